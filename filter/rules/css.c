#include "css.h"

#include <stdlib.h>

#include "css_parts.h"

/* ---- one element ---- */

/* True for the white space that separates classes. */
static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Gives the next word of `s` and takes it away; an empty one at the end. */
static slice next_word(slice *s)
{
    while (s->len > 0 && is_blank(*s->at)) *s = (slice){s->at + 1, s->len - 1};
    slice word = {s->at, 0};
    while (word.len < s->len && !is_blank(s->at[word.len])) word.len++;
    *s = (slice){s->at + word.len, s->len - word.len};
    return word;
}

/* True if one of the words of `s` is `word`. */
static bool has_word(slice s, slice word)
{
    for (slice w = next_word(&s); w.len > 0; w = next_word(&s))
        if (slice_equal(w, word)) return true;
    return false;
}

/* Gives an attribute; false: the element has none of that name. */
static bool attribute_of(const element *e, slice name, slice *value)
{
    for (uint32_t i = 0; i < e->attr_count; i++)
        if (slice_equal(e->attrs[i].name, name)) {
            *value = e->attrs[i].value;
            return true;
        }
    *value = slice_is(name, "id")      ? e->id
             : slice_is(name, "class") ? e->klass
             : slice_is(name, "role")  ? e->role
                                       : (slice){0};
    return value->len > 0;
}

/* True if a value has what the check asks for. */
static bool value_fits(check_kind kind, slice value, slice wanted)
{
    if (kind == CHECK_PRESENT) return true;
    if (kind == CHECK_EQUALS) return slice_equal(value, wanted);
    if (wanted.len == 0 || value.len < wanted.len) return false;
    bool starts = memcmp(value.at, wanted.at, wanted.len) == 0;
    switch (kind) {
    case CHECK_WORD:
        return has_word(value, wanted);
    case CHECK_DASH:
        return starts && (value.len == wanted.len || value.at[wanted.len] == '-');
    case CHECK_STARTS:
        return starts;
    case CHECK_ENDS:
        return memcmp(value.at + value.len - wanted.len, wanted.at, wanted.len) == 0;
    default:
        return memmem(value.at, value.len, wanted.at, wanted.len) != NULL;
    }
}

/* True if the element is what a check asks for. */
static bool check_fits(const css_check *c, const element *e)
{
    slice value;
    switch (c->kind) {
    case CHECK_TYPE:
        return c->tag != TAG_UNKNOWN ? e->tag == c->tag : e->tag == TAG_UNKNOWN && slice_equal(e->name, c->name);
    case CHECK_ID:
        return slice_equal(e->id, c->name);
    case CHECK_CLASS:
        return has_word(e->klass, c->name);
    default:
        return attribute_of(e, c->name, &value) && value_fits(c->kind, value, c->value);
    }
}

/* True if the element is all that a compound asks for. */
static bool compound_fits(const css_sheet *s, const css_compound *c, const element *e)
{
    for (uint32_t i = 0; i < c->check_count; i++)
        if (!check_fits(&s->checks[c->first_check + i], e)) return false;
    return true;
}

/*
 * True if the selector matches at the element. From right to left; a blank takes the nearest ancestor that fits, and
 * when a > before it fails, the search goes on above the last blank: a nearer ancestor leaves more to choose from.
 */
static bool selector_fits(const css_sheet *s, const css_selector *sel, const element *elements, int32_t at)
{
    const css_compound *parts = s->compounds + sel->first;
    if (!compound_fits(s, &parts[sel->count - 1], &elements[at])) return false;
    int32_t retry_at = -1;
    uint32_t left = sel->count - 1, retry_left = 0;
    while (left > 0) {
        bool child = parts[left].child;
        at = elements[at].parent;
        while (!child && at >= 0 && !compound_fits(s, &parts[left - 1], &elements[at])) at = elements[at].parent;
        bool fits = at >= 0 && (!child || compound_fits(s, &parts[left - 1], &elements[at]));
        if (fits && !child) {
            retry_at = at;
            retry_left = left;
        } else if (!fits) {
            if (!child || retry_at < 0) return false;
            at = retry_at; /* above the ancestor that the last blank took */
            left = retry_left;
            retry_at = -1;
            continue;
        }
        left--;
    }
    return true;
}

/* ---- all elements ---- */

/* Gives a hash of a kind and a name. */
static size_t hash_of(check_kind kind, slice name)
{
    uint64_t h = 0xCBF29CE484222325u ^ (uint64_t)kind;
    for (size_t i = 0; i < name.len; i++) h = (h ^ (unsigned char)name.at[i]) * 0x100000001B3u;
    return (size_t)(h ^ h >> 29);
}

