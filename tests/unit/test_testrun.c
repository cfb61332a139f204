/* `dechaff rules test`: the lines of a rule file, run. And `list`. */
#include "messages.h"

typedef struct {
    const char *rules, *message; /* NULL: all hold */
} row;

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        messages *all = messages_of(dechaff_rules_test, rows[i].rules);
        const char *want = rows[i].message;
        ck_assert_msg(want ? strstr(all->text, want) != NULL : all->len == 0, "%s\nexpected: %s\ngot: %s",
                      rows[i].rules, want ? want : "nothing", all->text);
        ck_assert_uint_gt(all->sum.rules, 0);
        free(all);
    }
}

#define CHECK_ROWS(rows)    check_rows(rows, sizeof(rows) / sizeof *(rows))
#define RULE(action, lines) "rule a.b.c drop " action "\n" lines

START_TEST(lines_of_text)
{
    static const row ROWS[] = {
        {RULE("line", "  is Foo\n  + FOO :\n  + (foo)\n  - foot\n"), NULL},
        {RULE("line", "  is Foo\n  + bar\n  - foot\n"),
         "3:5 error test-failed a.b.c: the rule does not match this `+`"},
        {RULE("line", "  is Foo\n  + foo\n  - foo.\n"), "4:5 error test-failed a.b.c: the rule matches this `-`"},
        {RULE("line", "  is Foo\n  + a\\nfoo\\nb => a\\nb\n  - foot\n"), NULL},
        {RULE("line", "  is Foo\n  + a\\nfoo => a\n  - foot\n"), NULL},
        {RULE("line", "  is Foo\n  + foo =>\n  - foot\n"), NULL},
        {RULE("line", "  is Foo\n  + a\\nfoo => b\n  - foot\n"),
         "3:5 error test-failed a.b.c: the output is `a`; mend"},
        {RULE("line", "  is Foo\n  + foo\n  ? food\n  - a\n"), NULL},
        {RULE("line", "  is Foo\n  + foo\n  ? foo\n  - a\n"), "4:5 warning gap-closed a.b.c: this known gap is closed"},
        {RULE("line", "  is Foo\n  + foo\n  ? a\\nfoo => a\\nfoo\n  - a\n"), NULL},
        {RULE("line", "  starts Foo\n  len 5..8\n  + foo ba\n  - foo\n  - foo bar baz\n"), NULL},
        {RULE("span", "  re / ?\\(x-\\d\\)/\n  and has (x-\n  + a (x-1) b. => a b.\n  - a (xx) b.\n"), NULL},
        {RULE("list", "  is More:\n  + More:\\n\\na\\nb\\n\\nEnd. => End.\n  - moreover\\nb\n"), NULL},
        {RULE("line", "  is \\d\n  + \\\\d\n  - 1\n"), NULL},
        {RULE("line", "  starts {a\n  + \\{a\n  - a\n"), NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(languages_sites_and_risk)
{
    static const row ROWS[] = {
        {RULE("line", "  is Foo\n  lang fr de\n  + foo\n  + {lang=de} foo\n  - {lang=es} foo\n"), NULL},
        {RULE("line", "  is Foo\n  lang fr de\n  + foo\n  - {lang=de} foo\n"), "5:15 error test-failed"},
        {RULE("line", "  is Foo\n  site x.org !y.x.org\n  + foo\n  - {site=y.x.org} foo\n"), NULL},
        {RULE("line", "  is Foo\n  site x.org\n  + {site=www.x.org} foo\n  - {site=y.org} foo\n"), NULL},
        {RULE("line", "  is Foo\n  site !x.org\n  + foo\n  - {site=x.org} foo\n"), NULL},
        {RULE("line", "  is Foo\n  risk high\n  + foo\n  - bar\n"), NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(places)
{
    static const row ROWS[] = {
        {RULE("line", "  is Foo\n  where head 2 tail 3\n  + foo\n  + {head 2} foo\n  - {head 3} foo\n  - {tail 4} foo\n"
                      "  + {tail 3} foo =>\n  + {head 1} a\\nfoo => a\n"),
         NULL},
        {RULE("line", "  is Foo\n  where head 2\n  + {head 3} foo\n  - {tail 1} foo\n"), "4:14 error test-failed"},
        {RULE("rest",
              "  is Foo\n  where head 3\n  risk high\n  + {head 2} foo =>\n  + a\\nfoo\\nb => a\n  - {tail 1} foo\n"),
         NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(keep_rules)
{
    static const row ROWS[] = {
        {"rule a.b.c keep line\n  starts Ad \n  + Ad hominem\n  + a\\nad b\n  - Adage\n", NULL},
        {"rule a.b.c keep line\n  starts Ad\n  + Adage\n  - a\n", "3:5 error test-failed"},
        {"rule a.b.c keep block\n  css p.keep\n  + <p class=keep>a</p>\n  - <p>a</p>\n", NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(html)
{
    static const row ROWS[] = {
        {RULE("block", "  css div.ad\n  + <div class=\"ad\">buy</div>\n  - <div class=add>text</div>\n"), NULL},
        {RULE("block", "  css div.ad\n  + <p>a</p><div class=ad><p>buy</p></div><p>b</p> => a\\nb\n  - <p>ad</p>\n"),
         NULL},
        {RULE("block", "  css div.ad\n  + <p>a</p>\n  - <p>ad</p>\n"), "3:5 error test-failed"},
        {RULE("block", "  css p.ad\n  where tail 1\n  + {tail 1} <p class=ad>a</p>\n  - {tail 2} <p class=ad>a</p>\n"),
         NULL},
    };
    CHECK_ROWS(ROWS);
}
END_TEST

START_TEST(what_does_not_load_is_told_and_counted)
{
    messages *all = messages_of(dechaff_rules_test, "rule a.b.c drop line\n  re /^x(/\n  + x\n  - y\n"
                                                    "rule b.b.c drop word\n  is x\n  + x\n  - y\n"
                                                    "rule c.b.c drop line\n  is x\n  + x\n  ? y\n  - z\n");
    ck_assert_uint_eq(all->sum.rules, 2);
    ck_assert_uint_eq(all->sum.tests, 3);
    ck_assert_uint_eq(all->sum.errors, 2);
    ck_assert_uint_eq(all->sum.known_gaps, 1);
    ck_assert_ptr_nonnull(strstr(all->text, "2:10 error compile a.b.c: wrong regex"));
    ck_assert_ptr_nonnull(strstr(all->text, "5:17 error syntax b.b.c"));
    free(all);
    dechaff_error err;
    ck_assert_int_eq(dechaff_rules_test(NULL, 0, messages_add, NULL, NULL, &err), DECHAFF_BAD_OPTION);
}
END_TEST

/* ---- list ---- */

static void list_add(void *user, const dechaff_rule_info *r)
{
    char *at = (char *)user + strlen(user);
    snprintf(at, 200, "%s|%s|%s|%s|%s|%zu|%s\n", r->id, r->action, r->risk, r->langs, r->why, r->line,
             r->enabled ? "on" : "off");
}

START_TEST(list_is_sorted_and_shows_what_is_off)
{
    static const char RULES[] = "rule c drop rest\n  is x\n  risk high\n  where head 1\n  + x\n  - y\n"
                                "rule a.b drop line\n  is x\n  lang fr de\n  why it says so\n  + x\n  - y\n"
                                "rule b keep block\n  is x\n  risk mid\n  + x\n  - y\n";
    char path[] = "/tmp/dechaff-list-XXXXXX", out[1000] = "";
    int fd = mkstemp(path);
    ck_assert_int_eq(write(fd, RULES, sizeof RULES - 1), sizeof RULES - 1);
    close(fd);
    const char *paths[] = {path, path}, *toggles[] = {"-a.*"};
    dechaff_engine_options options = DECHAFF_ENGINE_OPTIONS_INIT;
    options.rule_paths = paths;
    options.rule_path_count = 2;
    options.no_default_rules = 1;
    options.toggles = toggles;
    options.toggle_count = 1;
    dechaff_error err;
    ck_assert_int_eq(dechaff_rules_list(&options, list_add, out, &err), DECHAFF_OK);
    unlink(path);
    ck_assert_str_eq(out, "a.b|drop line|low|fr de|it says so|7|off\n"
                          "b|keep block|mid|||13|on\n"
                          "c|drop rest|high|||1|off\n");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {lines_of_text,
                            languages_sites_and_risk,
                            places,
                            keep_rules,
                            html,
                            what_does_not_load_is_told_and_counted,
                            list_is_sorted_and_shows_what_is_off,
                            NULL};
    return suite_run(suite_of("testrun", tests));
}
