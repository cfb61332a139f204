#include "run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/reader.h"
#include "interrupt.h"
#include "output/record.h"

typedef struct {
    const options *o;
    out_stream *out;
    reporter *report;
    dechaff_cleaner *cleaner;
    buffer record;
    char *name;      /* of the document, for messages: "file" or "archive:member" */
    bool wrote;      /* this document has given output */
    bool separate;   /* a document before this one has given output */
    uint64_t number; /* of the document, from 0 */
    exit_code code;
} job;

/* ---- output ---- */

/* Documents are kept apart by a blank line; a text without a last line end gets that too. */
static void begin_output(job *j)
{
    j->wrote = true;
    if (j->separate && !j->o->null_separated && j->o->format == FORMAT_TEXT)
        (void)out_write(j->out, "\n\n", j->out->last == '\n' ? 1 : 2);
}

static int put_output(job *j, const char *text, size_t len)
{
    if (!j->wrote) begin_output(j);
    return !out_write(j->out, text, len);
}

static int on_text(void *user, const char *text, size_t len)
{
    job *j = user;
    return j->o->removed || !len ? 0 : put_output(j, text, len);
}

static int show_removed(job *j, const dechaff_removed *gone)
{
    size_t len = gone->text_len;
    while (len && (gone->text[len - 1] == '\n' || gone->text[len - 1] == '\r')) len--;
    if (j->report->colour && put_output(j, "\033[31m", 5)) return 1;
    if (put_output(j, gone->text, len)) return 1;
    return j->report->colour ? put_output(j, "\033[0m\n", 5) : put_output(j, "\n", 1);
}

static int on_removed(void *user, const dechaff_removed *gone)
{
    job *j = user;
    report_removed(j->report, j->name, gone);
    return j->o->removed ? show_removed(j, gone) : 0;
}

static const char *or_null(const char *text)
{
    return text && *text ? text : NULL;
}

/* ---- records ---- */

/* What is known of a document's source, as strings; NULL: not known. */
typedef struct {
    char *url, *charset, *lang, *archive, *member;
} source_strings;

static bool copy_string(slice s, char **out)
{
    *out = s.len ? strndup(s.at, s.len) : NULL;
    return *out || !s.len;
}

static void free_strings(source_strings *s)
{
    free(s->url);
    free(s->charset);
    free(s->lang);
    free(s->archive);
    free(s->member);
}

/* The strings of a source; free them in any case. False: no memory. */
static bool copy_strings(const source *from, source_strings *s)
{
    *s = (source_strings){0};
    return copy_string(from->url, &s->url) && copy_string(from->charset, &s->charset) &&
           copy_string(from->lang, &s->lang) && copy_string(from->archive, &s->archive) &&
           copy_string(from->member, &s->member);
}

static void put_record(job *j, const record *r)
{
    j->record.len = 0;
    dechaff_status status = record_write(r, &j->record);
    if (status == DECHAFF_OK)
        (void)put_output(j, j->record.at, j->record.len);
    else {
        dechaff_error err = {.status = status};
        snprintf(err.text, sizeof err.text, "the record cannot be written: %s", dechaff_status_text(status));
        report_document(j->report, j->name, &err);
        j->code = EXIT_SOME_FAILED;
    }
}

static void put_failed_record(job *j, const char *archive, const char *member, const dechaff_error *err)
{
    char status[sizeof err->text + 16];
    if (j->o->format != FORMAT_JSONL) return;
    snprintf(status, sizeof status, "unreadable: %s", err->text);
    put_record(j, &(record){.archive = or_null(archive), .member = or_null(member), .status = status});
}

/* ---- one document ---- */

static void fail_document(job *j, const dechaff_error *err)
{
    report_document(j->report, j->name, err);
    j->report->stats.failures++;
    if (j->code == EXIT_ALL_READ) j->code = EXIT_SOME_FAILED;
}

/* A document on its way: its source, and why its rest could not be read. */
typedef struct {
    const reader_document *doc;
    source_strings strings;
    dechaff_error damage;
} delivery;

