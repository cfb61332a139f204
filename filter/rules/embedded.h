/* The packs of rules/ as data, written by filter/embed/embed.c while dechaff is built. */
#ifndef DECHAFF_RULES_EMBEDDED_H
#define DECHAFF_RULES_EMBEDDED_H

#include <stddef.h>

typedef struct {
    const char *name;  /* "embedded:fr.rules" */
    size_t start, len; /* bytes of EMBEDDED_RULES */
    size_t rules;      /* how many it holds */
} embedded_pack;

/** Rules without comments, tests and `seen` lines; such lines are blank, so that line numbers stay right. */
extern const unsigned char EMBEDDED_RULES[];
extern const embedded_pack EMBEDDED_PACKS[];
extern const size_t EMBEDDED_PACK_COUNT;

#endif
