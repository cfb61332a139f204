/* A page as readable text, for tests. In: a parsed page. Out: one paragraph a block; see page_text.c. */
#ifndef DECHAFF_TESTS_PAGE_TEXT_H
#define DECHAFF_TESTS_PAGE_TEXT_H

#include "base/buffer.h"
#include "base/page.h"
#include "parse/html.h"

/** Append the page to `out`. */
void page_to_text(const page *p, buffer *out);

/** Parse `html` in pieces of `step` bytes (0: one piece; pieces end at a code point) and append the page to `out`. */
dechaff_status html_to_text(slice html, size_t step, buffer *out);

#endif
