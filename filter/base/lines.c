#include "lines.h"

#include <stdlib.h>

#include "buffer.h"

/* The block of a byte, made if need be; those between are empty. NULL: no memory. */
static line_block *block_at(line_index *l, uint64_t byte)
{
    size_t index = (size_t)(byte / LINE_BLOCK_BYTES - l->first);
    if (!array_reserve((void *)&l->blocks, &l->cap, index + 1, sizeof *l->blocks, SIZE_MAX / sizeof *l->blocks))
        return NULL;
    while (l->count <= index) l->blocks[l->count++] = (line_block){.before = l->ends};
    return &l->blocks[index];
}

bool lines_add(line_index *l, slice bytes, uint64_t from)
{
    const char *end = bytes.at + bytes.len;
    if (!bytes.len) return true;
    for (const char *at = bytes.at; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++) {
        uint64_t byte = from + (uint64_t)(at - bytes.at);
        line_block *block = block_at(l, byte);
        if (!block) return false;
        block->bits[byte % LINE_BLOCK_BYTES / 64] |= UINT64_C(1) << byte % 64;
        l->ends++;
    }
    return true;
}

uint64_t lines_number(const line_index *l, uint64_t byte)
{
    uint64_t index = byte / LINE_BLOCK_BYTES - l->first, word = byte % LINE_BLOCK_BYTES / 64;
    if (index >= l->count) return l->ends + 1;
    const line_block *block = &l->blocks[index];
    uint64_t number = block->before + 1;
    for (uint64_t i = 0; i < word; i++) number += (uint64_t)__builtin_popcountll(block->bits[i]);
    return number + (uint64_t)__builtin_popcountll(block->bits[word] & ((UINT64_C(1) << byte % 64) - 1));
}

void lines_forget(line_index *l, uint64_t byte)
{
    uint64_t first = byte / LINE_BLOCK_BYTES, gone = first - l->first;
    if (first <= l->first) return;
    if (gone > l->count) gone = l->count;
    l->count -= (size_t)gone;
    if (l->count) memmove(l->blocks, l->blocks + gone, l->count * sizeof *l->blocks);
    l->first = first;
}

void lines_clear(line_index *l, size_t keep_bytes)
{
    l->count = 0;
    l->first = l->ends = 0;
    if (l->cap * sizeof *l->blocks <= keep_bytes) return;
    free(l->blocks);
    *l = (line_index){NULL, 0, 0, 0, 0};
}
