/* A stream that is one document, or with -0 several with a NUL between. */
#include <stdlib.h>

#include "driver.h"

typedef struct {
    window *in;
    input_kind forced; /* KIND_EMPTY: sniff */
    bool nul_separated, by_line;
    bool begun;   /* a document has been given out */
    bool done;    /* its last byte too */
    bool failed;  /* the stream broke: nothing more will come */
    size_t given; /* bytes of the view that the last read gave out */
    const char *name;
    slice charset; /* --charset */
} single;

/* The bytes of the view that belong to the document; `*last` says whether it ends there. */
static slice own_part(const single *s, bool *last)
{
    slice view = window_view(s->in);
    const char *nul = s->nul_separated && view.len ? memchr(view.at, '\0', view.len) : NULL;
    *last = nul != NULL;
    return nul ? (slice){view.at, (size_t)(nul - view.at)} : view;
}

/* Move behind the document and its NUL. */
static dechaff_status skip_rest(single *s, dechaff_error *err)
{
    while (!s->done) {
        slice part;
        dechaff_status status = window_want(s->in, 1, err);
        if (status != DECHAFF_OK) return status;
        part = own_part(s, &s->done);
        if (part.len == 0 && s->in->ended && !s->done) return DECHAFF_END;
        window_drop(s->in, part.len);
    }
    window_drop(s->in, 1);
    return DECHAFF_OK;
}

static dechaff_status single_next(void *state, reader_document *doc, dechaff_error *err)
{
    single *s = state;
    window_drop(s->in, s->given);
    s->given = 0;
    dechaff_status status = DECHAFF_OK;
    if (s->failed) return DECHAFF_END;
    if (s->begun) {
        if (!s->nul_separated) return DECHAFF_END;
        status = skip_rest(s, err);
    }
    if (status == DECHAFF_OK)
        status = s->by_line ? window_want_line(s->in, SNIFF_BYTES, err) : window_want(s->in, SNIFF_BYTES, err);
    if (status == DECHAFF_BAD_INPUT && window_view(s->in).len) status = DECHAFF_OK; /* said again when read */
    s->failed = status != DECHAFF_OK;
    if (s->failed) return status;
    if (s->begun && window_view(s->in).len == 0 && s->in->ended) return DECHAFF_END;
    s->begun = true;
    s->done = false;
    bool whole;
    input_kind kind = s->forced != KIND_EMPTY ? s->forced : input_sniff(own_part(s, &whole), s->charset);
    doc->offset = s->in->position;
    doc->kind = kind == KIND_HTML ? KIND_HTML : KIND_TEXT;
    if (kind != KIND_BINARY) return DECHAFF_OK;
    error_set(err, DECHAFF_BAD_INPUT, "neither HTML nor text; use -i text or -i html to read it all the same");
    return driver_error(err, DECHAFF_BAD_INPUT, s->name, (slice){NULL, 0}, s->in->position);
}

static dechaff_status single_read(void *state, slice *bytes, dechaff_error *err)
{
    single *s = state;
    *bytes = (slice){NULL, 0};
    window_drop(s->in, s->given);
    s->given = 0;
    if (s->done) return DECHAFF_OK;
    dechaff_status status = window_want(s->in, 1, err);
    if (status != DECHAFF_OK) {
        s->done = s->failed = true;
        return driver_error(err, status, s->name, (slice){NULL, 0}, s->in->position);
    }
    *bytes = own_part(s, &s->done);
    s->given = bytes->len;
    return DECHAFF_OK;
}

driver driver_single(const driver_input *in)
{
    static const driver_calls CALLS = {single_next, single_read, NULL, free};
    single *s = calloc(1, sizeof *s);
    if (s) {
        s->in = in->plain;
        s->name = in->name;
        s->charset = slice_of(in->options->charset);
        s->nul_separated = in->options->nul_separated;
        s->by_line = in->options->by_line;
        s->forced = in->options->type == INPUT_HTML   ? KIND_HTML
                    : in->options->type == INPUT_TEXT ? KIND_TEXT
                                                      : KIND_EMPTY;
    }
    return (driver){&CALLS, s};
}
