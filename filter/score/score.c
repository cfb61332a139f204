/* The choice by landmarks and link density: the container that holds most prose, without its menus and lists of links.
 */
#include "score.h"

#include <stdlib.h>

struct scorer {
    float link_share_max; /* a block with a larger share of link text is navigation */
};

/* What the walk over one page keeps. */
typedef struct {
    page *p;
    bool *waste;        /* by element: a landmark that holds no article, or inside one */
    uint32_t *direct;   /* by element: prose words of its child blocks */
    int32_t main;       /* the container that is chosen, -1: the whole page */
    float link_max;     /* largest link share of a chosen block */
    uint32_t prose_min; /* fewest words of a block that counts as prose */
} choice;

static const html_tag WASTE_TAGS[] = {TAG_nav,      TAG_footer, TAG_aside, TAG_form, TAG_button,
                                      TAG_noscript, TAG_dialog, TAG_menu,  TAG_label};
static const char *const WASTE_ROLES[] = {"navigation", "contentinfo", "banner", "complementary", "search", "dialog"};

dechaff_status scorer_new(slice file, slice text, scorer **s, dechaff_error *err)
{
    (void)file;
    if (text.len) return error_set(err, DECHAFF_BAD_OPTION, "this build chooses by landmarks and reads no model");
    *s = malloc(sizeof **s);
    if (!*s) return error_set(err, DECHAFF_NO_MEMORY, "no memory for the scorer");
    (*s)->link_share_max = 0.5f;
    return DECHAFF_OK;
}

void scorer_free(scorer *s)
{
    free(s);
}

/** True if an element is a landmark around something that is not the article. */
static bool is_waste(const element *e)
{
    for (size_t i = 0; i < sizeof WASTE_TAGS / sizeof *WASTE_TAGS; i++)
        if (e->tag == WASTE_TAGS[i]) return true;
    for (size_t i = 0; i < sizeof WASTE_ROLES / sizeof *WASTE_ROLES; i++)
        if (slice_is(e->role, WASTE_ROLES[i])) return true;
    return e->flags & ELEMENT_HIDDEN;
}

/** The share of a block's text that is links, 0 to 1. */
static float link_share(const block *b)
{
    return b->counts.code_points ? (float)b->counts.link_code_points / (float)b->counts.code_points : 0;
}

/** True if a block may belong to the main content: visible, in no waste landmark, not mostly links. */
static bool is_candidate(const choice *c, const block *b)
{
    if (b->flags & BLOCK_HIDDEN || (b->element >= 0 && c->waste[b->element])) return false;
    return link_share(b) <= c->link_max;
}

/** True if a block reads like a sentence of running text. */
static bool is_prose(const choice *c, const block *b)
{
    return b->counts.words >= c->prose_min && b->counts.ends_sentence && !b->heading;
}

/** The parent of an element that carries text, or the element itself at the root. */
static int32_t container_of(const page *p, int32_t e)
{
    return p->elements[e].parent >= 0 ? p->elements[e].parent : e;
}

/** The element with most prose right below it; half of what its children hold counts too. -1: no prose. */
static int32_t find_main(const choice *c)
{
    const page *p = c->p;
    int32_t best = -1;
    uint32_t most = 0;
    for (size_t i = 0; i < p->block_count; i++) {
        const block *b = &p->blocks[i];
        if (b->element >= 0 && is_candidate(c, b) && is_prose(c, b))
            c->direct[container_of(p, b->element)] += 2 * b->counts.words;
    }
    for (size_t e = p->element_count; e-- > 0;) {
        if (c->direct[e] > most) {
            most = c->direct[e];
            best = (int32_t)e;
        }
        if (p->elements[e].parent >= 0) c->direct[p->elements[e].parent] += c->direct[e] / 2;
    }
    return best;
}

/** The nearest article or main around `e`, else its parent; -1 where there is none. */
static int32_t widen(const page *p, int32_t e)
{
    for (int32_t up = e; up >= 0; up = p->elements[up].parent)
        if (p->elements[up].tag == TAG_article || p->elements[up].tag == TAG_main) return up;
    return e >= 0 ? p->elements[e].parent : -1;
}

/** True if a block stands inside the main container. */
static bool is_inside(const choice *c, const block *b)
{
    if (c->main < 0) return true;
    return b->element >= c->main && b->element < c->p->elements[c->main].end;
}

/** Choose the candidates inside the main container; a heading only if text that stays follows it. */
static void mark(const choice *c)
{
    bool text_follows = false;
    for (size_t i = c->p->block_count; i-- > 0;) {
        block *b = &c->p->blocks[i];
        bool keep = is_inside(c, b) && is_candidate(c, b) && (!b->heading || text_follows);
        b->chosen = keep;
        b->probability = keep ? 1 : 0;
        if (keep) text_follows = true;
    }
}

dechaff_status scorer_choose(const scorer *s, page *p, float shift, arena *memory)
{
    size_t n = p->element_count;
    choice c = {p, NULL, NULL, -1, s->link_share_max + 0.2f * shift, 10};
    c.waste = arena_take_array(memory, n + 1, sizeof *c.waste);
    c.direct = arena_take_array(memory, n + 1, sizeof *c.direct);
    if (!c.waste || !c.direct) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    for (size_t e = 0; e < n; e++) {
        int32_t parent = p->elements[e].parent;
        c.waste[e] = is_waste(&p->elements[e]) || (parent >= 0 && c.waste[parent]);
    }
    c.main = widen(p, find_main(&c));
    mark(&c);
    p->score = -1;
    return DECHAFF_OK;
}
