#include "base/tag.h"
#include "suite.h"

/* What both searches say of a name: the second one sees bytes behind it. */
static html_tag find(const char *name, size_t len)
{
    char padded[64];
    memset(padded, 'x', sizeof padded);
    memcpy(padded, name, len);
    html_tag tag = tag_find((slice){name, len});
    ck_assert_int_eq(tag_find_padded((slice){padded, len}), tag);
    return tag;
}

START_TEST(every_name_is_found_in_any_case)
{
    for (int tag = 1; tag < TAG_COUNT; tag++) {
        char name[16] = "";
        const char *lower = tag_name((html_tag)tag);
        for (size_t i = 0; lower[i]; i++) name[i] = (char)(lower[i] >= 'a' && i % 2 ? lower[i] - 32 : lower[i]);
        ck_assert_int_eq(find(lower, strlen(lower)), tag);
        ck_assert_int_eq(find(name, strlen(name)), tag);
    }
}
END_TEST

START_TEST(near_misses_are_unknown)
{
    const char *names[] = {"",           "x",           "di",    "divv",        "h7",  "d\x09v",
                           "figcaptio!", "figcaptions", "H\x11", "blockquotes", "p\0", NULL};
    for (int i = 0; names[i]; i++)
        ck_assert_int_eq(find(names[i], strlen(names[i])), strcmp(names[i], "p") ? 0 : TAG_p);
    ck_assert_int_eq(find("p\0", 2), TAG_UNKNOWN);
    ck_assert_int_eq(find("divider", 3), TAG_div);
    ck_assert_str_eq(tag_name(TAG_UNKNOWN), "");
    ck_assert_str_eq(tag_name(TAG_COUNT), "");
}
END_TEST

START_TEST(flags_follow_the_table)
{
    ck_assert_uint_eq(tag_flags(TAG_UNKNOWN), TAG_INLINE);
    ck_assert_uint_eq(tag_flags(TAG_p), TAG_BLOCK | TAG_CLOSES_P);
    ck_assert_uint_eq(tag_flags(TAG_td), TAG_BLOCK);
    ck_assert_uint_eq(tag_flags(TAG_br), TAG_INLINE | TAG_VOID);
    ck_assert_uint_eq(tag_flags(TAG_svg), TAG_SKIP);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_name_is_found_in_any_case, near_misses_are_unknown, flags_follow_the_table, NULL};
    return suite_run(suite_of("tag", tests));
}
