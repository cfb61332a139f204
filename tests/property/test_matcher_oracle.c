/* Random rules against random text: the matcher and the naive oracle must say the same, however the text is split. */
#include "../unit/rulekit.h"
#include "oracle.h"

#include <stdarg.h>

static uint32_t seed;

static uint32_t next_random(uint32_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return (uint32_t)(((uint64_t)seed * below) >> 32);
}

/* Words with all that folding has to see through. */
static const char *const WORDS[] = {
    "Publicité",
    "publicité",
    "PUBLICITÉ",
    "PUBLICITE",
    "Publicite\u0301",
    "Pub\u00adlicité",
    "Pub\u200blicite",
    "Photo",
    "photo",
    "PHOTO",
    "Photography",
    "ad",
    "AD",
    "Ad",
    "ads",
    "a",
    "b",
    "c",
    "the",
    "The",
    "THE",
    "I",
    "x",
    "skin",
    "\u212Ain",
    "\u017Fkin",
    "SKIN",
    "straße",
    "STRASSE",
    "STRA\u1E9EE",
    "\uFB01n",
    "fin",
    "FIN",
    "o\uFB03ce",
    "OFFICE",
    "\u0130lan",
    "ilan",
    "\u0131lan",
    "ILAN",
    "I\u0307lan",
    "中文",
    "广告",
    "广告中",
    "광고",
    "\u1100\u1161",
    "가",
    "ガ",
    "か\u3099",
    "が",
    "реклама",
    "РЕКЛАМА",
    "й",
    "Й",
    "и\u0306",
    "ς",
    "σ",
    "Σ",
    "ΟΔΟΣ",
    "οδός",
    "ΐ",
    "\u03B9\u0308\u0301",
    "\u2126",
    "ω",
    "é",
    "É",
    "e\u0301",
    "E\u0301",
    "\u0149",
    "\u01F0",
    "क\u093C",
    "\u0958",
    "\u05E9\u05C1",
    "\uFB2A",
    "ש",
    "דו\u05F4ח",
    "דו\"ח",
    "إعلان",
    "اعلان",
    "إعـلان",
    "إعلانٌ",
    "\u0627\u0655علان",
    "آخر",
    "\u0627\u0653خر",
    "مكتبة",
    "مکتبه",
    "علی",
    "على",
    "شئون",
    "شي\u0654ون",
    "٥ دقائق",
    "5 دقايق",
    "۱۰",
    "خانۀ",
    "خانه\u0654",
    "กำ",
    "ไทย",
    "(MSFT+2.73%)",
    "(A-1%)",
    "%)",
    "2",
    "10",
    "_",
    "@",
    "😀",
    "▶",
    "→ ",
    "•",
    "* ",
    "#",
    "=\u0338",
    "✔\uFE0F",
    "> ",
    "» ",
    "știre",
    "\u015Ftire",
    "lire",
    "aussi",
    "À",
    "À lire",
    "lire aussi",
    "\uF900",
    "豈",
};
static const char *const GLUE[] = {
    " ",      " ",      " ",      " ",      "",       "",       "  ",     "\u00A0", "\u202F", "\t",     "\u3000",
    " - ",    " — ",    "-",      "\u2013", "'",      "\u2019", "\"",     "\u201C", ":",      ": ",     ".",
    "…",      "!",      "?",      "。",     "[",      "]",      "(",      ")",      "«",      "»",      "« ",
    " »",     "\u200b", "\u00ad", "\u0301", "\u0640", "\u064B", "\u0654", "\u05C1", "\u05F3", "\u05BE", "\u0323",
    "\u034F", "\uFEFF", "\r",     "，",     "/",      "|",      "•"};
static const char *const REGEXES[] = {
    " ?\\([A-Z]+[+-][0-9.]+%\\)",
    "\\(\\w+",
    "^Pub",
    "^Publicité",
    "^\\(MSFT",
    "ad",
    "[Aa]d ?",
    "^photo",
    "\\bx\\b",
    "é",
    "^the ",
    " lire$",
    "\\p{Han}+",
    "^$",
    "x*",
    "a|b",
    "^中文",
    "^ ?Ad",
    "\\s+",
    "(?<=a)d",
    "Photo",
    "ß",
    "^a",
    "\\d+",
    "^É",
    "^か",
    "^\u00ADad",
    "^إعلان",
    "^ا",
    "^دقا?",
    "^ש",
};

/* Literals that stand in many lines. */
static const char *const HANDLES[] = {"%)", "ad", "a", "Publicité", "photo", "中", "the", "x", ")", "é", "lire"};

/* What the rounds came to: a test in which nothing is hit would say nothing. */
static size_t all_rounds, all_cuts;

#define PICK(list) (list)[next_random(sizeof(list) / sizeof *(list))]

