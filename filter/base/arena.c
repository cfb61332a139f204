#include "arena.h"

#include <stdint.h>
#include <stdlib.h>

enum { CHUNK_MIN_BYTES = 64 * 1024, CHUNK_MAX_BYTES = 1024 * 1024, KEEP_BYTES = 4 * 1024 * 1024, ALIGN = 16 };

struct arena_chunk {
    arena_chunk *next;
    size_t size, used; /* bytes after this header */
};

_Static_assert(sizeof(arena_chunk) <= 2 * ALIGN, "the header must leave the first piece aligned");

static char *chunk_memory(arena_chunk *c)
{
    return (char *)c + 2 * (size_t)ALIGN;
}

void arena_init(arena *a, size_t max_bytes)
{
    *a = (arena){.max_bytes = max_bytes};
}

/* Chunks double up to CHUNK_MAX_BYTES, so that a small document costs little and a large one few calls. */
static arena_chunk *chunk_new(const arena *a, size_t size)
{
    size_t want = a->now && a->now->size < CHUNK_MAX_BYTES / 2 ? a->now->size * 2 : CHUNK_MIN_BYTES;
    if (a->now && a->now->size >= CHUNK_MAX_BYTES / 2) want = CHUNK_MAX_BYTES;
    if (want < size) want = size;
    arena_chunk *c = malloc(want + 2 * (size_t)ALIGN);
    if (c) *c = (arena_chunk){.size = want};
    return c;
}

/* The next chunk with room for `size`: one kept from an earlier document, or a new one put behind `now`. */
static arena_chunk *chunk_with_room(arena *a, size_t size)
{
    arena_chunk *next = a->now ? a->now->next : a->first;
    if (next && next->size >= size) {
        next->used = 0;
        return a->now = next;
    }
    arena_chunk *c = chunk_new(a, size);
    if (!c) return NULL;
    c->next = next;
    if (a->now)
        a->now->next = c;
    else
        a->first = c;
    return a->now = c;
}

void *arena_take_raw(arena *a, size_t size)
{
    a->limit_hit = size > a->max_bytes || a->used_bytes > a->max_bytes - size;
    if (a->limit_hit || size > SIZE_MAX - 4 * (size_t)ALIGN) return NULL;
    size_t rounded = (size + ALIGN - 1) / ALIGN * ALIGN;
    if (rounded == 0) rounded = ALIGN;
    arena_chunk *c = a->now;
    if (!c || c->size - c->used < rounded) c = chunk_with_room(a, rounded);
    if (!c) return NULL;
    char *at = chunk_memory(c) + c->used;
    c->used += rounded;
    a->used_bytes += size;
    return at;
}

void *arena_take(arena *a, size_t size)
{
    void *at = arena_take_raw(a, size);
    return at ? memset(at, 0, size) : NULL;
}

void *arena_take_array(arena *a, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) return NULL;
    return arena_take(a, count * size);
}

slice arena_copy(arena *a, slice s)
{
    char *at = s.len < SIZE_MAX ? arena_take_raw(a, s.len + 1) : NULL;
    if (!at) return (slice){NULL, 0};
    if (s.len) memcpy(at, s.at, s.len);
    at[s.len] = '\0';
    return (slice){at, s.len};
}

void arena_reset(arena *a)
{
    size_t kept = 0;
    for (arena_chunk **link = &a->first; *link;) {
        arena_chunk *c = *link;
        if (kept + c->size > KEEP_BYTES) {
            *link = c->next;
            free(c);
            continue;
        }
        kept += c->size;
        c->used = 0;
        link = &c->next;
    }
    a->now = NULL;
    a->used_bytes = 0;
    a->limit_hit = false;
}

void arena_free(arena *a)
{
    for (arena_chunk *c = a->first, *next; c; c = next) {
        next = c->next;
        free(c);
    }
    arena_init(a, a->max_bytes);
}
