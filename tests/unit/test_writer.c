#include "output/hole.h"
#include "output/page_writer.h"
#include "suite.h"

#include <stdint.h>
#include <stdio.h>

/* ---- holes: a text with [[ ]] around what is cut ---- */

enum { MAX_CUTS = 8 };

typedef struct {
    char text[256];
    hole holes[MAX_CUTS];
    size_t count;
} marked;

static marked unmark(const char *text)
{
    marked m = {.count = 0};
    size_t len = 0;
    for (; *text; text++) {
        if (strncmp(text, "[[", 2) == 0) {
            m.holes[m.count].start = (uint32_t)len;
            text++;
        } else if (strncmp(text, "]]", 2) == 0) {
            m.holes[m.count++].end = (uint32_t)len;
            text++;
        } else
            m.text[len++] = *text;
    }
    m.text[len] = '\0';
    return m;
}

static void expect_closed(const char *text, uint16_t flags, const char *expected)
{
    marked m = unmark(text);
    block b = {.text = slice_of(m.text), .flags = flags};
    buffer out;
    buffer_init(&out, SIZE_MAX);
    ck_assert(buffer_append(&out, "before ", 7));
    ck_assert(hole_close(&b, m.holes, m.count, &out, NULL));
    ck_assert(buffer_append_byte(&out, '\0'));
    ck_assert_msg(strcmp(out.at + 7, expected) == 0, "%s gave \"%s\", not \"%s\"", text, out.at + 7, expected);
    buffer_free(&out);
}

