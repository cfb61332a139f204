/*
 * What prefilter_build.c, which makes a prefilter, and prefilter.c, which looks with it, both know. Nobody else
 * includes this.
 */
#ifndef DECHAFF_RULES_PREFILTER_PARTS_H
#define DECHAFF_RULES_PREFILTER_PARTS_H

#include "prefilter.h"

/* How a letter stands in prefilter.around: ASCII as it is; MARKED and a base; or one of these. */
enum { MARKED = 0x80, UNCLEAR = MARKED, FOREIGN = 0xFF };

/* Gives the hash of the first `len` bytes of a place, which are given as a number with case's bit set. */
static inline uint32_t core_hash(uint32_t bytes, unsigned len)
{
    return ((bytes & UINT32_MAX >> (32 - 8 * len)) * 0x9E3779B1u) >> 20;
}

/* Gives the first bytes of a place as a number with case's bit set; those behind the text are 0. */
static inline uint32_t core_bytes(slice text, size_t at)
{
    uint32_t bytes = 0;
    size_t left = text.len - at;
    memcpy(&bytes, text.at + at, left < FRAGMENT_CORE ? left : FRAGMENT_CORE);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap32(bytes);
#endif
    return bytes | 0x20202020u;
}

#endif
