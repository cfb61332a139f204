/*
 * A file of gzip members or zstd frames, one behind the other, as WARC writers make it → its plain bytes.
 * In: compressed bytes. Out: a byte source of plain ones; every member's CRC and length are checked. A damaged
 * member is reported with its byte and passed over. Never looks at what the bytes mean.
 */
#ifndef DECHAFF_INPUT_MEMBERS_H
#define DECHAFF_INPUT_MEMBERS_H

#include "window.h"

typedef enum { MEMBERS_GZIP, MEMBERS_ZSTD } members_kind;

typedef struct members members;

/** Decompress `from`, which stays the caller's; `held` as of unpacker_new(). NULL: no memory. */
members *members_new(byte_source from, members_kind kind, size_t *held);
void members_free(members *m);

/** The plain bytes. A whole member is appended at once where it is small, so that it starts at the old end. */
byte_source members_source(members *m);

/** Byte of the compressed stream where the member of the last call starts, and the compressed bytes read so far. */
uint64_t members_start(const members *m);
uint64_t members_position(const members *m);

#endif
