#include "page_builder.h"
#include "score/score.h"
#include "suite.h"

#define PROSE "The council met on Monday and decided after a long debate to rebuild the old bridge over the river."

static scorer *model;
static arena memory;
static page_builder build;

static void setup(void)
{
    arena_init(&memory, 16 << 20);
    ck_assert_int_eq(scorer_new((slice){0}, (slice){0}, &model, NULL), DECHAFF_OK);
    builder_start(&build);
}

static void teardown(void)
{
    scorer_free(model);
    arena_free(&memory);
}

/* A news page: menu, headline, five paragraphs, a list of related links, footer. */
static page *news_page(void)
{
    builder_open(&build, TAG_html, "");
    builder_open(&build, TAG_body, "");
    builder_open(&build, TAG_nav, "menu");
    for (int i = 0; i < 6; i++) builder_text(&build, TAG_li, "Politics", 8);
    builder_close(&build);
    builder_open(&build, TAG_article, "post");
    builder_text(&build, TAG_h1, "The old bridge will be rebuilt", 0);
    builder_open(&build, TAG_div, "article-body");
    for (int i = 0; i < 5; i++) builder_text(&build, TAG_p, PROSE, 0);
    builder_close(&build);
    builder_open(&build, TAG_div, "related");
    builder_text(&build, TAG_h3, "Read more", 0);
    for (int i = 0; i < 5; i++) builder_text(&build, TAG_li, "Another bridge in the north is closed", 37);
    builder_close(&build);
    builder_close(&build);
    builder_open(&build, TAG_footer, "");
    builder_text(&build, TAG_p, "All rights reserved by the owner of this paper and its friends in the city.", 0);
    builder_close(&build);
    builder_close(&build);
    builder_close(&build);
    return builder_page(&build);
}

START_TEST(article_stays_menu_links_and_footer_go)
{
    page *p = news_page();
    ck_assert_int_eq(scorer_choose(model, p, 0, &memory), DECHAFF_OK);
    for (size_t i = 0; i < p->block_count; i++) {
        ck_assert_msg(p->blocks[i].chosen == (i >= 6 && i <= 11), "block %zu", i);
        ck_assert(p->blocks[i].probability >= 0 && p->blocks[i].probability <= 1);
    }
}
END_TEST

START_TEST(hidden_text_is_never_chosen)
{
    page *p = news_page();
    p->blocks[8].flags |= BLOCK_HIDDEN;
    ck_assert_int_eq(scorer_choose(model, p, 0, &memory), DECHAFF_OK);
    ck_assert(!p->blocks[8].chosen);
    ck_assert(p->blocks[9].chosen);
}
END_TEST

START_TEST(page_without_elements_or_blocks_is_fine)
{
    page empty = {0};
    ck_assert_int_eq(scorer_choose(model, &empty, 0, &memory), DECHAFF_OK);
    block lone[1] = {{.text = slice_of(PROSE), .element = -1}};
    lone[0].counts = (block_counts){.words = 19, .code_points = 98, .ends_sentence = 1};
    page p = {.blocks = lone, .block_count = 1};
    ck_assert_int_eq(scorer_choose(model, &p, 0, &memory), DECHAFF_OK);
    ck_assert(lone[0].chosen);
}
END_TEST

START_TEST(no_room_is_reported)
{
    arena tiny;
    arena_init(&tiny, 16);
    ck_assert_int_eq(scorer_choose(model, news_page(), 0, &tiny), DECHAFF_LIMIT);
    arena_free(&tiny);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("score");
    TCase *tcase = tcase_create("score");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, article_stays_menu_links_and_footer_go);
    tcase_add_test(tcase, hidden_text_is_never_chosen);
    tcase_add_test(tcase, page_without_elements_or_blocks_is_fine);
    tcase_add_test(tcase, no_room_is_reported);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
