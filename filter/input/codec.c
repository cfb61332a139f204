#include "codec.h"

#include "../base/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef struct {
    void (*step)(codec *c, uint8_t byte);
    void (*end)(codec *c);
    const char16_t *single;
    bool ascii_runs;
} codec_row;

#define SINGLE_ROW(name) [ENCODING_##name] = {step_single, NULL, SINGLE_##name, true}

static const codec_row ROWS[ENCODING_COUNT] = {
    SINGLE_ROW(IBM866),
    SINGLE_ROW(ISO_8859_2),
    SINGLE_ROW(ISO_8859_3),
    SINGLE_ROW(ISO_8859_4),
    SINGLE_ROW(ISO_8859_5),
    SINGLE_ROW(ISO_8859_6),
    SINGLE_ROW(ISO_8859_7),
    SINGLE_ROW(ISO_8859_8),
    [ENCODING_ISO_8859_8_I] = {step_single, NULL, SINGLE_ISO_8859_8, true},
    SINGLE_ROW(ISO_8859_10),
    SINGLE_ROW(ISO_8859_13),
    SINGLE_ROW(ISO_8859_14),
    SINGLE_ROW(ISO_8859_15),
    SINGLE_ROW(ISO_8859_16),
    SINGLE_ROW(KOI8_R),
    SINGLE_ROW(KOI8_U),
    SINGLE_ROW(MACINTOSH),
    SINGLE_ROW(WINDOWS_874),
    SINGLE_ROW(WINDOWS_1250),
    SINGLE_ROW(WINDOWS_1251),
    SINGLE_ROW(WINDOWS_1252),
    SINGLE_ROW(WINDOWS_1253),
    SINGLE_ROW(WINDOWS_1254),
    SINGLE_ROW(WINDOWS_1255),
    SINGLE_ROW(WINDOWS_1256),
    SINGLE_ROW(WINDOWS_1257),
    SINGLE_ROW(WINDOWS_1258),
    SINGLE_ROW(X_MAC_CYRILLIC),
    [ENCODING_GBK] = {step_gb18030, NULL, NULL, true},
    [ENCODING_GB18030] = {step_gb18030, NULL, NULL, true},
    [ENCODING_BIG5] = {step_big5, NULL, NULL, true},
    [ENCODING_EUC_JP] = {step_euc_jp, NULL, NULL, true},
    [ENCODING_ISO_2022_JP] = {step_iso_2022_jp, end_iso_2022_jp, NULL, false},
    [ENCODING_SHIFT_JIS] = {step_shift_jis, NULL, NULL, true},
    [ENCODING_EUC_KR] = {step_euc_kr, NULL, NULL, true},
    [ENCODING_REPLACEMENT] = {step_replacement, NULL, NULL, false},
    [ENCODING_UTF_16BE] = {step_utf16, end_utf16, NULL, false},
    [ENCODING_UTF_16LE] = {step_utf16, end_utf16, NULL, false},
    [ENCODING_X_USER_DEFINED] = {step_user_defined, NULL, NULL, true},
};

size_t ascii_prefix_scalar(slice s)
{
    size_t i = 0;
    while (i < s.len && s.at[i] > 0 && s.at[i] != 0x1B) i++;
    return i;
}

size_t ascii_prefix(slice s)
{
    size_t i = 0;
#ifdef __SSE2__
    const __m128i esc = _mm_set1_epi8(0x1B), zero = _mm_setzero_si128();
    for (; s.len - i >= 16; i += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s.at + i));
        __m128i stop = _mm_or_si128(_mm_or_si128(v, _mm_cmpeq_epi8(v, zero)), _mm_cmpeq_epi8(v, esc));
        unsigned mask = (unsigned)_mm_movemask_epi8(stop);
        if (mask) return i + (size_t)__builtin_ctz(mask);
    }
#endif
    return i + ascii_prefix_scalar((slice){s.at + i, s.len - i});
}

void codec_begin(codec *c, encoding which)
{
    const codec_row *row = &ROWS[which];
    c->step = row->step;
    c->end = row->end;
    c->single = row->single;
    c->ascii_runs = row->ascii_runs;
    c->big_endian = which == ENCODING_UTF_16BE;
    memset(c->lead, 0, sizeof c->lead);
    c->mode = c->base = 0;
    c->flag = false;
    c->surrogate = 0;
    c->bad = 0;
    c->len = 0;
}

/* Copy a run of ASCII that means itself; returns its length, 0 where a step is needed. */
static size_t copy_ascii(codec *c, slice in)
{
    size_t room = sizeof c->out - c->len;
    if (!c->ascii_runs || c->lead[0] || (uint8_t)in.at[0] >= 0x80) return 0;
    size_t run = ascii_prefix((slice){in.at, in.len < room ? in.len : room});
    memcpy(c->out + c->len, in.at, run);
    c->len += run;
    return run;
}

size_t codec_feed(codec *c, slice in)
{
    size_t at = 0;
    while (at < in.len && sizeof c->out - c->len >= CODEC_STEP_BYTES) {
        size_t run = copy_ascii(c, (slice){in.at + at, in.len - at});
        at += run;
        if (run == 0) c->step(c, (uint8_t)in.at[at++]);
    }
    return at;
}

void codec_end(codec *c)
{
    if (c->end)
        c->end(c);
    else if (c->lead[0])
        codec_bad(c);
    c->lead[0] = 0;
}

void codec_emit(codec *c, uint32_t cp)
{
    if (cp == 0) {
        codec_bad(c);
        return;
    }
    c->len += utf8_put(c->out + c->len, cp);
}

void codec_bad(codec *c)
{
    c->bad++;
    c->len += utf8_put(c->out + c->len, 0xFFFD);
}

void step_single(codec *c, uint8_t byte)
{
    uint32_t cp = byte < 0x80 ? byte : c->single[byte - 0x80];
    if (byte >= 0x80 && cp < 0x80)
        codec_bad(c);
    else
        codec_emit(c, cp);
}

void step_user_defined(codec *c, uint8_t byte)
{
    codec_emit(c, byte < 0x80 ? byte : 0xF780u + byte - 0x80);
}

/* The standard maps labels of unsafe encodings here: one U+FFFD stands for the whole document. */
void step_replacement(codec *c, uint8_t byte)
{
    (void)byte;
    if (!c->flag) codec_bad(c);
    c->flag = true;
}
