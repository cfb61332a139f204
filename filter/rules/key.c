#include "key.h"

#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* ---- letters ---- */

/* Letters as they are found; at the end of a text from the last one back. */
typedef struct {
    key_row *row;
    unsigned most;
    bool space; /* one stands before the next letter */
    bool begun; /* behind what `is` trims */
} row_writer;

/* Gives the byte of a folded letter. ASCII controls are rare enough to be strangers: no border must take them for
 * digits. */
static unsigned char letter_byte(uint32_t cp)
{
    if (cp >= 0x20 && cp < 0x80) return (unsigned char)(cp | 0x20);
    return (unsigned char)(0x80 | (cp * 0x9E3779B1u) >> 25);
}

/* Adds a folded code point; false: the row is full. */
static bool row_add(row_writer *w, uint32_t cp)
{
    key_row *row = w->row;
    if (w->space && row->count > 0) row->letters[row->count++] = ' ';
    w->space = false;
    if (row->count < w->most) row->letters[row->count++] = letter_byte(cp);
    return row->count < w->most;
}

/* Takes what a code point folds to; false: enough is known. */
static bool row_take(row_writer *w, fold_kind kind, const uint32_t *cps, unsigned count, key_side side)
{
    if (kind == FOLD_SKIP) return true;
    if (kind == FOLD_SPACE) {
        w->space = true;
        return true;
    }
    if (side == KEY_START_TRIMMED && !w->begun && count == 1 && fold_trims_start(cps[0])) return true;
    w->begun = true;
    for (unsigned i = 0; i < count; i++) {
        uint32_t base = fold_base(cps[side == KEY_END ? count - 1 - i : i]);
        if (base != 0 && !row_add(w, base)) return false;
    }
    return true;
}

/* Gives the next code point of a side and moves on; false: there is none. */
static bool next_cp(slice text, const char **at, key_side side, uint32_t *cp)
{
    const char *end = text.at + text.len, *next;
    if (*at == (side == KEY_END ? text.at : end)) return false;
    if (side == KEY_END) *at = utf8_before(text.at, *at);
    next = *at;
    *cp = utf8_next(&next, end);
    if (side != KEY_END) *at = next;
    return true;
}

/* Folds a code point for a key: marks become nothing, but U+0345 folds to a letter and U+034F vanishes. */
static fold_kind fold_for_key(uint32_t cp, uint32_t cps[FOLD_CP_MAX], unsigned *count)
{
    *count = 0;
    bool mark = cp >= 0x300 && cp <= 0x36F && cp != 0x345 && cp != 0x34F;
    return mark ? FOLD_TEXT : fold_cp(cp, cps, count);
}

/* Gives the base of the fold of a common letter beyond ASCII that stands alone; false: fold_cp() must say. */
static bool quick_letter(uint32_t cp, uint32_t *letter)
{
    bool itself = (cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0xAC00 && cp <= 0xD7A3) || (cp >= 0x3041 && cp <= 0x3096) ||
                  (cp >= 0x30A1 && cp <= 0x30FA) || (cp >= 0x05D0 && cp <= 0x05EA) ||
                  (cp >= 0x0627 && cp <= 0x0648 && cp != 0x0629 && cp != 0x0640) || cp == 0x064A;
    *letter = cp;
    if (itself) return true;
    if (cp >= 0x2010 && cp <= 0x2027) { /* dashes, quotes, bullets and dots */
        *letter = cp < 0x2016 ? '-' : cp < 0x2018 || cp > 0x201F ? cp : cp < 0x201C ? '\'' : '"';
        return true;
    }
    if (cp >= 0x0410 && cp <= 0x044F) {
        *letter = cp < 0x0430 ? cp + 0x20 : cp;
        if (*letter == 0x0439) *letter = 0x0438; /* short i is i with a mark */
        return true;
    }
    if (cp < 0xC0 || cp > 0xFF || cp == 0xD7 || cp == 0xDF || cp == 0xF7) return false;
    *letter = fold_base(cp < 0xE0 ? cp + 0x20 : cp);
    return true;
}

/* Adds an ASCII letter or sign. */
static inline void add_ascii(row_writer *w, unsigned char byte)
{
    key_row *row = w->row;
    if (w->space && row->count > 0) row->letters[row->count++] = ' ';
    w->space = false;
    if (row->count < w->most) row->letters[row->count++] = byte | 0x20;
}

