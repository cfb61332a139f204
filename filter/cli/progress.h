/*
 * A line on the terminal that says how far the work is. In: bytes read, documents, failures. Out: one line on stderr,
 * rewritten a few times a second, gone at the end. Nothing where stderr is no terminal, where the output goes to one,
 * with --quiet or with --explain.
 */
#ifndef DECHAFF_CLI_PROGRESS_H
#define DECHAFF_CLI_PROGRESS_H

#include "option.h"

typedef struct {
    bool on, visible;
    uint64_t total;      /* bytes of all inputs; 0: not known */
    double began, shown; /* seconds of a monotonic clock */
} progress;

/** What the line says. */
typedef struct {
    uint64_t bytes, documents, failures; /* so far */
} progress_state;

/** Decide whether there is a line, and find the inputs' sizes; `out_fd` is where the output goes. */
void progress_init(progress *p, const options *o, int out_fd);

/** Show the line if it is time. */
void progress_show(progress *p, progress_state now);

/** Take the line away, before something else is written to stderr. */
void progress_hide(progress *p);

/** The line's text for `now`, `seconds` after the start. */
void progress_format(const progress *p, progress_state now, double seconds, char *line, size_t size);

#endif
