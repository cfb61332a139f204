/* The built-in rule set, made from the image in the binary: rules are set up, everything else is used in place. */
#include <stdlib.h>

#include "image.h"

/* Where a section lies. */
static const void *section(image_section s)
{
    return dechaff_rules_image + s.offset;
}

static const image_header *header(void)
{
    return (const image_header *)(const void *)dechaff_rules_image;
}

static slice text_of(image_text t)
{
    return (slice){(const char *)section(header()->blob) + t.at, t.len};
}

/* The texts of a stretch, in the set's memory; false: no memory. */
static bool texts_of(ruleset *set, image_section from, uint32_t first, uint32_t count, slice **out)
{
    const image_text *texts = (const image_text *)section(from) + first;
    if (count == 0) return true;
    *out = arena_take_array(&set->memory, count, sizeof **out);
    for (uint32_t i = 0; *out && i < count; i++) (*out)[i] = text_of(texts[i]);
    return *out != NULL;
}

static bool sites_of(ruleset *set, const image_rule *from, rule *r)
{
    const image_site *sites = (const image_site *)section(header()->sites) + from->site;
    if (from->site_count == 0) return true;
    r->sites = arena_take_array(&set->memory, from->site_count, sizeof *r->sites);
    for (uint32_t i = 0; r->sites && i < from->site_count; i++)
        r->sites[i] = (rule_site){text_of(sites[i].host), sites[i].negated};
    return r->sites != NULL;
}

/* Sets a rule up; false: no memory. */
static bool set_up_rule(ruleset *set, const image_rule *from, rule *r)
{
    const rule_zone *zones = section(header()->zones);
    *r = (rule){.id = text_of(from->id),
                .verb = (rule_verb)from->verb,
                .unit = (rule_unit)from->unit,
                .risk = (rule_risk)from->risk,
                .zones = (rule_zone *)(uintptr_t)(zones + from->zone), /* nobody writes to a compiled rule */
                .lang_count = from->lang_count,
                .site_count = from->site_count,
                .zone_count = from->zone_count,
                .except_count = from->except_count,
                .len_min = from->len_min,
                .len_max = from->len_max,
                .file = {"embedded", 8},
                .builtin = true};
    r->place.line = from->line;
    return texts_of(set, header()->langs, from->lang, from->lang_count, &r->langs) &&
           texts_of(set, header()->excepts, from->except, from->except_count, &r->excepts) && sites_of(set, from, r);
}

/* Sets up all rules, turned off or on; false: no memory. */
static bool set_up_rules(ruleset *set, const ruleset_options *options)
{
    const image_rule *from = section(header()->rules);
    set->rule_count = header()->rules.count;
    rule *rules = arena_take_array(&set->memory, set->rule_count, sizeof *rules);
    set->rules = calloc(set->rule_count + 1, sizeof *set->rules);
    if (!rules || !set->rules) return false;
    for (size_t i = 0; i < set->rule_count; i++) {
        if (!set_up_rule(set, &from[i], &rules[i])) return false;
        bool on = rule_is_on(rules[i].id, rules[i].risk, options);
        set->rules[i] = (rule_code){&rules[i], from[i].term, from[i].term_count, from[i].family, !on};
        if (on) ruleset_count_in(set, &set->rules[i]);
    }
    return true;
}

/* Sets up the regexes, to be compiled when they are needed, and the selectors. */
static dechaff_status set_up_patterns(ruleset *set, dechaff_error *err)
{
    const image_pattern *from = section(header()->patterns);
    size_t count = header()->patterns.count;
    rule_term *terms = arena_take_array(&set->memory, count, sizeof *terms);
    set->regexes = calloc(count + 1, sizeof *set->regexes);
    if (!terms || !set->regexes) return error_no_memory(err);
    for (size_t i = 0; i < count; i++) {
        terms[i] = (rule_term){.kind = (term_kind)from[i].kind,
                               .role = (term_role)from[i].role,
                               .text = text_of(from[i].text),
                               .caseless = from[i].caseless,
                               .extended = from[i].extended};
        if (terms[i].kind == TERM_RE) {
            set->regexes[set->regex_count++].term = &terms[i];
            continue;
        }
        if (set->rules[set->terms[from[i].term].rule].off) continue;
        dechaff_status status = css_add(&set->css, terms[i].text, from[i].term, err);
        if (status != DECHAFF_OK) return status;
    }
    return css_index(&set->css) ? DECHAFF_OK : error_no_memory(err);
}

/* The n-th store, whose arrays lie in the image; nobody writes to them. */
static key_store store_at(size_t n)
{
    const image_header *h = header();
    const image_store *from = (const image_store *)section(h->stores) + n;
    key_store s = from->store;
    s.slots = (struct key_slot *)(uintptr_t)section(h->slots) + from->slots;
    s.entries = (struct key_entry *)(uintptr_t)section(h->entries) + from->entries;
    return s;
}

/* The n-th table, of a store. */
static key_table table_at(size_t n, const key_store *store)
{
    const image_header *h = header();
    const image_table *from = (const image_table *)section(h->tables) + n;
    key_table t = from->table;
    t.store = *store;
    t.heads = (uint16_t *)(uintptr_t)section(h->heads) + from->heads;
    t.bits = (uint64_t *)(uintptr_t)section(h->bits) + from->bits;
    return t;
}

/* The n-th index. */
static void use_index(const rule_letters *letters, rule_index *x, size_t n)
{
    const image_header *h = header();
    const image_index *from = (const image_index *)section(h->indices) + n;
    key_store fragments = store_at(IMAGE_LETTER_STORES + n);
    x->start = table_at(n * IMAGE_TABLES, &letters->starts);
    x->end = table_at(n * IMAGE_TABLES + 1, &letters->ends);
    x->has = from->filter;
    x->has.fragments = table_at(n * IMAGE_TABLES + 2, &fragments);
    x->has.words = (prefilter_word *)(uintptr_t)section(h->words) + from->words;
    x->has.around = (unsigned char *)(uintptr_t)section(h->around) + from->around;
    x->has.terms = (uint32_t *)(uintptr_t)section(h->word_terms) + from->terms;
    x->has.width = prefilter_machine_width();
    x->always = (uint32_t *)(uintptr_t)section(h->always) + from->always;
    x->always_count = from->always_count;
}

/* All indices; false: no memory. */
static bool use_indices(ruleset *set)
{
    set->families = calloc(PACKS_FAMILIES, sizeof *set->families);
    if (!set->families) return false;
    set->letters = (rule_letters){store_at(0), store_at(1)};
    use_index(&set->letters, &set->index, 0);
    for (size_t i = 0; i < PACKS_FAMILIES; i++) use_index(&set->letters, &set->families[i], 1 + i);
    return true;
}

dechaff_status ruleset_builtin(const ruleset_options *options, ruleset **set, dechaff_error *err)
{
    *set = NULL;
    ruleset *s = calloc(1, sizeof *s);
    if (!s) return error_no_memory(err);
    arena_init(&s->memory, SIZE_MAX);
    s->built_in = true;
    s->terms = section(header()->terms);
    s->term_count = header()->terms.count;
    s->pool = section(header()->pool);
    bool room = use_indices(s) && ruleset_lock_new(s) && set_up_rules(s, options);
    dechaff_status status = room ? set_up_patterns(s, err) : error_no_memory(err);
    if (status == DECHAFF_OK)
        *set = s;
    else
        ruleset_free(s);
    return status;
}
