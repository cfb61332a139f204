#include "markdown.h"

#include <stdint.h>
#include <stdio.h>

#include "../base/utf8.h"
#include "inline.h"
#include "link.h"

void markdown_init(markdown_writer *w, buffer *out)
{
    *w = (markdown_writer){.page = {.out = out}};
    kept_init(&w->kept);
    buffer *const own[] = {&w->runs, &w->line_runs, &w->active, &w->scratch, &w->base, &w->row.cells, &w->row.blocks};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) buffer_init(own[i], SIZE_MAX);
}

void markdown_free(markdown_writer *w)
{
    kept_free(&w->kept);
    buffer *const own[] = {&w->runs, &w->line_runs, &w->active, &w->scratch, &w->base, &w->row.cells, &w->row.blocks};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) buffer_free(own[i]);
}

bool markdown_set_base(markdown_writer *w, slice url, slice base)
{
    w->base.len = 0;
    return link_leads(base) ? link_resolve(url, base, &w->base) : buffer_append_slice(&w->base, url);
}

/* ---- containers ---- */

static bool put_repeated(buffer *out, char c, size_t count)
{
    for (; count; count--)
        if (!buffer_append_byte(out, c)) return false;
    return true;
}

/* "> ", "- " or "12. " */
static size_t format_marker(const container *c, char out[16])
{
    if (strchr(">-*", c->marker)) return (size_t)snprintf(out, 16, "%c ", c->marker);
    return (size_t)snprintf(out, 16, "%u%c ", (unsigned)c->number, c->marker);
}

/* The start of a line in the open containers; those from `fresh` on begin with it. */
static bool put_prefix(const layout *l, size_t fresh)
{
    for (size_t i = 0; i < l->depth; i++) {
        char marker[16];
        size_t len = format_marker(&l->open[i], marker);
        bool spaces = i < fresh && l->open[i].marker != '>';
        if (spaces ? !put_repeated(l->out, ' ', len) : !buffer_append(l->out, marker, len)) return false;
    }
    return true;
}

/* A blank line in the first `count` open containers: only quotes show in it. */
static bool put_blank_line(const layout *l, size_t count)
{
    size_t begun = l->out->len;
    layout shown = *l;
    shown.depth = count;
    while (shown.depth && shown.open[shown.depth - 1].marker != '>') shown.depth--;
    if (!put_prefix(&shown, shown.depth)) return false;
    while (l->out->len > begun && l->out->at[l->out->len - 1] == ' ') l->out->len--;
    return buffer_append_byte(l->out, '\n');
}

bool layout_next_line(layout *l)
{
    return buffer_append_byte(l->out, '\n') && put_prefix(l, l->depth);
}

static bool close_fence(layout *l)
{
    size_t ticks = l->fence;
    l->fence = 0;
    l->pre = 0;
    return !ticks || (layout_next_line(l) && put_repeated(l->out, '`', ticks));
}

static bool is_ordered(const container *c)
{
    return c->marker == '.' || c->marker == ')';
}

/* Marker and number of an item that begins; `before`: the item at its place before, NULL if none. */
static void begin_item(container *item, const container *before)
{
    bool sibling = before && before->list == item->list;
    if (is_ordered(item)) {
        if (item->number == NUMBER_UNKNOWN) item->number = sibling ? before->number + 1 : 1;
        /* A list that follows another of its kind must not be taken for its end. */
        if (before && is_ordered(before)) item->marker = (before->marker == '.') == sibling ? '.' : ')';
    } else if (before && !is_ordered(before))
        item->marker = (before->marker == '-') == sibling ? '-' : '*';
}

/* True if the item that begins at `index` needs no blank line before it. */
static bool is_tight(const layout *l, const block_place *p, size_t index, size_t count)
{
    if (index >= count || p->in[index].marker == '>') return false;
    if (index < l->depth) return l->open[index].list == p->in[index].list && l->open[index].marker != '>';
    bool in_item = index && l->open[index - 1].marker != '>';
    return in_item && l->paragraph && (p->in[index].marker == '-' || p->in[index].number == 1);
}

/* Containers that hold both the last block and the next. */
static size_t common_depth(const layout *l, const block_place *p, size_t count)
{
    size_t common = 0;
    while (common < l->depth && common < count && l->open[common].element == p->in[common].element) common++;
    return common;
}

static void open_containers(layout *l, const block_place *p, size_t from, size_t count)
{
    for (size_t i = from; i < count; i++) {
        container next = p->in[i];
        bool after_item = i == from && i < l->depth && l->open[i].marker != '>';
        if (next.marker != '>') begin_item(&next, after_item ? &l->open[i] : NULL);
        l->open[i] = next;
    }
    l->depth = count;
}

