#include "parse_state.h"
#include "pattern.h"

static const rule_term *find_term(const rule *r, bool (*wanted)(const rule_term *))
{
    for (uint32_t i = 0; i < r->term_count; i++) {
        if (wanted(&r->terms[i])) return &r->terms[i];
    }
    return NULL;
}

static bool is_matcher(const rule_term *t)
{
    return t->role == TERM_MATCH;
}

static bool is_css(const rule_term *t)
{
    return t->kind == TERM_CSS;
}

static bool is_wide_matcher(const rule_term *t)
{
    return t->role == TERM_MATCH && t->kind != TERM_RE;
}

static bool is_literal_guard(const rule_term *t)
{
    return t->role == TERM_AND && t->kind == TERM_HAS;
}

/* A matching regex without ^LITERAL. */
static bool is_unanchored(const rule_term *t)
{
    char literal[8];
    return t->role == TERM_MATCH && t->kind == TERM_RE && pattern_anchor(t, literal, sizeof literal) == 0;
}

static bool check_matchers(parser *p, const rule *r)
{
    if (find_term(r, is_matcher)) return true;
    return parser_fail_at(p, "no-matcher", r->place,
                          "`%.*s` matches nothing; add a line with is, has, starts, ends, re or css", clip(r->id),
                          r->id.at);
}

static bool check_span(parser *p, const rule *r)
{
    if (r->unit != UNIT_SPAN) return true;
    const rule_term *css = find_term(r, is_css), *wide = find_term(r, is_wide_matcher);
    if (css) return parser_fail_at(p, "syntax", css->place, "`css` cannot find a span; write `drop block`");
    if (!wide) return true;
    return parser_fail_at(p, "syntax", wide->place, "a span is found by `re` alone; write `re /.../`, or `drop line`");
}

static bool check_literals(parser *p, const rule *r)
{
    const rule_term *t = find_term(r, is_unanchored);
    if (!t || find_term(r, is_literal_guard)) return true;
    return parser_fail_at(p, "no-literal", t->place,
                          "no usable literal; start the regex with ^ and plain text, or add `and has TEXT` with a text "
                          "of every match");
}

static bool check_rest(parser *p, const rule *r)
{
    if (r->unit != UNIT_REST || (r->risk == RISK_HIGH && r->zone_count)) return true;
    return parser_fail_at(p, "unguarded-rest", r->place,
                          "`drop rest` takes all that follows; add `risk high` and a `where`");
}

static bool check_except(parser *p, const rule *r)
{
    if (r->except_count == 0 || r->verb == RULE_KEEP) return true;
    return parser_fail_at(p, "syntax", p->except_place, "`except` belongs to `keep` rules; use `not` to spare a text");
}

static bool check_tests(parser *p, const rule *r)
{
    bool plus = false, minus = false;
    for (uint32_t i = 0; i < r->test_count; i++) {
        plus = plus || r->tests[i].sign == '+';
        minus = minus || r->tests[i].sign == '-';
    }
    if (plus && minus) return true;
    return parser_fail_at(p, "missing-test", r->place, "`%.*s` has no `%s` line; add a text that it must %s",
                          clip(r->id), r->id.at, plus ? "-" : "+", plus ? "leave alone" : "match");
}

bool parse_whole(parser *p)
{
    static bool (*const CHECKS[])(parser *, const rule *) = {check_matchers, check_span,   check_literals,
                                                             check_rest,     check_except, check_tests};
    /* After an error in a line the rule is not whole: what is missing may stand in that line. */
    if (p->broken || (p->flags & RULES_EMBEDDED)) return !p->broken;
    for (size_t i = 0; i < sizeof CHECKS / sizeof *CHECKS && !p->stop; i++) {
        if (!CHECKS[i](p, &p->now)) return false;
    }
    return true;
}
