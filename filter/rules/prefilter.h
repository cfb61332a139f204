/*
 * Where a literal of `has` may stand. In: valid UTF-8 and the fragments to look for. Out: places. It misses none, and
 * gives few that are wrong. Bytes are looked up by their nibbles, 32 places at a time where the machine can.
 */
#ifndef DECHAFF_RULES_PREFILTER_H
#define DECHAFF_RULES_PREFILTER_H

#include "fragment.h"
#include "key.h"

typedef struct {
    fragment what;
    uint32_t term;
} prefilter_item;

typedef enum { PREFILTER_SCALAR, PREFILTER_SSSE3, PREFILTER_AVX2 } prefilter_width;

typedef struct {
    unsigned char low[FRAGMENT_BYTES][16], high[FRAGMENT_BYTES][16]; /* nibble of the n-th byte → buckets */
    unsigned needs;                                                  /* FRAGMENT_* of all fragments */
    unsigned char specials;                                          /* the buckets of special characters */
    prefilter_width width;
    key_table fragments; /* bytes of a fragment, case's bit set, → terms */
    bool any;
} prefilter;

/** The widest way that the machine knows. */
prefilter_width prefilter_machine_width(void);

/** Make it of `count` items. False: no memory. */
bool prefilter_init(prefilter *p, const prefilter_item *items, size_t count);
void prefilter_free(prefilter *p);

/** The first place at or behind `from` where a fragment or a special character stands; text.len if there is none. */
size_t prefilter_next(const prefilter *p, slice text, size_t from);

/** The same by plain code; the oracle of prefilter_next(). */
size_t prefilter_next_scalar(const prefilter *p, slice text, size_t from);

/** True if a special character stands at the place. */
bool prefilter_is_special(const prefilter *p, slice text, size_t at);

/** The key of the `len` bytes at the place, for p->fragments. Bytes behind the text count as 0. */
uint32_t prefilter_key(slice text, size_t at, unsigned len);

#endif
