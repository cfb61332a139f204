#include "ruleset.h"

#include <stdlib.h>

#include "glob.h"
#include "pattern.h"
#include "program.h"

/* ---- which rules are on, in order of id ---- */

/* Gives the order of two rules: by id, then the layer that comes first. */
static int compare_rules(const void *left, const void *right)
{
    const rule *a = *(const rule *const *)left, *b = *(const rule *const *)right;
    size_t shorter = a->id.len < b->id.len ? a->id.len : b->id.len;
    int order = memcmp(a->id.at, b->id.at, shorter);
    if (order != 0) return order;
    if (a->id.len != b->id.len) return a->id.len < b->id.len ? -1 : 1;
    return a < b ? -1 : a > b;
}

bool rule_is_on(slice id, rule_risk risk, const ruleset_options *options)
{
    bool on = !options || risk <= options->risk;
    for (size_t i = 0; options && i < options->toggle_count; i++) {
        slice toggle = slice_of(options->toggles[i]);
        if (toggle.len > 0 && glob_fits((slice){toggle.at + 1, toggle.len - 1}, id)) on = toggle.at[0] == '+';
    }
    return on;
}

/* Puts the rules that count into `set`, sorted; false: no memory. */
static bool choose_rules(ruleset *set, const rule *rules, size_t count, const ruleset_options *options)
{
    const rule **order = malloc((count + 1) * sizeof *order);
    set->rules = calloc(count + 1, sizeof *set->rules);
    bool done = order && set->rules;
    if (done) {
        bool sorted = true;
        for (size_t i = 0; i < count; i++) {
            order[i] = &rules[i];
            sorted = sorted && (i == 0 || compare_rules(&order[i - 1], &order[i]) < 0);
        }
        if (!sorted) qsort(order, count, sizeof *order, compare_rules);
        for (size_t i = 0; i < count; i++) {
            bool replaced = i + 1 < count && slice_equal(order[i]->id, order[i + 1]->id);
            if (replaced || !rule_is_on(order[i]->id, order[i]->risk, options)) continue;
            rule_code *code = &set->rules[set->rule_count++];
            code->source = order[i];
            code->family = order[i]->builtin ? packs_of_id(order[i]->id) : PACKS_EVERYWHERE;
        }
    }
    free(order);
    return done;
}

/* ---- terms ---- */

/* Counts what the arrays have to hold. */
static void count_terms(const ruleset *set, size_t *terms, size_t *regexes, size_t *bytes)
{
    *terms = *regexes = *bytes = 0;
    for (size_t i = 0; i < set->rule_count; i++) {
        const rule *r = set->rules[i].source;
        *terms += r->term_count;
        for (uint32_t t = 0; t < r->term_count; t++) {
            if (r->terms[t].kind == TERM_RE) ++*regexes;
            if (r->terms[t].kind < TERM_RE) *bytes += r->terms[t].text.len;
        }
    }
}

/* Compiles the selectors of a term. */
static dechaff_status compile_css(ruleset *set, const rule_term *from, dechaff_error *err)
{
    dechaff_status status = css_add(&set->css, from->text, (uint32_t)set->term_count - 1, err);
    if (status == DECHAFF_BAD_RULE && err) {
        err->line = from->place.line;
        err->column += from->place.column - 1;
    }
    return status;
}

/* Folds a term's literal into `pool`, which has room; false: no memory. */
static bool fold_literal(term_code *term, slice text, buffer *pool)
{
    literal l;
    size_t start = pool->len;
    if (!fold_append(pool, text)) return false;
    literal_init(&l, (term_kind)term->kind, (slice){pool->at + start, pool->len - start});
    term->at = (uint32_t)(l.text.at - pool->at);
    term->len = (uint32_t)l.text.len;
    term->flags = (uint8_t)((l.edge_start ? TERM_EDGE_START : 0) | (l.edge_end ? TERM_EDGE_END : 0) |
                            (l.marked ? TERM_MARKED : 0));
    return true;
}

/* Compiles one term; literals are folded into `pool`, which has room. */
static dechaff_status compile_term(ruleset *set, term_code *term, const rule *r, const rule_term *from, buffer *pool,
                                   dechaff_error *err)
{
    *term = (term_code){.kind = (uint8_t)from->kind, .role = (uint8_t)from->role};
    set->term_count++;
    if (from->kind == TERM_RE) {
        term->at = (uint32_t)set->regex_count;
        set->regexes[set->regex_count++].term = from;
        /* Built-in patterns are checked when dechaff is built; a user's must be told before any input is read. */
        return r->builtin ? DECHAFF_OK : regex_compile(&set->regexes[term->at], err);
    }
    if (from->kind == TERM_CSS) return compile_css(set, from, err);
    return fold_literal(term, from->text, pool) ? DECHAFF_OK : error_no_memory(err);
}

