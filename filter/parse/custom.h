/*
 * Custom elements, <x-card> and their like. A browser shows them inline; but one that holds a block is a part of the
 * page, and what stands before and behind it is not the same word. In: tokens in order. Out: which tags part words.
 */
#ifndef DECHAFF_PARSE_CUSTOM_H
#define DECHAFF_PARSE_CUSTOM_H

#include "scan.h"

enum { CUSTOM_MAX_OPEN = 64 }; /* further in they are plain inline elements */

typedef struct {
    uint32_t name[CUSTOM_MAX_OPEN];   /* hashes of the names of open ones */
    uint32_t blocks[CUSTOM_MAX_OPEN]; /* blocks started before them */
    uint32_t count;
    uint32_t started; /* blocks so far */
} custom_elements;

/** True if the token is a tag of a custom element. */
bool custom_is(const scanner *scan, const token *t);

/**
 * Take the tag of a custom element; `rest` tokens of the batch stand at `t`.
 * @return true if it parts the words around it.
 */
bool custom_parts(custom_elements *c, const scanner *scan, const token *t, size_t rest);

#endif
