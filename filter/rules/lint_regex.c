#include <stdlib.h>

#include "lint_parts.h"
#include "pattern.h"
#include "regex.h"

enum {
    PREFIX_MAX_BYTES = 256,
    UNIT_MAX_ATTACK_BYTES = 64,
    SITES_MAX = 12,     /* quantifiers that are attacked */
    GROUPS_MAX = 64,    /* nesting that is followed */
    MANY = 10,          /* a quantifier up to fewer repeats cannot be slow */
    FIRST_REPEATS = 64, /* lengths of attack: doubled from here */
    LAST_REPEATS = 2048,
    NEAR_REPEATS = 256, /* too slow up to here is an error, beyond it a warning */
    STEP = 8,           /* running over a character is an eighth of a step */
    WORK_MAX = REGEX_MATCH_LIMIT * STEP
};

/* A place to attack: text that leads there, and what repeats. */
typedef struct {
    char prefix[PREFIX_MAX_BYTES], unit[UNIT_MAX_ATTACK_BYTES];
    size_t prefix_len, unit_len;
} attack_site;

typedef struct {
    size_t sample_start; /* where its text starts in the sample */
    bool unbounded;      /* a quantifier without end stands inside */
    bool atomic;         /* it does not backtrack */
    bool closed_branch;  /* behind its first alternative: no sample is taken */
} group_frame;

/* A walk over a pattern. */
typedef struct {
    const lint_term *term;
    char sample[PREFIX_MAX_BYTES]; /* a text that may match up to here */
    size_t sample_len, item_start; /* where the last item's text starts in it */
    group_frame groups[GROUPS_MAX];
    size_t depth;
    group_frame closed; /* the last item was this group */
    bool last_is_group;
    size_t nested_at; /* byte of a nested quantifier, SIZE_MAX: none */
    attack_site *sites;
    size_t site_count;
    bool no_memory;
} walk;

/* ---- a text for each item ---- */

/* A character that a class or an escape matches, "" if none of the usual ones does. */
static const char *example_of(walk *w, slice item)
{
    static const char *const EXAMPLES[] = {"a", "1", " ", "A", ".", "-", ",", "(",
                                           ")", "%", "+", "é", "/", ":", "_", "'"};
    int code;
    PCRE2_SIZE at;
    const char *found = "";
    pcre2_code *re = pcre2_compile(
        (PCRE2_SPTR)item.at, item.len,
        PCRE2_UTF | PCRE2_UCP | PCRE2_ANCHORED | (w->term->source->caseless ? PCRE2_CASELESS : 0), &code, &at, NULL);
    pcre2_match_data *data = re ? pcre2_match_data_create(1, NULL) : NULL;
    if (re ? !data : code == PCRE2_ERROR_HEAP_FAILED) w->no_memory = true;
    for (size_t i = 0; data && i < sizeof EXAMPLES / sizeof *EXAMPLES && !*found; i++) {
        PCRE2_SIZE len = strlen(EXAMPLES[i]);
        int rc = pcre2_match(re, (PCRE2_SPTR)EXAMPLES[i], len, 0, 0, data, NULL);
        if (rc == PCRE2_ERROR_NOMEMORY) w->no_memory = true;
        if (rc >= 0 && pcre2_get_ovector_pointer(data)[1] == len) found = EXAMPLES[i];
    }
    pcre2_match_data_free(data);
    pcre2_code_free(re);
    return found;
}

static void add_sample(walk *w, slice text)
{
    w->item_start = w->sample_len;
    if (w->depth && w->groups[w->depth - 1].closed_branch) return;
    if (text.len > sizeof w->sample - w->sample_len) return;
    if (text.len) memcpy(w->sample + w->sample_len, text.at, text.len);
    w->sample_len += text.len;
}

/* ---- the walk ---- */

static void open_group(walk *w, slice item)
{
    group_frame g = {.sample_start = w->sample_len};
    g.atomic = item.len >= 3 && item.at[1] == '?' && item.at[2] == '>';
    g.closed_branch = w->depth && w->groups[w->depth - 1].closed_branch;
    if (w->depth < GROUPS_MAX) w->groups[w->depth++] = g;
}

static void close_group(walk *w)
{
    if (w->depth == 0) return;
    w->closed = w->groups[--w->depth];
    w->last_is_group = true;
    w->item_start = w->closed.sample_start;
    if (w->depth && w->closed.unbounded && !w->closed.atomic) w->groups[w->depth - 1].unbounded = true;
}

