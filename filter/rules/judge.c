/*
 * A page's blocks before the rules: blocks and their lines in, cuts out. `keep` looks at every visible block, `drop`
 * at chosen ones. Holes are closed by whoever writes the text.
 */
#include "state.h"

/* What a page, or some blocks of it, are judged with. */
typedef struct judge {
    matcher *m;
    page *page;
    arena *memory;
    css_marks marks;
    cut_list *cuts;
    size_t cut_cap;
    uint64_t units, bytes; /* of the chosen blocks; bytes with one for each block's end */
    uint64_t bytes_before; /* of the block that is judged */
    bool last;             /* the page ends with these blocks */
    bool waits;            /* a rule asks for what follows */
    bool keeps;            /* a `keep` may save blocks from the model */
} judge;

/* A line of a block, or a part of one that is over the maximum. */
typedef struct {
    slice raw;
    bool starts, ends; /* its line */
    size_t next;       /* byte of the block's text behind it and its '\n' */
} part;

/* True if a reader sees the block and it has text. */
static bool is_visible(const block *b)
{
    return !(b->flags & BLOCK_HIDDEN) && !fold_is_blank(b->text);
}

/* Gives the part of the text that starts at `at`. */
static part part_at(slice text, size_t at, bool starts)
{
    size_t left = text.len - at, look = left <= UNIT_MAX_BYTES ? left : UNIT_MAX_BYTES + (size_t)1;
    const char *begin = text.at + at, *lf = memchr(begin, '\n', look);
    slice line = {begin, lf ? (size_t)(lf - begin) : left};
    if (line.len <= UNIT_MAX_BYTES) return (part){line, starts, true, at + line.len + (lf != NULL)};
    size_t len = UNIT_MAX_BYTES;
    while (((unsigned char)begin[len] & 0xC0) == 0x80) len--;
    return (part){{begin, len}, starts, false, at + len};
}

/* Gives the unit that a part is. */
static unit unit_of_part(const part *p, unit_css *css)
{
    unit u = {.raw = p->raw, .kind = UNIT_IS_LINE, .css = css};
    if (p->starts && p->ends) return u;
    u.kind = UNIT_IS_WINDOW;
    u.regex_edges = (p->starts ? 0 : PCRE2_NOTBOL) | (p->ends ? 0 : PCRE2_NOTEOL);
    return u;
}

/* Asks whether the block is among the last n chosen ones. */
static zone_answer tail_of_page(matcher *m, uint32_t n)
{
    const judge *j = m->judge;
    if (j->units - m->index >= n || j->bytes - j->bytes_before > TAIL_MAX_BYTES) return ZONE_NO;
    return j->last ? ZONE_YES : ZONE_LATER;
}

/* ---- cuts ---- */

