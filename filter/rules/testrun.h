/*
 * The `+`, `-` and `?` lines of rules, run by the real matcher. In: rules with their tests. Out: a finding for each
 * line that does not hold. HTML comes through a callback, so that this folder needs no parser.
 */
#ifndef DECHAFF_RULES_TESTRUN_H
#define DECHAFF_RULES_TESTRUN_H

#include "../base/arena.h"
#include "../base/page.h"
#include "finding.h"

typedef struct {
    /** Make a page of HTML in `memory`. */
    dechaff_status (*parse_html)(void *ctx, slice html, arena *memory, page *out);
    void *ctx;
    finding_sink sink;
    size_t tests, known_gaps; /* counted */
} test_run;

/**
 * Run the tests of one rule alone, at any risk. Without {lang=} or {site=} the rule's own first language and host hold.
 * @return DECHAFF_OK also where a test fails; DECHAFF_BAD_RULE if the rule does not compile; DECHAFF_NO_MEMORY.
 */
dechaff_status test_run_rule(test_run *t, const rule *r, dechaff_error *err);

#endif
