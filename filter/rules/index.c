#include "index.h"

#include <stdlib.h>

/* ---- building ---- */

/*
 * True if a folded code point keeps its key whatever stands behind it: only marks of U+0300..036F, which keys leave
 * out, join letters of these blocks (up to Cyrillic, more Latin and Greek, signs, Han, pictures, wide signs and Latin).
 */
static bool keeps_key(uint32_t cp)
{
    static const struct {
        uint32_t first, last;
    } BLOCKS[] = {{0, 0x058F},      {0x1E00, 0x2E7F}, {0x3001, 0x3020},
                  {0x3400, 0x9FFF}, {0xFF01, 0xFF5D}, {0x1F000, UINT32_MAX}};
    for (size_t i = 0; i < sizeof BLOCKS / sizeof *BLOCKS; i++)
        if (cp >= BLOCKS[i].first && cp <= BLOCKS[i].last) return true;
    return false;
}

/* Gives the keys by which an item is found, without the last letter of a regex's start if it may change. */
static key_set keys_of(const index_item *item)
{
    key_set keys;
    slice text = item->folded;
    if (item->open && text.len > 0) {
        const char *end = text.at + text.len, *last = utf8_before(text.at, end), *at = last;
        if (!keeps_key(utf8_next(&at, end))) text.len = (size_t)(last - text.at);
    }
    key_find_folded(text, item->kind == TERM_ENDS ? KEY_END : KEY_START, &keys);
    return keys;
}

/* Work of rule_index_init(). */
typedef struct {
    rule_index *x;
    prefilter_item *has;
    size_t has_count;
} index_builder;

/* Puts an item where it is found best. */
static void add_item(index_builder *b, const index_item *item)
{
    if (item->kind == TERM_HAS) {
        prefilter_item *next = &b->has[b->has_count];
        next->term = item->term;
        if (fragment_choose(item->folded, &next->what)) {
            b->has_count++;
            return;
        }
    } else {
        key_set keys = keys_of(item);
        if (keys.count > 0) {
            bool ends = item->kind == TERM_ENDS;
            struct key_entry *entry = key_table_add(ends ? &b->x->end : &b->x->start, &keys, item->term);
            if (!ends) key_entry_follow(entry, item->folded);
            return;
        }
    }
    b->x->always[b->x->always_count++] = item->term;
}

bool rule_index_init(rule_index *x, const index_item *items, size_t count)
{
    size_t starts = 0, ends = 0, others = 0;
    for (size_t i = 0; i < count; i++) {
        if (items[i].kind == TERM_ENDS)
            ends++;
        else if (items[i].kind == TERM_HAS)
            others++;
        else
            starts++;
    }
    *x = (rule_index){0};
    index_builder b = {x, calloc(others + 1, sizeof *b.has), 0};
    x->always = calloc(count + 1, sizeof *x->always);
    bool done = b.has && x->always && key_table_init(&x->start, starts) && key_table_init(&x->end, ends);
    for (size_t i = 0; done && i < count; i++) add_item(&b, &items[i]);
    done = done && prefilter_init(&x->has, b.has, b.has_count);
    free(b.has);
    return done;
}

void rule_index_free(rule_index *x)
{
    key_table_free(&x->start);
    key_table_free(&x->end);
    prefilter_free(&x->has);
    free(x->always);
    *x = (rule_index){0};
}

/* ---- asking for a line ---- */

/* True if a unit starts with something that `is` leaves out, blanks and what vanishes aside. */
static bool starts_trimmed(slice unit)
{
    for (const char *at = unit.at, *end = unit.at + unit.len; at < end;) {
        uint32_t cps[FOLD_CP_MAX];
        unsigned count;
        fold_kind kind = fold_cp(utf8_next(&at, end), cps, &count);
        if (kind == FOLD_TEXT || kind == FOLD_UNSTABLE) return count == 1 && fold_trims_start(cps[0]);
    }
    return false;
}

