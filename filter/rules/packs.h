/*
 * Where the built-in packs count. In: the tag of a rule's pack or of a document's language. Out: a family. Languages
 * that are taken for each other, or stand in each other's pages, are one family. Never asks what a rule says.
 */
#ifndef DECHAFF_RULES_PACKS_H
#define DECHAFF_RULES_PACKS_H

#include <stdint.h>

#include "../base/slice.h"

enum {
    PACKS_EVERYWHERE = 0, /* en, und, a user's rules; a document in a language that has no pack */
    PACKS_FAMILIES = 23,  /* this one and those of languages */
    PACKS_ALL = 255       /* KEY_EVERY_GROUP: the document's language is unknown */
};

/** The family of the pack of a built-in rule, by its id: LANG.CATEGORY.name. */
uint8_t packs_of_id(slice id);

/** The family of a document's language; empty: PACKS_ALL. */
uint8_t packs_of_lang(slice lang);

/** True if the rules of a family count in a document of another. */
static inline bool packs_count(uint8_t own, uint8_t document)
{
    return own == PACKS_EVERYWHERE || document == PACKS_ALL || own == document;
}

#endif
