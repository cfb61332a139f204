#include "page_builder.h"
#include "score/features.h"
#include "score/select.h"
#include "suite.h"

#define PROSE "The council met on Monday and decided after a long debate to rebuild the old bridge over the river."

static groups *names;
static arena memory;
static page_builder build;

static void setup(void)
{
    arena_init(&memory, 16 << 20);
    names = groups_new();
    ck_assert_ptr_nonnull(names);
    builder_start(&build);
}

static void teardown(void)
{
    groups_free(names);
    arena_free(&memory);
}

static uint32_t bits_of(const char *text)
{
    return groups_find(names, slice_of(text));
}

START_TEST(keywords_hit_inside_names_and_at_edges)
{
    ck_assert_uint_eq(bits_of(""), 0);
    ck_assert_uint_eq(bits_of("x1 foo"), 0);
    ck_assert_uint_ne(bits_of("Main-Navigation") & 1U << GROUP_nav, 0);
    ck_assert_uint_ne(bits_of("entry_content") & 1U << GROUP_body, 0);
    ck_assert_uint_ne(bits_of("EntryContent") & 1U << GROUP_body, 0);
    ck_assert_uint_eq(bits_of("entry--content") & 1U << GROUP_body, 0);
    ck_assert_uint_ne(bits_of("ad") & 1U << GROUP_ad, 0);
    ck_assert_uint_ne(bits_of("top ad-300") & 1U << GROUP_ad, 0);
    ck_assert_uint_eq(bits_of("shadow") & 1U << GROUP_ad, 0);
    ck_assert_uint_eq(bits_of("ad3") & 1U << GROUP_ad, 0);
    ck_assert_uint_eq(groups_of_role(slice_of("navigation")), 1U << GROUP_nav);
    ck_assert_uint_eq(groups_of_role(slice_of("list")), 0);
}
END_TEST

START_TEST(tables_agree_with_plain_search)
{
    static const char *const PARTS[] = {"ad",      "ads",  "article", "-",    "_",     "Body", " ",    "entry",
                                        "content", "tag",  "s",       "x",    "7",     "\xc3", ".",    "more",
                                        "news",    "side", "bar",     "bio",  "like",  "ly",   "call", "to",
                                        "qa",      "not",  "read",    "next", "field", "name"};
    uint64_t seed = 7;
    for (int round = 0; round < 1000; round++) {
        char text[128] = "";
        for (int k = 0; k < 7; k++) {
            seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
            strcat(text, PARTS[(seed >> 33) % (sizeof PARTS / sizeof *PARTS)]);
        }
        ck_assert_msg(bits_of(text) == groups_find_plain(slice_of(text)), "%s", text);
    }
}
END_TEST

/* body > (div.menu > 2 items) (article > h1, div > 3 p) (div.comments > p) */
static page *small_page(void)
{
    builder_open(&build, TAG_body, "");
    builder_open(&build, TAG_div, "menu");
    builder_text(&build, TAG_li, "Politics", 8);
    builder_text(&build, TAG_li, "Sports", 6);
    builder_close(&build);
    builder_open(&build, TAG_article, "");
    builder_text(&build, TAG_h1, "Old bridge rebuilt", 0);
    builder_open(&build, TAG_div, "");
    for (int i = 0; i < 3; i++) builder_text(&build, TAG_p, PROSE, 0);
    builder_close(&build);
    builder_close(&build);
    builder_open(&build, TAG_div, "comments");
    builder_text(&build, TAG_p, "Nice bridge", 0);
    builder_close(&build);
    builder_close(&build);
    page *p = builder_page(&build);
    p->title = slice_of("Old bridge rebuilt | Daily");
    return p;
}

static _Alignas(32) float tile[FEATURE_COUNT * FEATURE_LANES];

#define VALUE(name, lane) (tile[FEATURE_##name * FEATURE_LANES + (lane)])

