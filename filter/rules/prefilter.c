#include "prefilter_parts.h"

#if defined(__x86_64__) || defined(__i386__)
#define PREFILTER_X86 1
#include <immintrin.h>
#endif

prefilter_width prefilter_machine_width(void)
{
#ifdef PREFILTER_X86
    if (__builtin_cpu_supports("avx2")) return PREFILTER_AVX2;
    if (__builtin_cpu_supports("ssse3")) return PREFILTER_SSSE3;
#endif
    return PREFILTER_SCALAR;
}

bool prefilter_is_special(const prefilter *p, slice text, size_t at)
{
    const char *place = text.at + at;
    if ((unsigned char)*place < 0xC2) return false;
    return special_is(utf8_next(&place, text.at + text.len), p->needs);
}

static bool is_blank(unsigned char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool is_alnum(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

typedef enum { BYTE_FITS, BYTE_DIFFERS, BYTE_UNCLEAR } byte_answer;

/*
 * Compares a wanted letter with a raw byte. What is not ASCII may fold to anything, and folding must decide. A letter
 * that should have a mark may stand without it.
 */
static byte_answer compare_byte(unsigned char want, unsigned char raw)
{
    if (raw >= 0x80 || want == UNCLEAR) return BYTE_UNCLEAR;
    if (want == ' ' || is_blank(raw)) return want == ' ' && is_blank(raw) ? BYTE_FITS : BYTE_DIFFERS;
    unsigned char small = raw >= 'A' && raw <= 'Z' ? raw | 0x20 : raw;
    bool without_mark = want >= MARKED && want != FOREIGN && (want & 0x7F) == small;
    return small == want || without_mark ? BYTE_FITS : BYTE_DIFFERS;
}

/* A side of a place in raw text: the next byte, how many there are, and which way they go. */
typedef struct {
    const char *raw;
    size_t room;
    int step;
} text_side;

/* Goes on by one byte. */
static void side_step(text_side *s)
{
    s->raw += s->step;
    s->room--;
}

/* True if a mark may follow the byte: then the letter may be another one. */
static bool may_be_marked(const text_side *s)
{
    return s->step > 0 && s->room > 1 && (unsigned char)s->raw[1] >= 0x80;
}

/* True if `len` wanted letters, and a word edge behind them, may stand on a side. */
static bool side_fits(const unsigned char *want, unsigned len, bool edge, text_side s)
{
    for (unsigned n = 0; n < len; n++) {
        if (s.room == 0) return want[n] == UNCLEAR;
        byte_answer answer = compare_byte(want[n], (unsigned char)*s.raw);
        if (answer == BYTE_UNCLEAR || (answer == BYTE_DIFFERS && may_be_marked(&s))) return true;
        if (answer == BYTE_DIFFERS) return false;
        side_step(&s);
        while (want[n] == ' ' && s.room > 0 && is_blank((unsigned char)*s.raw)) side_step(&s);
    }
    return !edge || s.room == 0 || !is_alnum((unsigned char)*s.raw);
}

/* True if the literal of which a fragment stands at the place may be there. */
static bool word_fits(const prefilter *p, const prefilter_word *w, slice text, size_t at)
{
    const unsigned char *around = p->around + w->around;
    text_side before = {at > 0 ? text.at + at - 1 : text.at, at, -1};
    text_side behind = {text.at + at, text.len - at, 1};
    return side_fits(around, w->before_len, w->edge_before, before) &&
           side_fits(around + w->before_len, w->behind_len, w->edge_behind, behind);
}

/* Work of prefilter_each(). */
typedef struct {
    const prefilter *p;
    slice text;
    size_t at;
    key_visit visit; /* NULL: one word is enough */
    void *ctx;
} word_search;

/* Visits the terms of a word that may stand at the place. */
static bool visit_word(void *ctx, uint32_t index)
{
    const word_search *s = ctx;
    const prefilter_word *w = &s->p->words[index];
    if (!word_fits(s->p, w, s->text, s->at)) return false;
    if (!s->visit) return true;
    for (uint32_t i = 0; i < w->term_count; i++)
        if (s->visit(s->ctx, s->p->terms[w->terms + i])) return true;
    return false;
}

/* True if a fragment may have the first bytes of the place. */
static inline bool may_be_core(const prefilter *p, slice text, size_t at)
{
    uint32_t bytes = core_bytes(text, at);
    for (unsigned len = 1; len <= FRAGMENT_CORE; len++) {
        uint32_t hash = core_hash(bytes, len);
        if ((p->core_lengths >> len & 1) && (p->cores[hash >> 6] >> (hash & 63) & 1)) return true;
    }
    return false;
}

bool prefilter_each(const prefilter *p, slice text, size_t at, key_visit visit, void *ctx)
{
    if (!may_be_core(p, text, at)) return false;
    key_row row = {{0}, 0};
    word_search s = {p, text, at, visit, ctx};
    row.count = text.len - at < FRAGMENT_CORE ? (unsigned)(text.len - at) : FRAGMENT_CORE;
    for (unsigned k = 0; k < row.count; k++) row.letters[k] = (unsigned char)text.at[at + k] | 0x20;
    return key_table_each(&p->fragments, &row, 0, visit_word, &s);
}

/* Gives the buckets that a place's bytes are allowed in, of the first `places` ones. */
static unsigned char buckets_at(const nibble_table *t, unsigned places, slice text, size_t at)
{
    unsigned char buckets = 0xFF;
    for (unsigned k = 0; k < places; k++) {
        unsigned char byte = at + k < text.len ? (unsigned char)text.at[at + k] : 0;
        buckets &= t->low[k][byte & 15] & t->high[k][byte >> 4];
    }
    return buckets;
}

/* Gives how many bytes of an ASCII fragment are asked for: where there are few of them, few bytes are enough. */
static unsigned letter_bytes(const prefilter *p)
{
    return p->letter_tables == 1 ? FRAGMENT_CORE : FRAGMENT_BYTES;
}

/* True if a fragment may stand at the place, as far as nibbles tell. */
static bool may_stand(const prefilter *p, bool foreign, slice text, size_t at)
{
    if (foreign) return buckets_at(&p->foreign, FRAGMENT_BYTES, text, at) != 0;
    for (unsigned i = 0; i < p->letter_tables; i++)
        if (buckets_at(&p->letters[i], letter_bytes(p), text, at)) return true;
    return false;
}

size_t prefilter_next_scalar(const prefilter *p, slice text, size_t from)
{
    for (size_t at = from; p->any && at < text.len; at++) {
        bool foreign = (unsigned char)text.at[at] >= 0x80;
        if (foreign && buckets_at(&p->specials, SPECIAL_BYTES, text, at) && prefilter_is_special(p, text, at))
            return at;
        if (may_stand(p, foreign, text, at) && prefilter_each(p, text, at, NULL, NULL)) return at;
    }
    return text.len;
}

#ifdef PREFILTER_X86

/* What may stand at the places of a group: bit n for the n-th one. */
typedef struct {
    uint32_t letters, specials;
} found_places;

/* Gives the first place of a group where more than nibbles speaks for a literal (`letters`) or a special character. */
static size_t confirm_group(const prefilter *p, slice text, size_t at, found_places found)
{
    for (uint32_t mask = found.letters | found.specials; mask; mask &= mask - 1) {
        unsigned k = (unsigned)__builtin_ctz(mask);
        if ((found.specials >> k & 1) && prefilter_is_special(p, text, at + k)) return at + k;
        if ((found.letters >> k & 1) && prefilter_each(p, text, at + k, NULL, NULL)) return at + k;
    }
    return text.len;
}

/* Gives 16 nibbles' buckets, twice. */
__attribute__((target("avx2"))) static inline __m256i twice(const unsigned char *buckets)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)buckets));
}

