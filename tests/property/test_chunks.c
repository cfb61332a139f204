/* However a page is split, the same comes out: elements, blocks, runs, places in the source. */
#include <stdint.h>
#include <stdio.h>

#include "../unit/suite.h"
#include "page_text.h"
#include "real_pages.h"

enum { BYTEWISE_ALL = !SANITIZED }; /* else pieces of one byte: of the smaller pages and every eighth larger one */
enum { REAL_PAGES = 150 /* of each of two sets */, RANDOM_PAGES = 400 };

static void splits_agree(slice html, const char *name, bool bytewise)
{
    const html_split splits[] = {{1, 0, true},    {7, 0, true},     {64, 0, true}, {4096, 0, true},
                                 {100, 77, true}, {20000, 3, true}, {9, 5, true}};
    buffer whole, part;
    buffer_init(&whole, SIZE_MAX / 2);
    buffer_init(&part, SIZE_MAX / 2);
    ck_assert_int_eq(html_to_text(html, (html_split){.places = true}, &whole), DECHAFF_OK);
    for (size_t i = bytewise ? 0 : 1; i < sizeof splits / sizeof *splits; i++) {
        part.len = 0;
        ck_assert_int_eq(html_to_text(html, splits[i], &part), DECHAFF_OK);
        ck_assert_msg(slice_equal(buffer_slice(&whole), buffer_slice(&part)), "%s: pieces of %zu differ", name,
                      splits[i].step);
    }
    buffer_free(&whole);
    buffer_free(&part);
}

static void ranges_hold(slice html, const char *name)
{
    arena memory;
    arena_init(&memory, 1u << 30);
    html_parser *parser = html_parser_new();
    page got = html_parse_whole(parser, html, &memory);
    const char *fault = page_fault(&got, html);
    ck_assert_msg(!fault, "%s: %s", name, fault);
    html_parser_free(parser);
    arena_free(&memory);
}

/* Markup, odd markup and text, thrown together. */
static const char *const SCRAPS[] = {"<div>",
                                     "</div>",
                                     "<p>",
                                     "</p>",
                                     "<p class=\"a>b\">",
                                     "<br>",
                                     "<br/>",
                                     "<a href='x?a=1&amp;b=2'>",
                                     "</a>",
                                     "<b>",
                                     "</b>",
                                     "<i>",
                                     "</i>",
                                     "<span hidden>",
                                     "</span>",
                                     "<ul>",
                                     "<li>",
                                     "</ul>",
                                     "<ol start=3>",
                                     "</ol>",
                                     "<table>",
                                     "<tr>",
                                     "<td>",
                                     "</table>",
                                     "<pre>\n",
                                     "</pre>",
                                     "<script>",
                                     "</script>",
                                     "<!--",
                                     "-->",
                                     "--!>",
                                     "<!-->",
                                     "<svg>",
                                     "</svg>",
                                     "<style>",
                                     "</style>",
                                     "<textarea>",
                                     "</textarea>",
                                     "<template>",
                                     "</template>",
                                     "<select>",
                                     "</select>",
                                     "<title>",
                                     "</title>",
                                     "<!doctype html>",
                                     "<?php",
                                     "?>",
                                     "<",
                                     ">",
                                     "</",
                                     "</>",
                                     "</ x>",
                                     "&",
                                     "&amp;",
                                     "&nbsp;",
                                     "&notin;",
                                     "&notit;",
                                     "&#65;",
                                     "&#x41",
                                     "&#0;",
                                     "&",
                                     ";",
                                     "=",
                                     "\"",
                                     "'",
                                     " ",
                                     "\n",
                                     "\r\n",
                                     "\t",
                                     "  ",
                                     "word",
                                     "Some words. ",
                                     "\xC3\xA9t\xC3\xA9",
                                     "\xE6\xBC\xA2\xE5\xAD\x97",
                                     "\xC2\xA0",
                                     "\xC2\xAD",
                                     "\xF0\x9F\x98\x80",
                                     "1,5",
                                     "<h2>",
                                     "</h2>",
                                     "<section>",
                                     "</section>",
                                     "<form>",
                                     "</form>",
                                     "<img src=i.png>",
                                     "<input>",
                                     "<script><!--<script>",
                                     "<iframe>",
                                     "</iframe>",
                                     "<noscript>",
                                     "</noscript>",
                                     "<body class=x>",
                                     "</body>",
                                     "</html>",
                                     "<html lang=de>",
                                     "<x-y>",
                                     "</x-y>",
                                     "<hr>",
                                     "<wbr>",
                                     "<ruby>",
                                     "<rt>",
                                     "<dl><dt>",
                                     "<dd>",
                                     "<div style='display: none'>",
                                     "<label>",
                                     "<button>",
                                     "<xmp>",
                                     "</xmp>",
                                     "<a name=x>",
                                     "<ins class=ad>",
                                     "<ins>",
                                     "</ins>",
                                     "<math>",
                                     "<div ="};

static size_t compose(uint32_t *random, char *out, size_t room)
{
    size_t len = 0, count = 1 + random_next(random) % 120;
    while (count--) {
        const char *scrap = SCRAPS[random_next(random) % (sizeof SCRAPS / sizeof *SCRAPS)];
        if (len + strlen(scrap) > room) break;
        memcpy(out + len, scrap, strlen(scrap));
        len += strlen(scrap);
    }
    return len;
}

START_TEST(random_pages)
{
    uint32_t random = 20240917;
    static char html[65536];
    for (int i = 0; i < RANDOM_PAGES; i++) {
        char name[32];
        slice s = {html, compose(&random, html, sizeof html)};
        snprintf(name, sizeof name, "random page %d", i);
        ranges_hold(s, name);
        splits_agree(s, name, true);
    }
}
END_TEST

static void set_agrees(const char *set, int count)
{
    real_pages *pages = real_pages_open(set);
    if (!pages) return;
    buffer html;
    buffer_init(&html, 1u << 30);
    int seen = 0;
    for (const char *name; seen < count && (name = real_pages_next(pages, &html)); seen++) {
        ranges_hold(buffer_slice(&html), name);
        splits_agree(buffer_slice(&html), name, BYTEWISE_ALL || html.len < 100000 || seen % 8 == 0);
    }
    ck_assert_int_eq(seen, count);
    buffer_free(&html);
    real_pages_close(pages);
}

START_TEST(real_pages_wcxb)
{
    set_agrees("wcxb-dev", REAL_PAGES);
}
END_TEST

START_TEST(real_pages_trafilatura)
{
    set_agrees("trafilatura-eval", REAL_PAGES);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {random_pages, real_pages_wcxb, real_pages_trafilatura, NULL};
    return suite_run(suite_of("chunks", tests));
}
