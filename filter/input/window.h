/*
 * A view over a stream that can look ahead. In: a byte source. Out: contiguous bytes, as many as are asked for,
 * up to a maximum. Never interprets them.
 */
#ifndef DECHAFF_INPUT_WINDOW_H
#define DECHAFF_INPUT_WINDOW_H

#include "../base/buffer.h"
#include "../base/status.h"

/** Where bytes come from. */
typedef struct {
    /**
     * Append at least one byte to `into`.
     * @return DECHAFF_OK; DECHAFF_END when there is nothing more; DECHAFF_BAD_INPUT for a damaged stretch, which a
     *         further call goes on behind; DECHAFF_IO; DECHAFF_LIMIT when `into` is full; DECHAFF_NO_MEMORY.
     */
    dechaff_status (*more)(void *ctx, buffer *into, dechaff_error *err);
    void *ctx;
} byte_source;

typedef struct {
    byte_source from;
    buffer held;       /* bytes read and not dropped, those before `start` aside */
    size_t start;      /* first byte of the view in `held` */
    uint64_t position; /* of that byte in the stream */
    bool ended;
    dechaff_error untold; /* met while looking ahead; status DECHAFF_OK: none */
} window;

/** Look through `from`, holding at most `max_bytes`. Allocates nothing. */
void window_init(window *w, byte_source from, size_t max_bytes);

/**
 * Read until the view holds `want` bytes or the stream ends (then fewer are there, and that is DECHAFF_OK).
 * @return what the source returns otherwise; DECHAFF_LIMIT when `want` does not fit.
 */
dechaff_status window_want(window *w, size_t want, dechaff_error *err);

/** As window_want(), but a view that holds a line end is enough: what comes slowly is not waited for. */
dechaff_status window_want_line(window *w, size_t want, dechaff_error *err);

/** The last want was a look ahead: who asks for more than is in view is told its error. */
void window_put_back(window *w, const dechaff_error *err);

/** The bytes in view; valid until the next want, drop or free. */
slice window_view(const window *w);

/** The same bytes, to be changed in place. */
char *window_bytes(window *w);

/** Move the view's start on by `len` bytes, at most to its end. */
void window_drop(window *w, size_t len);

/** Give back the memory of what was dropped. */
void window_shrink(window *w);

/** Drop `len` bytes of the stream, reading what is not there yet. Fewer are dropped where the stream ends. */
dechaff_status window_skip(window *w, uint64_t len, dechaff_error *err);

/** What the window holds and then the rest of its stream, as a source; the window itself is used no more. */
byte_source window_source(window *w);

/** Give the memory back; the source stays the caller's. */
void window_free(window *w);

#endif
