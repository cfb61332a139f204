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

/* Gives the letters by which an item is found, without the last letter of a regex's start if it may change. */
static key_row keys_of(const index_item *item)
{
    key_row keys;
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
    uint8_t family; /* of documents; PACKS_ALL: every item */
} index_builder;

/* Gives what must stand at the far side of an item's literal. */
static key_border border_of(const index_item *item)
{
    if (item->kind == TERM_IS) return KEY_ALONE;
    return (item->kind == TERM_ENDS ? item->edge_start : item->edge_end) ? KEY_EDGE : KEY_ANY;
}

/* Puts an item where it is found best. */
static void add_item(index_builder *b, const index_item *item)
{
    key_row keys = {.count = 0};
    if (item->kind == TERM_HAS) {
        prefilter_item next = {item->folded, item->term, item->edge_start, item->edge_end, {.len = 0}};
        if (fragment_choose(item->folded, item->edge_start, &next.what)) {
            b->has[b->has_count++] = next;
            return;
        }
    } else {
        keys = keys_of(item);
    }
    if (keys.count == 0) {
        b->x->always[b->x->always_count++] = item->term;
        return;
    }
    key_border border = item->open ? KEY_ANY : border_of(item);
    bool second = b->family != PACKS_ALL && item->family != PACKS_EVERYWHERE;
    key_table *start = &b->x->start[second];
    if (item->kind != TERM_ENDS && !second && b->x->borrows) return; /* it stands there */
    key_table_add(item->kind == TERM_ENDS ? &b->x->end : start, &keys, border, item->max_bytes, item->term);
}

/* How many items there are of each kind that an index takes. */
typedef struct {
    size_t starts[START_TABLES], ends, others;
} item_counts;

/* Counts the items that count in documents of a family. */
static item_counts count_items(const index_item *items, size_t count, uint8_t family)
{
    item_counts n = {.ends = 0};
    for (size_t i = 0; i < count; i++) {
        if (!packs_count(items[i].family, family)) continue;
        if (items[i].kind == TERM_ENDS)
            n.ends++;
        else if (items[i].kind == TERM_HAS)
            n.others++;
        else
            n.starts[family != PACKS_ALL && items[i].family != PACKS_EVERYWHERE]++;
    }
    return n;
}

/* Makes room for the items that an index takes; false: no memory. */
static bool take_room(index_builder *b, const item_counts *n, const rule_index *everywhere)
{
    rule_index *x = b->x;
    x->borrows = everywhere != NULL;
    if (everywhere) x->start[0] = everywhere->start[0];
    b->has = calloc(n->others + 1, sizeof *b->has);
    x->always = calloc(n->starts[0] + n->starts[1] + n->ends + n->others + 1, sizeof *x->always);
    return b->has && x->always && (everywhere || key_table_init(&x->start[0], n->starts[0])) &&
           (n->starts[1] == 0 || key_table_init(&x->start[1], n->starts[1])) && key_table_init(&x->end, n->ends);
}

bool rule_index_init_family(rule_index *x, const index_item *items, size_t count, uint8_t family,
                            const rule_index *everywhere)
{
    item_counts n = count_items(items, count, family);
    *x = (rule_index){.borrows = false};
    index_builder b = {x, NULL, 0, family};
    bool done = take_room(&b, &n, everywhere);
    for (size_t i = 0; done && i < count; i++)
        if (packs_count(items[i].family, family)) add_item(&b, &items[i]);
    done = done && prefilter_init(&x->has, b.has, b.has_count);
    free(b.has);
    return done;
}

bool rule_index_init(rule_index *x, const index_item *items, size_t count)
{
    return rule_index_init_family(x, items, count, PACKS_ALL, NULL);
}

