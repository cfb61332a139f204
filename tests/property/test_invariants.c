/* Invariants 1, 2, 3, 5 and 7 of the design, over the public API, from fixed seeds. 9 is tests/property/memory.sh. */
#include "../cleaning.h"
#include "../unit/suite.h"
#include "base/utf8.h"
#include "generate.h"

#include <unistd.h>

/* Under ASan every engine and every byte costs ten times as much. */
#ifdef __SANITIZE_ADDRESS__
enum { ROUNDS = 60 };
#else
enum { ROUNDS = 200 };
#endif
enum { RULES = 25 };

/** The next word, a run of ASCII letters, from `*at` on; empty at the end. Marks, list dashes and numbers are none. */
static slice next_word(slice text, size_t *at)
{
    while (*at < text.len && !((unsigned)((text.at[*at] | 32) - 'a') < 26)) ++*at;
    size_t start = *at;
    while (*at < text.len && (unsigned)((text.at[*at] | 32) - 'a') < 26) ++*at;
    return (slice){text.at + start, *at - start};
}

/** Fail unless the words of `part` occur in `whole`, in order. */
static void assert_words_in_order(slice part, slice whole, int round)
{
    size_t a = 0, b = 0;
    for (slice wanted; (wanted = next_word(part, &a)).len > 0;) {
        slice have;
        do {
            have = next_word(whole, &b);
            ck_assert_msg(have.len > 0, "round %d: \"%.*s\" at byte %zu is not in the input at its place", round,
                          (int)wanted.len, wanted.at, a - wanted.len);
        } while (!slice_equal(have, wanted));
    }
}

/** Random pieces of 1 to 40 bytes. */
static size_t split_randomly(void *ctx, size_t at, size_t len)
{
    size_t size = 1 + roll(ctx, 40);
    return size < len - at ? size : len - at;
}

/** A document of either kind; `words` gets the visible text. */
static void generate_document(dice *d, int round, buffer *doc, buffer *words)
{
    doc->len = words->len = 0;
    if (round % 2) {
        generate_html(d, doc, words);
    } else {
        generate_text(d, doc);
        ck_assert(buffer_append_slice(words, buffer_slice(doc)));
    }
}

typedef struct {
    buffer doc, words, a, b, gone_a, gone_b;
} workspace;

/** Buffers without a maximum that matters. */
static void workspace_init(workspace *w)
{
    buffer *all[] = {&w->doc, &w->words, &w->a, &w->b, &w->gone_a, &w->gone_b};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) buffer_init(all[i], SIZE_MAX);
}

static void workspace_free(workspace *w)
{
    buffer *all[] = {&w->doc, &w->words, &w->a, &w->b, &w->gone_a, &w->gone_b};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) buffer_free(all[i]);
}

START_TEST(any_split_gives_the_same_output)
{
    dice d = {1};
    workspace w;
    workspace_init(&w);
    dechaff_engine *engine = engine_of(NULL);
    dechaff_options options = DECHAFF_OPTIONS_INIT;
    options.on_removed = note_removed;
    options.extract = _i & 1 ? DECHAFF_EXTRACT_ALL : DECHAFF_EXTRACT_MAIN;
    options.format = _i & 2 ? DECHAFF_FORMAT_MARKDOWN : DECHAFF_FORMAT_TEXT;
    options.user = &w.gone_a;
    dechaff_cleaner *whole = cleaner_of(engine, &options);
    options.user = &w.gone_b;
    dechaff_cleaner *pieces = cleaner_of(engine, &options);
    for (int round = 0; round < ROUNDS; round++) {
        size_t one = 1;
        generate_document(&d, round, &w.doc, &w.words);
        w.gone_a.len = w.gone_b.len = 0;
        clean_document(whole, buffer_slice(&w.doc), split_nowhere, NULL, &w.a);
        if (round % 5)
            clean_document(pieces, buffer_slice(&w.doc), split_randomly, &d, &w.b);
        else
            clean_document(pieces, buffer_slice(&w.doc), split_evenly, &one, &w.b);
        ck_assert_msg(slice_equal(buffer_slice(&w.a), buffer_slice(&w.b)), "round %d: other text", round);
        ck_assert_msg(slice_equal(buffer_slice(&w.gone_a), buffer_slice(&w.gone_b)), "round %d: other cuts", round);
    }
    dechaff_cleaner_free(whole);
    dechaff_cleaner_free(pieces);
    dechaff_engine_free(engine);
    workspace_free(&w);
}
END_TEST

START_TEST(output_words_occur_in_the_input_in_order)
{
    dice d = {2};
    workspace w;
    workspace_init(&w);
    dechaff_engine *engine = engine_of(NULL);
    dechaff_options options = DECHAFF_OPTIONS_INIT;
    options.extract = _i ? DECHAFF_EXTRACT_ALL : DECHAFF_EXTRACT_MAIN;
    dechaff_cleaner *cleaner = cleaner_of(engine, &options);
    size_t words = 0;
    for (int round = 0; round < ROUNDS; round++) {
        generate_document(&d, round, &w.doc, &w.words);
        clean_document(cleaner, buffer_slice(&w.doc), split_nowhere, NULL, &w.a);
        assert_words_in_order(buffer_slice(&w.a), buffer_slice(&w.words), round);
        words += w.a.len;
    }
    ck_assert_uint_gt(words, 1000);
    dechaff_cleaner_free(cleaner);
    dechaff_engine_free(engine);
    workspace_free(&w);
}
END_TEST

