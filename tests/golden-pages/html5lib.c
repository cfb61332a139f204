/*
 * The html5lib-tests tokenizer suite over the scanner and the entity decoder.
 * Usage: html5lib ARCHIVE   (exit 77: the archive is not there)
 *
 * What is not compared, because dechaff does not keep it, or keeps more than the standard on purpose:
 * - comments and doctypes: they are no text; only that they end at the right place shows, in what follows;
 * - parse errors: nobody asks for them;
 * - adjacent text: "[a][b]" equals "[ab]";
 * - inputs with NUL or lone surrogates: charset/ turns them into U+FFFD before the scanner sees them;
 * - inputs that end inside a comment, a bogus comment or a tag: the standard drops the rest of the page, dechaff
 *   drops the mark only, or ends the tag at its first '>' (text is not lost); likewise raw content without an end;
 * - "CDATA section state": only inside <svg> and <math>; the first is skipped, the second is text of tags;
 * - carriage returns: the standard turns them into line feeds first; here they are white space like them.
 */
#include <archive.h>
#include <archive_entry.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "parse/chars.h"
#include "parse/entity.h"
#include "parse/scan.h"

enum { SKIPPED_CODE = 77 };

typedef struct {
    unsigned passed, failed, skipped;
} tally;

/* ---- strings ---- */

/* Resolve the \uXXXX of a doubly escaped text; false if it has a lone surrogate or NUL, which no input has. */
static bool unescape(const char *text, buffer *out)
{
    out->len = 0;
    for (const char *at = text; *at; at++) {
        unsigned unit, low;
        char utf8[4];
        if (at[0] != '\\' || at[1] != 'u' || sscanf(at + 2, "%4x", &unit) != 1) {
            if (!buffer_append(out, at, 1)) abort();
            continue;
        }
        at += 5;
        if (unit >= 0xD800 && unit < 0xDC00 && sscanf(at + 1, "\\u%4x", &low) == 1) {
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
        }
        if (unit == 0 || (unit >= 0xD800 && unit < 0xE000)) return false;
        if (!buffer_append(out, utf8, utf8_put(utf8, unit))) abort();
    }
    return true;
}

/* The string of a JSON value into `out`. */
static bool take_string(const json_t *value, bool escaped, buffer *out)
{
    const char *text = json_string_value(value);
    size_t len = json_string_length(value);
    if (memchr(text, 0, len)) return false;
    if (escaped) return unescape(text, out);
    out->len = 0;
    return buffer_append(out, text, len);
}

/* ---- tokens as text: "text", "<name a='v' b>" and "</name>" ---- */

static void put(buffer *out, const char *text, size_t len)
{
    if (!buffer_append(out, text, len)) abort();
}

static void put_lower(buffer *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        char c = char_lower(text[i]);
        put(out, &c, 1);
    }
}

static void put_decoded(buffer *out, slice s, bool in_attribute)
{
    if (!buffer_reserve(out, s.len + s.len / 4 + 1)) abort();
    out->len += entity_decode_all(s, in_attribute, out->at + out->len);
}