/* Adds letters as long as they are ASCII or common ones, not before what `is` trims; gives how far it came. */
static const char *add_quick(row_writer *w, slice text, const char *at, key_side side)
{
    const char *end = side == KEY_END ? text.at : text.at + text.len;
    int step = side == KEY_END ? -1 : 1;
    uint32_t cp;
    if (side == KEY_START_TRIMMED && !w->begun) return at;
    while (at != end && w->row->count < w->most) {
        const char *behind = at + step;
        unsigned char byte = (unsigned char)(side == KEY_END ? at[-1] : *at);
        if (byte < ' ') break;
        if (byte == ' ')
            w->space = true;
        else if (byte < 0x80)
            add_ascii(w, byte);
        else if (behind = at, next_cp(text, &behind, side, &cp) && quick_letter(cp, &cp))
            row_add(w, cp);
        else
            break;
        at = behind;
    }
    return at;
}

bool key_find(slice raw, key_side side, unsigned most, key_row *row)
{
    *row = (key_row){{0}, 0};
    row_writer w = {row, most, false, false};
    const char *at = side == KEY_END ? raw.at + raw.len : raw.at;
    uint32_t cp, cps[FOLD_CP_MAX];
    unsigned count;
    for (bool more = true; more;) {
        at = add_quick(&w, raw, at, side);
        more = row->count < most && next_cp(raw, &at, side, &cp);
        if (!more) break;
        fold_kind kind = fold_for_key(cp, cps, &count);
        bool joins_trimmed =
            side == KEY_START_TRIMMED && !w.begun && count == 0 && kind == FOLD_TEXT; /* = and U+0338 */
        if (kind == FOLD_UNSTABLE || joins_trimmed) return false;
        more = row_take(&w, kind, cps, count, side);
    }
    if (side == KEY_END || !next_cp(raw, &at, side, &cp)) return true;
    return fold_for_key(cp, cps, &count) != FOLD_UNSTABLE; /* it may join the last letter */
}

void key_find_folded(slice folded, key_side side, key_row *row)
{
    *row = (key_row){{0}, 0};
    row_writer w = {row, KEY_LETTERS, false, false};
    const char *at = side == KEY_END ? folded.at + folded.len : folded.at;
    uint32_t cp;
    for (bool more = true; more && next_cp(folded, &at, side, &cp);)
        more = row_take(&w, cp == ' ' ? FOLD_SPACE : FOLD_TEXT, &cp, 1, side);
}

/* Takes away the blanks at a side. */
static slice without_blanks(slice raw, bool at_end)
{
    while (raw.len > 0 && raw.at[at_end ? raw.len - 1 : 0] == ' ') {
        raw.at += !at_end;
        raw.len--;
    }
    return raw;
}

#ifdef __SSE2__
/* Makes a row of its bytes as they stand; false: there are other than ASCII letters, signs and single blanks. */
static bool row_is_ascii(key_row *row)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)row->letters), blank = _mm_set1_epi8(' ');
    unsigned letters = (1u << row->count) - 1;
    unsigned blanks = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, blank)) & letters;
    unsigned other = (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(bytes, blank)) & letters; /* controls, beyond ASCII */
    if (other || (blanks & blanks << 1)) return false;
    __m128i absent = _mm_cmpeq_epi8(bytes, _mm_setzero_si128());
    bytes = _mm_or_si128(bytes, _mm_andnot_si128(absent, blank)); /* the blank is the bit of lower case */
    _mm_storeu_si128((__m128i *)(void *)row->letters, bytes);
    return true;
}
#else
static bool row_is_ascii(key_row *row)
{
    for (unsigned i = 0; i < row->count; i++) {
        unsigned char byte = row->letters[i];
        if (byte < ' ' || byte >= 0x80 || (byte == ' ' && i > 0 && row->letters[i - 1] == ' ')) return false;
        row->letters[i] = byte | 0x20;
    }
    return true;
}
#endif

/* Turns the bytes of a row round. */
static void turn_row(key_row *row)
{
    uint64_t first, last;
    memcpy(&first, row->letters, 8);
    memcpy(&last, row->letters + 8, 8);
    first = __builtin_bswap64(first);
    last = __builtin_bswap64(last);
    memcpy(row->letters, &last, 8);
    memcpy(row->letters + 8, &first, 8);
}

