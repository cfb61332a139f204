/*
 * The inside of a tag: where it ends, and its attributes. In: bytes behind the '<'. Out: ranges.
 * Two readers for one grammar: tag_read() for a tag that is there as a whole, tag_end_find() for one that comes in
 * pieces.
 */
#ifndef DECHAFF_PARSE_TAG_SCAN_H
#define DECHAFF_PARSE_TAG_SCAN_H

#include "scan.h"

enum { TAG_STATE_NAME }; /* to start tag_end_find() with, at the first byte of the name */

/** The '>' that ends a tag, or NULL if it is not in [at, end): call again with the bytes that follow. */
const char *tag_end_find(const char *at, const char *end, uint8_t *state);

/**
 * Read attributes from `at`, behind the name, and add them to `t`; sets TOKEN_SELF_CLOSING.
 * @pre scanner's array has room for max_attributes more.
 * @return the '>' that ends the tag; NULL if it is not before `end`: then `t` has no attributes.
 */
const char *tag_read(scanner *s, token *t, const char *at, const char *end);

#endif
