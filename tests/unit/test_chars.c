#include "parse/near.h"
#include "suite.h"

enum { MOST = 100 };

START_TEST(blank_is_what_the_plain_loop_says)
{
    char text[MOST + NEAR_PADDING];
    size_t different = 0;
    memset(text, ' ', sizeof text);
    for (size_t len = 0; len <= MOST; len++)
        for (int c = 0; c < 256; c++)
            for (size_t odd = 0; odd <= len; odd += 7) {
                for (size_t i = 0; i < len; i++) text[i] = "\n\t \r\f"[i % 5];
                text[odd] = (char)c;
                different += near_is_blank(text, text + len) != near_is_blank_plain(text, text + len);
                text[odd] = ' ';
            }
    ck_assert_uint_eq(different, 0);
    ck_assert(near_is_blank(text, text));
    ck_assert(near_is_blank(text, text + MOST));
}
END_TEST

START_TEST(capitals_are_seen_as_the_plain_loop_sees_them)
{
    char text[MOST + NEAR_PADDING];
    size_t different = 0;
    memset(text, 'a', sizeof text);
    for (size_t len = 0; len <= 40; len++)
        for (size_t at = 0; at <= len; at++)
            for (int c = 0; c < 256; c++) {
                text[at] = (char)c;
                different += near_has_upper(text, len) != near_has_upper_plain(text, len);
                text[at] = 'a';
            }
    ck_assert_uint_eq(different, 0);
}
END_TEST

START_TEST(a_character_is_found_where_memchr_finds_it)
{
    char text[MOST + NEAR_PADDING];
    memset(text, 'a', sizeof text);
    for (size_t len = 0; len <= MOST; len++)
        for (size_t at = 0; at <= MOST; at++) {
            text[at] = '"';
            ck_assert_ptr_eq(near_char(text, text + len, '"'), memchr(text, '"', len));
            text[at] = 'a';
        }
}
END_TEST

START_TEST(names_end_where_the_plain_loop_says)
{
    char text[MOST + NEAR_PADDING];
    size_t different = 0;
    memset(text, 'a', sizeof text);
    for (size_t len = 0; len <= MOST; len += 1 + len / 20)
        for (size_t at = 0; at <= len; at += 1 + at / 20)
            for (int c = 0; c < 256; c++) {
                const char *end = text + len;
                text[at] = (char)c;
                different += near_name_end(text, end) != near_class_plain(text, end, CHAR_NAME_END);
                different += near_attribute_end(text, end) != near_class_plain(text, end, CHAR_ATTR_END);
                text[at] = 'a';
            }
    ck_assert_uint_eq(different, 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {blank_is_what_the_plain_loop_says, a_character_is_found_where_memchr_finds_it,
                            names_end_where_the_plain_loop_says, capitals_are_seen_as_the_plain_loop_sees_them, NULL};
    return suite_run(suite_of("chars", tests));
}
