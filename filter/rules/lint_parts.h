/* Inside the lint: what lint.c, lint_never.c, lint_shadow.c and lint_regex.c share. Not for anyone else. */
#ifndef DECHAFF_RULES_LINT_PARTS_H
#define DECHAFF_RULES_LINT_PARTS_H

#include "../base/buffer.h"
#include "lint.h"
#include "literal.h"

typedef struct {
    const rule *rule;
    const rule_term *source;
    literal text;  /* TERM_IS .. TERM_ENDS: folded; else the text as it stands */
    uint64_t hash; /* of kind and text */
} lint_term;

typedef struct {
    const rule_list *list;
    finding_sink sink;
    lint_term *terms; /* of all rules, in order */
    size_t *first;    /* per rule, and one past the last: its first term */
    size_t term_count;
    buffer pool;        /* folded literals; does not move */
    size_t comparisons; /* so far, of LINT_COMPARISONS_MAX */
    bool no_memory;
} linter;

enum { LINT_COMPARISONS_MAX = 50 * 1000 * 1000 };

/** Count a comparison of two terms; false: enough of them, no more are made. */
bool lint_may_compare(linter *l);

/** The word of a kind of term. */
const char *lint_kind_name(term_kind kind);

/** Hash of a kind and a text, as lint_term has it. */
uint64_t lint_hash(term_kind kind, slice text);

/** True if every text that `narrow` matches is matched by `wide` too, as far as literals show it. */
bool lint_implies(const lint_term *narrow, const lint_term *wide);

/** Tell the matchers of a rule that can never match. */
void lint_never(linter *l, size_t at_rule);

/** Tell all rules that others make useless. */
void lint_shadowed(linter *l);

/** Tell what is wrong or slow in a regex. */
void lint_regex(linter *l, const lint_term *t);

#endif
