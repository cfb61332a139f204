#include "scene.h"

#define NAME(text)                                                                                                     \
    {                                                                                                                  \
        text, sizeof text - 1                                                                                          \
    }

/* Attributes whose value speaks like a class. */
static const slice NAMED[] = {NAME("itemprop"),  NAME("data-testid"), NAME("data-component"),
                              NAME("data-type"), NAME("data-block"),  NAME("data-module")};

/** The column of a tag among the distances, -1: none. */
static int near_column(unsigned tag)
{
    static const int8_t COLUMNS[TAG_COUNT] = {
        [TAG_nav] = NEAR_nav,
        [TAG_header] = NEAR_header,
        [TAG_footer] = NEAR_footer,
        [TAG_aside] = NEAR_aside,
        [TAG_main] = NEAR_main,
        [TAG_article] = NEAR_article,
        [TAG_form] = NEAR_form,
        [TAG_table] = NEAR_table,
        [TAG_figure] = NEAR_figure,
        [TAG_button] = NEAR_button,
        [TAG_blockquote] = NEAR_blockquote,
        [TAG_pre] = NEAR_pre,
        [TAG_li] = NEAR_li,
        [TAG_dl] = NEAR_dl,
        [TAG_label] = NEAR_label,
        [TAG_dialog] = NEAR_dialog,
    };
    return tag < TAG_COUNT && COLUMNS[tag] ? COLUMNS[tag] : -1;
}

/* What is known of a value that speaks like a class. Pages repeat theirs, so the last ones are kept, by hash. */
enum { MEMO_SIZE = 512, VALUE_BYTES_MAX = 1024, CLASS_BYTES_MAX = 20 };
typedef struct {
    uint64_t key;
    uint64_t first; /* hash of the first class */
    uint32_t hits;  /* its groups */
} memo;

/** Hash of the first class of a value. */
static uint64_t first_class(slice value)
{
    size_t len = 0;
    while (len < value.len && len < CLASS_BYTES_MAX && value.at[len] != ' ') len++;
    return hash_text((slice){value.at, len});
}

static slice cut_value(slice value)
{
    return (slice){value.at, value.len < VALUE_BYTES_MAX ? value.len : VALUE_BYTES_MAX};
}

/** What is known of an attribute's value. */
static const memo *recall(const groups *g, memo *known, slice value)
{
    value = cut_value(value);
    uint64_t key = hash_text(value);
    memo *m = &known[key % MEMO_SIZE];
    if (m->key != key) *m = (memo){key, first_class(value), groups_find(g, value)};
    return m;
}

/** True if an attribute of this name speaks like a class. */
static bool is_named(slice name)
{
    if (name.len < 8 || (name.at[0] != 'd' && name.at[0] != 'i')) return false;
    for (size_t k = 0; k < sizeof NAMED / sizeof *NAMED; k++)
        if (slice_equal(name, NAMED[k])) return true;
    return false;
}

/** Groups of an element by its names other than its class. */
static uint32_t other_hits(const groups *g, memo *known, const element *e)
{
    uint32_t hits = e->id.len ? groups_find(g, cut_value(e->id)) : 0; /* few elements share theirs */
    if (e->role.len) hits |= groups_of_role(e->role);
    for (uint32_t i = 0; i < e->attr_count; i++)
        if (is_named(e->attrs[i].name) && e->attrs[i].value.len) hits |= recall(g, known, e->attrs[i].value)->hits;
    return hits;
}

_Static_assert((int)GROUP_COUNT <= (int)NEAR_TAGS, "groups come before tags");

/** Fill an element's distances from its parent's and its own groups and tag. */
static void near_fill(uint8_t *row, const uint8_t *parent, uint32_t hits, int column)
{
    for (size_t k = 0; k < NEAR_COLUMNS; k++) row[k] = (uint8_t)(parent[k] + (parent[k] < NEAR_MAX));
    for (; hits; hits &= hits - 1) row[__builtin_ctz(hits)] = 0;
    if (column >= 0) row[column] = 0;
}

