#include "parser.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../base/buffer.h"
#include "../base/utf8.h"
#include "parse_state.h"
#include "vocabulary.h"

enum { ID_MAX_BYTES = 128 };

/* ---- errors ---- */

/* A rule file must not steer the terminal that shows its errors. */
static void mask_controls(char *text)
{
    for (; *text; text++) {
        if ((unsigned char)*text < ' ' || *text == 0x7F) *text = '?';
    }
}

static bool tell(parser *p, const char *kind, rule_place place, const char *format, va_list args)
{
    char text[256];
    dechaff_error e;
    vsnprintf(text, sizeof text, format, args);
    mask_controls(text);
    error_set(&e, DECHAFF_BAD_RULE, "%s", text);
    error_source(&e, p->file);
    e.line = place.line;
    e.column = place.column;
    p->status = DECHAFF_BAD_RULE;
    p->broken = true;
    if (!p->tell(p->ctx, kind, p->in_rule ? p->now.id : (slice){"", 0}, &e)) p->stop = true;
    return false;
}

bool parser_fail_at(parser *p, const char *kind, rule_place place, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    tell(p, kind, place, format, args);
    va_end(args);
    return false;
}

bool parser_fail(parser *p, const char *kind, const char *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    tell(p, kind, parser_place(p, at), format, args);
    va_end(args);
    return false;
}

bool parser_no_memory(parser *p)
{
    p->status = DECHAFF_NO_MEMORY;
    p->stop = true;
    return false;
}

rule_place parser_place(const parser *p, const char *at)
{
    uint32_t column = 1;
    for (const char *c = p->line.at; c < at; c++) column += ((unsigned char)*c & 0xC0) != 0x80;
    return (rule_place){p->line_number, column};
}

/* ---- the rule that is being read ---- */

bool parser_push(parser *p, stack *s, const void *item)
{
    if (!array_reserve(&s->items, &s->cap, s->count + 1, s->item_bytes, RULES_FILE_MAX_BYTES)) {
        return parser_no_memory(p);
    }
    memcpy((char *)s->items + s->count++ * s->item_bytes, item, s->item_bytes);
    return true;
}

/* Move the items of a stack into the arena; NULL where there are none. */
static void *settle(parser *p, const stack *s, uint32_t *count)
{
    *count = (uint32_t)s->count;
    if (s->count == 0) return NULL;
    void *at = arena_take_array(p->memory, s->count, s->item_bytes);
    if (at)
        memcpy(at, s->items, s->count * s->item_bytes);
    else
        parser_no_memory(p);
    return at;
}

static void settle_all(parser *p)
{
    rule *r = &p->now;
    r->terms = settle(p, &p->terms, &r->term_count);
    r->langs = settle(p, &p->langs, &r->lang_count);
    r->sites = settle(p, &p->sites, &r->site_count);
    r->zones = settle(p, &p->zones, &r->zone_count);
    r->excepts = settle(p, &p->excepts, &r->except_count);
    r->tests = settle(p, &p->tests, &r->test_count);
}

static void append(parser *p)
{
    rule_list *l = p->list;
    if (l->count >= RULES_COUNT_MAX) {
        parser_fail_at(p, "limit", p->now.place, "more than %d rules; leave some of the rule files away",
                       RULES_COUNT_MAX);
        p->stop = true;
        return;
    }
    if (!array_reserve(&l->items, &l->cap, l->count + 1, sizeof *l->items, RULES_COUNT_MAX)) {
        parser_no_memory(p);
        return;
    }
    l->items[l->count++] = p->now;
}

/* Finish the open rule, if there is one. */
static void close_rule(parser *p)
{
    if (!p->in_rule || p->stop) return;
    settle_all(p);
    if (!p->stop && parse_whole(p) && !p->broken) append(p);
    p->in_rule = false;
}

static void open_rule(parser *p, slice id)
{
    p->now =
        (rule){.id = id, .len_max = UINT32_MAX, .file = p->file, .pack = p->pack, .builtin = p->flags & RULES_EMBEDDED};
    p->now.place = parser_place(p, p->line.at);
    p->in_rule = true;
    p->broken = false;
    p->said = 0;
    stack *all[] = {&p->terms, &p->langs, &p->sites, &p->zones, &p->excepts, &p->tests};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) all[i]->count = 0;
}

/* ---- head lines ---- */

