#include "page_text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

/*
 * The format, a paragraph a block:
 *   body/div#main/p [hidden item:2]       where it stands: elements with id and role, then what it is
 *   | text                                its lines
 *   link 3..8 https://example.com/        its runs
 * and before them the page's fields. Counts and places in the source follow where they are not what the text says.
 */
static void put(buffer *out, const char *format, ...)
{
    char line[4096];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (len > (int)sizeof line - 1) len = (int)sizeof line - 1;
    if (!buffer_append(out, line, (size_t)len)) abort();
}

static void put_field(buffer *out, const char *name, slice value)
{
    if (value.len) put(out, "%s: %.*s\n", name, (int)value.len, value.at);
}

static void put_path(const page *p, int32_t index, buffer *out)
{
    const element *e = &p->elements[index];
    if (e->parent >= 0) {
        put_path(p, e->parent, out);
        put(out, "/");
    }
    put(out, "%s", tag_name((html_tag)e->tag));
    if (e->id.len) put(out, "#%.*s", (int)e->id.len, e->id.at);
    if (e->klass.len) put(out, ".%.*s", (int)e->klass.len, e->klass.at);
    if (e->role.len) put(out, "@%.*s", (int)e->role.len, e->role.at);
}

static void put_flags(const block *b, buffer *out)
{
    static const struct {
        int flag;
        const char *name;
    } FLAGS[] = {{BLOCK_HIDDEN, "hidden"},      {BLOCK_PRE, "pre"},   {BLOCK_QUOTE, "quote"},
                 {BLOCK_CAPTION, "caption"},    {BLOCK_ITEM, "item"}, {BLOCK_ORDERED, "ordered"},
                 {BLOCK_ROW_START, "row-start"}};
    for (size_t i = 0; i < sizeof FLAGS / sizeof *FLAGS; i++)
        if (b->flags & FLAGS[i].flag) put(out, " %s", FLAGS[i].name);
    if (b->heading) put(out, " h%d", b->heading);
    if (b->list_depth) put(out, " list:%d", b->list_depth);
    if (b->item) put(out, " number:%u", b->item);
    if (b->flags & BLOCK_CELL) put(out, " cell:%u,%u", b->row, b->column);
}

static void put_runs(const block *b, buffer *out)
{
    static const char *const KINDS[] = {"link", "emphasis", "strong", "code", "hidden", "image"};
    for (uint32_t i = 0; i < b->run_count; i++) {
        const run *r = &b->runs[i];
        put(out, "  %s %u..%u", KINDS[r->kind], r->start, r->end);
        if (r->href.len) put(out, " %.*s", (int)r->href.len, r->href.at);
        put(out, "\n");
    }
}

static void put_counts(const block_counts *c, buffer *out)
{
    put(out, "  words:%u", c->words);
    const struct {
        const char *name;
        uint32_t value;
    } COUNTS[] = {{"links", c->links},
                  {"nofollow", c->links_nofollow},
                  {"fragment", c->links_fragment},
                  {"external", c->links_external},
                  {"tag-or-author", c->links_tag_or_author},
                  {"link-chars", c->link_code_points},
                  {"strong-chars", c->strong_code_points},
                  {"images", c->images},
                  {"inputs", c->inputs},
                  {"times", c->times},
                  {"upper", c->uppercase},
                  {"digits", c->digits},
                  {"sentences", c->sentence_ends},
                  {"ends-sentence", c->ends_sentence}};
    for (size_t i = 0; i < sizeof COUNTS / sizeof *COUNTS; i++)
        if (COUNTS[i].value) put(out, " %s:%u", COUNTS[i].name, COUNTS[i].value);
    put(out, "\n");
}

static void put_text(slice text, buffer *out)
{
    for (const char *at = text.at, *end = text.at + text.len, *stop; at <= end; at = stop + 1) {
        stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop) stop = end;
        if (!buffer_append(out, "| ", 2) || !buffer_append(out, at, (size_t)(stop - at)) ||
            !buffer_append(out, "\n", 1))
            abort();
    }
}

static void put_places(const block *b, buffer *out)
{
    put(out, "  source %u..%u", b->src_start, b->src_end);
    for (uint32_t i = 0; i < b->piece_count; i++)
        put(out, " %u+%u@%u", b->pieces[i].at, b->pieces[i].len, b->pieces[i].offset);
    put(out, "\n");
}

static void put_elements(const page *p, buffer *out)
{
    for (size_t i = 0; i < p->element_count; i++) {
        const element *e = &p->elements[i];
        put(out, "element %d..%d %s depth %d flags %u", e->parent, e->end, tag_name((html_tag)e->tag), e->depth,
            e->flags);
        for (uint32_t a = 0; a < e->attr_count; a++)
            put(out, " %.*s=\"%.*s\"", (int)e->attrs[a].name.len, e->attrs[a].name.at, (int)e->attrs[a].value.len,
                e->attrs[a].value.at);
        put(out, "\n");
    }
}

