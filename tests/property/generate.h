/* Random documents and rules from a fixed seed. */
#ifndef DECHAFF_TESTS_GENERATE_H
#define DECHAFF_TESTS_GENERATE_H

#include <check.h>
#include <stdint.h>
#include <stdio.h>

#include "base/buffer.h"

/** A generator of random numbers; the seed must not be 0. */
typedef struct {
    uint64_t state;
} dice;

/** A number from 0 to n - 1. */
static inline size_t roll(dice *d, size_t n)
{
    d->state ^= d->state << 13;
    d->state ^= d->state >> 7;
    d->state ^= d->state << 17;
    return (size_t)((d->state >> 11) % n);
}

static inline void put(buffer *out, const char *text)
{
    ck_assert(buffer_append_slice(out, slice_of(text)));
}

#define PICK(d, list) ((list)[roll(d, sizeof(list) / sizeof *(list))])

static const char *const WORDS[] = {"river", "Publicité", "advert", "Photo", "the",   "Straße",  "moon",  "Read",
                                    "also",  "news",      "letter", "é",     "GDP",   "co-op",   "l’eau", "word",
                                    "Share", "on",        "copper", "İst",   "naïve", "Werbung", "日本",  "x"};

static const char *const WASTE[] = {"Publicité",
                                    "PUBLICITE",
                                    "Advertisement",
                                    "— Werbung —",
                                    "Photo: A. Nobody (Somewhere)",
                                    "We may earn a commission from links on this page.",
                                    "Nous pouvons gagner une commission sur les liens sur cette page.",
                                    "Publi\xC2\xAD"
                                    "cit\xC3\xA9",
                                    "\xC2\xA0Publicit\xC3\xA9\xC2\xA0:"};

static const char *const TICKERS[] = {" (MSFT+2.73%)", " (NWSA-0,49%)", "(BRK.B +1%)", " (GDP +2.1%)"};
static const char *const ENDINGS[] = {"\n", "\n", "\n", "\r\n", "\n\n", "\n \n", "\n\n\n", "\r\n\r\n"};

/** A few words, perhaps with a stock ticker among them. */
static inline void generate_sentence(dice *d, buffer *out)
{
    for (size_t words = 1 + roll(d, 12); words > 0; words--) {
        put(out, PICK(d, WORDS));
        if (roll(d, 20) == 0) put(out, PICK(d, TICKERS));
        if (words > 1) put(out, roll(d, 12) ? " " : "\xC2\xA0");
    }
    if (roll(d, 3)) put(out, roll(d, 4) ? "." : "…");
}

/** Lines of text and waste, with every kind of ending and of hole. */
static inline void generate_text(dice *d, buffer *out)
{
    for (size_t lines = roll(d, 40); lines > 0; lines--) {
        size_t kind = roll(d, 100);
        if (kind < 25)
            put(out, PICK(d, WASTE));
        else if (kind < 90)
            generate_sentence(d, out);
        else if (kind < 91)
            for (int i = 0; i < 1700; i++) generate_sentence(d, out); /* longer than the 64 KiB of a line */
        if (lines > 1 || roll(d, 2)) put(out, PICK(d, ENDINGS));
    }
}

/** A tag pair around what comes next, and whether its end tag may be missing. */
static const char *const OPEN[] = {"<p>",          "<div class=\"story\">",
                                   "<ul><li>",     "<table><tr><td>",
                                   "<blockquote>", "<h2>",
                                   "<pre>",        "<section>",
                                   "<article>",    "<p class='a\nb' title=\"x > y\">"};
static const char *const CLOSE[] = {"</p>",  "</div>", "</li></ul>", "</td></tr></table>", "</blockquote>",
                                    "</h2>", "</pre>", "</section>", "</article>",         "</p>"};
/* Markup without visible text. */
static const char *const SILENT[] = {"<!-- moon > -->",
                                     "<script>if (a < b) word();</script>",
                                     "<br>",
                                     "<hr>",
                                     "<style>p { color: copper }</style>",
                                     "<img src=moon.png>",
                                     "<wbr>",
                                     "<ins class=adsbygoogle></ins>",
                                     "</span>",
                                     "</td>",
                                     "<!doctype river>"};

/** A word as a page may write it: bare, in inline tags, with an entity. `words` gets it as it reads. */
static inline void generate_word(dice *d, buffer *out, buffer *words)
{
    static const char *const FRAMES[][2] = {
        {"", ""}, {"<b>", "</b>"}, {"<a href=\"/x\">", "</a>"}, {"<em>", "</em>"}, {"<span>", ""}};
    const char *const *frame = PICK(d, FRAMES);
    const char *word = PICK(d, WORDS);
    put(out, frame[0]);
    put(out, word);
    put(words, word);
    if (roll(d, 10) == 0) {
        put(out, " &amp; &eacute;t&#233;");
        put(words, " & été");
    }
    put(out, frame[1]);
    put(out, roll(d, 5) ? " " : "\n  ");
    put(words, " ");
}

/** A page; `words` gets its visible text in order. */
static inline void generate_html(dice *d, buffer *out, buffer *words)
{
    put(out, roll(d, 4) ? "<!DOCTYPE html><html><body>" : "<html><head><title></title></head><body>");
    for (size_t blocks = 1 + roll(d, 30); blocks > 0; blocks--) {
        size_t kind = roll(d, sizeof OPEN / sizeof *OPEN);
        put(out, OPEN[kind]);
        if (roll(d, 5) == 0) {
            const char *waste = PICK(d, WASTE);
            put(out, waste);
            put(words, waste);
            put(words, " ");
        } else {
            for (size_t n = roll(d, 15); n > 0; n--) generate_word(d, out, words);
        }
        if (roll(d, 5)) put(out, CLOSE[kind]);
        if (roll(d, 4) == 0) put(out, PICK(d, SILENT));
    }
    if (roll(d, 2)) put(out, "</body></html>");
}

/** One rule named und.test.rNUMBER over the words above. */
static inline void generate_rule(dice *d, size_t number, bool may_keep, buffer *out)
{
    static const char *const DROPS[] = {"drop line", "drop line", "drop block", "drop span", "drop list", "drop rest"};
    static const char *const MATCHES[] = {"is", "has", "starts", "ends"};
    static const char *const ZONES[] = {"head 3", "tail 2", "head 8 tail 5"};
    char line[256];
    const char *action = may_keep && roll(d, 5) == 0 ? "keep line" : PICK(d, DROPS);
    const char *word = PICK(d, WORDS);
    snprintf(line, sizeof line, "rule und.test.r%zu %s\n", number, action);
    put(out, line);
    if (strstr(action, "span"))
        snprintf(line, sizeof line, "  re /\\b%s\\b\\W*/\n  and has %s\n", word, word);
    else if (roll(d, 6) == 0)
        snprintf(line, sizeof line, "  re /^%s\\W+\\w/i\n", word);
    else
        snprintf(line, sizeof line, "  %s %s\n", PICK(d, MATCHES), word);
    put(out, line);
    if (roll(d, 4) == 0) {
        snprintf(line, sizeof line, "  %s has %s\n", roll(d, 2) ? "and" : "not", PICK(d, WORDS));
        put(out, line);
    }
    if (roll(d, 5) == 0) put(out, "  len ..40\n");
    bool rest = strstr(action, "rest") != NULL;
    if (rest) put(out, "  risk high\n");
    if (rest || roll(d, 5) == 0) {
        snprintf(line, sizeof line, "  where %s\n", PICK(d, ZONES));
        put(out, line);
    }
    snprintf(line, sizeof line, "  + %s\n  - zebra\n\n", word);
    put(out, line);
}

#endif
