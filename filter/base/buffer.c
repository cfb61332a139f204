#include "buffer.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { FIRST_CAP = 64, WORTH_FORGETTING_BYTES = 256 * 1024 };

void buffer_init(buffer *b, size_t max_bytes)
{
    *b = (buffer){.max_bytes = max_bytes};
}

/* Doubling keeps appending linear; the last step stops at the maximum. */
static size_t grown(size_t cap, size_t need, size_t max)
{
    size_t want = cap ? cap : FIRST_CAP;
    while (want < need) want = want > SIZE_MAX / 2 ? need : want * 2;
    return want < max ? want : max;
}

bool buffer_reserve(buffer *b, size_t more)
{
    b->limit_hit = more > b->max_bytes || b->len > b->max_bytes - more;
    if (b->limit_hit) return false;
    if (b->len + more <= b->cap) return true;
    size_t cap = grown(b->cap, b->len + more, b->max_bytes);
    char *at = realloc(b->at, cap);
    if (!at) return false;
    b->at = at;
    b->cap = cap;
    return true;
}

bool buffer_append(buffer *b, const void *data, size_t len)
{
    if (!buffer_reserve(b, len)) return false;
    if (len) memcpy(b->at + b->len, data, len);
    b->len += len;
    return true;
}

bool buffer_append_slice(buffer *b, slice s)
{
    return buffer_append(b, s.at, s.len);
}

bool buffer_append_byte(buffer *b, char byte)
{
    return buffer_append(b, &byte, 1);
}

void buffer_consume(buffer *b, size_t len)
{
    if (len >= b->len) {
        b->len = 0;
        return;
    }
    memmove(b->at, b->at + len, b->len - len);
    b->len -= len;
}

void buffer_shrink(buffer *b)
{
    char *at = realloc(b->at, b->len ? b->len : 1);
    if (!at) return;
    b->at = at;
    b->cap = b->len ? b->len : 1;
}

void bytes_forget(slice bytes)
{
#ifdef MADV_DONTNEED
    if (bytes.len < WORTH_FORGETTING_BYTES) return;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = (uintptr_t)bytes.at, to = from + bytes.len;
    from = (from + page - 1) / page * page;
    to = to / page * page;
    if (from < to) (void)madvise((void *)from, to - from, MADV_DONTNEED);
#else
    (void)bytes;
#endif
}

slice buffer_slice(const buffer *b)
{
    return (slice){b->at, b->len};
}

void buffer_free(buffer *b)
{
    free(b->at);
    buffer_init(b, b->max_bytes);
}

bool array_grow(void *items, size_t *cap, size_t need, size_t item_bytes, size_t max_items)
{
    if (need > max_items || (item_bytes && max_items > SIZE_MAX / item_bytes)) return false;
    size_t want = grown(*cap, need, max_items);
    void *old, *at;
    memcpy(&old, items, sizeof old);
    at = realloc(old, want * item_bytes);
    if (!at) return false;
    memcpy(items, &at, sizeof at);
    *cap = want;
    return true;
}
