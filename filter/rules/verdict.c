#include <stdlib.h>

#include "glob.h"
#include "state.h"

/* ---- hits ---- */

/* Gives whether the unit lies in one of the rule's zones. */
static zone_answer zone_of(matcher *m, const rule *r)
{
    zone_answer answer = r->zone_count == 0 ? ZONE_YES : ZONE_NO;
    for (uint32_t i = 0; i < r->zone_count && answer != ZONE_YES; i++)
        if (r->zones[i].kind == ZONE_HEAD && m->index <= r->zones[i].n) answer = ZONE_YES;
    for (uint32_t i = 0; i < r->zone_count && answer != ZONE_YES; i++) {
        if (r->zones[i].kind != ZONE_TAIL) continue;
        zone_answer tail = m->tail(m, r->zones[i].n);
        if (tail != ZONE_NO) answer = tail;
        if (tail == ZONE_LATER && r->zones[i].n > m->wait_units) m->wait_units = r->zones[i].n;
    }
    return answer;
}

void matcher_add_hit(matcher *m, uint32_t at)
{
    if (m->seen[at] == m->generation) return;
    m->seen[at] = m->generation;
    m->hits[m->hit_count++] = at;
}

void matcher_clear_hits(matcher *m)
{
    m->hit_count = m->also_count = m->spans.count = m->spans.hole_count = 0;
    if (++m->generation == 0) {
        memset(m->seen, 0, m->set->rule_count * sizeof *m->seen);
        m->generation = 1;
    }
}

/* True if the rule looks at units of this kind. */
static bool looks_at(const rule *r, unit_kind kind)
{
    bool is_span = r->verb == RULE_DROP && r->unit == UNIT_SPAN;
    if (kind == UNIT_IS_WINDOW) return is_span;
    if (kind == UNIT_IS_TEXT_LINE) return true;
    return (is_span || r->unit == UNIT_LINE) == (kind == UNIT_IS_LINE);
}

/* What the index needs to tell of terms. */
typedef struct {
    matcher *m;
    unit *u;
    bool later; /* a tail rule would hit */
} hit_search;

/* The unit's fold, for the index. */
static slice fold_of_search(void *ctx)
{
    hit_search *s = ctx;
    return unit_folded(s->u, &s->m->context);
}

/* True if a rule that is wanted in the head of the document alone comes too late. */
static bool is_past_head(const matcher *m, const rule *r)
{
    for (uint32_t i = 0; i < r->zone_count; i++)
        if (r->zones[i].kind != ZONE_HEAD || m->index <= r->zones[i].n) return false;
    return r->zone_count > 0;
}

/* Tries a term that may hit, once a unit. */
static void try_term(void *ctx, uint32_t index)
{
    hit_search *s = ctx;
    matcher *m = s->m;
    const term_code *term = &m->set->terms[index];
    const rule_code *code = &m->set->rules[term->rule];
    if (m->tried[index] == m->tries || m->seen[term->rule] == m->generation) return;
    m->tried[index] = m->tries;
    m->searched = true;
    if (code->off || is_past_head(m, code->source) || (m->keeps_only && code->source->verb != RULE_KEEP)) return;
    if (!looks_at(code->source, s->u->kind)) {
        if (s->u->kind == UNIT_IS_BLOCK) m->more[m->more_count++] = index;
        return;
    }
    if (!rule_allows(code, s->u, &m->context) || !rule_term_hits(m->set, term, s->u, &m->context)) return;
    m->placed = m->placed || code->source->zone_count > 0;
    zone_answer zone = zone_of(m, code->source);
    if (zone == ZONE_YES) matcher_add_hit(m, term->rule);
    s->later = s->later || zone == ZONE_LATER;
}

/* Tries a css term that matches where the block stands; its `:has-text` is asked with the term. */
static bool try_css(void *ctx, uint32_t index, const literal *text)
{
    const hit_search *s = ctx;
    (void)text;
    if (s->m->set->terms[index].role == TERM_MATCH) try_term(ctx, index);
    return true;
}

/* Starts a search: no term has been tried in it. */
static void begin_search(matcher *m)
{
    m->wait_units = 0;
    m->searched = m->placed = false;
    if (++m->tries == 0) {
        memset(m->tried, 0, m->set->term_count * sizeof *m->tried);
        m->tries = 1;
    }
}

