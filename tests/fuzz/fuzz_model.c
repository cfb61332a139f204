/* Bytes as a model file: read, arranged, and all kernels over one tile must agree. */
#include "score/trees.h"

#include <stdlib.h>

enum { FILE_MAX_BYTES = 65536 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** Sums of one tile by every kernel; the program ends where two differ. */
static void compare_kernels(const trees *t)
{
    static _Alignas(32) float tile[FEATURE_COUNT * TILE_BLOCKS];
    static _Alignas(32) uint32_t scratch[MODEL_TREES_MAX * TILE_BLOCKS];
    uint32_t start[MODEL_TREES_MAX];
    float expected[TILE_BLOCKS], sums[TILE_BLOCKS];
    trees_kernel kernels[3];
    for (size_t i = 0; i < FEATURE_COUNT * TILE_BLOCKS; i++)
        tile[i] = i / TILE_BLOCKS >= FEATURE_PAGE_FIRST ? (float)(i / TILE_BLOCKS) : (float)(i * 7 % 23) / 4;
    trees_start(t, tile, start);
    size_t count = trees_kernels(kernels);
    kernels[0](t, tile, start, scratch, expected);
    for (size_t k = 1; k < count; k++) {
        kernels[k](t, tile, start, scratch, sums);
        if (memcmp(sums, expected, sizeof sums) != 0) abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > FILE_MAX_BYTES) return 0;
    model m;
    trees t;
    dechaff_error err = {0};
    bool is_page[FEATURE_COUNT] = {false};
    for (size_t f = FEATURE_PAGE_FIRST; f < FEATURE_COUNT; f++) is_page[f] = true;
    dechaff_status status = model_read(slice_of("fuzz"), (slice){(const char *)data, size}, &m, &err);
    if (status != DECHAFF_OK) {
        if (status == DECHAFF_BAD_RULE && (err.line == 0 || !*err.text)) abort();
        return 0;
    }
    if (trees_init(&t, &m, is_page, &err) == DECHAFF_OK) {
        compare_kernels(&t);
        trees_clear(&t);
    }
    model_clear(&m);
    return 0;
}
