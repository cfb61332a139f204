#include "builder.h"
#include "entity.h"
#include "near.h"

enum {
    MAX_PIECES = 1 << 19, /* of a block; beyond it the last one stands for all that follows */
    KEEP_TEXT_BYTES = 4 << 20
};

void block_reset(builder *b)
{
    gathering *g = &b->now;
    /* Without text in between, inputs count for the next block, and so does a link that is still open. */
    block_counts kept =
        b->active[RUN_LINK] && !g->state.visible ? g->counts : (block_counts){.inputs = g->counts.inputs};
    kept.images = kept.times = 0;
    if (g->text.cap > KEEP_TEXT_BYTES) buffer_free(&g->text);
    g->text.len = g->run_count = g->piece_count = 0;
    g->state = (collapse_state){.space = true};
    g->counts = kept;
    g->shown = false;
    for (unsigned kind = 0; kind < RUN_KINDS_OPEN; kind++) g->open_runs[kind] = NO_RUN;
}

static const frame *top(const builder *b)
{
    return &b->frames[b->depth];
}

/* ---- pieces ---- */

/* Text from `at` on comes from `offset` on. */
static bool piece_start(builder *b, size_t at, uint32_t offset)
{
    gathering *g = &b->now;
    if (g->piece_count) {
        piece *last = &g->pieces[g->piece_count - 1];
        last->len = (uint32_t)at - last->at;
        if (last->len && last->offset + last->len == offset && !g->apart) return true;
        if (last->len == 0) g->piece_count--;
    }
    if (g->piece_count == MAX_PIECES) return true;
    if (!array_reserve(&g->pieces, &g->piece_cap, g->piece_count + 1, sizeof *g->pieces, MAX_PIECES))
        return builder_fail(b, DECHAFF_NO_MEMORY);
    g->pieces[g->piece_count++] = (piece){(uint32_t)at, 0, offset};
    return true;
}

/* The text ends at `len`: so do its pieces. */
static void pieces_cut(gathering *g, size_t len)
{
    while (g->piece_count && g->pieces[g->piece_count - 1].at >= len) g->piece_count--;
    if (!g->piece_count) return;
    piece *last = &g->pieces[g->piece_count - 1];
    last->len = (uint32_t)len - last->at;
}

/* ---- adding ---- */

/* Where the text being added starts, in text and source. */
typedef struct {
    builder *b;
    size_t text;
    uint32_t offset;
} place;

static bool note_gap(void *ctx, size_t at, size_t from)
{
    const place *p = ctx;
    return piece_start(p->b, p->text + at, p->offset + (uint32_t)from);
}

static bool room_for(builder *b, size_t len)
{
    if (buffer_reserve(&b->now.text, len + COLLAPSE_PADDING)) return true;
    return builder_fail(b, b->now.text.limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY);
}

/* Add `in`, which starts at `offset` of the document. */
static void add_collapsed(builder *b, slice in, uint32_t offset)
{
    gathering *g = &b->now;
    size_t written = 0;
    place p = {b, g->text.len, offset};
    if (!room_for(b, in.len) || !piece_start(b, g->text.len, offset)) return;
    (void)collapse_text(&g->state, in, g->text.at + g->text.len, &written, note_gap, &p);
    g->text.len += written;
}

/* Add a line of <pre>, its line feed included; a carriage return before it goes. */
static void add_verbatim(builder *b, slice in, uint32_t offset)
{
    gathering *g = &b->now;
    while (in.len) {
        const char *cr = memchr(in.at, '\r', in.len);
        size_t len = cr ? (size_t)(cr - in.at) : in.len;
        if (!room_for(b, len) || !piece_start(b, g->text.len, offset)) return;
        collapse_verbatim(&g->state, (slice){in.at, len}, g->text.at + g->text.len);
        g->text.len += len;
        len += cr != NULL;
        offset += (uint32_t)len;
        in = (slice){in.at + len, in.len - len};
    }
}

