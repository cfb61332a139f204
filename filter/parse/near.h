/*
 * Searches for what mostly stands near, in the scanner's bytes. In: a range behind whose end NEAR_PADDING bytes can be
 * read. Out: a place. SSE2 with plain loops as oracles.
 */
#ifndef DECHAFF_PARSE_NEAR_H
#define DECHAFF_PARSE_NEAR_H

#include "chars.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { NEAR_PADDING = 32 };

/** The first character of the classes from `at` up to `end`; `end`: none. */
static inline const char *near_class_plain(const char *at, const char *end, unsigned classes)
{
    while (at < end && !char_is(*at, classes)) at++;
    return at;
}

/** True if there is nothing but white space from `at` up to `end`. */
static inline bool near_is_blank_plain(const char *at, const char *end)
{
    while (at < end && char_is(*at, CHAR_SPACE)) at++;
    return at == end;
}

/** True if one of the bytes is an upper-case letter. */
static inline bool near_has_upper_plain(const char *at, size_t len)
{
    bool found = false;
    for (size_t i = 0; i < len; i++) found |= at[i] >= 'A' && at[i] <= 'Z';
    return found;
}

#if defined(__SSE2__)

static inline __m128i near_load(const char *at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

static inline __m128i near_equal(__m128i v, char c)
{
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(c));
}

/** White space among 16 bytes. */
static inline __m128i near_spaces(__m128i v)
{
    __m128i control = _mm_cmplt_epi8(_mm_sub_epi8(v, _mm_set1_epi8('\t' + -128)), _mm_set1_epi8(5 - 128));
    return _mm_or_si128(near_equal(v, ' '), _mm_andnot_si128(near_equal(v, '\v'), control));
}

/** Space, slash and '>' among 16 bytes. */
static inline __m128i near_tag_ends(__m128i v)
{
    return _mm_or_si128(near_spaces(v), _mm_or_si128(near_equal(v, '/'), near_equal(v, '>')));
}

/** The first of 16 and 16 bytes with a bit in `ends`, seen from `at`. */
static inline const char *near_first(const char *at, const char *end, unsigned ends)
{
    const char *found = at + __builtin_ctz(ends);
    return found < end ? found : end;
}

/** The end of a tag's name: the first space, '/' or '>'; `end`: none. */
static inline const char *near_name_end(const char *at, const char *end)
{
    for (; at < end; at += 16) {
        unsigned ends = (unsigned)_mm_movemask_epi8(near_tag_ends(near_load(at)));
        if (ends) return near_first(at, end, ends);
    }
    return end;
}

/** The end of an attribute's name: the first space, '/', '>' or '='; `end`: none. */
static inline const char *near_attribute_end(const char *at, const char *end)
{
    for (; at < end; at += 16) {
        __m128i v = near_load(at);
        unsigned ends = (unsigned)_mm_movemask_epi8(_mm_or_si128(near_tag_ends(v), near_equal(v, '=')));
        if (ends) return near_first(at, end, ends);
    }
    return end;
}

/** The first `c`, as memchr(); NULL: none. */
static inline const char *near_char(const char *at, const char *end, char c)
{
    unsigned low = (unsigned)_mm_movemask_epi8(near_equal(near_load(at), c));
    unsigned high = (unsigned)_mm_movemask_epi8(near_equal(near_load(at + 16), c));
    unsigned found = low | high << 16;
    if (found) {
        const char *first = at + __builtin_ctz(found);
        return first < end ? first : NULL;
    }
    return end - at > 32 ? memchr(at + 32, c, (size_t)(end - at) - 32) : NULL;
}

static inline bool near_is_blank(const char *at, const char *end)
{
    for (; end - at >= 16; at += 16)
        if (_mm_movemask_epi8(near_spaces(near_load(at))) != 0xFFFF) return false;
    return (~(unsigned)_mm_movemask_epi8(near_spaces(near_load(at))) & ((1u << (end - at)) - 1)) == 0;
}

static inline bool near_has_upper(const char *at, size_t len)
{
    if (len > 16) return near_has_upper_plain(at, len);
    __m128i shifted = _mm_sub_epi8(near_load(at), _mm_set1_epi8((char)('A' + 128)));
    unsigned upper = (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(shifted, _mm_set1_epi8(26 - 128)));
    return (upper & ((1u << len) - 1)) != 0;
}

#else

static inline bool near_is_blank(const char *at, const char *end)
{
    return near_is_blank_plain(at, end);
}

static inline bool near_has_upper(const char *at, size_t len)
{
    return near_has_upper_plain(at, len);
}

static inline const char *near_name_end(const char *at, const char *end)
{
    return near_class_plain(at, end, CHAR_NAME_END);
}

static inline const char *near_attribute_end(const char *at, const char *end)
{
    return near_class_plain(at, end, CHAR_ATTR_END);
}

static inline const char *near_char(const char *at, const char *end, char c)
{
    return memchr(at, c, (size_t)(end - at));
}

#endif

#endif
