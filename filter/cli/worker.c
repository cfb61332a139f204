#include "worker.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "notes.h"
#include "output/record.h"

enum { NOTES_BYTES = 64 * 1024, LARGE_BYTES = 2 * 1024 * 1024 };

/* ---- output ---- */

static bool put(worker *w, const char *text, size_t len)
{
    w->stopped = w->stopped || !w->to->text(w->to->ctx, text, len);
    return !w->stopped;
}

static void put_notes(worker *w)
{
    if (w->notes.len) w->stopped = !w->to->notes(w->to->ctx, w->notes.at, w->notes.len) || w->stopped;
    w->notes.len = 0;
}

static int on_text(void *user, const char *text, size_t len)
{
    worker *w = user;
    return w->o->removed || !len ? 0 : !put(w, text, len);
}

static bool show_removed(worker *w, const dechaff_removed *gone)
{
    size_t len = gone->text_len;
    while (len && (gone->text[len - 1] == '\n' || gone->text[len - 1] == '\r')) len--;
    if (w->colour && !put(w, "\033[31m", 5)) return false;
    if (!put(w, gone->text, len)) return false;
    return w->colour ? put(w, "\033[0m\n", 5) : put(w, "\n", 1);
}

/* A part of a long text that is told by itself: it ends where no arrow or brace stands, which the next would not know.
 */
static slice take_part(slice *rest)
{
    size_t len = NOTES_BYTES;
    if (rest->len <= len) return slice_take(rest, rest->len);
    while (len > 1 && (((unsigned char)rest->at[len] & 0xC0) == 0x80 || strchr(" =>{", rest->at[len]))) len--;
    return slice_take(rest, len);
}

static void explain(worker *w, const dechaff_removed *gone)
{
    slice rest = {gone->text, gone->text_len};
    note_removed_head(&w->notes, w->doc->place, gone);
    while (rest.len) {
        slice part = take_part(&rest);
        note_as_test(&w->notes, part.at, part.len);
        if (w->notes.len > NOTES_BYTES) put_notes(w);
    }
    (void)buffer_append(&w->notes, "\n", 1);
}

static void tell_removed(worker *w, const dechaff_removed *gone)
{
    if (w->o->stats) stats_removed(&w->sum->stats, gone->rule);
    if (!w->o->explain) return;
    explain(w, gone);
}

static int on_removed(void *user, const dechaff_removed *gone)
{
    worker *w = user;
    tell_removed(w, gone);
    return w->o->removed ? !show_removed(w, gone) : 0;
}

static void tell(worker *w, const dechaff_error *err)
{
    if (!w->o->quiet) note_error(&w->notes, w->doc->place, err);
}

/* ---- records ---- */

static bool take_gathered(void *ctx, const char *bytes, size_t len)
{
    return put(ctx, bytes, len);
}

static void put_record(worker *w, const record *r)
{
    gather_init(&w->gathered, take_gathered, w);
    (void)record_write(r, &w->gathered);
}

static record record_of(const document *doc, const char *status)
{
    return (record){.id = doc->id,
                    .extra = doc->extra,
                    .archive = doc->archive,
                    .member = doc->member,
                    .offset = doc->offset,
                    .status = status};
}

/* A document of which nothing can be given still has its record. */
static void fail(worker *w, const dechaff_error *err)
{
    char status[sizeof err->text + 48], line[32] = "";
    tell(w, err);
    stats_failed(&w->sum->stats, err->text);
    w->sum->failed = true;
    if (w->o->format != FORMAT_JSONL) return;
    if (err->line) snprintf(line, sizeof line, "line %zu: ", err->line);
    snprintf(status, sizeof status, "unreadable: %s%s", line, err->text);
    record r = record_of(w->doc, status);
    put_record(w, &r);
}

/* "limit: which and what to do (at byte N)", as the message says it. */
static void put_limit(const dechaff_result *result, char *status, size_t size)
{
    int len = snprintf(status, size, "limit: %s", dechaff_limit_text(result->limit));
    if (result->limit_byte && len > 0 && (size_t)len < size)
        snprintf(status + len, size - (size_t)len, " (at byte %llu)", (unsigned long long)result->limit_byte);
}

