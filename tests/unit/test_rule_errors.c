/* What is said of wrong rule files: text → kind, line, column and a part of the message. */
#include "rules/ruleset.h"
#include "suite.h"

#include <stdio.h>

/* Tests for a rule that are right, so that the row's own fault is the first. */
#define T           "  + x\n  - y\n"
#define OK_RULE(id) "rule " id " drop line\n  is x\n" T

typedef struct {
    const char *text, *kind;
    size_t line, column;
    const char *part;
} row;

static const row ROWS[] = {
    /* lines */
    {"hello", "syntax", 1, 1, "`hello` cannot start a line"},
    {"# ok\n\nRule a drop line\n", "syntax", 3, 1, "`Rule` cannot start a line"},
    {"  is x\n", "syntax", 1, 3, "no rule stands above"},
    {"rule a drop line\n\tis x\n", "syntax", 2, 1, "a tab in the indent"},
    {"rule a drop line\n  \tis x\n", "syntax", 2, 3, "a tab in the indent"},
    {"rule a drop line\n is x\n", "syntax", 2, 2, "indented by 1; indent by exactly two spaces"},
    {"rule a drop line\n    is x\n", "syntax", 2, 5, "indented by 4"},
    {"rule a drop line\n  is x # no comment\n  star y\n", "syntax", 3, 3, "did you mean `starts`?"},
    {"rule a drop line\n  contains x\n", "syntax", 2, 3, "unknown key `contains`; keys are is has"},
    {"rule a drop line\n  IS x\n", "syntax", 2, 3, "unknown key `IS`"},
    {"rule a drop line\n  excpt b\n", "syntax", 2, 3, "did you mean `except`?"},
    /* encoding */
    {"# é\n# \xE9\n", "encoding", 2, 3, "not UTF-8 from here"},
    {"\xFF\xFEr\n", "encoding", 1, 1, "UTF-16"},
    {"\xFE\xFF\n", "encoding", 1, 1, "UTF-16"},
    {"rule a drop line\r  is x\r", "encoding", 1, 17, "LF or CRLF"},
    {"# \xED\xA0\x80\n", "encoding", 1, 3, "not UTF-8"},
    /* heads */
    {"rule\n", "syntax", 1, 5, "no id"},
    {"rule a..b drop line\n", "syntax", 1, 8, "joined by single dots"},
    {"rule .a drop line\n", "syntax", 1, 6, "joined by single dots"},
    {"rule a. drop line\n", "syntax", 1, 7, "ends in a dot"},
    {"rule a.-b drop line\n", "syntax", 1, 8, "letters, digits"},
    {"rule é drop line\n", "syntax", 1, 6, "letters, digits"},
    {"rule a remove line\n", "syntax", 1, 8, "`drop` or `keep`, not `remove`"},
    {"rule a\n", "syntax", 1, 7, "`drop` or `keep`"},
    {"rule a drop word\n", "syntax", 1, 13, "line, block, span, list or rest"},
    {"rule a drop\n", "syntax", 1, 12, "is not what a rule can drop"},
    {"rule a keep span\n", "syntax", 1, 13, "only `drop` knows `span`"},
    {"rule a keep rest\n", "syntax", 1, 13, "only `drop` knows `rest`"},
    {"rule a keep page\n", "syntax", 1, 13, "write line or block"},
    {"rule a drop line is x\n", "syntax", 1, 18, "a line of its own"},
    /* packs */
    {"pack\n", "syntax", 1, 5, "no id"},
    {"pack fr author=me\n", "syntax", 1, 9, "version, title, licence and url"},
    {"pack fr version=1 version=2\n", "syntax", 1, 19, "stands twice"},
    {"pack fr title=French ads\n", "syntax", 1, 22, "needs quotes"},
    {"pack fr title=\"French\n", "syntax", 1, 15, "not closed"},
    {"pack fr title=\n", "syntax", 1, 15, "no value"},
    {"pack fr\npack de\n", "syntax", 2, 1, "one `pack` line"},
    {OK_RULE("a") "pack fr\n", "syntax", 5, 1, "above its rules"},
    /* matchers and guards */
    {"rule a drop line\n  is\n", "syntax", 2, 5, "`is` is followed by what to look for"},
    {"rule a drop line\n  is   \n", "syntax", 2, 5, "`is` is followed by"},
    {"rule a drop line\n  and\n", "syntax", 2, 6, "behind `and` stands is, has"},
    {"rule a drop line\n  not len 3..4\n", "syntax", 2, 7, "not `len`"},
    {"rule a drop line\n  and and is x\n", "syntax", 2, 7, "behind `and` stands"},
    {"rule a drop line\n  len 1..5\n" T, "no-matcher", 1, 1, "`a` matches nothing"},
    {"rule a drop line\n  and has x\n" T, "no-matcher", 1, 1, "matches nothing"},
    {"rule a drop line\n  re ^x\n", "syntax", 2, 6, "between slashes"},
    {"rule a drop line\n  re /^x\n", "syntax", 2, 6, "not closed"},
    {"rule a drop line\n  re //\n", "syntax", 2, 6, "empty regex"},
    {"rule a drop line\n  re /^x/g\n", "syntax", 2, 10, "flags i and x"},
    {"rule a drop line\n  re /^x/ii\n", "syntax", 2, 11, "each once"},
    {"rule a drop line\n  re /x/\n" T, "no-literal", 2, 7, "no usable literal"},
    {"rule a drop line\n  re /^x|y/\n" T, "no-literal", 2, 7, "no usable literal"},
    {"rule a drop line\n  re /^x?y/\n" T, "no-literal", 2, 7, "no usable literal"},
    {"rule a drop line\n  re /^[xy]/\n  not has x\n" T, "no-literal", 2, 7, "`and has TEXT`"},
    {"rule a drop line\n  re /^x(/\n" T, "regex", 2, 10, "missing closing parenthesis"},
    {"rule a drop line\n  re /^é[z-a]/\n" T, "regex", 2, 12, "range out of order"},
    {"rule a drop line\n  re /^x\\C/\n" T, "regex", 2, 11, "\\C"},
    {"rule a drop span\n  is x\n" T, "syntax", 2, 6, "a span is found by `re` alone"},
    {"rule a drop span\n  re /^x/\n  and css p\n" T, "syntax", 3, 11, "`css` cannot find a span"},
    {"rule a drop block\n  css p[\n" T, "css", 2, 9, ""},
    /* scopes and meta */
    {"rule a drop line\n  lang\n", "syntax", 2, 7, "nothing follows `lang`"},
    {"rule a drop line\n  lang french\n", "syntax", 2, 8, "no language tag"},
    {"rule a drop line\n  lang fr f\n", "syntax", 2, 11, "no language tag"},
    {"rule a drop line\n  lang fr,de\n", "syntax", 2, 8, "no language tag"},
    {"rule a drop line\n  site\n", "syntax", 2, 7, "nothing follows `site`"},
    {"rule a drop line\n  site https://x.com/\n", "syntax", 2, 8, "no host"},
    {"rule a drop line\n  site x.com !*.y.com\n", "syntax", 2, 15, "no host"},
    {"rule a drop line\n  site !\n", "syntax", 2, 9, "no host"},
    {"rule a drop line\n  len 5\n", "syntax", 2, 7, "a length is"},
    {"rule a drop line\n  len ..\n", "syntax", 2, 7, "a length is"},
    {"rule a drop line\n  len a..b\n", "syntax", 2, 7, "a length is"},
    {"rule a drop line\n  len ..9999999999\n", "syntax", 2, 7, "a length is"},
    {"rule a drop line\n  len 60..5\n", "syntax", 2, 7, "turn the numbers round"},
    {"rule a drop line\n  len ..5\n  len 1..\n", "syntax", 3, 3, "`len` stands twice"},
    {"rule a drop line\n  where\n", "syntax", 2, 8, "nothing follows `where`"},
    {"rule a drop line\n  where middle 3\n", "syntax", 2, 9, "`middle` is no place"},
    {"rule a drop line\n  where head\n", "syntax", 2, 13, "a number from 1"},
    {"rule a drop line\n  where head 0\n", "syntax", 2, 14, "a number from 1"},
    {"rule a drop line\n  where head 3 tail 65\n", "syntax", 2, 21, "64 units at most"},
    {"rule a drop line\n  risk huge\n", "syntax", 2, 8, "low, mid or high, not `huge`"},
    {"rule a drop line\n  risk low\n  risk mid\n", "syntax", 3, 3, "`risk` stands twice"},
    {"rule a drop line\n  is x\n  except b\n" T, "syntax", 3, 3, "belongs to `keep`"},
    {"rule a keep line\n  except b c\n", "syntax", 2, 12, "one glob a line"},
    {"rule a keep line\n  except b/c\n", "syntax", 2, 11, "a glob over ids"},
    {"rule a drop line\n  why\n", "syntax", 2, 6, "nothing follows `why`"},
    {"rule a drop line\n  why a\n  why b\n", "syntax", 3, 3, "`why` stands twice"},
    {"rule a drop line\n  seen 2025-13-01 https://x.com/\n", "syntax", 2, 8, "no date"},
    {"rule a drop line\n  seen 1.2.2025 https://x.com/\n", "syntax", 2, 8, "no date"},
    {"rule a drop line\n  seen 2025-01-31\n", "syntax", 2, 18, "address of the page"},
    {"rule a drop line\n  seen 2025-01-31 ftp://x.com\n", "syntax", 2, 19, "address of the page"},
    {"rule a drop line\n  seen 2025-01-31 https://x.com/ a\n", "syntax", 2, 34, "use `why`"},
    {"rule a drop rest\n  is x\n  where tail 5\n" T, "unguarded-rest", 1, 1, "`risk high`"},
    {"rule a drop rest\n  is x\n  risk high\n" T, "unguarded-rest", 1, 1, "a `where`"},
    /* tests */
    {"rule a drop line\n  is x\n", "missing-test", 1, 1, "no `+` line"},
    {"rule a drop line\n  is x\n  + x\n", "missing-test", 1, 1, "no `-` line; add a text that it must leave alone"},
    {"rule a drop line\n  is x\n  - x\n  ? y\n", "missing-test", 1, 1, "no `+` line; add a text that it must match"},
    {"rule a drop line\n  is x\n  +\n", "syntax", 3, 4, "a test needs a text behind `+`"},
    {"rule a drop line\n  +x\n", "syntax", 2, 3, "unknown key `+x`"},
    {"rule a drop line\n  + {lang=fr x\n", "syntax", 2, 5, "`{` is not closed"},
    {"rule a drop line\n  + {tag=p} x\n", "syntax", 2, 6, "not `tag`"},
    {"rule a drop line\n  + {lang=fr lang=de} x\n", "syntax", 2, 14, "stands twice"},
    {"rule a drop line\n  + {lang=french} x\n", "syntax", 2, 11, "no language tag"},
    {"rule a drop line\n  + {head 1 tail 1} x\n", "syntax", 2, 13, "one place"},
    {"rule a drop line\n  + {tail 99} x\n", "syntax", 2, 11, "64 units at most"},
    {"rule a drop line\n  - x => y\n", "syntax", 2, 10, "stays as it is"},
    {"rule a drop line\n  + a\\qb\n", "syntax", 2, 6, "write \\\\ for a backslash"},
    {"rule a drop line\n  + ab => é\\\n", "syntax", 2, 12, "write \\\\ for a backslash"},
    /* whole files */
    {OK_RULE("a") "\n" OK_RULE("b.c") OK_RULE("a"), "duplicate", 10, 1, "already the rule at t.rules:1"},
};

