/*
 * Pages that hurt: each pattern at N, 2N and 4N bytes. Doubling a page may not take more than 2.5 times as long, the
 * text before the attack comes out, and the text after it where the page closes its mess.
 */
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "../unit/suite.h"
#include "page_text.h"

/* A sanitizer's own memory does not grow evenly: under it pages are smaller and growth is not judged. */
enum {
    KIB = 1024,
    MIB = 1024 * 1024,
    TRIES = 3,
    MEMORY_MAX_MIB = 256,
    BASE_KIB = 64,
    MAX_KIB = SANITIZED ? BASE_KIB : 4096
};

/* head, then `open` as often as fits N bytes, then `close` as often, then tail. "%d" becomes a running number. */
typedef struct {
    const char *name, *head, *open, *close, *tail;
    bool swallows; /* nothing closes it: by the standard the text after belongs to it */
} attack;

static const attack ATTACKS[] = {
    {"nested div", "", "<div>", "", "", false},
    {"nested div, closed", "", "<div>", "</div>", "", false},
    {"nested unknown elements", "", "<x-y>", "", "", false},
    {"nested b", "", "<b>", "</b>", "", false},
    {"nested links", "", "<a href=x>", "", "", false},
    {"nested hidden span", "", "<span hidden>x", "</span>", "", false},
    {"nested sections", "", "<section><article>", "</section>", "", false},
    {"misnested b and i", "", "<b><i>x</b>y</i>", "", "", false},
    {"misnested p and b", "", "<p><b>x</p>y</b>", "", "", false},
    {"unclosed p with div", "", "<p><div>", "", "", false},
    {"many attributes", "<p", " a%d=1", "", ">", false},
    {"one attribute many times", "<p", " a=1", "", ">", false},
    {"long attribute", "<p title='", "x&amp;", "", "'>", false},
    {"many tags with many attributes", "", "<p a b c d e f g h i j k l m n o p q=1 r=2 s=3>", "", "", false},
    {"attributes without end", "", "<p a='", "", "", true},
    {"comments", "", "<!-- x -->", "", "", false},
    {"comment of dashes", "<!--", "--", "", "-->", false},
    {"comment of '->'", "<!--", "- ->", "", "-->", false},
    {"unclosed comments", "", "<!--", "", "", false},
    {"entities", "", "&amp;", "", "", false},
    {"entities without end", "", "&am", "", "", false},
    {"ampersands", "", "&", "", "", false},
    {"long number references", "&#", "1", "", ";", false},
    {"longest names", "", "&CounterClockwiseContourIntegral;", "", "", false},
    {"less than", "", "<", "", "", false},
    {"less than and letter", "", "<a", "", "", true},
    {"end tag starts", "", "</", "", " ", false},
    {"declarations", "", "<!", "", "", false},
    {"processing instructions", "", "<?", "", "", false},
    {"tables", "", "<table><tr><td>", "", "", false},
    {"tables, closed", "", "<table><tr><td>x", "</td></tr></table>", "", false},
    {"cells", "<table><tr>", "<td>x", "", "</table>", false},
    {"rows", "<table>", "<tr><td>x", "", "</table>", false},
    {"forms", "", "<form><input>", "", "", false},
    {"lists", "", "<ul><li>", "", "", false},
    {"items", "<ul>", "<li>x", "", "</ul>", false},
    {"definition lists", "", "<dl><dt>x<dd>", "", "", false},
    {"CDATA", "", "<![CDATA[x]]>", "", "", false},
    {"doctypes", "", "<!DOCTYPE html>", "", "", false},
    {"replacement characters", "", "\xEF\xBF\xBD", "", "", false},
    {"last code points", "", "\xF4\x8F\xBF\xBF", "", "", false},
    {"unclosed scripts", "", "<script>", "", "", false},
    {"escaped scripts", "", "<script><!--<script></script>", "", "", false},
    {"script full of end tag starts", "<script>", "</scrip", "", "</script>", false},
    {"script full of arrows", "<script><!--", "-->", "", "</script>", false},
    {"unclosed svg", "", "<svg><g>", "", "", false},
    {"unclosed select", "", "<select><option>", "", "", false},
    {"nested templates", "", "<template>", "", "</template>", false},
    {"unclosed textarea and title", "", "<textarea><title>", "", "", false},
    {"long tag", "<p ", "x", "", ">", false},
    {"long tag name", "<", "x", "", ">", false},
    {"stray end tags after open elements", "<div><section><ul><li><table><tr><td>", "</article></em></x>", "", "",
     false},
    {"end tags of other kinds", "", "<div>", "</section>", "", false},
    {"distinct unknown tags", "", "<t%d>x</t%d>", "", "", false},
    {"distinct unclosed tags", "", "<t%d>", "", "", false},
    {"blocks", "", "<p>x", "", "", false},
    {"line breaks", "<p>x", "<br>", "", "", false},
    {"white space", "<p>x", " \n\t", "", "", false},
    {"white space in pre", "<pre>x", " \n\t", "", "", false},
    {"carriage returns in pre", "<pre>x", "\r", "", "</pre>", false},
    {"one long word", "", "x", "", "", false},
    {"closing brackets", "x.", ")", "", "", false},
    {"runs in one block", "<p>", "<b>x</b> <a href=y>z</a>", "", "", false},
    {"images in one block", "<p>", "<img src=x>", "", "", false},
    {"metas", "", "<meta name=author content=x>", "", "", false},
    {"titles", "", "<title>x</title>", "", "", false},
    {"JSON-LD", "", "<script type=application/ld+json>{}</script>", "", "", false},
    {"noscript", "", "<noscript>", "", "", false},
    {"noscript of images", "", "<noscript><img src=x></noscript>", "", "", false},
    {"styles", "", "<p style='a:b;display:nonsense;:::'>", "", "", false},
    {"bodies", "", "<body a=1><html b=2>", "", "", false},
    {"ins", "", "<ins class=x>", "", "", false},
};

