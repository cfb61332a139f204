/* The kernels of trees.h: plain C as the oracle, 16-byte vectors (SSE2, NEON), AVX2. */
#include "trees.h"

#include <math.h>

#if defined(__x86_64__) || defined(__i386__)
#define TREES_X86 1
#include <immintrin.h>
#endif

#if defined(__GNUC__) && (defined(__SSE2__) || defined(__ARM_NEON))
#define TREES_VECTORS 1
typedef float float4 __attribute__((vector_size(16)));
typedef int32_t mask4 __attribute__((vector_size(16), may_alias));
typedef int64_t mask2 __attribute__((vector_size(16)));
#endif

/** One block after another, as the trees are defined. */
static void sum_plain(const trees *t, const float *tile, const uint32_t *start, uint32_t *scratch, float *sums)
{
    for (size_t lane = 0; lane < TILE_BLOCKS; lane++) {
        memcpy(scratch, start, t->tree_count * sizeof *scratch);
        for (size_t r = t->page_range_count; r < t->range_count; r++) {
            const feature_range *range = &t->ranges[r];
            const leaf_mask *mask = t->masks + range->start, *end = t->masks + range->end;
            float value = tile[(size_t)range->feature * TILE_BLOCKS + lane];
            for (; mask < end && value > mask->threshold; mask++) scratch[mask->tree] &= mask->keep;
        }
        float sum = 0;
        for (size_t i = 0; i < t->tree_count; i++) sum += t->leaves[i][__builtin_ctz(scratch[i])];
        sums[lane] = sum;
    }
}

#if TREES_VECTORS
/** The highest of 8 values. The splits below it are all to be looked at, which asks once a feature, not once a split.
 */
static float highest4(const float *values)
{
    float most = -INFINITY;
    for (size_t k = 0; k < 8; k++) most = values[k] > most ? values[k] : most;
    return most;
}

/** Clear the leaves that 8 blocks leave behind at the splits of one feature. */
static void pass_range4(const trees *t, const feature_range *range, const float *values, mask4 *left)
{
    float4 low, high;
    memcpy(&low, values, sizeof low);
    memcpy(&high, values + 4, sizeof high);
    const float most = highest4(values);
    const leaf_mask *mask = t->masks + range->start, *end = t->masks + range->end;
    for (; mask < end && most > mask->threshold; mask++) {
        float4 edges = {mask->threshold, mask->threshold, mask->threshold, mask->threshold};
        int32_t keep = (int32_t)mask->keep;
        mask4 keeps = {keep, keep, keep, keep}, *it = left + (size_t)mask->tree * 2;
        it[0] &= keeps | ~(low > edges);
        it[1] &= keeps | ~(high > edges);
    }
}

/** Four lanes a vector, 8 blocks at a time. */
static void sum_vectors(const trees *t, const float *tile, const uint32_t *start, uint32_t *scratch, float *sums)
{
    mask4 *left = (mask4 *)(void *)scratch;
    for (size_t half = 0; half < TILE_BLOCKS; half += 8) {
        for (size_t i = 0; i < t->tree_count; i++) {
            int32_t all = (int32_t)start[i];
            left[2 * i] = left[2 * i + 1] = (mask4){all, all, all, all};
        }
        for (size_t r = t->page_range_count; r < t->range_count; r++)
            pass_range4(t, &t->ranges[r], tile + (size_t)t->ranges[r].feature * TILE_BLOCKS + half, left);
        float sum[8] = {0};
        for (size_t i = 0; i < t->tree_count; i++)
            for (size_t k = 0; k < 8; k++) sum[k] += t->leaves[i][__builtin_ctz(scratch[i * 8 + k])];
        memcpy(sums + half, sum, sizeof sum);
    }
}
#endif

#if TREES_X86
#define TREES_AVX2 __attribute__((target("avx2")))

/** The highest of 16 values; what is no number counts as the lowest. */
TREES_AVX2 static inline float highest8(__m256 low, __m256 high)
{
    const __m256 lowest = _mm256_set1_ps(-INFINITY); /* the second operand is what comes of a pair that has no order */
    __m256 both = _mm256_max_ps(_mm256_max_ps(low, lowest), _mm256_max_ps(high, lowest));
    __m128 most = _mm_max_ps(_mm256_castps256_ps128(both), _mm256_extractf128_ps(both, 1));
    most = _mm_max_ps(most, _mm_movehl_ps(most, most));
    return _mm_cvtss_f32(_mm_max_ss(most, _mm_shuffle_ps(most, most, 1)));
}

