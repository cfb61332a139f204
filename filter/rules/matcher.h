/*
 * Rules at work on one document: units in, cuts out. One matcher per thread over a shared ruleset.
 * In: valid UTF-8 windows (text) or a page (HTML). Out: kept ranges and cuts. Never reads input, never formats.
 */
#ifndef DECHAFF_RULES_MATCHER_H
#define DECHAFF_RULES_MATCHER_H

#include "../base/page.h"
#include "ruleset.h"

typedef struct matcher matcher;

/** What text_filter_* hands out; both in document order. A return of false stops the filter (DECHAFF_STOPPED). */
typedef struct {
    bool (*keep)(void *ctx, slice bytes);  /* bytes of the output; borrowed for the call */
    bool (*drop)(void *ctx, const cut *c); /* borrowed for the call; may be NULL */
    void *ctx;
} text_sink;

dechaff_status matcher_new(const ruleset *set, matcher **m, dechaff_error *err);
void matcher_free(matcher *m);

/** Start a document. `host` and `lang` may be empty: rules that need them are off. */
void matcher_begin(matcher *m, slice host, slice lang);

/** Change the language: of what is judged from now on. */
void matcher_set_lang(matcher *m, slice lang);

/** Regexes that met their match limit since matcher_begin(). */
size_t matcher_limit_hits(const matcher *m);

/* ---- text: a stream of lines. `utf8` is valid and may split anywhere between code points. ---- */

/**
 * The language may become known after the start (the vote needs 8 KiB): text_filter holds nothing back for it,
 * so call matcher_begin() with the language before the first text_filter_feed().
 */
dechaff_status text_filter_begin(matcher *m, text_sink sink);
dechaff_status text_filter_feed(matcher *m, slice utf8);
dechaff_status text_filter_finish(matcher *m);

/* ---- HTML: chosen blocks of a page ---- */

typedef struct {
    cut *items; /* in the arena given; sorted by block, then text_start; never overlapping */
    size_t count;
} cut_list;

/**
 * Judge the page's blocks: `drop` looks at chosen ones, `keep` at all visible ones (it may set chosen again).
 * Cuts for blocks that score/ did not choose are not made here.
 */
dechaff_status matcher_judge_page(matcher *m, page *p, arena *memory, cut_list *cuts);

/**
 * Judge the blocks of a page as they come: those of `p`, which go on where the call before stopped. Every visible block
 * is chosen. `last`: none follow. Calls together make the cuts that matcher_judge_page() makes of the whole page.
 * @param judged  How many blocks from the first on are done. The others wait: a rule has to know what follows them.
 */
dechaff_status matcher_judge_blocks(matcher *m, page *p, bool last, arena *memory, cut_list *cuts, size_t *judged);

/* ---- for `dechaff rules` and the oracle ---- */

/** True if rule `index` matches the unit, guards, len and scopes included, zones taken as met. */
bool matcher_rule_hits(matcher *m, uint32_t index, slice unit);

/** True if memory was short since matcher_begin(): what was hit is not the whole truth. */
bool matcher_no_memory(const matcher *m);

#endif
