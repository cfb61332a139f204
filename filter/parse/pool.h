/* Small pieces of an arena without a call each. In: sizes. Out: memory aligned to 8 bytes, not zeroed. */
#ifndef DECHAFF_PARSE_POOL_H
#define DECHAFF_PARSE_POOL_H

#include <stdint.h>

#include "../base/arena.h"

enum { POOL_SLAB_BYTES = 16 * 1024 };

typedef struct {
    arena *from;
    char *at, *end; /* free part of the slab */
} pool;

/** Memory of `size` bytes; NULL as arena_take_raw(). */
static inline void *pool_take(pool *p, size_t size)
{
    size_t rounded = (size + 7) & ~(size_t)7;
    if ((size_t)(p->end - p->at) < rounded || rounded < size) {
        if (size > POOL_SLAB_BYTES / 4) return arena_take_raw(p->from, size);
        char *slab = arena_take_raw(p->from, POOL_SLAB_BYTES);
        if (!slab) return arena_take_raw(p->from, size); /* near the maximum a small piece may still fit */
        p->at = slab;
        p->end = slab + POOL_SLAB_BYTES;
    }
    char *at = p->at;
    p->at += rounded;
    return at;
}

#endif
