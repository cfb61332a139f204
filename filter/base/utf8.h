/*
 * UTF-8 and the few character classes that several stages share.
 * In: bytes or code points. Out: code points, validity, classes. Folding belongs to rules/, charsets to input/.
 */
#ifndef DECHAFF_BASE_UTF8_H
#define DECHAFF_BASE_UTF8_H

#include <stdint.h>

#include "slice.h"

/** Length in bytes of the longest prefix of `s` that is well-formed UTF-8 (SIMD where the machine has it). */
size_t utf8_valid_prefix(slice s);

/** The same by plain code; the oracle of utf8_valid_prefix(). */
size_t utf8_valid_prefix_scalar(slice s);

/**
 * Decode the code point at `*at` in *valid* UTF-8 and move `*at` behind it.
 * @pre *at < end and the bytes are well-formed.
 */
static inline uint32_t utf8_next(const char **at, const char *end)
{
    const unsigned char *s = (const unsigned char *)*at;
    (void)end;
    if (s[0] < 0x80) {
        *at += 1;
        return s[0];
    }
    if (s[0] < 0xE0) {
        *at += 2;
        return (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
    }
    if (s[0] < 0xF0) {
        *at += 3;
        return (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
    }
    *at += 4;
    return (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 | (s[3] & 0x3Fu);
}

/** Start of the code point that ends at `at` (valid UTF-8, begin < at). */
const char *utf8_before(const char *begin, const char *at);

/** Write `cp` as UTF-8 to `out` (4 bytes room); returns its length. An invalid `cp` writes U+FFFD. */
size_t utf8_put(char *out, uint32_t cp);

/** Code points in valid UTF-8. */
size_t utf8_count(slice s);

/** White space of any kind: ASCII, NEL, no-break spaces, U+2000..200A, U+3000, line and paragraph separators. */
bool cp_is_space(uint32_t cp);

/** Letter, mark, digit or underscore of any script (what \w means with UCP). */
bool cp_is_word(uint32_t cp);

bool cp_is_upper(uint32_t cp);
bool cp_is_digit(uint32_t cp);

/** Han, kana, Thai, Lao, Khmer, Myanmar: scripts written without spaces; a character counts as a word there. */
bool cp_is_unspaced(uint32_t cp);

enum { CP_WORD = 1, CP_UPPER = 2, CP_DIGIT = 4, CP_UNSPACED = 8 };

/** CP_* bits: what the four functions above say of a code point, by one look. */
unsigned cp_kinds(uint32_t cp);

/** Letter, mark or digit of a script that puts spaces between words (Latin, Cyrillic, Hangul, Arabic ...). */
bool cp_is_spaced_word(uint32_t cp);

#endif
