/*
 * One document → one JSONL line, from one table of fields that feeds writer, reader and docs.
 * In: a public result. Out: valid UTF-8 JSON and '\n'. Field order is fixed.
 */
#ifndef DECHAFF_OUTPUT_RECORD_H
#define DECHAFF_OUTPUT_RECORD_H

#include "../base/buffer.h"
#include "../base/status.h"

typedef struct {
    const char *id;               /* member or file name, or JSONL's id; NULL: derived from src */
    const char *archive, *member; /* NULL: none */
    uint64_t offset, length;
    const char *status;           /* "ok", "limit", "truncated", "unreadable: ..." */
    const dechaff_result *result; /* NULL: the document could not be read */
} record;

/** Append the line. */
dechaff_status record_write(const record *r, buffer *out);

/** One row a field: name, type and one sentence; for the man page. */
typedef struct {
    const char *name, *type, *help;
} record_field_help;
const record_field_help *record_fields(size_t *count);

#endif
