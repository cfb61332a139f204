#include "parse_state.h"

enum { CLIP_BYTES = 48 };

slice words_skip(slice s)
{
    while (s.len && (*s.at == ' ' || *s.at == '\t')) {
        s.at++;
        s.len--;
    }
    return s;
}

slice words_next(slice *s)
{
    *s = words_skip(*s);
    slice word = {s->at, 0};
    while (word.len < s->len && word.at[word.len] != ' ' && word.at[word.len] != '\t') word.len++;
    s->at += word.len;
    s->len -= word.len;
    return word;
}

bool ascii_is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool ascii_number(slice s, uint32_t *value)
{
    if (s.len == 0 || s.len > 9) return false;
    uint32_t sum = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!ascii_is_digit(s.at[i])) return false;
        sum = sum * 10 + (uint32_t)(s.at[i] - '0');
    }
    *value = sum;
    return true;
}

int clip(slice s)
{
    if (s.len <= CLIP_BYTES) return (int)s.len;
    size_t len = CLIP_BYTES;
    while (len && ((unsigned char)s.at[len] & 0xC0) == 0x80) len--;
    return (int)len;
}
