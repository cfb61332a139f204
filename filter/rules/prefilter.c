#include "prefilter.h"

#if defined(__x86_64__) || defined(__i386__)
#define PREFILTER_X86 1
#include <immintrin.h>
#endif

enum { BUCKETS = 8 };

/* ---- building ---- */

/* Lets a byte pass at a place in a bucket. */
static void allow(prefilter *p, unsigned place, unsigned char byte, unsigned char bucket)
{
    p->low[place][byte & 15] |= bucket;
    p->high[place][byte >> 4] |= bucket;
}

/* Lets every byte pass at the places from `place` on. */
static void allow_any(prefilter *p, unsigned place, unsigned char bucket)
{
    for (; place < FRAGMENT_BYTES; place++)
        for (unsigned nibble = 0; nibble < 16; nibble++) {
            p->low[place][nibble] |= bucket;
            p->high[place][nibble] |= bucket;
        }
}

/* Gives the bucket of special characters by their first byte: so that quotes and dashes, E2 80 9x, stay out. */
static unsigned special_bucket(unsigned char first)
{
    if (first < 0xE0) return 0;
    return first == 0xE1 ? 1 : first == 0xE2 ? 2 : 3;
}

/* Lets the special characters pass that the fragments need; gives the number of buckets used. */
static unsigned add_specials(prefilter *p)
{
    size_t count;
    const special_range *ranges = special_ranges(&count);
    for (size_t i = 0; i < count; i++) {
        if (ranges[i].needs != 0 && !(ranges[i].needs & p->needs)) continue;
        for (uint32_t cp = ranges[i].first; cp <= ranges[i].last; cp++) {
            char bytes[4];
            size_t len = utf8_put(bytes, cp);
            unsigned char bucket = (unsigned char)(1u << special_bucket((unsigned char)bytes[0]));
            if (len == 4) { /* one of each 64 shows the others: their last byte is any */
                len = 3;
                cp |= 63;
            }
            for (unsigned k = 0; k < len; k++) allow(p, k, (unsigned char)bytes[k], bucket);
            allow_any(p, (unsigned)len, bucket);
            p->specials |= bucket;
        }
    }
    return 4;
}

/* Adds a fragment to a bucket and to the table. */
static void add_fragment(prefilter *p, const prefilter_item *item, unsigned char bucket)
{
    const fragment *f = &item->what;
    for (unsigned form = 0; form < f->form_count; form++) {
        const unsigned char *bytes = f->forms[form];
        for (unsigned k = 0; k < f->len; k++) {
            allow(p, k, bytes[k], bucket);
            bool letter = (bytes[k] | 0x20) >= 'a' && (bytes[k] | 0x20) <= 'z';
            if (letter) allow(p, k, bytes[k] ^ 0x20, bucket);
        }
        key_set keys = {.count = f->len};
        keys.of[f->len - 1] = prefilter_key((slice){(const char *)bytes, f->len}, 0, f->len);
        key_table_add(&p->fragments, &keys, item->term);
    }
    allow_any(p, f->len, bucket);
}

/* Gives how much of all text a bucket lets pass, on a scale of its own: its low nibbles, place by place. */
static uint32_t openness(const prefilter *p, unsigned char bucket, const fragment *more)
{
    uint32_t product = 1;
    for (unsigned place = 0; place < FRAGMENT_BYTES; place++) {
        uint32_t nibbles = place < more->len ? 1u << (more->forms[0][place] & 15) : 0xFFFF;
        for (unsigned nibble = 0; nibble < 16; nibble++)
            if (p->low[place][nibble] & bucket) nibbles |= 1u << nibble;
        product *= (uint32_t)__builtin_popcount(nibbles);
    }
    return product;
}

/* Gives the bucket from `first` on that a fragment opens least. */
static unsigned char best_bucket(const prefilter *p, unsigned first, const fragment *f, uint32_t *open)
{
    unsigned best = first;
    uint32_t least = UINT32_MAX;
    for (unsigned i = first; i < BUCKETS; i++) {
        uint32_t grows = openness(p, (unsigned char)(1u << i), f) - open[i];
        if (grows >= least) continue;
        least = grows;
        best = i;
    }
    open[best] += least;
    return (unsigned char)(1u << best);
}

prefilter_width prefilter_machine_width(void)
{
#ifdef PREFILTER_X86
    if (__builtin_cpu_supports("avx2")) return PREFILTER_AVX2;
    if (__builtin_cpu_supports("ssse3")) return PREFILTER_SSSE3;
#endif
    return PREFILTER_SCALAR;
}

bool prefilter_init(prefilter *p, const prefilter_item *items, size_t count)
{
    *p = (prefilter){.width = prefilter_machine_width(), .any = count > 0};
    if (count == 0) return true;
    if (!key_table_init(&p->fragments, count * FRAGMENT_FORMS)) return false;
    for (size_t i = 0; i < count; i++) p->needs |= items[i].what.needs;
    unsigned first = add_specials(p);
    uint32_t open[BUCKETS] = {0};
    for (size_t i = 0; i < count; i++) add_fragment(p, &items[i], best_bucket(p, first, &items[i].what, open));
    return true;
}

void prefilter_free(prefilter *p)
{
    key_table_free(&p->fragments);
    *p = (prefilter){0};
}

/* ---- looking ---- */

uint32_t prefilter_key(slice text, size_t at, unsigned len)
{
    uint32_t key = 0;
    for (unsigned k = 0; k < len; k++)
        if (at + k < text.len) key |= (uint32_t)((unsigned char)text.at[at + k] | 0x20) << (8 * k);
    return key;
}

