#include "members.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

/*
 * libdeflate wants a whole member in memory and is 2.4 times as fast as zlib. A member that needs more than
 * WHOLE_MAX_BYTES on either side goes through zlib in pieces instead.
 */
enum {
    LOOK_AHEAD_BYTES = 1 << 20,
    WHOLE_MAX_BYTES = 16 << 20,
    PIECE_BYTES = 256 << 10,
    GZIP_HEADER_BYTES = 10,
    ZSTD_WINDOW_LOG_MAX = 27, /* 128 MiB: what the format asks every decoder to accept is 8 MiB */
    DICTIONARY_MAX_BYTES = 16 << 20
};
#define ZSTD_DICTIONARY_MAGIC 0x184D2A5DU /* IIPC, "Zstandard compression of WARC files": a skippable frame */

struct members {
    window in;
    members_kind kind;
    uint64_t start; /* of the member at work, in the compressed stream */
    struct libdeflate_decompressor *whole;
    z_stream piecewise; /* for the member that is too large for `whole` */
    bool in_pieces;
    bool lost; /* looking for the next member behind a damaged one */
    ZSTD_DCtx *zstd;
    bool in_frame, dictionary_read;
    size_t *held, own; /* by windows and dictionaries: of all layers, of this one */
};

static dechaff_status damaged(members *m, dechaff_error *err, const char *what)
{
    m->lost = true;
    dechaff_status status = error_set(err, DECHAFF_BAD_INPUT, "%s; it is passed over", what);
    if (err) err->byte = m->start;
    return status;
}

/* ---- gzip ---- */

static bool is_gzip_header(slice in)
{
    return in.len >= GZIP_HEADER_BYTES && memcmp(in.at, "\x1f\x8b\x08", 3) == 0 && (in.at[3] & 0xE0) == 0;
}

/* Move the view to the next gzip header; false: there is none before the end. */
static dechaff_status find_header(members *m, bool *found, dechaff_error *err)
{
    for (;;) {
        dechaff_status status = window_want(&m->in, LOOK_AHEAD_BYTES, err);
        if (status != DECHAFF_OK) return status;
        slice in = window_view(&m->in);
        const char *at = in.len ? memchr(in.at, 0x1f, in.len) : NULL;
        window_drop(&m->in, at ? (size_t)(at - in.at) : in.len);
        in = window_view(&m->in);
        *found = is_gzip_header(in);
        if (*found || in.len < GZIP_HEADER_BYTES) return DECHAFF_OK;
        window_drop(&m->in, 1);
    }
}

static dechaff_status begin_pieces(members *m)
{
    m->piecewise = (z_stream){0};
    if (inflateInit2(&m->piecewise, 16 + MAX_WBITS) != Z_OK) return DECHAFF_NO_MEMORY;
    m->in_pieces = true;
    return DECHAFF_OK;
}

static void end_pieces(members *m)
{
    if (m->in_pieces) inflateEnd(&m->piecewise);
    m->in_pieces = false;
}

static dechaff_status full_or_no_memory(const buffer *into, dechaff_error *err)
{
    return into->limit_hit ? error_set(err, DECHAFF_LIMIT, "a record needs more than %zu bytes", into->max_bytes)
                           : error_no_memory(err);
}

/* The next piece of a large member; zlib checks CRC and length at its end. */
static dechaff_status more_in_pieces(members *m, buffer *into, dechaff_error *err)
{
    size_t before = into->len;
    while (into->len == before && m->in_pieces) {
        if (!buffer_reserve(into, PIECE_BYTES)) return full_or_no_memory(into, err);
        dechaff_status status = window_want(&m->in, 1, err);
        if (status != DECHAFF_OK) return status;
        slice in = window_view(&m->in);
        if (in.len > UINT32_MAX) in.len = UINT32_MAX;
        m->piecewise.next_in = (const Bytef *)in.at;
        m->piecewise.avail_in = (uInt)in.len;
        m->piecewise.next_out = (Bytef *)into->at + into->len;
        m->piecewise.avail_out = PIECE_BYTES;
        int code = inflate(&m->piecewise, Z_NO_FLUSH);
        window_drop(&m->in, in.len - m->piecewise.avail_in);
        into->len += PIECE_BYTES - m->piecewise.avail_out;
        if (code == Z_STREAM_END) {
            end_pieces(m);
            return DECHAFF_OK;
        }
        if (code == Z_MEM_ERROR) return error_no_memory(err);
        if (code != Z_OK || in.len == 0) {
            end_pieces(m);
            return damaged(m, err, in.len ? "a gzip member is damaged" : "a gzip member is cut off");
        }
    }
    return DECHAFF_OK;
}

