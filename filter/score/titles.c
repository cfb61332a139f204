/* Words that a block shares with the page's title and description. */
#include "titles.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Bytes: 0 no word, 1 part of a word, 2 head of a character that is a word of its own, 3 head that needs a look. */
enum { BYTE_NONE, BYTE_WORD, BYTE_ALONE, BYTE_LOOK };

/** The kind of a byte of UTF-8 text. */
static uint8_t byte_kind(unsigned c)
{
    if (c < 0x80) return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (c >= 0xe3 && c <= 0xe9) return BYTE_ALONE;
    return c == 0xe0 || c == 0xe1 || c == 0xe2 || c == 0xc2 ? BYTE_LOOK : BYTE_WORD;
}

/** The kind of a head byte by the byte behind it: Thai, Lao, Khmer stand alone, dashes and quotes are no words. */
static unsigned look_closer(const char *at, const char *end)
{
    unsigned char head = (unsigned char)at[0], next = at + 1 < end ? (unsigned char)at[1] : 0;
    if (head == 0xe0) return next >= 0xb8 && next <= 0xbb ? BYTE_ALONE : BYTE_WORD;
    if (head == 0xe1) return next == 0x9e || next == 0x9f ? BYTE_ALONE : BYTE_WORD;
    if (head == 0xc2) return BYTE_NONE;
    return next <= 0x8b ? BYTE_NONE : BYTE_WORD;
}

/** True if the byte at `c` belongs to the word before it. */
static inline bool continues_word(const word_sets *w, const char *c, const char *end)
{
    unsigned kind = w->kinds[(unsigned char)*c];
    return kind == BYTE_WORD || (kind == BYTE_LOOK && look_closer(c, end) == BYTE_WORD);
}

/** Cut the next word off `*at`; an empty slice at the end. */
static inline slice cut_word(const word_sets *w, const char **at, const char *end)
{
    const char *c = *at;
    unsigned kind = BYTE_NONE;
    while (c < end && (kind = w->kinds[(unsigned char)*c]) != BYTE_WORD) {
        if (kind == BYTE_LOOK) kind = look_closer(c, end);
        if (kind != BYTE_NONE) break;
        c += (unsigned char)*c >= 0xe0 ? 3 : (unsigned char)*c >= 0xc0 ? 2 : 1;
    }
    const char *start = c < end ? c : end;
    if (c < end && kind == BYTE_ALONE)
        c += 3;
    else
        while (c < end && continues_word(w, c, end)) c++;
    *at = c < end ? c : end;
    return (slice){start, (size_t)(*at - start)};
}

/** A number below FILTER_BITS from a word's length and first two bytes, without case. */
static inline unsigned filter_bit(slice word)
{
    unsigned a = (unsigned char)word.at[0] | 0x20, b = word.len > 1 ? (unsigned char)word.at[1] | 0x20 : 0;
    return (a * 33 ^ b * 7 ^ (unsigned)word.len * 131) % FILTER_BITS;
}

/** Place of a word's key: where it is, or where it would go. */
static unsigned find_key(const word_sets *w, uint64_t key)
{
    unsigned i = (unsigned)(key >> 40) % WORD_SLOTS;
    while (w->keys[i] && w->keys[i] != key) i = (i + 1) % WORD_SLOTS;
    return i;
}

void word_sets_init(word_sets *w)
{
    memset(w, 0, sizeof *w);
    for (unsigned c = 0; c < sizeof w->kinds; c++) w->kinds[c] = byte_kind(c);
}

void word_sets_add(word_sets *w, unsigned bit, slice text)
{
    const char *at = text.at, *end = text.at + text.len;
    if (!text.len) return;
    for (slice word; w->counts[bit] < WORDS_MAX && (word = cut_word(w, &at, end)).len;) {
        uint64_t key = hash_text(word) | 1;
        unsigned i = find_key(w, key), f = filter_bit(word);
        w->counts[bit] += !(w->sets[i] >> bit & 1);
        w->keys[i] = key;
        w->sets[i] |= (uint8_t)(1U << bit);
        w->filter[f / 64] |= 1ULL << f % 64;
    }
}

/** Count a word that is in the sets. */
static inline void count_word(const word_sets *w, slice word, uint32_t found[2])
{
    unsigned f = filter_bit(word);
    if (!(w->filter[f / 64] >> f % 64 & 1)) return;
    unsigned sets = w->sets[find_key(w, hash_text(word) | 1)];
    found[0] += sets & 1;
    found[1] += sets >> 1;
}

void word_sets_count_plain(const word_sets *w, slice text, uint32_t found[2])
{
    const char *at = text.at, *end = text.at + text.len;
    for (slice word; (word = cut_word(w, &at, end)).len;) count_word(w, word, found);
}

#if defined(__SSE2__)

enum { STEP = 16, STEPS = 4 };

/* A text whose words are found 64 bytes at a time, in steps of 16. */
typedef struct {
    const word_sets *sets;
    const char *text;
    size_t word;    /* where the word that is open starts, NO_OPEN_WORD: none is */
    uint32_t spill; /* bits of the next step whose bytes belong to a mark that began in this one */
} word_scan;
#define NO_OPEN_WORD SIZE_MAX

static uint32_t bits_of(__m128i v)
{
    return (uint32_t)_mm_movemask_epi8(v);
}