/* Gives the slot of what a selector's last compound asks for: an id, else a class, else a type, else anything. */
static size_t slot_of(const css_sheet *s, const css_selector *sel)
{
    const css_compound *last = &s->compounds[sel->first + sel->count - 1];
    for (check_kind kind = CHECK_ID; kind <= CHECK_CLASS; kind++)
        for (uint32_t i = 0; i < last->check_count; i++) {
            const css_check *c = &s->checks[last->first_check + i];
            if (c->kind == kind && c->name.len > 0) return hash_of(kind, c->name) & (s->slot_count - 1);
        }
    if (last->check_count > 0 && s->checks[last->first_check].kind == CHECK_TYPE)
        return hash_of(CHECK_TYPE, s->checks[last->first_check].name) & (s->slot_count - 1);
    return hash_of(CHECK_PRESENT, (slice){NULL, 0}) & (s->slot_count - 1);
}

bool css_index(css_sheet *sheet)
{
    if (sheet->selector_count == 0) return true;
    sheet->slot_count = 64;
    while (sheet->slot_count < sheet->selector_count * 4) sheet->slot_count *= 2;
    sheet->slots = calloc(sheet->slot_count, sizeof *sheet->slots);
    if (!sheet->slots) return false;
    for (size_t i = 0; i < sheet->selector_count; i++) {
        size_t slot = slot_of(sheet, &sheet->selectors[i]);
        sheet->selectors[i].next = sheet->slots[slot];
        sheet->slots[slot] = (uint32_t)i + 1;
    }
    return true;
}

/* Work of css_mark_page(). */
typedef struct {
    const css_sheet *sheet;
    const element *elements;
    arena *memory;
    struct css_mark *marks;
    size_t count, cap;
    uint32_t *first;
    bool no_memory;
} marker;

/* Marks the element with a selector, once. */
static void add_mark(marker *w, int32_t at, uint32_t selector)
{
    for (uint32_t m = w->first[at]; m > 0; m = w->marks[m - 1].next)
        if (w->marks[m - 1].selector == selector) return;
    if (w->count == w->cap) {
        size_t cap = w->cap > 0 ? w->cap * 2 : 64;
        struct css_mark *grown = arena_take_array(w->memory, cap, sizeof *grown);
        w->no_memory = w->no_memory || !grown;
        if (!grown) return;
        if (w->count > 0) memcpy(grown, w->marks, w->count * sizeof *grown);
        w->marks = grown;
        w->cap = cap;
    }
    w->marks[w->count++] = (struct css_mark){selector, w->first[at]};
    w->first[at] = (uint32_t)w->count;
}

/* Tries the selectors of a slot at an element. */
static void try_slot(marker *w, int32_t at, check_kind kind, slice name)
{
    const css_sheet *s = w->sheet;
    size_t slot = hash_of(kind, name) & (s->slot_count - 1);
    for (uint32_t i = s->slots[slot]; i > 0; i = s->selectors[i - 1].next)
        if (selector_fits(s, &s->selectors[i - 1], w->elements, at)) add_mark(w, at, i - 1);
}

/* Tries everything that can match at an element. */
static void mark_element(marker *w, int32_t at)
{
    const element *e = &w->elements[at];
    try_slot(w, at, CHECK_PRESENT, (slice){NULL, 0});
    try_slot(w, at, CHECK_TYPE, e->tag == TAG_UNKNOWN ? e->name : slice_of(tag_name((html_tag)e->tag)));
    if (e->id.len > 0) try_slot(w, at, CHECK_ID, e->id);
    slice classes = e->klass;
    for (slice c = next_word(&classes); c.len > 0; c = next_word(&classes)) try_slot(w, at, CHECK_CLASS, c);
}

bool css_mark_page(const css_sheet *sheet, const page *p, const bool *wanted, arena *memory, css_marks *marks)
{
    *marks = (css_marks){0};
    if (sheet->selector_count == 0 || p->element_count == 0) return true;
    uint32_t *near = arena_take_array(memory, p->element_count, sizeof *near);
    marker w = {.sheet = sheet, .elements = p->elements, .memory = memory};
    w.first = arena_take_array(memory, p->element_count, sizeof *w.first);
    if (!near || !w.first) return false;
    for (size_t i = 0; i < p->element_count; i++) {
        if (!wanted[i]) continue;
        mark_element(&w, (int32_t)i);
        int32_t parent = p->elements[i].parent;
        near[i] = w.first[i] > 0 ? (uint32_t)i + 1 : parent >= 0 ? near[parent] : 0;
    }
    *marks = (css_marks){near, w.first, w.marks, w.count};
    return !w.no_memory;
}

bool css_each(const css_sheet *sheet, const css_marks *marks, const page *p, int32_t at, css_visit visit, void *ctx)
{
    if (!marks->near || at < 0) return true;
    for (uint32_t e = marks->near[at]; e > 0;) {
        for (uint32_t m = marks->first[e - 1]; m > 0; m = marks->marks[m - 1].next) {
            const css_selector *sel = &sheet->selectors[marks->marks[m - 1].selector];
            if (!visit(ctx, sel->term, sel->has_text ? &sel->text : NULL)) return false;
        }
        int32_t parent = p->elements[e - 1].parent;
        e = parent >= 0 ? marks->near[parent] : 0;
    }
    return true;
}
