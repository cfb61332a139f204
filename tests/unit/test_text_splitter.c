#include "parse/text.h"
#include "suite.h"

#include <stdint.h>

/* What came out: the text again, and where a window began inside a line. */
typedef struct {
    buffer text;
    size_t cuts[64], cut_count, windows, longest;
} seen;

static dechaff_status note(void *ctx, slice window, bool continues)
{
    seen *s = ctx;
    ck_assert_uint_gt(window.len, 0);
    if (continues) s->cuts[s->cut_count++] = s->text.len;
    ck_assert(s->text.len == 0 || continues || s->text.at[s->text.len - 1] == '\n');
    ck_assert(buffer_append_slice(&s->text, window));
    if (window.len > s->longest) s->longest = window.len;
    s->windows++;
    return DECHAFF_OK;
}

static void split(slice text, size_t step, seen *s)
{
    text_splitter t;
    *s = (seen){0};
    buffer_init(&s->text, SIZE_MAX);
    text_splitter_init(&t);
    for (size_t at = 0; at < text.len; at += step) {
        size_t len = text.len - at < step ? text.len - at : step;
        ck_assert_int_eq(text_splitter_feed(&t, (slice){text.at + at, len}, note, s), DECHAFF_OK);
    }
    ck_assert_int_eq(text_splitter_finish(&t, note, s), DECHAFF_OK);
    text_splitter_free(&t);
}

/* Every split gives the same text and cuts long lines at the same places. */
static void splits_agree(slice text)
{
    const size_t steps[] = {1, 7, 4096, 65535, 65536, 65537, 1 << 20};
    seen whole, part;
    split(text, text.len ? text.len : 1, &whole);
    ck_assert(slice_equal(buffer_slice(&whole.text), text));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        split(text, steps[i], &part);
        ck_assert(slice_equal(buffer_slice(&part.text), text));
        ck_assert_uint_eq(part.cut_count, whole.cut_count);
        ck_assert(!memcmp(part.cuts, whole.cuts, whole.cut_count * sizeof *whole.cuts));
        ck_assert_uint_le(part.longest, TEXT_LINE_MAX_BYTES);
        buffer_free(&part.text);
    }
    buffer_free(&whole.text);
}

START_TEST(whole_lines_stay_whole)
{
    splits_agree(slice_of(""));
    splits_agree(slice_of("\n"));
    splits_agree(slice_of("one\ntwo\r\n\nthree"));
}
END_TEST

START_TEST(a_line_of_the_maximum_is_not_cut)
{
    char *text = malloc(TEXT_LINE_MAX_BYTES + 4);
    memset(text, 'a', TEXT_LINE_MAX_BYTES + 4);
    text[TEXT_LINE_MAX_BYTES - 1] = '\n';
    seen s;
    split((slice){text, TEXT_LINE_MAX_BYTES + 4}, TEXT_LINE_MAX_BYTES + 4, &s);
    ck_assert_uint_eq(s.cut_count, 0);
    ck_assert_uint_eq(s.windows, 2);
    buffer_free(&s.text);
    splits_agree((slice){text, TEXT_LINE_MAX_BYTES + 4});
    free(text);
}
END_TEST

START_TEST(long_lines_are_cut_at_code_points_counted_from_their_start)
{
    size_t len = 300 * 1000;
    char *text = malloc(len);
    memcpy(text, "ab\n\nx", 5);
    for (size_t i = 5; i < len; i++) text[i] = "\xE2\x82\xAC"[(i - 5) % 3];
    memcpy(text + len - 4, "\nend", 4);
    for (size_t i = len - 4; i > len - 8 && ((unsigned char)text[i - 1] & 0xC0) == 0x80; i--) text[i - 1] = '.';
    if ((unsigned char)text[len - 5] >= 0xC0) text[len - 5] = '.';
    seen s;
    split((slice){text, len}, len, &s);
    ck_assert_uint_eq(s.cut_count, 4);
    for (size_t i = 0; i < s.cut_count; i++) ck_assert_int_eq(((unsigned char)text[s.cuts[i]] & 0xC0), 0xC0);
    ck_assert_uint_gt(s.cuts[0], 4 + TEXT_LINE_MAX_BYTES - 4);
    buffer_free(&s.text);
    splits_agree((slice){text, len});
    free(text);
}
END_TEST

static dechaff_status stop(void *ctx, slice window, bool continues)
{
    (void)ctx, (void)window, (void)continues;
    return DECHAFF_STOPPED;
}

START_TEST(the_first_status_that_is_not_ok_comes_back)
{
    text_splitter t;
    text_splitter_init(&t);
    ck_assert_int_eq(text_splitter_feed(&t, slice_of("a\nb"), stop, NULL), DECHAFF_STOPPED);
    ck_assert_int_eq(text_splitter_feed(&t, slice_of("b"), stop, NULL), DECHAFF_OK);
    ck_assert_int_eq(text_splitter_finish(&t, stop, NULL), DECHAFF_STOPPED);
    text_splitter_free(&t);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {whole_lines_stay_whole, a_line_of_the_maximum_is_not_cut,
                            long_lines_are_cut_at_code_points_counted_from_their_start,
                            the_first_status_that_is_not_ok_comes_back, NULL};
    return suite_run(suite_of("text_splitter", tests));
}
