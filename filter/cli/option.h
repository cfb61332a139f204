/*
 * The command's options: one table feeds parser, help, man page and completions.
 * In: argv. Out: struct options, or a usage error. Never opens a file, never prints.
 */
#ifndef DECHAFF_CLI_OPTION_H
#define DECHAFF_CLI_OPTION_H

#include <dechaff/dechaff.h>
#include <stdbool.h>

#include "input/reader.h"

typedef enum { FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_JSONL, FORMAT_TAR } output_format;
typedef enum {
    ACTION_CLEAN,
    ACTION_RULES_CHECK,
    ACTION_RULES_TEST,
    ACTION_RULES_TRY,
    ACTION_RULES_LIST
} command_action;
typedef enum { STATS_NONE, STATS_TABLE, STATS_JSON } stats_format;
typedef enum { SHOW_NOTHING, SHOW_SHORT_HELP, SHOW_HELP, SHOW_VERSION, SHOW_GENERATED } show_what;

/** A list of strings of argv. */
typedef struct {
    const char **items;
    size_t count, cap;
} string_list;

typedef struct {
    command_action action;
    show_what show;
    const char *generate; /* SHOW_GENERATED: man, bash, zsh or fish */
    input_type input;
    output_format format;
    const char *output; /* NULL: stdout */
    const char *resume; /* the JSONL file to go on with; NULL: none */
    stats_format stats;
    bool null_separated, explain, removed, line_buffered, quiet, no_default_rules;
    string_list rules;   /* --rules */
    string_list toggles; /* "+GLOB", "-GLOB": malloc'd, freed with the options */
    dechaff_risk risk;
    const char *url, *charset, *lang;
    const char *category; /* rules list: only this one; NULL: all */
    dechaff_extract extract;
    const char *model; /* NULL: built in */
    double shift;      /* -1: precision, 1: recall */
    size_t jobs;       /* cleaners at work at once, at least 1 */
    uint64_t max_bytes;
    uint32_t max_depth, max_time_ms; /* max_time_ms 0: none */
    bool max_time_said;
    string_list files;            /* operands */
    string_list files_from;       /* lists of more of them */
    string_list include, exclude; /* globs */
} options;

enum { USAGE_BYTES = 512 };

/**
 * Read the command line into `o` (to be freed by options_free() in any case).
 * @return false: `usage` says what is wrong and what would be right.
 */
bool options_parse(options *o, int argc, char **argv, char usage[USAGE_BYTES]);
void options_free(options *o);

/* ROW_OPTIONAL: the argument may be left out; it is given as --name=ARGUMENT only. */
enum { ROW_HIDDEN = 1, ROW_OPTIONAL = 2 };

/** One row of the table, as help sees it. */
typedef struct {
    char flag;            /* 0: none */
    const char *name;     /* long name, without "--" */
    const char *argument; /* NULL: takes none */
    const char *values;   /* "main|all" where only these are right; NULL: free */
    const char *help;     /* one or more sentences */
    const char *group;
    unsigned flags; /* ROW_* */
} option_help;

/** Row `index`; NULL behind the last. */
const option_help *option_row(size_t index);

#endif
