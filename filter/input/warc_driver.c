/* WARC records as documents. gzip and zstd members are undone before (members.h). */
#include <stdlib.h>

#include "charset.h"
#include "driver.h"
#include "warc.h"

enum { PIECE_BYTES = 1 << 20 };

typedef struct {
    warc_reader *warc;
    const char *file;
    slice charset; /* --charset */
    slice given;   /* of the record's body, by the last read */
    slice left;    /* of the body */
    uint64_t other_content;
    bool damaged; /* the body ends before its time */
} warc_driver;

typedef struct {
    const char *type;
    input_kind kind;
} content_kind;

/* What a content type says of the body; KIND_EMPTY: look at it. */
static input_kind kind_of_type(slice type)
{
    static const content_kind KINDS[] = {
        {"text/html", KIND_HTML}, {"application/xhtml+xml", KIND_HTML}, {"text/plain", KIND_TEXT}};
    if (type.len == 0 || http_name_is(type, "application/octet-stream") || http_name_is(type, "application/http"))
        return KIND_EMPTY;
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (http_name_is(type, KINDS[i].type)) return KINDS[i].kind;
    return KIND_BINARY;
}

/* The document's kind. A server's text/plain or text/html is believed only where the body is no binary. */
static input_kind kind_of(const warc_driver *d, const warc_record *record)
{
    slice label = charset_of_label(record->charset) ? record->charset : d->charset;
    input_kind said = kind_of_type(record->type), seen = input_sniff(record->body, label);
    if (said == KIND_BINARY || seen == KIND_BINARY) return KIND_BINARY;
    if (said != KIND_EMPTY) return said;
    return seen == KIND_HTML || seen == KIND_TEXT ? seen : KIND_BINARY;
}

static dechaff_status warc_driver_next(void *state, reader_document *doc, dechaff_error *err)
{
    warc_driver *d = state;
    for (;;) {
        warc_record record;
        dechaff_status status = warc_next(d->warc, &record, err);
        if (status == DECHAFF_END) return status;
        if (status != DECHAFF_OK) return driver_error(err, status, d->file, (slice){NULL, 0}, err ? err->byte : 0);
        doc->kind = kind_of(d, &record);
        if (doc->kind == KIND_BINARY) {
            d->other_content++;
            continue;
        }
        doc->from.url = record.url;
        doc->from.charset = record.charset;
        doc->from.member = record.id;
        doc->offset = record.offset;
        doc->size_hint = record.body.len;
        d->given = (slice){NULL, 0};
        d->left = record.body;
        d->damaged = record.damaged;
        return DECHAFF_OK;
    }
}

static dechaff_status warc_driver_read(void *state, slice *bytes, dechaff_error *err)
{
    warc_driver *d = state;
    bytes_forget(d->given);
    d->given = *bytes = slice_take(&d->left, PIECE_BYTES);
    if (bytes->len || !d->damaged) return DECHAFF_OK;
    d->damaged = false;
    return error_set(err, DECHAFF_BAD_INPUT, "the body is cut off or its compression damaged");
}

static uint64_t warc_driver_skipped(const void *state)
{
    const warc_driver *d = state;
    return d->other_content + warc_reader_counts(d->warc).not_found;
}

static void warc_driver_free(void *state)
{
    warc_driver *d = state;
    warc_reader_free(d->warc);
    free(d);
}

driver driver_warc(const driver_input *in)
{
    static const driver_calls CALLS = {warc_driver_next, warc_driver_read, warc_driver_skipped, warc_driver_free};
    warc_driver *d = calloc(1, sizeof *d);
    if (d) {
        d->file = in->name;
        d->charset = slice_of(in->options->charset);
        d->warc = warc_reader_new(window_source(in->plain));
        if (d->warc) warc_reader_watch(d->warc, in->held);
        if (!d->warc) {
            free(d);
            d = NULL;
        }
    }
    return (driver){&CALLS, d};
}
