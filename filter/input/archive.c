/*
 * tar, zip and 7z: the members that are HTML or text, one after another. libarchive reads the formats; gzip and its
 * like are undone before (unpack.h). zip and 7z need a file to seek in: what comes from a pipe goes to an unlinked
 * temporary one first, since a zip read as a stream revives deleted entries.
 */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "driver.h"
#include "member_name.h"
#include "sevenzip.h"
#include "source.h"
#include "spool.h"
#include "unpack.h"
#include "zip_method.h"

enum { NAME_MAX_BYTES = 64 << 10, MEMBER_VIEW_BYTES = 1 << 20, UNTOLD_MAX_BYTES = 64 << 20, TAR_BLOCK_BYTES = 512 };
static const uint64_t MEMBER_MAX_BYTES = 1 << 30;

typedef struct {
    struct archive *archive;
    window *in;
    const char *file, *tmp_dir;
    slice charset; /* --charset */
    input_kind kind;
    int fd, spool;                     /* what libarchive seeks in; our temporary file, -1: none */
    size_t filters_left;               /* compressions that a member may still have */
    size_t *held, own;                 /* by windows and dictionaries: of all layers, by libarchive */
    uint64_t packed_size;              /* of the seekable file, 0: streamed */
    uint64_t member_max, member_limit; /* of any member, of the one at work */
    buffer name, head;                 /* of the member at work */
    unpacker *inner;                   /* the member is compressed itself */
    window plain;                      /* what `inner` makes of it */
    locale_t utf8;                     /* 0: the system has none */
    bool head_given;
    bool broken; /* libarchive cannot go on, or a bound says stop */
    bool member_done;
    bool resyncing;     /* looking for the next good header, which was said */
    bool told;          /* an error of the archive itself */
    bool listless;      /* a zip without its directory: its members are read one by one */
    bool opened, ended; /* the stream: its first bytes are given, it has no more */
    size_t zeros;       /* with which the stream's bytes so far end */
    uint64_t member_bytes, all_bytes, members_skipped;
    dechaff_status in_status; /* how the last read of the stream ended, where it failed */
    dechaff_error in_error, cut;
    dechaff_error pending; /* met while the head was read: told behind it */
} archive_driver;

dechaff_status driver_error(dechaff_error *err, dechaff_status status, const char *file, slice member, uint64_t byte)
{
    if (!err) return status;
    size_t room = sizeof err->source, len;
    len = member_name_escape(slice_of(file), err->source, member.len ? room / 2 : room);
    if (member.len) {
        err->source[len++] = ':';
        member_name_escape(member, err->source + len, room - len);
    }
    err->status = status;
    err->byte = byte;
    return status;
}

/* Note how many zeros the stream ends with so far: a whole tar ends with blocks of them. */
static void count_zeros(archive_driver *d, slice view)
{
    size_t zeros = 0;
    while (zeros < view.len && zeros < TAR_BLOCK_BYTES && view.at[view.len - 1 - zeros] == 0) zeros++;
    d->zeros = zeros == view.len ? d->zeros + zeros : zeros;
    if (d->zeros > TAR_BLOCK_BYTES) d->zeros = TAR_BLOCK_BYTES;
    if (view.len == 0) d->ended = true;
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
    count_zeros(d, window_view(d->in));
    *data = window_view(d->in).at;
    return (la_ssize_t)window_view(d->in).len;
}

/* libarchive skips a member it is not asked for by asking for its bytes: the first call must not drop the head. */
static la_ssize_t stream_first(struct archive *a, void *ctx, const void **data)
{
    archive_driver *d = ctx;
    if (d->opened) return stream_more(a, ctx, data);
    d->opened = true;
    count_zeros(d, window_view(d->in));
    *data = window_view(d->in).at;
    return (la_ssize_t)window_view(d->in).len;
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
    int (*enable)(struct archive *) = d->listless ? archive_read_support_format_zip_streamable : FORMATS[d->kind];
    return d->archive && enable(d->archive) == ARCHIVE_OK ? DECHAFF_OK : error_no_memory(err);
}

static dechaff_status unreadable(archive_driver *d, dechaff_error *err)
{
    d->broken = d->told = true;
    if (d->in_status != DECHAFF_OK) {
        if (err) *err = d->in_error;
    } else {
        const char *why = archive_error_string(d->archive);
        error_set(err, DECHAFF_BAD_INPUT, "the archive is damaged: %s", why ? why : "no reason known");
    }
    dechaff_status status = d->in_status != DECHAFF_OK ? d->in_status : DECHAFF_BAD_INPUT;
    return driver_error(err, status, d->file, buffer_slice(&d->name), d->all_bytes);
}

