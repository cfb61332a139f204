/*
 * The page builder: nested elements and the tokens between them → elements, blocks, page. In: start, end and inline
 * events in document order. Out: a page in the document's arena. Knows neither libxml2 nor how elements came to nest.
 */
#ifndef DECHAFF_PARSE_BUILDER_H
#define DECHAFF_PARSE_BUILDER_H

#include "../base/arena.h"
#include "../base/buffer.h"
#include "../base/page.h"
#include "collapse.h"
#include "pool.h"
#include "scan.h"

enum {
    BUILDER_MAX_DEPTH = 4096,        /* frames; html_limits.max_depth stays below */
    BUILDER_MAX_ELEMENTS = 1 << 18,  /* beyond it tags go, text stays */
    BUILDER_MAX_BLOCKS = 1 << 17,    /* beyond it block edges become line breaks */
    BUILDER_MAX_INLINE = 256,        /* open inline elements that mean something */
    RUN_KINDS_OPEN = RUN_HIDDEN + 1, /* kinds that have a start and an end */
    MAX_JSONLD = 256,
    NO_RUN = -1
};

/** An open block-level element and what its text inherits. */
typedef struct {
    int32_t element;
    uint16_t block_flags; /* BLOCK_* but ITEM and ROW_START */
    uint8_t tag, heading, list_depth;
    bool pending;              /* li: no block yet; table: no block in the row yet */
    uint16_t list, item, cell; /* frames of the nearest list, li, td or th; 0: none */
    uint16_t table;            /* frame of the nearest table */
    uint32_t number;           /* list: of its last item; li: its own */
    uint32_t row, column;      /* table: of the last row and the next cell; td and th: their own */
} frame;

/** An open inline element. */
typedef struct {
    uint8_t tag, kind; /* kind: run_kind, or RUN_IMAGE for none */
    bool hidden;
    uint16_t depth; /* of the block-level element it was opened in */
    slice href;
} inline_element;

/** The block that is being gathered. */
typedef struct {
    buffer text;
    run *runs;
    piece *pieces;
    size_t run_count, run_cap, piece_count, piece_cap;
    collapse_state state;
    block_counts counts;
    int32_t open_runs[RUN_KINDS_OPEN];  /* index in runs, or NO_RUN */
    uint32_t opened_at[RUN_KINDS_OPEN]; /* code points before the open run */
    uint32_t source_end;                /* offset behind the last byte taken */
    bool shown;                         /* something visible stands outside RUN_HIDDEN */
    bool apart;                         /* what is added starts a piece of its own */
} gathering;

typedef struct {
    const scanner *scan;
    pool memory;
    dechaff_status status; /* the first error */
    frame *frames;         /* frames[0] is the document */
    size_t depth, frame_cap;
    uint16_t open_blocks[TAG_COUNT]; /* open block-level elements of each name */
    element *elements;
    block *blocks;
    size_t element_count, element_cap, block_count, block_cap;
    uint32_t last_serial; /* of the elements so far */
    gathering now;
    inline_element inlines[BUILDER_MAX_INLINE];
    size_t inline_count, inline_over; /* open; ignored because there are too many */
    uint16_t open_inlines[TAG_COUNT];
    uint16_t active[RUN_KINDS_OPEN]; /* open inline elements of each kind */
    bool pre_starts;                 /* a newline right behind <pre> goes */
    slice *jsonld;
    size_t jsonld_cap;
    page out;           /* metadata, filled as it comes */
    arena spaces[2];    /* where blocks are handed out on the way: one in use as `memory`, one to move to */
    size_t moved_bytes; /* in use right behind the last move */
    int32_t *places;    /* scratch: one an element */
    size_t place_cap;
    uint8_t title_rank, date_rank, byline_rank, site_rank, description_rank, type_rank;
    bool last_script_is_jsonld;
} builder;

void builder_init(builder *b);
void builder_free(builder *b);

/** Start a document whose bytes are in `scan`. */
void builder_begin(builder *b, const scanner *scan, arena *memory);

/** A block-level element starts; `t` is its tag, NULL if the tree made it up. */
void builder_start(builder *b, html_tag tag, const token *t);

/** The innermost block-level element ends. */
void builder_end(builder *b);

/** Whatever stands between block-level tags: text, inline tags, raw content, tags of <head>, end tags without an event.
 */
void builder_inline(builder *b, const token *t);

/** The document ends: close the last block and fill `out`. */
void builder_finish(builder *b, page *out);

/** What there is so far: blocks that are complete, elements, facts. */
void builder_show(const builder *b, page *out);

/** recycle.c: behind builder_begin(): memory of its own for what builder_recycle() lets go. */
void builder_stream(builder *b);

/**
 * recycle.c: let go all elements that are closed and hold no block of b->blocks, all memory but theirs and that of the
 * open ones, and the JSON-LD. False: no memory.
 */
bool builder_recycle(builder *b);

/* ---- shared by the builder's files ---- */

/** Note the first error; false, so that a caller can return it. */
bool builder_fail(builder *b, dechaff_status status);

/** Note why a list of `count` items could not grow: its most was reached, or memory is short. False. */
bool builder_lacks(builder *b, size_t count, size_t max);

/** Memory in the arena; NULL notes the error. */
void *builder_take(builder *b, size_t size);

/** block.c: end the block that is being gathered. */
void block_flush(builder *b);
/** block.c: forget it and start afresh. */
void block_reset(builder *b);
/** block.c: add a text token, a line break, a blank between replaced elements. */
void block_add_text(builder *b, const token *t);
void block_add_break(builder *b, const token *t);
void block_add_blank(builder *b, const token *t);

/** run.c: runs of inline elements over the block's text. */
void runs_open(builder *b);
void runs_close_all(builder *b);
void inline_start(builder *b, const token *t);
void inline_end(builder *b, const token *t);
/** run.c: inline elements opened deeper than `depth` end. */
void inline_leave(builder *b, size_t depth);

/** element.c: token_attribute() decoded, in the arena. */
slice token_attribute_decoded(builder *b, const token *t, const char *name);
/** element.c: true if the tag says that a browser does not show it; `aria`: aria-hidden counts too. */
bool token_is_hidden(const scanner *scan, const token *t, bool aria);
/** element.c: add the element of a tag below `parent`; its index, `parent` if there is no room. */
int32_t element_add(builder *b, html_tag tag, const token *t, int32_t parent);
/** element.c: give an element the attributes of a tag. */
void element_set_attributes(builder *b, int32_t index, const token *t);

/** meta.c: take what a tag of <head> or raw content says about the page. */
void meta_take(builder *b, const token *t);

#endif
