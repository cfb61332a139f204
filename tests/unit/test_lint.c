/* What `dechaff rules check` says of rules that load. */
#include "messages.h"

#define T "  + x\n  - y\n"

typedef struct {
    const char *rules, *message; /* NULL: nothing may be said */
} row;

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        messages *all = messages_of(dechaff_rules_check, rows[i].rules);
        const char *want = rows[i].message;
        ck_assert_msg(want ? strstr(all->text, want) != NULL : all->len == 0, "%s\nexpected: %s\ngot: %s",
                      rows[i].rules, want ? want : "nothing", all->text);
        free(all);
    }
}

#define CHECK_ROWS(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

START_TEST(rules_that_never_match)
{
    static const row ROWS[] = {
        {"rule a.b.c drop line\n  is abcdef\n  len ..5\n" T,
         "2:6 error never-matches a.b.c: this `is` can never match: "
         "the text is longer than `len` allows; raise"},
        {"rule a.b.c drop line\n  is abcdef\n  len ..6\n" T, NULL},
        {"rule a.b.c drop line\n  has abcdef\n  starts abc\n  len ..5\n" T, "2:7 error never-matches"},
        {"rule a.b.c drop line\n  is abc\n  len 20..\n" T,
         "2:6 error never-matches a.b.c: this `is` can never match: the "
         "text is shorter"},
        {"rule a.b.c drop line\n  starts abc\n  len 20..\n" T, NULL},
        {"rule a.b.c drop line\n  has \xC2\xAD\xC2\xAD\n" T,
         "2:7 error never-matches a.b.c: this `has` can never match: "
         "nothing of the text is left"},
        {"rule a.b.c drop line\n  is Foo bar\n  not has FOO\n" T, "2:6 error never-matches a.b.c: this `is` can never "
                                                                  "match: a `not` refuses its text"},
        {"rule a.b.c drop line\n  is Foobar\n  not has foo\n" T, NULL}, /* no word edge in between */
        {"rule a.b.c drop line\n  has bar\n  not has foo\n" T, NULL},
        {"rule a.b.c drop line\n  starts foo bar\n  not starts foo\n" T, "2:10 error never-matches"},
        {"rule a.b.c drop line\n  ends foo bar\n  not ends bar\n" T, "2:8 error never-matches"},
        {"rule a.b.c drop line\n  is foo\n  and has bar\n" T,
         "2:6 error never-matches a.b.c: this `is` can never match: "
         "an `and` asks for what the text does not have"},
        {"rule a.b.c drop line\n  is foo\n  and has (\n  and has ...\n" T, "weak-literal"},
        {"rule a.b.c drop line\n  is foo\n  and has foo\n" T, NULL},
        {"rule a.b.c drop line\n  starts x\n  and has foo bar\n  not has foo\n" T,
         "4:11 error never-matches a.b.c: this `not` refuses what the `and` in line 3 asks for"},
        {"rule a.b.c drop line\n  re /^abc\\d{4}/\n  len ..6\n" T,
         "2:7 error never-matches a.b.c: this regex matches no "
         "text under 7 characters"},
        {"rule a.b.c drop line\n  re /^é{4}/\n  len ..4\n" T, NULL},
        {"rule a.b.c drop line\n  is x\n  site a.example !example\n" T, "1:1 error never-matches a.b.c: every host"},
        {"rule a.b.c drop line\n  is x\n  site a.example b.org !example\n" T, NULL},
        {"rule a.b.c drop line\n  is x\n  site example !a.example\n" T, NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(rules_in_the_shadow_of_others)
{
#define PAIR(a, b) "rule a.a.a " a T "rule b.b.b " b T
    static const row ROWS[] = {
        {PAIR("drop line\n  is foo\n", "drop line\n  is Foo\n"), "5:1 warning shadowed b.b.b: `a.a.a` ("},
        {PAIR("drop line\n  is foo\n  is bar\n", "drop line\n  is foo\n"), "6:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  is foo\n", "drop line\n  is foo\n  is bar\n"), "1:1 warning shadowed a.a.a"},
        {PAIR("drop line\n  has foo\n", "drop line\n  starts a foo b\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  starts foo\n", "drop line\n  starts foo bar\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  ends bar\n", "drop line\n  ends foo bar\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  starts foo\n", "drop line\n  starts foobar\n"), NULL},
        {PAIR("drop line\n  starts foo\n", "drop line\n  is foo\n"), NULL}, /* `is` also finds (foo) */
        {PAIR("drop block\n  is foo\n", "drop line\n  is foo\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  is foo\n", "drop block\n  is foo\n"), "1:1 warning shadowed a.a.a"},
        {PAIR("drop line\n  is foo\n", "keep line\n  is foo\n"), NULL},
        {PAIR("keep line\n  is foo\n", "keep line\n  is foo\n  except x.*\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("keep line\n  is foo\n  except y\n", "keep line\n  is foo\n  except x\n"), NULL},
        {PAIR("drop line\n  is foo\n  risk mid\n", "drop line\n  is foo\n  lang fr\n"), NULL},
        {PAIR("drop line\n  is foo\n", "drop line\n  is foo\n  risk mid\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  is foo\n  lang fr de\n", "drop line\n  is foo\n  lang de\n"), "6:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  is foo\n  lang fr\n", "drop line\n  is foo\n  lang de\n"), NULL},
        {PAIR("drop line\n  is foo\n", "drop line\n  is foo\n  site x.org\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  is foo\n  site y.org\n", "drop line\n  is foo\n  site x.org\n"), NULL},
        {PAIR("drop line\n  is foo\n  where tail 9\n", "drop line\n  is foo\n  where tail 5\n"),
         "6:1 warning shadowed b"},
        {PAIR("drop line\n  is foo\n  where tail 9\n", "drop line\n  is foo\n  where tail 5 head 1\n"), NULL},
        {PAIR("drop line\n  is foo\n  len ..9\n", "drop line\n  is foo\n  len 3..9\n"), "6:1 warning shadowed b.b.b"},
        {PAIR("drop line\n  starts foo\n  not has x\n", "drop line\n  starts foo\n"), "1:1 warning shadowed a.a.a"},
        {PAIR("drop line\n  starts foo\n  not has x\n", "drop line\n  starts foo\n  and has y z\n"), NULL},
        {PAIR("drop span\n  re /^foo/\n", "drop span\n  re /^foo/\n"), "5:1 warning shadowed b.b.b"},
        {PAIR("drop span\n  re /^foo/\n", "drop span\n  re /^foo/i\n"), NULL},
        {PAIR("drop line\n  re /^foo/\n", "drop span\n  re /^foo/\n"), NULL},
        {"rule a.a.a drop line\n  is foo\n  has foo\n" T, "2:6 warning shadowed a.a.a: line 3 of the same rule"},
        {"rule a.a.a drop line\n  is foo\n  is bar\n" T, NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(regexes_that_are_wrong_or_slow)
{
#define RE(re) "rule a.b.c drop line\n  re " re "\n" T
    static const row ROWS[] = {
        {RE("/^ab(/"), "2:11 error regex a.b.c: wrong regex"},
        {RE("/^x(a+)+$/"), "2:13 warning nested-quantifiers a.b.c: an unbounded"},
        {RE("/^x(a+)+$/"), "2:7 error slow a.b.c: over 100000 steps on `x`"},
        {RE("/^x(?:\\w+ ?)*;/"), "error slow"},
        {RE("/^x(?:a|aa)+$/"), "error slow"},
        {RE("/^x(?:a|a)*b/"), "error slow"},
        {RE("/^x.*.*.*.*y/"), "error slow"},
        {RE("/^x(?>a+)+$/"), NULL},
        {RE("/^x(?:a++)+$/"), NULL},
        {RE("/^x(?:\\w++ ?)*+;/"), NULL},
        {RE("/^x[^)]{0,40}\\)$/"), NULL},
        {RE("/^x.*y/"), NULL},
        {RE("/^x\\d+%/"), NULL},
        {"rule a.b.c drop line\n  re /\\d+%;/\n  and has %;\n" T, "2:7 warning slow"},
        {"rule a.b.c drop line\n  re /\\d+%;/\n  and has %;\n  len ..200\n" T, NULL},
        {"rule a.b.c drop span\n  re /\\d{1,3}%;/\n  and has %;\n" T, NULL},
        {"rule a.b.c drop block\n  css p[\n" T, "2:9 error css a.b.c"},
        {"rule a.b.c drop span\n  re /a;/\n  and has ;\n" T, "3:11 warning weak-literal a.b.c: one character"},
        {"rule a.b.c drop span\n  re /摄$/\n  and has 摄\n" T, NULL},
        {"rule a.b drop line\n  is x\n" T, "1:1 warning id-shape a.b: an id of three parts"},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(characters_that_hide)
{
    static const row ROWS[] = {
        {"# \xE2\x80\xAE rule\n", "1:3 error bidi : a bidi control"},
        {"rule a.b.c drop line\n  is é\xE2\x81\xA6x\n" T, "2:7 error bidi"},
        {"rule a.b.c drop line\n  is x\n  + \xE2\x80\xAAx\n  - y\n", "3:5 error bidi"},
        {"rule a.b.c drop line\n  is a\xE2\x80\x8B"
         "b\n" T,
         "2:7 warning invisible"},
        {"rule a.b.c drop line\n  is a\xC2\xAD"
         "b\n  + a\xC2\xAD"
         "b\n  - y\n",
         "2:7 warning invisible"},
        {"rule a.b.c drop line\n  is ab\n  + a\xC2\xAD"
         "b\n  - y\n",
         NULL},
        {"rule a.b.c drop line\n  is می\xE2\x80\x8Cکنم\n" T, NULL},
        {"\xEF\xBB\xBFrule a.b.c drop line\r\n  is ab\r\n  + ab\r\n  - y\r\n", NULL},
        {"# a\xEF\xBB\xBF b\n", "1:4 warning invisible"},
        {"# \x1b[31m\n", "1:3 warning invisible"},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(what_loading_refuses_is_told_with_all_else)
{
    messages *all = messages_of(dechaff_rules_check, "rule a.b.c drop line\n  is x\n"
                                                     "rule b.b.c drop word\n  star x\n"
                                                     "rule c.b.c drop line\n  is abc\n  len ..2\n" T);
    ck_assert_uint_eq(all->sum.rules, 1);
    ck_assert_uint_eq(all->sum.errors, 4);
    ck_assert_uint_eq(all->sum.warnings, 0);
    ck_assert_ptr_nonnull(strstr(all->text, "1:1 error missing-test a.b.c"));
    ck_assert_ptr_nonnull(strstr(all->text, "3:17 error syntax b.b.c"));
    ck_assert_ptr_nonnull(strstr(all->text, "4:3 error syntax b.b.c"));
    ck_assert_ptr_nonnull(strstr(all->text, "6:6 error never-matches c.b.c"));
    free(all);
}
END_TEST

START_TEST(many_alike_terms_are_not_compared_for_ever)
{
    enum { TERMS = 8000 };
    char *rules = malloc(TERMS * 20 + 100), *at = rules;
    at += sprintf(at, "rule a.b.c drop line\n");
    for (int i = 0; i < TERMS; i++) at += sprintf(at, "  has aaaa%05d\n", i);
    strcpy(at, T);
    messages *all = messages_of(dechaff_rules_check, rules);
    ck_assert_msg(strstr(all->text, "note limit a.b.c: too many terms"), "%.300s", all->text);
    free(all);
    free(rules);
}
END_TEST

START_TEST(built_in_rules_have_no_errors)
{
    messages *all = calloc(1, sizeof *all);
    dechaff_error err;
    ck_assert_int_eq(dechaff_rules_check(NULL, 0, messages_add, all, &all->sum, &err), DECHAFF_OK);
    const char *error = strstr(all->text, " error ");
    ck_assert_msg(!error, "%.300s", error);
    free(all);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rules_that_never_match,
                            rules_in_the_shadow_of_others,
                            regexes_that_are_wrong_or_slow,
                            characters_that_hide,
                            what_loading_refuses_is_told_with_all_else,
                            many_alike_terms_are_not_compared_for_ever,
                            built_in_rules_have_no_errors,
                            NULL};
    return suite_run(suite_of("lint", tests));
}
