#include "groups.h"

#include "keywords.h"

#include <stdlib.h>

/* Bytes fall into few symbols, so that a state's row is one cache line. */
enum { SYMBOL_EDGE = 0, SYMBOL_A = 1, SYMBOL_SEPARATOR = 27, SYMBOL_OTHER = 28, SYMBOL_NONE = 31, SYMBOL_COUNT = 32 };
enum { STATES_MAX = 6000, KEYWORD_MAX = 40, START_LEN = 3 };

/* A node of the trie of all spellings; its children stand one behind the other, in the order of their symbols. */
typedef struct {
    uint32_t children; /* a bit for each symbol */
    uint32_t hits;     /* of the spellings that end here */
    uint32_t first;    /* child */
} node;

struct groups {
    uint32_t starts[SYMBOL_COUNT * SYMBOL_COUNT]; /* of spellings, by two symbols: a bit for the third */
    uint8_t symbol[256];
    node nodes[STATES_MAX];
};

/* The trie while it is built: a child for each symbol. */
typedef struct {
    uint16_t next[STATES_MAX][SYMBOL_COUNT]; /* 0: none */
    uint32_t hits[STATES_MAX];
    size_t count;
} wide_trie;

/** The symbol of a byte: a letter in either case, '-' or '_', an edge, or a word byte no keyword has. */
static uint8_t symbol_of(unsigned byte)
{
    unsigned lower = byte | 0x20;
    if (lower >= 'a' && lower <= 'z') return (uint8_t)(SYMBOL_A + lower - 'a');
    if (byte == '-' || byte == '_') return SYMBOL_SEPARATOR;
    return byte >= 0x80 || (byte >= '0' && byte <= '9') ? SYMBOL_OTHER : SYMBOL_EDGE;
}

/** Called with each spelling of each keyword as symbols. */
typedef bool (*spelling_fn)(void *ctx, const uint8_t *symbols, size_t len, group g);

/**
 * Pass every spelling of the keyword `word`, whose optional separators and edges are chosen by the bits of `variant`.
 * @return the number of bits that the keyword uses; `*going` turns false when `tell` stops.
 */
static unsigned spell(slice word, unsigned variant, group g, spelling_fn tell, void *ctx, bool *going)
{
    uint8_t symbols[KEYWORD_MAX];
    size_t len = 0;
    unsigned bits = 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.at[i];
        if (c == '<' || c == '>')
            symbols[len++] = variant >> bits++ & 1 ? SYMBOL_SEPARATOR : SYMBOL_EDGE;
        else if (c != '~')
            symbols[len++] = symbol_of((unsigned char)c);
        else if (variant >> bits++ & 1)
            symbols[len++] = SYMBOL_SEPARATOR;
    }
    if (variant < 1U << bits) *going = tell(ctx, symbols, len, g);
    return bits;
}

/** Pass every spelling of every keyword to `tell` until it returns false; true if it never did. */
static bool each_spelling(spelling_fn tell, void *ctx)
{
    bool going = true;
    for (size_t row = 0; row < sizeof KEYWORDS / sizeof *KEYWORDS; row++) {
        for (const char *at = KEYWORDS[row].words; going && *at;) {
            slice word = {at, strcspn(at, " ")};
            unsigned bits = spell(word, 0, KEYWORDS[row].group, tell, ctx, &going);
            for (unsigned v = 1; going && v < 1U << bits; v++) spell(word, v, KEYWORDS[row].group, tell, ctx, &going);
            at += word.len;
            at += *at == ' ';
        }
    }
    return going;
}

/** Put one spelling into the trie; false: it is too short, or the table is full. */
static bool add_spelling(void *ctx, const uint8_t *symbols, size_t len, group g)
{
    wide_trie *it = ctx;
    size_t state = 0;
    if (len < START_LEN) return false;
    for (size_t i = 0; i < len; i++) {
        if (!it->next[state][symbols[i]]) {
            if (it->count == STATES_MAX) return false;
            it->next[state][symbols[i]] = (uint16_t)it->count++;
        }
        state = it->next[state][symbols[i]];
    }
    it->hits[state] |= 1U << g;
    return true;
}

/** Number the nodes level by level, so that those near the root, which are met most, lie together. */
static void pack(groups *g, const wide_trie *from, uint16_t *state_of)
{
    size_t count = 1;
    state_of[0] = 0;
    for (size_t n = 0; n < count; n++) {
        node *it = &g->nodes[n];
        *it = (node){.hits = from->hits[state_of[n]], .first = (uint32_t)count};
        for (unsigned s = 0; s < SYMBOL_COUNT; s++) {
            uint16_t child = from->next[state_of[n]][s];
            if (!child) continue;
            it->children |= UINT32_C(1) << s;
            state_of[count++] = child;
        }
    }
}