/* Room for the plain bytes of a member of which `in_len` compressed ones are in view. */
static size_t first_guess(size_t in_len)
{
    size_t guess = in_len < PIECE_BYTES ? in_len * 8 : PIECE_BYTES * 8;
    return guess < PIECE_BYTES ? PIECE_BYTES : guess;
}

/* Decompress the member at the view's start in one go, widening the view or the room until it fits. */
static dechaff_status whole_member(members *m, buffer *into, bool *too_large, dechaff_error *err)
{
    size_t room = first_guess(window_view(&m->in).len), ahead = LOOK_AHEAD_BYTES;
    for (;;) {
        if (!buffer_reserve(into, room)) return full_or_no_memory(into, err);
        slice in = window_view(&m->in);
        size_t used = 0, made = 0;
        enum libdeflate_result result = libdeflate_gzip_decompress_ex(m->whole, in.at, in.len, into->at + into->len,
                                                                      into->cap - into->len, &used, &made);
        if (result == LIBDEFLATE_SUCCESS) {
            window_drop(&m->in, used);
            into->len += made;
            return DECHAFF_OK;
        }
        bool need_input = result == LIBDEFLATE_BAD_DATA && !m->in.ended;
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) room = (into->cap - into->len) * 2;
        if (need_input) ahead = in.len * 2;
        *too_large = room > WHOLE_MAX_BYTES || ahead > WHOLE_MAX_BYTES;
        if (*too_large) return DECHAFF_OK;
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE && !need_input) return damaged(m, err, "a gzip member is damaged");
        dechaff_status status = need_input ? window_want(&m->in, ahead, err) : DECHAFF_OK;
        if (status != DECHAFF_OK) return status;
    }
}

static dechaff_status more_gzip(members *m, buffer *into, dechaff_error *err)
{
    while (!m->in_pieces) {
        dechaff_status status = window_want(&m->in, PIECE_BYTES, err);
        if (status != DECHAFF_OK) return status;
        slice in = window_view(&m->in);
        if (in.len == 0) return DECHAFF_END;
        bool found = is_gzip_header(in);
        if (!found && !m->lost) {
            m->start = m->in.position;
            return damaged(m, err, "bytes that are no gzip member");
        }
        if (!found) status = find_header(m, &found, err);
        if (status != DECHAFF_OK) return status;
        if (!found) return DECHAFF_END;
        m->start = m->in.position;
        bool was_lost = m->lost, too_large = false;
        size_t before = into->len;
        m->lost = false;
        status = whole_member(m, into, &too_large, err);
        if (status == DECHAFF_BAD_INPUT) {
            window_drop(&m->in, 1);
            if (was_lost) continue; /* a header look-alike inside the damaged stretch: said once already */
            return status;
        }
        if (status != DECHAFF_OK) return status;
        if (too_large) status = begin_pieces(m);
        if (status != DECHAFF_OK) return error_no_memory(err);
        if (!too_large && into->len > before) return DECHAFF_OK;
    }
    return more_in_pieces(m, into, err);
}

/* ---- zstd ---- */

