#include "entity.h"

#include "../base/utf8.h"
#include "chars.h"
#include "entity_table.h"

enum { LONGEST_NAME = 31 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
    return is_digit(c) || char_is(c, CHAR_ALPHA);
}

/* ---- numbers ---- */

/* What the C1 controls stand for in numeric references: windows-1252, as the standard says. */
static const uint16_t C1[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/* The value of a digit, or a number beyond every base. */
static uint32_t digit_value(char c)
{
    if (is_digit(c)) return (uint32_t)(c - '0');
    c = char_lower(c);
    return c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10) : UINT32_MAX;
}

/* The character that a number names. */
static uint32_t number_meaning(uint32_t value)
{
    if (value >= 0x80 && value < 0xA0) return C1[value - 0x80];
    return value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value;
}

static size_t decode_number(slice s, char *out, size_t *out_len)
{
    bool hex = s.len > 2 && char_lower(s.at[2]) == 'x';
    size_t start = hex ? 3 : 2, at = start;
    uint32_t value = 0, base = hex ? 16 : 10;
    for (; at < s.len && digit_value(s.at[at]) < base; at++)
        if (value <= 0x10FFFF) value = value * base + digit_value(s.at[at]);
    if (at == start) return 0;
    *out_len = utf8_put(out, number_meaning(value));
    return at + (at < s.len && s.at[at] == ';');
}

/* ---- names ---- */

static const entity_row *find_name(const char *name, size_t len)
{
    uint32_t mask = (1u << ENTITY_SLOT_BITS) - 1;
    for (uint32_t slot = entity_slot(name, (uint32_t)len); ENTITY_SLOTS[slot]; slot = (slot + 1) & mask) {
        const entity_row *row = &ENTITY_ROWS[ENTITY_SLOTS[slot] - 1];
        if (row->name_len == len && memcmp(ENTITY_NAMES + row->name, name, len) == 0) return row;
    }
    return NULL;
}

/* The longest name without ';' that the letters begin with. */
static const entity_row *find_legacy(const char *name, size_t len)
{
    for (size_t take = len < ENTITY_LEGACY_MAX ? len : ENTITY_LEGACY_MAX; take >= 2; take--) {
        const entity_row *row = find_name(name, take);
        if (row && row->legacy) return row;
    }
    return NULL;
}

static size_t decode_name(slice s, bool in_attribute, char *out, size_t *out_len)
{
    size_t len = 0, most = s.len - 1 < LONGEST_NAME ? s.len - 1 : LONGEST_NAME;
    while (len < most && is_alnum(s.at[1 + len])) len++;
    bool closed = 1 + len < s.len && s.at[1 + len] == ';';
    const entity_row *row = closed ? find_name(s.at + 1, len) : NULL;
    size_t taken = 1 + len + closed;
    if (!row) {
        row = find_legacy(s.at + 1, len);
        if (!row) return 0;
        taken = 1 + (size_t)row->name_len;
        char next = taken < s.len ? s.at[taken] : '\0';
        if (in_attribute && (next == '=' || is_alnum(next))) return 0;
    }
    memcpy(out, row->text, row->text_len);
    *out_len = row->text_len;
    return taken;
}

size_t entity_decode(slice s, bool in_attribute, char *out, size_t *out_len)
{
    if (s.len < 2) return 0;
    return s.at[1] == '#' ? decode_number(s, out, out_len) : decode_name(s, in_attribute, out, out_len);
}

size_t entity_decode_all(slice s, bool in_attribute, char *out)
{
    const char *at = s.at, *end = s.at + s.len;
    size_t len = 0;
    while (at < end) {
        const char *amp = memchr(at, '&', (size_t)(end - at));
        size_t plain = (size_t)((amp ? amp : end) - at);
        memcpy(out + len, at, plain);
        len += plain;
        if (!amp) break;
        char text[ENTITY_MAX_BYTES] = "&";
        size_t text_len = 1, taken = entity_decode((slice){amp, (size_t)(end - amp)}, in_attribute, text, &text_len);
        memcpy(out + len, text, text_len);
        len += text_len;
        at = amp + (taken ? taken : 1);
    }
    return len;
}
