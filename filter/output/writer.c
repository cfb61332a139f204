#include "writer.h"

#include <stdint.h>

#include "hole.h"

void text_writer_init(text_writer *w, buffer *out)
{
    *w = (text_writer){.out = out};
    buffer_init(&w->scratch, SIZE_MAX);
    buffer_init(&w->holes, SIZE_MAX);
}

void text_writer_free(text_writer *w)
{
    buffer_free(&w->scratch);
    buffer_free(&w->holes);
}

/* Cells of a row by tab, rows by line, two tables by a blank line; a column without text still gets its tab. */
static bool separate_cells(text_writer *w, const block *b)
{
    bool starts_row = (b->flags & BLOCK_ROW_START) != 0;
    if (b->row < w->row || (b->row == w->row && (b->column < w->column || (starts_row && b->column != w->column))))
        return buffer_append(w->out, "\n\n", 2);
    if (b->row > w->row) {
        if (!buffer_append_byte(w->out, '\n')) return false;
        w->column = 0;
    }
    if (b->row == w->row && b->column == w->column) return buffer_append_byte(w->out, ' ');
    for (; w->column < b->column; w->column++)
        if (!buffer_append_byte(w->out, '\t')) return false;
    return true;
}

/* What stands between the last block with text and this one. */
static bool separate(text_writer *w, const block *b)
{
    if (!w->any) return true;
    if (w->flags & b->flags & BLOCK_CELL) return separate_cells(w, b);
    bool same_list = w->list_depth && b->list_depth && !((w->flags | b->flags) & BLOCK_CELL);
    return buffer_append(w->out, "\n\n", same_list ? 1 : 2);
}

static bool indent(text_writer *w, size_t depth)
{
    for (; depth; depth--)
        if (!buffer_append(w->out, "  ", 2)) return false;
    return true;
}

static bool takes_bullet(const text_writer *w, const block *b)
{
    return (b->flags & BLOCK_ITEM) || (w->open_item && w->open_item == b->list_depth);
}

static bool start_item(text_writer *w, const block *b)
{
    if (!b->list_depth || (b->flags & BLOCK_CELL)) return true;
    if (!takes_bullet(w, b)) return indent(w, b->flags & BLOCK_PRE ? 0 : b->list_depth);
    return indent(w, b->list_depth - 1U) && buffer_append(w->out, "- ", 2);
}

/* The text, with what its lines need: in a cell they become one, in a list they are indented. */
static bool put_lines(text_writer *w, const block *b, slice text)
{
    bool cell = (b->flags & BLOCK_CELL) != 0, item = b->list_depth && !(b->flags & BLOCK_PRE);
    if (!cell && !item) return buffer_append_slice(w->out, text);
    for (const char *end; (end = text.len ? memchr(text.at, '\n', text.len) : NULL);) {
        slice line = {text.at, (size_t)(end - text.at)};
        if (!buffer_append_slice(w->out, line) || !buffer_append_byte(w->out, cell ? ' ' : '\n')) return false;
        if (!cell && !indent(w, b->list_depth)) return false;
        text = (slice){end + 1, text.len - line.len - 1};
    }
    return buffer_append_slice(w->out, text);
}

static bool put_block(text_writer *w, const block *b, slice text)
{
    if (!separate(w, b) || !start_item(w, b) || !put_lines(w, b, text)) return false;
    w->any = true;
    w->flags = b->flags;
    w->row = b->row;
    w->column = b->column;
    w->list_depth = b->list_depth;
    w->open_item = 0;
    return true;
}

/* The next run of the block that a browser does not show, at or behind `*at`; NULL: none. */
static const run *next_hidden(const block *b, uint32_t *at)
{
    while (*at < b->run_count && b->runs[*at].kind != RUN_HIDDEN) ++*at;
    return *at < b->run_count ? &b->runs[(*at)++] : NULL;
}

/* Add a hole behind the others, or widen the last one where they touch. */
static bool add_hole(buffer *holes, uint32_t start, uint32_t end)
{
    cut *last = (cut *)(void *)holes->at + holes->len / sizeof(cut) - (holes->len > 0);
    if (holes->len && start <= last->text_end) {
        if (end > last->text_end) last->text_end = end;
        return true;
    }
    return start == end || buffer_append(holes, &(cut){.text_start = start, .text_end = end}, sizeof(cut));
}

/* Gather cuts and hidden runs, both sorted, into w->holes. */
static bool gather_holes(text_writer *w, const block *b, const cut *cuts, size_t cut_count)
{
    uint32_t at = 0;
    w->holes.len = 0;
    const run *hidden = next_hidden(b, &at);
    for (size_t i = 0; i < cut_count || hidden;) {
        bool cut_first = i < cut_count && (!hidden || cuts[i].text_start <= hidden->start);
        uint32_t start = cut_first ? cuts[i].text_start : hidden->start;
        if (!add_hole(&w->holes, start, cut_first ? cuts[i].text_end : hidden->end)) return false;
        if (cut_first)
            i++;
        else
            hidden = next_hidden(b, &at);
    }
    return true;
}

bool text_writer_block(text_writer *w, const block *b, const cut *cuts, size_t cut_count)
{
    slice text = b->text;
    if (!gather_holes(w, b, cuts, cut_count)) return false;
    if (w->holes.len) {
        w->scratch.len = 0;
        const cut *holes = (const cut *)(void *)w->holes.at;
        if (!hole_close(b, holes, w->holes.len / sizeof *holes, &w->scratch)) return false;
        text = buffer_slice(&w->scratch);
    }
    /* The blank line behind a block is its own, whether or not its <pre> ended with line ends. */
    while (text.len && text.at[text.len - 1] == '\n') text.len--;
    if (text.len) return put_block(w, b, text);
    if (b->flags & BLOCK_ITEM) w->open_item = b->list_depth;
    return true;
}

bool text_writer_finish(text_writer *w)
{
    return !w->any || buffer_append_byte(w->out, '\n');
}

dechaff_status write_page_text(const judged_page *in, buffer *out)
{
    text_writer w;
    text_writer_init(&w, out);
    bool ok = true;
    size_t next = 0;
    for (size_t i = 0; ok && i < in->page->block_count; i++) {
        size_t first = next;
        while (next < in->cut_count && in->cuts[next].block == i) next++;
        const block *b = &in->page->blocks[i];
        if (b->chosen) ok = text_writer_block(&w, b, in->cuts + first, next - first);
    }
    ok = ok && text_writer_finish(&w);
    text_writer_free(&w);
    if (ok) return DECHAFF_OK;
    return out->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
}
