#include "serial.h"

#include "inputs.h"

/* What the worker gives is delivered at once. */
typedef struct {
    delivery *to;
    worker worker;
    document doc;
    inputs in;
} serial;

static bool give_text(void *ctx, const char *text, size_t len)
{
    serial *s = ctx;
    return deliver_text(s->to, text, len);
}

static bool give_notes(void *ctx, const char *lines, size_t len)
{
    serial *s = ctx;
    deliver_notes(s->to, lines, len);
    return true;
}

static bool flush(void *ctx)
{
    serial *s = ctx;
    return deliver_flush(s->to);
}

static dechaff_status read_rest(void *ctx, reader *rest, slice *bytes, dechaff_error *err)
{
    serial *s = ctx;
    return inputs_read_bytes(&s->in, rest, bytes, err);
}

static document *blank(void *ctx)
{
    serial *s = ctx;
    return &s->doc;
}

static bool take(void *ctx, document *doc)
{
    serial *s = ctx;
    const worker_calls calls = {give_text, give_notes, flush, read_rest, s};
    outcome sum;
    deliver_begin(s->to, doc);
    worker_clean(&s->worker, doc, &calls, &sum);
    deliver_end(s->to, &sum);
    document_clear(doc);
    return !s->to->out->error;
}

dechaff_status clean_serially(const options *o, const dechaff_engine *engine, delivery *to, dechaff_error *err)
{
    serial s = {.to = to};
    s.in = (inputs){.o = o, .on_main = true, .already = to->already, .blank = blank, .take = take, .ctx = &s};
    to->position = &s.in.position;
    document_init(&s.doc);
    dechaff_status status = worker_init(&s.worker, o, engine, to->report->colour, err);
    if (status == DECHAFF_OK) {
        inputs_read(&s.in);
        inputs_count(&s.in, &to->stats);
    }
    worker_free(&s.worker);
    document_clear(&s.doc);
    return status;
}