static void add_site(walk *w)
{
    size_t unit = w->sample_len - w->item_start;
    if (w->site_count == SITES_MAX || unit > UNIT_MAX_ATTACK_BYTES) return;
    attack_site *site = &w->sites[w->site_count++];
    memcpy(site->prefix, w->sample, w->item_start);
    memcpy(site->unit, w->sample + w->item_start, unit);
    site->prefix_len = w->item_start;
    site->unit_len = unit;
}

static void see_quantifier(walk *w, slice item, size_t offset)
{
    uint32_t min = 1, max = 1;
    pattern_quantifier(item, &min, &max);
    bool possessive = item.len > 1 && item.at[item.len - 1] == '+';
    if (max >= MANY) add_site(w);
    if (max == UINT32_MAX && !possessive) {
        if (w->last_is_group && w->closed.unbounded && !w->closed.atomic && w->nested_at == SIZE_MAX) {
            w->nested_at = offset;
        }
        if (w->depth) w->groups[w->depth - 1].unbounded = true;
    }
}

static void see_item(walk *w, pattern_item item, slice text, size_t offset)
{
    if (item.kind == 'q') {
        see_quantifier(w, text, offset);
        return;
    }
    w->last_is_group = false;
    if (item.kind == '(')
        open_group(w, text);
    else if (item.kind == ')')
        close_group(w);
    else if (item.kind == '|' && w->depth)
        w->groups[w->depth - 1].closed_branch = true;
    else if (item.kind == 'c')
        add_sample(w, item.text);
    else if (item.kind == '[' || item.kind == 'e' || item.kind == '.')
        add_sample(w, slice_of(example_of(w, text)));
}

static void walk_pattern(walk *w)
{
    slice rest = w->term->source->text;
    while (rest.len) {
        pattern_item item = pattern_next(rest, w->term->source->extended);
        see_item(w, item, (slice){rest.at, item.len}, (size_t)(rest.at - w->term->source->text.at));
        rest = (slice){rest.at + item.len, rest.len - item.len};
    }
}

/* ---- attacks ---- */

typedef struct {
    linter *l;
    const lint_term *term;
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *context;
    uint64_t work; /* in eighths of a step */
    PCRE2_SIZE at; /* where the last step stood */
    buffer subject;
} attacker;

/* Counts what the matcher tries, and the characters that it runs over, which its own limit does not count. */
static int count_step(pcre2_callout_block *block, void *ctx)
{
    attacker *a = ctx;
    a->work += STEP;
    if (block->current_position > a->at) a->work += block->current_position - a->at;
    a->at = block->current_position;
    return a->work > WORK_MAX ? PCRE2_ERROR_CALLOUT : 0;
}

/* Work for a text of `repeats` units that fails at its end. */
static uint64_t work_for(attacker *a, const attack_site *site, slice unit, size_t repeats)
{
    a->subject.len = 0;
    bool done = buffer_append(&a->subject, site->prefix, site->prefix_len);
    for (size_t i = 0; i < repeats && done; i++) done = buffer_append_slice(&a->subject, unit);
    if (!done || !buffer_append(&a->subject, "\n\x01", 2)) return 0;
    a->work = 0;
    a->at = 0;
    int rc =
        pcre2_match(a->code, (PCRE2_SPTR)a->subject.at, a->subject.len, 0, PCRE2_NO_UTF_CHECK, a->data, a->context);
    if (rc == PCRE2_ERROR_NOMEMORY) a->l->no_memory = true;
    return a->work;
}

/* The repeats at which the match limit is met, 0: it is not, or the steps grow with the text and no faster. */
static size_t slow_from(attacker *a, const attack_site *site, slice unit)
{
    uint64_t before = work_for(a, site, unit, FIRST_REPEATS);
    for (size_t n = FIRST_REPEATS; unit.len; n *= 2) {
        if (before > WORK_MAX) return n;
        if (n >= LAST_REPEATS || n * unit.len > a->term->rule->len_max) return 0;
        uint64_t now = work_for(a, site, unit, n * 2);
        if (now <= WORK_MAX && now < before / 2 * 5) return 0;
        before = now;
    }
    return 0;
}

static bool attack(attacker *a, const attack_site *site, slice unit)
{
    size_t repeats = slow_from(a, site, unit);
    if (repeats == 0) return false;
    finding_tell(&a->l->sink, repeats <= NEAR_REPEATS ? DECHAFF_ERROR : DECHAFF_WARNING, "slow", a->term->rule,
                 a->term->source->place,
                 "over %d steps on `%.*s` and %zu times `%.*s`; make quantifiers possessive (++), bound them ({1,40}), "
                 "or set `len`",
                 REGEX_MATCH_LIMIT, (int)site->prefix_len, site->prefix, repeats, (int)unit.len, unit.at);
    return true;
}

