#include "codec.h"

static bool within(uint8_t byte, uint8_t first, uint8_t last)
{
    return byte >= first && byte <= last;
}

/* A two-byte sequence has ended: its character, or one bad sequence that gives an ASCII trail byte back. */
static void emit_pair(codec *c, uint32_t cp, uint8_t trail)
{
    c->lead[0] = 0;
    if (cp >= 0x80) {
        codec_emit(c, cp);
        return;
    }
    codec_bad(c);
    if (trail < 0x80) codec_emit(c, trail);
}

/* A byte outside any sequence: ASCII, a lead byte, or bad. */
static void ground(codec *c, uint8_t byte, bool is_lead)
{
    if (byte < 0x80)
        codec_emit(c, byte);
    else if (is_lead)
        c->lead[0] = byte;
    else
        codec_bad(c);
}

/* The four letters with two marks that Big5 has as one pair. */
static bool emit_big5_marked(codec *c, uint32_t pointer)
{
    static const uint16_t MARKED[][3] = {
        {1133, 0xCA, 0x304}, {1135, 0xCA, 0x30C}, {1164, 0xEA, 0x304}, {1166, 0xEA, 0x30C}};
    for (size_t i = 0; i < sizeof MARKED / sizeof *MARKED; i++) {
        if (MARKED[i][0] != pointer) continue;
        codec_emit(c, MARKED[i][1]);
        codec_emit(c, MARKED[i][2]);
        c->lead[0] = 0;
        return true;
    }
    return false;
}

void step_big5(codec *c, uint8_t byte)
{
    uint8_t lead = c->lead[0];
    if (!lead) {
        ground(c, byte, within(byte, 0x81, 0xFE));
        return;
    }
    uint32_t cp = 0;
    if (within(byte, 0x40, 0x7E) || within(byte, 0xA1, 0xFE)) {
        uint32_t row = lead - 0x81u, column = byte - (byte < 0x7F ? 0x40u : 0x62u);
        if (emit_big5_marked(c, row * 157 + column)) return;
        cp = INDEX_BIG5[row][column];
    }
    emit_pair(c, cp, byte);
}

void step_euc_kr(codec *c, uint8_t byte)
{
    uint8_t lead = c->lead[0];
    if (!lead) {
        ground(c, byte, within(byte, 0x81, 0xFE));
        return;
    }
    emit_pair(c, within(byte, 0x41, 0xFE) ? INDEX_EUC_KR[lead - 0x81][byte - 0x41] : 0, byte);
}

void step_euc_jp(codec *c, uint8_t byte)
{
    uint8_t lead = c->lead[0];
    if (!lead) {
        ground(c, byte, byte == 0x8E || byte == 0x8F || within(byte, 0xA1, 0xFE));
        return;
    }
    if (lead == 0x8F && within(byte, 0xA1, 0xFE) && !c->flag) {
        c->flag = true;
        c->lead[0] = byte;
        return;
    }
    uint32_t cp = 0;
    if (lead == 0x8E && within(byte, 0xA1, 0xDF))
        cp = 0xFF61u + byte - 0xA1;
    else if (within(lead, 0xA1, 0xFE) && within(byte, 0xA1, 0xFE))
        cp = c->flag ? INDEX_JIS0212[lead - 0xA1][byte - 0xA1] : INDEX_JIS0208[lead - 0xA1][byte - 0xA1];
    c->flag = false;
    emit_pair(c, cp, byte);
}

/* The character of a Shift_JIS pair; rows 0xF0..0xF9 are private use. */
static uint32_t shift_jis_pair(uint8_t lead, uint8_t byte)
{
    enum { PRIVATE_FIRST = 8836, PRIVATE_LAST = 10715 };
    if (!within(byte, 0x40, 0x7E) && !within(byte, 0x80, 0xFC)) return 0;
    uint32_t row = lead - (lead < 0xA0 ? 0x81u : 0xC1u);
    uint32_t pointer = row * 188 + byte - (byte < 0x7F ? 0x40u : 0x41u);
    if (pointer >= PRIVATE_FIRST && pointer <= PRIVATE_LAST) return 0xE000 + pointer - PRIVATE_FIRST;
    return INDEX_JIS0208[pointer / 94][pointer % 94];
}

void step_shift_jis(codec *c, uint8_t byte)
{
    if (c->lead[0])
        emit_pair(c, shift_jis_pair(c->lead[0], byte), byte);
    else if (byte == 0x80)
        codec_emit(c, byte);
    else if (within(byte, 0xA1, 0xDF))
        codec_emit(c, 0xFF61u + byte - 0xA1);
    else
        ground(c, byte, within(byte, 0x81, 0x9F) || within(byte, 0xE0, 0xFC));
}

/* The code point of a four-byte sequence; 0: none. */
static uint32_t gb18030_four(const uint8_t lead[3], uint8_t byte)
{
    uint32_t pointer = (((lead[0] - 0x81u) * 10 + (lead[1] - 0x30u)) * 126 + (lead[2] - 0x81u)) * 10 + (byte - 0x30u);
    if ((pointer > 39419 && pointer < 189000) || pointer > 1237575) return 0;
    if (pointer == 7457) return 0xE7C7;
    size_t low = 0, high = GB18030_RANGE_COUNT;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (GB18030_RANGES[middle].pointer <= pointer)
            low = middle;
        else
            high = middle;
    }
    return GB18030_RANGES[low].code_point + pointer - GB18030_RANGES[low].pointer;
}

/* A four-byte sequence broke off at `byte`: its first byte is bad, the others are read again. */
static void gb18030_again(codec *c, uint8_t byte)
{
    uint8_t second = c->lead[1], third = c->lead[2];
    memset(c->lead, 0, sizeof c->lead);
    codec_bad(c);
    codec_emit(c, second); /* a digit, and no sequence is open */
    if (third) c->lead[0] = third;
    step_gb18030(c, byte);
}

static void gb18030_ground(codec *c, uint8_t byte)
{
    if (byte == 0x80)
        codec_emit(c, 0x20AC);
    else
        ground(c, byte, byte != 0xFF);
}

/* The second byte of a sequence, which is the last one of a pair. */
static void gb18030_second(codec *c, uint8_t byte)
{
    if (within(byte, 0x30, 0x39)) {
        c->lead[1] = byte;
        return;
    }
    uint32_t cp = 0;
    if (within(byte, 0x40, 0x7E) || within(byte, 0x80, 0xFE))
        cp = INDEX_GB18030[c->lead[0] - 0x81][byte - (byte < 0x7F ? 0x40 : 0x41)];
    emit_pair(c, cp, byte);
}

void step_gb18030(codec *c, uint8_t byte)
{
    if (!c->lead[0]) {
        gb18030_ground(c, byte);
    } else if (!c->lead[1]) {
        gb18030_second(c, byte);
    } else if (!c->lead[2]) {
        if (within(byte, 0x81, 0xFE))
            c->lead[2] = byte;
        else
            gb18030_again(c, byte);
    } else if (within(byte, 0x30, 0x39)) {
        uint32_t cp = gb18030_four(c->lead, byte);
        memset(c->lead, 0, sizeof c->lead);
        if (cp)
            codec_emit(c, cp);
        else
            codec_bad(c);
    } else {
        gb18030_again(c, byte);
    }
}
