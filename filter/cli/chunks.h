/*
 * Bytes of documents in chunks of one size: what one document had serves the next, whatever the length of either. In:
 * bytes. Out: the same bytes, in order. Never reads. A store is shared by threads, a list is one document's.
 */
#ifndef DECHAFF_CLI_CHUNKS_H
#define DECHAFF_CLI_CHUNKS_H

#include <pthread.h>

#include "base/slice.h"

typedef struct chunk chunk;

/** Pieces that nobody uses. */
typedef struct {
    pthread_mutex_t lock;
    chunk *spare;
} chunk_store;

/** All zero: empty. */
typedef struct {
    chunk *first, *last;
    size_t bytes;
} chunk_list;

void chunk_store_init(chunk_store *s);

/** Give the memory of the spare chunks back. */
void chunk_store_shrink(chunk_store *s);

void chunk_store_free(chunk_store *s);

/** Copy `bytes` behind the list's. False: no memory; some may stand there. */
bool chunk_list_add(chunk_list *l, chunk_store *s, slice bytes);

/** Put the chunks back into the store; the list is empty then. */
void chunk_list_clear(chunk_list *l, chunk_store *s);

/** The first chunk, or the one behind `p`; NULL: there is none. */
const chunk *chunk_next(const chunk_list *l, const chunk *p);

slice chunk_bytes(const chunk *p);

#endif
