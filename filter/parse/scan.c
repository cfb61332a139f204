#include "scan.h"

#include <stdlib.h>

#include "near.h"
#include "tag_scan.h"

_Static_assert(SCAN_PADDING >= NEAR_PADDING + 8, "the bytes can be searched, and a name at their end be read");

enum { MAX_BATCH_ITEMS = 1 << 26 };

void scanner_init(scanner *s)
{
    *s = (scanner){0};
    buffer_init(&s->bytes, SCAN_MAX_BYTES + (size_t)SCAN_PADDING);
}

void scanner_free(scanner *s)
{
    buffer_free(&s->bytes);
    free(s->tokens);
    free(s->attributes);
    scanner_init(s);
}

void scanner_begin(scanner *s, size_t max_tag_bytes, uint32_t max_attributes)
{
    scanner fresh = {.bytes = s->bytes,
                     .tokens = s->tokens,
                     .attributes = s->attributes,
                     .token_cap = s->token_cap,
                     .attribute_cap = s->attribute_cap,
                     .max_tag_bytes = max_tag_bytes,
                     .max_attributes = max_attributes};
    if (fresh.max_attributes > SCAN_MAX_TAG_ATTRIBUTES) fresh.max_attributes = SCAN_MAX_TAG_ATTRIBUTES;
    fresh.bytes.len = 0;
    *s = fresh;
}

/* Forget the bytes before the batch, once they are most of what is kept. */
static void drop_old_bytes(scanner *s)
{
    size_t old = s->batch_from - s->base;
    if (old < s->bytes.len / 2) return;
    buffer_consume(&s->bytes, old);
    s->base = s->batch_from;
}

dechaff_status scanner_add(scanner *s, slice utf8)
{
    drop_old_bytes(s);
    if (utf8.len > SCAN_MAX_BYTES - s->base - s->bytes.len) return DECHAFF_LIMIT;
    if (!buffer_reserve(&s->bytes, utf8.len + SCAN_PADDING)) return DECHAFF_NO_MEMORY;
    if (utf8.len) memcpy(s->bytes.at + s->bytes.len, utf8.at, utf8.len);
    s->bytes.len += utf8.len;
    memset(s->bytes.at + s->bytes.len, 0, SCAN_PADDING);
    return DECHAFF_OK;
}

void scanner_end(scanner *s)
{
    s->ended = true;
}

/* ---- tokens ---- */

static token *token_add(scanner *s, token_kind kind, uint32_t start, uint32_t end)
{
    if (!array_reserve(&s->tokens, &s->token_cap, s->token_count + 1, sizeof *s->tokens, MAX_BATCH_ITEMS)) return NULL;
    token *t = &s->tokens[s->token_count++];
    *t = (token){.kind = (uint8_t)kind, .start = start, .end = end, .attr_first = (uint32_t)s->attribute_count};
    return t;
}

/* The text that stands before `end` becomes a token, if there is any. */
static bool text_add(scanner *s, uint32_t end)
{
    if (s->text_from == end) return true;
    token *t = token_add(s, TOKEN_TEXT, s->text_from, end);
    if (!t) return false;
    const char *at = scanner_at(s, t->start);
    if (char_is(*at, CHAR_SPACE) && near_is_blank(at, scanner_at(s, t->end))) t->flags = TOKEN_BLANK;
    s->text_from = end;
    return true;
}

/* ---- markup; each function gives what came of the markup at `s->at` ---- */

typedef enum { DONE, MORE, IS_TEXT, NO_MEMORY } outcome;

/* The markup ends before `end`: text starts there. */
static outcome skip_to(scanner *s, uint32_t end)
{
    s->at = s->seen = s->text_from = end;
    return DONE;
}

static uint32_t end_offset(const scanner *s)
{
    return s->base + (uint32_t)s->bytes.len;
}

/* "<!doctype", "<?", "</3": everything up to the first '>'. */
static outcome bogus_comment(scanner *s)
{
    if (!s->no_gt) {
        uint32_t from = s->seen > s->at ? s->seen : s->at;
        const char *gt = memchr(scanner_at(s, from), '>', end_offset(s) - from);
        if (gt) return skip_to(s, s->base + (uint32_t)(gt - s->bytes.at) + 1);
        s->seen = end_offset(s);
        if (!s->ended) return MORE;
        s->no_gt = true;
    }
    return skip_to(s, s->at + 2);
}