bool parse_id(parser *p, slice id, const char *what)
{
    if (id.len == 0) return parser_fail(p, "syntax", id.at, "no id; write `%s`", what);
    if (id.len > ID_MAX_BYTES) {
        return parser_fail(p, "syntax", id.at, "an id has at most %d bytes; shorten it", ID_MAX_BYTES);
    }
    char before = '.';
    for (size_t i = 0; i < id.len; i++) {
        char c = id.at[i];
        bool letter = ascii_is_alpha(c) || ascii_is_digit(c) || (before != '.' && (c == '-' || c == '_'));
        if (!letter && !(c == '.' && before != '.')) {
            return parser_fail(p, "syntax", id.at + i,
                               "an id is made of letters, digits, - and _, its parts joined by single dots: `%s`",
                               what);
        }
        before = c;
    }
    if (before != '.') return true;
    return parser_fail(p, "syntax", id.at + id.len - 1, "the id ends in a dot; take it away");
}

typedef struct {
    const char *name;
    rule_unit unit;
    bool for_keep;
} unit_word;

#define ROW(name, unit, for_keep, help) {name, unit, for_keep},
static const unit_word UNITS[] = {RULE_UNITS(ROW)};
#undef ROW

static bool parse_unit(parser *p, slice word)
{
    bool keep = p->now.verb == RULE_KEEP;
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++) {
        if (!slice_is(word, UNITS[i].name)) continue;
        if (keep && !UNITS[i].for_keep) {
            return parser_fail(p, "syntax", word.at, "only `drop` knows `%s`; write `keep line` or `keep block`",
                               UNITS[i].name);
        }
        p->now.unit = UNITS[i].unit;
        return true;
    }
    return parser_fail(p, "syntax", word.at, "`%.*s` is not what a rule can %s; write %s", clip(word), word.at,
                       keep ? "keep" : "drop", keep ? "line or block" : "line, block, span, list or rest");
}

/* Nothing may follow on this line. */
static bool parse_end(parser *p, slice text)
{
    text = words_skip(text);
    if (text.len == 0) return true;
    return parser_fail(p, "syntax", text.at,
                       "`%.*s` is too much here; put each key on a line of its own below the rule", clip(text),
                       text.at);
}

static void parse_rule(parser *p, slice text)
{
    slice id = words_next(&text);
    open_rule(p, id);
    if (!parse_id(p, id, "rule fr.ad.label drop line")) return;
    slice verb = words_next(&text);
    if (!slice_is(verb, "drop") && !slice_is(verb, "keep")) {
        parser_fail(p, "syntax", verb.at, "behind the id stands `drop` or `keep`, not `%.*s`", clip(verb), verb.at);
        return;
    }
    p->now.verb = slice_is(verb, "drop") ? RULE_DROP : RULE_KEEP;
    if (parse_unit(p, words_next(&text))) parse_end(p, text);
}

/* Take a value of a `pack` line, which may stand in double quotes. */
static bool pack_value(parser *p, slice *text, slice *value)
{
    if (text->len == 0 || *text->at != '"') {
        *value = words_next(text);
        return value->len || parser_fail(p, "syntax", value->at, "no value behind `=`; write `title=\"French ads\"`");
    }
    const char *end = memchr(text->at + 1, '"', text->len - 1);
    if (!end) return parser_fail(p, "syntax", text->at, "the quote is not closed; end the value with \"");
    *value = (slice){text->at + 1, (size_t)(end - text->at) - 1};
    text->len -= (size_t)(end + 1 - text->at);
    text->at = end + 1;
    return true;
}

static slice *pack_field(rule_pack *pack, slice key)
{
    const struct {
        const char *name;
        slice *field;
    } fields[] = {
        {"version", &pack->version}, {"title", &pack->title}, {"licence", &pack->licence}, {"url", &pack->url}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (slice_is(key, fields[i].name)) return fields[i].field;
    }
    return NULL;
}

static bool parse_pack_key(parser *p, rule_pack *pack, slice *text)
{
    const char *equals = memchr(text->at, '=', text->len);
    slice word = *text, key = {text->at, equals ? (size_t)(equals - text->at) : 0};
    word = words_next(&word);
    if (!equals || key.len > word.len) {
        return parser_fail(p, "syntax", word.at,
                           "`%.*s` is no key=value; a value with blanks needs quotes: "
                           "title=\"French ads\"",
                           clip(word), word.at);
    }
    slice *field = pack_field(pack, key);
    if (!field) {
        return parser_fail(p, "syntax", key.at, "unknown key `%.*s`; a pack has version, title, licence and url",
                           clip(key), key.at);
    }
    if (field->at) return parser_fail(p, "syntax", key.at, "`%.*s` stands twice; keep one", clip(key), key.at);
    text->len -= key.len + 1;
    text->at += key.len + 1;
    return pack_value(p, text, field);
}

