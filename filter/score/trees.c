#include "trees.h"

#include <stdlib.h>

/* A split on its way into the groups. */
typedef struct {
    float threshold;
    uint16_t feature;
    bool is_page;
    uint32_t keep, tree;
} loose_split;

/* One tree being turned into masks. */
typedef struct {
    const tree *from;
    float *leaves;
    loose_split *out;
    uint32_t next_leaf;
    uint32_t number;
} tree_walk;

/** Number the leaves below a node from left to right and give each split its mask; the bits of those leaves. */
static uint32_t number_leaves(tree_walk *w, int node)
{
    if (node < 0) {
        w->leaves[w->next_leaf] = w->from->leaves[~node];
        return 1U << w->next_leaf++;
    }
    const split *s = &w->from->splits[node]; /* the depth is at most 31 */
    uint32_t left = number_leaves(w, s->left), right = number_leaves(w, s->right);
    w->out[node] = (loose_split){s->threshold, s->feature, false, ~left, w->number};
    return left | right;
}

/** Order: page features first, then by feature, threshold and tree. */
static int compare_splits(const void *a, const void *b)
{
    const loose_split *x = a, *y = b;
    if (x->is_page != y->is_page) return x->is_page ? -1 : 1;
    if (x->feature != y->feature) return x->feature < y->feature ? -1 : 1;
    if (x->threshold != y->threshold) return x->threshold < y->threshold ? -1 : 1;
    return (x->tree > y->tree) - (x->tree < y->tree);
}

/** Put the sorted splits into ranges. */
static void range_splits(trees *t, const loose_split *splits, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || splits[i].feature != splits[i - 1].feature) {
            t->ranges[t->range_count++] = (feature_range){splits[i].feature, (uint32_t)i, 0};
            t->page_range_count += splits[i].is_page;
        }
        t->masks[t->mask_count++] = (leaf_mask){splits[i].threshold, splits[i].keep, splits[i].tree};
        t->ranges[t->range_count - 1].end = (uint32_t)t->mask_count;
    }
}

/** Take the tables out of one piece of memory; false: there is none. */
static bool take_tables(trees *t, size_t splits)
{
    size_t leaf_bytes = t->tree_count * sizeof *t->leaves;
    size_t bytes = leaf_bytes + splits * sizeof *t->masks + FEATURE_COUNT * sizeof *t->ranges;
    t->memory = aligned_alloc(32, (bytes + 31) & ~(size_t)31);
    if (!t->memory) return false;
    memset(t->memory, 0, bytes);
    t->leaves = t->memory;
    t->masks = (leaf_mask *)(void *)((char *)t->memory + leaf_bytes);
    t->ranges = (feature_range *)(void *)(t->masks + splits);
    return true;
}

dechaff_status trees_init(trees *t, const model *m, const bool *is_page, dechaff_error *err)
{
    trees_kernel kernels[3];
    *t = (trees){.tree_count = m->tree_count};
    size_t count = 0;
    for (size_t i = 0; i < m->tree_count; i++) count += m->trees[i].leaf_count - 1;
    loose_split *splits = calloc(count, sizeof *splits);
    if (!splits || !take_tables(t, count)) {
        free(splits);
        return error_set(err, DECHAFF_NO_MEMORY, "no memory for the model");
    }
    loose_split *out = splits;
    for (size_t i = 0; i < m->tree_count; i++) {
        tree_walk w = {&m->trees[i], t->leaves[i], out, 0, (uint32_t)i};
        number_leaves(&w, 0);
        out += m->trees[i].leaf_count - 1;
    }
    for (size_t i = 0; i < count; i++) splits[i].is_page = is_page[splits[i].feature];
    qsort(splits, count, sizeof *splits, compare_splits);
    range_splits(t, splits, count);
    free(splits);
    t->kernel = kernels[trees_kernels(kernels) - 1];
    return DECHAFF_OK;
}

void trees_clear(trees *t)
{
    free(t->memory);
    *t = (trees){0};
}

void trees_start(const trees *t, const float *tile, uint32_t *start)
{
    for (size_t i = 0; i < t->tree_count; i++) start[i] = UINT32_MAX;
    for (size_t r = 0; r < t->page_range_count; r++) {
        const feature_range *range = &t->ranges[r];
        const leaf_mask *mask = t->masks + range->start, *end = t->masks + range->end;
        float value = tile[(size_t)range->feature * TILE_BLOCKS];
        for (; mask < end && value > mask->threshold; mask++) start[mask->tree] &= mask->keep;
    }
}

void trees_sum(const trees *t, const float *tile, const uint32_t *start, uint32_t *scratch, float *sums)
{
    t->kernel(t, tile, start, scratch, sums);
}
