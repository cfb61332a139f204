/* What rule files say, part by part of the grammar. */
#include "rules/parser.h"
#include "rules/pattern.h"
#include "suite.h"

#include <stdio.h>

#define TESTS "  + x\n  - y\n"

typedef struct {
    arena memory;
    rule_list list;
} parsed;

static parsed parse_with(const char *text, unsigned flags)
{
    parsed p = {0};
    dechaff_error err;
    arena_init(&p.memory, SIZE_MAX);
    dechaff_status status = rules_parse(slice_of("t.rules"), slice_of(text), flags, &p.memory, &p.list, &err);
    ck_assert_msg(status == DECHAFF_OK, "%zu:%zu: %s in\n%s", err.line, err.column, err.text, text);
    return p;
}

static parsed parse(const char *text)
{
    return parse_with(text, 0);
}

static void done(parsed *p)
{
    rule_list_free(&p->list);
    arena_free(&p->memory);
}

#define ck_slice(s, text) ck_assert_msg(slice_is((s), (text)), "\"%.*s\" is not \"%s\"", (int)(s).len, (s).at, (text))

static const char FULL[] = "pack fr version=1.2 title=\"French ads\" licence=CC0-1.0 url=https://example.com/\n"
                           "# comment\n"
                           "rule fr.ad.label drop line\n"
                           "  is Publicité\n"
                           "\n"
                           "  # a comment inside\n"
                           "  starts   Publicité : \n"
                           "  re /^a\\/b/c/xi\n"
                           "  css div.ad > p\n"
                           "  and has x y\n"
                           "  not ends #z\n"
                           "  lang fr fr-CA\n"
                           "  lang zh-Hans\n"
                           "  site example.com !blog.example.com\n"
                           "  len 3..60\n"
                           "  where head 40 tail 64\n"
                           "  risk high\n"
                           "  why says an ad follows\n"
                           "  seen 2024-12-31 https://example.com/a\n"
                           "  seen 2025-01-01 http://example.com/b\n" TESTS;

START_TEST(a_rule_of_every_key)
{
    parsed p = parse(FULL);
    ck_assert_uint_eq(p.list.count, 1);
    const rule *r = p.list.items;
    ck_slice(r->id, "fr.ad.label");
    ck_assert_int_eq(r->verb, RULE_DROP);
    ck_assert_int_eq(r->unit, UNIT_LINE);
    ck_assert_int_eq(r->risk, RISK_HIGH);
    ck_assert_uint_eq(r->term_count, 6);
    static const struct {
        term_kind kind;
        term_role role;
        const char *text;
        uint32_t line, column;
    } terms[] = {{TERM_IS, TERM_MATCH, "Publicité", 4, 6}, {TERM_STARTS, TERM_MATCH, "Publicité :", 7, 12},
                 {TERM_RE, TERM_MATCH, "^a\\/b/c", 8, 7},  {TERM_CSS, TERM_MATCH, "div.ad > p", 9, 7},
                 {TERM_HAS, TERM_AND, "x y", 10, 11},      {TERM_ENDS, TERM_NOT, "#z", 11, 12}};
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(r->terms[i].kind, terms[i].kind);
        ck_assert_int_eq(r->terms[i].role, terms[i].role);
        ck_slice(r->terms[i].text, terms[i].text);
        ck_assert_uint_eq(r->terms[i].place.line, terms[i].line);
        ck_assert_uint_eq(r->terms[i].place.column, terms[i].column);
    }
    ck_assert(r->terms[2].caseless && r->terms[2].extended && !r->terms[1].caseless);
    ck_assert_uint_eq(r->lang_count, 3);
    ck_slice(r->langs[2], "zh-Hans");
    ck_assert_uint_eq(r->site_count, 2);
    ck_assert(!r->sites[0].negated && r->sites[1].negated);
    ck_slice(r->sites[1].host, "blog.example.com");
    ck_assert_uint_eq(r->len_min, 3);
    ck_assert_uint_eq(r->len_max, 60);
    ck_assert_uint_eq(r->zone_count, 2);
    ck_assert(r->zones[0].kind == ZONE_HEAD && r->zones[0].n == 40 && r->zones[1].kind == ZONE_TAIL);
    ck_slice(r->why, "says an ad follows");
    ck_slice(r->seen_date, "2025-01-01");
    ck_slice(r->seen_url, "http://example.com/b");
    ck_slice(r->file, "t.rules");
    ck_assert_uint_eq(r->place.line, 3);
    ck_slice(r->pack->id, "fr");
    ck_slice(r->pack->title, "French ads");
    ck_slice(r->pack->version, "1.2");
    ck_slice(r->pack->licence, "CC0-1.0");
    ck_slice(r->pack->url, "https://example.com/");
    done(&p);
}
END_TEST

