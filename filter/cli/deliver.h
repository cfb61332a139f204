/*
 * Documents' output, in the documents' order → stdout or the file, and stderr. In: text or records, lines for stderr,
 * counts. Out: what stands between documents, sums, the exit code. Main thread only.
 */
#ifndef DECHAFF_CLI_DELIVER_H
#define DECHAFF_CLI_DELIVER_H

#include "container.h"
#include "progress.h"
#include "report.h"
#include "resume.h"
#include "run.h"
#include "worker.h"

typedef struct {
    const options *o;
    out_stream *out;
    reporter *report;
    container *places; /* where each document has its own; NULL: they follow each other in `out` */
    resume *already;   /* documents that need not be cleaned; NULL: none */
    progress progress;
    const _Atomic uint64_t *position; /* bytes of the inputs read, for the progress */
    const document *doc;
    bool wrote;      /* this document has given output */
    bool separate;   /* a document before this one has given output */
    uint64_t number; /* documents so far */
    statistics stats;
    exit_code code;
} delivery;

/** The next document; it lives until deliver_end(). */
void deliver_begin(delivery *d, const document *doc);

/** A part of its output. False: the output takes no more. */
bool deliver_text(delivery *d, const char *text, size_t len);

/** False: what has been given ends inside a record or a member of an archive. */
bool deliver_is_whole(const delivery *d);

/** Lines for stderr. */
void deliver_notes(delivery *d, const char *lines, size_t len);

/** What has been given goes out as far as the options ask for it. False: as above. */
bool deliver_flush(delivery *d);

/** Show on a terminal how far the work is, if it is time. */
void deliver_progress(delivery *d);

/** The document is complete. */
void deliver_end(delivery *d, const outcome *sum);

#endif
