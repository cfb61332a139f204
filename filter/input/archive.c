/*
 * tar, zip and 7z: the members that are HTML or text, one after another. libarchive reads the formats; gzip and its
 * like are undone before (unpack.h). zip and 7z need a file to seek in: what comes from a pipe goes to an unlinked
 * temporary one first, since a zip read as a stream revives deleted entries.
 */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver.h"
#include "source.h"
#include "unpack.h"

enum { SPOOL_MAX_BYTES = 1 << 30, NAME_MAX_BYTES = 64 << 10 };
static const uint64_t MEMBER_MAX_BYTES = 1 << 30;

typedef struct {
    struct archive *archive;
    window *in;
    const char *file;
    input_kind kind;
    int spool;            /* our temporary file, -1: none */
    uint64_t packed_size; /* of the seekable file, 0: streamed */
    uint64_t member_max;
    buffer name, head; /* of the member at work */
    bool head_given;
    bool broken; /* libarchive cannot go on, or a bound says stop */
    bool member_done;
    uint64_t member_bytes, all_bytes, members_skipped;
    dechaff_status in_status; /* how the last read of the stream ended, where it failed */
    dechaff_error in_error;
    dechaff_error pending; /* met while the head was read: told behind it */
    bool opened;
    const char *tmp_dir;
    int fd;
} archive_driver;

dechaff_status driver_error(dechaff_error *err, dechaff_status status, const char *file, slice member, uint64_t byte)
{
    if (!err) return status;
    size_t room = sizeof err->source - 1, len = strlen(file);
    if (member.len && len + 1 + member.len > room) len = len < room / 4 ? len : room / 4;
    if (len > room) len = room;
    memcpy(err->source, file, len);
    if (member.len) {
        size_t rest = room - len - 1;
        err->source[len++] = ':';
        if (member.len < rest) rest = member.len;
        memcpy(err->source + len, member.at, rest);
        len += rest;
    }
    err->source[len] = '\0';
    err->status = status;
    err->byte = byte;
    return status;
}

static la_ssize_t stream_more(struct archive *a, void *ctx, const void **data)
{
    archive_driver *d = ctx;
    window_drop(d->in, window_view(d->in).len); /* what libarchive was given before */
    d->in_status = window_want(d->in, 1, &d->in_error);
    if (d->in_status != DECHAFF_OK) {
        archive_set_error(a, EIO, "%s", d->in_error.text);
        return -1;
    }
    *data = window_view(d->in).at;
    return (la_ssize_t)window_view(d->in).len;
}

/* libarchive skips a member it is not asked for by asking for its bytes: the first call must not drop the head. */
static la_ssize_t stream_first(struct archive *a, void *ctx, const void **data)
{
    archive_driver *d = ctx;
    if (d->opened) return stream_more(a, ctx, data);
    d->opened = true;
    *data = window_view(d->in).at;
    return (la_ssize_t)window_view(d->in).len;
}

static dechaff_status no_memory(dechaff_error *err)
{
    return error_set(err, DECHAFF_NO_MEMORY, "out of memory");
}

/* ---- the temporary file ---- */

static int open_unlinked(const char *dir)
{
    int fd = open(dir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0) return fd;
    size_t size = strlen(dir) + sizeof "/dechaff-XXXXXX";
    char *path = malloc(size);
    if (!path) return -1;
    memcpy(path, dir, strlen(dir));
    memcpy(path + strlen(dir), "/dechaff-XXXXXX", sizeof "/dechaff-XXXXXX");
    fd = mkostemp(path, O_CLOEXEC);
    if (fd >= 0) unlink(path);
    free(path);
    return fd;
}

static bool write_all(int fd, slice s)
{
    while (s.len) {
        ssize_t put = write(fd, s.at, s.len);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return false;
        s = (slice){s.at + put, s.len - (size_t)put};
    }
    return true;
}

static dechaff_status spool_failed(dechaff_error *err, const char *dir)
{
    return error_set(err, DECHAFF_IO,
                     "no temporary file of this size in %s: %s; unpack the archive first, or set TMPDIR", dir,
                     strerror(errno));
}

/* Copy the stream to a temporary file. What a damaged stream gave before its damage is kept. */
static dechaff_status spool(archive_driver *d, dechaff_error *err)
{
    d->spool = open_unlinked(d->tmp_dir);
    if (d->spool < 0) return spool_failed(err, d->tmp_dir);
    uint64_t size = 0;
    for (;;) {
        slice view = window_view(d->in);
        if (view.len && !write_all(d->spool, view)) return spool_failed(err, d->tmp_dir);
        size += view.len;
        if (size > SPOOL_MAX_BYTES)
            return error_set(err, DECHAFF_BAD_INPUT, "a zip or 7z over 1 GiB on a pipe; give it as a file");
        window_drop(d->in, view.len);
        dechaff_status status = window_want(d->in, 1, err);
        if (status == DECHAFF_BAD_INPUT) break;
        if (status != DECHAFF_OK) return status;
        if (d->in->ended) break;
    }
    d->fd = d->spool;
    return DECHAFF_OK;
}

/* ---- opening ---- */

