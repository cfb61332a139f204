/*
 * Blocks minus cuts → text or Markdown. In: a judged page, whole or block by block. Out: bytes for the reader.
 */
#ifndef DECHAFF_OUTPUT_PAGE_WRITER_H
#define DECHAFF_OUTPUT_PAGE_WRITER_H

#include "../base/status.h"
#include "markdown.h"
#include "writer.h"

typedef struct {
    dechaff_format format;
    union {
        text_writer text;
        markdown_writer markdown;
    };
} page_writer;

/** Start a document that is appended to `out`. */
void page_writer_init(page_writer *w, dechaff_format format, buffer *out);

/** Where the page came from, and what its <base> says, as far as they are known; before the blocks they concern. */
bool page_writer_locate(page_writer *w, slice url, slice base);

/** Append a chosen block without its cuts and hidden runs; `elements` are those of its page. */
bool page_writer_block(page_writer *w, const element *elements, const block *b, const cut *cuts, size_t cut_count);

/** End the document. */
bool page_writer_finish(page_writer *w);

void page_writer_free(page_writer *w);

typedef struct {
    const page *page;
    const cut *cuts; /* sorted by block, then text_start */
    size_t cut_count;
    slice url; /* where it came from; empty: not known */
} judged_page;

/** The whole page. @return DECHAFF_OK; DECHAFF_LIMIT: `out` is full; DECHAFF_NO_MEMORY. */
dechaff_status write_page(const judged_page *in, dechaff_format format, buffer *out);

#endif
