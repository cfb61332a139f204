#include "builder.h"
#include "chars.h"

enum { MAX_RUNS = 1 << 22, NO_KIND = RUN_IMAGE };

/* ---- runs over the text gathered ---- */

static run *run_add(builder *b, run_kind kind, slice href)
{
    gathering *g = &b->now;
    if (!array_reserve(&g->runs, &g->run_cap, g->run_count + 1, sizeof *g->runs, MAX_RUNS)) {
        (void)builder_lacks(b, g->run_count, MAX_RUNS); /* a run less: the text stays */
        return NULL;
    }
    run *r = &g->runs[g->run_count++];
    *r = (run){(uint32_t)g->text.len, (uint32_t)g->text.len, kind, href};
    return r;
}

/* Target of the innermost open link, class of the innermost <code>. */
static slice open_href(const builder *b, unsigned kind)
{
    for (size_t i = b->inline_count; i-- > 0;)
        if (b->inlines[i].kind == kind) return b->inlines[i].href;
    return (slice){NULL, 0};
}

void runs_open(builder *b)
{
    gathering *g = &b->now;
    for (unsigned kind = 0; kind < RUN_KINDS_OPEN; kind++) {
        if (!b->active[kind] || g->open_runs[kind] != NO_RUN) continue;
        bool has_href = kind == RUN_LINK || kind == RUN_CODE;
        if (!run_add(b, (run_kind)kind, has_href ? open_href(b, kind) : (slice){NULL, 0})) return;
        g->open_runs[kind] = (int32_t)g->run_count - 1;
        g->opened_at[kind] = g->state.code_points;
    }
}

/* The open run of this kind ends here. */
static void run_close(builder *b, unsigned kind)
{
    gathering *g = &b->now;
    if (g->open_runs[kind] == NO_RUN) return;
    g->runs[g->open_runs[kind]].end = (uint32_t)g->text.len;
    g->open_runs[kind] = NO_RUN;
    uint32_t code_points = g->state.code_points - g->opened_at[kind];
    if (kind == RUN_LINK) g->counts.link_code_points += code_points;
    if (kind == RUN_STRONG) g->counts.strong_code_points += code_points;
}

void runs_close_all(builder *b)
{
    for (unsigned kind = 0; kind < RUN_KINDS_OPEN; kind++) run_close(b, kind);
}

/* End a run; those that started behind it end too and start again with the next text, so that none cross. */
static void run_close_nested(builder *b, unsigned kind)
{
    int32_t index = b->now.open_runs[kind];
    if (index == NO_RUN) return;
    for (unsigned other = 0; other < RUN_KINDS_OPEN; other++)
        if (b->now.open_runs[other] != NO_RUN && b->now.open_runs[other] >= index) run_close(b, other);
}

/* ---- inline elements ---- */

static unsigned kind_of(html_tag tag)
{
    switch (tag) {
    case TAG_a:
        return RUN_LINK;
    case TAG_em:
    case TAG_i:
    case TAG_cite:
    case TAG_dfn:
        return RUN_EMPHASIS;
    case TAG_b:
    case TAG_strong:
        return RUN_STRONG;
    case TAG_code:
    case TAG_kbd:
    case TAG_samp:
    case TAG_tt:
        return RUN_CODE;
    default:
        return NO_KIND;
    }
}

/* One more (or less) open element of these kinds. */
static void activate(builder *b, const inline_element *e, int step)
{
    b->open_inlines[e->tag] = (uint16_t)(b->open_inlines[e->tag] + step);
    if (e->kind != NO_KIND) b->active[e->kind] = (uint16_t)(b->active[e->kind] + step);
    if (e->hidden) b->active[RUN_HIDDEN] = (uint16_t)(b->active[RUN_HIDDEN] + step);
    if (step > 0) return;
    if (e->kind != NO_KIND && !b->active[e->kind]) run_close_nested(b, e->kind);
    if (e->hidden && !b->active[RUN_HIDDEN]) run_close_nested(b, RUN_HIDDEN);
}

static void inline_remove(builder *b, size_t index)
{
    inline_element gone = b->inlines[index];
    b->inline_count--;
    memmove(&b->inlines[index], &b->inlines[index + 1], (b->inline_count - index) * sizeof *b->inlines);
    activate(b, &gone, -1);
}

