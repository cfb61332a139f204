/*
 * Article text that a page keeps in JSON-LD only. In: a page after parse/. Out: blocks behind its last, marked
 * BLOCK_JSONLD. Reads strings, not JSON: what is broken around an articleBody does no harm.
 */
#ifndef DECHAFF_SCORE_JSONLD_H
#define DECHAFF_SCORE_JSONLD_H

#include "../base/arena.h"
#include "../base/page.h"
#include "../base/status.h"

/**
 * Add the paragraphs of the longest articleBody if the page shows less than half as much prose.
 * @param prose_words  Words of running text that the page shows.
 * @return DECHAFF_OK, DECHAFF_LIMIT or DECHAFF_NO_MEMORY.
 */
dechaff_status jsonld_add(page *p, uint32_t prose_words, arena *memory);

#endif
