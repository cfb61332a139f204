/*
 * Speed of the parse stage beside a bare libxml2 push SAX pass over the same pages, CPU time, best of several runs.
 * Usage: bench_parse SET [RUNS]   SET: wcxb-dev | trafilatura-eval
 */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "page_text.h"
#include "real_pages.h"

typedef struct {
    buffer bytes;
    size_t starts[4096];
    size_t count;
} pages;

typedef struct {
    size_t blocks, words, elements;
} sums;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static slice page_at(const pages *p, size_t i)
{
    size_t end = i + 1 < p->count ? p->starts[i + 1] : p->bytes.len;
    return (slice){p->bytes.at + p->starts[i], end - p->starts[i]};
}

static pages *load(const char *set)
{
    pages *p = calloc(1, sizeof *p);
    real_pages *from = real_pages_open(set);
    buffer one;
    if (!p || !from) exit(77);
    buffer_init(&one, 1u << 30);
    buffer_init(&p->bytes, SIZE_MAX / 2);
    while (p->count < 4096 && real_pages_next(from, &one)) {
        p->starts[p->count++] = p->bytes.len;
        if (!buffer_append_slice(&p->bytes, buffer_slice(&one))) abort();
    }
    real_pages_close(from);
    buffer_free(&one);
    return p;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
    (void)name, (void)attributes;
    ++*(size_t *)ctx;
}

static void on_end(void *ctx, const xmlChar *name)
{
    (void)name;
    ++*(size_t *)ctx;
}

static void on_characters(void *ctx, const xmlChar *text, int len)
{
    (void)text;
    *(size_t *)ctx += (size_t)len;
}

static void on_message(void *ctx, const char *format, ...)
{
    (void)ctx, (void)format;
}

static void bare_page(slice html)
{
    size_t events = 0;
    xmlSAXHandler handler = {.startElement = on_start,
                             .endElement = on_end,
                             .characters = on_characters,
                             .cdataBlock = on_characters,
                             .error = on_message,
                             .warning = on_message};
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, &events, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    for (size_t at = 0; at < html.len; at += 65536)
        htmlParseChunk(parser, html.at + at, (int)(html.len - at < 65536 ? html.len - at : 65536), 0);
    htmlParseChunk(parser, "", 0, 1);
    htmlFreeParserCtxt(parser);
}

static double time_bare(const pages *p)
{
    double start = cpu_seconds();
    for (size_t i = 0; i < p->count; i++) bare_page(page_at(p, i));
    return cpu_seconds() - start;
}

static double time_ours(const pages *p, sums *s)
{
    arena memory;
    arena_init(&memory, 1u << 30);
    html_parser *parser = html_parser_new();
    html_limits limits = {0};
    page got;
    *s = (sums){0};
    double start = cpu_seconds();
    for (size_t i = 0; i < p->count; i++) {
        slice html = page_at(p, i);
        arena_reset(&memory);
        if (html_parser_begin(parser, &limits, &memory) != DECHAFF_OK) abort();
        for (size_t at = 0; at < html.len; at += 65536)
            (void)html_parser_feed(parser, (slice){html.at + at, html.len - at < 65536 ? html.len - at : 65536});
        (void)html_parser_finish(parser, &got);
        s->blocks += got.block_count;
        s->elements += got.element_count;
        for (size_t k = 0; k < got.block_count; k++) s->words += got.blocks[k].counts.words;
    }
    double seconds = cpu_seconds() - start;
    html_parser_free(parser);
    arena_free(&memory);
    return seconds;
}

int main(int argc, char **argv)
{
    if (argc < 2) return 2;
    pages *p = load(argv[1]);
    int runs = argc > 2 ? atoi(argv[2]) : 5;
    double bare = 1e9, ours = 1e9, mb = (double)p->bytes.len / 1e6;
    sums s;
    for (int i = 0; i < runs; i++) {
        double a = time_ours(p, &s), b = argc > 3 ? 1 : time_bare(p);
        if (a < ours) ours = a;
        if (b < bare) bare = b;
    }
    printf("%s: %zu pages, %.1f MB, %zu blocks, %zu elements, %zu words\n", argv[1], p->count, mb, s.blocks, s.elements,
           s.words);
    printf("bare libxml2 %s push: %.0f MB/s; dechaff parse: %.0f MB/s, %.0f ns a block; ratio %.2f\n",
           LIBXML_DOTTED_VERSION, mb / bare, mb / ours, ours * 1e9 / (double)s.blocks, bare / ours);
    buffer_free(&p->bytes);
    free(p);
    return 0;
}
