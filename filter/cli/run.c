#include "run.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "deliver.h"
#include "interrupt.h"
#include "notes.h"

/* One document after another, all in this thread: what a worker gives is delivered at once. */
typedef struct {
    const options *o;
    delivery to;
    worker worker;
    document doc;
} line;

/* ---- calls of the worker ---- */

static bool give_text(void *ctx, const char *text, size_t len)
{
    line *l = ctx;
    return deliver_text(&l->to, text, len);
}

static bool give_notes(void *ctx, const char *lines, size_t len)
{
    line *l = ctx;
    deliver_notes(&l->to, lines, len);
    return true;
}

static bool flush(void *ctx)
{
    line *l = ctx;
    return deliver_flush(&l->to);
}

static dechaff_status read_rest(void *ctx, reader *rest, slice *bytes, dechaff_error *err)
{
    (void)ctx;
    interrupt_wait();
    dechaff_status status = reader_read(rest, bytes, err);
    interrupt_resume();
    interrupt_check();
    return status;
}

/* ---- one input ---- */

static void clean_document(line *l)
{
    const worker_calls calls = {give_text, give_notes, flush, read_rest, l};
    outcome sum;
    deliver_begin(&l->to, &l->doc);
    worker_clean(&l->worker, &l->doc, &calls, &sum);
    deliver_end(&l->to, &sum);
    document_clear(&l->doc);
}

static void no_memory(line *l, const char *path)
{
    dechaff_error err = {.status = DECHAFF_NO_MEMORY};
    snprintf(err.text, sizeof err.text, "%s", dechaff_status_text(err.status));
    report_error(l->to.report, path, &err);
    l->to.stats.failures++;
    if (l->to.code == EXIT_ALL_READ) l->to.code = EXIT_SOME_FAILED;
}

static void clean_unreadable(line *l, const char *path, const dechaff_error *err)
{
    if (document_fail(&l->doc, path, err))
        clean_document(l);
    else
        no_memory(l, path);
}

static dechaff_status next_document(reader *in, reader_document *doc, dechaff_error *err)
{
    *err = (dechaff_error){0};
    interrupt_wait();
    dechaff_status status = reader_next(in, doc, err);
    interrupt_resume();
    interrupt_check();
    return status;
}

static void clean_documents(line *l, reader *in, const char *path)
{
    reader_document doc;
    dechaff_error err;
    dechaff_status status;
    while (!l->to.out->error && (status = next_document(in, &doc, &err)) != DECHAFF_END) {
        if (status != DECHAFF_OK)
            clean_unreadable(l, path, &err);
        else if (document_describe(&l->doc, &doc)) {
            l->doc.rest = in;
            clean_document(l);
        } else
            no_memory(l, path);
        if (status == DECHAFF_NO_MEMORY) break;
    }
    l->to.stats.skipped += reader_skipped(in);
}

static void clean_input(line *l, const char *path)
{
    reader_options how = {.type = l->o->input, .nul_separated = l->o->null_separated, .charset = l->o->charset};
    reader *in = NULL;
    dechaff_error err = {0};
    interrupt_wait();
    dechaff_status status = reader_open(path, &how, &in, &err);
    interrupt_resume();
    if (status == DECHAFF_OK) {
        clean_documents(l, in, path);
        reader_close(in);
    } else
        clean_unreadable(l, path, &err);
}

/* ---- all inputs ---- */

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
    static const char *const STDIN[] = {"-"};
    const char *const *files = o->files.count ? o->files.items : STDIN;
    size_t count = o->files.count ? o->files.count : 1;
    line l = {.o = o, .to = {.o = o, .out = out, .report = r}};
    dechaff_error err = {0};
    document_init(&l.doc, 0);
    if (worker_init(&l.worker, o, engine, r->colour, &err) == DECHAFF_OK) {
        for (size_t i = 0; i < count && !out->error; i++) clean_input(&l, files[i]);
        if (o->stats) tell_statistics(&l.to);
    } else {
        report_error(r, NULL, &err);
        l.to.code = EXIT_STOPPED;
    }
    worker_free(&l.worker);
    document_free(&l.doc);
    return l.to.code;
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