static dechaff_status begin_document(job *j, const source_strings *from, input_kind kind, dechaff_error *err)
{
    dechaff_source src = DECHAFF_SOURCE_INIT;
    src.url = j->o->url ? j->o->url : from->url;
    src.charset = j->o->charset;
    src.http_charset = from->charset;
    src.lang = j->o->lang ? j->o->lang : from->lang;
    src.input = kind == KIND_HTML ? DECHAFF_INPUT_HTML : DECHAFF_INPUT_TEXT;
    return dechaff_cleaner_begin(j->cleaner, &src, err);
}

static dechaff_status next_piece(reader *in, slice *bytes, dechaff_error *err)
{
    interrupt_wait();
    dechaff_status status = reader_read(in, bytes, err);
    interrupt_resume();
    interrupt_check();
    return status;
}

/* All bytes of a document through the cleaner; DECHAFF_BAD_INPUT: its rest could not be read. */
static dechaff_status feed_document(job *j, reader *in, dechaff_error *err)
{
    for (;;) {
        slice bytes;
        dechaff_status status = next_piece(in, &bytes, err);
        if (status != DECHAFF_OK || !bytes.len) return status;
        status = dechaff_cleaner_feed(j->cleaner, bytes.at, bytes.len, err);
        if (status != DECHAFF_OK) return status;
        if (j->o->line_buffered) (void)out_flush_lines(j->out);
        if (j->o->explain) (void)out_flush_lines(j->report->notes);
    }
}

/* What is not an error but worth a word. */
static void warn(job *j, const dechaff_result *result)
{
    dechaff_error note = {.status = DECHAFF_LIMIT};
    if (result->status == DECHAFF_LIMIT) {
        snprintf(note.text, sizeof note.text, "a limit was met; the text is best effort");
        report_document(j->report, j->name, &note);
    }
    if (result->regex_limit_hits && !j->report->stats.regex_limit_hits) {
        snprintf(note.text, sizeof note.text, "a regex met its match limit and was taken as no match");
        report_document(j->report, j->name, &note);
    }
}

static void deliver_record(job *j, const delivery *d, const dechaff_result *result)
{
    char status[sizeof d->damage.text + 16];
    snprintf(status, sizeof status, "%s", result->status == DECHAFF_LIMIT ? "limit" : "ok");
    if (d->damage.status != DECHAFF_OK) snprintf(status, sizeof status, "truncated: %s", d->damage.text);
    for (size_t i = 0; i < result->removed_count; i++) report_removed(j->report, j->name, &result->removed[i]);
    put_record(j, &(record){.id = d->doc->id,
                            .archive = d->strings.archive,
                            .member = d->strings.member,
                            .offset = d->doc->offset,
                            .length = result->bytes_in,
                            .status = status,
                            .result = result});
}

static void finish_document(job *j, const delivery *d)
{
    const dechaff_result *result = NULL;
    dechaff_error err = {0};
    dechaff_status status = dechaff_cleaner_finish(j->cleaner, &result, &err);
    if (status != DECHAFF_OK && status != DECHAFF_LIMIT) {
        if (status != DECHAFF_STOPPED) fail_document(j, &err);
        return;
    }
    warn(j, result);
    report_result(j->report, result);
    if (j->o->format == FORMAT_JSONL) deliver_record(j, d, result);
}

static dechaff_status no_memory(dechaff_error *err)
{
    *err = (dechaff_error){.status = DECHAFF_NO_MEMORY};
    snprintf(err->text, sizeof err->text, "%s", dechaff_status_text(DECHAFF_NO_MEMORY));
    return DECHAFF_NO_MEMORY;
}

/* "file" or "archive:member", for messages. */
static bool name_document(job *j, const source *from)
{
    free(j->name);
    size_t size = from->archive.len + from->member.len + 2;
    j->name = malloc(size);
    if (j->name)
        snprintf(j->name, size, "%.*s%s%.*s", (int)from->archive.len, from->archive.at ? from->archive.at : "",
                 from->archive.len && from->member.len ? ":" : "", (int)from->member.len,
                 from->member.at ? from->member.at : "");
    return j->name != NULL;
}