static bool seen_before(const scanner *s, const token *t, uint32_t index)
{
    const span_attribute *a = s->attributes + t->attr_first;
    for (uint32_t i = 0; i < index; i++)
        if (a[i].name_length == a[index].name_length &&
            strncasecmp(scanner_at(s, a[i].name), scanner_at(s, a[index].name), a[i].name_length) == 0)
            return true;
    return false;
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Attributes in the order of their names, as the JSON side gives them. */
static void put_attributes(buffer *out, const scanner *s, const token *t)
{
    char *lines[300];
    size_t count = 0;
    for (uint32_t i = 0; i < t->attr_count; i++) {
        const span_attribute *a = s->attributes + t->attr_first + i;
        buffer line;
        if (seen_before(s, t, i)) continue;
        buffer_init(&line, 1u << 20);
        put(&line, " ", 1);
        put_lower(&line, scanner_at(s, a->name), a->name_length);
        put(&line, "=", 1);
        put_decoded(&line, (slice){scanner_at(s, a->value), a->value_length}, true);
        put(&line, "", 1);
        lines[count++] = line.at;
    }
    qsort(lines, count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < count; i++) {
        put(out, lines[i], strlen(lines[i]));
        free(lines[i]);
    }
}

static void put_token(buffer *out, const scanner *s, const token *t)
{
    slice text = {scanner_at(s, t->start), t->end - t->start};
    if (t->kind == TOKEN_TEXT) put_decoded(out, text, false);
    if (t->kind == TOKEN_RAW && (t->tag == TAG_title || t->tag == TAG_textarea)) put_decoded(out, text, false);
    if (t->kind == TOKEN_RAW && t->tag != TAG_title && t->tag != TAG_textarea) put(out, text.at, text.len);
    if (t->kind != TOKEN_START && t->kind != TOKEN_END) return;
    put(out, t->kind == TOKEN_END ? "</" : "<", t->kind == TOKEN_END ? 2 : 1);
    put_lower(out, text.at + 1 + (t->kind == TOKEN_END), t->name_length);
    if (t->kind == TOKEN_START) put_attributes(out, s, t);
    if (t->kind == TOKEN_START && t->flags & TOKEN_SELF_CLOSING) put(out, "/", 1);
    put(out, ">", 1);
}

/* ---- one test ---- */

/* Run the scanner over `prefix` and `input`; tokens from the input on go to `out`. */
static void scan(const char *prefix, slice input, buffer *out)
{
    scanner s;
    bool full;
    scanner_init(&s);
    scanner_begin(&s, 1 << 16, 256);
    if (scanner_add(&s, slice_of(prefix)) || scanner_add(&s, input)) abort();
    scanner_end(&s);
    if (scanner_run(&s, &full) || full) abort();
    for (size_t i = *prefix != '\0'; i < s.token_count; i++) put_token(out, &s, &s.tokens[i]);
    scanner_free(&s);
}

static void put_expected_tag(buffer *out, const json_t *t, bool escaped, buffer *scratch)
{
    const json_t *value;
    const char *name;
    char *lines[300];
    size_t count = 0;
    if (!take_string(json_array_get(t, 1), escaped, scratch)) abort();
    put(out, "<", 1);
    put(out, scratch->at, scratch->len);
    json_object_foreach(json_array_get(t, 2), name, value)
    {
        buffer line;
        buffer_init(&line, 1u << 20);
        put(&line, " ", 1);
        json_t *key = json_string(name);
        if (!take_string(key, escaped, scratch)) scratch->len = 0;
        json_decref(key);
        put(&line, scratch->at, scratch->len);
        put(&line, "=", 1);
        if (!take_string(value, escaped, scratch)) scratch->len = 0;
        put(&line, scratch->at, scratch->len);
        put(&line, "", 1);
        lines[count++] = line.at;
    }
    qsort(lines, count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < count; i++) {
        put(out, lines[i], strlen(lines[i]));
        free(lines[i]);
    }
    if (json_array_size(t) > 3) put(out, "/", 1);
    put(out, ">", 1);
}

/* The expected tokens as text; false if they hold what no input of ours has. */
static bool expected_text(const json_t *output, bool escaped, buffer *out)
{
    size_t index;
    json_t *t;
    buffer scratch;
    bool fine = true;
    buffer_init(&scratch, 1u << 20);
    json_array_foreach(output, index, t)
    {
        const char *kind = json_string_value(json_array_get(t, 0));
        if (strcmp(kind, "StartTag") == 0) put_expected_tag(out, t, escaped, &scratch);
        if (strcmp(kind, "EndTag") != 0 && strcmp(kind, "Character") != 0) continue;
        fine &= take_string(json_array_get(t, 1), escaped, &scratch);
        if (*kind == 'E') put(out, "</", 2);
        put(out, scratch.at, scratch.len);
        if (*kind == 'E') put(out, ">", 1);
    }
    buffer_free(&scratch);
    return fine;
}

/* True if a "<!", "<?" or "</" has no '>' behind it. */
static bool ends_in_declaration(slice input)
{
    for (size_t i = input.len; i-- > 0;) {
        if (input.at[i] == '>') return false;
        if (input.at[i] == '<' && i + 1 < input.len && strchr("!?/", input.at[i + 1])) return true;
    }
    return false;
}

/* True if the standard drops the rest of this page where dechaff keeps it. */
static bool ends_inside(const json_t *test, slice input)
{
    static const char *const CODES[] = {"eof-in-comment", "eof-in-tag", "eof-in-script-html-comment-like-text"};
    size_t index;
    json_t *error;
    json_array_foreach(json_object_get(test, "errors"), index, error)
    {
        const char *code = json_string_value(json_object_get(error, "code"));
        for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++)
            if (strcmp(code, CODES[i]) == 0) return true;
    }
    return ends_in_declaration(input);
}

/* The tag whose content an initial state tokenises, NULL for a state that is not compared. */
static const char *prefix_of(const char *state, const char *last_start_tag, char *room, size_t room_bytes)
{
    static const char *const DEFAULTS[][2] = {
        {"RCDATA state", "title"}, {"RAWTEXT state", "style"}, {"Script data state", "script"}};
    if (strcmp(state, "Data state") == 0) return "";
    if (strcmp(state, "PLAINTEXT state") == 0) return "<plaintext>";
    for (size_t i = 0; i < sizeof DEFAULTS / sizeof *DEFAULTS; i++) {
        if (strcmp(state, DEFAULTS[i][0]) != 0) continue;
        html_tag tag = last_start_tag ? tag_find(slice_of(last_start_tag)) : TAG_UNKNOWN;
        bool other = tag == TAG_UNKNOWN || !(tag_flags(tag) & TAG_SKIP || tag == TAG_title || tag == TAG_xmp);
        bool rcdata = tag == TAG_title || tag == TAG_textarea;
        if (other || rcdata != (i == 0) || (tag == TAG_script) != (i == 2)) return NULL;
        snprintf(room, room_bytes, "<%s>", last_start_tag);
        return room;
    }
    return NULL;
}

