/*
 * The model file: text, versioned, naming its features. In: its text. Out: trees as written, checked.
 * Refuses a file that another feature set made. Computes nothing.
 */
#ifndef DECHAFF_SCORE_MODEL_H
#define DECHAFF_SCORE_MODEL_H

#include <stdint.h>

#include "../base/status.h"

enum { MODEL_VERSION = 1, TREE_LEAVES_MAX = 32, MODEL_TREES_MAX = 1024, MODEL_FEATURES_MAX = 256 };

typedef struct {
    float threshold;     /* the left side takes value <= threshold */
    uint16_t feature;    /* a FEATURE_* of this build */
    int16_t left, right; /* a split of the same tree; below 0: leaf ~n */
} split;

typedef struct {
    uint32_t leaf_count; /* splits are one fewer */
    split splits[TREE_LEAVES_MAX - 1];
    float leaves[TREE_LEAVES_MAX];
} tree;

/* How the choice weighs precision and recall: see select.h. */
typedef struct {
    float sure_probability; /* a block above it is sure */
    float sure_share;       /* a page whose expected words are sure to a larger share is clear */
    float beta_clear, beta_unclear;
} selection;

typedef struct {
    selection selection;
    size_t tree_count;
    tree *trees;
} model;

/** Read a model. `file` names it in messages; `err` gets line and column. DECHAFF_BAD_RULE, DECHAFF_NO_MEMORY. */
dechaff_status model_read(slice file, slice text, model *m, dechaff_error *err);
void model_clear(model *m);

#endif
