/* A borrowed range of bytes. In: nothing. Out: the type every stage passes text by. Never owns memory. */
#ifndef DECHAFF_BASE_SLICE_H
#define DECHAFF_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *at; /* may be NULL if len is 0 */
    size_t len;     /* bytes */
} slice;

/** The slice over a NUL-terminated string, without its NUL; empty for NULL. */
static inline slice slice_of(const char *text)
{
    return (slice){text, text ? strlen(text) : 0};
}

/** Take the first `len` bytes off `*rest`, or all. */
static inline slice slice_take(slice *rest, size_t len)
{
    slice taken = {rest->at, rest->len < len ? rest->len : len};
    if (taken.len) *rest = (slice){rest->at + taken.len, rest->len - taken.len};
    return taken;
}

/** Eight bytes as a number, the first in its lowest byte. */
static inline uint64_t load_8(const char *at)
{
    uint64_t v = 0;
    for (int i = 0; i < 8; i++) v |= (uint64_t)(unsigned char)at[i] << 8 * i;
    return v;
}

/** The same of 1 to 8 bytes with bit 5 set, as lower case has it, where eight can be read; 0 behind them. */
static inline uint64_t load_lower(const char *at, size_t len)
{
    size_t over = 64 - 8 * len;
    return load_8(at) << over >> over | UINT64_C(0x2020202020202020) >> over;
}

/** True if both hold the same bytes. */
static inline bool slice_equal(slice a, slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/** True if `s` holds exactly the bytes of the string `text`. */
static inline bool slice_is(slice s, const char *text)
{
    return slice_equal(s, slice_of(text));
}

#endif
