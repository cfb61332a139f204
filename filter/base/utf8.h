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
uint32_t utf8_next(const char **at, const char *end);

/** Start of the code point that ends at `at` (valid UTF-8, begin < at). */
const char *utf8_before(const char *begin, const char *at);

/** Write `cp` as UTF-8 to `out` (4 bytes room); returns its length. An invalid `cp` writes U+FFFD. */
size_t utf8_put(char *out, uint32_t cp);

/** Code points in valid UTF-8. */
size_t utf8_count(slice s);

/** White space of any kind: ASCII, no-break spaces, U+2000..200A, U+3000, line and paragraph separators. */
bool cp_is_space(uint32_t cp);

/** Letter, mark, digit or underscore of any script (what \w means with UCP). */
bool cp_is_word(uint32_t cp);

bool cp_is_upper(uint32_t cp);
bool cp_is_digit(uint32_t cp);

/** Han, kana, Thai, Lao, Khmer, Myanmar: scripts written without spaces; a character counts as a word there. */
bool cp_is_unspaced(uint32_t cp);

/** Letter or digit of a script that puts spaces between words (Latin, Cyrillic, Hangul, Arabic ...). */
bool cp_is_spaced_word(uint32_t cp);

#endif
