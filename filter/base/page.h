/*
 * What crosses the borders between stages: plain structs, memory owned by the document's arena.
 * parse/ fills them, score/ sets probability and chosen, rules/ makes cuts, output/ reads all. No logic here.
 */
#ifndef DECHAFF_BASE_PAGE_H
#define DECHAFF_BASE_PAGE_H

#include <stdint.h>

#include "slice.h"
#include "status.h"
#include "tag.h"

/** Where a document came from and what is known of it before a byte is read; slices may be empty. */
typedef struct {
    slice url, charset, lang; /* hints: --url, HTTP or WARC header, --charset, --lang */
    slice archive, member;    /* file or "-", and the name inside it */
} source;

/** A stretch of a block's text that lies in one stretch of the decoded document. */
typedef struct {
    uint32_t at;     /* byte in the block's text */
    uint32_t len;    /* bytes */
    uint32_t offset; /* byte in the decoded document (after the BOM) where the stretch starts */
} piece;

typedef struct {
    slice name, value; /* lower-case name; entities decoded */
} attribute;

enum { ELEMENT_HIDDEN = 1 /* hidden, aria-hidden or display:none, its own or an ancestor's */ };

/** A block-level element; in document order, parents before children. */
typedef struct {
    int32_t parent; /* index, -1: none */
    int32_t end;    /* one past its last descendant */
    uint16_t tag;   /* html_tag */
    uint16_t depth; /* 0: no parent */
    uint32_t flags; /* ELEMENT_* */
    slice id, klass, role;
    slice name; /* lower-case name where tag is TAG_UNKNOWN, else empty */
    const attribute *attrs;
    uint32_t attr_count;
    uint32_t serial; /* number of the element in its document, from 1: stays when elements are renumbered */
} element;

/* RUN_HIDDEN: an inline element with `hidden` or display:none; a browser does not show it. */
typedef enum { RUN_LINK, RUN_EMPHASIS, RUN_STRONG, RUN_CODE, RUN_HIDDEN, RUN_IMAGE } run_kind;

/** A stretch of a block's text with an inline meaning. Runs may nest, never cross. */
typedef struct {
    uint32_t start, end; /* bytes in the block's text */
    run_kind kind;
    slice href; /* RUN_LINK: target; RUN_IMAGE: source; RUN_CODE in <pre>: class, which may name the language */
} run;

/** Counts over a block's text, taken while it is scanned. */
typedef struct {
    uint32_t words;       /* runs of word characters; each character of an unspaced script is one */
    uint32_t code_points; /* of the collapsed text */
    uint32_t link_code_points, strong_code_points;
    uint32_t uppercase, digits, sentence_ends;
    uint16_t links, links_nofollow, links_fragment, links_external, links_tag_or_author;
    uint16_t images, inputs, times, pieces;
    uint8_t ends_sentence; /* last character, closers aside, is .!?… or its kin in another script, : or ; */
} block_counts;

enum {
    BLOCK_HIDDEN = 1,     /* its element is ELEMENT_HIDDEN, or all of its text lies in RUN_HIDDEN */
    BLOCK_PRE = 2,        /* white space verbatim */
    BLOCK_JSONLD = 4,     /* text of a JSON-LD articleBody, not of the page */
    BLOCK_CELL = 8,       /* a table cell */
    BLOCK_ROW_START = 16, /* first cell of its row */
    BLOCK_ITEM = 32,      /* first block of a list item */
    BLOCK_ORDERED = 64,   /* the item stands in an <ol> */
    BLOCK_QUOTE = 128,    /* inside a blockquote */
    BLOCK_CAPTION = 256   /* figcaption or caption */
};

/** The text between two block-level boundaries; '\n' only from <br> and inside pre. */
typedef struct {
    slice text;                  /* UTF-8, white space collapsed unless BLOCK_PRE */
    uint32_t src_start, src_end; /* bytes of the decoded document */
    int32_t element;             /* innermost block-level element, -1: none */
    uint16_t flags;              /* BLOCK_* */
    uint8_t heading;             /* 1..6, 0: none */
    uint8_t list_depth;          /* 0: not in a list */
    uint32_t item;               /* number of the item in its <ol>, from 1 */
    uint32_t row, column;        /* of a cell, from 0 */
    const run *runs;
    const piece *pieces;
    uint32_t run_count, piece_count;
    block_counts counts;
    float probability; /* of being main content, set by score/ */
    bool chosen;       /* set by score/ */
} block;

/** An HTML document after parse/. */
typedef struct {
    element *elements;
    block *blocks;
    size_t element_count, block_count;
    slice title, og_title, description, html_lang, canonical, base, byline, date, site, og_type;
    const slice *jsonld; /* raw text of each <script type=application/ld+json> */
    size_t jsonld_count;
    float score;      /* expected F-measure of the chosen blocks, set by score/; -1: not computed */
    limit_note limit; /* a bound was met: the text is best effort */
    /* A tag over its caps counts as if it had fewer attributes. That takes no text away and is common (data in an
       attribute, 1 page in 50), so it is counted and is no bound met. */
    uint32_t long_tags;
} page;

/** Bytes that do not come out, with the rule that says so. Sorted, never overlapping. */
typedef struct {
    uint64_t start, end;  /* bytes of the decoded document */
    uint64_t line;        /* of `start`, from 1; 0: not counted */
    uint32_t rule;        /* index in the rule set; UINT32_MAX: the model */
    float probability;    /* of the block, where the model dropped it */
    slice text;           /* what goes */
    const uint32_t *also; /* every rule that hit, `rule` included, sorted by id */
    uint32_t also_count;
    /* HTML only: where in the page */
    uint32_t block, text_start, text_end; /* index, and bytes in its text */
} cut;

#endif