/* Gives the byte of the document that a byte of the block's text came from. */
static uint64_t document_byte(const block *b, size_t at)
{
    size_t low = 0, high = b->piece_count; /* the last piece that starts at or before `at` */
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (b->pieces[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    if (b->piece_count == 0 || b->pieces[low].at > at) return b->src_start;
    size_t into = at - b->pieces[low].at;
    return b->pieces[low].offset + (into < b->pieces[low].len ? into : b->pieces[low].len);
}

/* Makes room for one more cut and gives it; NULL: no memory. */
static cut *next_cut(judge *j)
{
    if (j->cuts->count == j->cut_cap) {
        size_t cap = j->cut_cap > 0 ? j->cut_cap * 2 : 64;
        cut *grown = arena_take_array(j->memory, cap, sizeof *grown);
        if (!grown) return NULL;
        if (j->cuts->count > 0) memcpy(grown, j->cuts->items, j->cuts->count * sizeof *grown);
        j->cuts->items = grown;
        j->cut_cap = cap;
    }
    return &j->cuts->items[j->cuts->count++];
}

/* Adds a cut of the block's text; false: no memory. */
static bool add_cut(judge *j, size_t index, size_t start, size_t end, uint32_t by, const uint32_t *also, size_t count)
{
    const block *b = &j->page->blocks[index];
    uint32_t *ids = arena_take_array(j->memory, count + 1, sizeof *ids);
    cut *c = ids ? next_cut(j) : NULL;
    if (!c) return false;
    if (count > 0) memcpy(ids, also, count * sizeof *ids);
    bool whole = start == 0 && end == b->text.len;
    *c = (cut){.start = whole ? b->src_start : document_byte(b, start),
               .end = whole ? b->src_end : document_byte(b, end - 1) + 1,
               .rule = by,
               .probability = -1,
               .text = {b->text.at + start, end - start},
               .also = ids,
               .also_count = (uint32_t)count,
               .block = (uint32_t)index,
               .text_start = (uint32_t)start,
               .text_end = (uint32_t)end};
    return true;
}

/* Adds the cuts of a line's holes. */
static bool cut_part_holes(judge *j, size_t index, size_t at)
{
    matcher *m = j->m;
    for (size_t i = 0; i < m->spans.hole_count; i++) {
        const hole *h = &m->spans.holes[i];
        size_t count = matcher_rules_of_hole(m, h, m->hits);
        if (!add_cut(j, index, at + h->start, at + h->end, m->hits[0], m->hits, count)) return false;
    }
    return true;
}

/* Makes one cut of those from `from` on, which leave nothing of the block. */
static bool join_cuts(judge *j, size_t index, size_t from)
{
    matcher *m = j->m;
    cut *cuts = j->cuts->items;
    matcher_clear_hits(m);
    for (size_t i = from; i < j->cuts->count; i++)
        for (uint32_t k = 0; k < cuts[i].also_count; k++) matcher_add_hit(m, cuts[i].also[k]);
    j->cuts->count = from;
    verdict v = matcher_weigh_drops(m);
    return add_cut(j, index, 0, j->page->blocks[index].text.len, v.rule, m->also, m->also_count);
}

/* ---- blocks ---- */

/* Finds what hits a part of a block; false: it must wait. What is all of the block has been looked up with it. */
static bool find_part_hits(matcher *m, const part *p, unit *whole)
{
    unit u = unit_of_part(p, whole->css);
    if (u.kind != UNIT_IS_LINE || p->raw.len != whole->raw.len) return matcher_find_hits(m, &u);
    whole->kind = UNIT_IS_LINE;
    return matcher_find_more_hits(m, whole);
}

/* Judges the lines of a block that `hit_count` rules in m->block_hits hit as a whole. */
static bool judge_lines(judge *j, size_t index, size_t hit_count, unit *whole)
{
    matcher *m = j->m;
    slice text = j->page->blocks[index].text;
    size_t from = j->cuts->count, parts = 0, dropped = 0;
    bool starts = true;
    for (size_t at = 0; at < text.len;) {
        part p = part_at(text, at, starts);
        size_t here = at;
        at = p.next;
        starts = p.ends;
        if (fold_is_blank(p.raw)) continue;
        parts++;
        matcher_clear_hits(m);
        for (size_t i = 0; i < hit_count; i++) matcher_add_hit(m, m->block_hits[i]);
        j->waits = !find_part_hits(m, &p, whole);
        if (j->waits) return true;
        if (m->hit_count == 0) continue;
        unit u = unit_of_part(&p, whole->css);
        verdict v = matcher_weigh(m, &u);
        dropped += v.drop;
        bool room = v.drop ? add_cut(j, index, here, here + p.raw.len, v.rule, m->also, m->also_count)
                           : cut_part_holes(j, index, here);
        if (!room) return false;
    }
    return dropped < parts || parts == 0 || join_cuts(j, index, from);
}

/* Ends lists that a block cannot go on with: a heading, or another element than the item before. */
static void end_lists(judge *j, const block *b, uint16_t tag)
{
    matcher *m = j->m;
    size_t count = m->list_count;
    m->list_count = 0;
    for (size_t i = 0; i < count && b->heading == 0; i++)
        if (m->lists[i].mode == LIST_FRESH || tag == m->last_tag) m->lists[m->list_count++] = m->lists[i];
}

/* Gives the tag of the block's element. */
static uint16_t tag_of(const judge *j, const block *b)
{
    return b->element < 0 ? TAG_UNKNOWN : j->page->elements[b->element].tag;
}

/* Judges a chosen block; false: no memory. If the block waits, lists and all are half changed. */
static bool judge_block(judge *j, size_t index)
{
    matcher *m = j->m;
    const block *b = &j->page->blocks[index];
    unit_css css = {&j->marks, j->page, b, false};
    unit u = {.raw = b->text, .kind = UNIT_IS_BLOCK, .css = &css};
    uint16_t tag = tag_of(j, b);
    m->index++;
    matcher_clear_hits(m);
    j->waits = !matcher_find_hits(m, &u);
    if (j->waits) return true;
    end_lists(j, b, tag);
    m->last_tag = tag;
    matcher_open(m, &u);
    size_t count = m->hit_count;
    memcpy(m->block_hits, m->hits, count * sizeof *m->hits);
    bool room = judge_lines(j, index, count, &u);
    j->bytes_before += b->text.len + 1;
    return room;
}

/* Judges a chosen block, or leaves everything as it was if it must wait; false: no memory. */
static bool judge_or_wait(judge *j, size_t index)
{
    matcher *m = j->m;
    size_t lists = m->list_count, rests = m->rest_count, cuts = j->cuts->count;
    size_t limit_hits = m->context.scratch.limit_hits;
    uint64_t bytes_before = j->bytes_before;
    uint16_t tag = m->last_tag;
    if (!j->last) memcpy(m->lists_before, m->lists, lists * sizeof *m->lists);
    bool room = judge_block(j, index);
    if (!j->waits) return room;
    memcpy(m->lists, m->lists_before, lists * sizeof *m->lists);
    m->list_count = lists;
    m->rest_count = rests; /* they are only added */
    m->last_tag = tag;
    m->index--;
    m->context.scratch.limit_hits = limit_hits;
    j->cuts->count = cuts;
    j->bytes_before = bytes_before;
    return room;
}

/* True if a `keep` hits the block or one of its lines. */
static bool is_kept(judge *j, const block *b)
{
    matcher *m = j->m;
    unit_css css = {&j->marks, j->page, b, false};
    unit u = {.raw = b->text, .kind = UNIT_IS_BLOCK, .css = &css};
    matcher_clear_hits(m);
    m->keeps_only = true;
    matcher_find_hits(m, &u);
    bool starts = true;
    for (size_t at = 0; at < b->text.len;) {
        part p = part_at(b->text, at, starts);
        u = unit_of_part(&p, &css);
        matcher_find_hits(m, &u);
        at = p.next;
        starts = p.ends;
    }
    m->keeps_only = false;
    return m->hit_count > 0;
}

/* Counts the chosen blocks behind those judged. */
static void count_chosen(judge *j)
{
    j->units = j->m->index;
    j->bytes = j->bytes_before = 0;
    for (size_t i = 0; i < j->page->block_count; i++) {
        const block *b = &j->page->blocks[i];
        if (!b->chosen || !is_visible(b)) continue;
        j->units++;
        j->bytes += b->text.len + 1;
    }
}

/* Chooses what `keep` saves from the model; for its zones such a block counts as if it were chosen too. */
static void choose_kept(judge *j)
{
    matcher *m = j->m;
    for (size_t i = 0; i < j->page->block_count; i++) {
        block *b = &j->page->blocks[i];
        size_t bytes = b->text.len + 1;
        if (!is_visible(b)) continue;
        m->index++;
        if (b->chosen) {
            j->bytes_before += bytes;
            continue;
        }
        j->units++;
        j->bytes += bytes;
        b->chosen = is_kept(j, b);
        j->units--;
        j->bytes -= bytes;
        m->index--;
    }
}

/* Judges chosen blocks until one waits; gives how many are done. */
static size_t judge_chosen(judge *j, bool *room)
{
    size_t i = 0;
    for (; i < j->page->block_count && *room; i++) {
        if (!j->page->blocks[i].chosen || !is_visible(&j->page->blocks[i])) continue;
        *room = judge_or_wait(j, i);
        if (j->waits) break;
    }
    return i;
}

/* Gives what judging came to. */
static dechaff_status end_judging(judge *j, bool room)
{
    matcher *m = j->m;
    m->limit_hits += m->context.scratch.limit_hits;
    m->context.scratch.limit_hits = 0;
    m->judge = NULL;
    if (!room && j->memory->limit_hit) return DECHAFF_LIMIT;
    return room && !matcher_no_memory(m) ? DECHAFF_OK : DECHAFF_NO_MEMORY;
}

/* Decides which selectors match where blocks that may be judged stand; false: no memory. */
static bool mark_elements(judge *j)
{
    const page *p = j->page;
    if (j->m->set->css.selector_count == 0 || p->element_count == 0) return true;
    bool *wanted = arena_take_array(j->memory, p->element_count, sizeof *wanted), every = j->keeps;
    if (!wanted) return false;
    memset(wanted, 0, p->element_count * sizeof *wanted);
    for (size_t i = 0; i < p->block_count; i++) {
        const block *b = &p->blocks[i];
        if (!(b->chosen || every) || !is_visible(b)) continue;
        for (int32_t at = b->element; at >= 0 && !wanted[at]; at = p->elements[at].parent) wanted[at] = true;
    }
    return css_mark_page(&j->m->set->css, p, wanted, j->memory, &j->marks);
}

/* Starts with blocks of a page; false: no memory. */
static bool begin_judging(judge *j)
{
    *j->cuts = (cut_list){NULL, 0};
    j->m->judge = j;
    j->m->tail = tail_of_page;
    bool room = mark_elements(j);
    count_chosen(j);
    return room;
}

dechaff_status matcher_judge_page(matcher *m, page *p, arena *memory, cut_list *cuts)
{
    judge j = {.m = m, .page = p, .memory = memory, .cuts = cuts, .last = true};
    j.keeps = ruleset_keeps(m->set, m->context.family);
    m->list_count = m->rest_count = 0;
    m->index = 0;
    bool room = begin_judging(&j);
    if (room && j.keeps) choose_kept(&j);
    m->index = 0;
    count_chosen(&j);
    judge_chosen(&j, &room);
    return end_judging(&j, room);
}

dechaff_status matcher_judge_blocks(matcher *m, page *p, bool last, arena *memory, cut_list *cuts, size_t *judged)
{
    judge j = {.m = m, .page = p, .memory = memory, .cuts = cuts, .last = last};
    bool room = begin_judging(&j);
    *judged = judge_chosen(&j, &room);
    return end_judging(&j, room);
}
