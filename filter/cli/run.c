#include "run.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "parallel.h"
#include "serial.h"

static void tell_statistics(delivery *d)
{
    buffer lines;
    buffer_init(&lines, SIZE_MAX);
    stats_tell(&d->stats, &lines);
    deliver_notes(d, lines.at, lines.len);
    (void)out_flush(d->report->notes);
    buffer_free(&lines);
}

exit_code clean_inputs(const options *o, const dechaff_engine *engine, out_stream *out, reporter *r)
{
    delivery to = {.o = o, .out = out, .report = r};
    dechaff_error err = {0};
    dechaff_status status =
        o->jobs > 1 ? clean_in_parallel(o, engine, &to, &err) : clean_serially(o, engine, &to, &err);
    if (status != DECHAFF_OK) {
        report_error(r, NULL, &err);
        return EXIT_STOPPED;
    }
    if (o->stats) tell_statistics(&to);
    return to.code;
}

bool is_own_input(const options *o, dechaff_error *err)
{
    struct stat written, read;
    if (o->output ? stat(o->output, &written) != 0 : fstat(STDOUT_FILENO, &written) != 0) return false;
    if (!S_ISREG(written.st_mode)) return false;
    for (size_t i = 0; i < o->files.count || i == 0; i++) {
        const char *path = o->files.count ? o->files.items[i] : "-";
        int failed = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &read) : stat(path, &read);
        if (failed || read.st_dev != written.st_dev || read.st_ino != written.st_ino) continue;
        *err = (dechaff_error){.status = DECHAFF_IO};
        snprintf(err->source, sizeof err->source, "%s", path);
        snprintf(err->text, sizeof err->text, "input and output are the same file; write to another one");
        return true;
    }
    return false;
}
