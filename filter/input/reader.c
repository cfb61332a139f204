#include "reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver.h"
#include "members.h"
#include "source.h"
#include "unpack.h"

enum { FILTERS_MAX = 2, VIEW_MAX_BYTES = 128 << 20, PEEK_BYTES = 64 << 10 };

/* A stack of streams: windows[0] looks at the file, each further one at what a filter made of the one below. */
struct reader {
    reader_options options;
    char *name;
    bool owns_fd;
    fd_source file;
    window windows[FILTERS_MAX + 1];
    unpacker *filters[FILTERS_MAX];
    size_t filter_count;
    members *record_members; /* WARC in gzip or zstd: the filter instead of filters[] */
    driver documents;
    size_t held; /* by windows and dictionaries of compressions */
    bool failed; /* nothing more will come */
};

/* What reads which kind of stream. */
typedef struct {
    input_kind kind;
    input_type type; /* what -i calls it */
    driver (*open)(const driver_input *in);
} driver_row;

static const driver_row DRIVERS[] = {
    {KIND_TAR, INPUT_ARCHIVE, driver_archive},  {KIND_ZIP, INPUT_ARCHIVE, driver_archive},
    {KIND_7ZIP, INPUT_ARCHIVE, driver_archive}, {KIND_WARC, INPUT_WARC, driver_warc},
    {KIND_JSONL, INPUT_JSONL, driver_jsonl},
};

static window *top(reader *r)
{
    return &r->windows[r->filter_count + (r->record_members != NULL)];
}

/* ---- filters ---- */

static dechaff_status memory_more(void *ctx, buffer *into, dechaff_error *err)
{
    slice *left = ctx;
    size_t room = into->max_bytes - into->len, step = left->len < room ? left->len : room;
    if (left->len == 0) return DECHAFF_END;
    if (step == 0 || !buffer_append(into, left->at, step)) return error_no_memory(err);
    *left = (slice){left->at + step, left->len - step};
    return DECHAFF_OK;
}

static input_kind sniff(const reader *r, slice head)
{
    return input_sniff(head, slice_of(r->options.charset));
}

/* The kind of what a filter would make of the bytes in view. */
static input_kind peek_inside(const reader *r, slice packed, input_kind kind)
{
    if (packed.len > PEEK_BYTES) packed.len = PEEK_BYTES;
    size_t held = 0;
    unpacker *u = unpacker_new((byte_source){memory_more, &packed}, kind, &held);
    if (!u) return KIND_EMPTY;
    window plain;
    window_init(&plain, unpacker_source(u), 1 << 20);
    (void)window_want(&plain, SNIFF_BYTES, NULL); /* what comes before the cut is enough */
    input_kind inside = sniff(r, window_view(&plain));
    window_free(&plain);
    unpacker_free(u);
    return inside;
}

/* WARC files are packed record by record, and a damaged record must not end the file. */
static bool holds_warc(const reader *r, slice head, input_kind kind)
{
    static const char DICTIONARY_FRAME[4] = {'\x5d', '\x2a', '\x4d', '\x18'};
    if (r->filter_count > 0 || (kind != KIND_GZIP && kind != KIND_ZSTD)) return false;
    if (kind == KIND_ZSTD && memcmp(head.at, DICTIONARY_FRAME, sizeof DICTIONARY_FRAME) == 0) return true;
    return peek_inside(r, head, kind) == KIND_WARC;
}

static dechaff_status push_filter(reader *r, input_kind kind, bool warc, dechaff_error *err)
{
    window *below = top(r);
    byte_source packed = window_source(below), plain;
    if (warc) {
        r->record_members = members_new(packed, kind == KIND_GZIP ? MEMBERS_GZIP : MEMBERS_ZSTD, &r->held);
        if (!r->record_members) return error_no_memory(err);
        plain = members_source(r->record_members);
    } else {
        unpacker *u = unpacker_new(packed, kind, &r->held);
        if (!u) return error_no_memory(err);
        r->filters[r->filter_count++] = u;
        plain = unpacker_source(u);
    }
    window_init(top(r), plain, VIEW_MAX_BYTES);
    return DECHAFF_OK;
}

/* Sniff, undo compressions, and give the kind of what they hold. */
static dechaff_status unwrap(reader *r, input_kind *kind, dechaff_error *err)
{
    for (;;) {
        dechaff_status status =
            r->options.by_line ? window_want_line(top(r), SNIFF_BYTES, err) : window_want(top(r), SNIFF_BYTES, err);
        slice head = window_view(top(r));
        if (status != DECHAFF_OK && head.len == 0) return status;
        /* A damaged record is told once, and other records follow it; a damaged stream says it again. */
        if (status != DECHAFF_OK && r->record_members) window_put_back(top(r), err);
        *kind = sniff(r, head);
        if (!unpack_knows(*kind) || r->record_members) return DECHAFF_OK;
        if (r->filter_count == FILTERS_MAX)
            return error_set(err, DECHAFF_BAD_INPUT, "more than two compressions one inside the other; undo one first");
        status = push_filter(r, *kind, holds_warc(r, head, *kind), err);
        if (status != DECHAFF_OK) return status;
    }
}

/* ---- drivers ---- */

