/* A page as readable text, for tests. In: a parsed page. Out: one paragraph a block; see page_text.c. */
#ifndef DECHAFF_TESTS_PAGE_TEXT_H
#define DECHAFF_TESTS_PAGE_TEXT_H

#include "base/buffer.h"
#include "base/page.h"
#include "parse/html.h"

/** Append the page to `out`; `places`: where in the source each block stands, too. */
void page_to_text(const page *p, bool places, buffer *out);

/** Pieces of `step` bytes (0: one piece) or, with `random` not 0, of 1 to `step` bytes; they end at a code point. */
typedef struct {
    size_t step;
    uint32_t random;
    bool places;
} html_split;

/** Parse `html` and append the page to `out`. */
dechaff_status html_to_text(slice html, html_split split, buffer *out);

/** The name of the first fault in a page's ranges over its source, NULL if there is none. */
const char *page_fault(const page *p, slice html);

/** Parse `html` in one piece; the page lives until `memory` is reset or `parser` begins again. */
page html_parse_whole(html_parser *parser, slice html, arena *memory);

/** A xorshift generator: the next number after `*state`, which is not 0. */
uint32_t random_next(uint32_t *state);

/** Bytes that are not UTF-8 become '?', NULs too; in place. */
void make_clean(char *at, size_t len);

#endif