static void parse_pack(parser *p, const char *start, slice text)
{
    if (p->pack || p->list_start != p->list->count) {
        parser_fail(p, "syntax", start, "a file has one `pack` line, above its rules; move or delete this one");
        return;
    }
    rule_pack *pack = arena_take(p->memory, sizeof *pack);
    if (!pack) {
        parser_no_memory(p);
        return;
    }
    p->pack = pack;
    pack->id = words_next(&text);
    if (!parse_id(p, pack->id, "pack fr version=1")) return;
    for (text = words_skip(text); text.len; text = words_skip(text)) {
        if (!parse_pack_key(p, pack, &text)) return;
    }
}

/* ---- lines ---- */

static void parse_head(parser *p)
{
    close_rule(p);
    if (p->stop) return;
    slice text = p->line, word = words_next(&text);
    if (slice_is(word, "rule")) {
        parse_rule(p, text);
    } else if (slice_is(word, "pack")) {
        parse_pack(p, word.at, text);
    } else {
        parser_fail(p, "syntax", word.at,
                    "`%.*s` cannot start a line; lines of a rule are indented by two spaces, others start with `rule`, "
                    "`pack` or `#`",
                    clip(word), word.at);
    }
}

/* The line behind its indent of exactly two spaces; {NULL, 0}: told. */
static slice indented(parser *p)
{
    slice text = words_skip(p->line);
    size_t depth = (size_t)(text.at - p->line.at);
    const char *tab = memchr(p->line.at, '\t', depth);
    if (tab)
        parser_fail(p, "syntax", tab, "a tab in the indent; indent by two spaces");
    else if (depth != 2)
        parser_fail(p, "syntax", text.at, "indented by %zu; indent by exactly two spaces", depth);
    else
        return text;
    return (slice){NULL, 0};
}

static void parse_line(parser *p)
{
    slice text = words_skip(p->line);
    if (text.len == 0 || *text.at == '#') return;
    if (text.at == p->line.at) {
        parse_head(p);
        return;
    }
    if (!p->in_rule) {
        parser_fail(p, "syntax", text.at, "a line of a rule, but no rule stands above; start with `rule ID drop line`");
        return;
    }
    text = indented(p);
    if (text.at) parse_key(p, text);
}

static slice without_trailing_blanks(slice line)
{
    while (line.len && (line.at[line.len - 1] == ' ' || line.at[line.len - 1] == '\t')) line.len--;
    return line;
}

/* Cut the next line off `*text`. */
static void next_line(parser *p, slice *text)
{
    const char *end = memchr(text->at, '\n', text->len);
    slice line = {text->at, end ? (size_t)(end - text->at) : text->len};
    text->at += line.len + (end ? 1 : 0);
    text->len -= line.len + (end ? 1 : 0);
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    p->line = without_trailing_blanks(line);
    p->line_number++;
}

static void parse_lines(parser *p, slice text)
{
    while (text.len && !p->stop) {
        next_line(p, &text);
        if (p->line.len > RULES_LINE_MAX_BYTES) {
            parser_fail(p, "limit", p->line.at, "a line over 64 KiB; is this a rule file?");
        } else {
            parse_line(p);
        }
    }
    close_rule(p);
}

/* ---- the file as bytes ---- */

/* Tell an error at byte `at` of the file. */
static void fail_in_file(parser *p, slice text, const char *at, const char *message)
{
    p->line = (slice){text.at, 0};
    p->line_number = 1;
    for (const char *c = text.at; (c = memchr(c, '\n', (size_t)(at - c))); p->line.at = ++c) p->line_number++;
    parser_fail(p, "encoding", at, "%s", message);
}

/* A carriage return that no line feed follows, NULL: none. */
static const char *bare_return(slice text)
{
    const char *end = text.at + text.len;
    for (const char *c = text.at; c < end && (c = memchr(c, '\r', (size_t)(end - c))); c++) {
        if (c + 1 == end || c[1] != '\n') return c;
    }
    return NULL;
}

static bool check_bytes(parser *p, slice text)
{
    const unsigned char *b = (const unsigned char *)text.at;
    const char *at;
    size_t valid;
    if (text.len > RULES_FILE_MAX_BYTES) {
        fail_in_file(p, text, text.at, "a rule file has at most 16 MiB; split it");
    } else if (text.len >= 2 && (b[0] ^ b[1]) == (0xFF ^ 0xFE) && (b[0] == 0xFF || b[0] == 0xFE)) {
        fail_in_file(p, text, text.at, "the file is UTF-16; save it as UTF-8");
    } else if (text.len && (at = memchr(text.at, '\0', text.len))) {
        fail_in_file(p, text, at, "a NUL byte; this is no text, or it is UTF-16: save it as UTF-8");
    } else if ((valid = utf8_valid_prefix(text)) < text.len) {
        fail_in_file(p, text, text.at + valid, "not UTF-8 from here; save the file as UTF-8");
    } else if ((at = bare_return(text))) {
        fail_in_file(p, text, at, "a carriage return alone; save the file with LF or CRLF line ends");
    }
    return p->status == DECHAFF_OK;
}