START_TEST(actions_and_defaults)
{
    static const struct {
        const char *action, *more;
        rule_verb verb;
        rule_unit unit;
    } rows[] = {{"drop line", "", RULE_DROP, UNIT_LINE},
                {"drop block", "", RULE_DROP, UNIT_BLOCK},
                {"drop span", "", RULE_DROP, UNIT_SPAN},
                {"drop list", "", RULE_DROP, UNIT_LIST},
                {"drop rest", "  risk high\n  where tail 9\n", RULE_DROP, UNIT_REST},
                {"keep line", "  except a.*\n  except b.?\n", RULE_KEEP, UNIT_LINE},
                {"keep block", "", RULE_KEEP, UNIT_BLOCK}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[200];
        snprintf(text, sizeof text, "rule a %s\n  re /^x/\n%s" TESTS, rows[i].action, rows[i].more);
        parsed p = parse(text);
        const rule *r = p.list.items;
        ck_assert_int_eq(r->verb, rows[i].verb);
        ck_assert_int_eq(r->unit, rows[i].unit);
        ck_assert_uint_eq(r->except_count, strstr(rows[i].more, "except") ? 2 : 0);
        if (!*rows[i].more) {
            ck_assert_int_eq(r->risk, RISK_LOW);
            ck_assert_uint_eq(r->len_min, 0);
            ck_assert_uint_eq(r->len_max, UINT32_MAX);
            ck_assert_ptr_null(r->pack);
        }
        done(&p);
    }
}
END_TEST

START_TEST(lengths_may_be_open)
{
    parsed p = parse("rule a drop line\n  is x\n  len ..60\n" TESTS "rule b drop line\n  is x\n  len 5 ..\n" TESTS
                     "rule c drop line\n  is x\n  len 7 .. 9\n" TESTS);
    static const uint32_t want[][2] = {{0, 60}, {5, UINT32_MAX}, {7, 9}};
    for (size_t i = 0; i < 3; i++) {
        ck_assert_uint_eq(p.list.items[i].len_min, want[i][0]);
        ck_assert_uint_eq(p.list.items[i].len_max, want[i][1]);
    }
    done(&p);
}
END_TEST

START_TEST(test_lines)
{
    parsed p = parse("rule a drop line\n  is x\n"
                     "  + {lang=fr site=a.example head 3} one => two => three\n"
                     "  - {tail 2}two\n"
                     "  ? \\{lang=fr} a\\nb\\\\c\n"
                     "  + only this =>  \n"
                     "  +   indented\n");
    const rule *r = p.list.items;
    ck_assert_uint_eq(r->test_count, 5);
    const rule_test *t = r->tests;
    ck_assert(t[0].sign == '+' && t[1].sign == '-' && t[2].sign == '?');
    ck_slice(t[0].lang, "fr");
    ck_slice(t[0].site, "a.example");
    ck_assert(t[0].has_zone && t[0].zone.kind == ZONE_HEAD && t[0].zone.n == 3);
    ck_slice(t[0].text, "one => two");
    ck_assert(t[0].has_expected);
    ck_slice(t[0].expected, "three");
    ck_assert_uint_eq(t[0].place.column, 37);
    ck_slice(t[1].text, "two");
    ck_assert(t[1].zone.kind == ZONE_TAIL && t[1].zone.n == 2 && !t[1].has_expected && t[1].lang.len == 0);
    ck_slice(rule_test_unescape(t[2].text, &p.memory), "{lang=fr} a\nb\\c");
    ck_slice(t[3].text, "only this");
    ck_assert(t[3].has_expected && t[3].expected.len == 0);
    ck_slice(t[4].text, "  indented");
    done(&p);
}
END_TEST

