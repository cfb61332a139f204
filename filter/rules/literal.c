#include "literal.h"

void literal_init(literal *l, term_kind kind, slice folded)
{
    *l = (literal){kind == TERM_IS ? fold_trim(folded) : folded, false, false, false};
    const char *at = l->text.at, *end = l->text.at + l->text.len;
    for (bool first = true; at < end; first = false) {
        uint32_t cp = utf8_next(&at, end);
        bool spaced = cp_is_spaced_word(cp);
        if (first) l->edge_start = spaced;
        l->edge_end = spaced;
        l->marked = l->marked || fold_base(cp) != cp;
    }
}

/* Gives where the literal ends if the unit holds it at `at`, NULL if not; marks that the unit leaves out are allowed.
 */
static const char *match_loose(const literal *l, const char *at, const char *end)
{
    const char *want = l->text.at, *want_end = l->text.at + l->text.len;
    while (want < want_end) {
        const char *next = at;
        uint32_t wanted = utf8_next(&want, want_end), found = at < end ? utf8_next(&next, end) : 0;
        uint32_t base = fold_base(wanted);
        if (found == wanted || (base != 0 && found == base && at < end))
            at = next;
        else if (base != 0)
            return NULL;
    }
    return at;
}

/* Gives where the literal ends if the unit holds it at `at`, else NULL. */
static const char *match_at(const literal *l, const char *at, const char *end, bool loose)
{
    if (loose) return match_loose(l, at, end);
    if ((size_t)(end - at) < l->text.len || memcmp(at, l->text.at, l->text.len) != 0) return NULL;
    return at + l->text.len;
}

/* True if no word goes on before `at`. */
static bool edge_before(const char *begin, const char *at, const char *end)
{
    if (at == begin) return true;
    const char *before = utf8_before(begin, at);
    return !cp_is_spaced_word(utf8_next(&before, end));
}

/* True if no word goes on at `at`. */
static bool edge_behind(const char *at, const char *end)
{
    return at == end || !cp_is_spaced_word(utf8_next(&at, end));
}

/* Gives the next place at or behind `at` where the literal may stand, or NULL. */
static const char *next_place(const literal *l, const char *at, const char *end, bool loose)
{
    if (!loose) return memmem(at, (size_t)(end - at), l->text.at, l->text.len);
    while (at < end && !match_loose(l, at, end)) utf8_next(&at, end);
    return at < end ? at : NULL;
}

/* True if the literal stands somewhere in the unit with its word edges; `at_end`: only at the unit's end. */
static bool stands_in(const literal *l, slice unit, bool loose, bool at_end)
{
    const char *begin = unit.at, *end = unit.at + unit.len, *at = begin;
    if (at_end && !loose) at = unit.len < l->text.len ? end : end - l->text.len;
    while (at < end && (at = next_place(l, at, end, loose)) != NULL) {
        const char *behind = match_at(l, at, end, loose);
        bool fits = at_end ? behind == end : !l->edge_end || edge_behind(behind, end);
        if (fits && (!l->edge_start || edge_before(begin, at, end))) return true;
        utf8_next(&at, end);
    }
    return false;
}

/* True if the unit starts with the literal. */
static bool begins(const literal *l, slice unit, bool loose)
{
    const char *end = unit.at + unit.len, *behind = match_at(l, unit.at, end, loose);
    return behind && (!l->edge_end || edge_behind(behind, end));
}

/* True if the unit is the literal. */
static bool is_all(const literal *l, slice unit, bool loose)
{
    return match_at(l, unit.at, unit.at + unit.len, loose) == unit.at + unit.len;
}

/* True if the literal has no sign at its start that `is` trims: then `starts` passes over bullets before it. */
static bool opens_plain(const literal *l)
{
    const char *at = l->text.at;
    return !fold_trims_start(utf8_next(&at, at + l->text.len));
}

/* True if the literal holds, marks counting (`loose` false) or not. */
static bool holds(const literal *l, term_kind kind, slice unit, bool loose)
{
    if (kind == TERM_HAS || kind == TERM_ENDS) return stands_in(l, unit, loose, kind == TERM_ENDS);
    if (kind == TERM_STARTS) {
        return begins(l, unit, loose) || (opens_plain(l) && begins(l, fold_skip_bullets(unit), loose));
    }
    if (!loose && unit.len < l->text.len) return false;
    slice trimmed = fold_trim(unit), plain = trimmed.len > l->text.len || loose ? fold_trim_stars(trimmed) : trimmed;
    return is_all(l, trimmed, loose) || (plain.len < trimmed.len && is_all(l, plain, loose));
}

bool literal_holds(const literal *l, term_kind kind, slice unit, bool loose)
{
    if (l->text.len == 0 || unit.len == 0) return false;
    return holds(l, kind, unit, false) || (loose && l->marked && holds(l, kind, unit, true));
}
