/* The option parser is part of the command, not of the library: it is built into this test. */
#include "cli/option.c"

#include "suite.h"

static char usage[USAGE_BYTES];

/* Parse up to six words behind "dechaff". */
static bool parse(options *o, const char *a, const char *b, const char *c, const char *d)
{
    char *argv[] = {"dechaff", (char *)(uintptr_t)a, (char *)(uintptr_t)b, (char *)(uintptr_t)c, (char *)(uintptr_t)d,
                    NULL};
    int argc = 1;
    while (argv[argc]) argc++;
    usage[0] = '\0';
    return options_parse(o, argc, argv, usage);
}

START_TEST(nothing_gives_the_defaults)
{
    options o;
    ck_assert(parse(&o, NULL, NULL, NULL, NULL));
    ck_assert_int_eq(o.action, ACTION_CLEAN);
    ck_assert_int_eq(o.risk, DECHAFF_RISK_MID);
    ck_assert_int_eq(o.format, FORMAT_TEXT);
    ck_assert_int_eq(o.extract, DECHAFF_EXTRACT_MAIN);
    ck_assert_uint_eq(o.files.count, 0);
    ck_assert_uint_eq(o.jobs, 1);
    ck_assert_uint_eq(o.max_time_ms, 5000);
    ck_assert_int_eq(o.stats, STATS_NONE);
    ck_assert_ptr_null(o.output);
    options_free(&o);
}
END_TEST

START_TEST(flags_may_be_bundled_and_carry_their_argument)
{
    options o;
    ck_assert(parse(&o, "-0qfjsonl", "-o", "out", "in"));
    ck_assert(o.null_separated && o.quiet);
    ck_assert_int_eq(o.format, FORMAT_JSONL);
    ck_assert_str_eq(o.output, "out");
    ck_assert_uint_eq(o.files.count, 1);
    ck_assert_str_eq(o.files.items[0], "in");
    options_free(&o);
}
END_TEST

START_TEST(an_argument_may_be_left_out_where_the_table_says_so)
{
    options o;
    ck_assert(parse(&o, "--stats", "json", "--max-time=0", "-j7"));
    ck_assert_int_eq(o.stats, STATS_TABLE);
    ck_assert_uint_eq(o.files.count, 1);
    ck_assert_uint_eq(o.max_time_ms, 0);
    ck_assert(o.max_time_said);
    ck_assert_uint_eq(o.jobs, 7);
    options_free(&o);
    ck_assert(parse(&o, "--stats=json", "-j", "0", NULL));
    ck_assert_int_eq(o.stats, STATS_JSON);
    ck_assert_uint_ge(o.jobs, 1);
    options_free(&o);
}
END_TEST

START_TEST(lists_keep_their_order)
{
    options o;
    ck_assert(parse(&o, "--enable=fr.*", "--disable", "fr.ad.*", "-ra"));
    ck_assert_uint_eq(o.toggles.count, 2);
    ck_assert_str_eq(o.toggles.items[0], "+fr.*");
    ck_assert_str_eq(o.toggles.items[1], "-fr.ad.*");
    ck_assert_str_eq(o.rules.items[0], "a");
    options_free(&o);
}
END_TEST

START_TEST(numbers_have_suffixes_and_bounds)
{
    static const struct {
        const char *text;
        uint64_t max, value; /* 0: refused */
    } ROWS[] = {{"1", 10, 1},
                {"10", 10, 10},
                {"11", 10, 0},
                {"2K", 2048, 2048},
                {"3m", 4u << 20, 3u << 20},
                {"1G", 1u << 30, 1u << 30},
                {"2G", 1u << 30, 0},
                {"0", 10, 0},
                {"", 10, 0},
                {"-1", 10, 0},
                {"1KB", 9999, 0},
                {"K", 9999, 0},
                {" 1", 10, 0},
                {"99999999999999999999", UINT64_MAX, 0}};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        uint64_t value = 0;
        ck_assert_int_eq(parse_number(ROWS[i].text, ROWS[i].max, &value), ROWS[i].value != 0);
        ck_assert_uint_eq(value, ROWS[i].value);
    }
}
END_TEST

START_TEST(limits_are_read)
{
    options o;
    ck_assert(parse(&o, "--max-bytes=2M", "--max-depth=64", "--max-time=1.5", NULL));
    ck_assert_uint_eq(o.max_bytes, 2u << 20);
    ck_assert_uint_eq(o.max_depth, 64);
    ck_assert_uint_eq(o.max_time_ms, 1500);
    options_free(&o);
}
END_TEST

START_TEST(errors_name_the_option)
{
    options o;
    ck_assert(!parse(&o, "--risk", "huge", NULL, NULL));
    ck_assert_str_eq(usage, "--risk takes low|mid|high, not 'huge'");
    options_free(&o);
    ck_assert(!parse(&o, "-x", NULL, NULL, NULL));
    ck_assert_str_eq(usage, "--extract needs an argument: main|all");
    options_free(&o);
}
END_TEST

START_TEST(actions_take_the_first_two_operands)
{
    options o;
    ck_assert(parse(&o, "rules", "-q", "check", "a.rules"));
    ck_assert_int_eq(o.action, ACTION_RULES_CHECK);
    ck_assert_uint_eq(o.files.count, 1);
    ck_assert_str_eq(o.files.items[0], "a.rules");
    options_free(&o);
    ck_assert(parse(&o, "./rules", NULL, NULL, NULL));
    ck_assert_int_eq(o.action, ACTION_CLEAN);
    options_free(&o);
}
END_TEST

START_TEST(no_two_rows_share_a_name)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        ck_assert(OPTIONS[i].row.flag || OPTIONS[i].row.name);
        if (OPTIONS[i].row.flag) ck_assert_ptr_eq(find_flag(OPTIONS[i].row.flag), &OPTIONS[i]);
        if (OPTIONS[i].row.name)
            ck_assert_ptr_eq(find_name(OPTIONS[i].row.name, strlen(OPTIONS[i].row.name)), &OPTIONS[i]);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {nothing_gives_the_defaults,
                            flags_may_be_bundled_and_carry_their_argument,
                            an_argument_may_be_left_out_where_the_table_says_so,
                            lists_keep_their_order,
                            numbers_have_suffixes_and_bounds,
                            limits_are_read,
                            errors_name_the_option,
                            actions_take_the_first_two_operands,
                            no_two_rows_share_a_name,
                            NULL};
    return suite_run(suite_of("options", tests));
}
