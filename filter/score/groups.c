#include "groups.h"

#include "keywords.h"

#include <stdlib.h>

/* Bytes fall into few symbols, so that a state's row is one cache line. */
enum { SYMBOL_EDGE = 0, SYMBOL_A = 1, SYMBOL_SEPARATOR = 27, SYMBOL_OTHER = 28, SYMBOL_COUNT = 32 };
enum { STATES_MAX = 6000, KEYWORD_MAX = 40 };

struct groups {
    uint16_t next[STATES_MAX][SYMBOL_COUNT];
    uint32_t hits[STATES_MAX];
    uint8_t symbol[256];
    size_t count;
};

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

/** Put one spelling into the trie; false: the table is full. */
static bool add_spelling(void *ctx, const uint8_t *symbols, size_t len, group g)
{
    groups *it = ctx;
    size_t state = 0;
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

/** Turn the trie into an automaton: where a state has no child, go where its longest proper suffix goes. */
static bool link_states(groups *g)
{
    uint16_t *queue = calloc(g->count, 2 * sizeof *queue), *suffix = queue ? queue + g->count : NULL;
    if (!queue) return false;
    size_t head = 0, tail = 0;
    queue[tail++] = 0;
    while (head < tail) {
        uint16_t state = queue[head++];
        for (unsigned s = 0; s < SYMBOL_COUNT; s++) {
            uint16_t child = g->next[state][s], other = state ? g->next[suffix[state]][s] : 0;
            if (!child) {
                g->next[state][s] = other;
                continue;
            }
            suffix[child] = other;
            g->hits[child] |= g->hits[other];
            queue[tail++] = child;
        }
    }
    free(queue);
    return true;
}

groups *groups_new(void)
{
    groups *g = calloc(1, sizeof *g);
    if (!g) return NULL;
    g->count = 1;
    for (unsigned b = 0; b < 256; b++) g->symbol[b] = symbol_of(b);
    if (each_spelling(add_spelling, g) && link_states(g)) return g;
    free(g);
    return NULL;
}

void groups_free(groups *g)
{
    free(g);
}

uint32_t groups_find(const groups *g, slice text)
{
    size_t state = g->next[0][SYMBOL_EDGE];
    uint32_t hits = 0;
    for (size_t i = 0; i < text.len; i++) {
        state = g->next[state][g->symbol[(unsigned char)text.at[i]]];
        hits |= g->hits[state];
    }
    return hits | g->hits[g->next[state][SYMBOL_EDGE]];
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
