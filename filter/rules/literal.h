/*
 * Folded literals against folded units. In: both folded. Out: whether `is`, `has`, `starts` or `ends` holds.
 */
#ifndef DECHAFF_RULES_LITERAL_H
#define DECHAFF_RULES_LITERAL_H

#include "fold.h"
#include "rule.h"

typedef struct {
    slice text;                /* folded; trimmed for `is` */
    bool edge_start, edge_end; /* a letter or digit of a spaced script: it needs a word edge */
    bool marked;               /* some letter has a mark: a unit may leave it out */
} literal;

/** Fill `l` from folded text, which it keeps. */
void literal_init(literal *l, term_kind kind, slice folded);

/** True if the literal of a TERM_IS .. TERM_ENDS holds; `loose`: the unit may have left marks out. */
bool literal_holds(const literal *l, term_kind kind, slice unit, bool loose);

#endif
