#include "detect.h"

#include <uchardet.h>

#include "../base/utf8.h"

encoding detect_bom(slice head, size_t *len)
{
    static const struct {
        const char *mark;
        encoding which;
    } MARKS[] = {{"\xEF\xBB\xBF", ENCODING_UTF_8}, {"\xFF\xFE", ENCODING_UTF_16LE}, {"\xFE\xFF", ENCODING_UTF_16BE}};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
        *len = strlen(MARKS[i].mark);
        if (head.len >= *len && memcmp(head.at, MARKS[i].mark, *len) == 0) return MARKS[i].which;
    }
    *len = 0;
    return ENCODING_NONE;
}

/* What the units of a head are, read as UTF-16 in one byte order. */
typedef struct {
    size_t units;
    size_t sure;     /* ASCII, or punctuation of East Asia: what no other encoding's text reads as */
    size_t twins;    /* two bytes of ASCII: what ASCII text with stray NULs reads as */
    size_t swapped;  /* ASCII in the upper byte, NUL in the lower one: stray NULs too, U+3000 and U+4E00 aside */
    size_t rows[32]; /* by the upper byte: one alphabet has nearly all of its letters in one row */
    size_t east;     /* ideographs, kana, hangul, wide forms */
    size_t general;  /* dashes and quotes of U+20xx */
} unit_census;

static bool is_text_byte(uint8_t c)
{
    return (c >= 0x20 && c < 0x7F) || (c >= 0x09 && c <= 0x0D);
}

static bool is_east_asian(uint8_t row, uint8_t cell)
{
    bool wide_form = row == 0xFF && cell >= 0x01 && cell <= 0xEF;
    return (row >= 0x30 && row <= 0x33) || (row >= 0x4E && row <= 0x9F) || (row >= 0xAC && row <= 0xD7) || wide_form;
}

static void count_unit(unit_census *c, uint8_t row, uint8_t cell)
{
    bool stop = (row == 0x30 && cell <= 0x02) || (row == 0xFF && (cell == 0x0C || cell == 0x01 || cell == 0x1F));
    c->units++;
    c->sure += stop || (row == 0 && is_text_byte(cell));
    c->twins += is_text_byte(row) && is_text_byte(cell) && row != 0x30; /* kana may */
    c->swapped += cell == 0 && is_text_byte(row) && row != 0x30 && row != 0x4E;
    c->east += is_east_asian(row, cell);
    c->general += row == 0x20;
    if (row < 32) c->rows[row] += row > 0 || is_text_byte(cell) || cell >= 0xA0;
}

/* Units that fit a text in one script; 0 if the head is not certain to be such a text in this byte order. */
static size_t utf16_fit(slice head, size_t upper)
{
    enum { SURE_UNITS = 4, SCRIPT_UNITS = 8, SURE_SHARE = 64, MISFIT_SHARE = 16 };
    unit_census c = {0};
    for (size_t i = 0; i + 1 < head.len; i += 2)
        count_unit(&c, (uint8_t)head.at[i + upper], (uint8_t)head.at[i + 1 - upper]);
    size_t alphabet = 0;
    for (size_t row = 1; row < 32; row++)
        if (c.rows[row] > alphabet) alphabet = c.rows[row];
    size_t fit = c.rows[0] + alphabet + c.east + c.general;
    bool mostly_sure = c.units >= SURE_UNITS && c.sure * 2 >= c.units;
    bool script = c.units >= SCRIPT_UNITS && c.sure > 0 && c.sure * SURE_SHARE >= c.units && c.twins * 2 < c.units;
    size_t misfit = c.units - fit + c.swapped;
    return (mostly_sure || script) && misfit * MISFIT_SHARE <= c.units ? fit : 0;
}

/* True if a byte stands here without which no unit is sure: most heads have none, and need no census. */
static bool may_be_utf16(slice head)
{
    unsigned found = 0;
    for (size_t i = 0; i < head.len; i++) {
        uint8_t c = (uint8_t)head.at[i];
        found |= (unsigned)(c <= 0x02) | (unsigned)(c == 0xFF);
    }
    return found;
}

encoding detect_utf16(slice head)
{
    if (head.len > UTF16_LOOK_BYTES) head.len = UTF16_LOOK_BYTES;
    if (!may_be_utf16(head)) return ENCODING_NONE;
    size_t little = utf16_fit(head, 1), big = utf16_fit(head, 0);
    if (little == 0 && big == 0) return ENCODING_NONE;
    return little >= big ? ENCODING_UTF_16LE : ENCODING_UTF_16BE;
}