static bool attacker_init(attacker *a)
{
    const rule_term *t = a->term->source;
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT |
                       PCRE2_NO_START_OPTIMIZE;
    int code;
    PCRE2_SIZE at;
    if (t->caseless) options |= PCRE2_CASELESS;
    if (t->extended) options |= PCRE2_EXTENDED;
    a->code = pcre2_compile((PCRE2_SPTR)t->text.at, t->text.len, options, &code, &at, NULL);
    a->data = pcre2_match_data_create(1, NULL);
    a->context = pcre2_match_context_create(NULL);
    if (!a->code || !a->data || !a->context) return false;
    pcre2_set_callout(a->context, count_step, a);
    pcre2_set_match_limit(a->context, REGEX_MATCH_LIMIT * 10);
    pcre2_set_heap_limit(a->context, REGEX_HEAP_KIB * 8);
    buffer_init(&a->subject, REGEX_SUBJECT_MAX_BYTES * 4);
    return buffer_reserve(&a->subject, REGEX_SUBJECT_MAX_BYTES * 4); /* so that only its bound can refuse a text */
}

/* Attack each quantifier with its own text and with a few others; the first success is told. */
static void attack_all(linter *l, const lint_term *t, const attack_site *sites, size_t count)
{
    static const char *const OTHERS[] = {"a", "1", " ", "A"};
    attacker a = {.l = l, .term = t};
    bool found = false;
    if (!attacker_init(&a)) l->no_memory = true;
    for (size_t i = 0; i < count && !found && !l->no_memory; i++) {
        found = attack(&a, &sites[i], (slice){sites[i].unit, sites[i].unit_len});
        for (size_t j = 0; j < sizeof OTHERS / sizeof *OTHERS && !found; j++) {
            found = attack(&a, &sites[i], slice_of(OTHERS[j]));
        }
    }
    buffer_free(&a.subject);
    pcre2_match_data_free(a.data);
    pcre2_match_context_free(a.context);
    pcre2_code_free(a.code);
}

/* ---- all of it ---- */

/* True if PCRE2 takes the pattern; tells what it says against it, or that no text of the rule's `len` fits. */
static bool compiles(linter *l, const lint_term *t)
{
    regex re = {.term = t->source};
    dechaff_error err = {0};
    uint32_t least = 0;
    dechaff_status status = regex_compile(&re, &err);
    if (status == DECHAFF_NO_MEMORY) l->no_memory = true;
    if (status == DECHAFF_BAD_RULE) {
        rule_place place = {(uint32_t)err.line, (uint32_t)err.column};
        finding_tell(&l->sink, DECHAFF_ERROR, "regex", t->rule, place, "%s", err.text);
    }
    if (status != DECHAFF_OK) return false;
    pcre2_pattern_info(re.code, PCRE2_INFO_MINLENGTH, &least);
    regex_clear(&re);
    if (t->source->role != TERM_NOT && least > t->rule->len_max) {
        finding_tell(&l->sink, DECHAFF_ERROR, "never-matches", t->rule, t->source->place,
                     "this regex matches no text under %u characters; raise the maximum of `len`", (unsigned)least);
    }
    return true;
}

static void tell_nested(const linter *l, const lint_term *t, size_t offset)
{
    rule_place place = t->source->place;
    place.column += (uint32_t)utf8_count((slice){t->source->text.at, offset});
    finding_tell(&l->sink, DECHAFF_WARNING, "nested-quantifiers", t->rule, place,
                 "an unbounded quantifier around another can take exponential time; make the inner one possessive (++) "
                 "or bound it ({1,40})");
}

void lint_regex(linter *l, const lint_term *t)
{
    if (!compiles(l, t)) return;
    walk *w = calloc(1, sizeof *w);
    attack_site *sites = calloc(SITES_MAX, sizeof *sites);
    if (w && sites) {
        *w = (walk){.term = t, .nested_at = SIZE_MAX, .sites = sites};
        walk_pattern(w);
        if (w->no_memory) l->no_memory = true;
        if (w->nested_at != SIZE_MAX) tell_nested(l, t, w->nested_at);
        attack_all(l, t, sites, w->site_count);
    } else {
        l->no_memory = true;
    }
    free(w);
    free(sites);
}
