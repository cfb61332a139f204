#include "features.h"

enum { DISTANCE_FAR = 60, HEADING_NONE = 13, WINDOW_SHORT = 5, WINDOW_LONG = 15, CHAFF_NEAR = 2 };

/* One block being described: its lane of the tile, what stands around it. */
typedef struct {
    feature_run *draw;
    const scene *s;
    size_t i;
    const block *b;
    const mark *m;
    const uint8_t *near;
    const place *levels[4]; /* its element and three levels up */
    float *lane;
} portrait;

#define SET(name, value) (it->lane[(size_t)FEATURE_##name * FEATURE_LANES] = (float)(value))

const char *feature_name(size_t number)
{
    static const char *const NAMES[] = {
#define SCORE_FEATURE_NAME(name) #name,
        SCORE_BLOCK_FEATURES(SCORE_FEATURE_NAME) SCORE_PAGE_FEATURES(SCORE_FEATURE_NAME)
#undef SCORE_FEATURE_NAME
    };
    return NAMES[number];
}

/** a / b, 0 where b is 0. */
static inline float share(uint32_t a, uint32_t b)
{
    return b ? (float)a / (float)b : 0;
}

static inline float clamp(float value, float low, float high)
{
    return value < low ? low : value > high ? high : value;
}

/** Smallest of a row's columns in `columns`. */
static inline unsigned least(const uint8_t *near, const uint8_t *columns, size_t count)
{
    unsigned low = NEAR_NONE;
    for (size_t k = 0; k < count; k++)
        if (near[columns[k]] < low) low = near[columns[k]];
    return low;
}
#define LEAST(near, columns) least(near, columns, sizeof(columns))

/** Order of tags: running text, then headings, cells, parts of boxes. */
static unsigned tag_number(const scene *s, const block *b)
{
    static const uint8_t NUMBERS[TAG_COUNT] = {
        [TAG_p] = 1,        [TAG_div] = 2,         [TAG_li] = 3,       [TAG_h1] = 4,        [TAG_h2] = 5,
        [TAG_h3] = 6,       [TAG_h4] = 7,          [TAG_h5] = 8,       [TAG_h6] = 9,        [TAG_td] = 10,
        [TAG_th] = 11,      [TAG_dt] = 12,         [TAG_dd] = 13,      [TAG_pre] = 14,      [TAG_blockquote] = 15,
        [TAG_figure] = 16,  [TAG_figcaption] = 16, [TAG_button] = 17,  [TAG_label] = 18,    [TAG_section] = 19,
        [TAG_article] = 20, [TAG_main] = 20,       [TAG_summary] = 21, [TAG_noscript] = 22, [TAG_address] = 23,
        [TAG_header] = 24,  [TAG_footer] = 25,     [TAG_nav] = 26,     [TAG_aside] = 27,
    };
    unsigned tag = b->element >= 0 ? s->page->elements[b->element].tag : TAG_UNKNOWN;
    unsigned number = tag < TAG_COUNT ? NUMBERS[tag] : 0;
    return number ? number : 30;
}

/** The block's own text and counts. */
static void draw_text(portrait *it)
{
    const block_counts *c = &it->b->counts;
    SET(w, c->words);
    SET(w_rel, (float)c->words * it->draw->per_long);
    SET(lr, share(c->link_code_points, c->code_points));
    SET(upper, share(c->uppercase, c->code_points));
    SET(tag, tag_number(it->s, it->b));
    SET(wps, (float)c->words / (float)(c->sentence_ends ? c->sentence_ends : 1));
    SET(lpw, share(c->link_code_points, c->links));
    SET(hidden, (it->b->flags & BLOCK_HIDDEN) != 0);
    SET(dup, it->s->texts.at[it->m->copies].count);
    SET(t_cov, (float)it->m->title_words / (float)(it->s->all.title_words ? it->s->all.title_words : 1));
    SET(t_in, share(it->m->title_words, c->words));
    SET(d_in, share(it->m->description_words, c->words));
}

