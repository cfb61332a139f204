#include "writer.h"

void text_writer_init(text_writer *w, buffer *out)
{
    *w = (text_writer){.out = out};
    kept_init(&w->kept);
}

void text_writer_free(text_writer *w)
{
    kept_free(&w->kept);
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

bool text_writer_block(text_writer *w, const block *b, const cut *cuts, size_t cut_count)
{
    if (!kept_take(&w->kept, b, cuts, cut_count)) return false;
    if (w->kept.text.len) return put_block(w, b, w->kept.text);
    if (b->flags & BLOCK_ITEM) w->open_item = b->list_depth;
    return true;
}

bool text_writer_finish(text_writer *w)
{
    return !w->any || buffer_append_byte(w->out, '\n');
}
