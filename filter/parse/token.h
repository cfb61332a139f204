/*
 * What the scanner makes of bytes: tokens that name ranges of the document. Shared inside parse/ only.
 * In: nothing. Out: plain structs; offsets are bytes of the decoded document.
 */
#ifndef DECHAFF_PARSE_TOKEN_H
#define DECHAFF_PARSE_TOKEN_H

#include <stdint.h>

#include "../base/tag.h"

typedef enum {
    TOKEN_TEXT,  /* character data between two pieces of markup, entities undecoded */
    TOKEN_RAW,   /* the content of an element that is not tokenised (script, title, svg ...) */
    TOKEN_START, /* a start tag */
    TOKEN_END    /* an end tag */
} token_kind;

enum {
    TOKEN_SELF_CLOSING = 1, /* "/>" */
    TOKEN_BLANK = 2,        /* text of ASCII white space only */
    TOKEN_STRAY = 4,        /* block-level end tag that ends no element (set by tree.c) */
    TOKEN_APART = 16,       /* tag of a custom element that parts the words around it (set by tree.c) */
    TOKEN_BREAK = 8         /* block-level tag that only ends the block: too deep (set by tree.c) */
};

typedef struct {
    uint8_t kind, tag, flags;
    uint16_t attr_count;
    uint32_t start, end;  /* text: its bytes; tag: from '<' to behind '>' */
    uint32_t attr_first;  /* index into the scanner's attributes */
    uint32_t name_length; /* of a tag's name, at start + 1 (start tag) or start + 2 (end tag) */
} token;

/** An attribute of a start tag as it stands: case and entities untouched. */
typedef struct {
    uint32_t name, value; /* offsets */
    uint32_t name_length, value_length;
} span_attribute;

#endif
