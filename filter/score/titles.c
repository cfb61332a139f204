/* Words that a block shares with the page's title and description. */
#include "scene.h"

enum { WORDS_MAX = 256, WORD_SLOTS = 1024, FILTER_BITS = 4096 };

/* Two sets of words: bit 0 the title's, bit 1 the description's. */
typedef struct {
    uint64_t filter[FILTER_BITS / 64]; /* by first letters and length: most words of a page stop here */
    uint64_t keys[WORD_SLOTS];
    uint8_t sets[WORD_SLOTS];
    uint8_t kinds[256]; /* of bytes */
    uint32_t counts[2];
} word_sets;

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

/** Add the words of `text` to set `bit`; at most WORDS_MAX, so that the table stays half empty. */
static void add_words(word_sets *w, unsigned bit, slice text)
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

/** Count a block's words that are in the sets, each occurrence. */
static void match_block(const word_sets *w, slice text, mark *m)
{
    const char *at = text.at, *end = text.at + text.len;
    uint32_t found[2] = {0};
    for (slice word; (word = cut_word(w, &at, end)).len;) {
        unsigned f = filter_bit(word);
        if (!(w->filter[f / 64] >> f % 64 & 1)) continue;
        unsigned sets = w->sets[find_key(w, hash_text(word) | 1)];
        found[0] += sets & 1;
        found[1] += sets >> 1;
    }
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
    word_sets *w = arena_take(memory, sizeof *w);
    if (!w) return false;
    for (unsigned c = 0; c < sizeof w->kinds; c++) w->kinds[c] = byte_kind(c);
    add_words(w, 0, s->page->title);
    add_words(w, 0, s->page->og_title);
    add_words(w, 1, s->page->description);
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
