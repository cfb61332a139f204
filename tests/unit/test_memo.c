#include "rules/memo.h"

#include "suite.h"

static const uint32_t NONE[1], ONE[] = {7}, FULL[MEMO_HITS_MAX + 1] = {1, 2, 3, 4, 5};

/* Gives the number of hits known of a line, or -1. */
static int known(const memo *m, const char *line)
{
    const uint32_t *hits;
    size_t count;
    return memo_recall(m, slice_of(line), &hits, &count) ? (int)count : -1;
}

START_TEST(a_line_is_known_by_its_bytes)
{
    memo m = {NULL, 0};
    const uint32_t *hits;
    size_t count;
    ck_assert_int_eq(known(&m, "Advertisement"), -1);
    memo_keep(&m, slice_of("Advertisement"), ONE, 1);
    memo_keep(&m, slice_of("plain"), NONE, 0);
    ck_assert(memo_recall(&m, slice_of("Advertisement"), &hits, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_uint_eq(hits[0], 7);
    ck_assert_int_eq(known(&m, "plain"), 0);
    ck_assert_int_eq(known(&m, "Advertisemen"), -1);
    ck_assert_int_eq(known(&m, "Advertisement "), -1);
    ck_assert_int_eq(known(&m, "advertisement"), -1);
    ck_assert_int_eq(known(&m, ""), -1);
    memo_free(&m);
}
END_TEST

START_TEST(what_was_forgotten_is_not_known)
{
    memo m = {NULL, 0};
    memo_forget(&m);
    memo_keep(&m, slice_of("line"), ONE, 1);
    memo_forget(&m);
    ck_assert_int_eq(known(&m, "line"), -1);
    memo_keep(&m, slice_of("line"), ONE, 1);
    m.age = UINT32_MAX; /* the next age would be that of what is free */
    memo_keep(&m, slice_of("line"), ONE, 1);
    memo_forget(&m);
    ck_assert_int_eq(known(&m, "line"), -1);
    memo_keep(&m, slice_of("line"), ONE, 1);
    ck_assert_int_eq(known(&m, "line"), 1);
    memo_free(&m);
}
END_TEST

START_TEST(long_lines_and_many_hits_are_not_kept)
{
    memo m = {NULL, 0};
    char line[MEMO_LINE_MAX_BYTES + 2];
    memset(line, 'x', sizeof line - 1);
    line[sizeof line - 1] = 0;
    memo_keep(&m, slice_of(line), ONE, 1);
    ck_assert_int_eq(known(&m, line), -1);
    line[sizeof line - 2] = 0;
    memo_keep(&m, slice_of(line), FULL, MEMO_HITS_MAX + 1);
    ck_assert_int_eq(known(&m, line), -1);
    memo_keep(&m, slice_of(line), FULL, MEMO_HITS_MAX);
    ck_assert_int_eq(known(&m, line), MEMO_HITS_MAX);
    memo_free(&m);
}
END_TEST

/* Lines share places: a later one takes the place of an earlier one, and each that is known is known rightly. */
START_TEST(many_lines_are_never_taken_for_each_other)
{
    memo m = {NULL, 0};
    char line[32];
    size_t found = 0;
    for (uint32_t i = 0; i < 4 * MEMO_LINES; i++) {
        int len = snprintf(line, sizeof line, "line %u", i);
        memo_keep(&m, (slice){line, (size_t)len}, &i, 1);
    }
    for (uint32_t i = 0; i < 4 * MEMO_LINES; i++) {
        const uint32_t *hits;
        size_t count;
        int len = snprintf(line, sizeof line, "line %u", i);
        if (!memo_recall(&m, (slice){line, (size_t)len}, &hits, &count)) continue;
        ck_assert_uint_eq(count, 1);
        ck_assert_uint_eq(hits[0], i);
        found++;
    }
    ck_assert_uint_gt(found, MEMO_LINES / 2);
    ck_assert_uint_le(found, MEMO_LINES);
    memo_free(&m);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_line_is_known_by_its_bytes, what_was_forgotten_is_not_known,
                            long_lines_and_many_hits_are_not_kept, many_lines_are_never_taken_for_each_other, NULL};
    return suite_run(suite_of("memo", tests));
}
