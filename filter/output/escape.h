/*
 * Text → Markdown that shows the same text. In: one line of plain text. Out: the line with a backslash before what
 * CommonMark or GFM would take for markup. Never changes a character otherwise.
 */
#ifndef DECHAFF_OUTPUT_ESCAPE_H
#define DECHAFF_OUTPUT_ESCAPE_H

#include "../base/buffer.h"

enum {
    ESCAPE_INLINE = 1,  /* not at a line's start: in a heading or a cell */
    ESCAPE_HEADING = 2, /* '#' may end it */
    ESCAPE_CELL = 4     /* '|' ends it */
};

typedef struct {
    slice line;
    unsigned where;    /* ESCAPE_* */
    bool in_link;      /* addresses are no links there */
    size_t token_end;  /* of the address that was looked at last */
    bool token_breaks; /* it must not become a link: a backslash would show in it */
} escaper;

/** Start a line. */
void escape_begin(escaper *e, slice line, unsigned where);

/** Append bytes from..to of the line; `before_link`: a link's bracket follows them. */
bool escape_put(escaper *e, size_t from, size_t to, bool before_link, buffer *out);

#endif
