#include "link.h"

#include <stdint.h>

/* The parts of an address that matter for resolving another one against it. */
typedef struct {
    slice scheme;    /* without ":" */
    slice authority; /* with "//" */
    slice path;      /* up to "?" or "#" */
    slice query;     /* with "?", up to "#" */
} address;

/* Length of the part of `s` in front of the first character of `stops`. */
static size_t until(slice s, const char *stops)
{
    size_t len = 0;
    while (len < s.len && !strchr(stops, s.at[len])) len++;
    return len;
}

static bool is_scheme_char(char c)
{
    char lower = (char)(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/* Length of "scheme" where ":" follows it; 0: there is none. */
static size_t scheme_length(slice s)
{
    size_t len = 0;
    while (len < s.len && is_scheme_char(s.at[len])) len++;
    bool letter = s.len && (s.at[0] | 0x20) >= 'a' && (s.at[0] | 0x20) <= 'z';
    return letter && len < s.len && s.at[len] == ':' ? len : 0;
}

static address split(slice s)
{
    address a = {.scheme = slice_take(&s, scheme_length(s))};
    if (a.scheme.len) (void)slice_take(&s, 1);
    if (s.len >= 2 && s.at[0] == '/' && s.at[1] == '/') {
        slice host = {s.at + 2, s.len - 2};
        a.authority = slice_take(&s, 2 + until(host, "/?#"));
    }
    a.path = slice_take(&s, until(s, "?#"));
    a.query = slice_take(&s, until(s, "#"));
    return a;
}

static bool is_scheme(slice scheme, const char *name)
{
    size_t i = 0;
    while (i < scheme.len && name[i] && (scheme.at[i] | 0x20) == name[i]) i++;
    return i == scheme.len && !name[i];
}

static bool may_lead(slice scheme)
{
    static const char *const NAMES[] = {"http", "https", "ftp", "mailto", "tel"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (is_scheme(scheme, NAMES[i])) return true;
    return false;
}

/* White space and control characters around an address mean nothing. */
static slice trim(slice s)
{
    while (s.len && (unsigned char)s.at[0] <= ' ') s = (slice){s.at + 1, s.len - 1};
    while (s.len && (unsigned char)s.at[s.len - 1] <= ' ') s.len--;
    return s;
}

/* Take the last segment of the path that starts at `start` away. */
static void drop_segment(buffer *out, size_t start)
{
    while (out->len > start && out->at[out->len - 1] != '/') out->len--;
    if (out->len > start) out->len--;
}

/* Append an absolute path with "." and ".." resolved. */
static bool put_path(slice path, buffer *out)
{
    size_t start = out->len;
    while (path.len) {
        (void)slice_take(&path, 1); /* the slash */
        slice segment = slice_take(&path, until(path, "/"));
        bool up = slice_is(segment, ".."), stay = up || slice_is(segment, ".");
        if (up) drop_segment(out, start);
        if (stay && path.len) continue;
        if (!buffer_append_byte(out, '/')) return false;
        if (!stay && !buffer_append_slice(out, segment)) return false;
    }
    return true;
}

/* "/a/b" and "c" → "/a/c", resolved. */
static bool put_merged(slice folder, slice path, buffer *out)
{
    buffer joined;
    buffer_init(&joined, SIZE_MAX);
    while (folder.len && folder.at[folder.len - 1] != '/') folder.len--;
    bool ok = folder.len ? buffer_append_slice(&joined, folder) : buffer_append_byte(&joined, '/');
    ok = ok && buffer_append_slice(&joined, path) && put_path(buffer_slice(&joined), out);
    buffer_free(&joined);
    return ok;
}

static bool put_relative(const address *base, slice href, buffer *out)
{
    if (!buffer_append_slice(out, base->scheme) || !buffer_append_byte(out, ':')) return false;
    if (href.len >= 2 && href.at[0] == '/' && href.at[1] == '/') return buffer_append_slice(out, href);
    slice path = slice_take(&href, until(href, "?#"));
    if (!buffer_append_slice(out, base->authority)) return false;
    if (!path.len) {
        if (!buffer_append_slice(out, base->path)) return false;
        if (!(href.len && *href.at == '?') && !buffer_append_slice(out, base->query)) return false;
    } else if (*path.at == '/' ? !put_path(path, out) : !put_merged(base->path, path, out))
        return false;
    return buffer_append_slice(out, href);
}

bool link_leads(slice href)
{
    slice target = trim(href);
    size_t scheme = scheme_length(target);
    return target.len && *target.at != '#' && (!scheme || may_lead((slice){target.at, scheme}));
}

bool link_resolve(slice base, slice href, buffer *out)
{
    slice target = trim(href);
    address from = split(trim(base));
    if (scheme_length(target) || !from.scheme.len || !from.authority.len) return buffer_append_slice(out, target);
    return put_relative(&from, target, out);
}

/* What would end a destination, or begin markup in it. */
static bool is_unsafe(unsigned char c)
{
    return c <= ' ' || c == 0x7F || strchr("<>()\\`|\"", c);
}

static bool put_encoded(unsigned char c, buffer *out)
{
    static const char HEX[] = "0123456789ABCDEF";
    return buffer_append(out, (char[]){'%', HEX[c >> 4], HEX[c & 15]}, 3);
}

/* "&name;" would be read as a character. */
static bool is_reference(slice s)
{
    size_t i = s.len > 1 && s.at[1] == '#' ? 2 : 1, first = i;
    while (i < s.len && i < 40 && (is_scheme_char(s.at[i]) && !strchr("+-.", s.at[i]))) i++;
    return *s.at == '&' && i > first && i < s.len && s.at[i] == ';';
}

bool link_put(slice target, buffer *out)
{
    for (size_t i = 0; i < target.len; i++) {
        unsigned char c = (unsigned char)target.at[i];
        bool ok = is_unsafe(c)                                           ? put_encoded(c, out)
                  : is_reference((slice){target.at + i, target.len - i}) ? buffer_append(out, "\\&", 2)
                                                                         : buffer_append_byte(out, (char)c);
        if (!ok) return false;
    }
    return true;
}