static uint32_t little_endian_32(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* Load the dictionary that a WARC file carries in its first frame, itself perhaps a zstd frame. */
static dechaff_status load_dictionary(members *m, slice raw, dechaff_error *err)
{
    buffer plain;
    buffer_init(&plain, DICTIONARY_MAX_BYTES);
    if (raw.len >= 4 && little_endian_32(raw.at) == ZSTD_MAGICNUMBER) {
        unsigned long long size = ZSTD_getFrameContentSize(raw.at, raw.len);
        size_t room = size <= DICTIONARY_MAX_BYTES ? (size_t)size : DICTIONARY_MAX_BYTES;
        if (!buffer_reserve(&plain, room)) return full_or_no_memory(&plain, err);
        size_t made = ZSTD_decompress(plain.at, room, raw.at, raw.len);
        if (ZSTD_isError(made)) {
            buffer_free(&plain);
            return damaged(m, err, "the zstd dictionary is damaged");
        }
        plain.len = made;
        raw = buffer_slice(&plain);
    }
    size_t code = ZSTD_DCtx_loadDictionary(m->zstd, raw.at, raw.len);
    buffer_free(&plain);
    return ZSTD_isError(code) ? error_set(err, DECHAFF_NO_MEMORY, "the zstd dictionary cannot be loaded") : DECHAFF_OK;
}

/* Read the dictionary frame if the file starts with one. */
static dechaff_status read_dictionary(members *m, dechaff_error *err)
{
    m->dictionary_read = true;
    dechaff_status status = window_want(&m->in, 8, err);
    if (status != DECHAFF_OK) return status;
    slice in = window_view(&m->in);
    if (in.len < 8 || little_endian_32(in.at) != ZSTD_DICTIONARY_MAGIC) return DECHAFF_OK;
    size_t size = little_endian_32(in.at + 4);
    if (size > DICTIONARY_MAX_BYTES) return damaged(m, err, "the zstd dictionary is larger than 16 MiB");
    status = window_want(&m->in, size + 8, err);
    if (status != DECHAFF_OK) return status;
    in = window_view(&m->in);
    if (in.len < size + 8) return damaged(m, err, "the zstd dictionary is cut off");
    status = load_dictionary(m, (slice){in.at + 8, size}, err);
    window_drop(&m->in, size + 8);
    return status;
}

/* Move the view to the next zstd frame behind a damaged one. */
static dechaff_status find_frame(members *m, dechaff_error *err)
{
    static const char MAGIC[4] = {'\x28', '\xb5', '\x2f', '\xfd'};
    for (;;) {
        dechaff_status status = window_want(&m->in, PIECE_BYTES, err);
        if (status != DECHAFF_OK) return status;
        slice in = window_view(&m->in);
        const char *at = in.len >= 4 ? memmem(in.at, in.len, MAGIC, 4) : NULL;
        if (at) {
            window_drop(&m->in, (size_t)(at - in.at));
            m->lost = false;
            return DECHAFF_OK;
        }
        if (m->in.ended) {
            window_drop(&m->in, in.len);
            return DECHAFF_END;
        }
        window_drop(&m->in, in.len - 3);
    }
}

static dechaff_status more_zstd(members *m, buffer *into, dechaff_error *err)
{
    dechaff_status status = m->dictionary_read ? DECHAFF_OK : read_dictionary(m, err);
    if (status == DECHAFF_OK && m->lost) status = find_frame(m, err);
    size_t before = into->len;
    while (status == DECHAFF_OK && into->len == before) {
        status = window_want(&m->in, 1, err);
        if (status != DECHAFF_OK) break;
        slice in = window_view(&m->in);
        if (in.len == 0 && !m->in_frame) return DECHAFF_END;
        if (in.len == 0) {
            m->in_frame = false;
            return damaged(m, err, "a zstd frame is cut off");
        }
        if (!buffer_reserve(into, PIECE_BYTES)) return full_or_no_memory(into, err);
        if (!m->in_frame) m->start = m->in.position;
        ZSTD_inBuffer from = {in.at, in.len, 0};
        ZSTD_outBuffer to = {into->at + into->len, into->cap - into->len, 0};
        size_t left = ZSTD_decompressStream(m->zstd, &to, &from);
        window_drop(&m->in, from.pos);
        into->len += to.pos;
        m->in_frame = left != 0;
        if (ZSTD_isError(left)) {
            ZSTD_DCtx_reset(m->zstd, ZSTD_reset_session_only);
            m->in_frame = false;
            if (from.pos == 0) window_drop(&m->in, 1);
            return damaged(m, err, "a zstd frame is damaged");
        }
    }
    return status;
}

/* ---- both ---- */

static dechaff_status members_more(void *ctx, buffer *into, dechaff_error *err)
{
    members *m = ctx;
    if (m->kind == MEMBERS_GZIP) return more_gzip(m, into, err);
    dechaff_status status = more_zstd(m, into, err);
    size_t now = ZSTD_sizeof_DCtx(m->zstd);
    *m->held += now - m->own;
    m->own = now;
    return status;
}

members *members_new(byte_source from, members_kind kind, size_t *held)
{
    members *m = calloc(1, sizeof *m);
    if (!m) return NULL;
    m->kind = kind;
    m->held = held;
    window_init(&m->in, from, 2 * (size_t)WHOLE_MAX_BYTES + DICTIONARY_MAX_BYTES);
    if (kind == MEMBERS_GZIP) {
        m->whole = libdeflate_alloc_decompressor();
    } else {
        m->zstd = ZSTD_createDCtx();
        if (m->zstd) ZSTD_DCtx_setParameter(m->zstd, ZSTD_d_windowLogMax, ZSTD_WINDOW_LOG_MAX);
    }
    if (m->whole || m->zstd) return m;
    members_free(m);
    return NULL;
}

void members_free(members *m)
{
    if (!m) return;
    end_pieces(m);
    if (m->whole) libdeflate_free_decompressor(m->whole);
    ZSTD_freeDCtx(m->zstd);
    *m->held -= m->own;
    window_free(&m->in);
    free(m);
}

byte_source members_source(members *m)
{
    return (byte_source){members_more, m};
}

uint64_t members_start(const members *m)
{
    return m->start;
}

uint64_t members_position(const members *m)
{
    return m->in.position;
}
