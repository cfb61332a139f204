/* Folding and literals of the naive matcher, by the book: one code point after another with utf8proc. */
#ifndef DECHAFF_TESTS_ORACLE_FOLD_H
#define DECHAFF_TESTS_ORACLE_FOLD_H

#include "rules/rule.h"

typedef struct {
    int32_t *at;
    size_t len;
} cps;

/** Zeroed memory; ends the program if there is none. */
void *oracle_take(size_t size);

/** Code points of UTF-8. */
cps oracle_decode(const char *s, size_t len);

/** White space of any kind. */
bool oracle_is_space(int32_t c);

/** True if the code point is one of `set`. */
bool oracle_in(int32_t c, const char *set);

/** Folded text, by the design. */
cps oracle_fold(const char *s, size_t len);

/** Letter, mark or digit of a spaced script. */
bool oracle_is_word(int32_t c);

/** True if the text may have left marks out: it has letters, but no small ones or none with a mark. */
bool oracle_leaves_marks(const char *s, size_t len);

/** True if the folded literal fits the folded unit; `loose`: marks do not count. */
bool oracle_literal_fits(term_kind kind, cps lit, cps unit, bool loose);

#endif