static const char BEFORE[] = "<p>The text before the attack.</p>", AFTER[] = "<p>The text after the attack.</p>";

/* Add the unit; ck_assert() writes to a file each time, too slow for a loop. */
static void put_unit(buffer *out, const char *unit, int number)
{
    char text[256];
    for (const char *at = unit, *mark; *at; at = mark) {
        mark = strstr(at, "%d");
        size_t len = mark ? (size_t)(mark - at) : strlen(at);
        if (!buffer_append(out, at, len)) abort();
        if (!mark) break;
        int n = snprintf(text, sizeof text, "%d", number);
        if (!buffer_append(out, text, (size_t)n)) abort();
        mark += 2;
    }
}

/* The page of about `bytes` bytes. */
static void compose(const attack *a, size_t bytes, buffer *out)
{
    out->len = 0;
    ck_assert(buffer_append_slice(out, slice_of(BEFORE)));
    put_unit(out, a->head, 0);
    int units = 0;
    for (; out->len < bytes; units++) put_unit(out, a->open, units);
    for (int i = units; *a->close && i > 0; i--) put_unit(out, a->close, i);
    put_unit(out, a->tail, 0);
    ck_assert(buffer_append_slice(out, slice_of(AFTER)));
}

/* A page that has left the processor's caches takes longer by the byte; what hurts takes far longer than this. */
static const double SLACK_SECONDS = 0.004;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool has_text(const page *p, const char *words)
{
    for (size_t i = 0; i < p->block_count; i++)
        if (memmem(p->blocks[i].text.at, p->blocks[i].text.len, words, strlen(words))) return true;
    return false;
}

/* Seconds to parse; checks what must come out. */
static double parse(html_parser *parser, const attack *a, slice html, arena *memory)
{
    double start = cpu_seconds();
    page got = html_parse_whole(parser, html, memory);
    double seconds = cpu_seconds() - start;
    ck_assert_msg(has_text(&got, "text before the attack."), "%s: the text before is lost", a->name);
    ck_assert_msg(a->swallows || has_text(&got, "text after the attack."), "%s: the text after is lost", a->name);
    return seconds;
}

