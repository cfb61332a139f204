#include "unpack.h"

#include <archive.h>
#include <errno.h>
#include <lzma.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

enum {
    STEP_BYTES = 256 << 10,
    VIEW_MAX_BYTES = 1 << 20,
    BESIDE_WINDOW_BYTES = 1 << 20, /* what a decoder needs beside its window or dictionary */
    LITTLE_BYTES = 16 << 20,       /* held beside a document of any size */
    ROOM_BYTES = 64 << 20          /* for a document, less a part of what is held */
};

typedef struct codec codec;

struct unpacker {
    window in;
    const codec *how;
    union {
        z_stream gzip;
        lzma_stream xz;
        ZSTD_DCtx *zstd;
        struct archive *archive;
    } state;
    bool ready, ended;
    bool between;             /* gzip, zstd: a member or frame has just ended */
    size_t *held, own;        /* of all layers, of this one */
    dechaff_status in_status; /* libarchive: how the last read of the packed bytes ended */
    dechaff_error in_error;
    dechaff_error failure; /* why it ended, where it broke */
    uint64_t plain;        /* bytes given out */
};

/* How a compression is undone. `step` puts at most `room` bytes at `to`; DECHAFF_END: nothing more will come. */
struct codec {
    input_kind kind;
    const char *name;
    dechaff_status (*open)(unpacker *u, dechaff_error *err);
    dechaff_status (*step)(unpacker *u, char *to, size_t room, size_t *made, dechaff_error *err);
    void (*close)(unpacker *u);
    size_t (*memory)(unpacker *u);   /* what it holds; NULL: little */
    int (*enable)(struct archive *); /* libarchive's filter */
};

static dechaff_status damaged(const unpacker *u, dechaff_error *err, const char *what)
{
    dechaff_status status =
        error_set(err, DECHAFF_BAD_INPUT, "the %s data is %s; what stands before is used", u->how->name, what);
    if (err) err->byte = u->in.position;
    return status;
}

/* ---- gzip: by zlib, since libarchive accepts a wrong CRC ---- */

static dechaff_status gzip_open(unpacker *u, dechaff_error *err)
{
    u->state.gzip = (z_stream){0};
    return inflateInit2(&u->state.gzip, 16 + MAX_WBITS) == Z_OK ? DECHAFF_OK : error_no_memory(err);
}

static void gzip_close(unpacker *u)
{
    inflateEnd(&u->state.gzip);
}

/* Behind a member: another one, or the end. What is no member is left alone, as gzip(1) does. */
static dechaff_status next_gzip_member(unpacker *u, dechaff_error *err)
{
    dechaff_status status = window_want(&u->in, 2, err);
    if (status != DECHAFF_OK) return status;
    slice in = window_view(&u->in);
    if (in.len < 2 || memcmp(in.at, "\x1f\x8b", 2) != 0) return DECHAFF_END;
    u->between = false;
    return inflateReset(&u->state.gzip) == Z_OK ? DECHAFF_OK : error_no_memory(err);
}

static dechaff_status gzip_step(unpacker *u, char *to, size_t room, size_t *made, dechaff_error *err)
{
    dechaff_status status = u->between ? next_gzip_member(u, err) : window_want(&u->in, 1, err);
    if (status != DECHAFF_OK) return status;
    slice in = window_view(&u->in);
    z_stream *z = &u->state.gzip;
    z->next_in = (const Bytef *)in.at;
    z->avail_in = (uInt)in.len;
    z->next_out = (Bytef *)to;
    z->avail_out = (uInt)room;
    int code = inflate(z, Z_NO_FLUSH);
    *made = room - z->avail_out;
    window_drop(&u->in, in.len - z->avail_in);
    u->between = code == Z_STREAM_END;
    if (code == Z_MEM_ERROR) return error_no_memory(err);
    if (in.len == 0) return damaged(u, err, "cut off");
    return code == Z_OK || code == Z_STREAM_END ? DECHAFF_OK : damaged(u, err, "damaged");
}

/* ---- xz: by liblzma, since libarchive lets a dictionary take 1 GiB ---- */

static dechaff_status xz_open(unpacker *u, dechaff_error *err)
{
    u->state.xz = (lzma_stream)LZMA_STREAM_INIT;
    lzma_ret code = lzma_stream_decoder(&u->state.xz, UNPACK_WINDOW_MAX_BYTES + BESIDE_WINDOW_BYTES, LZMA_CONCATENATED);
    return code == LZMA_OK ? DECHAFF_OK : error_no_memory(err);
}

static void xz_close(unpacker *u)
{
    lzma_end(&u->state.xz);
}

