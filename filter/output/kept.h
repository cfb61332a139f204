/*
 * What stays of a block. In: a block, its cuts and hidden runs. Out: its text without them, the holes closed, and where
 * each byte of the block's text stands in it. Never changes a word.
 */
#ifndef DECHAFF_OUTPUT_KEPT_H
#define DECHAFF_OUTPUT_KEPT_H

#include "../base/buffer.h"
#include "../base/page.h"

typedef struct {
    slice text;    /* what stays, line ends at its end aside; valid until the next kept_take() */
    buffer closed; /* the text, where something is cut */
    buffer holes;  /* cuts and hidden runs, as struct hole */
    buffer pieces; /* struct kept_piece; empty: the text is the block's own */
} kept_text;

void kept_init(kept_text *k);
void kept_free(kept_text *k);

/** Fill k->text. @return false: no memory. */
bool kept_take(kept_text *k, const block *b, const cut *cuts, size_t cut_count);

/** Where byte `at` of the block's text stands in k->text; of a byte that went, where its hole was. */
uint32_t kept_place(const kept_text *k, uint32_t at);

#endif