/** Set parents, depths, signatures and distances of all places. */
static bool place_elements(scene *s, const groups *g, arena *memory)
{
    slots siblings;
    memo *known = arena_take_array(memory, MEMO_SIZE, sizeof *known);
    if (!known || !slots_init(&siblings, s->element_count, memory)) return false;
    memset(s->near[0], NEAR_NONE, NEAR_COLUMNS);
    s->places[0] = (place){.parent = -1, .repeated = -1, .words_ahead = UINT32_MAX};
    for (size_t e = 1; e < s->element_count; e++) {
        const element *from = &s->page->elements[e - 1];
        place *it = &s->places[e];
        int32_t parent = from->parent + 1;
        const memo *class = recall(g, known, from->klass);
        *it = (place){.parent = parent, .depth = s->places[parent].depth + 1, .words_ahead = UINT32_MAX};
        it->signature = hash_mix(class->first + from->tag); /* of its tag and first class */
        it->siblings = slots_find(&siblings, it->signature + (uint64_t)(uint32_t)parent * 0x9e3779b97f4a7c15U);
        uint32_t hits = class->hits; /* before another value takes its place */
        hits |= other_hits(g, known, from);
        siblings.at[it->siblings].count++;
        s->all.product_elements += hits >> GROUP_prod & 1;
        near_fill(s->near[e], s->near[parent], hits, near_column(from->tag));
    }
    for (size_t e = 1; e < s->element_count; e++) s->places[e].siblings = siblings.at[s->places[e].siblings].count;
    return true;
}

/** True if a block reads like running text. */
static bool is_prose(const block *b)
{
    const block_counts *c = &b->counts;
    if (20 * (uint64_t)c->link_code_points >= 7 * (uint64_t)c->code_points) return false;
    return c->words >= 30 || (c->words >= 12 && c->ends_sentence && !b->heading);
}

/** Number of the slot for a block's element and the two around it. */
static uint32_t block_signature(scene *s, size_t i)
{
    size_t e = scene_place(&s->page->blocks[i]);
    if (i && scene_place(&s->page->blocks[i - 1]) == e) return s->marks[i - 1].signature;
    uint64_t h = 0; /* the signatures are hashes themselves */
    for (int level = 0; level < 3 && e > 0; level++) {
        h = h * 0x9e3779b97f4a7c15U + s->places[e].signature;
        e = (size_t)s->places[e].parent;
    }
    return slots_find(&s->signatures, h);
}

/** Count a block into its element, its signature and its text. */
static void count_block(scene *s, size_t i)
{
    const block *b = &s->page->blocks[i];
    const block_counts *c = &b->counts;
    mark *m = &s->marks[i];
    place *e = &s->places[scene_place(b)];
    m->prose = is_prose(b);
    uint32_t prose = m->prose ? c->words : 0;
    m[1] = (mark){.words_before = m->words_before + c->words,
                  .chars_before = m->chars_before + c->code_points,
                  .link_before = m->link_before + c->link_code_points,
                  .prose_before = m->prose_before + prose};
    e->words += c->words;
    e->chars += c->code_points;
    e->link_chars += c->link_code_points;
    e->blocks++;
    if (c->ends_sentence && c->words > 5) e->sentence_words += c->words;
    e->prose_words += prose;
    s->places[e->parent < 0 ? 0 : e->parent].direct += prose;
    if (e->words_ahead == UINT32_MAX) e->words_ahead = m->words_before;
    m->signature = block_signature(s, i);
    slot *signature = &s->signatures.at[m->signature];
    signature->count++;
    signature->words += c->words;
    signature->prose_words += prose;
    m->copies = slots_find(&s->texts, hash_text(b->text));
    s->texts.at[m->copies].count++;
}

/** Add a block to what is known of the whole page. */
static void count_page(scene *s, size_t i)
{
    const block *b = &s->page->blocks[i];
    const uint8_t *near = s->near[scene_place(b)];
    outline *all = &s->all;
    uint32_t words = b->counts.words;
    all->long_blocks += words > 25;
    all->sub_headings += b->heading == 2 || b->heading == 3;
    all->prose_blocks += s->marks[i].prose;
    if (words > all->words_max) all->words_max = words;
    if (near[NEAR_li] == 0) all->item_words += words;
    if (near[NEAR_main] < NEAR_NONE || near[NEAR_article] < NEAR_NONE) all->article_words += words;
    if (near[GROUP_talk] < NEAR_NONE) all->talk_words += words;
    if (all->headline < 0 && b->heading == 1) all->headline = (int32_t)i;
}

/** Add what children hold to their parents. */
static void sum_up(scene *s)
{
    for (size_t e = s->element_count; e-- > 1;) {
        place *child = &s->places[e], *p = &s->places[child->parent];
        p->words += child->words;
        p->chars += child->chars;
        p->link_chars += child->link_chars;
        p->blocks += child->blocks;
        p->sentence_words += child->sentence_words;
        p->prose_words += child->prose_words;
        if (child->words_ahead < p->words_ahead) p->words_ahead = child->words_ahead;
    }
}

/** Set, by block, the governing heading and the next one. */
static void link_blocks(scene *s)
{
    int32_t heading = -1, n = (int32_t)s->block_count;
    for (int32_t i = 0; i < n; i++) {
        if (s->page->blocks[i].heading) heading = i;
        s->marks[i].heading = heading;
    }
    s->marks[n].next_heading = n;
    for (int32_t i = n; i-- > 0;)
        s->marks[i].next_heading = s->page->blocks[i].heading ? i : s->marks[i + 1].next_heading;
}

