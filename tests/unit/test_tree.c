/* The tree builder: which events come of which tokens. */
#include "parse/implied.h"
#include "parse/tree.h"
#include "suite.h"

#include <libxml/xmlmemory.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

typedef struct {
    scanner scan;
    tree *tree;
    char path[64][16];
    size_t depth, deepest;
    buffer events;
} recorder;

static void put(recorder *r, const char *text, size_t len)
{
    if (!buffer_append(&r->events, text, len)) abort();
}

static void on_start(void *ctx, html_tag tag, const token *t)
{
    recorder *r = ctx;
    if (t && t->tag != tag) abort();
    if (r->depth < 64) snprintf(r->path[r->depth], 16, "%s", tag_name(tag));
    r->depth++;
    if (r->depth > r->deepest) r->deepest = r->depth;
    put(r, t ? "<" : "(", 1);
    put(r, tag_name(tag), strlen(tag_name(tag)));
    slice id = t ? token_attribute(&r->scan, t, "id") : (slice){NULL, 0};
    if (id.len) put(r, "#", 1);
    put(r, id.at, id.len);
    put(r, t ? ">" : ")", 1);
}

static void on_end(void *ctx)
{
    recorder *r = ctx;
    r->depth--;
    put(r, "/", 1);
}

static void on_text(void *ctx, const token *t)
{
    recorder *r = ctx;
    if (t->kind == TOKEN_TEXT) put(r, scanner_at(&r->scan, t->start), t->end - t->start);
    if (t->flags & TOKEN_BREAK) put(r, "|", 1);
}

static void run(recorder *r, slice html, uint32_t depth)
{
    bool full = true;
    tree_events events = {r, on_start, on_end, on_text};
    r->depth = r->deepest = r->events.len = 0;
    scanner_begin(&r->scan, 1 << 16, 256);
    tree_begin(r->tree, &r->scan, &events, depth);
    ck_assert_int_eq(scanner_add(&r->scan, html), DECHAFF_OK);
    scanner_end(&r->scan);
    while (full) {
        ck_assert_int_eq(scanner_run(&r->scan, &full), DECHAFF_OK);
        ck_assert_int_eq(tree_feed(r->tree, r->scan.tokens, r->scan.token_count), DECHAFF_OK);
        scanner_next_batch(&r->scan);
    }
    tree_finish(r->tree);
    ck_assert_uint_eq(r->depth, 0);
}

static recorder *recorder_new(void)
{
    recorder *r = calloc(1, sizeof *r);
    scanner_init(&r->scan);
    buffer_init(&r->events, 1u << 28);
    r->tree = tree_new();
    return r;
}

static void recorder_free(recorder *r)
{
    scanner_free(&r->scan);
    tree_free(r->tree);
    buffer_free(&r->events);
    free(r);
}

static void gives(const char *html, const char *wanted)
{
    recorder *r = recorder_new();
    run(r, slice_of(html), 512);
    ck_assert_msg(slice_is(buffer_slice(&r->events), wanted), "%s:\n[%.*s], not\n[%s]", html, (int)r->events.len,
                  r->events.at, wanted);
    recorder_free(r);
}

START_TEST(start_events_find_their_own_tag)
{
    gives("<p id=a>x<p id=b>y", "(html)(body)<p#a>x/<p#b>y///");
    gives("text<p id=a>x", "(html)(body)text<p#a>x///");
    gives("<b>x</b><p id=a>y</p>z<p id=b>", "(html)(body)x<p#a>y/z<p#b>///");
    gives("<div id=a></section></p></b><div id=b>x", "(html)(body)<div#a><div#b>x////");
}
END_TEST

START_TEST(html_head_and_body_need_no_end_tag)
{
    gives("<html><head><title>t</title><p id=a>x", "(html)(body)<p#a>x///");
    gives("<p id=a>x</body></html>y<div id=b>z", "(html)(body)<p#a>xy/<div#b>z///");
    gives("<body><body><div id=a>x", "(html)(body)<div#a>x///");
}
END_TEST

