#include "chunks.h"

#include <stdlib.h>

enum { CHUNK_BYTES = 64 << 10 };

struct chunk {
    chunk *next;
    size_t len;
    char at[CHUNK_BYTES];
};

void chunk_store_init(chunk_store *s)
{
    *s = (chunk_store){.spare = NULL};
    pthread_mutex_init(&s->lock, NULL);
}

void chunk_store_shrink(chunk_store *s)
{
    pthread_mutex_lock(&s->lock);
    chunk *p = s->spare;
    s->spare = NULL;
    pthread_mutex_unlock(&s->lock);
    for (chunk *next; p; p = next) {
        next = p->next;
        free(p);
    }
}

void chunk_store_free(chunk_store *s)
{
    chunk_store_shrink(s);
    pthread_mutex_destroy(&s->lock);
}

/* An empty chunk: the one put back last, which is likely still in the processor's cache. */
static chunk *take(chunk_store *s)
{
    pthread_mutex_lock(&s->lock);
    chunk *p = s->spare;
    if (p) s->spare = p->next;
    pthread_mutex_unlock(&s->lock);
    if (!p) p = malloc(sizeof *p);
    if (!p) return NULL;
    p->next = NULL;
    p->len = 0;
    return p;
}

static bool add_piece(chunk_list *l, chunk_store *s)
{
    chunk *p = take(s);
    if (!p) return false;
    if (l->last)
        l->last->next = p;
    else
        l->first = p;
    l->last = p;
    return true;
}

bool chunk_list_add(chunk_list *l, chunk_store *s, slice bytes)
{
    while (bytes.len) {
        if ((!l->last || l->last->len == CHUNK_BYTES) && !add_piece(l, s)) return false;
        slice part = slice_take(&bytes, CHUNK_BYTES - l->last->len);
        memcpy(l->last->at + l->last->len, part.at, part.len);
        l->last->len += part.len;
        l->bytes += part.len;
    }
    return true;
}

void chunk_list_clear(chunk_list *l, chunk_store *s)
{
    if (l->first) {
        pthread_mutex_lock(&s->lock);
        l->last->next = s->spare;
        s->spare = l->first;
        pthread_mutex_unlock(&s->lock);
    }
    *l = (chunk_list){0};
}

const chunk *chunk_next(const chunk_list *l, const chunk *p)
{
    return p ? p->next : l->first;
}

slice chunk_bytes(const chunk *p)
{
    return (slice){p->at, p->len};
}
