/* The frame of every Check program: one suite, one runner. */
#ifndef DECHAFF_TESTS_SUITE_H
#define DECHAFF_TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>

/** ck_assert() for hot loops: Check writes a line to a file for every assertion, even one that holds. */
#define MUST(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition)) ck_abort_msg("%s", #condition);                                                              \
    } while (0)

/** Run the tests of `suite`; the exit code of main(). */
static inline int suite_run(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

/** A suite of one case with the tests of a NULL-terminated list. */
static inline Suite *suite_of(const char *name, const TTest *const *tests)
{
    Suite *suite = suite_create(name);
    TCase *tcase = tcase_create(name);
    tcase_set_timeout(tcase, 240);
    for (; *tests; tests++) tcase_add_test(tcase, *tests);
    suite_add_tcase(suite, tcase);
    return suite;
}

#endif