/* Length a lead byte asks for, and the range its second byte must lie in; 0: not a lead byte. */
static size_t utf8_expect(uint8_t lead, uint8_t *low, uint8_t *high)
{
    *low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    *high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

size_t utf8_broken_length(slice s, bool *open)
{
    uint8_t low, high;
    size_t want = utf8_expect((uint8_t)s.at[0], &low, &high), at = 1;
    while (at < want && at < s.len && (uint8_t)s.at[at] >= low && (uint8_t)s.at[at] <= high) {
        at++;
        low = 0x80;
        high = 0xBF;
    }
    *open = at < want && at == s.len;
    return at;
}

static size_t multibyte_count(slice valid)
{
    size_t count = 0;
    for (size_t i = 0; i < valid.len; i++) count += (uint8_t)valid.at[i] >= 0xC0;
    return count;
}

bool detect_utf8(slice window, bool last)
{
    size_t good = 0, bad = 0;
    while (window.len) {
        size_t valid = utf8_valid_prefix(window);
        good += multibyte_count((slice){window.at, valid});
        window = (slice){window.at + valid, window.len - valid};
        if (!window.len) break;
        bool open;
        size_t broken = utf8_broken_length(window, &open);
        if (open && !last) break;
        bad++;
        window = (slice){window.at + broken, window.len - broken};
    }
    return bad == 0 || (good > 0 && good >= bad);
}

/* uchardet's names that are no labels of the standard, and those that must not lead to `replacement`. */
static encoding of_uchardet_name(slice name)
{
    static const struct {
        const char *name;
        encoding which;
    } OTHERS[] = {
        {"UHC", ENCODING_EUC_KR},       {"MAC-CYRILLIC", ENCODING_X_MAC_CYRILLIC},
        {"ISO-2022-KR", ENCODING_NONE}, {"ISO-2022-CN", ENCODING_NONE},
        {"HZ-GB-2312", ENCODING_NONE},  {"ASCII", ENCODING_NONE},
        {"UTF-8", ENCODING_NONE},       {"UTF-16", ENCODING_NONE},
        {"IBM866", ENCODING_IBM866},    {"GB18030", ENCODING_GB18030},
    };
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        if (slice_is(name, OTHERS[i].name)) return OTHERS[i].which;
    return encoding_of_label(name);
}

/* ISO 8859 has nothing but controls in 0x80..0x9F; text with such bytes is in the Windows code page that extends it. */
static encoding widen(encoding which, slice window)
{
    static const encoding WIDER[ENCODING_COUNT] = {
        [ENCODING_ISO_8859_2] = ENCODING_WINDOWS_1250,  [ENCODING_ISO_8859_4] = ENCODING_WINDOWS_1257,
        [ENCODING_ISO_8859_5] = ENCODING_WINDOWS_1251,  [ENCODING_ISO_8859_6] = ENCODING_WINDOWS_1256,
        [ENCODING_ISO_8859_7] = ENCODING_WINDOWS_1253,  [ENCODING_ISO_8859_8] = ENCODING_WINDOWS_1255,
        [ENCODING_ISO_8859_13] = ENCODING_WINDOWS_1257, [ENCODING_ISO_8859_15] = ENCODING_WINDOWS_1252,
        [ENCODING_ISO_8859_3] = ENCODING_WINDOWS_1252,  [ENCODING_ISO_8859_10] = ENCODING_WINDOWS_1252,
        [ENCODING_ISO_8859_14] = ENCODING_WINDOWS_1252, [ENCODING_ISO_8859_16] = ENCODING_WINDOWS_1250,
    };
    if (WIDER[which] == ENCODING_NONE) return which;
    for (size_t i = 0; i < window.len; i++)
        if ((uint8_t)window.at[i] >= 0x80 && (uint8_t)window.at[i] <= 0x9F) return WIDER[which];
    return which;
}

encoding detect_statistics(slice window)
{
    uchardet_t u = uchardet_new();
    if (!u) return ENCODING_NONE;
    encoding which = ENCODING_NONE;
    if (uchardet_handle_data(u, window.at, window.len) == 0) {
        uchardet_data_end(u);
        which = of_uchardet_name(slice_of(uchardet_get_charset(u)));
    }
    uchardet_delete(u);
    return widen(which, window);
}
