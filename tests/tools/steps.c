/*
 * dechaff-steps: nanoseconds of CPU time a block for each step of the score.
 *
 *   dechaff-steps MODEL < LIST        LIST: path of a UTF-8 HTML file on each line
 *
 * Parses all pages once and keeps them, then runs each step over all of them, five times, and prints the best.
 */
#include "parse/html.h"
#include "read_file.h"
#include "score/features.h"
#include "score/score.h"
#include "score/select.h"
#include "score/trees.h"

#include <time.h>

enum { ROUNDS = 5, PAGES_MAX = 4096 };

typedef struct {
    char *data;
    size_t len;
    arena memory;
    page page;
} kept_page;

typedef struct {
    kept_page *pages;
    size_t count, blocks;
    groups *groups;
    model model;
    trees trees;
    trees_kernel kernel;
    scorer *scorer;
    html_parser *parser;
    arena scratch;
    float sum; /* keeps the compiler from dropping work */
} bench;

static double cpu_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static bool parse(bench *b, kept_page *k, arena *memory)
{
    const html_limits limits = {512, 256, 64 * 1024, 0};
    return html_parser_begin(b->parser, &limits, memory) == DECHAFF_OK &&
           html_parser_feed(b->parser, (slice){k->data, k->len}) == DECHAFF_OK &&
           html_parser_finish(b->parser, &k->page) == DECHAFF_OK;
}

/** Keep the arrays that the parser uses again for its next page. */
static bool keep_arrays(kept_page *k)
{
    page *p = &k->page;
    element *elements = arena_take_array(&k->memory, p->element_count + 1, sizeof *elements);
    block *blocks = arena_take_array(&k->memory, p->block_count + 1, sizeof *blocks);
    slice *scripts = arena_take_array(&k->memory, p->jsonld_count + 1, sizeof *scripts);
    if (!elements || !blocks || !scripts) return false;
    if (p->jsonld_count) memcpy(scripts, p->jsonld, p->jsonld_count * sizeof *scripts);
    if (p->element_count) memcpy(elements, p->elements, p->element_count * sizeof *elements);
    if (p->block_count) memcpy(blocks, p->blocks, p->block_count * sizeof *blocks);
    p->elements = elements;
    p->blocks = blocks;
    p->jsonld = scripts;
    return true;
}

static void step_parse(bench *b, kept_page *k)
{
    page before = k->page;
    if (!parse(b, k, &b->scratch)) abort();
    k->page = before;
}

static void step_names(bench *b, kept_page *k)
{
    uint32_t all = 0;
    for (size_t e = 0; e < k->page.element_count; e++) all ^= groups_find(b->groups, k->page.elements[e].klass);
    b->sum += (float)(all & 1);
}

static void step_scene(bench *b, kept_page *k)
{
    scene s;
    if (scene_look(&s, b->groups, &k->page, &b->scratch) != DECHAFF_OK) abort();
    b->sum += (float)s.all.dom;
}

/* The scene, then features, then trees: differences are what a step costs. */
static void step_tiles(bench *b, kept_page *k)
{
    static _Alignas(32) float tile[FEATURE_COUNT * FEATURE_LANES];
    static _Alignas(32) uint32_t scratch[MODEL_TREES_MAX * TILE_BLOCKS], start[MODEL_TREES_MAX];
    float sums[TILE_BLOCKS];
    scene s;
    feature_run draw;
    if (scene_look(&s, b->groups, &k->page, &b->scratch) != DECHAFF_OK) abort();
    features_start(&draw, &s);
    features_page(&draw, tile);
    if (b->kernel) trees_start(&b->trees, tile, start);
    for (size_t first = 0; first < s.block_count; first += TILE_BLOCKS) {
        features_tile(&draw, first, s.block_count - first < TILE_BLOCKS ? s.block_count - first : TILE_BLOCKS, tile);
        if (b->kernel) b->kernel(&b->trees, tile, start, scratch, sums);
        b->sum += b->kernel ? sums[0] : tile[0];
    }
}