static dechaff_status bad_header(const archive_driver *d, const char *why, uint64_t at, dechaff_error *err)
{
    error_set(err, DECHAFF_BAD_INPUT, "a damaged member header (%s); going on at the next good one", why);
    return driver_error(err, DECHAFF_BAD_INPUT, d->file, (slice){NULL, 0}, at);
}

static uint64_t file_size(int fd)
{
    struct stat st;
    return fstat(fd, &st) == 0 && st.st_size > 0 ? (uint64_t)st.st_size : 0;
}

/* Tell the account what libarchive will hold. */
static void count_held(archive_driver *d, uint64_t bytes)
{
    *d->held += (size_t)bytes - d->own;
    d->own = (size_t)bytes;
}

/* Have a file to seek in, and see whether a zip is whole: one that is cut still has its members. */
static dechaff_status prepare_file(archive_driver *d, dechaff_error *err)
{
    if (d->kind == KIND_TAR) return DECHAFF_OK;
    dechaff_status status = d->fd < 0 ? spool_stream(d->in, d->tmp_dir, &d->spool, &d->cut, err) : DECHAFF_OK;
    if (status != DECHAFF_OK) return status;
    if (d->fd < 0) d->fd = d->spool;
    if (d->kind == KIND_7ZIP) {
        uint64_t memory = 0;
        status = sevenzip_check(d->fd, file_size(d->fd), &memory, err);
        count_held(d, memory);
        return status;
    }
    d->listless = d->kind == KIND_ZIP && !zip_has_directory(d->fd);
    return DECHAFF_OK;
}

static bool is_zero_block(slice view)
{
    for (size_t i = 0; i < TAR_BLOCK_BYTES; i++)
        if (view.at[i]) return false;
    return true;
}

/* libarchive takes no tar whose first header is damaged: move to the first good one, or to the end mark. */
static dechaff_status skip_bad_headers(archive_driver *d, dechaff_error *err)
{
    uint64_t start = d->in->position;
    for (slice view = window_view(d->in); d->kind == KIND_TAR; view = window_view(d->in)) {
        d->broken = view.len < TAR_BLOCK_BYTES;
        if (d->broken || sniff_tar_header(view) || is_zero_block(view)) break;
        window_drop(d->in, TAR_BLOCK_BYTES);
        dechaff_status status = window_want(d->in, TAR_BLOCK_BYTES, err);
        d->broken = status != DECHAFF_OK;
        if (d->broken) return driver_error(err, status, d->file, (slice){NULL, 0}, d->in->position);
    }
    if (!d->broken && d->in->position == start) return DECHAFF_OK;
    d->told = true;
    return bad_header(d, "wrong checksum", start, err);
}

static dechaff_status open_archive(archive_driver *d, dechaff_error *err)
{
    dechaff_status status = prepare_file(d, err);
    if (status == DECHAFF_OK) status = new_archive(d, err);
    if (status != DECHAFF_OK) {
        d->broken = true;
        return driver_error(err, status, d->file, (slice){NULL, 0}, 0);
    }
    int code;
    if (d->kind == KIND_TAR) {
        code = archive_read_open(d->archive, d, NULL, stream_first, NULL);
    } else {
        d->packed_size = file_size(d->fd);
        code = lseek(d->fd, 0, SEEK_SET) == 0 ? archive_read_open_fd(d->archive, d->fd, SOURCE_BLOCK_BYTES) : -1;
    }
    return code == ARCHIVE_OK ? DECHAFF_OK : unreadable(d, err);
}

/* ---- the end ---- */

/* Read what stands behind a tar's end mark, so that the checksum of its compression is reached. */
static dechaff_status drain(archive_driver *d, dechaff_error *err)
{
    dechaff_status status = DECHAFF_OK;
    while (status == DECHAFF_OK && !d->in->ended) {
        window_drop(d->in, window_view(d->in).len);
        status = window_want(d->in, 1, err);
    }
    if (status == DECHAFF_OK) return DECHAFF_END;
    return driver_error(err, status, d->file, (slice){NULL, 0}, d->in->position);
}

