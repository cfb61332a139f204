#include "text.h"

void text_splitter_init(text_splitter *t)
{
    buffer_init(&t->carry, TEXT_LINE_MAX_BYTES);
    t->long_line = false;
}

void text_splitter_free(text_splitter *t)
{
    buffer_free(&t->carry);
    t->long_line = false;
}

/* The first `len` bytes of `s` go away. */
static slice after(slice s, size_t len)
{
    return (slice){s.at + len, s.len - len};
}

/* `len` moved back to the start of the code point it would cut; 0 only if there is none in `at`. */
static size_t whole_code_points(const char *at, size_t len)
{
    size_t cut = len;
    while (cut && ((unsigned char)at[cut] & 0xC0) == 0x80) cut--;
    return cut ? cut : len;
}

/* The line is over the maximum: emit its next window, which ends where its content says, and keep the rest. */
static dechaff_status emit_part(text_splitter *t, slice *piece, text_window_fn emit, void *ctx)
{
    size_t room = TEXT_LINE_MAX_BYTES - t->carry.len;
    char next = piece->at[room];
    if (!buffer_append(&t->carry, piece->at, room)) return DECHAFF_NO_MEMORY;
    *piece = after(*piece, room);
    size_t cut = t->carry.len;
    if (((unsigned char)next & 0xC0) == 0x80) {
        while (cut && ((unsigned char)t->carry.at[cut - 1] & 0xC0) == 0x80) cut--;
        cut = cut > 1 ? cut - 1 : t->carry.len;
    }
    dechaff_status status = emit(ctx, (slice){t->carry.at, cut}, t->long_line);
    t->long_line = true;
    buffer_consume(&t->carry, cut);
    return status;
}

/* Go on with a line that an earlier piece opened: to its end, to the maximum, or to the end of the piece. */
static dechaff_status feed_open_line(text_splitter *t, slice *piece, text_window_fn emit, void *ctx)
{
    size_t room = TEXT_LINE_MAX_BYTES - t->carry.len;
    const char *newline = memchr(piece->at, '\n', piece->len < room ? piece->len : room);
    if (!newline && piece->len > room) return emit_part(t, piece, emit, ctx);
    size_t len = newline ? (size_t)(newline - piece->at) + 1 : piece->len;
    if (!buffer_append(&t->carry, piece->at, len)) return DECHAFF_NO_MEMORY;
    *piece = after(*piece, len);
    if (!newline) return DECHAFF_OK;
    dechaff_status status = emit(ctx, buffer_slice(&t->carry), t->long_line);
    t->long_line = false;
    t->carry.len = 0;
    return status;
}

/* Emit whole lines straight from the piece; what follows the last of them is carried, or cut if it is too long. */
static dechaff_status feed_whole_lines(text_splitter *t, slice *piece, text_window_fn emit, void *ctx)
{
    size_t look = piece->len < TEXT_LINE_MAX_BYTES ? piece->len : TEXT_LINE_MAX_BYTES;
    const char *last = memrchr(piece->at, '\n', look);
    size_t len = last ? (size_t)(last - piece->at) + 1 : look;
    bool over = !last && piece->len > look;
    if (over) len = whole_code_points(piece->at, look);
    slice window = {piece->at, len};
    *piece = after(*piece, len);
    if (!last && !over) return buffer_append_slice(&t->carry, window) ? DECHAFF_OK : DECHAFF_NO_MEMORY;
    t->long_line = over;
    return emit(ctx, window, false);
}

dechaff_status text_splitter_feed(text_splitter *t, slice utf8, text_window_fn emit, void *ctx)
{
    dechaff_status status = DECHAFF_OK;
    while (utf8.len && status == DECHAFF_OK) {
        bool open = t->carry.len || t->long_line;
        status = open ? feed_open_line(t, &utf8, emit, ctx) : feed_whole_lines(t, &utf8, emit, ctx);
    }
    return status;
}

dechaff_status text_splitter_finish(text_splitter *t, text_window_fn emit, void *ctx)
{
    dechaff_status status = DECHAFF_OK;
    if (t->carry.len) status = emit(ctx, buffer_slice(&t->carry), t->long_line);
    t->carry.len = 0;
    t->long_line = false;
    return status;
}
