/*
 * What rules are compiled to: flat arrays, one allocation each, read-only but for the regexes' publication.
 * Shared by ruleset.c, which fills it, and by the files that run it; nobody else includes this.
 */
#ifndef DECHAFF_RULES_PROGRAM_H
#define DECHAFF_RULES_PROGRAM_H

#include "../base/buffer.h"
#include "css.h"
#include "index.h"
#include "literal.h"
#include "regex.h"
#include "ruleset.h"

enum {
    RULES_MAX = 1 << 20,
    LIST_ITEMS_MAX = 8,
    LIST_ITEM_MAX_CODE_POINTS = 120,
    TAIL_MAX = 64,
    TAIL_MAX_BYTES = 64 * 1024,
    UNIT_MAX_BYTES = 64 * 1024,           /* longer ones are seen by spans only */
    CARRY_MAX_BYTES = UNIT_MAX_BYTES + 2, /* a whole unit with its ending */
};

typedef struct {
    term_kind kind;
    term_role role;
    uint32_t rule;  /* index in the set */
    uint32_t regex; /* TERM_RE: index */
    literal text;   /* TERM_IS .. TERM_ENDS */
} term_code;

typedef struct {
    const rule *source;
    uint32_t term, term_count; /* its stretch of terms */
} rule_code;

struct ruleset {
    rule_code *rules; /* sorted by id */
    term_code *terms;
    regex *regexes;
    char *pool; /* folded literals */
    size_t rule_count, term_count, regex_count;
    css_sheet css;
    rule_index index;
    size_t list_rules, keep_rules; /* how many are drop list, keep */
    pthread_mutex_t *lock;         /* of the regexes */
};

#endif
