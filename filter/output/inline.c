#include "inline.h"

#include <stdint.h>

#include "../base/utf8.h"
#include "link.h"

/* What stands beside a "*" decides whether it opens or closes (CommonMark, 6.2). Signs beyond ASCII may or may not be
   punctuation: OTHER is safe where neither would do harm. */
typedef enum { SIDE_SPACE, SIDE_WORD, SIDE_MARK, SIDE_OTHER, SIDE_STAR } side;

typedef struct {
    const inline_line *line;
    buffer *scratch, *out;
    escaper escape;
    size_t next;       /* run not yet begun */
    size_t begun;      /* length of `out` at the line's start */
    size_t code_end;   /* behind the last code span, in `out` */
    size_t stars_end;  /* behind the last closing stars, in `out` */
    size_t open_end;   /* behind the last opening stars, in `out` */
    side open_side;    /* what stands before them */
    uint32_t link_end; /* of the open link, in the text */
    unsigned starred;  /* open runs with stars */
    bool joined;       /* two of them began as one */
    bool code;         /* text is code */
} state;

/* ---- what stands where ---- */

static side side_of(uint32_t cp)
{
    if (cp_is_space(cp)) return SIDE_SPACE;
    if (cp != '_' && cp_is_word(cp)) return SIDE_WORD;
    return cp < 128 ? SIDE_MARK : SIDE_OTHER;
}

static side text_side(const state *s, size_t at)
{
    const char *end = s->line->text.at + s->line->text.len, *here = s->line->text.at + at;
    return here == end ? SIDE_SPACE : side_of(utf8_next(&here, end));
}

static side text_side_before(const state *s, size_t at)
{
    const char *here = utf8_before(s->line->text.at, s->line->text.at + at);
    return side_of(utf8_next(&here, s->line->text.at + s->line->text.len));
}

static bool has_stars(const run *r)
{
    return r->kind == RUN_EMPHASIS || r->kind == RUN_STRONG;
}

/* What is written last. */
static side written_side(const state *s)
{
    if (s->out->len == s->begun) return SIDE_SPACE;
    const char *begin = s->out->at + s->begun, *end = s->out->at + s->out->len;
    if (s->out->len == s->open_end) return s->open_side;
    if (s->out->len == s->stars_end) return SIDE_STAR;
    const char *last = utf8_before(begin, end);
    return side_of(utf8_next(&last, end));
}

/* What the first character inside a run will be. Runs that begin there too stand at s->next. */
static side inner_start(const state *s, const run *r)
{
    const inline_line *l = s->line;
    for (size_t i = s->next; i < l->run_count && l->runs[i].start == r->start; i++)
        if (!has_stars(&l->runs[i])) return SIDE_MARK;
    return text_side(s, r->start);
}

static side inner_end(const state *s, const run *r)
{
    const inline_line *l = s->line;
    for (size_t i = s->next; i < l->run_count && l->runs[i].start < r->end; i++)
        if (!has_stars(&l->runs[i]) && l->runs[i].end == r->end) return SIDE_MARK;
    return text_side_before(s, r->end);
}

/* What will stand behind a run. Stars right there would run into its own, so they will not be written. */
static side outer_end(const state *s, const run *r)
{
    const inline_line *l = s->line;
    size_t i = s->next;
    if (s->link_end == r->end) return SIDE_MARK;
    while (i < l->run_count && l->runs[i].start < r->end) i++;
    for (; i < l->run_count && l->runs[i].start == r->end; i++)
        if (!has_stars(&l->runs[i])) return SIDE_MARK;
    return text_side(s, r->end);
}

static bool is_edge(side s)
{
    return s == SIDE_SPACE || s == SIDE_MARK;
}

/* True if stars around this run would be read as what they are. */
static bool can_have_stars(const state *s, const run *r, side before)
{
    side first = inner_start(s, r);
    bool opens = first == SIDE_WORD || is_edge(before);
    /* Three stars at once are two runs that any stars may end, those that begin one too. */
    if (s->joined && before != SIDE_SPACE && (before != SIDE_MARK || first != SIDE_WORD)) return false;
    return before != SIDE_STAR && opens && (inner_end(s, r) == SIDE_WORD || is_edge(outer_end(s, r)));
}

/* ---- writing ---- */

static bool put_range(state *s, size_t from, size_t to);

static size_t longest_ticks(slice text)
{
    size_t longest = 0, ticks = 0;
    for (size_t i = 0; i < text.len; i++) {
        ticks = text.at[i] == '`' ? ticks + 1 : 0;
        if (ticks > longest) longest = ticks;
    }
    return longest;
}

