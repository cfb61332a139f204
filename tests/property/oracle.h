/*
 * The naive matcher: a whole document in memory, a plain loop over all lines and all rules, whole-line folding with
 * utf8proc, no index, no prefilter. It says what the real one must give. Written from the design, not from
 * filter/rules.
 */
#ifndef DECHAFF_TESTS_ORACLE_H
#define DECHAFF_TESTS_ORACLE_H

#include "rules/rule.h"

typedef struct {
    uint64_t start, end;
    const rule *by;
    const rule **also; /* by id */
    size_t also_count;
} oracle_cut;

typedef struct {
    char *out; /* what stays */
    size_t out_len;
    oracle_cut *cuts;
    size_t cut_count;
} oracle_result;

/** Filter a text document; `rules` have distinct ids. Free with oracle_free(). */
oracle_result oracle_filter(const rule *rules, size_t rule_count, slice host, slice lang, slice text);

void oracle_free(oracle_result *r);

#endif
