/*
 * A block's text without its cuts, the holes closed. In: text and sorted ranges in it. Out: the text that stays.
 * Never changes a word: it takes away a space or a blank line, or adds the one space that keeps two words apart.
 */
#ifndef DECHAFF_OUTPUT_HOLE_H
#define DECHAFF_OUTPUT_HOLE_H

#include "../base/buffer.h"
#include "../base/page.h"

/** A stretch of a block's text that goes. */
typedef struct {
    uint32_t start, end;
} hole;

/** From byte `from` of the block's text on, what stays stands at byte `to` of what was appended. */
typedef struct {
    uint32_t from, to;
} kept_piece;

/**
 * Append what stays of `b`. Where two spaces would meet one goes, two letters of a spaced script get a space, a line
 * left blank is dropped, and of the blank lines around it the first stays.
 * @param holes   Sorted, never touching.
 * @param pieces  Gets the kept_pieces, in order, the first from byte 0; may be NULL.
 * @return false: `out` is full or memory is out.
 */
bool hole_close(const block *b, const hole *holes, size_t count, buffer *out, buffer *pieces);

#endif