static size_t xz_memory(unpacker *u)
{
    return (size_t)lzma_memusage(&u->state.xz);
}

static dechaff_status xz_step(unpacker *u, char *to, size_t room, size_t *made, dechaff_error *err)
{
    dechaff_status status = window_want(&u->in, 1, err);
    if (status != DECHAFF_OK) return status;
    slice in = window_view(&u->in);
    lzma_stream *z = &u->state.xz;
    z->next_in = (const uint8_t *)in.at;
    z->avail_in = in.len;
    z->next_out = (uint8_t *)to;
    z->avail_out = room;
    lzma_ret code = lzma_code(z, in.len ? LZMA_RUN : LZMA_FINISH);
    *made = room - z->avail_out;
    window_drop(&u->in, in.len - z->avail_in);
    if (code == LZMA_MEM_ERROR) return error_no_memory(err);
    if (code == LZMA_MEMLIMIT_ERROR) return damaged(u, err, "in need of a dictionary over 128 MiB");
    if (code == LZMA_STREAM_END) u->ended = true;
    if (code == LZMA_OK || code == LZMA_STREAM_END) return DECHAFF_OK;
    return damaged(u, err, in.len ? "damaged" : "cut off");
}

/* ---- zstd: by its own library, which says how much it holds ---- */

static dechaff_status zstd_open(unpacker *u, dechaff_error *err)
{
    u->state.zstd = ZSTD_createDCtx();
    u->between = true;
    return u->state.zstd ? DECHAFF_OK : error_no_memory(err);
}

static void zstd_close(unpacker *u)
{
    ZSTD_freeDCtx(u->state.zstd);
}

static size_t zstd_memory(unpacker *u)
{
    return ZSTD_sizeof_DCtx(u->state.zstd);
}

/* Without being asked for more, the library takes windows of up to 128 MiB. */
static dechaff_status zstd_step(unpacker *u, char *to, size_t room, size_t *made, dechaff_error *err)
{
    dechaff_status status = window_want(&u->in, 1, err);
    if (status != DECHAFF_OK) return status;
    slice in = window_view(&u->in);
    if (in.len == 0) return u->between ? DECHAFF_END : damaged(u, err, "cut off");
    ZSTD_inBuffer from = {in.at, in.len, 0};
    ZSTD_outBuffer out = {to, room, 0};
    size_t left = ZSTD_decompressStream(u->state.zstd, &out, &from);
    *made = out.pos;
    window_drop(&u->in, from.pos);
    u->between = left == 0;
    if (!ZSTD_isError(left)) return DECHAFF_OK;
    if (ZSTD_getErrorCode(left) == ZSTD_error_frameParameter_windowTooLarge)
        return damaged(u, err, "in need of a window over 128 MiB");
    return damaged(u, err, "damaged");
}

/* ---- bzip2, lz4: by libarchive ---- */

static la_ssize_t archive_more(struct archive *a, void *ctx, const void **data)
{
    unpacker *u = ctx;
    window_drop(&u->in, window_view(&u->in).len); /* what libarchive was given before */
    u->in_status = window_want(&u->in, 1, &u->in_error);
    if (u->in_status != DECHAFF_OK) {
        archive_set_error(a, EIO, "%s", u->in_error.text);
        return -1;
    }
    *data = window_view(&u->in).at;
    return (la_ssize_t)window_view(&u->in).len;
}

static dechaff_status archive_open_codec(unpacker *u, dechaff_error *err)
{
    struct archive *a = u->state.archive = archive_read_new();
    struct archive_entry *entry;
    if (!a) return error_no_memory(err);
    if (u->how->enable(a) != ARCHIVE_OK || archive_read_support_format_raw(a) != ARCHIVE_OK)
        return error_no_memory(err);
    if (archive_read_open(a, u, NULL, archive_more, NULL) == ARCHIVE_OK &&
        archive_read_next_header(a, &entry) == ARCHIVE_OK)
        return DECHAFF_OK;
    if (u->in_status == DECHAFF_OK) return damaged(u, err, "damaged");
    if (err) *err = u->in_error;
    return u->in_status;
}

static dechaff_status archive_step(unpacker *u, char *to, size_t room, size_t *made, dechaff_error *err)
{
    la_ssize_t got = archive_read_data(u->state.archive, to, room);
    if (got > 0) {
        *made = (size_t)got;
        return DECHAFF_OK;
    }
    if (got == 0 && u->in_status == DECHAFF_OK) return DECHAFF_END;
    if (u->in_status != DECHAFF_OK) {
        if (err) *err = u->in_error;
        return u->in_status;
    }
    return damaged(u, err, "cut off or damaged");
}

