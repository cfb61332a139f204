/*
 * Inside the rule parser: the state that parser.c, parse_key.c, parse_test.c and parse_whole.c share.
 * In: lines. Out: one rule at a time. Not for anyone else.
 */
#ifndef DECHAFF_RULES_PARSE_STATE_H
#define DECHAFF_RULES_PARSE_STATE_H

#include "parser.h"

/** Items of one type, collected for the rule that is being read. */
typedef struct {
    void *items;
    size_t count, cap, item_bytes;
} stack;

enum { SAID_LEN = 1, SAID_RISK = 2, SAID_WHY = 4 };

typedef struct {
    slice file;
    unsigned flags;
    arena *memory;
    rule_list *list;
    size_t list_start; /* rules that were there before this file */
    rules_error_fn tell;
    void *ctx;
    dechaff_status status; /* DECHAFF_BAD_RULE after the first error */
    bool stop;             /* the caller has heard enough, or memory is out */
    slice line;            /* the current one, without its ending and trailing blanks */
    uint32_t line_number;
    bool in_rule, broken; /* a rule is open; it has an error and will not be appended */
    unsigned said;        /* SAID_*: keys that a rule may hold once */
    rule now;
    rule_place except_place; /* of the first `except` */
    rule_pack *pack;
    stack terms, langs, sites, zones, excepts, tests;
} parser;

/** Tell an error at byte `at` of the current line; always false. */
bool parser_fail(parser *p, const char *kind, const char *at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/** Tell an error at a place met before; always false. */
bool parser_fail_at(parser *p, const char *kind, rule_place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/** Note that memory is out and stop; always false. */
bool parser_no_memory(parser *p);

/** The place of byte `at` of the current line. */
rule_place parser_place(const parser *p, const char *at);

/** Add a copy of `item`; false: no memory. */
bool parser_push(parser *p, stack *s, const void *item);

/** Read a line inside a rule; `text` starts behind the indent. */
bool parse_key(parser *p, slice text);

/** Read a test line; `text` starts behind its sign and one blank. */
bool parse_test(parser *p, char sign, slice text);

/** What only the whole rule shows: tells each breach, true if there is none. */
bool parse_whole(parser *p);

/** Read "head 3" or "tail 3" from the front of `*text`; `word` is its first word, already taken. */
bool parse_zone(parser *p, slice word, slice *text, rule_zone *zone);

/** Check a language tag or a host at its place in the line. */
bool parse_lang(parser *p, slice tag);
bool parse_host(parser *p, slice host);

/** Check a dotted id; `what` names it in the message. */
bool parse_id(parser *p, slice id, const char *what);

/* ---- words ---- */

/** `s` without blanks at its front. */
slice words_skip(slice s);

/** Take the next word from `*s`; empty, but with its place, at the end. */
slice words_next(slice *s);

/** Letters, digits and more by ASCII alone: no locale. */
bool ascii_is_alpha(char c);
bool ascii_is_digit(char c);

/** At most 9 digits; false: `s` is no such number. */
bool ascii_number(slice s, uint32_t *value);

/** `s` cut to what a message can hold, as arguments of "%.*s". */
int clip(slice s);

#endif
