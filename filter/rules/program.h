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

/* Small and without pointers: the built-in packs' terms are used where they lie in the binary. */
typedef struct {
    uint32_t rule;      /* index in the set */
    uint32_t at, len;   /* TERM_RE: `at` is the regex's index; TERM_IS .. TERM_ENDS: bytes of the pool */
    uint8_t kind, role; /* term_kind, term_role */
    uint8_t flags;      /* TERM_EDGE_START .. TERM_MARKED: as in struct literal */
} term_code;

enum { TERM_EDGE_START = 1, TERM_EDGE_END = 2, TERM_MARKED = 4 };

typedef struct {
    const rule *source;
    uint32_t term, term_count; /* its stretch of terms */
    uint8_t family;            /* of its pack, if it is built in; see packs.h */
    bool off;                  /* built in, but above the risk or turned off */
} rule_code;

struct ruleset {
    rule_code *rules; /* sorted by id */
    const term_code *terms;
    regex *regexes;
    const char *pool; /* folded literals */
    size_t rule_count, term_count, regex_count;
    css_sheet css;
    rule_letters letters;   /* of all indices */
    rule_index index;       /* where the document's language is unknown */
    rule_index *families;   /* where it is known, one a family; NULL: the same for every language */
    size_t list_rules;      /* how many are drop list */
    uint32_t keep_families; /* a bit each that a keep rule is of */
    pthread_mutex_t *lock;  /* of the regexes */
    bool built_in;          /* terms, pool, letters and indices lie in the binary */
    arena memory;           /* of the rules of a built-in set */
};

/** The literal of a term; TERM_IS .. TERM_ENDS. */
static inline literal term_literal(const ruleset *set, const term_code *term)
{
    return (literal){{set->pool + term->at, term->len},
                     term->flags & TERM_EDGE_START,
                     term->flags & TERM_EDGE_END,
                     term->flags & TERM_MARKED};
}

/** The index for documents of a family. */
static inline const rule_index *ruleset_index(const ruleset *set, uint8_t family)
{
    return set->families && family != PACKS_ALL ? &set->families[family] : &set->index;
}

/** Note a rule that is on: its place in the set's counts. */
void ruleset_count_in(ruleset *set, const rule_code *code);

/** True if a `keep` counts in documents of a family. */
static inline bool ruleset_keeps(const ruleset *set, uint8_t family)
{
    if (family == PACKS_ALL) return set->keep_families != 0;
    return (set->keep_families & (UINT32_C(1) << family | UINT32_C(1) << PACKS_EVERYWHERE)) != 0;
}

/** Make the lock of the regexes. False: no memory. */
bool ruleset_lock_new(ruleset *set);

/** True if risk and toggles leave the rule on; the last toggle that names it wins. NULL: every rule. */
bool rule_is_on(slice id, rule_risk risk, const ruleset_options *options);

#endif