void rule_index_free(rule_index *x)
{
    if (!x->borrows) key_table_free(&x->start[0]);
    key_table_free(&x->start[1]);
    key_table_free(&x->end);
    prefilter_free(&x->has);
    free(x->always);
    *x = (rule_index){.borrows = false};
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

/* One term is enough to look at a line. */
static bool is_enough(void *ctx, uint32_t term)
{
    (void)ctx;
    (void)term;
    return true;
}

/* The tables of a side. */
typedef struct {
    const key_table *first;
    unsigned count;
} side_tables;

/* Gives the tables of a side of units. */
static side_tables tables_of(const rule_index *x, key_side side)
{
    if (side == KEY_END) return (side_tables){&x->end, x->end.entry_count > 0};
    bool first = x->start[0].entry_count > 0, second = x->start[1].entry_count > 0;
    return (side_tables){first ? x->start : x->start + 1, (unsigned)first + second};
}

/* Visits the terms of a side that have the letters; true if the visitor had enough. */
static bool each_term(side_tables t, const key_row *keys, size_t bytes, key_visit visit, void *ctx)
{
    for (unsigned i = 0; i < t.count; i++)
        if (key_table_each(&t.first[i], keys, bytes, visit, ctx)) return true;
    return false;
}

/* True if a side may have a term for the line. */
static bool may_have(side_tables t, slice line, key_side side)
{
    key_row keys;
    bool may = false;
    if (!key_find(line, side, KEY_FIRST, &keys)) return true;
    for (unsigned i = 0; i < t.count && !may; i++) may = key_table_may_have(&t.first[i], &keys);
    if (!may) return false;
    return !key_find(line, side, KEY_LETTERS, &keys) || each_term(t, &keys, line.len, is_enough, NULL);
}

/* True if a byte is a sign that `is` may leave out at a start, or a blank, or none of ASCII. */
static bool may_open(unsigned char byte)
{
    return byte <= ' ' || byte >= 0x80 || fold_trims_start(byte);
}

/* True if the tables of starts may have a term for the line. */
static bool may_start(side_tables t, slice line)
{
    key_row keys;
    if (!may_open((unsigned char)*line.at) && key_find_ascii(line, false, &keys))
        return each_term(t, &keys, line.len, is_enough, NULL);
    if (may_have(t, line, KEY_START)) return true;
    return starts_trimmed(line) && may_have(t, line, KEY_START_TRIMMED);
}

/* True if the table of ends may have a term for the line. */
static bool may_end(side_tables t, slice line)
{
    key_row keys;
    if (key_find_ascii(line, true, &keys)) return each_term(t, &keys, line.len, is_enough, NULL);
    return may_have(t, line, KEY_END);
}

bool rule_index_may_hit(const rule_index *x, slice line)
{
    if (x->always_count > 0) return true;
    side_tables start = tables_of(x, KEY_START), end = tables_of(x, KEY_END);
    return (start.count > 0 && may_start(start, line)) || (end.count > 0 && may_end(end, line));
}

/* ---- asking for a unit ---- */

/* Work of rule_index_each(). */
typedef struct {
    const rule_index *x;
    rule_index_fold fold;
    rule_index_visit visit;
    void *ctx;
} index_search;

/* Visits a term and goes on. */
static bool visit_on(void *ctx, uint32_t term)
{
    const index_search *s = ctx;
    s->visit(s->ctx, term);
    return false;
}

/* Visits the terms that have the unit's letters on a side. */
static void visit_side(index_search *s, slice unit, key_side side)
{
    key_row keys;
    side_tables t = tables_of(s->x, side);
    if (t.count == 0) return;
    bool ascii = side != KEY_START_TRIMMED && key_find_ascii(unit, side == KEY_END, &keys);
    if (!ascii && !key_find(unit, side, KEY_LETTERS, &keys)) key_find_folded(s->fold(s->ctx), side, &keys);
    each_term(t, &keys, unit.len, visit_on, s);
}

/* Visits the terms that stand in raw or folded text; false: a special character hides what else there is. */
static bool visit_has(index_search *s, slice text, bool folded)
{
    const prefilter *p = &s->x->has;
    for (size_t at = 0; (at = prefilter_next(p, text, at)) < text.len; at++) {
        if (!folded && prefilter_is_special(p, text, at)) return false;
        prefilter_each(p, text, at, visit_on, s);
    }
    return true;
}

void rule_index_each(const rule_index *x, slice unit, rule_index_fold fold, rule_index_visit visit, void *ctx)
{
    index_search s = {x, fold, visit, ctx};
    for (size_t i = 0; i < x->always_count; i++) visit(ctx, x->always[i]);
    visit_side(&s, unit, KEY_START);
    if (starts_trimmed(unit)) visit_side(&s, unit, KEY_START_TRIMMED);
    visit_side(&s, unit, KEY_END);
    if (x->has.any && !visit_has(&s, unit, false)) visit_has(&s, fold(ctx), true);
}
