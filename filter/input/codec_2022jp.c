#include "codec.h"

/* `base` is the character set that an escape chose, `mode` where in a sequence we are. */
enum { MODE_ASCII, MODE_ROMAN, MODE_KATAKANA, MODE_LEAD, MODE_TRAIL, MODE_ESCAPE_START, MODE_ESCAPE };

static const struct {
    uint8_t first, second, mode;
} ESCAPES[] = {
    {'(', 'B', MODE_ASCII}, {'(', 'J', MODE_ROMAN}, {'(', 'I', MODE_KATAKANA},
    {'$', '@', MODE_LEAD},  {'$', 'B', MODE_LEAD},
};

static void bad(codec *c)
{
    c->flag = false;
    codec_bad(c);
}

/* A byte in ASCII or JIS X 0201 Roman. */
static void narrow(codec *c, uint8_t byte)
{
    bool roman = c->mode == MODE_ROMAN;
    c->flag = false;
    if (byte >= 0x80 || byte == 0x0E || byte == 0x0F)
        codec_bad(c);
    else if (roman && byte == 0x5C)
        codec_emit(c, 0xA5);
    else if (roman && byte == 0x7E)
        codec_emit(c, 0x203E);
    else
        codec_emit(c, byte);
}

static void katakana(codec *c, uint8_t byte)
{
    if (byte < 0x21 || byte > 0x5F) {
        bad(c);
        return;
    }
    c->flag = false;
    codec_emit(c, 0xFF61u + byte - 0x21);
}

static void lead(codec *c, uint8_t byte)
{
    if (byte < 0x21 || byte > 0x7E) {
        bad(c);
        return;
    }
    c->flag = false;
    c->lead[0] = byte;
    c->mode = MODE_TRAIL;
}

static void trail(codec *c, uint8_t byte)
{
    uint32_t cp = 0;
    if (byte >= 0x21 && byte <= 0x7E) cp = INDEX_JIS0208[c->lead[0] - 0x21][byte - 0x21];
    c->lead[0] = 0;
    c->mode = MODE_LEAD;
    if (cp >= 0x80)
        codec_emit(c, cp);
    else
        codec_bad(c);
}

static void escape_start(codec *c, uint8_t byte)
{
    if (byte == '$' || byte == '(') {
        c->lead[0] = byte;
        c->mode = MODE_ESCAPE;
        return;
    }
    c->mode = c->base;
    bad(c);
    step_iso_2022_jp(c, byte);
}

/* The last byte of an escape; two escapes in a row, or one that is none, are a bad sequence. */
static void escape(codec *c, uint8_t byte)
{
    uint8_t first = c->lead[0];
    c->lead[0] = 0;
    for (size_t i = 0; i < sizeof ESCAPES / sizeof *ESCAPES; i++) {
        if (ESCAPES[i].first != first || ESCAPES[i].second != byte) continue;
        c->mode = c->base = ESCAPES[i].mode;
        if (c->flag) codec_bad(c);
        c->flag = true;
        return;
    }
    c->mode = c->base;
    bad(c);
    step_iso_2022_jp(c, first);
    step_iso_2022_jp(c, byte);
}

void step_iso_2022_jp(codec *c, uint8_t byte)
{
    static void (*const STEPS[])(codec *, uint8_t) = {narrow, narrow, katakana, lead, trail, escape_start, escape};
    if (byte == 0x1B && c->mode < MODE_ESCAPE_START) {
        if (c->mode == MODE_TRAIL) codec_bad(c);
        c->lead[0] = 0;
        c->mode = MODE_ESCAPE_START;
        return;
    }
    STEPS[c->mode](c, byte);
}

void end_iso_2022_jp(codec *c)
{
    uint8_t mode = c->mode, first = c->lead[0];
    if (mode < MODE_TRAIL) return;
    c->mode = c->base;
    codec_bad(c);
    if (mode == MODE_ESCAPE) {
        c->lead[0] = 0;
        step_iso_2022_jp(c, first);
        if (c->mode == MODE_TRAIL) codec_bad(c);
    }
}
