/*
 * What JSON-LD says of a page. In: a page with its scripts. Out: headline, author, date and site where <meta> left
 * them open. The first of each name counts.
 */
#ifndef DECHAFF_PARSE_FACTS_H
#define DECHAFF_PARSE_FACTS_H

#include "../base/arena.h"
#include "../base/page.h"

/** Fill og_title, byline, date and site where they are empty; without memory they stay so. */
void facts_fill(page *p, arena *memory);

#endif
