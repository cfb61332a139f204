/*
 * Compiled rules: immutable, shared by threads. In: struct rule. Out: an index that a matcher asks.
 * Regexes are JIT-compiled at their first candidate, under the set's lock.
 */
#ifndef DECHAFF_RULES_RULESET_H
#define DECHAFF_RULES_RULESET_H

#include "parser.h"

typedef struct ruleset ruleset;

typedef struct {
    rule_risk risk;             /* rules above it are off */
    const char *const *toggles; /* "+GLOB" enables, "-GLOB" disables, over ids, in order; may be NULL */
    size_t toggle_count;
} ruleset_options;

/**
 * Compile `count` rules. A later rule with an equal id replaces an earlier one (layers: lowest first).
 * The rules, their slices and their arena must outlive the set. Order of rules with different ids means nothing.
 */
dechaff_status ruleset_new(const rule *rules, size_t count, const ruleset_options *options, ruleset **set,
                           dechaff_error *err);

/**
 * The built-in rules, compiled when dechaff was built: the same set as of the embedded packs, made in a moment.
 * It holds the rules that are off too, which hit nothing.
 */
dechaff_status ruleset_builtin(const ruleset_options *options, ruleset **set, dechaff_error *err);

void ruleset_free(ruleset *set);

/** Rules of the set, sorted by id; cut.rule indexes them. */
size_t ruleset_count(const ruleset *set);
const rule *ruleset_rule(const ruleset *set, uint32_t index);

#endif