/* True if the table of starts may have a key of the line. */
static bool may_start(const rule_index *x, slice line)
{
    key_set keys;
    const unsigned char first = (unsigned char)*line.at;
    bool sign = first < '0' || first == '<' || first == '>' || (first >= '[' && first <= '`') || first >= '{';
    if (!sign && line.len >= KEY_LETTERS && key_of_ascii(line.at, false, &keys))
        return key_table_may_have_any(&x->start, &keys);
    if (!key_find(line, KEY_START, &keys) || key_table_may_have_any(&x->start, &keys)) return true;
    if (!starts_trimmed(line)) return false;
    return !key_find(line, KEY_START_TRIMMED, &keys) || key_table_may_have_any(&x->start, &keys);
}

/* True if the table of ends may have a key of the line. */
static bool may_end(const rule_index *x, slice line)
{
    key_set keys;
    if (line.len >= KEY_LETTERS && key_of_ascii(line.at + line.len - KEY_LETTERS, true, &keys))
        return key_table_may_have_any(&x->end, &keys);
    return !key_find(line, KEY_END, &keys) || key_table_may_have_any(&x->end, &keys);
}

bool rule_index_may_hit(const rule_index *x, slice line)
{
    if (x->always_count > 0) return true;
    return (x->start.lengths && may_start(x, line)) || (x->end.lengths && may_end(x, line));
}

/* ---- asking for a unit ---- */

/* Work of rule_index_each(). */
typedef struct {
    const rule_index *x;
    rule_index_fold fold;
    rule_index_visit visit;
    void *ctx;
} index_search;

/* Visits the terms that have a key and, where `follow` is given, can go on as it does. */
static void visit_key(const index_search *s, const key_table *t, uint32_t key, const uint64_t *follow)
{
    if (!key_table_may_have(t, key)) return;
    for (uint32_t e = key_table_find(t, key); e > 0; e = t->entries[e - 1].next)
        if (!follow || key_entry_fits(&t->entries[e - 1], *follow)) s->visit(s->ctx, t->entries[e - 1].term);
}

/* Visits the terms that have one of the unit's keys on a side. */
static void visit_side(const index_search *s, const key_table *t, slice unit, key_side side)
{
    key_set keys;
    uint64_t follow;
    if (t->lengths == 0) return;
    bool plain = side == KEY_START && key_follow_of(unit, &follow);
    if (!key_find(unit, side, &keys)) key_find_folded(s->fold(s->ctx), side, &keys);
    for (unsigned n = 0; n < keys.count; n++)
        if (t->lengths >> n & 1) visit_key(s, t, keys.of[n], plain ? &follow : NULL);
}

/* Visits the terms whose fragment stands at a place. */
static void visit_place(const index_search *s, slice text, size_t at)
{
    const key_table *t = &s->x->has.fragments;
    for (unsigned n = 0; n < FRAGMENT_BYTES; n++)
        if (t->lengths >> n & 1) visit_key(s, t, prefilter_key(text, at, n + 1), NULL);
}

/* Visits the terms whose fragment stands in raw or folded text; false: a special character hides what else there is. */
static bool visit_fragments(const index_search *s, slice text, bool folded)
{
    const prefilter *p = &s->x->has;
    for (size_t at = prefilter_next(p, text, 0); at < text.len; at = prefilter_next(p, text, at + 1)) {
        if (!folded && prefilter_is_special(p, text, at)) return false;
        visit_place(s, text, at);
    }
    return true;
}

void rule_index_each(const rule_index *x, slice unit, rule_index_fold fold, rule_index_visit visit, void *ctx)
{
    index_search s = {x, fold, visit, ctx};
    for (size_t i = 0; i < x->always_count; i++) visit(ctx, x->always[i]);
    visit_side(&s, &x->start, unit, KEY_START);
    if (starts_trimmed(unit)) visit_side(&s, &x->start, unit, KEY_START_TRIMMED);
    visit_side(&s, &x->end, unit, KEY_END);
    if (x->has.any && !visit_fragments(&s, unit, false)) visit_fragments(&s, fold(ctx), true);
}
