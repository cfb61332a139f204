/*
 * From probabilities to a choice: the blocks whose expected F-measure is highest.
 * In: a page with probabilities. Out: chosen blocks and the page's score.
 */
#ifndef DECHAFF_SCORE_SELECT_H
#define DECHAFF_SCORE_SELECT_H

#include "model.h"
#include "scene.h"

/**
 * Take the probability from blocks of six words or more that repeat another. What stands in the container with most
 * direct prose stays. The page's running text (in the container of 60 % of the prose, with the tags and classes of most
 * of it) may repeat itself; it goes only where three or more blocks in a row repeat the main container's: an article
 * held twice.
 */
dechaff_status select_drop_copies(const scene *s, page *p, arena *memory);

/**
 * Set chosen and score. A page without anything that looks like content has nothing chosen. Otherwise of all prefixes
 * of the blocks sorted by probability, the one with the highest expected F-measure over words. Beta is the selection's,
 * smaller where the page is clear; `shift` from -1 (precision) to 1 (recall) halves or doubles it. DECHAFF_OK,
 * DECHAFF_LIMIT or DECHAFF_NO_MEMORY.
 */
dechaff_status select_blocks(const selection *rule, page *p, float shift, arena *memory);

#endif
