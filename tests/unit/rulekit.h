/* Rules from a string and text through a matcher, for tests of filter/rules. One step's failure ends the test. */
#ifndef DECHAFF_TESTS_RULEKIT_H
#define DECHAFF_TESTS_RULEKIT_H

#include <stdio.h>

#include "rules/matcher.h"
#include "suite.h"

typedef struct {
    arena memory;
    rule *rules;
    size_t rule_count;
    ruleset *set;
    matcher *m;
    char out[1 << 18], cuts[1 << 18]; /* what stayed; one line a cut: "start-end rule,also,... text" */
    size_t out_len, cuts_len;
} kit;

static slice kit_word(slice *s)
{
    while (s->len > 0 && *s->at == ' ') s->at++, s->len--;
    slice word = {s->at, 0};
    while (word.len < s->len && s->at[word.len] != ' ') word.len++;
    s->at += word.len;
    s->len -= word.len;
    return word;
}

static slice kit_rest(slice s)
{
    while (s.len > 0 && *s.at == ' ') s.at++, s.len--;
    return s;
}

static void *kit_grow(kit *k, const void *items, uint32_t *count, size_t size)
{
    char *grown = arena_take_array(&k->memory, *count + 1, size);
    ck_assert_ptr_nonnull(grown);
    if (*count > 0) memcpy(grown, items, *count * size);
    ++*count;
    return grown;
}

static void kit_term(kit *k, rule *r, term_role role, slice word, slice rest)
{
    static const char *const kinds[] = {"is", "has", "starts", "ends", "re", "css"};
    rule_term term = {.role = role, .text = kit_rest(rest)};
    for (term.kind = TERM_IS; !slice_is(word, kinds[term.kind]); term.kind++) ck_assert_int_lt(term.kind, TERM_CSS);
    if (term.kind == TERM_RE) {
        const char *end = memrchr(term.text.at, '/', term.text.len);
        for (const char *flag = end + 1; flag < term.text.at + term.text.len; flag++)
            *(*flag == 'i' ? &term.caseless : &term.extended) = true;
        term.text = (slice){term.text.at + 1, (size_t)(end - term.text.at - 1)};
    }
    r->terms = kit_grow(k, r->terms, &r->term_count, sizeof term);
    r->terms[r->term_count - 1] = term;
}

static uint32_t kit_number(slice s)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++) n = n * 10 + (uint32_t)(s.at[i] - '0');
    return n;
}

static void kit_scope(kit *k, rule *r, slice key, slice rest)
{
    for (slice word = kit_word(&rest); word.len > 0; word = kit_word(&rest)) {
        if (slice_is(key, "lang")) {
            r->langs = kit_grow(k, r->langs, &r->lang_count, sizeof word);
            r->langs[r->lang_count - 1] = word;
        } else if (slice_is(key, "site")) {
            bool negated = word.at[0] == '!';
            r->sites = kit_grow(k, r->sites, &r->site_count, sizeof *r->sites);
            r->sites[r->site_count - 1] = (rule_site){{word.at + negated, word.len - negated}, negated};
        } else if (slice_is(key, "except")) {
            r->excepts = kit_grow(k, r->excepts, &r->except_count, sizeof word);
            r->excepts[r->except_count - 1] = word;
        } else if (slice_is(key, "where")) {
            r->zones = kit_grow(k, r->zones, &r->zone_count, sizeof *r->zones);
            r->zones[r->zone_count - 1] =
                (rule_zone){slice_is(word, "head") ? ZONE_HEAD : ZONE_TAIL, kit_number(kit_word(&rest))};
        } else if (slice_is(key, "risk")) {
            r->risk = slice_is(word, "low") ? RISK_LOW : slice_is(word, "mid") ? RISK_MID : RISK_HIGH;
        } else {
            ck_assert(slice_is(key, "len"));
            const char *dots = memmem(word.at, word.len, "..", 2);
            slice low = {word.at, (size_t)(dots - word.at)}, high = {dots + 2, word.len - low.len - 2};
            r->len_min = kit_number(low);
            r->len_max = high.len > 0 ? kit_number(high) : UINT32_MAX;
        }
    }
}

static void kit_line(kit *k, rule *r, slice line)
{
    slice rest = line, word = kit_word(&rest);
    static const char *const terms = " is has starts ends re css ";
    char spaced[16];
    snprintf(spaced, sizeof spaced, " %.*s ", (int)word.len, word.at);
    if (slice_is(word, "and") || slice_is(word, "not")) {
        term_role role = slice_is(word, "and") ? TERM_AND : TERM_NOT;
        word = kit_word(&rest);
        kit_term(k, r, role, word, rest);
    } else if (strstr(terms, spaced)) {
        kit_term(k, r, TERM_MATCH, word, rest);
    } else {
        kit_scope(k, r, word, rest);
    }
}

