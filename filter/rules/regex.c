#include "regex.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "../base/utf8.h"

/* Gives the options of a pattern; \C could end a match inside a code point. */
static uint32_t compile_options(const rule_term *term)
{
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
    if (term->caseless) options |= PCRE2_CASELESS;
    if (term->extended) options |= PCRE2_EXTENDED;
    return options;
}

dechaff_status regex_compile(regex *r, dechaff_error *err)
{
    int code;
    PCRE2_SIZE at;
    slice pattern = r->term->text;
    r->code = pcre2_compile((PCRE2_SPTR)pattern.at, pattern.len, compile_options(r->term), &code, &at, NULL);
    if (r->code) return DECHAFF_OK;
    if (code == PCRE2_ERROR_HEAP_FAILED) return error_no_memory(err);
    char text[160];
    pcre2_get_error_message(code, (PCRE2_UCHAR *)text, sizeof text);
    error_set(err, DECHAFF_BAD_RULE, "wrong regex: %s; mend the pattern", text);
    if (err) {
        err->line = r->term->place.line;
        err->column = r->term->place.column + utf8_count((slice){pattern.at, at});
    }
    return DECHAFF_BAD_RULE;
}

/* Gives the regex ready to run, compiling it if this is its first use; NULL: it cannot be. */
static pcre2_code *regex_ready(regex *r, pthread_mutex_t *lock)
{
    pcre2_code *code = atomic_load_explicit(&r->published, memory_order_acquire);
    if (code) return code;
    pthread_mutex_lock(lock);
    code = atomic_load_explicit(&r->published, memory_order_relaxed);
    if (!code && (r->code || regex_compile(r, NULL) == DECHAFF_OK)) {
        code = r->code;
        r->sign_count = pattern_opening(r->term, r->signs);
        atomic_store_explicit(&r->published, code, memory_order_release);
    }
    pthread_mutex_unlock(lock);
    return code;
}

/* Gives the regex JIT-compiled: a copy, since others may be at work with the plain one; that one without memory. */
static pcre2_code *regex_faster(regex *r, pthread_mutex_t *lock)
{
    pthread_mutex_lock(lock);
    if (!r->fast) {
        r->fast = pcre2_code_copy(r->code);
        if (r->fast) {
            pcre2_jit_compile(r->fast, PCRE2_JIT_COMPLETE); /* where it fails, the interpreter gives the same result */
            atomic_store_explicit(&r->published, r->fast, memory_order_release);
        }
    }
    pcre2_code *code = r->fast ? r->fast : r->code;
    pthread_mutex_unlock(lock);
    return code;
}

/* Makes what a thread needs; false: no memory. */
static bool scratch_ready(regex_scratch *s)
{
    if (s->data && s->context && s->stack) return true;
    if (!s->data) s->data = pcre2_match_data_create(1, NULL);
    if (!s->context) s->context = pcre2_match_context_create(NULL);
    if (!s->stack) s->stack = pcre2_jit_stack_create(32 * 1024, REGEX_STACK_BYTES, NULL);
    if (!s->data || !s->context || !s->stack) return false;
    pcre2_set_match_limit(s->context, REGEX_MATCH_LIMIT);
    pcre2_set_heap_limit(s->context, REGEX_HEAP_KIB);
    pcre2_jit_stack_assign(s->context, NULL, s->stack);
    return true;
}

/* Gives where a match can start at or behind `from`, as far as its first sign tells; false: nowhere. */
static bool find_opening(const regex *r, slice subject, size_t *from)
{
    size_t first = subject.len;
    for (unsigned i = 0; i < r->sign_count; i++) {
        const char *sign = *from < first ? memchr(subject.at + *from, r->signs[i], first - *from) : NULL;
        if (sign) first = (size_t)(sign - subject.at);
    }
    if (r->sign_count > 0 && first == subject.len) return false;
    if (r->sign_count > 0) *from = first > *from && subject.at[first - 1] == ' ' ? first - 1 : first;
    return true;
}

/* Matches from a byte on. */
static int run_code(const pcre2_code *code, slice subject, size_t from, uint32_t options, regex_scratch *scratch)
{
    return pcre2_match(code, (PCRE2_SPTR)subject.at, subject.len, from, options | PCRE2_NO_UTF_CHECK, scratch->data,
                       scratch->context);
}

/* Matches, at first without JIT. What meets a limit there runs with it, so that what ran before changes no answer. */
static int run_regex(regex *r, pcre2_code *code, pthread_mutex_t *lock, slice subject, size_t from, uint32_t options,
                     regex_scratch *scratch)
{
    if (code == r->code && atomic_load_explicit(&r->runs, memory_order_relaxed) >= REGEX_PLAIN_RUNS)
        code = regex_faster(r, lock);
    int rc = run_code(code, subject, from, options, scratch);
    if (code != r->code) return rc;
    if (rc >= 0 || rc == PCRE2_ERROR_NOMATCH) {
        atomic_fetch_add_explicit(&r->runs, 1, memory_order_relaxed);
        return rc;
    }
    code = regex_faster(r, lock);
    return code == r->code ? rc : run_code(code, subject, from, options, scratch);
}

bool regex_find(regex *r, pthread_mutex_t *lock, regex_scratch *scratch, slice subject, size_t from, uint32_t options,
                regex_range *found)
{
    if (subject.len > REGEX_SUBJECT_MAX_BYTES) return false;
    pcre2_code *code = regex_ready(r, lock);
    if (!code || !scratch_ready(scratch)) {
        scratch->no_memory = true;
        return false;
    }
    if (!find_opening(r, subject, &from)) return false;
    int rc = run_regex(r, code, lock, subject, from, options, scratch);
    if (rc == PCRE2_ERROR_NOMATCH) return false;
    if (rc == PCRE2_ERROR_NOMEMORY) scratch->no_memory = true;
    if (rc < 0) {
        scratch->limit_hits += rc != PCRE2_ERROR_NOMEMORY;
        return false;
    }
    const PCRE2_SIZE *range = pcre2_get_ovector_pointer(scratch->data);
    *found = (regex_range){(uint32_t)range[0], (uint32_t)range[1]};
    return range[0] <= range[1]; /* \K in a lookahead can turn them round */
}

const pattern_needs *regex_needs(regex *r, pthread_mutex_t *lock)
{
    pattern_needs *needs = atomic_load_explicit(&r->needs, memory_order_acquire);
    if (needs) return needs;
    pthread_mutex_lock(lock);
    needs = atomic_load_explicit(&r->needs, memory_order_relaxed);
    if (!needs && (needs = pattern_needs_new(r->term)) != NULL)
        atomic_store_explicit(&r->needs, needs, memory_order_release);
    pthread_mutex_unlock(lock);
    return needs;
}

void regex_clear(regex *r)
{
    free(atomic_load_explicit(&r->needs, memory_order_relaxed));
    atomic_store_explicit(&r->needs, NULL, memory_order_relaxed);
    pcre2_code_free(r->code);
    pcre2_code_free(r->fast);
    r->code = r->fast = NULL;
}

void regex_scratch_clear(regex_scratch *scratch)
{
    pcre2_match_data_free(scratch->data);
    pcre2_match_context_free(scratch->context);
    pcre2_jit_stack_free(scratch->stack);
    *scratch = (regex_scratch){0};
}
