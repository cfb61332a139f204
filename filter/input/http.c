#include "http.h"

#include <strings.h>

#include "coding.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static slice trimmed(slice s)
{
    while (s.len && is_blank(*s.at)) s = (slice){s.at + 1, s.len - 1};
    while (s.len && is_blank(s.at[s.len - 1])) s.len--;
    return s;
}

/* Take a line off `*rest`; the line ends before its CR or LF. */
static slice take_line(slice *rest)
{
    const char *end = rest->len ? memchr(rest->at, '\n', rest->len) : NULL;
    size_t taken = end ? (size_t)(end - rest->at) + 1 : rest->len;
    slice line = {rest->at, taken};
    *rest = (slice){rest->at + taken, rest->len - taken};
    while (line.len && (line.at[line.len - 1] == '\n' || line.at[line.len - 1] == '\r')) line.len--;
    return line;
}

bool http_header_next(slice *rest, http_header *header)
{
    slice line = take_line(rest);
    if (line.len == 0) return false;
    const char *colon = memchr(line.at, ':', line.len);
    header->name = trimmed((slice){line.at, colon ? (size_t)(colon - line.at) : line.len});
    const char *value = colon ? colon + 1 : line.at + line.len;
    const char *end = line.at + line.len;
    while (rest->len && (*rest->at == ' ' || *rest->at == '\t')) { /* RFC 9112, 5.2: obsolete line folding */
        slice more = take_line(rest);
        end = more.at + more.len;
    }
    header->value = trimmed((slice){value, (size_t)(end - value)});
    return true;
}

bool http_name_is(slice have, const char *name)
{
    return have.len == strlen(name) && strncasecmp(have.at, name, have.len) == 0;
}

void http_content_type(slice value, slice *type, slice *charset)
{
    const char *semicolon = value.len ? memchr(value.at, ';', value.len) : NULL;
    size_t len = semicolon ? (size_t)(semicolon - value.at) : value.len;
    *type = trimmed((slice){value.at, len});
    *charset = (slice){NULL, 0};
    while (len < value.len) {
        slice parameter = {value.at + len + 1, value.len - len - 1};
        const char *next = memchr(parameter.at, ';', parameter.len);
        if (next) parameter.len = (size_t)(next - parameter.at);
        len += parameter.len + 1;
        parameter = trimmed(parameter);
        if (parameter.len < 8 || strncasecmp(parameter.at, "charset=", 8) != 0) continue;
        *charset = trimmed((slice){parameter.at + 8, parameter.len - 8});
        if (charset->len >= 2 && (*charset->at == '"' || *charset->at == '\''))
            *charset = (slice){charset->at + 1, charset->len - 2};
        return;
    }
}

/* The number in "HTTP/1.1 200 OK"; 0 where there is none. */
static unsigned status_code(slice line)
{
    const char *space = memchr(line.at, ' ', line.len);
    unsigned code = 0;
    if (!space) return 0;
    for (const char *at = space + 1; at < line.at + line.len && *at >= '0' && *at <= '9' && code < 1000; at++)
        code = code * 10 + (unsigned)(*at - '0');
    return code;
}

bool http_response_parse(slice block, http_response *out)
{
    *out = (http_response){0};
    if (block.len < 5 || memcmp(block.at, "HTTP/", 5) != 0) return false;
    slice rest = block;
    out->code = status_code(take_line(&rest));
    http_header header;
    while (http_header_next(&rest, &header)) {
        if (http_name_is(header.name, "content-type"))
            http_content_type(header.value, &out->type, &out->charset);
        else if (http_name_is(header.name, "content-encoding"))
            out->content_coding = header.value;
        else if (http_name_is(header.name, "transfer-encoding"))
            out->transfer_coding = header.value;
    }
    out->body = rest;
    return true;
}

