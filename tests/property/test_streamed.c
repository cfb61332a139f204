/*
 * Pages of which all text stays go out in rounds while they come. Here they are compared, text, cuts and language, with
 * the same pages judged whole, on random pages, rules and splits.
 */
#include "../cleaning.h"
#include "../unit/suite.h"
#include "engine.h"
#include "generate.h"

#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
enum { ENGINES = 10 };
#else
enum { ENGINES = 150 };
#endif
enum { PAGES = 4, RULES = 20 };

/* Rules that ask for what stands before, behind and around a block, beside the random ones. */
static const char *const ASKING[] = {
    "rule und.ask.tail drop block\n  has moon\n  where tail 64\n",
    "rule und.ask.near drop line\n  starts Publicité\n  where tail 3\n",
    "rule und.ask.list drop list\n  is Advertisement\n  where tail 20\n",
    "rule und.ask.rest drop rest\n  starts We may earn\n  where tail 12\n  risk high\n",
    "rule und.ask.keep keep block\n  has copper\n  where tail 30\n",
    "rule und.ask.span drop span\n  re /\\bword\\b\\W*/\n  and has word\n  where head 5 tail 40\n",
    "rule und.ask.css drop block\n  css div.story p, article .story:has-text(river)\n",
    "rule und.ask.cssline drop line\n  starts Photo\n  and css section\n",
    "rule und.ask.more drop list\n  starts Read also\n",
    "rule und.ask.below drop line\n  is Werbung\n  where tail 24\n",
    "rule en.ask.lang drop line\n  is Werbung\n  lang en\n",
};

typedef struct {
    buffer page, words, text, whole_text, gone, whole_gone;
} workspace;

static buffer *const *buffers_of(workspace *w, buffer *list[6])
{
    buffer *all[] = {&w->page, &w->words, &w->text, &w->whole_text, &w->gone, &w->whole_gone};
    memcpy(list, all, sizeof all);
    return list;
}

/* An engine with random rules and some of those that ask. */
static dechaff_engine *random_engine(dice *d)
{
    char path[] = "/tmp/dechaff-streamed-XXXXXX.rules";
    buffer rules;
    buffer_init(&rules, 1 << 16);
    for (size_t i = 0; i < RULES; i++) generate_rule(d, i, true, &rules);
    for (size_t i = 0; i < sizeof ASKING / sizeof *ASKING; i++) {
        if (roll(d, 2)) continue;
        bool css = strstr(ASKING[i], "css") != NULL;
        put(&rules, ASKING[i]);
        put(&rules, css ? "  + <p>word</p>\n  - <p>zebra</p>\n\n" : "  + word\n  - zebra\n\n");
    }
    int fd = mkstemps(path, 6);
    ck_assert(fd >= 0 && write(fd, rules.at, rules.len) == (ssize_t)rules.len);
    close(fd);
    const char *paths[] = {path};
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    o.rule_paths = paths;
    o.rule_path_count = 1;
    o.no_default_rules = 1;
    o.risk = DECHAFF_RISK_HIGH;
    dechaff_engine *engine = engine_of(&o);
    unlink(path);
    buffer_free(&rules);
    return engine;
}

/* A list whose head has a line that asks for the end, so that the block waits when its list is open already. */
static void put_list(buffer *out)
{
    put(out, "<p>Read also<br>Werbung</p>");
    for (int i = 0; i < 11; i++) put(out, "<p>One more<br>Werbung</p>");
}

static void put_pre(dice *d, workspace *w)
{
    put(&w->page, "<pre>");
    for (size_t i = roll(d, 700); i > 0; i--) generate_word(d, &w->page, &w->words);
    put(&w->page, "\nPublicité\n</pre>");
}

/* A page of some batches of the scanner, with hidden blocks and long ones. `number` 0: one for which memory moves. */
static void random_page(dice *d, size_t number, workspace *w)
{
    static const char *const MORE[] = {"<p hidden>moon river</p>", "<body class=story>", "<div class=story><p>moon</p>",
                                       "</div></section>",         "<p>\xC2\xA0</p>",    "<html lang=fr>"};
    size_t size = number == 0 ? 1200000 : roll(d, 4) ? roll(d, 150000) : roll(d, 9000);
    w->page.len = w->words.len = 0;
    do {
        generate_html(d, &w->page, &w->words);
        put(&w->page, PICK(d, MORE));
        if (roll(d, 10) == 0) put_list(&w->page);
        if (roll(d, 40) == 0) put_pre(d, w);
    } while (w->page.len < size);
}

/* "start end line rule TAB text LF" of a piece. */
static void note(buffer *log, uint64_t start, uint64_t end, uint64_t line, const char *id, slice text)
{
    char at[256];
    snprintf(at, sizeof at, "%llu %llu %llu %s\t", (unsigned long long)start, (unsigned long long)end,
             (unsigned long long)line, id);
    put(log, at);
    ck_assert(buffer_append_slice(log, text) && buffer_append_byte(log, '\n'));
}

static int on_removed(void *user, const dechaff_removed *r)
{
    workspace *w = user;
    note(&w->gone, r->start, r->end, r->line, r->rule, (slice){r->text, r->text_len});
    return 0;
}

static int on_text(void *user, const char *text, size_t len)
{
    workspace *w = user;
    return !buffer_append(&w->text, text, len);
}

