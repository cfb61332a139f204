/*
 * Trees evaluated as bit vectors (QuickScorer): each tree keeps a bit per leaf, each split that sends a block to the
 * right clears the leaves on its left, the lowest bit left is the block's leaf. 16 blocks go abreast.
 * In: tiles of features. Out: sums of leaves. Every kernel gives the same bits.
 */
#ifndef DECHAFF_SCORE_TREES_H
#define DECHAFF_SCORE_TREES_H

#include "../base/arena.h"
#include "features.h"
#include "model.h"

enum { TILE_BLOCKS = FEATURE_LANES };

/* A split. */
typedef struct {
    float threshold;
    uint32_t keep; /* leaves that stay when the value is above the threshold */
    uint32_t tree;
} leaf_mask;

/* The splits of one feature, by rising threshold. */
typedef struct {
    uint16_t feature;
    uint32_t start, end;
} feature_range;

typedef struct trees trees;

/* Computes the sums of one tile; see trees_sum(). */
typedef void (*trees_kernel)(const trees *t, const float *tile, const uint32_t *start, uint32_t *scratch, float *sums);

struct trees {
    size_t tree_count, mask_count, range_count, page_range_count;
    leaf_mask *masks;
    feature_range *ranges;            /* those of page features first */
    float (*leaves)[TREE_LEAVES_MAX]; /* 32-byte aligned; in the order of the bits */
    trees_kernel kernel;
    void *memory;
};

/** Arrange the trees of a model. `is_page` tells the features that are the same for all blocks of a page. */
dechaff_status trees_init(trees *t, const model *m, const bool *is_page, dechaff_error *err);
void trees_clear(trees *t);

/** Leaves left by the page's own features, one mask a tree, into `start`; once a page. */
void trees_start(const trees *t, const float *tile, uint32_t *start);

/**
 * Sum of the trees' leaves for the 16 blocks of `tile` ([feature][16], 32-byte aligned).
 * @param start    From trees_start().
 * @param scratch  32-byte aligned, tree_count * 16 words.
 */
void trees_sum(const trees *t, const float *tile, const uint32_t *start, uint32_t *scratch, float *sums);

/** Fill in the kernels this machine has, the oracle (plain C) first, the fastest last; their number. */
size_t trees_kernels(trees_kernel kernels[3]);

#endif
