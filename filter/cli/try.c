#include "try.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "help.h"
#include "interrupt.h"

/* Two cleaners see the same bytes: one with the rules, one without, so that what goes can be shown in its place. */
typedef struct {
    dechaff_engine *engine;
    dechaff_cleaner *cleaner;
    const dechaff_result *result;
} side;

typedef struct {
    const options *o;
    out_stream *out;
    reporter *report;
    side rules, whole; /* whole: only where there is colour */
    char *name;
    exit_code code;
} job;

/* ---- both sides ---- */

static bool side_open(side *s, const char *rules, job *j, dechaff_error *err)
{
    static const char *const EVERY_RISK = "+*";
    dechaff_engine_options e = DECHAFF_ENGINE_OPTIONS_INIT;
    dechaff_options c = DECHAFF_OPTIONS_INIT;
    e.no_default_rules = 1;
    e.rule_paths = &rules;
    e.rule_path_count = rules != NULL;
    e.toggles = &EVERY_RISK;
    e.toggle_count = 1;
    c.extract = DECHAFF_EXTRACT_ALL;
    c.max_bytes = j->o->max_bytes;
    c.max_depth = j->o->max_depth;
    c.want_lines = 1;
    return dechaff_engine_new(&e, &s->engine, err) == DECHAFF_OK &&
           dechaff_cleaner_new(s->engine, &c, &s->cleaner, err) == DECHAFF_OK;
}

static void side_close(side *s)
{
    dechaff_cleaner_free(s->cleaner);
    dechaff_engine_free(s->engine);
}

static bool may_go_on(dechaff_status status)
{
    return status == DECHAFF_OK || status == DECHAFF_LIMIT;
}

static bool begin(job *j, const reader_document *doc, dechaff_error *err)
{
    dechaff_source src = DECHAFF_SOURCE_INIT;
    src.url = j->o->url;
    src.charset = j->o->charset;
    src.lang = j->o->lang;
    src.input = doc->kind == KIND_HTML ? DECHAFF_INPUT_HTML : DECHAFF_INPUT_TEXT;
    return dechaff_cleaner_begin(j->rules.cleaner, &src, err) == DECHAFF_OK &&
           (!j->whole.cleaner || dechaff_cleaner_begin(j->whole.cleaner, &src, err) == DECHAFF_OK);
}

static bool feed(job *j, slice bytes, dechaff_error *err)
{
    return may_go_on(dechaff_cleaner_feed(j->rules.cleaner, bytes.at, bytes.len, err)) &&
           (!j->whole.cleaner || may_go_on(dechaff_cleaner_feed(j->whole.cleaner, bytes.at, bytes.len, err)));
}

static bool finish(job *j, dechaff_error *err)
{
    return may_go_on(dechaff_cleaner_finish(j->rules.cleaner, &j->rules.result, err)) &&
           (!j->whole.cleaner || may_go_on(dechaff_cleaner_finish(j->whole.cleaner, &j->whole.result, err)));
}

/* ---- showing ---- */

static void put_hits(job *j)
{
    const dechaff_result *r = j->rules.result;
    for (size_t i = 0; i < r->removed_count; i++) put_removed(j->out, j->name, &r->removed[i]);
}

static bool begins(const char *at, const char *end, const char *text, size_t len)
{
    return (size_t)(end - at) >= len && memcmp(at, text, len) == 0;
}

/* Text with its line ends as they are and everything else harmless. */
static void put_lines(out_stream *out, const char *text, size_t len)
{
    for (const char *end; (end = memchr(text, '\n', len)); len -= (size_t)(end + 1 - text), text = end + 1) {
        put_escaped(out, text, (size_t)(end - text));
        put_text(out, "\n");
    }
    put_escaped(out, text, len);
}

static void put_in_colour(job *j, const dechaff_removed *gone)
{
    put_text(j->out, "\033[31m");
    put_lines(j->out, gone->text, gone->text_len);
    put_line(j->out, "\033[0;2m [%s]\033[0m", gone->rule);
}

