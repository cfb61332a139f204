#include "needs.h"

#include <stdlib.h>

#include "parse_state.h"
#include "pattern.h"

/* ---- texts ---- */

static unsigned char lower_byte(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

/* Give the hash of the last one, two and three bytes of a row of them, the last one lowest. */
static inline unsigned one_hash(uint32_t row)
{
    return NEEDS_THREES + NEEDS_TWOS + (row & 0xFF);
}

static inline unsigned two_hash(uint32_t row)
{
    return NEEDS_THREES + ((row & 0xFFFF) * 0x9E3779B1u >> 22);
}

static inline unsigned three_hash(uint32_t row)
{
    return (row & 0xFFFFFF) * 0x9E3779B1u >> 20;
}

void text_grams_read(text_grams *g, slice text)
{
    if (++g->now == 0) {
        memset(g->stamps, 0, sizeof g->stamps);
        g->now = 1;
    }
    uint32_t row = 0;
    for (size_t i = 0; i < text.len; i++) {
        row = row << 8 | lower_byte((unsigned char)text.at[i]);
        g->stamps[one_hash(row)] = g->now;
        if (i >= 1) g->stamps[two_hash(row)] = g->now;
        if (i >= 2) g->stamps[three_hash(row)] = g->now;
    }
}

bool pattern_needs_hold(const pattern_needs *n, const text_grams *g)
{
    bool clause = false;
    for (uint32_t i = 0; i < n->count; i++) {
        const needed_literal *l = &n->literals[i];
        bool stands = true;
        for (unsigned k = 0; k < NEEDS_GRAMS && stands; k++) stands = g->stamps[l->grams[k]] == g->now;
        clause = clause || stands;
        if (l->last && !clause) return false;
        if (l->last) clause = false;
    }
    return true;
}

/* ---- patterns ---- */

enum { RUN_MAX = 32, DEPTH_MAX = 16, WORK_MAX = 4 * NEEDS_MAX };

/* Work of pattern_needs_new(). */
typedef struct {
    slice rest;
    bool caseless, extended;
    bool unknown; /* something stands there that is not understood */
    needed_literal literals[WORK_MAX];
    uint32_t count;
    unsigned char run[RUN_MAX]; /* characters that stand together, the latest ones */
    unsigned run_len, depth;
} needs_walk;

/* Gives about how many texts of a thousand have a literal by chance. */
static double chance_of(const needed_literal *l)
{
    double chance = 1000;
    for (unsigned k = 0; k < NEEDS_GRAMS; k++) {
        if (k > 0 && l->grams[k] == l->grams[k - 1]) break;
        chance *= l->grams[k] < NEEDS_THREES ? 0.05 : l->grams[k] < NEEDS_THREES + NEEDS_TWOS ? 0.25 : 0.6;
    }
    return chance;
}

/* Gives one past the clause that starts at `from`, and its chance. */
static uint32_t clause_end(const needs_walk *w, uint32_t from, double *chance)
{
    *chance = 0;
    for (uint32_t i = from; i < w->count; i++) {
        *chance += chance_of(&w->literals[i]);
        if (w->literals[i].last) return i + 1;
    }
    return w->count;
}

/* Ends a run of characters: it is a clause of its own. */
static void end_run(needs_walk *w)
{
    unsigned len = w->run_len;
    w->run_len = 0;
    if (len == 0 || w->count == WORK_MAX) return;
    needed_literal *l = &w->literals[w->count++];
    l->last = true;
    for (unsigned k = 0; k < NEEDS_GRAMS; k++) { /* the first, the middle and the last ones */
        unsigned behind = len < 4 ? len : 3 + k * (len - 3) / (NEEDS_GRAMS - 1);
        uint32_t row = 0;
        for (unsigned i = behind < 3 ? 0 : behind - 3; i < behind; i++) row = row << 8 | w->run[i];
        l->grams[k] = (uint16_t)(behind >= 3 ? three_hash(row) : behind == 2 ? two_hash(row) : one_hash(row));
    }
}

/* True if a character of the pattern stands for itself in the text, case of ASCII aside. */
static bool is_itself(const needs_walk *w, unsigned char byte)
{
    return !w->caseless || (byte < 0x80 && !strchr("kKsS", byte)); /* K and ſ are k and s too */
}

/* Adds a byte to the run. */
static void add_byte(needs_walk *w, unsigned char byte)
{
    if (!is_itself(w, byte)) {
        end_run(w);
        return;
    }
    if (w->run_len == RUN_MAX) end_run(w);
    w->run[w->run_len++] = lower_byte(byte);
}

/* Adds a literal character or more; what is optional of them is the last. */
static void add_characters(needs_walk *w, slice text, bool quantified, bool optional)
{
    size_t len = text.len;
    while (optional && len > 0 && ((unsigned char)text.at[--len] & 0xC0) == 0x80) continue;
    for (size_t i = 0; i < len; i++) add_byte(w, (unsigned char)text.at[i]);
    if (quantified) end_run(w);
}

/* Takes the quantifier that stands next; true: what it is for may be missing. */
static bool take_quantifier(needs_walk *w, bool *quantified)
{
    uint32_t min = 1, max;
    while (w->extended && w->rest.len > 0 && pattern_next(w->rest, true).kind == ' ') {
        size_t len = pattern_next(w->rest, true).len;
        w->rest = (slice){w->rest.at + len, w->rest.len - len};
    }
    size_t len = pattern_quantifier(w->rest, &min, &max);
    *quantified = len > 0;
    w->rest = (slice){w->rest.at + len, w->rest.len - len};
    return len > 0 && min == 0;
}

/* Leaves of the clauses from `from` on the one that the fewest texts have. */
static void keep_best(needs_walk *w, uint32_t from)
{
    uint32_t best = from, best_end = from;
    double least = 0, chance;
    for (uint32_t at = from, end; at < w->count; at = end) {
        end = clause_end(w, at, &chance);
        if (best_end > from && chance >= least) continue;
        best = at;
        best_end = end;
        least = chance;
    }
    memmove(&w->literals[from], &w->literals[best], (best_end - best) * sizeof *w->literals);
    w->count = from + (best_end - best);
}

typedef enum { GROUP_NEEDED, GROUP_FORBIDDEN, GROUP_UNKNOWN } group_kind;

/* Says what an opening parenthesis is for. */
static group_kind kind_of_group(slice open)
{
    if (open.len < 2) return GROUP_NEEDED;
    if (open.at[1] != '?' || open.len < 3) return GROUP_UNKNOWN;
    char c = open.at[2], next = open.len > 3 ? open.at[3] : 0;
    if (c == ':' || c == '>' || c == '|' || c == '=') return GROUP_NEEDED;
    if (c == '!') return GROUP_FORBIDDEN;
    if (c != '<') return GROUP_UNKNOWN;
    if (next == '!') return GROUP_FORBIDDEN;
    return next == '=' || ascii_is_alpha(next) ? GROUP_NEEDED : GROUP_UNKNOWN;
}

static void walk_alternatives(needs_walk *w);

/* Takes a group behind its opening parenthesis. */
static void take_group(needs_walk *w, slice open)
{
    uint32_t before = w->count;
    group_kind kind = kind_of_group(open);
    bool quantified;
    w->unknown = w->unknown || kind == GROUP_UNKNOWN || ++w->depth > DEPTH_MAX;
    if (w->unknown) return;
    walk_alternatives(w);
    w->depth--;
    if (take_quantifier(w, &quantified) || kind == GROUP_FORBIDDEN) w->count = before;
}

/* Gives the one letter that a class such as [Aa] has, 0 if it is another. */
static char letter_of_class(slice item)
{
    bool pair = item.len == 4 && ascii_is_alpha(item.at[1]) && (item.at[1] ^ item.at[2]) == 0x20;
    return pair ? item.at[1] : 0;
}

/* True if an escape stands for one character, some of a kind or a place, and its length is plain. */
static bool is_plain_escape(slice whole)
{
    return whole.len > 1 && strchr("aAbBdDefGhHKnpPrRsStvVwWxXzZ", whole.at[1]);
}

/* Takes one item of the pattern that neither ends a branch nor opens a group. */
static void take_item(needs_walk *w, pattern_item item, slice whole)
{
    bool quantified, optional;
    char letter = item.kind == '[' ? letter_of_class(whole) : 0;
    slice text = letter ? (slice){&letter, 1} : item.text;
    if (item.kind == ' ') return;
    if (item.kind == 'e' && !is_plain_escape(whole)) w->unknown = true;
    optional = take_quantifier(w, &quantified);
    if (item.kind == 'c' || letter)
        add_characters(w, text, quantified, optional);
    else
        end_run(w);
}

/* Walks over a branch up to its end, adding its clauses. */
static void walk_branch(needs_walk *w)
{
    while (w->rest.len > 0 && !w->unknown) {
        pattern_item item = pattern_next(w->rest, w->extended);
        slice whole = {w->rest.at, item.len};
        if (item.kind == '|' || item.kind == ')') break;
        w->rest = (slice){w->rest.at + item.len, w->rest.len - item.len};
        if (item.kind == '(') {
            end_run(w);
            take_group(w, whole);
        } else {
            take_item(w, item, whole);
        }
    }
    end_run(w);
}

/* Walks over branches up to the parenthesis that closes them, adding the clauses of a single one, or one for all. */
static void walk_alternatives(needs_walk *w)
{
    uint32_t from = w->count;
    bool many = false, certain = true;
    for (bool more = true; more && !w->unknown;) {
        uint32_t branch = w->count;
        walk_branch(w);
        more = w->rest.len > 0 && *w->rest.at == '|';
        many = many || more;
        if (many) keep_best(w, branch);
        certain = certain && w->count > branch;
        if (w->rest.len > 0) w->rest = (slice){w->rest.at + 1, w->rest.len - 1};
    }
    if (many && !certain) w->count = from;
    for (uint32_t i = from; many && i < w->count; i++) w->literals[i].last = i + 1 == w->count;
}

/* Leaves the clauses that rule out most, as far as there is room. */
static void keep_useful(needs_walk *w)
{
    const double most = 500;
    uint32_t kept = 0;
    double chance;
    for (uint32_t at = 0, end; at < w->count; at = end) {
        end = clause_end(w, at, &chance);
        if (chance > most || kept + (end - at) > NEEDS_MAX) continue;
        memmove(&w->literals[kept], &w->literals[at], (end - at) * sizeof *w->literals);
        kept += end - at;
    }
    w->count = kept;
}

pattern_needs *pattern_needs_new(const rule_term *term)
{
    needs_walk w = {.rest = term->text, .caseless = term->caseless, .extended = term->extended};
    walk_alternatives(&w);
    if (w.unknown || w.rest.len > 0) w.count = 0;
    keep_useful(&w);
    pattern_needs *n = malloc(sizeof *n + w.count * sizeof *n->literals);
    if (!n) return NULL;
    n->count = w.count;
    memcpy(n->literals, w.literals, w.count * sizeof *n->literals);
    return n;
}
