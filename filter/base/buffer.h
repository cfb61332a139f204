/*
 * Growing memory with a maximum. In: bytes or items. Out: one contiguous block. Never grows beyond its maximum.
 */
#ifndef DECHAFF_BASE_BUFFER_H
#define DECHAFF_BASE_BUFFER_H

#include "slice.h"

typedef struct {
    char *at;
    size_t len, cap;  /* bytes */
    size_t max_bytes; /* upper bound on len */
    bool limit_hit;   /* the last failure was the maximum, not the allocator */
} buffer;

/** Prepare an empty buffer of at most `max_bytes`. Allocates nothing. */
void buffer_init(buffer *b, size_t max_bytes);

/** Make room for `more` bytes after len. False: maximum or memory; the content is unchanged. */
bool buffer_reserve(buffer *b, size_t more);

/** Append bytes; `data` may be NULL if `len` is 0. False: maximum or memory; the content is unchanged. */
bool buffer_append(buffer *b, const void *data, size_t len);

/** Append the bytes of `s`. */
bool buffer_append_slice(buffer *b, slice s);

/** Append one byte. */
bool buffer_append_byte(buffer *b, char byte);

/** Drop the first `len` bytes (at most all); the rest moves to the front. */
void buffer_consume(buffer *b, size_t len);

/** Give back the memory behind the content, if there is enough memory to move it. */
void buffer_shrink(buffer *b);

/**
 * Bytes of ours, in a buffer or not, that nobody looks at again: the whole pages among them go back to the system,
 * where they are many. The bytes may be written anew, until then they are undefined.
 */
void bytes_forget(slice bytes);

/** The content; valid until the buffer changes. */
slice buffer_slice(const buffer *b);

/** Give the memory back; the buffer is empty and usable. */
void buffer_free(buffer *b);

/**
 * Grow an array so that it holds at least `need` items of `item_bytes`, never more than `max_items`.
 * @param items  Address of the array pointer (T **, cast to void *); malloc'd, free() it.
 * @param cap    Its capacity in items, updated.
 * @return false: maximum, overflow or memory; nothing changes.
 */
static inline bool array_reserve(void *items, size_t *cap, size_t need, size_t item_bytes, size_t max_items);

/** The part of array_reserve() that grows. */
bool array_grow(void *items, size_t *cap, size_t need, size_t item_bytes, size_t max_items);

static inline bool array_reserve(void *items, size_t *cap, size_t need, size_t item_bytes, size_t max_items)
{
    return need <= *cap || array_grow(items, cap, need, item_bytes, max_items);
}

#endif
