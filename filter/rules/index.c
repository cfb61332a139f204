#include "index.h"

#include <stdlib.h>

/* ---- building ---- */

/*
 * True if a folded code point keeps its key whatever stands behind it: only marks of U+0300..036F, which keys leave
 * out, join letters of these blocks (up to Cyrillic, more Latin and Greek, signs, Han, pictures, wide signs, Latin and
 * currencies).
 */
static bool keeps_key(uint32_t cp)
{
    static const struct {
        uint32_t first, last;
    } BLOCKS[] = {{0, 0x058F},      {0x1E00, 0x2E7F}, {0x3001, 0x3020},     {0x3400, 0x9FFF},
                  {0xFF01, 0xFF5D}, {0xFFE0, 0xFFE6}, {0x1F000, UINT32_MAX}};
    for (size_t i = 0; i < sizeof BLOCKS / sizeof *BLOCKS; i++)
        if (cp >= BLOCKS[i].first && cp <= BLOCKS[i].last) return true;
    return false;
}

/* Sets the letters by which an item is found, without the last letter of a regex's start if it may change. */
static void set_row(index_item *item)
{
    slice text = item->folded;
    if (item->open && text.len > 0) {
        const char *end = text.at + text.len, *last = utf8_before(text.at, end), *at = last;
        if (!keeps_key(utf8_next(&at, end))) text.len = (size_t)(last - text.at);
    }
    key_find_folded(text, item->kind == TERM_ENDS ? KEY_END : KEY_START, &item->row);
}

/* Gives what must stand at the far side of an item's literal. */
static key_border border_of(const index_item *item)
{
    if (item->open) return KEY_ANY;
    if (item->kind == TERM_IS) return KEY_ALONE;
    return (item->kind == TERM_ENDS ? item->edge_start : item->edge_end) ? KEY_EDGE : KEY_ANY;
}

/* How many items there are of each kind that an index takes. */
typedef struct {
    size_t starts, ends, others;
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
            n.starts++;
    }
    return n;
}

bool rule_letters_init(rule_letters *l, index_item *items, size_t count)
{
    item_counts n = count_items(items, count, PACKS_ALL);
    *l = (rule_letters){.ends = {NULL}};
    if (!key_store_init(&l->starts, n.starts) || !key_store_init(&l->ends, n.ends)) return false;
    for (size_t i = 0; i < count; i++) {
        index_item *item = &items[i];
        item->row = (key_row){.count = 0};
        if (item->kind != TERM_HAS) set_row(item);
        if (item->row.count == 0) continue;
        key_store_add(item->kind == TERM_ENDS ? &l->ends : &l->starts, &item->row, border_of(item), item->max_bytes,
                      item->family, item->term);
    }
    return true;
}

void rule_letters_free(rule_letters *l)
{
    key_store_free(&l->starts);
    key_store_free(&l->ends);
}

/* Puts an item where it is found best; those that the prefilter takes go behind `has`. */
static void add_item(rule_index *x, const index_item *item, prefilter_item *has, size_t *has_count)
{
    prefilter_item next = {item->folded, item->term, item->edge_start, item->edge_end, {.len = 0}};
    if (item->row.count > 0)
        key_table_add(item->kind == TERM_ENDS ? &x->end : &x->start, &item->row, border_of(item));
    else if (item->kind == TERM_HAS && fragment_choose(item->folded, item->edge_start, &next.what))
        has[(*has_count)++] = next;
    else
        x->always[x->always_count++] = item->term;
}

bool rule_index_init(rule_index *x, const rule_letters *l, const index_item *items, size_t count, uint8_t family)
{
    item_counts n = count_items(items, count, family);
    *x = (rule_index){.always_count = 0};
    prefilter_item *has = calloc(n.others + 1, sizeof *has);
    size_t has_count = 0;
    x->always = calloc(n.starts + n.ends + n.others + 1, sizeof *x->always);
    bool done = has && x->always && key_table_init(&x->start, &l->starts, family, n.starts) &&
                key_table_init(&x->end, &l->ends, family, n.ends);
    for (size_t i = 0; done && i < count; i++)
        if (packs_count(items[i].family, family)) add_item(x, &items[i], has, &has_count);
    done = done && prefilter_init(&x->has, has, has_count);
    free(has);
    return done;
}

void rule_index_free(rule_index *x)
{
    key_table_free(&x->start);
    key_table_free(&x->end);
    prefilter_free(&x->has);
    free(x->always);
    *x = (rule_index){.always_count = 0};
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

/* True if a table may have a term for a side of the line. */
static bool may_have(const key_table *t, slice line, key_side side)
{
    key_row keys;
    if (!key_find(line, side, KEY_FIRST, &keys)) return true;
    if (!key_table_may_have(t, &keys)) return false;
    return !key_find(line, side, KEY_LETTERS, &keys) || key_table_each(t, &keys, line.len, is_enough, NULL);
}

/* True if a byte is a sign that `is` may leave out at a start, or a blank, or none of ASCII. */
static bool may_open(unsigned char byte)
{
    return byte <= ' ' || byte >= 0x80 || fold_trims_start(byte);
}

/* True if the table of starts may have a term for the line. */
static bool may_start(const key_table *t, slice line)
{
    key_row keys;
    if (!may_open((unsigned char)*line.at) && key_find_ascii(line, false, &keys))
        return key_table_each(t, &keys, line.len, is_enough, NULL);
    if (may_have(t, line, KEY_START)) return true;
    return starts_trimmed(line) && may_have(t, line, KEY_START_TRIMMED);
}

/* True if the table of ends may have a term for the line. */
static bool may_end(const key_table *t, slice line)
{
    key_row keys;
    if (key_find_ascii(line, true, &keys)) return key_table_each(t, &keys, line.len, is_enough, NULL);
    return may_have(t, line, KEY_END);
}

bool rule_index_may_hit(const rule_index *x, slice line)
{
    if (x->always_count > 0) return true;
    return (x->start.count > 0 && may_start(&x->start, line)) || (x->end.count > 0 && may_end(&x->end, line));
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
    const key_table *t = side == KEY_END ? &s->x->end : &s->x->start;
    if (t->count == 0) return;
    bool ascii = side != KEY_START_TRIMMED && key_find_ascii(unit, side == KEY_END, &keys);
    if (!ascii && !key_find(unit, side, KEY_LETTERS, &keys)) key_find_folded(s->fold(s->ctx), side, &keys);
    key_table_each(t, &keys, unit.len, visit_on, s);
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
