/*
 * One document at a time through a cleaner. In: a document. Out: text or a record, lines for stderr, counts, all
 * through calls, in order. One worker per thread. Knows nothing of files, of other documents or of the output's form.
 */
#ifndef DECHAFF_CLI_WORKER_H
#define DECHAFF_CLI_WORKER_H

#include "document.h"
#include "option.h"
#include "output/gather.h"
#include "stats.h"

/** Where a document's output goes. A call that returns false stops the document. */
typedef struct {
    bool (*text)(void *ctx, const char *text, size_t len);
    bool (*notes)(void *ctx, const char *lines, size_t len);
    /** A piece of the input has been dealt with: what has been given may go out. */
    bool (*flush)(void *ctx);
    /** As reader_read(), for the bytes that are not in the document. */
    dechaff_status (*read)(void *ctx, reader *rest, slice *bytes, dechaff_error *err);
    void *ctx;
} worker_calls;

/** What one document came to, beside its output. */
typedef struct {
    statistics stats;
    bool failed; /* it, or a part of it, could not be read */
} outcome;

typedef struct {
    const options *o;
    const dechaff_engine *engine;
    bool colour;                      /* --removed */
    dechaff_cleaner *timed, *untimed; /* untimed: made for the first text that streams */
    dechaff_cleaner *cleaner;         /* of the document at work */
    buffer notes;
    gather gathered; /* of a record */
    document *doc;
    const worker_calls *to;
    outcome *sum;
    uint64_t fed; /* bytes of the document so far */
    bool stopped; /* the output takes no more */
} worker;

/** Prepare a worker that does not move. Errors as dechaff_cleaner_new(); worker_free() in any case. */
dechaff_status worker_init(worker *w, const options *o, const dechaff_engine *engine, bool colour, dechaff_error *err);
void worker_free(worker *w);

/** Clean a document, or tell why it could not be read. */
void worker_clean(worker *w, document *doc, const worker_calls *to, outcome *sum);

/** Between documents: give back what the last one left, where it was large. */
void worker_forget(worker *w);

#endif
