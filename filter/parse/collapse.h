/*
 * White space collapsed and text counted in one pass. In: text of a block, piece by piece. Out: its bytes, counts, and
 * where the source was left. SSE2 with a plain loop as its oracle.
 */
#ifndef DECHAFF_PARSE_COLLAPSE_H
#define DECHAFF_PARSE_COLLAPSE_H

#include <stdint.h>

#include "../base/slice.h"

enum { COLLAPSE_PADDING = 32 }; /* bytes behind input (readable) and output (writable) */

/** Counts of the text so far, and what the next byte must know of it. */
typedef struct {
    uint32_t words, code_points, uppercase, digits, sentence_ends;
    bool space;    /* the last byte was white space, or none came yet: more of it goes */
    bool word;     /* inside a word */
    bool sentence; /* behind a sentence's last mark: white space makes it an end */
    bool visible;  /* something else than white space came */
} collapse_state;

/** Called where something was left out: `at` in the output goes on at `from` in the input. False stops. */
typedef bool (*collapse_gap_fn)(void *ctx, size_t at, size_t from);

/**
 * Copy `in` to `out`, each run of ASCII white space and no-break spaces as one ' ', none where `state->space` is set;
 * soft hyphens go.
 * @param out  Room for in.len + COLLAPSE_PADDING.
 * @param written  Set to the bytes written.
 * @return false if `gap` said so.
 */
bool collapse_text(collapse_state *state, slice in, char *out, size_t *written, collapse_gap_fn gap, void *ctx);

/** The same by plain code. */
bool collapse_text_scalar(collapse_state *state, slice in, char *out, size_t *written, collapse_gap_fn gap, void *ctx);

/** Copy `in` as it stands and count it; for <pre>. */
void collapse_verbatim(collapse_state *state, slice in, char *out);

/** A line or the text ends: a mark before it ends its sentence. */
void collapse_line_end(collapse_state *state);

/** True if `text` ends a sentence: its last character, closers aside, is . ! ? … : ; or its kin. */
bool ends_sentence(slice text);

#endif
