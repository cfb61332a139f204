#include "hole.h"

#include "../base/utf8.h"

/* Where the text of one block is rebuilt. */
typedef struct {
    buffer *out, *pieces;
    size_t start;     /* of this block in `out` */
    const char *text; /* of the block */
    bool pre;         /* white space is content */
} joint;

/* Append a part of the block's text, and note where it stands. White space before it may have gone since. */
static bool append_part(joint *j, slice part)
{
    kept_piece next = {part.at ? (uint32_t)(part.at - j->text) : 0, (uint32_t)(j->out->len - j->start)};
    if (j->pieces) {
        kept_piece *all = (kept_piece *)(void *)j->pieces->at;
        for (size_t i = j->pieces->len / sizeof next; i-- > 0 && all[i].to > next.to;) all[i].to = next.to;
        if (!buffer_append(j->pieces, &next, sizeof next)) return false;
    }
    return buffer_append_slice(j->out, part);
}

/* A space within a line: not the line's end. */
static bool starts_with_space(slice s, size_t *len)
{
    if (!s.len || *s.at == '\n') return false;
    const char *at = s.at;
    bool space = cp_is_space(utf8_next(&at, s.at + s.len));
    *len = (size_t)(at - s.at);
    return space;
}

static slice skip(slice s, size_t len)
{
    return (slice){s.at + len, s.len - len};
}

/* The code point before the end of what is written, or 0 at the block's start. */
static uint32_t last_written(const joint *j)
{
    if (j->out->len == j->start) return 0;
    const char *end = j->out->at + j->out->len;
    const char *at = utf8_before(j->out->at + j->start, end);
    return utf8_next(&at, end);
}

static bool at_line_start(const joint *j)
{
    return j->out->len == j->start || j->out->at[j->out->len - 1] == '\n';
}

/* Length of the spaces that end what is written, back to a word or the line's start. */
static size_t written_spaces(const joint *j)
{
    if (j->out->len == j->start) return 0;
    const char *begin = j->out->at + j->start, *end = j->out->at + j->out->len, *at = end;
    while (at > begin && at[-1] != '\n') {
        const char *before = utf8_before(begin, at), *next = before;
        if (!cp_is_space(utf8_next(&next, end))) break;
        at = before;
    }
    return (size_t)(end - at);
}

/* True if the open line of what is written holds nothing but spaces. */
static bool open_line_is_blank(const joint *j)
{
    size_t line = j->out->len - written_spaces(j);
    return line == j->start || j->out->at[line - 1] == '\n';
}

static bool ends_with_blank_line(const joint *j)
{
    const char *at = j->out->at;
    size_t len = j->out->len;
    return len == j->start || (len - j->start >= 2 && at[len - 1] == '\n' && at[len - 2] == '\n') ||
           (len - j->start == 1 && at[len - 1] == '\n');
}

/* Length of a blank line with its ending at the start of `s`; 0 if there is none. */
static size_t blank_line(slice s)
{
    slice rest = s;
    for (size_t len; starts_with_space(rest, &len);) rest = skip(rest, len);
    return rest.len && *rest.at == '\n' ? s.len - rest.len + 1 : 0;
}

/* What stays of `right` where the hole before it has left the line blank: the line goes, doubled blank lines too. */
static slice drop_blank_line(joint *j, slice right)
{
    j->out->len -= written_spaces(j);
    right = skip(right, blank_line(right));
    for (size_t len; ends_with_blank_line(j) && (len = blank_line(right)) > 0;) right = skip(right, len);
    return right;
}

static bool append_after_hole(joint *j, slice right)
{
    size_t len;
    if (open_line_is_blank(j) && blank_line(right)) return append_part(j, drop_blank_line(j, right));
    if (!j->pre && right.len && *right.at == '\n') j->out->len -= written_spaces(j);
    bool meets_space = at_line_start(j) ? !j->pre : cp_is_space(last_written(j));
    if (meets_space && starts_with_space(right, &len)) return append_part(j, skip(right, len));
    if (right.len && cp_is_spaced_word(last_written(j))) {
        const char *at = right.at;
        if (cp_is_spaced_word(utf8_next(&at, right.at + right.len)) && !buffer_append_byte(j->out, ' ')) return false;
    }
    return append_part(j, right);
}

/* Take away what a hole at the block's end has left: a blank line, or a space behind the last word. */
static void close_end(joint *j)
{
    bool blank = open_line_is_blank(j);
    if (blank || !j->pre) j->out->len -= written_spaces(j);
    if (blank && j->out->len > j->start) j->out->len--;
}

bool hole_close(const block *b, const hole *holes, size_t count, buffer *out, buffer *pieces)
{
    joint j = {out, pieces, out->len, b->text.at, (b->flags & BLOCK_PRE) != 0};
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        slice kept = {b->text.at + at, holes[i].start - at};
        if (at == 0 ? !append_part(&j, kept) : !append_after_hole(&j, kept)) return false;
        at = holes[i].end;
    }
    slice rest = {b->text.at + at, b->text.len - at};
    if (!count) return append_part(&j, rest);
    if (rest.len && !append_after_hole(&j, rest)) return false;
    if (!rest.len) close_end(&j);
    return true;
}
