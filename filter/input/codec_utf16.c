#include "codec.h"

enum { LEAD_SET = 1 };

/* A code unit behind an open high surrogate, or alone. */
static void unit(codec *c, uint32_t u)
{
    uint32_t high = c->surrogate;
    c->surrogate = 0;
    if (high && u >= 0xDC00 && u <= 0xDFFF) {
        codec_emit(c, 0x10000 + ((high - 0xD800) << 10) + (u - 0xDC00));
        return;
    }
    if (high) codec_bad(c);
    if (u >= 0xD800 && u <= 0xDBFF)
        c->surrogate = (uint16_t)u;
    else if (u >= 0xDC00 && u <= 0xDFFF)
        codec_bad(c);
    else
        codec_emit(c, u);
}

void step_utf16(codec *c, uint8_t byte)
{
    if (!c->lead[0]) {
        c->lead[0] = LEAD_SET;
        c->lead[1] = byte;
        return;
    }
    c->lead[0] = 0;
    unit(c, c->big_endian ? (uint32_t)c->lead[1] << 8 | byte : (uint32_t)byte << 8 | c->lead[1]);
}

/* Half a unit and half a pair at the end are one bad sequence, as in the standard. */
void end_utf16(codec *c)
{
    if (c->lead[0] || c->surrogate) codec_bad(c);
    c->surrogate = 0;
}
