/*
 * What the command says beside its output. In: errors, lines made by notes.h. Out: stderr, flushed by line.
 */
#ifndef DECHAFF_CLI_REPORT_H
#define DECHAFF_CLI_REPORT_H

#include "option.h"
#include "out.h"

typedef struct {
    const options *options;
    out_stream *notes; /* stderr */
    bool colour;       /* --removed or rules try on a terminal */
    bool threads_left; /* threads run that nobody waits for: nothing of theirs may be freed, _exit() is the end */
} reporter;

void reporter_init(reporter *r, const options *o, out_stream *notes, out_stream *out);

/** "dechaff: SOURCE:LINE:COLUMN: TEXT", flushed. */
void report_error(reporter *r, const char *place, const dechaff_error *err);

/** As note_escaped(), to a stream. */
void put_escaped(out_stream *out, const char *text, size_t len);

/** As note_removed(), to a stream. */
void put_removed(out_stream *out, const char *place, const dechaff_removed *gone);

#endif
