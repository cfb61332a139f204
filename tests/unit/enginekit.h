/* What tests of the public API share: rules, a text and a page that show them at work, an engine with those rules. */
#ifndef DECHAFF_TESTS_ENGINEKIT_H
#define DECHAFF_TESTS_ENGINEKIT_H

#include <dechaff/dechaff.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include "suite.h"

static const char RULES[] = "rule und.ad.label drop line\n"
                            "  is Advertisement\n"
                            "  + Advertisement\n"
                            "  - Advertisement rates rose.\n"
                            "\n"
                            "rule und.ad.short drop line\n"
                            "  starts Advertisement\n"
                            "  len ..20\n"
                            "  + Advertisement\n"
                            "  - Advertisement rates rose in the last year.\n"
                            "\n"
                            "rule fr.ad.label drop line\n"
                            "  is Publicité\n"
                            "  lang fr\n"
                            "  + {lang=fr} Publicité\n"
                            "  - {lang=fr} Publicités\n"
                            "\n"
                            "rule und.ticker.inline drop span\n"
                            "  re / ?\\([A-Z]{4}\\+[0-9.]+%\\)/\n"
                            "  and has %)\n"
                            "  + Microsoft (MSFT+2.73%) rose. => Microsoft rose.\n"
                            "  - Growth (GDP +2.1%) slowed.\n";

static const char TEXT[] = "First line.\n\nAdvertisement\n\nMicrosoft (MSFT+2.73%) rose.\n";
static const char CLEAN[] = "First line.\n\nMicrosoft rose.\n";

#define PROSE                                                                                                          \
    "A sentence of the article, long enough to be taken for one, with commas, and a full stop at its very end. "       \
    "Another one follows it, so that the paragraph has some weight of its own, as paragraphs of articles have."

static const char PAGE[] = "<!doctype html><html lang=en><head><title>A title</title></head><body>\n"
                           "<nav><a href=/a>Home</a> <a href=/b>News</a></nav>\n"
                           "<article><p>" PROSE "</p>\n<p>Advertisement</p>\n"
                           "<p>Microsoft (MSFT+2.73%) rose. " PROSE "</p><p>" PROSE "</p></article></body></html>\n";

/* ---- an engine with RULES, shared by all tests ---- */

static dechaff_engine *engine;
static char rule_file[] = "/tmp/dechaff-engine-XXXXXX";

/* A rule file of its own name with this text. */
static bool write_rules(const char *text, size_t len)
{
    memcpy(rule_file + sizeof rule_file - 7, "XXXXXX", 6);
    int fd = mkstemp(rule_file);
    bool ok = fd >= 0 && write(fd, text, len) == (ssize_t)len;
    if (fd >= 0) close(fd);
    return ok;
}

/* An engine with RULES; NULL after a message. */
static dechaff_engine *make_engine(void)
{
    const char *paths[] = {rule_file};
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    dechaff_engine *e = NULL;
    dechaff_error err = {0};
    o.rule_paths = paths;
    o.rule_path_count = 1;
    o.no_default_rules = 1;
    if (!write_rules(RULES, sizeof RULES - 1) || dechaff_engine_new(&o, &e, &err) != DECHAFF_OK)
        fprintf(stderr, "%s:%zu: %s\n", err.source, err.line, err.text);
    unlink(rule_file);
    return e;
}

static dechaff_cleaner *cleaner_with(const dechaff_options *o)
{
    dechaff_cleaner *c = NULL;
    dechaff_error err;
    ck_assert_int_eq(dechaff_cleaner_new(engine, o, &c, &err), DECHAFF_OK);
    return c;
}

/* The result of a document fed in pieces of `step` bytes. */
static const dechaff_result *clean_in(dechaff_cleaner *c, const dechaff_source *src, const char *data, size_t len,
                                      size_t step)
{
    const dechaff_result *r = NULL;
    ck_assert_int_eq(dechaff_cleaner_begin(c, src, NULL), DECHAFF_OK);
    for (size_t at = 0; at < len; at += step) {
        dechaff_status status = dechaff_cleaner_feed(c, data + at, len - at < step ? len - at : step, NULL);
        ck_assert(status == DECHAFF_OK || status == DECHAFF_LIMIT);
    }
    dechaff_status status = dechaff_cleaner_finish(c, &r, NULL);
    ck_assert_int_eq(status, r->status);
    return r;
}

static const dechaff_result *clean_text(dechaff_cleaner *c, const char *text)
{
    return clean_in(c, NULL, text, strlen(text), SIZE_MAX / 2);
}

/* Check's own comparison cannot print a long text. */
static void expect_same(const char *got, const char *wanted)
{
    size_t at = 0;
    while (got[at] && got[at] == wanted[at]) at++;
    ck_assert_msg(got[at] == wanted[at], "at byte %zu: \"%.100s\" instead of \"%.100s\"", at, got + at, wanted + at);
}

#endif