/** Distances to groups and tags. */
static void draw_names(portrait *it)
{
    const uint8_t *near = it->near;
    SET(g_cookie, near[GROUP_cookie]);
    SET(g_meta, near[GROUP_meta]);
    SET(g_comm, near[GROUP_comm]);
    SET(g_body, near[GROUP_body]);
    SET(g_talk, near[GROUP_talk]);
    SET(g_pos, near[GROUP_pos]);
    SET(g_prod, near[GROUP_prod]);
    SET(a_footer, near[NEAR_footer]);
    SET(a_article, near[NEAR_article]);
    SET(a_main, near[NEAR_main]);
    SET(a_li, near[NEAR_li]);
}

/** Smallest distances over several groups, which stay when a site's own word for one of them is missing. */
static void draw_composites(portrait *it)
{
    static const uint8_t STRUCT[] = {GROUP_nav, GROUP_foot, GROUP_head, GROUP_side, GROUP_widget};
    static const uint8_t ACT[] = {GROUP_share, GROUP_news, GROUP_ad, GROUP_cookie, GROUP_print, GROUP_hid};
    static const uint8_t META[] = {GROUP_tags, GROUP_auth, GROUP_meta};
    static const uint8_t COMM[] = {GROUP_talk, GROUP_comm, GROUP_revw};
    static const uint8_t ANC[] = {NEAR_nav,  NEAR_header, NEAR_footer, NEAR_aside,
                                  NEAR_form, NEAR_button, NEAR_label,  NEAR_dialog};
    static const uint8_t FIG[] = {NEAR_figure, GROUP_capt}, TEXT[] = {NEAR_pre, NEAR_blockquote, NEAR_table, NEAR_dl};
    static const uint8_t CHAFF[] = {GROUP_comm, GROUP_more, GROUP_share, GROUP_tags, GROUP_news, GROUP_auth};
    static const uint8_t HEADING[] = {GROUP_comm,   GROUP_more, GROUP_news, GROUP_foot,
                                      GROUP_widget, GROUP_card, GROUP_revw};
    static const uint8_t NEGATIVE[] = {GROUP_nav,  GROUP_foot, GROUP_side,   GROUP_widget, GROUP_share,
                                       GROUP_news, GROUP_ad,   GROUP_cookie, GROUP_print,  GROUP_more,
                                       GROUP_tags, GROUP_auth, GROUP_talk,   GROUP_capt,   GROUP_meta};
    const uint8_t *near = it->near;
    const int32_t heading = it->m->heading;
    const uint8_t *above = heading >= 0 ? it->s->near[scene_place(&it->s->page->blocks[heading])] : NULL;
    SET(k_struct, LEAST(near, STRUCT));
    SET(k_act, LEAST(near, ACT));
    SET(k_meta, LEAST(near, META));
    SET(k_comm, LEAST(near, COMM));
    SET(k_anc, LEAST(near, ANC));
    SET(k_fig, LEAST(near, FIG));
    SET(k_text, LEAST(near, TEXT));
    int32_t since = (int32_t)it->i - it->draw->last_chaff;
    SET(k_sn, since < DISTANCE_FAR ? since : DISTANCE_FAR);
    if (LEAST(near, CHAFF) <= CHAFF_NEAR) it->draw->last_chaff = (int32_t)it->i;
    SET(k_h, above ? LEAST(above, HEADING) : HEADING_NONE);
    SET(h_comm, above ? above[GROUP_comm] : HEADING_NONE);
    unsigned negative = 0;
    for (size_t k = 0; k < sizeof NEGATIVE; k++) negative += near[NEGATIVE[k]] <= CHAFF_NEAR;
    SET(k_nneg, negative);
}

/** The three containers around the block, the one below the page's bulk, and where they start. */
static void draw_containers(portrait *it)
{
    const place *c1 = it->levels[1], *c2 = it->levels[2], *c3 = it->levels[3];
    const place *top = &it->s->places[it->levels[0]->top];
    float per_word = it->draw->per_word, per_prose = it->draw->per_prose;
    SET(c1_w, (float)c1->words * per_word);
    SET(c1_lr, share(c1->link_chars, c1->chars));
    SET(c1_p, (float)c1->prose_words * per_prose);
    SET(c1_n, c1->blocks);
    SET(c2_lr, share(c2->link_chars, c2->chars));
    SET(c2_p, (float)c2->prose_words * per_prose);
    SET(c3_lr, share(c3->link_chars, c3->chars));
    SET(c3_p, (float)c3->prose_words * per_prose);
    SET(c2_st, (float)c2->words_ahead * per_word);
    SET(top_lr, share(top->link_chars, top->chars));
    SET(top_s, share(top->sentence_words, top->words));
    SET(dpar, (float)c1->direct * per_prose);
}

