/* What lint and tests say about rules. In: a place and words. Out: a message to whoever listens. */
#ifndef DECHAFF_RULES_FINDING_H
#define DECHAFF_RULES_FINDING_H

#include "../base/status.h"
#include "rule.h"

typedef struct {
    dechaff_severity severity;
    const char *kind;
    slice file, rule; /* rule: its id, empty outside of rules */
    rule_place place;
    const char *text;
} finding;

typedef struct {
    void (*tell)(void *ctx, const finding *f); /* borrowed for the call */
    void *ctx;
} finding_sink;

/** Tell a finding about a rule. */
void finding_tell(const finding_sink *sink, dechaff_severity severity, const char *kind, const rule *r,
                  rule_place place, const char *format, ...) __attribute__((format(printf, 6, 7)));

#endif
