#include "help.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "option.h"

enum { HELP_COLUMN = 26, SHORT_COLUMN = 26, LINE_WIDTH = 100 };

static const char USAGE[] = "Usage: dechaff [OPTION]... [FILE | -]...\n"
                            "       dechaff rules (check | test | list) [FILE]...\n"
                            "       dechaff rules try RULEFILE [FILE | -]...\n";

const example EXAMPLES[] = {
    {"dechaff < page.html > article.txt", "clean a page or a text from a pipe"},
    {"curl -s URL | dechaff --url URL --explain", "say on stderr what went, and by which rule"},
    {"dechaff -f jsonl pages.tar.gz > pages.jsonl", "one record for each member of an archive"},
    {"dechaff -r mine.rules article.txt", "add rules of your own"},
    {"dechaff rules test mine.rules", "run the tests inside a rule file"},
    {"dechaff rules try mine.rules page.html", "show what the rules of a file find in a page"},
    {NULL, NULL},
};

const exit_help EXIT_CODES[] = {
    {"0", "All was read; a reader of the output that closed its pipe early is no error."},
    {"1", "Some documents or files could not be read; the rest is done."},
    {"2", "Wrong usage, a wrong rule, or the output could not be written."},
    {NULL, NULL},
};

void put_text(out_stream *out, const char *text)
{
    (void)out_write(out, text, strlen(text));
}

void put_line(out_stream *out, const char *format, ...)
{
    char text[1024];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (len > 0) (void)out_write(out, text, (size_t)len < sizeof text ? (size_t)len : sizeof text - 1);
}

static void put_spaces(out_stream *out, size_t count)
{
    for (; count; count--) (void)out_write(out, " ", 1);
}

/* "  -f, --format FORMAT" padded to `column`; returns false if it took the whole line. */
static bool put_spelling(out_stream *out, const option_help *row, size_t column)
{
    char text[80], flag[8] = "";
    if (row->flag) snprintf(flag, sizeof flag, "-%c", row->flag);
    snprintf(text, sizeof text, "  %-2s%s %s%s%s%s%s", flag, row->flag && row->name ? "," : " ", row->name ? "--" : "",
             row->name ? row->name : "",
             row->flags & ROW_OPTIONAL ? "[="
             : row->argument           ? " "
                                       : "",
             row->argument ? row->argument : "", row->flags & ROW_OPTIONAL ? "]" : "");
    put_text(out, text);
    size_t len = strlen(text);
    if (len + 2 > column) return false;
    put_spaces(out, column - len);
    return true;
}

/* Text broken at spaces, later lines indented to `column`. */
static void put_wrapped(out_stream *out, const char *text, size_t column)
{
    size_t at = column;
    while (*text) {
        size_t word = strcspn(text, " ");
        if (at > column && at + 1 + word > LINE_WIDTH) {
            put_text(out, "\n");
            put_spaces(out, column);
            at = column;
        } else if (at > column) {
            put_text(out, " ");
            at++;
        }
        (void)out_write(out, text, word);
        at += word;
        text += word + strspn(text + word, " ");
    }
    put_text(out, "\n");
}

static void put_row(out_stream *out, const option_help *row)
{
    char text[512];
    if (!put_spelling(out, row, HELP_COLUMN)) {
        put_text(out, "\n");
        put_spaces(out, HELP_COLUMN);
    }
    snprintf(text, sizeof text, "%s%s%s%s", row->help, row->values ? " (" : "", row->values ? row->values : "",
             row->values ? ")" : "");
    put_wrapped(out, text, HELP_COLUMN);
}

/* The first sentence, or the part before a semicolon. */
static void put_short_row(out_stream *out, const option_help *row)
{
    if (!put_spelling(out, row, SHORT_COLUMN)) put_text(out, "  ");
    size_t len = strcspn(row->help, ";.:");
    while (len >= 1 && row->help[len] == '.' && row->help[len + 1] && row->help[len + 1] != ' ')
        len += 1 + strcspn(row->help + len + 1, ";.:");
    (void)out_write(out, row->help, len);
    if (row->values) put_line(out, " (%s)", row->values);
    put_text(out, "\n");
}

void put_short_help(out_stream *out)
{
    put_text(out, "dechaff strips ads and boilerplate from web text.\n\n");
    put_text(out, USAGE);
    put_text(out, "\n");
    for (size_t i = 0; option_row(i); i++)
        if (!(option_row(i)->flags & ROW_HIDDEN)) put_short_row(out, option_row(i));
    put_text(out, "\ndechaff --help shows examples and says more.\n");
}

void put_help(out_stream *out)
{
    const char *group = "";
    put_text(out, "dechaff strips ads and boilerplate from web text: HTML, text, or archives of them.\n\nExamples:\n");
    for (const example *e = EXAMPLES; e->command; e++) put_line(out, "  %-48s %s\n", e->command, e->meaning);
    put_text(out, "\n");
    put_text(out, USAGE);
    for (size_t i = 0; option_row(i); i++) {
        const option_help *row = option_row(i);
        if (row->flags & ROW_HIDDEN) continue;
        if (strcmp(group, row->group) != 0) put_line(out, "\n%s:\n", group = row->group);
        put_row(out, row);
    }
    put_text(out, "\nExit codes:\n");
    for (const exit_help *e = EXIT_CODES; e->code; e++) put_line(out, "  %s  %s\n", e->code, e->meaning);
}
