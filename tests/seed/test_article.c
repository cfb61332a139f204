/*
 * The article that dechaff was made for, ../shared/seed-article.txt, and ten variants of it. The text is not ours to
 * publish: the test names lines and spans by number, and skips (77) where the file is missing.
 */
#include "../cleaning.h"
#include "../unit/suite.h"
#include "base/utf8.h"

#include <stdio.h>

enum { LINES = 42 };

/* Lines that go: the affiliate disclaimer, the photo credit, six times "Publicité", the translation notice. */
static const int WASTE_LINES[] = {5, 8, 12, 18, 22, 26, 32, 38, 40, 42};
/* Blank lines that close behind them; around a hole the first one stays, at the document's end none. */
static const int CLOSED_LINES[] = {13, 19, 23, 27, 33, 37, 39, 41};
/* Spans that go inside good lines: stock tickers, each with the space before it. */
static const struct {
    int line;
    size_t start, len;
} SPANS[] = {{14, 152, 13}, {16, 193, 13}};

typedef struct {
    slice lines[LINES + 1]; /* from 1, without '\n' */
    bool gone[LINES + 1], waste[LINES + 1];
} article;

/** The file's bytes; {NULL, 0} if it is not there. */
static slice read_seed(void)
{
    static char text[8192], path[4096];
    const char *shared = getenv("DECHAFF_SHARED");
    if (shared)
        snprintf(path, sizeof path, "%s/seed-article.txt", shared);
    else
        snprintf(path, sizeof path, "%s/../shared/seed-article.txt", DECHAFF_SOURCE_DIR);
    FILE *file = fopen(path, "rb");
    if (!file) return (slice){NULL, 0};
    size_t len = fread(text, 1, sizeof text, file);
    fclose(file);
    return (slice){text, len};
}

static article read_article(void)
{
    article a = {0};
    slice text = read_seed();
    int line = 1;
    for (size_t at = 0, start = 0; at <= text.len; at++) {
        if (at < text.len && text.at[at] != '\n') continue;
        ck_assert_int_le(line, LINES);
        a.lines[line++] = (slice){text.at + start, at - start};
        start = at + 1;
    }
    ck_assert_int_eq(line, LINES + 1);
    for (size_t i = 0; i < sizeof WASTE_LINES / sizeof *WASTE_LINES; i++)
        a.waste[WASTE_LINES[i]] = a.gone[WASTE_LINES[i]] = true;
    for (size_t i = 0; i < sizeof CLOSED_LINES / sizeof *CLOSED_LINES; i++) a.gone[CLOSED_LINES[i]] = true;
    return a;
}

/** How a variant writes a line; NULL: as it is. */
typedef void (*line_fn)(slice line, buffer *out);

typedef struct {
    const char *name;
    line_fn waste, good, ticker;
    const char *bom, *ending; /* NULL: none, "\n" */
    bool windows_1252;
    size_t piece; /* bytes fed at a time; 0: all */
} variant;

static void append(buffer *out, const char *text)
{
    ck_assert(buffer_append_slice(out, slice_of(text)));
}

/** Append `line` with every `from` as `to`. */
static void replace(slice line, const char *from, const char *to, buffer *out)
{
    size_t len = strlen(from);
    for (size_t at = 0; at < line.len;) {
        if (line.len - at >= len && memcmp(line.at + at, from, len) == 0) {
            append(out, to);
            at += len;
        } else {
            ck_assert(buffer_append_byte(out, line.at[at++]));
        }
    }
}

static void other_ticker(slice line, buffer *out)
{
    (void)line;
    append(out, line.at[2] == 'M' ? " (GOOGL-1,05%)" : " (BRK.B +0.3%)");
}

static void other_outlet(slice line, buffer *out)
{
    bool credit = line.len > 6 && memcmp(line.at, "Photo:", 6) == 0;
    if (credit)
        append(out, "Photo: Ludovic Marin / AFP (Reuters)");
    else
        ck_assert(buffer_append_slice(out, line));
}

static void no_break_spaces(slice line, buffer *out)
{
    replace(line, " ", "\xC2\xA0", out);
}

/** Capitals as old keyboards type them: é, à and their kin lose their marks. */
static void bare_capitals(slice line, buffer *out)
{
    static const char *const PAIRS[][2] = {{"é", "E"}, {"è", "E"}, {"à", "A"}, {"â", "A"}, {"ê", "E"}, {"î", "I"}};
    for (const char *at = line.at, *end = line.at + line.len; at < end;) {
        const char *start = at;
        uint32_t cp = utf8_next(&at, end);
        slice letter = {start, (size_t)(at - start)};
        for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++)
            if (slice_is(letter, PAIRS[i][0])) letter = slice_of(PAIRS[i][1]);
        char upper = (char)(cp - 'a' + 'A');
        ck_assert(cp >= 'a' && cp <= 'z' ? buffer_append_byte(out, upper) : buffer_append_slice(out, letter));
    }
}

static void trailing_blanks(slice line, buffer *out)
{
    ck_assert(buffer_append_slice(out, line));
    append(out, " \t\xC2\xA0 ");
}

static void straight_quotes(slice line, buffer *out)
{
    replace(line, "’", "'", out);
}

/** é as e and a combining accent. */
static void decomposed(slice line, buffer *out)
{
    replace(line, "é", "e\xCC\x81", out);
}

