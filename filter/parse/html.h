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
    uint64_t max_time_ns; /* CPU time of this thread from the first 64 KiB on, asked every 64 KiB; 0: no bound */
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
 * Takes the blocks of a page on the way, in rounds that depend on its content alone. `p` has the blocks that are
 * complete, the elements they and those to come stand in (their `end` says nothing), and the facts known so far. The
 * callee takes blocks that are done away from p->blocks; those it leaves come again, in front of the next. Everything
 * else is gone with the round. @return DECHAFF_OK to go on; else what feed or finish is to return.
 */
typedef dechaff_status (*html_round_fn)(void *ctx, page *p);

/**
 * Behind begin: give the page out in rounds. Memory is bounded by what is left and by the longest block, tag or raw
 * content; there may be any number of blocks and elements. finish gives the blocks that are left and all facts.
 */
void html_parser_stream(html_parser *p, html_round_fn round, void *ctx);

/** In a round: no block to come has a byte of the document before this one. */
uint32_t html_parser_open_at(const html_parser *p);

#endif