bool key_find_ascii(slice raw, bool at_end, key_row *row)
{
    raw = without_blanks(raw, at_end);
    if (raw.len >= KEY_LETTERS) {
        memcpy(row->letters, at_end ? raw.at + raw.len - KEY_LETTERS : raw.at, KEY_LETTERS);
        row->count = KEY_LETTERS;
        if (at_end) turn_row(row);
        return row_is_ascii(row);
    }
    *row = (key_row){{0}, (unsigned)raw.len};
    for (unsigned i = 0; i < row->count; i++) row->letters[i] = (unsigned char)raw.at[at_end ? raw.len - 1 - i : i];
    return row_is_ascii(row);
}

/* ---- table ---- */

/* Gives eight letters of a row as a number, the first one lowest. */
static inline uint64_t eight_letters(const unsigned char *letters)
{
    uint64_t word;
    memcpy(&word, letters, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* Gives the bytes that `n` letters are of eight. */
static inline uint64_t letter_mask(unsigned n)
{
    return n == 0 ? 0 : n >= 8 ? UINT64_MAX : UINT64_MAX >> (64 - 8 * n);
}

/* Gives the hash of the first `n` letters. */
static inline uint32_t hash_of(const unsigned char *letters, unsigned n)
{
    uint64_t sum = (eight_letters(letters) & letter_mask(n)) * 0x9E3779B97F4A7C15u;
    if (n > 8) sum = (sum ^ sum >> 29 ^ (eight_letters(letters + 8) & letter_mask(n - 8))) * 0xBF58476D1CE4E5B9u;
    return (uint32_t)(sum >> 32);
}

/* Gives the slot of a hash: its own or the free one where it belongs. */
static struct key_slot *slot_of(const key_store *s, uint32_t hash)
{
    uint32_t at = hash & s->slot_mask;
    while (s->slots[at].first != 0 && s->slots[at].hash != hash) at = (at + 1) & s->slot_mask;
    return &s->slots[at];
}

/* Gives the bits of a hash in its word. */
static inline uint64_t bits_of(uint32_t hash)
{
    return (uint64_t)1 << (hash & 63) | (uint64_t)1 << (hash >> 6 & 63);
}

enum { BLOCK_LETTERS = 4, BLOCK_WORDS = 8 };

/*
 * Gives the word of a hash: rows with the same first letters lie in one block, which is a line of the cache, because a
 * unit asks for several lengths.
 */
static inline uint64_t *word_of(const key_table *t, uint32_t block_hash, uint32_t hash)
{
    return &t->bits[(block_hash >> t->shift) * BLOCK_WORDS + (hash >> 12) % BLOCK_WORDS];
}

/* Gives the hash of the block of rows of `n` letters. */
static inline uint32_t block_hash_of(const unsigned char *letters, unsigned n)
{
    return hash_of(letters, n < BLOCK_LETTERS ? n : BLOCK_LETTERS);
}

/* True if the table may have a hash. */
static inline bool may_have_hash(const key_table *t, uint32_t block_hash, uint32_t hash)
{
    return (~*word_of(t, block_hash, hash) & bits_of(hash)) == 0;
}

/* Gives the least power of two from `least` on that is no less than `count`. */
static size_t power_of_two(size_t least, size_t count)
{
    while (least < count && least < (size_t)1 << 24) least *= 2;
    return least;
}

/* Gives how far a hash is shifted to be below a power of two. */
static unsigned shift_for(size_t power)
{
    return 32 - (unsigned)__builtin_ctzl((unsigned long)power);
}

enum { FIRST_LETTERS = 256, HEAD_LETTERS = 3, LONG_HEAD_LETTERS = 6 };

bool key_store_init(key_store *s, size_t count)
{
    *s = (key_store){0};
    size_t slots = power_of_two(64, count * 2);
    while (slots < count + 1) slots *= 2;
    s->slot_mask = (uint32_t)slots - 1;
    s->slots = calloc(slots, sizeof *s->slots);
    s->entries = calloc(count + 1, sizeof *s->entries);
    return s->slots && s->entries;
}

void key_store_free(key_store *s)
{
    free(s->slots);
    free(s->entries);
    *s = (key_store){0};
}

/* Gives what must stand behind the letters of a row. */
static key_border border_behind(const key_row *row, key_border border)
{
    return row->count < KEY_LETTERS ? border : KEY_ANY;
}

void key_store_add(key_store *s, const key_row *row, key_border border, uint32_t max_bytes, uint8_t group,
                   uint32_t term)
{
    uint32_t hash = hash_of(row->letters, row->count);
    struct key_slot *slot = slot_of(s, hash);
    struct key_entry *entry = &s->entries[s->entry_count];
    memcpy(entry->letters, row->letters, KEY_LETTERS); /* field by field: the padding stays 0, for the image */
    entry->term = term;
    entry->next = slot->first;
    entry->max_bytes = max_bytes;
    entry->count = (uint8_t)row->count;
    entry->border = (uint8_t)border_behind(row, border);
    entry->group = group;
    *slot = (struct key_slot){hash, ++s->entry_count};
}

bool key_table_init(key_table *t, const key_store *store, uint8_t group, size_t count)
{
    *t = (key_table){.store = *store, .group = group, .count = (uint32_t)count};
    size_t blocks = power_of_two(4, count * 32 / 64 / BLOCK_WORDS), heads = power_of_two(256, count * 2);
    t->shift = shift_for(blocks);
    t->head_shift = shift_for(heads);
    t->bits = calloc(blocks * BLOCK_WORDS, sizeof *t->bits);
    t->heads = calloc(FIRST_LETTERS + heads, sizeof *t->heads);
    return t->bits && t->heads;
}

/* Gives the lengths of rows that start with `n` letters of this one; n is 1, HEAD_LETTERS or LONG_HEAD_LETTERS. */
static inline uint16_t *head_of(const key_table *t, const unsigned char *letters, unsigned n)
{
    if (n == 1) return &t->heads[letters[0]];
    return &t->heads[FIRST_LETTERS + (hash_of(letters, n) >> t->head_shift)];
}

/* Gives the hash that tells whether any literal goes on behind the KEY_FIRST letters of a hash. */
static inline uint32_t gate_of(uint32_t hash)
{
    return hash * 0x85EBCA6Bu;
}

/* True if a letter certainly goes on with a word. */
static bool is_word(unsigned char letter)
{
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
}

void key_table_add(key_table *t, const key_row *row, key_border border)
{
    unsigned n = row->count;
    uint32_t hash = hash_of(row->letters, n), length = 1u << (n - 1);
    uint32_t block = block_hash_of(row->letters, n), gate = gate_of(hash_of(row->letters, KEY_FIRST));
    border = border_behind(row, border);
    *word_of(t, block, hash) |= bits_of(hash);
    if (n > KEY_FIRST) *word_of(t, block, gate) |= bits_of(gate);
    if (border == KEY_ALONE) {
        t->alone_lengths |= length;
    } else if (border == KEY_EDGE || n == KEY_LETTERS || !is_word(row->letters[n - 1])) {
        t->edge_lengths |= length;
    } else {
        t->inner_lengths |= length;
    }
    *head_of(t, row->letters, 1) |= (uint16_t)length;
    if (n >= HEAD_LETTERS) *head_of(t, row->letters, HEAD_LETTERS) |= (uint16_t)length;
    if (n >= LONG_HEAD_LETTERS) *head_of(t, row->letters, LONG_HEAD_LETTERS) |= (uint16_t)length;
}

/* Gives by bits which letters of a row certainly go on with a word. */
#ifdef __SSE2__
static inline uint32_t words_of(const key_row *row)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)row->letters);
    __m128i letter =
        _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(bytes, _mm_set1_epi8('z' + 1)));
    __m128i digit =
        _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('0' - 1)), _mm_cmplt_epi8(bytes, _mm_set1_epi8('9' + 1)));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(letter, digit));
}
#else
static inline uint32_t words_of(const key_row *row)
{
    uint32_t words = 0;
    for (unsigned i = 0; i < KEY_LETTERS; i++) words |= (uint32_t)is_word(row->letters[i]) << i;
    return words;
}
#endif