bool layout_begin(layout *l, const block_place *p, size_t count)
{
    size_t common = common_depth(l, p, count);
    if (!close_fence(l)) return false;
    if (l->any) {
        bool tight = is_tight(l, p, common, count);
        if (!buffer_append_byte(l->out, '\n') || (!tight && !put_blank_line(l, common))) return false;
    }
    open_containers(l, p, common, count);
    l->any = true;
    l->paragraph = false;
    return put_prefix(l, common);
}

/* ---- runs ---- */

static bool is_shown(const run *r)
{
    return r->kind != RUN_HIDDEN && r->kind != RUN_IMAGE && (r->kind != RUN_LINK || link_leads(r->href));
}

bool markdown_place_runs(markdown_writer *w, const block *b)
{
    w->runs.len = w->active.len = 0;
    w->next_run = 0;
    for (uint32_t i = 0; i < b->run_count; i++) {
        run r = b->runs[i];
        if (!is_shown(&r)) continue;
        r.start = kept_place(&w->kept, r.start);
        r.end = kept_place(&w->kept, r.end);
        if (r.start < r.end && !buffer_append(&w->runs, &r, sizeof r)) return false;
    }
    return true;
}

static void trim_run(run *r, slice text)
{
    const char *begin = text.at + r->start, *end = text.at + r->end;
    while (begin < end) {
        const char *next = begin;
        if (!cp_is_space(utf8_next(&next, end))) break;
        begin = next;
    }
    while (begin < end) {
        const char *before = utf8_before(begin, end), *at = before;
        if (!cp_is_space(utf8_next(&at, end))) break;
        end = before;
    }
    r->start = (uint32_t)(begin - text.at);
    r->end = (uint32_t)(end - text.at);
}

/* Add the part of a run that lies in from..to, in places of that line. */
static bool add_to_line(markdown_writer *w, run r, uint32_t from, uint32_t to)
{
    if (r.start < from) r.start = from;
    if (r.end > to) r.end = to;
    if (r.start >= r.end) return true;
    trim_run(&r, w->kept.text);
    if (r.start == r.end) return true;
    r.start -= from;
    r.end -= from;
    return buffer_append(&w->line_runs, &r, sizeof r);
}

/* Runs of the line from..to; lines are asked for in order. */
static bool runs_of_line(markdown_writer *w, uint32_t from, uint32_t to)
{
    run *active = (run *)(void *)w->active.at;
    size_t count = w->active.len / sizeof(run), kept_count = 0;
    w->line_runs.len = 0;
    for (size_t i = 0; i < count; i++) {
        if (active[i].end <= from) continue;
        if (!add_to_line(w, active[i], from, to)) return false;
        active[kept_count++] = active[i];
    }
    w->active.len = kept_count * sizeof(run);
    const run *all = (const run *)(const void *)w->runs.at;
    for (; w->next_run < w->runs.len / sizeof(run) && all[w->next_run].start < to; w->next_run++) {
        if (!add_to_line(w, all[w->next_run], from, to)) return false;
        if (all[w->next_run].end > to && !buffer_append(&w->active, &all[w->next_run], sizeof(run))) return false;
    }
    return true;
}

/* ---- lines ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The next line of `text` from `*at` on, spaces around it aside; false behind the last. */
static bool next_line(slice text, size_t *at, size_t *from, size_t *to)
{
    if (*at > text.len || !text.len) return false;
    const char *end = *at < text.len ? memchr(text.at + *at, '\n', text.len - *at) : NULL;
    *from = *at;
    *to = end ? (size_t)(end - text.at) : text.len;
    *at = *to + 1;
    while (*from < *to && is_blank(text.at[*from])) ++*from;
    while (*from < *to && is_blank(text.at[*to - 1])) --*to;
    return true;
}

static bool put_inline(markdown_writer *w, size_t from, size_t to, unsigned where, buffer *out)
{
    if (!runs_of_line(w, (uint32_t)from, (uint32_t)to)) return false;
    inline_line line = {.text = {w->kept.text.at + from, to - from},
                        .runs = (const run *)(const void *)w->line_runs.at,
                        .run_count = w->line_runs.len / sizeof(run),
                        .base = buffer_slice(&w->base),
                        .where = where};
    return inline_put(&line, &w->scratch, out);
}

