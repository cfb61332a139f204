/* JSONL: a line is a document, in order. A bad line is told with its number and passed over. */
#include <stdlib.h>

#include "../base/utf8.h"
#include "driver.h"
#include "jsonl.h"
#include "unpack.h"

enum {
    LINE_MAX_BYTES = 96 << 20,
    FIRST_LOOK_BYTES = 64 << 10,
    PIECE_BYTES = 1 << 20, /* of a body that is given out */
    LARGE_BYTES = 4 << 20
};

typedef struct {
    window *in;
    const char *file;
    jsonl_document json;
    slice given;        /* of the body, by the last read */
    slice left;         /* of the body */
    size_t line_len;    /* of the line at work, its end included */
    uint64_t line;      /* its number, from 1 */
    const size_t *held; /* by windows of compressions */
} jsonl_driver;

/* The longest line that is taken: half as much again as a document may have, for what stands beside it. */
static size_t line_max(const jsonl_driver *d)
{
    size_t room = unpack_room(*d->held);
    return room < LINE_MAX_BYTES / 3 * 2 ? room / 2 * 3 : LINE_MAX_BYTES;
}

/* Bring a whole line into view. DECHAFF_END: there is none; DECHAFF_LIMIT: it is too long. */
static dechaff_status want_line(jsonl_driver *d, slice *line, dechaff_error *err)
{
    size_t looked = 0;
    for (size_t want = FIRST_LOOK_BYTES;; want = looked < line_max(d) / 2 ? looked * 2 : line_max(d) + 1) {
        dechaff_status status = window_want(d->in, want, err);
        if (status != DECHAFF_OK) return status;
        slice view = window_view(d->in);
        if (view.len == 0) return DECHAFF_END;
        const char *end = view.len > looked ? memchr(view.at + looked, '\n', view.len - looked) : NULL;
        looked = view.len;
        line->at = view.at;
        line->len = end ? (size_t)(end - view.at) : view.len;
        if (line->len > line_max(d)) return DECHAFF_LIMIT;
        if (!end && !d->in->ended) continue;
        d->line_len = line->len + (end != NULL);
        return DECHAFF_OK;
    }
}

static void too_long(const jsonl_driver *d, dechaff_error *err)
{
    if (line_max(d) == LINE_MAX_BYTES)
        error_set(err, DECHAFF_BAD_INPUT, "a line over %d MiB", LINE_MAX_BYTES >> 20);
    else
        (void)unpack_no_room(*d->held, err);
}

/* Pass over a line that is too long to hold. */
static dechaff_status skip_long_line(jsonl_driver *d, dechaff_error *err)
{
    for (;;) {
        slice view = window_view(d->in);
        const char *end = view.len ? memchr(view.at, '\n', view.len) : NULL;
        window_drop(d->in, end ? (size_t)(end - view.at) + 1 : view.len);
        if (end || d->in->ended) return DECHAFF_OK;
        dechaff_status status = window_want(d->in, 1, err);
        if (status != DECHAFF_OK) return status;
    }
}

static dechaff_status at_line(const jsonl_driver *d, dechaff_error *err, dechaff_status status)
{
    if (!err) return status;
    uint64_t column = err->byte + 1;
    driver_error(err, status, d->file, (slice){NULL, 0}, 0);
    err->line = (size_t)d->line;
    err->column = (size_t)column;
    return status;
}

/* Editors on some systems put a byte order mark before the first line. */
static void drop_mark(jsonl_driver *d, slice *line)
{
    size_t len = sniff_utf8_mark(*line);
    window_drop(d->in, len);
    *line = (slice){line->at + len, line->len - len};
    d->line_len -= len;
}

static bool is_blank(slice line)
{
    size_t at = 0;
    while (at < line.len && (line.at[at] == ' ' || line.at[at] == '\t' || line.at[at] == '\r')) at++;
    return at == line.len;
}

/* A JSON string is Unicode, whatever the page in it or a key beside it say of the bytes that it once was. */
static slice charset_of(const jsonl_document *json)
{
    return utf8_valid_prefix(json->body) == json->body.len ? slice_of("utf-8") : json->charset;
}

static dechaff_status jsonl_next(void *state, reader_document *doc, dechaff_error *err)
{
    jsonl_driver *d = state;
    slice line;
    dechaff_status status;
    do {
        window_drop(d->in, d->line_len);
        d->line_len = 0;
        d->line++;
        status = want_line(d, &line, err);
        if (status == DECHAFF_OK && d->line == 1) drop_mark(d, &line);
        if (status == DECHAFF_LIMIT) {
            status = skip_long_line(d, err);
            if (status != DECHAFF_OK) return status;
            too_long(d, err);
            return at_line(d, err, DECHAFF_BAD_INPUT);
        }
        if (status != DECHAFF_OK) return status;
    } while (is_blank(line));
    const jsonl_document *json = &d->json;
    doc->offset = d->in->position;
    status = jsonl_parse(window_bytes(d->in), line.len, &d->json, err);
    doc->id = json->id;
    d->given = d->left = (slice){NULL, 0};
    if (status != DECHAFF_OK) return at_line(d, err, status);
    doc->kind = json->is_html ? KIND_HTML : KIND_TEXT;
    doc->from.url = json->url;
    doc->from.charset = charset_of(json);
    doc->from.lang = json->lang;
    doc->extra = json->extra;
    doc->extra_count = json->extra_count;
    doc->size_hint = json->body.len;
    d->left = json->body;
    return DECHAFF_OK;
}

/* What is left of a large line goes when its body has been read: a page of that size needs the room. */
static void forget_large_line(jsonl_driver *d)
{
    if (d->line_len < LARGE_BYTES) return;
    window_drop(d->in, d->line_len);
    window_shrink(d->in);
    d->line_len = 0;
}

static dechaff_status jsonl_read(void *state, slice *bytes, dechaff_error *err)
{
    jsonl_driver *d = state;
    (void)err;
    bytes_forget(d->given);
    d->given = *bytes = slice_take(&d->left, PIECE_BYTES);
    if (!bytes->len) forget_large_line(d);
    return DECHAFF_OK;
}

driver driver_jsonl(const driver_input *in)
{
    static const driver_calls CALLS = {jsonl_next, jsonl_read, NULL, free};
    jsonl_driver *d = calloc(1, sizeof *d);
    if (d) {
        d->in = in->plain;
        d->file = in->name;
        d->held = in->held;
    }
    return (driver){&CALLS, d};
}
