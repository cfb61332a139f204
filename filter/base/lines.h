/*
 * Where the lines of a document end, a bit for each byte. In: the document in pieces. Out: numbers of lines. Memory is
 * an eighth of what is not forgotten, however short the lines are.
 */
#ifndef DECHAFF_BASE_LINES_H
#define DECHAFF_BASE_LINES_H

#include <stdint.h>

#include "slice.h"

enum { LINE_BLOCK_WORDS = 64, LINE_BLOCK_BYTES = LINE_BLOCK_WORDS * 64 };

/** A stretch of the document. */
typedef struct {
    uint64_t before; /* lines that end before it */
    uint64_t bits[LINE_BLOCK_WORDS];
} line_block;

/** Empty where all is zero. */
typedef struct {
    line_block *blocks;
    size_t count, cap;
    uint64_t first; /* number of the first block, from the document's start */
    uint64_t ends;  /* lines that have ended so far */
} line_index;

/** Add bytes that start at `from`; pieces come in order. False: no memory. */
bool lines_add(line_index *l, slice bytes, uint64_t from);

/** Number of the line that holds a byte, from 1; the byte is not one of those forgotten. */
uint64_t lines_number(const line_index *l, uint64_t byte);

/** Nobody will ask for a byte before this one. */
void lines_forget(line_index *l, uint64_t byte);

/** Forget the document; memory over `keep_bytes` goes back. */
void lines_clear(line_index *l, size_t keep_bytes);

#endif
