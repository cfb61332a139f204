/*
 * The CSS of `css` terms: type, id, class, attribute, descendant, child, `:has-text(literal)` on the block's own text.
 * In: selectors, the elements of a page. Out: which elements match, decided once each; what stands inside inherits.
 */
#ifndef DECHAFF_RULES_CSS_H
#define DECHAFF_RULES_CSS_H

#include "../base/arena.h"
#include "../base/page.h"
#include "../base/status.h"
#include "literal.h"

typedef struct css_check css_check;
typedef struct css_compound css_compound;
typedef struct css_selector css_selector;

/** All selectors of a set of rules; zero-initialised is empty. */
typedef struct {
    css_check *checks;
    css_compound *compounds;
    css_selector *selectors;
    size_t check_count, check_cap, compound_count, compound_cap, selector_count, selector_cap;
    uint32_t *slots; /* hash of what the last compound asks for → first selector + 1; made by css_index() */
    size_t slot_count;
    arena names; /* names and texts that are not in the rule file as they count */
} css_sheet;

/** Which elements match; lives in the arena. */
typedef struct {
    const uint32_t *near;  /* per element: itself or the next ancestor that matches, + 1; 0: none */
    const uint32_t *first; /* per element: its first mark + 1; 0: none */
    const struct css_mark {
        uint32_t selector, next;
    } * marks; /* next: the element's next mark + 1 */
    size_t mark_count;
} css_marks;

/** Add a comma-separated list of selectors for `term`. The error has the remedy; columns count within `text`. */
dechaff_status css_add(css_sheet *sheet, slice text, uint32_t term, dechaff_error *err);

/** Make the sheet ready for css_mark(). False: no memory. */
bool css_index(css_sheet *sheet);

/** Decide for the elements of the page that are wanted; the parent of one is wanted too. False: no memory. */
bool css_mark_page(const css_sheet *sheet, const page *p, const bool *wanted, arena *memory, css_marks *marks);

/** Called with a term that matches; `text`: it also asks this of the block's own text, else NULL. */
typedef bool (*css_visit)(void *ctx, uint32_t term, const literal *text);

/** Visit the terms that match at the element or an ancestor until the visitor says false; gives false then. */
bool css_each(const css_sheet *sheet, const css_marks *marks, const page *p, int32_t at, css_visit visit, void *ctx);

void css_sheet_free(css_sheet *sheet);

#endif
