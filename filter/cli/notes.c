#include "notes.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void put(buffer *notes, const char *text)
{
    (void)buffer_append(notes, text, strlen(text));
}

void note_format(buffer *notes, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (len > 0) (void)buffer_append(notes, text, (size_t)len < sizeof text ? (size_t)len : sizeof text - 1);
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

void note_escaped(buffer *notes, const char *text, size_t len)
{
    static const char NAMES[14] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r'};
    const unsigned char *at = (const unsigned char *)text, *end = at + len, *plain = at;
    while (at < end) {
        unsigned cp = 0;
        size_t control = *at == '\\' ? 1 : control_at(at, end, &cp);
        if (!control) {
            at++;
            continue;
        }
        (void)buffer_append(notes, plain, (size_t)(at - plain));
        if (*at == '\\')
            put(notes, "\\\\");
        else if (cp < sizeof NAMES && NAMES[cp])
            note_format(notes, "\\%c", NAMES[cp]);
        else
            note_format(notes, "\\u{%X}", cp);
        plain = at += control;
    }
    (void)buffer_append(notes, plain, (size_t)(end - plain));
}

void note_as_test(buffer *notes, const char *text, size_t len)
{
    static const char ARROW[] = " => ";
    const char *at = text, *end = text + len, *arrow;
    if (len && *at == '{') put(notes, "\\");
    for (; (arrow = memmem(at, (size_t)(end - at), ARROW, 3)); at = arrow + 1) {
        note_escaped(notes, at, (size_t)(arrow + 1 - at));
        put(notes, "\\");
    }
    note_escaped(notes, at, (size_t)(end - at));
}

static void put_place(buffer *notes, const char *place, const dechaff_error *err)
{
    if (!place || !*place) place = err->source;
    if (!*place) return;
    note_escaped(notes, place, strlen(place));
    if (err->line) note_format(notes, ":%zu", err->line);
    if (err->line && err->column) note_format(notes, ":%zu", err->column);
    put(notes, ": ");
}

void note_error(buffer *notes, const char *place, const dechaff_error *err)
{
    put(notes, "dechaff: ");
    put_place(notes, place, err);
    note_escaped(notes, err->text, strlen(err->text));
    if (err->byte) note_format(notes, " (at byte %llu)", (unsigned long long)err->byte);
    put(notes, "\n");
}

/* The naming rule first, then the others that hit; the model with the probability that this was main content. */
static void put_rules(buffer *notes, const dechaff_removed *gone)
{
    put(notes, gone->rule);
    if (gone->probability >= 0) note_format(notes, " %.2f", gone->probability);
    for (size_t i = 0; i < gone->also_count; i++) {
        if (strcmp(gone->also[i], gone->rule) == 0) continue;
        put(notes, ",");
        put(notes, gone->also[i]);
    }
}

void note_removed_head(buffer *notes, const char *place, const dechaff_removed *gone)
{
    note_escaped(notes, place, strlen(place));
    note_format(notes, ":%llu\t", (unsigned long long)gone->line);
    put_rules(notes, gone);
    put(notes, "\t");
}

void note_removed(buffer *notes, const char *place, const dechaff_removed *gone)
{
    note_removed_head(notes, place, gone);
    note_as_test(notes, gone->text, gone->text_len);
    put(notes, "\n");
}
