/* How functions inside the library report: the public status and error, filled in one place. */
#ifndef DECHAFF_BASE_STATUS_H
#define DECHAFF_BASE_STATUS_H

#include <dechaff/dechaff.h>

#include "slice.h"

/** The first bound that was met, and its byte in the document as UTF-8 (UINT64_MAX: not known). */
typedef struct {
    dechaff_limit which;
    uint64_t byte;
} limit_note;

/** Note a bound, unless one that stands before it in the document is noted. */
static inline void limit_note_first(limit_note *note, dechaff_limit which, uint64_t byte)
{
    bool first = note->which == DECHAFF_LIMIT_NONE || byte < note->byte;
    if (first && which != DECHAFF_LIMIT_NONE) *note = (limit_note){which, byte};
}

/**
 * Fill `err` (may be NULL) and return `status`. Line, column and byte become 0; `format` is printf's.
 * The text is cut to its field at a code point's edge.
 */
dechaff_status error_set(dechaff_error *err, dechaff_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** DECHAFF_NO_MEMORY with the words for it. `err` may be NULL. */
dechaff_status error_no_memory(dechaff_error *err);

/** Fill the source's name, cut to its field at a code point's edge. `err` may be NULL. */
void error_source(dechaff_error *err, slice source);

#endif
