/*
 * An HTML document of which all visible text stays: judged and written in rounds while it comes. What a round has
 * written is let go, so that memory does not grow with the page.
 */
#include "engine.h"

#include "lang/lang.h"

dechaff_status stream_begin(dechaff_cleaner *c)
{
    page_stream *s = &c->stream;
    s->judging = s->full = false;
    arena_reset(&s->scratch);
    s->scratch.max_bytes = c->memory.max_bytes / 2;
    page_writer_init(&s->writer, c->options.format, &c->text);
    html_parser_stream(c->parser, stream_take, c);
    return DECHAFF_OK;
}

void stream_forget(dechaff_cleaner *c)
{
    page_writer_free(&c->stream.writer);
}

void stream_free(dechaff_cleaner *c)
{
    stream_forget(c);
    arena_free(&c->stream.scratch);
}

/* All visible blocks are chosen, the others go. */
static void choose_visible(page *p)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        if (!page_block_is_visible(&p->blocks[i])) continue;
        p->blocks[kept] = p->blocks[i];
        p->blocks[kept++].chosen = true;
    }
    p->block_count = kept;
}

/* The first blocks are done. */
static void take_away(page *p, size_t count)
{
    p->block_count -= count;
    if (count) memmove(p->blocks, p->blocks + count, p->block_count * sizeof *p->blocks);
}

/*
 * Start judging as soon as the language is known: by a hint, by the sample, which must be full or all there is, else by
 * <html lang> if that has come by then. False: blocks have to wait.
 */
static bool start_judging(dechaff_cleaner *c, const page *p, bool last)
{
    page_stream *s = &c->stream;
    if (s->judging) return true;
    if (!c->lang.len && page_sample(c, p).len < LANG_SAMPLE_BYTES && !last) return false;
    page_find_language(c, p);
    matcher_begin(c->matcher, c->host, c->lang);
    s->judging = true;
    return true;
}

/* Text has no room: what is collected is full, or memory is short; gives what stands then. */
static dechaff_status no_room(dechaff_cleaner *c)
{
    c->stream.full = true;
    return c->text.limit_hit ? cleaner_limit(c, DECHAFF_LIMIT_BYTES, UINT64_MAX) : cleaner_stop(c, DECHAFF_NO_MEMORY);
}

static bool put_block(dechaff_cleaner *c, const page *p, size_t index, const cut *cuts, size_t cut_count)
{
    return page_writer_block(&c->stream.writer, p->elements, &p->blocks[index], cuts, cut_count);
}

/* Links are resolved against what is known of the page's address so far. */
static bool locate(dechaff_cleaner *c, const page *p)
{
    slice url = slice_of(c->result.url);
    if (page_writer_locate(&c->stream.writer, url.len ? url : p->canonical, p->base)) return true;
    cleaner_stop(c, DECHAFF_NO_MEMORY);
    return false;
}

/* Write blocks that are judged and tell of their cuts; false: a callback stops, or there is no room. */
static bool put_blocks(dechaff_cleaner *c, const page *p, size_t count, const cut_list *cuts)
{
    page_stream *s = &c->stream;
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        size_t first = next;
        for (; next < cuts->count && cuts->items[next].block == i; next++)
            if (!page_report(c, cuts->items[next])) return false;
        if (s->full || put_block(c, p, i, cuts->items + first, next - first)) continue;
        if (no_room(c) != DECHAFF_LIMIT) return false; /* what is removed is told all the same */
    }
    return true;
}

/* Hand on the text of a round, unless it is collected. */
static bool put_text(dechaff_cleaner *c)
{
    if (!c->options.on_text) {
        c->result.bytes_out = c->text.len;
        return true;
    }
    bool ok = !c->text.len || cleaner_put_text(c, buffer_slice(&c->text));
    c->text.len = 0;
    return ok;
}

/* Judge what can be judged, and write it. */
static dechaff_status put_round(dechaff_cleaner *c, page *p, bool last)
{
    page_stream *s = &c->stream;
    cut_list cuts = {NULL, 0};
    size_t judged = 0;
    arena_reset(&s->scratch);
    dechaff_status status = matcher_judge_blocks(c->matcher, p, last, &s->scratch, &cuts, &judged);
    if (status != DECHAFF_OK && cleaner_stop(c, status) != DECHAFF_LIMIT) return c->stop;
    if (!locate(c, p) || !put_blocks(c, p, judged, &cuts) || !put_text(c)) return c->stop;
    take_away(p, judged);
    return c->stop;
}

dechaff_status stream_take(void *ctx, page *p)
{
    dechaff_cleaner *c = ctx;
    choose_visible(p);
    dechaff_status status = start_judging(c, p, false) ? put_round(c, p, false) : DECHAFF_OK;
    lines_forget(&c->lines, p->block_count ? p->blocks[0].src_start : html_parser_open_at(c->parser));
    return status;
}

dechaff_status stream_end(dechaff_cleaner *c, page *p)
{
    choose_visible(p);
    (void)start_judging(c, p, true);
    dechaff_status status = put_round(c, p, true);
    if (status != DECHAFF_OK && status != DECHAFF_LIMIT) return status;
    if (!c->stream.full && !page_writer_finish(&c->stream.writer)) (void)no_room(c);
    return put_text(c) ? DECHAFF_OK : c->stop;
}