START_TEST(new_elements_end_a_paragraph)
{
    gives("<p id=a>x<section id=b>y</section>z", "(html)(body)<p#a>x/<section#b>y/z//");
    gives("<p id=a>x</p><aside id=b>y", "(html)(body)<p#a>x/<aside#b>y///");
}
END_TEST

START_TEST(text_that_ends_a_batch_comes_with_it)
{
    recorder *r = recorder_new();
    size_t len = 3 * SCAN_BATCH_BYTES, at = 0;
    char *html = malloc(len + 16);
    while (at < len) at += (size_t)sprintf(html + at, "word<b>");
    run(r, (slice){html, at}, 512);
    ck_assert_uint_eq(r->events.len, strlen("(html)(body)//") + at / 7 * 4);
    free(html);
    recorder_free(r);
}
END_TEST

START_TEST(deeper_tags_only_break_the_text)
{
    recorder *r = recorder_new();
    char html[4000];
    size_t at = 0;
    for (int i = 0; i < 100; i++) at += (size_t)sprintf(html + at, "<div>%d", i);
    for (int i = 0; i < 100; i++) at += (size_t)sprintf(html + at, "</div>");
    at += (size_t)sprintf(html + at, "<p id=z>end");
    run(r, (slice){html, at}, 12);
    ck_assert_uint_eq(r->deepest, 12);
    ck_assert_int_eq(tree_limit(r->tree).which, DECHAFF_LIMIT_DEPTH);
    ck_assert_ptr_eq(strstr(html + tree_limit(r->tree).byte, "<div>10"), html + tree_limit(r->tree).byte);
    ck_assert_ptr_nonnull(memmem(r->events.at, r->events.len, "<div>9|10|11|", 13));
    ck_assert_ptr_nonnull(memmem(r->events.at, r->events.len, "//////////<p#z>end///", 21));
    recorder_free(r);
}
END_TEST

START_TEST(unclosed_items_do_not_count_as_depth)
{
    recorder *r = recorder_new();
    char html[8000];
    size_t at = 0;
    for (int i = 0; i < 600; i++) at += (size_t)sprintf(html + at, "<p>word");
    run(r, (slice){html, at}, 12);
    ck_assert_uint_eq(r->deepest, 3);
    ck_assert_int_eq(tree_limit(r->tree).which, DECHAFF_LIMIT_NONE);
    recorder_free(r);
}
END_TEST

START_TEST(noscript_without_text_goes)
{
    gives("a<noscript><img src=x> </noscript>b", "(html)(body)ab//");
    gives("a<noscript>no<p>t</noscript>b", "(html)(body)a<noscript>no<p>t//b//");
}
END_TEST

START_TEST(end_tags_end_what_is_open_inside)
{
    gives("<section id=a><div id=b>x</section>y", "(html)(body)<section#a><div#b>x//y//");
    gives("<ul id=a><li id=b><div id=c>x</ul>y<p id=d>z", "(html)(body)<ul#a><li#b><div#c>x///y<p#d>z///");
    gives("<h2 id=a>x</h3>y", "(html)(body)<h2#a>x/y//");
    gives("<p id=a><label id=b>x</p>y", "(html)(body)<p#a><label#b>x//y//");
}
END_TEST

START_TEST(end_tags_stop_at_what_they_must_not_end)
{
    gives("<div id=a><table id=b><tr id=c><td id=d>x</div>y", "(html)(body)<div#a><table#b><tr#c><td#d>xy//////");
    gives("<ul id=a><li id=b><ul id=c></li>x", "(html)(body)<ul#a><li#b><ul#c>x/////");
    gives("<label id=a><div id=b>x</label>y</div>z", "(html)(body)<label#a><div#b>xy/z///");
    gives("<p id=a><button id=b>x</p>y", "(html)(body)<p#a><button#b>xy////");
    gives("<table id=a><tr id=b><td id=c><div id=d>x</table>y", "(html)(body)<table#a><tr#b><td#c><div#d>x////y//");
}
END_TEST

