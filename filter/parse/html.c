#include "html.h"

#include <stdlib.h>
#include <time.h>

#include "builder.h"
#include "facts.h"
#include "tree.h"

enum { DEFAULT_DEPTH = 512, DEFAULT_ATTRIBUTES = 256, DEFAULT_TAG_BYTES = 64 * 1024 };

struct html_parser {
    scanner scan;
    tree *nesting;
    builder build;
    uint64_t deadline_ns;
    dechaff_status status; /* the first that is not DECHAFF_OK */
    limit_note limit;      /* of time or bytes */
};

html_parser *html_parser_new(void)
{
    html_parser *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    scanner_init(&p->scan);
    builder_init(&p->build);
    p->nesting = tree_new();
    if (p->nesting) return p;
    free(p);
    return NULL;
}

void html_parser_free(html_parser *p)
{
    if (!p) return;
    scanner_free(&p->scan);
    tree_free(p->nesting);
    builder_free(&p->build);
    free(p);
}

static void on_start(void *ctx, html_tag tag, const token *t)
{
    builder_start(ctx, tag, t);
}

static void on_end(void *ctx)
{
    builder_end(ctx);
}

static void on_text(void *ctx, const token *t)
{
    builder_inline(ctx, t);
}

dechaff_status html_parser_begin(html_parser *p, const html_limits *limits, arena *memory)
{
    uint32_t depth = limits->max_depth ? limits->max_depth : DEFAULT_DEPTH;
    p->deadline_ns = limits->deadline_ns;
    p->limit = (limit_note){0};
    scanner_begin(&p->scan, limits->max_tag_bytes ? limits->max_tag_bytes : DEFAULT_TAG_BYTES,
                  limits->max_attributes ? limits->max_attributes : DEFAULT_ATTRIBUTES);
    builder_begin(&p->build, &p->scan, memory);
    tree_events events = {&p->build, on_start, on_end, on_text};
    tree_begin(p->nesting, &p->scan, &events, depth);
    return p->status = p->build.status;
}

static bool too_late(const html_parser *p)
{
    struct timespec now;
    if (!p->deadline_ns || clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return false;
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec > p->deadline_ns;
}

/* Nest the tokens of a batch and build from them. */
static dechaff_status take_batch(html_parser *p)
{
    dechaff_status status = tree_feed(p->nesting, p->scan.tokens, p->scan.token_count);
    scanner_next_batch(&p->scan);
    if (status == DECHAFF_OK) status = p->build.status;
    if (status != DECHAFF_OK || !too_late(p)) return status;
    limit_note_first(&p->limit, DECHAFF_LIMIT_TIME, p->scan.at);
    return DECHAFF_LIMIT;
}

/* Tokenise and build as far as the bytes go. */
static dechaff_status run_batches(html_parser *p)
{
    bool full = true;
    while (p->status == DECHAFF_OK && full) {
        p->status = scanner_run(&p->scan, &full);
        if (p->status == DECHAFF_OK && full) p->status = take_batch(p);
    }
    return p->status;
}

dechaff_status html_parser_feed(html_parser *p, slice utf8)
{
    if (p->status != DECHAFF_OK) return p->status;
    p->status = scanner_add(&p->scan, utf8);
    if (p->status == DECHAFF_LIMIT) limit_note_first(&p->limit, DECHAFF_LIMIT_BYTES, SCAN_MAX_BYTES);
    return run_batches(p);
}

dechaff_status html_parser_finish(html_parser *p, page *out)
{
    if (p->status == DECHAFF_OK) {
        scanner_end(&p->scan);
        (void)run_batches(p);
        if (p->status == DECHAFF_OK) p->status = take_batch(p);
        tree_finish(p->nesting);
    }
    builder_finish(&p->build, out);
    facts_fill(out, p->build.memory.from);
    if (p->status == DECHAFF_OK) p->status = p->build.status;
    limit_note deep = tree_limit(p->nesting);
    limit_note_first(&out->limit, deep.which, deep.byte);
    limit_note_first(&out->limit, p->limit.which, p->limit.byte);
    out->long_tags = p->scan.long_tags;
    return p->status;
}

size_t html_parser_ready(const html_parser *p, size_t first, const block **blocks, const element **elements)
{
    *blocks = p->build.blocks + (first < p->build.block_count ? first : p->build.block_count);
    *elements = p->build.elements;
    return first < p->build.block_count ? p->build.block_count - first : 0;
}
