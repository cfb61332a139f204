#include "help.h"

#include <string.h>

#include "option.h"
#include "output/record.h"

void put_roff(out_stream *out, const char *text)
{
    if (*text == '.' || *text == '\'') put_text(out, "\\&");
    for (; *text; text++) {
        if (*text == '-' || *text == '\\') put_text(out, "\\");
        if (*text == '\\')
            put_text(out, "e");
        else
            (void)out_write(out, text, 1);
    }
}

void put_bold(out_stream *out, const char *text)
{
    put_text(out, "\\fB");
    put_roff(out, text);
    put_text(out, "\\fR");
}

static void put_option(out_stream *out, const option_help *row)
{
    char flag[3] = {'-', row->flag, '\0'};
    put_text(out, ".TP\n");
    if (row->flag) put_bold(out, flag);
    if (row->flag && row->name) put_text(out, ", ");
    if (row->name) {
        put_bold(out, "--");
        put_bold(out, row->name);
    }
    if (row->argument)
        put_line(out, "%s\\fI%s\\fR%s", row->flags & ROW_OPTIONAL ? "[=" : " ", row->argument,
                 row->flags & ROW_OPTIONAL ? "]" : "");
    put_text(out, "\n");
    put_roff(out, row->help);
    put_text(out, "\n");
    if (!row->values) return;
    put_line(out, "\\fI%s\\fR is one of: ", row->argument);
    for (const char *at = row->values; *at; at += strspn(at, "|")) {
        size_t len = strcspn(at, "|");
        (void)out_write(out, at, len);
        at += len;
        put_text(out, *at ? ", " : ".\n");
    }
}

static void put_options(out_stream *out)
{
    const char *group = "";
    put_text(out, ".SH OPTIONS\n");
    for (size_t i = 0; option_row(i); i++) {
        const option_help *row = option_row(i);
        if (row->flags & ROW_HIDDEN) continue;
        if (strcmp(group, row->group) != 0) put_line(out, ".SS %s\n", group = row->group);
        put_option(out, row);
    }
}

static void put_examples(out_stream *out)
{
    put_text(out, ".SH EXAMPLES\n");
    for (const example *e = EXAMPLES; e->command; e++) {
        put_text(out, ".TP\n");
        put_bold(out, e->command);
        put_text(out, "\n");
        put_roff(out, e->meaning);
        put_text(out, "\n");
    }
}

static void put_record_fields(out_stream *out)
{
    size_t count;
    const record_field_help *fields = record_fields(&count);
    put_text(
        out,
        ".SH RECORDS\nWith \\fB\\-f jsonl\\fR each document is one line of JSON. What is not known is null.\n"
        "Members of a JSONL record that was read follow as they came, but for those named here and \\fBhtml\\fR.\n");
    for (size_t i = 0; i < count; i++) {
        put_text(out, ".TP\n");
        put_bold(out, fields[i].name);
        put_line(out, " (%s)\n", fields[i].type);
        put_roff(out, fields[i].help);
        put_text(out, "\n");
    }
}

static const char HEAD[] =
    ".TH DECHAFF 1 \"\" \"dechaff " DECHAFF_VERSION "\" \"User Commands\"\n"
    ".SH NAME\ndechaff \\- strip ads and boilerplate from web text\n"
    ".SH SYNOPSIS\n.B dechaff\n[\\fIOPTION\\fR]... [\\fIFILE\\fR | \\fB\\-\\fR]...\n.br\n"
    ".B dechaff rules\n(\\fBcheck\\fR | \\fBtest\\fR | \\fBlist\\fR) [\\fIFILE\\fR]...\n.br\n"
    ".B dechaff rules try\n\\fIRULEFILE\\fR [\\fIFILE\\fR | \\fB\\-\\fR]...\n"
    ".SH DESCRIPTION\n"
    "Reads HTML or text from standard input, files or archives, takes out ad placeholders, disclaimers, notices and\n"
    "the rest of the page around an article, and writes the article's text to standard output.\n"
    "What the input is is decided by its content. Archives (tar, zip, 7z, compressed files) are read member by "
    "member.\n"
    "Without \\fIFILE\\fR, or where it is \\fB\\-\\fR, standard input is read.\n"
    ".PP\n"
    "\\fBdechaff rules check\\fR looks for mistakes in rule files, \\fBtest\\fR runs the tests inside them, "
    "\\fBlist\\fR\n"
    "shows the rules in use. Without \\fIFILE\\fR \\fBcheck\\fR takes the built\\-in rules.\n"
    "\\fBtry\\fR shows what the rules of one file, of every risk, find in all the visible text of a document: in "
    "colour "
    "on a\nterminal, else a line a hit. The language is \\fBdechaff\\-rules\\fR(5).\n";

static const char TAIL[] =
    ".SH FILES\n"
    "Rules with the same id replace each other; the highest of these layers wins:\n"
    ".IP \\(bu 2\n\\fB\\-\\-rules\\fR \\fIPATH\\fR, the last one first\n"
    ".IP \\(bu 2\n\\fI$XDG_CONFIG_HOME/dechaff/rules.d/*.rules\\fR (\\fI~/.config\\fR where that is not set)\n"
    ".IP \\(bu 2\n\\fI/etc/dechaff/rules.d/*.rules\\fR\n"
    ".IP \\(bu 2\nthe built\\-in rules\n"
    ".SH ENVIRONMENT\n"
    ".TP\n\\fBXDG_CONFIG_HOME\\fR, \\fBHOME\\fR\nwhere your rules are\n"
    ".TP\n\\fBNO_COLOR\\fR, \\fBTERM\\fR\n\\fB\\-\\-removed\\fR is coloured on a terminal unless NO_COLOR is set or "
    "TERM is "
    "\"dumb\"\n"
    ".SH SEE ALSO\n\\fBdechaff\\-rules\\fR(5)\n";

void put_man_page(out_stream *out)
{
    put_text(out, HEAD);
    put_examples(out);
    put_options(out);
    put_record_fields(out);
    put_text(out, ".SH EXIT STATUS\n");
    for (const exit_help *e = EXIT_CODES; e->code; e++) {
        put_line(out, ".TP\n\\fB%s\\fR\n", e->code);
        put_roff(out, e->meaning);
        put_text(out, "\n");
    }
    put_text(out, TAIL);
}
