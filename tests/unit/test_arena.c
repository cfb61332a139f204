#include "base/arena.h"
#include "suite.h"

#include <stdint.h>

START_TEST(pieces_are_zeroed_aligned_and_separate)
{
    arena a;
    arena_init(&a, 1 << 20);
    char *first = arena_take(&a, 3), *second = arena_take(&a, 70000);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_nonnull(second);
    ck_assert_uint_eq((uintptr_t)first % 16, 0);
    ck_assert_uint_eq((uintptr_t)second % 16, 0);
    for (size_t i = 0; i < 70000; i++) ck_assert_int_eq(second[i], 0);
    memset(first, 'x', 3);
    ck_assert_int_eq(second[0], 0);
    arena_free(&a);
}
END_TEST

START_TEST(raw_pieces_are_aligned_and_counted)
{
    arena a;
    arena_init(&a, 100);
    char *first = arena_take_raw(&a, 3), *second = arena_take_raw(&a, 90);
    ck_assert_ptr_nonnull(first);
    ck_assert_uint_eq((uintptr_t)second % 16, 0);
    memset(first, 'x', 3);
    memset(second, 'y', 90);
    ck_assert_uint_eq(a.used_bytes, 93);
    ck_assert_ptr_null(arena_take_raw(&a, 8));
    ck_assert(a.limit_hit);
    arena_free(&a);
}
END_TEST

START_TEST(maximum_is_kept_and_reported)
{
    arena a;
    arena_init(&a, 1000);
    ck_assert_ptr_nonnull(arena_take(&a, 1000));
    ck_assert_ptr_null(arena_take(&a, 1));
    ck_assert(a.limit_hit);
    arena_reset(&a);
    ck_assert_ptr_nonnull(arena_take(&a, 1000));
    ck_assert_ptr_null(arena_take_array(&a, SIZE_MAX, 16));
    arena_free(&a);
}
END_TEST

START_TEST(reset_gives_zeroed_memory_again)
{
    arena a;
    arena_init(&a, SIZE_MAX);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 200; i++) {
            char *at = arena_take(&a, 50000);
            ck_assert_ptr_nonnull(at);
            ck_assert_int_eq(at[0] | at[49999], 0);
            memset(at, 'y', 50000);
        }
        arena_reset(&a);
    }
    slice copy = arena_copy(&a, slice_of("abc"));
    ck_assert(slice_is(copy, "abc"));
    ck_assert_int_eq(copy.at[3], 0);
    arena_free(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {pieces_are_zeroed_aligned_and_separate, raw_pieces_are_aligned_and_counted,
                            maximum_is_kept_and_reported, reset_gives_zeroed_memory_again, NULL};
    return suite_run(suite_of("arena", tests));
}