/* Gives the buckets of 32 bytes at the n-th place. */
__attribute__((target("avx2"))) static inline __m256i look_up_avx2(__m256i bytes, __m256i low, __m256i high)
{
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i lows = _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, nibble));
    return _mm256_and_si256(lows, _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble)));
}

__attribute__((target("avx2"))) static inline __m256i load_avx2(const char *at)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

/* Gives the buckets of 32 places by the first `count` bytes of each. */
__attribute__((target("avx2"))) static inline __m256i buckets_avx2(const nibble_table *t, unsigned count,
                                                                   const char *at)
{
    __m256i buckets = look_up_avx2(load_avx2(at), twice(t->low[0]), twice(t->high[0]));
    for (unsigned k = 1; k < count; k++)
        buckets = _mm256_and_si256(buckets, look_up_avx2(load_avx2(at + k), twice(t->low[k]), twice(t->high[k])));
    return buckets;
}

/* Gives the places of 32 that have any. */
__attribute__((target("avx2"))) static inline uint32_t places_avx2(const nibble_table *t, unsigned count,
                                                                   const char *at)
{
    __m256i none = _mm256_cmpeq_epi8(buckets_avx2(t, count, at), _mm256_setzero_si256());
    return ~(uint32_t)_mm256_movemask_epi8(none);
}

