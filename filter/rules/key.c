#include "key.h"

#include <stdlib.h>

/* ---- keys ---- */

/* Letters as they are found; at the end of a text from the last one back. */
typedef struct {
    uint32_t letters[KEY_LETTERS];
    unsigned count;
    bool space; /* one stands before the next letter */
    bool begun; /* behind what `is` trims */
} letter_row;

/* Adds a folded code point; false: the row is full. */
static bool row_add(letter_row *row, uint32_t cp)
{
    if (row->space && row->count > 0) row->letters[row->count++] = ' ';
    row->space = false;
    if (row->count < KEY_LETTERS) row->letters[row->count++] = cp;
    return row->count < KEY_LETTERS;
}

/* Takes what a code point folds to; false: enough is known. */
static bool row_take(letter_row *row, fold_kind kind, const uint32_t *cps, unsigned count, key_side side)
{
    if (kind == FOLD_SKIP) return true;
    if (kind == FOLD_SPACE) {
        row->space = true;
        return true;
    }
    if (side == KEY_START_TRIMMED && !row->begun && count == 1 && fold_trims_start(cps[0])) return true;
    row->begun = true;
    for (unsigned i = 0; i < count; i++) {
        uint32_t base = fold_base(cps[side == KEY_END ? count - 1 - i : i]);
        if (base != 0 && !row_add(row, base)) return false;
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

/* Gives what a letter adds to a key at a place: ASCII its byte, so that key_of_ascii() gives the same. */
static uint32_t key_part(uint32_t letter, unsigned place)
{
    if (letter < 0x80) return (letter | 0x20) << (8 * place);
    uint32_t mixed = letter * 0x85EBCA6Bu;
    return mixed << (8 * place) | mixed >> ((32 - 8 * place) & 31);
}

/* Makes the keys of the letters found. */
static void make_keys(const letter_row *row, bool backwards, key_set *keys)
{
    keys->count = row->count;
    for (unsigned n = 0; n < row->count; n++) {
        keys->of[n] = 0;
        for (unsigned i = 0; i <= n; i++) keys->of[n] ^= key_part(row->letters[backwards ? n - i : i], i);
    }
}

bool key_find(slice raw, key_side side, key_set *keys)
{
    letter_row row = {{0}, 0, false, false};
    const char *at = side == KEY_END ? raw.at + raw.len : raw.at;
    uint32_t cp, cps[FOLD_CP_MAX];
    unsigned count;
    for (bool more = true; more && next_cp(raw, &at, side, &cp);) {
        fold_kind kind = fold_for_key(cp, cps, &count);
        if (kind == FOLD_UNSTABLE) return false;
        more = row_take(&row, kind, cps, count, side);
    }
    make_keys(&row, side == KEY_END, keys);
    if (side == KEY_END || !next_cp(raw, &at, side, &cp)) return true;
    return fold_for_key(cp, cps, &count) != FOLD_UNSTABLE; /* it may join the last letter */
}

void key_find_folded(slice folded, key_side side, key_set *keys)
{
    letter_row row = {{0}, 0, false, false};
    const char *at = side == KEY_END ? folded.at + folded.len : folded.at;
    uint32_t cp;
    for (bool more = true; more && next_cp(folded, &at, side, &cp);)
        more = row_take(&row, cp == ' ' ? FOLD_SPACE : FOLD_TEXT, &cp, 1, side);
    make_keys(&row, side == KEY_END, keys);
}

/* ---- table ---- */

bool key_table_init(key_table *t, size_t count)
{
    *t = (key_table){0};
    unsigned bits = 10;
    while (bits < 24 && ((size_t)1 << bits) < count * 16) bits++;
    size_t slots = (size_t)1 << (bits > 13 ? bits - 2 : bits > 11 ? 10 : 8);
    while (slots < count * 2) slots *= 2;
    t->shift = 32 - bits;
    t->slot_mask = (uint32_t)slots - 1;
    t->bits = calloc(((size_t)1 << bits) / 64, sizeof *t->bits);
    t->slots = calloc(slots, sizeof *t->slots);
    t->entries = calloc(count + 1, sizeof *t->entries);
    return t->bits && t->slots && t->entries;
}

/* Gives the slot of a key: its own or the free one where it belongs. */
static struct key_slot *slot_of(const key_table *t, uint32_t key)
{
    uint32_t at = key_hash(key) >> 7 & t->slot_mask;
    while (t->slots[at].first != 0 && t->slots[at].key != key) at = (at + 1) & t->slot_mask;
    return &t->slots[at];
}

struct key_entry *key_table_add(key_table *t, const key_set *keys, uint32_t term)
{
    uint32_t key = keys->of[keys->count - 1], hash = key_hash(key) >> t->shift;
    struct key_slot *slot = slot_of(t, key);
    t->entries[t->entry_count] = (struct key_entry){term, slot->first, 0, 0};
    *slot = (struct key_slot){key, ++t->entry_count};
    t->bits[hash >> 6] |= (uint64_t)1 << (hash & 63);
    t->lengths |= 1u << (keys->count - 1);
    return &t->entries[t->entry_count - 1];
}

enum { FOLLOW_BYTES = 8 };

void key_entry_follow(struct key_entry *entry, slice folded)
{
    for (size_t i = 0; i < KEY_LETTERS + FOLLOW_BYTES && i < folded.len; i++) {
        unsigned char byte = (unsigned char)folded.at[i];
        if (byte >= 0x80) return; /* a letter with a mark, or one that is longer in the raw text */
        if (i < KEY_LETTERS) continue;
        entry->follow |= (uint64_t)(byte | 0x20) << (8 * (i - KEY_LETTERS));
        entry->mask |= (uint64_t)0xFF << (8 * (i - KEY_LETTERS));
    }
}

bool key_follow_of(slice line, uint64_t *follow)
{
    if (line.len < KEY_LETTERS + FOLLOW_BYTES) return false;
    *follow = 0;
    for (size_t i = 0; i < KEY_LETTERS + FOLLOW_BYTES; i++) {
        unsigned char byte = (unsigned char)line.at[i];
        if (byte < 0x20 || byte >= 0x80 || (byte == ' ' && (i == 0 || line.at[i - 1] == ' '))) return false;
        if (i >= KEY_LETTERS) *follow |= (uint64_t)(byte | 0x20) << (8 * (i - KEY_LETTERS));
    }
    return true;
}

uint32_t key_table_find(const key_table *t, uint32_t key)
{
    return slot_of(t, key)->first;
}

void key_table_free(key_table *t)
{
    free(t->bits);
    free(t->slots);
    free(t->entries);
    *t = (key_table){0};
}
