/*
 * A page seen as a whole: what its containers hold, where its prose stands, which headings govern.
 * In: a page after parse/. Out: flat arrays by element and by block, in the document's arena, in linear time.
 * Element numbers are shifted by one here: 0 is a root around everything, so that every block has an element.
 */
#ifndef DECHAFF_SCORE_SCENE_H
#define DECHAFF_SCORE_SCENE_H

#include "../base/status.h"
#include "groups.h"
#include "slots.h"

/* X(name): tags whose nearest ancestor-or-self is measured; at most 24. */
/* clang-format off */
#define SCORE_NEAR_TAGS(X) \
    X(nav) X(header) X(footer) X(aside) X(main) X(article) X(form) X(table) X(figure) X(button) \
    X(blockquote) X(pre) X(li) X(dl) X(label) X(dialog)
/* clang-format on */

/* Columns of a row of distances: groups first, tags from NEAR_TAGS on. */
enum { NEAR_TAGS = 24, NEAR_COLUMNS = 48, NEAR_NONE = 12, NEAR_MAX = 11 };
typedef enum {
    NEAR_START = NEAR_TAGS - 1,
#define SCORE_NEAR_ENUM(name) NEAR_##name,
    SCORE_NEAR_TAGS(SCORE_NEAR_ENUM)
#undef SCORE_NEAR_ENUM
} near_tag;

typedef struct {
    uint32_t words, chars, link_chars, blocks, sentence_words, prose_words; /* of all blocks inside */
    uint32_t direct;                                                        /* prose words of blocks in its children */
    uint32_t words_ahead;                                                   /* words before its first block */
    int32_t parent, depth;
    int32_t top; /* itself if it holds over half of all words, else the child of the last that does */
    int32_t up_dom, up_most, up_head; /* last common ancestor with the three containers below */
    int32_t repeated;                 /* nearest ancestor-or-self with two or more siblings like it, -1: none */
    uint32_t siblings;                /* children of its parent with its signature */
    uint64_t signature;               /* of tag and first class */
} place;

typedef struct {
    uint32_t words_before, chars_before, link_before, prose_before;
    uint32_t signature;   /* slot of its element's and two ancestors' signature */
    uint32_t copies;      /* slot of its text */
    int32_t heading;      /* the last heading up to it, -1: none */
    int32_t next_heading; /* the first heading from it on */
    uint16_t title_words, description_words;
    bool prose;
} mark;

/* What is the same for all blocks. */
typedef struct {
    uint32_t title_words; /* different words of the title */
    uint32_t long_blocks, sub_headings, words_max, prose_blocks, item_words, article_words, talk_words;
    uint32_t product_elements;
    int32_t headline;  /* first h1, else the block most like the title; -1: none */
    int32_t best;      /* block most like the title, -1: none */
    int32_t dom, most; /* containers: most direct prose; deepest with 60% of all prose */
    int32_t dom_first, dom_last, most_first, most_last; /* their first and last prose block */
    uint32_t main_signature;                            /* slot with most prose */
} outline;

typedef struct {
    const page *page;
    size_t element_count; /* places: one more than the page has */
    size_t block_count;
    place *places;
    uint8_t (*near)[NEAR_COLUMNS]; /* by place: levels to the nearest match, NEAR_NONE */
    mark *marks;                   /* one more than blocks */
    slots signatures, texts;
    outline all;
} scene;

/** Look at a page. DECHAFF_OK, DECHAFF_LIMIT or DECHAFF_NO_MEMORY. */
dechaff_status scene_look(scene *s, const groups *g, const page *p, arena *memory);

/** The place of a block. */
static inline size_t scene_place(const block *b)
{
    return (size_t)(b->element + 1);
}

/** True if place `e` is `container` or inside it. */
static inline bool scene_inside(const scene *s, size_t e, int32_t container)
{
    return container == 0 || (e >= (size_t)container && e <= (size_t)s->page->elements[container - 1].end);
}

/** Set title_words and description_words of all blocks, and the block most like the title. */
bool scene_match_title(scene *s, arena *memory);

#endif
