#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void reporter_init(reporter *r, const options *o, out_stream *notes, out_stream *out)
{
    const char *terminal = getenv("TERM"), *no_colour = getenv("NO_COLOR");
    *r = (reporter){.options = o, .notes = notes};
    r->colour =
        o->removed && isatty(out->fd) && !(no_colour && *no_colour) && terminal && strcmp(terminal, "dumb") != 0;
}

static void put(out_stream *out, const char *text)
{
    (void)out_write(out, text, strlen(text));
}

static void put_format(out_stream *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void put_format(out_stream *out, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (len > 0) (void)out_write(out, text, (size_t)len < sizeof text ? (size_t)len : sizeof text - 1);
}

/* Length of what must not reach a terminal as it is at `at`: C0 and C1 controls, DEL, bidi controls; else 0. */
static size_t control_at(const unsigned char *at, const unsigned char *end, unsigned *cp)
{
    *cp = *at;
    if (*at < 0x20 || *at == 0x7F) return 1;
    if (*at == 0xC2 && end - at > 1 && at[1] >= 0x80 && at[1] < 0xA0) {
        *cp = at[1];
        return 2;
    }
    if (*at != 0xE2 || end - at < 3) return 0;
    *cp = 0x2000u | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    bool bidi = *cp == 0x200E || *cp == 0x200F || (*cp >= 0x202A && *cp <= 0x202E) || (*cp >= 0x2066 && *cp <= 0x2069);
    return bidi || *cp == 0x2028 || *cp == 0x2029 ? 3 : 0;
}

void put_escaped(out_stream *out, const char *text, size_t len)
{
    static const char NAMES[14] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r'};
    const unsigned char *at = (const unsigned char *)text, *end = at + len, *plain = at;
    while (at < end) {
        unsigned cp;
        size_t control = *at == '\\' ? 1 : control_at(at, end, &cp);
        if (!control) {
            at++;
            continue;
        }
        (void)out_write(out, (const char *)plain, (size_t)(at - plain));
        if (*at == '\\')
            put(out, "\\\\");
        else if (cp < sizeof NAMES && NAMES[cp])
            put_format(out, "\\%c", NAMES[cp]);
        else
            put_format(out, "\\u{%X}", cp);
        plain = at += control;
    }
    (void)out_write(out, (const char *)plain, (size_t)(end - plain));
}

static void put_place(reporter *r, const char *place, const dechaff_error *err)
{
    if (!place || !*place) place = err->source;
    if (*place) {
        put_escaped(r->notes, place, strlen(place));
        if (err->line) put_format(r->notes, ":%zu", err->line);
        if (err->line && err->column) put_format(r->notes, ":%zu", err->column);
        put(r->notes, ": ");
    }
}

void report_error(reporter *r, const char *place, const dechaff_error *err)
{
    put(r->notes, "dechaff: ");
    put_place(r, place, err);
    put_escaped(r->notes, err->text, strlen(err->text));
    if (err->byte) put_format(r->notes, " (at byte %llu)", (unsigned long long)err->byte);
    put(r->notes, "\n");
    (void)out_flush(r->notes);
}

void report_document(reporter *r, const char *place, const dechaff_error *err)
{
    if (!r->options->quiet) report_error(r, place, err);
}

/* "fr.ad.label" → "ad" */
static category *category_of(statistics *s, const char *rule)
{
    const char *dot = strchr(rule, '.'), *name = dot ? dot + 1 : rule;
    int len = (int)strcspn(name, ".");
    char key[sizeof s->categories->name];
    snprintf(key, sizeof key, "%.*s", len, name);
    for (size_t i = 0; i < s->category_count; i++)
        if (strcmp(s->categories[i].name, key) == 0) return &s->categories[i];
    if (s->category_count == CATEGORY_COUNT) return &s->categories[CATEGORY_COUNT - 1];
    bool last = s->category_count == CATEGORY_COUNT - 1;
    category *c = &s->categories[s->category_count++];
    snprintf(c->name, sizeof c->name, "%s", last ? "other" : key);
    return c;
}

/* The naming rule first, then the others that hit. */
static void put_rules(out_stream *out, const dechaff_removed *gone)
{
    put(out, gone->rule);
    for (size_t i = 0; i < gone->also_count; i++) {
        if (strcmp(gone->also[i], gone->rule) == 0) continue;
        put(out, ",");
        put(out, gone->also[i]);
    }
}

static void explain(reporter *r, const char *place, const dechaff_removed *gone)
{
    put_escaped(r->notes, place, strlen(place));
    put_format(r->notes, ":%llu\t", (unsigned long long)gone->line);
    put_rules(r->notes, gone);
    put(r->notes, "\t");
    put_escaped(r->notes, gone->text, gone->text_len);
    put(r->notes, "\n");
}

void report_removed(reporter *r, const char *place, const dechaff_removed *gone)
{
    if (r->options->stats) {
        r->stats.removed++;
        category_of(&r->stats, gone->rule)->count++;
    }
    if (r->options->explain) explain(r, place, gone);
}

void report_result(reporter *r, const dechaff_result *result)
{
    statistics *s = &r->stats;
    s->limits += result->status == DECHAFF_LIMIT;
    s->bytes_in += result->bytes_in;
    s->bytes_out += result->bytes_out;
    s->bad_sequences += result->bad_sequences;
    s->regex_limit_hits += result->regex_limit_hits;
}

void report_statistics(reporter *r)
{
    const statistics *s = &r->stats;
    const struct {
        const char *name;
        uint64_t value;
    } ROWS[] = {
        {"documents", s->documents},
        {"failures", s->failures},
        {"over a limit", s->limits},
        {"members skipped", s->skipped},
        {"bytes in", s->bytes_in},
        {"bytes out", s->bytes_out},
        {"bad sequences", s->bad_sequences},
        {"regex limit hits", s->regex_limit_hits},
        {"removed", s->removed},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        put_format(r->notes, "%s: %llu\n", ROWS[i].name, (unsigned long long)ROWS[i].value);
    for (size_t i = 0; i < s->category_count; i++)
        put_format(r->notes, "  %s: %llu\n", s->categories[i].name, (unsigned long long)s->categories[i].count);
    (void)out_flush(r->notes);
}
