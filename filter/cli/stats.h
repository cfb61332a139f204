/*
 * What --stats counts. In: results, removed pieces, reasons of failures. Out: sums, and a table or JSON of them.
 * Counts of single documents are added up in the documents' order, so that threads do not change them.
 */
#ifndef DECHAFF_CLI_STATS_H
#define DECHAFF_CLI_STATS_H

#include <dechaff/dechaff.h>

#include "output/gather.h"

enum { KIND_NAME_BYTES = 72, CATEGORY_COUNT = 64, REASON_COUNT = 16 };

/** How many there were of one kind. */
typedef struct {
    char name[KIND_NAME_BYTES];
    uint64_t count;
} kind_count;

typedef struct {
    uint64_t documents, failures, limits, skipped, excluded, resumed, bytes_in, bytes_out, bad_sequences,
        regex_limit_hits, oversized_tags, removed;
    /* The last item of each takes what finds no room. */
    size_t category_count, reason_count;
    kind_count categories[CATEGORY_COUNT]; /* of removed pieces: the second part of the rule's id, or "model" */
    kind_count reasons[REASON_COUNT];      /* of failures */
} statistics;

void stats_init(statistics *s);

/** Count a removed piece by its rule. */
void stats_removed(statistics *s, const char *rule);

/** Count a failure by what its message says before a remedy or a detail. */
void stats_failed(statistics *s, const char *message);

/** Count a document that was delivered. */
void stats_result(statistics *s, const dechaff_result *result);

/** Add `more` to `s`. */
void stats_add(statistics *s, const statistics *more);

/** Append them as a table, numbers aligned. */
void stats_put_table(const statistics *s, buffer *out);

/** The same as one line of JSON. */
void stats_put_json(const statistics *s, gather *out);

#endif
