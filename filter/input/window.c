#include "window.h"

void window_init(window *w, byte_source from, size_t max_bytes)
{
    *w = (window){.from = from};
    buffer_init(&w->held, max_bytes);
}

slice window_view(const window *w)
{
    return (slice){w->held.at ? w->held.at + w->start : NULL, w->held.len - w->start};
}

char *window_bytes(window *w)
{
    return w->held.at ? w->held.at + w->start : NULL;
}

/* Dropped bytes are moved away only here, before reading: a run of drops costs one move. */
static void forget_dropped(window *w)
{
    buffer_consume(&w->held, w->start);
    w->start = 0;
}

dechaff_status window_want_line(window *w, size_t want, dechaff_error *err)
{
    dechaff_status status = DECHAFF_OK;
    for (slice view = window_view(w); status == DECHAFF_OK && view.len < want && !w->ended; view = window_view(w)) {
        if (view.len && memchr(view.at, '\n', view.len)) return DECHAFF_OK;
        status = window_want(w, view.len + 1, err);
    }
    return status;
}

void window_put_back(window *w, const dechaff_error *err)
{
    w->untold = err ? *err : (dechaff_error){.status = DECHAFF_BAD_INPUT};
}

/* The source's next bytes, or the error that was put back. */
static dechaff_status more(window *w, buffer *into, dechaff_error *err)
{
    dechaff_status status = w->untold.status;
    if (status == DECHAFF_OK) return w->from.more(w->from.ctx, into, err);
    if (err) *err = w->untold;
    w->untold = (dechaff_error){0};
    return status;
}

dechaff_status window_want(window *w, size_t want, dechaff_error *err)
{
    if (w->held.len - w->start >= want || w->ended) return DECHAFF_OK;
    forget_dropped(w);
    while (w->held.len < want) {
        dechaff_status status = more(w, &w->held, err);
        if (status == DECHAFF_END) {
            w->ended = true;
            return DECHAFF_OK;
        }
        if (status != DECHAFF_OK) return status;
    }
    return DECHAFF_OK;
}

void window_drop(window *w, size_t len)
{
    size_t there = w->held.len - w->start;
    if (len > there) len = there;
    w->start += len;
    w->position += len;
}

void window_shrink(window *w)
{
    forget_dropped(w);
    buffer_shrink(&w->held);
}

dechaff_status window_skip(window *w, uint64_t len, dechaff_error *err)
{
    while (len > 0) {
        size_t there = w->held.len - w->start;
        size_t step = len < there ? (size_t)len : there;
        window_drop(w, step);
        len -= step;
        if (len == 0) break;
        dechaff_status status = window_want(w, 1, err);
        if (status != DECHAFF_OK) return status;
        if (w->ended && w->held.len == w->start) break;
    }
    return DECHAFF_OK;
}

static dechaff_status rest_of_window(void *ctx, buffer *into, dechaff_error *err)
{
    window *w = ctx;
    slice view = window_view(w);
    size_t left = into->max_bytes - into->len, step = view.len < left ? view.len : left;
    if (view.len == 0 && w->ended) return DECHAFF_END;
    if (view.len == 0) {
        size_t before = into->len;
        dechaff_status status = more(w, into, err);
        w->position += into->len - before;
        w->ended = status == DECHAFF_END;
        return status;
    }
    if (step == 0) return error_set(err, DECHAFF_LIMIT, "a record is too large");
    if (!buffer_append(into, view.at, step)) return error_no_memory(err);
    window_drop(w, step);
    return DECHAFF_OK;
}

byte_source window_source(window *w)
{
    return (byte_source){rest_of_window, w};
}

void window_free(window *w)
{
    buffer_free(&w->held);
}