typedef struct {
    char kind[32];
    dechaff_error error;
    size_t told;
} heard;

static bool hear(void *ctx, const char *kind, slice id, const dechaff_error *error)
{
    heard *h = ctx;
    (void)id;
    if (h->told++ == 0) {
        snprintf(h->kind, sizeof h->kind, "%s", kind);
        h->error = *error;
    }
    return true;
}

/* The first thing that is said of a rule file, the compiler's word included. */
static dechaff_status first_error(slice text, heard *h)
{
    arena memory;
    rule_list list = {0};
    ruleset *set = NULL;
    arena_init(&memory, SIZE_MAX);
    *h = (heard){0};
    dechaff_status status = rules_parse_all(slice_of("t.rules"), text, 0, &memory, &list, hear, h);
    if (status == DECHAFF_OK) {
        status = ruleset_new(list.items, list.count, NULL, &set, &h->error);
        if (status == DECHAFF_OK)
            ruleset_free(set);
        else
            strcpy(h->kind, strstr(h->error.text, "regex") ? "regex" : "css");
    }
    rule_list_free(&list);
    arena_free(&memory);
    return status;
}

START_TEST(each_fault_is_named_with_place_and_remedy)
{
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        heard h;
        const row *r = &ROWS[i];
        dechaff_status status = first_error(slice_of(r->text), &h);
        const char *found = status != DECHAFF_OK ? strstr(h.error.text, r->part) : NULL;
        ck_assert_msg(status == DECHAFF_BAD_RULE && !strcmp(h.kind, r->kind) && h.error.line == r->line &&
                          h.error.column == r->column && found,
                      "%s\nexpected %s %zu:%zu ...%s...\n     got %s %zu:%zu %s", r->text, r->kind, r->line, r->column,
                      r->part, h.kind, h.error.line, h.error.column, h.error.text);
        ck_assert_str_eq(h.error.source, "t.rules");
    }
}
END_TEST

