#include "select.h"

#include <math.h>
#include <stdlib.h>

enum { COPY_WORDS_MIN = 6 };

/* A block in the order of choice. */
typedef struct {
    float probability;
    uint32_t block;
} ranked;

void select_drop_copies(const scene *s, page *p)
{
    for (size_t i = 0; i < p->block_count; i++)
        if (scene_inside(s, scene_place(&p->blocks[i]), s->all.dom)) s->texts.at[s->marks[i].copies].extra = 1;
    for (size_t i = 0; i < p->block_count; i++) {
        block *b = &p->blocks[i];
        if (b->counts.words < COPY_WORDS_MIN || !s->texts.at[s->marks[i].copies].extra) continue;
        if (!scene_inside(s, scene_place(b), s->all.dom)) b->probability = 0;
    }
}

/** Falling probability, then page order. */
static int compare_ranked(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->probability != y->probability) return x->probability < y->probability ? 1 : -1;
    return (x->block > y->block) - (x->block < y->block);
}

/** The beta for a page, by how much of its expected words is sure. */
static double beta_of(const selection *rule, const page *p, float shift)
{
    double sure = 0, all = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        double expected = (double)p->blocks[i].probability * p->blocks[i].counts.words;
        all += expected;
        if (p->blocks[i].probability > rule->sure_probability) sure += expected;
    }
    double beta = (double)(sure > rule->sure_share * all ? rule->beta_clear : rule->beta_unclear);
    return beta * exp2((double)shift);
}

/** Number of first entries of `order` with the highest expected F-measure, which goes into `*best`. */
static size_t best_prefix(const page *p, const ranked *order, size_t count, double beta, double *best)
{
    double all = 0, hits = 0, kept = 0, weight = beta * beta;
    size_t prefix = 0;
    for (size_t k = 0; k < count; k++) all += (double)order[k].probability * p->blocks[order[k].block].counts.words;
    *best = 0;
    for (size_t k = 0; k < count; k++) {
        double words = p->blocks[order[k].block].counts.words;
        hits += (double)order[k].probability * words;
        kept += words;
        double f = kept > 0 ? (1 + weight) * hits / (kept + weight * all) : 0;
        if (f <= *best) continue;
        *best = f;
        prefix = k + 1;
    }
    return prefix;
}

dechaff_status select_blocks(const selection *rule, page *p, float shift, arena *memory)
{
    ranked *order = arena_take_array(memory, p->block_count + 1, sizeof *order);
    if (!order) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    size_t count = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        p->blocks[i].chosen = false;
        if (p->blocks[i].probability > 0) order[count++] = (ranked){p->blocks[i].probability, (uint32_t)i};
    }
    qsort(order, count, sizeof *order, compare_ranked);
    double best;
    size_t prefix = best_prefix(p, order, count, beta_of(rule, p, shift), &best);
    for (size_t k = 0; k < prefix; k++) p->blocks[order[k].block].chosen = true;
    p->score = (float)best;
    return DECHAFF_OK;
}