/* The archive has no further member: DECHAFF_END if that is its true end. */
static dechaff_status finish_archive(archive_driver *d, dechaff_error *err)
{
    uint64_t at = d->kind == KIND_TAR ? d->in->position : d->packed_size;
    d->broken = true; /* nothing more is asked of it */
    if (d->in_status != DECHAFF_OK) return unreadable(d, err);
    if (d->cut.status != DECHAFF_OK && err) *err = d->cut;
    if (d->cut.status != DECHAFF_OK) return driver_error(err, DECHAFF_BAD_INPUT, d->file, (slice){NULL, 0}, at);
    if (d->kind == KIND_TAR && !(d->ended && d->zeros < TAR_BLOCK_BYTES)) return drain(d, err);
    if (d->told || (d->kind != KIND_TAR && !d->listless)) return DECHAFF_END;
    error_set(err, DECHAFF_BAD_INPUT, "cut off: the %s is missing; what stands before is used",
              d->kind == KIND_TAR ? "end mark" : "directory");
    return driver_error(err, DECHAFF_BAD_INPUT, d->file, (slice){NULL, 0}, at);
}

/* ---- members ---- */

static void close_inner(archive_driver *d)
{
    if (!d->inner) return;
    window_free(&d->plain);
    unpacker_free(d->inner);
    d->inner = NULL;
}

/* True if all members together are more than the file can honestly hold. */
static bool over_ratio(const archive_driver *d)
{
    bool large = d->all_bytes > UNPACK_RATIO_FROM_BYTES;
    return large && d->packed_size && d->all_bytes / UNPACK_RATIO_MAX > d->packed_size;
}

static dechaff_status stop_at_bound(archive_driver *d, bool member, dechaff_error *err)
{
    d->broken = d->broken || !member;
    d->member_done = true;
    close_inner(d);
    if (member)
        error_set(err, DECHAFF_BAD_INPUT,
                  "a member over %llu bytes; the rest of it is left out (unpack it and give it as a file)",
                  (unsigned long long)d->member_limit);
    else
        error_set(err, DECHAFF_BAD_INPUT,
                  "the archive expands more than %d:1; reading stops here (unpack it yourself if you trust it)",
                  UNPACK_RATIO_MAX);
    return driver_error(err, DECHAFF_BAD_INPUT, d->file, buffer_slice(&d->name), d->member_bytes);
}

static dechaff_status damaged_member(archive_driver *d, int code, dechaff_error *err)
{
    const char *why = archive_error_string(d->archive);
    d->member_done = d->told = true;
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
        if (d->member_bytes > d->member_limit) return stop_at_bound(d, true, err);
        if (over_ratio(d)) return stop_at_bound(d, false, err);
    }
    return DECHAFF_OK;
}

/* The member's bytes as they stand in the archive, those in `head` first. */
static dechaff_status member_more(void *ctx, buffer *into, dechaff_error *err)
{
    archive_driver *d = ctx;
    slice part = buffer_slice(&d->head);
    dechaff_status status = DECHAFF_OK;
    if (part.len == 0) status = member_piece(d, &part, err);
    if (status != DECHAFF_OK) return status;
    if (part.len == 0) return DECHAFF_END;
    if (!buffer_append_slice(into, part)) return error_no_memory(err);
    d->head.len = 0;
    return DECHAFF_OK;
}

/* Gather enough of the member to sniff it. */
static dechaff_status read_head(archive_driver *d, dechaff_error *err)
{
    close_inner(d);
    d->head.len = 0;
    d->head_given = false;
    while (d->head.len < SNIFF_BYTES && !d->member_done) {
        slice part;
        dechaff_status status = member_piece(d, &part, err);
        if (status != DECHAFF_OK) return status;
        if (!buffer_append_slice(&d->head, part)) return error_no_memory(err);
    }
    return DECHAFF_OK;
}

/* A member that is a compressed page: look at what it holds. */
static dechaff_status open_inner(archive_driver *d, input_kind kind, dechaff_error *err)
{
    d->inner = unpacker_new((byte_source){member_more, d}, kind, d->held);
    if (!d->inner) return error_no_memory(err);
    window_init(&d->plain, unpacker_source(d->inner), MEMBER_VIEW_BYTES);
    dechaff_status status = window_want(&d->plain, SNIFF_BYTES, err);
    if (status == DECHAFF_OK || status == DECHAFF_NO_MEMORY) return status;
    return driver_error(err, status, d->file, buffer_slice(&d->name), d->member_bytes);
}

static slice member_head(const archive_driver *d)
{
    return d->inner ? window_view(&d->plain) : buffer_slice(&d->head);
}