static void step_select(bench *b, kept_page *k)
{
    if (select_blocks(&b->model.selection, &k->page, 0, &b->scratch) != DECHAFF_OK) abort();
}

static void step_whole(bench *b, kept_page *k)
{
    page p = k->page;
    if (scorer_choose(b->scorer, &p, 0, &b->scratch, &b->scratch) != DECHAFF_OK) abort();
}

/** Best time of a step over all pages, in ns a block. */
static double measure(bench *b, void (*step)(bench *, kept_page *))
{
    double best = 1e300;
    for (int round = 0; round < ROUNDS; round++) {
        double before = cpu_ns();
        for (size_t i = 0; i < b->count; i++) {
            arena_reset(&b->scratch);
            step(b, &b->pages[i]);
        }
        double took = cpu_ns() - before;
        if (took < best) best = took;
    }
    return best / (double)(b->blocks ? b->blocks : 1);
}

/** Read and parse all pages of the list on stdin. */
static void load_pages(bench *b)
{
    char path[4096];
    while (b->count < PAGES_MAX && fgets(path, sizeof path, stdin)) {
        kept_page *k = &b->pages[b->count];
        path[strcspn(path, "\n")] = '\0';
        k->data = read_file(path, &k->len);
        arena_init(&k->memory, (size_t)1 << 30);
        if (!k->data || !parse(b, k, &k->memory) || !keep_arrays(k)) continue;
        b->count++;
        b->blocks += k->page.block_count;
    }
}

static bool load_model(bench *b, const char *path)
{
    size_t len;
    bool is_page[FEATURE_COUNT] = {false};
    for (size_t f = FEATURE_PAGE_FIRST; f < FEATURE_COUNT; f++) is_page[f] = true;
    char *text = read_file(path, &len);
    dechaff_error err = {0};
    if (text && model_read(slice_of(path), (slice){text, len}, &b->model, &err) == DECHAFF_OK &&
        trees_init(&b->trees, &b->model, is_page, &err) == DECHAFF_OK &&
        scorer_new(slice_of(path), (slice){text, len}, &b->scorer, &err) == DECHAFF_OK)
        return true;
    fprintf(stderr, "%s:%zu: %s\n", path, err.line, err.text);
    return false;
}

int main(int argc, char **argv)
{
    bench b = {.pages = calloc(PAGES_MAX, sizeof(kept_page)), .groups = groups_new(), .parser = html_parser_new()};
    arena_init(&b.scratch, (size_t)1 << 30);
    if (argc != 2 || !b.pages || !b.groups || !b.parser || !load_model(&b, argv[1])) {
        fprintf(stderr, "usage: dechaff-steps MODEL < LIST\n");
        return 2;
    }
    load_pages(&b);
    printf("%zu pages, %zu blocks, %zu trees, %zu splits\n", b.count, b.blocks, b.trees.tree_count, b.trees.mask_count);
    printf("parse %6.0f\nnames %6.0f\n", measure(&b, step_parse), measure(&b, step_names));
    double look = measure(&b, step_scene), features = measure(&b, step_tiles);
    printf("scene %6.0f\nfeatures %3.0f\n", look, features - look);
    trees_kernel kernels[3];
    size_t count = trees_kernels(kernels);
    for (size_t i = 0; i < count; i++) {
        b.kernel = kernels[i];
        printf("trees by kernel %zu %6.0f\n", i, measure(&b, step_tiles) - features);
    }
    printf("whole %6.0f\n", measure(&b, step_whole));
    for (size_t i = 0; i < b.count; i++)
        if (scorer_choose(b.scorer, &b.pages[i].page, 0, &b.pages[i].memory, &b.scratch) != DECHAFF_OK) return 1;
    printf("select %5.0f\n", measure(&b, step_select));
    return b.sum == 0.125f; /* no sum is */
}
