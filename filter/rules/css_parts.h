/* What a css_sheet is made of: shared by css_parse.c, which reads it, and css.c, which asks it. */
#ifndef DECHAFF_RULES_CSS_PARTS_H
#define DECHAFF_RULES_CSS_PARTS_H

#include "css.h"

typedef enum {
    CHECK_TYPE,
    CHECK_ID,
    CHECK_CLASS,
    CHECK_PRESENT, /* [name] and what follows: [name=value] [~=] [|=] [^=] [$=] [*=] */
    CHECK_EQUALS,
    CHECK_WORD,
    CHECK_DASH,
    CHECK_STARTS,
    CHECK_ENDS,
    CHECK_HAS
} check_kind;

struct css_check {
    check_kind kind;
    html_tag tag; /* CHECK_TYPE */
    slice name, value;
};

/* What one element must be: all checks. */
struct css_compound {
    uint32_t first_check, check_count;
    bool child; /* the compound before it is its parent, not just an ancestor */
};

struct css_selector {
    uint32_t first, count; /* compounds from left to right */
    uint32_t term;
    uint32_t next; /* in the index: the next selector + 1 with the same hash */
    bool has_text;
    literal text;
};

#endif
