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

/* Sums over the blocks of a page: words times probability. */
typedef struct {
    double all, sure, likely, likely_words; /* sure: above the selection's; likely: above one half */
} expectation;

static expectation expect(const selection *rule, const page *p)
{
    expectation e = {0, 0, 0, 0};
    for (size_t i = 0; i < p->block_count; i++) {
        double words = p->blocks[i].counts.words, expected = (double)p->blocks[i].probability * words;
        e.all += expected;
        if (p->blocks[i].probability > rule->sure_probability) e.sure += expected;
        if (p->blocks[i].probability <= 0.5f) continue;
        e.likely += expected;
        e.likely_words += words;
    }
    return e;
}

/** Expected F-measure of a choice that holds `hits` expected words among `kept`. */
static double measure(double hits, double kept, double all, double weight)
{
    return kept > 0 ? (1 + weight) * hits / (kept + weight * all) : 0;
}

/** Number of first entries of `order` with the highest expected F-measure, which goes into `*best`. */
static size_t best_prefix(const page *p, const ranked *order, size_t count, double all, double weight, double *best)
{
    double hits = 0, kept = 0;
    size_t prefix = 0;
    *best = 0;
    for (size_t k = 0; k < count; k++) {
        double words = p->blocks[order[k].block].counts.words;
        hits += (double)order[k].probability * words;
        kept += words;
        double f = measure(hits, kept, all, weight);
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
    expectation e = expect(rule, p);
    double beta = (double)(e.sure > rule->sure_share * e.all ? rule->beta_clear : rule->beta_unclear);
    beta *= exp2((double)shift);
    /* Adding a block helps only if its probability is above best / (1 + beta^2): what is below need not be sorted. */
    double weight = beta * beta, low = measure(e.likely, e.likely_words, e.all, weight) / (1 + weight) * 0.999, best;
    size_t count = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        p->blocks[i].chosen = false;
        float probability = p->blocks[i].probability;
        if (probability > 0 && (double)probability >= low) order[count++] = (ranked){probability, (uint32_t)i};
    }
    qsort(order, count, sizeof *order, compare_ranked);
    size_t prefix = best_prefix(p, order, count, e.all, weight, &best);
    for (size_t k = 0; k < prefix; k++) p->blocks[order[k].block].chosen = true;
    p->score = (float)best;
    return DECHAFF_OK;
}