/* True if a comment whose text starts at `start` ends with the '>' at `gt`. */
static bool closes_comment(const char *start, const char *gt)
{
    ptrdiff_t len = gt - start;
    if (len == 0 || (len == 1 && *start == '-')) return true; /* "<!-->" and "<!--->" */
    if (len >= 2 && gt[-1] == '-' && gt[-2] == '-') return true;
    return len >= 3 && gt[-1] == '!' && gt[-2] == '-' && gt[-3] == '-';
}

static outcome comment(scanner *s)
{
    uint32_t start = s->at + 4;
    if (!s->no_comment_end) {
        uint32_t from = s->seen > start ? s->seen : start;
        const char *end = s->bytes.at + s->bytes.len, *gt = scanner_at(s, from);
        while ((gt = memchr(gt, '>', (size_t)(end - gt)))) {
            if (closes_comment(scanner_at(s, start), gt)) return skip_to(s, s->base + (uint32_t)(gt - s->bytes.at) + 1);
            gt++;
        }
        s->seen = end_offset(s);
        if (!s->ended) return MORE;
        s->no_comment_end = true;
    }
    return skip_to(s, start);
}

static outcome declaration(scanner *s)
{
    const char *at = scanner_at(s, s->at);
    uint32_t left = end_offset(s) - s->at;
    if (left >= 4 && memcmp(at, "<!--", 4) == 0) return comment(s);
    if (left < 4 && !s->ended && memcmp(at, "<!--", left) == 0) return MORE;
    return bogus_comment(s);
}

/* The token of the tag at `s->at`, with its name but without an end; NULL: no memory. */
static token *tag_open(scanner *s, bool is_end)
{
    if (!array_reserve(&s->attributes, &s->attribute_cap, s->attribute_count + s->max_attributes + 1,
                       sizeof *s->attributes, MAX_BATCH_ITEMS))
        return NULL;
    token *t = token_add(s, is_end ? TOKEN_END : TOKEN_START, s->at, s->at);
    if (!t) return NULL;
    const char *name = scanner_at(s, s->at) + 1 + is_end;
    t->name_length = (uint32_t)(near_name_end(name, s->bytes.at + s->bytes.len) - name);
    t->tag = (uint8_t)tag_find_padded((slice){name, t->name_length});
    return t;
}

/* The tag of `t` ends before `end`. */
static outcome tag_close(scanner *s, token *t, const char *end)
{
    t->end = s->base + (uint32_t)(end - s->bytes.at);
    return skip_to(s, t->end);
}

/* A tag whose end is known only now: its attributes are read if they are within the cap. */
static outcome tag_late(scanner *s, const char *gt, bool is_end)
{
    token *t = tag_open(s, is_end);
    if (!t) return NO_MEMORY;
    const char *at = scanner_at(s, t->start);
    bool over = (size_t)(gt + 1 - at) > s->max_tag_bytes;
    s->long_tags += over;
    if (!over && !is_end) (void)tag_read(s, t, at + 1 + t->name_length, gt + 1);
    return tag_close(s, t, gt + 1);
}

/* A tag that the document does not finish ends at its first '>'; one without is left out. */
static outcome unfinished_tag(scanner *s, bool is_end)
{
    const char *gt = s->no_gt ? NULL : memchr(scanner_at(s, s->at), '>', end_offset(s) - s->at);
    if (gt) return tag_late(s, gt, is_end);
    s->no_gt = true;
    return skip_to(s, end_offset(s));
}

/* Go on looking for the end of a tag that was not there as a whole. */
static outcome tag_in_pieces(scanner *s, bool is_end)
{
    const char *gt = tag_end_find(scanner_at(s, s->seen), s->bytes.at + s->bytes.len, &s->tag_state);
    if (gt) return tag_late(s, gt, is_end);
    s->seen = end_offset(s);
    return s->ended ? unfinished_tag(s, is_end) : MORE;
}

static outcome tag(scanner *s, bool is_end)
{
    if (s->seen > s->at) return tag_in_pieces(s, is_end);
    token *t = tag_open(s, is_end);
    if (!t) return NO_MEMORY;
    const char *at = scanner_at(s, s->at), *end = s->bytes.at + s->bytes.len,
               *name_end = at + 1 + is_end + t->name_length;
    if (name_end < end && *name_end == '>' && t->name_length < s->max_tag_bytes / 2)
        return tag_close(s, t, name_end + 1);
    if ((size_t)(end - at) > s->max_tag_bytes) end = at + s->max_tag_bytes;
    const char *gt = is_end || name_end >= end ? NULL : tag_read(s, t, name_end, end);
    if (gt) return tag_close(s, t, gt + 1);
    s->token_count--;
    s->seen = s->at + 1 + is_end;
    s->tag_state = TAG_STATE_NAME;
    return tag_in_pieces(s, is_end);
}

