#include "base/buffer.h"
#include "enginekit.h"

#include <malloc.h>
#include <pthread.h>

/* ---- text ---- */

START_TEST(text_comes_back_with_what_was_removed)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.want_lines = 1;
    dechaff_cleaner *c = cleaner_with(&o);
    const dechaff_result *r = clean_text(c, TEXT);
    expect_same(r->text, CLEAN);
    ck_assert_uint_eq(r->text_len, sizeof CLEAN - 1);
    ck_assert_uint_eq(r->bytes_in, sizeof TEXT - 1);
    ck_assert_uint_eq(r->bytes_out, sizeof CLEAN - 1);
    ck_assert(!r->is_html && r->score == -1 && *r->title == '\0');
    ck_assert_uint_eq(r->removed_count, 2);
    const dechaff_removed *label = &r->removed[0], *ticker = &r->removed[1];
    ck_assert_str_eq(label->rule, "und.ad.label");
    ck_assert_uint_eq(label->also_count, 2);
    ck_assert_str_eq(label->also[0], "und.ad.label");
    ck_assert_str_eq(label->also[1], "und.ad.short");
    ck_assert_uint_eq(label->line, 3);
    ck_assert(label->probability == -1);
    ck_assert_str_eq(ticker->rule, "und.ticker.inline");
    ck_assert_uint_eq(ticker->line, 5);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_uint_eq(r->removed[i].end - r->removed[i].start, r->removed[i].text_len);
        ck_assert_mem_eq(TEXT + r->removed[i].start, r->removed[i].text, r->removed[i].text_len);
    }
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(lines_are_not_told_unless_wanted)
{
    dechaff_cleaner *c = cleaner_with(NULL);
    ck_assert_uint_eq(clean_text(c, TEXT)->removed[0].line, 0);
    ck_assert_uint_eq(clean_text(c, PAGE)->removed[0].line, 0);
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(one_call_cleans_with_the_built_in_rules)
{
    static const char IN[] = "Un.\n\nPublicité\n\nDeux et trois, et le reste de la phrase est pour la langue.\n";
    char *text = NULL;
    size_t len = 0;
    ck_assert_int_eq(dechaff_clean(IN, sizeof IN - 1, &text, &len, NULL), DECHAFF_OK);
    expect_same(text, "Un.\n\nDeux et trois, et le reste de la phrase est pour la langue.\n");
    ck_assert_uint_eq(len, strlen(text));
    free(text);
    ck_assert_int_eq(dechaff_clean(NULL, 0, &text, NULL, NULL), DECHAFF_OK);
    ck_assert_str_eq(text, "");
    free(text);
}
END_TEST

/* ---- language ---- */

/* What the rule for French makes of "Publicité" in a document. */
static void expect_lang(const dechaff_source *src, const char *text, const char *lang, bool removed)
{
    dechaff_cleaner *c = cleaner_with(NULL);
    const dechaff_result *r = clean_in(c, src, text, strlen(text), 7);
    ck_assert_str_eq(r->lang, lang);
    ck_assert_int_eq(strstr(r->text, "Publicité") == NULL, removed);
    dechaff_cleaner_free(c);
}

START_TEST(language_is_the_hint_else_the_vote_else_the_pages)
{
    static const char FRENCH[] =
        "Le chat est dans la maison et il ne veut pas en sortir avec les autres chats, mais le "
        "chien est dans le jardin où il joue avec une balle.\nPublicité\nIl pleut.\n";
    dechaff_source src = DECHAFF_SOURCE_INIT;
    expect_lang(NULL, FRENCH, "fr", true);
    expect_lang(NULL, "Publicité\nX\n", "", false);
    src.lang = "fr-CA";
    expect_lang(&src, "Publicité\nX\n", "fr-CA", true);
    src.lang = "de";
    expect_lang(&src, FRENCH, "de", false);
    expect_lang(NULL, "<!doctype html><html lang=fr><body><main><p>Publicité</p><p>X.</p></main></body></html>", "fr",
                true);
    expect_lang(NULL, "<!doctype html><html lang='{{x}}'><body><main><p>Publicité</p><p>X.</p></main></body></html>",
                "", false);
}
END_TEST

START_TEST(vote_takes_8_kib_in_whatever_pieces)
{
    static char text[64 * 1024];
    size_t len = 0;
    while (len < sizeof text - 200)
        len += (size_t)sprintf(text + len, "Où est le chat é%s\nPublicité\n", len % 3 ? "é" : "");
    dechaff_cleaner *c = cleaner_with(NULL);
    char *whole = strdup(clean_in(c, NULL, text, len, len)->text);
    static const size_t STEPS[] = {1, 3, 4095, 4096, 4097, 8191, 8192, 8193, 30000};
    for (size_t i = 0; i < sizeof STEPS / sizeof *STEPS; i++)
        expect_same(clean_in(c, NULL, text, len, STEPS[i])->text, whole);
    ck_assert_ptr_null(strstr(whole, "Publicité"));
    free(whole);
    dechaff_cleaner_free(c);
}
END_TEST

/* ---- HTML ---- */

START_TEST(page_gives_main_content_and_tells_the_rest)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.want_lines = 1;
    dechaff_cleaner *c = cleaner_with(&o);
    const dechaff_result *r = clean_text(c, PAGE);
    expect_same(r->text, PROSE "\n\nMicrosoft rose. " PROSE "\n\n" PROSE "\n");
    ck_assert(r->is_html);
    ck_assert_str_eq(r->title, "A title");
    ck_assert_uint_eq(r->removed_count, 3);
    ck_assert_str_eq(r->removed[0].rule, "model");
    ck_assert(r->removed[0].probability >= 0 && r->removed[0].probability <= 1);
    ck_assert_uint_eq(r->removed[0].line, 2);
    ck_assert_str_eq(r->removed[1].rule, "und.ad.label");
    ck_assert_uint_eq(r->removed[1].line, 4);
    ck_assert_uint_eq(r->removed[1].also_count, 2);
    ck_assert_str_eq(r->removed[2].rule, "und.ticker.inline");
    ck_assert_uint_eq(r->removed[2].line, 5);
    for (size_t i = 1; i < 3; i++) {
        size_t len = r->removed[i].text_len;
        ck_assert_ptr_nonnull(
            memmem(PAGE + r->removed[i].start, r->removed[i].end - r->removed[i].start, r->removed[i].text, len));
    }
    ck_assert_uint_eq(r->removed[2].end - r->removed[2].start, r->removed[2].text_len);
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(all_visible_text_on_demand)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.extract = DECHAFF_EXTRACT_ALL;
    dechaff_cleaner *c = cleaner_with(&o);
    const dechaff_result *r = clean_text(c, "<!doctype html><html><body><nav><a href=/a>Home</a></nav><p hidden>No</p>"
                                            "<p>Advertisement</p><p>Yes</p></body></html>");
    expect_same(r->text, "Home\n\nYes\n");
    ck_assert(r->score == -1);
    ck_assert_uint_eq(r->removed_count, 1);
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(input_of_source_and_options_beats_the_look)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    dechaff_source src = DECHAFF_SOURCE_INIT;
    o.input = DECHAFF_INPUT_TEXT;
    dechaff_cleaner *c = cleaner_with(&o);
    ck_assert_str_eq(clean_text(c, PAGE + 0)->title, "");
    src.input = DECHAFF_INPUT_HTML;
    ck_assert_str_eq(clean_in(c, &src, PAGE, sizeof PAGE - 1, 100)->title, "A title");
    dechaff_cleaner_free(c);
}
END_TEST

