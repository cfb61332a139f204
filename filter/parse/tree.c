#include "tree.h"

#include <stdlib.h>

#include "custom.h"
#include "implied.h"

enum { ROOT_DEPTH = 2 }; /* <html> and <body> are open from the start to the end */

/* An open element. `over`: its end tag came while elements inside it go on; it ends with them. */
typedef struct {
    uint8_t tag;
    bool over;
} open_element;

struct tree {
    const scanner *scan;
    tree_events events;
    implied_ends implied;
    uint32_t depth, max_depth;
    uint32_t open_ins;            /* <ins> that are nested */
    uint32_t ends_due[TAG_COUNT]; /* end tags to leave out, for start tags left out */
    uint16_t counts[TAG_COUNT];   /* open elements of each name */
    custom_elements custom;
    limit_note limit;
    open_element open[TREE_MAX_DEPTH];
};

/* ---- elements start and end ---- */

static html_tag top(const tree *t)
{
    return (html_tag)t->open[t->depth - 1].tag;
}

static void push(tree *t, html_tag tag, const token *k)
{
    t->open[t->depth++] = (open_element){(uint8_t)tag, false};
    t->counts[tag]++;
    t->custom.started++;
    t->events.start(t->events.ctx, tag, k);
}

/* The innermost element ends, and those around it whose end tags have come. */
static void pop(tree *t)
{
    do {
        t->counts[top(t)]--;
        t->depth--;
        t->events.end(t->events.ctx);
    } while (t->depth > ROOT_DEPTH && t->open[t->depth - 1].over);
}

static void pop_to(tree *t, uint32_t depth)
{
    while (t->depth > depth) pop(t);
}

/* ---- end tags, as in "in body" of the HTML Standard ---- */

/* What keeps an end tag from ending an element further out. */
enum {
    STOPS_ALL = 1,    /* a cell or table: all but the parts of a table */
    STOPS_TABLE = 2,  /* a table: those too */
    STOPS_ITEM = 4,   /* a list: </li> */
    STOPS_PHRASE = 8, /* any block but a few: the end tags of those few, such as </label> */
    STOPS_P = 16      /* a button: </p> */
};

static bool is_table_part(html_tag tag)
{
    return tag == TAG_td || tag == TAG_th || tag == TAG_tr || tag == TAG_tbody || tag == TAG_thead ||
           tag == TAG_tfoot || tag == TAG_caption;
}

static bool is_phrase(html_tag tag)
{
    return tag == TAG_label || tag == TAG_ins || tag == TAG_legend;
}

static bool is_heading(html_tag tag)
{
    return tag >= TAG_h1 && tag <= TAG_h6;
}

/* The kinds of end tags that an open element of this name stops. */
static unsigned stops(html_tag tag)
{
    unsigned s = is_phrase(tag) ? 0 : STOPS_PHRASE;
    if (tag == TAG_table) s |= STOPS_ALL | STOPS_TABLE;
    if (tag == TAG_td || tag == TAG_th || tag == TAG_caption) s |= STOPS_ALL;
    if (tag == TAG_ul || tag == TAG_ol) s |= STOPS_ITEM;
    if (tag == TAG_button) s |= STOPS_P;
    return s;
}

/* The kinds that the end tag of this name is of. */
static unsigned stopped_by(html_tag tag)
{
    if (tag == TAG_table || is_table_part(tag)) return STOPS_TABLE;
    if (is_phrase(tag)) return STOPS_ALL | STOPS_PHRASE;
    return STOPS_ALL | (tag == TAG_li ? STOPS_ITEM : 0u) | (tag == TAG_p ? STOPS_P : 0u);
}

/* Depth of the element that an end tag ends; 0: none. */
static uint32_t find_open(const tree *t, html_tag tag)
{
    const unsigned stop = stopped_by(tag);
    if (!t->counts[tag] && !is_heading(tag)) return 0;
    for (uint32_t i = t->depth; i > ROOT_DEPTH; i--) {
        html_tag open = (html_tag)t->open[i - 1].tag;
        if (open == tag || (is_heading(tag) && is_heading(open))) return t->open[i - 1].over ? 0 : i;
        if (stops(open) & stop) return 0;
    }
    return 0;
}

/* </form> leaves alone what is open inside: the form ends with it. */
static void end_form(tree *t, uint32_t depth)
{
    while (t->depth > depth && (top(t) == TAG_p || top(t) == TAG_li || top(t) == TAG_dd || top(t) == TAG_dt)) pop(t);
    if (t->depth == depth)
        pop(t);
    else
        t->open[depth - 1].over = true;
}

/* End the element of an end tag; false if it has none. */
static bool end_element(tree *t, html_tag tag)
{
    uint32_t depth = find_open(t, tag);
    if (!depth) return false;
    if (tag == TAG_form)
        end_form(t, depth);
    else
        pop_to(t, depth - 1);
    return true;
}

static void take_end(tree *t, token *k)
{
    const html_tag tag = (html_tag)k->tag;
    uint32_t before = t->depth;
    if (t->ends_due[tag]) {
        t->ends_due[tag]--;
        k->flags |= TOKEN_BREAK;
    } else if (end_element(t, tag) && t->depth < before)
        return;
    else
        k->flags |= TOKEN_STRAY;
    t->events.text(t->events.ctx, k);
}

/* ---- start tags ---- */