/** The number of ones, without an instruction that not all machines have. */
static inline uint32_t ones(uint32_t x)
{
    x -= x >> 1 & 0x55555555;
    x = (x & 0x33333333) + (x >> 2 & 0x33333333);
    return ((x + (x >> 4)) & 0x0F0F0F0F) * 0x01010101 >> 24;
}

/** The child of a node by a symbol it has. */
static inline const node *child_of(const groups *g, const node *it, unsigned symbol)
{
    uint32_t before = it->children & ((UINT32_C(1) << symbol) - 1);
    return &g->nodes[it->first + (before ? ones(before) : 0)];
}

/** Note which three symbols the spellings start with. */
static void note_starts(groups *g)
{
    for (unsigned a = 0; a < SYMBOL_COUNT; a++)
        for (unsigned b = 0; b < SYMBOL_COUNT; b++) {
            if (!(g->nodes[0].children >> a & 1)) continue;
            const node *first = child_of(g, g->nodes, a);
            if (first->children >> b & 1) g->starts[a * SYMBOL_COUNT + b] = child_of(g, first, b)->children;
        }
}

groups *groups_new(void)
{
    groups *g = calloc(1, sizeof *g);
    wide_trie *wide = calloc(1, sizeof *wide);
    uint16_t *states = calloc(STATES_MAX, sizeof *states);
    bool fine = g && wide && states;
    if (fine) {
        wide->count = 1;
        fine = each_spelling(add_spelling, wide);
    }
    if (fine) {
        for (unsigned b = 0; b < 256; b++) g->symbol[b] = symbol_of(b);
        pack(g, wide, states);
        note_starts(g);
    }
    free(wide);
    free(states);
    if (fine) return g;
    free(g);
    return NULL;
}

void groups_free(groups *g)
{
    free(g);
}

/** Hits of the spellings that start at place `i` of a text with an edge before and behind it. */
static uint32_t walk(const groups *g, slice text, size_t i)
{
    uint32_t hits = 0;
    const node *it = g->nodes;
    for (; i <= text.len + 1; i++) {
        bool edge = i == 0 || i > text.len;
        unsigned symbol = edge ? SYMBOL_EDGE : g->symbol[(unsigned char)text.at[i - 1]];
        if (!(it->children >> symbol & 1)) break;
        it = child_of(g, it, symbol);
        hits |= it->hits;
    }
    return hits;
}

uint32_t groups_find(const groups *g, slice text)
{
    uint32_t hits = 0;
    unsigned pair = SYMBOL_COUNT * SYMBOL_NONE + SYMBOL_EDGE; /* the last two symbols */
    for (size_t i = 0; i < text.len; i++) {
        unsigned symbol = g->symbol[(unsigned char)text.at[i]];
        if (g->starts[pair] >> symbol & 1) hits |= walk(g, text, i - 1);
        pair = (pair * SYMBOL_COUNT + symbol) % (SYMBOL_COUNT * SYMBOL_COUNT);
    }
    return g->starts[pair] >> SYMBOL_EDGE & 1 ? hits | walk(g, text, text.len - 1) : hits;
}

/* A text searched keyword by keyword. */
typedef struct {
    slice text;
    uint32_t hits;
} plain_search;

/** The symbol at place `i` of a text with an edge before and behind it. */
static uint8_t framed_symbol(slice text, size_t i)
{
    return i == 0 || i > text.len ? SYMBOL_EDGE : symbol_of((unsigned char)text.at[i - 1]);
}

/** Look for one spelling everywhere. */
static bool search_spelling(void *ctx, const uint8_t *symbols, size_t len, group g)
{
    plain_search *it = ctx;
    for (size_t at = 0; at + len <= it->text.len + 2; at++) {
        size_t same = 0;
        while (same < len && framed_symbol(it->text, at + same) == symbols[same]) same++;
        if (same == len) it->hits |= 1U << g;
    }
    return true;
}

uint32_t groups_find_plain(slice text)
{
    plain_search search = {text, 0};
    each_spelling(search_spelling, &search);
    return search.hits;
}

uint32_t groups_of_role(slice role)
{
    static const struct {
        const char *name;
        group group;
    } ROLES[] = {{"navigation", GROUP_nav},     {"contentinfo", GROUP_foot}, {"banner", GROUP_head},
                 {"complementary", GROUP_side}, {"search", GROUP_news},      {"dialog", GROUP_cookie},
                 {"main", GROUP_pos},           {"article", GROUP_pos}};
    for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
        if (slice_is(role, ROLES[i].name)) return 1U << ROLES[i].group;
    return 0;
}
