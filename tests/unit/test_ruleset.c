#include "rulekit.h"
#include "rules/program.h"

/* Ids of the rules that are on, in order. */
static const char *ids(const ruleset *set)
{
    static char out[200];
    out[0] = 0;
    for (uint32_t i = 0; i < ruleset_count(set); i++) {
        slice id = ruleset_rule(set, i)->id;
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s%.*s", i > 0 ? " " : "", (int)id.len, id.at);
    }
    return out;
}

static void check(const char *rules, const ruleset_options *options, const char *expected)
{
    kit *k = calloc(1, sizeof *k);
    kit_parse(k, rules);
    kit_compile(k, options);
    ck_assert_str_eq(ids(k->set), expected);
    kit_free(k);
}

static const char RULES[] =
    "rule fr.b drop line\n  is b\nrule fr.a drop line\n  is a\n  risk mid\nrule en.c drop line\n  is c\n  risk high\n";

START_TEST(rules_are_sorted_by_id)
{
    ruleset_options all = {RISK_HIGH, NULL, 0};
    check(RULES, &all, "en.c fr.a fr.b");
    check("rule a.b drop line\n  is x\nrule a drop line\n  is x\nrule a.b.c drop line\n  is x\nrule Z drop line\n  is "
          "x\n",
          &all, "Z a a.b a.b.c");
    check("", &all, "");
    check(RULES, NULL, "en.c fr.a fr.b"); /* no options: all are on */
}
END_TEST

START_TEST(rules_above_the_risk_are_off)
{
    ruleset_options low = {RISK_LOW, NULL, 0}, mid = {RISK_MID, NULL, 0};
    check(RULES, &low, "fr.b");
    check(RULES, &mid, "fr.a fr.b");
}
END_TEST

START_TEST(the_last_toggle_that_names_a_rule_wins)
{
    static const char *const on[] = {"+*.c"}, *const off[] = {"-fr.*", "+fr.b"}, *const none[] = {"-*"},
                             *const odd[] = {"", "+"};
    ruleset_options a = {RISK_LOW, on, 1}, b = {RISK_MID, off, 2}, c = {RISK_HIGH, none, 1}, d = {RISK_LOW, odd, 2};
    check(RULES, &a, "en.c fr.b");
    check(RULES, &b, "fr.b");
    check(RULES, &c, "");
    check(RULES, &d, "fr.b");
}
END_TEST

START_TEST(a_later_rule_replaces_one_of_the_same_id)
{
    kit *k = kit_new("rule x drop line\n  is a\nrule y drop line\n  is y\nrule x drop line\n  is b\n");
    ck_assert_uint_eq(ruleset_count(k->set), 2);
    ck_assert_str_eq(kit_run(k, "a\nb\ny\n"), "a\n");
    kit_free(k);
}
END_TEST

/* Compiles rules that are wrong; gives the error. */
static dechaff_error error_of(const char *rules, uint32_t line, uint32_t column)
{
    kit k = {0};
    kit_parse(&k, rules);
    for (size_t i = 0; i < k.rule_count; i++)
        for (uint32_t t = 0; t < k.rules[i].term_count; t++) k.rules[i].terms[t].place = (rule_place){line, column};
    dechaff_error err = {0};
    ruleset *set = NULL;
    ck_assert_int_eq(ruleset_new(k.rules, k.rule_count, NULL, &set, &err), DECHAFF_BAD_RULE);
    ck_assert_ptr_null(set);
    ck_assert_int_eq(ruleset_new(k.rules, k.rule_count, NULL, &set, NULL), DECHAFF_BAD_RULE);
    arena_free(&k.memory);
    return err;
}

START_TEST(a_wrong_regex_or_selector_is_told_with_its_place)
{
    dechaff_error err = error_of("rule x drop line\n  re /^a(b/\n", 7, 6);
    ck_assert_uint_eq(err.line, 7);
    ck_assert_uint_eq(err.column, 6 + 4);
    ck_assert_str_eq(err.source, "test");
    ck_assert(strstr(err.text, "regex"));
    err = error_of("rule x drop line\n  re /^a\\Cb/\n", 2, 6); /* \C could cut a code point */
    ck_assert_uint_eq(err.line, 2);
    err = error_of("rule x drop block\n  css div >> p\n", 3, 7);
    ck_assert_uint_eq(err.line, 3);
    ck_assert_uint_eq(err.column, 7 + 5);
    ck_assert(strstr(err.text, "css"));
}
END_TEST

START_TEST(a_builtin_regex_waits_for_its_first_candidate)
{
    kit *k = calloc(1, sizeof *k);
    kit_parse(k, "rule x drop line\n  re /^ab+$/\nrule y drop line\n  re /^ab(/\n");
    k->rules[0].builtin = k->rules[1].builtin = true;
    kit_compile(k, NULL);
    kit_run_split(k, "", "", slice_of("zz\n"), 100); /* no candidate: nothing is compiled */
    ck_assert_uint_eq(k->out_len, 3);
    kit_free(k);
}
END_TEST

START_TEST(a_keep_rule_counts_in_its_family)
{
    kit *k = calloc(1, sizeof *k);
    kit_parse(k, "rule de.x.drop drop line\n  is a\nrule id.x.keep keep line\n  is b\n");
    k->rules[0].builtin = k->rules[1].builtin = true;
    kit_compile(k, NULL);
    ck_assert(ruleset_keeps(k->set, packs_of_lang(slice_of("id"))) && ruleset_keeps(k->set, PACKS_ALL));
    ck_assert(!ruleset_keeps(k->set, packs_of_lang(slice_of("de"))) && !ruleset_keeps(k->set, PACKS_EVERYWHERE));
    kit_free(k);
    k = kit_new("rule id.x.keep keep line\n  is b\n"); /* a user's */
    ck_assert(ruleset_keeps(k->set, packs_of_lang(slice_of("de"))) && ruleset_keeps(k->set, PACKS_EVERYWHERE));
    kit_free(k);
    k = kit_new("rule de.x.drop drop line\n  is a\n");
    ck_assert(!ruleset_keeps(k->set, PACKS_ALL));
    kit_free(k);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rules_are_sorted_by_id,
                            rules_above_the_risk_are_off,
                            the_last_toggle_that_names_a_rule_wins,
                            a_later_rule_replaces_one_of_the_same_id,
                            a_wrong_regex_or_selector_is_told_with_its_place,
                            a_builtin_regex_waits_for_its_first_candidate,
                            a_keep_rule_counts_in_its_family,
                            NULL};
    return suite_run(suite_of("ruleset", tests));
}
