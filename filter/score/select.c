#include "select.h"

#include <math.h>
#include <stdlib.h>

enum { COPY_WORDS_MIN = 6, COPY_RUN_MIN = 3 };

/* A block in the order of choice. */
typedef struct {
    float probability;
    uint32_t block;
} ranked;

/* A walk over the long blocks outside the main container, looking for runs that repeat what stands inside. */
typedef struct {
    const scene *s;
    page *p;
    const uint32_t *number; /* by slot of a text: 1 + number among the long blocks inside, 0: none */
    uint32_t last;          /* that of the block before */
    size_t run_start;       /* block where the run starts */
    uint32_t run;           /* its length */
} copy_walk;

/** True if a block is long enough to be a copy of another. */
static bool is_long(const block *b)
{
    return b->counts.words >= COPY_WORDS_MIN;
}

/** True if a block stands in the container that holds most prose. */
static bool in_main(const scene *s, const block *b)
{
    return scene_inside(s, scene_place(b), s->all.dom);
}

/** Take the probability from the copies between the start of the run and `end`, if it is long or out of the body. */
static void end_run(copy_walk *w, size_t end)
{
    for (size_t i = w->run_start; w->run && i < end; i++) {
        block *b = &w->p->blocks[i];
        if (!is_long(b) || in_main(w->s, b) || !w->number[w->s->marks[i].copies]) continue;
        bool in_body = scene_inside(w->s, scene_place(b), w->s->all.most);
        if (w->run >= COPY_RUN_MIN || !in_body) b->probability = 0;
    }
    w->run = 0;
}

dechaff_status select_drop_copies(const scene *s, page *p, arena *memory)
{
    uint32_t *number = arena_take_array(memory, s->texts.used + 1, sizeof *number), count = 0;
    copy_walk w = {.s = s, .p = p, .number = number};
    if (!number) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    for (size_t i = 0; i < p->block_count; i++) {
        if (!is_long(&p->blocks[i]) || !in_main(s, &p->blocks[i])) continue;
        count++;
        if (!number[s->marks[i].copies]) number[s->marks[i].copies] = count;
    }
    for (size_t i = 0; i < p->block_count; i++) {
        if (!is_long(&p->blocks[i])) continue;
        uint32_t found = in_main(s, &p->blocks[i]) ? 0 : number[s->marks[i].copies];
        if (!found || found != w.last + 1) end_run(&w, i);
        if (found && w.run++ == 0) w.run_start = i;
        w.last = found;
    }
    end_run(&w, p->block_count);
    return DECHAFF_OK;
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
