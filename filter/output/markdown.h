/*
 * Blocks minus cuts → CommonMark with GFM's tables. In: a judged page's blocks one by one, with the elements they stand
 * in. Out: bytes for the reader that render to the words of the text. Images, and links that lead nowhere, do not come
 * out. Never changes words. Keeps the open lists and quotes, a row of a table, and no more.
 */
#ifndef DECHAFF_OUTPUT_MARKDOWN_H
#define DECHAFF_OUTPUT_MARKDOWN_H

#include "../base/buffer.h"
#include "../base/page.h"
#include "kept.h"

enum { MARKDOWN_DEPTH = 32 /* lists and quotes within each other; deeper ones are as if not there */ };
#define NUMBER_UNKNOWN UINT32_MAX

/** An open quote or list item. */
typedef struct {
    uint32_t element; /* serial of the blockquote or li */
    uint32_t list;    /* of an item: serial of its list */
    uint32_t number;  /* of an item in an ordered list; NUMBER_UNKNOWN: one more than the item before */
    char marker;      /* '>', '-', '*', '.' or ')' */
} container;

/** Where a block stands. */
typedef struct {
    container in[MARKDOWN_DEPTH]; /* markers of items: '-' or '.' */
    size_t count, outer;          /* outer: those around the table of a cell */
    uint32_t table, pre;          /* serials; 0: none */
    slice language;               /* of code in <pre> */
} block_place;

/** What has been written last. */
typedef struct {
    buffer *out;
    container open[MARKDOWN_DEPTH];
    size_t depth;
    bool any, paragraph; /* something is written; it is a paragraph */
    size_t fence;        /* length of the open fence, 0: none */
    uint32_t pre;        /* whose lines stand in it */
} layout;

/** A row of a table on its way: written as a row, and as blocks for where it turns out to be none. */
typedef struct {
    bool open, plain_only;  /* plain_only: it went out as blocks */
    uint32_t table, number; /* its table's serial */
    uint32_t column;        /* of the last cell */
    uint32_t filled;        /* cells with text */
    size_t cell_start;      /* of the last cell in `cells` */
    block_place place;
    layout plain;
    buffer cells, blocks;
} table_row;

typedef struct {
    layout page;
    kept_text kept;
    buffer runs, line_runs, active; /* struct run: of the block, of the line, begun and not over */
    size_t next_run;
    buffer scratch, base;
    table_row row;
    uint32_t columns; /* of the open table; 0: none is open */
} markdown_writer;

/** Start a document that is appended to `out`. */
void markdown_init(markdown_writer *w, buffer *out);

/** The page's address, and what its <base> says, both may be empty: links are resolved against it from now on. */
bool markdown_set_base(markdown_writer *w, slice url, slice base);

/** Append a chosen block without its cuts and hidden runs; `elements` are those of its page. */
bool markdown_block(markdown_writer *w, const element *elements, const block *b, const cut *cuts, size_t cut_count);

/** End the document. */
bool markdown_finish(markdown_writer *w);

void markdown_free(markdown_writer *w);

/* ---- shared by the writer's files ---- */

/** markdown_place.c: where a block stands. */
void place_find(block_place *p, const element *elements, const block *b);

/** Begin a block in the first `count` containers of `p`: what is open and does not hold it ends. */
bool layout_begin(layout *l, const block_place *p, size_t count);

/** End the line and begin the next one in the open containers. */
bool layout_next_line(layout *l);

/** Append w->kept.text with its markup: lines of a paragraph, a heading, code in a fence. */
bool markdown_put_block(markdown_writer *w, layout *l, const block_place *p, const block *b);

/** Make w->runs of the block's runs, in places of w->kept.text. */
bool markdown_place_runs(markdown_writer *w, const block *b);

/** Append w->kept.text in one line, `gap` where lines end. @param where  ESCAPE_* */
bool markdown_put_line(markdown_writer *w, buffer *out, unsigned where, const char *gap);

/** markdown_table.c: a block in a cell; the end of the row that is open. */
bool table_put_block(markdown_writer *w, const block_place *p, const block *b);
bool table_end_row(markdown_writer *w);

#endif
