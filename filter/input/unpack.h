/*
 * One compression undone: gzip, bzip2, xz, zstd or lz4 → plain bytes. In: packed bytes, several members or frames
 * one behind the other. Out: a byte source; what stands before a damage comes out, then one error, then the end.
 * Bounds: 200:1 beyond 64 MiB; dictionaries and windows of 128 MiB, of all layers together. Never writes to disk.
 */
#ifndef DECHAFF_INPUT_UNPACK_H
#define DECHAFF_INPUT_UNPACK_H

#include "sniff.h"
#include "window.h"

enum { UNPACK_RATIO_MAX = 200, UNPACK_RATIO_FROM_BYTES = 64 << 20, UNPACK_WINDOW_MAX_BYTES = 128 << 20 };

typedef struct unpacker unpacker;

/** True for the kinds that unpacker_new() takes. */
bool unpack_knows(input_kind kind);

/**
 * Undo `kind` over `packed`, which stays the caller's. `*held` is what dictionaries and windows hold, of all layers of
 * one input; the unpacker adds its own and takes it off when freed. NULL: no memory.
 */
unpacker *unpacker_new(byte_source packed, input_kind kind, size_t *held);
void unpacker_free(unpacker *u);

/** The plain bytes. */
byte_source unpacker_source(unpacker *u);

/** The most bytes that a document held whole may have beside what is `held`; SIZE_MAX: that is too little to matter. */
size_t unpack_room(size_t held);

/** The error of a document that has more. */
dechaff_status unpack_no_room(size_t held, dechaff_error *err);

#endif
