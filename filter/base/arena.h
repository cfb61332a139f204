/*
 * Memory for one document: taken in pieces, given back all at once.
 * In: sizes. Out: zeroed, 16-byte aligned memory. Never frees a single piece, never exceeds its maximum.
 */
#ifndef DECHAFF_BASE_ARENA_H
#define DECHAFF_BASE_ARENA_H

#include "slice.h"

typedef struct arena_chunk arena_chunk;

typedef struct {
    arena_chunk *first, *now; /* chunks in order; `now` is the one being filled */
    size_t used_bytes;        /* handed out since the last reset */
    size_t max_bytes;         /* upper bound on used_bytes */
    bool limit_hit;           /* the last failure was the maximum, not the allocator */
} arena;

/** Prepare an empty arena that hands out at most `max_bytes` between resets. Allocates nothing. */
void arena_init(arena *a, size_t max_bytes);

/**
 * Take `size` zeroed bytes, aligned to 16.
 * @return NULL when the maximum is reached (limit_hit is set) or memory is out. Valid until reset or free.
 */
void *arena_take(arena *a, size_t size);

/** The same, not zeroed: for what is overwritten at once. */
void *arena_take_raw(arena *a, size_t size);

/** Take an array of `count` items of `size` bytes each; NULL also when the product overflows. */
void *arena_take_array(arena *a, size_t count, size_t size);

/** Copy `s` into the arena, with a NUL after it. Returns {NULL, 0} on failure; an empty `s` gives a non-NULL `at`. */
slice arena_copy(arena *a, slice s);

/** Forget every piece; chunks stay for the next document, those beyond 4 MiB in sum are given back. */
void arena_reset(arena *a);

/** Give everything back; the arena may be used again after arena_init(). */
void arena_free(arena *a);

#endif