/* All the text, hits in their places. A text that the rules leave as well is not the hit that looks the same. */
static void put_whole(job *j)
{
    const dechaff_result *w = j->whole.result, *r = j->rules.result;
    const char *at = w->text, *end = at + w->text_len, *left = r->text, *left_end = left + r->text_len, *plain = at;
    size_t next = 0;
    while (at < end) {
        const dechaff_removed *gone = next < r->removed_count ? &r->removed[next] : NULL;
        if (gone && gone->text_len && begins(at, end, gone->text, gone->text_len) &&
            !begins(left, left_end, gone->text, gone->text_len)) {
            put_lines(j->out, plain, (size_t)(at - plain));
            put_in_colour(j, gone);
            plain = at += gone->text_len;
            next++;
            continue;
        }
        if (left < left_end && *left == *at) left++;
        at++;
    }
    put_lines(j->out, plain, (size_t)(end - plain));
    if (w->text_len && end[-1] != '\n') put_text(j->out, "\n");
}

/* ---- documents ---- */

static void fail(job *j, const dechaff_error *err)
{
    if (!j->o->quiet) report_error(j->report, j->name, err);
    if (j->code == EXIT_ALL_READ) j->code = EXIT_SOME_FAILED;
}

static bool name_document(job *j, const source *from)
{
    free(j->name);
    bool member = from->archive.len && from->member.len;
    int failed = asprintf(&j->name, "%.*s%s%.*s", (int)from->archive.len, from->archive.at ? from->archive.at : "",
                          member ? ":" : "", (int)from->member.len, from->member.at ? from->member.at : "");
    if (failed < 0) j->name = NULL;
    return j->name != NULL;
}

/* Feed a document to its end; what could be read of a damaged one counts. */
static bool read_document(job *j, reader *in, dechaff_error *err)
{
    for (;;) {
        slice bytes;
        interrupt_wait();
        dechaff_status status = reader_read(in, &bytes, err);
        interrupt_resume();
        interrupt_check();
        if (status != DECHAFF_OK) fail(j, err);
        if (status != DECHAFF_OK || !bytes.len) return true;
        if (!feed(j, bytes, err)) return false;
    }
}

static void try_document(job *j, reader *in, const reader_document *doc)
{
    dechaff_error err = {0};
    if (!name_document(j, &doc->from) || !begin(j, doc, &err) || !read_document(j, in, &err) || !finish(j, &err)) {
        fail(j, &err);
        return;
    }
    if (j->whole.cleaner)
        put_whole(j);
    else
        put_hits(j);
}

static bool next_document(job *j, reader *in, reader_document *doc)
{
    for (;;) {
        dechaff_error err = {0};
        interrupt_wait();
        dechaff_status status = reader_next(in, doc, &err);
        interrupt_resume();
        interrupt_check();
        if (status == DECHAFF_OK || status == DECHAFF_END) return status == DECHAFF_OK;
        fail(j, &err);
        if (status == DECHAFF_NO_MEMORY) return false;
    }
}

static void try_input(job *j, const char *path)
{
    reader_options how = {.type = j->o->input, .nul_separated = j->o->null_separated};
    reader *in = NULL;
    dechaff_error err = {0};
    reader_document doc;
    free(j->name);
    j->name = strdup(path);
    if (reader_open(path, &how, &in, &err) != DECHAFF_OK) {
        fail(j, &err);
        return;
    }
    while (!j->out->error && next_document(j, in, &doc)) try_document(j, in, &doc);
    reader_close(in);
}

exit_code rules_try(const options *o, out_stream *out, reporter *r)
{
    static const char *const STDIN[] = {"-"};
    const char *const *files = o->files.count > 1 ? o->files.items + 1 : STDIN;
    size_t count = o->files.count > 1 ? o->files.count - 1 : 1;
    job j = {.o = o, .out = out, .report = r};
    dechaff_error err = {0};
    if (!side_open(&j.rules, o->files.items[0], &j, &err) || (r->colour && !side_open(&j.whole, NULL, &j, &err))) {
        report_error(r, NULL, &err);
        j.code = EXIT_STOPPED;
        count = 0;
    }
    for (size_t i = 0; i < count && !out->error; i++) try_input(&j, files[i]);
    side_close(&j.rules);
    side_close(&j.whole);
    free(j.name);
    return j.code;
}
