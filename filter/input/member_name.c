#include "member_name.h"

#include "../base/utf8.h"

/* True for what a terminal would obey: C0 and C1 controls, and the marks that turn the direction of text. */
static bool is_hidden(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) ||
           cp == 0x200E || cp == 0x200F;
}

/* Bytes of `s` that go out as they stand; 0: the first one is escaped. */
static size_t plain_length(slice s)
{
    size_t window = s.len < 4 ? s.len : 4;
    if (utf8_valid_prefix_scalar((slice){s.at, window}) == 0) return 0;
    const char *at = s.at;
    uint32_t cp = utf8_next(&at, s.at + s.len);
    return is_hidden(cp) || cp == '\\' ? 0 : (size_t)(at - s.at);
}

size_t member_name_escape(slice name, char *out, size_t size)
{
    static const char HEX[] = "0123456789abcdef";
    size_t len = 0;
    while (name.len && size) {
        size_t plain = plain_length(name);
        size_t need = plain ? plain : 4;
        if (len + need >= size) break;
        if (plain) {
            memcpy(out + len, name.at, plain);
        } else {
            unsigned char byte = (unsigned char)name.at[0];
            const char text[4] = {'\\', 'x', HEX[byte >> 4], HEX[byte & 15]};
            memcpy(out + len, text, sizeof text);
            plain = 1;
        }
        len += need;
        name = (slice){name.at + plain, name.len - plain};
    }
    if (size) out[len] = '\0';
    return len;
}
