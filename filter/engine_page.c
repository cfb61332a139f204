/* An HTML document: parsed whole, its language, its main content, then the rules, then text; engine_stream.c where all
 * of it stays. */
#include "engine.h"

#include "lang/lang.h"

enum { MAX_ATTRIBUTES = 256, MAX_TAG_BYTES = 64 * 1024, LANG_TAG_MAX = 35, FEED_BYTES = 64 * 1024 };

dechaff_status page_begin(dechaff_cleaner *c)
{
    c->phase = CLEANER_HTML;
    c->html = true;
    c->head.len = 0;
    if (!c->parser) c->parser = html_parser_new();
    if (!c->parser) return cleaner_stop(c, DECHAFF_NO_MEMORY);
    html_limits limits = {c->options.max_depth, MAX_ATTRIBUTES, MAX_TAG_BYTES,
                          c->options.max_time_ms * UINT64_C(1000000)};
    dechaff_status status = html_parser_begin(c->parser, &limits, &c->memory);
    if (status != DECHAFF_OK) return cleaner_stop(c, status);
    return c->options.extract == DECHAFF_EXTRACT_ALL ? stream_begin(c) : DECHAFF_OK;
}

/* The part of a piece that the bound on the document leaves, cut at a code point's edge. */
static slice within_bound(const dechaff_cleaner *c, slice utf8)
{
    uint64_t room = c->options.max_bytes - c->decoded;
    if (utf8.len <= room) return utf8;
    size_t len = (size_t)room;
    while (len && ((unsigned char)utf8.at[len] & 0xC0) == 0x80) len--;
    return (slice){utf8.at, len};
}

static dechaff_status take_part(dechaff_cleaner *c, slice part)
{
    if (c->options.want_lines && !lines_add(&c->lines, part, c->decoded)) return cleaner_stop(c, DECHAFF_NO_MEMORY);
    c->decoded += part.len;
    dechaff_status status = html_parser_feed(c->parser, part);
    return status == DECHAFF_OK ? DECHAFF_OK : cleaner_stop(c, status);
}

/* A large piece goes in parts, so that the parser need not hold all of it. */
dechaff_status page_take(dechaff_cleaner *c, slice utf8)
{
    slice left = within_bound(c, utf8);
    bool whole = left.len == utf8.len;
    while (left.len) {
        size_t len = left.len < FEED_BYTES ? left.len : FEED_BYTES;
        while (len < left.len && ((unsigned char)left.at[len] & 0xC0) == 0x80) len++;
        if (take_part(c, (slice){left.at, len}) != DECHAFF_OK) return c->stop;
        left = (slice){left.at + len, left.len - len};
    }
    return whole ? DECHAFF_OK : cleaner_limit(c, DECHAFF_LIMIT_BYTES, c->decoded);
}

bool page_block_is_visible(const block *b)
{
    return !(b->flags & (BLOCK_HIDDEN | BLOCK_JSONLD)) && b->text.len;
}

static void choose_all(page *p)
{
    for (size_t i = 0; i < p->block_count; i++) p->blocks[i].chosen = page_block_is_visible(&p->blocks[i]);
    p->score = -1;
}

/* Without memory for the score everything visible stays: best effort is too much rather than nothing. */
static dechaff_status choose(dechaff_cleaner *c, page *p)
{
    const scorer *s = NULL;
    dechaff_status status = engine_scorer(c->engine, &s, NULL);
    if (status != DECHAFF_OK) return status;
    arena *scratch = &c->stream.scratch;
    scratch->max_bytes = c->memory.max_bytes;
    status = scorer_choose(s, p, (float)c->options.shift, &c->memory, scratch);
    bool limit_hit = c->memory.limit_hit || scratch->limit_hit;
    arena_reset(scratch);
    if (status == DECHAFF_OK || !limit_hit) return status;
    choose_all(p);
    return DECHAFF_LIMIT;
}

slice page_sample(dechaff_cleaner *c, const page *p)
{
    c->head.len = 0;
    for (size_t i = 0; i < p->block_count && c->head.len < LANG_SAMPLE_BYTES; i++) {
        slice text = p->blocks[i].text;
        if (!page_block_is_visible(&p->blocks[i])) continue;
        size_t room = LANG_SAMPLE_BYTES - c->head.len;
        if (text.len > room) {
            while (room && ((unsigned char)text.at[room] & 0xC0) == 0x80) room--;
            text.len = room;
        }
        if (!buffer_append_slice(&c->head, text) || !buffer_append_byte(&c->head, '\n')) break;
    }
    return buffer_slice(&c->head);
}

