#include "tree.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>

#include "chars.h"

enum { SKELETON_MAX_BYTES = 1 << 26, TAG_ROOM = 32 };

struct tree {
    const scanner *scan;
    tree_events events;
    htmlParserCtxtPtr parser;
    buffer skeleton;
    token *tokens; /* of the batch */
    size_t count;  /* how many of them the skeleton holds */
    size_t next;   /* the first that no event has taken */
    uint32_t depth, max_depth;
    uint32_t planned;             /* depth behind the skeleton written, if no end tag is implied */
    uint32_t open_ins;            /* <ins> in the skeleton */
    uint32_t ends_due[TAG_COUNT]; /* end tags to leave out, for start tags left out */
    bool p_open;                  /* a <p> in the skeleton may be open */
    bool run_placed;              /* the stretch of text has its placeholder */
    limit_note limit;
    bool no_memory;
    bool known[TAG_COUNT]; /* tags whose names libxml2 holds */
};

/* The name that stands for a tag in the skeleton. Some names make a tokenizer of libxml2's treat all that follows as
 * raw text. */
static const char *skeleton_name(html_tag tag)
{
    return tag == TAG_xmp || tag == TAG_plaintext || tag == TAG_listing ? "pre" : tag_name(tag);
}

/* ---- events from libxml2 ---- */

/* True if a token of this kind is taken by a start or characters event, not on the way. */
static bool is_fed_start(const token *t)
{
    return t->kind == TOKEN_START && (t->flags & TOKEN_FED);
}

/* Hand out tokens from `next` on up to index `stop`; block-level tags among them were dropped by libxml2. It ignores an
 * end tag where it holds an element inside for more important: that the text breaks there must not be lost. */
static void hand_out(tree *t, size_t stop)
{
    for (; t->next < stop; t->next++) {
        const token *k = &t->tokens[t->next];
        bool start = k->kind == TOKEN_START && (k->flags & TOKEN_FED);
        if (!start && !(k->flags & TOKEN_DROPPED)) t->events.text(t->events.ctx, k);
    }
}

/* Hand out what stands before the next tag or placeholder of the skeleton. */
static void hand_out_loose(tree *t)
{
    size_t stop = t->next;
    while (stop < t->count && !(t->tokens[stop].flags & (TOKEN_FED | TOKEN_PLACED))) stop++;
    hand_out(t, stop);
}

/* Index of the start tag that an event of this name belongs to; `count` if libxml2 made the element up. */
static size_t find_start(const tree *t, const char *name)
{
    for (size_t i = t->next; i < t->count; i++) {
        const token *k = &t->tokens[i];
        if (k->flags & TOKEN_PLACED) break; /* its text would have come first */
        if (is_fed_start(k) && strcmp(skeleton_name((html_tag)k->tag), name) == 0) return i;
    }
    return t->count;
}

static void on_start(void *ctx, const xmlChar *xml_name, const xmlChar **attributes)
{
    tree *t = ctx;
    const char *name = (const char *)xml_name;
    (void)attributes; /* none are fed */
    hand_out_loose(t);
    size_t index = find_start(t, name);
    t->depth++;
    if (index == t->count) {
        t->events.start(t->events.ctx, tag_find(slice_of(name)), NULL);
        return;
    }
    hand_out(t, index);
    t->next = index + 1;
    const token *k = &t->tokens[index];
    t->events.start(t->events.ctx, (html_tag)k->tag, k);
}

/* Step over the end tag that caused this event, if it is one that stands next. */
static void pass_end_tag(tree *t, const char *name)
{
    for (size_t i = t->next; i < t->count; i++) {
        const token *k = &t->tokens[i];
        if ((k->flags & TOKEN_PLACED) || is_fed_start(k)) return;
        if (k->kind == TOKEN_END && (k->flags & TOKEN_FED) && strcmp(skeleton_name((html_tag)k->tag), name) == 0) {
            hand_out(t, i);
            t->next = i + 1;
            return;
        }
    }
}

static void on_end(void *ctx, const xmlChar *name)
{
    tree *t = ctx;
    hand_out_loose(t);
    pass_end_tag(t, (const char *)name);
    if (t->depth) t->depth--;
    t->events.end(t->events.ctx);
}

/* Each 'x' is a stretch of text: hand out its tokens. */
static void on_characters(void *ctx, const xmlChar *text, int len)
{
    tree *t = ctx;
    (void)text;
    for (; len > 0; len--) {
        size_t stop = t->next;
        while (stop < t->count && !(t->tokens[stop].flags & TOKEN_PLACED)) stop++;
        hand_out(t, stop < t->count ? stop + 1 : t->count);
        hand_out_loose(t);
    }
}