static slice without_bom(slice text)
{
    if (text.len < 3 || memcmp(text.at, "\xEF\xBB\xBF", 3) != 0) return text;
    return (slice){text.at + 3, text.len - 3};
}

static void parser_free(parser *p)
{
    free(p->terms.items);
    free(p->langs.items);
    free(p->sites.items);
    free(p->zones.items);
    free(p->excepts.items);
    free(p->tests.items);
}

dechaff_status rules_parse_all(slice file, slice text, unsigned flags, arena *memory, rule_list *list,
                               rules_error_fn tell_error, void *ctx)
{
    parser p = {.file = file,
                .flags = flags,
                .memory = memory,
                .list = list,
                .list_start = list->count,
                .tell = tell_error,
                .ctx = ctx,
                .terms.item_bytes = sizeof(rule_term),
                .langs.item_bytes = sizeof(slice),
                .sites.item_bytes = sizeof(rule_site),
                .zones.item_bytes = sizeof(rule_zone),
                .excepts.item_bytes = sizeof(slice),
                .tests.item_bytes = sizeof(rule_test)};
    bool embedded = flags & RULES_EMBEDDED;
    if (embedded || check_bytes(&p, text)) parse_lines(&p, without_bom(text));
    parser_free(&p);
    if (p.stop || embedded) return p.status;
    dechaff_status twice = rules_find_duplicates(list, p.list_start, tell_error, ctx);
    return twice == DECHAFF_OK ? p.status : twice;
}

/* ---- a list of rules ---- */

/* Keeps the first error for rules_parse(). */
static bool keep_first(void *ctx, const char *kind, slice id, const dechaff_error *error)
{
    (void)kind;
    (void)id;
    dechaff_error *err = ctx;
    if (err) *err = *error;
    return false;
}

dechaff_status rules_parse(slice file, slice text, unsigned flags, arena *memory, rule_list *list, dechaff_error *err)
{
    dechaff_status status = rules_parse_all(file, text, flags, memory, list, keep_first, err);
    if (status == DECHAFF_NO_MEMORY) error_set(err, status, "out of memory while reading rules");
    return status;
}

int rule_compare(const rule *x, const rule *y)
{
    size_t len = x->id.len < y->id.len ? x->id.len : y->id.len;
    int order = memcmp(x->id.at, y->id.at, len);
    if (order) return order;
    if (x->id.len != y->id.len) return x->id.len < y->id.len ? -1 : 1;
    return x < y ? -1 : x > y;
}

static int by_id(const void *a, const void *b)
{
    return rule_compare(*(const rule *const *)a, *(const rule *const *)b);
}

static bool tell_duplicate(const rule *first, const rule *second, rules_error_fn tell_error, void *ctx)
{
    dechaff_error e;
    error_set(&e, DECHAFF_BAD_RULE, "`%.*s` is already the rule at %.*s:%u; rename or delete one of them",
              clip(second->id), second->id.at, clip(first->file), first->file.at, (unsigned)first->place.line);
    error_source(&e, second->file);
    e.line = second->place.line;
    e.column = second->place.column;
    return tell_error(ctx, "duplicate", second->id, &e);
}

dechaff_status rules_find_duplicates(const rule_list *list, size_t first, rules_error_fn tell_error, void *ctx)
{
    size_t count = list->count - first;
    if (count < 2) return DECHAFF_OK;
    const rule **sorted = malloc(count * sizeof *sorted);
    if (!sorted) return DECHAFF_NO_MEMORY;
    for (size_t i = 0; i < count; i++) sorted[i] = &list->items[first + i];
    qsort(sorted, count, sizeof *sorted, by_id);
    dechaff_status status = DECHAFF_OK;
    for (size_t i = 1; i < count; i++) {
        if (!slice_equal(sorted[i - 1]->id, sorted[i]->id)) continue;
        status = DECHAFF_BAD_RULE;
        if (!tell_duplicate(sorted[i - 1], sorted[i], tell_error, ctx)) break;
    }
    free(sorted);
    return status;
}

void rule_list_free(rule_list *list)
{
    free(list->items);
    *list = (rule_list){0};
}
