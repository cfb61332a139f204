#include "jsonl.h"

#include "../base/utf8.h"

/* A reader over one line; `wrong` is the first thing that is not JSON. */
typedef struct {
    char *begin; /* strings are decoded in place */
    const char *at, *end;
    const char *wrong;
    int depth;
} cursor;

static void skip_space(cursor *c)
{
    while (c->at < c->end && (*c->at == ' ' || *c->at == '\t' || *c->at == '\r' || *c->at == '\n')) c->at++;
}

static bool fail(cursor *c, const char *what)
{
    if (!c->wrong) c->wrong = what;
    return false;
}

static bool take(cursor *c, char byte, const char *otherwise)
{
    skip_space(c);
    if (c->at < c->end && *c->at == byte) {
        c->at++;
        return true;
    }
    return fail(c, otherwise);
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    char lower = (char)(c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* The four digits behind "\u"; -1: they are none. */
static int32_t four_digits(const char *at, const char *end)
{
    int32_t value = 0;
    if (end - at < 4) return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hex_value(at[i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* Move over a string, quotes included; `*escaped` says whether it has a backslash. */
static bool skip_string(cursor *c, slice *raw, bool *escaped)
{
    if (!take(c, '"', "a string is missing")) return false;
    raw->at = c->at;
    *escaped = false;
    for (; c->at < c->end; c->at++) {
        unsigned char byte = (unsigned char)*c->at;
        if (byte == '"') {
            raw->len = (size_t)(c->at++ - raw->at);
            return true;
        }
        if (byte < 0x20) return fail(c, "a control character stands bare in a string");
        if (byte != '\\') continue;
        *escaped = true;
        if (++c->at == c->end) break;
        if (*c->at == 'u' && four_digits(c->at + 1, c->end) < 0) return fail(c, "\\u without four hexadecimal digits");
        if (!strchr("\"\\/bfnrtu", *c->at) || !*c->at) return fail(c, "an unknown escape in a string");
    }
    return fail(c, "a string is not closed");
}

static bool skip_number(cursor *c)
{
    const char *start = c->at;
    if (c->at < c->end && *c->at == '-') c->at++;
    const char *digits = c->at;
    while (c->at < c->end && *c->at >= '0' && *c->at <= '9') c->at++;
    if (c->at == digits || (*digits == '0' && c->at > digits + 1)) {
        c->at = start;
        return fail(c, "a value is missing");
    }
    if (c->at < c->end && *c->at == '.') {
        digits = ++c->at;
        while (c->at < c->end && *c->at >= '0' && *c->at <= '9') c->at++;
        if (c->at == digits) return fail(c, "no digit behind the decimal point");
    }
    if (c->at < c->end && (*c->at | 32) == 'e') {
        c->at++;
        if (c->at < c->end && (*c->at == '+' || *c->at == '-')) c->at++;
        digits = c->at;
        while (c->at < c->end && *c->at >= '0' && *c->at <= '9') c->at++;
        if (c->at == digits) return fail(c, "no digit in the exponent");
    }
    return true;
}

static bool skip_word(cursor *c)
{
    static const char *const WORDS[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        size_t len = strlen(WORDS[i]);
        if ((size_t)(c->end - c->at) < len || memcmp(c->at, WORDS[i], len) != 0) continue;
        c->at += len;
        return true;
    }
    return skip_number(c);
}

static bool skip_value(cursor *c);

/* Move over the items of an array or the members of an object, the opening bracket included. */
static bool skip_items(cursor *c, char close)
{
    c->at++;
    skip_space(c);
    if (c->at < c->end && *c->at == close) {
        c->at++;
        return true;
    }
    for (;;) {
        slice key;
        bool escaped;
        if (close == '}' && (!skip_string(c, &key, &escaped) || !take(c, ':', "a colon is missing"))) return false;
        if (!skip_value(c)) return false;
        skip_space(c);
        if (c->at < c->end && *c->at == ',') {
            c->at++;
            continue;
        }
        return take(c, close, close == '}' ? "an object is not closed" : "an array is not closed");
    }
}

static bool skip_value(cursor *c)
{
    skip_space(c);
    if (c->at == c->end) return fail(c, "a value is missing");
    slice raw;
    bool escaped, good;
    if (*c->at == '"') return skip_string(c, &raw, &escaped);
    if (*c->at != '{' && *c->at != '[') return skip_word(c);
    if (++c->depth > JSONL_DEPTH_MAX) return fail(c, "more than 128 levels");
    good = skip_items(c, *c->at == '{' ? '}' : ']');
    c->depth--;
    return good;
}

/* The code point of a \u escape whose digits start at `*at`; moves behind it, and behind a low surrogate. */
static uint32_t unicode_escape(const char **at, const char *end)
{
    uint32_t cp = (uint32_t)four_digits(*at, end);
    *at += 4;
    if (cp < 0xD800 || cp > 0xDFFF) return cp;
    if (cp < 0xDC00 && end - *at >= 6 && (*at)[0] == '\\' && (*at)[1] == 'u') {
        uint32_t low = (uint32_t)four_digits(*at + 2, end);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            *at += 6;
            return 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
        }
    }
    return 0xFFFD;
}

/* A string's value, in place of the string: it is never longer. */
static slice unescape(const cursor *c, slice raw, bool escaped)
{
    static const char FROM[] = "bfnrt", TO[] = "\b\f\n\r\t";
    if (!escaped) return raw;
    char *start = c->begin + (raw.at - c->begin), *to = start;
    const char *end = raw.at + raw.len;
    for (const char *at = raw.at; at < end;) {
        const char *stop = memchr(at, '\\', (size_t)(end - at));
        size_t plain = (size_t)((stop ? stop : end) - at);
        memmove(to, at, plain);
        to += plain;
        at += plain;
        if (!stop) break;
        char kind = at[1];
        at += 2;
        const char *control = strchr(FROM, kind);
        if (kind == 'u') {
            uint32_t cp = unicode_escape(&at, end);
            to += utf8_put(to, cp);
        } else
            *to++ = control ? TO[control - FROM] : kind;
    }
    return (slice){start, (size_t)(to - start)};
}

/* What a key means to us. */
typedef enum { KEY_OTHER, KEY_ID, KEY_URL, KEY_CHARSET, KEY_LANG, KEY_HTML, KEY_TEXT } key_kind;

static key_kind kind_of(slice key)
{
    static const struct {
        const char *name;
        key_kind kind;
    } KEYS[] = {{"id", KEY_ID},     {"url", KEY_URL},   {"charset", KEY_CHARSET},
                {"lang", KEY_LANG}, {"html", KEY_HTML}, {"text", KEY_TEXT}};
    for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++)
        if (slice_is(key, KEYS[i].name)) return KEYS[i].kind;
    return KEY_OTHER;
}

/* Store a member. "html" wins over "text", wherever it stands. */
static void store(jsonl_document *out, key_kind kind, slice value)
{
    slice *const targets[] = {[KEY_URL] = &out->url, [KEY_CHARSET] = &out->charset, [KEY_LANG] = &out->lang};
    if (kind != KEY_HTML && kind != KEY_TEXT) {
        *targets[kind] = value;
        return;
    }
    if (kind == KEY_TEXT && out->is_html) return;
    out->has_body = true;
    out->is_html = kind == KEY_HTML;
    out->body = value;
}

/* Read one member; the cursor stands before its key. */
static bool read_member(cursor *c, jsonl_document *out)
{
    slice key, raw;
    bool escaped;
    skip_space(c);
    const char *start = c->at;
    if (!skip_string(c, &key, &escaped) || !take(c, ':', "a colon is missing")) return false;
    key_kind kind = escaped ? KEY_OTHER : kind_of(key);
    skip_space(c);
    const char *value = c->at;
    if (kind > KEY_ID && c->at < c->end && *c->at == '"') {
        if (!skip_string(c, &raw, &escaped)) return false;
        store(out, kind, unescape(c, raw, escaped));
        return true;
    }
    if (!skip_value(c)) return false;
    if (kind == KEY_ID)
        out->id = (slice){value, (size_t)(c->at - value)};
    else if (kind == KEY_OTHER)
        out->extra[out->extra_count++] = (slice){start, (size_t)(c->at - start)};
    return true;
}

static bool read_members(cursor *c, jsonl_document *out)
{
    skip_space(c);
    if (c->at < c->end && *c->at == '}') {
        c->at++;
        return true;
    }
    for (int keys = 0; keys < JSONL_KEYS_MAX; keys++) {
        if (!read_member(c, out)) return false;
        skip_space(c);
        if (c->at < c->end && *c->at == ',') {
            c->at++;
            continue;
        }
        return take(c, '}', "the object is not closed");
    }
    return fail(c, "more than 1024 keys");
}

/* All but the list of extras, which has no items then. */
static void jsonl_clear(jsonl_document *out)
{
    memset(out, 0, offsetof(jsonl_document, extra));
}

dechaff_status jsonl_parse(char *line, size_t len, jsonl_document *out, dechaff_error *err)
{
    cursor c = {.begin = line, .at = line, .end = line + len};
    jsonl_clear(out);
    bool good = take(&c, '{', "no JSON object; write one {\"id\":...,\"html\":...} a line") && read_members(&c, out);
    if (good) skip_space(&c);
    if (good && c.at < c.end) good = fail(&c, "something stands behind the object");
    if (good && !out->has_body) good = fail(&c, "neither \"html\" nor \"text\" holds a string");
    if (good) return DECHAFF_OK;
    error_set(err, DECHAFF_BAD_INPUT, "%s", c.wrong);
    if (err) err->byte = (uint64_t)(c.at - c.begin);
    return DECHAFF_BAD_INPUT;
}
