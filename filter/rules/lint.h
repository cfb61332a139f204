/*
 * What is doubtful in rules that load: those that can never match, that another makes useless, that are slow or hide
 * characters. In: rules or a file's text. Out: findings. Never matches documents.
 */
#ifndef DECHAFF_RULES_LINT_H
#define DECHAFF_RULES_LINT_H

#include "finding.h"
#include "parser.h"

/** Tell bidi controls and invisible characters of a rule file; nothing if it is not UTF-8. */
void lint_text(slice file, slice text, finding_sink sink);

/** Tell what is doubtful in rules. DECHAFF_OK also with findings; DECHAFF_NO_MEMORY. */
dechaff_status lint_rules(const rule_list *list, finding_sink sink, dechaff_error *err);

#endif
