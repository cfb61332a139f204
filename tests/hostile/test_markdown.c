/*
 * Pages that hurt the Markdown writer: each pattern at N, 2N and 4N bytes. Doubling a page may not take more than 2.5
 * times as long to write, taken over two doublings, nor give more than 2.5 times as much.
 */
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include "../unit/suite.h"
#include "output/page_writer.h"
#include "page_text.h"

enum { TRIES = 3, BASE_BYTES = 256 * 1024, TELLING_BYTES = 8 * 1024 * 1024 };

/* head, then `unit` as often as fits, then tail. */
typedef struct {
    const char *name, *head, *unit, *tail;
} attack;

static const attack ATTACKS[] = {
    {"links", "<p>", "<a href=x>y</a> ", ""},
    {"links in strong text", "<p><b>", "<a href=x>y</a> ", "</b>"},
    {"stars side by side", "<p>", "<b>x</b><i>y</i>", ""},
    {"nested stars", "<p>", "<b>x<i>y</i></b>", ""},
    {"code side by side", "<p>", "<code>x</code><kbd>y</kbd>", ""},
    {"a run over many lines", "<p><a href=x><b>", "x<br>", "</b></a>"},
    {"runs over many lines", "<p>", "<i>x<br></i><b>", ""},
    {"hashes", "<p>", "#", ""},
    {"numbers", "<p>", "1.", ""},
    {"ampersands", "<p>", "&amp;", ""},
    {"references", "<p>", "&amp;amp", ";"},
    {"an address of addresses", "<p>", "http://", ""},
    {"www", "<p>", "www.", ""},
    {"underscores", "<p>", "_", ""},
    {"ticks", "<p><code>", "`", "</code>"},
    {"ticks in pre", "<pre>", "```\n", "</pre>"},
    {"blank lines in pre", "<ul><li><blockquote><pre>x", "\n\n", "x</pre>"},
    {"blocks of one pre", "<pre>", "<div>x</div>", "</pre>"},
    {"line breaks", "<p>", "x<br><br>", ""},
    {"items", "<ol>", "<li>x", "</ol>"},
    {"lists of one item", "", "<ul><li>x</ul>", ""},
    {"lists in lists", "", "<ul><li><ol><li>x</ol></ul>", ""},
    {"deep lists", "<ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li>", "<p>x", ""},
    {"quotes", "", "<blockquote>x</blockquote>", ""},
    {"cells", "<table><tr>", "<td>x", "</table>"},
    {"empty cells", "<table><tr>", "<td>", "x</table>"},
    {"rows", "<table>", "<tr><td>x<td>y", "</table>"},
    {"rows of one cell", "<table>", "<tr><td>x", "</table>"},
    {"a cell of many blocks", "<table><tr><td>", "<p>x", "</table>"},
    {"tables in a cell", "<table><tr><td>", "<table><tr><td>x<td>y</table>", "</table>"},
    {"hidden runs", "<p>", "<span hidden>x</span> y ", ""},
};

static void compose(const attack *a, size_t bytes, buffer *out)
{
    out->len = 0;
    MUST(buffer_append_slice(out, slice_of(a->head)));
    while (out->len < bytes) MUST(buffer_append_slice(out, slice_of(a->unit)));
    MUST(buffer_append_slice(out, slice_of(a->tail)));
}

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds to write a page, its text to `out`. */
static double write_once(const page *p, buffer *out)
{
    judged_page judged = {.page = p, .url = slice_of("https://example.org/a/b")};
    out->len = 0;
    double start = cpu_seconds();
    ck_assert_int_eq(write_page(&judged, DECHAFF_FORMAT_MARKDOWN, out), DECHAFF_OK);
    return cpu_seconds() - start;
}

/* The least of a few times to write the attack at a size. */
static double least_seconds(const attack *a, size_t bytes, size_t *written)
{
    arena memory;
    buffer html, out;
    arena_init(&memory, SIZE_MAX);
    buffer_init(&html, SIZE_MAX);
    buffer_init(&out, SIZE_MAX);
    html_parser *parser = html_parser_new();
    compose(a, bytes, &html);
    page p = html_parse_whole(parser, buffer_slice(&html), &memory);
    for (size_t i = 0; i < p.block_count; i++) p.blocks[i].chosen = p.blocks[i].text.len > 0;
    double least = 1e9;
    for (int i = 0; i < TRIES; i++) {
        double seconds = write_once(&p, &out);
        if (seconds < least) least = seconds;
    }
    *written = out.len;
    html_parser_free(parser);
    buffer_free(&html);
    buffer_free(&out);
    arena_free(&memory);
    return least;
}

static bool grows_gently(const attack *a)
{
    size_t bytes = BASE_BYTES / (SANITIZED ? 8 : 1), written[3];
    double seconds[3];
    while (!SANITIZED && bytes < TELLING_BYTES && least_seconds(a, bytes, &written[0]) < 0.01) bytes *= 2;
    for (int i = 0; i < 3; i++) seconds[i] = least_seconds(a, bytes << i, &written[i]);
    bool fine = SANITIZED || seconds[2] < 2.5 * 2.5 * seconds[0] + 0.001;
    bool small = written[1] < written[0] * 5 / 2 + 1000 && written[2] < written[1] * 5 / 2 + 1000;
    if (!fine || !small)
        printf("%s: %.4f %.4f %.4f s; %zu %zu %zu bytes\n", a->name, seconds[0], seconds[1], seconds[2], written[0],
               written[1], written[2]);
    return fine && small;
}

START_TEST(writing_is_linear)
{
    /* A machine with other work to do needs a few looks. */
    bool fine = false;
    for (int i = 0; i < 4 && !fine; i++) fine = grows_gently(&ATTACKS[_i]);
    ck_assert_msg(fine, "%s: more than linear", ATTACKS[_i].name);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("markdown");
    tcase_add_loop_test(growth_case(suite), writing_is_linear, 0, (int)(sizeof ATTACKS / sizeof *ATTACKS));
    return suite_run(suite);
}
