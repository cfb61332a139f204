/*
 * What the command says beside its output: messages, --explain, --removed, --stats. In: removed pieces, results,
 * errors. Out: lines on stderr, for --removed on stdout. Control characters come out escaped.
 */
#ifndef DECHAFF_CLI_REPORT_H
#define DECHAFF_CLI_REPORT_H

#include "option.h"
#include "out.h"

/** Pieces removed for one reason: the second part of the rule's id, or "model". */
typedef struct {
    char name[48];
    uint64_t count;
} category;

enum { CATEGORY_COUNT = 64 };

typedef struct {
    uint64_t documents, failures, limits, skipped, bytes_in, bytes_out, bad_sequences, regex_limit_hits, removed;
    category categories[CATEGORY_COUNT]; /* the last one takes what finds no room */
    size_t category_count;
} statistics;

typedef struct {
    const options *options;
    out_stream *notes; /* stderr */
    statistics stats;
    bool colour; /* --removed on a terminal */
} reporter;

void reporter_init(reporter *r, const options *o, out_stream *notes, out_stream *out);

/** "dechaff: SOURCE:LINE:COLUMN: TEXT", flushed. */
void report_error(reporter *r, const char *place, const dechaff_error *err);

/** As report_error(), but silent with --quiet: about one document. */
void report_document(reporter *r, const char *place, const dechaff_error *err);

/** Explain and count a removed piece of the document `place`. */
void report_removed(reporter *r, const char *place, const dechaff_removed *gone);

/** Count a document that was delivered. */
void report_result(reporter *r, const dechaff_result *result);

/** The lines of --stats. */
void report_statistics(reporter *r);

/** Append with control characters as \n, \t or \u{XX}, so that it stays one harmless line. */
void put_escaped(out_stream *out, const char *text, size_t len);

#endif
