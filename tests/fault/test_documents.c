/* Documents of every kind through the public API, from the rule file to the last byte, with each failure of memory. */
#include "fault.h"

#include <iconv.h>
#include <stdio.h>
#include <unistd.h>

#include "../unit/suite.h"

typedef struct {
    const char *rules, *text;
    dechaff_options options;
    const char *charset; /* of the HTTP header; NULL: none */
    size_t repeats;      /* of the text; 0: once */
    size_t step;         /* size of the pieces; 0: whole */
} document;

/* ---- what is cleaned ---- */

#define AD "rule und.ad.label drop line\n  is Advertisement\n  + Advertisement\n  - Advertisement rates rose.\n"
#define PROSE                                                                                                          \
    "A sentence of the article, long enough to be taken for one, with commas, and a full stop at its very end. "       \
    "Another one follows it, so that the paragraph has some weight of its own, as paragraphs of articles have."

static const char TEXT[] = "First line.\n\nAdvertisement\n\nAdvertisement rates rose (by 3 %).\n\nLast line.\n";
static const char PAGE[] =
    "<!doctype html><html lang=en><head><title>A title</title><meta name=author content='A. Writer'>"
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"A sentence of the "
    "article\"}</script>"
    "</head><body><nav><a href=/a>Home</a> <a href=/b>News</a></nav><div class=promo><p>Buy now.</div>"
    "<article><h1>Head</h1><p>" PROSE "</p>\n<p>Advertisement</p><ul><li>one<li>two</ul>"
    "<table><tr><td>a<td>b</table><pre>x\n y</pre><p>" PROSE " <b>bold</b> <a href=/c>link</a></p><p>" PROSE
    "</p></article><footer>All rights reserved.</footer></body></html>\n";

static const char SPAN[] = "rule und.ticker.inline drop span\n  re / ?\\([A-Z]{4}\\+[0-9.]+%\\)/\n  and has %)\n"
                           "  + Microsoft (MSFT+2.73%) rose. => Microsoft rose.\n  - Growth (GDP +2.1%) slowed.\n";
static const char LIST[] =
    "rule und.more.list drop list\n  is Read more\n  + Read more\n  - Read more of it in the book.\n";
static const char KEEP[] = "rule und.ad.starts drop line\n  starts Advertisement\n  + Advertisement\n  - An add.\n\n"
                           "rule und.ad.rates keep line\n  has rates\n  + Rates rose.\n  - Nothing rose.\n";
static const char TAIL[] = "rule und.end.tail drop line\n  starts Last\n  where tail 3\n  + {tail 1} Last line.\n"
                           "  - {head 1} Lost line.\n";
static const char CSS[] = "rule und.promo.css drop block\n  css .promo > p, nav a:has-text(Home)\n"
                          "  + <div class=promo><p>Buy now.</p></div>\n  - <div><p>Buy now.</p></div>\n";
static const char ANCHORED[] = "rule und.note.re drop line\n  re /^Translated .+ by \\w+/\n  ends machine.\n"
                               "  + Translated 2024 by hand\n  - He translated it by hand.\n";

#define OPTIONS(...)                                                                                                   \
    {                                                                                                                  \
        .size = sizeof(dechaff_options), __VA_ARGS__                                                                   \
    }
#define ALL_OPTIONS OPTIONS(.input = DECHAFF_INPUT_HTML, .extract = DECHAFF_EXTRACT_ALL)

static int tell_text(void *user, const char *text, size_t len)
{
    transcript_put(user, text, len);
    return 0;
}

static int tell_removed(void *user, const dechaff_removed *removed)
{
    transcript_text(user, removed->rule);
    for (size_t i = 0; i < removed->also_count; i++) transcript_text(user, removed->also[i]);
    transcript_put(user, removed->text, removed->text_len);
    return 0;
}

static const document TEXT_COLLECTED = {AD, TEXT, OPTIONS(.want_lines = 1), NULL, 0, 0};
static const document TEXT_CALLED = {AD, TEXT, OPTIONS(.on_text = tell_text, .on_removed = tell_removed), NULL, 0, 7};
static const document TEXT_LONG = {AD, TEXT, OPTIONS(.on_text = tell_text), NULL, 600, 1000};
static const document TEXT_OF_ONE_LINE = {
    SPAN, "Microsoft (MSFT+2.73%) rose. ", OPTIONS(.on_text = tell_text), NULL, 4000, 0};