/** One, as a page's hyphenator leaves it behind. */
static void soft_hyphen(slice line, buffer *out)
{
    for (size_t at = 0; at < line.len; at++) {
        if (at == 7 && (line.at[at] & 0x80) == 0 && (line.at[at - 1] & 0x80) == 0) append(out, "\xC2\xAD");
        ck_assert(buffer_append_byte(out, line.at[at]));
    }
}

static const variant VARIANTS[] = {
    {.name = "as it is"},
    {.name = "other tickers and outlets", .waste = other_outlet, .ticker = other_ticker},
    {.name = "no-break spaces", .waste = no_break_spaces},
    {.name = "CRLF", .ending = "\r\n"},
    {.name = "a BOM", .bom = "\xEF\xBB\xBF"},
    {.name = "capitals without accents", .waste = bare_capitals},
    {.name = "Windows-1252", .windows_1252 = true},
    {.name = "trailing blanks", .waste = trailing_blanks, .good = trailing_blanks},
    {.name = "straight quotes", .waste = straight_quotes, .good = straight_quotes},
    {.name = "decomposed accents", .waste = decomposed},
    {.name = "a soft hyphen, byte by byte", .waste = soft_hyphen, .piece = 1},
};

/** Append a good line without its tickers, or with the tickers as the variant writes them. */
static void write_good(const variant *v, slice line, int number, bool with_tickers, buffer *out)
{
    buffer joined;
    buffer_init(&joined, SIZE_MAX);
    size_t at = 0;
    for (size_t i = 0; i < sizeof SPANS / sizeof *SPANS; i++) {
        if (SPANS[i].line != number) continue;
        slice ticker = {line.at + SPANS[i].start, SPANS[i].len};
        ck_assert(buffer_append(&joined, line.at + at, SPANS[i].start - at));
        if (with_tickers && v->ticker)
            v->ticker(ticker, &joined);
        else if (with_tickers)
            ck_assert(buffer_append_slice(&joined, ticker));
        at = SPANS[i].start + SPANS[i].len;
    }
    ck_assert(buffer_append(&joined, line.at + at, line.len - at));
    if (v->good && line.len > 0)
        v->good(buffer_slice(&joined), out);
    else
        ck_assert(buffer_append_slice(out, buffer_slice(&joined)));
    buffer_free(&joined);
}

/** Append the variant's input, or what has to come out of it. */
static void write_variant(const variant *v, const article *a, bool expected, buffer *out)
{
    const char *ending = v->ending ? v->ending : "\n";
    if (v->bom && !expected) append(out, v->bom);
    for (int line = 1; line <= LINES; line++) {
        if (a->gone[line] && expected) continue;
        if (a->waste[line] && v->waste)
            v->waste(a->lines[line], out);
        else if (a->waste[line])
            ck_assert(buffer_append_slice(out, a->lines[line]));
        else
            write_good(v, a->lines[line], line, !expected, out);
        if (line < LINES) append(out, ending);
    }
}

/** The bytes of `text` in Windows-1252, of which the article uses these. */
static void to_windows_1252(buffer *text)
{
    static const struct {
        uint32_t cp;
        char byte;
    } HIGH[] = {{0x2019, '\x92'}, {0x2014, '\x97'}, {0x2026, '\x85'},
                {0x153, '\x9C'},  {0x201C, '\x93'}, {0x201D, '\x94'}};
    size_t len = 0;
    for (const char *at = text->at, *end = text->at + text->len; at < end;) {
        uint32_t cp = utf8_next(&at, end);
        char byte = (char)cp;
        for (size_t i = 0; i < sizeof HIGH / sizeof *HIGH; i++)
            if (HIGH[i].cp == cp) byte = HIGH[i].byte;
        ck_assert_msg(cp < 256 || byte != (char)cp, "U+%04X is not in the table", (unsigned)cp);
        text->at[len++] = byte;
    }
    text->len = len;
}

START_TEST(waste_goes_and_every_other_byte_stays)
{
    const variant *v = &VARIANTS[_i];
    article a = read_article();
    buffer input, expected, got;
    buffer_init(&input, SIZE_MAX);
    buffer_init(&expected, SIZE_MAX);
    buffer_init(&got, SIZE_MAX);
    write_variant(v, &a, false, &input);
    write_variant(v, &a, true, &expected);
    if (v->windows_1252) to_windows_1252(&input);

    dechaff_engine *engine = engine_of(NULL);
    dechaff_cleaner *cleaner = cleaner_of(engine, NULL);
    size_t piece = v->piece;
    clean_document(cleaner, buffer_slice(&input), piece ? split_evenly : split_nowhere, &piece, &got);
    size_t same = 0;
    while (same < got.len && same < expected.len && got.at[same] == expected.at[same]) same++;
    ck_assert_msg(got.len == expected.len && same == got.len,
                  "%s: %zu bytes for %zu; the first difference at byte %zu:\n%.*s\nexpected:\n%.*s", v->name, got.len,
                  expected.len, same, (int)(got.len - same < 80 ? got.len - same : 80), got.at + same,
                  (int)(expected.len - same < 80 ? expected.len - same : 80), expected.at + same);
    dechaff_cleaner_free(cleaner);
    dechaff_engine_free(engine);
    buffer_free(&input);
    buffer_free(&expected);
    buffer_free(&got);
}
END_TEST

int main(void)
{
    if (read_seed().len == 0) {
        puts("skipped: ../shared/seed-article.txt is not there");
        return 77;
    }
    Suite *suite = suite_create("seed");
    TCase *tcase = tcase_create("seed");
    tcase_add_loop_test(tcase, waste_goes_and_every_other_byte_stays, 0, sizeof VARIANTS / sizeof *VARIANTS);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