/* Puts a rule's file into an error that has its line. */
static dechaff_status error_in_file(dechaff_error *err, dechaff_status status, slice file)
{
    if (err && status == DECHAFF_BAD_RULE) {
        size_t len = file.len < sizeof err->source - 1 ? file.len : sizeof err->source - 1;
        if (len > 0) memcpy(err->source, file.at, len);
        err->source[len] = 0;
    }
    return status;
}

/* Compiles all terms of a rule. */
static dechaff_status compile_rule(ruleset *set, term_code *terms, uint32_t index, buffer *pool, dechaff_error *err)
{
    rule_code *code = &set->rules[index];
    code->term = (uint32_t)set->term_count;
    code->term_count = code->source->term_count;
    ruleset_count_in(set, code);
    for (uint32_t t = 0; t < code->term_count; t++) {
        term_code *term = &terms[set->term_count];
        dechaff_status status = compile_term(set, term, code->source, &code->source->terms[t], pool, err);
        if (status != DECHAFF_OK) return error_in_file(err, status, code->source->file);
        term->rule = index;
    }
    return DECHAFF_OK;
}

/* Compiles all rules of the set. */
static dechaff_status compile_rules(ruleset *set, dechaff_error *err)
{
    size_t terms, regexes, bytes;
    count_terms(set, &terms, &regexes, &bytes);
    buffer pool;
    /* fold_append() asks for twice a literal and a little before it writes: the pool must never move. */
    buffer_init(&pool, SIZE_MAX / 4);
    term_code *codes = calloc(terms + 1, sizeof *codes);
    set->terms = codes;
    set->regexes = calloc(regexes + 1, sizeof *set->regexes);
    bool room = buffer_reserve(&pool, bytes * FOLD_GROWTH_MAX + 16 * (terms + 1));
    set->pool = pool.at;
    if (!room || !set->terms || !set->regexes) return error_no_memory(err);
    dechaff_status status = DECHAFF_OK;
    for (size_t i = 0; i < set->rule_count && status == DECHAFF_OK; i++)
        status = compile_rule(set, codes, (uint32_t)i, &pool, err);
    if (status == DECHAFF_OK && !css_index(&set->css)) return error_no_memory(err);
    return status;
}

/* ---- the index ---- */

enum { ANCHOR_MAX_BYTES = 64 };

/* Gives the longest literal that the rule's guards ask for; NULL: none. */
static const term_code *best_guard(const ruleset *set, const rule_code *code)
{
    const term_code *best = NULL;
    for (uint32_t i = 0; i < code->term_count; i++) {
        const term_code *term = &set->terms[code->term + i];
        if (term->role != TERM_AND || term->kind >= TERM_RE) continue;
        if (!best || term->len > best->len) best = term;
    }
    return best;
}

/* Gives how many bytes a unit may have that the rule's `len` allows. */
static uint32_t most_bytes(const rule *r)
{
    return r->len_max > UINT32_MAX / 4 ? UINT32_MAX : r->len_max * 4;
}

/* Makes an item of a term's literal. */
static void set_literal(const ruleset *set, index_item *item, const term_code *term)
{
    literal text = term_literal(set, term);
    item->kind = (term_kind)term->kind;
    item->folded = text.text;
    item->edge_start = text.edge_start;
    item->edge_end = text.edge_end;
}

/* Says how a matching regex is found: by the literal it starts with, by a guard, or (an empty literal) always. */
static bool regex_item(const ruleset *set, const term_code *term, buffer *pool, index_item *item)
{
    char anchor[ANCHOR_MAX_BYTES];
    size_t len = pattern_anchor(set->regexes[term->at].term, anchor, sizeof anchor), start = pool->len;
    const term_code *guard = best_guard(set, &set->rules[term->rule]);
    if (len > 0) {
        if (!fold_append(pool, (slice){anchor, len})) return false;
        item->kind = TERM_STARTS;
        item->folded = (slice){pool->at + start, pool->len - start};
        item->open = anchor[len - 1] != ' '; /* nothing joins a letter across a blank, which is an edge of words too */
        item->edge_end = !item->open;
    } else if (guard) {
        set_literal(set, item, guard);
    }
    return true;
}

