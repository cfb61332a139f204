/*
 * Text → windows of whole lines. In: clean UTF-8, split anywhere. Out: windows of at most 64 KiB.
 * A window ends behind a '\n', at the end of the text, or inside a line over 64 KiB: such a line is cut every 64 KiB
 * from its start (at a code point), wherever the pieces were split. Only which whole lines share a window depends on
 * the pieces. Never decides what stays, never copies more than the line that crosses two pieces.
 */
#ifndef DECHAFF_PARSE_TEXT_H
#define DECHAFF_PARSE_TEXT_H

#include "../base/buffer.h"
#include "../base/status.h"

enum { TEXT_LINE_MAX_BYTES = 64 * 1024 };

typedef struct {
    buffer carry;   /* the line that the last piece left open, at most TEXT_LINE_MAX_BYTES */
    bool long_line; /* inside a line over the maximum */
} text_splitter;

/** Called with whole lines, or with a part of a long line. `continues`: the window starts inside a line. */
typedef dechaff_status (*text_window_fn)(void *ctx, slice window, bool continues);

void text_splitter_init(text_splitter *t);
dechaff_status text_splitter_feed(text_splitter *t, slice utf8, text_window_fn emit, void *ctx);
dechaff_status text_splitter_finish(text_splitter *t, text_window_fn emit, void *ctx);
void text_splitter_free(text_splitter *t);

#endif
