/*
 * Which terms a unit can hit at all. In: the terms of a set. Out: for a line, at once, whether any term is worth a
 * look; for a unit, those terms. Never decides: it misses none and names a few too many.
 */
#ifndef DECHAFF_RULES_INDEX_H
#define DECHAFF_RULES_INDEX_H

#include "packs.h"
#include "prefilter.h"
#include "rule.h"

/** A literal by which a term is found: its own, its regex's start or that of an `and` guard. */
typedef struct {
    uint32_t term;
    term_kind kind; /* TERM_IS .. TERM_ENDS */
    slice folded;
    bool open;                 /* more follows the literal: it is the start of a regex */
    bool edge_start, edge_end; /* the literal needs a word edge there */
    uint32_t max_bytes;        /* of a unit that the term can hit */
    uint8_t family;            /* of its rule's pack */
    key_row row;               /* set by rule_letters_init(): what is looked up; no letters: nothing is */
} index_item;

/** The letters of all items, which the indices of families share. Zero-initialised is empty. */
typedef struct {
    key_store starts, ends;
} rule_letters;

/** Collect them and set the items' rows. False: no memory. */
bool rule_letters_init(rule_letters *l, index_item *items, size_t count);
void rule_letters_free(rule_letters *l);

typedef struct {
    key_table start, end;
    prefilter has;
    uint32_t *always; /* terms that no index can find */
    size_t always_count;
} rule_index;

/**
 * Build it of the items that count in documents of a family (packs.h), which are all for PACKS_ALL. The letters must
 * live as long. False: no memory.
 */
bool rule_index_init(rule_index *x, const rule_letters *l, const index_item *items, size_t count, uint8_t family);
void rule_index_free(rule_index *x);

/** True if a term may be found at the start or the end of the line; the prefilter is asked apart. */
bool rule_index_may_hit(const rule_index *x, slice line);

/** Called with each term found, often more than once. */
typedef void (*rule_index_visit)(void *ctx, uint32_t term);

/** Called when the unit's fold is needed. */
typedef slice (*rule_index_fold)(void *ctx);

/** Visit all terms that the unit can hit. */
void rule_index_each(const rule_index *x, slice unit, rule_index_fold fold, rule_index_visit visit, void *ctx);

#endif
