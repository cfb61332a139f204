#include "score/jsonld.h"
#include "suite.h"

#include <stdio.h>

static arena memory;
static block shown[1];
static page p;

static void setup(void)
{
    arena_init(&memory, 16 << 20);
    shown[0] = (block){.text = slice_of("Menu"), .element = -1, .src_end = 400};
    p = (page){.blocks = shown, .block_count = 1};
}

static void teardown(void)
{
    arena_free(&memory);
}

#define TEN   "one two three four five six seven eight nine ten "
#define SIXTY TEN TEN TEN TEN TEN TEN

static void add(const char *script, uint32_t prose_words)
{
    static slice scripts[1];
    scripts[0] = slice_of(script);
    p.jsonld = scripts;
    p.jsonld_count = 1;
    ck_assert_int_eq(jsonld_add(&p, prose_words, &memory), DECHAFF_OK);
}

static void check_text(size_t i, const char *text)
{
    ck_assert_msg(slice_is(p.blocks[i].text, text), "block %zu: '%.*s'", i, (int)p.blocks[i].text.len,
                  p.blocks[i].text.at);
}

START_TEST(paragraphs_of_an_article_body_become_blocks)
{
    add("{\"@type\": \"NewsArticle\", \"articleBody\" :\n \"" SIXTY
        "end.\\n\\n  He said \\\"no\\\" &amp; left \\u00e9\\ud83d\\ude00 \\u201d.<p class='x'>Third</p><b>bold</b> "
        "text\"}",
        0);
    ck_assert_uint_eq(p.block_count, 5);
    check_text(0, "Menu");
    check_text(1, SIXTY "end.");
    check_text(2, "He said \"no\" & left é😀 ”.");
    check_text(3, "Third");
    check_text(4, "bold text");
    ck_assert_uint_eq(p.blocks[1].counts.words, 61);
    ck_assert_uint_eq(p.blocks[1].counts.ends_sentence, 1);
    ck_assert_int_eq(p.blocks[1].flags, BLOCK_JSONLD);
    ck_assert_uint_eq(p.blocks[3].src_start, 400);
}
END_TEST

START_TEST(a_page_with_prose_of_its_own_keeps_to_it)
{
    add("{\"articleBody\": \"" SIXTY "\"}", 31);
    ck_assert_uint_eq(p.block_count, 1);
    add("{\"articleBody\": \"" SIXTY "\"}", 29);
    ck_assert_uint_eq(p.block_count, 2);
}
END_TEST

START_TEST(short_and_broken_bodies_do_no_harm)
{
    static const char *const SCRIPTS[] = {"",
                                          "{\"articleBody\": \"short\"}",
                                          "{\"articleBody\"",
                                          "{\"articleBody\":",
                                          "{\"articleBody\": \"\\",
                                          "{\"articleBody\": {\"articleBody\": 5}}",
                                          "\"",
                                          "{\"x\": \"articleBody\", \"y\": \"" SIXTY "\"}"};
    for (size_t i = 0; i < sizeof SCRIPTS / sizeof *SCRIPTS; i++) {
        add(SCRIPTS[i], 0);
        ck_assert_msg(p.block_count == 1, "%s", SCRIPTS[i]);
    }
    add("{\"articleBody\": \"" SIXTY "\\u\\u\\u\\u\\u12\\u\\ud800\\udc0", 0);
    ck_assert_uint_eq(p.block_count, 2);
}
END_TEST

START_TEST(words_of_unspaced_scripts_are_counted_by_character)
{
    char script[2000] = "{\"articleBody\": \"";
    for (int i = 0; i < 100; i++) strcat(script, "橋");
    strcat(script, "\"}");
    add(script, 0);
    ck_assert_uint_eq(p.block_count, 2);
    ck_assert_uint_eq(p.blocks[1].counts.words, 100);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("jsonld");
    TCase *tcase = tcase_create("jsonld");
    tcase_set_timeout(tcase, 240);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, paragraphs_of_an_article_body_become_blocks);
    tcase_add_test(tcase, a_page_with_prose_of_its_own_keeps_to_it);
    tcase_add_test(tcase, short_and_broken_bodies_do_no_harm);
    tcase_add_test(tcase, words_of_unspaced_scripts_are_counted_by_character);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
