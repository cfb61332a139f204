/* The tree builder and the traps of libxml2 behind it: which events come of which tokens. */
#include "parse/tree.h"
#include "suite.h"

#include <stdint.h>
#include <stdio.h>

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
    ck_assert_int_eq(tree_begin(r->tree, &r->scan, &events, depth), DECHAFF_OK);
    ck_assert_int_eq(scanner_add(&r->scan, html), DECHAFF_OK);
    scanner_end(&r->scan);
    while (full) {
        ck_assert_int_eq(scanner_run(&r->scan, &full), DECHAFF_OK);
        ck_assert_int_eq(tree_feed(r->tree, r->scan.tokens, r->scan.token_count), DECHAFF_OK);
        scanner_next_batch(&r->scan);
    }
    ck_assert_int_eq(tree_finish(r->tree), DECHAFF_OK);
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

int main(void)
{
    const TTest *tests[] = {start_events_find_their_own_tag, html_head_and_body_need_no_end_tag,
                            new_elements_end_a_paragraph,    text_that_ends_a_batch_comes_with_it,
                            deeper_tags_only_break_the_text, unclosed_items_do_not_count_as_depth,
                            noscript_without_text_goes,      NULL};
    return suite_run(suite_of("skeleton", tests));
}
