#include "warc.h"

#include <stdlib.h>
#include <strings.h>

#include "unpack.h"

struct warc_reader {
    window in;
    uint64_t left; /* bytes of the record before that still stand in the view */
    buffer bodies[2];
    warc_counts counts;
    const size_t *held; /* by windows of compressions */
    bool lost;          /* looking for the next record behind a bad one */
};

typedef enum { TYPE_OTHER, TYPE_RESPONSE, TYPE_RESOURCE, TYPE_CONVERSION } record_type;

typedef struct {
    record_type type;
    slice id, url, date, content_type;
    uint64_t length;
    bool has_length;
} record_header;

warc_reader *warc_reader_new(byte_source plain)
{
    warc_reader *w = calloc(1, sizeof *w);
    if (!w) return NULL;
    /* A record's header, HTTP header and body stand in the window at once; the rest is what a source appends. */
    window_init(&w->in, plain, (size_t)WARC_BODY_MAX_BYTES + (32 << 20));
    for (int i = 0; i < 2; i++) buffer_init(&w->bodies[i], WARC_BODY_MAX_BYTES);
    return w;
}

void warc_reader_free(warc_reader *w)
{
    if (!w) return;
    window_free(&w->in);
    for (int i = 0; i < 2; i++) buffer_free(&w->bodies[i]);
    free(w);
}

void warc_reader_watch(warc_reader *w, const size_t *held)
{
    w->held = held;
}

warc_counts warc_reader_counts(const warc_reader *w)
{
    return w->counts;
}

/* What a large record needed is not kept for those behind it. */
static void forget_large(warc_reader *w)
{
    enum { KEEP_BYTES = 4 << 20 };
    for (int i = 0; i < 2; i++)
        if (w->bodies[i].cap > KEEP_BYTES) buffer_free(&w->bodies[i]);
    if (w->in.held.cap > KEEP_BYTES && window_view(&w->in).len < KEEP_BYTES / 4) window_shrink(&w->in);
}

static dechaff_status bad_record(warc_reader *w, uint64_t offset, dechaff_error *err, const char *what)
{
    w->lost = true;
    w->left = 0;
    window_drop(&w->in, 1); /* the search for the next record must not find this one again */
    dechaff_status status = error_set(err, DECHAFF_BAD_INPUT, "%s; reading goes on at the next WARC record", what);
    if (err) err->byte = offset;
    return status;
}

static size_t held(const warc_reader *w)
{
    return w->held ? *w->held : 0;
}

static dechaff_status too_large(warc_reader *w, uint64_t offset, dechaff_error *err)
{
    dechaff_error why = {.text = "a WARC record over 64 MiB"};
    if (unpack_room(held(w)) < WARC_BODY_MAX_BYTES) (void)unpack_no_room(held(w), &why);
    return bad_record(w, offset, err, why.text);
}

/* Move the view to the next line that starts with "WARC/". */
static dechaff_status find_record(warc_reader *w, dechaff_error *err)
{
    static const char MARK[] = "\nWARC/";
    enum { MARK_BYTES = sizeof MARK - 1, STEP_BYTES = 64 << 10 };
    for (;;) {
        dechaff_status status = window_want(&w->in, STEP_BYTES, err);
        if (status != DECHAFF_OK) return status;
        slice in = window_view(&w->in);
        if (in.len >= 5 && memcmp(in.at, MARK + 1, 5) == 0) break;
        const char *at = in.len ? memmem(in.at, in.len, MARK, MARK_BYTES) : NULL;
        if (at) {
            window_drop(&w->in, (size_t)(at - in.at) + 1);
            break;
        }
        window_drop(&w->in, w->in.ended || in.len < MARK_BYTES ? in.len : in.len - (MARK_BYTES - 1));
        if (w->in.ended) return DECHAFF_END;
    }
    w->lost = false;
    return DECHAFF_OK;
}

