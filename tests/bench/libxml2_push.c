/*
 * Usage: libxml2_push TAR. The least that a program on libxml2 alone does: every page of the archive through the push
 * SAX parser in pieces of 64 KiB, told that it is UTF-8, with handlers that only count. What `dechaff -x all` is
 * compared with.
 */
#include <archive.h>
#include <archive_entry.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE = 64 * 1024 };

typedef struct {
    size_t pages, bytes, tags, characters;
} counts;

static void count_tag(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
    (void)name;
    (void)attributes;
    ((counts *)ctx)->tags++;
}

static void count_text(void *ctx, const xmlChar *text, int len)
{
    (void)text;
    ((counts *)ctx)->characters += (size_t)len;
}

/** Errors of a page are its own affair. */
static void ignore(void *ctx, const char *message, ...)
{
    (void)ctx;
    (void)message;
}

/** Push one page. */
static void parse(const char *page, size_t len, counts *c)
{
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.startElement = count_tag;
    handler.characters = handler.ignorableWhitespace = handler.cdataBlock = count_text;
    handler.error = handler.warning = ignore;
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, c, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!parser) exit(1);
    htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    for (size_t at = 0; at < len; at += PIECE)
        htmlParseChunk(parser, page + at, (int)(len - at < PIECE ? len - at : PIECE), 0);
    htmlParseChunk(parser, NULL, 0, 1);
    htmlFreeParserCtxt(parser);
    c->pages++;
    c->bytes += len;
}

int main(int argc, char **argv)
{
    struct archive *tar = archive_read_new();
    struct archive_entry *entry;
    counts c = {0};
    char *page = NULL;
    size_t cap = 0;
    archive_read_support_format_tar(tar);
    if (argc != 2 || archive_read_open_filename(tar, argv[1], PIECE) != ARCHIVE_OK) return 2;
    while (archive_read_next_header(tar, &entry) == ARCHIVE_OK) {
        size_t size = (size_t)archive_entry_size(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || size == 0) continue;
        if (size > cap && !(page = realloc(page, cap = size))) return 1;
        if (archive_read_data(tar, page, size) != (la_ssize_t)size) return 1;
        parse(page, size, &c);
    }
    archive_read_free(tar);
    free(page);
    printf("%zu pages, %zu bytes, %zu tags, %zu bytes of text\n", c.pages, c.bytes, c.tags, c.characters);
    return 0;
}