/* True if the tag ends a paragraph and libxml2, which is older than the tag, does not know that. */
static bool ends_paragraph(html_tag tag)
{
    static const uint8_t NEW[TAG_COUNT] = {
        [TAG_section] = 1,    [TAG_article] = 1, [TAG_main] = 1,    [TAG_header] = 1, [TAG_footer] = 1,
        [TAG_nav] = 1,        [TAG_aside] = 1,   [TAG_hgroup] = 1,  [TAG_search] = 1, [TAG_figure] = 1,
        [TAG_figcaption] = 1, [TAG_details] = 1, [TAG_summary] = 1, [TAG_dialog] = 1};
    return NEW[tag];
}

static bool is_list(html_tag tag)
{
    return tag == TAG_ul || tag == TAG_ol;
}

/* End what the start tag implies the end of; false without memory. */
static bool end_implied(tree *t, html_tag tag)
{
    if (ends_paragraph(tag)) (void)end_element(t, TAG_p);
    while (t->depth > ROOT_DEPTH) {
        if (is_list(tag) && is_list(top(t))) break; /* where the generations of libxml2 differ */
        implied_answer answer = implied_end(&t->implied, top(t), tag);
        if (answer == IMPLIED_NO_MEMORY) return false;
        if (answer == IMPLIED_NO) break;
        pop(t);
    }
    return true;
}

static bool take_start(tree *t, token *k)
{
    const html_tag tag = (html_tag)k->tag;
    const bool is_void = tag_flags(tag) & TAG_VOID;
    if (!end_implied(t, tag)) return false;
    if (t->depth < t->max_depth) {
        push(t, tag, k);
        if (is_void) pop(t);
        return true;
    }
    limit_note_first(&t->limit, DECHAFF_LIMIT_DEPTH, k->start);
    k->flags |= TOKEN_BREAK;
    if (!is_void) t->ends_due[tag]++;
    t->events.text(t->events.ctx, k);
    return true;
}

/* <ins> is a block where it has a class, as advertisements have, and a change of words elsewhere. */
static bool is_nested_ins(tree *t, const token *k)
{
    if (k->kind == TOKEN_START && token_attribute(t->scan, k, "class").len == 0) return false;
    if (k->kind == TOKEN_END && t->open_ins == 0) return false;
    t->open_ins = k->kind == TOKEN_START ? t->open_ins + 1 : t->open_ins - 1;
    return true;
}

/* True if the tag is one that nests. <html> and <body> are open from the start. */
static bool is_nested_tag(tree *t, const token *k)
{
    if (k->kind != TOKEN_START && k->kind != TOKEN_END) return false;
    if (!(tag_flags((html_tag)k->tag) & TAG_BLOCK)) return false;
    if (k->tag == TAG_ins) return is_nested_ins(t, k);
    return k->tag != TAG_html && k->tag != TAG_body && k->tag != TAG_frameset;
}

/* ---- <noscript> of lazy images ---- */

enum { NOSCRIPT_MAX_TOKENS = 32 };

/* True if a token inside <noscript> is no text and no block. */
static bool is_textless(const token *k)
{
    if (k->kind == TOKEN_TEXT) return k->flags & TOKEN_BLANK;
    if (k->kind == TOKEN_RAW) return k->tag != TAG_xmp && k->tag != TAG_plaintext;
    return !(tag_flags((html_tag)k->tag) & TAG_BLOCK);
}

/* How many tokens a <noscript> without text, the double of a lazy image or a pixel, takes; 0 for all others. */
static size_t textless_noscript(const token *tokens, size_t count)
{
    size_t end = 1, last = count < NOSCRIPT_MAX_TOKENS ? count : NOSCRIPT_MAX_TOKENS;
    if (tokens->kind != TOKEN_START || tokens->tag != TAG_noscript) return 0;
    while (end < last && is_textless(&tokens[end])) end++;
    return end < last && tokens[end].kind == TOKEN_END && tokens[end].tag == TAG_noscript ? end + 1 : 0;
}

/* ---- the document ---- */

tree *tree_new(void)
{
    return calloc(1, sizeof(tree));
}

void tree_free(tree *t)
{
    if (!t) return;
    implied_free(&t->implied);
    free(t);
}

void tree_begin(tree *t, const scanner *scan, const tree_events *events, uint32_t max_depth)
{
    t->scan = scan;
    t->events = *events;
    t->depth = t->open_ins = 0;
    t->custom.count = t->custom.started = 0;
    t->max_depth = max_depth < TREE_MAX_DEPTH ? max_depth : TREE_MAX_DEPTH;
    t->limit = (limit_note){0};
    memset(t->ends_due, 0, sizeof t->ends_due);
    memset(t->counts, 0, sizeof t->counts);
    push(t, TAG_html, NULL);
    push(t, TAG_body, NULL);
}

/* Text, or a tag that does not nest; `rest` tokens of the batch stand at it. */
static void take_inline(tree *t, token *k, size_t rest)
{
    if (k->tag == TAG_UNKNOWN && custom_is(t->scan, k) && custom_parts(&t->custom, t->scan, k, rest))
        k->flags |= TOKEN_APART;
    t->events.text(t->events.ctx, k);
}

dechaff_status tree_feed(tree *t, token *tokens, size_t count)
{
    for (size_t i = 0; i < count;) {
        token *k = &tokens[i];
        size_t dropped = textless_noscript(k, count - i);
        i += dropped ? dropped : 1;
        if (dropped) continue;
        if (!is_nested_tag(t, k))
            take_inline(t, k, count - i + 1);
        else if (k->kind == TOKEN_END)
            take_end(t, k);
        else if (!take_start(t, k))
            return DECHAFF_NO_MEMORY;
    }
    return DECHAFF_OK;
}

void tree_finish(tree *t)
{
    while (t->depth) pop(t);
}

limit_note tree_limit(const tree *t)
{
    return t->limit;
}
