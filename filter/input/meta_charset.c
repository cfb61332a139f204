#include "detect.h"

/* A cursor over the head; attribute values are slices of it. */
typedef struct {
    const char *at, *end;
} cursor;

static bool is_space(char ch)
{
    return ch == ' ' || ch == '\t' || ch == '\n' || ch == '\f' || ch == '\r';
}

static char lower(char ch)
{
    return ch >= 'A' && ch <= 'Z' ? (char)(ch + 'a' - 'A') : ch;
}

static bool is_letter(char ch)
{
    return lower(ch) >= 'a' && lower(ch) <= 'z';
}

/* True if `s` starts with the lower-case `text`, in any case. */
static bool starts(slice s, const char *text)
{
    size_t i = 0;
    for (; text[i]; i++)
        if (i == s.len || lower(s.at[i]) != text[i]) return false;
    return true;
}

static bool equals(slice s, const char *text)
{
    return s.len == strlen(text) && starts(s, text);
}

static slice rest(const cursor *c)
{
    return (slice){c->at, (size_t)(c->end - c->at)};
}

static void skip_spaces(cursor *c)
{
    while (c->at < c->end && is_space(*c->at)) c->at++;
}

/* Move behind the next `byte`, or to the end. */
static void skip_past(cursor *c, char byte)
{
    const char *hit = memchr(c->at, byte, rest(c).len);
    c->at = hit ? hit + 1 : c->end;
}

/* The value that starts here, in quotes or bare; false where the head ends inside it. */
static bool attribute_value(cursor *c, slice *value)
{
    skip_spaces(c);
    if (c->at == c->end) return false;
    char quote = *c->at;
    if (quote == '"' || quote == '\'') {
        const char *start = ++c->at, *hit = memchr(start, quote, rest(c).len);
        if (!hit) return false;
        *value = (slice){start, (size_t)(hit - start)};
        c->at = hit + 1;
        return true;
    }
    const char *start = c->at;
    while (c->at < c->end && !is_space(*c->at) && *c->at != '>') c->at++;
    *value = (slice){start, (size_t)(c->at - start)};
    return c->at < c->end;
}

/* The next attribute of the tag; false at its '>' or at the end of the head. */
static bool next_attribute(cursor *c, slice *name, slice *value)
{
    while (c->at < c->end && (is_space(*c->at) || *c->at == '/')) c->at++;
    if (c->at == c->end || *c->at == '>') return false;
    const char *start = c->at++;
    while (c->at < c->end && !is_space(*c->at) && *c->at != '/' && *c->at != '>' && *c->at != '=') c->at++;
    *name = (slice){start, (size_t)(c->at - start)};
    *value = (slice){c->at, 0};
    skip_spaces(c);
    if (c->at == c->end) return false;
    if (*c->at != '=') return true;
    c->at++;
    return attribute_value(c, value);
}

/* The label in a content attribute such as "text/html; charset=koi8-r"; empty if there is none. */
static slice label_in_content(slice content)
{
    for (size_t i = 0; i < content.len; i++) {
        cursor c = {content.at + i, content.at + content.len};
        if (!starts(rest(&c), "charset")) continue;
        c.at += strlen("charset");
        skip_spaces(&c);
        if (c.at == c.end || *c.at != '=') continue;
        c.at++;
        skip_spaces(&c);
        if (c.at == c.end) break;
        char quote = *c.at;
        if (quote == '"' || quote == '\'') {
            const char *hit = memchr(c.at + 1, quote, rest(&c).len - 1);
            return hit ? (slice){c.at + 1, (size_t)(hit - c.at - 1)} : (slice){c.at, 0};
        }
        const char *start = c.at;
        while (c.at < c.end && !is_space(*c.at) && *c.at != ';') c.at++;
        return (slice){start, (size_t)(c.at - start)};
    }
    return (slice){content.at, 0};
}

/* A page that was read as bytes cannot be UTF-16, and x-user-defined means windows-1252 here (HTML Standard). */
static encoding as_declared(encoding which)
{
    if (which == ENCODING_UTF_16LE || which == ENCODING_UTF_16BE) return ENCODING_UTF_8;
    return which == ENCODING_X_USER_DEFINED ? ENCODING_WINDOWS_1252 : which;
}

/* What the <meta> whose attributes start at the cursor declares. */
static encoding of_meta(cursor *c)
{
    bool pragma = false;
    encoding by_charset = ENCODING_NONE, by_content = ENCODING_NONE;
    bool charset_seen = false, content_seen = false;
    slice name, value;
    while (next_attribute(c, &name, &value)) {
        if (equals(name, "http-equiv")) {
            pragma = pragma || equals(value, "content-type");
        } else if (equals(name, "charset") && !charset_seen) {
            charset_seen = true;
            by_charset = encoding_of_label(value);
        } else if (equals(name, "content") && !content_seen) {
            content_seen = true;
            by_content = encoding_of_label(label_in_content(value));
        }
    }
    if (charset_seen) return as_declared(by_charset);
    return pragma ? as_declared(by_content) : ENCODING_NONE;
}

/* What `<?xml version="1.0" encoding="..."?>` at the start declares. */
static encoding of_xml(slice head)
{
    if (!starts(head, "<?xml")) return ENCODING_NONE;
    const char *end = memchr(head.at, '>', head.len);
    cursor c = {head.at + strlen("<?xml"), end ? end : head.at};
    slice name, value;
    while (c.at < c.end) {
        bool more = next_attribute(&c, &name, &value);
        if (!more && c.at < c.end) break;
        if (equals(name, "encoding")) return as_declared(encoding_of_label(value));
        if (!more) break;
    }
    return ENCODING_NONE;
}

static void skip_comment(cursor *c)
{
    const char *hit = memmem(c->at + 2, rest(c).len - 2, "-->", 3);
    c->at = hit ? hit + 3 : c->end;
}

/* Move behind the tag that starts at the cursor, quotes respected. */
static void skip_tag(cursor *c)
{
    slice name, value;
    while (c->at < c->end && !is_space(*c->at) && *c->at != '>') c->at++;
    while (next_attribute(c, &name, &value)) continue;
}

static bool is_tag(slice s)
{
    size_t at = s.len > 1 && s.at[1] == '/' ? 2 : 1;
    return s.len > at && is_letter(s.at[at]);
}

encoding detect_meta(slice head)
{
    cursor c = {head.at, head.at + head.len};
    while (c.at < c.end) {
        const char *hit = memchr(c.at, '<', rest(&c).len);
        if (!hit) break;
        c.at = hit;
        slice s = rest(&c);
        if (starts(s, "<!--")) {
            skip_comment(&c);
        } else if (starts(s, "<meta") && s.len > 5 && (is_space(s.at[5]) || s.at[5] == '/')) {
            c.at += 5;
            encoding which = of_meta(&c);
            if (which != ENCODING_NONE) return which;
        } else if (is_tag(s)) {
            skip_tag(&c);
        } else if (starts(s, "<!") || starts(s, "</") || starts(s, "<?")) {
            skip_past(&c, '>');
        } else {
            c.at++;
        }
    }
    return of_xml(head);
}