/* What stands at the '<' at `s->at`, judged by the next bytes. */
static outcome markup(scanner *s)
{
    const char *at = scanner_at(s, s->at);
    uint32_t left = end_offset(s) - s->at;
    if (left < 2) return s->ended ? IS_TEXT : MORE;
    if (char_is(at[1], CHAR_ALPHA)) return text_add(s, s->at) ? tag(s, false) : NO_MEMORY;
    if (at[1] == '!') return text_add(s, s->at) ? declaration(s) : NO_MEMORY;
    if (at[1] == '?') return text_add(s, s->at) ? bogus_comment(s) : NO_MEMORY;
    if (at[1] != '/') return IS_TEXT;
    if (left < 3) return s->ended ? IS_TEXT : MORE;
    if (!text_add(s, s->at)) return NO_MEMORY;
    return char_is(at[2], CHAR_ALPHA) ? tag(s, true) : bogus_comment(s);
}

/* ---- content that is not tokenised ---- */

/* The last token opened raw content: look for its end. */
static outcome raw_content(scanner *s)
{
    slice bytes = buffer_slice(&s->bytes);
    raw_result found = raw_find(&s->raw, bytes, s->base, s->ended, &s->raw_ends);
    if (found == RAW_MORE) return MORE;
    s->in_raw = false;
    if (found == RAW_NONE) return DONE;
    token *t = token_add(s, TOKEN_RAW, s->text_from, s->raw.at);
    if (!t) return NO_MEMORY;
    t->tag = (uint8_t)s->raw.tag;
    (void)skip_to(s, s->raw.at);
    return DONE;
}

/* Start the search if the tag just read has raw content. */
static void raw_start(scanner *s)
{
    const token *t = &s->tokens[s->token_count - 1];
    if (t->kind != TOKEN_START || !raw_is((html_tag)t->tag)) return;
    if (t->tag == TAG_svg && (t->flags & TOKEN_SELF_CLOSING)) return;
    s->in_raw = true;
    raw_begin(&s->raw, (html_tag)t->tag, s->at, &s->raw_ends);
}

/* ---- the loop ---- */

/* Move to the next '<' that is more than a character of text; false if the bytes end first. */
static bool find_markup(scanner *s)
{
    uint32_t from = s->seen > s->at ? s->seen : s->at;
    const char *lt = near_char(scanner_at(s, from), scanner_at(s, end_offset(s)), '<');
    s->at = lt ? s->base + (uint32_t)(lt - s->bytes.at) : end_offset(s);
    return lt != NULL;
}

static bool batch_is_full(const scanner *s)
{
    return s->at - s->batch_from >= SCAN_BATCH_BYTES;
}

/* One construct: text up to markup, and the markup. */
static outcome step(scanner *s)
{
    if (s->in_raw) return raw_content(s);
    if (*scanner_at(s, s->at) != '<' && !find_markup(s)) {
        if (!s->ended) return MORE;
        return text_add(s, s->at) ? MORE : NO_MEMORY;
    }
    size_t before = s->token_count;
    outcome o = markup(s);
    if (o == IS_TEXT) {
        s->at++;
        return DONE;
    }
    if (o == DONE && s->token_count > before && s->text_from == s->at) raw_start(s);
    return o;
}

dechaff_status scanner_run(scanner *s, bool *full)
{
    *full = false;
    for (;;) {
        uint32_t at = s->at;
        if (at == end_offset(s) && !s->in_raw) {
            if (s->ended && !text_add(s, at)) return DECHAFF_NO_MEMORY;
            return DECHAFF_OK;
        }
        outcome o = step(s);
        if (o == NO_MEMORY) return DECHAFF_NO_MEMORY;
        if (o == MORE) return DECHAFF_OK;
        if (!s->in_raw && s->text_from == s->at && batch_is_full(s)) {
            *full = true;
            return DECHAFF_OK;
        }
    }
}

void scanner_next_batch(scanner *s)
{
    s->batch_from = s->at;
    s->token_count = s->attribute_count = 0;
}

slice token_attribute_find(const scanner *s, const token *t, const char *name, size_t len)
{
    const span_attribute *a = s->attributes + t->attr_first;
    for (size_t i = 0; i < t->attr_count; i++)
        if (a[i].name_length == len && chars_are(scanner_at(s, a[i].name), name, len))
            return (slice){scanner_at(s, a[i].value), a[i].value_length};
    return (slice){NULL, 0};
}