static double least_seconds(html_parser *parser, const attack *a, slice html, arena *memory, double enough)
{
    double least = 1e9;
    for (int i = 0; i < TRIES && least > enough; i++) {
        double seconds = parse(parser, a, html, memory);
        if (seconds < least) least = seconds;
    }
    return least;
}

/* A size at which the clock says something: two milliseconds, or MAX_KIB. */
static size_t telling_size(html_parser *parser, const attack *a, arena *memory, buffer *html)
{
    size_t bytes = BASE_KIB * KIB;
    for (; bytes < MAX_KIB * KIB; bytes *= 2) {
        compose(a, bytes, html);
        if (least_seconds(parser, a, buffer_slice(html), memory, 0) > 0.002) break;
    }
    return bytes;
}

/* True if doubling a page twice costs each time at most 2.5 times as much, four milliseconds aside. */
static bool grows_gently(html_parser *parser, const attack *a, arena *memory)
{
    buffer html;
    double seconds[3] = {0};
    buffer_init(&html, 128u * MIB);
    size_t bytes = telling_size(parser, a, memory, &html);
    for (int i = 0; i < (SANITIZED ? 1 : 3); i++) {
        compose(a, bytes << i, &html);
        seconds[i] = least_seconds(parser, a, buffer_slice(&html), memory, i ? 2.4 * seconds[i - 1] : 0);
    }
    buffer_free(&html);
    bool fine = seconds[1] < 2.5 * seconds[0] + SLACK_SECONDS && seconds[2] < 2.5 * seconds[1] + SLACK_SECONDS;
    if (!fine) printf("%s: %.4f %.4f %.4f s\n", a->name, seconds[0], seconds[1], seconds[2]);
    return fine;
}

START_TEST(every_page_is_linear)
{
    arena memory;
    arena_init(&memory, 128u * MIB);
    html_parser *parser = html_parser_new();
    const attack *a = &ATTACKS[_i];
    ck_assert_msg(grows_gently(parser, a, &memory) || grows_gently(parser, a, &memory), "%s: more than linear",
                  a->name);
    html_parser_free(parser);
    arena_free(&memory);
}
END_TEST

/* The big ones of the issue, whose time is a bound on growth too: the same bytes per second as a small one. */
static const attack BIG[] = {
    {"1,000,000 nested div", "", "<div>", "", "", false},
    {"100 MiB tag", "<p ", "x='y z' class=\"some names\" data-x=1 ", "", ">", false},
    {"30 MB unterminated comment", "<!-- ", "some words in a comment -- ", "", "", false},
};
static const size_t BIG_BYTES[] = {5 * 1000 * 1000, 100u * MIB, 30 * 1000 * 1000};

START_TEST(big_pages_come_through)
{
    arena memory;
    buffer html;
    arena_init(&memory, 128u * MIB);
    buffer_init(&html, 128u * MIB);
    html_parser *parser = html_parser_new();
    compose(&BIG[_i], BIG_BYTES[_i] / (SANITIZED ? 10 : 1), &html);
    printf("%s: %.2f s\n", BIG[_i].name, parse(parser, &BIG[_i], buffer_slice(&html), &memory));
    buffer_free(&html);
    html_parser_free(parser);
    arena_free(&memory);
}
END_TEST

START_TEST(memory_stays_bounded)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("peak memory: %ld MiB%s\n", used.ru_maxrss / 1024, SANITIZED ? ", not judged under a sanitizer" : "");
    /* The 100 MiB page is in memory twice: as the test's and as the scanner's bytes. */
    if (!SANITIZED) ck_assert_int_lt(used.ru_maxrss / 1024, MEMORY_MAX_MIB + 100);
}
END_TEST