START_TEST(the_end_of_a_form_leaves_its_content_open)
{
    gives("<form id=a><div id=b>x</form>y</div>z", "(html)(body)<form#a><div#b>xy//z//");
    gives("<form id=a><p id=b>x</form>y", "(html)(body)<form#a><p#b>x//y//");
    gives("<div id=a><form id=b><ul id=c></form></form></div>y", "(html)(body)<div#a><form#b><ul#c>///y//");
}
END_TEST

START_TEST(lists_nest_in_lists_with_either_libxml2)
{
    gives("<ul id=a><ol id=b>x</ol></ul>y", "(html)(body)<ul#a><ol#b>x//y//");
    gives("<ol id=a><ul id=b>x</ul></ol>y", "(html)(body)<ol#a><ul#b>x//y//");
}
END_TEST

START_TEST(libxml2_is_asked_once)
{
    implied_ends *m = calloc(1, sizeof *m);
    ck_assert_int_eq(implied_end(m, TAG_p, TAG_div), IMPLIED_YES);
    ck_assert_int_eq(implied_end(m, TAG_div, TAG_p), IMPLIED_NO);
    ck_assert_int_eq(implied_end(m, TAG_li, TAG_li), IMPLIED_YES);
    ck_assert_int_eq(implied_end(m, TAG_div, TAG_div), IMPLIED_NO);
    ck_assert_int_eq(implied_end(m, TAG_p, TAG_hr), IMPLIED_YES);
    ck_assert_int_eq(implied_end(m, TAG_xmp, TAG_table), IMPLIED_YES);
    implied_free(m);
    ck_assert_int_eq(implied_end(m, TAG_p, TAG_div), IMPLIED_YES);
    ck_assert_ptr_null(m->parser);
    ck_assert_int_eq(implied_end(m, TAG_td, TAG_td), IMPLIED_YES);
    implied_free(m);
    free(m);
}
END_TEST

/* libxml2 2.9.14 leaks where its own set-up fails half-way. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libxml2.so\n";
}

/* libxml2's allocations succeed this often. */
static unsigned left;

static void *some_malloc(size_t size)
{
    return left && left-- ? malloc(size) : NULL;
}

static void *some_realloc(void *old, size_t size)
{
    return left && left-- ? realloc(old, size) : NULL;
}

static char *some_strdup(const char *s)
{
    return left && left-- ? strdup(s) : NULL;
}

START_TEST(a_failed_allocation_of_libxml2_prints_nothing)
{
    FILE *printed = tmpfile();
    unsigned failures = 0;
    ck_assert_ptr_nonnull(printed);
    int before = dup(2);
    ck_assert_int_eq(xmlMemSetup(free, some_malloc, some_realloc, some_strdup), 0);
    dup2(fileno(printed), 2);
    for (unsigned enough = 0; enough < 200; enough++) {
        implied_ends *m = calloc(1, sizeof *m);
        left = enough;
        failures += implied_end(m, TAG_p, TAG_div) == IMPLIED_NO_MEMORY;
        implied_free(m);
        free(m);
    }
    dup2(before, 2);
    ck_assert_uint_gt(failures, 5);
    ck_assert_uint_lt(failures, 200);
    ck_assert_int_eq(lseek(fileno(printed), 0, SEEK_END), 0);
    (void)fclose(printed);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {end_tags_end_what_is_open_inside,
                            end_tags_stop_at_what_they_must_not_end,
                            the_end_of_a_form_leaves_its_content_open,
                            lists_nest_in_lists_with_either_libxml2,
                            libxml2_is_asked_once,
                            a_failed_allocation_of_libxml2_prints_nothing,
                            start_events_find_their_own_tag,
                            html_head_and_body_need_no_end_tag,
                            new_elements_end_a_paragraph,
                            text_that_ends_a_batch_comes_with_it,
                            deeper_tags_only_break_the_text,
                            unclosed_items_do_not_count_as_depth,
                            noscript_without_text_goes,
                            NULL};
    return suite_run(suite_of("tree", tests));
}
