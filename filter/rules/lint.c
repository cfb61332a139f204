#include "lint.h"

#include <stdlib.h>

#include "css.h"
#include "lint_parts.h"

const char *lint_kind_name(term_kind kind)
{
    static const char *const NAMES[] = {"is", "has", "starts", "ends", "re", "css"};
    return NAMES[kind];
}

uint64_t lint_hash(term_kind kind, slice text)
{
    uint64_t hash = 1469598103934665603u + (uint64_t)kind;
    for (size_t i = 0; i < text.len; i++) hash = (hash ^ (unsigned char)text.at[i]) * 1099511628211u;
    return hash;
}

bool lint_may_compare(linter *l)
{
    if (l->comparisons >= LINT_COMPARISONS_MAX) return false;
    l->comparisons++;
    return true;
}

bool lint_implies(const lint_term *narrow, const lint_term *wide)
{
    const rule_term *n = narrow->source, *w = wide->source;
    if (n->kind == TERM_RE || n->kind == TERM_CSS || w->kind == TERM_RE || w->kind == TERM_CSS) {
        return n->kind == w->kind && slice_equal(n->text, w->text) && n->caseless == w->caseless &&
               n->extended == w->extended;
    }
    if (w->kind == TERM_HAS) return literal_holds(&wide->text, TERM_HAS, narrow->text.text, false);
    /* `is` looks through brackets at the edges, `starts` and `ends` do not, and `starts` through bullets. */
    return n->kind == w->kind && literal_holds(&wide->text, w->kind, narrow->text.text, false);
}

/* ---- the terms of all rules ---- */

static void fill_term(linter *l, const rule *r, const rule_term *from)
{
    lint_term *t = &l->terms[l->term_count++];
    *t = (lint_term){.rule = r, .source = from, .text.text = from->text};
    if (from->kind < TERM_RE) {
        size_t start = l->pool.len;
        if (!fold_append(&l->pool, from->text)) l->no_memory = true;
        literal_init(&t->text, from->kind, (slice){l->pool.at + start, l->pool.len - start});
    }
    t->hash = lint_hash(from->kind, t->text.text);
}

static bool fill_terms(linter *l)
{
    size_t terms = 0, bytes = 0;
    for (size_t i = 0; i < l->list->count; i++) {
        const rule *r = &l->list->items[i];
        terms += r->term_count;
        for (uint32_t t = 0; t < r->term_count; t++) bytes += r->terms[t].text.len;
    }
    l->terms = calloc(terms + 1, sizeof *l->terms);
    l->first = calloc(l->list->count + 1, sizeof *l->first);
    /* fold_append() asks for more than it writes: the pool must never move. */
    if (!l->terms || !l->first || !buffer_reserve(&l->pool, bytes * FOLD_GROWTH_MAX + 16 * (terms + 1))) return false;
    for (size_t i = 0; i < l->list->count; i++) {
        const rule *r = &l->list->items[i];
        l->first[i] = l->term_count;
        for (uint32_t t = 0; t < r->term_count; t++) fill_term(l, r, &r->terms[t]);
    }
    l->first[l->list->count] = l->term_count;
    return !l->no_memory;
}

/* ---- one rule ---- */

static void lint_id(const linter *l, const rule *r)
{
    size_t dots = 0;
    for (size_t i = 0; i < r->id.len; i++) dots += r->id.at[i] == '.';
    if (dots == 2) return;
    finding_tell(&l->sink, DECHAFF_WARNING, "id-shape", r, r->place,
                 "an id of three parts, LANG.CATEGORY.name, can be turned on and off by kind; rename it so");
}

static void lint_css(linter *l, const lint_term *t)
{
    css_sheet sheet = {0};
    dechaff_error err = {0};
    dechaff_status status = css_add(&sheet, t->source->text, 0, &err);
    if (status == DECHAFF_NO_MEMORY) l->no_memory = true;
    if (status == DECHAFF_BAD_RULE) {
        rule_place place = {t->source->place.line, t->source->place.column};
        if (err.column) place.column += (uint32_t)err.column - 1;
        finding_tell(&l->sink, DECHAFF_ERROR, "css", t->rule, place, "%s", err.text);
    }
    css_sheet_free(&sheet);
}

enum { LATIN_SIGN_LEAD = 0xC2 }; /* the first byte in UTF-8 of U+0080 to U+00BF */

/* True if one character is as rare as a word: a sign of U+0080..U+00BF such as ©, one in a circle, a Han character. */
static bool is_rare_character(slice text)
{
    if (text.len == 2) return (unsigned char)text.at[0] == LATIN_SIGN_LEAD;
    const char *at = text.at;
    uint32_t cp = utf8_next(&at, text.at + text.len);
    return (cp >= 0x2460 && cp <= 0x24FF) || (cp >= 0x3400 && cp <= 0x9FFF);
}

/* A `has` is searched for in every line: one character stops at nearly all of them. */
static void lint_weak(const linter *l, const lint_term *t)
{
    slice text = t->text.text;
    if (t->source->kind != TERM_HAS || t->source->role == TERM_NOT || utf8_count(text) != 1) return;
    if (is_rare_character(text)) return;
    finding_tell(&l->sink, DECHAFF_WARNING, "weak-literal", t->rule, t->source->place,
                 "one character is no usable literal, too many lines have it; write two or more");
}

static void lint_rule(linter *l, size_t index)
{
    lint_id(l, &l->list->items[index]);
    lint_never(l, index);
    for (size_t i = l->first[index]; i < l->first[index + 1]; i++) {
        const lint_term *t = &l->terms[i];
        lint_weak(l, t);
        if (t->source->kind == TERM_CSS) lint_css(l, t);
        if (t->source->kind == TERM_RE) lint_regex(l, t);
    }
}

dechaff_status lint_rules(const rule_list *list, finding_sink sink, dechaff_error *err)
{
    linter l = {.list = list, .sink = sink};
    buffer_init(&l.pool, SIZE_MAX / 4);
    l.no_memory = !fill_terms(&l);
    for (size_t i = 0; i < list->count && !l.no_memory; i++) lint_rule(&l, i);
    if (!l.no_memory) lint_shadowed(&l);
    if (l.comparisons >= LINT_COMPARISONS_MAX) {
        finding_tell(
            &sink, DECHAFF_NOTE, "limit", list->items, list->items->place,
            "too many terms to compare each with each: some findings may be missing; check fewer files at once");
    }
    free(l.terms);
    free(l.first);
    buffer_free(&l.pool);
    return l.no_memory ? error_set(err, DECHAFF_NO_MEMORY, "out of memory while checking rules") : DECHAFF_OK;
}
