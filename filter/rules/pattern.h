/*
 * What a rule's regex says before it is matched. In: a term of kind TERM_RE. Out: its compile options, the literal it
 * starts with, PCRE2's objections. Never matches, never guesses more of a literal than `^LITERAL` shows.
 */
#ifndef DECHAFF_RULES_PATTERN_H
#define DECHAFF_RULES_PATTERN_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "rule.h"

/** Compile options of a term: UTF, UCP, DOLLAR_ENDONLY, NEVER_BACKSLASH_C, and what i and x add. */
uint32_t pattern_options(const rule_term *term);

/**
 * The literal that every match starts with, at the unit's start: `^LITERAL…` without top-level alternatives, escapes
 * resolved, what a quantifier makes optional left out.
 * @param out  Room for `cap` bytes; a longer literal is cut at a code point's edge.
 * @return its length in bytes; 0: the pattern shows none.
 */
size_t pattern_anchor(const rule_term *term, char *out, size_t cap);

/**
 * Compile without JIT.
 * @param error   PCRE2's number where the result is NULL.
 * @param offset  Byte in the pattern where it objects.
 */
pcre2_code *pattern_compile(const rule_term *term, int *error, size_t *offset);

#endif