/* True if <html lang> holds something that can be a tag. */
static bool is_lang_tag(slice s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char lower = (unsigned char)s.at[i] | 0x20;
        bool letter = lower >= 'a' && lower <= 'z';
        if (!letter && (i < 2 || (s.at[i] != '-' && (s.at[i] < '0' || s.at[i] > '9')))) return false;
    }
    return s.len >= 2 && s.len <= LANG_TAG_MAX;
}

void page_find_language(dechaff_cleaner *c, const page *p)
{
    if (!c->lang.len) c->lang = lang_vote(page_sample(c, p));
    if (!c->lang.len && is_lang_tag(p->html_lang)) c->lang = slice_of(cleaner_string(c, p->html_lang));
}

bool page_report(dechaff_cleaner *c, cut gone)
{
    gone.line = c->options.want_lines ? lines_number(&c->lines, gone.start) : 0;
    return cleaner_put_removed(c, &gone);
}

static bool report_model(dechaff_cleaner *c, const block *b)
{
    static const uint32_t MODEL = UINT32_MAX;
    return page_report(c, (cut){.start = b->src_start,
                                .end = b->src_end,
                                .rule = MODEL,
                                .probability = b->probability,
                                .text = b->text,
                                .also = &MODEL,
                                .also_count = 1});
}

/* Everything that goes, in order: the cuts of chosen blocks, and the blocks that were not chosen. */
static bool report_all(dechaff_cleaner *c, const page *p, const cut_list *cuts)
{
    size_t next = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        const block *b = &p->blocks[i];
        for (; next < cuts->count && cuts->items[next].block == i; next++)
            if (!page_report(c, cuts->items[next])) return false;
        if (!b->chosen && page_block_is_visible(b) && !report_model(c, b)) return false;
    }
    return true;
}

static dechaff_status put_page(dechaff_cleaner *c, const page *p, const cut_list *cuts)
{
    judged_page judged = {p, cuts->items, cuts->count, slice_of(c->result.url)};
    if (!report_all(c, p, cuts)) return c->stop;
    dechaff_status status = write_page(&judged, c->options.format, &c->text);
    if (status == DECHAFF_LIMIT) cleaner_limit(c, DECHAFF_LIMIT_BYTES, UINT64_MAX);
    if (status != DECHAFF_OK && cleaner_stop(c, status) != DECHAFF_LIMIT) return c->stop;
    if (!c->options.on_text) {
        c->result.bytes_out = c->text.len;
        return c->stop;
    }
    bool ok = !c->text.len || cleaner_put_text(c, buffer_slice(&c->text));
    c->text.len = 0;
    return ok ? DECHAFF_OK : c->stop;
}

static slice first_of(slice a, slice b)
{
    return a.len ? a : b;
}

static void describe(dechaff_cleaner *c, const page *p)
{
    dechaff_result *r = &c->result;
    r->title = cleaner_string(c, first_of(p->title, p->og_title));
    r->byline = cleaner_string(c, p->byline);
    r->date = cleaner_string(c, p->date);
    r->site = cleaner_string(c, p->site);
    if (!*r->url) r->url = cleaner_string(c, p->canonical);
    r->score = (double)p->score;
}

/* What the parser's bound left out must not starve the stages behind it. */
static void allow_more_memory(dechaff_cleaner *c)
{
    c->memory.max_bytes += c->memory.max_bytes / 4;
}

/* The page as a whole: what the model chooses, what the rules take away. */
static dechaff_status judge_whole(dechaff_cleaner *c, page *p)
{
    cut_list cuts = {NULL, 0};
    page_find_language(c, p);
    dechaff_status status = choose(c, p);
    if (status != DECHAFF_OK && cleaner_stop(c, status) != DECHAFF_LIMIT) return c->stop;
    matcher_begin(c->matcher, c->host, c->lang);
    status = matcher_judge_page(c->matcher, p, &c->memory, &cuts);
    if (status != DECHAFF_OK && cleaner_stop(c, c->memory.limit_hit ? DECHAFF_LIMIT : status) != DECHAFF_LIMIT)
        return c->stop;
    describe(c, p);
    return put_page(c, p, &cuts);
}

dechaff_status page_end(dechaff_cleaner *c)
{
    page p = {.score = -1};
    dechaff_status status = html_parser_finish(c->parser, &p);
    if (p.limit.which != DECHAFF_LIMIT_NONE) cleaner_limit(c, p.limit.which, p.limit.byte);
    c->result.oversized_tags = p.long_tags;
    if (status != DECHAFF_OK && cleaner_stop(c, status) != DECHAFF_LIMIT) return c->stop;
    allow_more_memory(c);
    if (c->options.extract != DECHAFF_EXTRACT_ALL) return judge_whole(c, &p);
    describe(c, &p);
    return stream_end(c, &p);
}
