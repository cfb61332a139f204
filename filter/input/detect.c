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

/* True if the bytes at `side` of each pair look like the upper halves of UTF-16 text. */
static bool are_upper_halves(slice head, size_t side)
{
    enum { SURE_PAIRS = 4, SCRIPT_PAIRS = 16 };
    size_t pairs = head.len / 2, counts[256] = {0}, best = 1;
    for (size_t i = 0; i < pairs; i++) counts[(uint8_t)head.at[2 * i + side]]++;
    for (size_t v = 2; v < 0x20; v++)
        if (counts[v] > counts[best]) best = v;
    if (pairs >= SURE_PAIRS && counts[0] * 2 >= pairs) return true;
    /* Another alphabet: spaces and digits under row 0, letters under one other row below U+2000. */
    return pairs >= SCRIPT_PAIRS && counts[0] * 16 >= pairs && (counts[0] + counts[best]) * 10 >= pairs * 9;
}

/* Lower halves are hardly ever 0. */
static bool are_lower_halves(slice head, size_t side)
{
    size_t pairs = head.len / 2, zeros = 0;
    for (size_t i = 0; i < pairs; i++) zeros += head.at[2 * i + side] == 0;
    return zeros * 16 <= pairs;
}

encoding detect_utf16(slice head)
{
    if (!head.len || !memchr(head.at, 0, head.len)) return ENCODING_NONE;
    if (are_upper_halves(head, 1) && are_lower_halves(head, 0)) return ENCODING_UTF_16LE;
    if (are_upper_halves(head, 0) && are_lower_halves(head, 1)) return ENCODING_UTF_16BE;
    return ENCODING_NONE;
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