START_TEST(a_deadline_gives_what_was_read)
{
    arena memory;
    buffer html;
    page got;
    attack a = {"blocks", "", "<p>x y z", "", "", false};
    arena_init(&memory, 128u * MIB);
    buffer_init(&html, 64u * MIB);
    compose(&a, 4u * MIB, &html);
    html_parser *parser = html_parser_new();
    html_limits limits = {.max_time_ns = 1};
    ck_assert_int_eq(html_parser_begin(parser, &limits, &memory), DECHAFF_OK);
    ck_assert_int_eq(html_parser_feed(parser, buffer_slice(&html)), DECHAFF_LIMIT);
    ck_assert_int_eq(html_parser_feed(parser, buffer_slice(&html)), DECHAFF_LIMIT);
    ck_assert_int_eq(html_parser_finish(parser, &got), DECHAFF_LIMIT);
    ck_assert_int_eq(got.limit.which, DECHAFF_LIMIT_TIME);
    ck_assert(has_text(&got, "text before the attack."));
    buffer_free(&html);
    html_parser_free(parser);
    arena_free(&memory);
}
END_TEST

START_TEST(a_small_arena_gives_what_fits)
{
    arena memory;
    buffer html;
    page got;
    attack a = {"blocks", "", "<p class=x>x y z", "", "", false};
    arena_init(&memory, 256 * KIB);
    buffer_init(&html, 64u * MIB);
    compose(&a, 4u * MIB, &html);
    html_parser *parser = html_parser_new();
    html_limits limits = {0};
    ck_assert_int_eq(html_parser_begin(parser, &limits, &memory), DECHAFF_OK);
    ck_assert_int_eq(html_parser_feed(parser, buffer_slice(&html)), DECHAFF_LIMIT);
    ck_assert_int_eq(html_parser_finish(parser, &got), DECHAFF_LIMIT);
    ck_assert_int_eq(got.limit.which, DECHAFF_LIMIT_MEMORY);
    ck_assert_uint_gt(got.block_count, 100);
    ck_assert(has_text(&got, "text before the attack."));
    buffer_free(&html);
    html_parser_free(parser);
    arena_free(&memory);
}
END_TEST

START_TEST(depth_is_bounded_and_text_stays)
{
    arena memory;
    buffer html;
    page got;
    attack a = {"nested", "", "<div>%d ", "</div>", "", false};
    arena_init(&memory, 128u * MIB);
    buffer_init(&html, 64u * MIB);
    compose(&a, 200 * KIB, &html);
    html_parser *parser = html_parser_new();
    html_limits limits = {.max_depth = 20};
    ck_assert_int_eq(html_parser_begin(parser, &limits, &memory), DECHAFF_OK);
    ck_assert_int_eq(html_parser_feed(parser, buffer_slice(&html)), DECHAFF_OK);
    ck_assert_int_eq(html_parser_finish(parser, &got), DECHAFF_OK);
    ck_assert_int_eq(got.limit.which, DECHAFF_LIMIT_DEPTH);
    for (size_t i = 0; i < got.element_count; i++) ck_assert_uint_lt(got.elements[i].depth, 20);
    ck_assert(has_text(&got, "15000"));
    const block *last = &got.blocks[got.block_count - 1];
    ck_assert_int_eq(got.elements[last->element].tag, TAG_p);
    ck_assert_uint_eq(got.elements[last->element].depth, 2);
    buffer_free(&html);
    html_parser_free(parser);
    arena_free(&memory);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pages");
    TCase *tcase = tcase_create("pages");
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(growth_case(suite), every_page_is_linear, 0, (int)(sizeof ATTACKS / sizeof *ATTACKS));
    tcase_add_loop_test(tcase, big_pages_come_through, 0, (int)(sizeof BIG / sizeof *BIG));
    tcase_add_test(tcase, memory_stays_bounded);
    tcase_add_test(tcase, a_deadline_gives_what_was_read);
    tcase_add_test(tcase, a_small_arena_gives_what_fits);
    tcase_add_test(tcase, depth_is_bounded_and_text_stays);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
