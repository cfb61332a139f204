#include "markdown.h"

enum { LANGUAGE_ANCESTORS = 3, LANGUAGE_MAX = 32 };

static bool is_list(uint16_t tag)
{
    return tag == TAG_ul || tag == TAG_ol || tag == TAG_menu || tag == TAG_dir;
}

static bool is_pre(uint16_t tag)
{
    return tag == TAG_pre || tag == TAG_listing || tag == TAG_xmp || tag == TAG_plaintext;
}

/* The list of an item; an item without one is in a list of its parent's making. */
static const element *list_of(const element *elements, const element *item)
{
    const element *parent = item;
    for (int32_t up = item->parent; up >= 0; up = elements[up].parent) {
        parent = &elements[up];
        if (is_list(parent->tag)) return parent;
        if (parent->tag == TAG_li || parent->tag == TAG_blockquote || parent->tag == TAG_td) break;
    }
    return item->parent >= 0 ? &elements[item->parent] : parent;
}

static container container_of(const element *elements, const element *e)
{
    if (e->tag == TAG_blockquote) return (container){.element = e->serial, .marker = '>'};
    const element *list = list_of(elements, e);
    char marker = list->tag == TAG_ol ? '.' : '-';
    return (container){.element = e->serial, .list = list->serial, .number = NUMBER_UNKNOWN, .marker = marker};
}

static bool is_container(const element *e)
{
    return e->tag == TAG_blockquote || e->tag == TAG_li;
}

static size_t count_containers(const element *elements, int32_t at)
{
    size_t count = 0;
    for (; at >= 0; at = elements[at].parent) count += is_container(&elements[at]);
    return count;
}

/* ---- the language of code ---- */

static bool is_language_char(char c)
{
    char lower = (char)(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || (c && strchr("+#._-", c));
}

/* What a class of the form PREFIX-NAME names; empty if there is none. */
static slice language_in(slice classes)
{
    static const char *const PREFIXES[] = {"language-", "lang-", "highlight-source-"};
    for (size_t at = 0; at < classes.len;) {
        slice word = {classes.at + at, 0};
        while (at + word.len < classes.len && (unsigned char)word.at[word.len] > ' ') word.len++;
        for (size_t i = 0; i < sizeof PREFIXES / sizeof *PREFIXES; i++) {
            size_t prefix = strlen(PREFIXES[i]), len = prefix;
            if (word.len <= prefix || memcmp(word.at, PREFIXES[i], prefix) != 0) continue;
            while (len < word.len && len - prefix < LANGUAGE_MAX && is_language_char(word.at[len])) len++;
            if (len > prefix) return (slice){word.at + prefix, len - prefix};
        }
        at += word.len + 1;
    }
    return (slice){NULL, 0};
}

static slice language_of(const element *elements, int32_t pre, const block *b)
{
    slice language = {NULL, 0};
    for (uint32_t i = 0; i < b->run_count && !language.len; i++)
        if (b->runs[i].kind == RUN_CODE) language = language_in(b->runs[i].href);
    for (size_t i = 0; i <= LANGUAGE_ANCESTORS && pre >= 0 && !language.len; i++, pre = elements[pre].parent)
        language = language_in(elements[pre].klass);
    return language;
}

/* ---- all of it ---- */

/* What the elements around the block are to it, from the innermost outwards. */
static void note_elements(block_place *p, const element *elements, const block *b)
{
    size_t index = count_containers(elements, b->element);
    for (int32_t at = b->element; at >= 0; at = elements[at].parent) {
        const element *e = &elements[at];
        if (b->flags & BLOCK_PRE && is_pre(e->tag) && !p->pre) {
            p->pre = e->serial;
            p->language = language_of(elements, at, b);
        }
        if (b->flags & BLOCK_CELL && e->tag == TAG_table && !p->table) {
            p->table = e->serial;
            p->outer = index;
        }
        if (is_container(e) && --index < MARKDOWN_DEPTH) p->in[index] = container_of(elements, e);
    }
}

void place_find(block_place *p, const element *elements, const block *b)
{
    *p = (block_place){.count = count_containers(elements, b->element)};
    note_elements(p, elements, b);
    if (p->count > MARKDOWN_DEPTH) p->count = MARKDOWN_DEPTH;
    if (p->outer > p->count) p->outer = p->count;
    if (p->count && p->in[p->count - 1].marker != '>') p->in[p->count - 1].number = b->item;
}
