#include "json.h"

#include "../base/utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

size_t json_plain_prefix_scalar(slice s)
{
    size_t i = 0;
    while (i < s.len && (unsigned char)s.at[i] >= 0x20 && s.at[i] != '"' && s.at[i] != '\\') i++;
    return i;
}

#if defined(__SSE2__)
size_t json_plain_prefix(slice s)
{
    const __m128i control = _mm_set1_epi8(0x1F), quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
    size_t i = 0;
    for (; s.len - i >= 16; i += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s.at + i));
        __m128i hit = _mm_cmpeq_epi8(_mm_max_epu8(v, control), control);
        hit = _mm_or_si128(hit, _mm_or_si128(_mm_cmpeq_epi8(v, quote), _mm_cmpeq_epi8(v, backslash)));
        unsigned mask = (unsigned)_mm_movemask_epi8(hit);
        if (mask) return i + (size_t)__builtin_ctz(mask);
    }
    return i + json_plain_prefix_scalar((slice){s.at + i, s.len - i});
}
#else
size_t json_plain_prefix(slice s)
{
    return json_plain_prefix_scalar(s);
}
#endif

static bool put_escape(gather *out, unsigned char byte)
{
    static const char SHORT[32] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};
    static const char HEX[] = "0123456789abcdef";
    char name = byte < 0x20 ? SHORT[byte] : (char)byte;
    if (name) return gather_put(out, (char[]){'\\', name}, 2);
    return gather_put(out, (char[]){'\\', 'u', '0', '0', HEX[byte >> 4], HEX[byte & 15]}, 6);
}

static bool put_escaped(gather *out, slice s)
{
    while (s.len) {
        size_t plain = json_plain_prefix(s);
        if (!gather_put(out, s.at, plain)) return false;
        if (plain == s.len) break;
        if (!put_escape(out, (unsigned char)s.at[plain])) return false;
        s = (slice){s.at + plain + 1, s.len - plain - 1};
    }
    return true;
}

bool json_put_string(gather *out, slice s)
{
    return gather_byte(out, '"') && put_escaped(out, s) && gather_byte(out, '"');
}

bool json_put_name(gather *out, const char *name)
{
    slice rest = slice_of(name);
    if (!gather_byte(out, '"')) return false;
    while (rest.len) {
        size_t good = utf8_valid_prefix(rest);
        if (!put_escaped(out, (slice){rest.at, good})) return false;
        rest = (slice){rest.at + good, rest.len - good};
        if (!rest.len) break;
        if (!gather_put(out, "\xEF\xBF\xBD", 3)) return false;
        rest = (slice){rest.at + 1, rest.len - 1};
    }
    return gather_byte(out, '"');
}

bool json_put_number(gather *out, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + value % 10);
    while (value /= 10);
    return gather_put(out, digits + at, sizeof digits - at);
}

bool json_put_fraction(gather *out, double value)
{
    unsigned scaled = value >= 1 ? 10000 : value > 0 ? (unsigned)(value * 10000 + 0.5) : 0;
    char text[6] = {(char)('0' + scaled / 10000), '.'};
    for (unsigned i = 5, rest = scaled % 10000; i >= 2; i--, rest /= 10) text[i] = (char)('0' + rest % 10);
    return gather_put(out, text, sizeof text);
}