/* Take the entry's name, as UTF-8 where libarchive can, else as it stands. */
static dechaff_status take_name(archive_driver *d, struct archive_entry *entry, dechaff_error *err)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name) name = archive_entry_pathname(entry);
    slice s = slice_of(name);
    if (s.len > NAME_MAX_BYTES - 1) s.len = NAME_MAX_BYTES - 1;
    d->name.len = 0;
    return buffer_append_slice(&d->name, s) ? DECHAFF_OK : error_no_memory(err);
}

/* A header that makes no sense is said once; the search for the next good one goes on quietly. */
static dechaff_status damaged_header(archive_driver *d, dechaff_error *err)
{
    const char *why = archive_error_string(d->archive);
    int64_t at = archive_filter_bytes(d->archive, 0);
    d->resyncing = d->told = true;
    return bad_header(d, why ? why : "no reason known", at > 0 ? (uint64_t)at : 0, err);
}

/* See what libarchive would need for a zip's member, whose packed bytes stand where it is now. */
static dechaff_status check_method(archive_driver *d, dechaff_error *err)
{
    char head[ZIP_METHOD_LOOK_BYTES];
    d->member_limit = d->member_max;
    if (d->kind != KIND_ZIP) return DECHAFF_OK;
    ssize_t got = pread(d->fd, head, sizeof head, (off_t)archive_filter_bytes(d->archive, 0));
    uint64_t need = zip_method_memory(archive_format_name(d->archive), (slice){head, got > 0 ? (size_t)got : 0});
    /* Not told: no more of the dictionary is used than the member is long. */
    if (need == UINT64_MAX && d->member_limit > UNTOLD_MAX_BYTES) d->member_limit = UNTOLD_MAX_BYTES;
    count_held(d, need <= UNPACK_WINDOW_MAX_BYTES ? need : 0);
    if (need == UINT64_MAX || need <= UNPACK_WINDOW_MAX_BYTES) return DECHAFF_OK;
    error_set(err, DECHAFF_BAD_INPUT, "packed with a dictionary over 128 MiB; unpack it first");
    return driver_error(err, DECHAFF_BAD_INPUT, d->file, buffer_slice(&d->name), 0);
}

/* Go to the next regular file. DECHAFF_END: there is none. */
static dechaff_status next_file(archive_driver *d, struct archive_entry **entry, dechaff_error *err)
{
    for (;;) {
        d->name.len = 0;
        int code = archive_read_next_header(d->archive, entry);
        if (code == ARCHIVE_EOF) return finish_archive(d, err);
        if (code == ARCHIVE_RETRY && d->resyncing) continue;
        if (code == ARCHIVE_RETRY) return damaged_header(d, err);
        d->resyncing = false;
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return unreadable(d, err);
        dechaff_status status = take_name(d, *entry, err);
        if (status != DECHAFF_OK) return status;
        d->member_done = false;
        d->member_bytes = 0;
        if (archive_entry_filetype(*entry) != AE_IFREG || archive_entry_hardlink(*entry)) continue;
        if (!archive_entry_is_encrypted(*entry)) return check_method(d, err);
        error_set(err, DECHAFF_BAD_INPUT, "encrypted; decrypt it first");
        return driver_error(err, DECHAFF_BAD_INPUT, d->file, buffer_slice(&d->name), 0);
    }
}

/* True if the member is a page or text by its head. */
static bool take_kind(const archive_driver *d, input_kind *kind)
{
    *kind = input_sniff(member_head(d), d->charset);
    if (*kind == KIND_EMPTY || *kind == KIND_JSONL) *kind = KIND_TEXT;
    return *kind == KIND_TEXT || *kind == KIND_HTML;
}

/* Read the head of the member, unpacked where it is compressed. */
static dechaff_status open_member(archive_driver *d, dechaff_error *err)
{
    dechaff_status status = read_head(d, err);
    if (status != DECHAFF_OK) return status;
    input_kind kind = input_sniff(buffer_slice(&d->head), d->charset);
    return d->filters_left > 0 && unpack_knows(kind) ? open_inner(d, kind, err) : DECHAFF_OK;
}

/* Where the member's header stands in the archive; 0: not known, where libarchive does not go from one to the next. */
static uint64_t header_position(const archive_driver *d)
{
    if (d->kind != KIND_TAR && !d->listless) return 0;
    la_int64_t at = archive_read_header_position(d->archive);
    return at > 0 ? (uint64_t)at : 0;
}

