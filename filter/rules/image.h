/*
 * The built-in packs, compiled when dechaff is built: a file of sections that lies in the binary and is used in place,
 * so that start-up does not pay for thousands of rules. Written by filter/embed, read by builtin.c on the same machine
 * type. Sections hold no pointers: texts are bytes of the blob.
 */
#ifndef DECHAFF_RULES_IMAGE_H
#define DECHAFF_RULES_IMAGE_H

#include "program.h"

/* X(name of the section, type of its items) */
#define IMAGE_SECTIONS(X)                                                                                              \
    X(blob, char)                                                                                                      \
    X(pool, char)                                                                                                      \
    X(rules, image_rule)                                                                                               \
    X(langs, image_text)                                                                                               \
    X(sites, image_site)                                                                                               \
    X(zones, rule_zone)                                                                                                \
    X(excepts, image_text)                                                                                             \
    X(terms, term_code)                                                                                                \
    X(patterns, image_pattern)                                                                                         \
    X(indices, image_index)                                                                                            \
    X(tables, image_table)                                                                                             \
    X(stores, image_store)                                                                                             \
    X(heads, uint16_t)                                                                                                 \
    X(bits, uint64_t)                                                                                                  \
    X(slots, struct key_slot)                                                                                          \
    X(entries, struct key_entry)                                                                                       \
    X(words, prefilter_word)                                                                                           \
    X(around, unsigned char)                                                                                           \
    X(word_terms, uint32_t)                                                                                            \
    X(always, uint32_t)

/** Bytes of the blob. */
typedef struct {
    uint32_t at, len;
} image_text;

typedef struct {
    image_text host;
    uint32_t negated;
} image_site;

typedef struct {
    image_text id;
    uint32_t line;
    uint32_t term, term_count, lang, lang_count, site, site_count, zone, zone_count, except, except_count;
    uint32_t len_min, len_max;
    uint8_t verb, unit, risk, family;
} image_rule;

/** A regex (in the order of their indices) or the selectors of a css term, as written. */
typedef struct {
    image_text text;
    uint32_t term; /* index */
    uint8_t kind, role, caseless, extended;
} image_pattern;

/** A table with null pointers, and the first item that each stands for. */
typedef struct {
    key_table table;
    uint32_t heads, bits;
} image_table;

/** The same of a store. */
typedef struct {
    key_store store;
    uint32_t slots, entries;
} image_store;

/** Of an index what is not in tables: its prefilter with null pointers, and the first items. */
typedef struct {
    prefilter filter;
    uint32_t words, around, terms, always, always_count;
} image_index;

/*
 * Indices lie in this order: that of all rules, then one a family; of each the tables of starts, ends, fragments.
 * Stores: of starts, of ends, then one an index, of its fragments.
 */
enum { IMAGE_TABLES = 3, IMAGE_LETTER_STORES = 2 };

enum { IMAGE_ALIGN = 64 };

typedef struct {
    uint64_t offset, count; /* bytes from the start of the image; items */
} image_section;

typedef struct {
    uint64_t size_bytes;
#define IMAGE_FIELD(name, type) image_section name;
    IMAGE_SECTIONS(IMAGE_FIELD)
#undef IMAGE_FIELD
} image_header;

/** The image in this binary: filter/embed/image.S. */
extern const unsigned char dechaff_rules_image[];

#endif