/** Blocks like this one, and the row of boxes it stands in. */
static void draw_repetition(portrait *it)
{
    const slot *like = &it->s->signatures.at[it->m->signature];
    SET(sig_n, like->count);
    SET(sig_w, (float)like->words * it->draw->per_word);
    SET(sig_wpb, share(like->words, like->count));
    SET(sig_p, (float)like->prose_words * it->draw->per_prose);
    SET(sig_main, it->m->signature == it->s->all.main_signature);
    int32_t repeated = it->levels[0]->repeated;
    const place *box = repeated >= 0 ? &it->s->places[repeated] : NULL;
    const place *row = box ? &it->s->places[box->parent] : NULL;
    SET(rep_n, box ? box->siblings : 0);
    SET(rep_w, box ? (float)box->words : -1);
    SET(rep_lr, box ? share(box->link_chars, box->chars) : -1);
    SET(rep_pp, row ? (float)row->prose_words * it->draw->per_prose : -1);
}

/** Where the block stands on the page and against its headline. */
static void draw_position(portrait *it)
{
    const outline *all = &it->s->all;
    const mark *marks = it->s->marks;
    int32_t i = (int32_t)it->i, h = all->headline;
    float words = (float)it->m->words_before;
    SET(pos, (float)i * it->draw->per_block);
    SET(posw, words * it->draw->per_word);
    SET(posp, (float)it->m->prose_before * it->draw->per_prose);
    SET(h1rel, h >= 0 ? (float)(i - h) * it->draw->per_block : -2);
    SET(h1blk, h >= 0 ? clamp((float)(i - h), -50, 50) : -60);
    SET(bestblk, all->best >= 0 ? clamp((float)(i - all->best), -50, 50) : -60);
    SET(wafter_h1, h >= 0 ? clamp(words - (float)marks[h].words_before, -500, 2000) : -600);
    int32_t up = h >= 0 ? it->levels[0]->up_head : 0;
    SET(H_up, h >= 0 ? it->s->places[scene_place(&it->s->page->blocks[h])].depth - it->s->places[up].depth : -1);
    SET(H_w, h >= 0 ? (float)it->s->places[up].words * it->draw->per_word : -1);
}

/** Link share of the blocks from `a` to before `b`. */
static float link_share(const mark *marks, size_t a, size_t b)
{
    return share(marks[b].link_before - marks[a].link_before, marks[b].chars_before - marks[a].chars_before);
}

/** The blocks that follow. */
static void draw_neighbours(portrait *it)
{
    const mark *marks = it->s->marks;
    size_t i = it->i, n = it->s->block_count;
    size_t next = i + 1, end = next + WINDOW_LONG < n ? next + WINDOW_LONG : n;
    size_t near_end = next + WINDOW_SHORT < n ? next + WINDOW_SHORT : n;
    SET(nx5_lr, link_share(marks, next, near_end));
    SET(nx15_lr, link_share(marks, next, end));
    SET(nx_lr, next < n ? link_share(marks, next, next + 1) : -1);
}

/** The section between the governing heading and the next. */
static void draw_section(portrait *it)
{
    const mark *marks = it->s->marks;
    int32_t heading = it->m->heading, i = (int32_t)it->i;
    size_t start = heading >= 0 ? (size_t)heading : 0, end = (size_t)marks[it->i + 1].next_heading;
    SET(dist_h, heading >= 0 ? clamp((float)(i - heading), 0, 50) : 50);
    SET(s_nb, end - start);
    SET(s_w, marks[end].words_before - marks[start].words_before);
    SET(s_lr, link_share(marks, start, end));
    SET(h_lr, heading >= 0 ? link_share(marks, start, start + 1) : -1);
}