/* ---- invariants ---- */

/* Text and removed pieces of a result as one string. */
static char *flattened(const dechaff_result *r)
{
    size_t size = r->text_len + 200;
    for (size_t i = 0; i < r->removed_count; i++) size += r->removed[i].text_len + 200;
    char *out = malloc(size), *at = out + sprintf(out, "%s|%s|%s|%d\n", r->text, r->lang, r->title, (int)r->status);
    for (size_t i = 0; i < r->removed_count; i++) {
        const dechaff_removed *k = &r->removed[i];
        at += sprintf(at, "%s %zu %llu-%llu %llu %.*s\n", k->rule, k->also_count, (unsigned long long)k->start,
                      (unsigned long long)k->end, (unsigned long long)k->line, (int)k->text_len, k->text);
    }
    return out;
}

START_TEST(any_split_and_any_history_give_the_same)
{
    static const char *const DOCUMENTS[] = {TEXT,
                                            PAGE,
                                            "",
                                            "x",
                                            "\xEF\xBB\xBF"
                                            "a\xFF\xC3",
                                            "<p>Advertisement<p>b &eacute; c"};
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.want_lines = 1;
    dechaff_cleaner *used = cleaner_with(&o);
    srand(3);
    for (int round = 0; round < 60; round++) {
        const char *data = DOCUMENTS[(size_t)rand() % (sizeof DOCUMENTS / sizeof *DOCUMENTS)];
        dechaff_cleaner *fresh = cleaner_with(&o);
        char *expected = flattened(clean_text(fresh, data));
        char *got = flattened(clean_in(used, NULL, data, strlen(data), 1 + (size_t)rand() % 40));
        expect_same(got, expected);
        free(expected);
        free(got);
        dechaff_cleaner_free(fresh);
    }
    dechaff_cleaner_free(used);
}
END_TEST

