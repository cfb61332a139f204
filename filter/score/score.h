/*
 * Which blocks are the main content. In: a page after parse/. Out: probability and chosen of every block, and
 * page.score. Knows no rules.
 */
#ifndef DECHAFF_SCORE_SCORE_H
#define DECHAFF_SCORE_SCORE_H

#include "../base/arena.h"
#include "../base/page.h"
#include "../base/status.h"

typedef struct scorer scorer;

/** A model loaded once, immutable, shared by threads. `text`: a model file, borrowed for the call; empty: embedded. */
dechaff_status scorer_new(slice file, slice text, scorer **s, dechaff_error *err);
void scorer_free(scorer *s);

/**
 * Set probability, chosen and score. `shift` moves the selection: < 0 precision, > 0 recall, 0 as trained. What the
 * page gets is in `memory`; nothing in `scratch`, which is reset first, is needed behind the call.
 */
dechaff_status scorer_choose(const scorer *s, page *p, float shift, arena *memory, arena *scratch);

#endif
