#include "parse_state.h"

#include <stdlib.h>

#include "vocabulary.h"

typedef bool (*key_fn)(parser *p, slice key, slice text);

typedef struct {
    char name[8];
    size_t len;
    key_fn read; /* NULL: a term */
    term_kind kind;
} key_row;

static const key_row *find_key(slice word);
static const char *nearest_key(slice word);

/* ---- is has starts ends re css ---- */

static bool regex_flags(parser *p, rule_term *term, slice flags)
{
    for (; flags.len; flags.at++, flags.len--) {
        bool *flag = *flags.at == 'i' ? &term->caseless : *flags.at == 'x' ? &term->extended : NULL;
        if (!flag || *flag) {
            return parser_fail(p, "syntax", flags.at, "behind a regex stand the flags i and x, each once, not `%.*s`",
                               clip(flags), flags.at);
        }
        *flag = true;
    }
    return true;
}

/* The last slash ends the pattern, so that slashes inside need no escape. */
static bool cut_regex(parser *p, rule_term *term)
{
    slice text = term->text;
    const char *end = *text.at == '/' ? memrchr(text.at + 1, '/', text.len - 1) : NULL;
    if (*text.at != '/') return parser_fail(p, "syntax", text.at, "a regex stands between slashes: `re /pattern/`");
    if (!end) return parser_fail(p, "syntax", text.at, "the regex is not closed; end it with `/`");
    term->text = (slice){text.at + 1, (size_t)(end - text.at) - 1};
    if (term->text.len == 0) return parser_fail(p, "syntax", text.at, "an empty regex matches everything; write one");
    return regex_flags(p, term, (slice){end + 1, text.len - term->text.len - 2});
}

/* What stands before a term is ASCII: its column needs no count of code points. */
static rule_place term_place(const parser *p, const char *at)
{
    return (rule_place){p->line_number, (uint32_t)(at - p->line.at) + 1};
}

static bool read_term(parser *p, term_kind kind, term_role role, slice key, slice text)
{
    rule_term term = {.kind = kind, .role = role, .text = words_skip(text)};
    if (term.text.len == 0) {
        return parser_fail(p, "syntax", term.text.at, "`%.*s` is followed by what to look for", clip(key), key.at);
    }
    if (term.kind == TERM_RE && !cut_regex(p, &term)) return false;
    term.place = term_place(p, term.text.at);
    return parser_push(p, &p->terms, &term);
}

static bool read_guard(parser *p, slice key, slice text)
{
    slice word = words_next(&text);
    const key_row *row = find_key(word);
    if (!row || row->read) {
        return parser_fail(p, "syntax", word.at, "behind `%.*s` stands is, has, starts, ends, re or css, not `%.*s`",
                           clip(key), key.at, clip(word), word.at);
    }
    return read_term(p, row->kind, *key.at == 'a' ? TERM_AND : TERM_NOT, word, text);
}

/* ---- lang site len where ---- */

bool parse_lang(parser *p, slice tag)
{
    size_t part = 0;
    bool right = tag.len > 0, first = true;
    for (size_t i = 0; i <= tag.len && right; i++) {
        if (i < tag.len && tag.at[i] != '-') {
            right = ascii_is_alpha(tag.at[i]) || (!first && ascii_is_digit(tag.at[i]));
            part++;
            continue;
        }
        right = part >= (first ? 2 : 1) && part <= (first ? 3 : 8);
        first = false;
        part = 0;
    }
    if (right) return true;
    return parser_fail(p, "syntax", tag.at, "`%.*s` is no language tag; write one such as fr, pt-BR or zh-Hans",
                       clip(tag), tag.at);
}

bool parse_host(parser *p, slice host)
{
    bool right = host.len > 0 && *host.at != '.' && *host.at != '!';
    for (size_t i = 0; i < host.len && right; i++) right = !memchr("/:*?@=,", host.at[i], 7);
    if (right) return true;
    return parser_fail(p, "syntax", host.at,
                       "`%.*s` is no host; write it without scheme, port, path or *: example.com means its subdomains "
                       "too",
                       clip(host), host.at);
}

/* True if words follow the key. */
static bool some(parser *p, slice key, slice text, const char *example)
{
    text = words_skip(text);
    if (text.len) return true;
    return parser_fail(p, "syntax", text.at, "nothing follows `%.*s`; write `%s`", clip(key), key.at, example);
}