/* Bytes in use; the sanitizer's count where it has replaced malloc. */
size_t __sanitizer_get_current_allocated_bytes(void) __attribute__((weak));

static size_t bytes_in_use(void)
{
    return __sanitizer_get_current_allocated_bytes ? __sanitizer_get_current_allocated_bytes() : mallinfo2().uordblks;
}

START_TEST(memory_is_flat_over_documents)
{
    static char big[3 << 20];
    dechaff_cleaner *c = cleaner_with(NULL);
    size_t len = 0;
    while (len < sizeof big - 100) len += (size_t)sprintf(big + len, "<p>Paragraph %zu.</p>\nAdvertisement<br>\n", len);
    for (int i = 0; i < 10; i++) clean_text(c, i % 2 ? PAGE : TEXT);
    size_t before = bytes_in_use();
    ck_assert_uint_gt(before, 0);
    clean_in(c, NULL, big, len, len);
    for (int i = 0; i < 100; i++) clean_text(c, i % 2 ? PAGE : TEXT);
    ck_assert_uint_lt(bytes_in_use(), before + (16u << 20));
    size_t settled = bytes_in_use();
    for (int i = 0; i < 600; i++) clean_text(c, i % 2 ? PAGE : TEXT);
    ck_assert_uint_le(bytes_in_use(), settled + 4096);
    dechaff_cleaner_free(c);
}
END_TEST

static void *clean_many(void *arg)
{
    (void)arg;
    dechaff_cleaner *c = NULL;
    if (dechaff_cleaner_new(engine, NULL, &c, NULL) != DECHAFF_OK) return NULL;
    size_t good = 0;
    for (size_t i = 0; i < 200; i++) {
        const char *data = i % 2 ? PAGE : TEXT;
        const dechaff_result *r = NULL;
        if (dechaff_cleaner_begin(c, NULL, NULL) == DECHAFF_OK &&
            dechaff_cleaner_feed(c, data, strlen(data), NULL) == DECHAFF_OK &&
            dechaff_cleaner_finish(c, &r, NULL) == DECHAFF_OK)
            good += i % 2 ? r->removed_count == 3 : strcmp(r->text, CLEAN) == 0;
    }
    dechaff_cleaner_free(c);
    return (void *)(uintptr_t)good;
}

