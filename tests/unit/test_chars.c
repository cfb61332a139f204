#include "parse/near.h"
#include "suite.h"

enum { MOST = 100 };

START_TEST(blank_is_what_the_plain_loop_says)
{
    char text[MOST + 1];
    for (size_t len = 0; len <= MOST; len++)
        for (int c = 0; c < 256; c++)
            for (size_t odd = 0; odd < len; odd += 7) {
                for (size_t i = 0; i < len; i++) text[i] = "\n\t \r\f"[i % 5];
                text[odd] = (char)c;
                ck_assert_int_eq(chars_are_blank(text, text + len), chars_are_blank_scalar(text, text + len));
            }
    ck_assert(chars_are_blank(text, text));
    memset(text, ' ', MOST);
    ck_assert(chars_are_blank(text, text + MOST));
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
                            names_end_where_the_plain_loop_says, NULL};
    return suite_run(suite_of("chars", tests));
}