static bool read_lang(parser *p, slice key, slice text)
{
    if (!some(p, key, text, "lang fr de")) return false;
    for (slice word = words_next(&text); word.len; word = words_next(&text)) {
        if (!parse_lang(p, word) || !parser_push(p, &p->langs, &word)) return false;
    }
    return true;
}

static bool read_site(parser *p, slice key, slice text)
{
    if (!some(p, key, text, "site example.com !blog.example.com")) return false;
    for (slice word = words_next(&text); word.len; word = words_next(&text)) {
        rule_site site = {word, *word.at == '!'};
        if (site.negated) site.host = (slice){word.at + 1, word.len - 1};
        if (!parse_host(p, site.host) || !parser_push(p, &p->sites, &site)) return false;
    }
    return true;
}

/* True if the key stands in this rule for the first time. */
static bool once(parser *p, unsigned bit, slice key)
{
    if (p->said & bit) {
        return parser_fail(p, "syntax", key.at, "`%.*s` stands twice in this rule; keep one", clip(key), key.at);
    }
    p->said |= bit;
    return true;
}

static bool read_len(parser *p, slice key, slice text)
{
    if (!once(p, SAID_LEN, key)) return false;
    text = words_skip(text);
    const char *dots = memmem(text.at, text.len, "..", 2);
    slice low = {text.at, dots ? (size_t)(dots - text.at) : 0}, high = {0};
    if (dots) high = words_skip((slice){dots + 2, text.len - low.len - 2});
    while (low.len && low.at[low.len - 1] == ' ') low.len--;
    bool right = dots && (low.len || high.len);
    if (right && low.len) right = ascii_number(low, &p->now.len_min);
    if (right && high.len) right = ascii_number(high, &p->now.len_max);
    if (!right) return parser_fail(p, "syntax", text.at, "a length is `len 20..60`, `len ..60` or `len 20..`");
    if (p->now.len_min <= p->now.len_max) return true;
    return parser_fail(p, "syntax", text.at, "no text is at least %u and at most %u long; turn the numbers round",
                       (unsigned)p->now.len_min, (unsigned)p->now.len_max);
}

bool parse_zone(parser *p, slice word, slice *text, rule_zone *zone)
{
    bool head = slice_is(word, "head");
    if (!head && !slice_is(word, "tail")) {
        return parser_fail(p, "syntax", word.at, "`%.*s` is no place; write `head 3` or `tail 3`", clip(word), word.at);
    }
    slice number = words_next(text);
    zone->kind = head ? ZONE_HEAD : ZONE_TAIL;
    if (!ascii_number(number, &zone->n) || zone->n == 0) {
        return parser_fail(p, "syntax", number.at, "behind `%s` stands a number from 1, not `%.*s`",
                           head ? "head" : "tail", clip(number), number.at);
    }
    if (head || zone->n <= RULE_TAIL_MAX) return true;
    return parser_fail(p, "syntax", number.at, "`tail` reaches %d units at most; write a smaller number",
                       RULE_TAIL_MAX);
}

static bool read_where(parser *p, slice key, slice text)
{
    if (!some(p, key, text, "where head 10 tail 5")) return false;
    for (slice word = words_next(&text); word.len; word = words_next(&text)) {
        rule_zone zone;
        if (!parse_zone(p, word, &text, &zone) || !parser_push(p, &p->zones, &zone)) return false;
    }
    return true;
}

/* ---- risk except why seen ---- */

static bool read_risk(parser *p, slice key, slice text)
{
    static const char *const WORDS[] = {[RISK_LOW] = "low", [RISK_MID] = "mid", [RISK_HIGH] = "high"};
    text = words_skip(text);
    if (!once(p, SAID_RISK, key)) return false;
    for (int risk = RISK_LOW; risk <= RISK_HIGH; risk++) {
        if (!slice_is(text, WORDS[risk])) continue;
        p->now.risk = (rule_risk)risk;
        return true;
    }
    return parser_fail(p, "syntax", text.at, "a risk is low, mid or high, not `%.*s`", clip(text), text.at);
}

static bool read_except(parser *p, slice key, slice text)
{
    if (!some(p, key, text, "except fr.ad.*")) return false;
    slice glob = words_next(&text);
    text = words_skip(text);
    if (text.len) return parser_fail(p, "syntax", text.at, "one glob a line; write another `except` line");
    for (size_t i = 0; i < glob.len; i++) {
        char c = glob.at[i];
        if (ascii_is_alpha(c) || ascii_is_digit(c) || memchr(".-_*?", c, 5)) continue;
        return parser_fail(p, "syntax", glob.at + i, "a glob over ids has letters, digits, . - _ * and ? only");
    }
    if (p->excepts.count == 0) p->except_place = parser_place(p, key.at);
    return parser_push(p, &p->excepts, &glob);
}

