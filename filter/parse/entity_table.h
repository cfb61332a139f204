/* The named character references as data. In: nothing. Out: a hash table; entity_table.py prints it. */
#ifndef DECHAFF_PARSE_ENTITY_TABLE_H
#define DECHAFF_PARSE_ENTITY_TABLE_H

#include <stdint.h>

typedef struct {
    uint16_t name;    /* index in ENTITY_NAMES */
    uint8_t name_len; /* without ';' */
    uint8_t legacy;   /* the name counts without ';' too */
    uint8_t text_len;
    char text[7]; /* UTF-8 */
} entity_row;

enum { ENTITY_SLOT_BITS = 13, ENTITY_LEGACY_MAX = 6 /* bytes of the longest name that counts without ';' */ };

extern const char ENTITY_NAMES[];
extern const entity_row ENTITY_ROWS[];
extern const uint16_t ENTITY_SLOTS[1 << ENTITY_SLOT_BITS]; /* row + 1; 0: free; a clash goes to the next slot */

/** The slot where a name's search starts. */
static inline uint32_t entity_slot(const char *name, uint32_t len)
{
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < len; i++) hash = (hash ^ (unsigned char)name[i]) * 16777619u;
    return (hash ^ hash >> 15) & ((1u << ENTITY_SLOT_BITS) - 1);
}

#endif
