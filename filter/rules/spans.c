#include "spans.h"

#include <stdlib.h>

#include "fold.h"

enum { SPANS_MAX = 64 * 1024 * 1024 }; /* a unit of 64 KiB times a thousand rules */

bool span_add(span_list *s, uint32_t start, uint32_t end, uint32_t rule)
{
    if (start >= end) return true;
    if (!array_reserve(&s->items, &s->cap, s->count + 1, sizeof *s->items, SPANS_MAX)) return false;
    s->items[s->count++] = (span){start, end, rule};
    return true;
}

/* Gives the order of two spans: by start, then by rule. */
static int compare_spans(const void *left, const void *right)
{
    const span *a = left, *b = right;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    return a->rule < b->rule ? -1 : a->rule > b->rule;
}

/* True if the code point before `at` is a space, respectively a letter of a spaced script. */
static void look_before(slice unit, uint32_t at, bool *space, bool *letter)
{
    const char *before = at > 0 ? utf8_before(unit.at, unit.at + at) : NULL;
    uint32_t cp = before ? utf8_next(&before, unit.at + unit.len) : 0;
    *space = before && cp_is_space(cp);
    *letter = before && cp_is_spaced_word(cp);
}

/* Gives the length of the space at `at`, 0 if there is none; tells whether a letter stands there instead. */
static uint32_t look_behind(slice unit, uint32_t at, bool *letter)
{
    *letter = false;
    if (at >= unit.len) return 0;
    const char *start = unit.at + at, *next = start;
    uint32_t cp = utf8_next(&next, unit.at + unit.len);
    *letter = cp_is_spaced_word(cp);
    return cp_is_space(cp) ? (uint32_t)(next - start) : 0;
}

/* Gives the hole that starts with span `first`: spans that touch it join, and one of two spaces that meet. */
static hole hole_from(const span_list *s, slice unit, size_t first)
{
    hole h = {s->items[first].start, s->items[first].end, (uint32_t)first, 1, false};
    bool space_before, letter_before, letter_behind;
    look_before(unit, h.start, &space_before, &letter_before);
    for (;;) {
        size_t next = first + h.count;
        if (next < s->count && s->items[next].start <= h.end) {
            if (s->items[next].end > h.end) h.end = s->items[next].end;
            h.count++;
            continue;
        }
        uint32_t space = look_behind(unit, h.end, &letter_behind);
        if (!space_before || space == 0) break;
        h.end += space;
        next = first + h.count; /* one space goes, no more, unless another span starts behind it */
        if (next >= s->count || s->items[next].start > h.end) break;
    }
    h.space = letter_before && letter_behind;
    return h;
}

bool spans_to_holes(span_list *s, slice unit)
{
    s->hole_count = 0;
    if (s->count > 1) qsort(s->items, s->count, sizeof *s->items, compare_spans);
    for (size_t at = 0; at < s->count; at += s->holes[s->hole_count - 1].count) {
        if (!array_reserve(&s->holes, &s->hole_cap, s->hole_count + 1, sizeof *s->holes, SPANS_MAX)) return false;
        s->holes[s->hole_count++] = hole_from(s, unit, at);
    }
    return true;
}

bool spans_leave_blank(const span_list *s, slice unit)
{
    size_t at = 0;
    for (size_t i = 0; i < s->hole_count; i++) {
        if (!fold_is_blank((slice){unit.at + at, s->holes[i].start - at})) return false;
        at = s->holes[i].end;
    }
    return s->hole_count > 0 && fold_is_blank((slice){unit.at + at, unit.len - at});
}

void span_list_free(span_list *s)
{
    free(s->items);
    free(s->holes);
    *s = (span_list){0};
}
