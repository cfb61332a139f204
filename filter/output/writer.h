/*
 * Blocks minus cuts → text. In: a judged page, or its blocks one by one. Out: bytes for the reader. Never changes
 * words. Markdown will be a second writer over the same blocks.
 */
#ifndef DECHAFF_OUTPUT_WRITER_H
#define DECHAFF_OUTPUT_WRITER_H

#include "../base/buffer.h"
#include "../base/page.h"
#include "../base/status.h"

typedef struct {
    const page *page;
    const cut *cuts; /* sorted by block, then text_start */
    size_t cut_count;
} judged_page;

/** What the layout of the next block depends on. */
typedef struct {
    buffer *out;
    buffer scratch; /* a block's text without its cuts */
    buffer holes;   /* its cuts and hidden runs, as struct cut */
    bool any;       /* a block has left text */
    uint16_t flags; /* of the last block that did; as the fields below */
    uint32_t row, column;
    uint8_t list_depth;
    uint8_t open_item; /* depth of an item whose first block was removed, so that its bullet is still due; else 0 */
} text_writer;

/** Start a document that is appended to `out`. */
void text_writer_init(text_writer *w, buffer *out);

/** Append a chosen block without its cuts and hidden runs. Paragraphs have a blank line between, items "- ", cells a
 * tab, pre verbatim.
 */
bool text_writer_block(text_writer *w, const block *b, const cut *cuts, size_t cut_count);

/** End the document: its last line gets its '\n'. */
bool text_writer_finish(text_writer *w);

void text_writer_free(text_writer *w);

/** The whole page by a text_writer. @return DECHAFF_OK; DECHAFF_LIMIT: `out` is full; DECHAFF_NO_MEMORY. */
dechaff_status write_page_text(const judged_page *in, buffer *out);

#endif
