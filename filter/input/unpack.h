/*
 * One compression undone: gzip, bzip2, xz, zstd or lz4 → plain bytes. In: packed bytes, several members or frames
 * one behind the other. Out: a byte source; what stands before a damage comes out, then one error, then the end.
 * Bounds: 200:1 beyond 64 MiB; a dictionary or window of 128 MiB. Never writes to disk.
 */
#ifndef DECHAFF_INPUT_UNPACK_H
#define DECHAFF_INPUT_UNPACK_H

#include "sniff.h"
#include "window.h"

enum { UNPACK_RATIO_MAX = 200, UNPACK_RATIO_FROM_BYTES = 64 << 20, UNPACK_WINDOW_MAX_BYTES = 128 << 20 };

typedef struct unpacker unpacker;

/** True for the kinds that unpacker_new() takes. */
bool unpack_knows(input_kind kind);

/** Undo `kind` over `packed`, which stays the caller's. NULL: no memory. */
unpacker *unpacker_new(byte_source packed, input_kind kind);
void unpacker_free(unpacker *u);

/** The plain bytes. */
byte_source unpacker_source(unpacker *u);

#endif
