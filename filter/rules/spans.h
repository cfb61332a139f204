/*
 * Spans of one unit: what several rules cut out of it, made into holes. In: ranges by rule. Out: holes in order,
 * with the blanks closed around them.
 */
#ifndef DECHAFF_RULES_SPANS_H
#define DECHAFF_RULES_SPANS_H

#include <stdint.h>

#include "../base/buffer.h"

typedef struct {
    uint32_t start, end, rule; /* bytes of the unit; index of the rule */
} span;

typedef struct {
    uint32_t start, end;
    uint32_t first, count; /* its spans */
    bool space;            /* two words would grow together: a space goes in */
} hole;

typedef struct {
    span *items;
    hole *holes;
    size_t count, cap, hole_count, hole_cap;
} span_list;

/** Add a range; empty ones are left out. False: no memory. */
bool span_add(span_list *s, uint32_t start, uint32_t end, uint32_t rule);

/** Sort the spans of `unit` and join them to holes. False: no memory. */
bool spans_to_holes(span_list *s, slice unit);

/** True if nothing but white space is left of the unit. */
bool spans_leave_blank(const span_list *s, slice unit);

void span_list_free(span_list *s);

#endif
