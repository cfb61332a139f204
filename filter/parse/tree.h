/*
 * The tree builder: tokens → nested elements. In: batches of tokens. Out: start, end and inline events in document
 * order. Hides who nests: start tags end open elements as libxml2 has it (implied.h), end tags as the HTML Standard
 * has it, so that both generations of libxml2 give the same tree.
 */
#ifndef DECHAFF_PARSE_TREE_H
#define DECHAFF_PARSE_TREE_H

#include "scan.h"

/** The events; `ctx` is the first argument of each. */
typedef struct {
    void *ctx;
    void (*start)(void *ctx, html_tag tag, const token *t); /* `t` NULL: the tree made it up */
    void (*end)(void *ctx);
    void (*text)(void *ctx, const token *t); /* everything that is no block-level tag */
} tree_events;

typedef struct tree tree;

/** NULL: no memory. */
tree *tree_new(void);
void tree_free(tree *t);

/**
 * Start a document.
 * @param max_depth  Of open elements, at most TREE_MAX_DEPTH; deeper tags only break the text.
 */
void tree_begin(tree *t, const scanner *scan, const tree_events *events, uint32_t max_depth);

/** Nest the scanner's tokens; all their events have come when it returns. Marks tokens (TOKEN_BREAK ...). */
dechaff_status tree_feed(tree *t, token *tokens, size_t count);

/** End the document: the open elements end. */
void tree_finish(tree *t);

/** The first tag that was deeper than allowed. */
limit_note tree_limit(const tree *t);

enum { TREE_MAX_DEPTH = 4094 };

#endif