/* Gives 0xFF where a byte is an ASCII letter or digit. */
__attribute__((target("avx2"))) static inline __m256i alnum_avx2(__m256i bytes)
{
    __m256i lower = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    __m256i letter = _mm256_and_si256(_mm256_cmpgt_epi8(lower, _mm256_set1_epi8('a' - 1)),
                                      _mm256_cmpgt_epi8(_mm256_set1_epi8('z' + 1), lower));
    __m256i digit = _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8('0' - 1)),
                                     _mm256_cmpgt_epi8(_mm256_set1_epi8('9' + 1), bytes));
    return _mm256_or_si256(letter, digit);
}

/* Leaves the buckets of each table that some bytes of the places are allowed in. */
__attribute__((target("avx2"))) static inline void narrow_avx2(const prefilter *p, unsigned tables, const char *at,
                                                               unsigned from, unsigned to, __m256i *buckets)
{
    const __m256i nibble = _mm256_set1_epi8(15);
    for (unsigned k = from; k < to; k++) {
        __m256i bytes = load_avx2(at + k), low = _mm256_and_si256(bytes, nibble);
        __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble);
        for (unsigned i = 0; i < tables; i++) {
            __m256i lows = _mm256_shuffle_epi8(twice(p->letters[i].low[k]), low);
            __m256i highs = _mm256_shuffle_epi8(twice(p->letters[i].high[k]), high);
            buckets[i] = _mm256_and_si256(buckets[i], _mm256_and_si256(lows, highs));
        }
    }
}

/* Gives the places of 32 that have a bucket in any table. */
__attribute__((target("avx2"))) static inline uint32_t any_avx2(const __m256i *buckets, unsigned tables)
{
    __m256i all = buckets[0];
    for (unsigned i = 1; i < tables; i++) all = _mm256_or_si256(all, buckets[i]);
    return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(all, _mm256_setzero_si256()));
}

/* Gives the places of 32 where ASCII fragments may stand; one byte before them and some behind are read. */
__attribute__((target("avx2"))) static inline uint32_t letters_avx2(const prefilter *p, unsigned tables, const char *at)
{
    __m256i inside = alnum_avx2(load_avx2(at - 1)); /* a word: none starts there */
    __m256i buckets[LETTER_TABLES];
    for (unsigned i = 0; i < tables; i++)
        buckets[i] = _mm256_andnot_si256(_mm256_and_si256(inside, _mm256_set1_epi8((char)p->word_buckets[i])),
                                         _mm256_set1_epi8(-1));
    narrow_avx2(p, tables, at, 0, FRAGMENT_CORE, buckets);
    if (any_avx2(buckets, tables) == 0) return 0; /* mostly */
    narrow_avx2(p, tables, at, FRAGMENT_CORE, FRAGMENT_BYTES, buckets);
    return any_avx2(buckets, tables);
}

/* The same where all fragments are in the first table; see letter_bytes(). */
__attribute__((target("avx2"))) static inline uint32_t few_letters_avx2(const prefilter *p, const char *at)
{
    __m256i inside = _mm256_and_si256(alnum_avx2(load_avx2(at - 1)), _mm256_set1_epi8((char)p->word_buckets[0]));
    __m256i buckets = _mm256_andnot_si256(inside, buckets_avx2(&p->letters[0], FRAGMENT_CORE, at));
    return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(buckets, _mm256_setzero_si256()));
}

__attribute__((target("avx2"))) static inline found_places look_avx2(const prefilter *p, const char *at)
{
    found_places found = {0, 0};
    if (p->letter_tables == 1)
        found.letters = few_letters_avx2(p, at);
    else /* the numbers, so that the loops over tables are unrolled */
        found.letters = p->letter_tables == 2 ? letters_avx2(p, 2, at) : letters_avx2(p, LETTER_TABLES, at);
    uint32_t beyond = (uint32_t)_mm256_movemask_epi8(load_avx2(at)); /* ASCII */
    if (beyond) {
        found.letters |= places_avx2(&p->foreign, FRAGMENT_BYTES, at) & beyond;
        found.specials = places_avx2(&p->specials, SPECIAL_BYTES, at) & beyond;
    }
    return found;
}