START_TEST(holes_close)
{
    static const char *const ROWS[][2] = {
        {"no hole at all", "no hole at all"},
        {"Microsoft[[ (MSFT+2.73%)]] rose.", "Microsoft rose."},
        {"Microsoft [[(MSFT+2.73%)]] rose.", "Microsoft rose."},
        {"Microsoft[[ (MSFT+2.73%) ]]rose.", "Microsoft rose."},
        {"Microsoft[[ (MSFT+2.73%)]], too", "Microsoft, too"},
        {"été[[x]]été", "été été"},
        {"漢字[[x]]漢字", "漢字漢字"},
        {"a\u00A0[[x]]\u00A0b", "a\u00A0b"},
        {"[[Ad]] text", "text"},
        {"text [[Ad]]", "text"},
        {"[[all]]", ""},
        {"[[one]] [[two]]", ""},
        {"one\n[[ad]]\ntwo", "one\ntwo"},
        {"one\n[[ad\n]]two", "one\ntwo"},
        {"one[[\nad]]\ntwo", "one\ntwo"},
        {"one\n[[ad]] [[ad]]\ntwo", "one\ntwo"},
        {"one\n\n[[ad]]\n\ntwo", "one\n\ntwo"},
        {"[[ad]]\n\none", "one"},
        {"one\n\n[[ad]]", "one\n"},
        {"one [[ad]]\ntwo", "one\ntwo"},
        {"one\n[[ad]] two", "one\ntwo"},
        {"x [[a]] y [[b]] z", "x y z"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) expect_closed(ROWS[i][0], 0, ROWS[i][1]);
}
END_TEST

START_TEST(holes_in_pre_keep_its_spaces)
{
    expect_closed("  a\n[[x]]    b\n", BLOCK_PRE, "  a\n    b\n");
    expect_closed("  a\n    [[x]]\n\n  b", BLOCK_PRE, "  a\n\n  b");
    expect_closed("  a  [[x]]", BLOCK_PRE, "  a  ");
}
END_TEST

/* The place of each byte of a text, as digits: where it stands in what is kept. */
START_TEST(places_in_what_is_kept)
{
    static const char *const ROWS[][2] = {
        {"abc", "0123"},     {"ab[[cd]]ef", "0123345"}, {"a [[b]] c", "012223"},
        {"[[ab]]c", "0001"}, {"ab[[c]]", "0122"},       {"a[[b]]c", "0123"},
        {"a [[b]]", "0111"}, {"[[a]] [[b]]", "0000"},   {"a [[b]] [[c]] d", "01222223"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        marked m = unmark(ROWS[i][0]);
        block b = {.text = slice_of(m.text)};
        kept_text k;
        kept_init(&k);
        cut cuts[MAX_CUTS];
        for (size_t c = 0; c < m.count; c++)
            cuts[c] = (cut){.text_start = m.holes[c].start, .text_end = m.holes[c].end};
        ck_assert(kept_take(&k, &b, cuts, m.count));
        char places[32] = "";
        for (uint32_t at = 0; at <= b.text.len; at++) places[at] = (char)('0' + kept_place(&k, at));
        ck_assert_msg(strcmp(places, ROWS[i][1]) == 0, "%s gave %s, not %s", ROWS[i][0], places, ROWS[i][1]);
        kept_free(&k);
    }
}
END_TEST

/* ---- layout ---- */

static void expect_text(const block *blocks, size_t count, const cut *cuts, size_t cut_count, const char *expected)
{
    page p = {.blocks = (block *)(uintptr_t)blocks, .block_count = count};
    judged_page judged = {.page = &p, .cuts = cuts, .cut_count = cut_count};
    buffer out;
    buffer_init(&out, SIZE_MAX);
    ck_assert_int_eq(write_page(&judged, DECHAFF_FORMAT_TEXT, &out), DECHAFF_OK);
    ck_assert(buffer_append_byte(&out, '\0'));
    ck_assert_str_eq(out.at, expected);
    buffer_free(&out);
}

#define BLOCK(string, ...)                                                                                             \
    {                                                                                                                  \
        .text = {string, sizeof string - 1}, .chosen = true, __VA_ARGS__                                               \
    }
#define PARAGRAPH(string)                                                                                              \
    {                                                                                                                  \
        .text = {string, sizeof string - 1}, .chosen = true                                                            \
    }

START_TEST(paragraphs_have_a_blank_line_between)
{
    const block blocks[] = {
        BLOCK("Title", .heading = 1), {.text = {"gone", 4}}, PARAGRAPH("One\ntwo"), PARAGRAPH("Three")};
    expect_text(blocks, 4, NULL, 0, "Title\n\nOne\ntwo\n\nThree\n");
    expect_text(blocks + 1, 1, NULL, 0, "");
    expect_text(NULL, 0, NULL, 0, "");
}
END_TEST

START_TEST(items_are_bulleted_and_indented)
{
    const block blocks[] = {PARAGRAPH("Intro"),
                            BLOCK("one", .list_depth = 1, .flags = BLOCK_ITEM),
                            BLOCK("deep\nline", .list_depth = 2, .flags = BLOCK_ITEM | BLOCK_ORDERED),
                            BLOCK("two", .list_depth = 1, .flags = BLOCK_ITEM),
                            BLOCK("more", .list_depth = 1),
                            PARAGRAPH("End")};
    expect_text(blocks, 6, NULL, 0, "Intro\n\n- one\n  - deep\n    line\n- two\n  more\n\nEnd\n");
}
END_TEST

START_TEST(an_item_whose_first_block_goes_keeps_its_bullet)
{
    const block blocks[] = {BLOCK("Ad", .list_depth = 1, .flags = BLOCK_ITEM), BLOCK("text", .list_depth = 1)};
    const cut cuts[] = {{.block = 0, .text_start = 0, .text_end = 2}};
    expect_text(blocks, 2, cuts, 1, "- text\n");
}
END_TEST

START_TEST(cells_stand_in_rows)
{
    const block blocks[] = {
        BLOCK("a", .flags = BLOCK_CELL | BLOCK_ROW_START),
        BLOCK("b\nc", .flags = BLOCK_CELL, .column = 1),
        BLOCK("d", .flags = BLOCK_CELL, .column = 1),
        BLOCK("e", .flags = BLOCK_CELL, .row = 1, .column = 2),
        BLOCK("f", .flags = BLOCK_CELL | BLOCK_ROW_START, .row = 2),
        BLOCK("next table", .flags = BLOCK_CELL | BLOCK_ROW_START),
        PARAGRAPH("End"),
    };
    expect_text(blocks, 7, NULL, 0, "a\tb c d\n\t\te\nf\n\nnext table\n\nEnd\n");
}
END_TEST

START_TEST(pre_is_verbatim)
{
    const block blocks[] = {BLOCK("int x;\n\n    y();\n", .flags = BLOCK_PRE), PARAGRAPH("End")};
    expect_text(blocks, 2, NULL, 0, "int x;\n\n    y();\n\nEnd\n");
}
END_TEST

START_TEST(cuts_belong_to_their_block)
{
    const block blocks[] = {PARAGRAPH("One ad two"), PARAGRAPH("Ad"), PARAGRAPH("Three")};
    const cut cuts[] = {{.block = 0, .text_start = 3, .text_end = 6}, {.block = 1, .text_start = 0, .text_end = 2}};
    expect_text(blocks, 3, cuts, 2, "One two\n\nThree\n");
}
END_TEST

START_TEST(what_a_browser_hides_stays_out)
{
    const run hidden[] = {{.start = 0, .end = 3, .kind = RUN_LINK},
                          {.start = 4, .end = 10, .kind = RUN_HIDDEN},
                          {.start = 15, .end = 18, .kind = RUN_HIDDEN}};
    const block blocks[] = {BLOCK("One SECRET two end", .runs = hidden, .run_count = 3)};
    const cut cuts[] = {{.block = 0, .text_start = 8, .text_end = 11}};
    expect_text(blocks, 1, NULL, 0, "One two\n");
    expect_text(blocks, 1, cuts, 1, "One two\n");
}
END_TEST

START_TEST(a_full_buffer_is_a_limit)
{
    block blocks[] = {PARAGRAPH("One"), PARAGRAPH("Two")};
    page p = {.blocks = blocks, .block_count = 2};
    judged_page judged = {.page = &p};
    buffer out;
    buffer_init(&out, 6);
    ck_assert_int_eq(write_page(&judged, DECHAFF_FORMAT_TEXT, &out), DECHAFF_LIMIT);
    ck_assert_uint_eq(out.len, 5);
    out.len = 0;
    blocks[0].element = blocks[1].element = -1;
    ck_assert_int_eq(write_page(&judged, DECHAFF_FORMAT_MARKDOWN, &out), DECHAFF_LIMIT);
    buffer_free(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {holes_close,
                            places_in_what_is_kept,
                            holes_in_pre_keep_its_spaces,
                            paragraphs_have_a_blank_line_between,
                            items_are_bulleted_and_indented,
                            an_item_whose_first_block_goes_keeps_its_bullet,
                            cells_stand_in_rows,
                            pre_is_verbatim,
                            cuts_belong_to_their_block,
                            what_a_browser_hides_stays_out,
                            a_full_buffer_is_a_limit,
                            NULL};
    return suite_run(suite_of("writer", tests));
}