static void deliver_record(worker *w, const dechaff_result *result)
{
    const dechaff_error *damage = &w->doc->damage;
    char status[sizeof damage->text + 16];
    snprintf(status, sizeof status, "ok");
    if (result->status == DECHAFF_LIMIT) put_limit(result, status, sizeof status);
    if (damage->status != DECHAFF_OK) snprintf(status, sizeof status, "truncated: %s", damage->text);
    for (size_t i = 0; i < result->removed_count; i++) tell_removed(w, &result->removed[i]);
    record r = record_of(w->doc, status);
    r.length = result->bytes_in;
    r.result = result;
    put_record(w, &r);
}

/* ---- one document ---- */

/* The whole text is needed before the document can be written. */
static bool collects(const options *o)
{
    return o->format == FORMAT_JSONL || o->format == FORMAT_TAR;
}

static dechaff_status make_cleaner(worker *w, dechaff_cleaner **cleaner, uint32_t max_time_ms, dechaff_error *err)
{
    const options *o = w->o;
    dechaff_options c = DECHAFF_OPTIONS_INIT;
    c.extract = o->extract;
    c.format = o->format == FORMAT_MARKDOWN ? DECHAFF_FORMAT_MARKDOWN : DECHAFF_FORMAT_TEXT;
    c.shift = o->shift;
    c.max_bytes = o->max_bytes;
    c.max_depth = o->max_depth;
    c.max_time_ms = max_time_ms;
    c.want_lines = o->explain;
    c.at_once = o->line_buffered;
    c.user = w;
    if (!collects(o)) c.on_text = on_text;
    if (o->format != FORMAT_JSONL) c.on_removed = on_removed;
    return dechaff_cleaner_new(w->engine, &c, cleaner, err);
}

/* A text that streams may be of any length: it has no more time than it needs unless the user says so. */
static dechaff_status pick_cleaner(worker *w, dechaff_error *err)
{
    bool streams = w->doc->kind == KIND_TEXT && !collects(w->o) && !w->o->max_time_said;
    dechaff_status status = DECHAFF_OK;
    if (streams && !w->untimed) status = make_cleaner(w, &w->untimed, 0, err);
    if (!streams && !w->timed) status = make_cleaner(w, &w->timed, w->o->max_time_ms, err);
    w->cleaner = streams ? w->untimed : w->timed;
    return status;
}

static dechaff_status begin(worker *w, dechaff_error *err)
{
    const document *doc = w->doc;
    dechaff_source src = DECHAFF_SOURCE_INIT;
    src.url = w->o->url ? w->o->url : doc->url;
    src.charset = w->o->charset;
    src.http_charset = doc->charset;
    src.lang = w->o->lang ? w->o->lang : doc->lang;
    src.input = doc->kind == KIND_HTML ? DECHAFF_INPUT_HTML : DECHAFF_INPUT_TEXT;
    dechaff_status status = pick_cleaner(w, err);
    return status == DECHAFF_OK ? dechaff_cleaner_begin(w->cleaner, &src, err) : status;
}

static dechaff_status feed(worker *w, slice bytes, dechaff_error *err)
{
    if (!bytes.len) return DECHAFF_OK;
    dechaff_status status = dechaff_cleaner_feed(w->cleaner, bytes.at, bytes.len, err);
    w->fed += bytes.len;
    put_notes(w);
    if (status != DECHAFF_OK) return status;
    if (!w->to->flush(w->to->ctx)) w->stopped = true;
    return w->stopped ? DECHAFF_STOPPED : DECHAFF_OK;
}

/* What the document holds itself. */
static dechaff_status feed_head(worker *w, const document *doc, dechaff_error *err)
{
    dechaff_status status = DECHAFF_OK;
    const chunk *p = NULL;
    while (status == DECHAFF_OK && (p = chunk_next(&doc->head, p))) status = feed(w, chunk_bytes(p), err);
    return status;
}

/* True if the document is held whole and has no room for these bytes, which is its damage then. */
static bool lacks_room(const worker *w, document *doc, slice bytes)
{
    bool streams = !collects(w->o) && (doc->kind == KIND_TEXT || w->o->extract == DECHAFF_EXTRACT_ALL);
    if (streams || w->fed + bytes.len <= reader_room(doc->rest)) return false;
    (void)reader_no_room(doc->rest, &doc->damage);
    return true;
}

