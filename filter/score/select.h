/*
 * From probabilities to a choice: the blocks whose expected F-measure is highest.
 * In: a page with probabilities. Out: chosen blocks and the page's score.
 */
#ifndef DECHAFF_SCORE_SELECT_H
#define DECHAFF_SCORE_SELECT_H

#include "model.h"
#include "scene.h"

/**
 * Take the probability from text that is a second copy of the main text: blocks outside the container that holds most
 * prose, with a copy inside it, if they also stand outside the container of 60 % of the prose, or repeat three or more
 * blocks in a row (a page that holds its article twice). The page's body keeps what it repeats by itself.
 */
dechaff_status select_drop_copies(const scene *s, page *p, arena *memory);

/**
 * Set chosen and score: of all prefixes of the blocks sorted by probability, the one with the highest expected
 * F-measure over words. Beta is the selection's, smaller where the page is clear; `shift` from -1 (precision) to
 * 1 (recall) halves or doubles it. DECHAFF_OK, DECHAFF_LIMIT or DECHAFF_NO_MEMORY.
 */
dechaff_status select_blocks(const selection *rule, page *p, float shift, arena *memory);

#endif
