/* The frame of every Check program: one suite, one runner. */
#ifndef DECHAFF_TESTS_SUITE_H
#define DECHAFF_TESTS_SUITE_H

#include <check.h>
#include <malloc.h>
#include <stdlib.h>

/** True under a sanitizer whose own memory and time would be measured with the program's. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif

/** ck_assert() for hot loops: Check writes a line to a file for every assertion, even one that holds. */
#define MUST(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition)) ck_abort_msg("%s", #condition);                                                              \
    } while (0)

/**
 * Fixtures around tests of growth in time: between them freed memory stays with the process. Else a page of some MiB
 * pays for fresh memory at each try and a smaller one never, which looks like growth.
 */
static inline void keep_freed_memory(void)
{
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, -1);
}

static inline void return_freed_memory(void)
{
    mallopt(M_MMAP_MAX, 65536);
    mallopt(M_TRIM_THRESHOLD, 128 * 1024);
    malloc_trim(0);
}

/** A case of `suite` whose tests keep what they free. */
static inline TCase *growth_case(Suite *suite)
{
    TCase *tcase = tcase_create("growth");
    tcase_set_timeout(tcase, 240);
    tcase_add_unchecked_fixture(tcase, keep_freed_memory, return_freed_memory);
    suite_add_tcase(suite, tcase);
    return tcase;
}

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
