#include "page_builder.h"
#include "score/score.h"
#include "suite.h"

#define PROSE "The council met on Monday and decided after a long debate to rebuild the old bridge over the river."

static scorer *model;
static arena memory, scratch;
static page_builder build;

static void setup(void)
{
    arena_init(&memory, 16 << 20);
    arena_init(&scratch, 16 << 20);
    ck_assert_int_eq(scorer_new((slice){0}, (slice){0}, &model, NULL), DECHAFF_OK);
    builder_start(&build);
}

static void teardown(void)
{
    scorer_free(model);
    arena_free(&memory);
    arena_free(&scratch);
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
    ck_assert_int_eq(scorer_choose(model, p, 0, &memory, &scratch), DECHAFF_OK);
    for (size_t i = 0; i < p->block_count; i++) {
        if (i != 6) /* the headline may stay or go */
            ck_assert_msg(p->blocks[i].chosen == (i >= 7 && i <= 11), "block %zu", i);
        ck_assert(p->blocks[i].probability >= 0 && p->blocks[i].probability <= 1);
    }
}
END_TEST

START_TEST(shift_moves_between_precision_and_recall)
{
    size_t chosen[3] = {0};
    for (int k = 0; k < 3; k++) {
        builder_start(&build);
        page *p = news_page();
        ck_assert_int_eq(scorer_choose(model, p, (float)(k - 1), &memory, &scratch), DECHAFF_OK);
        for (size_t i = 0; i < p->block_count; i++) chosen[k] += p->blocks[i].chosen;
    }
    ck_assert_uint_le(chosen[0], chosen[1]);
    ck_assert_uint_le(chosen[1], chosen[2]);
    ck_assert_uint_gt(chosen[0], 0);
}
END_TEST

START_TEST(article_of_jsonld_stands_in_for_a_page_without_prose)
{
    builder_open(&build, TAG_body, "");
    for (int i = 0; i < 6; i++) builder_text(&build, TAG_li, "Politics", 8);
    builder_close(&build);
    page *p = builder_page(&build);
    slice script = slice_of("{\"articleBody\":\"" PROSE " " PROSE " " PROSE " " PROSE "\"}");
    p->jsonld = &script;
    p->jsonld_count = 1;
    ck_assert_int_eq(scorer_choose(model, p, 0, &memory, &scratch), DECHAFF_OK);
    ck_assert_uint_eq(p->block_count, 7);
    ck_assert(p->blocks[6].chosen);
    ck_assert(!p->blocks[0].chosen);
}
END_TEST

START_TEST(page_without_elements_or_blocks_is_fine)
{
    page empty = {0};
    ck_assert_int_eq(scorer_choose(model, &empty, 0, &memory, &scratch), DECHAFF_OK);
    block lone[1] = {{.text = slice_of(PROSE), .element = -1}};
    lone[0].counts = (block_counts){.words = 19, .code_points = 98, .ends_sentence = 1};
    page p = {.blocks = lone, .block_count = 1};
    ck_assert_int_eq(scorer_choose(model, &p, 0, &memory, &scratch), DECHAFF_OK);
    ck_assert(lone[0].chosen);
}
END_TEST

START_TEST(no_room_is_reported_and_nothing_is_lost)
{
    arena tiny;
    for (size_t room = 0; room < 60000; room += 211) {
        arena_init(&tiny, room);
        builder_start(&build);
        page *p = news_page();
        dechaff_status status = scorer_choose(model, p, 0, &memory, &tiny);
        ck_assert(status == DECHAFF_OK || status == DECHAFF_LIMIT);
        for (size_t i = 7; i < 12; i++) ck_assert(p->blocks[i].chosen);
        arena_free(&tiny);
    }
}
END_TEST

START_TEST(a_model_of_another_feature_set_is_refused)
{
    scorer *s = NULL;
    dechaff_error err = {0};
    ck_assert_int_eq(scorer_new(slice_of("x.model"), slice_of("dechaff-model 1\nfeature smell\n"), &s, &err),
                     DECHAFF_BAD_RULE);
    ck_assert_ptr_null(s);
    ck_assert_str_eq(err.source, "x.model");
    ck_assert_uint_eq(err.line, 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("score");
    TCase *tcase = tcase_create("score");
    tcase_set_timeout(tcase, 240);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, article_stays_menu_links_and_footer_go);
    tcase_add_test(tcase, shift_moves_between_precision_and_recall);
    tcase_add_test(tcase, article_of_jsonld_stands_in_for_a_page_without_prose);
    tcase_add_test(tcase, a_model_of_another_feature_set_is_refused);
    tcase_add_test(tcase, page_without_elements_or_blocks_is_fine);
    tcase_add_test(tcase, no_room_is_reported_and_nothing_is_lost);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
