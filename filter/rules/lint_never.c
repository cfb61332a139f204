#include "lint_parts.h"

enum { WRAPPING_MAX = 16 }; /* brackets, dashes and closers around what `is` compares */

static bool is_literal(const lint_term *t)
{
    return t->source->kind < TERM_RE;
}

static void tell_never(linter *l, const lint_term *t, const char *why, const char *remedy)
{
    finding_tell(&l->sink, DECHAFF_ERROR, "never-matches", t->rule, t->source->place,
                 "this `%s` can never match: %s; %s", lint_kind_name(t->source->kind), why, remedy);
}

/* True if a text that `t` matches can be in the rule's `len`; tells if not. */
static bool fits_len(linter *l, const lint_term *t)
{
    size_t len = utf8_count(t->text.text);
    if (len > t->rule->len_max) {
        tell_never(l, t, "the text is longer than `len` allows", "raise the maximum of `len`");
        return false;
    }
    if (t->source->kind == TERM_IS && len + WRAPPING_MAX < t->rule->len_min) {
        tell_never(l, t, "the text is shorter than `len` allows", "lower the minimum of `len`");
        return false;
    }
    return true;
}

static bool has_word(slice text)
{
    const char *at = text.at, *end = text.at + text.len;
    while (at < end) {
        if (cp_is_word(utf8_next(&at, end))) return true;
    }
    return false;
}

/* True if guard `g` refuses every text that literal `t` matches. */
static bool refuses(const lint_term *g, const lint_term *t)
{
    if (!is_literal(g)) return g->source->role == TERM_NOT && lint_implies(t, g);
    if (g->source->role == TERM_NOT) return lint_implies(t, g);
    /* All of the text is known: what it has not, no match has. Marks may hide in brackets around it. */
    return g->source->role == TERM_AND && t->source->kind == TERM_IS && has_word(g->text.text) &&
           !literal_holds(&g->text, TERM_HAS, t->text.text, false);
}

static void never_term(linter *l, size_t at_rule, const lint_term *t)
{
    if (is_literal(t) && t->text.text.len == 0) {
        tell_never(l, t, "nothing of the text is left for comparison", "write letters, digits or signs");
        return;
    }
    if (t->source->role != TERM_MATCH || (is_literal(t) && !fits_len(l, t))) return;
    for (size_t i = l->first[at_rule]; i < l->first[at_rule + 1]; i++) {
        if (l->terms[i].source->role == TERM_MATCH) continue;
        if (!lint_may_compare(l)) return;
        if (!refuses(&l->terms[i], t)) continue;
        bool negated = l->terms[i].source->role == TERM_NOT;
        tell_never(l, t, negated ? "a `not` refuses its text" : "an `and` asks for what the text does not have",
                   "change one of them");
        return;
    }
}

/* `and` and `not` that exclude each other leave nothing to any matcher. */
static void never_guards(linter *l, size_t at_rule)
{
    for (size_t i = l->first[at_rule]; i < l->first[at_rule + 1]; i++) {
        if (l->terms[i].source->role != TERM_AND) continue;
        for (size_t j = l->first[at_rule]; j < l->first[at_rule + 1]; j++) {
            const lint_term *a = &l->terms[i], *b = &l->terms[j];
            if (!lint_may_compare(l)) return;
            if (b->source->role != TERM_NOT || !lint_implies(a, b)) continue;
            finding_tell(&l->sink, DECHAFF_ERROR, "never-matches", a->rule, b->source->place,
                         "this `not` refuses what the `and` in line %u asks for; delete one of them",
                         (unsigned)a->source->place.line);
            return;
        }
    }
}

/* True if `host` is `suffix` or a subdomain of it. */
static bool within(slice host, slice suffix)
{
    if (host.len < suffix.len) return false;
    slice end = {host.at + host.len - suffix.len, suffix.len};
    return slice_equal(end, suffix) && (host.len == suffix.len || end.at[-1] == '.');
}

static bool is_refused(const rule *r, slice host)
{
    for (uint32_t i = 0; i < r->site_count; i++) {
        if (r->sites[i].negated && within(host, r->sites[i].host)) return true;
    }
    return false;
}

static void never_sites(linter *l, const rule *r)
{
    uint32_t positive = 0, refused = 0;
    for (uint32_t i = 0; i < r->site_count; i++) {
        if (r->sites[i].negated) continue;
        positive++;
        if (is_refused(r, r->sites[i].host)) refused++;
    }
    if (positive == 0 || refused < positive) return;
    finding_tell(&l->sink, DECHAFF_ERROR, "never-matches", r, r->place,
                 "every host of `site` is refused by a host with `!`; delete one of them");
}

void lint_never(linter *l, size_t at_rule)
{
    for (size_t i = l->first[at_rule]; i < l->first[at_rule + 1]; i++) never_term(l, at_rule, &l->terms[i]);
    never_guards(l, at_rule);
    never_sites(l, &l->list->items[at_rule]);
}
