/*
 * WARC 1.0 and 1.1 → records with a document in them. In: plain bytes (members.h undoes gzip and zstd).
 * Out: response, resource and conversion records with their body decoded. A bad record is reported with its
 * offset, and reading goes on at the next "WARC/". Own code: libarchive's reader rejects WARC/1.1, loses records
 * whose headers cross a buffer and drops URLs that end in "/".
 */
#ifndef DECHAFF_INPUT_WARC_H
#define DECHAFF_INPUT_WARC_H

#include "http.h"
#include "window.h"

enum { WARC_HEADER_MAX_BYTES = 256 << 10, WARC_BODY_MAX_BYTES = 64 << 20 };

typedef struct warc_reader warc_reader;

/** What a record brings; slices are valid until the next warc_next(). */
typedef struct {
    slice id, url, date; /* WARC-Record-ID without its brackets, WARC-Target-URI, WARC-Date */
    slice type;          /* content type of the body, "" if not said */
    slice charset;       /* from the HTTP header */
    slice body;          /* decoded */
    uint64_t offset;     /* of the record in the plain stream */
    bool damaged;        /* the body is what could be decoded */
} warc_record;

/** Records by fate, for --stats. */
typedef struct {
    uint64_t documents, other_types, not_found; /* not_found: HTTP status outside 2xx */
} warc_counts;

/** Read from `plain`. NULL: no memory. */
warc_reader *warc_reader_new(byte_source plain);
void warc_reader_free(warc_reader *w);

/**
 * Go to the next record with a document.
 * @return DECHAFF_OK; DECHAFF_END; DECHAFF_BAD_INPUT: a bad record, err->byte is its offset, call again for the
 *         rest; DECHAFF_IO; DECHAFF_NO_MEMORY.
 */
dechaff_status warc_next(warc_reader *w, warc_record *record, dechaff_error *err);

/** From now on take smaller records where windows of compressions hold much: `*held` as of unpacker_new(). */
void warc_reader_watch(warc_reader *w, const size_t *held);

warc_counts warc_reader_counts(const warc_reader *w);

#endif
