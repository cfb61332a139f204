/*
 * Regexes that are compiled at their first candidate, to machine code where there are many. In: a pattern and a raw
 * unit. Out: where it matches. Shared by threads: the first one that needs a regex compiles it under the lock and
 * publishes it atomically.
 */
#ifndef DECHAFF_RULES_REGEX_H
#define DECHAFF_RULES_REGEX_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <pthread.h>

#include "../base/status.h"
#include "needs.h"
#include "pattern.h"
#include "rule.h"

enum {
    REGEX_PLAIN_RUNS = 32, /* before JIT: compiling takes as long as some hundred short matches */
    REGEX_MATCH_LIMIT = 100000,
    REGEX_STACK_BYTES = 1024 * 1024,
    REGEX_HEAP_KIB = 4096, /* for machines without JIT */
    REGEX_SUBJECT_MAX_BYTES = 64 * 1024
};

typedef struct {
    const rule_term *term;
    char signs[PATTERN_OPENING_MAX]; /* every match starts with one, or with a blank and one */
    unsigned sign_count;             /* 0: not known; set before `published` */
    pcre2_code *code,
        *fast; /* compiled, and a copy that is JIT-compiled too; written under the lock, `code` maybe before */
    _Atomic(pcre2_code *) published; /* the one to use */
    _Atomic uint32_t runs;           /* of `code` */
    _Atomic(pattern_needs *) needs;  /* NULL: not asked for yet */
} regex;

/** What one thread needs for matching; memory is taken at the first match. */
typedef struct {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    size_t limit_hits; /* matches given up */
    bool no_memory;    /* a match could not be tried */
} regex_scratch;

typedef struct {
    uint32_t start, end; /* bytes of the subject */
} regex_range;

/** Compile without JIT, to see whether the pattern is right. The error names the place in the pattern. */
dechaff_status regex_compile(regex *r, dechaff_error *err);

/**
 * Find the first match at or behind `from`.
 * @param options  PCRE2_NOTBOL and PCRE2_NOTEOL where the subject is a part of a unit.
 * @return false: none, or the match limit was met (counted), or memory (noted).
 */
bool regex_find(regex *r, pthread_mutex_t *lock, regex_scratch *scratch, slice subject, size_t from, uint32_t options,
                regex_range *found);

/** What a text must have for the regex to match; NULL: no memory. */
const pattern_needs *regex_needs(regex *r, pthread_mutex_t *lock);

void regex_clear(regex *r);
void regex_scratch_clear(regex_scratch *scratch);

#endif