static bool read_why(parser *p, slice key, slice text)
{
    p->now.why = words_skip(text);
    return once(p, SAID_WHY, key) && some(p, key, text, "why label above an ad slot");
}

static bool is_date(slice s)
{
    static const char SHAPE[] = "dddd-dd-dd";
    if (s.len != sizeof SHAPE - 1) return false;
    for (size_t i = 0; i < s.len; i++) {
        if (SHAPE[i] == 'd' ? !ascii_is_digit(s.at[i]) : s.at[i] != '-') return false;
    }
    int month = (s.at[5] - '0') * 10 + s.at[6] - '0', day = (s.at[8] - '0') * 10 + s.at[9] - '0';
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static bool starts_with(slice s, const char *text)
{
    size_t len = strlen(text);
    return s.len > len && memcmp(s.at, text, len) == 0;
}

/* The last `seen` line counts: it tells when the text was met most recently. */
static bool read_seen(parser *p, slice key, slice text)
{
    (void)key;
    slice date = words_next(&text), url = words_next(&text);
    if (!is_date(date)) {
        return parser_fail(p, "syntax", date.at, "`%.*s` is no date; write `seen 2025-01-31 https://example.com/page`",
                           clip(date), date.at);
    }
    if (!starts_with(url, "https://") && !starts_with(url, "http://")) {
        return parser_fail(p, "syntax", url.at, "behind the date stands the address of the page, https://...");
    }
    text = words_skip(text);
    if (text.len) return parser_fail(p, "syntax", text.at, "nothing may follow the address; use `why` for words");
    p->now.seen_date = date;
    p->now.seen_url = url;
    return true;
}

/* ---- all of them ---- */

static bool read_test(parser *p, slice key, slice text)
{
    if (text.len) text = (slice){text.at + 1, text.len - 1}; /* one blank; more belong to the text */
    return parse_test(p, *key.at, text);
}

#define ROW(name, read, kind, argument, group, help) {name, sizeof name - 1, read, kind},
static const key_row KEYS[] = {RULE_KEYS(ROW)};
#undef ROW

enum { KEY_COUNT = sizeof KEYS / sizeof *KEYS, KEY_MAX_BYTES = 8 };

static const key_row *find_key(slice word)
{
    char name[8] = {0};
    if (word.len == 0 || word.len > sizeof name) return NULL;
    for (size_t i = 0; i < word.len; i++) name[i] = word.at[i];
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (KEYS[i].len == word.len && memcmp(KEYS[i].name, name, sizeof name) == 0) return &KEYS[i];
    }
    return NULL;
}

/* Edits that make one word of the other, a letter put in, left out or exchanged. */
static size_t distance(slice a, slice b)
{
    size_t row[KEY_MAX_BYTES + 1];
    for (size_t j = 0; j <= b.len; j++) row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t change = diagonal + (a.at[i - 1] != b.at[j - 1]), least = row[j] < row[j - 1] ? row[j] : row[j - 1];
            diagonal = row[j];
            row[j] = least + 1 < change ? least + 1 : change;
        }
    }
    return row[b.len];
}

/* The key that was meant, NULL if none is near. */
static const char *nearest_key(slice word)
{
    const char *best = NULL;
    size_t least = 3;
    for (size_t i = 0; i < KEY_COUNT && word.len > 1 && word.len <= KEY_MAX_BYTES; i++) {
        slice name = {KEYS[i].name, KEYS[i].len};
        size_t edits = name.len > 1 ? distance(word, name) : least;
        if (edits >= least || edits >= word.len) continue;
        least = edits;
        best = KEYS[i].name;
    }
    return best;
}

bool parse_key(parser *p, slice text)
{
    slice key = words_next(&text);
    const key_row *row = find_key(key);
    if (row) return row->read ? row->read(p, key, text) : read_term(p, row->kind, TERM_MATCH, key, text);
    const char *near = nearest_key(key);
    if (near) {
        return parser_fail(p, "syntax", key.at, "unknown key `%.*s`; did you mean `%s`?", clip(key), key.at, near);
    }
    return parser_fail(p, "syntax", key.at,
                       "unknown key `%.*s`; keys are is has starts ends re css and not lang site len where risk except "
                       "why seen, tests + - ?",
                       clip(key), key.at);
}
