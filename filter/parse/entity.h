/*
 * Character references by the HTML Standard. In: the bytes at an '&'. Out: the characters as UTF-8.
 * Knows all 2,231 names; a name without ';' counts where the standard lets it.
 */
#ifndef DECHAFF_PARSE_ENTITY_H
#define DECHAFF_PARSE_ENTITY_H

#include "../base/slice.h"

enum { ENTITY_MAX_BYTES = 8 }; /* of the decoded characters */

/**
 * Decode the reference at `s.at`, which is an '&'.
 * @param in_attribute  A name without ';' does not count before '=', a letter or a digit.
 * @param out      Room for ENTITY_MAX_BYTES.
 * @param out_len  Set to the bytes written.
 * @return bytes of `s` that it takes; 0: no reference, the '&' stands for itself.
 */
size_t entity_decode(slice s, bool in_attribute, char *out, size_t *out_len);

/**
 * Decode all references of `s` into `out`.
 * @param out  Room for s.len + s.len / 4 bytes: "&nGt;" is one byte shorter than what it stands for.
 * @return bytes written.
 */
size_t entity_decode_all(slice s, bool in_attribute, char *out);

#endif
