/*
 * All inputs of the command → one document after another. In: options. Out: documents, those that cannot be read too,
 * in order. Runs on one thread. Never cleans, never writes.
 */
#ifndef DECHAFF_CLI_INPUTS_H
#define DECHAFF_CLI_INPUTS_H

#include "document.h"
#include "option.h"
#include "resume.h"
#include "stats.h"

typedef struct {
    const options *o;
    bool on_main; /* the main thread reads: a signal is heard while it waits */
    /** An empty document to be filled; NULL: stop. */
    document *(*blank)(void *ctx);
    /** Take it, filled; its bytes are in `rest` until this returns. False: stop. */
    bool (*take)(void *ctx, document *doc);
    void *ctx;
    resume *already;  /* documents that an earlier run has delivered; NULL: none */
    uint64_t skipped; /* members that are neither HTML nor text, so far */
    uint64_t excluded, resumed;
    _Atomic uint64_t position; /* bytes of the files that have been read */
    uint64_t before;           /* of those that are done */
    document *unused;          /* at the end: a blank one that was not taken */
} inputs;

/** Read all of them. */
void inputs_read(inputs *in);

/** Add what was passed over to the sums. */
void inputs_count(const inputs *in, statistics *sums);

/** True if `path` is the file that would be written. */
bool input_is_output(const options *o, const char *path);

/** As reader_read(), with signals heard if `on_main`; for the rest of a document that `take` was given. */
dechaff_status inputs_read_bytes(inputs *in, reader *from, slice *bytes, dechaff_error *err);

#endif
