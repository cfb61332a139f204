/*
 * libFuzzer target for scanner, tree and page builder. The first byte chooses how the rest is split; the ranges of the
 * page must hold, and both splits must give the same page.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "page_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fail(const char *what)
{
    fprintf(stderr, "%s\n", what);
    abort();
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
