/*
 * The scanner: bytes → tokens, as the HTML5 tokenizer splits them. In: clean UTF-8 in any split. Out: tokens and
 * attributes as ranges of the bytes, in batches that depend on content alone. It differs from the standard where a
 * page would lose its text: an unclosed comment, script, svg ... skips its tag only, a tag that never ends stops at
 * its first '>'. Never decodes entities, never nests elements.
 */
#ifndef DECHAFF_PARSE_SCAN_H
#define DECHAFF_PARSE_SCAN_H

#include "../base/buffer.h"
#include "../base/status.h"
#include "raw.h"
#include "token.h"

enum {
    SCAN_PADDING = 64,               /* readable bytes behind the last one, for wide loads */
    SCAN_BATCH_BYTES = 32 * 1024,    /* a batch ends at the first tag that ends this far behind the last batch */
    SCAN_MAX_BYTES = 0x40000000,     /* of a document: offsets stay far below 2^32 */
    SCAN_MAX_TAG_ATTRIBUTES = 0xFFFF /* upper bound on max_attributes */
};

typedef struct {
    buffer bytes;        /* of the document from `base` on, padded */
    uint32_t base;       /* offset of bytes.at[0] */
    uint32_t at;         /* offset of the next byte to tokenise */
    uint32_t batch_from; /* offset where the batch started */
    uint32_t seen;       /* everything before it was looked at in vain for the token that starts at `at` */
    uint32_t text_from;  /* start of the text in front of `at` */
    uint8_t tag_state;   /* of the search for a tag's end, see tag_end.h */
    bool ended;          /* no more bytes come */
    bool no_gt;          /* no '>' stands ahead */
    bool no_comment_end; /* no end of a comment stands ahead */
    bool in_raw;         /* raw content starts at text_from */
    uint32_t long_tags;  /* tags that lost attributes to a cap */
    raw_search raw;
    raw_memory raw_ends;
    size_t max_tag_bytes;
    uint32_t max_attributes;
    token *tokens;
    span_attribute *attributes;
    size_t token_count, token_cap, attribute_count, attribute_cap;
} scanner;

/** Prepare an empty scanner. Allocates nothing. */
void scanner_init(scanner *s);
void scanner_free(scanner *s);

/** Start a document. */
void scanner_begin(scanner *s, size_t max_tag_bytes, uint32_t max_attributes);

/** Append bytes. DECHAFF_LIMIT: the document is over SCAN_MAX_BYTES; DECHAFF_NO_MEMORY. */
dechaff_status scanner_add(scanner *s, slice utf8);

/** Say that no more bytes come. */
void scanner_end(scanner *s);

/**
 * Tokenise until a batch is full, or as far as the bytes go.
 * @param full  Set to true if the batch ended by its size: call scanner_next_batch(), then this again.
 * @return DECHAFF_OK, DECHAFF_NO_MEMORY.
 */
dechaff_status scanner_run(scanner *s, bool *full);

/** Forget the tokens and the bytes before them. */
void scanner_next_batch(scanner *s);

/** The value of an attribute by its lower-case name of `len` bytes, entities undecoded; {NULL, 0} if it is not there.
 */
slice token_attribute_find(const scanner *s, const token *t, const char *name, size_t len);

/** The same; a length that is known when this is compiled costs nothing. */
static inline slice token_attribute(const scanner *s, const token *t, const char *name)
{
    return t->attr_count ? token_attribute_find(s, t, name, strlen(name)) : (slice){NULL, 0};
}

/** The byte of the document at `offset`, with those behind it; valid until bytes are added or a batch is left. */
static inline const char *scanner_at(const scanner *s, uint32_t offset)
{
    return s->bytes.at + (offset - s->base);
}

#endif
