/*
 * What the bytes themselves say about their encoding. In: the head of a document, or a window of it.
 * Out: an encoding, or ENCODING_NONE. Never decodes, never reads more than it is given.
 */
#ifndef DECHAFF_INPUT_DETECT_H
#define DECHAFF_INPUT_DETECT_H

#include "codec.h"

enum {
    META_BYTES = 4096,      /* how far a declaration is looked for */
    UTF16_LOOK_BYTES = 1024 /* how far UTF-16 is: the same wherever it is asked, so that all agree */
};

/** The encoding of a byte order mark; `*len` is set to the mark's length. */
encoding detect_bom(slice head, size_t *len);

/**
 * UTF-16 without a mark, where it is certain: read in one byte order nearly all units belong to one script, and some
 * are ASCII or punctuation that bytes of another encoding do not make. ENCODING_NONE: it may be or not.
 */
encoding detect_utf16(slice head);

/** What <meta charset>, <meta http-equiv> or an XML declaration says, by the HTML Standard's prescan. */
encoding detect_meta(slice head);

/**
 * True if `window` reads as UTF-8: no bad sequence, or at least as many good ones as bad ones (a legacy text makes
 * hardly any good ones). `last`: the document ends with it, so that an open sequence is a bad one.
 */
bool detect_utf8(slice window, bool last);

/** What uchardet takes `window` for, mapped to the standard's encodings. */
encoding detect_statistics(slice window);

/**
 * Measure the sequence at the start of `s`, which is not valid UTF-8 in full: the length of its longest prefix
 * that some valid sequence has, at least 1. `*open` is set if that is all there is and more bytes could mend it.
 */
size_t utf8_broken_length(slice s, bool *open);

#endif
