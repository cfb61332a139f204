/* White space and counts: SSE2 against plain code, and what a page of blocks says of its text. */
#include "page_text.h"
#include "parse/collapse.h"
#include "suite.h"

#include <stdint.h>
#include <stdio.h>

enum { MOST = 400, GAPS = MOST };

typedef struct {
    char out[MOST + COLLAPSE_PADDING];
    size_t written, gap_count, gaps[2 * GAPS];
    collapse_state state;
} collapsed;

static bool note_gap(void *ctx, size_t at, size_t from)
{
    collapsed *c = ctx;
    c->gaps[2 * c->gap_count] = at;
    c->gaps[2 * c->gap_count++ + 1] = from;
    return true;
}

/* A text of letters, marks, white space and characters beyond ASCII. */
static size_t compose(uint32_t *random, char *out)
{
    static const char *const SCRAPS[] = {"a",
                                         "Z",
                                         "7",
                                         "_",
                                         " ",
                                         "  ",
                                         "\n",
                                         "\t ",
                                         "\r\n",
                                         "\f",
                                         "\v",
                                         ".",
                                         "! ",
                                         "?\" ",
                                         ".)] ",
                                         ")",
                                         "'",
                                         "word ",
                                         "Words, and more words. ",
                                         "\xC3\x89",
                                         "\xC2\xA0",
                                         "\xC2\xAD",
                                         "\xE2\x80\x9D",
                                         "\xE6\xBC\xA2",
                                         "\xE3\x80\x82",
                                         "\xE2\x80\xA6",
                                         "\xF0\x9F\x98\x80",
                                         "\xE0\xB9\x84",
                                         "\x7F",
                                         "\x01",
                                         "aaaaaaaaaaaaaaaaa"};
    size_t len = 0, want = random_next(random) % (MOST - 30);
    while (len < want) {
        const char *scrap = SCRAPS[random_next(random) % (sizeof SCRAPS / sizeof *SCRAPS)];
        memcpy(out + len, scrap, strlen(scrap));
        len += strlen(scrap);
    }
    return len;
}

START_TEST(wide_and_plain_code_agree)
{
    uint32_t random = 77;
    static char in[MOST + COLLAPSE_PADDING];
    static collapsed wide, plain;
    for (int i = 0; i < 20000; i++) {
        slice s = {in, compose(&random, in)};
        collapse_state start = {.space = i & 1, .word = i & 2, .sentence = i & 4};
        memset(&wide, 0, sizeof wide);
        memset(&plain, 0, sizeof plain);
        wide.state = plain.state = start;
        bool a = collapse_text(&wide.state, s, wide.out, &wide.written, note_gap, &wide);
        bool b = collapse_text_scalar(&plain.state, s, plain.out, &plain.written, note_gap, &plain);
        bool same = a && b && wide.written == plain.written && !memcmp(wide.out, plain.out, plain.written) &&
                    wide.gap_count == plain.gap_count && !memcmp(wide.gaps, plain.gaps, sizeof plain.gaps) &&
                    !memcmp(&wide.state, &plain.state, sizeof plain.state);
        if (!same) ck_abort_msg("text %d: [%.*s]", i, (int)s.len, s.at);
    }
}
END_TEST

START_TEST(ends_of_sentences)
{
    const struct {
        const char *text;
        bool ends;
    } CASES[] = {{"", false},
                 {"a", false},
                 {"a.", true},
                 {"a.\")", true},
                 {"(a.)", true},
                 {"a:", true},
                 {"a;", true},
                 {"a,", false},
                 {")))", false},
                 {"a\xE2\x80\xA6", true},
                 {"\xE3\x81\xAF\xE3\x80\x82", true},
                 {"\xC2\xAB a. \xC2\xBB", false}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
        ck_assert_msg(ends_sentence(slice_of(CASES[i].text)) == CASES[i].ends, "%s", CASES[i].text);
}
END_TEST

START_TEST(blocks_are_ready_while_the_page_comes)
{
    arena memory;
    arena_init(&memory, 1u << 24);
    html_parser *p = html_parser_new();
    html_limits limits = {0};
    const block *blocks;
    const element *elements;
    char part[64];
    page got;
    ck_assert_int_eq(html_parser_begin(p, &limits, &memory), DECHAFF_OK);
    for (int i = 0; i < 4000; i++) {
        int len = snprintf(part, sizeof part, "<p class=c>paragraph %d</p>\n", i);
        ck_assert_int_eq(html_parser_feed(p, (slice){part, (size_t)len}), DECHAFF_OK);
    }
    size_t ready = html_parser_ready(p, 10, &blocks, &elements);
    ck_assert_uint_gt(ready, 2000);
    ck_assert(slice_is(blocks[0].text, "paragraph 10"));
    ck_assert(slice_is(elements[blocks[0].element].klass, "c"));
    ck_assert_int_eq(html_parser_finish(p, &got), DECHAFF_OK);
    ck_assert_uint_eq(got.block_count, 4000);
    ck_assert_uint_eq(html_parser_ready(p, 4000, &blocks, &elements), 0);
    html_parser_free(p);
    arena_free(&memory);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {wide_and_plain_code_agree, ends_of_sentences, blocks_are_ready_while_the_page_comes, NULL};
    return suite_run(suite_of("blocks", tests));
}
