/*
 * libFuzzer target for scanner, tree, page builder and the writers of text and Markdown. The first byte chooses how the
 * rest is split; the ranges of the page must hold, and both splits must give the same page.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "output/page_writer.h"
#include "page_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fail(const char *what)
{
    fprintf(stderr, "%s\n", what);
    abort();
}

/* Write all blocks, every third with a cut in its middle. */
static void check_writer(page *p, dechaff_format format)
{
    buffer out, cuts;
    buffer_init(&out, SIZE_MAX);
    buffer_init(&cuts, SIZE_MAX);
    for (size_t i = 0; i < p->block_count; i++) {
        block *b = &p->blocks[i];
        b->chosen = b->text.len > 0;
        uint32_t middle = (uint32_t)b->text.len / 2, end = middle;
        while (middle && ((unsigned char)b->text.at[middle] & 0xC0) == 0x80) middle--;
        for (end = middle + (middle < b->text.len); end < b->text.len; end++)
            if (((unsigned char)b->text.at[end] & 0xC0) != 0x80) break;
        cut c = {.block = (uint32_t)i, .text_start = middle, .text_end = end};
        if (i % 3 == 0 && end > middle && !buffer_append(&cuts, &c, sizeof c)) abort();
    }
    judged_page judged = {p, (const cut *)(const void *)cuts.at, cuts.len / sizeof(cut), slice_of("http://a/b")};
    if (write_page(&judged, format, &out) != DECHAFF_OK) fail("the page cannot be written");
    if (out.len && utf8_valid_prefix(buffer_slice(&out)) != out.len) fail("what is written is no UTF-8");
    buffer_free(&out);
    buffer_free(&cuts);
}

static void check_ranges(slice html)
{
    arena memory;
    arena_init(&memory, 64u << 20);
    html_parser *parser = html_parser_new();
    if (!parser) abort();
    page got = html_parse_whole(parser, html, &memory);
    const char *fault = page_fault(&got, html);
    if (fault) fail(fault);
    check_writer(&got, DECHAFF_FORMAT_TEXT);
    check_writer(&got, DECHAFF_FORMAT_MARKDOWN);
    html_parser_free(parser);
    arena_free(&memory);
}

static void check_split(slice html, uint8_t choice)
{
    buffer whole, part;
    buffer_init(&whole, SIZE_MAX / 2);
    buffer_init(&part, SIZE_MAX / 2);
    (void)html_to_text(html, (html_split){.places = true}, &whole);
    (void)html_to_text(html, (html_split){.step = 1 + choice % 64u, .random = choice & 1u, .places = true}, &part);
    if (!slice_equal(buffer_slice(&whole), buffer_slice(&part))) fail("the split changes the page");
    buffer_free(&whole);
    buffer_free(&part);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1) return 0;
    char *html = malloc(size);
    if (!html) abort();
    memcpy(html, data + 1, size - 1);
    make_clean(html, size - 1);
    check_ranges((slice){html, size - 1});
    check_split((slice){html, size - 1}, data[0]);
    free(html);
    return 0;
}
