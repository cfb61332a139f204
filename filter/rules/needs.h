/*
 * What a text must have for a regex to match. In: a pattern; a text. Out: false where some letters that every match has
 * in it are missing. It rules out most texts without matching, and never one that matches.
 */
#ifndef DECHAFF_RULES_NEEDS_H
#define DECHAFF_RULES_NEEDS_H

#include <stdint.h>

#include "rule.h"

enum { NEEDS_THREES = 4096, NEEDS_TWOS = 1024, NEEDS_ONES = 256, NEEDS_TEXT_MAX_BYTES = 8192 };

/** Hashes of one, two and three bytes that stand together in a text, in lower case. Zero-initialised is no text's. */
typedef struct {
    unsigned char stamps[NEEDS_THREES + NEEDS_TWOS + NEEDS_ONES]; /* the text in which each was seen last */
    unsigned char now;
} text_grams;

/** Fill it from a text of at most NEEDS_TEXT_MAX_BYTES. */
void text_grams_read(text_grams *g, slice text);

enum { NEEDS_GRAMS = 3, NEEDS_MAX = 64 };

/** A literal of the pattern: hashes of some of its bytes. One of its clause must stand in the text. */
typedef struct {
    uint16_t grams[NEEDS_GRAMS];
    bool last; /* of its clause */
} needed_literal;

/** All clauses must hold. */
typedef struct {
    uint32_t count;
    needed_literal literals[];
} pattern_needs;

/** Find what a regex term needs, malloc'd; without clauses where nothing is certain. NULL: no memory. */
pattern_needs *pattern_needs_new(const rule_term *term);

/** False: the text has not what every match needs. */
bool pattern_needs_hold(const pattern_needs *n, const text_grams *g);

#endif
