/*
 * Lines for stderr as text in memory. In: errors, removed pieces. Out: whole lines appended to a buffer, control
 * characters escaped. Never writes to a descriptor; a line that finds no memory is lost.
 */
#ifndef DECHAFF_CLI_NOTES_H
#define DECHAFF_CLI_NOTES_H

#include <dechaff/dechaff.h>

#include "base/buffer.h"

/** Append printf's output, cut at 512 bytes. */
void note_format(buffer *notes, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Append with control characters as \n, \t or \u{XX}, so that it stays one harmless line. */
void note_escaped(buffer *notes, const char *text, size_t len);

/** "dechaff: PLACE:LINE:COLUMN: TEXT"; without `place` the error's own source stands there. */
void note_error(buffer *notes, const char *place, const dechaff_error *err);

/** As note_escaped(), but as a rule file's test writes it: a brace at the start and " => " are escaped too. */
void note_as_test(buffer *notes, const char *text, size_t len);

/** The line of --explain: "PLACE:LINE, the rules that hit, the text as a test", by tabs. */
void note_removed(buffer *notes, const char *place, const dechaff_removed *gone);

/** The same up to the text. */
void note_removed_head(buffer *notes, const char *place, const dechaff_removed *gone);

#endif