/* Drop the blank lines between records and look at what stands there. */
static dechaff_status to_record_start(warc_reader *w, dechaff_error *err)
{
    dechaff_status status = window_skip(&w->in, w->left, err);
    w->left = 0;
    while (status == DECHAFF_OK) {
        status = window_want(&w->in, 5, err);
        if (status != DECHAFF_OK) break;
        slice in = window_view(&w->in);
        if (in.len == 0) return DECHAFF_END;
        if (*in.at != '\r' && *in.at != '\n') return DECHAFF_OK;
        window_drop(&w->in, 1);
    }
    return status;
}

/* Length of the header up to and with its empty line, which may end by LF alone; 0: not in view yet. */
static size_t header_length(slice in)
{
    for (const char *at = in.at, *end = in.at + in.len; at < end; at++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at) return 0;
        if (at + 1 < end && at[1] == '\n') return (size_t)(at + 2 - in.at);
        if (at + 2 < end && at[1] == '\r' && at[2] == '\n') return (size_t)(at + 3 - in.at);
    }
    return 0;
}

static record_type type_of(slice value)
{
    static const struct {
        const char *name;
        record_type type;
    } TYPES[] = {{"response", TYPE_RESPONSE}, {"resource", TYPE_RESOURCE}, {"conversion", TYPE_CONVERSION}};
    for (size_t i = 0; i < sizeof TYPES / sizeof *TYPES; i++)
        if (http_name_is(value, TYPES[i].name)) return TYPES[i].type;
    return TYPE_OTHER;
}

static bool parse_length(slice value, uint64_t *length)
{
    *length = 0;
    for (size_t i = 0; i < value.len; i++) {
        if (value.at[i] < '0' || value.at[i] > '9' || *length > UINT64_MAX / 16) return false;
        *length = *length * 10 + (uint64_t)(value.at[i] - '0');
    }
    return value.len > 0;
}

/* A value without the angle brackets that 1.0 writers put around IDs and URLs. */
static slice without_brackets(slice value)
{
    bool has = value.len >= 2 && value.at[0] == '<' && value.at[value.len - 1] == '>';
    return has ? (slice){value.at + 1, value.len - 2} : value;
}

/* Read the named fields; false: no WARC version line, or no usable length. */
static bool parse_header(slice text, record_header *out)
{
    *out = (record_header){0};
    if (text.len < 7 || memcmp(text.at, "WARC/1.", 7) != 0) return false;
    const char *line_end = memchr(text.at, '\n', text.len);
    if (!line_end) return false;
    slice rest = {line_end + 1, text.len - (size_t)(line_end + 1 - text.at)};
    http_header field;
    while (http_header_next(&rest, &field)) {
        if (http_name_is(field.name, "warc-type"))
            out->type = type_of(field.value);
        else if (http_name_is(field.name, "warc-record-id"))
            out->id = without_brackets(field.value);
        else if (http_name_is(field.name, "warc-target-uri"))
            out->url = without_brackets(field.value);
        else if (http_name_is(field.name, "warc-date"))
            out->date = field.value;
        else if (http_name_is(field.name, "content-type"))
            out->content_type = field.value;
        else if (http_name_is(field.name, "content-length"))
            out->has_length = parse_length(field.value, &out->length);
    }
    return out->has_length;
}

/* Bring the whole header into view. */
static dechaff_status want_header(warc_reader *w, size_t *length, dechaff_error *err)
{
    size_t want = 2048;
    for (;; want *= 2) {
        dechaff_status status = window_want(&w->in, want, err);
        if (status != DECHAFF_OK) return status;
        slice in = window_view(&w->in);
        size_t looked = in.len < WARC_HEADER_MAX_BYTES ? in.len : WARC_HEADER_MAX_BYTES;
        *length = in.len < 5 || memcmp(in.at, "WARC/", 5) != 0 ? 0 : header_length((slice){in.at, looked});
        if (*length) return DECHAFF_OK;
        if (in.len >= 5 && memcmp(in.at, "WARC/", 5) != 0)
            return bad_record(w, w->in.position, err, "no WARC record where one should start");
        if (w->in.ended) return bad_record(w, w->in.position, err, "a WARC record's header is cut off");
        if (looked == WARC_HEADER_MAX_BYTES) return bad_record(w, w->in.position, err, "a WARC header over 256 KiB");
    }
}

