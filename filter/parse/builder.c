#include "builder.h"

#include <stdlib.h>

enum { TEXT_MAX_BYTES = SCAN_MAX_BYTES };

void builder_init(builder *b)
{
    *b = (builder){0};
    for (size_t i = 0; i < 2; i++) arena_init(&b->spaces[i], 0);
    buffer_init(&b->now.text, TEXT_MAX_BYTES + (size_t)COLLAPSE_PADDING);
}

void builder_free(builder *b)
{
    free(b->frames);
    free(b->elements);
    free(b->blocks);
    free(b->jsonld);
    free(b->places);
    for (size_t i = 0; i < 2; i++) arena_free(&b->spaces[i]);
    free(b->now.runs);
    free(b->now.pieces);
    buffer_free(&b->now.text);
    builder_init(b);
}

void builder_begin(builder *b, const scanner *scan, arena *memory)
{
    builder fresh = {.scan = scan,
                     .memory = {.from = memory},
                     .frames = b->frames,
                     .frame_cap = b->frame_cap,
                     .elements = b->elements,
                     .element_cap = b->element_cap,
                     .blocks = b->blocks,
                     .block_cap = b->block_cap,
                     .jsonld = b->jsonld,
                     .jsonld_cap = b->jsonld_cap,
                     .spaces = {b->spaces[0], b->spaces[1]},
                     .places = b->places,
                     .place_cap = b->place_cap};
    fresh.now = (gathering){.text = b->now.text,
                            .runs = b->now.runs,
                            .run_cap = b->now.run_cap,
                            .pieces = b->now.pieces,
                            .piece_cap = b->now.piece_cap};
    *b = fresh;
    b->out.score = -1;
    block_reset(b);
    if (array_reserve(&b->frames, &b->frame_cap, 1, sizeof *b->frames, BUILDER_MAX_DEPTH))
        b->frames[0] = (frame){.element = -1};
    else
        (void)builder_fail(b, DECHAFF_NO_MEMORY);
}

bool builder_fail(builder *b, dechaff_status status)
{
    if (b->status == DECHAFF_OK) b->status = status;
    if (status == DECHAFF_LIMIT) limit_note_first(&b->out.limit, DECHAFF_LIMIT_MEMORY, b->now.source_end);
    return false;
}

bool builder_lacks(builder *b, size_t count, size_t max)
{
    if (count < max) return builder_fail(b, DECHAFF_NO_MEMORY);
    limit_note_first(&b->out.limit, DECHAFF_LIMIT_PARTS, b->now.source_end);
    return false;
}

void *builder_take(builder *b, size_t size)
{
    void *at = pool_take(&b->memory, size);
    if (!at) (void)builder_fail(b, b->memory.from->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY);
    return at;
}

/* ---- what an element means for the text in it ---- */

/* Flags that blocks inherit from an element of this name. */
static uint16_t inherited_flags(html_tag tag)
{
    switch (tag) {
    case TAG_pre:
    case TAG_listing:
    case TAG_xmp:
    case TAG_plaintext:
        return BLOCK_PRE;
    case TAG_td:
    case TAG_th:
        return BLOCK_CELL;
    case TAG_blockquote:
        return BLOCK_QUOTE;
    case TAG_caption:
    case TAG_figcaption:
        return BLOCK_CAPTION;
    default:
        return 0;
    }
}

/* The number in an attribute, from 0 to a million; `otherwise` if there is none. */
static uint32_t number_attribute(const builder *b, const token *t, const char *name, uint32_t otherwise)
{
    slice text = t ? token_attribute(b->scan, t, name) : (slice){NULL, 0};
    uint32_t value = 0;
    if (text.len == 0 || text.len > 6) return otherwise;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') return otherwise;
        value = value * 10 + (uint32_t)(text.at[i] - '0');
    }
    return value;
}

static void enter_list(builder *b, frame *f, const token *t)
{
    f->list = (uint16_t)b->depth;
    f->list_depth = f->list_depth < UINT8_MAX ? (uint8_t)(f->list_depth + 1) : f->list_depth;
    f->block_flags = (uint16_t)(f->block_flags & ~BLOCK_ORDERED);
    if (f->tag == TAG_ol) f->block_flags |= BLOCK_ORDERED;
    f->number = number_attribute(b, t, "start", 1) - 1;
}

static void enter_item(builder *b, frame *f, const token *t)
{
    frame *list = &b->frames[f->list];
    f->item = (uint16_t)b->depth;
    f->pending = true;
    if (f->list_depth == 0) f->list_depth = 1;
    f->number = number_attribute(b, t, "value", list->number + 1);
    list->number = f->number;
}

/* Row and column count from 0; `column` of a table is that of the next cell, `row` one more than the last. */
static void enter_cell(builder *b, frame *f)
{
    frame *table = &b->frames[f->table];
    if (table->row == 0) table->row = 1; /* cells without a <tr> */
    f->cell = (uint16_t)b->depth;
    f->row = table->row - 1;
    f->column = table->column++;
    f->list = f->item = 0;
    f->list_depth = 0;
}

static void enter_row(builder *b, const frame *f)
{
    frame *table = &b->frames[f->table];
    table->row++;
    table->column = 0;
    table->pending = true;
}