bool matcher_find_hits(matcher *m, unit *u)
{
    hit_search s = {m, u, false};
    begin_search(m);
    m->more_count = 0;
    if (u->raw.len <= UNIT_MAX_BYTES) rule_index_each(m->terms, u->raw, fold_of_search, try_term, &s);
    if (u->css) css_each(&m->set->css, u->css->marks, u->css->page, u->css->block->element, try_css, &s);
    return !s.later;
}

bool matcher_find_line_hits(matcher *m, unit *u)
{
    const uint32_t *hits;
    size_t count;
    m->wait_units = 0;
    if (memo_recall(&m->known, u->raw, &hits, &count)) {
        for (size_t i = 0; i < count; i++) matcher_add_hit(m, hits[i]);
        return true;
    }
    if (!matcher_find_hits(m, u)) return false;
    if (m->searched && !m->placed && m->context.scratch.limit_hits == 0 && !matcher_no_memory(m))
        memo_keep(&m->known, u->raw, m->hits, m->hit_count);
    return true;
}

bool matcher_find_more_hits(matcher *m, unit *u)
{
    hit_search s = {m, u, false};
    begin_search(m);
    for (size_t i = 0; i < m->more_count; i++) try_term(&s, m->more[i]);
    return !s.later;
}

/* ---- lists and rest ---- */

/* True for a closing quote or bracket, or a straight quote. */
static bool is_closer(uint32_t cp)
{
    static const uint32_t CLOSERS[] = {'"',    '\'',   ')',    ']',    '}',    0xAB,   0xBB,   0x2018, 0x2019, 0x201C,
                                       0x201D, 0x2039, 0x203A, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09, 0xFF3D};
    for (size_t i = 0; i < sizeof CLOSERS / sizeof *CLOSERS; i++)
        if (cp == CLOSERS[i]) return true;
    return false;
}

/* True for a mark that ends a sentence. */
static bool is_sentence_end(uint32_t cp)
{
    static const uint32_t ENDS[] = {'.', '!', '?', 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x0964};
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (cp == ENDS[i]) return true;
    return false;
}

/* True if the unit ends like a sentence, closers and blanks aside. */
static bool ends_sentence(slice raw)
{
    for (const char *end = raw.at + raw.len; end > raw.at;) {
        const char *last = utf8_before(raw.at, end), *at = last;
        uint32_t cp = utf8_next(&at, end);
        if (is_sentence_end(cp)) return true;
        if (!cp_is_space(cp) && !is_closer(cp)) return false;
        end = last;
    }
    return false;
}

/* True if the unit can be an item of a list. */
static bool is_item(unit *u)
{
    return u->kind != UNIT_IS_WINDOW && unit_code_points(u) <= LIST_ITEM_MAX_CODE_POINTS && !ends_sentence(u->raw);
}

/* Adds a list, or makes the one of the same rule and mode as long as it. */
static void put_list(matcher *m, open_list list)
{
    for (size_t i = 0; i < m->list_count; i++) {
        open_list *have = &m->lists[i];
        if (have->rule != list.rule || have->mode != list.mode) continue;
        if (have->left < list.left) have->left = list.left;
        return;
    }
    m->lists[m->list_count++] = list;
}

/* Lets open lists take the unit. */
static void step_lists(matcher *m, unit *u)
{
    size_t count = m->list_count;
    if (count == 0) return;
    bool item = is_item(u);
    m->list_count = 0;
    for (size_t i = 0; i < count && item; i++) { /* put_list() writes behind what is read */
        open_list list = m->lists[i];
        matcher_add_hit(m, list.rule);
        if (list.mode == LIST_FRESH) list.mode = LIST_DIRECT;
        if (--list.left > 0) put_list(m, list);
    }
}

void matcher_pass_blank(matcher *m)
{
    size_t count = m->list_count;
    m->list_count = 0;
    for (size_t i = 0; i < count; i++) {
        open_list list = m->lists[i];
        if (list.mode == LIST_FRESH) list.mode = LIST_PASSING;
        if (list.mode != LIST_DIRECT) put_list(m, list);
    }
}

