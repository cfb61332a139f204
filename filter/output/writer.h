/*
 * Blocks minus cuts → text. In: the chosen blocks of a page one by one. Out: bytes for the reader. Never changes words.
 */
#ifndef DECHAFF_OUTPUT_WRITER_H
#define DECHAFF_OUTPUT_WRITER_H

#include "../base/buffer.h"
#include "../base/page.h"
#include "kept.h"

/** What the layout of the next block depends on. */
typedef struct {
    buffer *out;
    kept_text kept;
    bool any;       /* a block has left text */
    uint16_t flags; /* of the last block that did; as the fields below */
    uint32_t row, column;
    uint8_t list_depth;
    uint8_t open_item; /* depth of an item whose first block was removed, so that its bullet is still due; else 0 */
} text_writer;

/** Start a document that is appended to `out`. */
void text_writer_init(text_writer *w, buffer *out);

/** Append a chosen block without its cuts and hidden runs. Paragraphs have a blank line between, items "- ", cells a
 * tab, pre verbatim.
 */
bool text_writer_block(text_writer *w, const block *b, const cut *cuts, size_t cut_count);

/** End the document: its last line gets its '\n'. */
bool text_writer_finish(text_writer *w);

void text_writer_free(text_writer *w);

#endif