/** Words between the end of block `last` and this block, up to 1500; 0 before it. */
static float words_after(const portrait *it, int32_t last)
{
    if ((int32_t)it->i <= last) return 0;
    return clamp((float)(it->m->words_before - it->s->marks[last + 1].words_before), 0, 1500);
}

/** Against the containers that hold the page's prose. */
static void draw_dominant(portrait *it)
{
    const outline *all = &it->s->all;
    const place *places = it->s->places, *own = it->levels[0];
    size_t e = scene_place(it->b);
    float i = (float)it->i;
    bool in_dom = scene_inside(it->s, e, all->dom), in_most = scene_inside(it->s, e, all->most);
    int32_t meet = in_dom ? all->dom : own->up_dom;
    SET(D_up, places[all->dom].depth - places[meet].depth);
    SET(D_dn, own->depth - places[meet].depth);
    SET(D_first, clamp(i - (float)all->dom_first, -DISTANCE_FAR, DISTANCE_FAR));
    SET(D_last, clamp(i - (float)all->dom_last, -DISTANCE_FAR, DISTANCE_FAR));
    SET(D_wlast, words_after(it, all->dom_last));
    SET(E_up, in_most ? 0 : places[all->most].depth - places[own->up_most].depth);
    SET(E_last, clamp(i - (float)all->most_last, -DISTANCE_FAR, DISTANCE_FAR));
    SET(E_wlast, words_after(it, all->most_last));
}

void features_start(feature_run *draw, const scene *s)
{
    const place *all = &s->places[0];
    *draw = (feature_run){.scene = s, .last_chaff = -DISTANCE_FAR};
    draw->per_word = 1 / (float)(all->words ? all->words : 1);
    draw->per_prose = 1 / (float)(all->prose_words ? all->prose_words : 1);
    draw->per_block = 1 / (float)(s->block_count ? s->block_count : 1);
    draw->per_long = 1 / (float)(s->all.words_max ? s->all.words_max : 1);
}

void features_page(const feature_run *draw, float *tile)
{
    const scene *s = draw->scene;
    const place *root = &s->places[0];
    const outline *all = &s->all;
    const float values[] = {
        (float)root->words,
        (float)s->block_count,
        share(root->link_chars, root->chars),
        (float)all->article_words * draw->per_word,
        (float)all->item_words * draw->per_word,
        (float)all->long_blocks,
        (float)all->sub_headings,
        share(all->product_elements, (uint32_t)s->element_count),
        (float)root->sentence_words * draw->per_word,
        (float)root->prose_words * draw->per_word,
        (float)s->places[all->dom].prose_words * draw->per_prose,
        (float)all->words_max,
        share(root->prose_words, all->prose_blocks),
        (float)all->talk_words * draw->per_word,
        (float)s->near[all->dom][GROUP_talk],
    };
    _Static_assert(sizeof values / sizeof *values == FEATURE_COUNT - FEATURE_PAGE_FIRST, "one value a page feature");
    for (size_t k = 0; k < sizeof values / sizeof *values; k++)
        for (size_t lane = 0; lane < FEATURE_LANES; lane++)
            tile[(FEATURE_PAGE_FIRST + k) * FEATURE_LANES + lane] = values[k];
}

void features_tile(feature_run *draw, size_t first, size_t count, float *tile)
{
    for (size_t k = 0; k < count; k++) {
        const scene *s = draw->scene;
        const block *b = &s->page->blocks[first + k];
        size_t e = scene_place(b);
        portrait it = {.draw = draw, .s = s, .i = first + k, .b = b, .m = &s->marks[first + k]};
        it.near = s->near[e];
        it.lane = tile + k;
        for (size_t level = 0; level < 4; level++) {
            it.levels[level] = &s->places[e];
            if (s->places[e].parent >= 0) e = (size_t)s->places[e].parent;
        }
        draw_text(&it);
        draw_names(&it);
        draw_composites(&it);
        draw_containers(&it);
        draw_repetition(&it);
        draw_position(&it);
        draw_neighbours(&it);
        draw_section(&it);
        draw_dominant(&it);
    }
}