/* Looks at up to 32 places at an edge of the text, in a copy with room around them. */
__attribute__((target("avx2"))) static size_t edge_avx2(const prefilter *p, slice text, size_t at)
{
    char copy[1 + 32 + FRAGMENT_BYTES + 32] = {0};
    size_t before = at > 0, left = text.len - at, most = 32 + FRAGMENT_BYTES - 1;
    memcpy(copy + 1 - before, text.at + at - before, (left < most ? left : most) + before);
    uint32_t places = left < 32 ? UINT32_MAX >> (32 - left) : UINT32_MAX;
    found_places found = look_avx2(p, copy + 1);
    found.letters &= places;
    found.specials &= places;
    return found.letters | found.specials ? confirm_group(p, text, at, found) : text.len;
}

__attribute__((target("avx2"))) static size_t next_avx2(const prefilter *p, slice text, size_t from)
{
    size_t at = from, place;
    if (at == 0 && text.len > 0) {
        if ((place = edge_avx2(p, text, 0)) < text.len) return place;
        at = 32;
    }
    for (; at + 32 + FRAGMENT_BYTES - 1 <= text.len; at += 32) {
        found_places found = look_avx2(p, text.at + at);
        if ((found.letters | found.specials) == 0) continue;
        if ((place = confirm_group(p, text, at, found)) < text.len) return place;
    }
    for (; at < text.len; at += 32)
        if ((place = edge_avx2(p, text, at)) < text.len) return place;
    return text.len;
}

/* The same for 16 bytes. */
__attribute__((target("ssse3"))) static inline __m128i look_up_ssse3(const char *at, const nibble_table *t, unsigned k)
{
    const __m128i nibble = _mm_set1_epi8(15);
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + k));
    __m128i low = _mm_loadu_si128((const __m128i *)(const void *)t->low[k]);
    __m128i high = _mm_loadu_si128((const __m128i *)(const void *)t->high[k]);
    __m128i lows = _mm_shuffle_epi8(low, _mm_and_si128(bytes, nibble));
    return _mm_and_si128(lows, _mm_shuffle_epi8(high, _mm_and_si128(_mm_srli_epi16(bytes, 4), nibble)));
}

/* Gives the places of 16 that pass the first `count` tables. */
__attribute__((target("ssse3"))) static inline uint32_t places_ssse3(const char *at, const nibble_table *t,
                                                                     unsigned count)
{
    __m128i buckets = look_up_ssse3(at, t, 0);
    for (unsigned k = 1; k < count; k++) buckets = _mm_and_si128(buckets, look_up_ssse3(at, t, k));
    return ~(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(buckets, _mm_setzero_si128())) & 0xFFFFu;
}

__attribute__((target("ssse3"))) static size_t next_ssse3(const prefilter *p, slice text, size_t from)
{
    size_t at = from, place;
    for (; at + 16 + FRAGMENT_BYTES - 1 <= text.len; at += 16) {
        found_places found = {0, 0};
        for (unsigned i = 0; i < p->letter_tables; i++)
            found.letters |= places_ssse3(text.at + at, &p->letters[i], letter_bytes(p));
        uint32_t beyond = (uint32_t)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(const void *)(text.at + at)));
        if (beyond) { /* ASCII */
            found.letters |= places_ssse3(text.at + at, &p->foreign, FRAGMENT_BYTES) & beyond;
            found.specials = places_ssse3(text.at + at, &p->specials, SPECIAL_BYTES) & beyond;
        }
        if ((found.letters | found.specials) == 0) continue;
        if ((place = confirm_group(p, text, at, found)) < text.len) return place;
    }
    return prefilter_next_scalar(p, text, at);
}
#endif

size_t prefilter_next(const prefilter *p, slice text, size_t from)
{
#ifdef PREFILTER_X86
    if (p->any && p->width == PREFILTER_AVX2) return next_avx2(p, text, from);
    if (p->any && p->width == PREFILTER_SSSE3) return next_ssse3(p, text, from);
#endif
    return prefilter_next_scalar(p, text, from);
}