/** Bytes from `low` to `high`. */
static __m128i between(__m128i v, unsigned char low, unsigned char high)
{
    __m128i above = _mm_cmpeq_epi8(_mm_max_epu8(v, _mm_set1_epi8((char)low)), v);
    return _mm_and_si128(above, _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8((char)high)), v));
}

/** True if these bytes may begin a character that is a word by itself. */
static bool has_alone(__m128i v)
{
    __m128i heads = _mm_or_si128(between(v, 0xe0, 0xe1), between(v, 0xe3, 0xe9));
    return bits_of(heads) != 0;
}

/** A bit for each byte of a word among these 16 of text[at]; marks beyond ASCII are none. */
static uint32_t word_bits(word_scan *scan, __m128i v, size_t at, size_t len)
{
    __m128i letter = between(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 'z');
    __m128i other = _mm_or_si128(between(v, '0', '9'), _mm_cmpeq_epi8(v, _mm_set1_epi8('_')));
    uint32_t words =
        bits_of(_mm_or_si128(_mm_or_si128(letter, other), v)); /* the sign bit is that of all beyond ASCII */
    uint32_t marks = bits_of(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xc2))), gone = scan->spill;
    uint32_t three = bits_of(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xe2)));
    gone |= marks * 3;
    for (; three; three &= three - 1) {
        unsigned k = (unsigned)__builtin_ctz(three);
        if (at + k + 1 >= len || (unsigned char)scan->text[at + k + 1] <= 0x8b) gone |= 7U << k;
    }
    scan->spill = gone >> STEP;
    return words & ~gone;
}

/** Count the words that end among 64 bytes, of which `words` has a bit for each byte of a word. */
static void count_step(word_scan *scan, uint64_t words, size_t at, uint32_t found[2])
{
    bool open = scan->word != NO_OPEN_WORD;
    uint64_t before = words << 1 | open, starts = words & ~before, ends = ~words & before;
    size_t start = scan->word;
    if (!open && starts) {
        start = at + (size_t)__builtin_ctzll(starts);
        starts &= starts - 1;
    }
    for (; ends; ends &= ends - 1) {
        size_t end = at + (size_t)__builtin_ctzll(ends);
        count_word(scan->sets, (slice){scan->text + start, end - start}, found);
        if (starts) start = at + (size_t)__builtin_ctzll(starts);
        starts &= starts - 1;
    }
    scan->word = words >> (STEPS * STEP - 1) ? start : NO_OPEN_WORD;
}

/** A bit for each byte of a word among the next 64 of the text; false: a character is a word by itself. */
static bool look_at(word_scan *scan, size_t at, size_t len, uint64_t *words)
{
    *words = 0;
    for (unsigned k = 0; k < STEPS && at < len; k++, at += STEP) {
        char tail[STEP] = {0};
        size_t left = len - at;
        if (left < STEP) memcpy(tail, scan->text + at, left);
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(left < STEP ? tail : scan->text + at));
        if (has_alone(v)) return false;
        *words |= (uint64_t)word_bits(scan, v, at, len) << STEP * k;
    }
    return true;
}

void word_sets_count(const word_sets *w, slice text, uint32_t found[2])
{
    word_scan scan = {w, text.at, NO_OPEN_WORD, 0};
    uint32_t before[2] = {found[0], found[1]};
    uint64_t words;
    for (size_t at = 0; at < text.len; at += (size_t)STEPS * STEP) {
        if (!look_at(&scan, at, text.len, &words)) {
            found[0] = before[0];
            found[1] = before[1];
            word_sets_count_plain(w, text, found);
            return;
        }
        count_step(&scan, words, at, found);
    }
    if (scan.word != NO_OPEN_WORD) count_word(w, (slice){text.at + scan.word, text.len - scan.word}, found);
}

#else

void word_sets_count(const word_sets *w, slice text, uint32_t found[2])
{
    word_sets_count_plain(w, text, found);
}

#endif

/** Count a block's words that are in the sets, each occurrence. */
static void match_block(const word_sets *w, slice text, mark *m)
{
    uint32_t found[2] = {0};
    word_sets_count(w, text, found);
    m->title_words = (uint16_t)(found[0] < UINT16_MAX ? found[0] : UINT16_MAX);
    m->description_words = (uint16_t)(found[1] < UINT16_MAX ? found[1] : UINT16_MAX);
}

/** How much a block looks like the title: shared words over all words, headings before others. */
static float likeness(const block *b, const mark *m, uint32_t title_words)
{
    float all = 0.6f * ((float)b->counts.words + (float)title_words - (float)m->title_words);
    float share = (float)m->title_words / (all > 3 ? all : 3);
    return share + (b->heading == 1 || b->heading == 2 ? 0.3f : 0);
}

bool scene_match_title(scene *s, arena *memory)
{
    word_sets *w = arena_take_raw(memory, sizeof *w);
    if (!w) return false;
    word_sets_init(w);
    word_sets_add(w, 0, s->page->title);
    word_sets_add(w, 0, s->page->og_title);
    word_sets_add(w, 1, s->page->description);
    s->all.title_words = w->counts[0];
    float best = 0;
    for (size_t i = 0; (w->counts[0] || w->counts[1]) && i < s->block_count; i++) {
        const block *b = &s->page->blocks[i];
        match_block(w, b->text, &s->marks[i]);
        if (!s->marks[i].title_words) continue;
        float like = likeness(b, &s->marks[i], w->counts[0]);
        if (like <= best) continue;
        best = like;
        s->all.best = (int32_t)i;
    }
    if (s->all.headline < 0) s->all.headline = s->all.best;
    return true;
}
