/*
 * What a regex shows before it is matched. In: a term of kind TERM_RE. Out: the literal that its matches start with at
 * the unit's start, or the signs that they start with anywhere. Never matches, never guesses more than stands there.
 */
#ifndef DECHAFF_RULES_PATTERN_H
#define DECHAFF_RULES_PATTERN_H

#include "rule.h"

/**
 * The literal that every match starts with, at the unit's start: `^LITERAL…` without alternatives beside it, escapes
 * resolved, what a quantifier makes optional left out.
 * @param out  Room for `cap` bytes; a longer literal is cut at a code point's edge.
 * @return its length in bytes; 0: the pattern shows none.
 */
size_t pattern_anchor(const rule_term *term, char *out, size_t cap);

enum { PATTERN_OPENING_MAX = 4 };

/**
 * ASCII signs of which every match has one as its first character, or as its second behind a blank: those of `\(…`,
 * ` ?[(\[]…`. Only what stands there in plain sight counts, without alternatives beside it.
 * @return how many; 0: the pattern does not show them.
 */
unsigned pattern_opening(const rule_term *term, char signs[PATTERN_OPENING_MAX]);

/** What stands at one place of a pattern, for walks over it. */
typedef struct {
    size_t len; /* bytes of the item, its quantifier not included; at least 1 */
    char kind;  /* 'c' literal character, '[' class, '(' and ')' parentheses, '|', 'e' other escape, '.', '^', '$',
                   'q' quantifier, ' ' nothing: a blank or comment of x, (?#...), \E */
    slice text; /* 'c': the character it stands for */
} pattern_item;

/** Read the item at the front of `rest`, which is not empty. */
pattern_item pattern_next(slice rest, bool extended);

/** Length of the quantifier at the front of `rest`, 0: none. `min` and `max` (UINT32_MAX: unbounded) are set then. */
size_t pattern_quantifier(slice rest, uint32_t *min, uint32_t *max);

#endif
