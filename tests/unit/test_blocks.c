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

/* What a round took. */
typedef struct {
    size_t rounds, taken, most_blocks, most_elements;
} rounds_seen;

/* Takes all blocks but the last. */
static dechaff_status take_round(void *ctx, page *p)
{
    rounds_seen *seen = ctx;
    seen->rounds++;
    if (p->block_count > seen->most_blocks) seen->most_blocks = p->block_count;
    if (p->element_count > seen->most_elements) seen->most_elements = p->element_count;
    if (p->block_count < 2) return DECHAFF_OK;
    for (; p->block_count > 1; p->block_count--) {
        char wanted[32];
        snprintf(wanted, sizeof wanted, "paragraph %zu", seen->taken++);
        const element *e = &p->elements[p->blocks[0].element];
        ck_assert(slice_is(p->blocks[0].text, wanted));
        ck_assert(slice_is(e->klass, "c") && slice_is(p->elements[e->parent].attrs[0].name, "data-n"));
        ck_assert_uint_eq(p->elements[e->parent].attrs[0].value.len, 4);
        while (e->tag != TAG_div) e = &p->elements[e->parent];
        ck_assert(slice_is(e->id, "i"));
        ck_assert_uint_eq(p->blocks[0].run_count, 2);
        ck_assert(slice_is(p->blocks[0].runs[0].href, "/h") && slice_is(p->blocks[0].runs[1].href, "/s"));
        memmove(p->blocks, p->blocks + 1, (p->block_count - 1) * sizeof *p->blocks);
    }
    return DECHAFF_OK;
}

START_TEST(blocks_come_in_rounds_and_go)
{
    arena memory;
    arena_init(&memory, 1u << 26);
    html_parser *p = html_parser_new();
    html_limits limits = {0};
    rounds_seen seen = {0};
    char part[96];
    page got;
    ck_assert_int_eq(html_parser_begin(p, &limits, &memory), DECHAFF_OK);
    html_parser_stream(p, take_round, &seen);
    ck_assert_int_eq(html_parser_feed(p, slice_of("<title>A title</title><div id=i><a href=/h>")), DECHAFF_OK);
    for (int i = 0; i < 40000; i++) {
        int len = snprintf(part, sizeof part, "<section data-n=%d>", 1000 + i / 500);
        if (i % 500 == 0) /* what stays open grows, so that it moves to other places */
            ck_assert_int_eq(html_parser_feed(p, (slice){part, (size_t)len}), DECHAFF_OK);
        len = snprintf(part, sizeof part, "<p class=c title='not needed any more'>paragraph <img src=/s>%d</p>\n", i);
        ck_assert_int_eq(html_parser_feed(p, (slice){part, (size_t)len}), DECHAFF_OK);
    }
    ck_assert_int_eq(html_parser_finish(p, &got), DECHAFF_OK);
    ck_assert_uint_gt(seen.rounds, 50);
    ck_assert_uint_lt(seen.most_blocks, 1000);
    ck_assert_uint_lt(seen.most_elements, 1000);
    ck_assert_uint_eq(got.block_count, 1);
    ck_assert(slice_is(got.blocks[0].text, "paragraph 39999"));
    ck_assert(slice_is(got.title, "A title"));
    ck_assert_uint_lt(memory.used_bytes, 4096);
    html_parser_free(p);
    arena_free(&memory);
}
END_TEST

static dechaff_status leave_round(void *ctx, page *p)
{
    ++*(size_t *)ctx;
    ck_assert_uint_eq(p->block_count, 0);
    return DECHAFF_OK;
}

START_TEST(a_long_block_keeps_its_links)
{
    enum { LINKS = 60000 };
    arena memory;
    arena_init(&memory, 1u << 26);
    html_parser *p = html_parser_new();
    html_limits limits = {0};
    size_t rounds = 0;
    char part[64];
    page got;
    ck_assert_int_eq(html_parser_begin(p, &limits, &memory), DECHAFF_OK);
    html_parser_stream(p, leave_round, &rounds);
    for (int i = 0; i < LINKS; i++) {
        int len = snprintf(part, sizeof part, "<a href=/somewhere/%06d>x</a> ", i);
        ck_assert_int_eq(html_parser_feed(p, (slice){part, (size_t)len}), DECHAFF_OK);
    }
    ck_assert_int_eq(html_parser_finish(p, &got), DECHAFF_OK);
    ck_assert_uint_gt(rounds, 50);
    ck_assert_uint_eq(got.block_count, 1);
    ck_assert_uint_eq(got.blocks[0].run_count, LINKS);
    for (int i = 0; i < LINKS; i++) {
        snprintf(part, sizeof part, "/somewhere/%06d", i);
        ck_assert(slice_is(got.blocks[0].runs[i].href, part));
    }
    html_parser_free(p);
    arena_free(&memory);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {wide_and_plain_code_agree, ends_of_sentences, blocks_come_in_rounds_and_go,
                            a_long_block_keeps_its_links, NULL};
    return suite_run(suite_of("blocks", tests));
}
