#include <stdlib.h>

#include "lint_parts.h"

/* Matchers sorted by hash, and those that a search for equal text does not find. */
typedef struct {
    const lint_term **by_hash;
    const lint_term **has; /* every `has` matcher */
    size_t count, has_count;
} shadow_index;

/* ---- is one rule as wide as another ---- */

/* What B drops A drops too: a wider unit takes the narrower along, but a span stands alone. */
static bool covers_unit(const rule *a, const rule *b)
{
    if (a->verb != b->verb) return false;
    return a->unit == b->unit || (b->unit != UNIT_SPAN && a->unit > b->unit);
}

static bool covers_langs(const rule *a, const rule *b)
{
    if (a->lang_count == 0) return true;
    for (uint32_t i = 0; i < b->lang_count; i++) {
        bool found = false;
        for (uint32_t j = 0; j < a->lang_count; j++) found = found || slice_equal(a->langs[j], b->langs[i]);
        if (!found) return false;
    }
    return b->lang_count > 0;
}

/* Hosts may refuse and allow in any order: only the same list is surely as wide. */
static bool covers_sites(const rule *a, const rule *b)
{
    if (a->site_count == 0) return true;
    bool same = a->site_count == b->site_count;
    for (uint32_t i = 0; i < a->site_count && same; i++) {
        same = a->sites[i].negated == b->sites[i].negated && slice_equal(a->sites[i].host, b->sites[i].host);
    }
    return same;
}

static bool covers_zones(const rule *a, const rule *b)
{
    if (a->zone_count == 0) return true;
    for (uint32_t i = 0; i < b->zone_count; i++) {
        bool found = false;
        for (uint32_t j = 0; j < a->zone_count; j++) {
            found = found || (a->zones[j].kind == b->zones[i].kind && a->zones[j].n >= b->zones[i].n);
        }
        if (!found) return false;
    }
    return b->zone_count > 0;
}

static bool covers_excepts(const rule *a, const rule *b)
{
    if (a->except_count == 0) return true;
    bool same = a->except_count == b->except_count;
    for (uint32_t i = 0; i < a->except_count && same; i++) same = slice_equal(a->excepts[i], b->excepts[i]);
    return same;
}

static bool covers_scope(const rule *a, const rule *b)
{
    return covers_unit(a, b) && a->risk <= b->risk && a->len_min <= b->len_min && a->len_max >= b->len_max &&
           covers_langs(a, b) && covers_sites(a, b) && covers_zones(a, b) && covers_excepts(a, b);
}

static bool same_term(const lint_term *a, const lint_term *b)
{
    return a->source->role == b->source->role && a->source->kind == b->source->kind &&
           a->source->caseless == b->source->caseless && a->source->extended == b->source->extended &&
           slice_equal(a->text.text, b->text.text);
}

/* True if some term of rule `in` answers to `t`: as wide a matcher, or the same guard. */
static bool answered(linter *l, const lint_term *t, const rule *in)
{
    size_t index = (size_t)(in - l->list->items);
    for (size_t i = l->first[index]; i < l->first[index + 1]; i++) {
        const lint_term *other = &l->terms[i];
        if (!lint_may_compare(l)) return false;
        if (t->source->role != TERM_MATCH ? same_term(t, other)
                                          : other->source->role == TERM_MATCH && lint_implies(t, other)) {
            return true;
        }
    }
    return false;
}

static bool all_answered(linter *l, const rule *of, const rule *in, bool guards)
{
    size_t index = (size_t)(of - l->list->items);
    for (size_t i = l->first[index]; i < l->first[index + 1]; i++) {
        const lint_term *t = &l->terms[i];
        if ((t->source->role != TERM_MATCH) == guards && !answered(l, t, in)) return false;
    }
    return true;
}

/* True if A finds all that B finds and does as much with it. */
static bool shadows(linter *l, const rule *a, const rule *b)
{
    if (a == b || slice_equal(a->id, b->id) || !covers_scope(a, b)) return false;
    return all_answered(l, b, a, false) && all_answered(l, a, b, true);
}

/* ---- candidates ---- */

static int by_hash(const void *a, const void *b)
{
    const lint_term *x = *(const lint_term *const *)a, *y = *(const lint_term *const *)b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return x < y ? -1 : x > y;
}

