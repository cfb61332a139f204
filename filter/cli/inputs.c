#include "inputs.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "interrupt.h"

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

dechaff_status inputs_read_bytes(bool on_main, reader *from, slice *bytes, dechaff_error *err)
{
    wait_begins(on_main);
    dechaff_status status = reader_read(from, bytes, err);
    wait_ends(on_main);
    return status;
}

static dechaff_status next_document(const inputs *in, reader *from, reader_document *doc, dechaff_error *err)
{
    *err = (dechaff_error){0};
    wait_begins(in->on_main);
    dechaff_status status = reader_next(from, doc, err);
    wait_ends(in->on_main);
    return status;
}

static dechaff_status open_input(const inputs *in, const char *path, reader **from, dechaff_error *err)
{
    reader_options how = {.type = in->o->input, .nul_separated = in->o->null_separated, .charset = in->o->charset};
    wait_begins(in->on_main);
    dechaff_status status = reader_open(path, &how, from, err);
    wait_ends(in->on_main);
    return status;
}

/* ---- one input ---- */

/* A pipe, a terminal or a device. */
static bool is_live(const char *path)
{
    struct stat st;
    int failed = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &st) : stat(path, &st);
    return !failed && !S_ISREG(st.st_mode);
}

static bool give_unreadable(inputs *in, const char *path, const dechaff_error *err)
{
    document *doc = in->blank(in->ctx);
    if (!doc) return false;
    document_fail(doc, path, err);
    return in->take(in->ctx, doc);
}

static bool give(inputs *in, reader *from, const reader_document *said, bool live)
{
    document *doc = in->blank(in->ctx);
    if (!doc) return false;
    if (!document_describe(doc, said)) {
        dechaff_error err = {.status = DECHAFF_NO_MEMORY, .text = "out of memory"};
        document_fail(doc, "", &err);
    } else {
        doc->rest = from;
        doc->live = live && !said->from.member.len && !said->id.len && !in->o->null_separated;
    }
    return in->take(in->ctx, doc);
}

static bool read_documents(inputs *in, reader *from, const char *path)
{
    bool go_on = true, live = is_live(path);
    while (go_on) {
        reader_document said;
        dechaff_error err;
        dechaff_status status = next_document(in, from, &said, &err);
        if (status == DECHAFF_END) break;
        go_on = status == DECHAFF_OK ? give(in, from, &said, live) : give_unreadable(in, path, &err);
        if (status == DECHAFF_NO_MEMORY) break;
    }
    in->skipped += reader_skipped(from);
    return go_on;
}

static bool read_input(inputs *in, const char *path)
{
    reader *from = NULL;
    dechaff_error err = {0};
    if (open_input(in, path, &from, &err) != DECHAFF_OK) return give_unreadable(in, path, &err);
    bool go_on = read_documents(in, from, path);
    reader_close(from);
    return go_on;
}

/* ---- all ---- */

void inputs_read(inputs *in)
{
    bool go_on = true;
    if (!in->o->files.count) read_input(in, "-");
    for (size_t i = 0; go_on && i < in->o->files.count; i++) go_on = read_input(in, in->o->files.items[i]);
}
