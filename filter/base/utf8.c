#include "utf8.h"

#include <utf8proc.h>

#if defined(__x86_64__) || defined(__i386__)
#define UTF8_X86 1
#include <immintrin.h>
#endif

/* ---- validity ---- */

/* Gives the length of the well-formed sequence at `s` (Unicode Standard, table 3-7), 0 if there is none. */
static size_t sequence_length(const unsigned char *s, size_t left)
{
    unsigned char lead = s[0], low = 0x80, high = 0xBF;
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    size_t len = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (left < len) return 0;
    if (lead == 0xE0) low = 0xA0;  /* overlong */
    if (lead == 0xED) high = 0x9F; /* surrogates */
    if (lead == 0xF0) low = 0x90;  /* overlong */
    if (lead == 0xF4) high = 0x8F; /* beyond U+10FFFF */
    if (s[1] < low || s[1] > high) return 0;
    for (size_t i = 2; i < len; i++)
        if ((s[i] & 0xC0) != 0x80) return 0;
    return len;
}

size_t utf8_valid_prefix_scalar(slice s)
{
    size_t at = 0;
    while (at < s.len) {
        size_t len = sequence_length((const unsigned char *)s.at + at, s.len - at);
        if (len == 0) break;
        at += len;
    }
    return at;
}

#ifdef UTF8_X86

/*
 * Every pair of neighbouring bytes is classified by three nibbles: both of the first byte, the high one of the
 * second. Each table says which faults the nibble allows; a fault stands where all three agree (Keiser and Lemire,
 * "Validating UTF-8 in less than one instruction per byte", 2021).
 */
enum {
    TOO_SHORT = 1,   /* a lead without its continuation */
    TOO_LONG = 2,    /* a continuation behind ASCII */
    OVERLONG_3 = 4,  /* E0 80..9F */
    TOO_LARGE = 8,   /* F4 90.., F5.. */
    SURROGATE = 16,  /* ED A0.. */
    OVERLONG_2 = 32, /* C0, C1 */
    OVERLONG_4 = 64, /* F0 80..8F; also F5.. with such a second byte */
    TWO_CONTS = 128, /* right only as third or fourth byte: checked against the leads before */
    CARRY = TOO_SHORT | TOO_LONG | TWO_CONTS
};

#define NIBBLES(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)                                                        \
    _mm256_setr_epi8((char)(a), (char)(b), (char)(c), (char)(d), (char)(e), (char)(f), (char)(g), (char)(h),           \
                     (char)(i), (char)(j), (char)(k), (char)(l), (char)(m), (char)(n), (char)(o), (char)(p),           \
                     (char)(a), (char)(b), (char)(c), (char)(d), (char)(e), (char)(f), (char)(g), (char)(h),           \
                     (char)(i), (char)(j), (char)(k), (char)(l), (char)(m), (char)(n), (char)(o), (char)(p))
#define AVX2 __attribute__((target("avx2")))

/* The block shifted right by `n` bytes, the gap filled from the end of the block before. */
#define PREVIOUS(now, before, n) _mm256_alignr_epi8(now, _mm256_permute2x128_si256(before, now, 0x21), 16 - (n))

AVX2 static __m256i pair_faults(__m256i now, __m256i prev1)
{
    const __m256i first_high = NIBBLES(TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
                                       TWO_CONTS, TWO_CONTS, TWO_CONTS, TWO_CONTS, TOO_SHORT | OVERLONG_2, TOO_SHORT,
                                       TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | OVERLONG_4);
    const __m256i first_low = NIBBLES(
        CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2, CARRY, CARRY, CARRY | TOO_LARGE,
        CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4,
        CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4,
        CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4 | SURROGATE,
        CARRY | TOO_LARGE | OVERLONG_4, CARRY | TOO_LARGE | OVERLONG_4);
    const __m256i second_high =
        NIBBLES(TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
                TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | OVERLONG_4,
                TOO_LONG | OVERLONG_2 | TWO_CONTS | OVERLONG_3 | TOO_LARGE,
                TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE,
                TOO_LONG | OVERLONG_2 | TWO_CONTS | SURROGATE | TOO_LARGE, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
    const __m256i low = _mm256_set1_epi8(0x0F);
    __m256i a = _mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(prev1, 4), low));
    __m256i b = _mm256_shuffle_epi8(first_low, _mm256_and_si256(prev1, low));
    __m256i c = _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(now, 4), low));
    return _mm256_and_si256(_mm256_and_si256(a, b), c);
}