/* Only the format that was sniffed: format_all would take shell scripts for mtree. */
static dechaff_status new_archive(archive_driver *d, dechaff_error *err)
{
    static int (*const FORMATS[])(struct archive *) = {
        [KIND_TAR] = archive_read_support_format_tar,
        [KIND_ZIP] = archive_read_support_format_zip_seekable,
        [KIND_7ZIP] = archive_read_support_format_7zip,
    };
    d->archive = archive_read_new();
    if (!d->archive || FORMATS[d->kind](d->archive) != ARCHIVE_OK) return no_memory(err);
    return DECHAFF_OK;
}

static dechaff_status unreadable(archive_driver *d, dechaff_error *err)
{
    d->broken = true;
    if (d->in_status != DECHAFF_OK) {
        if (err) *err = d->in_error;
    } else {
        const char *why = archive_error_string(d->archive);
        error_set(err, DECHAFF_BAD_INPUT, "the archive is damaged: %s", why ? why : "no reason known");
    }
    dechaff_status status = d->in_status != DECHAFF_OK ? d->in_status : DECHAFF_BAD_INPUT;
    return driver_error(err, status, d->file, buffer_slice(&d->name), d->all_bytes);
}

static dechaff_status open_archive(archive_driver *d, dechaff_error *err)
{
    struct stat st;
    dechaff_status status = d->kind != KIND_TAR && d->fd < 0 ? spool(d, err) : DECHAFF_OK;
    if (status == DECHAFF_OK) status = new_archive(d, err);
    if (status != DECHAFF_OK) {
        d->broken = true;
        return driver_error(err, status, d->file, (slice){NULL, 0}, 0);
    }
    int code;
    if (d->kind == KIND_TAR) {
        code = archive_read_open(d->archive, d, NULL, stream_first, NULL);
    } else {
        d->packed_size = fstat(d->fd, &st) == 0 ? (uint64_t)st.st_size : 0;
        code = lseek(d->fd, 0, SEEK_SET) == 0 ? archive_read_open_fd(d->archive, d->fd, SOURCE_BLOCK_BYTES) : -1;
    }
    return code == ARCHIVE_OK ? DECHAFF_OK : unreadable(d, err);
}

/* ---- members ---- */

static bool over_bound(const archive_driver *d)
{
    bool large = d->all_bytes > UNPACK_RATIO_FROM_BYTES;
    return d->member_bytes > d->member_max ||
           (large && d->packed_size && d->all_bytes / UNPACK_RATIO_MAX > d->packed_size);
}

static dechaff_status stop_at_bound(archive_driver *d, dechaff_error *err)
{
    bool member = d->member_bytes > d->member_max;
    d->broken = !member;
    d->member_done = true;
    error_set(err, DECHAFF_BAD_INPUT,
              member ? "a member over %llu bytes; the rest of it is left out" : "the archive expands more than 200:1",
              (unsigned long long)d->member_max);
    return driver_error(err, DECHAFF_BAD_INPUT, d->file, buffer_slice(&d->name), d->member_bytes);
}

static dechaff_status damaged_member(archive_driver *d, int code, dechaff_error *err)
{
    const char *why = archive_error_string(d->archive);
    d->member_done = true;
    if (code == ARCHIVE_FATAL) d->broken = true;
    if (d->in_status != DECHAFF_OK && err)
        *err = d->in_error;
    else
        error_set(err, DECHAFF_BAD_INPUT, "cut off or damaged: %s", why ? why : "no reason known");
    dechaff_status status =
        d->in_status == DECHAFF_IO || d->in_status == DECHAFF_NO_MEMORY ? d->in_status : DECHAFF_BAD_INPUT;
    return driver_error(err, status, d->file, buffer_slice(&d->name), d->member_bytes);
}

/* The member's next bytes, borrowed from libarchive; empty at its end. */
static dechaff_status member_piece(archive_driver *d, slice *bytes, dechaff_error *err)
{
    const void *data = NULL;
    size_t len = 0;
    la_int64_t offset = 0;
    *bytes = (slice){NULL, 0};
    while (!d->member_done && bytes->len == 0) {
        int code = archive_read_data_block(d->archive, &data, &len, &offset);
        if (code == ARCHIVE_EOF) {
            d->member_done = true;
            break;
        }
        if (code == ARCHIVE_RETRY) continue;
        if (code != ARCHIVE_OK) return damaged_member(d, code, err);
        if ((uint64_t)offset != d->member_bytes) { /* no page has holes: a few bytes can claim terabytes */
            d->member_done = true;
            error_set(err, DECHAFF_BAD_INPUT, "a sparse member; it is left out from its first hole on");
            return driver_error(err, DECHAFF_BAD_INPUT, d->file, buffer_slice(&d->name), d->member_bytes);
        }
        *bytes = (slice){data, len};
        d->member_bytes += len;
        d->all_bytes += len;
        if (over_bound(d)) return stop_at_bound(d, err);
    }
    return DECHAFF_OK;
}

