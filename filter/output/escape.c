#include "escape.h"

#include "../base/utf8.h"

/* What is asked of a character that may be markup: true if it needs a backslash at byte `at` of the line. */
typedef bool (*needs_fn)(const escaper *e, size_t at);

static char byte_at(const escaper *e, size_t at)
{
    return at < e->line.len ? e->line.at[at] : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The line's end counts as a space. */
static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\0';
}

static bool at_start(const escaper *e, size_t at)
{
    return at == 0 && !(e->where & ESCAPE_INLINE);
}

static bool always(const escaper *e, size_t at)
{
    (void)e;
    (void)at;
    return true;
}

static bool is_word(uint32_t cp)
{
    return cp != '_' && cp_is_word(cp);
}

/* Between two letters or digits "_" means nothing. */
static bool needs_underscore(const escaper *e, size_t at)
{
    const char *begin = e->line.at, *end = begin + e->line.len, *here = begin + at;
    if (at == 0 || here + 1 == end) return true;
    const char *before = utf8_before(begin, here), *behind = here + 1;
    return !is_word(utf8_next(&before, end)) || !is_word(utf8_next(&behind, end));
}

/* "&name;" or "&#1;" */
static bool needs_ampersand(const escaper *e, size_t at)
{
    enum { LONGEST = 40 };
    size_t i = at + 1;
    if (byte_at(e, i) == '#') i++;
    size_t first = i;
    while (i - at < LONGEST && (is_letter(byte_at(e, i)) || is_digit(byte_at(e, i)))) i++;
    return i > first && byte_at(e, i) == ';';
}

static bool needs_hash(const escaper *e, size_t at)
{
    size_t i = at;
    if (e->where & ESCAPE_HEADING) return true;
    if (!at_start(e, at)) return false;
    while (byte_at(e, i) == '#') i++;
    return is_blank(byte_at(e, i));
}

static bool needs_at_start(const escaper *e, size_t at)
{
    return at_start(e, at);
}

/* Bullets, rules and the row below a table's head. */
static bool needs_dash(const escaper *e, size_t at)
{
    char next = byte_at(e, at + 1);
    return at_start(e, at) && (is_blank(next) || strchr("-|:=", next));
}

/* "12." or "12)" */
static bool needs_after_number(const escaper *e, size_t at)
{
    enum { MOST_DIGITS = 9 };
    if (at == 0 || at > MOST_DIGITS || e->where & ESCAPE_INLINE || !is_blank(byte_at(e, at + 1))) return false;
    for (size_t i = 0; i < at; i++)
        if (!is_digit(e->line.at[i])) return false;
    return true;
}

static bool needs_bar(const escaper *e, size_t at)
{
    return e->where & ESCAPE_CELL || at_start(e, at);
}

static bool needs_colon(const escaper *e, size_t at);
static bool needs_point(const escaper *e, size_t at);

static const needs_fn NEEDS[128] = {
    ['\\'] = always,    ['`'] = always,           ['*'] = always,
    ['['] = always,     [']'] = always,           ['<'] = always,
    ['~'] = always,     ['_'] = needs_underscore, ['&'] = needs_ampersand,
    ['#'] = needs_hash, ['>'] = needs_at_start,   ['+'] = needs_dash,
    ['-'] = needs_dash, ['='] = needs_dash,       [')'] = needs_after_number,
    ['|'] = needs_bar,  [':'] = needs_colon,      ['.'] = needs_point,
};

/* ---- addresses, which GFM makes links of, without reading backslashes in them ---- */

/* True if the address at `at` holds something that is escaped. */
static bool token_breaks(const escaper *e, size_t *at)
{
    bool breaks = false;
    size_t i = *at;
    for (char c; !is_blank(c = byte_at(e, i)); i++) {
        needs_fn needs = (unsigned char)c < 128 ? NEEDS[(unsigned char)c] : NULL;
        if (needs && needs != needs_colon && needs != needs_point && needs(e, i)) breaks = true;
    }
    *at = i;
    return breaks;
}

static bool needs_colon(const escaper *e, size_t at)
{
    if (at_start(e, at)) return byte_at(e, 1) == '-';
    bool address = byte_at(e, at + 1) == '/' && byte_at(e, at + 2) == '/' && is_letter(e->line.at[at - (at > 0)]);
    return address && !e->in_link && e->token_breaks;
}

static bool needs_point(const escaper *e, size_t at)
{
    if (needs_after_number(e, at)) return true;
    if (at < 3 || e->in_link || !e->token_breaks) return false;
    const char *www = e->line.at + at - 3;
    return (www[0] | 0x20) == 'w' && (www[1] | 0x20) == 'w' && (www[2] | 0x20) == 'w';
}

/* Look at the word around `at` once: whether it may stand as an address. */
static void look_at_token(escaper *e, size_t at, size_t to)
{
    if (at < e->token_end) return;
    size_t end = at;
    e->token_breaks = token_breaks(e, &end);
    /* Markup begins inside the address. */
    if (end > to) e->token_breaks = true;
    e->token_end = end;
}

static bool needs_backslash(escaper *e, size_t at, size_t to)
{
    unsigned char c = (unsigned char)e->line.at[at];
    if (c == ':' || c == '.') look_at_token(e, at, to);
    return NEEDS[c](e, at);
}

static bool is_plain(unsigned char c)
{
    return c >= 128 || !NEEDS[c];
}

bool escape_put(escaper *e, size_t from, size_t to, bool before_link, buffer *out)
{
    size_t done = from;
    for (size_t at = from; at < to; at++) {
        unsigned char c = (unsigned char)e->line.at[at];
        bool image = c == '!' && before_link && at + 1 == to;
        if (!image && (is_plain(c) || !needs_backslash(e, at, to))) continue;
        if (!buffer_append(out, e->line.at + done, at - done) || !buffer_append_byte(out, '\\')) return false;
        done = at;
    }
    return buffer_append(out, e->line.at + done, to - done);
}

void escape_begin(escaper *e, slice line, unsigned where)
{
    *e = (escaper){.line = line, .where = where};
}