void inline_leave(builder *b, size_t depth)
{
    while (b->inline_count && b->inlines[b->inline_count - 1].depth > depth) inline_remove(b, b->inline_count - 1);
}

/* Index of the innermost open element of this name; inline_count if there is none. */
static size_t inline_find(const builder *b, html_tag tag)
{
    if (b->open_inlines[tag])
        for (size_t i = b->inline_count; i-- > 0;)
            if (b->inlines[i].tag == tag) return i;
    return b->inline_count;
}

/* ---- counts ---- */

static void count_one(uint16_t *count)
{
    if (*count < UINT16_MAX) (*count)++;
}

/* True if the words of `list` have one that is `word`. */
static bool has_word(slice list, const char *word)
{
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= list.len; i++)
        if (chars_are(list.at + i, word, len)) return true;
    return false;
}

static bool begins(slice s, const char *prefix)
{
    size_t len = strlen(prefix);
    return s.len >= len && chars_are(s.at, prefix, len);
}

static void count_link(builder *b, const token *t, slice href)
{
    block_counts *c = &b->now.counts;
    slice rel = token_attribute(b->scan, t, "rel");
    count_one(&c->links);
    if (has_word(rel, "nofollow") || has_word(rel, "ugc") || has_word(rel, "sponsored")) count_one(&c->links_nofollow);
    if (has_word(rel, "tag") || has_word(rel, "author") || has_word(rel, "category"))
        count_one(&c->links_tag_or_author);
    if (begins(href, "#") || begins(href, "javascript:")) count_one(&c->links_fragment);
    if (begins(href, "http:") || begins(href, "https:")) count_one(&c->links_external);
}

static void take_image(builder *b, const token *t)
{
    count_one(&b->now.counts.images);
    slice src = token_attribute(b->scan, t, "src");
    const char *name = src.len == 0 || begins(src, "data:") ? "data-src" : "src"; /* lazy images */
    src = token_attribute_decoded(b, t, name);
    if (src.len) (void)run_add(b, RUN_IMAGE, src);
}

/* A link starts: the open one, if any, ends. `<a name=x>` is a place, not a link. */
static bool link_start(builder *b, const token *t, inline_element *e)
{
    slice href = token_attribute(b->scan, t, "href");
    size_t open = inline_find(b, TAG_a);
    if (open < b->inline_count) inline_remove(b, open);
    bool place = !href.at && (token_attribute(b->scan, t, "name").at || token_attribute(b->scan, t, "id").at);
    if (place) return false;
    count_link(b, t, href);
    e->href = token_attribute_decoded(b, t, "href");
    return true;
}

void inline_start(builder *b, const token *t)
{
    const html_tag tag = (html_tag)t->tag;
    inline_element e = {.tag = t->tag, .kind = (uint8_t)kind_of(tag), .depth = (uint16_t)b->depth};
    if (tag == TAG_img) take_image(b, t);
    if (tag == TAG_input) count_one(&b->now.counts.inputs);
    if (tag == TAG_time) count_one(&b->now.counts.times);
    if (tag_flags(tag) & (TAG_VOID | TAG_SKIP)) return;
    if (tag == TAG_a && !link_start(b, t, &e)) e.kind = NO_KIND;
    if (tag == TAG_code && b->frames[b->depth].block_flags & BLOCK_PRE) e.href = token_attribute_decoded(b, t, "class");
    e.hidden = t->attr_count && token_is_hidden(b->scan, t, false);
    /* Elements that mean nothing matter inside a hidden one only: their end tags must not end it. */
    if (e.kind == NO_KIND && !e.hidden && !b->active[RUN_HIDDEN]) return;
    if (b->inline_count == BUILDER_MAX_INLINE) {
        b->inline_over++;
        return;
    }
    b->inlines[b->inline_count++] = e;
    activate(b, &e, 1);
}

void inline_end(builder *b, const token *t)
{
    size_t index = inline_find(b, (html_tag)t->tag);
    if (index == b->inline_count) return;
    if (b->inline_over)
        b->inline_over--;
    else
        inline_remove(b, index);
}
