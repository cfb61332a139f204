#include "html.h"

#include <stdlib.h>
#include <time.h>

#include "builder.h"
#include "facts.h"
#include "tree.h"

enum {
    DEFAULT_DEPTH = 512,
    DEFAULT_ATTRIBUTES = 256,
    DEFAULT_TAG_BYTES = 64 * 1024,
    KEEP_BYTES = 4 * 1024 * 1024,
    CLOCK_BYTES = 64 * 1024
};

struct html_parser {
    scanner scan;
    tree *nesting;
    builder build;
    arena *memory;                     /* of the document */
    uint64_t max_time_ns, deadline_ns; /* the second is 0 before the clock was asked */
    uint32_t clock_at;   /* offset where it was asked last: that is a system call, too dear for a small page */
    html_round_fn round; /* NULL: the page is given out whole */
    void *round_ctx;
    page told;             /* facts of the JSON-LD of earlier rounds */
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
    p->memory = memory;
    p->max_time_ns = limits->max_time_ns;
    p->deadline_ns = 0;
    p->clock_at = 0;
    p->limit = (limit_note){0};
    p->round = NULL;
    p->told = (page){0};
    scanner_begin(&p->scan, limits->max_tag_bytes ? limits->max_tag_bytes : DEFAULT_TAG_BYTES,
                  limits->max_attributes ? limits->max_attributes : DEFAULT_ATTRIBUTES);
    builder_begin(&p->build, &p->scan, memory);
    tree_events events = {&p->build, on_start, on_end, on_text};
    tree_begin(p->nesting, &p->scan, &events, depth);
    return p->status = p->build.status;
}

void html_parser_stream(html_parser *p, html_round_fn round, void *ctx)
{
    p->round = round;
    p->round_ctx = ctx;
    builder_stream(&p->build);
}

static bool too_late(html_parser *p)
{
    struct timespec now;
    if (!p->max_time_ns || p->scan.at - p->clock_at < CLOCK_BYTES) return false;
    p->clock_at = p->scan.at;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return false;
    uint64_t now_ns = (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
    if (!p->deadline_ns) p->deadline_ns = now_ns + p->max_time_ns;
    return now_ns > p->deadline_ns;
}

/* Keep what JSON-LD says: the scripts themselves go with their round. */
static void read_jsonld(html_parser *p, const page *so_far)
{
    p->told.jsonld = so_far->jsonld;
    p->told.jsonld_count = so_far->jsonld_count;
    facts_fill(&p->told, p->memory);
}

/* Hand out the blocks that are complete and let go what is done. */
static dechaff_status hand_round(html_parser *p)
{
    page so_far;
    builder_show(&p->build, &so_far);
    read_jsonld(p, &so_far);
    dechaff_status status = p->round(p->round_ctx, &so_far);
    p->build.block_count = so_far.block_count;
    if (status == DECHAFF_OK && !builder_recycle(&p->build)) status = p->build.status;
    return status;
}

/* Nest the tokens of a batch and build from them. */
static dechaff_status take_batch(html_parser *p)
{
    dechaff_status status = tree_feed(p->nesting, p->scan.tokens, p->scan.token_count);
    scanner_next_batch(&p->scan);
    if (status == DECHAFF_OK) status = p->build.status;
    if (status == DECHAFF_OK && p->round) status = hand_round(p);
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

static void take_told(slice *to, slice told)
{
    if (!to->len) *to = told;
}

/* What JSON-LD says, where <meta> left it open. */
static void fill_facts(html_parser *p, page *out)
{
    if (!p->round) {
        facts_fill(out, p->memory);
        return;
    }
    read_jsonld(p, out);
    take_told(&out->og_title, p->told.og_title);
    take_told(&out->byline, p->told.byline);
    take_told(&out->date, p->told.date);
    take_told(&out->site, p->told.site);
}

/* What a large document was gathered in goes at once: the stages behind need memory too. */
static void give_back(buffer *b)
{
    if (b->cap > KEEP_BYTES) buffer_free(b);
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
    give_back(&p->scan.bytes);
    give_back(&p->build.now.text);
    fill_facts(p, out);
    if (p->status == DECHAFF_OK) p->status = p->build.status;
    limit_note deep = tree_limit(p->nesting);
    limit_note_first(&out->limit, deep.which, deep.byte);
    limit_note_first(&out->limit, p->limit.which, p->limit.byte);
    out->long_tags = p->scan.long_tags;
    return p->status;
}

uint32_t html_parser_open_at(const html_parser *p)
{
    return p->build.now.piece_count ? p->build.now.pieces[0].offset : p->scan.batch_from;
}
