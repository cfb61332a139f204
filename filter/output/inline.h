/*
 * One line of a block with its links, emphasis, strong text and code → Markdown. In: text and runs that nest. Out:
 * markup that is always closed: where Markdown cannot say it at this place, the text comes without it.
 */
#ifndef DECHAFF_OUTPUT_INLINE_H
#define DECHAFF_OUTPUT_INLINE_H

#include "../base/page.h"
#include "escape.h"

typedef struct {
    slice text; /* without line ends and spaces around it */
    const run *runs;
    size_t run_count; /* in `text`, none empty or with a space at its edge; those outside before those inside; links,
                         emphasis, strong and code only, links that lead somewhere */
    slice base;       /* address of the page; empty: not known */
    unsigned where;   /* ESCAPE_* */
} inline_line;

/** Append the line. @param scratch  Its content is lost. @return false: `out` is full or memory is out. */
bool inline_put(const inline_line *line, buffer *scratch, buffer *out);

#endif
