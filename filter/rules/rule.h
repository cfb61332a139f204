/*
 * A rule as written: what the parser makes of a rule file and the compiler turns into a matcher.
 * In: nothing. Out: plain structs; slices point into the file's text, which must live as long.
 * Grammar and meaning: rules/README.md.
 */
#ifndef DECHAFF_RULES_RULE_H
#define DECHAFF_RULES_RULE_H

#include <stdint.h>

#include "../base/slice.h"

typedef enum { RULE_DROP, RULE_KEEP } rule_verb;
/* From narrow to wide: the widest drop names a cut. */
typedef enum { UNIT_SPAN, UNIT_LINE, UNIT_BLOCK, UNIT_LIST, UNIT_REST } rule_unit;
typedef enum { RISK_LOW, RISK_MID, RISK_HIGH } rule_risk;
typedef enum { TERM_IS, TERM_HAS, TERM_STARTS, TERM_ENDS, TERM_RE, TERM_CSS } term_kind;
typedef enum { TERM_MATCH, TERM_AND, TERM_NOT } term_role;
typedef enum { ZONE_HEAD, ZONE_TAIL } zone_kind;

enum { RULE_TAIL_MAX = 64 };

typedef struct {
    uint32_t line, column; /* from 1; column in code points */
} rule_place;

/** `is`, `has`, `starts`, `ends`: the literal; `re`: the pattern between the slashes; `css`: the selectors. */
typedef struct {
    term_kind kind;
    term_role role;
    slice text;
    bool caseless, extended; /* the regex's i and x */
    rule_place place;        /* of the text */
} rule_term;

typedef struct {
    slice host;
    bool negated;
} rule_site;

typedef struct {
    zone_kind kind;
    uint32_t n; /* tail: at most RULE_TAIL_MAX */
} rule_zone;

typedef struct {
    char sign;        /* '+', '-', '?' */
    slice lang, site; /* from {key=value}; empty: not said */
    rule_zone zone;   /* {head n}: the unit is the n-th from the start; {tail n}: from the end */
    bool has_zone;
    slice text, expected; /* escapes not yet resolved */
    bool has_expected;    /* " => " stood there */
    rule_place place;
} rule_test;

/** The `pack` line of a file; what it does not say is empty. */
typedef struct {
    slice id, version, title, licence, url;
} rule_pack;

/** Arrays live in the arena given to the parser. */
typedef struct {
    slice id; /* LANG.CATEGORY.name */
    rule_verb verb;
    rule_unit unit; /* keep: UNIT_LINE or UNIT_BLOCK */
    rule_risk risk;
    rule_term *terms; /* matchers and guards, in file order */
    slice *langs;
    rule_site *sites;
    rule_zone *zones;
    slice *excepts; /* keep: globs over ids of drops; empty means every one */
    rule_test *tests;
    uint32_t term_count, lang_count, site_count, zone_count, except_count, test_count;
    uint32_t len_min, len_max; /* code points; 0..UINT32_MAX when not said */
    slice why, seen_date, seen_url;
    slice file;            /* name for messages; "embedded:fr.rules" for a built-in pack */
    bool builtin;          /* checked when dechaff was built */
    const rule_pack *pack; /* NULL: its file has no `pack` line */
    rule_place place;
} rule;

#endif
