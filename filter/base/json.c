#include "json.h"

#include <stdlib.h>

#include "utf8.h"

/** The place of the quote that ends a string whose first byte is at `at`, or the end of the text. */
static size_t string_end(slice s, size_t at)
{
    while (at < s.len && s.at[at] != '"') at += s.at[at] == '\\' ? 2 : 1;
    return at < s.len ? at : s.len;
}

/** Pass blanks. */
static size_t skip_blanks(slice s, size_t at)
{
    while (at < s.len && (s.at[at] == ' ' || (s.at[at] >= '\t' && s.at[at] <= '\r'))) at++;
    return at;
}

bool json_next(slice text, size_t *at, json_member *member)
{
    while (*at < text.len) {
        const char *quote = memchr(text.at + *at, '"', text.len - *at);
        if (!quote) break;
        size_t start = (size_t)(quote - text.at) + 1, end = string_end(text, start), value = skip_blanks(text, end + 1);
        *at = end + 1;
        if (value >= text.len || text.at[value] != ':') continue;
        value = skip_blanks(text, value + 1);
        if (value >= text.len) break;
        *at = value;
        *member = (json_member){{text.at + start, end - start}, {NULL, 0}, text.at[value]};
        if (member->kind != '"') return true;
        end = string_end(text, value + 1);
        member->string = (slice){text.at + value + 1, end - value - 1};
        *at = end + 1;
        return true;
    }
    *at = text.len;
    return false;
}

/** The number of four hex digits at `at`; -1: they are none. */
static long hex4(const char *at, const char *end)
{
    char digits[5] = {0}, *stop;
    if (end - at < 4) return -1;
    memcpy(digits, at, 4);
    if (digits[0] == '+' || digits[0] == '-' || digits[0] <= ' ') return -1;
    long value = strtol(digits, &stop, 16);
    return stop == digits + 4 ? value : -1;
}

/** Decode what stands behind "\u", a pair of surrogates too, and move `*at` behind it. */
static uint32_t unescape_unicode(const char **at, const char *end)
{
    long high = hex4(*at, end);
    if (high < 0) return ' '; /* the two bytes of source have no room for U+FFFD */
    *at += 4;
    if (high < 0xd800 || high > 0xdfff) return high ? (uint32_t)high : 0xfffd;
    if (high > 0xdbff || end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u') return 0xfffd;
    long low = hex4(*at + 2, end);
    if (low < 0xdc00 || low > 0xdfff) return 0xfffd;
    *at += 6;
    return 0x10000 + (((uint32_t)high & 0x3ff) << 10) + ((uint32_t)low & 0x3ff);
}

/** What the byte behind a backslash stands for. */
static char unescape_byte(char kind)
{
    if (kind == 'n' || kind == 'r') return '\n';
    return kind == 't' || kind == 'b' || kind == 'f' ? ' ' : kind;
}

size_t json_unescape(slice s, char *out)
{
    char *to = out;
    const char *at = s.at, *end = s.at + s.len;
    while (at < end) {
        if (*at != '\\' || at + 1 == end) {
            *to++ = *at++;
            continue;
        }
        char kind = at[1];
        at += 2;
        if (kind == 'u')
            to += utf8_put(to, unescape_unicode(&at, end));
        else
            *to++ = unescape_byte(kind);
    }
    return (size_t)(to - out);
}

/* Length of the string that begins at `at`, its quotes included. */
static size_t string_length(slice s, size_t at)
{
    size_t i = at + 1;
    while (i < s.len && s.at[i] != '"') i += s.at[i] == '\\' ? 2 : 1;
    return (i < s.len ? i + 1 : s.len) - at;
}

/* Length of the first member, up to the comma that is not inside a value. */
static size_t member_length(slice s)
{
    size_t i = 0, depth = 0;
    while (i < s.len && (depth || s.at[i] != ',')) {
        if (s.at[i] == '"') {
            i += string_length(s, i);
            continue;
        }
        depth += s.at[i] == '{' || s.at[i] == '[';
        depth -= depth && (s.at[i] == '}' || s.at[i] == ']');
        i++;
    }
    return i;
}

slice json_take_member(slice *rest, slice *name)
{
    slice s = *rest;
    *name = (slice){NULL, 0};
    if (!s.len) return s;
    while (s.len && strchr(" \t\r\n", *s.at)) s = (slice){s.at + 1, s.len - 1};
    slice member = {s.at, member_length(s)};
    size_t taken = member.len + (member.len < s.len);
    *rest = (slice){s.at + taken, s.len - taken};
    while (member.len && strchr(" \t\r\n", member.at[member.len - 1])) member.len--;
    if (member.len && *member.at == '"') *name = (slice){member.at + 1, string_length(member, 0) - 2};
    return member;
}
