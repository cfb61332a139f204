#include "rules/needs.h"

#include "suite.h"

#include <stdlib.h>

/* Says whether a text has what the pattern needs. */
static bool may_match(const char *pattern, bool caseless, bool extended, const char *text)
{
    static text_grams grams;
    rule_term term = {.kind = TERM_RE, .text = slice_of(pattern), .caseless = caseless, .extended = extended};
    pattern_needs *needs = pattern_needs_new(&term);
    ck_assert_ptr_nonnull(needs);
    text_grams_read(&grams, slice_of(text));
    bool may = pattern_needs_hold(needs, &grams);
    free(needs);
    return may;
}

typedef struct {
    const char *pattern, *has, *has_not; /* texts */
    bool caseless, extended;
} row;

START_TEST(what_every_match_has_is_asked_for)
{
    const row rows[] = {
        {"Photo", "a Photo", "a picture", false, false},
        {"(?:Read|Share) more", "share MORE", "read less", false, false},
        {"(?:abcde|fghij)", "fghij", "klmno", false, false},
        {"x(?:abcde|fghij(?:klm)?)y", "x fghij y", "x klmno y", false, false},
        {"^(?:one|two|three)(?: four)+$", "two four", "two five", false, false},
        {"a{0,3}bcd", "bcd", "bdc", false, false},
        {"abcd?", "abc", "abd", false, false},
        {"(?=.*river)sea", "river sea", "rover sea", false, false},
        {"(?<=river )sea", "river sea", "rover sea", false, false},
        {"(?!river)sea.side", "sea side", "land", false, false},
        {"[Ff]ile", "File", "mile", false, false},
        {"(?<name>river)", "river", "rover", false, false},
        {"r i v e r # lake", "river", "r i v e r", false, true},
        {"\\Qa.b\\E", "a.b", "axb", false, false},
        {"\\Qa.bc\\E?d", "a.bd", "a.d", false, false},
        {"\xC2\xA9 \\d+", "\xC2\xA9 7", "\xC2\xAE 7", false, false},
        {"river", "RIVER", "LAKE", true, false},
        {"a\\.b\\.c", "a.b.c", "a.c.b", false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const row *r = &rows[i];
        ck_assert_msg(may_match(r->pattern, r->caseless, r->extended, r->has), "%s: %s", r->pattern, r->has);
        ck_assert_msg(!may_match(r->pattern, r->caseless, r->extended, r->has_not), "%s: %s", r->pattern, r->has_not);
    }
}
END_TEST

/* Each pattern matches the text. */
START_TEST(what_is_not_certain_is_not_asked_for)
{
    const row rows[] = {
        {"skin", "\xE2\x84\xAAi \xC5\xBF\xE2\x84\xAAin", NULL, true, false}, /* Kelvin, long s */
        {"\xC3\x89", "\xC3\xA9", NULL, true, false},
        {"(?:river|)", "x", NULL, false, false},
        {"(?:river)?", "x", NULL, false, false},
        {"(?:river){0}", "x", NULL, false, false},
        {"river|.", "x", NULL, false, false},
        {"(?i)river", "RIVER \xE2\x84\xAA", NULL, false, false},
        {"(?i:k)iver", "\xE2\x84\xAAiver", NULL, false, false},
        {"(x)?(?(1)river|sea)", "sea", NULL, false, false},
        {"(s)ea\\1", "seas", NULL, false, false},
        {"\\101bc", "Abc", NULL, false, false},
        {"(r)\\g1iver", "rriver", NULL, false, false},
        {"(?<r>r)\\k'r'iver", "rriver", NULL, false, false},
        {"\\x61bc", "abc", NULL, false, false},
        {"\\cA2",
         "\x01"
         "2",
         NULL, false, false},
        {"r+iver", "rrriver", NULL, false, false},
        {"(?#river)sea", "sea", NULL, false, false},
        {"[river]", "x r", NULL, false, false},
        {"(?<!river)sea", "sea", NULL, false, false},
        {"", "", NULL, false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(may_match(rows[i].pattern, rows[i].caseless, rows[i].extended, rows[i].has), "%s",
                      rows[i].pattern);
}
END_TEST

START_TEST(many_branches_and_deep_groups_are_given_up)
{
    char pattern[8192] = "(?:", deep[256] = "", tail[256] = "";
    for (int i = 0; i < 600; i++) sprintf(pattern + strlen(pattern), "w%dx|", i);
    strcat(pattern, "end)");
    ck_assert(may_match(pattern, false, false, "nothing of it"));
    for (int i = 0; i < 40; i++) {
        strcat(deep, "(?:");
        strcat(tail, ")");
    }
    strcat(strcat(deep, "river"), tail);
    ck_assert(may_match(deep, false, false, "nothing of it"));
}
END_TEST

/* A text's letters are its own, however many came before it. */
START_TEST(texts_do_not_mix)
{
    static text_grams grams;
    rule_term term = {.kind = TERM_RE, .text = slice_of("river")};
    pattern_needs *needs = pattern_needs_new(&term);
    for (int i = 0; i < 600; i++) {
        text_grams_read(&grams, slice_of(i % 3 ? "sea" : "river"));
        ck_assert(pattern_needs_hold(needs, &grams) == (i % 3 == 0));
    }
    free(needs);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_every_match_has_is_asked_for, what_is_not_certain_is_not_asked_for,
                            many_branches_and_deep_groups_are_given_up, texts_do_not_mix, NULL};
    return suite_run(suite_of("needs", tests));
}
