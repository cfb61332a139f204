#include <stdlib.h>

#include "css_parts.h"

enum { PARTS_MAX = 1 << 20, NAMES_MAX_BYTES = 1 << 26 };

typedef struct {
    css_sheet *sheet;
    slice text;
    size_t at;
    dechaff_error *err;
    dechaff_status status;
} css_reader;

/* Notes what is wrong at the current place; always false. */
static bool complain(css_reader *r, const char *what)
{
    r->status = error_set(r->err, DECHAFF_BAD_RULE, "css: %s", what);
    if (r->err) r->err->column = utf8_count((slice){r->text.at, r->at}) + 1;
    return false;
}

/* Notes that memory is out; always false. */
static bool out_of_memory(css_reader *r)
{
    r->status = error_no_memory(r->err);
    return false;
}

/* Gives the next byte, 0 at the end. */
static char peek(const css_reader *r)
{
    return r->at < r->text.len ? r->text.at[r->at] : 0;
}

/* Skips blanks; true if there were some. */
static bool skip_blanks(css_reader *r)
{
    size_t before = r->at;
    while (peek(r) == ' ' || peek(r) == '\t') r->at++;
    return r->at > before;
}

/* True for a byte of a name. */
static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* Copies `raw` without its backslashes; `lower`: in ASCII lower case. */
static bool copy_name(css_reader *r, slice raw, bool lower, slice *name)
{
    char *out = arena_take(&r->sheet->names, raw.len + 1);
    if (!out) return out_of_memory(r);
    *name = (slice){out, 0};
    for (size_t i = 0; i < raw.len; i++) {
        if (raw.at[i] == '\\' && i + 1 < raw.len) i++;
        char c = raw.at[i];
        out[name->len++] = lower && c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    return true;
}

/* Reads a name; a backslash takes the next byte as it is. */
static bool read_name(css_reader *r, bool lower, slice *name)
{
    size_t start = r->at;
    while (is_name_byte(peek(r)) || (peek(r) == '\\' && r->at + 1 < r->text.len)) r->at += peek(r) == '\\' ? 2 : 1;
    if (r->at == start) return complain(r, "a name is missing here; write for example .ad or #promo");
    return copy_name(r, (slice){r->text.at + start, r->at - start}, lower, name);
}

/* Reads an attribute's value: a name, or anything in quotes. */
static bool read_value(css_reader *r, slice *value)
{
    char quote = peek(r);
    if (quote != '"' && quote != '\'') return read_name(r, false, value);
    size_t start = ++r->at;
    while (peek(r) != quote) {
        if (r->at >= r->text.len) return complain(r, "the quote is not closed; put one more behind the value");
        r->at += peek(r) == '\\' && r->at + 1 < r->text.len ? 2 : 1;
    }
    r->at++;
    return copy_name(r, (slice){r->text.at + start, r->at - 1 - start}, false, value);
}

/* Adds a check to the compound that is being read. */
static bool add_check(css_reader *r, css_check check)
{
    css_sheet *s = r->sheet;
    if (!array_reserve(&s->checks, &s->check_cap, s->check_count + 1, sizeof check, PARTS_MAX)) return out_of_memory(r);
    s->checks[s->check_count++] = check;
    s->compounds[s->compound_count - 1].check_count++;
    return true;
}

/* Gives the check that an attribute's operator means and steps over it. */
static check_kind read_operator(css_reader *r)
{
    static const struct {
        char sign;
        check_kind kind;
    } OPERATORS[] = {{'~', CHECK_WORD}, {'|', CHECK_DASH}, {'^', CHECK_STARTS}, {'$', CHECK_ENDS}, {'*', CHECK_HAS}};
    if (peek(r) == '=') {
        r->at++;
        return CHECK_EQUALS;
    }
    for (size_t i = 0; i < sizeof OPERATORS / sizeof *OPERATORS; i++)
        if (peek(r) == OPERATORS[i].sign && r->at + 1 < r->text.len && r->text.at[r->at + 1] == '=') {
            r->at += 2;
            return OPERATORS[i].kind;
        }
    return CHECK_PRESENT;
}

/* Reads what stands between [ and ]. */
static bool read_attribute(css_reader *r)
{
    css_check check = {CHECK_PRESENT, TAG_UNKNOWN, {NULL, 0}, {NULL, 0}};
    r->at++;
    skip_blanks(r);
    if (!read_name(r, true, &check.name)) return false;
    skip_blanks(r);
    check.kind = read_operator(r);
    skip_blanks(r);
    if (check.kind != CHECK_PRESENT && !read_value(r, &check.value)) return false;
    skip_blanks(r);
    if (peek(r) != ']') return complain(r, "] is missing; write for example [data-ad=\"1\"]");
    r->at++;
    return add_check(r, check);
}

/* Reads `:has-text(literal)`; the literal goes to the selector. */
static bool read_pseudo(css_reader *r, css_selector *selector)
{
    static const char HAS_TEXT[] = ":has-text(";
    const size_t len = sizeof HAS_TEXT - 1;
    if (r->text.len - r->at < len || memcmp(r->text.at + r->at, HAS_TEXT, len) != 0)
        return complain(r, "of the pseudo-classes only :has-text(...) is known; leave this one out");
    size_t start = r->at + len, end = start;
    while (end < r->text.len && r->text.at[end] != ')') end += r->text.at[end] == '\\' ? 2 : 1;
    if (end >= r->text.len) return complain(r, ") is missing behind :has-text(");
    slice raw, folded;
    if (!copy_name(r, (slice){r->text.at + start, end - start}, false, &raw)) return false;
    buffer fold;
    buffer_init(&fold, raw.len * FOLD_GROWTH_MAX + 64);
    folded = fold_append(&fold, raw) ? arena_copy(&r->sheet->names, buffer_slice(&fold)) : (slice){NULL, 0};
    buffer_free(&fold);
    if (!folded.at) return out_of_memory(r);
    if (folded.len == 0) return complain(r, ":has-text() needs some text");
    if (selector->has_text) return complain(r, "one :has-text() is enough; add `and has` for more");
    literal_init(&selector->text, TERM_HAS, folded);
    selector->has_text = true;
    r->at = end + 1;
    return true;
}

/* Reads one simple selector: #id, .class, [attribute], :has-text(). */
static bool read_simple(css_reader *r, css_selector *selector)
{
    css_check check = {peek(r) == '#' ? CHECK_ID : CHECK_CLASS, TAG_UNKNOWN, {NULL, 0}, {NULL, 0}};
    if (peek(r) == '[') return read_attribute(r);
    if (peek(r) == ':') return read_pseudo(r, selector);
    r->at++;
    return read_name(r, false, &check.name) && add_check(r, check);
}

/* Reads the type at a compound's start, if there is one; false: error. */
static bool read_type(css_reader *r, bool *any)
{
    *any = peek(r) == '*';
    if (*any) r->at++;
    if (*any || !is_name_byte(peek(r))) return true;
    css_check check = {CHECK_TYPE, TAG_UNKNOWN, {NULL, 0}, {NULL, 0}};
    *any = true;
    if (!read_name(r, true, &check.name)) return false;
    check.tag = tag_find(check.name);
    return add_check(r, check);
}

/* Reads a compound; `child`: a > stood before it. */
static bool read_compound(css_reader *r, css_selector *selector, bool child)
{
    css_sheet *s = r->sheet;
    if (selector->has_text) return complain(r, ":has-text() must stand at the end: it asks the block's own text");
    if (!array_reserve(&s->compounds, &s->compound_cap, s->compound_count + 1, sizeof *s->compounds, PARTS_MAX))
        return out_of_memory(r);
    s->compounds[s->compound_count++] = (css_compound){(uint32_t)s->check_count, 0, child};
    selector->count++;
    bool any;
    if (!read_type(r, &any)) return false;
    for (; peek(r) != 0 && strchr("#.[:", peek(r)); any = true)
        if (!read_simple(r, selector)) return false;
    return any || complain(r, "a selector is missing here; write for example div.ad or #promo");
}

/* Reads compounds up to a comma or the end. */
static bool read_selector(css_reader *r, uint32_t term)
{
    css_sheet *s = r->sheet;
    css_selector selector = {.first = (uint32_t)s->compound_count, .term = term};
    skip_blanks(r);
    for (bool child = false;;) {
        if (!read_compound(r, &selector, child)) return false;
        bool blank = skip_blanks(r);
        child = peek(r) == '>';
        if (child) {
            r->at++;
            skip_blanks(r);
        }
        if (child) continue;
        if (peek(r) == ',' || peek(r) == 0) break;
        if (!blank) return complain(r, "this is not known here; use type, #id, .class, [attribute], blank, >");
    }
    if (peek(r) == ',') r->at++;
    if (!array_reserve(&s->selectors, &s->selector_cap, s->selector_count + 1, sizeof selector, PARTS_MAX))
        return out_of_memory(r);
    s->selectors[s->selector_count++] = selector;
    return true;
}

dechaff_status css_add(css_sheet *sheet, slice text, uint32_t term, dechaff_error *err)
{
    if (sheet->names.max_bytes == 0) arena_init(&sheet->names, NAMES_MAX_BYTES);
    css_reader r = {sheet, text, 0, err, DECHAFF_OK};
    do {
        if (!read_selector(&r, term)) return r.status;
    } while (r.at < text.len || (text.len > 0 && text.at[text.len - 1] == ','));
    return DECHAFF_OK;
}

void css_sheet_free(css_sheet *sheet)
{
    free(sheet->checks);
    free(sheet->compounds);
    free(sheet->selectors);
    free(sheet->slots);
    arena_free(&sheet->names);
    *sheet = (css_sheet){0};
}