static bool put_repeated(buffer *out, char c, size_t count)
{
    for (; count; count--)
        if (!buffer_append_byte(out, c)) return false;
    return true;
}

/* In code only the bar of a table's cell is escaped. */
static bool put_verbatim(const state *s, slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '|' && s->line->where & ESCAPE_CELL && !buffer_append_byte(s->out, '\\')) return false;
        if (!buffer_append_byte(s->out, text.at[i])) return false;
    }
    return true;
}

static bool put_code(state *s, slice text)
{
    size_t ticks = longest_ticks(text) + 1;
    bool padded =
        text.at[0] == '`' || text.at[text.len - 1] == '`' || (text.at[0] == ' ' && text.at[text.len - 1] == ' ');
    if (!put_repeated(s->out, '`', ticks) || !put_repeated(s->out, ' ', padded)) return false;
    if (!put_verbatim(s, text)) return false;
    if (!put_repeated(s->out, ' ', padded) || !put_repeated(s->out, '`', ticks)) return false;
    s->code_end = s->out->len;
    return true;
}

static bool is_blank(slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != ' ') return false;
    return true;
}

/* True if a link begins with the run that comes next, stars aside. */
static bool begins_link(const inline_line *l, size_t index)
{
    const uint32_t start = l->runs[index].start;
    for (; index < l->run_count && l->runs[index].start == start; index++)
        if (l->runs[index].kind == RUN_LINK) return true;
    return false;
}

static bool put_text(state *s, size_t from, size_t to, bool before_link)
{
    slice text = {s->line->text.at + from, to - from};
    if (from == to) return true;
    /* Two spans of code that touch would become one. */
    if (s->code && !is_blank(text) && s->out->len != s->code_end) return put_code(s, text);
    return escape_put(&s->escape, from, to, before_link, s->out);
}

static bool put_stars(state *s, const run *r)
{
    const size_t count = r->kind == RUN_STRONG ? 2 : 1;
    side before = written_side(s);
    bool heavy = r->kind == RUN_STRONG && s->line->where & ESCAPE_HEADING; /* a heading is strong already */
    if (heavy || !can_have_stars(s, r, before)) return put_range(s, r->start, r->end);
    s->joined = s->joined || s->out->len == s->open_end;
    if (!put_repeated(s->out, '*', count)) return false;
    s->open_end = s->out->len;
    s->open_side = before;
    s->starred++;
    if (!put_range(s, r->start, r->end) || !put_repeated(s->out, '*', count)) return false;
    s->stars_end = s->out->len;
    s->joined = --s->starred && s->joined;
    return true;
}

static bool put_link(state *s, const run *r)
{
    if (s->link_end) return put_range(s, r->start, r->end);
    s->scratch->len = 0;
    if (!link_resolve(s->line->base, r->href, s->scratch)) return false;
    s->link_end = r->end;
    s->escape.in_link = true;
    bool ok = buffer_append_byte(s->out, '[') && put_range(s, r->start, r->end) && buffer_append(s->out, "](", 2) &&
              link_put(buffer_slice(s->scratch), s->out) && buffer_append_byte(s->out, ')');
    s->link_end = 0;
    s->escape.in_link = false;
    return ok;
}

static bool put_run(state *s, const run *r)
{
    if (has_stars(r)) return put_stars(s, r);
    if (r->kind == RUN_LINK) return put_link(s, r);
    s->code = true;
    bool ok = put_range(s, r->start, r->end);
    s->code = false;
    return ok;
}

static bool put_range(state *s, size_t from, size_t to)
{
    const inline_line *l = s->line;
    while (s->next < l->run_count && l->runs[s->next].start < to) {
        size_t index = s->next++;
        const run *r = &l->runs[index];
        if (s->code && r->kind != RUN_LINK) continue; /* code can be a link, no more */
        if (!put_text(s, from, r->start, begins_link(l, index)) || !put_run(s, r)) return false;
        from = r->end;
    }
    return put_text(s, from, to, false);
}

bool inline_put(const inline_line *line, buffer *scratch, buffer *out)
{
    state s = {.line = line,
               .scratch = scratch,
               .out = out,
               .begun = out->len,
               .code_end = SIZE_MAX,
               .stars_end = SIZE_MAX,
               .open_end = SIZE_MAX};
    escape_begin(&s.escape, line->text, line->where);
    return put_range(&s, 0, line->text.len);
}
