#include "implied.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdio.h>

/* ---- events from libxml2 ---- */

static void on_start(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
    (void)name, (void)attributes;
    ((implied_ends *)ctx)->starts++;
}

static void on_end(void *ctx, const xmlChar *name)
{
    implied_ends *m = ctx;
    (void)name;
    m->ended |= m->starts == 1;
}

static void on_message(void *ctx, const char *format, ...)
{
    (void)ctx, (void)format;
}

/* ---- libxml2's reports of a failed allocation, which it would print ---- */

/* The type of the error differs between the generations of libxml2. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *reported_error;
#else
typedef xmlErrorPtr reported_error;
#endif

/* What this thread does with libxml2's errors. */
typedef struct {
    xmlStructuredErrorFunc handler;
    void *ctx;
} error_channel;

static void on_error(void *ctx, reported_error error)
{
    (void)ctx, (void)error;
}

static error_channel silence(void)
{
    error_channel before = {xmlStructuredError, xmlStructuredErrorContext};
    xmlSetStructuredErrorFunc(NULL, on_error);
    return before;
}

static void restore(error_channel before)
{
    xmlSetStructuredErrorFunc(before.ctx, before.handler);
}

/* ---- questions ---- */

static bool send(implied_ends *m, const char *html, int len)
{
    htmlParserCtxtPtr parser = m->parser;
    (void)htmlParseChunk(parser, html, len, 0);
    return parser->errNo != XML_ERR_NO_MEMORY;
}

static bool open_parser(implied_ends *m)
{
    static const char DOCUMENT[] = "<html><body>";
    xmlSAXHandler handler = {
        .startElement = on_start, .endElement = on_end, .error = on_message, .warning = on_message};
    m->parser = htmlCreatePushParserCtxt(&handler, m, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!m->parser) return false;
    htmlCtxtUseOptions(m->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    return send(m, DOCUMENT, sizeof DOCUMENT - 1);
}

void implied_free(implied_ends *m)
{
    if (m->parser) htmlFreeParserCtxt(m->parser);
    m->parser = NULL;
}

/* The name that stands for a tag in a question. Some names make a tokenizer of libxml2's treat what follows as text. */
static const char *name_of(html_tag tag)
{
    return tag == TAG_xmp || tag == TAG_plaintext || tag == TAG_listing ? "pre" : tag_name(tag);
}

/* Start both elements in the body and end what is left of them; false without memory. */
static bool ask(implied_ends *m, html_tag open, html_tag start)
{
    char question[64]; /* four names of at most ten letters */
    const char *first = name_of(open), *second = name_of(start);
    int len = snprintf(question, sizeof question, "<%s><%s></%s></%s>", first, second, second, first);
    if (!m->parser && !open_parser(m)) return false;
    m->starts = 0;
    m->ended = false;
    return send(m, question, len) && m->starts == 2;
}

implied_answer implied_ask(implied_ends *m, html_tag open, html_tag start)
{
    /* libxml2's first call must not be made by two threads at once. */
    static pthread_once_t started = PTHREAD_ONCE_INIT;
    pthread_once(&started, xmlInitParser);
    error_channel before = silence();
    bool answered = ask(m, open, start);
    if (!answered) implied_free(m);
    restore(before);
    if (!answered) return IMPLIED_NO_MEMORY;
    implied_answer answer = m->ended ? IMPLIED_YES : IMPLIED_NO;
    m->known[open][start] = (uint8_t)answer;
    return answer;
}
