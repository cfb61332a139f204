/*
 * Letting go, where blocks are handed out on the way: elements that nothing to come stands in, and the memory of blocks
 * that are done. What is still needed moves to the other of two spaces; what was in the first is gone at once.
 */
#include <stdlib.h>

#include "builder.h"

enum { RECYCLE_BYTES = 512 * 1024 /* less is not worth the moving */ };

void builder_stream(builder *b)
{
    for (size_t i = 0; i < 2; i++) {
        arena_reset(&b->spaces[i]);
        b->spaces[i].max_bytes = b->memory.from->max_bytes;
    }
    b->memory = (pool){.from = &b->spaces[0]};
    b->moved_bytes = 0;
}

/* ---- elements ---- */

/* Marks an element and those around it. */
static void mark_needed(builder *b, int32_t at)
{
    for (; at >= 0 && !b->places[at]; at = b->elements[at].parent) b->places[at] = 1;
}

/* Gives the new index of an element. */
static int32_t place_of(const builder *b, int32_t at)
{
    return at < 0 ? -1 : b->places[at] - 1;
}

/* Moves the marked elements together; their new index, and one, goes to b->places. */
static void close_up(builder *b)
{
    size_t kept = 0;
    for (size_t i = 0; i < b->element_count; i++) {
        if (!b->places[i]) continue;
        element e = b->elements[i];
        e.parent = place_of(b, e.parent);
        e.end = (int32_t)kept + 1;
        b->elements[kept++] = e;
        b->places[i] = (int32_t)kept;
    }
    b->element_count = kept;
}

/* Forgets elements that are closed and that no block left stands in; false: no memory. */
static bool forget_elements(builder *b)
{
    if (!array_reserve(&b->places, &b->place_cap, b->element_count + 1, sizeof *b->places, BUILDER_MAX_ELEMENTS + 1))
        return builder_fail(b, DECHAFF_NO_MEMORY);
    memset(b->places, 0, b->element_count * sizeof *b->places);
    for (size_t i = 0; i <= b->depth; i++) mark_needed(b, b->frames[i].element);
    for (size_t i = 0; i < b->block_count; i++) mark_needed(b, b->blocks[i].element);
    close_up(b);
    for (size_t i = 0; i <= b->depth; i++) b->frames[i].element = place_of(b, b->frames[i].element);
    for (size_t i = 0; i < b->block_count; i++) b->blocks[i].element = place_of(b, b->blocks[i].element);
    return true;
}

/* ---- memory ---- */

/* Gives a copy of bytes; NULL: no memory, and none is needed for nothing. */
static void *copy_bytes(pool *to, const void *from, size_t bytes)
{
    void *copy = bytes ? pool_take(to, bytes) : NULL;
    if (copy) memcpy(copy, from, bytes);
    return copy;
}

/* Moves a string; false: no memory. */
static bool move_slice(pool *to, slice *s)
{
    const char *copy = copy_bytes(to, s->at, s->len);
    if (s->len && !copy) return false;
    if (s->at) s->at = s->len ? copy : "";
    return true;
}

/* Moves what an element's tag said; false: no memory. */
static bool move_element(pool *to, element *e)
{
    attribute *list = copy_bytes(to, e->attrs, e->attr_count * sizeof *list);
    if (e->attr_count && !list) return false;
    for (uint32_t i = 0; i < e->attr_count; i++) {
        attribute *a = &list[i];
        if (!move_slice(to, &a->name) || !move_slice(to, &a->value)) return false;
        if (slice_is(a->name, "id")) e->id = a->value;
        if (slice_is(a->name, "class")) e->klass = a->value;
        if (slice_is(a->name, "role")) e->role = a->value;
    }
    e->attrs = list;
    return true;
}

/* Moves the targets of runs; false: no memory. */
static bool move_targets(pool *to, run *runs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!move_slice(to, &runs[i].href)) return false;
    return true;
}

/* Moves a block; false: no memory. */
static bool move_block(pool *to, block *b)
{
    run *runs = copy_bytes(to, b->runs, b->run_count * sizeof *runs);
    piece *pieces = copy_bytes(to, b->pieces, b->piece_count * sizeof *pieces);
    if ((b->run_count && !runs) || (b->piece_count && !pieces)) return false;
    b->runs = runs;
    b->pieces = pieces;
    return move_targets(to, runs, b->run_count) && move_slice(to, &b->text);
}

/* Moves what is known of the page; false: no memory. */
static bool move_facts(pool *to, page *p)
{
    slice *const facts[] = {&p->title, &p->og_title, &p->description, &p->html_lang, &p->canonical,
                            &p->base,  &p->byline,   &p->date,        &p->site,      &p->og_type};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        if (!move_slice(to, facts[i])) return false;
    return true;
}

/* Moves everything that is still needed; false: no memory. */
static bool move_all(builder *b, pool *to)
{
    bool room = move_facts(to, &b->out) && move_targets(to, b->now.runs, b->now.run_count);
    for (size_t i = 0; i < b->element_count && room; i++) room = move_element(to, &b->elements[i]);
    for (size_t i = 0; i < b->block_count && room; i++) room = move_block(to, &b->blocks[i]);
    for (size_t i = 0; i < b->inline_count && room; i++) room = move_slice(to, &b->inlines[i].href);
    return room;
}

bool builder_recycle(builder *b)
{
    arena *old = b->memory.from, *other = old == &b->spaces[0] ? &b->spaces[1] : &b->spaces[0];
    b->out.jsonld_count = 0;
    if (!forget_elements(b)) return false;
    if (old->used_bytes < RECYCLE_BYTES || old->used_bytes / 2 < b->moved_bytes) return true;
    pool to = {.from = other};
    if (!move_all(b, &to)) return builder_fail(b, other->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY);
    arena_reset(old);
    b->memory = to;
    b->moved_bytes = other->used_bytes;
    return true;
}
