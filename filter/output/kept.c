#include "kept.h"

#include <stdint.h>

#include "hole.h"

void kept_init(kept_text *k)
{
    *k = (kept_text){.text = {NULL, 0}};
    buffer_init(&k->closed, SIZE_MAX);
    buffer_init(&k->holes, SIZE_MAX);
    buffer_init(&k->pieces, SIZE_MAX);
}

void kept_free(kept_text *k)
{
    buffer_free(&k->closed);
    buffer_free(&k->holes);
    buffer_free(&k->pieces);
}

/* The next run of the block that a browser does not show, at or behind `*at`; NULL: none. */
static const run *next_hidden(const block *b, uint32_t *at)
{
    while (*at < b->run_count && b->runs[*at].kind != RUN_HIDDEN) ++*at;
    return *at < b->run_count ? &b->runs[(*at)++] : NULL;
}

/* Add a hole behind the others, or widen the last one where they touch. */
static bool add_hole(buffer *holes, uint32_t start, uint32_t end)
{
    hole *last = holes->len ? (hole *)(void *)holes->at + holes->len / sizeof(hole) - 1 : NULL;
    if (last && start <= last->end) {
        if (end > last->end) last->end = end;
        return true;
    }
    return start == end || buffer_append(holes, &(hole){start, end}, sizeof(hole));
}

/* Gather cuts and hidden runs, both sorted. */
static bool gather_holes(buffer *holes, const block *b, const cut *cuts, size_t cut_count)
{
    uint32_t at = 0;
    holes->len = 0;
    const run *hidden = next_hidden(b, &at);
    for (size_t i = 0; i < cut_count || hidden;) {
        bool cut_first = i < cut_count && (!hidden || cuts[i].text_start <= hidden->start);
        uint32_t start = cut_first ? cuts[i].text_start : hidden->start;
        if (!add_hole(holes, start, cut_first ? cuts[i].text_end : hidden->end)) return false;
        if (cut_first)
            i++;
        else
            hidden = next_hidden(b, &at);
    }
    return true;
}

bool kept_take(kept_text *k, const block *b, const cut *cuts, size_t cut_count)
{
    k->text = b->text;
    k->closed.len = k->pieces.len = 0;
    if (!gather_holes(&k->holes, b, cuts, cut_count)) return false;
    if (k->holes.len) {
        const hole *holes = (const hole *)(void *)k->holes.at;
        if (!hole_close(b, holes, k->holes.len / sizeof *holes, &k->closed, &k->pieces)) return false;
        k->text = buffer_slice(&k->closed);
    }
    /* The blank line behind a block is its own, whether or not its <pre> ended with line ends. */
    while (k->text.len && k->text.at[k->text.len - 1] == '\n') k->text.len--;
    return true;
}

/* Number of the piece that holds byte `at`; the first piece starts with the block. */
static size_t piece_at(const kept_piece *pieces, size_t count, uint32_t at)
{
    size_t low = 0, high = count - 1;
    while (low < high) {
        size_t mid = (low + high + 1) / 2;
        if (pieces[mid].from <= at)
            low = mid;
        else
            high = mid - 1;
    }
    return low;
}

uint32_t kept_place(const kept_text *k, uint32_t at)
{
    uint32_t place = at, most = (uint32_t)k->text.len;
    size_t count = k->pieces.len / sizeof(kept_piece);
    if (count) {
        const kept_piece *pieces = (const kept_piece *)(void *)k->pieces.at;
        size_t i = piece_at(pieces, count, at);
        place = pieces[i].to + (at - pieces[i].from);
        if (i + 1 < count && pieces[i + 1].to < most) most = pieces[i + 1].to;
    }
    return place < most ? place : most;
}
