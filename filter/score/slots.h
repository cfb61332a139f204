/* A hash table sized to its page: 64-bit keys to small numbers. Memory from the arena, never grows. */
#ifndef DECHAFF_SCORE_SLOTS_H
#define DECHAFF_SCORE_SLOTS_H

#include <stdint.h>

#include "../base/arena.h"

typedef struct {
    uint64_t key;
    uint32_t count, words, prose_words, extra;
} slot;

typedef struct {
    slot *at;        /* in the order of their first use */
    uint32_t *index; /* by hash: number of the slot + 1, 0: none */
    uint32_t used, mask;
} slots;

/** Room for `count` different keys at half load; false: no memory. */
static inline bool slots_init(slots *s, size_t count, arena *memory)
{
    size_t room = 16;
    while (room < 2 * count && room < (size_t)1 << 30) room *= 2;
    *s = (slots){.mask = (uint32_t)(room - 1)};
    s->index = arena_take_array(memory, room, sizeof *s->index);
    s->at = s->index ? arena_take_raw(memory, (count + 1) * sizeof *s->at) : NULL;
    return s->at != NULL;
}

/** Mix the bits of a key. */
static inline uint64_t hash_mix(uint64_t h)
{
    h = (h ^ h >> 32) * 0xff51afd7ed558ccdULL;
    h = (h ^ h >> 29) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ h >> 32;
}

/** Up to seven bytes as a number, read in parts that overlap. */
static inline uint64_t short_bytes(const char *at, size_t len)
{
    uint32_t first, last;
    if (len == 0) return 0;
    if (len < 4)
        return (uint64_t)(unsigned char)at[0] | (uint64_t)(unsigned char)at[len / 2] << 8 |
               (uint64_t)(unsigned char)at[len - 1] << 16;
    memcpy(&first, at, 4);
    memcpy(&last, at + len - 4, 4);
    return first | (uint64_t)last << 32;
}

/** Hash of bytes, without case where they are ASCII letters. The last eight bytes may overlap those before. */
static inline uint64_t hash_text(slice s)
{
    const uint64_t lower = 0x2020202020202020ULL;
    uint64_t h = s.len * 0x9e3779b97f4a7c15ULL, v;
    if (s.len < 8) return hash_mix(h ^ (short_bytes(s.at, s.len) | lower));
    for (size_t i = 0; i + 8 < s.len; i += 8) {
        memcpy(&v, s.at + i, 8);
        h = (h ^ (v | lower)) * 0xff51afd7ed558ccdULL;
        h ^= h >> 32;
    }
    memcpy(&v, s.at + s.len - 8, 8);
    return hash_mix(h ^ (v | lower));
}

/** Number of the slot of `key`, made at its first use. After 64 steps another key's slot has to do. */
static inline uint32_t slots_find(slots *s, uint64_t key)
{
    uint32_t i = (uint32_t)(key >> 32) & s->mask;
    for (int step = 0; step < 64; step++, i = (i + 1) & s->mask) {
        uint32_t found = s->index[i];
        if (found && s->at[found - 1].key == key) return found - 1;
        if (found) continue;
        s->at[s->used] = (slot){.key = key};
        s->index[i] = ++s->used;
        return s->used - 1;
    }
    i = s->index[i];
    return i ? i - 1 : 0;
}

#endif
