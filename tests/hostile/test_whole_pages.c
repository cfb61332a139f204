/*
 * Pages that hurt, through the whole engine with its rules and its model: doubling a page twice may not take more than
 * 2.5 times as long each time, all text comes out where all is wanted, and memory stays below 256 MiB at the largest
 * page that is read.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "../cleaning.h"
#include "../unit/suite.h"

/* Under a sanitizer pages are smaller, and neither growth nor memory is judged. */
enum { MB = 1000 * 1000, PAGE_BYTES = SANITIZED ? 200 * 1000 : 2 * MB, LARGEST = SANITIZED ? MB : 60 * MB, TRIES = 3 };

typedef struct {
    const char *name, *head, *unit, *tail;
} attack;

static const attack ATTACKS[] = {
    {"one long word", "", "x", ""},
    {"words", "<p>", "word ", "</p>"},
    {"blocks", "", "<p>x", ""},
    {"advertisements", "", "<p>Advertisement</p>", ""},
    {"items after a label", "<p>Related articles</p><ul>", "<li>x", "</ul>"},
    {"cells", "<table>", "<tr><td>x", "</table>"},
    {"attributes", "", "<p a b c d e f g h i j k l m n o p q=1 r=2>", ""},
    {"classes", "", "<div class='a b c ad'>x</div>", ""},
    {"runs in one block", "<p>", "<b>x</b> <a href=y>z</a>", "</p>"},
    {"forms that go on", "", "<form><div></form>", ""},
    {"stray ends of paragraphs", "<p><table><tr><td><div><div><div><div><div><div><div><div>", "</p>", "</table>"},
};
enum { ATTACK_COUNT = sizeof ATTACKS / sizeof *ATTACKS };

static void put(buffer *out, const char *text)
{
    if (!buffer_append_slice(out, slice_of(text))) abort();
}

/* The page of about `bytes` bytes. */
static void compose(const attack *a, size_t bytes, buffer *out)
{
    out->len = 0;
    put(out, "<!doctype html><p>The text before the attack, which is a paragraph.</p>");
    put(out, a->head);
    while (out->len < bytes) put(out, a->unit);
    put(out, a->tail);
    put(out, "<p>The text after the attack, which is a paragraph.</p>");
}

typedef struct {
    dechaff_cleaner *cleaner;
    buffer page, text;
    size_t removed;
} bench;

static int keep_text(void *user, const char *text, size_t len)
{
    return !buffer_append(&((bench *)user)->text, text, len);
}

static int count_removed(void *user, const dechaff_removed *removed)
{
    ((bench *)user)->removed += removed->text_len;
    return 0;
}

/* A page that has left the processor's caches takes longer by the byte; what hurts takes far longer than this. */
static const double SLACK_SECONDS = 0.004;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* CPU seconds that the page takes; its text is in `text`. */
static double clean(bench *b)
{
    const dechaff_source source = {.size = sizeof source, .input = DECHAFF_INPUT_HTML};
    const dechaff_result *result = NULL;
    double start = cpu_seconds();
    b->text.len = 0;
    ck_assert_int_eq(dechaff_cleaner_begin(b->cleaner, &source, NULL), DECHAFF_OK);
    for (size_t at = 0, size; at < b->page.len; at += size) {
        size = b->page.len - at < 65536 ? b->page.len - at : 65536;
        if (dechaff_cleaner_feed(b->cleaner, b->page.at + at, size, NULL) != DECHAFF_OK) break;
    }
    dechaff_status status = dechaff_cleaner_finish(b->cleaner, &result, NULL);
    ck_assert(status == DECHAFF_OK || status == DECHAFF_LIMIT);
    return cpu_seconds() - start;
}

static double least_seconds(bench *b, double enough)
{
    double least = 1e9;
    for (int i = 0; i < TRIES && least > enough; i++) {
        double seconds = clean(b);
        if (seconds < least) least = seconds;
    }
    return least;
}

static bool has(const bench *b, const char *words)
{
    return memmem(b->text.at, b->text.len, words, strlen(words)) != NULL;
}

/*
 * `floor`: seconds of all text, for pages of main content; NULL for all text. Which blocks are main content changes
 * with the size, most where a page has more blocks than it may have; so its time is held to that of all text, too.
 */
static bool grows_gently(bench *b, const attack *a, const double *floor, double seconds[3])
{
    bool all = !floor;
    double base[3] = {0};
    for (int i = 0; i < (SANITIZED ? 1 : 3); i++) {
        compose(a, (size_t)PAGE_BYTES << i, &b->page);
        seconds[i] = least_seconds(b, i ? 2.4 * seconds[i - 1] : 0);
        base[i] = floor && floor[i] > seconds[i] ? floor[i] : seconds[i];
        ck_assert_msg(!all || has(b, "text before the attack"), "%s: the text before is lost", a->name);
        ck_assert_msg(!all || has(b, "text after the attack"), "%s: the text after is lost", a->name);
    }
    bool fine = seconds[1] < 2.5 * base[0] + SLACK_SECONDS && seconds[2] < 2.5 * base[1] + SLACK_SECONDS;
    if (!fine) printf("%s: %.4f %.4f %.4f s\n", a->name, seconds[0], seconds[1], seconds[2]);
    return fine;
}

static dechaff_engine *engine;

static void bench_open(bench *b, dechaff_extract extract)
{
    dechaff_options options = DECHAFF_OPTIONS_INIT;
    *b = (bench){0};
    buffer_init(&b->page, 1u << 27);
    buffer_init(&b->text, 1u << 27);
    options.extract = extract;
    options.user = b;
    options.on_text = keep_text;
    options.on_removed = count_removed;
    b->cleaner = cleaner_of(engine, &options);
}

static void bench_free(bench *b)
{
    dechaff_cleaner_free(b->cleaner);
    buffer_free(&b->page);
    buffer_free(&b->text);
}

START_TEST(every_page_is_linear)
{
    const attack *a = &ATTACKS[_i];
    double all[3] = {0}, chosen[3] = {0};
    bench b;
    bench_open(&b, DECHAFF_EXTRACT_ALL);
    ck_assert_msg(grows_gently(&b, a, NULL, all) || grows_gently(&b, a, NULL, all), "%s: more than linear", a->name);
    bench_free(&b);
    bench_open(&b, DECHAFF_EXTRACT_MAIN);
    ck_assert_msg(grows_gently(&b, a, all, chosen) || grows_gently(&b, a, all, chosen), "%s: more than linear",
                  a->name);
    bench_free(&b);
}
END_TEST

START_TEST(memory_stays_bounded)
{
    bench b;
    bench_open(&b, DECHAFF_EXTRACT_MAIN);
    compose(&ATTACKS[_i], LARGEST, &b.page);
    (void)clean(&b);
    bench_free(&b);
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    /* The test's own page and text aside. */
    if (!SANITIZED) ck_assert_int_lt(used.ru_maxrss / 1024, 256 + 2 * LARGEST / MB);
}
END_TEST

int main(void)
{
    const dechaff_engine_options options = DECHAFF_ENGINE_OPTIONS_INIT;
    Suite *suite = suite_create("whole pages");
    TCase *tcase = tcase_create("whole pages");
    if (dechaff_engine_new(&options, &engine, NULL) != DECHAFF_OK) return 1;
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(growth_case(suite), every_page_is_linear, 0, ATTACK_COUNT);
    tcase_add_loop_test(tcase, memory_stays_bounded, 0, ATTACK_COUNT);
    suite_add_tcase(suite, tcase);
    int code = suite_run(suite);
    dechaff_engine_free(engine);
    return code;
}
