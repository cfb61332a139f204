#include "run.h"

#include "base/status.h"
#include "inputs.h"
#include "parallel.h"
#include "serial.h"

static void tell_statistics(delivery *d)
{
    buffer lines;
    buffer_init(&lines, SIZE_MAX);
    if (d->o->stats == STATS_JSON) {
        gather json;
        gather_init_into(&json, &lines);
        stats_put_json(&d->stats, &json);
    } else
        stats_put_table(&d->stats, &lines);
    deliver_notes(d, lines.at, lines.len);
    (void)out_flush(d->report->notes);
    buffer_free(&lines);
}

exit_code clean_inputs(const options *o, const dechaff_engine *engine, out_stream *out, reporter *r)
{
    delivery to = {.o = o, .out = out, .report = r};
    dechaff_error err = {0};
    dechaff_status status = o->resume ? resume_read(out, &to.already, &err) : DECHAFF_OK;
    if (status != DECHAFF_OK) {
        report_error(r, o->resume, &err);
        return EXIT_STOPPED;
    }
    if (!container_open(o, out, &to.places)) return EXIT_STOPPED;
    progress_init(&to.progress, o, out->fd);
    status = o->jobs > 1 ? clean_in_parallel(o, engine, &to, &err) : clean_serially(o, engine, &to, &err);
    (void)container_close(to.places);
    progress_hide(&to.progress);
    if (!r->threads_left) resume_free(to.already);
    if (status != DECHAFF_OK) {
        report_error(r, NULL, &err);
        return EXIT_STOPPED;
    }
    if (o->stats) tell_statistics(&to);
    return to.code;
}

bool is_own_input(const options *o, dechaff_error *err)
{
    for (size_t i = 0; i < o->files.count || (i == 0 && !o->files_from.count); i++) {
        const char *path = o->files.count ? o->files.items[i] : "-";
        if (!input_is_output(o, path)) continue;
        error_set(err, DECHAFF_IO, "input and output are the same file; write to another one");
        error_source(err, slice_of(path));
        return true;
    }
    return false;
}
