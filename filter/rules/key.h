/*
 * Keys: the first or last letters of a unit as a row of bytes, so that rules are looked up by a hash. In: raw or folded
 * text. Out: rows of up to 16 folded letters, marks left out. Whatever `is`, `starts` or `ends` finds has the letters
 * of its literal.
 */
#ifndef DECHAFF_RULES_KEY_H
#define DECHAFF_RULES_KEY_H

#include "fold.h"

enum { KEY_LETTERS = 16 };

/** Letters, a byte each: ASCII but for the bit of case; others have the top bit and seven bits that tell them apart. */
typedef struct {
    unsigned char letters[KEY_LETTERS]; /* from the unit's edge inwards; 0 behind the last */
    unsigned count;
} key_row;

typedef enum { KEY_START, KEY_START_TRIMMED, KEY_END } key_side;

/**
 * Find the first `most` letters of raw text, at most KEY_LETTERS. False: it must be folded first. KEY_START_TRIMMED
 * leaves out what `is` trims.
 */
bool key_find(slice raw, key_side side, unsigned most, key_row *row);

/** The same of folded text, all letters. */
void key_find_folded(slice folded, key_side side, key_row *row);

/**
 * The same, quickly, of raw text that has only ASCII letters, signs and single blanks there. False: it has others.
 * A blank at the unit's other edge may count as a letter.
 */
bool key_find_ascii(slice raw, bool at_end, key_row *row);

/** What must stand behind a literal that is shorter than a row. */
typedef enum {
    KEY_ANY,
    KEY_EDGE, /* no letter or digit */
    KEY_ALONE /* nothing but what `is` trims */
} key_border;

/** Terms by their letters. Several tables share it. Flat arrays; zero-initialised is empty. */
typedef struct {
    struct key_slot {
        uint32_t hash, first; /* first: entry + 1; 0: free */
    } * slots;
    uint32_t slot_mask;
    struct key_entry {
        unsigned char letters[KEY_LETTERS];
        uint32_t term, next; /* next: entry + 1 with the same hash */
        uint32_t max_bytes;  /* of a unit that the term can hit */
        uint8_t count, border, group;
    } * entries;
    uint32_t entry_count;
} key_store;

/** Make room for `count` terms. False: no memory. */
bool key_store_init(key_store *s, size_t count);
void key_store_free(key_store *s);

/**
 * Add a term by its letters, of which there is at least one.
 * @param max_bytes  Of a unit that the term can hit.
 * @param group      0: tables of every group ask for it; else those of this one and those of KEY_EVERY_GROUP.
 */
void key_store_add(key_store *s, const key_row *row, key_border border, uint32_t max_bytes, uint8_t group,
                   uint32_t term);

enum { KEY_EVERY_GROUP = 255 };

/**
 * What to look up: the terms of a group that have letters. It rules out most rows by arrays of its own, before the
 * store is asked. Zero-initialised is empty. Masks of lengths have bit n - 1 for n letters.
 */
typedef struct {
    key_store store;            /* its arrays are not the table's */
    uint64_t *bits;             /* two bits of one word a hash of a row: most lines end here */
    uint16_t *heads;            /* the first letter, a hash of the first ones → lengths of the rows that start so */
    unsigned shift, head_shift; /* of the hash, so that it counts blocks of words, heads */
    uint32_t count;             /* of terms */
    uint8_t group;
    uint32_t edge_lengths, alone_lengths, inner_lengths; /* of rows that end at an edge; alone; within a word */
} key_table;

/** Make it for `count` terms of the store, which must live as long and have all its terms. False: no memory. */
bool key_table_init(key_table *t, const key_store *store, uint8_t group, size_t count);
/** Add a term of the store by its letters and border. */
void key_table_add(key_table *t, const key_row *row, key_border border);
void key_table_free(key_table *t);

/** How many words `bits` has, and how many `heads` there are. */
size_t key_table_words(const key_table *t);
size_t key_table_heads(const key_table *t);

enum { KEY_FIRST = 8 };

/** True if the table may have a term for a unit that has the KEY_FIRST first letters of a row, or has no others. */
bool key_table_may_have(const key_table *t, const key_row *row);

/** Called with a term whose letters a unit has. True: enough. */
typedef bool (*key_visit)(void *ctx, uint32_t term);

/** Visit the terms whose letters a unit of `bytes` has at its edge; true if the visitor had enough. */
bool key_table_each(const key_table *t, const key_row *row, size_t bytes, key_visit visit, void *ctx);

#endif