START_TEST(threads_share_an_engine)
{
    pthread_t threads[4];
    dechaff_engine *shared = engine;
    engine = make_engine(); /* so that the threads meet a model and regexes that are not yet loaded */
    for (size_t i = 0; i < 4; i++) ck_assert_int_eq(pthread_create(&threads[i], NULL, clean_many, NULL), 0);
    for (size_t i = 0; i < 4; i++) {
        void *good;
        pthread_join(threads[i], &good);
        ck_assert_uint_eq((uintptr_t)good, 200);
    }
    dechaff_engine_free(engine);
    engine = shared;
}
END_TEST

/* ---- callbacks ---- */

typedef struct {
    char text[4096];
    size_t len, calls, removed, stop_at;
} seen;

static int see_text(void *user, const char *text, size_t len)
{
    seen *s = user;
    ck_assert_uint_lt(s->len + len, sizeof s->text);
    memcpy(s->text + s->len, text, len);
    s->len += len;
    return ++s->calls == s->stop_at;
}

static int see_removed(void *user, const dechaff_removed *removed)
{
    seen *s = user;
    ck_assert_str_eq(removed->also[0], removed->rule);
    return ++s->removed == s->stop_at;
}

START_TEST(callbacks_get_everything_instead_of_the_result)
{
    seen s = {.stop_at = SIZE_MAX};
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.on_text = see_text;
    o.on_removed = see_removed;
    o.user = &s;
    dechaff_cleaner *c = cleaner_with(&o);
    const dechaff_result *r = clean_text(c, TEXT);
    ck_assert_ptr_null(r->text);
    ck_assert_ptr_null(r->removed);
    ck_assert_uint_eq(r->bytes_out, sizeof CLEAN - 1);
    ck_assert_uint_eq(s.removed, 2);
    ck_assert_uint_eq(s.len, sizeof CLEAN - 1);
    ck_assert_mem_eq(s.text, CLEAN, s.len);
    r = clean_text(c, PAGE);
    ck_assert_uint_eq(s.removed, 5);
    ck_assert_uint_eq(s.len, sizeof CLEAN - 1 + r->bytes_out);
    dechaff_cleaner_free(c);
}
END_TEST

static void expect_stop(dechaff_text_fn on_text, dechaff_removed_fn on_removed, const char *data)
{
    seen s = {.stop_at = 1};
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    dechaff_error err = {0};
    const dechaff_result *r = NULL;
    o.on_text = on_text;
    o.on_removed = on_removed;
    o.user = &s;
    dechaff_cleaner *c = cleaner_with(&o);
    ck_assert_int_eq(dechaff_cleaner_begin(c, NULL, NULL), DECHAFF_OK);
    dechaff_status status = dechaff_cleaner_feed(c, data, strlen(data), &err);
    if (status == DECHAFF_OK) status = dechaff_cleaner_finish(c, &r, &err);
    ck_assert_int_eq(status, DECHAFF_STOPPED);
    ck_assert_int_eq(err.status, DECHAFF_STOPPED);
    ck_assert_uint_eq(s.calls + s.removed, 1);
    s.stop_at = SIZE_MAX;
    ck_assert_int_eq(clean_text(c, TEXT)->status, DECHAFF_OK);
    dechaff_cleaner_free(c);
}

START_TEST(a_callback_can_stop_and_the_next_document_is_fine)
{
    expect_stop(see_text, NULL, TEXT);
    expect_stop(NULL, see_removed, TEXT);
    expect_stop(see_text, NULL, PAGE);
    expect_stop(NULL, see_removed, PAGE);
}
END_TEST

/* ---- limits and errors ---- */

