#include "base/utf8.h"
#include "suite.h"

static uint32_t seed = 12345;

/* The next number of a fixed row (xorshift). */
static uint32_t next_random(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed;
}

static size_t valid(const char *bytes, size_t len)
{
    size_t scalar = utf8_valid_prefix_scalar((slice){bytes, len}), simd = utf8_valid_prefix((slice){bytes, len});
    ck_assert_uint_eq(scalar, simd);
    return simd;
}

START_TEST(ill_formed_sequences_are_found_where_they_start)
{
    static const struct {
        const char *bytes;
        size_t len, good;
    } rows[] = {
        {"", 0, 0},
        {"abc", 3, 3},
        {"\x80", 1, 0},
        {"a\xC0\x80", 3, 1},
        {"a\xC1\xBF", 3, 1},
        {"\xC2\x80", 2, 2},
        {"\xC2", 1, 0},
        {"\xE0\x9F\xBF", 3, 0},
        {"\xE0\xA0\x80", 3, 3},
        {"\xED\x9F\xBF", 3, 3},
        {"\xED\xA0\x80", 3, 0},
        {"x\xE2\x82", 3, 1},
        {"\xF0\x8F\xBF\xBF", 4, 0},
        {"\xF0\x90\x80\x80", 4, 4},
        {"\xF4\x8F\xBF\xBF", 4, 4},
        {"\xF4\x90\x80\x80", 4, 0},
        {"\xF5\x80\x80\x80", 4, 0},
        {"\xFF", 1, 0},
        {"\xC3\xA9\xA9", 3, 2},
        {"\xE2\x82\xAC\x80", 4, 3},
        {"\xF0\x9F\x98\x80\x80", 5, 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t before = 0; before < 70; before++) { /* at every place of a SIMD block */
            char text[160];
            memset(text, 'a', sizeof text);
            memcpy(text + before, rows[i].bytes, rows[i].len);
            ck_assert_uint_eq(valid(text, before + rows[i].len), before + rows[i].good);
            size_t whole = valid(text, sizeof text); /* the same with text behind it */
            ck_assert_uint_eq(whole, rows[i].good == rows[i].len ? sizeof text : before + rows[i].good);
        }
}
END_TEST

START_TEST(simd_and_scalar_agree_on_random_bytes)
{
    static const uint32_t edges[] = {0x41,   0x7F,   0x80,   0x7FF,  0x800,   0xFFF,
                                     0x1000, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF};
    for (int round = 0; round < 20000; round++) {
        char text[300];
        size_t len = 0, max = next_random() % 280;
        while (len < max) len += utf8_put(text + len, edges[next_random() % 12]);
        ck_assert_uint_eq(valid(text, len), len);
        for (uint32_t hurt = next_random() % 3; hurt > 0 && len > 0; hurt--)
            text[next_random() % len] = (char)next_random();
        valid(text, len);
        valid(text, len - (len > 0 ? next_random() % len : 0));
    }
}
END_TEST

START_TEST(every_code_point_is_written_and_read_back)
{
    for (uint32_t cp = 0; cp < 0x110000; cp++) {
        if (cp == 0xD800) cp = 0xE000;
        char bytes[4];
        size_t len = utf8_put(bytes, cp);
        const char *at = bytes;
        bool good = utf8_valid_prefix_scalar((slice){bytes, len}) == len;
        good = good && utf8_next(&at, bytes + len) == cp && at == bytes + len;
        good = good && utf8_before(bytes, at) == bytes && utf8_count((slice){bytes, len}) == 1;
        if (!good) ck_abort_msg("U+%04X", (unsigned)cp); /* an assertion of Check for each is slow */
    }
    char bytes[4];
    ck_assert_uint_eq(utf8_put(bytes, 0xD800), 3);
    ck_assert_int_eq(memcmp(bytes, "\xEF\xBF\xBD", 3), 0);
    ck_assert_uint_eq(utf8_put(bytes, 0x110000), 3);
}
END_TEST

START_TEST(code_points_are_counted_not_bytes)
{
    ck_assert_uint_eq(utf8_count(slice_of("")), 0);
    ck_assert_uint_eq(utf8_count(slice_of("Publicité — 广告 😀 et la suite")), 28);
}
END_TEST

START_TEST(classes_follow_unicode)
{
    static const uint32_t spaces[] = {' ',    '\t',   '\n',   '\r',   0x85,   0xA0,   0x1680,
                                      0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) ck_assert(cp_is_space(spaces[i]));
    ck_assert(!cp_is_space(0x200B) && !cp_is_space('a') && !cp_is_space(0xAD) && !cp_is_space(0xFEFF));
    ck_assert(cp_is_word('_') && cp_is_word('a') && cp_is_word(0xE9) && cp_is_word(0x301) && cp_is_word(0x4E2D));
    ck_assert(!cp_is_word('-') && !cp_is_word(' ') && !cp_is_word(0x2019) && !cp_is_word(0x110000));
    ck_assert(cp_is_upper('A') && cp_is_upper(0xC9) && cp_is_upper(0x1C5) && !cp_is_upper('a') && !cp_is_upper(0x4E2D));
    ck_assert(cp_is_digit('7') && cp_is_digit(0x0663) && !cp_is_digit(0xBD) && !cp_is_digit('x'));
}
END_TEST

START_TEST(scripts_with_and_without_spaces)
{
    static const uint32_t unspaced[] = {0x4E2D, 0x3042, 0x30AB,  0x0E01, 0x0E81,
                                        0x1780, 0x1000, 0x20000, 0xFF76, 0x3005};
    for (size_t i = 0; i < sizeof unspaced / sizeof *unspaced; i++)
        ck_assert(cp_is_unspaced(unspaced[i]) && !cp_is_spaced_word(unspaced[i]));
    static const uint32_t spaced[] = {'a', 'Z', '0', 0xE9, 0x416, 0x5D0, 0x627, 0xAC00, 0x915, 0x93F, 0x10D0};
    for (size_t i = 0; i < sizeof spaced / sizeof *spaced; i++)
        ck_assert(cp_is_spaced_word(spaced[i]) && !cp_is_unspaced(spaced[i]));
    ck_assert(!cp_is_unspaced(0x3002) && !cp_is_unspaced(0x30FB) && !cp_is_unspaced(0x0E3F));
    ck_assert(!cp_is_spaced_word('_') && !cp_is_spaced_word(' ') && !cp_is_spaced_word('@') && !cp_is_spaced_word('{'));
}
END_TEST

START_TEST(one_look_says_what_four_say)
{
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        unsigned want = (cp_is_word(cp) ? CP_WORD : 0u) | (cp_is_upper(cp) ? CP_UPPER : 0u) |
                        (cp_is_digit(cp) ? CP_DIGIT : 0u) | (cp_is_unspaced(cp) ? CP_UNSPACED : 0u);
        if (cp_kinds(cp) != want) ck_abort_msg("U+%04X: %u, not %u", cp, cp_kinds(cp), want);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {ill_formed_sequences_are_found_where_they_start,
                            simd_and_scalar_agree_on_random_bytes,
                            every_code_point_is_written_and_read_back,
                            code_points_are_counted_not_bytes,
                            classes_follow_unicode,
                            scripts_with_and_without_spaces,
                            one_look_says_what_four_say,
                            NULL};
    return suite_run(suite_of("utf8", tests));
}
