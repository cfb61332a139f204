/*
 * What class, id, role and other names say about an element: a bit per group of keywords.
 * In: attribute text. Out: bits. One pass over the bytes, with tables built once, shared by threads.
 */
#ifndef DECHAFF_SCORE_GROUPS_H
#define DECHAFF_SCORE_GROUPS_H

#include <stdint.h>

#include "../base/page.h"

/* X(name): kinds of elements that names tell apart; at most 24. */
/* clang-format off */
#define SCORE_GROUPS(X) \
    X(nav) X(foot) X(head) X(side) X(share) X(ad) X(cookie) X(news) X(meta) X(comm) X(pos) X(prod) \
    X(hid) X(body) X(more) X(talk) X(auth) X(capt) X(tags) X(print) X(revw) \
    X(card) X(widget)
/* clang-format on */

typedef enum {
#define SCORE_GROUP_ENUM(name) GROUP_##name,
    SCORE_GROUPS(SCORE_GROUP_ENUM)
#undef SCORE_GROUP_ENUM
        GROUP_COUNT
} group;

typedef struct groups groups;

/** The tables of all keywords; NULL: no memory. */
groups *groups_new(void);
void groups_free(groups *g);

/** Bits of every group with a keyword in `text` (any case; a keyword's edge may be asked to be a word's edge). */
uint32_t groups_find(const groups *g, slice text);

/** The same by comparing every keyword at every byte; the oracle of groups_find(). */
uint32_t groups_find_plain(slice text);

/** Bits of an ARIA role. */
uint32_t groups_of_role(slice role);

#endif