START_TEST(nul_and_long_lines_and_huge_files_are_refused)
{
    heard h;
    ck_assert_int_eq(first_error((slice){"# a\n# \0 b\n", 10}, &h), DECHAFF_BAD_RULE);
    ck_assert_uint_eq(h.error.line, 2);
    ck_assert_uint_eq(h.error.column, 3);
    ck_assert_ptr_nonnull(strstr(h.error.text, "NUL byte"));

    size_t len = RULES_FILE_MAX_BYTES + 1;
    char *big = malloc(len);
    memset(big, 'a', len);
    memcpy(big, "#\n", 2);
    ck_assert_int_eq(first_error((slice){big, RULES_LINE_MAX_BYTES + 2}, &h), DECHAFF_BAD_RULE);
    ck_assert_ptr_nonnull(strstr(h.error.text, "cannot start a line"));
    ck_assert_int_eq(first_error((slice){big, RULES_LINE_MAX_BYTES + 3}, &h), DECHAFF_BAD_RULE);
    ck_assert_ptr_nonnull(strstr(h.error.text, "over 64 KiB"));
    ck_assert_uint_eq(h.error.line, 2);
    ck_assert_int_eq(first_error((slice){big, len}, &h), DECHAFF_BAD_RULE);
    ck_assert_ptr_nonnull(strstr(h.error.text, "16 MiB"));
    free(big);
}
END_TEST

