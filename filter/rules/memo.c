#include "memo.h"

#include <stdlib.h>

struct memo_line {
    uint32_t hash, age; /* age 0: free */
    uint32_t hits[MEMO_HITS_MAX];
    uint8_t len, count;
    char bytes[MEMO_LINE_MAX_BYTES];
};

/* Gives eight bytes as a number, those behind the text as 0. */
static inline uint64_t word_at(const char *at, size_t left)
{
    uint64_t word = 0;
    memcpy(&word, at, left < 8 ? left : 8);
    return word;
}

/* Gives the hash of a line. */
static uint32_t hash_of_line(slice line)
{
    uint64_t sum = line.len;
    size_t at = 0;
    for (; at + 8 <= line.len; at += 8) sum = (sum ^ word_at(line.at + at, 8)) * 0x9E3779B97F4A7C15u, sum ^= sum >> 32;
    if (at < line.len) sum = (sum ^ word_at(line.at + at, line.len - at)) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(sum >> 32);
}

/* Gives the only place where a line may stand. */
static memo_line *place_of(const memo *m, uint32_t hash)
{
    return &m->lines[hash % MEMO_LINES];
}

void memo_forget(memo *m)
{
    if (m->lines && ++m->age == 0) {
        memset(m->lines, 0, MEMO_LINES * sizeof *m->lines);
        m->age = 1;
    }
}

void memo_free(memo *m)
{
    free(m->lines);
    *m = (memo){NULL, 0};
}

bool memo_recall(const memo *m, slice line, const uint32_t **hits, size_t *count)
{
    if (!m->lines || line.len > MEMO_LINE_MAX_BYTES) return false;
    uint32_t hash = hash_of_line(line);
    const memo_line *known = place_of(m, hash);
    if (known->hash != hash || known->age != m->age || known->len != line.len) return false;
    if (memcmp(known->bytes, line.at, line.len) != 0) return false;
    *hits = known->hits;
    *count = known->count;
    return true;
}

void memo_keep(memo *m, slice line, const uint32_t *hits, size_t count)
{
    if (line.len > MEMO_LINE_MAX_BYTES || count > MEMO_HITS_MAX) return;
    if (!m->lines) {
        m->lines = calloc(MEMO_LINES, sizeof *m->lines);
        m->age = 1;
    }
    if (!m->lines) return;
    uint32_t hash = hash_of_line(line);
    memo_line *place = place_of(m, hash);
    *place = (memo_line){.hash = hash, .age = m->age, .len = (uint8_t)line.len, .count = (uint8_t)count};
    memcpy(place->hits, hits, count * sizeof *hits);
    memcpy(place->bytes, line.at, line.len);
}
