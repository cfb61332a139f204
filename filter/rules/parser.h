/*
 * Rule files: text → rules. In: bytes of a file. Out: struct rule in an arena, or errors with file, line, column and
 * remedy. Never opens a file, never compiles.
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
    RULES_EMBEDDED = 1 /* checked and stripped of its tests at build time: only its lines are read */
};

enum { RULES_FILE_MAX_BYTES = 16 * 1024 * 1024, RULES_LINE_MAX_BYTES = 64 * 1024, RULES_COUNT_MAX = 100000 };

/** Gets an error of a file with its kind ("syntax", "regex", "duplicate" ...) and the rule's id ("" outside of rules);
 * false: stop. */
typedef bool (*rules_error_fn)(void *ctx, const char *kind, slice rule, const dechaff_error *error);

/**
 * Append the rules of `text` to `list` (array_reserve'd, free with rule_list_free); stops at the first error.
 * `file` names the source in messages; both slices must outlive the list.
 * @return DECHAFF_OK, DECHAFF_BAD_RULE or DECHAFF_NO_MEMORY.
 */
dechaff_status rules_parse(slice file, slice text, unsigned flags, arena *memory, rule_list *list, dechaff_error *err);

/** The same, but each error is told and the rules without error are appended. DECHAFF_BAD_RULE: at least one error. */
dechaff_status rules_parse_all(slice file, slice text, unsigned flags, arena *memory, rule_list *list,
                               rules_error_fn tell, void *ctx);

/** Tell every rule from `first` on whose id stands twice. DECHAFF_OK: none does. */
dechaff_status rules_find_duplicates(const rule_list *list, size_t first, rules_error_fn tell, void *ctx);

/** Resolve \n, \\ and \{ of a test's text into `arena` memory. {NULL, 0}: no memory. */
slice rule_test_unescape(slice text, arena *memory);

/** Order of two rules of one list: by id, then by place in the list. */
int rule_compare(const rule *x, const rule *y);

void rule_list_free(rule_list *list);

#endif