void matcher_open(matcher *m, unit *u)
{
    size_t own = m->hit_count;
    step_lists(m, u);
    for (size_t i = 0; i < m->rest_count; i++) matcher_add_hit(m, m->rests[i]);
    for (size_t i = 0; i < own; i++) {
        const rule *r = m->set->rules[m->hits[i]].source;
        if (r->verb != RULE_DROP) continue;
        if (r->unit == UNIT_LIST) put_list(m, (open_list){m->hits[i], LIST_ITEMS_MAX, LIST_FRESH});
        if (r->unit != UNIT_REST) continue;
        bool open = false;
        for (size_t k = 0; k < m->rest_count; k++) open = open || m->rests[k] == m->hits[i];
        if (!open) m->rests[m->rest_count++] = m->hits[i];
    }
}

/* ---- what stays ---- */

/* True if a `keep` among the hits saves the unit from the drop. */
static bool is_saved(const matcher *m, const rule *drop)
{
    for (size_t i = 0; i < m->hit_count; i++) {
        const rule *keep = m->set->rules[m->hits[i]].source;
        if (keep->verb != RULE_KEEP) continue;
        if (keep->except_count == 0) return true;
        for (uint32_t k = 0; k < keep->except_count; k++)
            if (glob_fits(keep->excepts[k], drop->id)) return true;
    }
    return false;
}

/* Gives the order of two rule indices. */
static int compare_indices(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

/* Collects where one regex matches. */
static void collect_matches(matcher *m, const term_code *term, unit *u)
{
    const char *end = u->raw.at + u->raw.len;
    regex_range found;
    for (size_t from = 0; unit_find(m->set, term, u, &m->context, from, &found); from = found.end) {
        if (!span_add(&m->spans, found.start, found.end, term->rule)) m->context.no_memory = true;
        if (found.start < found.end) continue;
        const char *at = u->raw.at + found.end; /* an empty match: go on behind the next code point */
        if (at == end) return;
        utf8_next(&at, end);
        found.end = (uint32_t)(at - u->raw.at);
    }
}

/* Collects where the span rule matches; false: nowhere. */
static bool collect_spans(matcher *m, uint32_t at, unit *u)
{
    const rule_code *code = &m->set->rules[at];
    size_t before = m->spans.count;
    for (uint32_t i = 0; i < code->term_count; i++) {
        const term_code *term = &m->set->terms[code->term + i];
        if (term->role == TERM_MATCH && term->kind == TERM_RE) collect_matches(m, term, u);
    }
    return m->spans.count > before;
}

/* Gives the widest of the drops that hold, the first by id among equals. */
static verdict widest(const matcher *m)
{
    verdict v = {false, 0};
    rule_unit width = UNIT_SPAN;
    for (size_t i = 0; i < m->also_count; i++) {
        const rule *r = m->set->rules[m->also[i]].source;
        if (r->unit <= width) continue;
        v = (verdict){true, m->also[i]};
        width = r->unit;
    }
    return v;
}

verdict matcher_weigh(matcher *m, unit *u)
{
    for (size_t i = 0; i < m->hit_count; i++) {
        const rule *r = m->set->rules[m->hits[i]].source;
        if (r->verb != RULE_DROP || is_saved(m, r)) continue;
        if (r->unit == UNIT_SPAN && !collect_spans(m, m->hits[i], u)) continue;
        m->also[m->also_count++] = m->hits[i];
    }
    if (m->also_count > 1) qsort(m->also, m->also_count, sizeof *m->also, compare_indices);
    verdict v = widest(m);
    if (v.drop || m->spans.count == 0) return v;
    if (!spans_to_holes(&m->spans, u->raw)) m->context.no_memory = true;
    if (u->kind != UNIT_IS_WINDOW && spans_leave_blank(&m->spans, u->raw)) v = (verdict){true, m->also[0]};
    return v;
}

verdict matcher_weigh_drops(matcher *m)
{
    m->also_count = m->hit_count;
    memcpy(m->also, m->hits, m->hit_count * sizeof *m->hits);
    qsort(m->also, m->also_count, sizeof *m->also, compare_indices);
    verdict v = widest(m);
    return v.drop ? v : (verdict){true, m->also[0]};
}

size_t matcher_rules_of_hole(const matcher *m, const hole *h, uint32_t *rules)
{
    size_t count = 0;
    for (size_t k = 0; k < m->also_count; k++)
        for (uint32_t i = 0; i < h->count; i++)
            if (m->spans.items[h->first + i].rule == m->also[k]) {
                rules[count++] = m->also[k];
                break;
            }
    return count;
}
