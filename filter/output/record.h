/*
 * One document → one JSONL line, from one table of fields that feeds writer, man page and README. In: a public result.
 * Out: valid UTF-8 JSON, in pieces, and '\n'. Field order is fixed; what is not known is null.
 */
#ifndef DECHAFF_OUTPUT_RECORD_H
#define DECHAFF_OUTPUT_RECORD_H

#include "../base/status.h"
#include "gather.h"

typedef struct {
    slice id;    /* raw JSON, as an input record had it; empty: the member's name, else the archive's */
    slice extra; /* raw JSON, the other members that it had, commas between them; those of our names do not come out */
    const char *archive, *member; /* NULL: none; bytes that are not UTF-8 become U+FFFD */
    uint64_t offset, length;
    const char *status;           /* "ok", "limit", "truncated: ...", "unreadable: ..." */
    const dechaff_result *result; /* NULL: the document could not be read */
} record;

/** Give the line to the sink of `out`, all of it. False: the sink took no more. */
bool record_write(const record *r, gather *out);

/** One row a field: name, type and one sentence. */
typedef struct {
    const char *name, *type, *help;
} record_field_help;

/** The rows in their order; static. */
const record_field_help *record_fields(size_t *count);

#endif
