/*
 * What lines were found to hit, for lines that come again: waste does. In: short lines and the rules that hit them.
 * Out: those rules, for the same bytes. It forgets, and never answers for a line that only looks alike.
 */
#ifndef DECHAFF_RULES_MEMO_H
#define DECHAFF_RULES_MEMO_H

#include <stdint.h>

#include "../base/slice.h"

enum { MEMO_LINES = 1024, MEMO_LINE_MAX_BYTES = 102, MEMO_HITS_MAX = 4 };

typedef struct memo_line memo_line;

/** Zero-initialised is empty. */
typedef struct {
    memo_line *lines; /* NULL until the first one is kept */
    uint32_t age;     /* of what counts */
} memo;

/** Forget all. */
void memo_forget(memo *m);
void memo_free(memo *m);

/** Find the rules that hit a line. False: not known. `hits` gives `count` of them until the memo changes. */
bool memo_recall(const memo *m, slice line, const uint32_t **hits, size_t *count);

/** Keep the rules that hit a line, whatever else is known of the document, if there is room and memory. */
void memo_keep(memo *m, slice line, const uint32_t *hits, size_t count);

#endif
