/*
 * HTTP content codings. In: an encoded body in memory. Out: the plain one in a bounded buffer.
 */
#ifndef DECHAFF_INPUT_CODING_H
#define DECHAFF_INPUT_CODING_H

#include "../base/buffer.h"
#include "../base/status.h"

/**
 * Undo the coding `name` (gzip, x-gzip, deflate, br; any other leaves the body as it is).
 * @param body  Encoded bytes; on success the plain ones in `out`, or unchanged where they were plain already.
 * @return DECHAFF_OK; DECHAFF_LIMIT or DECHAFF_BAD_INPUT: `out` holds what could be decoded; DECHAFF_NO_MEMORY.
 */
dechaff_status coding_undo(slice name, slice *body, buffer *out, dechaff_error *err);

#endif