static void put(char *out, const char *text)
{
    strcat(out, text);
}

/* Appends a few words. */
static void put_words(char *out, uint32_t most)
{
    for (uint32_t n = 1 + next_random(most); n > 0; n--) {
        if (next_random(6) == 0) put(out, PICK(GLUE));
        put(out, PICK(WORDS));
        if (n > 1 || next_random(4) == 0) put(out, PICK(GLUE));
    }
}

static void put_literal(char *out)
{
    size_t before = strlen(out);
    put_words(out, 1 + next_random(3));
    for (char *at = out + before; *at; at++)
        if (*at == '\r') *at = ' ';
}

static void put_term(char *out, bool span)
{
    static const char *const kinds[] = {"is", "has", "starts", "ends"};
    if (span || next_random(5) == 0) {
        put(out, "re /");
        put(out, PICK(REGEXES));
        put(out, next_random(3) == 0 ? "/i" : "/");
    } else {
        put(out, PICK(kinds));
        put(out, " ");
        put_literal(out);
    }
    put(out, "\n");
}

static void put_rule(char *out, int number)
{
    static const char *const actions[] = {"drop line", "drop line", "drop line", "drop block", "drop span",
                                          "drop span", "drop list", "drop rest", "keep line",  "keep block"};
    static const char *const excepts[] = {"r1*", "r?", "*2", "r3", "*"};
    static const char *const langs[] = {"fr", "en", "zh", "zh-Hans"};
    static const char *const sites[] = {"example.org", "org", "!example.org", "other.example", "!ample.org"};
    const char *action = PICK(actions);
    char row[64];
    snprintf(row, sizeof row, "rule r%d %s\n", number, action);
    size_t start = strlen(out);
    put(out, row);
    bool span = strcmp(action, "drop span") == 0;
    for (uint32_t n = 1 + next_random(3); n > 0; n--) {
        put(out, "  ");
        put_term(out, span);
    }
    if (strstr(out + start, " re /")) { /* a regex without an anchor needs its literal */
        put(out, "  and has ");
        put(out, PICK(HANDLES));
        put(out, "\n");
    }
    if (next_random(4) == 0) {
        put(out, next_random(2) == 0 ? "  and " : "  not ");
        put_term(out, false);
    }
    if (next_random(6) == 0) put(out, next_random(2) == 0 ? "  len ..12\n" : "  len 4..\n");
    bool tail = strcmp(action, "drop rest") == 0 || next_random(5) == 0;
    if (tail) {
        snprintf(row, sizeof row, "  where %s %u%s\n", next_random(3) == 0 ? "head" : "tail", 1 + next_random(9),
                 next_random(4) == 0 ? " head 2" : "");
        put(out, row);
    }
    if (next_random(8) == 0) snprintf(row, sizeof row, "  lang %s\n", PICK(langs)), put(out, row);
    if (next_random(8) == 0) snprintf(row, sizeof row, "  site %s\n", PICK(sites)), put(out, row);
    if (strncmp(action, "keep", 4) == 0 && next_random(2) == 0)
        snprintf(row, sizeof row, "  except %s\n", PICK(excepts)), put(out, row);
}

/* Finds the literals of rules; gives their number. */
static size_t literals_of(const char *from, slice *literals, size_t most)
{
    static const char *const kinds[] = {"  is ", "  has ", "  starts ", "  ends ", "  and has "};
    size_t count = 0;
    for (const char *at = from; *at && count < most;) {
        size_t len = strcspn(at, "\n");
        for (size_t k = 0; k < 5; k++) {
            size_t skip = strlen(kinds[k]);
            if (strncmp(at, kinds[k], skip) == 0) literals[count++] = (slice){at + skip, len - skip};
        }
        at += len + (at[len] == '\n');
    }
    return count;
}

/* Makes a document of up to `most` lines; literals of the rules stand in it often. */
static void put_document(char *out, const char *from, uint32_t most)
{
    slice literals[64];
    size_t count = literals_of(from, literals, 60);
    for (uint32_t lines = next_random(most / 2) + next_random(most / 2 + 1); lines > 0; lines--) {
        uint32_t kind = next_random(10);
        if (kind < 3) {
            if (kind == 0) put(out, PICK(GLUE)); /* often blank, sometimes not */
        } else {
            if (next_random(6) == 0) put(out, PICK(GLUE));
            if (count > 0 && next_random(4) > 0) {
                size_t pick = next_random((uint32_t)count);
                strncat(out, literals[pick].at, literals[pick].len);
                if (next_random(3) == 0) put(out, PICK(GLUE));
            }
            if (next_random(2) == 0) put_words(out, 5);
        }
        if (lines > 1 || next_random(2) == 0) put(out, next_random(5) == 0 ? "\r\n" : "\n");
    }
}

