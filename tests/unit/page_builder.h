/* Pages built by hand for tests: elements and blocks in document order, in a fixed room. */
#ifndef DECHAFF_TESTS_PAGE_BUILDER_H
#define DECHAFF_TESTS_PAGE_BUILDER_H

#include "base/arena.h"
#include "base/page.h"

#include <stdint.h>
#include <string.h>

enum { BUILDER_ROOM = 512 };

typedef struct {
    element elements[BUILDER_ROOM];
    block blocks[BUILDER_ROOM];
    size_t element_count, block_count;
    int32_t open; /* innermost open element */
    page page;
} page_builder;

static inline void builder_start(page_builder *b)
{
    memset(b, 0, sizeof *b);
    b->open = -1;
}

/** Open an element below the one that is open; returns it, for flags and attributes. */
static inline element *builder_open(page_builder *b, html_tag tag, const char *klass)
{
    element *e = &b->elements[b->element_count];
    *e = (element){.parent = b->open, .tag = (uint16_t)tag, .klass = slice_of(klass)};
    e->depth = b->open >= 0 ? (uint16_t)(b->elements[b->open].depth + 1) : 0;
    b->open = (int32_t)b->element_count++;
    return e;
}

static inline void builder_close(page_builder *b)
{
    b->elements[b->open].end = (int32_t)b->element_count;
    b->open = b->elements[b->open].parent;
}

/** Add an element with one block of text; ASCII words are counted, `linked` of its bytes are link text. */
static inline block *builder_text(page_builder *b, html_tag tag, const char *text, uint32_t linked)
{
    builder_open(b, tag, "");
    block *it = &b->blocks[b->block_count++];
    *it = (block){.text = slice_of(text), .element = b->open};
    it->counts.code_points = (uint32_t)it->text.len;
    it->counts.link_code_points = linked;
    it->counts.links = linked > 0;
    for (size_t i = 0; i < it->text.len; i++) {
        bool word = text[i] != ' ' && text[i] != '.';
        it->counts.words += word && (i == 0 || text[i - 1] == ' ');
        it->counts.sentence_ends += text[i] == '.';
        it->counts.uppercase += text[i] >= 'A' && text[i] <= 'Z';
    }
    it->counts.ends_sentence = it->text.len && text[it->text.len - 1] == '.';
    if (tag >= TAG_h1 && tag <= TAG_h6) it->heading = (uint8_t)(tag - TAG_h1 + 1);
    builder_close(b);
    return it;
}

/** The finished page; every element must be closed. */
static inline page *builder_page(page_builder *b)
{
    b->page.elements = b->elements;
    b->page.blocks = b->blocks;
    b->page.element_count = b->element_count;
    b->page.block_count = b->block_count;
    return &b->page;
}

#endif
