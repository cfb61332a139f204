/*
 * One unit (a line, a block) before one rule. In: raw text and what is known of the document. Out: hit or not.
 * Zones are asked elsewhere: they need to know what follows.
 */
#ifndef DECHAFF_RULES_UNIT_H
#define DECHAFF_RULES_UNIT_H

#include "program.h"

typedef enum {
    UNIT_IS_TEXT_LINE, /* text: line and block in one */
    UNIT_IS_BLOCK,
    UNIT_IS_LINE,  /* of a block */
    UNIT_IS_WINDOW /* a part of a line over the maximum */
} unit_kind;

/** What `css` asks: where a block stands. */
typedef struct {
    const css_marks *marks;
    const page *page;
    const block *block;
    bool is_folded; /* the block's text stands in unit_context.block_folded */
} unit_css;

/** A unit and what has been found out about it so far. */
typedef struct {
    slice raw; /* without its ending */
    unit_kind kind;
    uint32_t regex_edges; /* PCRE2_NOTBOL, PCRE2_NOTEOL: a window */
    slice subject;        /* of a regex, once asked for */
    bool has_grams;       /* unit_context.grams are the subject's */
    unit_css *css;        /* NULL: text */
    bool is_folded, loose_known, loose, count_known;
    uint32_t code_points;
    const term_code *found_term; /* the regex that was found last from the unit's start on, */
    regex_range found;           /* and where */
} unit;

typedef struct {
    slice host, lang; /* of the document; empty: unknown */
    uint8_t family;   /* of its language */
    buffer folded;    /* fold of the unit, once asked for */
    buffer block_folded;
    regex_scratch scratch;
    text_grams grams; /* of the unit, once asked for */
    bool no_memory;
} unit_context;

void unit_context_init(unit_context *c);
void unit_context_clear(unit_context *c);

/** Code points of the raw unit. */
uint32_t unit_code_points(unit *u);

/** Find where the regex term matches at or behind byte `from`. */
bool unit_find(const ruleset *set, const term_code *term, unit *u, unit_context *c, size_t from, regex_range *found);

/** True if the term holds, guards' roles not looked at. */
bool term_holds(const ruleset *set, const term_code *term, unit *u, unit_context *c);

/** True if the rule's pack and scopes allow the unit, zones aside. */
bool rule_allows(const rule_code *code, unit *u, const unit_context *c);

/** True if the matching term and all guards of its rule hold. */
bool rule_term_hits(const ruleset *set, const term_code *term, unit *u, unit_context *c);

/** The unit's fold; empty when memory is out, which is noted. */
slice unit_folded(unit *u, unit_context *c);

/** True if the rule hits the unit, zones taken as met. */
bool rule_hits(const ruleset *set, const rule_code *code, unit *u, unit_context *c);

#endif
