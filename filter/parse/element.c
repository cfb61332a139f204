#include "builder.h"
#include "entity.h"
#include "near.h"

/* ---- attributes of a token ---- */

static const span_attribute *attributes_of(const scanner *scan, const token *t)
{
    return scan->attributes + t->attr_first;
}

static slice value_of(const scanner *scan, const span_attribute *a)
{
    return (slice){scanner_at(scan, a->value), a->value_length};
}

/* `value` in the arena, entities decoded; {NULL, 0} on failure. */
static slice decode_value(builder *b, slice value)
{
    const char *amp = value.len ? memchr(value.at, '&', value.len) : NULL;
    char *at = builder_take(b, value.len + (amp ? value.len / 4 : 0) + 1);
    if (!at) return (slice){NULL, 0};
    if (!amp) {
        if (value.len) memcpy(at, value.at, value.len);
        return (slice){at, value.len};
    }
    return (slice){at, entity_decode_all(value, true, at)};
}

slice token_attribute_decoded(builder *b, const token *t, const char *name)
{
    slice value = token_attribute(b->scan, t, name);
    return value.at ? decode_value(b, value) : value;
}

/* ---- hidden ---- */

/* True if `word` ends at `end` or starts at `at`, white space aside. */
static bool stands_before(const char *begin, const char *end, const char *word)
{
    size_t len = strlen(word);
    while (end > begin && char_is(end[-1], CHAR_SPACE)) end--;
    return (size_t)(end - begin) >= len && chars_are(end - len, word, len);
}

static bool stands_at(const char *at, const char *end, const char *word)
{
    size_t len = strlen(word);
    while (at < end && char_is(*at, CHAR_SPACE)) at++;
    return (size_t)(end - at) >= len && chars_are(at, word, len);
}

static bool style_hides(slice style)
{
    const char *end = style.at + style.len;
    for (const char *colon = style.at; (colon = memchr(colon, ':', (size_t)(end - colon))); colon++) {
        if (stands_before(style.at, colon, "display") && stands_at(colon + 1, end, "none")) return true;
        if (stands_before(style.at, colon, "visibility") && stands_at(colon + 1, end, "hidden")) return true;
    }
    return false;
}

/* True if this attribute hides its element. */
static bool attribute_hides(const scanner *scan, const span_attribute *a, bool aria)
{
    const char *name = scanner_at(scan, a->name);
    switch (a->name_length) {
    case 5:
        return char_lower(*name) == 's' && chars_are(name, "style", 5) && a->value_length >= 12 &&
               style_hides(value_of(scan, a));
    case 6:
        return char_lower(*name) == 'h' && chars_are(name, "hidden", 6);
    case 11:
        return aria && chars_are(name, "aria-hidden", 11) && slice_is_caseless(value_of(scan, a), "true");
    default:
        return false;
    }
}

bool token_is_hidden(const scanner *scan, const token *t, bool aria)
{
    const span_attribute *a = attributes_of(scan, t);
    for (size_t i = 0; i < t->attr_count; i++)
        if (attribute_hides(scan, &a[i], aria)) return true;
    return false;
}

/* ---- elements ---- */

int32_t element_add(builder *b, html_tag tag, const token *t, int32_t parent)
{
    if (b->element_count >= BUILDER_MAX_ELEMENTS) {
        limit_note_first(&b->out.limit, DECHAFF_LIMIT_PARTS, t ? t->start : b->now.source_end);
        return parent;
    }
    if (!array_reserve(&b->elements, &b->element_cap, b->element_count + 1, sizeof *b->elements,
                       BUILDER_MAX_ELEMENTS)) {
        (void)builder_fail(b, DECHAFF_NO_MEMORY);
        return parent;
    }
    int32_t index = (int32_t)b->element_count++;
    element *e = &b->elements[index];
    *e = (element){.parent = parent, .end = index + 1, .tag = (uint16_t)tag, .serial = ++b->last_serial};
    if (parent >= 0) {
        e->depth = (uint16_t)(b->elements[parent].depth + 1);
        e->flags = b->elements[parent].flags & ELEMENT_HIDDEN;
    }
    if (t) element_set_attributes(b, index, t);
    return index;
}

/* `value` decoded, if need be; empty without memory. */
static slice decoded(builder *b, slice value)
{
    return value.len && memchr(value.at, '&', value.len) ? decode_value(b, value) : value;
}

static void set_lower(char *name, size_t len)
{
    for (size_t i = 0; i < len; i++) name[i] = char_lower(name[i]);
}

static bool has_name(const attribute *list, size_t count, slice name)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].name.len == name.len && list[i].name.at[0] == name.at[0] &&
            memcmp(list[i].name.at, name.at, name.len) == 0)
            return true;
    return false;
}

static void note_known(element *e, const attribute *a)
{
    if (a->name.len == 5 && memcmp(a->name.at, "class", 5) == 0)
        e->klass = a->value;
    else if (a->name.len == 2 && memcmp(a->name.at, "id", 2) == 0)
        e->id = a->value;
    else if (a->name.len == 4 && memcmp(a->name.at, "role", 4) == 0)
        e->role = a->value;
}

/* Memory for a list and its strings; NULL also where the page has half of its memory: the rest is for text. */
static attribute *list_take(builder *b, size_t size, const token *t)
{
    const arena *a = b->memory.from;
    if (a->used_bytes <= a->max_bytes / 2 && size <= a->max_bytes / 8) return builder_take(b, size);
    limit_note_first(&b->out.limit, DECHAFF_LIMIT_MEMORY, t->start);
    return NULL;
}

/* The tag goes into the arena as it stands from its first attribute on: names and values are slices of that. */
void element_set_attributes(builder *b, int32_t index, const token *t)
{
    if (t->attr_count == 0) return;
    const span_attribute *from = attributes_of(b->scan, t);
    element *e = &b->elements[index];
    if (token_is_hidden(b->scan, t, true)) e->flags |= ELEMENT_HIDDEN;
    const uint32_t start = from[0].name;
    attribute *list = list_take(b, t->attr_count * sizeof *list + (t->end - start), t);
    if (!list) return;
    char *copy = (char *)(list + t->attr_count);
    memcpy(copy, scanner_at(b->scan, start), t->end - start);
    const bool references = near_char(scanner_at(b->scan, start), scanner_at(b->scan, t->end), '&') != NULL;
    for (size_t i = 0; i < t->attr_count; i++) {
        slice name = {copy + (from[i].name - start), from[i].name_length};
        if (near_has_upper(scanner_at(b->scan, from[i].name), name.len))
            set_lower(copy + (from[i].name - start), name.len);
        if (has_name(list, e->attr_count, name)) continue; /* the first of a name counts */
        slice value = {copy + (from[i].value - start), from[i].value_length};
        attribute *a = &list[e->attr_count++];
        *a = (attribute){name, references ? decoded(b, value) : value};
        note_known(e, a);
    }
    e->attrs = list;
}