static bool make_index(linter *l, shadow_index *index)
{
    index->by_hash = calloc(l->term_count + 1, sizeof *index->by_hash);
    index->has = calloc(l->term_count + 1, sizeof *index->has);
    if (!index->by_hash || !index->has) return false;
    for (size_t i = 0; i < l->term_count; i++) {
        const lint_term *t = &l->terms[i];
        if (t->source->role != TERM_MATCH) continue;
        index->by_hash[index->count++] = t;
        if (t->source->kind == TERM_HAS) index->has[index->has_count++] = t;
    }
    qsort(index->by_hash, index->count, sizeof *index->by_hash, by_hash);
    return true;
}

/* The place of the first matcher with this hash. */
static size_t find_hash(const shadow_index *index, uint64_t hash)
{
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (index->by_hash[middle]->hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A shadowing rule among the owners of matchers with this hash, NULL: none. */
static const rule *shadow_by_hash(linter *l, const shadow_index *index, const rule *b, uint64_t hash)
{
    for (size_t i = find_hash(index, hash); i < index->count && index->by_hash[i]->hash == hash; i++) {
        if (!lint_may_compare(l)) return NULL;
        if (shadows(l, index->by_hash[i]->rule, b)) return index->by_hash[i]->rule;
    }
    return NULL;
}

/* `starts` is answered by shorter starts, `ends` by shorter ends, anything by its equal. */
static const rule *shadow_by_part(linter *l, const shadow_index *index, const rule *b, const lint_term *t)
{
    slice whole = t->text.text;
    term_kind kind = t->source->kind;
    const rule *found = shadow_by_hash(l, index, b, t->hash);
    for (size_t cut = 1; cut < whole.len && !found && (kind == TERM_STARTS || kind == TERM_ENDS); cut++) {
        slice part = {kind == TERM_ENDS ? whole.at + cut : whole.at, whole.len - cut};
        found = shadow_by_hash(l, index, b, lint_hash(kind, part));
    }
    return found;
}

/* The rule that makes `b` useless, NULL: none. Its first matcher leads there. */
static const rule *find_shadow(linter *l, const shadow_index *index, const rule *b)
{
    size_t at = l->first[b - l->list->items], end = l->first[b - l->list->items + 1];
    while (at < end && l->terms[at].source->role != TERM_MATCH) at++;
    if (at == end) return NULL;
    const lint_term *t = &l->terms[at];
    const rule *found = shadow_by_part(l, index, b, t);
    for (size_t i = 0; i < index->has_count && !found && t->source->kind < TERM_RE; i++) {
        const lint_term *has = index->has[i];
        if (!lint_may_compare(l)) return NULL;
        if (lint_implies(t, has) && shadows(l, has->rule, b)) found = has->rule;
    }
    return found;
}

/* ---- inside one rule ---- */

static void lint_doubled(linter *l, size_t at_rule)
{
    for (size_t i = l->first[at_rule]; i < l->first[at_rule + 1]; i++) {
        for (size_t j = l->first[at_rule]; j < l->first[at_rule + 1]; j++) {
            const lint_term *t = &l->terms[i], *wide = &l->terms[j];
            if (!lint_may_compare(l)) return;
            if (i == j || t->source->role != TERM_MATCH || wide->source->role != TERM_MATCH) continue;
            if (!lint_implies(t, wide) || (i < j && lint_implies(wide, t))) continue;
            finding_tell(&l->sink, DECHAFF_WARNING, "shadowed", t->rule, t->source->place,
                         "line %u of the same rule finds this too; delete one of them",
                         (unsigned)wide->source->place.line);
            break;
        }
    }
}

void lint_shadowed(linter *l)
{
    shadow_index index = {0};
    l->no_memory = !make_index(l, &index);
    for (size_t i = 0; i < l->list->count && !l->no_memory; i++) {
        const rule *b = &l->list->items[i], *a = find_shadow(l, &index, b);
        lint_doubled(l, i);
        /* Of two rules that find the same the later one is told. */
        if (!a || (b < a && shadows(l, b, a))) continue;
        finding_tell(&l->sink, DECHAFF_WARNING, "shadowed", b, b->place,
                     "`%.*s` (%.*s:%u) already does all that this rule does; delete one of them", (int)a->id.len,
                     a->id.at, (int)a->file.len, a->file.at, (unsigned)a->place.line);
    }
    free(index.by_hash);
    free(index.has);
}
