/*
 * Documents → a tar archive, member after member. In: names and texts. Out: bytes for a sink, the same for the same
 * members. Never reads a file, never asks for the time.
 */
#ifndef DECHAFF_OUTPUT_TAR_H
#define DECHAFF_OUTPUT_TAR_H

#include <stdint.h>

#include "../base/slice.h"

typedef struct tar_writer tar_writer;

/** Takes bytes of the archive; false stops it. */
typedef bool (*tar_sink)(void *ctx, const void *data, size_t len);

/** NULL: no memory. */
tar_writer *tar_new(tar_sink sink, void *ctx);

/** Begin a member of `len` bytes. False: no memory, or the sink takes no more. */
bool tar_begin(tar_writer *t, const char *name, size_t len);

/** Add bytes of it, in all as many as were said. */
bool tar_add(tar_writer *t, const char *bytes, size_t len);

/** End it. */
bool tar_end(tar_writer *t);

/** Write the end of the archive. False: as above. */
bool tar_finish(tar_writer *t);

/** Free it, finished or not; what is not finished has no end. */
void tar_free(tar_writer *t);

#endif