/** Clear the leaves that 16 blocks leave behind at the splits of one feature. */
TREES_AVX2 static void pass_range8(const trees *t, const feature_range *range, const float *values, __m256i *left)
{
    __m256 low = _mm256_load_ps(values), high = _mm256_load_ps(values + 8);
    const float most = highest8(low, high);
    const leaf_mask *mask = t->masks + range->start, *end = t->masks + range->end;
    for (; mask < end && most > mask->threshold; mask++) {
        __m256 edge = _mm256_broadcast_ss(&mask->threshold);
        __m256i keep = _mm256_set1_epi32((int)mask->keep), *it = left + (size_t)mask->tree * 2;
        __m256i a = _mm256_castps_si256(_mm256_cmp_ps(low, edge, _CMP_NGT_UQ));
        __m256i b = _mm256_castps_si256(_mm256_cmp_ps(high, edge, _CMP_NGT_UQ));
        it[0] = _mm256_and_si256(it[0], _mm256_or_si256(keep, a));
        it[1] = _mm256_and_si256(it[1], _mm256_or_si256(keep, b));
    }
}

/** The number of the lowest set bit in each lane: its float has it as exponent (bit 31 too: only the sign differs). */
TREES_AVX2 static inline __m256i lowest_bit(__m256i bits)
{
    bits = _mm256_and_si256(bits, _mm256_sub_epi32(_mm256_setzero_si256(), bits));
    __m256i exponent = _mm256_srli_epi32(_mm256_castps_si256(_mm256_cvtepi32_ps(bits)), 23);
    return _mm256_sub_epi32(_mm256_and_si256(exponent, _mm256_set1_epi32(255)), _mm256_set1_epi32(127));
}

/** The leaf of each lane: a permutation inside each quarter of the tree's 32, then bits 3 and 4 pick the quarter. */
TREES_AVX2 static inline __m256 pick_leaf(const float *leaves, __m256i number)
{
    __m256 bit3 = _mm256_castsi256_ps(_mm256_slli_epi32(number, 28));
    __m256 bit4 = _mm256_castsi256_ps(_mm256_slli_epi32(number, 27));
    __m256 a = _mm256_permutevar8x32_ps(_mm256_load_ps(leaves), number);
    __m256 b = _mm256_permutevar8x32_ps(_mm256_load_ps(leaves + 8), number);
    __m256 c = _mm256_permutevar8x32_ps(_mm256_load_ps(leaves + 16), number);
    __m256 d = _mm256_permutevar8x32_ps(_mm256_load_ps(leaves + 24), number);
    return _mm256_blendv_ps(_mm256_blendv_ps(a, b, bit3), _mm256_blendv_ps(c, d, bit3), bit4);
}

/** Eight lanes a vector, 16 blocks at a time. */
TREES_AVX2 static void sum_avx2(const trees *t, const float *tile, const uint32_t *start, uint32_t *scratch,
                                float *sums)
{
    __m256i *left = (__m256i *)(void *)scratch;
    for (size_t i = 0; i < t->tree_count; i++) left[2 * i] = left[2 * i + 1] = _mm256_set1_epi32((int)start[i]);
    for (size_t r = t->page_range_count; r < t->range_count; r++)
        pass_range8(t, &t->ranges[r], tile + (size_t)t->ranges[r].feature * TILE_BLOCKS, left);
    __m256 low = _mm256_setzero_ps(), high = low;
    for (size_t i = 0; i < t->tree_count; i++) {
        low = _mm256_add_ps(low, pick_leaf(t->leaves[i], lowest_bit(left[2 * i])));
        high = _mm256_add_ps(high, pick_leaf(t->leaves[i], lowest_bit(left[2 * i + 1])));
    }
    _mm256_storeu_ps(sums, low);
    _mm256_storeu_ps(sums + 8, high);
}
#endif

size_t trees_kernels(trees_kernel kernels[3])
{
    size_t count = 0;
    kernels[count++] = sum_plain;
#if TREES_VECTORS
    kernels[count++] = sum_vectors;
#endif
#if TREES_X86
    if (__builtin_cpu_supports("avx2")) kernels[count++] = sum_avx2;
#endif
    return count;
}
