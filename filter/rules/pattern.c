#include "pattern.h"

#include "parse_state.h"

/* Length of the UTF-8 sequence at the front of a non-empty slice. */
static size_t sequence(slice s)
{
    size_t len = 1;
    while (len < s.len && ((unsigned char)s.at[len] & 0xC0) == 0x80) len++;
    return len;
}

/* Length of "{...}" at the front of `s`; 0 if it is not closed. */
static size_t braced(slice s)
{
    const char *end = s.len && *s.at == '{' ? memchr(s.at, '}', s.len) : NULL;
    return end ? (size_t)(end - s.at) + 1 : 0;
}

static bool is_hex(char c)
{
    return ascii_is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* What belongs to an escape behind its letter: \p{L} \pL \x41 \cA. */
static size_t escape_tail(char letter, slice behind)
{
    size_t len = memchr("pPxogkN", letter, 7) ? braced(behind) : 0;
    if (len || behind.len == 0) return len;
    if (memchr("pPc", letter, 3)) return 1;
    while (letter == 'x' && len < 2 && len < behind.len && is_hex(behind.at[len])) len++;
    return len;
}

/* An escape: punctuation stands for itself, \Q...\E is read as one item. */
static pattern_item escape(slice rest)
{
    if (rest.len < 2) return (pattern_item){rest.len, 'e', {0}};
    char c = rest.at[1];
    slice behind = {rest.at + 2, rest.len - 2};
    if (c == 'Q') {
        const char *end = memmem(behind.at, behind.len, "\\E", 2);
        size_t len = end ? (size_t)(end - behind.at) : behind.len;
        return (pattern_item){2 + len + (end ? 2 : 0), 'c', {behind.at, len}};
    }
    if (c == 'E') return (pattern_item){2, ' ', {0}};
    if (!ascii_is_alpha(c) && !ascii_is_digit(c)) {
        size_t len = sequence((slice){rest.at + 1, rest.len - 1});
        return (pattern_item){1 + len, 'c', {rest.at + 1, len}};
    }
    return (pattern_item){2 + escape_tail(c, behind), 'e', {0}};
}

/* A class in brackets; a `]` that comes first belongs to it, as do [:names:] and what is escaped. */
static pattern_item class_item(slice rest)
{
    size_t i = 1;
    if (i < rest.len && rest.at[i] == '^') i++;
    if (i < rest.len && rest.at[i] == ']') i++;
    while (i < rest.len && rest.at[i] != ']') {
        const char *end = NULL;
        if (rest.at[i] == '[' && i + 1 < rest.len && rest.at[i + 1] == ':') {
            end = memmem(rest.at + i, rest.len - i, ":]", 2);
        }
        if (end)
            i = (size_t)(end - rest.at) + 2;
        else
            i += rest.at[i] == '\\' ? 2 : 1;
    }
    return (pattern_item){i < rest.len ? i + 1 : rest.len, '[', {0}};
}

/* A parenthesis with the words that belong to it: (?:, (?<name>, (?=, (*VERB) ... */
static pattern_item group(slice rest)
{
    if (rest.len < 2 || (rest.at[1] != '?' && rest.at[1] != '*')) return (pattern_item){1, '(', {0}};
    if (rest.len > 2 && rest.at[1] == '?' && rest.at[2] == '#') {
        const char *end = memchr(rest.at, ')', rest.len);
        return (pattern_item){end ? (size_t)(end - rest.at) + 1 : rest.len, ' ', {0}};
    }
    size_t i = 2;
    while (i < rest.len && (ascii_is_alpha(rest.at[i]) || memchr("<>=!:|^-_'&+", rest.at[i], 12))) {
        char c = rest.at[i++];
        if (memchr(":|=!>", c, 5)) break;
    }
    return (pattern_item){i, '(', {0}};
}

/* `s` without blanks around it. */
static slice trimmed(slice s)
{
    s = words_skip(s);
    while (s.len && s.at[s.len - 1] == ' ') s.len--;
    return s;
}

/* Read "2", "2,", "2,5" or ",5"; PCRE2 from 10.43 on takes the last one, and blanks. */
static bool bounds(slice inside, uint32_t *min, uint32_t *max)
{
    const char *comma = memchr(inside.at, ',', inside.len);
    slice low = inside, high = {0};
    if (comma) {
        low.len = (size_t)(comma - inside.at);
        high = trimmed((slice){comma + 1, inside.len - low.len - 1});
    }
    low = trimmed(low);
    *min = 0;
    *max = UINT32_MAX;
    if (low.len + high.len == 0) return false;
    if ((low.len && !ascii_number(low, min)) || (high.len && !ascii_number(high, max))) return false;
    if (!comma) *max = *min;
    return true;
}

size_t pattern_quantifier(slice rest, uint32_t *min, uint32_t *max)
{
    if (rest.len == 0) return 0;
    const char *mark = memchr("?*+", *rest.at, 3);
    size_t len = mark ? 1 : braced(rest);
    if (mark) {
        *min = *mark == '+';
        *max = *mark == '?' ? 1 : UINT32_MAX;
    } else if (len < 3 || !bounds((slice){rest.at + 1, len - 2}, min, max)) {
        return 0;
    }
    if (len < rest.len && (rest.at[len] == '?' || rest.at[len] == '+')) len++;
    return len;
}

/* A blank or a comment that the flag x makes nothing; 0: neither. */
static size_t extended_blank(slice rest)
{
    if (*rest.at == '#') return rest.len;
    return *rest.at == ' ' || *rest.at == '\t' ? 1 : 0;
}

pattern_item pattern_next(slice rest, bool extended)
{
    uint32_t min, max;
    size_t blank = extended ? extended_blank(rest) : 0, quantifier;
    if (blank) return (pattern_item){blank, ' ', {0}};
    if ((quantifier = pattern_quantifier(rest, &min, &max))) return (pattern_item){quantifier, 'q', {0}};
    switch (*rest.at) {
    case '\\':
        return escape(rest);
    case '[':
        return class_item(rest);
    case '(':
        return group(rest);
    case ')':
    case '|':
    case '.':
    case '^':
    case '$':
        return (pattern_item){1, *rest.at, {0}};
    default:
        break;
    }
    size_t len = sequence(rest);
    return (pattern_item){len, 'c', {rest.at, len}};
}

static void advance(slice *s, size_t len)
{
    s->at += len;
    s->len -= len;
}

/* True if the pattern has a `|` outside of parentheses. */
static bool has_alternatives(slice rest, bool extended)
{
    for (size_t depth = 0; rest.len;) {
        pattern_item item = pattern_next(rest, extended);
        if (item.kind == '|' && depth == 0) return true;
        if (item.kind == '(') depth++;
        if (item.kind == ')' && depth) depth--;
        advance(&rest, item.len);
    }
    return false;
}

/* What may stand zero times, as the quantifier at the front of `rest` says. */
static bool optional(slice rest, bool extended)
{
    uint32_t min = 1, max;
    while (extended && rest.len && extended_blank(rest)) advance(&rest, extended_blank(rest));
    return pattern_quantifier(rest, &min, &max) && min == 0;
}

size_t pattern_anchor(const rule_term *term, char *out, size_t cap)
{
    slice rest = term->text;
    size_t len = 0;
    if (rest.len == 0 || *rest.at != '^' || has_alternatives(rest, term->extended)) return 0;
    for (advance(&rest, 1); rest.len;) {
        pattern_item item = pattern_next(rest, term->extended);
        advance(&rest, item.len);
        if (item.kind == ' ') continue;
        if (item.kind != 'c' || item.text.len > cap - len) break;
        size_t last = item.text.len; /* a quantifier behind \Q...\E is for its last character alone */
        if (optional(rest, term->extended)) {
            while (last && ((unsigned char)item.text.at[--last] & 0xC0) == 0x80) continue;
        }
        if (last) memcpy(out + len, item.text.at, last);
        len += last;
        if (rest.len && pattern_next(rest, term->extended).kind == 'q') break;
    }
    return len;
}

static bool is_sign(char c)
{
    return c > ' ' && c < 0x7F && !ascii_is_alpha(c) && !ascii_is_digit(c);
}

/* Reads a class of signs alone, such as [(\[]; gives how many it has, 0 if it has others or ranges. */
static unsigned class_signs(slice item, char signs[PATTERN_OPENING_MAX])
{
    unsigned count = 0;
    slice inside = {item.at + 1, item.len - 2};
    if (inside.len == 0 || *inside.at == '^' || *inside.at == ']') return 0;
    while (inside.len > 0) {
        if (*inside.at == '\\') advance(&inside, 1);
        bool plain = inside.len > 0 && is_sign(*inside.at) && *inside.at != '-';
        bool named = inside.len > 1 && inside.at[0] == '[' && memchr(":.=", inside.at[1], 3);
        if (!plain || named || count == PATTERN_OPENING_MAX) return 0;
        signs[count++] = *inside.at;
        advance(&inside, 1);
    }
    return count;
}

unsigned pattern_opening(const rule_term *term, char signs[PATTERN_OPENING_MAX])
{
    slice rest = term->text;
    uint32_t min, max;
    if (term->extended || has_alternatives(rest, false)) return 0;
    if (rest.len > 1 && *rest.at == ' ') { /* a blank, once at most */
        size_t len = pattern_quantifier((slice){rest.at + 1, rest.len - 1}, &min, &max);
        advance(&rest, 1 + len);
        if (len > 0 && max > 1) return 0;
    }
    if (rest.len == 0) return 0;
    pattern_item item = pattern_next(rest, false);
    slice whole = {rest.at, item.len};
    advance(&rest, item.len);
    if (optional(rest, false)) return 0;
    if (item.kind == '[') return class_signs(whole, signs);
    if (item.kind != 'c' || item.text.len != 1 || !is_sign(*item.text.at)) return 0;
    signs[0] = *item.text.at;
    return 1;
}