START_TEST(features_of_a_small_page)
{
    scene s;
    page *p = small_page();
    ck_assert_int_eq(scene_look(&s, names, p, &memory), DECHAFF_OK);
    feature_run draw;
    features_start(&draw, &s);
    features_page(&draw, tile);
    features_tile(&draw, 0, 7, tile);
    ck_assert_float_eq(VALUE(w, 3), 19);
    ck_assert_float_eq(VALUE(lr, 0), 1);
    ck_assert_float_eq(VALUE(dup, 4), 3);
    ck_assert_float_eq(VALUE(t_cov, 2), 0.75f);
    ck_assert_float_eq(VALUE(h1blk, 0), -2);
    ck_assert_float_eq(VALUE(h1blk, 6), 4);
    ck_assert_float_eq(VALUE(a_article, 3), 2);
    ck_assert_float_eq(VALUE(a_article, 0), NEAR_NONE);
    ck_assert_float_eq(VALUE(g_talk, 6), 1);
    ck_assert_float_eq(VALUE(k_struct, 1), 1);
    ck_assert_float_eq(VALUE(D_up, 4), 0);
    ck_assert_float_eq(VALUE(D_dn, 4), 1);
    ck_assert_float_eq(VALUE(D_first, 3), 0);
    ck_assert_float_eq(VALUE(D_last, 6), 1);
    ck_assert_float_eq(VALUE(D_wlast, 6), 0);
    ck_assert_float_eq(VALUE(sig_main, 4), 1);
    ck_assert_float_eq(VALUE(sig_n, 0), 2);
    ck_assert_float_eq(VALUE(dist_h, 5), 3);
    ck_assert_float_eq(VALUE(c1_n, 3), 3);
    ck_assert_float_eq(VALUE(P_n, 15), 7);
    ck_assert_float_eq(VALUE(P_prose, 0), 57.0f / 64);
    ck_assert_float_eq(VALUE(h_lr, 0), -1);
    ck_assert_float_eq(VALUE(h_lr, 6), 0);
    ck_assert_float_eq(VALUE(w_rel, 3), 1);
    ck_assert_float_eq_tol(VALUE(w_rel, 2), 3.0f / 19, 1e-6f);
    ck_assert_float_eq(VALUE(P_talk, 0), 2.0f / 64);
    ck_assert_float_eq(VALUE(P_dtalk, 0), NEAR_NONE);
    ck_assert_int_eq(s.all.headline, 2);
}
END_TEST

START_TEST(title_words_of_unspaced_scripts_count_by_character)
{
    scene s;
    block blocks[] = {{.text = slice_of("東京の橋。"), .element = -1}, {.text = slice_of("— « » 空"), .element = -1}};
    page p = {.blocks = blocks, .block_count = 2, .title = slice_of("東京の新しい橋")};
    blocks[0].counts.words = blocks[1].counts.words = 4;
    ck_assert_int_eq(scene_look(&s, names, &p, &memory), DECHAFF_OK);
    ck_assert_uint_eq(s.all.title_words, 7);
    ck_assert_uint_eq(s.marks[0].title_words, 4);
    ck_assert_uint_eq(s.marks[1].title_words, 0);
    ck_assert_int_eq(s.all.headline, 0);
}
END_TEST

START_TEST(copies_outside_the_body_go_and_the_body_keeps_its_own)
{
    scene s;
    page *p = small_page();
    p->blocks[6].text = slice_of(PROSE);
    p->blocks[6].counts = p->blocks[5].counts;
    ck_assert_int_eq(scene_look(&s, names, p, &memory), DECHAFF_OK);
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].probability = 0.9f;
    ck_assert_int_eq(select_drop_copies(&s, p, &memory), DECHAFF_OK);
    for (size_t i = 0; i < p->block_count; i++)
        ck_assert_msg((p->blocks[i].probability > 0) == (i != 6), "block %zu", i);
}
END_TEST

#define LINE(n) "Line number " #n " of a page that holds its whole article twice over and over again."

/* body > two divs; the first has `held` lines, the second repeats `repeated` of them and adds more of its own */
static size_t dropped_in_second(int held, int repeated, int own)
{
    static const char *const LINES[] = {LINE(1), LINE(2), LINE(3), LINE(4), LINE(5)};
    scene s;
    builder_start(&build);
    builder_open(&build, TAG_body, "");
    builder_open(&build, TAG_div, "");
    for (int i = 0; i < held; i++) builder_text(&build, TAG_p, LINES[i], 0);
    builder_close(&build);
    builder_open(&build, TAG_div, "");
    for (int i = 0; i < repeated; i++) builder_text(&build, TAG_p, LINES[i], 0);
    for (int i = 0; i < own; i++) builder_text(&build, TAG_p, PROSE, 0);
    builder_close(&build);
    builder_close(&build);
    page *p = builder_page(&build);
    ck_assert_int_eq(scene_look(&s, names, p, &memory), DECHAFF_OK);
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].probability = 0.9f;
    ck_assert_int_eq(select_drop_copies(&s, p, &memory), DECHAFF_OK);
    size_t dropped = 0;
    for (int i = 0; i < held; i++) ck_assert(p->blocks[i].probability > 0);
    for (size_t i = (size_t)held; i < p->block_count; i++) dropped += p->blocks[i].probability == 0;
    return dropped;
}