/* The newline right behind <pre> is no text. */
static slice without_first_newline(builder *b, slice in)
{
    size_t skip = in.len && in.at[0] == '\r';
    skip += in.len > skip && in.at[skip] == '\n';
    b->pre_starts = false;
    return (slice){in.at + skip, in.len - skip};
}

static void add_decoded(builder *b, slice in, uint32_t offset)
{
    bool pre = top(b)->block_flags & BLOCK_PRE;
    if (pre && b->pre_starts) {
        slice rest = without_first_newline(b, in);
        offset += (uint32_t)(in.len - rest.len);
        in = rest;
    }
    if (pre)
        add_verbatim(b, in, offset);
    else
        add_collapsed(b, in, offset);
}

/* Decoded characters of a reference that stands at `offset`: a piece of their own. */
static void add_reference(builder *b, const char *text, size_t len, uint32_t offset)
{
    char padded[ENTITY_MAX_BYTES + COLLAPSE_PADDING] = {0};
    memcpy(padded, text, len);
    b->now.apart = true;
    add_decoded(b, (slice){padded, len}, offset);
    b->now.apart = false;
}

/* Add `in`, which stands in the scanner's bytes, with its references decoded. */
static void add_with_references(builder *b, slice in, uint32_t offset)
{
    const char *at = in.at, *end = in.at + in.len;
    while (at < end && b->status == DECHAFF_OK) {
        const char *amp = near_char(at, end, '&'), *plain_end = amp ? amp : end;
        char text[ENTITY_MAX_BYTES];
        size_t len = 0, taken = amp ? entity_decode((slice){amp, (size_t)(end - amp)}, false, text, &len) : 0;
        if (amp && !taken) plain_end = amp + 1;
        if (plain_end > at) add_decoded(b, (slice){at, (size_t)(plain_end - at)}, offset + (uint32_t)(at - in.at));
        if (taken) add_reference(b, text, len, offset + (uint32_t)(amp - in.at));
        at = plain_end + taken;
    }
}

void block_add_text(builder *b, const token *t)
{
    gathering *g = &b->now;
    bool pre = top(b)->block_flags & BLOCK_PRE;
    if (!pre && (t->flags & TOKEN_BLANK) && g->state.space) return;
    slice in = {scanner_at(b->scan, t->start), t->end - t->start};
    if (!(t->flags & TOKEN_BLANK)) {
        runs_open(b);
        if (g->counts.pieces < UINT16_MAX) g->counts.pieces++;
    }
    bool visible_before = g->state.visible;
    g->state.visible = false;
    if (t->kind == TOKEN_RAW)
        add_decoded(b, in, t->start);
    else
        add_with_references(b, in, t->start);
    g->shown |= g->state.visible && !b->active[RUN_HIDDEN];
    g->state.visible |= visible_before;
    g->source_end = t->end;
}

/* The blank before a line break or the end goes. */
static void drop_last_blank(gathering *g)
{
    if (g->text.len == 0 || g->text.at[g->text.len - 1] != ' ') return;
    g->text.len--;
    g->state.code_points--;
    pieces_cut(g, g->text.len);
}

/* Add one character of white space that stands for a tag. */
static void add_character(builder *b, char c, uint32_t offset)
{
    gathering *g = &b->now;
    if (!room_for(b, 1) || !piece_start(b, g->text.len, offset)) return;
    g->text.at[g->text.len++] = c;
    g->state.code_points++;
    collapse_line_end(&g->state);
    g->state.space = true;
}

void block_add_break(builder *b, const token *t)
{
    gathering *g = &b->now;
    if (!g->state.visible) return;
    if (!(top(b)->block_flags & BLOCK_PRE)) drop_last_blank(g);
    add_character(b, '\n', t->start);
}

void block_add_blank(builder *b, const token *t)
{
    if (b->now.state.visible && !b->now.state.space) add_character(b, ' ', t->start);
}

/* ---- the end of a block ---- */

static void trim_end(gathering *g)
{
    size_t len = g->text.len;
    while (len && char_is(g->text.at[len - 1], CHAR_SPACE)) len--;
    g->state.code_points -= (uint32_t)(g->text.len - len);
    g->text.len = len;
    pieces_cut(g, len);
}