bool markdown_put_line(markdown_writer *w, buffer *out, unsigned where, const char *gap)
{
    size_t begun = out->len;
    for (size_t at = 0, from, to; next_line(w->kept.text, &at, &from, &to);) {
        if (from == to) continue;
        if (out->len > begun && !buffer_append(out, gap, strlen(gap))) return false;
        if (!put_inline(w, from, to, where, out)) return false;
    }
    return true;
}

/* GFM would take the backslash of a hard break into an address that ends the line. */
static bool ends_with_address(slice line)
{
    size_t word = line.len;
    while (word && !is_blank(line.at[word - 1])) word--;
    slice last = {line.at + word, line.len - word};
    return memmem(last.at, last.len, "://", 3) || memmem(last.at, last.len, "ww.", 3);
}

static bool put_hard_break(layout *l, slice line)
{
    const char *mark = ends_with_address(line) ? " \\" : "\\";
    return buffer_append(l->out, mark, strlen(mark)) && layout_next_line(l);
}

static bool put_paragraph_break(layout *l)
{
    return buffer_append_byte(l->out, '\n') && put_blank_line(l, l->depth) && put_prefix(l, l->depth);
}

/* A line end is a hard break, several are the end of the paragraph. */
static bool put_paragraph(markdown_writer *w, layout *l)
{
    slice last = {NULL, 0};
    bool blank = false;
    for (size_t at = 0, from, to; next_line(w->kept.text, &at, &from, &to);) {
        slice line = {w->kept.text.at + from, to - from};
        bool begins = last.len && blank && line.len, goes_on = last.len && !blank && line.len;
        blank = !line.len;
        if (begins && !put_paragraph_break(l)) return false;
        if (goes_on && !put_hard_break(l, last)) return false;
        if (line.len && !put_inline(w, from, to, 0, l->out)) return false;
        if (line.len) last = line;
    }
    l->paragraph = true;
    return true;
}

static bool put_heading(markdown_writer *w, layout *l, unsigned level)
{
    return put_repeated(l->out, '#', level) && buffer_append_byte(l->out, ' ') &&
           markdown_put_line(w, l->out, ESCAPE_INLINE | ESCAPE_HEADING, " ");
}

/* ---- code in a fence ---- */

static size_t fence_for(slice text)
{
    size_t longest = 2, ticks = 0;
    for (size_t i = 0; i < text.len; i++) {
        ticks = text.at[i] == '`' ? ticks + 1 : 0;
        if (ticks > longest) longest = ticks;
    }
    return longest + 1;
}

/* Whole lines as they are, each in the open containers. */
static bool put_code_lines(layout *l, slice text)
{
    for (;;) {
        const char *end = memchr(text.at, '\n', text.len);
        size_t len = end ? (size_t)(end - text.at) : text.len;
        if (!layout_next_line(l) || !buffer_append(l->out, text.at, len)) return false;
        while (!len && l->out->at[l->out->len - 1] == ' ') l->out->len--;
        if (!end) return true;
        text = (slice){end + 1, text.len - len - 1};
    }
}

/* Blocks of the same <pre> are lines in the same fence. */
static bool put_fence(layout *l, const block_place *p, slice text)
{
    size_t fence = fence_for(text);
    bool same = p->pre && l->fence >= fence && l->pre == p->pre && common_depth(l, p, p->count) == l->depth;
    if (same) return put_code_lines(l, text);
    if (!layout_begin(l, p, p->count)) return false;
    if (!put_repeated(l->out, '`', fence) || !buffer_append_slice(l->out, p->language)) return false;
    l->fence = fence;
    l->pre = p->pre;
    return put_code_lines(l, text);
}

/* ---- blocks ---- */

bool markdown_put_block(markdown_writer *w, layout *l, const block_place *p, const block *b)
{
    if (b->flags & BLOCK_PRE) return put_fence(l, p, w->kept.text);
    if (!markdown_place_runs(w, b) || !layout_begin(l, p, p->count)) return false;
    return b->heading ? put_heading(w, l, b->heading) : put_paragraph(w, l);
}

bool markdown_block(markdown_writer *w, const element *elements, const block *b, const cut *cuts, size_t cut_count)
{
    block_place p;
    if (!kept_take(&w->kept, b, cuts, cut_count)) return false;
    if (!w->kept.text.len) return true;
    place_find(&p, elements, b);
    if (p.table) return table_put_block(w, &p, b);
    if (!table_end_row(w)) return false;
    w->columns = 0;
    return markdown_put_block(w, &w->page, &p, b);
}

bool markdown_finish(markdown_writer *w)
{
    if (!table_end_row(w) || !close_fence(&w->page)) return false;
    return !w->page.any || buffer_append_byte(w->page.out, '\n');
}
