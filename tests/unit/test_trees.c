#include "score/trees.h"
#include "suite.h"

#include <stdio.h>

static uint64_t seed = 20240601;

static uint32_t rnd(uint32_t below)
{
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return (uint32_t)(seed >> 33) % below;
}

/* Grow a tree: split a random leaf until there are `leaves`. A split's children come behind it. */
static void grow(tree *t, uint32_t leaves)
{
    int parent_of_leaf[TREE_LEAVES_MAX] = {-1};
    bool right_of_leaf[TREE_LEAVES_MAX] = {false};
    t->leaf_count = leaves;
    for (uint32_t i = 0; i + 1 < leaves; i++) {
        uint32_t leaf = rnd(i + 1);
        split *s = &t->splits[i];
        *s = (split){(float)rnd(9) / 2, (uint16_t)(rnd(3) ? rnd(FEATURE_COUNT) : FEATURE_P_tw + rnd(4)), (int16_t)~leaf,
                     (int16_t) ~(i + 1)};
        int parent = parent_of_leaf[leaf];
        if (parent >= 0) *(right_of_leaf[leaf] ? &t->splits[parent].right : &t->splits[parent].left) = (int16_t)i;
        parent_of_leaf[leaf] = parent_of_leaf[i + 1] = (int)i;
        right_of_leaf[leaf] = false;
        right_of_leaf[i + 1] = true;
    }
    for (uint32_t i = 0; i < leaves; i++) t->leaves[i] = ((float)rnd(2000) - 1000) / 977;
}

/* The sum by walking from split to split. */
static float walk(const model *m, const float *tile, size_t lane)
{
    float sum = 0;
    for (size_t i = 0; i < m->tree_count; i++) {
        int node = 0;
        while (node >= 0) {
            const split *s = &m->trees[i].splits[node];
            node = tile[(size_t)s->feature * TILE_BLOCKS + lane] <= s->threshold ? s->left : s->right;
        }
        sum += m->trees[i].leaves[~node];
    }
    return sum;
}

static _Alignas(32) float tile[FEATURE_COUNT * TILE_BLOCKS];
static _Alignas(32) uint32_t scratch[64 * TILE_BLOCKS];

START_TEST(all_kernels_give_the_bits_of_a_walk)
{
    trees_kernel kernels[3];
    size_t kernel_count = trees_kernels(kernels);
    ck_assert_uint_ge(kernel_count, 1);
    bool is_page[FEATURE_COUNT] = {false};
    for (size_t f = FEATURE_PAGE_FIRST; f < FEATURE_COUNT; f++) is_page[f] = true;
    for (int round = 0; round < 40; round++) {
        model m = {.tree_count = 1 + rnd(60)};
        m.trees = calloc(m.tree_count, sizeof *m.trees);
        for (size_t i = 0; i < m.tree_count; i++) grow(&m.trees[i], 2 + rnd(TREE_LEAVES_MAX - 1));
        trees t;
        ck_assert_int_eq(trees_init(&t, &m, is_page, NULL), DECHAFF_OK);
        for (size_t f = 0; f < FEATURE_COUNT; f++)
            for (size_t lane = 0; lane < TILE_BLOCKS; lane++)
                tile[f * TILE_BLOCKS + lane] =
                    is_page[f] && lane ? tile[f * TILE_BLOCKS] : (float)rnd(11) / 2 - 0.25f * (float)rnd(2);
        uint32_t start[64];
        trees_start(&t, tile, start);
        for (size_t k = 0; k < kernel_count; k++) {
            float sums[TILE_BLOCKS];
            kernels[k](&t, tile, start, scratch, sums);
            for (size_t lane = 0; lane < TILE_BLOCKS; lane++) {
                float expected = walk(&m, tile, lane);
                ck_assert_msg(memcmp(&expected, &sums[lane], sizeof expected) == 0, "kernel %zu lane %zu", k, lane);
            }
        }
        trees_clear(&t);
        free(m.trees);
    }
}
END_TEST

static dechaff_error err;

static dechaff_status read(const char *text)
{
    model m;
    memset(&err, 0, sizeof err);
    dechaff_status status = model_read(slice_of("my.model"), slice_of(text), &m, &err);
    if (status == DECHAFF_OK) model_clear(&m);
    return status;
}

#define HEAD "dechaff-model 1\nselect 0.8 0.7 0.8 1.1\nfeature w\nfeature lr\n"

START_TEST(a_model_is_read)
{
    model m;
    const char *text = HEAD "# a comment\ntrees 2\ntree 2\nsplit 1 0.25 -1 -2\nleaf -1 2.5\n"
                            "tree 3\nsplit 0 3 1 -3\nsplit 1 1e-35 -1 -2\nleaf 1 2 3\n";
    ck_assert_int_eq(model_read((slice){0}, slice_of(text), &m, NULL), DECHAFF_OK);
    ck_assert_uint_eq(m.tree_count, 2);
    ck_assert_uint_eq(m.trees[0].splits[0].feature, FEATURE_lr);
    ck_assert_float_eq(m.trees[0].leaves[1], 2.5f);
    ck_assert_int_eq(m.trees[1].splits[0].left, 1);
    ck_assert_float_eq(m.selection.beta_unclear, 1.1f);
    model_clear(&m);
}
END_TEST

/* A wrong model, where the message points to, and a word of it. */
static const struct {
    const char *text;
    size_t line;
    const char *says;
} WRONG[] = {
    {"", 1, "not a model"},
    {"tree\n", 1, "not a model"},
    {"dechaff-model 2\n", 1, "another version"},
    {"dechaff-model 1\nfeature smell\n", 2, "smell"},
    {"dechaff-model 1\nselect 1 2 3\n", 3, "four numbers"},
    {HEAD "trees 0\n", 5, "at most 1024"},
    {HEAD "trees 1\ntrees 1\n", 6, "stands once"},
    {HEAD "tree 2\n", 5, "more trees"},
    {HEAD "trees 2\ntree 2\nsplit 0 1 -1 -2\nleaf 1 2\n", 9, "too early"},
    {HEAD "trees 1\ntree 33\n", 6, "2 to 32"},
    {HEAD "trees 1\ntree 2\nsplit 2 1 -1 -2\n", 7, "expected 'split"},
    {HEAD "trees 1\ntree 2\nsplit 0 x -1 -2\n", 7, "expected 'split"},
    {HEAD "trees 1\ntree 2\nsplit 0 1 0 -2\nleaf 1 2\n", 7, "no tree"},
    {HEAD "trees 1\ntree 2\nsplit 0 1 -1 -1\nleaf 1 2\n", 7, "no tree"},
    {HEAD "trees 1\ntree 2\nsplit 0 1 -1 -2\nleaf 1\n", 9, "value of a leaf"},
    {HEAD "trees 1\ntree 2\nsplit 0 1 -1 -2\nleaf 1 nan\n", 8, "value of a leaf"},
    {HEAD "\x01", 5, "expected 'select'"},
};

START_TEST(a_wrong_model_is_refused_with_its_place)
{
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        ck_assert_msg(read(WRONG[i].text) == DECHAFF_BAD_RULE, "case %zu", i);
        ck_assert_msg(strstr(err.text, WRONG[i].says) != NULL, "case %zu: %s", i, err.text);
        ck_assert_msg(err.line == WRONG[i].line, "case %zu: line %zu", i, err.line);
        ck_assert_str_eq(err.source, "my.model");
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {all_kernels_give_the_bits_of_a_walk, a_model_is_read,
                                  a_wrong_model_is_refused_with_its_place, NULL};
    return suite_run(suite_of("trees", tests));
}
