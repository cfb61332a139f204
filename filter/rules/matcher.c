#include "matcher.h"

#include <stdlib.h>

#include "state.h"

enum {
    NAMES_MAX_BYTES = 64 * 1024,
    HOLD_MAX_BYTES = 8 * UNIT_MAX_BYTES,
    LISTS_PER_RULE = 4 /* three modes, and one that is being added */
};

/* Takes the arrays that have one place a rule; false: no memory. */
static bool take_arrays(matcher *m)
{
    size_t rules = m->set->rule_count + 1;
    m->seen = calloc(rules, sizeof *m->seen);
    m->tried = calloc(m->set->term_count + 1, sizeof *m->tried);
    m->more = calloc(m->set->term_count + 1, sizeof *m->more);
    m->hits = calloc(rules, sizeof *m->hits);
    m->also = calloc(rules, sizeof *m->also);
    m->block_hits = calloc(rules, sizeof *m->block_hits);
    m->rests = calloc(rules, sizeof *m->rests);
    m->lists = calloc(m->set->list_rules * LISTS_PER_RULE + 1, sizeof *m->lists);
    m->lists_before = calloc(m->set->list_rules * LISTS_PER_RULE + 1, sizeof *m->lists);
    return m->seen && m->tried && m->more && m->hits && m->also && m->block_hits && m->rests && m->lists &&
           m->lists_before;
}

dechaff_status matcher_new(const ruleset *set, matcher **m, dechaff_error *err)
{
    *m = calloc(1, sizeof **m);
    if (!*m) return error_no_memory(err);
    (*m)->set = set;
    (*m)->terms = &set->index;
    unit_context_init(&(*m)->context);
    buffer_init(&(*m)->names, NAMES_MAX_BYTES);
    buffer_init(&(*m)->text.carry, CARRY_MAX_BYTES);
    buffer_init(&(*m)->text.hold, HOLD_MAX_BYTES);
    buffer_init(&(*m)->text.blanks, UNIT_MAX_BYTES + 2);
    if (take_arrays(*m)) return DECHAFF_OK;
    matcher_free(*m);
    *m = NULL;
    return error_no_memory(err);
}

void matcher_free(matcher *m)
{
    if (!m) return;
    unit_context_clear(&m->context);
    buffer_free(&m->names);
    buffer_free(&m->text.carry);
    buffer_free(&m->text.hold);
    buffer_free(&m->text.blanks);
    span_list_free(&m->spans);
    memo_free(&m->known);
    free(m->seen);
    free(m->tried);
    free(m->more);
    free(m->hits);
    free(m->also);
    free(m->block_hits);
    free(m->rests);
    free(m->lists);
    free(m->lists_before);
    free(m);
}

/* Copies the names of the document, its host unless it stands there already; names that are too long are unknown. */
static void set_names(matcher *m, slice host, slice lang)
{
    bool room = buffer_reserve(&m->names, host.len + lang.len) &&
                (m->names.len > 0 || buffer_append_slice(&m->names, host)) && buffer_append_slice(&m->names, lang);
    m->context.host = (slice){m->names.at, room ? host.len : 0};
    m->context.lang = room && lang.len > 0 ? (slice){m->names.at + host.len, lang.len} : (slice){NULL, 0};
    m->context.family = packs_of_lang(m->context.lang);
    m->terms = ruleset_index(m->set, m->context.family);
    memo_forget(&m->known);
    m->context.no_memory = m->context.no_memory || (!room && host.len + lang.len <= m->names.max_bytes);
}

void matcher_begin(matcher *m, slice host, slice lang)
{
    while (host.len > 0 && host.at[host.len - 1] == '.') host.len--; /* the root's dot: "example.org." */
    m->names.len = 0;
    m->context.no_memory = false;
    set_names(m, host, lang);
    m->context.scratch.no_memory = false;
    m->context.scratch.limit_hits = m->limit_hits = 0;
    m->list_count = m->rest_count = m->hit_count = 0;
    m->index = 0;
    m->last_tag = TAG_UNKNOWN;
}

void matcher_set_lang(matcher *m, slice lang)
{
    m->names.len = m->context.host.len;
    set_names(m, m->context.host, lang);
}

size_t matcher_limit_hits(const matcher *m)
{
    return m->limit_hits;
}

bool matcher_no_memory(const matcher *m)
{
    return m->context.no_memory || m->context.scratch.no_memory;
}

bool matcher_rule_hits(matcher *m, uint32_t index, slice raw)
{
    unit u = {.raw = raw, .kind = UNIT_IS_TEXT_LINE};
    if (raw.len > UNIT_MAX_BYTES || fold_is_blank(raw)) return false;
    return rule_hits(m->set, &m->set->rules[index], &u, &m->context);
}
