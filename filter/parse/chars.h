/* Classes of ASCII characters as the HTML5 tokenizer uses them. In: a byte. Out: its class. */
#ifndef DECHAFF_PARSE_CHARS_H
#define DECHAFF_PARSE_CHARS_H

#include <stdint.h>

#include "../base/slice.h"

enum {
    CHAR_SPACE = 1,        /* tab, LF, FF, CR, space */
    CHAR_NAME_END = 2,     /* ends a tag's name: space / > */
    CHAR_ATTR_END = 4,     /* ends an attribute's name: space / > = */
    CHAR_ALPHA = 8,        /* letter: starts a tag's name */
    CHAR_UNQUOTED_END = 16 /* ends an unquoted value: space > */
};

extern const uint8_t CHAR_CLASS[256];

static inline bool char_is(char c, unsigned classes)
{
    return (CHAR_CLASS[(unsigned char)c] & classes) != 0;
}

static inline char char_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/** True if the bytes at `at` are the lower-case string `name` in any case. */
static inline bool chars_are(const char *at, const char *name, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (char_lower(at[i]) != name[i]) return false;
    return true;
}

/** True if `s` is the lower-case string `name` in any case. */
static inline bool slice_is_caseless(slice s, const char *name)
{
    size_t len = strlen(name);
    return s.len == len && chars_are(s.at, name, len);
}

#endif
