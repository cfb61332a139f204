/* Features, trees, choice: the main content of a page by the model. */
#include "score.h"

#include "embedded.h"
#include "features.h"
#include "jsonld.h"
#include "select.h"
#include "trees.h"

#include <math.h>
#include <stdlib.h>

/* Probability of text that only JSON-LD has: it is the article, and the page shows no other. */
static const float JSONLD_PROBABILITY = 0.9f;

struct scorer {
    groups *groups;
    selection selection;
    trees trees;
};

/** Read and arrange a model. */
static dechaff_status load(scorer *s, slice file, slice text, dechaff_error *err)
{
    model m;
    bool is_page[FEATURE_COUNT] = {false};
    for (size_t f = FEATURE_PAGE_FIRST; f < FEATURE_COUNT; f++) is_page[f] = true;
    dechaff_status status = model_read(file, text, &m, err);
    if (status != DECHAFF_OK) return status;
    s->selection = m.selection;
    status = trees_init(&s->trees, &m, is_page, err);
    model_clear(&m);
    return status;
}

dechaff_status scorer_new(slice file, slice text, scorer **s, dechaff_error *err)
{
    *s = NULL;
    scorer *it = calloc(1, sizeof *it);
    if (it) it->groups = groups_new();
    dechaff_status status = it && it->groups ? load(it, file, text.len ? text : score_embedded_model(), err)
                                             : error_set(err, DECHAFF_NO_MEMORY, "no memory for the model");
    if (status == DECHAFF_OK)
        *s = it;
    else
        scorer_free(it);
    return status;
}

void scorer_free(scorer *s)
{
    if (!s) return;
    groups_free(s->groups);
    trees_clear(&s->trees);
    free(s);
}

/** Round a pointer up to 32 bytes. */
static void *align32(void *at)
{
    return (char *)at + (32 - (uintptr_t)at % 32) % 32;
}

/** Set the probability of every block of the page itself. */
static dechaff_status judge(const scorer *s, const scene *look, page *p, arena *memory)
{
    size_t tile_bytes = sizeof(float) * FEATURE_COUNT * FEATURE_LANES;
    size_t scratch_bytes = sizeof(uint32_t) * s->trees.tree_count * TILE_BLOCKS;
    char *room = arena_take(memory, tile_bytes + scratch_bytes + s->trees.tree_count * sizeof(uint32_t) + 32);
    if (!room) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    float *tile = align32(room), sums[TILE_BLOCKS];
    uint32_t *scratch = (uint32_t *)(void *)((char *)tile + tile_bytes);
    uint32_t *start = scratch + s->trees.tree_count * TILE_BLOCKS;
    feature_run draw;
    features_start(&draw, look);
    features_page(&draw, tile);
    trees_start(&s->trees, tile, start);
    for (size_t first = 0; first < look->block_count; first += TILE_BLOCKS) {
        size_t count = look->block_count - first < TILE_BLOCKS ? look->block_count - first : TILE_BLOCKS;
        features_tile(&draw, first, count, tile);
        trees_sum(&s->trees, tile, start, scratch, sums);
        for (size_t k = 0; k < count; k++) p->blocks[first + k].probability = 1 / (1 + expf(-sums[k]));
    }
    return DECHAFF_OK;
}

/** Choose all visible text: what is left to do when there is no room to judge. */
static void choose_all(page *p)
{
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].chosen = !(p->blocks[i].flags & BLOCK_HIDDEN);
    p->score = -1;
}

/** Judge a page and choose. */
static dechaff_status judge_and_choose(const scorer *s, page *p, float shift, arena *memory, arena *scratch)
{
    scene look;
    size_t shown = p->block_count;
    dechaff_status status = scene_look(&look, s->groups, p, scratch);
    if (status == DECHAFF_OK) status = judge(s, &look, p, scratch);
    if (status == DECHAFF_OK) status = select_drop_copies(&look, p, scratch);
    if (status != DECHAFF_OK) return status;
    status = jsonld_add(p, look.places[0].prose_words, memory);
    for (size_t i = shown; i < p->block_count; i++) p->blocks[i].probability = JSONLD_PROBABILITY;
    return status == DECHAFF_OK ? select_blocks(&s->selection, p, shift, scratch) : status;
}

dechaff_status scorer_choose(const scorer *s, page *p, float shift, arena *memory, arena *scratch)
{
    arena_reset(scratch);
    dechaff_status status = judge_and_choose(s, p, shift, memory, scratch);
    if (status != DECHAFF_OK) choose_all(p);
    return status;
}
