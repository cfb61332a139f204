/* A member's name for people to read. In: any bytes. Out: valid UTF-8 that a terminal only shows. */
#ifndef DECHAFF_INPUT_MEMBER_NAME_H
#define DECHAFF_INPUT_MEMBER_NAME_H

#include "../base/slice.h"

/**
 * Write `name` to `out`, NUL-terminated, controls, backslash, direction marks and bytes that are no UTF-8 as \xNN,
 * cut before the first character that does not fit. Returns the length.
 */
size_t member_name_escape(slice name, char *out, size_t size);

#endif
