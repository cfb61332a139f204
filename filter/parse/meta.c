#include "builder.h"
#include "chars.h"
#include "entity.h"

/* ---- which <meta> says what; the lower the rank, the better the source ---- */

typedef enum { FIELD_OG_TITLE, FIELD_DESCRIPTION, FIELD_BYLINE, FIELD_DATE, FIELD_SITE, FIELD_OG_TYPE } field;

typedef struct {
    const char *name;
    uint8_t len; /* of the name */
    field field;
    uint8_t rank; /* from 1 */
} meta_row;

#define META(name, field, rank)                                                                                        \
    {                                                                                                                  \
        name, sizeof name - 1, FIELD_##field, rank                                                                     \
    }

static const meta_row METAS[] = {
    META("og:title", OG_TITLE, 1),
    META("twitter:title", OG_TITLE, 2),
    META("og:description", DESCRIPTION, 1),
    META("description", DESCRIPTION, 2),
    META("twitter:description", DESCRIPTION, 3),
    META("author", BYLINE, 1),
    META("byl", BYLINE, 2),
    META("parsely-author", BYLINE, 2),
    META("sailthru.author", BYLINE, 2),
    META("dc.creator", BYLINE, 3),
    META("dcterms.creator", BYLINE, 3),
    META("citation_author", BYLINE, 3),
    META("article:author", BYLINE, 4),
    META("article:published_time", DATE, 1),
    META("og:article:published_time", DATE, 2),
    META("datepublished", DATE, 2),
    META("parsely-pub-date", DATE, 2),
    META("sailthru.date", DATE, 3),
    META("pubdate", DATE, 3),
    META("publishdate", DATE, 3),
    META("publish-date", DATE, 3),
    META("publication_date", DATE, 3),
    META("citation_publication_date", DATE, 3),
    META("dc.date.issued", DATE, 3),
    META("dcterms.created", DATE, 4),
    META("dc.date", DATE, 4),
    META("date", DATE, 5),
    META("og:site_name", SITE, 1),
    META("application-name", SITE, 2),
    META("og:type", OG_TYPE, 1),
};

typedef struct {
    slice *value;
    uint8_t *rank;
} target;

static target target_of(builder *b, field f)
{
    switch (f) {
    case FIELD_OG_TITLE:
        return (target){&b->out.og_title, &b->title_rank};
    case FIELD_DESCRIPTION:
        return (target){&b->out.description, &b->description_rank};
    case FIELD_BYLINE:
        return (target){&b->out.byline, &b->byline_rank};
    case FIELD_DATE:
        return (target){&b->out.date, &b->date_rank};
    case FIELD_SITE:
        return (target){&b->out.site, &b->site_rank};
    default:
        return (target){&b->out.og_type, &b->type_rank};
    }
}

/* `text` decoded and collapsed, in the arena. */
static slice tidy(builder *b, slice text)
{
    size_t room = text.len + text.len / 4 + COLLAPSE_PADDING;
    char *decoded = builder_take(b, room), *out = builder_take(b, room + COLLAPSE_PADDING);
    if (!decoded || !out) return (slice){NULL, 0};
    size_t len = 0, decoded_len = entity_decode_all(text, true, decoded);
    bool space = true;
    for (size_t i = 0; i < decoded_len; i++) {
        bool blank = char_is(decoded[i], CHAR_SPACE);
        if (!blank)
            out[len++] = decoded[i];
        else if (!space)
            out[len++] = ' ';
        space = blank;
    }
    return (slice){out, len && space ? len - 1 : len};
}

static bool is_url(slice s)
{
    return s.len > 8 && (chars_are(s.at, "http://", 7) || chars_are(s.at, "https://", 8));
}

static void take_meta(builder *b, const token *t)
{
    static const char *const KEYS[] = {"property", "name", "itemprop"};
    slice content = token_attribute(b->scan, t, "content");
    if (!content.len) return;
    for (size_t k = 0; k < sizeof KEYS / sizeof *KEYS; k++) {
        slice key = token_attribute(b->scan, t, KEYS[k]);
        if (!key.len) continue;
        for (const meta_row *row = METAS; row < METAS + sizeof METAS / sizeof *METAS; row++) {
            if (key.len != row->len || !chars_are(key.at, row->name, row->len)) continue;
            target to = target_of(b, row->field);
            if (*to.rank && *to.rank <= row->rank) continue;
            if (row->field == FIELD_BYLINE && is_url(content)) continue;
            slice value = tidy(b, content);
            if (!value.len) continue;
            *to.value = value;
            *to.rank = row->rank;
        }
    }
}

static void take_link(builder *b, const token *t)
{
    if (b->out.canonical.len || !slice_is_caseless(token_attribute(b->scan, t, "rel"), "canonical")) return;
    b->out.canonical = token_attribute_decoded(b, t, "href");
}

/* The first <base> counts. */
static void take_base(builder *b, const token *t)
{
    if (!b->out.base.len) b->out.base = token_attribute_decoded(b, t, "href");
}

static void take_raw(builder *b, const token *t)
{
    slice text = {scanner_at(b->scan, t->start), t->end - t->start};
    if (t->tag == TAG_title && !b->out.title.len) b->out.title = tidy(b, text);
    if (t->tag != TAG_script || !b->last_script_is_jsonld || !text.len) return;
    char *copy = builder_take(b, text.len);
    if (!copy) return;
    if (!array_reserve(&b->jsonld, &b->jsonld_cap, b->out.jsonld_count + 1, sizeof *b->jsonld, MAX_JSONLD)) {
        (void)builder_lacks(b, b->out.jsonld_count, MAX_JSONLD);
        return;
    }
    memcpy(copy, text.at, text.len);
    b->jsonld[b->out.jsonld_count++] = (slice){copy, text.len};
}

/* True if the type of a script is that of JSON-LD; parameters may follow it. */
static bool is_jsonld(slice type)
{
    static const char NAME[] = "application/ld+json";
    size_t len = sizeof NAME - 1;
    return type.len >= len && chars_are(type.at, NAME, len) && (type.len == len || !char_is(type.at[len], CHAR_ALPHA));
}

void meta_take(builder *b, const token *t)
{
    if (t->kind == TOKEN_RAW) {
        take_raw(b, t);
        return;
    }
    if (t->tag == TAG_meta) take_meta(b, t);
    if (t->tag == TAG_link) take_link(b, t);
    if (t->tag == TAG_base) take_base(b, t);
    if (t->tag == TAG_html && !b->out.html_lang.len) b->out.html_lang = token_attribute_decoded(b, t, "lang");
    if (t->tag == TAG_script) b->last_script_is_jsonld = is_jsonld(token_attribute(b->scan, t, "type"));
}