/* Gives the same for all lengths at once; a longer key's bytes are cut off by the caller. */
static inline uint32_t four_bytes(slice text, size_t at)
{
    if (at + 4 > text.len) return prefilter_key(text, at, 4);
    uint32_t word;
    memcpy(&word, text.at + at, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap32(word);
#endif
    return word | 0x20202020u;
}

bool prefilter_is_special(const prefilter *p, slice text, size_t at)
{
    const char *place = text.at + at;
    if ((unsigned char)*place < 0xC2) return false;
    return special_is(utf8_next(&place, text.at + text.len), p->needs);
}

/* True if the place is more than a chance meeting of nibbles. */
static bool confirm(const prefilter *p, slice text, size_t at, unsigned char buckets)
{
    if ((buckets & p->specials) && prefilter_is_special(p, text, at)) return true;
    if ((buckets & ~p->specials) == 0) return false;
    uint32_t word = four_bytes(text, at);
    for (unsigned n = 0; n < FRAGMENT_BYTES; n++) {
        uint32_t key = word & 0xFFFFFFFFu >> (24 - 8 * n);
        if ((p->fragments.lengths >> n & 1) && key_table_may_have(&p->fragments, key) &&
            key_table_find(&p->fragments, key))
            return true;
    }
    return false;
}

/* Gives the buckets that a place's bytes are allowed in. */
static unsigned char buckets_at(const prefilter *p, slice text, size_t at)
{
    unsigned char buckets = 0xFF;
    for (unsigned k = 0; k < FRAGMENT_BYTES; k++) {
        unsigned char byte = at + k < text.len ? (unsigned char)text.at[at + k] : 0;
        buckets &= p->low[k][byte & 15] & p->high[k][byte >> 4];
    }
    return buckets;
}

size_t prefilter_next_scalar(const prefilter *p, slice text, size_t from)
{
    for (size_t at = from; p->any && at < text.len; at++) {
        unsigned char buckets = buckets_at(p, text, at);
        if (buckets && confirm(p, text, at, buckets)) return at;
    }
    return text.len;
}

#ifdef PREFILTER_X86

/* Gives the first confirmed place of a group whose buckets are given and whose places with any are set in `mask`. */
static size_t confirm_group(const prefilter *p, slice text, size_t at, const unsigned char *buckets, uint32_t mask)
{
    for (; mask; mask &= mask - 1) {
        unsigned k = (unsigned)__builtin_ctz(mask);
        if (confirm(p, text, at + k, buckets[k])) return at + k;
    }
    return text.len;
}

__attribute__((target("avx2"))) static size_t next_avx2(const prefilter *p, slice text, size_t from)
{
    __m256i low[FRAGMENT_BYTES], high[FRAGMENT_BYTES];
    const __m256i nibble = _mm256_set1_epi8(15), zero = _mm256_setzero_si256();
    for (unsigned k = 0; k < FRAGMENT_BYTES; k++) {
        low[k] = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)p->low[k]));
        high[k] = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)p->high[k]));
    }
    size_t at = from;
    for (; at + 32 + FRAGMENT_BYTES - 1 <= text.len; at += 32) {
        __m256i buckets = _mm256_set1_epi8(-1);
        for (unsigned k = 0; k < FRAGMENT_BYTES; k++) {
            __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(text.at + at + k));
            __m256i lows = _mm256_shuffle_epi8(low[k], _mm256_and_si256(bytes, nibble));
            __m256i highs = _mm256_shuffle_epi8(high[k], _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
            buckets = _mm256_and_si256(buckets, _mm256_and_si256(lows, highs));
        }
        uint32_t mask = ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(buckets, zero));
        if (mask == 0) continue;
        unsigned char each[32];
        _mm256_storeu_si256((__m256i *)(void *)each, buckets);
        size_t found = confirm_group(p, text, at, each, mask);
        if (found < text.len) return found;
    }
    return prefilter_next_scalar(p, text, at);
}

__attribute__((target("ssse3"))) static size_t next_ssse3(const prefilter *p, slice text, size_t from)
{
    __m128i low[FRAGMENT_BYTES], high[FRAGMENT_BYTES];
    const __m128i nibble = _mm_set1_epi8(15), zero = _mm_setzero_si128();
    for (unsigned k = 0; k < FRAGMENT_BYTES; k++) {
        low[k] = _mm_loadu_si128((const __m128i *)(const void *)p->low[k]);
        high[k] = _mm_loadu_si128((const __m128i *)(const void *)p->high[k]);
    }
    size_t at = from;
    for (; at + 16 + FRAGMENT_BYTES - 1 <= text.len; at += 16) {
        __m128i buckets = _mm_set1_epi8(-1);
        for (unsigned k = 0; k < FRAGMENT_BYTES; k++) {
            __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text.at + at + k));
            __m128i lows = _mm_shuffle_epi8(low[k], _mm_and_si128(bytes, nibble));
            __m128i highs = _mm_shuffle_epi8(high[k], _mm_and_si128(_mm_srli_epi16(bytes, 4), nibble));
            buckets = _mm_and_si128(buckets, _mm_and_si128(lows, highs));
        }
        uint32_t mask = ~(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(buckets, zero)) & 0xFFFFu;
        if (mask == 0) continue;
        unsigned char each[16];
        _mm_storeu_si128((__m128i *)(void *)each, buckets);
        size_t found = confirm_group(p, text, at, each, mask);
        if (found < text.len) return found;
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