/* What the document does not hold itself. A status of the reader's becomes its damage. */
static dechaff_status feed_rest(worker *w, document *doc, dechaff_error *err)
{
    dechaff_status status = feed(w, doc->next, err);
    while (status == DECHAFF_OK) {
        slice bytes;
        dechaff_status given = w->to->read(w->to->ctx, doc->rest, &bytes, &doc->damage);
        if (given != DECHAFF_OK) doc->damage.status = given;
        if (given != DECHAFF_OK || !bytes.len || lacks_room(w, doc, bytes)) break;
        status = feed(w, bytes, err);
    }
    return status;
}

/* What is not an error but worth a word. */
static void warn(worker *w, const dechaff_result *result)
{
    dechaff_error note = {.status = DECHAFF_LIMIT};
    if (result->status != DECHAFF_LIMIT) return;
    snprintf(note.text, sizeof note.text, "%s", dechaff_limit_text(result->limit));
    note.byte = result->limit_byte;
    tell(w, &note);
}

/* A member of a tar archive, whose size stands before its text. */
static void deliver_member(worker *w, const dechaff_result *result)
{
    w->doc->gives_known = true;
    w->doc->gives_bytes = result->text_len;
    (void)put(w, result->text, result->text_len);
}

static void finish(worker *w)
{
    const dechaff_error *damage = &w->doc->damage;
    const dechaff_result *result = NULL;
    dechaff_error err = {0};
    dechaff_status status = dechaff_cleaner_finish(w->cleaner, &result, &err);
    if (status == DECHAFF_STOPPED || w->stopped) return;
    if (status != DECHAFF_OK && status != DECHAFF_LIMIT) {
        fail(w, &err);
        return;
    }
    if (damage->status != DECHAFF_OK) {
        tell(w, damage);
        stats_failed(&w->sum->stats, damage->text);
        w->sum->failed = true;
    }
    warn(w, result);
    stats_result(&w->sum->stats, result);
    if (w->o->format == FORMAT_JSONL) deliver_record(w, result);
    if (w->o->format == FORMAT_TAR && !w->o->removed) deliver_member(w, result);
}

/* A cleaner keeps the memory of its last document until the next, which may be another worker's. */
void worker_forget(worker *w)
{
    if (w->fed <= LARGE_BYTES) return;
    dechaff_cleaner_free(w->timed);
    dechaff_cleaner_free(w->untimed);
    w->timed = w->untimed = w->cleaner = NULL;
    w->fed = 0;
    malloc_trim(0);
}

void worker_clean(worker *w, document *doc, const worker_calls *to, outcome *sum)
{
    dechaff_error err = {0};
    w->doc = doc;
    w->to = to;
    w->sum = sum;
    w->stopped = false;
    w->fed = 0;
    stats_init(&sum->stats);
    sum->stats.documents = !doc->unreadable;
    sum->failed = false;
    if (doc->unreadable) {
        fail(w, &doc->damage);
        put_notes(w);
        return;
    }
    dechaff_status status = begin(w, &err);
    if (status == DECHAFF_OK) status = feed_head(w, doc, &err);
    if (status == DECHAFF_OK && doc->rest) status = feed_rest(w, doc, &err);
    if (status == DECHAFF_OK || status == DECHAFF_LIMIT)
        finish(w);
    else if (status != DECHAFF_STOPPED)
        fail(w, &err);
    put_notes(w);
    if (doc->rest) worker_forget(w);
}

/* ---- made and freed ---- */

dechaff_status worker_init(worker *w, const options *o, const dechaff_engine *engine, bool colour, dechaff_error *err)
{
    *w = (worker){.o = o, .engine = engine, .colour = colour};
    buffer_init(&w->notes, SIZE_MAX);
    w->cleaner = NULL;
    return make_cleaner(w, &w->timed, o->max_time_ms, err);
}

void worker_free(worker *w)
{
    dechaff_cleaner_free(w->timed);
    dechaff_cleaner_free(w->untimed);
    buffer_free(&w->notes);
}