START_TEST(collected_text_over_the_bound_is_cut_at_a_code_point)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.max_bytes = 8;
    dechaff_cleaner *c = cleaner_with(&o);
    const dechaff_result *r = clean_text(c, "abcdefgé\nmore\n");
    ck_assert_int_eq(r->status, DECHAFF_LIMIT);
    ck_assert_str_eq(r->text, "abcdefg");
    ck_assert_int_eq(clean_text(c, "abcdefg\n")->status, DECHAFF_OK);
    dechaff_error err = {0};
    ck_assert_int_eq(dechaff_cleaner_begin(c, NULL, NULL), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_feed(c, NULL, 0, &err), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_feed(c, "abcdefghi\n", 10, &err), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_finish(c, NULL, &err), DECHAFF_LIMIT);
    ck_assert_int_eq(err.status, DECHAFF_LIMIT);
    ck_assert_str_eq(err.text, dechaff_limit_text(DECHAFF_LIMIT_BYTES));
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(a_full_list_of_removed_pieces_leaves_the_text_whole)
{
    enum { MOST = 262144, MORE = 5 };
    static const char waste[] = "Advertisement\n", last[] = "The end.\n";
    buffer text;
    buffer_init(&text, 8 << 20);
    for (size_t i = 0; i < MOST + MORE; i++) ck_assert(buffer_append(&text, waste, sizeof waste - 1));
    ck_assert(buffer_append(&text, last, sizeof last));
    dechaff_cleaner *c = cleaner_with(NULL);
    const dechaff_result *r = clean_text(c, text.at);
    ck_assert_str_eq(r->text, last);
    ck_assert_uint_eq(r->removed_count, MOST);
    ck_assert_int_eq(r->status, DECHAFF_LIMIT);
    ck_assert_int_eq(r->limit, DECHAFF_LIMIT_REMOVED);
    ck_assert_uint_eq(r->limit_byte, MOST * (sizeof waste - 1));
    dechaff_cleaner_free(c);
    buffer_free(&text);
}
END_TEST

START_TEST(a_page_over_the_bound_gives_its_beginning)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.max_bytes = 60;
    o.extract = DECHAFF_EXTRACT_ALL;
    dechaff_cleaner *c = cleaner_with(&o);
    const dechaff_result *r = clean_in(c, NULL, PAGE, sizeof PAGE - 1, 11);
    ck_assert_int_eq(r->status, DECHAFF_LIMIT);
    o.max_bytes = 150;
    dechaff_cleaner_free(c);
    c = cleaner_with(&o);
    r = clean_in(c, NULL, PAGE, sizeof PAGE - 1, 11);
    ck_assert_int_eq(r->status, DECHAFF_LIMIT);
    ck_assert_ptr_nonnull(strstr(r->text, "Home News"));
    ck_assert_int_eq(r->limit, DECHAFF_LIMIT_BYTES);
    ck_assert_uint_eq(r->limit_byte, 150);
    r = clean_in(c, NULL, TEXT, sizeof TEXT - 1, 11);
    ck_assert_int_eq(r->status, DECHAFF_OK);
    ck_assert_int_eq(r->limit, DECHAFF_LIMIT_NONE);
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(what_is_neither_html_nor_text_is_bad_input)
{
    static const char ZEROS[64] = "\x7f"
                                  "ELF\x02\x01\x01";
    dechaff_error err = {0};
    dechaff_cleaner *c = cleaner_with(NULL);
    ck_assert_int_eq(dechaff_cleaner_begin(c, NULL, NULL), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_feed(c, ZEROS, sizeof ZEROS, NULL), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_finish(c, NULL, &err), DECHAFF_BAD_INPUT);
    ck_assert_int_eq(err.status, DECHAFF_BAD_INPUT);
    expect_same(clean_text(c, TEXT)->text, CLEAN);
    dechaff_cleaner_free(c);
}
END_TEST