/* Gather enough of the member to sniff it. */
static dechaff_status read_head(archive_driver *d, dechaff_error *err)
{
    d->head.len = 0;
    d->head_given = false;
    while (d->head.len < SNIFF_BYTES && !d->member_done) {
        slice part;
        dechaff_status status = member_piece(d, &part, err);
        if (status != DECHAFF_OK) return status;
        if (!buffer_append_slice(&d->head, part)) return no_memory(err);
    }
    return DECHAFF_OK;
}

/* Take the entry's name, as UTF-8 where libarchive can, else as it stands. */
static dechaff_status take_name(archive_driver *d, struct archive_entry *entry, dechaff_error *err)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name) name = archive_entry_pathname(entry);
    slice s = slice_of(name);
    if (s.len > NAME_MAX_BYTES - 1) s.len = NAME_MAX_BYTES - 1;
    d->name.len = 0;
    return buffer_append_slice(&d->name, s) ? DECHAFF_OK : no_memory(err);
}

/* Go to the next regular file. DECHAFF_END: there is none. */
static dechaff_status next_file(archive_driver *d, struct archive_entry **entry, dechaff_error *err)
{
    for (;;) {
        d->name.len = 0;
        int code = archive_read_next_header(d->archive, entry);
        if (code == ARCHIVE_EOF) return DECHAFF_END;
        if (code == ARCHIVE_RETRY) continue;
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return unreadable(d, err);
        dechaff_status status = take_name(d, *entry, err);
        if (status != DECHAFF_OK) return status;
        d->member_done = false;
        d->member_bytes = 0;
        if (archive_entry_filetype(*entry) != AE_IFREG || archive_entry_hardlink(*entry)) continue;
        if (!archive_entry_is_encrypted(*entry)) return DECHAFF_OK;
        error_set(err, DECHAFF_BAD_INPUT, "encrypted; decrypt it first");
        return driver_error(err, DECHAFF_BAD_INPUT, d->file, buffer_slice(&d->name), 0);
    }
}

/* True if the member is a page or text by its head. */
static bool take_kind(const archive_driver *d, input_kind *kind)
{
    *kind = input_sniff(buffer_slice(&d->head));
    if (*kind == KIND_EMPTY || *kind == KIND_JSONL) *kind = KIND_TEXT;
    return *kind == KIND_TEXT || *kind == KIND_HTML;
}

static dechaff_status archive_next(void *state, reader_document *doc, dechaff_error *err)
{
    archive_driver *d = state;
    dechaff_status status = DECHAFF_OK;
    if (!d->archive && !d->broken) status = open_archive(d, err);
    while (status == DECHAFF_OK && !d->broken) {
        struct archive_entry *entry;
        status = next_file(d, &entry, err);
        if (status == DECHAFF_OK) status = read_head(d, err);
        /* A member that breaks inside its head still gives what was read; the error comes with its last byte. */
        if (status == DECHAFF_BAD_INPUT && d->head.len == 0) return status;
        if (status != DECHAFF_OK && status != DECHAFF_BAD_INPUT) return status;
        if (!take_kind(d, &doc->kind)) {
            d->members_skipped++;
            status = DECHAFF_OK;
            continue;
        }
        if (status == DECHAFF_BAD_INPUT) d->pending = err ? *err : (dechaff_error){.status = status};
        doc->from.member = buffer_slice(&d->name);
        doc->offset = 0;
        doc->size_hint = archive_entry_size_is_set(entry) ? (uint64_t)archive_entry_size(entry) : 0;
        return DECHAFF_OK;
    }
    return status == DECHAFF_OK ? DECHAFF_END : status;
}

static dechaff_status archive_read(void *state, slice *bytes, dechaff_error *err)
{
    archive_driver *d = state;
    if (!d->head_given) {
        d->head_given = true;
        *bytes = buffer_slice(&d->head);
        if (bytes->len) return DECHAFF_OK;
    }
    if (d->pending.status != DECHAFF_OK) {
        *bytes = (slice){NULL, 0};
        if (err) *err = d->pending;
        d->pending = (dechaff_error){0};
        return DECHAFF_BAD_INPUT;
    }
    return member_piece(d, bytes, err);
}

static uint64_t archive_skipped(const void *state)
{
    const archive_driver *d = state;
    return d->members_skipped;
}

static void archive_driver_free(void *state)
{
    archive_driver *d = state;
    if (d->archive) archive_read_free(d->archive);
    if (d->spool >= 0) close(d->spool);
    buffer_free(&d->name);
    buffer_free(&d->head);
    free(d);
}

driver driver_archive(const driver_input *in)
{
    static const driver_calls CALLS = {archive_next, archive_read, archive_skipped, archive_driver_free};
    archive_driver *d = calloc(1, sizeof *d);
    if (d) {
        d->in = in->plain;
        d->fd = in->fd;
        d->kind = in->kind;
        d->file = in->name;
        d->spool = -1;
        d->tmp_dir = in->options->tmp_dir ? in->options->tmp_dir : "/tmp";
        d->member_max = in->options->max_member_bytes ? in->options->max_member_bytes : MEMBER_MAX_BYTES;
        buffer_init(&d->name, NAME_MAX_BYTES);
        buffer_init(&d->head, SNIFF_BYTES + (1 << 20));
    }
    return (driver){&CALLS, d};
}
