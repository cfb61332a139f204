#include "inputs.h"

#include <fnmatch.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/status.h"
#include "interrupt.h"
#include "names.h"

/* ---- waiting ---- */

static void wait_begins(bool on_main)
{
    if (on_main) interrupt_wait();
}

static void wait_ends(bool on_main)
{
    if (!on_main) return;
    interrupt_resume();
    interrupt_check();
}

static void note_position(inputs *in, const reader *from)
{
    atomic_store_explicit(&in->position, in->before + reader_position(from), memory_order_relaxed);
}

dechaff_status inputs_read_bytes(inputs *in, reader *from, slice *bytes, dechaff_error *err)
{
    wait_begins(in->on_main);
    dechaff_status status = reader_read(from, bytes, err);
    wait_ends(in->on_main);
    note_position(in, from);
    return status;
}

static dechaff_status next_document(inputs *in, reader *from, reader_document *doc, dechaff_error *err)
{
    *err = (dechaff_error){0};
    wait_begins(in->on_main);
    dechaff_status status = reader_next(from, doc, err);
    wait_ends(in->on_main);
    note_position(in, from);
    return status;
}

static dechaff_status open_input(const inputs *in, const char *path, reader **from, dechaff_error *err)
{
    reader_options how = {.type = in->o->input,
                          .nul_separated = in->o->null_separated,
                          .by_line = in->o->line_buffered,
                          .charset = in->o->charset};
    wait_begins(in->on_main);
    dechaff_status status = reader_open(path, &how, from, err);
    wait_ends(in->on_main);
    return status;
}

/* ---- one document ---- */

bool input_is_output(const options *o, const char *path)
{
    struct stat written, read;
    const char *output = o->output ? o->output : o->resume;
    if (output ? stat(output, &written) != 0 : fstat(STDOUT_FILENO, &written) != 0) return false;
    if (!S_ISREG(written.st_mode)) return false;
    int failed = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &read) : stat(path, &read);
    return !failed && read.st_dev == written.st_dev && read.st_ino == written.st_ino;
}

static document *blank(inputs *in)
{
    if (!in->unused) in->unused = in->blank(in->ctx);
    return in->unused;
}

static bool take(inputs *in)
{
    document *doc = in->unused;
    if (in->already && resume_take(in->already, doc)) {
        in->resumed++;
        document_clear(doc);
        return true;
    }
    in->unused = NULL;
    return in->take(in->ctx, doc);
}

static bool matches(const string_list *globs, const char *name)
{
    for (size_t i = 0; i < globs->count; i++)
        if (fnmatch(globs->items[i], name, 0) == 0) return true;
    return false;
}

/* What --include and --exclude say to a member's name, or to its address where it has one. */
static bool is_wanted(const options *o, const document *doc)
{
    const char *name = doc->url ? doc->url : doc->member;
    return !name || ((!o->include.count || matches(&o->include, name)) && !matches(&o->exclude, name));
}

static bool give_unreadable(inputs *in, const char *path, const reader_document *said, const dechaff_error *err)
{
    document *doc = blank(in);
    if (!doc) return false;
    document_fail(doc, path, said, err);
    return take(in);
}

static bool give(inputs *in, reader *from, const reader_document *said, bool live)
{
    document *doc = blank(in);
    dechaff_error err = {0};
    if (!doc) return false;
    if (!document_describe(doc, said)) {
        error_no_memory(&err);
        document_fail(doc, "", NULL, &err);
        return take(in);
    }
    if (!is_wanted(in->o, doc)) {
        in->excluded++;
        document_clear(doc);
        return true;
    }
    doc->rest = from;
    doc->live = live && !said->from.member.len && !said->id.len && !in->o->null_separated;
    return take(in);
}

/* ---- one input ---- */

/* A pipe, a terminal or a device. */
static bool is_live(const char *path)
{
    struct stat st;
    int failed = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &st) : stat(path, &st);
    return !failed && !S_ISREG(st.st_mode);
}

static bool read_documents(inputs *in, reader *from, const char *path)
{
    bool go_on = true, live = is_live(path);
    while (go_on) {
        reader_document said;
        dechaff_error err;
        dechaff_status status = next_document(in, from, &said, &err);
        if (status == DECHAFF_END) break;
        go_on = status == DECHAFF_OK ? give(in, from, &said, live) : give_unreadable(in, path, &said, &err);
        if (status == DECHAFF_NO_MEMORY) break;
    }
    in->skipped += reader_skipped(from);
    return go_on;
}

static bool read_input(inputs *in, const char *path)
{
    reader *from = NULL;
    dechaff_error err = {0};
    if (in->o->files_from.count && input_is_output(in->o, path)) {
        error_set(&err, DECHAFF_IO, "it is the output, too");
        return give_unreadable(in, path, NULL, &err);
    }
    if (open_input(in, path, &from, &err) != DECHAFF_OK) return give_unreadable(in, path, NULL, &err);
    bool go_on = read_documents(in, from, path);
    in->before += reader_position(from);
    reader_close(from);
    return go_on;
}

/* ---- all ---- */

static dechaff_status next_name(const inputs *in, name_list *names, const char **name, dechaff_error *err)
{
    *err = (dechaff_error){0};
    wait_begins(in->on_main);
    dechaff_status status = names_next(names, name, err);
    wait_ends(in->on_main);
    return status;
}

void inputs_read(inputs *in)
{
    name_list names;
    const char *name;
    dechaff_error err;
    dechaff_status status;
    names_init(&names, in->o);
    for (bool go_on = true; go_on && (status = next_name(in, &names, &name, &err)) != DECHAFF_END;)
        go_on = status == DECHAFF_OK ? read_input(in, name) : give_unreadable(in, name, NULL, &err);
    names_free(&names);
}

void inputs_count(const inputs *in, statistics *sums)
{
    sums->skipped += in->skipped;
    sums->excluded += in->excluded;
    sums->resumed += in->resumed;
}
