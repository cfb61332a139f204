#include "output/name.h"
#include "suite.h"

#include <stdio.h>

static buffer out;
static name_set names;

static const char *made(slice name, const char *extension)
{
    out.len = 0;
    MUST(name_make(&names, name, extension, &out));
    MUST(out.at[out.len - 1] == '\0' && strlen(out.at) == out.len - 1);
    return out.at;
}

static void start(void)
{
    buffer_init(&out, SIZE_MAX);
    name_set_init(&names);
}

static void stop(void)
{
    buffer_free(&out);
    name_set_free(&names);
}

START_TEST(names_stay_below_their_folder)
{
    static const char *const ROWS[][2] = {
        {"a/b.html", "a/b.html.txt"},
        {"b.txt", "b.txt"},
        {"B.TXT.html", "B.TXT.html.txt"},
        {"/etc/passwd", "etc/passwd.txt"},
        {"../../etc/shadow", "etc/shadow.txt"},
        {"./x//y/../z", "x/y/z.txt"},
        {"..", "unnamed.txt"},
        {"", "unnamed~2.txt"},
        {"/", "unnamed~3.txt"},
        {".txt", "unnamed~4.txt"},
        {"a\nb\x7F\\c\x01", "a%0Ab%7F%5Cc%01.txt"},
        {"\xFFz\xC3\xA9", "%FFz\xC3\xA9.txt"},
        {"n.txt/m", "n.txt_/m.txt"},
        {"dir/", "dir.txt"},
        {"https://example.org/a?b=c", "https:/example.org/a?b=c.txt"},
        {"...", "....txt"},
        {".hidden", ".hidden.txt"},
    };
    start();
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        ck_assert_str_eq(made(slice_of(ROWS[i][0]), ".txt"), ROWS[i][1]);
    ck_assert_str_eq(made((slice){"n\0m", 3}, ".md"), "n%00m.md");
    stop();
}
END_TEST

START_TEST(no_name_is_given_twice)
{
    static const char *const ROWS[][2] = {
        {"x", "x.txt"},       {"x", "x~2.txt"},   {"X", "X~3.txt"}, {"x~3", "x~3~2.txt"},
        {"x.txt", "x~4.txt"}, {"x~5", "x~5.txt"}, {"x", "x~6.txt"}, {"d/x", "d/x.txt"},
    };
    start();
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        ck_assert_str_eq(made(slice_of(ROWS[i][0]), ".txt"), ROWS[i][1]);
    for (int i = 0; i < 20000; i++) (void)made(slice_of("same"), ".txt");
    ck_assert_str_eq(made(slice_of("same"), ".txt"), "same~20001.txt");
    stop();
}
END_TEST

START_TEST(long_names_end_in_a_hash)
{
    char name[5000];
    char first[300];
    start();
    memset(name, 'n', sizeof name);
    snprintf(first, sizeof first, "%s", made((slice){name, 400}, ".txt"));
    ck_assert_uint_eq(strlen(first), 204);
    name[399] = 'm';
    ck_assert_str_ne(made((slice){name, 400}, ".txt"), first);
    for (size_t i = 0; i < sizeof name; i += 2) memcpy(name + i, "\xC3\xA9", 2);
    ck_assert_uint_le(strlen(made((slice){name, 2000}, ".txt")), 204);
    ck_assert_mem_eq(out.at + out.len - 23, "\xA9~", 2);
    for (size_t i = 0; i < sizeof name; i += 10) memcpy(name + i, "/folder/ab", 10);
    const char *deep = made((slice){name, sizeof name}, ".txt");
    ck_assert(!strchr(deep, '/') && strlen(deep) < 250 && strncmp(deep, "ab~", 3) == 0);
    stop();
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_stay_below_their_folder, no_name_is_given_twice, long_names_end_in_a_hash, NULL};
    return suite_run(suite_of("name", tests));
}
