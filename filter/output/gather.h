/*
 * Small pieces of output → large ones. In: bytes. Out: the same bytes for a sink, so that nothing is ever held whole.
 * Allocates nothing of its own.
 */
#ifndef DECHAFF_OUTPUT_GATHER_H
#define DECHAFF_OUTPUT_GATHER_H

#include "../base/buffer.h"

enum { GATHER_BYTES = 32 * 1024 };

typedef struct {
    /** Takes bytes; false: it takes no more. */
    bool (*take)(void *ctx, const char *bytes, size_t len);
    void *ctx;
    bool cut; /* it has taken no more */
    size_t len;
    char room[GATHER_BYTES]; /* the last member: the first `len` bytes wait */
} gather;

/** Prepare an empty one. */
void gather_init(gather *g, bool (*take)(void *ctx, const char *bytes, size_t len), void *ctx);

/** Prepare one whose sink is a buffer. */
void gather_init_into(gather *g, buffer *out);

/** Add bytes; many at once go on uncopied. False: the sink takes no more. */
bool gather_put(gather *g, const char *bytes, size_t len);

/** Add one byte. */
static inline bool gather_byte(gather *g, char byte)
{
    if (g->len == GATHER_BYTES) return gather_put(g, &byte, 1);
    g->room[g->len++] = byte;
    return !g->cut;
}

/** Give the sink what waits. */
bool gather_flush(gather *g);

#endif