/* Gives nonzero bytes where `now` is ill-formed, given the 32 bytes before it. */
AVX2 static __m256i block_faults(__m256i now, __m256i before)
{
    __m256i pairs = pair_faults(now, PREVIOUS(now, before, 1));
    /* A continuation behind a continuation is right where a 3- or 4-byte lead stands two or three before. */
    __m256i third = _mm256_subs_epu8(PREVIOUS(now, before, 2), _mm256_set1_epi8((char)(0xE0 - 0x80)));
    __m256i fourth = _mm256_subs_epu8(PREVIOUS(now, before, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
    __m256i wanted = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(wanted, pairs);
}

/* Gives how many bytes from the start are known to be good: a multiple of 32, at which a sequence may still be open. */
AVX2 static size_t valid_blocks_avx2(const char *s, size_t len)
{
    size_t at = 0;
    __m256i before = _mm256_setzero_si256();
    bool open = false; /* the block before may end inside a sequence */
    for (; at + 32 <= len; at += 32) {
        __m256i now = _mm256_loadu_si256((const __m256i *)(const void *)(s + at));
        bool ascii = _mm256_movemask_epi8(now) == 0;
        if (!ascii || open) {
            __m256i faults = block_faults(now, before);
            if (!_mm256_testz_si256(faults, faults)) break;
        }
        open = !ascii;
        before = now;
    }
    return at;
}

/* Gives the start of the sequence that `at` may stand in; everything before `at` is a good beginning. */
static size_t sequence_start(slice s, size_t at)
{
    for (size_t back = 1; back <= 3 && back <= at; back++) {
        unsigned char c = (unsigned char)s.at[at - back];
        if (c < 0x80) return at;
        if (c >= 0xC0) return at - back;
    }
    return at;
}
#endif

size_t utf8_valid_prefix(slice s)
{
    size_t good = 0;
#ifdef UTF8_X86
    if (s.len >= 32 && __builtin_cpu_supports("avx2")) good = sequence_start(s, valid_blocks_avx2(s.at, s.len));
#endif
    return good + utf8_valid_prefix_scalar((slice){s.at + good, s.len - good});
}

/* ---- moving about ---- */

const char *utf8_before(const char *begin, const char *at)
{
    do at--;
    while (at > begin && ((unsigned char)*at & 0xC0) == 0x80);
    return at;
}

size_t utf8_put(char *out, uint32_t cp)
{
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) cp = 0xFFFD;
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    static const unsigned char LEAD[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = len - 1; i > 0; i--, cp >>= 6) out[i] = (char)(0x80 | (cp & 0x3F));
    out[0] = (char)(LEAD[len] | cp);
    return len;
}

size_t utf8_count(slice s)
{
    const uint64_t ones = 0x0101010101010101u;
    size_t count = 0, at = 0;
    for (; at + 8 <= s.len; at += 8) {
        uint64_t x;
        memcpy(&x, s.at + at, 8);
        count += (size_t)((((~x >> 7) | (x >> 6)) & ones) * ones >> 56); /* not 10xxxxxx */
    }
    for (; at < s.len; at++) count += ((unsigned char)s.at[at] & 0xC0) != 0x80;
    return count;
}

/* ---- classes ---- */

enum { LETTER = 1, MARK = 2, NUMBER = 4, DIGIT = 8, UPPER = 16 };

static const uint8_t CATEGORY_CLASS[] = {
    [UTF8PROC_CATEGORY_LU] = LETTER | UPPER, [UTF8PROC_CATEGORY_LL] = LETTER, [UTF8PROC_CATEGORY_LT] = LETTER | UPPER,
    [UTF8PROC_CATEGORY_LM] = LETTER,         [UTF8PROC_CATEGORY_LO] = LETTER, [UTF8PROC_CATEGORY_MN] = MARK,
    [UTF8PROC_CATEGORY_MC] = MARK,           [UTF8PROC_CATEGORY_ME] = MARK,   [UTF8PROC_CATEGORY_ND] = NUMBER | DIGIT,
    [UTF8PROC_CATEGORY_NL] = NUMBER,         [UTF8PROC_CATEGORY_NO] = NUMBER, [UTF8PROC_CATEGORY_CO] = 0,
};

/* Gives LETTER and its like for a code point; 0 for one beyond Unicode. */
static unsigned class_of(uint32_t cp)
{
    return CATEGORY_CLASS[utf8proc_category((utf8proc_int32_t)cp)];
}

bool cp_is_space(uint32_t cp)
{
    if (cp < 0x80) return cp == ' ' || (cp >= '\t' && cp <= '\r');
    if (cp >= 0x2000 && cp <= 0x200A) return true;
    return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F ||
           cp == 0x3000;
}

bool cp_is_word(uint32_t cp)
{
    return cp == '_' || (class_of(cp) & (LETTER | MARK | NUMBER)) != 0;
}

bool cp_is_upper(uint32_t cp)
{
    return (class_of(cp) & UPPER) != 0;
}

bool cp_is_digit(uint32_t cp)
{
    return (class_of(cp) & DIGIT) != 0;
}

typedef struct {
    uint32_t first, last;
} cp_range;

/* Blocks of the scripts without spaces (Unicode's Blocks.txt); punctuation among them is left out below. */
static const cp_range UNSPACED[] = {
    {0x0E00, 0x0EFF},   /* Thai, Lao */
    {0x1000, 0x109F},   /* Myanmar */
    {0x1780, 0x17FF},   /* Khmer */
    {0x19E0, 0x19FF},   /* Khmer symbols */
    {0x2E80, 0x2FDF},   /* Han radicals */
    {0x3005, 0x3007},   /* iteration mark, zero */
    {0x3021, 0x3029},   /* Hangzhou numerals */
    {0x3031, 0x303C},   /* kana repeat marks, numerals */
    {0x3041, 0x312F},   /* kana, bopomofo */
    {0x31A0, 0x31BF},   /* bopomofo */
    {0x31F0, 0x31FF},   /* kana */
    {0x3400, 0x4DBF},   /* Han */
    {0x4E00, 0x9FFF},   /* Han */
    {0xA9E0, 0xA9FF},   /* Myanmar */
    {0xAA60, 0xAA7F},   /* Myanmar */
    {0xF900, 0xFAFF},   /* Han */
    {0xFF66, 0xFF9F},   /* half-width kana */
    {0x1AFF0, 0x1B16F}, /* kana */
    {0x20000, 0x3FFFF}, /* Han */
};

/* True if `cp` lies in a block of a script without spaces, punctuation included. */
static bool in_unspaced_block(uint32_t cp)
{
    if (cp < UNSPACED[0].first) return false;
    for (size_t i = 0; i < sizeof UNSPACED / sizeof *UNSPACED; i++)
        if (cp >= UNSPACED[i].first && cp <= UNSPACED[i].last) return true;
    return false;
}

bool cp_is_unspaced(uint32_t cp)
{
    return in_unspaced_block(cp) && (cp >= 0x20000 || (class_of(cp) & (LETTER | MARK | NUMBER)) != 0);
}

unsigned cp_kinds(uint32_t cp)
{
    const unsigned c = class_of(cp);
    const bool word = (c & (LETTER | MARK | NUMBER)) != 0;
    unsigned kinds = word || cp == '_' ? CP_WORD : 0;
    if (c & UPPER) kinds |= CP_UPPER;
    if (c & DIGIT) kinds |= CP_DIGIT;
    if ((word || cp >= 0x20000) && in_unspaced_block(cp)) kinds |= CP_UNSPACED;
    return kinds;
}

bool cp_is_spaced_word(uint32_t cp)
{
    if (cp < 0x80) return (cp >= '0' && cp <= '9') || ((cp | 0x20) >= 'a' && (cp | 0x20) <= 'z');
    return (class_of(cp) & (LETTER | MARK | NUMBER)) != 0 && !in_unspaced_block(cp);
}
