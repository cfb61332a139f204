/*
 * Which documents a JSONL file of an earlier run has. In: the file. Out: yes or no for a document; each record counts
 * once, that of a failure not at all. Eight bytes a record are held, a hash of its id and source.
 */
#ifndef DECHAFF_CLI_RESUME_H
#define DECHAFF_CLI_RESUME_H

#include "document.h"
#include "out.h"

typedef struct resume resume;

/**
 * Read the records in the file of `out`, cut off a last line without an end, drop the records of documents that could
 * not be read, or not to their end, and leave the position behind the last record.
 * @return DECHAFF_OK; DECHAFF_BAD_INPUT: a line is no record of ours, err->line says which; DECHAFF_IO;
 *         DECHAFF_NO_MEMORY. Nothing is cut unless all lines are records.
 */
dechaff_status resume_read(out_stream *out, resume **r, dechaff_error *err);

/** True if a record of the document is there; it is then used up. */
bool resume_take(resume *r, const document *doc);

void resume_free(resume *r);

#endif
