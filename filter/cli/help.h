/* Help, man page and completions, all from the option table. In: nothing. Out: text for stdout. */
#ifndef DECHAFF_CLI_HELP_H
#define DECHAFF_CLI_HELP_H

#include "out.h"

/** One line an option. */
void put_short_help(out_stream *out);

/** Examples, all options by group, exit codes. */
void put_help(out_stream *out);

/** Man pages in man(7): dechaff(1), dechaff-rules(5). */
void put_man_page(out_stream *out);
void put_rules_man_page(out_stream *out);

/** Completions for bash, zsh or fish. */
void put_bash_completion(out_stream *out);
void put_zsh_completion(out_stream *out);
void put_fish_completion(out_stream *out);

/** What help and man page share. */
typedef struct {
    const char *command, *meaning;
} example;
extern const example EXAMPLES[];
typedef struct {
    const char *code, *meaning;
} exit_help;
extern const exit_help EXIT_CODES[];

/** Text for man(7): "-" and "\" escaped, a leading "." or "'" made harmless; and in bold. */
void put_roff(out_stream *out, const char *text);
void put_bold(out_stream *out, const char *text);

/** Append a string, or printf's format. */
void put_text(out_stream *out, const char *text);
void put_line(out_stream *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
