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
                     .risk = (uint8_t)r->risk,
                     .family = code->family};
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

/* Append the items of an array; `*first` is the index of the first. */
static bool put_items(buffer *section, const void *items, size_t count, size_t size, uint32_t *first)
{
    *first = (uint32_t)(section->len / size);
    return count == 0 || buffer_append(section, items, count * size);
}

#define PUT_ITEMS(section, items, count, first) put_items(section, items, count, sizeof *(items), first)

/* Append a table; one that is empty has no arrays. */
static bool put_table(image *out, const key_table *t)
{
    image_table to;
    memset(&to, 0, sizeof to); /* the padding too: the same packs give the same image */
    to.table = *t;
    to.table.store = (key_store){NULL};
    to.table.heads = NULL;
    to.table.bits = NULL;
    return (!t->bits || (PUT_ITEMS(&out->heads, t->heads, key_table_heads(t), &to.heads) &&
                         PUT_ITEMS(&out->bits, t->bits, key_table_words(t), &to.bits))) &&
           buffer_append(&out->tables, &to, sizeof to);
}

/* The same of a store. */
static bool put_store(image *out, const key_store *s)
{
    image_store to;
    memset(&to, 0, sizeof to);
    to.store = *s;
    to.store.slots = NULL;
    to.store.entries = NULL;
    return (!s->slots || (PUT_ITEMS(&out->slots, s->slots, (size_t)s->slot_mask + 1, &to.slots) &&
                          PUT_ITEMS(&out->entries, s->entries, s->entry_count, &to.entries))) &&
           buffer_append(&out->stores, &to, sizeof to);
}

/* Append what of an index is not in tables. */
static bool put_rest(image *out, const rule_index *x)
{
    const prefilter *p = &x->has;
    image_index to;
    memset(&to, 0, sizeof to);
    to.always_count = (uint32_t)x->always_count;
    to.filter = *p;
    to.filter.fragments = (key_table){0};
    to.filter.words = NULL;
    to.filter.around = NULL;
    to.filter.terms = NULL;
    to.filter.width = PREFILTER_SCALAR;
    return PUT_ITEMS(&out->words, p->words, p->word_count, &to.words) &&
           PUT_ITEMS(&out->around, p->around, p->around_len, &to.around) &&
           PUT_ITEMS(&out->word_terms, p->terms, p->term_count, &to.terms) &&
           PUT_ITEMS(&out->always, x->always, x->always_count, &to.always) &&
           buffer_append(&out->indices, &to, sizeof to);
}

static bool put_index(image *out, const rule_index *x)
{
    return put_table(out, &x->start) && put_table(out, &x->end) && put_table(out, &x->has.fragments) &&
           put_store(out, &x->has.fragments.store) && put_rest(out, x);
}

static bool put_indices(image *out, const ruleset *set)
{
    bool done = set->families && put_store(out, &set->letters.starts) && put_store(out, &set->letters.ends) &&
                put_index(out, &set->index);
    for (size_t i = 0; done && i < PACKS_FAMILIES; i++) done = put_index(out, &set->families[i]);
    return done;
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

/* True if all regexes are right: those of built-in rules are not compiled with their set. */
static bool patterns_compile(ruleset *set)
{
    bool done = true;
    for (size_t i = 0; done && i < set->regex_count; i++) done = regex_compile(&set->regexes[i], NULL) == DECHAFF_OK;
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
    bool done = patterns_compile(set) &&
                buffer_append(&parts.terms, set->terms, set->term_count * sizeof *set->terms) &&
                buffer_append(&parts.pool, set->pool, pool_length(set));
    for (size_t i = 0; done && i < set->rule_count; i++) done = put_rule(&parts, &set->rules[i]);
    done = done && put_patterns(&parts, set) && put_indices(&parts, set) && join(&parts, out);
#define IMAGE_FREE(name, type) buffer_free(&parts.name);
    IMAGE_SECTIONS(IMAGE_FREE)
#undef IMAGE_FREE
    ruleset_free(set);
    return done;
}
