#include "unit.h"

void unit_context_init(unit_context *c)
{
    *c = (unit_context){.family = PACKS_ALL};
    buffer_init(&c->folded, (size_t)UNIT_MAX_BYTES * FOLD_GROWTH_MAX + 64);
    buffer_init(&c->block_folded, (size_t)UNIT_MAX_BYTES * FOLD_GROWTH_MAX + 64);
}

void unit_context_clear(unit_context *c)
{
    buffer_free(&c->folded);
    buffer_free(&c->block_folded);
    regex_scratch_clear(&c->scratch);
}

/* Gives an ASCII letter in lower case. */
static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* True if both hold the same bytes, ASCII case aside. */
static bool same_caseless(const char *a, const char *b, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

/* True if a rule's tag covers the document's: "zh" covers "zh" and "zh-Hans". */
static bool lang_covers(slice tag, slice lang)
{
    if (tag.len == 0 || lang.len < tag.len || !same_caseless(tag.at, lang.at, tag.len)) return false;
    return lang.len == tag.len || lang.at[tag.len] == '-' || lang.at[tag.len] == '_';
}

/* True if a rule's host is the document's or a suffix of it on the border of a label. */
static bool host_covers(slice suffix, slice host)
{
    if (suffix.len == 0 || host.len < suffix.len) return false;
    size_t before = host.len - suffix.len;
    return same_caseless(suffix.at, host.at + before, suffix.len) && (before == 0 || host.at[before - 1] == '.');
}

/* True if the rule's sites allow the host: none refused it, and one named it where any is named. */
static bool site_allows(const rule *r, slice host)
{
    bool wanted = false, found = false;
    for (uint32_t i = 0; i < r->site_count; i++) {
        bool covers = host_covers(r->sites[i].host, host);
        if (r->sites[i].negated && covers) return false;
        wanted = wanted || !r->sites[i].negated;
        found = found || (covers && !r->sites[i].negated);
    }
    return found || !wanted;
}

/* True if the rule's `lang` and `site` allow the document. */
static bool rule_in_scope(const rule *r, const unit_context *c)
{
    bool lang = r->lang_count == 0;
    for (uint32_t i = 0; i < r->lang_count && !lang; i++) lang = lang_covers(r->langs[i], c->lang);
    return lang && (r->site_count == 0 || site_allows(r, c->host));
}

uint32_t unit_code_points(unit *u)
{
    if (!u->count_known) u->code_points = (uint32_t)utf8_count(u->raw);
    u->count_known = true;
    return u->code_points;
}

/* True if the rule's `len` allows the unit; a line over the maximum is longer than any upper bound. */
static bool len_allows(const rule *r, unit *u)
{
    if (r->len_min == 0 && r->len_max == UINT32_MAX) return true;
    if (u->kind == UNIT_IS_WINDOW) return r->len_max == UINT32_MAX;
    uint32_t count = unit_code_points(u);
    return count >= r->len_min && count <= r->len_max;
}

bool rule_allows(const rule_code *code, unit *u, const unit_context *c)
{
    return packs_count(code->family, c->family) && rule_in_scope(code->source, c) && len_allows(code->source, u);
}

slice unit_folded(unit *u, unit_context *c)
{
    if (!u->is_folded) {
        c->folded.len = 0;
        if (!fold_append(&c->folded, u->raw)) c->no_memory = true;
        u->is_folded = true;
    }
    return buffer_slice(&c->folded);
}

/* True if the unit may have left marks out. */
static bool unit_leaves_marks(unit *u)
{
    if (!u->loose_known) u->loose = fold_leaves_marks(u->raw);
    u->loose_known = true;
    return u->loose;
}

/* True if the bytes from `at` to `end`, one code point, show nothing. */
static bool shows_nothing(const char *at, const char *end)
{
    return fold_is_blank((slice){at, (size_t)(end - at)});
}

/* Gives what a regex sees of the unit: all but the blanks around it. The inner edges of a window stay as they are. */
static slice regex_subject(unit *u)
{
    if (u->subject.at) return u->subject;
    const char *at = u->raw.at, *end = at + u->raw.len;
    for (const char *next = at; at < end && !(u->regex_edges & PCRE2_NOTBOL); at = next) {
        utf8_next(&next, end);
        if (!shows_nothing(at, next)) break;
    }
    while (at < end && !(u->regex_edges & PCRE2_NOTEOL)) {
        const char *last = utf8_before(at, end);
        if (!shows_nothing(last, end)) break;
        end = last;
    }
    return u->subject = (slice){at, (size_t)(end - at)};
}

/* False: the regex cannot match a subject, as its letters tell. */
static bool may_match(const ruleset *set, const term_code *term, unit *u, unit_context *c, slice subject)
{
    const pattern_needs *needs = regex_needs(&set->regexes[term->at], set->lock);
    if (!needs || needs->count == 0 || subject.len > NEEDS_TEXT_MAX_BYTES) return true;
    if (!u->has_grams) text_grams_read(&c->grams, subject);
    u->has_grams = true;
    return pattern_needs_hold(needs, &c->grams);
}

bool unit_find(const ruleset *set, const term_code *term, unit *u, unit_context *c, size_t from, regex_range *found)
{
    if (from == 0 && u->found_term == term) {
        *found = u->found;
        return true;
    }
    slice seen = regex_subject(u);
    if (from == 0 && !may_match(set, term, u, c, seen)) return false;
    uint32_t lead = (uint32_t)(seen.at - u->raw.at);
    if (from > lead + seen.len) return false;
    size_t into = from > lead ? from - lead : 0;
    if (!regex_find(&set->regexes[term->at], set->lock, &c->scratch, seen, into, u->regex_edges, found)) return false;
    found->start += lead;
    found->end += lead;
    if (from == 0) {
        u->found_term = term;
        u->found = *found;
    }
    return true;
}

/* What css_visit needs to answer for one term. */
typedef struct {
    uint32_t term;
    unit_css *css;
    unit_context *context;
    bool found;
} css_question;

/* True if a selector's literal stands in the block's own text. */
static bool block_has_text(const literal *text, unit_css *css, unit_context *c)
{
    if (css->block->text.len > UNIT_MAX_BYTES) return false;
    if (!css->is_folded) {
        c->block_folded.len = 0;
        if (!fold_append(&c->block_folded, css->block->text)) c->no_memory = true;
        css->is_folded = true;
    }
    bool loose = text->marked && fold_leaves_marks(css->block->text);
    return literal_holds(text, TERM_HAS, buffer_slice(&c->block_folded), loose);
}

/* Notes whether the term asked for is among those that match. */
static bool answer_css(void *ctx, uint32_t term, const literal *text)
{
    css_question *q = ctx;
    q->found = term == q->term && (!text || block_has_text(text, q->css, q->context));
    return !q->found;
}

/* True if the term's selectors match the block of the unit. */
static bool css_holds(const ruleset *set, const term_code *term, unit *u, unit_context *c)
{
    if (!u->css) return false;
    css_question q = {(uint32_t)(term - set->terms), u->css, c, false};
    css_each(&set->css, u->css->marks, u->css->page, u->css->block->element, answer_css, &q);
    return q.found;
}

bool term_holds(const ruleset *set, const term_code *term, unit *u, unit_context *c)
{
    regex_range found;
    if (term->kind == TERM_RE) return unit_find(set, term, u, c, 0, &found);
    if (term->kind == TERM_CSS) return css_holds(set, term, u, c);
    if (u->raw.len > UNIT_MAX_BYTES) return false;
    slice folded = unit_folded(u, c);
    literal text = term_literal(set, term);
    return literal_holds(&text, (term_kind)term->kind, folded, text.marked && unit_leaves_marks(u));
}

/* True if the rule's guards hold: those that are regexes, or the others. */
static bool rule_guards_hold(const ruleset *set, const rule_code *code, bool regexes, unit *u, unit_context *c)
{
    for (uint32_t i = 0; i < code->term_count; i++) {
        const term_code *term = &set->terms[code->term + i];
        if (term->role == TERM_MATCH || (term->kind == TERM_RE) != regexes) continue;
        if (term_holds(set, term, u, c) != (term->role == TERM_AND)) return false;
    }
    return true;
}

bool rule_term_hits(const ruleset *set, const term_code *term, unit *u, unit_context *c)
{
    const rule_code *code = &set->rules[term->rule];
    bool is_regex = term->kind == TERM_RE; /* words are cheap to compare, regexes come last */
    if (!is_regex && !term_holds(set, term, u, c)) return false;
    if (!rule_guards_hold(set, code, false, u, c)) return false;
    return (!is_regex || term_holds(set, term, u, c)) && rule_guards_hold(set, code, true, u, c);
}

bool rule_hits(const ruleset *set, const rule_code *code, unit *u, unit_context *c)
{
    if (!rule_allows(code, u, c)) return false;
    for (uint32_t i = 0; i < code->term_count; i++) {
        const term_code *term = &set->terms[code->term + i];
        if (term->role == TERM_MATCH && rule_term_hits(set, term, u, c)) return true;
    }
    return false;
}