/** A cleaner over the rules of `texts` in the order given by `order`, from a file; risk high, everything extracted. */
static dechaff_cleaner *cleaner_with_rules(const buffer *texts, const size_t *order, size_t count,
                                           dechaff_engine **engine)
{
    char path[] = "/tmp/dechaff-invariants-XXXXXX.rules";
    int fd = mkstemps(path, 6);
    FILE *file = fdopen(fd, "w");
    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < count; i++) fwrite(texts[order[i]].at, 1, texts[order[i]].len, file);
    fclose(file);
    const char *paths[] = {path};
    dechaff_engine_options engine_options = DECHAFF_ENGINE_OPTIONS_INIT;
    engine_options.rule_paths = paths;
    engine_options.rule_path_count = 1;
    engine_options.no_default_rules = 1;
    engine_options.risk = DECHAFF_RISK_HIGH;
    *engine = engine_of(&engine_options);
    unlink(path);
    dechaff_options options = DECHAFF_OPTIONS_INIT;
    options.extract = DECHAFF_EXTRACT_ALL;
    return cleaner_of(*engine, &options);
}

/** Random rules, the last one a drop; freed by free_rules(). */
static void generate_rules(dice *d, buffer rules[RULES], size_t order[RULES])
{
    for (size_t i = 0; i < RULES; i++) {
        buffer_init(&rules[i], 4096);
        generate_rule(d, i, i < RULES - 1, &rules[i]);
        order[i] = i;
    }
}

static void free_rules(buffer rules[RULES])
{
    for (size_t i = 0; i < RULES; i++) buffer_free(&rules[i]);
}

START_TEST(one_more_drop_never_adds_text)
{
    dice d = {3};
    workspace w;
    workspace_init(&w);
    size_t shorter = 0;
    for (int round = 0; round < ROUNDS / 3; round++) {
        buffer rules[RULES];
        size_t order[RULES];
        dechaff_engine *few_engine, *more_engine;
        generate_rules(&d, rules, order);
        dechaff_cleaner *few = cleaner_with_rules(rules, order, RULES - 1, &few_engine);
        dechaff_cleaner *more = cleaner_with_rules(rules, order, RULES, &more_engine);
        for (int i = 0; i < 6; i++) {
            generate_document(&d, i, &w.doc, &w.words);
            clean_document(few, buffer_slice(&w.doc), split_nowhere, NULL, &w.a);
            clean_document(more, buffer_slice(&w.doc), split_nowhere, NULL, &w.b);
            assert_words_in_order(buffer_slice(&w.b), buffer_slice(&w.a), round);
            shorter += w.b.len < w.a.len;
        }
        dechaff_cleaner_free(few);
        dechaff_cleaner_free(more);
        dechaff_engine_free(few_engine);
        dechaff_engine_free(more_engine);
        free_rules(rules);
    }
    ck_assert_uint_gt(shorter, 10);
    workspace_free(&w);
}
END_TEST

START_TEST(output_is_valid_utf8_whatever_comes_in)
{
    dice d = {5};
    workspace w;
    workspace_init(&w);
    dechaff_engine *engine = engine_of(NULL);
    dechaff_options options = DECHAFF_OPTIONS_INIT;
    options.extract = DECHAFF_EXTRACT_ALL;
    options.format = _i ? DECHAFF_FORMAT_MARKDOWN : DECHAFF_FORMAT_TEXT;
    dechaff_cleaner *cleaner = cleaner_of(engine, &options);
    for (int round = 0; round < ROUNDS; round++) {
        generate_document(&d, round, &w.doc, &w.words);
        for (size_t hits = w.doc.len ? 1 + roll(&d, 20) : 0; hits > 0; hits--)
            w.doc.at[roll(&d, w.doc.len)] = (char)roll(&d, 256);
        clean_document(cleaner, buffer_slice(&w.doc), split_randomly, &d, &w.a);
        ck_assert_msg(utf8_valid_prefix(buffer_slice(&w.a)) == w.a.len, "round %d", round);
        ck_assert_msg(w.a.len == 0 || !memchr(w.a.at, 0, w.a.len), "round %d: a NUL", round);
    }
    dechaff_cleaner_free(cleaner);
    dechaff_engine_free(engine);
    workspace_free(&w);
}
END_TEST

START_TEST(order_of_rules_means_nothing)
{
    dice d = {7};
    workspace w;
    workspace_init(&w);
    for (int round = 0; round < ROUNDS / 3; round++) {
        buffer rules[RULES];
        size_t order[RULES];
        dechaff_engine *first_engine, *second_engine;
        generate_rules(&d, rules, order);
        dechaff_cleaner *first = cleaner_with_rules(rules, order, RULES, &first_engine);
        for (size_t i = RULES - 1; i > 0; i--) {
            size_t j = roll(&d, i + 1), swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        dechaff_cleaner *second = cleaner_with_rules(rules, order, RULES, &second_engine);
        for (int i = 0; i < 6; i++) {
            generate_document(&d, i, &w.doc, &w.words);
            clean_document(first, buffer_slice(&w.doc), split_nowhere, NULL, &w.a);
            clean_document(second, buffer_slice(&w.doc), split_nowhere, NULL, &w.b);
            ck_assert_msg(slice_equal(buffer_slice(&w.a), buffer_slice(&w.b)), "round %d", round);
        }
        dechaff_cleaner_free(first);
        dechaff_cleaner_free(second);
        dechaff_engine_free(first_engine);
        dechaff_engine_free(second_engine);
        free_rules(rules);
    }
    workspace_free(&w);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("invariants");
    TCase *tcase = tcase_create("invariants");
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(tcase, any_split_gives_the_same_output, 0, 4);
    tcase_add_loop_test(tcase, output_words_occur_in_the_input_in_order, 0, 2);
    tcase_add_test(tcase, one_more_drop_never_adds_text);
    tcase_add_loop_test(tcase, output_is_valid_utf8_whatever_comes_in, 0, 2);
    tcase_add_test(tcase, order_of_rules_means_nothing);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
