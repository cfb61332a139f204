/* Any bytes in any encoding come out as valid UTF-8 without NUL, however they are split. */
#include "base/utf8.h"
#include "input/charset.h"
#include "input/codec.h"

#include <stdlib.h>

static dechaff_status collect(void *ctx, slice utf8)
{
    return buffer_append_slice(ctx, utf8) ? DECHAFF_OK : DECHAFF_NO_MEMORY;
}

static void decode(charset_decoder *d, encoding which, bool html, slice bytes, size_t step, buffer *out)
{
    charset_decoder_begin(d, slice_of(encoding_name(which)), slice_of(""), html);
    while (bytes.len) {
        size_t len = bytes.len < step ? bytes.len : step;
        if (charset_decoder_feed(d, (slice){bytes.at, len}, collect, out) != DECHAFF_OK) abort();
        bytes = (slice){bytes.at + len, bytes.len - len};
    }
    if (charset_decoder_finish(d, collect, out) != DECHAFF_OK) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first byte chooses the encoding, the second the split; the rest is the document. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) return 0;
    encoding which = (encoding)(data[0] % ENCODING_COUNT);
    size_t step = 1 + data[1] % 64;
    slice bytes = {(const char *)data + 2, size - 2};
    charset_decoder *d = charset_decoder_new();
    buffer whole, pieces;
    if (!d) return 0;
    buffer_init(&whole, SIZE_MAX);
    buffer_init(&pieces, SIZE_MAX);
    decode(d, which, data[0] & 0x80, bytes, bytes.len + 1, &whole);
    uint64_t bad = charset_decoder_bad(d);
    decode(d, which, data[0] & 0x80, bytes, step, &pieces);
    if (charset_decoder_bad(d) != bad || !slice_equal(buffer_slice(&whole), buffer_slice(&pieces))) abort();
    if (utf8_valid_prefix_scalar(buffer_slice(&whole)) != whole.len) abort();
    if (whole.len && memchr(whole.at, 0, whole.len)) abort();
    buffer_free(&whole);
    buffer_free(&pieces);
    charset_decoder_free(d);
    return 0;
}