/** Find the two containers of the prose, and the signature that holds most of it. */
static bool find_containers(scene *s, arena *memory)
{
    outline *all = &s->all;
    uint64_t *twice = arena_take_raw(memory, s->element_count * sizeof *twice), most = 0;
    if (!twice) return false;
    for (size_t e = 0; e < s->element_count; e++) twice[e] = 2 * (uint64_t)s->places[e].direct;
    for (size_t e = 1; e < s->element_count; e++) twice[s->places[e].parent] += s->places[e].direct;
    for (size_t e = 0; e < s->element_count; e++) {
        bool below = most && twice[e] == most && s->places[e].parent == all->dom; /* of two alike the inner one */
        if (twice[e] > most || below) {
            most = twice[e];
            all->dom = (int32_t)e;
        }
        if (5 * (uint64_t)s->places[e].prose_words >= 3 * (uint64_t)s->places[0].prose_words) all->most = (int32_t)e;
    }
    uint32_t prose = 0;
    for (size_t i = 0; i < s->block_count; i++)
        if (s->signatures.at[s->marks[i].signature].prose_words > prose) {
            prose = s->signatures.at[s->marks[i].signature].prose_words;
            all->main_signature = s->marks[i].signature;
        }
    return true;
}

/** Find the first and last prose block inside a container; the whole page where it has none. */
static void find_ends(const scene *s, int32_t container, int32_t *first, int32_t *last)
{
    *first = -1;
    for (size_t i = 0; i < s->block_count; i++) {
        if (!s->marks[i].prose || !scene_inside(s, scene_place(&s->page->blocks[i]), container)) continue;
        if (*first < 0) *first = (int32_t)i;
        *last = (int32_t)i;
    }
    if (*first >= 0) return;
    *first = 0;
    *last = (int32_t)s->block_count - 1;
}

/** Mark the chain from `e` up to the root with `bit`. */
static void mark_chain(const scene *s, uint8_t *chain, int32_t e, uint8_t bit)
{
    for (; e >= 0; e = s->places[e].parent) chain[e] |= bit;
}

/** Set the places' common ancestors with the containers and the headline, their tops and repeated ancestors. */
static bool relate(scene *s, arena *memory)
{
    enum { DOM = 1, MOST = 2, HEAD = 4 };
    uint8_t *chain = arena_take(memory, s->element_count);
    if (!chain) return false;
    const outline *all = &s->all;
    mark_chain(s, chain, all->dom, DOM);
    mark_chain(s, chain, all->most, MOST);
    if (all->headline >= 0) mark_chain(s, chain, (int32_t)scene_place(&s->page->blocks[all->headline]), HEAD);
    uint32_t half = s->places[0].words / 2;
    for (size_t e = 1; e < s->element_count; e++) {
        place *it = &s->places[e];
        const place *p = &s->places[it->parent];
        it->up_dom = chain[e] & DOM ? (int32_t)e : p->up_dom;
        it->up_most = chain[e] & MOST ? (int32_t)e : p->up_most;
        it->up_head = chain[e] & HEAD ? (int32_t)e : p->up_head;
        it->top = it->words > half || it->parent == 0 || p->words > half ? (int32_t)e : p->top;
        it->repeated = it->siblings >= 3 && it->blocks > 0 ? (int32_t)e : p->repeated;
    }
    return true;
}

dechaff_status scene_look(scene *s, const groups *g, const page *p, arena *memory)
{
    *s = (scene){.page = p, .element_count = p->element_count + 1, .block_count = p->block_count};
    s->all.headline = s->all.best = -1;
    /* Their counts are far below what the sizes could overflow with; every entry is written whole below. */
    bool fine = (s->places = arena_take_raw(memory, s->element_count * sizeof *s->places)) &&
                (s->near = arena_take_raw(memory, s->element_count * sizeof *s->near)) &&
                (s->marks = arena_take_raw(memory, (s->block_count + 1) * sizeof *s->marks)) &&
                slots_init(&s->signatures, s->block_count, memory) && slots_init(&s->texts, s->block_count, memory) &&
                place_elements(s, g, memory);
    if (fine) {
        s->marks[0] = (mark){0};
        for (size_t i = 0; i < s->block_count; i++) count_block(s, i);
        for (size_t i = 0; i < s->block_count; i++) count_page(s, i);
        sum_up(s);
        link_blocks(s);
        fine = find_containers(s, memory) && scene_match_title(s, memory) && relate(s, memory);
    }
    if (!fine) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    find_ends(s, s->all.dom, &s->all.dom_first, &s->all.dom_last);
    find_ends(s, s->all.most, &s->all.most_first, &s->all.most_last);
    return DECHAFF_OK;
}