static const document TEXT_FOLDED = {
    AD, "Avertissement e\xCC\x81t\xC2\xAD\n\nAdver\xC2\xADtise\xE2\x80\x8Bment\n", OPTIONS(.user = NULL), NULL, 0, 0};
static const document TEXT_SPANS = {
    SPAN, "Microsoft (MSFT+2.73%) rose.\n\nGrowth (GDP +2.1%) slowed.\n", OPTIONS(.user = NULL), NULL, 0, 0};
static const document TEXT_LISTS = {
    LIST, "Text.\n\nRead more\n\nOne title\n\nAnother\n\nA sentence, at last.\n", OPTIONS(.user = NULL), NULL, 0, 0};
static const document TEXT_KEPT = {KEEP, TEXT, OPTIONS(.user = NULL), NULL, 0, 0};
static const document TEXT_TAIL = {TAIL, TEXT, OPTIONS(.user = NULL), NULL, 3, 0};
static const document TEXT_AT_ONCE = {AD, TEXT, OPTIONS(.on_text = tell_text, .at_once = 1), NULL, 300, 100};
static const document TEXT_ANCHORED = {
    ANCHORED, "Text.\nTranslated in 2024 by machine\nMade by machine.\n", OPTIONS(.user = NULL), NULL, 0, 0};
static const document PAGE_ALL = {AD, PAGE, ALL_OPTIONS, NULL, 0, 0};
static const document PAGE_MAIN = {AD, PAGE, OPTIONS(.want_lines = 1), NULL, 0, 100};
static const document PAGE_CALLED = {
    AD, PAGE, OPTIONS(.on_text = tell_text, .on_removed = tell_removed, .extract = DECHAFF_EXTRACT_ALL), NULL, 0, 1};
static const document PAGE_LONG = {AD, PAGE, ALL_OPTIONS, NULL, 40, 0};
/* Long enough that memory of its first rounds is let go. */
static const document PAGE_MOVED = {
    CSS,
    "<div class=x data-long='" PROSE PROSE "'><p>One <a href=/" PROSE ">two</a><p class='" PROSE PROSE "'>Three</div>",
    OPTIONS(.input = DECHAFF_INPUT_HTML, .on_text = tell_text, .extract = DECHAFF_EXTRACT_ALL),
    NULL,
    700,
    0};
static const document PAGE_CSS = {CSS, PAGE, ALL_OPTIONS, NULL, 0, 0};
static const document PAGE_SPANS = {SPAN, "<p>Microsoft (MSFT+2.73%) rose.<p>Else <br> not.", ALL_OPTIONS, NULL, 0, 0};
static const document PAGE_LISTS = {
    LIST, "<p>Text.<p>Read more<p>One title<p>Another<h2>Head</h2><p>More.", ALL_OPTIONS, NULL, 0, 0};
static const document PAGE_MARKDOWN = {
    SPAN,
    "<base href=/d/><h1>A</h1><ul><li>One <b>Microsoft (MSFT+2.73%)</b> <a href=x>link</a> "
    "<code>c</code><li>Two<ol><li>in"
    "</ol></ul><blockquote>q<br>r<br><br>s</blockquote><pre class=lang-c>x\n y</pre>"
    "<table><tr><td>a<td>b<br>c<tr><td>d<td>e</table><table><tr><td>one</table>",
    OPTIONS(.input = DECHAFF_INPUT_HTML, .extract = DECHAFF_EXTRACT_ALL, .format = DECHAFF_FORMAT_MARKDOWN),
    NULL,
    0,
    0};
static const document PAGE_TAIL = {TAIL, "<p>First.<p>Second.<p>Third.<p>Last one", ALL_OPTIONS, NULL, 0, 0};

/* ---- how ---- */

/* Append the charset's own text, which iconv makes. */
static size_t encode(const char *charset, const char *text, char *out, size_t size)
{
    iconv_t cd = iconv_open(charset, "UTF-8");
    char *from = (char *)(uintptr_t)text, *to = out;
    size_t left = strlen(text), room = size;
    MUST(cd != (iconv_t)-1 && iconv(cd, &from, &left, &to, &room) == 0 && !left);
    MUST(iconv(cd, NULL, NULL, &to, &room) == 0);
    iconv_close(cd);
    return size - room;
}