void page_to_text(const page *p, bool places, buffer *out)
{
    put_field(out, "title", p->title);
    put_field(out, "og-title", p->og_title);
    put_field(out, "og-type", p->og_type);
    put_field(out, "description", p->description);
    put_field(out, "lang", p->html_lang);
    put_field(out, "canonical", p->canonical);
    put_field(out, "byline", p->byline);
    put_field(out, "date", p->date);
    put_field(out, "site", p->site);
    for (size_t i = 0; i < p->jsonld_count; i++) put_field(out, "jsonld", p->jsonld[i]);
    if (p->limit.which != DECHAFF_LIMIT_NONE) put(out, "limit hit\n");
    for (size_t i = 0; i < p->block_count; i++) {
        const block *b = &p->blocks[i];
        put(out, "\n");
        if (b->element >= 0) put_path(p, b->element, out);
        put_flags(b, out);
        put(out, "\n");
        put_text(b->text, out);
        put_runs(b, out);
        put_counts(&b->counts, out);
        if (places) put_places(b, out);
    }
    if (places) put_elements(p, out);
}

/* ---- parsing ---- */

uint32_t random_next(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* The end of the piece that starts at `at`, moved on to a code point's edge. */
static size_t piece_end(slice s, size_t at, html_split *split)
{
    size_t step = split->random ? 1 + random_next(&split->random) % split->step : split->step;
    size_t end = step && s.len - at > step ? at + step : s.len;
    while (end < s.len && ((unsigned char)s.at[end] & 0xC0) == 0x80) end++;
    return end;
}

dechaff_status html_to_text(slice html, html_split split, buffer *out)
{
    arena memory;
    arena_init(&memory, 1u << 30);
    html_parser *p = html_parser_new();
    html_limits limits = {0};
    page got;
    if (!p) abort();
    dechaff_status status = html_parser_begin(p, &limits, &memory);
    for (size_t at = 0, end; at < html.len && status == DECHAFF_OK; at = end) {
        end = piece_end(html, at, &split);
        status = html_parser_feed(p, (slice){html.at + at, end - at});
    }
    dechaff_status last = html_parser_finish(p, &got);
    page_to_text(&got, split.places, out);
    html_parser_free(p);
    arena_free(&memory);
    return status == DECHAFF_OK ? last : status;
}

page html_parse_whole(html_parser *parser, slice html, arena *memory)
{
    html_limits limits = {0};
    page got;
    arena_reset(memory);
    if (html_parser_begin(parser, &limits, memory) != DECHAFF_OK) abort();
    (void)html_parser_feed(parser, html);
    (void)html_parser_finish(parser, &got);
    return got;
}

void make_clean(char *at, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!at[i]) at[i] = '?';
    for (size_t done = 0; done < len; done++) {
        done += utf8_valid_prefix((slice){at + done, len - done});
        if (done < len) at[done] = '?';
    }
}

/* ---- ranges ---- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

/* True if a byte of text may stand for that byte of the source: equal, white space, or ' ' for a tag or U+00A0. */
static bool byte_agrees(char text, char from)
{
    return text == from || (is_space(text) && (is_space(from) || from == '<' || from == '\xC2'));
}

/* True if the piece's bytes are those of the source, or a reference. */
static bool piece_agrees(const block *b, const piece *p, slice html)
{
    const char *text = b->text.at + p->at, *from = html.at + p->offset;
    if (p->offset >= html.len) return false;
    if (*from == '&' && *text != '&') return true;
    if (p->len > html.len - p->offset) return false;
    for (uint32_t i = 0; i < p->len; i++)
        if (!byte_agrees(text[i], from[i])) return false;
    return true;
}

static const char *pieces_fault(const block *b, slice html)
{
    uint32_t at = 0, offset = b->src_start;
    for (uint32_t i = 0; i < b->piece_count; i++) {
        const piece *p = &b->pieces[i];
        if (p->at != at || p->len == 0) return "a piece does not follow the one before";
        if (p->offset < offset || p->offset >= b->src_end) return "a piece goes back in the source";
        if (!piece_agrees(b, p, html)) return "a piece is not what the source says";
        at += p->len;
        offset = p->offset + 1;
    }
    return at == b->text.len ? NULL : "the pieces do not cover the text";
}

static const char *runs_fault(const block *b)
{
    for (uint32_t i = 0; i < b->run_count; i++) {
        const run *r = &b->runs[i];
        if (r->start > r->end || r->end > b->text.len) return "a run leaves the text";
        for (uint32_t j = i + 1; j < b->run_count; j++) {
            const run *s = &b->runs[j];
            if (s->start < r->start) return "runs are not in order";
            if (s->start < r->end && s->end > r->end) return "runs cross";
        }
    }
    return NULL;
}

static const char *block_fault(const page *p, const block *b, slice html)
{
    if (!b->text.len) return "a block without text";
    if (utf8_valid_prefix(b->text) != b->text.len) return "a text that is not UTF-8";
    if (b->element < 0 || (size_t)b->element >= p->element_count) return "a block without an element";
    if (b->counts.code_points != utf8_count(b->text)) return "code points miscounted";
    if (is_space(b->text.at[b->text.len - 1])) return "white space at the end";
    const char *fault = pieces_fault(b, html);
    return fault ? fault : runs_fault(b);
}

static const char *elements_fault(const page *p)
{
    for (size_t i = 0; i < p->element_count; i++) {
        const element *e = &p->elements[i];
        if (e->parent >= (int32_t)i || e->end <= (int32_t)i || (size_t)e->end > p->element_count)
            return "an element out of order";
        if (e->parent >= 0 && e->end > p->elements[e->parent].end) return "an element outlives its parent";
    }
    return NULL;
}

const char *page_fault(const page *p, slice html)
{
    uint32_t before = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        const block *b = &p->blocks[i];
        const char *fault = block_fault(p, b, html);
        if (fault) return fault;
        if (b->src_start < before) return "a block goes back in the source";
        before = b->src_end;
    }
    return elements_fault(p);
}
