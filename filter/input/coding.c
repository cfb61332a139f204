#include "coding.h"

#include <brotli/decode.h>
#include <strings.h>
#include <zlib.h>

enum { STEP_BYTES = 128 << 10 };

/* Room for the next step in `out`; at the maximum what is left of it. 0: none is left, or no memory. */
static size_t step_room(buffer *out)
{
    size_t left = out->max_bytes - out->len;
    size_t room = left < STEP_BYTES ? left : STEP_BYTES;
    return room && buffer_reserve(out, room) ? room : 0;
}

static dechaff_status no_room(const buffer *out, dechaff_error *err)
{
    if (out->len < out->max_bytes) return error_no_memory(err);
    return error_set(err, DECHAFF_LIMIT, "a body over %zu bytes; the rest is cut off", out->max_bytes);
}

/* Inflate with zlib; `bits` says which wrapping. Members after the first are read too. */
static dechaff_status inflate_body(slice in, int bits, buffer *out, dechaff_error *err)
{
    z_stream z = {0};
    if (inflateInit2(&z, bits) != Z_OK) return error_no_memory(err);
    z.next_in = (const Bytef *)in.at;
    z.avail_in = in.len < UINT32_MAX ? (uInt)in.len : UINT32_MAX;
    dechaff_status status = DECHAFF_OK;
    for (int code = Z_OK; code != Z_STREAM_END && status == DECHAFF_OK;) {
        size_t room = step_room(out);
        if (room == 0) {
            status = no_room(out, err);
            break;
        }
        z.next_out = (Bytef *)out->at + out->len;
        z.avail_out = (uInt)room;
        code = inflate(&z, Z_NO_FLUSH);
        out->len += room - z.avail_out;
        if (code == Z_MEM_ERROR)
            status = error_no_memory(err);
        else if (code != Z_OK && code != Z_STREAM_END)
            status = error_set(err, DECHAFF_BAD_INPUT, "the compressed body is cut off or damaged");
        if (code == Z_STREAM_END && z.avail_in > 2 && z.next_in[0] == 0x1f && z.next_in[1] == 0x8b)
            code = inflateReset(&z);
    }
    inflateEnd(&z);
    return status;
}

static dechaff_status undo_gzip(slice *body, buffer *out, dechaff_error *err)
{
    if (body->len < 2 || memcmp(body->at, "\x1f\x8b", 2) != 0) return DECHAFF_OK;
    dechaff_status status = inflate_body(*body, 16 + MAX_WBITS, out, err);
    *body = buffer_slice(out);
    return status;
}

/* RFC 9110, 8.4.1.2: "deflate" is the zlib format; some servers send bare deflate data. */
static dechaff_status undo_deflate(slice *body, buffer *out, dechaff_error *err)
{
    const unsigned char *b = (const unsigned char *)body->at;
    bool zlib = body->len >= 2 && (b[0] & 0x0F) == 8 && (b[0] * 256 + b[1]) % 31 == 0;
    dechaff_status status = inflate_body(*body, zlib ? MAX_WBITS : -MAX_WBITS, out, err);
    if (status == DECHAFF_BAD_INPUT && out->len == 0) return DECHAFF_OK; /* not compressed at all */
    *body = buffer_slice(out);
    return status;
}

static dechaff_status undo_brotli(slice *body, buffer *out, dechaff_error *err)
{
    BrotliDecoderState *state = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    if (!state) return error_no_memory(err);
    const uint8_t *in = (const uint8_t *)body->at;
    size_t in_left = body->len;
    dechaff_status status = DECHAFF_OK;
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && status == DECHAFF_OK) {
        size_t room = step_room(out), left = room;
        if (room == 0) {
            status = no_room(out, err);
            break;
        }
        uint8_t *to = (uint8_t *)out->at + out->len;
        result = BrotliDecoderDecompressStream(state, &in_left, &in, &left, &to, NULL);
        out->len += room - left;
    }
    BrotliDecoderDestroyInstance(state);
    if (status == DECHAFF_OK && result != BROTLI_DECODER_RESULT_SUCCESS) {
        if (out->len == 0) return DECHAFF_OK; /* not compressed at all */
        status = error_set(err, DECHAFF_BAD_INPUT, "the compressed body is cut off or damaged");
    }
    *body = buffer_slice(out);
    return status;
}

dechaff_status coding_undo(slice name, slice *body, buffer *out, dechaff_error *err)
{
    static const struct {
        const char *name;
        dechaff_status (*undo)(slice *, buffer *, dechaff_error *);
    } CODINGS[] = {{"gzip", undo_gzip}, {"x-gzip", undo_gzip}, {"deflate", undo_deflate}, {"br", undo_brotli}};
    for (size_t i = 0; i < sizeof CODINGS / sizeof *CODINGS; i++)
        if (name.len == strlen(CODINGS[i].name) && strncasecmp(name.at, CODINGS[i].name, name.len) == 0)
            return CODINGS[i].undo(body, out, err);
    return DECHAFF_OK;
}
