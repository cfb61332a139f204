/* What html5lib's suite does not ask: caps, batches, memory of missing ends. */
#include "parse/scan.h"
#include "suite.h"

#include <stdint.h>
#include <stdio.h>

static void scan(scanner *s, slice text, size_t step)
{
    bool full = true;
    scanner_begin(s, 1000, 4);
    for (size_t at = 0; at < text.len; at += step) {
        size_t len = text.len - at < step ? text.len - at : step;
        if (scanner_add(s, (slice){text.at + at, len}) != DECHAFF_OK) abort();
        if (scanner_run(s, &full) != DECHAFF_OK) abort();
    }
    scanner_end(s);
    ck_assert_int_eq(scanner_run(s, &full), DECHAFF_OK);
}

static const token *start_tag(const scanner *s, size_t index)
{
    for (size_t i = 0; i < s->token_count; i++)
        if (s->tokens[i].kind == TOKEN_START && index-- == 0) return &s->tokens[i];
    return NULL;
}

START_TEST(attributes_beyond_the_most_are_left_out)
{
    scanner s;
    scanner_init(&s);
    scan(&s, slice_of("<p a=1 b=2 c d='4' e=5 f=6>x"), 3);
    ck_assert_uint_eq(s.long_tags, 1);
    ck_assert_uint_eq(start_tag(&s, 0)->attr_count, 4);
    ck_assert(slice_is(token_attribute(&s, start_tag(&s, 0), "d"), "4"));
    ck_assert_ptr_null(token_attribute(&s, start_tag(&s, 0), "e").at);
    ck_assert_uint_eq(s.token_count, 2);
    scanner_free(&s);
}
END_TEST

START_TEST(a_tag_over_its_size_keeps_its_name)
{
    char html[3000];
    int len = snprintf(html, sizeof html, "<div class='%01500d>'>x</div>", 0);
    const size_t steps[] = {1, 100, 3000};
    scanner s;
    scanner_init(&s);
    for (size_t i = 0; i < 3; i++) {
        scan(&s, (slice){html, (size_t)len}, steps[i]);
        ck_assert_uint_eq(s.long_tags, 1);
        ck_assert_uint_eq(s.token_count, 3);
        ck_assert_int_eq(s.tokens[0].tag, TAG_div);
        ck_assert_uint_eq(s.tokens[0].attr_count, 0);
        ck_assert_uint_eq(s.tokens[1].end - s.tokens[1].start, 1);
    }
    scanner_free(&s);
}
END_TEST

START_TEST(missing_ends_are_remembered)
{
    scanner s;
    scanner_init(&s);
    scan(&s, slice_of("<!-- a <script> b <svg> c <!-- d <select> e <!x"), 1000);
    ck_assert(s.no_comment_end);
    ck_assert(s.raw_ends.no_end[TAG_script] && s.raw_ends.no_end[TAG_svg] && s.raw_ends.no_end[TAG_select]);
    ck_assert(!s.raw_ends.no_end[TAG_style]);
    ck_assert(s.no_gt);
    const token *last = &s.tokens[s.token_count - 1];
    ck_assert(slice_is((slice){scanner_at(&s, last->start), last->end - last->start}, "x"));
    scanner_free(&s);
}
END_TEST

START_TEST(batches_end_behind_a_tag_wherever_the_bytes_are_split)
{
    const char unit[] = "<p title='a>b'>some text</p>";
    const size_t unit_len = sizeof unit - 1, units = 5000, steps[] = {1, 977, 1u << 20};
    char *html = malloc(units * unit_len);
    for (size_t i = 0; i < units; i++) memcpy(html + i * unit_len, unit, unit_len);
    scanner s;
    scanner_init(&s);
    for (size_t k = 0; k < 3; k++) {
        size_t batches = 0;
        scanner_begin(&s, 1000, 4);
        for (size_t at = 0; at < units * unit_len; at += steps[k]) {
            size_t left = units * unit_len - at, len = left < steps[k] ? left : steps[k];
            bool full = true;
            if (scanner_add(&s, (slice){html + at, len}) != DECHAFF_OK) abort();
            while (full) {
                if (scanner_run(&s, &full) != DECHAFF_OK) abort();
                if (!full) break;
                batches++;
                if (*scanner_at(&s, s.at - 1) != '>') abort();
                if (s.at - s.batch_from < SCAN_BATCH_BYTES || s.at - s.batch_from > SCAN_BATCH_BYTES + unit_len)
                    abort();
                scanner_next_batch(&s);
            }
        }
        ck_assert_uint_eq(batches, units * unit_len / (SCAN_BATCH_BYTES + 14));
    }
    scanner_free(&s);
    free(html);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {attributes_beyond_the_most_are_left_out, a_tag_over_its_size_keeps_its_name,
                            missing_ends_are_remembered, batches_end_behind_a_tag_wherever_the_bytes_are_split, NULL};
    return suite_run(suite_of("scanner", tests));
}
