#include "select.h"

#include <math.h>
#include <stdlib.h>

enum { COPY_WORDS_MIN = 6, COPY_RUN_MIN = 3 };

/* A page with fewer expected words and a lower expected measure has no content: a wall, an error, a script's shell. */
static const double EMPTY_WORDS = 15, EMPTY_MEASURE = 0.55;

/* A block in the order of choice. */
typedef struct {
    float probability;
    uint32_t block;
} ranked;

/* What is known of a text that stands on the page, by its slot. */
typedef struct {
    uint32_t number; /* 1 + its number among the long blocks of the main container, 0: not there */
    uint32_t winner; /* 1 + the block that stays: one of the main container, else the most probable */
} copied_text;

typedef struct {
    const scene *s;
    page *p;
    copied_text *texts;
} copy_search;

/** True if a block is long enough to be a copy of another. */
static bool is_long(const block *b)
{
    return b->counts.words >= COPY_WORDS_MIN;
}

/** True if a block stands in the container that holds most direct prose. */
static bool in_main(const scene *s, const block *b)
{
    return scene_inside(s, scene_place(b), s->all.dom);
}

/** Find the block that stays of each text. */
static void find_winners(copy_search *c)
{
    uint32_t count = 0;
    for (size_t i = 0; i < c->p->block_count; i++) {
        const block *b = &c->p->blocks[i];
        copied_text *t = &c->texts[c->s->marks[i].copies];
        if (!is_long(b)) continue;
        bool main = in_main(c->s, b);
        count += main;
        if (main && !t->number) {
            t->number = count;
            t->winner = (uint32_t)i + 1;
        } else if (!t->winner || (!t->number && b->probability > c->p->blocks[t->winner - 1].probability))
            t->winner = (uint32_t)i + 1;
    }
}

/** True if a block may go: a copy outside the main container. */
static bool is_copy(const copy_search *c, size_t i)
{
    const block *b = &c->p->blocks[i];
    return is_long(b) && c->texts[c->s->marks[i].copies].winner != i + 1 && !in_main(c->s, b);
}

/** True if a block is of the page's running text: in the container of 60 % of the prose, and built like most of it. */
static bool in_body(const scene *s, size_t i)
{
    return s->marks[i].signature == s->all.main_signature &&
           scene_inside(s, scene_place(&s->page->blocks[i]), s->all.most);
}

/** Take the probability from copies that are not of the running text. */
static void drop_outside(const copy_search *c)
{
    for (size_t i = 0; i < c->p->block_count; i++)
        if (is_copy(c, i) && !in_body(c->s, i)) c->p->blocks[i].probability = 0;
}

/** Take the probability from the copies among the blocks from `start` to before `end`. */
static void drop_range(const copy_search *c, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++)
        if (is_copy(c, i)) c->p->blocks[i].probability = 0;
}

/** Take the probability from copies that stand in a row as their winners do in the main container. */
static void drop_runs(const copy_search *c)
{
    size_t start = 0, length = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < c->p->block_count; i++) {
        if (!is_long(&c->p->blocks[i])) continue;
        uint32_t number = is_copy(c, i) ? c->texts[c->s->marks[i].copies].number : 0;
        if (!number || number != last + 1) {
            if (length >= COPY_RUN_MIN) drop_range(c, start, i);
            length = 0;
        }
        if (number && length++ == 0) start = i;
        last = number;
    }
    if (length >= COPY_RUN_MIN) drop_range(c, start, c->p->block_count);
}

dechaff_status select_drop_copies(const scene *s, page *p, arena *memory)
{
    copy_search c = {s, p, arena_take_array(memory, s->texts.used + 1, sizeof *c.texts)};
    if (!c.texts) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    find_winners(&c);
    drop_outside(&c);
    drop_runs(&c);
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
    ranked *order = arena_take_raw(memory, (p->block_count + 1) * sizeof *order);
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
    if (e.all < EMPTY_WORDS && best < EMPTY_MEASURE) prefix = 0;
    for (size_t k = 0; k < prefix; k++) p->blocks[order[k].block].chosen = true;
    p->score = (float)best;
    return DECHAFF_OK;
}
