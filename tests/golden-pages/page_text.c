#include "page_text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

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

void page_to_text(const page *p, buffer *out)
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
    if (p->limit_hit) put(out, "limit hit\n");
    for (size_t i = 0; i < p->block_count; i++) {
        const block *b = &p->blocks[i];
        put(out, "\n");
        if (b->element >= 0) put_path(p, b->element, out);
        put_flags(b, out);
        put(out, "\n");
        put_text(b->text, out);
        put_runs(b, out);
        put_counts(&b->counts, out);
    }
}

/* The end of the piece that starts at `at`, moved on to a code point's edge. */
static size_t piece_end(slice s, size_t at, size_t step)
{
    size_t end = step && s.len - at > step ? at + step : s.len;
    while (end < s.len && ((unsigned char)s.at[end] & 0xC0) == 0x80) end++;
    return end;
}

dechaff_status html_to_text(slice html, size_t step, buffer *out)
{
    arena memory;
    arena_init(&memory, 1u << 30);
    html_parser *p = html_parser_new();
    html_limits limits = {0};
    page got;
    if (!p) abort();
    dechaff_status status = html_parser_begin(p, &limits, &memory);
    for (size_t at = 0, end; at < html.len && status == DECHAFF_OK; at = end) {
        end = piece_end(html, at, step);
        status = html_parser_feed(p, (slice){html.at + at, end - at});
    }
    dechaff_status last = html_parser_finish(p, &got);
    page_to_text(&got, out);
    html_parser_free(p);
    arena_free(&memory);
    return status == DECHAFF_OK ? last : status;
}
