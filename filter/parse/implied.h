/*
 * Which start tags end which open elements: a <p> the open p, a <td> the open td. In: two tags. Out: what libxml2 does
 * with them. Its answer depends on the two names alone, so each pair is put to it once and remembered.
 */
#ifndef DECHAFF_PARSE_IMPLIED_H
#define DECHAFF_PARSE_IMPLIED_H

#include <stdint.h>

#include "../base/tag.h"

typedef struct {
    void *parser;                        /* libxml2's; made for the first question */
    unsigned starts;                     /* elements that the question has started */
    bool ended;                          /* the first of them ended before the second one started */
    uint8_t known[TAG_COUNT][TAG_COUNT]; /* by open element and start tag: an answer, 0 if not asked yet */
} implied_ends;

typedef enum { IMPLIED_UNKNOWN, IMPLIED_NO, IMPLIED_YES, IMPLIED_NO_MEMORY } implied_answer;

/** Prepare, without any memory; `m` is all zero. */
void implied_free(implied_ends *m);

/** Put the pair to libxml2. IMPLIED_NO, IMPLIED_YES or IMPLIED_NO_MEMORY. */
implied_answer implied_ask(implied_ends *m, html_tag open, html_tag start);

/** True if the start tag ends the open element; IMPLIED_NO_MEMORY if that cannot be told. */
static inline implied_answer implied_end(implied_ends *m, html_tag open, html_tag start)
{
    implied_answer known = (implied_answer)m->known[open][start];
    return known != IMPLIED_UNKNOWN ? known : implied_ask(m, open, start);
}

#endif
