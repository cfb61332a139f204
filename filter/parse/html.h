/*
 * HTML → elements and blocks. Our scanner tokenises, libxml2 says which start tags end which open elements.
 * In: clean UTF-8 without NUL, split anywhere between code points. Out: a page in the given arena.
 * Never decides what stays. Same bytes, same page, however they were split.
 */
#ifndef DECHAFF_PARSE_HTML_H
#define DECHAFF_PARSE_HTML_H

#include "../base/arena.h"
#include "../base/page.h"
#include "../base/status.h"

typedef struct html_parser html_parser;

typedef struct {
    uint32_t max_depth;      /* open block-level elements; deeper tags go, their text stays */
    uint32_t max_attributes; /* per tag */
    size_t max_tag_bytes;
    uint64_t deadline_ns; /* CPU time of this thread (CLOCK_THREAD_CPUTIME_ID); 0: none. Asked every 32 KiB. */
} html_limits;

/** A parser that is reused for any number of documents. NULL: no memory. */
html_parser *html_parser_new(void);
void html_parser_free(html_parser *p);

/**
 * Start a document. Its strings go into `memory`, which outlives the page; elements and blocks live in the parser until
 * the next begin or free.
 */
dechaff_status html_parser_begin(html_parser *p, const html_limits *limits, arena *memory);

/**
 * Feed the next piece.
 * @return DECHAFF_OK; DECHAFF_LIMIT when the time or memory bound is met (finish still gives what was read);
 *         DECHAFF_NO_MEMORY.
 */
dechaff_status html_parser_feed(html_parser *p, slice utf8);

/** End the document. The page is valid until `memory` is reset or the parser begins anew. Returns as feed does; on
 * DECHAFF_LIMIT too `out` is filled. */
dechaff_status html_parser_finish(html_parser *p, page *out);

/**
 * Blocks complete so far (parent chain included), for streaming `-x all`: `first` is the first not yet seen.
 * @return how many blocks from `first` on will not change any more; `*blocks` points at the first of them and
 *         `*elements` at all elements. Valid until the next feed.
 */
size_t html_parser_ready(const html_parser *p, size_t first, const block **blocks, const element **elements);

#endif
