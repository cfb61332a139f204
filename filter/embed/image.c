/* Writes the image of rules/image.h. */
#include "image.h"

#include "../rules/image.h"

/* What is written: one buffer for each section. */
typedef struct {
#define IMAGE_BUFFER(name, type) buffer name;
    IMAGE_SECTIONS(IMAGE_BUFFER)
#undef IMAGE_BUFFER
} image;

static bool put_text(image *out, slice s, image_text *text)
{
    *text = (image_text){(uint32_t)out->blob.len, (uint32_t)s.len};
    return buffer_append_slice(&out->blob, s);
}

/* Append texts to a section; `*first` is the index of the first. */
static bool put_texts(image *out, buffer *section, const slice *texts, uint32_t count, uint32_t *first)
{
    bool done = true;
    *first = (uint32_t)(section->len / sizeof(image_text));
    for (uint32_t i = 0; done && i < count; i++) {
        image_text text;
        done = put_text(out, texts[i], &text) && buffer_append(section, &text, sizeof text);
    }
    return done;
}

static bool put_sites(image *out, const rule *r, uint32_t *first)
{
    bool done = true;
    *first = (uint32_t)(out->sites.len / sizeof(image_site));
    for (uint32_t i = 0; done && i < r->site_count; i++) {
        image_site site = {.negated = r->sites[i].negated};
        done = put_text(out, r->sites[i].host, &site.host) && buffer_append(&out->sites, &site, sizeof site);
    }
    return done;
}

static bool put_rule(image *out, const rule_code *code)
{
    const rule *r = code->source;
    image_rule to = {.line = r->place.line,
                     .term = code->term,
                     .term_count = code->term_count,
                     .lang_count = r->lang_count,
                     .site_count = r->site_count,
                     .zone = (uint32_t)(out->zones.len / sizeof(rule_zone)),
                     .zone_count = r->zone_count,
                     .except_count = r->except_count,
                     .len_min = r->len_min,
                     .len_max = r->len_max,
                     .verb = (uint8_t)r->verb,
                     .unit = (uint8_t)r->unit,
                     .risk = (uint8_t)r->risk};
    return put_text(out, r->id, &to.id) && put_texts(out, &out->langs, r->langs, r->lang_count, &to.lang) &&
           put_texts(out, &out->excepts, r->excepts, r->except_count, &to.except) && put_sites(out, r, &to.site) &&
           buffer_append(&out->zones, r->zones, r->zone_count * sizeof *r->zones) &&
           buffer_append(&out->rules, &to, sizeof to);
}

/* Regexes keep their order, which is that of their indices. */
static bool put_patterns(image *out, const ruleset *set)
{
    bool done = true;
    for (size_t i = 0; done && i < set->rule_count; i++) {
        const rule_code *code = &set->rules[i];
        for (uint32_t t = 0; done && t < code->term_count; t++) {
            const rule_term *term = &code->source->terms[t];
            image_pattern to = {.term = code->term + t,
                                .kind = (uint8_t)term->kind,
                                .role = (uint8_t)term->role,
                                .caseless = term->caseless,
                                .extended = term->extended};
            if (term->kind < TERM_RE) continue;
            done = put_text(out, term->text, &to.text) && buffer_append(&out->patterns, &to, sizeof to);
        }
    }
    return done;
}

/* Where a table's arrays go. */
typedef struct {
    buffer *heads, *bits, *slots, *entries;
} table_parts;

static bool put_table(image *out, const key_table *t, table_parts to)
{
    key_table plain = *t;
    plain.heads = NULL;
    plain.bits = NULL;
    plain.slots = NULL;
    plain.entries = NULL;
    bool done = buffer_append(&out->tables, &plain, sizeof plain);
    if (!t->bits) return done;
    return done && buffer_append(to.heads, t->heads, ((size_t)1 << (32 - t->head_shift)) * sizeof *t->heads) &&
           buffer_append(to.bits, t->bits, key_table_words(t) * sizeof *t->bits) &&
           buffer_append(to.slots, t->slots, ((size_t)t->slot_mask + 1) * sizeof *t->slots) &&
           buffer_append(to.entries, t->entries, t->entry_count * sizeof *t->entries);
}

#define TABLE_PARTS(out, name)                                                                                         \
    (table_parts)                                                                                                      \
    {                                                                                                                  \
        &(out)->name##_heads, &(out)->name##_bits, &(out)->name##_slots, &(out)->name##_entries                        \
    }

static bool put_index(image *out, const rule_index *x)
{
    prefilter plain = x->has;
    plain.fragments = (key_table){0};
    plain.words = NULL;
    plain.around = NULL;
    plain.terms = NULL;
    plain.width = PREFILTER_SCALAR;
    return put_table(out, &x->start, TABLE_PARTS(out, start)) && put_table(out, &x->end, TABLE_PARTS(out, end)) &&
           put_table(out, &x->has.fragments, TABLE_PARTS(out, has)) &&
           buffer_append(&out->has_words, x->has.words, x->has.word_count * sizeof *x->has.words) &&
           buffer_append(&out->has_around, x->has.around, x->has.around_len) &&
           buffer_append(&out->has_terms, x->has.terms, x->has.term_count * sizeof *x->has.terms) &&
           buffer_append(&out->filter, &plain, sizeof plain) &&
           buffer_append(&out->always, x->always, x->always_count * sizeof *x->always);
}

/* How much of the pool the terms use. */
static size_t pool_length(const ruleset *set)
{
    size_t end = 0;
    for (size_t i = 0; i < set->term_count; i++) {
        const term_code *t = &set->terms[i];
        if (t->kind < TERM_RE && (size_t)t->at + t->len > end) end = (size_t)t->at + t->len;
    }
    return end;
}

static bool pad(buffer *b)
{
    while (b->len % IMAGE_ALIGN)
        if (!buffer_append_byte(b, 0)) return false;
    return true;
}

/* Join the sections behind their header. */
static bool join(const image *in, buffer *out)
{
    image_header h = {0};
    bool done = buffer_append(out, &h, sizeof h) && pad(out);
#define IMAGE_JOIN(name, type)                                                                                         \
    h.name = (image_section){out->len, in->name.len / sizeof(type)};                                                   \
    done = done && buffer_append_slice(out, buffer_slice(&in->name)) && pad(out);
    IMAGE_SECTIONS(IMAGE_JOIN)
#undef IMAGE_JOIN
    h.size_bytes = out->len;
    if (done) memcpy(out->at, &h, sizeof h);
    return done;
}

bool image_make(const rule *rules, size_t count, buffer *out)
{
    static const ruleset_options ALL = {.risk = RISK_HIGH};
    ruleset *set;
    if (ruleset_new(rules, count, &ALL, &set, NULL) != DECHAFF_OK) return false;
    image parts;
#define IMAGE_INIT(name, type) buffer_init(&parts.name, UINT32_MAX);
    IMAGE_SECTIONS(IMAGE_INIT)
#undef IMAGE_INIT
    bool done = buffer_append(&parts.terms, set->terms, set->term_count * sizeof *set->terms) &&
                buffer_append(&parts.pool, set->pool, pool_length(set));
    for (size_t i = 0; done && i < set->rule_count; i++) done = put_rule(&parts, &set->rules[i]);
    done = done && put_patterns(&parts, set) && put_index(&parts, &set->index) && join(&parts, out);
#define IMAGE_FREE(name, type) buffer_free(&parts.name);
    IMAGE_SECTIONS(IMAGE_FREE)
#undef IMAGE_FREE
    ruleset_free(set);
    return done;
}