/* Gives the lengths, of some, of rows that start as this one. */
static inline uint32_t lengths_by_head(const key_table *t, const key_row *row, uint32_t lengths)
{
    const uint32_t shorts = (1u << (HEAD_LETTERS - 1)) - 1, middles = (1u << (LONG_HEAD_LETTERS - 1)) - 1;
    lengths &= *head_of(t, row->letters, 1);
    if (lengths & ~shorts) lengths &= shorts | *head_of(t, row->letters, HEAD_LETTERS);
    if (lengths & ~middles) lengths &= middles | *head_of(t, row->letters, LONG_HEAD_LETTERS);
    return lengths;
}

/*
 * Gives the lengths to look up: literals end before or behind what is no letter or digit, if they do not start a regex;
 * behind all of `is` there are none.
 */
static inline uint32_t lengths_of(const key_table *t, const key_row *row)
{
    uint32_t words = words_of(row), edges = ~words | ~words >> 1 | 1u << (KEY_LETTERS - 1);
    uint32_t behind_words = words ? UINT32_MAX << (31 - __builtin_clz(words)) : UINT32_MAX;
    uint32_t lengths = (edges & t->edge_lengths) | (behind_words & t->alone_lengths) | t->inner_lengths;
    return lengths_by_head(t, row, lengths & ((1u << row->count) - 1));
}

