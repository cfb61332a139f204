/*
 * Rule files: text → rules. In: bytes of a file. Out: struct rule in an arena, or the first error with file, line,
 * column and remedy. Never opens a file, never compiles.
 */
#ifndef DECHAFF_RULES_PARSER_H
#define DECHAFF_RULES_PARSER_H

#include "../base/arena.h"
#include "../base/status.h"
#include "rule.h"

typedef struct {
    rule *items;
    size_t count, cap;
} rule_list;

enum {
    RULES_EMBEDDED = 1 /* tests were stripped at build time: do not ask for them */
};

/**
 * Append the rules of `text` to `list` (array_reserve'd, free with rule_list_free).
 * `file` names the source in messages; both slices must outlive the list.
 */
dechaff_status rules_parse(slice file, slice text, unsigned flags, arena *memory, rule_list *list, dechaff_error *err);

/** Resolve \n, \\ and \{ of a test's text into `arena` memory. {NULL, 0}: no memory. */
slice rule_test_unescape(slice text, arena *memory);

void rule_list_free(rule_list *list);

#endif
