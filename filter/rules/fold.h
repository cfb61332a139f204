/*
 * Folding: what makes PUBLICITÉ, "publicité" and "Publi­cité" the same for the words `is`, `has`, `starts` and `ends`.
 * In: valid UTF-8. Out: folded UTF-8 for comparison only: NFC, case folded, white space collapsed and trimmed, curly
 * quotes and dashes made plain, zero-width characters and soft hyphens gone, Arabic letters and digits brought to one
 * form, points of Arabic and Hebrew gone. Never changes what is written out.
 */
#ifndef DECHAFF_RULES_FOLD_H
#define DECHAFF_RULES_FOLD_H

#include "../base/buffer.h"
#include "../base/utf8.h"

enum {
    FOLD_CP_MAX = 4,    /* code points that one code point may fold to */
    FOLD_GROWTH_MAX = 4 /* bytes out for each byte in, at most */
};

typedef enum {
    FOLD_TEXT,    /* folds to `out`, whatever stands beside it */
    FOLD_SPACE,   /* white space */
    FOLD_SKIP,    /* vanishes */
    FOLD_UNSTABLE /* may join or change places with its neighbours: the whole text must be normalised */
} fold_kind;

/** Fold one code point by itself. `out` and `count` are set for FOLD_TEXT and FOLD_UNSTABLE. */
fold_kind fold_cp(uint32_t cp, uint32_t out[FOLD_CP_MAX], unsigned *count);

/** Append the fold of `raw` to `out`. False: the buffer's maximum or memory. */
bool fold_append(buffer *out, slice raw);

/** A folded code point without its marks: é gives e; 0 for a mark of U+0300..036F itself. */
uint32_t fold_base(uint32_t cp);

/** True if raw text may have left marks out: it has letters, but none in lower case or none with a mark. */
bool fold_leaves_marks(slice raw);

/** True if raw text is nothing but white space and characters that folding drops. */
bool fold_is_blank(slice raw);

/**
 * What `is` compares: folded text without brackets, dashes, bullets, arrows and pictures around it and without `:`,
 * `.`, `!`, `…` at its end. Text that is nothing else stays whole. A literal keeps stars at its end ("Name *"); of a
 * unit, fold_trim_stars() takes them as well from what fold_trim() left.
 */
slice fold_trim(slice folded);
slice fold_trim_stars(slice trimmed);

/** Folded text without bullets, arrows, pictures and blanks at its start, which `starts` passes over. */
slice fold_skip_bullets(slice folded);

/** True for what stands before an item of a list, a bullet, an arrow or a picture, and for what opens a Spanish cry. */
bool fold_is_bullet(uint32_t cp);

/** True if `is` takes the folded code point away at the start, at the end of a unit. */
bool fold_trims_start(uint32_t cp);
bool fold_trims_end(uint32_t cp);

#endif