START_TEST(line_ends_bom_and_missing_last_newline)
{
    parsed p = parse("\xEF\xBB\xBFrule a drop line\r\n  is x\r\n  + x\r\n  - y");
    ck_assert_uint_eq(p.list.count, 1);
    ck_slice(p.list.items->terms[0].text, "x");
    ck_slice(p.list.items->tests[0].text, "x");
    ck_slice(p.list.items->tests[1].text, "y");
    ck_assert_uint_eq(p.list.items->place.column, 1);
    done(&p);
    p = parse("");
    ck_assert_uint_eq(p.list.count, 0);
    done(&p);
    p = parse("\n  \n#\n   # x\n\t# y");
    ck_assert_uint_eq(p.list.count, 0);
    done(&p);
}
END_TEST

START_TEST(embedded_rules_need_no_tests)
{
    parsed p = parse_with("rule a drop line\n  is x\nrule b.c drop block\n  has y\n", RULES_EMBEDDED);
    ck_assert_uint_eq(p.list.count, 2);
    ck_assert(p.list.items[0].builtin && p.list.items[1].builtin);
    ck_assert_uint_eq(p.list.items[1].term_count, 1);
    done(&p);
}
END_TEST

START_TEST(a_file_is_added_to_the_rules_before_it)
{
    parsed p = parse("rule a drop line\n  is x\n" TESTS);
    dechaff_error err;
    static const char again[] = "pack p\nrule a drop block\n  is z\n" TESTS;
    ck_assert_int_eq(rules_parse(slice_of("u"), slice_of(again), 0, &p.memory, &p.list, &err), DECHAFF_OK);
    ck_assert_uint_eq(p.list.count, 2); /* a higher layer may say an id again */
    ck_slice(p.list.items[1].file, "u");
    done(&p);
}
END_TEST

START_TEST(anchors_of_regexes)
{
    static const struct {
        const char *pattern;
        bool extended;
        const char *anchor;
    } rows[] = {{"^abc", false, "abc"},
                {"^abc$", false, "abc"},
                {"^ab?c", false, "a"},
                {"^ab*", false, "a"},
                {"^ab{0,3}c", false, "a"},
                {"^ab{2}c", false, "ab"},
                {"^ab+c", false, "ab"},
                {"^é+", false, "é"},
                {"^aé?", false, "a"},
                {"^ab{,3}c", false, "a"},
                {"^ab{ 0 , 3 }c", false, "a"},
                {"^ab{,}c", false, "ab{,}c"},
                {"^a\\x41b|c", false, ""},
                {"^a{x", false, "a{x"},
                {"^\\(a\\)\\.", false, "(a)."},
                {"^\\Qa.b\\Ec", false, "a.bc"},
                {"^\\Qab\\E?c", false, "a"},
                {"^a\\d", false, "a"},
                {"^a(?:b|c)", false, "a"},
                {"^a[b|c]", false, "a"},
                {"^a[]|]", false, "a"},
                {"^a[[:alpha:]|]b", false, "a"},
                {"^a|b", false, ""},
                {"^a(b)|c", false, ""},
                {"^a\\|b", false, "a|b"},
                {"^a\\x{7c}b", false, "a"},
                {"^(?:a)", false, ""},
                {"^(?#note)a", false, "a"},
                {"^a(?#|)b", false, "ab"},
                {"a", false, ""},
                {"(?i)^a", false, ""},
                {"^", false, ""},
                {"^a b", false, "a b"},
                {"^a b # c|d", true, "ab"},
                {"^ a ? b", true, ""},
                {"^a\\ b", true, "a b"},
                {"^a\\", false, "a"},
                {"^a[", false, "a"},
                {"^0123456789abcdefé", false, "0123456789abcdef"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[17];
        rule_term term = {.kind = TERM_RE, .text = slice_of(rows[i].pattern), .extended = rows[i].extended};
        slice got = {out, pattern_anchor(&term, out, sizeof out)};
        ck_assert_msg(slice_is(got, rows[i].anchor), "%s gives \"%.*s\"", rows[i].pattern, (int)got.len, got.at);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_rule_of_every_key,
                            actions_and_defaults,
                            lengths_may_be_open,
                            test_lines,
                            line_ends_bom_and_missing_last_newline,
                            embedded_rules_need_no_tests,
                            a_file_is_added_to_the_rules_before_it,
                            anchors_of_regexes,
                            NULL};
    return suite_run(suite_of("rule_parser", tests));
}