START_TEST(more_rules_than_the_maximum_are_refused)
{
    static const char ONE[] = "rule a%06d drop line\n  is x\n" T;
    size_t count = RULES_COUNT_MAX + 1, cap = count * (sizeof ONE + 2), len = 0;
    char *text = malloc(cap);
    for (size_t i = 0; i < count; i++) len += (size_t)snprintf(text + len, cap - len, ONE, (int)i);
    heard h;
    ck_assert_int_eq(first_error((slice){text, len}, &h), DECHAFF_BAD_RULE);
    ck_assert_str_eq(h.kind, "limit");
    ck_assert_uint_eq(h.error.line, RULES_COUNT_MAX * 4 + 1);
    ck_assert_uint_eq(h.told, 1);
    free(text);
}
END_TEST

START_TEST(every_error_is_told_and_right_rules_stay)
{
    static const char TEXT[] = "rule a drop word\n  is x\n  bad\n" OK_RULE("b") "  worse\n" OK_RULE("c");
    heard h = {0};
    arena memory;
    rule_list list = {0};
    arena_init(&memory, SIZE_MAX);
    dechaff_status status = rules_parse_all(slice_of("t"), slice_of(TEXT), 0, &memory, &list, hear, &h);
    ck_assert_int_eq(status, DECHAFF_BAD_RULE);
    ck_assert_uint_eq(h.told, 3);
    ck_assert_uint_eq(list.count, 1);
    ck_assert(slice_is(list.items[0].id, "c"));
    rule_list_free(&list);
    arena_free(&memory);
}
END_TEST

START_TEST(messages_do_not_carry_control_characters)
{
    heard h;
    ck_assert_int_eq(first_error(slice_of("rule a drop line\n  \x1b[31mred x\n"), &h), DECHAFF_BAD_RULE);
    ck_assert_ptr_null(strchr(h.error.text, '\x1b'));
    ck_assert_ptr_nonnull(strstr(h.error.text, "?[31mred"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_fault_is_named_with_place_and_remedy, nul_and_long_lines_and_huge_files_are_refused,
                            more_rules_than_the_maximum_are_refused,   every_error_is_told_and_right_rules_stay,
                            messages_do_not_carry_control_characters,  NULL};
    return suite_run(suite_of("rule_errors", tests));
}
