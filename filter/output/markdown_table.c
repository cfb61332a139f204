#include <stdint.h>

#include "inline.h"
#include "markdown.h"

enum { CELL_MAX_BYTES = 2048 /* a longer one is not a table's: the page is laid out by it */ };

/* The row goes out as the blocks that stand in it. */
static bool put_as_blocks(markdown_writer *w)
{
    buffer *out = w->page.out;
    if (!buffer_append_slice(out, buffer_slice(&w->row.blocks))) return false;
    w->page = w->row.plain;
    w->page.out = out;
    w->columns = 0;
    return true;
}

/* Begin a row; a new table ends the one before. */
static bool begin_row(markdown_writer *w, const block_place *p, const block *b)
{
    table_row *row = &w->row;
    if (!table_end_row(w)) return false;
    if (row->table != p->table || b->row <= row->number) w->columns = 0;
    row->open = true;
    row->plain_only = false;
    row->table = p->table;
    row->number = b->row;
    row->column = row->filled = 0;
    row->cell_start = 0;
    row->place = *p;
    row->cells.len = row->blocks.len = 0;
    row->plain = w->page;
    row->plain.out = &row->blocks;
    return true;
}

/* The bars up to the cell of `b`; a cell that goes on gets a line break. */
static bool begin_cell(table_row *row, const block *b)
{
    if (row->filled && row->column == b->column) return buffer_append(&row->cells, " <br>", 5);
    if (!row->filled && !buffer_append(&row->cells, "| ", 2)) return false;
    for (; row->column < b->column; row->column++)
        if (!buffer_append(&row->cells, " | ", 3)) return false;
    row->filled++;
    row->cell_start = row->cells.len;
    return true;
}

/* "| --- | --- |" below a head. */
static bool put_rule(layout *l, uint32_t columns)
{
    if (!layout_next_line(l) || !buffer_append_byte(l->out, '|')) return false;
    for (; columns; columns--)
        if (!buffer_append(l->out, " --- |", 6)) return false;
    return true;
}

/* Where no table is open, or the row has more cells than its head, it becomes the head of one. */
static bool put_as_row(markdown_writer *w)
{
    uint32_t columns = w->row.column + 1;
    layout *l = &w->page;
    bool head = !w->columns || columns > w->columns;
    if (head ? !layout_begin(l, &w->row.place, w->row.place.outer) : !layout_next_line(l)) return false;
    if (!buffer_append_slice(l->out, buffer_slice(&w->row.cells)) || !buffer_append(l->out, " |", 2)) return false;
    if (!head) return true;
    w->columns = columns;
    return put_rule(l, columns);
}

bool table_end_row(markdown_writer *w)
{
    table_row *row = &w->row;
    bool was_open = row->open;
    row->open = false;
    if (!was_open || row->plain_only) return true;
    return row->filled > 1 || w->columns ? put_as_row(w) : put_as_blocks(w);
}

/* True if the block goes on with the row that is open. */
static bool in_row(const table_row *row, const block_place *p, const block *b)
{
    return row->open && row->table == p->table && row->number == b->row && row->column <= b->column;
}

bool table_put_block(markdown_writer *w, const block_place *p, const block *b)
{
    table_row *row = &w->row;
    if (!in_row(row, p, b) && !begin_row(w, p, b)) return false;
    if (row->plain_only) return markdown_put_block(w, &w->page, p, b);
    if (!markdown_put_block(w, &row->plain, p, b) || !begin_cell(row, b)) return false;
    if (!markdown_place_runs(w, b) || !markdown_put_line(w, &row->cells, ESCAPE_INLINE | ESCAPE_CELL, " <br>"))
        return false;
    if (row->cells.len - row->cell_start <= CELL_MAX_BYTES) return true;
    row->plain_only = true;
    return put_as_blocks(w);
}