/* Runs in the arena: those without text go, none reaches behind the text. */
static bool copy_runs(builder *b, block *out)
{
    gathering *g = &b->now;
    uint32_t len = (uint32_t)g->text.len;
    size_t kept = 0;
    for (size_t i = 0; i < g->run_count; i++) {
        run r = g->runs[i];
        if (r.end > len) r.end = len;
        if (r.start > len) r.start = len;
        if (r.kind == RUN_IMAGE || r.end > r.start) g->runs[kept++] = r;
    }
    if (!kept) return true;
    run *runs = builder_take(b, kept * sizeof *runs);
    if (!runs) return false;
    memcpy(runs, g->runs, kept * sizeof *runs);
    out->runs = runs;
    out->run_count = (uint32_t)kept;
    return true;
}

static bool copy_pieces(builder *b, block *out)
{
    gathering *g = &b->now;
    piece *pieces = builder_take(b, g->piece_count * sizeof *pieces);
    if (!pieces) return false;
    memcpy(pieces, g->pieces, g->piece_count * sizeof *pieces);
    out->pieces = pieces;
    out->piece_count = (uint32_t)g->piece_count;
    out->src_start = pieces[0].offset;
    out->src_end = g->source_end;
    return true;
}

static bool copy_text(builder *b, block *out)
{
    char *text = builder_take(b, b->now.text.len);
    if (!text) return false;
    memcpy(text, b->now.text.at, b->now.text.len);
    out->text = (slice){text, b->now.text.len};
    return true;
}

static void fill_counts(gathering *g, block *out)
{
    out->counts = g->counts;
    out->counts.words = g->state.words;
    out->counts.code_points = g->state.code_points;
    out->counts.uppercase = g->state.uppercase;
    out->counts.digits = g->state.digits;
    out->counts.sentence_ends = g->state.sentence_ends;
    out->counts.ends_sentence = ends_sentence(buffer_slice(&g->text));
}

/* What the block has from the elements around it. */
static void fill_place(builder *b, block *out)
{
    const frame *f = top(b);
    out->element = f->element;
    out->flags = f->block_flags;
    out->heading = f->heading;
    out->list_depth = f->list_depth;
    if (f->item) {
        frame *item = &b->frames[f->item];
        out->item = item->number;
        if (item->pending) out->flags |= BLOCK_ITEM;
        item->pending = false;
    }
    if (f->cell) {
        frame *table = &b->frames[f->table];
        out->row = b->frames[f->cell].row;
        out->column = b->frames[f->cell].column;
        if (table->pending) out->flags |= BLOCK_ROW_START;
        table->pending = false;
    }
    if (!b->now.shown) out->flags |= BLOCK_HIDDEN;
}

/* Beyond the most blocks there may be, an edge between them is a line break in the last one. */
static bool too_many(builder *b)
{
    if (b->block_count + 1 < BUILDER_MAX_BLOCKS) return false;
    limit_note_first(&b->out.limit, DECHAFF_LIMIT_PARTS, b->now.source_end);
    token edge = {.start = b->now.source_end};
    block_add_break(b, &edge);
    return true;
}

static bool block_room(builder *b)
{
    if (array_reserve(&b->blocks, &b->block_cap, b->block_count + 1, sizeof *b->blocks, BUILDER_MAX_BLOCKS))
        return true;
    return builder_fail(b, DECHAFF_NO_MEMORY);
}

void block_flush(builder *b)
{
    gathering *g = &b->now;
    if (!g->text.len && !g->run_count && !g->counts.links && !g->counts.images && !g->counts.times) return;
    if (b->status == DECHAFF_OK && g->state.visible) {
        if (b->depth && too_many(b)) return;
        trim_end(g);
        collapse_line_end(&g->state);
        runs_close_all(b);
        block out = {.probability = 0};
        fill_place(b, &out);
        fill_counts(g, &out);
        if (block_room(b) && copy_text(b, &out) && copy_pieces(b, &out) && copy_runs(b, &out))
            b->blocks[b->block_count++] = out;
        g->counts.inputs = 0;
    }
    block_reset(b);
}
