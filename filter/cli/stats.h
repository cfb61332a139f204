/*
 * What --stats counts. In: results, removed pieces, reasons of failures. Out: sums, and the lines that tell them.
 * Counts of single documents are added up in the documents' order, so that threads do not change them.
 */
#ifndef DECHAFF_CLI_STATS_H
#define DECHAFF_CLI_STATS_H

#include <dechaff/dechaff.h>

#include "base/buffer.h"

/** Pieces removed for one reason: the second part of the rule's id, or "model". */
typedef struct {
    char name[48];
    uint64_t count;
} category;

enum { CATEGORY_COUNT = 64 };

typedef struct {
    uint64_t documents, failures, limits, skipped, excluded, resumed, bytes_in, bytes_out, bad_sequences,
        regex_limit_hits, oversized_tags, removed;
    category categories[CATEGORY_COUNT]; /* the last one takes what finds no room */
    size_t category_count;
} statistics;

/** Count a removed piece by its rule. */
void stats_removed(statistics *s, const char *rule);

/** Count a document that was delivered. */
void stats_result(statistics *s, const dechaff_result *result);

/** Add `more` to `s`. */
void stats_add(statistics *s, const statistics *more);

/** Append the lines of --stats. */
void stats_tell(const statistics *s, buffer *notes);

#endif
