/*
 * Keys: the first or last letters of a unit as one number, so that rules are looked up by a hash. In: raw or folded
 * text. Out: keys of one to four folded letters, marks left out. Whatever `is`, `starts` or `ends` finds has the key of
 * its literal.
 */
#ifndef DECHAFF_RULES_KEY_H
#define DECHAFF_RULES_KEY_H

#include "fold.h"

enum { KEY_LETTERS = 4 };

typedef struct {
    uint32_t of[KEY_LETTERS]; /* of[n]: the key of n + 1 letters */
    unsigned count;           /* letters there are, at most KEY_LETTERS */
} key_set;

typedef enum { KEY_START, KEY_START_TRIMMED, KEY_END } key_side;

/** Find the keys of raw text. False: it must be folded first. KEY_START_TRIMMED leaves out what `is` trims. */
bool key_find(slice raw, key_side side, key_set *keys);

/** The same of folded text. */
void key_find_folded(slice folded, key_side side, key_set *keys);

/** What to look up: the terms that have a key. Flat arrays; zero-initialised is empty. */
typedef struct {
    uint64_t *bits; /* one bit a hash: most lines end here */
    unsigned shift; /* of the hash, so that it counts bits */
    struct key_slot {
        uint32_t key, first; /* first: entry + 1; 0: free */
    } * slots;
    uint32_t slot_mask;
    struct key_entry {
        uint32_t term, next;   /* next: entry + 1 with the same key */
        uint64_t follow, mask; /* the bytes behind the key, case's bit set, and which of them count */
    } * entries;
    uint32_t entry_count, lengths; /* lengths: bit n - 1: there are keys of n letters */
} key_table;

/** Make room for `count` terms. False: no memory. */
bool key_table_init(key_table *t, size_t count);
/** Add a term by the longest key in `keys`, which has at least one letter. Gives its entry. */
struct key_entry *key_table_add(key_table *t, const key_set *keys, uint32_t term);

/** Let an entry ask for the ASCII letters that follow the first four of its folded literal. */
void key_entry_follow(struct key_entry *entry, slice folded);

/** What key_entry_fits() compares of a line that has key_of_ascii(); false: the line is too short or not plain. */
bool key_follow_of(slice line, uint64_t *follow);

/** True if the line can have the entry's literal at its start. */
static inline bool key_entry_fits(const struct key_entry *entry, uint64_t follow)
{
    return ((entry->follow ^ follow) & entry->mask) == 0;
}
void key_table_free(key_table *t);

/** The first entry + 1 of a key, 0 if there is none. */
uint32_t key_table_find(const key_table *t, uint32_t key);

/** Place of a key's hash. */
static inline uint32_t key_hash(uint32_t key)
{
    return key * 0x9E3779B1u;
}

/** True if the table may have the key. */
static inline bool key_table_may_have(const key_table *t, uint32_t key)
{
    uint32_t h = key_hash(key) >> t->shift;
    return t->bits[h >> 6] >> (h & 63) & 1;
}

/** True if the table may have one of the keys. */
static inline bool key_table_may_have_any(const key_table *t, const key_set *keys)
{
    for (unsigned n = 0; n < keys->count; n++)
        if ((t->lengths >> n & 1) && key_table_may_have(t, keys->of[n])) return true;
    return false;
}

/**
 * The keys of four ASCII bytes that are a unit's first (`at_end`: last) ones. False: they are not ASCII letters, signs
 * and single blanks: key_find() must look.
 */
static inline bool key_of_ascii(const char *bytes, bool at_end, key_set *keys)
{
    const uint32_t spaces = 0x20202020u, sevens = 0x7F7F7F7Fu, tops = 0x80808080u;
    uint32_t word;
    memcpy(&word, bytes, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap32(word);
#endif
    uint32_t blanks = word ^ spaces;
    blanks = ~(((blanks & sevens) + sevens) | blanks | sevens); /* the top bit of each byte that is a space */
    uint32_t outer = at_end ? 0x80000000u : 0x80u;              /* a blank at the edge is none of the unit's letters */
    uint32_t wrong = (word & tops) | ((word - spaces) & ~word & tops) | (blanks & (blanks >> 8)) | (blanks & outer);
    if (wrong) return false;
    word |= spaces;
    for (unsigned n = 0; n < KEY_LETTERS; n++)
        keys->of[n] = at_end ? word >> (24 - 8 * n) : word & 0xFFFFFFFFu >> (24 - 8 * n);
    keys->count = KEY_LETTERS;
    return true;
}

#endif