/* Clean the page in random pieces; the language goes to `lang`. */
static void clean_streamed(dechaff_cleaner *c, workspace *w, dice *d, char lang[64])
{
    const dechaff_result *r = NULL;
    size_t most = roll(d, 3) ? 1 + roll(d, 100000) : 1 + roll(d, 500);
    w->text.len = w->gone.len = 0;
    ck_assert_int_eq(dechaff_cleaner_begin(c, NULL, NULL), DECHAFF_OK);
    for (size_t at = 0, size; at < w->page.len; at += size) {
        size = 1 + roll(d, most);
        if (size > w->page.len - at) size = w->page.len - at;
        ck_assert_int_eq(dechaff_cleaner_feed(c, w->page.at + at, size, NULL), DECHAFF_OK);
    }
    dechaff_status status = dechaff_cleaner_finish(c, &r, NULL);
    ck_assert(status == DECHAFF_OK || status == DECHAFF_LIMIT); /* a page without end tags nests too deep */
    snprintf(lang, 64, "%s", r->lang);
    ck_assert_uint_eq(r->bytes_out, w->text.len);
}

static uint64_t line_at(const buffer *doc, uint64_t byte)
{
    uint64_t line = 1;
    for (const char *at = doc->at, *end = at + byte; (at = memchr(at, '\n', (size_t)(end - at))); at++) line++;
    return line;
}

/* The same, judged as one page. */
static void clean_whole(const dechaff_engine *engine, workspace *w, const char *lang, dechaff_format format)
{
    arena memory;
    page p;
    cut_list cuts;
    matcher *m;
    html_parser *parser = html_parser_new();
    html_limits limits = {0};
    arena_init(&memory, SIZE_MAX);
    ck_assert_int_eq(html_parser_begin(parser, &limits, &memory), DECHAFF_OK);
    ck_assert_int_eq(html_parser_feed(parser, buffer_slice(&w->page)), DECHAFF_OK);
    ck_assert_int_eq(html_parser_finish(parser, &p), DECHAFF_OK);
    for (size_t i = 0; i < p.block_count; i++) p.blocks[i].chosen = page_block_is_visible(&p.blocks[i]);
    ck_assert_int_eq(matcher_new(engine->rules, &m, NULL), DECHAFF_OK);
    matcher_begin(m, (slice){NULL, 0}, slice_of(lang));
    ck_assert_int_eq(matcher_judge_page(m, &p, &memory, &cuts), DECHAFF_OK);
    w->whole_text.len = w->whole_gone.len = 0;
    judged_page judged = {.page = &p, .cuts = cuts.items, .cut_count = cuts.count};
    ck_assert_int_eq(write_page(&judged, format, &w->whole_text), DECHAFF_OK);
    for (size_t i = 0; i < cuts.count; i++) {
        const cut *k = &cuts.items[i];
        note(&w->whole_gone, k->start, k->end, line_at(&w->page, k->start), engine_rule_id(engine, k->rule), k->text);
    }
    matcher_free(m);
    html_parser_free(parser);
    arena_free(&memory);
}

/* Fail with the place where two texts part. */
static void expect_equal(const buffer *got, const buffer *wanted, const char *what, int number)
{
    size_t at = 0, len = got->len < wanted->len ? got->len : wanted->len;
    while (at < len && got->at[at] == wanted->at[at]) at++;
    ck_assert_msg(at == len && got->len == wanted->len, "page %d, %s: byte %zu, \"%.*s\" instead of \"%.*s\"", number,
                  what, at, (int)(got->len - at < 80 ? got->len - at : 80), got->at + at,
                  (int)(wanted->len - at < 80 ? wanted->len - at : 80), wanted->at + at);
}

START_TEST(a_page_in_rounds_is_the_page_judged_whole)
{
    dice d = {11};
    workspace w;
    buffer *all[6];
    size_t cuts = 0;
    buffers_of(&w, all);
    for (size_t i = 0; i < 6; i++) buffer_init(all[i], SIZE_MAX);
    for (int i = 0; i < ENGINES; i++) {
        dechaff_engine *engine = random_engine(&d);
        dechaff_options o = DECHAFF_OPTIONS_INIT;
        o.extract = DECHAFF_EXTRACT_ALL;
        o.input = DECHAFF_INPUT_HTML;
        o.format = i % 2 ? DECHAFF_FORMAT_MARKDOWN : DECHAFF_FORMAT_TEXT;
        o.want_lines = 1;
        o.on_text = on_text;
        o.on_removed = on_removed;
        o.user = &w;
        dechaff_cleaner *c = cleaner_of(engine, &o);
        for (int k = 0; k < PAGES; k++) {
            char lang[64];
            random_page(&d, (size_t)(i * PAGES + k) % 20, &w);
            clean_streamed(c, &w, &d, lang);
            clean_whole(engine, &w, lang, o.format);
            expect_equal(&w.gone, &w.whole_gone, "cuts", i * PAGES + k);
            expect_equal(&w.text, &w.whole_text, "text", i * PAGES + k);
            cuts += w.gone.len > 0;
        }
        dechaff_cleaner_free(c);
        dechaff_engine_free(engine);
    }
    ck_assert_uint_gt(cuts, ENGINES);
    for (size_t i = 0; i < 6; i++) buffer_free(all[i]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_page_in_rounds_is_the_page_judged_whole, NULL};
    return suite_run(suite_of("streamed", tests));
}
