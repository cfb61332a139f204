#include "../base/utf8.h"
#include "parse_state.h"

/* Read `lang=fr` or `site=example.com`. */
static bool test_key(parser *p, rule_test *test, slice word, size_t equals)
{
    slice key = {word.at, equals}, value = {word.at + equals + 1, word.len - equals - 1};
    bool lang = slice_is(key, "lang"), site = slice_is(key, "site");
    if (!lang && !site) {
        return parser_fail(p, "syntax", key.at, "a test knows lang=, site=, head and tail, not `%.*s`", clip(key),
                           key.at);
    }
    slice *field = lang ? &test->lang : &test->site;
    if (field->len) return parser_fail(p, "syntax", key.at, "`%.*s` stands twice; keep one", clip(key), key.at);
    if (lang ? !parse_lang(p, value) : !parse_host(p, value)) return false;
    *field = value;
    return true;
}

/* Read what stands between the braces. */
static bool test_scope(parser *p, rule_test *test, slice scope)
{
    for (slice word = words_next(&scope); word.len; word = words_next(&scope)) {
        const char *equals = memchr(word.at, '=', word.len);
        if (equals) {
            if (!test_key(p, test, word, (size_t)(equals - word.at))) return false;
            continue;
        }
        if (test->has_zone) return parser_fail(p, "syntax", word.at, "a test has one place; write one head or tail");
        if (!parse_zone(p, word, &scope, &test->zone)) return false;
        test->has_zone = true;
    }
    return true;
}

/* Take "{...}" off the front of `*text`. */
static bool cut_scope(parser *p, rule_test *test, slice *text)
{
    if (text->len == 0 || *text->at != '{') return true;
    const char *end = memchr(text->at, '}', text->len);
    if (!end)
        return parser_fail(p, "syntax", text->at, "`{` is not closed; write `}`, or `\\{` for a brace in the text");
    slice scope = {text->at + 1, (size_t)(end - text->at) - 1};
    text->len -= scope.len + 2;
    text->at = end + 1;
    if (text->len && *text->at == ' ') {
        text->at++;
        text->len--;
    }
    return test_scope(p, test, scope);
}

/* Split at the last " => "; blanks at a line's end are gone, so " =>" there is an empty output. */
static void cut_expected(rule_test *test, slice text)
{
    static const char ARROW[] = " => ";
    test->text = text;
    test->expected = (slice){text.at + text.len, 0};
    if (text.len >= 3 && memcmp(text.at + text.len - 3, ARROW, 3) == 0) {
        test->text.len -= 3;
        test->has_expected = true;
        return;
    }
    for (const char *at = text.at; (at = memmem(at, (size_t)(text.at + text.len - at), ARROW, 4)); at++) {
        test->text.len = (size_t)(at - text.at);
        test->expected = (slice){at + 4, text.len - test->text.len - 4};
        test->has_expected = true;
    }
}

/* Reads {XX} at `*at`, a code point in hexadecimal that may stand in a text; false: it is none. */
static bool read_hex(slice text, size_t *at, uint32_t *cp)
{
    size_t i = *at;
    *cp = 0;
    if (i >= text.len || text.at[i++] != '{') return false;
    for (; i < text.len && text.at[i] != '}' && *cp <= 0x10FFFF; i++) {
        char c = text.at[i], lower = (char)(c | 0x20);
        if (!ascii_is_digit(c) && !(lower >= 'a' && lower <= 'f')) return false;
        *cp = *cp * 16 + (uint32_t)(ascii_is_digit(c) ? c - '0' : lower - 'a' + 10);
    }
    if (i >= text.len || text.at[i] != '}') return false;
    *at = i + 1;
    return *cp != 0 && *cp <= 0x10FFFF && (*cp < 0xD800 || *cp > 0xDFFF);
}

/* Reads what stands behind a backslash and moves on; false: no escape. */
static bool read_escape(slice text, size_t *at, uint32_t *cp)
{
    static const char NAMES[] = "ntr\\{=", MEANINGS[] = "\n\t\r\\{=";
    if (*at >= text.len) return false;
    char name = text.at[(*at)++];
    if (name == 'u') return read_hex(text, at, cp);
    const char *known = memchr(NAMES, name, sizeof NAMES - 1);
    if (known) *cp = (unsigned char)MEANINGS[known - NAMES];
    return known != NULL;
}

static bool check_escapes(parser *p, slice text)
{
    uint32_t cp;
    for (size_t i = 0; i < text.len;) {
        size_t start = i++;
        if (text.at[start] != '\\' || read_escape(text, &i, &cp)) continue;
        return parser_fail(p, "syntax", text.at + start,
                           "a test knows \\n, \\t, \\r, \\u{1F}, \\\\, \\{ and \\=; write \\\\ for a backslash");
    }
    return true;
}

bool parse_test(parser *p, char sign, slice text)
{
    rule_test test = {.sign = sign};
    if (!cut_scope(p, &test, &text)) return false;
    test.place = parser_place(p, text.at);
    cut_expected(&test, text);
    if (test.text.len == 0) return parser_fail(p, "syntax", text.at, "a test needs a text behind `%c`", sign);
    if (sign == '-' && test.has_expected) {
        return parser_fail(p, "syntax", test.expected.at, "a `-` line stays as it is; take ` => ` and the output away");
    }
    return check_escapes(p, test.text) && check_escapes(p, test.expected) && parser_push(p, &p->tests, &test);
}

slice rule_test_unescape(slice text, arena *memory)
{
    char *out = arena_take(memory, text.len + 1);
    if (!out) return (slice){NULL, 0};
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t cp;
        char c = text.at[i++];
        if (c == '\\' && read_escape(text, &i, &cp))
            len += utf8_put(out + len, cp); /* never longer than what stands for it */
        else
            out[len++] = c;
    }
    return (slice){out, len};
}