/* The row for a stream; NULL: it is one document. */
static const driver_row *row_of(const reader *r, input_kind kind)
{
    if (r->options.type == INPUT_HTML || r->options.type == INPUT_TEXT) return NULL;
    for (size_t i = 0; i < sizeof DRIVERS / sizeof *DRIVERS; i++) {
        const driver_row *row = &DRIVERS[i];
        bool wanted = r->options.type == INPUT_AUTO ? row->kind == kind : row->type == r->options.type;
        if (wanted && (row->kind == kind || row->type != INPUT_ARCHIVE)) return row;
    }
    return NULL;
}

static bool is_regular(int fd)
{
    struct stat st;
    return fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && lseek(fd, 0, SEEK_CUR) >= 0;
}

static dechaff_status open_driver(reader *r, dechaff_error *err)
{
    input_kind kind = KIND_EMPTY;
    dechaff_status status = unwrap(r, &kind, err);
    if (status != DECHAFF_OK) return status;
    const driver_row *row = row_of(r, kind);
    bool same_bytes = top(r) == &r->windows[0] && is_regular(r->file.fd) &&
                      (uint64_t)lseek(r->file.fd, 0, SEEK_CUR) == r->file.position;
    driver_input in = {top(r),
                       same_bytes ? r->file.fd : -1,
                       row ? row->kind : kind,
                       r->name,
                       &r->options,
                       FILTERS_MAX - r->filter_count,
                       &r->held};
    if (r->options.type == INPUT_ARCHIVE && !row)
        return error_set(err, DECHAFF_BAD_INPUT, "no tar, zip or 7z archive; leave -i away to have it looked at");
    r->documents = row ? row->open(&in) : driver_single(&in);
    return r->documents.state ? DECHAFF_OK : error_no_memory(err);
}

/* ---- public ---- */

static reader *reader_new(int fd, const char *name, const reader_options *options)
{
    reader *r = calloc(1, sizeof *r);
    if (!r) return NULL;
    r->options = *options;
    r->file.fd = fd;
    r->name = strdup(name);
    window_init(&r->windows[0], fd_source_bytes(&r->file), VIEW_MAX_BYTES);
    if (r->name) return r;
    free(r);
    return NULL;
}

dechaff_status reader_open_fd(int fd, const char *name, const reader_options *options, reader **out, dechaff_error *err)
{
    struct stat st;
    if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        error_set(err, DECHAFF_IO, "a directory; name the files in it, or give a tar of it");
        return driver_error(err, DECHAFF_IO, name, (slice){NULL, 0}, 0);
    }
    *out = reader_new(fd, name, options);
    return *out ? DECHAFF_OK : error_no_memory(err);
}

dechaff_status reader_open(const char *path, const reader_options *options, reader **out, dechaff_error *err)
{
    if (strcmp(path, "-") == 0) return reader_open_fd(STDIN_FILENO, path, options, out, err);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        error_set(err, DECHAFF_IO, "cannot be opened: %s", strerror(errno));
        return driver_error(err, DECHAFF_IO, path, (slice){NULL, 0}, 0);
    }
    dechaff_status status = reader_open_fd(fd, path, options, out, err);
    if (status != DECHAFF_OK)
        close(fd);
    else
        (*out)->owns_fd = true;
    return status;
}

dechaff_status reader_next(reader *r, reader_document *doc, dechaff_error *err)
{
    *doc = (reader_document){.from = {.archive = slice_of(r->name)}, .kind = KIND_TEXT};
    if (r->failed) return DECHAFF_END;
    dechaff_status status = DECHAFF_OK;
    if (!r->documents.state) {
        status = open_driver(r, err);
        if (status != DECHAFF_OK) {
            r->failed = true;
            return driver_error(err, status, r->name, (slice){NULL, 0}, err ? err->byte : 0);
        }
    }
    status = r->documents.calls->next(r->documents.state, doc, err);
    if (status == DECHAFF_IO || status == DECHAFF_NO_MEMORY) r->failed = true;
    return status;
}

dechaff_status reader_read(reader *r, slice *bytes, dechaff_error *err)
{
    *bytes = (slice){NULL, 0};
    if (r->failed) return DECHAFF_OK;
    return r->documents.calls->read(r->documents.state, bytes, err);
}

size_t reader_room(const reader *r)
{
    return unpack_room(r->held);
}

dechaff_status reader_no_room(const reader *r, dechaff_error *err)
{
    return unpack_no_room(r->held, err);
}

uint64_t reader_position(const reader *r)
{
    return r->file.position;
}

uint64_t reader_skipped(const reader *r)
{
    return r->documents.state && r->documents.calls->skipped ? r->documents.calls->skipped(r->documents.state) : 0;
}

void reader_close(reader *r)
{
    if (!r) return;
    if (r->documents.state) r->documents.calls->free(r->documents.state);
    members_free(r->record_members);
    for (size_t i = 0; i < r->filter_count; i++) unpacker_free(r->filters[i]);
    for (size_t i = 0; i < sizeof r->windows / sizeof *r->windows; i++) window_free(&r->windows[i]);
    if (r->owns_fd) close(r->file.fd);
    free(r->name);
    free(r);
}