static void enter_table(builder *b, frame *f)
{
    f->table = (uint16_t)b->depth;
    f->cell = 0;
    f->row = f->column = 0;
    f->pending = true;
    f->block_flags = (uint16_t)(f->block_flags & ~BLOCK_CELL);
}

/* The frame below the open ones, made of what it inherits and of its tag. */
static void frame_fill(builder *b, frame *f, const token *t)
{
    const html_tag tag = (html_tag)f->tag;
    f->block_flags |= inherited_flags(tag);
    if (tag >= TAG_h1 && tag <= TAG_h6) f->heading = (uint8_t)(tag - TAG_h1 + 1);
    if (tag == TAG_ul || tag == TAG_ol || tag == TAG_menu || tag == TAG_dir) enter_list(b, f, t);
    if (tag == TAG_li) enter_item(b, f, t);
    if (tag == TAG_table) enter_table(b, f);
    if (tag == TAG_tr) enter_row(b, f);
    if (tag == TAG_td || tag == TAG_th) enter_cell(b, f);
    if (f->element >= 0 && (b->elements[f->element].flags & ELEMENT_HIDDEN)) f->block_flags |= BLOCK_HIDDEN;
    b->pre_starts = tag == TAG_pre || tag == TAG_listing;
}

/* ---- events ---- */

void builder_start(builder *b, html_tag tag, const token *t)
{
    block_flush(b);
    if (b->status != DECHAFF_OK) return;
    if (b->depth + 1 >= BUILDER_MAX_DEPTH) {
        (void)builder_fail(b, DECHAFF_LIMIT); /* the tree keeps far below */
        return;
    }
    if (!array_reserve(&b->frames, &b->frame_cap, b->depth + 2, sizeof *b->frames, BUILDER_MAX_DEPTH)) {
        (void)builder_fail(b, DECHAFF_NO_MEMORY);
        return;
    }
    frame *f = &b->frames[b->depth + 1];
    *f = b->frames[b->depth];
    b->depth++;
    b->open_blocks[tag]++;
    f->tag = (uint8_t)tag;
    f->pending = false;
    f->element = element_add(b, tag, t, f->element);
    frame_fill(b, f, t);
}

void builder_end(builder *b)
{
    block_flush(b);
    if (b->depth == 0) return;
    const frame *f = &b->frames[b->depth], *parent = f - 1;
    if (f->element != parent->element) b->elements[f->element].end = (int32_t)b->element_count;
    b->open_blocks[f->tag]--;
    b->depth--;
    b->pre_starts = false;
    inline_leave(b, b->depth);
}

/* <html> and <body> are in the tree from the start; their tags only bring attributes. */
static void document_tag(builder *b, const token *t)
{
    for (size_t i = 1; i <= b->depth && i <= 2; i++)
        if (b->frames[i].tag == t->tag && b->elements[b->frames[i].element].attr_count == 0)
            element_set_attributes(b, b->frames[i].element, t);
    if (t->tag == TAG_html) meta_take(b, t);
}

/* Elements that stand for something which is not text: words on both sides of them are apart. */
static bool is_replaced(html_tag tag)
{
    return tag == TAG_iframe || tag == TAG_select || tag == TAG_textarea || tag == TAG_video || tag == TAG_audio ||
           tag == TAG_canvas || tag == TAG_input || tag == TAG_embed || tag == TAG_object;
}

static void start_inline(builder *b, const token *t)
{
    const html_tag tag = (html_tag)t->tag;
    if (tag == TAG_html || tag == TAG_body)
        document_tag(b, t);
    else if (tag == TAG_br)
        block_add_break(b, t);
    else if (tag_flags(tag) & TAG_HEAD || tag == TAG_script)
        meta_take(b, t);
    else {
        inline_start(b, t);
        if (is_replaced(tag)) block_add_blank(b, t);
    }
}

/* A block-level end tag that ends nothing. Where such an element is open the text breaks; elsewhere a browser shows
 * nothing, but words must not become one. */
static void stray_end(builder *b, const token *t)
{
    if (b->open_blocks[t->tag] || t->tag == TAG_p)
        block_flush(b);
    else
        block_add_blank(b, t);
}

void builder_inline(builder *b, const token *t)
{
    if (b->status != DECHAFF_OK) return;
    if (t->flags & TOKEN_APART) block_add_blank(b, t);
    if (t->flags & TOKEN_BREAK)
        block_flush(b);
    else if (t->flags & TOKEN_STRAY)
        stray_end(b, t);
    else if (t->kind == TOKEN_TEXT)
        block_add_text(b, t);
    else if (t->kind == TOKEN_START)
        start_inline(b, t);
    else if (t->kind == TOKEN_END)
        inline_end(b, t);
    else if (t->tag == TAG_xmp || t->tag == TAG_plaintext)
        block_add_text(b, t);
    else
        meta_take(b, t);
}

void builder_show(const builder *b, page *out)
{
    *out = b->out;
    out->elements = b->elements;
    out->element_count = b->element_count;
    out->blocks = b->blocks;
    out->block_count = b->block_count;
    out->jsonld = b->jsonld;
}

void builder_finish(builder *b, page *out)
{
    while (b->depth) builder_end(b);
    block_flush(b);
    builder_show(b, out);
}