/* The value of a chunk's size line; false: it is none. */
static bool chunk_size(slice line, size_t *size)
{
    static const char DIGITS[] = "0123456789abcdef";
    size_t value = 0, digits = 0;
    for (; digits < line.len && digits < 16; digits++) {
        char c = (char)(line.at[digits] >= 'A' && line.at[digits] <= 'F' ? line.at[digits] + 32 : line.at[digits]);
        const char *digit = c ? strchr(DIGITS, c) : NULL;
        if (!digit) break;
        value = value * 16 + (size_t)(digit - DIGITS);
    }
    *size = value;
    return digits > 0 && (digits == line.len || line.at[digits] == ';' || is_blank(line.at[digits]));
}

/* Take the chunk that stands next; false: there is none, as the size line makes no sense. */
static bool take_chunk(slice *rest, slice *chunk, size_t *size)
{
    if (!chunk_size(take_line(rest), size)) return false;
    *chunk = *size ? slice_take(rest, *size) : (slice){NULL, 0};
    slice behind = *rest;
    if (take_line(&behind).len == 0) *rest = behind;
    return true;
}

/*
 * Join the chunks of `*body` in `out`. A body that does not start with a chunk is left as it is. DECHAFF_BAD_INPUT:
 * bytes are missing, or are no chunk; that the last chunk of all is missing loses nothing.
 */
static dechaff_status join_chunks(slice *body, buffer *out, dechaff_error *err)
{
    slice rest = *body, chunk = {NULL, 0};
    size_t size = 0;
    bool sound = true;
    for (bool first = true; first || (sound && size && rest.len); first = false) {
        sound = take_chunk(&rest, &chunk, &size);
        if (!sound && first) return DECHAFF_OK;
        if (!buffer_append_slice(out, chunk))
            return error_set(err, out->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY, "a body over %zu bytes",
                             out->max_bytes);
        sound = sound && chunk.len == size;
        chunk.len = 0;
    }
    *body = buffer_slice(out);
    return sound ? DECHAFF_OK : error_set(err, DECHAFF_BAD_INPUT, "a chunk of the body is cut off or damaged");
}

/* Take the last item off a comma list: codings are undone from the last to the first. */
static slice take_last_item(slice *list)
{
    const char *comma = list->len ? memrchr(list->at, ',', list->len) : NULL;
    size_t from = comma ? (size_t)(comma - list->at) + 1 : 0;
    slice item = trimmed((slice){list->at + from, list->len - from});
    list->len = comma ? from - 1 : 0;
    return item;
}

/* Undo every coding of `list`; the two buffers take turns as the target. What a damaged one left is decoded further. */
static dechaff_status undo_codings(slice list, slice *body, buffer *targets[2], int *turn, dechaff_error *err)
{
    dechaff_status worst = DECHAFF_OK;
    while (list.len) {
        slice name = take_last_item(&list);
        buffer *out = targets[*turn];
        slice coded = *body;
        out->len = 0;
        dechaff_status status =
            http_name_is(name, "chunked") ? join_chunks(body, out, err) : coding_undo(name, body, out, err);
        if (body->at == out->at) {
            bytes_forget(coded);
            *turn ^= 1;
        }
        if (status == DECHAFF_LIMIT || status == DECHAFF_BAD_INPUT) *body = buffer_slice(out);
        if (status != DECHAFF_OK) worst = status;
        if (status != DECHAFF_OK && status != DECHAFF_BAD_INPUT) break;
    }
    return worst;
}

dechaff_status http_response_body(const http_response *r, buffer *first, buffer *second, slice *body,
                                  dechaff_error *err)
{
    buffer *targets[2] = {first, second};
    int turn = 0;
    *body = r->body;
    dechaff_status status = undo_codings(r->transfer_coding, body, targets, &turn, err);
    if (status != DECHAFF_OK && status != DECHAFF_BAD_INPUT) return status;
    dechaff_status content = undo_codings(r->content_coding, body, targets, &turn, err);
    return content == DECHAFF_OK ? status : content;
}
