#include "rules/regex.h"
#include "suite.h"

#include <stdio.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* A regex with what it needs to run. */
typedef struct {
    rule_term term;
    regex regex;
    regex_scratch scratch;
    regex_range found;
} runner;

static void runner_open(runner *r, const char *pattern, bool caseless)
{
    *r = (runner){.term = {.kind = TERM_RE, .text = slice_of(pattern), .caseless = caseless}};
    r->regex.term = &r->term;
}

static bool runner_find(runner *r, slice subject, size_t from, uint32_t options)
{
    return regex_find(&r->regex, &lock, &r->scratch, subject, from, options, &r->found);
}

static void runner_close(runner *r)
{
    regex_clear(&r->regex);
    regex_scratch_clear(&r->scratch);
}

/* Finds a pattern in a subject; "start-end", or "-" if it is not there. */
static const char *find(const char *pattern, bool caseless, const char *subject, size_t from, uint32_t options)
{
    static char out[40];
    runner r;
    runner_open(&r, pattern, caseless);
    bool hit = runner_find(&r, slice_of(subject), from, options);
    snprintf(out, sizeof out, "%u-%u", r.found.start, r.found.end);
    ck_assert(!r.scratch.no_memory && r.scratch.limit_hits == 0);
    runner_close(&r);
    return hit ? out : "-";
}

START_TEST(patterns_know_unicode)
{
    ck_assert_str_eq(find("\\w+", false, " été ", 0, 0), "1-6");
    ck_assert_str_eq(find("É", true, "aé", 0, 0), "1-3");
    ck_assert_str_eq(find(".", false, "€", 0, 0), "0-3");
    ck_assert_str_eq(find("\\bd\\b", false, "éd d", 0, 0), "4-5");
}
END_TEST

START_TEST(edges_are_the_units_ends)
{
    ck_assert_str_eq(find("a$", false, "a\n", 0, 0), "-");
    ck_assert_str_eq(find("^b", false, "a\nb", 0, 0), "-");
    ck_assert_str_eq(find("^a", false, "aa", 1, 0), "-");
    ck_assert_str_eq(find("^a", false, "a", 0, PCRE2_NOTBOL), "-");
    ck_assert_str_eq(find("a$", false, "a", 0, PCRE2_NOTEOL), "-");
}
END_TEST

START_TEST(subjects_over_the_maximum_are_not_tried)
{
    runner r;
    runner_open(&r, "a", false);
    char *text = malloc(REGEX_SUBJECT_MAX_BYTES + 1);
    memset(text, 'a', REGEX_SUBJECT_MAX_BYTES + 1);
    ck_assert(runner_find(&r, (slice){text, REGEX_SUBJECT_MAX_BYTES}, 0, 0));
    ck_assert(!runner_find(&r, (slice){text, REGEX_SUBJECT_MAX_BYTES + 1}, 0, 0));
    free(text);
    runner_close(&r);
}
END_TEST

START_TEST(the_limit_is_counted)
{
    runner r;
    runner_open(&r, "^(a+)+(a+)+(a+)+$", false);
    const char *hard = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
    for (size_t i = 1; i < 4; i++) {
        ck_assert(!runner_find(&r, slice_of(hard), 0, 0));
        ck_assert_uint_eq(r.scratch.limit_hits, i);
    }
    runner_close(&r);
}
END_TEST

/* A regex is compiled to machine code once it has run often. */
START_TEST(many_runs_answer_as_the_first)
{
    runner r;
    runner_open(&r, "b(?:a+)+c|^(a+)+$", false);
    const char *hard = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
    ck_assert(!runner_find(&r, slice_of("b"), 0, 0) && !r.regex.fast);
    for (size_t i = 0; i < 3 * REGEX_PLAIN_RUNS; i++) {
        ck_assert(runner_find(&r, slice_of("abaac"), 0, 0));
        ck_assert_uint_eq(r.found.start, 1);
        ck_assert_uint_eq(r.found.end, 5);
        ck_assert(!runner_find(&r, slice_of("abaad"), 0, 0));
    }
    ck_assert(r.regex.fast && r.regex.fast != r.regex.code);
    ck_assert_uint_eq(r.scratch.limit_hits, 0);
    ck_assert(!runner_find(&r, slice_of(hard), 0, 0));
    ck_assert_uint_eq(r.scratch.limit_hits, 1);
    runner_close(&r);
}
END_TEST

START_TEST(signs_at_the_start_are_read)
{
    static const char *const rows[][2] = {{"\\(a", "("},    {" ?[(\\[]x", "(["}, {" \\(+", "("},  {" {0,1}#", "#"},
                                          {" ?\\(?x", ""},  {"a|\\(", ""},       {"[^(]", ""},    {"[(-a]", ""},
                                          {" *\\(", ""},    {"\\x28", ""},       {"(?:\\()", ""}, {"[()]{0,2}x", ""},
                                          {"[\\x28)]", ""}, {"[[:punct:]]", ""}, {"a", ""},       {"", ""},
                                          {"(?i)\\(", ""},  {" ", ""},           {"«", ""},       {"[](]", ""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char signs[PATTERN_OPENING_MAX + 1] = "";
        rule_term term = {.kind = TERM_RE, .text = slice_of(rows[i][0])};
        unsigned count = pattern_opening(&term, signs);
        ck_assert_uint_eq(count, strlen(rows[i][1]));
        ck_assert_msg(memcmp(signs, rows[i][1], count) == 0, "%s", rows[i][0]);
    }
}
END_TEST

START_TEST(a_match_is_found_from_its_sign_or_the_blank_before_it)
{
    ck_assert_str_eq(find(" ?\\(x\\)", false, "ab (x) (x)", 0, 0), "2-6");
    ck_assert_str_eq(find(" ?\\(x\\)", false, "ab (x) (x)", 3, 0), "3-6");
    ck_assert_str_eq(find(" ?\\(x\\)", false, "ab (x) (x)", 4, 0), "6-10");
    ck_assert_str_eq(find(" ?\\(x\\)", false, "ab (y) (x", 0, 0), "-");
    ck_assert_str_eq(find(" ?[(\\[]x", false, "a [x(x", 0, 0), "1-4");
    ck_assert_str_eq(find("\\(x", false, "abc", 0, 0), "-");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {patterns_know_unicode,
                            edges_are_the_units_ends,
                            subjects_over_the_maximum_are_not_tried,
                            the_limit_is_counted,
                            many_runs_answer_as_the_first,
                            signs_at_the_start_are_read,
                            a_match_is_found_from_its_sign_or_the_blank_before_it,
                            NULL};
    return suite_run(suite_of("regex", tests));
}