static void archive_close_codec(unpacker *u)
{
    if (u->state.archive) archive_read_free(u->state.archive);
}

/* ---- all ---- */

static const codec CODECS[] = {
    {KIND_GZIP, "gzip", gzip_open, gzip_step, gzip_close, NULL, NULL},
    {KIND_XZ, "xz", xz_open, xz_step, xz_close, xz_memory, NULL},
    {KIND_BZIP2, "bzip2", archive_open_codec, archive_step, archive_close_codec, NULL,
     archive_read_support_filter_bzip2},
    {KIND_ZSTD, "zstd", zstd_open, zstd_step, zstd_close, zstd_memory, NULL},
    {KIND_LZ4, "lz4", archive_open_codec, archive_step, archive_close_codec, NULL, archive_read_support_filter_lz4},
};

static const codec *codec_of(input_kind kind)
{
    for (size_t i = 0; i < sizeof CODECS / sizeof *CODECS; i++)
        if (CODECS[i].kind == kind) return &CODECS[i];
    return NULL;
}

bool unpack_knows(input_kind kind)
{
    return codec_of(kind) != NULL;
}

static dechaff_status over_ratio(unpacker *u, dechaff_error *err)
{
    dechaff_status status =
        error_set(err, DECHAFF_BAD_INPUT,
                  "the %s data expands more than %d:1; reading stops here (unpack it yourself if you trust it)",
                  u->how->name, UNPACK_RATIO_MAX);
    if (err) err->byte = u->in.position;
    return status;
}

/* Tell the account what this layer holds by now. */
static void count_held(unpacker *u)
{
    size_t now = u->ready && u->how->memory ? u->how->memory(u) : 0;
    *u->held += now - u->own;
    u->own = now;
}

/* A break is told each time: who asked first may only have looked ahead. */
static dechaff_status broken_or_end(const unpacker *u, dechaff_error *err)
{
    if (u->failure.status == DECHAFF_OK) return DECHAFF_END;
    if (err) *err = u->failure;
    return u->failure.status;
}

static dechaff_status unpacker_more(void *ctx, buffer *into, dechaff_error *err)
{
    unpacker *u = ctx;
    if (u->ended) return broken_or_end(u, err);
    size_t left = into->max_bytes - into->len, room = left < STEP_BYTES ? left : STEP_BYTES;
    if (room == 0) return error_set(err, DECHAFF_LIMIT, "a record is too large");
    if (!buffer_reserve(into, room)) return error_no_memory(err);
    dechaff_status status = DECHAFF_OK;
    if (!u->ready) status = u->how->open(u, err);
    u->ready = true;
    size_t made = 0;
    while (status == DECHAFF_OK && made == 0 && !u->ended)
        status = u->how->step(u, into->at + into->len, room, &made, err);
    count_held(u);
    into->len += made;
    u->plain += made;
    if (status == DECHAFF_OK && made == 0) return DECHAFF_END;
    if (status == DECHAFF_OK && u->plain > UNPACK_RATIO_FROM_BYTES && u->plain / UNPACK_RATIO_MAX > u->in.position)
        status = over_ratio(u, err);
    if (status == DECHAFF_OK && *u->held > UNPACK_WINDOW_MAX_BYTES + BESIDE_WINDOW_BYTES)
        status = damaged(u, err, "in need of a window over 128 MiB, with what it is packed in; unpack it first");
    if (status == DECHAFF_OK) return status;
    u->ended = true;
    if (status == DECHAFF_END) return status;
    u->failure = err ? *err : (dechaff_error){0};
    u->failure.status = status;
    return status;
}

unpacker *unpacker_new(byte_source packed, input_kind kind, size_t *held)
{
    unpacker *u = calloc(1, sizeof *u);
    if (!u) return NULL;
    u->how = codec_of(kind);
    u->held = held;
    window_init(&u->in, packed, VIEW_MAX_BYTES);
    return u;
}

void unpacker_free(unpacker *u)
{
    if (!u) return;
    if (u->ready) u->how->close(u);
    *u->held -= u->own;
    window_free(&u->in);
    free(u);
}

byte_source unpacker_source(unpacker *u)
{
    return (byte_source){unpacker_more, u};
}

size_t unpack_room(size_t held)
{
    return held <= LITTLE_BYTES ? SIZE_MAX : ROOM_BYTES - held / 4;
}

dechaff_status unpack_no_room(size_t held, dechaff_error *err)
{
    return error_set(err, DECHAFF_BAD_INPUT,
                     "over %zu MiB, packed with a window or dictionary of %zu MiB; unpack it first to have it whole",
                     unpack_room(held) >> 20, held >> 20);
}