static dechaff_status feed_text(dechaff_cleaner *c, const document *d)
{
    size_t len = strlen(d->text), step = d->step ? d->step : len;
    for (size_t i = 0; i < (d->repeats ? d->repeats : 1); i++) {
        for (size_t at = 0; at < len; at += step) {
            dechaff_status status = dechaff_cleaner_feed(c, d->text + at, len - at < step ? len - at : step, NULL);
            if (status != DECHAFF_OK) return status;
        }
    }
    return DECHAFF_OK;
}

/* Keep all that the result tells. */
static void keep_result(const dechaff_result *r, transcript *out)
{
    const char *const facts[] = {r->title, r->byline, r->date, r->site, r->url, r->lang, r->charset, r->charset_reason};
    char numbers[64];
    if (r->text) transcript_put(out, r->text, r->text_len);
    for (size_t i = 0; r->removed && i < r->removed_count; i++) tell_removed(out, &r->removed[i]);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        transcript_text(out, "|");
        transcript_text(out, facts[i]);
    }
    snprintf(numbers, sizeof numbers, "|%d|%llu|%.6f", (int)r->status, (unsigned long long)r->bad_sequences, r->score);
    transcript_text(out, numbers);
}

static dechaff_status clean(dechaff_cleaner *c, const document *d, transcript *out)
{
    const dechaff_result *result = NULL;
    dechaff_source src = DECHAFF_SOURCE_INIT;
    src.url = "https://www.example.org/news";
    dechaff_status status = dechaff_cleaner_begin(c, &src, NULL);
    if (status == DECHAFF_OK) status = feed_text(c, d);
    if (status == DECHAFF_OK) status = dechaff_cleaner_finish(c, &result, NULL);
    if (status == DECHAFF_OK) keep_result(result, out);
    return status;
}

static transcript second, third;

/* After a failure the same cleaner does its next document as ever. */
static void clean_again(dechaff_cleaner *c, const dechaff_engine *e, const dechaff_options *o, const document *d)
{
    dechaff_options other = *o;
    dechaff_cleaner *fresh = NULL;
    second.len = third.len = 0;
    MUST(clean(c, d, &second) == DECHAFF_OK);
    other.user = &third;
    MUST(dechaff_cleaner_new(e, &other, &fresh, NULL) == DECHAFF_OK);
    MUST(clean(fresh, d, &third) == DECHAFF_OK);
    dechaff_cleaner_free(fresh);
    MUST(o->on_text || (second.len == third.len && !memcmp(second.at, third.at, third.len)));
}

static char rule_path[] = "/tmp/dechaff-fault-XXXXXX";

static dechaff_status make_engine(dechaff_engine **e)
{
    const char *paths[] = {rule_path};
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    o.rule_paths = paths;
    o.rule_path_count = 1;
    o.no_default_rules = 1;
    return dechaff_engine_new(&o, e, NULL);
}

static dechaff_status run_document(const void *what, transcript *out)
{
    const document *d = what;
    dechaff_options o = d->options;
    dechaff_engine *e = NULL;
    dechaff_cleaner *c = NULL;
    o.user = out;
    dechaff_status status = make_engine(&e);
    if (status == DECHAFF_OK) status = dechaff_cleaner_new(e, &o, &c, NULL);
    if (status == DECHAFF_OK) {
        status = clean(c, d, out);
        if (status != DECHAFF_OK && fault_pause()) clean_again(c, e, &o, d);
    }
    dechaff_cleaner_free(c);
    dechaff_engine_free(e);
    return status;
}

static void write_rules(const char *rules)
{
    memcpy(rule_path + sizeof rule_path - 7, "XXXXXX", 6);
    int fd = mkstemp(rule_path);
    MUST(fd >= 0 && write(fd, rules, strlen(rules)) == (ssize_t)strlen(rules));
    close(fd);
}

static void try_document(const char *name, const document *d)
{
    scenario s = {name, run_document, d};
    write_rules(d->rules);
    fault_try(&s, FAULT_MEMORY);
    fault_try(&s, FAULT_READ);
    unlink(rule_path);
}