START_TEST(an_article_held_twice_is_kept_once_and_single_repetitions_stay)
{
    ck_assert_uint_eq(dropped_in_second(5, 5, 0), 5); /* a run */
    ck_assert_uint_eq(dropped_in_second(5, 1, 1), 1); /* outside the body */
    ck_assert_uint_eq(dropped_in_second(5, 2, 2), 0); /* inside it, no run */
    ck_assert_uint_eq(dropped_in_second(2, 2, 0), 0);
}
END_TEST

START_TEST(choice_has_the_highest_expected_measure)
{
    page *p = small_page();
    const selection rule = {0.8f, 0.7f, 1, 1};
    const float probabilities[] = {0, 0.1f, 0.9f, 0.95f, 0.9f, 0.6f, 0.2f};
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].probability = probabilities[i];
    ck_assert_int_eq(select_blocks(&rule, p, 0, &memory), DECHAFF_OK);
    double best = 0, all = 0;
    for (size_t i = 0; i < p->block_count; i++) all += (double)probabilities[i] * p->blocks[i].counts.words;
    for (unsigned set = 1; set < 1U << 7; set++) { /* every set, not just prefixes */
        double hits = 0, kept = 0;
        for (size_t i = 0; i < 7; i++)
            if (set >> i & 1) {
                hits += (double)probabilities[i] * p->blocks[i].counts.words;
                kept += p->blocks[i].counts.words;
            }
        if (2 * hits / (kept + all) > best) best = 2 * hits / (kept + all);
    }
    ck_assert_double_eq_tol(p->score, best, 1e-6);
    ck_assert(!p->blocks[0].chosen && p->blocks[3].chosen && p->blocks[4].chosen);
    size_t before = 0, wide = 0;
    for (size_t i = 0; i < 7; i++) before += p->blocks[i].chosen;
    ck_assert_int_eq(select_blocks(&rule, p, 1, &memory), DECHAFF_OK);
    for (size_t i = 0; i < 7; i++) wide += p->blocks[i].chosen;
    ck_assert_uint_ge(wide, before);
}
END_TEST

START_TEST(a_page_without_content_has_nothing_chosen)
{
    page *p = small_page();
    const selection rule = {0.8f, 0.7f, 1, 1};
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].probability = 0.1f;
    ck_assert_int_eq(select_blocks(&rule, p, 0, &memory), DECHAFF_OK);
    for (size_t i = 0; i < p->block_count; i++) ck_assert(!p->blocks[i].chosen);
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].probability = i == 6 ? 0.9f : 0;
    ck_assert_int_eq(select_blocks(&rule, p, 0, &memory), DECHAFF_OK);
    ck_assert(p->blocks[6].chosen); /* two words, but surely content */
}
END_TEST

START_TEST(odd_pages_do_no_harm)
{
    scene s;
    page empty = {0};
    ck_assert_int_eq(scene_look(&s, names, &empty, &memory), DECHAFF_OK);
    arena tiny;
    for (size_t room = 0; room < 40000; room += 97) {
        arena_init(&tiny, room);
        builder_start(&build);
        dechaff_status status = scene_look(&s, names, small_page(), &tiny);
        ck_assert_msg(status == DECHAFF_OK || status == DECHAFF_LIMIT, "room %zu: %d", room, status);
        arena_free(&tiny);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("features");
    TCase *tcase = tcase_create("features");
    tcase_set_timeout(tcase, 240);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, keywords_hit_inside_names_and_at_edges);
    tcase_add_test(tcase, tables_agree_with_plain_search);
    tcase_add_test(tcase, features_of_a_small_page);
    tcase_add_test(tcase, title_words_of_unspaced_scripts_count_by_character);
    tcase_add_test(tcase, copies_outside_the_body_go_and_the_body_keeps_its_own);
    tcase_add_test(tcase, an_article_held_twice_is_kept_once_and_single_repetitions_stay);
    tcase_add_test(tcase, choice_has_the_highest_expected_measure);
    tcase_add_test(tcase, a_page_without_content_has_nothing_chosen);
    tcase_add_test(tcase, odd_pages_do_no_harm);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
