/*
 * Blocks minus cuts → text or markdown. In: a judged page. Out: bytes for the reader. Never changes words.
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

/** Paragraphs with a blank line between, "- " items, cells by tab, pre verbatim. Appends to `out`. */
dechaff_status write_page_text(const judged_page *in, buffer *out);

/** Headings, lists, quotes, fenced pre, GFM tables, links, emphasis. Appends to `out`. */
dechaff_status write_page_markdown(const judged_page *in, buffer *out);

#endif