/* Ideographs without a stop or a line end: UTF-16LE that nothing but a label tells from other binary data. */
START_TEST(a_label_makes_utf16_text_of_what_looks_binary)
{
    static const char IDEOGRAPHS[] = "\xFE\x56\x66\x4E\x86\x99\xCD\x91\xB0\x65\x00\x5F\x3E\x65\x88\x5F\x1A\x59\x69\x5B"
                                     "\x50\x5B\x28\x57\xE8\x95\xE3\x53\x92\x63\x1F\x96\x49\x7B\x19\x50";
    dechaff_cleaner *c = cleaner_with(NULL);
    ck_assert_int_eq(dechaff_cleaner_begin(c, NULL, NULL), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_feed(c, IDEOGRAPHS, sizeof IDEOGRAPHS - 1, NULL), DECHAFF_OK);
    ck_assert_int_eq(dechaff_cleaner_finish(c, NULL, NULL), DECHAFF_BAD_INPUT);
    for (int who = 0; who < 2; who++) {
        dechaff_source src = DECHAFF_SOURCE_INIT;
        *(who ? &src.http_charset : &src.charset) = "utf-16";
        for (size_t step = 1; step < 64; step += 31) {
            const dechaff_result *r = clean_in(c, &src, IDEOGRAPHS, sizeof IDEOGRAPHS - 1, step);
            expect_same(r->text, "图书馆重新开放很多孩子在门口排队等候");
            ck_assert_str_eq(r->charset_reason, who ? "transport" : "user");
        }
    }
    dechaff_cleaner_free(c);
}
END_TEST

START_TEST(calls_out_of_order_are_refused)
{
    dechaff_error err = {0};
    dechaff_cleaner *c = cleaner_with(NULL);
    ck_assert_int_eq(dechaff_cleaner_feed(c, "x", 1, &err), DECHAFF_BAD_OPTION);
    ck_assert_int_eq(dechaff_cleaner_finish(c, NULL, &err), DECHAFF_BAD_OPTION);
    clean_text(c, TEXT);
    ck_assert_int_eq(dechaff_cleaner_feed(c, "x", 1, &err), DECHAFF_BAD_OPTION);
    dechaff_cleaner_free(c);
    dechaff_cleaner_free(NULL);
    dechaff_engine_free(NULL);
}
END_TEST

static void expect_refused(dechaff_options o)
{
    dechaff_cleaner *c = NULL;
    dechaff_error err = {0};
    ck_assert_int_eq(dechaff_cleaner_new(engine, &o, &c, &err), DECHAFF_BAD_OPTION);
    ck_assert_ptr_null(c);
    ck_assert_uint_gt(strlen(err.text), 5);
}

START_TEST(options_without_a_meaning_are_refused)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    o.size = 1;
    expect_refused(o);
    o = (dechaff_options)DECHAFF_OPTIONS_INIT;
    o.shift = 2;
    expect_refused(o);
    o = (dechaff_options)DECHAFF_OPTIONS_INIT;
    o.format = (dechaff_format)(DECHAFF_FORMAT_MARKDOWN + 1);
    expect_refused(o);
    o = (dechaff_options)DECHAFF_OPTIONS_INIT;
    o.max_bytes = UINT64_MAX;
    expect_refused(o);
}
END_TEST

static dechaff_status engine_from(const char *path, const char *toggle, const char *model, dechaff_error *err)
{
    dechaff_engine *e = NULL;
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    o.rule_paths = &path;
    o.rule_path_count = path != NULL;
    o.toggles = &toggle;
    o.toggle_count = toggle != NULL;
    o.model_path = model;
    *err = (dechaff_error){0};
    dechaff_status status = dechaff_engine_new(&o, &e, err);
    ck_assert(status == DECHAFF_OK || e == NULL);
    dechaff_engine_free(e);
    return status;
}