static void on_message(void *ctx, const char *format, ...)
{
    (void)ctx;
    (void)format;
}

/* ---- the skeleton ---- */

/* Give libxml2 what was written. */
static bool send(tree *t, bool last)
{
    (void)htmlParseChunk(t->parser, t->skeleton.at ? t->skeleton.at : "", (int)t->skeleton.len, last);
    t->skeleton.len = 0;
    t->planned = t->depth;
    if (t->parser->errNo == XML_ERR_NO_MEMORY) t->no_memory = true;
    return !t->no_memory;
}

/* Teach libxml2 the name before it meets the tag: 2.9 drops a tag whose name it has no memory for, and says nothing. */
static bool name_known(tree *t, html_tag tag, const char *name, size_t len)
{
    if (!t->known[tag]) t->known[tag] = xmlDictLookup(t->parser->dict, (const xmlChar *)name, (int)len) != NULL;
    return t->known[tag];
}

static bool write_tag(tree *t, const token *k)
{
    const char *name = skeleton_name((html_tag)k->tag);
    size_t len = strlen(name);
    bool is_end = k->kind == TOKEN_END;
    if (!name_known(t, (html_tag)k->tag, name, len) || !buffer_reserve(&t->skeleton, TAG_ROOM)) {
        t->no_memory = true;
        return false;
    }
    char *at = t->skeleton.at + t->skeleton.len;
    *at++ = '<';
    if (is_end) *at++ = '/';
    memcpy(at, name, len);
    at[len] = '>';
    t->skeleton.len += len + 2 + is_end;
    t->run_placed = false;
    return true;
}

/* A start tag for which there may be no room: send what is written, to know the depth; false if it is too deep. */
static bool fits(tree *t, size_t index)
{
    if (t->planned < t->max_depth) return true;
    if (t->skeleton.len) {
        t->count = index;
        (void)send(t, false);
        hand_out_loose(t);
    }
    return t->depth < t->max_depth;
}

/* libxml2 does not know that these end a paragraph: write its end tag. */
static bool close_p(tree *t, html_tag tag)
{
    static const uint8_t NEW[TAG_COUNT] = {
        [TAG_section] = 1,    [TAG_article] = 1, [TAG_main] = 1,    [TAG_header] = 1, [TAG_footer] = 1,
        [TAG_nav] = 1,        [TAG_aside] = 1,   [TAG_hgroup] = 1,  [TAG_search] = 1, [TAG_figure] = 1,
        [TAG_figcaption] = 1, [TAG_details] = 1, [TAG_summary] = 1, [TAG_dialog] = 1};
    static const char END[] = "</p>";
    bool write = t->p_open && NEW[tag];
    if (tag_flags(tag) & TAG_CLOSES_P) t->p_open = tag == TAG_p;
    t->no_memory |= write && !buffer_append(&t->skeleton, END, sizeof END - 1);
    return !t->no_memory;
}

static bool plan_start(tree *t, token *k, size_t index)
{
    if (!fits(t, index)) {
        limit_note_first(&t->limit, DECHAFF_LIMIT_DEPTH, k->start);
        k->flags |= TOKEN_BREAK;
        if (!(tag_flags((html_tag)k->tag) & TAG_VOID)) t->ends_due[k->tag]++;
        return !t->no_memory;
    }
    k->flags |= TOKEN_FED;
    if (!(tag_flags((html_tag)k->tag) & TAG_VOID)) t->planned++;
    return close_p(t, (html_tag)k->tag) && write_tag(t, k);
}

static bool plan_end(tree *t, token *k)
{
    if (t->ends_due[k->tag]) {
        t->ends_due[k->tag]--;
        k->flags |= TOKEN_BREAK;
        return true;
    }
    k->flags |= TOKEN_FED;
    if (t->planned) t->planned--;
    if (k->tag == TAG_p) t->p_open = false;
    return write_tag(t, k);
}

/* <ins> is a block where it has a class, as advertisements have, and a change of words elsewhere. */
static bool is_nested_ins(tree *t, const token *k)
{
    if (k->kind == TOKEN_START && token_attribute(t->scan, k, "class").len == 0) return false;
    if (k->kind == TOKEN_END && t->open_ins == 0) return false;
    t->open_ins = k->kind == TOKEN_START ? t->open_ins + 1 : t->open_ins - 1;
    return true;
}

