/* The progress line is part of the command, not of the library: it is built into this test. */
#include "cli/progress.c"

#include "suite.h"

static const char *format(uint64_t total, progress_state now, double seconds)
{
    static char line[LINE_BYTES];
    progress p = {.total = total};
    progress_format(&p, now, seconds, line, sizeof line);
    return line;
}

START_TEST(a_known_size_gives_percent_and_time_left)
{
    ck_assert_str_eq(format(2u << 20, (progress_state){1u << 20, 100, 0}, 10),
                     "1.0 MiB of 2.0 MiB, 50%, 100 documents, 10/s, 0.1 MB/s, 0:10 left");
    ck_assert_str_eq(format(UINT64_C(7200000000), (progress_state){1000000, 1, 3}, 1),
                     "976.6 KiB of 6.7 GiB, 0%, 1 documents, 1/s, 1.0 MB/s, 1:59:59 left, 3 failed");
}
END_TEST

START_TEST(an_unknown_size_gives_neither)
{
    ck_assert_str_eq(format(0, (progress_state){999, 0, 0}, 0.5), "999 B, 0 documents, 0/s, 0.0 MB/s");
    ck_assert_str_eq(format(0, (progress_state){UINT64_C(3) << 40, 7, 1}, 2),
                     "3.0 TiB, 7 documents, 4/s, 1649267.4 MB/s, 1 failed");
}
END_TEST

START_TEST(odd_sizes_are_harmless)
{
    /* A file that grew, one of which nothing was read, a very slow one. */
    ck_assert_str_eq(format(100, (progress_state){200, 1, 0}, 1),
                     "200 B of 100 B, 100%, 1 documents, 1/s, 0.0 MB/s, 0:00 left");
    ck_assert_str_eq(format(100, (progress_state){0, 0, 0}, 1), "0 B of 100 B, 0%, 0 documents, 0/s, 0.0 MB/s");
    ck_assert_str_eq(format(UINT64_MAX, (progress_state){1, 1, 0}, 1),
                     "1 B of 16777216.0 TiB, 0%, 1 documents, 1/s, 0.0 MB/s, 99:59:59 left");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_known_size_gives_percent_and_time_left, an_unknown_size_gives_neither,
                            odd_sizes_are_harmless, NULL};
    return suite_run(suite_of("progress", tests));
}