/* Collects what the index has to find; false: no memory. */
static bool collect_items(const ruleset *set, index_item *items, size_t *count, buffer *pool)
{
    for (uint32_t i = 0; i < set->term_count; i++) {
        const term_code *term = &set->terms[i];
        if (term->role != TERM_MATCH || term->kind == TERM_CSS) continue; /* css is found by its elements */
        index_item *item = &items[*count];
        *item = (index_item){.term = i,
                             .kind = TERM_HAS,
                             .max_bytes = most_bytes(set->rules[term->rule].source),
                             .family = set->rules[term->rule].family};
        if (term->kind != TERM_RE) set_literal(set, item, term);
        if (term->kind == TERM_RE && !regex_item(set, term, pool, item)) return false;
        if (term->kind == TERM_RE || item->folded.len > 0) ++*count; /* an empty literal matches nothing */
    }
    return true;
}

/* Builds the indices of families, if any item is of one; false: no memory. */
static bool build_families(ruleset *set, const index_item *items, size_t count)
{
    bool any = false;
    for (size_t i = 0; i < count && !any; i++) any = items[i].family != PACKS_EVERYWHERE;
    if (!any) return true;
    set->families = calloc(PACKS_FAMILIES, sizeof *set->families);
    bool done = set->families != NULL;
    for (uint8_t i = 0; done && i < PACKS_FAMILIES; i++)
        done = rule_index_init(&set->families[i], &set->letters, items, count, i);
    return done;
}

/* Builds the index; false: no memory. */
static bool build_index(ruleset *set)
{
    index_item *items = malloc((set->term_count + 1) * sizeof *items);
    size_t count = 0;
    buffer pool;
    buffer_init(&pool, SIZE_MAX / 4);
    bool done = items && buffer_reserve(&pool, set->regex_count * (ANCHOR_MAX_BYTES * FOLD_GROWTH_MAX + 16) + 1);
    done = done && collect_items(set, items, &count, &pool) && rule_letters_init(&set->letters, items, count) &&
           rule_index_init(&set->index, &set->letters, items, count, PACKS_ALL) && build_families(set, items, count);
    buffer_free(&pool);
    free(items);
    return done;
}

void ruleset_count_in(ruleset *set, const rule_code *code)
{
    if (code->source->verb == RULE_KEEP) set->keep_families |= UINT32_C(1) << code->family;
    if (code->source->verb == RULE_DROP && code->source->unit == UNIT_LIST) set->list_rules++;
}

bool ruleset_lock_new(ruleset *set)
{
    set->lock = malloc(sizeof *set->lock);
    if (set->lock) pthread_mutex_init(set->lock, NULL);
    return set->lock != NULL;
}

dechaff_status ruleset_new(const rule *rules, size_t count, const ruleset_options *options, ruleset **set,
                           dechaff_error *err)
{
    *set = NULL;
    if (count > RULES_MAX) return error_set(err, DECHAFF_BAD_RULE, "more than %d rules; leave some out", RULES_MAX);
    ruleset *s = calloc(1, sizeof *s);
    if (!s) return error_no_memory(err);
    bool room = ruleset_lock_new(s) && choose_rules(s, rules, count, options);
    dechaff_status status = room ? DECHAFF_OK : error_no_memory(err);
    if (status == DECHAFF_OK) status = compile_rules(s, err);
    if (status == DECHAFF_OK && !build_index(s)) status = error_no_memory(err);
    if (status == DECHAFF_OK)
        *set = s;
    else
        ruleset_free(s);
    return status;
}

void ruleset_free(ruleset *set)
{
    if (!set) return;
    for (size_t i = 0; i < set->regex_count; i++) regex_clear(&set->regexes[i]);
    if (set->lock) pthread_mutex_destroy(set->lock);
    free(set->lock);
    free(set->rules);
    free(set->regexes);
    css_sheet_free(&set->css);
    arena_free(&set->memory);
    if (!set->built_in) {
        free((void *)(uintptr_t)set->terms);
        free((void *)(uintptr_t)set->pool);
        rule_letters_free(&set->letters);
        rule_index_free(&set->index);
        for (size_t i = 0; set->families && i < PACKS_FAMILIES; i++) rule_index_free(&set->families[i]);
    }
    free(set->families);
    free(set);
}

size_t ruleset_count(const ruleset *set)
{
    return set->rule_count;
}

const rule *ruleset_rule(const ruleset *set, uint32_t index)
{
    return set->rules[index].source;
}