static void separate_document(job *j)
{
    if (j->o->null_separated && j->o->format == FORMAT_TEXT && j->number++) (void)out_write(j->out, "", 1);
    j->separate = j->separate || j->wrote;
    j->wrote = false;
    j->report->stats.documents++;
}

static void clean_document(job *j, reader *in, const reader_document *doc)
{
    delivery d = {.doc = doc};
    separate_document(j);
    bool room = copy_strings(&doc->from, &d.strings) && name_document(j, &doc->from);
    dechaff_status status = room ? begin_document(j, &d.strings, doc->kind, &d.damage) : no_memory(&d.damage);
    if (status == DECHAFF_OK) status = feed_document(j, in, &d.damage);
    if (status != DECHAFF_OK && status != DECHAFF_LIMIT && status != DECHAFF_STOPPED) fail_document(j, &d.damage);
    if (status != DECHAFF_NO_MEMORY && status != DECHAFF_STOPPED) finish_document(j, &d);
    if (j->o->line_buffered) (void)out_flush(j->out);
    (void)out_flush(j->report->notes);
    free_strings(&d.strings);
}

/* ---- one input ---- */

static dechaff_status next_document(reader *in, reader_document *doc, dechaff_error *err)
{
    *err = (dechaff_error){0};
    interrupt_wait();
    dechaff_status status = reader_next(in, doc, err);
    interrupt_resume();
    interrupt_check();
    return status;
}

static void clean_documents(job *j, reader *in, const char *path)
{
    reader_document doc;
    dechaff_error err;
    dechaff_status status;
    while (!j->out->error && (status = next_document(in, &doc, &err)) != DECHAFF_END) {
        if (status == DECHAFF_OK) {
            clean_document(j, in, &doc);
            continue;
        }
        free(j->name);
        j->name = strdup(*err.source ? err.source : path);
        fail_document(j, &err);
        put_failed_record(j, path, *err.source && strcmp(err.source, path) != 0 ? err.source : NULL, &err);
        if (status == DECHAFF_NO_MEMORY) break;
    }
    j->report->stats.skipped += reader_skipped(in);
}

static void clean_input(job *j, const char *path)
{
    reader_options how = {.type = j->o->input, .nul_separated = j->o->null_separated, .charset = j->o->charset};
    reader *in = NULL;
    dechaff_error err = {0};
    interrupt_wait();
    dechaff_status status = reader_open(path, &how, &in, &err);
    interrupt_resume();
    if (status == DECHAFF_OK) {
        clean_documents(j, in, path);
        reader_close(in);
        return;
    }
    free(j->name);
    j->name = strdup(path);
    fail_document(j, &err);
    put_failed_record(j, path, NULL, &err);
}

/* ---- all inputs ---- */

static dechaff_status make_cleaner(job *j, const dechaff_engine *engine, dechaff_error *err)
{
    dechaff_options c = DECHAFF_OPTIONS_INIT;
    c.extract = j->o->extract;
    c.shift = j->o->shift;
    c.max_bytes = j->o->max_bytes;
    c.max_depth = j->o->max_depth;
    c.max_time_ms = j->o->max_time_ms;
    c.want_lines = j->o->explain;
    c.user = j;
    if (j->o->format == FORMAT_TEXT) {
        c.on_text = on_text;
        c.on_removed = on_removed;
    }
    return dechaff_cleaner_new(engine, &c, &j->cleaner, err);
}

exit_code clean_inputs(const options *o, const dechaff_engine *engine, out_stream *out, reporter *r)
{
    static const char *const STDIN[] = {"-"};
    const char *const *files = o->files.count ? o->files.items : STDIN;
    size_t count = o->files.count ? o->files.count : 1;
    job j = {.o = o, .out = out, .report = r};
    dechaff_error err = {0};
    buffer_init(&j.record, SIZE_MAX);
    if (make_cleaner(&j, engine, &err) != DECHAFF_OK) {
        report_error(r, NULL, &err);
        return EXIT_STOPPED;
    }
    for (size_t i = 0; i < count && !out->error; i++) clean_input(&j, files[i]);
    if (o->stats) report_statistics(r);
    dechaff_cleaner_free(j.cleaner);
    buffer_free(&j.record);
    free(j.name);
    return j.code;
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
