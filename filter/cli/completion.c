#include "help.h"

#include <string.h>

#include "option.h"

static bool takes_path(const option_help *row)
{
    return row->argument && (strcmp(row->argument, "FILE") == 0 || strcmp(row->argument, "PATH") == 0);
}

/* "main|all" → "main all" */
static void put_values(out_stream *out, const char *values)
{
    for (; *values; values++) (void)out_write(out, *values == '|' ? " " : values, 1);
}

/* Text inside single quotes, with the characters of `special` escaped by a backslash. */
static void put_quoted(out_stream *out, const char *text, const char *special)
{
    for (; *text; text++) {
        if (*text == '\'') {
            put_text(out, "'\\''");
            continue;
        }
        if (strchr(special, *text)) put_text(out, "\\");
        (void)out_write(out, text, 1);
    }
}

static void put_words(out_stream *out)
{
    for (size_t i = 0; option_row(i); i++) {
        const option_help *row = option_row(i);
        if (row->flags & ROW_HIDDEN) continue;
        if (row->flag) put_line(out, "-%c ", row->flag);
        if (row->name) put_line(out, "--%s ", row->name);
    }
}

/* A case of bash for the words behind an option. */
static void put_bash_case(out_stream *out, const option_help *row)
{
    put_text(out, "    ");
    if (row->flag) put_line(out, "-%c%s", row->flag, row->name ? "|" : "");
    if (row->name) put_line(out, "--%s", row->name);
    put_text(out, ") ");
    if (row->values) {
        put_text(out, "COMPREPLY=($(compgen -W '");
        put_values(out, row->values);
        put_text(out, "' -- \"$cur\"))");
    } else
        put_text(out, takes_path(row) ? "COMPREPLY=($(compgen -f -- \"$cur\"))" : "COMPREPLY=()");
    put_text(out, "; return ;;\n");
}

void put_bash_completion(out_stream *out)
{
    put_text(out, "_dechaff() {\n  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                  "  case $prev in\n    rules) [ \"$COMP_CWORD\" = 2 ] && "
                  "{ COMPREPLY=($(compgen -W 'check test try list' -- \"$cur\")); return; } ;;\n");
    for (size_t i = 0; option_row(i); i++)
        if (!(option_row(i)->flags & ROW_HIDDEN) && option_row(i)->argument && !(option_row(i)->flags & ROW_OPTIONAL))
            put_bash_case(out, option_row(i));
    put_text(out, "  esac\n  case $cur in\n    -*) COMPREPLY=($(compgen -W '");
    put_words(out);
    put_text(out, "' -- \"$cur\")) ;;\n    *) COMPREPLY=($(compgen -f -- \"$cur\"))\n"
                  "       [ \"$COMP_CWORD\" = 1 ] && COMPREPLY+=($(compgen -W rules -- \"$cur\")) ;;\n"
                  "  esac\n}\ncomplete -o filenames -F _dechaff dechaff\n");
}

/* '(-f --format)'{-f,--format}'[help]:FORMAT:(text jsonl)' */
static void put_zsh_row(out_stream *out, const option_help *row)
{
    static const char SPECIAL[] = "[]:\\";
    if (row->flag && row->name)
        put_line(out, "  '(-%c --%s)'{-%c%s,--%s%s}", row->flag, row->name, row->flag, row->argument ? "+" : "",
                 row->name, row->argument ? "=" : "");
    else if (row->name)
        put_line(out, "  '*--%s%s'", row->name, row->flags & ROW_OPTIONAL ? "=-" : row->argument ? "=" : "");
    else
        put_line(out, "  -%c", row->flag);
    put_text(out, "'[");
    put_quoted(out, row->help, SPECIAL);
    put_text(out, "]");
    if (row->argument) put_line(out, "%s%s:", row->flags & ROW_OPTIONAL ? "::" : ":", row->argument);
    if (row->values) {
        put_text(out, "(");
        put_values(out, row->values);
        put_text(out, ")");
    } else if (takes_path(row))
        put_text(out, "_files");
    put_text(out, "' \\\n");
}

void put_zsh_completion(out_stream *out)
{
    put_text(out, "#compdef dechaff\n_arguments -s \\\n");
    for (size_t i = 0; option_row(i); i++)
        if (!(option_row(i)->flags & ROW_HIDDEN)) put_zsh_row(out, option_row(i));
    put_text(out, "  '*:file:_files'\n");
}

static void put_fish_row(out_stream *out, const option_help *row)
{
    put_text(out, "complete -c dechaff");
    if (row->flag) put_line(out, " -s %c", row->flag);
    if (row->name) put_line(out, " -l %s", row->name);
    if (row->argument && !(row->flags & ROW_OPTIONAL)) put_text(out, takes_path(row) ? " -r" : " -x");
    if (row->values) {
        put_text(out, " -a '");
        put_values(out, row->values);
        put_text(out, "'");
    }
    put_text(out, " -d '");
    put_quoted(out, row->help, "\\");
    put_text(out, "'\n");
}

void put_fish_completion(out_stream *out)
{
    for (size_t i = 0; option_row(i); i++)
        if (!(option_row(i)->flags & ROW_HIDDEN)) put_fish_row(out, option_row(i));
    put_text(out, "complete -c dechaff -n __fish_use_subcommand -a rules -d 'Check, test, try or list rules'\n"
                  "complete -c dechaff -n '__fish_seen_subcommand_from rules' -a 'check test try list'\n");
}
