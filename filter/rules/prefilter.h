/*
 * Where a literal of `has` may stand. In: valid UTF-8 and the literals to look for. Out: places. It misses none, and
 * gives few that are wrong. A few rare bytes of each are looked up by their nibbles, 32 places at a time where the
 * machine can; where they stand, the ASCII letters around are compared with the literal's.
 */
#ifndef DECHAFF_RULES_PREFILTER_H
#define DECHAFF_RULES_PREFILTER_H

#include "fragment.h"
#include "key.h"

typedef struct {
    slice folded; /* the whole literal */
    uint32_t term;
    bool edge_start, edge_end; /* it needs a word edge there */
    fragment what;             /* chosen from it */
} prefilter_item;

typedef enum { PREFILTER_SCALAR, PREFILTER_SSSE3, PREFILTER_AVX2 } prefilter_width;

enum { SPECIAL_BYTES = 3, AROUND_MAX = 48, LETTER_TABLES = 4, CORE_WORDS = 64 };

/** A literal that terms look for, from its fragment back and from its fragment on. */
typedef struct {
    uint32_t around;                  /* its letters: bytes of prefilter.around */
    uint8_t before_len, behind_len;   /* at most AROUND_MAX of each */
    uint8_t edge_before, edge_behind; /* those are all, and a word edge must follow */
    uint32_t terms, term_count;       /* its stretch of prefilter.terms */
} prefilter_word;

/** Nibble of the n-th byte → buckets that it may belong to. */
typedef struct {
    unsigned char low[FRAGMENT_BYTES][16], high[FRAGMENT_BYTES][16];
} nibble_table;

typedef struct {
    nibble_table letters[LETTER_TABLES]; /* of fragments that start with an ASCII letter or sign */
    nibble_table foreign;                /* of the others: asked only where not all is ASCII */
    nibble_table specials;               /* of special characters, of which SPECIAL_BYTES count; asked as seldom */
    unsigned needs;                      /* FRAGMENT_* of all fragments */
    unsigned letter_tables;              /* that are used */
    unsigned char word_buckets[LETTER_TABLES]; /* of fragments that no ASCII letter or digit stands before */
    prefilter_width width;
    bool any;
    uint64_t cores[CORE_WORDS]; /* a bit a hash of the first bytes of fragments, case's bit set */
    unsigned core_lengths;      /* bit n: there are fragments with n first bytes */
    key_table fragments;        /* the same bytes → words; its store is the prefilter's */
    prefilter_word *words;
    unsigned char *around;
    uint32_t *terms;
    uint32_t word_count, around_len, term_count;
} prefilter;

/** The widest way that the machine knows. */
prefilter_width prefilter_machine_width(void);

/** Make it of `count` items, which it puts in another order. False: no memory. */
bool prefilter_init(prefilter *p, prefilter_item *items, size_t count);
void prefilter_free(prefilter *p);

/** The first place at or behind `from` where a literal may or a special character does stand; text.len if none. */
size_t prefilter_next(const prefilter *p, slice text, size_t from);

/** The same by plain code; the oracle of prefilter_next(). */
size_t prefilter_next_scalar(const prefilter *p, slice text, size_t from);

/** True if a special character stands at the place. */
bool prefilter_is_special(const prefilter *p, slice text, size_t at);

/** Visit the terms whose fragment stands at the place and whose literal may; true if the visitor had enough. */
bool prefilter_each(const prefilter *p, slice text, size_t at, key_visit visit, void *ctx);

#endif