/* True if raw content does not end in this input: then dechaff keeps it as text of the page. */
static bool raw_is_open(const char *prefix, slice input)
{
    char end[64];
    if (!*prefix || strcmp(prefix, "<plaintext>") == 0) return false;
    snprintf(end, sizeof end, "</%s", prefix + 1);
    end[strlen(end) - 1] = '\0';
    for (size_t i = 0; i + strlen(end) < input.len; i++)
        if (strncasecmp(input.at + i, end, strlen(end)) == 0 && char_is(input.at[i + strlen(end)], CHAR_NAME_END))
            return false;
    return true;
}

static void run_state(const json_t *test, const char *state, tally *sum)
{
    bool escaped = json_is_true(json_object_get(test, "doubleEscaped"));
    char room[64];
    const char *last = json_string_value(json_object_get(test, "lastStartTag"));
    const char *prefix = prefix_of(state, last, room, sizeof room);
    buffer input, got, expected;
    buffer_init(&input, 1u << 20);
    buffer_init(&got, 1u << 20);
    buffer_init(&expected, 1u << 20);
    put(&got, "", 0);
    bool usable = prefix && take_string(json_object_get(test, "input"), escaped, &input) &&
                  !ends_inside(test, buffer_slice(&input)) && !(input.len && memchr(input.at, '\r', input.len)) &&
                  !raw_is_open(prefix, buffer_slice(&input)) &&
                  expected_text(json_object_get(test, "output"), escaped, &expected);
    if (usable) {
        scan(prefix, buffer_slice(&input), &got);
        bool same = slice_equal(buffer_slice(&got), buffer_slice(&expected));
        sum->passed += same;
        sum->failed += !same;
        if (!same)
            printf("FAILED (%s) %s\n  input    [%.*s]\n  expected [%.*s]\n  got      [%.*s]\n", state,
                   json_string_value(json_object_get(test, "description")), (int)input.len, input.at, (int)expected.len,
                   expected.at, (int)got.len, got.at);
    } else
        sum->skipped++;
    buffer_free(&input);
    buffer_free(&got);
    buffer_free(&expected);
}

static void run_test(const json_t *test, tally *sum)
{
    const json_t *states = json_object_get(test, "initialStates");
    size_t index;
    json_t *state;
    if (!states) run_state(test, "Data state", sum);
    json_array_foreach(states, index, state) run_state(test, json_string_value(state), sum);
}

/* ---- the suite ---- */

static void run_file(const char *name, const buffer *text, tally *sum)
{
    json_error_t error;
    json_t *root = json_loadb(text->at, text->len, JSON_ALLOW_NUL, &error), *test;
    tally before = *sum;
    size_t index;
    if (!root) {
        printf("%s: %s (line %d)\n", name, error.text, error.line);
        sum->failed++;
        return;
    }
    json_array_foreach(json_object_get(root, "tests"), index, test) run_test(test, sum);
    printf("%s: %u passed, %u failed, %u not compared\n", name, sum->passed - before.passed,
           sum->failed - before.failed, sum->skipped - before.skipped);
    json_decref(root);
}

static void read_entry(struct archive *from, buffer *out)
{
    char part[65536];
    out->len = 0;
    for (la_ssize_t len; (len = archive_read_data(from, part, sizeof part)) > 0;) put(out, part, (size_t)len);
}

int main(int argc, char **argv)
{
    struct archive *from = archive_read_new();
    struct archive_entry *entry;
    buffer text;
    tally sum = {0};
    buffer_init(&text, 1u << 26);
    if (argc != 2 || archive_read_support_filter_xz(from) || archive_read_support_format_tar(from)) return 2;
    if (archive_read_open_filename(from, argv[1], 1 << 16) != ARCHIVE_OK) {
        printf("skipped: %s is not there\n", argv[1]);
        archive_read_free(from);
        return SKIPPED_CODE;
    }
    while (archive_read_next_header(from, &entry) == ARCHIVE_OK) {
        const char *name = archive_entry_pathname(entry), *dot = strrchr(name, '.');
        if (!dot || strcmp(dot, ".test") != 0) continue;
        read_entry(from, &text);
        run_file(name, &text, &sum);
    }
    archive_read_free(from);
    buffer_free(&text);
    printf("%u passed, %u failed, %u not compared\n", sum.passed, sum.failed, sum.skipped);
    return sum.failed || sum.passed < 5000;
}
