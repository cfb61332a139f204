/*
 * Rule files in layers: the built-in packs, then each path above it. In: paths. Out: rules, lowest layer first; the
 * same id in a higher layer replaces the rule (ruleset_new() sees to it). Never looks for a path of its own.
 */
#ifndef DECHAFF_RULES_LAYERS_H
#define DECHAFF_RULES_LAYERS_H

#include "parser.h"

typedef struct {
    rule_list rules;
    arena memory;              /* of the rules and names */
    struct layers_text *texts; /* what was read, newest first */
} rule_layers;

/**
 * Load the built-in packs (if `builtin`) and each path, a file or a directory of *.rules (read by name, not deeper).
 * An id twice in one layer is an error.
 * @param l  Overwritten; free with layers_free() even after an error.
 * @return DECHAFF_OK; DECHAFF_BAD_RULE with file, line and column; DECHAFF_IO; DECHAFF_NO_MEMORY.
 */
dechaff_status layers_load(const char *const *paths, size_t count, bool builtin, rule_layers *l, dechaff_error *err);

/** An empty set of layers for layers_add(). */
void layers_init(rule_layers *l);

/** Add the built-in packs. */
dechaff_status layers_add_builtin(rule_layers *l, dechaff_error *err);

/** Gets each file that layers_add() read, before its errors. */
typedef void (*layers_file_fn)(void *ctx, slice file, slice text);

/**
 * Add one path as the highest layer, telling each error and leaving the wrong rules out.
 * @param saw  May be NULL.
 * @return as layers_load(); on DECHAFF_IO and DECHAFF_NO_MEMORY `err` is filled, on DECHAFF_BAD_RULE all was told.
 */
dechaff_status layers_add(rule_layers *l, const char *path, rules_error_fn tell, layers_file_fn saw, void *ctx,
                          dechaff_error *err);

void layers_free(rule_layers *l);

#endif
