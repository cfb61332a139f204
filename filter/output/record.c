#include "record.h"

#include "../base/json.h"
#include "json.h"

typedef bool (*field_fn)(const record *r, gather *out);

static bool put_literal(gather *out, const char *text)
{
    return gather_put(out, text, strlen(text));
}

static bool put_null(gather *out)
{
    return put_literal(out, "null");
}

/* A text of the library: valid UTF-8, "" where it is not known. */
static bool put_known(gather *out, const char *text)
{
    return text && *text ? json_put_string(out, slice_of(text)) : put_null(out);
}

static bool put_name(gather *out, const char *name)
{
    return name ? json_put_name(out, name) : put_null(out);
}

static bool put_id(const record *r, gather *out)
{
    return r->id.len ? gather_put(out, r->id.at, r->id.len) : put_name(out, r->member ? r->member : r->archive);
}

#define RESULT_FIELD(field)                                                                                            \
    static bool put_##field(const record *r, gather *out)                                                              \
    {                                                                                                                  \
        return put_known(out, r->result ? r->result->field : NULL);                                                    \
    }
RESULT_FIELD(url)
RESULT_FIELD(title)
RESULT_FIELD(byline)
RESULT_FIELD(date)
RESULT_FIELD(site)
RESULT_FIELD(lang)
RESULT_FIELD(charset)
RESULT_FIELD(charset_reason)
#undef RESULT_FIELD

static bool put_bad_sequences(const record *r, gather *out)
{
    return json_put_number(out, r->result ? r->result->bad_sequences : 0);
}

static bool put_status(const record *r, gather *out)
{
    return json_put_name(out, r->status);
}

static bool put_score(const record *r, gather *out)
{
    return r->result && r->result->score >= 0 ? json_put_fraction(out, r->result->score) : put_null(out);
}

static bool put_text(const record *r, gather *out)
{
    slice text = {r->result ? r->result->text : NULL, r->result && r->result->text ? r->result->text_len : 0};
    return json_put_string(out, text);
}

static bool put_removed_piece(const dechaff_removed *piece, gather *out)
{
    return put_literal(out, "{\"rule\":") && json_put_string(out, slice_of(piece->rule)) &&
           put_literal(out, ",\"start\":") && json_put_number(out, piece->start) && put_literal(out, ",\"end\":") &&
           json_put_number(out, piece->end) && put_literal(out, ",\"text\":") &&
           json_put_string(out, (slice){piece->text, piece->text_len}) && gather_byte(out, '}');
}

static bool put_removed(const record *r, gather *out)
{
    if (!gather_byte(out, '[')) return false;
    for (size_t i = 0; r->result && i < r->result->removed_count; i++) {
        if (i && !gather_byte(out, ',')) return false;
        if (!put_removed_piece(&r->result->removed[i], out)) return false;
    }
    return gather_byte(out, ']');
}

static bool put_src(const record *r, gather *out)
{
    return put_literal(out, "{\"archive\":") && put_name(out, r->archive) && put_literal(out, ",\"member\":") &&
           put_name(out, r->member) && put_literal(out, ",\"offset\":") && json_put_number(out, r->offset) &&
           put_literal(out, ",\"length\":") && json_put_number(out, r->length) && gather_byte(out, '}');
}

/* Both arrays are made from these rows, so that help and record cannot differ. */
#define FIELDS(X)                                                                                                      \
    X(id, "string", "name of the member or file, or what the input record says")                                       \
    X(url, "string", "--url, or the page's canonical address")                                                         \
    X(title, "string", "title of an HTML page")                                                                        \
    X(byline, "string", "author, as the page says")                                                                    \
    X(date, "string", "date of publication, as the page says")                                                         \
    X(site, "string", "name of the site, as the page says")                                                            \
    X(lang, "string", "BCP 47 tag: --lang, else a clear vote over the first text, else <html lang>")                   \
    X(charset, "string", "charset of the input, by its WHATWG name")                                                   \
    X(charset_reason, "string", "what decided it: bom, transport, user, meta, valid, detected, default or ascii")      \
    X(bad_sequences, "number", "byte sequences that became U+FFFD")                                                    \
    X(status, "string", "ok, or limit, truncated or unreadable with the reason behind a colon")                        \
    X(score, "number", "expected F-measure of the main content of an HTML page, 0 to 1")                               \
    X(text, "string", "the text that stays")                                                                           \
    X(removed, "array", "what went, in order: objects of rule, start, end (bytes of the document as UTF-8) and text")  \
    X(src, "object", "where it came from: archive, member, offset and length in bytes")

/* True if a key, escapes as they stand, is one of ours. */
static bool is_ours(slice name)
{
    char plain[96]; /* ours are short, however they are escaped */
    size_t count;
    const record_field_help *fields = record_fields(&count);
    if (name.len > sizeof plain) return false;
    slice key = {plain, json_unescape(name, plain)};
    for (size_t i = 0; i < count; i++)
        if (slice_is(key, fields[i].name)) return true;
    return false;
}

/* What the input's record had beside what we know: byte for byte, behind our fields. */
static bool put_extra(const record *r, gather *out)
{
    slice rest = r->extra, name;
    for (slice member; (member = json_take_member(&rest, &name)).len;) {
        if (is_ours(name)) continue;
        if (!gather_byte(out, ',') || !gather_put(out, member.at, member.len)) return false;
    }
    return true;
}

bool record_write(const record *r, gather *out)
{
#define ROW(name, type, help) {",\"" #name "\":", put_##name},
    static const struct {
        const char *key;
        field_fn put;
    } ROWS[] = {FIELDS(ROW)};
#undef ROW
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof ROWS / sizeof *ROWS; i++)
        ok = gather_byte(out, i ? ',' : '{') && put_literal(out, ROWS[i].key + 1) && ROWS[i].put(r, out);
    return ok && put_extra(r, out) && gather_put(out, "}\n", 2) && gather_flush(out);
}

const record_field_help *record_fields(size_t *count)
{
#define ROW(name, type, help) {#name, type, help},
    static const record_field_help ROWS[] = {FIELDS(ROW)};
#undef ROW
    *count = sizeof ROWS / sizeof *ROWS;
    return ROWS;
}