typedef struct {
    const char *name;
    const document *document;
} named_document;

static const named_document TEXTS[] = {{"text", &TEXT_COLLECTED},     {"text, callbacks", &TEXT_CALLED},
                                       {"long text", &TEXT_LONG},     {"text of one line", &TEXT_OF_ONE_LINE},
                                       {"folded text", &TEXT_FOLDED}, {"span rules", &TEXT_SPANS},
                                       {"list rules", &TEXT_LISTS},   {"keep rules", &TEXT_KEPT},
                                       {"tail zones", &TEXT_TAIL},    {"anchored regex", &TEXT_ANCHORED}};

static const named_document PAGES[] = {
    {"html all", &PAGE_ALL},      {"html main", &PAGE_MAIN},           {"html, callbacks", &PAGE_CALLED},
    {"long page", &PAGE_LONG},    {"page that moves", &PAGE_MOVED},    {"lines at once", &TEXT_AT_ONCE},
    {"css rules", &PAGE_CSS},     {"span rules on html", &PAGE_SPANS}, {"list rules on html", &PAGE_LISTS},
    {"markdown", &PAGE_MARKDOWN}, {"tail zones on html", &PAGE_TAIL}};

START_TEST(texts)
{
    try_document(TEXTS[_i].name, TEXTS[_i].document);
}
END_TEST

START_TEST(pages)
{
    try_document(PAGES[_i].name, PAGES[_i].document);
}
END_TEST

/* ---- charsets ---- */

static const struct {
    const char *charset, *text;
} FAMILIES[] = {
    {"WINDOWS-1252", "Une page “à lire”.\n"},
    {"ISO-8859-2", "Zażółć gęślą jaźń.\n"},
    {"KOI8-R", "Первая строка.\n"},
    {"WINDOWS-1251", "Вторая строка.\n"},
    {"GB18030", "这是一篇文章。\n"},
    {"BIG5", "這是一篇文章。\n"},
    {"SHIFT_JIS", "これは記事です。\n"},
    {"EUC-JP", "これは記事です。\n"},
    {"ISO-2022-JP", "これは記事です。\n"},
    {"EUC-KR", "이것은 기사입니다.\n"},
    {"UTF-16LE", "A line of text, żółć.\n"},
    {"UTF-16BE", "A line of text, żółć.\n"},

    {"UTF-8", "Zażółć 這是。\n"},
};

typedef struct {
    const char *charset;
    char bytes[256];
    size_t len;
} encoded;

static dechaff_status run_encoded(const void *what, transcript *out)
{
    const encoded *text = what;
    dechaff_engine *e = NULL;
    dechaff_cleaner *c = NULL;
    const dechaff_result *result = NULL;
    dechaff_source src = DECHAFF_SOURCE_INIT;
    src.http_charset = text->charset;
    dechaff_status status = make_engine(&e);
    if (status == DECHAFF_OK) status = dechaff_cleaner_new(e, NULL, &c, NULL);
    if (status == DECHAFF_OK) status = dechaff_cleaner_begin(c, &src, NULL);
    for (size_t i = 0; i < text->len && status == DECHAFF_OK; i++)
        status = dechaff_cleaner_feed(c, text->bytes + i, 1, NULL);
    if (status == DECHAFF_OK) status = dechaff_cleaner_finish(c, &result, NULL);
    if (status == DECHAFF_OK) keep_result(result, out);
    dechaff_cleaner_free(c);
    dechaff_engine_free(e);
    return status;
}

START_TEST(charsets)
{
    encoded text = {.charset = FAMILIES[_i].charset};
    text.len = encode(text.charset, FAMILIES[_i].text, text.bytes, sizeof text.bytes);
    scenario s = {text.charset, run_encoded, &text};
    write_rules(AD);
    fault_try(&s, FAULT_MEMORY);
    unlink(rule_path);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fault documents");
    TCase *tcase = tcase_create("fault documents");
    fault_init();
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(tcase, texts, 0, sizeof TEXTS / sizeof *TEXTS);
    tcase_add_loop_test(tcase, pages, 0, sizeof PAGES / sizeof *PAGES);
    tcase_add_loop_test(tcase, charsets, 0, sizeof FAMILIES / sizeof *FAMILIES);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