/* Set what a record and its body may have. */
static size_t set_room(warc_reader *w)
{
    size_t room = unpack_room(held(w)), most = room < WARC_BODY_MAX_BYTES ? room : WARC_BODY_MAX_BYTES;
    for (int i = 0; i < 2; i++) w->bodies[i].max_bytes = most;
    return most;
}

/* Fill the record from its block. False: not a document (HTTP status, no body). */
static dechaff_status take_block(warc_reader *w, const record_header *h, slice block, warc_record *out, bool *document,
                                 dechaff_error *err)
{
    *document = true;
    http_content_type(h->content_type, &out->type, &out->charset);
    out->body = block;
    http_response response;
    if (h->type != TYPE_RESPONSE || !http_response_parse(block, &response)) return DECHAFF_OK;
    if (response.code < 200 || response.code > 299) {
        w->counts.not_found++;
        *document = false;
        return DECHAFF_OK;
    }
    out->type = response.type;
    out->charset = response.charset;
    w->bodies[0].len = w->bodies[1].len = 0;
    dechaff_status status = http_response_body(&response, &w->bodies[0], &w->bodies[1], &out->body, err);
    out->damaged = status == DECHAFF_BAD_INPUT || status == DECHAFF_LIMIT;
    return out->damaged ? DECHAFF_OK : status;
}

/* Read one record whose header is in view; `*document` says whether `out` was filled. */
static dechaff_status read_record(warc_reader *w, size_t header_len, warc_record *out, bool *document,
                                  dechaff_error *err)
{
    uint64_t offset = w->in.position;
    record_header h;
    *document = false;
    if (!parse_header((slice){window_view(&w->in).at, header_len}, &h)) {
        return bad_record(w, offset, err, "a WARC header without version 1.0 or 1.1, or without Content-Length");
    }
    w->left = header_len + h.length;
    if (h.type == TYPE_OTHER) {
        w->counts.other_types++;
        return DECHAFF_OK;
    }
    if (h.length > set_room(w)) return too_large(w, offset, err);
    dechaff_status status = window_want(&w->in, (size_t)w->left, err);
    if (status != DECHAFF_OK) {
        window_drop(&w->in, 1);
        if (status == DECHAFF_BAD_INPUT) w->lost = true;
        return status;
    }
    slice in = window_view(&w->in);
    if (in.len < w->left) {
        window_drop(&w->in, in.len);
        return bad_record(w, offset, err, "a WARC record is cut off");
    }
    parse_header((slice){in.at, header_len}, &h); /* the view may have moved */
    *out = (warc_record){.id = h.id, .url = h.url, .date = h.date, .offset = offset};
    return take_block(w, &h, (slice){in.at + header_len, (size_t)h.length}, out, document, err);
}

dechaff_status warc_next(warc_reader *w, warc_record *record, dechaff_error *err)
{
    for (;;) {
        dechaff_status status = w->lost ? find_record(w, err) : to_record_start(w, err);
        if (status == DECHAFF_BAD_INPUT) w->lost = true;
        forget_large(w);
        size_t header_len;
        if (status == DECHAFF_OK) status = want_header(w, &header_len, err);
        if (status == DECHAFF_BAD_INPUT && !w->lost) w->lost = true;
        bool document = false;
        if (status == DECHAFF_OK) status = read_record(w, header_len, record, &document, err);
        if (status != DECHAFF_OK) return status;
        if (document) {
            w->counts.documents++;
            return DECHAFF_OK;
        }
    }
}