bool key_table_may_have(const key_table *t, const key_row *row)
{
    for (uint32_t lengths = lengths_of(t, row); lengths; lengths &= lengths - 1) {
        unsigned n = (unsigned)__builtin_ctz(lengths) + 1;
        if (may_have_hash(t, block_hash_of(row->letters, n), hash_of(row->letters, n))) return true;
    }
    if (row->count < KEY_FIRST) return false;
    return may_have_hash(t, block_hash_of(row->letters, KEY_FIRST), gate_of(hash_of(row->letters, KEY_FIRST)));
}

/* True if `is` may leave out all letters from the n-th on, as far as they are known. */
static bool may_be_trimmed(const key_row *row, unsigned n)
{
    for (; n < row->count && row->letters[n] < 0x80; n++)
        if (row->letters[n] != ' ' && !fold_trims_end(row->letters[n]) && !fold_trims_end(row->letters[n] ^ 0x20u))
            return false;
    return true;
}

/* True if a unit with these letters can be one that the entry's term hits. */
static bool entry_fits(const struct key_entry *entry, const key_table *t, const key_row *row, size_t bytes)
{
    unsigned n = entry->count;
    if (n > row->count || bytes > entry->max_bytes) return false;
    if (entry->group != 0 && entry->group != t->group && t->group != KEY_EVERY_GROUP) return false;
    if ((eight_letters(entry->letters) ^ eight_letters(row->letters)) & letter_mask(n)) return false;
    if (n > 8 && ((eight_letters(entry->letters + 8) ^ eight_letters(row->letters + 8)) & letter_mask(n - 8)))
        return false;
    if (entry->border == KEY_ANY || n == row->count) return true;
    return entry->border == KEY_EDGE ? !is_word(row->letters[n]) : may_be_trimmed(row, n);
}

bool key_table_each(const key_table *t, const key_row *row, size_t bytes, key_visit visit, void *ctx)
{
    uint32_t block = hash_of(row->letters, BLOCK_LETTERS);
    for (uint32_t lengths = lengths_of(t, row); lengths; lengths &= lengths - 1) {
        unsigned n = (unsigned)__builtin_ctz(lengths) + 1;
        uint32_t hash = hash_of(row->letters, n);
        if (!may_have_hash(t, n < BLOCK_LETTERS ? hash : block, hash)) continue;
        const struct key_entry *entry;
        for (uint32_t e = slot_of(&t->store, hash)->first; e > 0; e = entry->next) {
            entry = &t->store.entries[e - 1];
            if (entry_fits(entry, t, row, bytes) && visit(ctx, entry->term)) return true;
        }
    }
    return false;
}

size_t key_table_words(const key_table *t)
{
    return ((size_t)1 << (32 - t->shift)) * BLOCK_WORDS;
}

size_t key_table_heads(const key_table *t)
{
    return FIRST_LETTERS + ((size_t)1 << (32 - t->head_shift));
}

void key_table_free(key_table *t)
{
    free(t->bits);
    free(t->heads);
    *t = (key_table){0};
}
