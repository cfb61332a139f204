/*
 * The end of content that is not tokenised. In: the bytes behind a start tag, as far as they came. Out: where the
 * content ends. Each byte is looked at once: a search goes on where it stopped, and "no end ahead" is remembered.
 */
#ifndef DECHAFF_PARSE_RAW_H
#define DECHAFF_PARSE_RAW_H

#include <stdint.h>

#include "../base/tag.h"

typedef struct {
    html_tag tag;
    uint32_t at;        /* offset to go on from */
    uint32_t first_end; /* offset of the first end tag of this name; UINT32_MAX: none yet */
    uint32_t depth;     /* open templates */
    uint8_t escape;     /* of a script: 0 none, 1 after "<!--", 2 after "<script" inside it */
    bool plain;         /* the first end tag counts */
} raw_search;

/** What is known of the rest of the document. */
typedef struct {
    bool no_end[TAG_COUNT]; /* no end tag of this name stands ahead */
    bool plain[TAG_COUNT];  /* nesting or escapes came to no good end: take the first end tag from now on */
} raw_memory;

typedef enum { RAW_FOUND, RAW_MORE, RAW_NONE } raw_result;

/** True if the content of this element is not tokenised. */
bool raw_is(html_tag tag);

/** Start a search at `offset`, behind the start tag. */
void raw_begin(raw_search *s, html_tag tag, uint32_t offset, const raw_memory *memory);

/**
 * Go on. `bytes` hold the document from offset `base` on; `ended`: there are no more.
 * @return RAW_FOUND: `at` is the offset of the end tag's '<' (plaintext: of the end); RAW_MORE: more bytes are needed;
 *         RAW_NONE: it has no end, which `memory` now knows.
 */
raw_result raw_find(raw_search *s, slice bytes, uint32_t base, bool ended, raw_memory *memory);

#endif
