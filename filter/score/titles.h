/*
 * Words that a text shares with two others. In: title and description, then block after block. Out: how many words of a
 * block are theirs. ASCII letters compare without case. SSE2 with plain code as its oracle.
 */
#ifndef DECHAFF_SCORE_TITLES_H
#define DECHAFF_SCORE_TITLES_H

#include "scene.h"

enum { WORDS_MAX = 256, WORD_SLOTS = 1024, FILTER_BITS = 4096 };

/* Two sets of words: bit 0 the title's, bit 1 the description's. */
typedef struct {
    uint64_t filter[FILTER_BITS / 64]; /* by first letters and length: most words of a page stop here */
    uint64_t keys[WORD_SLOTS];
    uint8_t sets[WORD_SLOTS];
    uint8_t kinds[256]; /* of bytes */
    uint32_t counts[2];
} word_sets;

void word_sets_init(word_sets *w);

/** Add the words of `text` to set `bit`; at most WORDS_MAX of them, so that the table stays half empty. */
void word_sets_add(word_sets *w, unsigned bit, slice text);

/** Add to `found` how many words of `text` are in the two sets, each occurrence. */
void word_sets_count(const word_sets *w, slice text, uint32_t found[2]);

/** The same by plain code. */
void word_sets_count_plain(const word_sets *w, slice text, uint32_t found[2]);

#endif
