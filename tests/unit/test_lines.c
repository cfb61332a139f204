#include "base/lines.h"
#include "suite.h"

enum { BYTES = 40000 };

static char text[BYTES];

/** Number of the line of a byte, counted. */
static uint64_t counted(size_t byte)
{
    uint64_t number = 1;
    for (size_t i = 0; i < byte; i++) number += text[i] == '\n';
    return number;
}

/** Texts of line ends alone, of some, of one far behind, and none, in pieces of any size, some of it forgotten. */
START_TEST(numbers_are_those_that_counting_gives)
{
    static const int ONE_IN[] = {1, 3, 50, 5000, 1000000};
    line_index l = {NULL, 0, 0, 0, 0};
    srand(11 + _i);
    for (size_t i = 0; i < BYTES; i++) text[i] = rand() % ONE_IN[_i] ? 'a' : '\n';
    for (size_t at = 0, forgotten = 0, len; at < BYTES; at += len) {
        len = (size_t)rand() % 3000;
        if (len > BYTES - at) len = BYTES - at;
        ck_assert(lines_add(&l, (slice){text + at, len}, at));
        for (int k = 0; k < 20; k++) {
            size_t byte = forgotten + (size_t)rand() % (at + len - forgotten + 1);
            ck_assert_uint_eq(lines_number(&l, byte), counted(byte));
        }
        if (rand() % 3 == 0) lines_forget(&l, forgotten += (size_t)rand() % (at + len - forgotten + 1));
    }
    lines_clear(&l, SIZE_MAX);
    ck_assert_uint_eq(lines_number(&l, 7), 1);
    lines_clear(&l, 0);
    ck_assert_ptr_null(l.blocks);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lines");
    TCase *tcase = tcase_create("lines");
    tcase_add_loop_test(tcase, numbers_are_those_that_counting_gives, 0, 5);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