START_TEST(an_engine_says_what_is_wrong)
{
    static const char WRONG[] = "rule und.ad.label drop line\n  is Pub\n  colour red\n  + Pub\n  - Public\n";
    dechaff_error err;
    ck_assert_int_eq(engine_from("/nonexistent.rules", NULL, NULL, &err), DECHAFF_IO);
    ck_assert_str_eq(err.source, "/nonexistent.rules");
    ck_assert_int_eq(engine_from(NULL, NULL, "/nonexistent.model", &err), DECHAFF_IO);
    ck_assert_str_eq(err.source, "/nonexistent.model");
    ck_assert_int_eq(engine_from(NULL, "fr.*", NULL, &err), DECHAFF_BAD_OPTION);
    ck_assert_int_eq(engine_from(NULL, "-fr.*", NULL, &err), DECHAFF_OK);
    ck_assert(write_rules(WRONG, sizeof WRONG - 1));
    ck_assert_int_eq(engine_from(rule_file, NULL, NULL, &err), DECHAFF_BAD_RULE);
    unlink(rule_file);
    ck_assert_str_eq(err.source, rule_file);
    ck_assert_uint_eq(err.line, 3);
    ck_assert_uint_eq(err.column, 3);
}
END_TEST

static int append_text(void *user, const char *text, size_t len)
{
    return !buffer_append(user, text, len);
}

START_TEST(lines_at_once_in_any_split)
{
    static const char french[] = "La mairie a dit hier que les travaux de la rue sont finis et que le marché est là.\n";
    buffer doc, outs[3];
    buffer_init(&doc, SIZE_MAX);
    ck_assert(buffer_append_slice(&doc, slice_of("Publicité\n\nx\n")));
    for (int i = 1; i < 200; i++)
        ck_assert(buffer_append_slice(&doc, slice_of(i % 3 ? french : "Publicité\n\nAdvertisement\n")));
    size_t steps[] = {SIZE_MAX / 2, 1, 7};
    for (int i = 0; i < 3; i++) {
        dechaff_options o = DECHAFF_OPTIONS_INIT;
        buffer_init(&outs[i], SIZE_MAX);
        o.at_once = 1;
        o.on_text = append_text;
        o.user = &outs[i];
        dechaff_cleaner *c = cleaner_with(&o);
        ck_assert_str_eq(clean_in(c, NULL, doc.at, doc.len, steps[i])->lang, "fr");
        ck_assert(slice_equal(buffer_slice(&outs[i]), buffer_slice(&outs[0])));
        dechaff_cleaner_free(c);
    }
    ck_assert(memcmp(outs[0].at, "Publicité\n\nx\n", 14) == 0); /* too early to know the language */
    ck_assert_ptr_null(memmem(outs[0].at + 14, outs[0].len - 14, "Publicité", 10));
    for (int i = 0; i < 3; i++) buffer_free(&outs[i]);
    buffer_free(&doc);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {text_comes_back_with_what_was_removed,
                            lines_are_not_told_unless_wanted,
                            one_call_cleans_with_the_built_in_rules,
                            language_is_the_hint_else_the_vote_else_the_pages,
                            vote_takes_8_kib_in_whatever_pieces,
                            page_gives_main_content_and_tells_the_rest,
                            all_visible_text_on_demand,
                            input_of_source_and_options_beats_the_look,
                            any_split_and_any_history_give_the_same,
                            memory_is_flat_over_documents,
                            threads_share_an_engine,
                            callbacks_get_everything_instead_of_the_result,
                            a_callback_can_stop_and_the_next_document_is_fine,
                            collected_text_over_the_bound_is_cut_at_a_code_point,
                            a_full_list_of_removed_pieces_leaves_the_text_whole,
                            a_page_over_the_bound_gives_its_beginning,
                            what_is_neither_html_nor_text_is_bad_input,
                            a_label_makes_utf16_text_of_what_looks_binary,
                            calls_out_of_order_are_refused,
                            lines_at_once_in_any_split,
                            options_without_a_meaning_are_refused,
                            an_engine_says_what_is_wrong,
                            NULL};
    engine = make_engine();
    if (!engine) return EXIT_FAILURE;
    int code = suite_run(suite_of("engine", tests));
    dechaff_engine_free(engine);
    return code;
}