/* True if the tag is one that libxml2 nests. <html> and <body> stand at the start of every skeleton. */
static bool is_nested_tag(tree *t, const token *k)
{
    if (k->kind != TOKEN_START && k->kind != TOKEN_END) return false;
    if (!(tag_flags((html_tag)k->tag) & TAG_BLOCK)) return false;
    if (k->tag == TAG_ins) return is_nested_ins(t, k);
    return k->tag != TAG_html && k->tag != TAG_body && k->tag != TAG_frameset;
}

static bool place_text(tree *t, token *k)
{
    if (t->run_placed || k->kind == TOKEN_START || k->kind == TOKEN_END || (k->flags & TOKEN_BLANK)) return true;
    if (k->kind == TOKEN_RAW && k->tag != TAG_xmp && k->tag != TAG_plaintext) return true;
    k->flags |= TOKEN_PLACED;
    t->run_placed = true;
    t->no_memory |= !buffer_append_byte(&t->skeleton, 'x');
    return !t->no_memory;
}

static bool plan(tree *t, size_t index)
{
    token *k = &t->tokens[index];
    if (!is_nested_tag(t, k)) return place_text(t, k);
    return k->kind == TOKEN_START ? plan_start(t, k, index) : plan_end(t, k);
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

/* A <noscript> at `index` without text, the double of a lazy image or a pixel, goes; how many tokens it takes. */
static size_t drop_textless_noscript(tree *t, size_t index, size_t count)
{
    size_t end = index + 1, last = count - index < NOSCRIPT_MAX_TOKENS ? count : index + NOSCRIPT_MAX_TOKENS;
    if (t->tokens[index].kind != TOKEN_START || t->tokens[index].tag != TAG_noscript) return 0;
    while (end < last && is_textless(&t->tokens[end])) end++;
    if (end == last || t->tokens[end].kind != TOKEN_END || t->tokens[end].tag != TAG_noscript) return 0;
    for (size_t i = index; i <= end; i++) t->tokens[i].flags |= TOKEN_DROPPED;
    return end + 1 - index;
}

/* ---- the document ---- */

tree *tree_new(void)
{
    tree *t = calloc(1, sizeof *t);
    if (t) buffer_init(&t->skeleton, SKELETON_MAX_BYTES);
    return t;
}

static void parser_free(tree *t)
{
    if (t->parser) htmlFreeParserCtxt(t->parser);
    t->parser = NULL;
}

void tree_free(tree *t)
{
    if (!t) return;
    parser_free(t);
    buffer_free(&t->skeleton);
    free(t);
}

dechaff_status tree_begin(tree *t, const scanner *scan, const tree_events *events, uint32_t max_depth)
{
    static const char DOCUMENT[] = "<html><body>";
    xmlSAXHandler handler = {.startElement = on_start,
                             .endElement = on_end,
                             .characters = on_characters,
                             .ignorableWhitespace = on_characters,
                             .error = on_message,
                             .warning = on_message};
    parser_free(t);
    *t = (tree){.scan = scan, .events = *events, .skeleton = t->skeleton, .max_depth = max_depth};
    t->skeleton.len = 0;
    t->parser = htmlCreatePushParserCtxt(&handler, t, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!t->parser) return DECHAFF_NO_MEMORY;
    htmlCtxtUseOptions(t->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    if (!buffer_append(&t->skeleton, DOCUMENT, sizeof DOCUMENT - 1) || !send(t, false)) return DECHAFF_NO_MEMORY;
    return DECHAFF_OK;
}

dechaff_status tree_feed(tree *t, token *tokens, size_t count)
{
    static const char FLUSH[] = "<!---->"; /* libxml2 keeps text back until markup follows */
    t->tokens = tokens;
    t->next = 0;
    t->run_placed = false;
    for (size_t i = 0; i < count;) {
        size_t dropped = drop_textless_noscript(t, i, count);
        if (!dropped && !plan(t, i)) return DECHAFF_NO_MEMORY;
        i += dropped ? dropped : 1;
    }
    if (t->run_placed && !buffer_append(&t->skeleton, FLUSH, sizeof FLUSH - 1)) return DECHAFF_NO_MEMORY;
    t->count = count;
    if (t->skeleton.len && !send(t, false)) return DECHAFF_NO_MEMORY;
    hand_out(t, count);
    return DECHAFF_OK;
}

dechaff_status tree_finish(tree *t)
{
    t->count = t->next = 0;
    bool fine = send(t, true);
    parser_free(t);
    return fine ? DECHAFF_OK : DECHAFF_NO_MEMORY;
}

limit_note tree_limit(const tree *t)
{
    return t->limit;
}