static dechaff_status find_document(archive_driver *d, reader_document *doc, dechaff_error *err)
{
    dechaff_status status = DECHAFF_OK;
    d->pending = (dechaff_error){0};
    if (!d->archive && !d->broken) status = skip_bad_headers(d, err);
    if (!d->archive && !d->broken && status == DECHAFF_OK) status = open_archive(d, err);
    while (status == DECHAFF_OK && !d->broken) {
        struct archive_entry *entry;
        status = next_file(d, &entry, err);
        if (status != DECHAFF_OK) return status;
        status = open_member(d, err);
        /* A member that breaks inside its head still gives what was read; the error comes with its last byte. */
        if (status != DECHAFF_OK && (status != DECHAFF_BAD_INPUT || member_head(d).len == 0)) return status;
        bool stump = status != DECHAFF_OK && sniff_is_undecided(member_head(d));
        if (stump || !take_kind(d, &doc->kind)) {
            d->members_skipped++;
            if (status != DECHAFF_OK) return status;
            continue;
        }
        if (status == DECHAFF_BAD_INPUT) d->pending = err ? *err : (dechaff_error){.status = status};
        doc->from.member = buffer_slice(&d->name);
        doc->offset = header_position(d);
        doc->size_hint = archive_entry_size_is_set(entry) ? (uint64_t)archive_entry_size(entry) : 0;
        return DECHAFF_OK;
    }
    return status == DECHAFF_OK ? DECHAFF_END : status;
}

/* The same, and where that fails the name of the member at fault. */
static dechaff_status next_document(archive_driver *d, reader_document *doc, dechaff_error *err)
{
    dechaff_status status = find_document(d, doc, err);
    if (status != DECHAFF_OK) doc->from.member = buffer_slice(&d->name);
    return status;
}

/* What the member's compression gives next. */
static dechaff_status inner_piece(archive_driver *d, slice *bytes, dechaff_error *err)
{
    window_drop(&d->plain, window_view(&d->plain).len);
    dechaff_status status = window_want(&d->plain, 1, err);
    *bytes = window_view(&d->plain);
    if (d->plain.position + bytes->len > d->member_limit) return stop_at_bound(d, true, err);
    if (status == DECHAFF_OK) return status;
    return driver_error(err, status, d->file, buffer_slice(&d->name), d->member_bytes);
}

static dechaff_status read_document(archive_driver *d, slice *bytes, dechaff_error *err)
{
    bool first = !d->head_given;
    d->head_given = true;
    *bytes = (slice){NULL, 0};
    if (first && member_head(d).len) {
        *bytes = member_head(d);
        return DECHAFF_OK;
    }
    if (d->pending.status != DECHAFF_OK) {
        if (err) *err = d->pending;
        d->pending = (dechaff_error){0};
        return DECHAFF_BAD_INPUT;
    }
    if (d->member_done && !d->inner) return DECHAFF_OK;
    return d->inner ? inner_piece(d, bytes, err) : member_piece(d, bytes, err);
}

/* libarchive loses names that the locale cannot write: give this thread one that can, for the call. */
static locale_t enter_utf8(const archive_driver *d)
{
    return d->utf8 ? uselocale(d->utf8) : (locale_t)0;
}

static void leave_utf8(locale_t before)
{
    if (before) uselocale(before);
}

static dechaff_status archive_next(void *state, reader_document *doc, dechaff_error *err)
{
    locale_t before = enter_utf8(state);
    dechaff_status status = next_document(state, doc, err);
    leave_utf8(before);
    return status;
}

static dechaff_status archive_read(void *state, slice *bytes, dechaff_error *err)
{
    locale_t before = enter_utf8(state);
    dechaff_status status = read_document(state, bytes, err);
    leave_utf8(before);
    return status;
}

static uint64_t archive_skipped(const void *state)
{
    const archive_driver *d = state;
    return d->members_skipped;
}

static void archive_driver_free(void *state)
{
    archive_driver *d = state;
    close_inner(d);
    if (d->archive) archive_read_free(d->archive);
    count_held(d, 0);
    if (d->spool >= 0) close(d->spool);
    if (d->utf8) freelocale(d->utf8);
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
        d->filters_left = in->filters_left;
        d->held = in->held;
        d->file = in->name;
        d->charset = slice_of(in->options->charset);
        d->spool = -1;
        d->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
        d->tmp_dir = in->options->tmp_dir ? in->options->tmp_dir : "/tmp";
        d->member_max = in->options->max_member_bytes ? in->options->max_member_bytes : MEMBER_MAX_BYTES;
        buffer_init(&d->name, NAME_MAX_BYTES);
        buffer_init(&d->head, SNIFF_BYTES + (1 << 20));
    }
    return (driver){&CALLS, d};
}