static void append(char *out, size_t *len, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void append(char *out, size_t *len, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    *len += (size_t)vsprintf(out + *len, format, args);
    va_end(args);
}

/* The oracle's cuts in the form of kit.cuts, without line numbers. */
static void show_cuts(const oracle_result *r, slice text, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < r->cut_count; i++) {
        const oracle_cut *c = &r->cuts[i];
        size_t line = 1;
        for (size_t at = 0; at < c->start; at++) line += text.at[at] == '\n';
        append(out, &len, "%d-%d:%d %.*s", (int)c->start, (int)c->end, (int)line, (int)c->by->id.len, c->by->id.at);
        for (size_t k = 0; k < c->also_count; k++)
            append(out, &len, "%c%.*s", k > 0 ? ',' : '=', (int)c->also[k]->id.len, c->also[k]->id.at);
        append(out, &len, " %.*s\n", (int)(c->end - c->start), text.at + c->start);
    }
    out[len] = 0;
}

static char rules[1 << 16], text[1 << 16], cuts[1 << 18];

static void compare(kit *k, const char *what, const char *host, const char *lang, slice input, size_t step,
                    const oracle_result *expected)
{
    kit_run_split(k, host, lang, input, step);
    if (k->out_len != expected->out_len || memcmp(k->out, expected->out, k->out_len) != 0 ||
        strcmp(k->cuts, cuts) != 0) {
        printf(
            "%s, pieces of %zu, host %s, lang %s\n--- rules\n%s--- text\n%s\n--- matcher\n%.*s\n%s--- oracle\n%.*s\n%s",
            what, step, host, lang, rules, text, (int)k->out_len, k->out, k->cuts, (int)expected->out_len,
            expected->out, cuts);
        ck_abort_msg("%s: the matcher and the oracle differ", what); /* Check cuts long messages off */
    }
}

/* The same rules in another order. */
static void shuffle(kit *k)
{
    for (size_t i = k->rule_count; i > 1; i--) {
        size_t other = next_random((uint32_t)i);
        rule swap = k->rules[i - 1];
        k->rules[i - 1] = k->rules[other];
        k->rules[other] = swap;
    }
}

static void one_round(uint32_t number, uint32_t most_rules, uint32_t most_lines)
{
    static const char *const hosts[] = {"", "", "www.example.org", "example.org", "notexample.org"};
    static const char *const langs[] = {"", "", "fr", "zh-Hans", "zh", "EN"};
    seed = number * 2654435761u + 12345;
    rules[0] = text[0] = 0;
    uint32_t count = 1 + next_random(most_rules);
    for (uint32_t i = 0; i < count; i++) put_rule(rules, (int)i);
    put_document(text, rules, most_lines);
    const char *host = PICK(hosts), *lang = PICK(langs);
    slice input = slice_of(text);
    kit *k = kit_new(rules);
    oracle_result expected = oracle_filter(k->rules, k->rule_count, slice_of(host), slice_of(lang), input);
    show_cuts(&expected, input, cuts);
    all_rounds++;
    all_cuts += expected.cut_count;
    char what[40];
    snprintf(what, sizeof what, "round %u", number);
    compare(k, what, host, lang, input, SIZE_MAX / 2, &expected);
    compare(k, what, host, lang, input, 1, &expected);
    compare(k, what, host, lang, input, 2 + next_random(60), &expected);
    kit_free(k);
    k = calloc(1, sizeof *k);
    kit_parse(k, rules);
    shuffle(k);
    ruleset_options options = {RISK_HIGH, NULL, 0};
    kit_compile(k, &options);
    compare(k, "shuffled", host, lang, input, SIZE_MAX / 2, &expected);
    kit_free(k);
    oracle_free(&expected);
}

static uint32_t rounds(uint32_t count)
{
    const char *more = getenv("DECHAFF_ROUNDS"); /* to search longer by hand */
    return more ? (uint32_t)atoi(more) : count;
}

START_TEST(few_rules_on_short_texts)
{
    all_rounds = all_cuts = 0;
    for (uint32_t i = 0, n = rounds(3000); i < n; i++) one_round(i, 3, 12);
    ck_assert_uint_gt(all_cuts, all_rounds / 2);
}
END_TEST

START_TEST(many_rules_on_longer_texts)
{
    all_rounds = all_cuts = 0;
    for (uint32_t i = 0, n = rounds(300); i < n; i++) one_round(1000000 + i, 40, 60);
    ck_assert_uint_gt(all_cuts, all_rounds * 5);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {few_rules_on_short_texts, many_rules_on_longer_texts, NULL};
    return suite_run(suite_of("matcher oracle", tests));
}
