/* dechaff, the command: from argv to an exit code. */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "container.h"
#include "help.h"
#include "interrupt.h"
#include "layers.h"
#include "rules.h"
#include "run.h"

static void put_version(out_stream *out)
{
    put_line(out, "dechaff %s\n", dechaff_version());
}

typedef void (*show_fn)(out_stream *out);

/* What the options ask to be shown instead of work. */
static show_fn shown(const options *o)
{
    static const show_fn BY_KIND[] = {
        [SHOW_SHORT_HELP] = put_short_help, [SHOW_HELP] = put_help, [SHOW_VERSION] = put_version};
    static const struct {
        const char *name;
        show_fn put;
    } GENERATED[] = {{"man", put_man_page},
                     {"rules-man", put_rules_man_page},
                     {"bash", put_bash_completion},
                     {"zsh", put_zsh_completion},
                     {"fish", put_fish_completion}};
    if (o->show != SHOW_GENERATED) return BY_KIND[o->show];
    for (size_t i = 0; i < sizeof GENERATED / sizeof *GENERATED; i++)
        if (strcmp(GENERATED[i].name, o->generate) == 0) return GENERATED[i].put;
    return put_help;
}

/* So that no file we open takes the number of a stream that the caller closed. */
static void fill_closed(int fd)
{
    if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY) < 0)
        errno = EBADF;
}

static exit_code report_failure(reporter *r, const char *place, const char *what, int error)
{
    dechaff_error err = {.status = DECHAFF_IO};
    snprintf(err.text, sizeof err.text, "%s%s", what, strerror(error));
    report_error(r, place, &err);
    return EXIT_STOPPED;
}

static exit_code report_output(reporter *r, const options *o, int error)
{
    return report_failure(r, o->output ? o->output : o->resume ? o->resume : "stdout", "cannot write: ", error);
}

static exit_code report_own_input(reporter *r, const options *o)
{
    dechaff_error err = {.status = DECHAFF_IO,
                         .text = "cannot write: an input would be replaced by its own text; name another folder"};
    report_error(r, o->output, &err);
    return EXIT_STOPPED;
}

/* The output's end: a reader that has gone is no error, a full disk is. */
static exit_code close_output(out_stream *out, const options *o, reporter *r, exit_code code)
{
    int failed = out->error;
    bool own_input = out->own_input;
    if (failed)
        out_abandon(out);
    else if (!out_close(out))
        failed = out->error;
    if (!failed || failed == EPIPE) return code;
    return own_input ? report_own_input(r, o) : report_output(r, o, failed);
}

/* The file that -o or --resume names in place of stdout. */
static bool open_output(out_stream *out, const options *o)
{
    if (o->resume) return out_open_to_add(out, o->resume);
    return !o->output || writes_files(o) || out_open(out, o->output);
}

static exit_code clean(const options *o, out_stream *out, reporter *r)
{
    dechaff_engine *engine = NULL;
    dechaff_error err = {0};
    rule_paths paths;
    if (!rule_paths_find(&paths, o)) return report_failure(r, NULL, "", ENOMEM);
    dechaff_engine_options e = engine_options(o, &paths);
    dechaff_status status = dechaff_engine_new(&e, &engine, &err);
    rule_paths_free(&paths);
    if (status != DECHAFF_OK) {
        report_error(r, NULL, &err);
        return EXIT_STOPPED;
    }
    exit_code code = EXIT_STOPPED;
    if (is_own_input(o, &err))
        report_error(r, NULL, &err);
    else if (open_output(out, o))
        code = close_output(out, o, r, clean_inputs(o, engine, out, r));
    else
        code = close_output(out, o, r, EXIT_STOPPED);
    if (!r->threads_left) dechaff_engine_free(engine);
    return code;
}

static exit_code work(const options *o, out_stream *out, reporter *r, bool alone)
{
    show_fn show = shown(o);
    /* Nobody typed a file name and nothing is piped in. */
    if (!show && alone && isatty(STDIN_FILENO)) show = put_short_help;
    if (!o->output && !o->resume && fcntl(out->fd, F_GETFD) < 0) return report_output(r, o, EBADF);
    fill_closed(STDIN_FILENO);
    fill_closed(STDOUT_FILENO);
    fill_closed(STDERR_FILENO);
    interrupt_guard(out, r->notes);
    if (show) {
        show(out);
        return close_output(out, o, r, EXIT_ALL_READ);
    }
    if (o->action == ACTION_CLEAN) return clean(o, out, r);
    return close_output(out, o, r, rules_command(o, out, r));
}

/*
 * Large buffers get pages of their own, which grow in place and go back when freed. Left alone, glibc soon takes them
 * from the heap of a thread, where they are copied as they grow and their holes stay.
 */
static void tune_memory(void)
{
    enum { LARGE_BYTES = 4 << 20 };
    (void)mallopt(M_MMAP_THRESHOLD, LARGE_BYTES);
    (void)mallopt(M_TRIM_THRESHOLD, 2 * LARGE_BYTES);
}

int main(int argc, char **argv)
{
    options o;
    out_stream out, notes;
    char usage[USAGE_BYTES];
    reporter r = {.notes = &notes};
    exit_code code = EXIT_STOPPED;
    tune_memory();
    out_init(&out, STDOUT_FILENO);
    out_init(&notes, STDERR_FILENO);
    if (options_parse(&o, argc, argv, usage)) {
        reporter_init(&r, &o, &notes, &out);
        code = work(&o, &out, &r, argc == 1);
    } else
        put_line(&notes, "dechaff: %s\nTry 'dechaff --help'.\n", usage);
    (void)out_close(&notes);
    if (r.threads_left) _exit((int)code);
    options_free(&o);
    return (int)code;
}
