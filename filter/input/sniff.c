#include "sniff.h"

#include <strings.h>

#include "../base/tag.h"
#include "detect.h"

typedef struct {
    input_kind kind;
    size_t at; /* byte where the mark stands */
    slice mark;
} magic;

#define MARK(text)                                                                                                     \
    {                                                                                                                  \
        text, sizeof text - 1                                                                                          \
    }

/* In the order asked: a mark that another format could start with stands behind it. */
static const magic MAGICS[] = {
    {KIND_GZIP, 0, MARK("\x1f\x8b\x08")},
    {KIND_BZIP2, 4, MARK("1AY&SY")},                   /* behind "BZh" and a digit: the first block, */
    {KIND_BZIP2, 4, MARK("\x17\x72\x45\x38\x50\x90")}, /* or the end of an empty file */
    {KIND_XZ, 0,
     MARK("\xfd"
          "7zXZ\0")},
    {KIND_ZSTD, 0, MARK("\x28\xb5\x2f\xfd")},
    {KIND_ZSTD, 0, MARK("\x5d\x2a\x4d\x18")}, /* the dictionary frame of a .warc.zst */
    {KIND_LZ4, 0, MARK("\x04\x22\x4d\x18")},
    {KIND_ZIP, 0, MARK("PK\x03\x04")},
    {KIND_ZIP, 0, MARK("PK\x05\x06")}, /* an empty zip */
    {KIND_7ZIP, 0, MARK("7z\xbc\xaf\x27\x1c")},
    {KIND_WARC, 0, MARK("WARC/0.")}, /* is told that it is too old */
    {KIND_WARC, 0, MARK("WARC/1.")},
    {KIND_WARC, 0, MARK("WARC/2.")},
    {KIND_TAR, 257, MARK("ustar")},
};

/* Formats that are neither pages nor text, by their first bytes. */
static const slice BINARY[] = {
    MARK("\x89PNG"),
    MARK("\xff\xd8\xff"),
    MARK("GIF8"),
    MARK("%PDF-"),
    MARK("\x7f"
         "ELF"),
    MARK("RIFF"),
    MARK("OggS"),
    MARK("ID3"),
    MARK("wOFF"),
    MARK("wOF2"),
    MARK("\0\0\1\0"),
    MARK("MZ\x90"),
    MARK("Rar!"),
    MARK("SQLite format 3"),
};

static bool has_mark(slice head, size_t at, slice mark)
{
    return head.len >= at + mark.len && memcmp(head.at + at, mark.at, mark.len) == 0;
}

/* POSIX ustar: octal at 148, the field itself counted as spaces. */
bool sniff_tar_header(slice head)
{
    enum { BLOCK = 512, FIELD = 148, FIELD_LEN = 8 };
    if (head.len < BLOCK) return false;
    unsigned long sum = FIELD_LEN * ' ', said = 0;
    size_t at = FIELD, digits = 0;
    while (at < FIELD + FIELD_LEN && head.at[at] == ' ') at++;
    for (; at < FIELD + FIELD_LEN && head.at[at] >= '0' && head.at[at] <= '7'; at++, digits++)
        said = said * 8 + (unsigned long)(head.at[at] - '0');
    if (digits == 0) return false;
    for (size_t i = 0; i < FIELD; i++) sum += (unsigned char)head.at[i];
    for (size_t i = FIELD + FIELD_LEN; i < BLOCK; i++) sum += (unsigned char)head.at[i];
    return said == sum && sum > (unsigned long)FIELD_LEN * ' ';
}

/* A tar without members is its end mark alone, two blocks of zeros. */
static bool is_empty_tar(slice head)
{
    enum { MARK_BYTES = 1024 };
    for (size_t i = 0; i < head.len; i++)
        if (head.at[i]) return false;
    return head.len >= MARK_BYTES;
}

