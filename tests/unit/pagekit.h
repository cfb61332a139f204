/* A page built by hand, for tests of filter/rules. */
#ifndef DECHAFF_TESTS_PAGEKIT_H
#define DECHAFF_TESTS_PAGEKIT_H

#include "rulekit.h"

enum { PAGEKIT_MAX = 200 };

typedef struct {
    element elements[PAGEKIT_MAX];
    block blocks[PAGEKIT_MAX];
    attribute attrs[PAGEKIT_MAX];
    page page;
    char shown[1 << 16];
} pagekit;

static inline void page_start(pagekit *p)
{
    memset(p, 0, sizeof *p);
    p->page.elements = p->elements;
    p->page.blocks = p->blocks;
}

/* Adds an element written "tag#id.class.class" under `parent`; gives its index. */
static int page_element(pagekit *p, int parent, const char *spec)
{
    int at = (int)p->page.element_count++;
    element *e = &p->elements[at];
    static char classes[PAGEKIT_MAX][64];
    size_t name = strcspn(spec, "#."), id = 0;
    e->parent = parent;
    e->tag = tag_find((slice){spec, name});
    if (e->tag == TAG_UNKNOWN) e->name = (slice){spec, name};
    spec += name;
    if (*spec == '#') {
        id = strcspn(++spec, ".");
        e->id = (slice){spec, id};
        spec += id;
    }
    snprintf(classes[at], sizeof classes[at], "%s", *spec == '.' ? spec + 1 : "");
    for (char *dot = classes[at]; (dot = strchr(dot, '.')) != NULL;) *dot = ' ';
    e->klass = slice_of(classes[at]);
    return at;
}

/* Adds a chosen block under `parent`; its text stands at 1000 * index in the document. */
static block *page_block(pagekit *p, int parent, const char *text)
{
    block *b = &p->blocks[p->page.block_count];
    *b = (block){.text = slice_of(text), .element = parent, .chosen = true, .probability = 0.5F};
    b->src_start = (uint32_t)p->page.block_count++ * 1000;
    b->src_end = b->src_start + (uint32_t)b->text.len;
    return b;
}

/* Judges the page; one line a cut: "block:start-end rule=also,also text". */
static const char *page_judge(pagekit *p, kit *k, arena *memory)
{
    cut_list cuts;
    ck_assert_int_eq(matcher_judge_page(k->m, &p->page, memory, &cuts), DECHAFF_OK);
    k->cuts_len = 0;
    k->cuts[0] = 0;
    size_t len = 0;
    p->shown[0] = 0;
    for (size_t i = 0; i < cuts.count; i++) {
        const cut *c = &cuts.items[i];
        k->cuts_len = 0;
        kit_drop(k, c);
        const char *named = strchr(k->cuts, ' ') + 1;
        len += (size_t)snprintf(p->shown + len, sizeof p->shown - len, "%u:%u-%u %s", c->block, c->text_start,
                                c->text_end, named);
    }
    return p->shown;
}

/* Judges with rules in the rule language. */
static inline void page_check(pagekit *p, const char *rules, const char *expected)
{
    kit *k = kit_new(rules);
    arena memory;
    arena_init(&memory, SIZE_MAX);
    matcher_begin(k->m, slice_of("www.example.org"), slice_of("en"));
    ck_assert_str_eq(page_judge(p, k, &memory), expected);
    arena_free(&memory);
    kit_free(k);
}

#endif