static rule *kit_rule(kit *k, slice rest)
{
    static const char *const units[] = {"span", "line", "block", "list", "rest"};
    rule *r = &k->rules[k->rule_count++];
    *r = (rule){.len_max = UINT32_MAX, .id = kit_word(&rest), .file = slice_of("test")};
    r->verb = slice_is(kit_word(&rest), "drop") ? RULE_DROP : RULE_KEEP;
    slice word = kit_word(&rest);
    for (r->unit = UNIT_SPAN; !slice_is(word, units[r->unit]); r->unit++) ck_assert_int_lt(r->unit, UNIT_REST);
    return r;
}

/* Makes rules of text in the rule language, without comments, packs and tests. */
static void kit_parse(kit *k, const char *text)
{
    arena_init(&k->memory, SIZE_MAX);
    size_t lines = 1;
    for (const char *at = text; (at = strchr(at, '\n')) != NULL; at++) lines++;
    k->rules = arena_take_array(&k->memory, lines, sizeof *k->rules);
    k->rule_count = 0;
    rule *r = NULL;
    for (const char *at = text; *at != 0;) {
        slice line = {at, strcspn(at, "\n")};
        at += line.len + (at[line.len] == '\n');
        slice rest = line;
        if (line.len == 0) continue;
        if (slice_is(kit_word(&rest), "rule"))
            r = kit_rule(k, rest);
        else
            kit_line(k, r, line);
    }
}

static void kit_compile(kit *k, const ruleset_options *options)
{
    dechaff_error err = {0};
    if (ruleset_new(k->rules, k->rule_count, options, &k->set, &err) != DECHAFF_OK) ck_abort_msg("%s", err.text);
    ck_assert_int_eq(matcher_new(k->set, &k->m, &err), DECHAFF_OK);
}

static kit *kit_new(const char *rules)
{
    kit *k = calloc(1, sizeof *k);
    kit_parse(k, rules);
    ruleset_options options = {RISK_HIGH, NULL, 0};
    kit_compile(k, &options);
    return k;
}

static void kit_free(kit *k)
{
    matcher_free(k->m);
    ruleset_free(k->set);
    arena_free(&k->memory);
    free(k);
}

static bool kit_keep(void *ctx, slice bytes)
{
    kit *k = ctx;
    ck_assert_uint_lt(k->out_len + bytes.len, sizeof k->out);
    memcpy(k->out + k->out_len, bytes.at, bytes.len);
    k->out_len += bytes.len;
    return true;
}

static bool kit_drop(void *ctx, const cut *c)
{
    kit *k = ctx;
    char *at = k->cuts + k->cuts_len;
    size_t left = sizeof k->cuts - k->cuts_len;
    slice id = ruleset_rule(k->set, c->rule)->id;
    int len = snprintf(at, left, "%d-%d:%d %.*s", (int)c->start, (int)c->end, (int)c->line, (int)id.len, id.at);
    for (uint32_t i = 0; i < c->also_count; i++) {
        slice other = ruleset_rule(k->set, c->also[i])->id;
        len += snprintf(at + len, left - (size_t)len, "%c%.*s", i > 0 ? ',' : '=', (int)other.len, other.at);
    }
    len += snprintf(at + len, left - (size_t)len, " %.*s\n", (int)c->text.len, c->text.at);
    k->cuts_len += (size_t)len;
    return true;
}

static void kit_start(kit *k)
{
    k->out_len = k->cuts_len = 0;
    ck_assert_int_eq(text_filter_begin(k->m, (text_sink){kit_keep, kit_drop, k}), DECHAFF_OK);
}

/* Runs a document through in pieces of `step` bytes at code points' edges; the result stands in k->out. */
static const char *kit_run_split(kit *k, const char *host, const char *lang, slice text, size_t step)
{
    matcher_begin(k->m, slice_of(host), slice_of(lang));
    kit_start(k);
    for (size_t at = 0; at < text.len;) {
        size_t end = at + step < text.len ? at + step : text.len;
        while (end < text.len && ((unsigned char)text.at[end] & 0xC0) == 0x80) end++;
        ck_assert_int_eq(text_filter_feed(k->m, (slice){text.at + at, end - at}), DECHAFF_OK);
        at = end;
    }
    ck_assert_int_eq(text_filter_finish(k->m), DECHAFF_OK);
    k->out[k->out_len] = 0;
    k->cuts[k->cuts_len] = 0;
    return k->out;
}

static const char *kit_run(kit *k, const char *text)
{
    static char whole[1 << 18], cuts[1 << 18];
    kit_run_split(k, "", "", slice_of(text), SIZE_MAX / 2);
    memcpy(whole, k->out, k->out_len + 1);
    memcpy(cuts, k->cuts, k->cuts_len + 1);
    for (size_t step = 1; step < 6; step++) { /* every test is one of the splits too */
        kit_run_split(k, "", "", slice_of(text), step);
        ck_assert_str_eq(k->out, whole);
        ck_assert_str_eq(k->cuts, cuts);
    }
    return k->out;
}

/* Checks what rules make of a text. */
static inline void kit_check(const char *rules, const char *text, const char *expected)
{
    kit *k = kit_new(rules);
    ck_assert_str_eq(kit_run(k, text), expected);
    kit_free(k);
}

#endif