static bool is_white(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Behind "<": does what stands there open an element, a comment or a doctype of HTML? */
static bool opens_markup(slice s)
{
    if (s.len >= 8 && strncasecmp(s.at, "!doctype", 8) == 0) return true;
    if (s.len >= 3 && memcmp(s.at, "!--", 3) == 0) return true;
    size_t len = 0;
    while (len < s.len && !is_white(s.at[len]) && s.at[len] != '>' && s.at[len] != '/') len++;
    return len < s.len && tag_find((slice){s.at, len}) != TAG_UNKNOWN;
}

/* Some servers print a warning in front of the page: what starts one counts at the start of any line. */
static bool has_page_start(slice head)
{
    for (size_t at = 0; at < head.len; at++) {
        while (at < head.len && is_white(head.at[at])) at++;
        slice line = {head.at + at, head.len - at};
        if (line.len > 14 && strncasecmp(line.at, "<!doctype html", 14) == 0) return true;
        if (line.len > 5 && strncasecmp(line.at, "<html", 5) == 0 && opens_markup((slice){line.at + 1, line.len - 1}))
            return true;
        const char *end = line.len ? memchr(line.at, '\n', line.len) : NULL;
        if (!end) return false;
        at = (size_t)(end - head.at);
    }
    return false;
}

static bool begins_with_markup(slice head)
{
    size_t at;
    (void)detect_bom(head, &at);
    while (at < head.len && is_white(head.at[at])) at++;
    return at < head.len && head.at[at] == '<' && opens_markup((slice){head.at + at + 1, head.len - at - 1});
}

static bool is_html(slice head)
{
    return begins_with_markup(head) || has_page_start(head);
}

size_t sniff_utf8_mark(slice head)
{
    static const slice UTF8_MARK = MARK("\xef\xbb\xbf");
    return has_mark(head, 0, UTF8_MARK) ? UTF8_MARK.len : 0;
}

/* A line that is an object: the whole of it where the head has its end. */
static bool is_jsonl(slice head)
{
    size_t at = sniff_utf8_mark(head);
    while (at < head.len && is_white(head.at[at])) at++;
    if (at == head.len || head.at[at++] != '{') return false;
    while (at < head.len && (head.at[at] == ' ' || head.at[at] == '\t')) at++;
    if (at == head.len || head.at[at] != '"') return false;
    const char *end = memchr(head.at + at, '\n', head.len - at);
    if (!end) end = head.at + head.len;
    bool whole = end < head.at + head.len || head.len < SNIFF_BYTES;
    while (end > head.at + at && is_white(end[-1])) end--;
    return !whole || end[-1] == '}';
}

/* The UTF-16 that a mark, a label or the bytes say, in this order; ENCODING_NONE: another encoding. */
static encoding utf16_of(slice head, slice label, size_t *mark)
{
    encoding which = detect_bom(head, mark);
    if (which == ENCODING_NONE) which = encoding_of_label(label);
    if (which == ENCODING_NONE) which = detect_utf16(head);
    return which == ENCODING_UTF_16LE || which == ENCODING_UTF_16BE ? which : ENCODING_NONE;
}

static bool has_binary_mark(slice head)
{
    for (size_t i = 0; i < sizeof BINARY / sizeof *BINARY; i++)
        if (has_mark(head, 0, BINARY[i])) return true;
    return false;
}

/* More than one byte in 50 is a control that text does not have; a stray NUL is none. ESC opens ISO-2022-JP. */
static bool has_controls(slice head)
{
    size_t controls = 0;
    for (size_t i = 0; i < head.len; i++) {
        unsigned char c = (unsigned char)head.at[i];
        controls += c < 0x20 && !is_white((char)c) && c != 0x1b;
    }
    return controls * 50 > head.len + 100;
}

/* HTML is looked for in the units that are ASCII; another unit is a letter. */
static input_kind sniff_utf16(slice head, encoding which)
{
    char narrow[SNIFF_BYTES / 2];
    size_t len = 0, upper = which == ENCODING_UTF_16LE;
    for (size_t i = 0; i + 1 < head.len; i += 2) {
        char c = head.at[i + 1 - upper];
        narrow[len++] = head.at[i + upper] == 0 && (unsigned char)c < 0x80 ? c : '\x80';
    }
    return is_html((slice){narrow, len}) ? KIND_HTML : KIND_TEXT;
}

input_kind input_sniff(slice head, slice label)
{
    size_t mark;
    if (head.len > SNIFF_BYTES) head.len = SNIFF_BYTES;
    if (head.len == 0) return KIND_EMPTY;
    for (size_t i = 0; i < sizeof MAGICS / sizeof *MAGICS; i++)
        if (has_mark(head, MAGICS[i].at, MAGICS[i].mark)) return MAGICS[i].kind;
    if (sniff_tar_header(head) || is_empty_tar(head)) return KIND_TAR;
    if (has_binary_mark(head)) return KIND_BINARY;
    encoding wide = utf16_of(head, label, &mark);
    if (wide != ENCODING_NONE) return sniff_utf16((slice){head.at + mark, head.len - mark}, wide);
    if (begins_with_markup(head)) return KIND_HTML; /* whatever follows: a page full of NULs is one */
    if (has_controls(head)) return KIND_BINARY;
    if (has_page_start(head)) return KIND_HTML;
    return is_jsonl(head) ? KIND_JSONL : KIND_TEXT;
}

bool sniff_is_undecided(slice stump)
{
    for (size_t i = 0; i < sizeof BINARY / sizeof *BINARY; i++)
        if (stump.len < BINARY[i].len && memcmp(stump.at, BINARY[i].at, stump.len) == 0) return true;
    for (size_t i = 0; i < sizeof MAGICS / sizeof *MAGICS; i++) {
        const slice mark = MAGICS[i].mark;
        if (MAGICS[i].at == 0 && stump.len < mark.len && memcmp(stump.at, mark.at, stump.len) == 0) return true;
    }
    return false;
}
