/*
 * What the prefilter looks for. In: a folded literal of `has`. Out: a few bytes of it that stand in every raw text that
 * can hold it, case aside; and the characters whose presence breaks that promise.
 */
#ifndef DECHAFF_RULES_FRAGMENT_H
#define DECHAFF_RULES_FRAGMENT_H

#include "../base/utf8.h"

enum { FRAGMENT_BYTES = 6, FRAGMENT_CORE = 4, FRAGMENT_FORMS = 4 };

/* Which characters besides the usual ones can fold to a part of the fragment. */
enum {
    FRAGMENT_SHARP_S = 1, /* s: ß */
    FRAGMENT_JAMO = 2,    /* Hangul syllables: jamo that NFC joins */
    FRAGMENT_KANA = 4,    /* voiced kana: the mark that NFC joins */
    FRAGMENT_HAN = 8,     /* Han: compatibility ideographs */
    FRAGMENT_CYRILLIC = 16,
    FRAGMENT_HEBREW = 32, /* presentation forms */
    FRAGMENT_INDIC = 64,  /* letters that NFC takes apart */
    FRAGMENT_GREEK = 128, /* letters that fold to two */
    FRAGMENT_DIGIT = 256  /* digits of Arabic and Persian */
};

typedef struct {
    unsigned char bytes[FRAGMENT_BYTES][2]; /* in lower and in upper case; ASCII letters twice in lower case */
    unsigned len;                           /* bytes, 1 to FRAGMENT_BYTES */
    unsigned char forms[FRAGMENT_FORMS][FRAGMENT_CORE]; /* the first ones, case by case where that is not one bit */
    unsigned form_count, core_len;                      /* core_len: at most FRAGMENT_CORE */
    unsigned needs;                                     /* FRAGMENT_* */
    size_t at;                                          /* its first byte in the literal */
    bool starts_word; /* no letter or digit of ASCII stands before it in any text that can hold the literal */
} fragment;

/**
 * Choose the rarest fragment; `edge`: the literal needs a word edge at its start. False: it has no letter that can be
 * relied on.
 */
bool fragment_choose(slice folded, bool edge, fragment *f);

/** Gives how rare a byte is in text, about its number of bits. */
unsigned fragment_rareness(unsigned char byte);

/** A code point that may hide a literal from the prefilter: it vanishes in folding, or folds to something else. */
typedef struct {
    uint32_t first, last;
    unsigned needs; /* 0: always looked for; else only where a fragment needs it */
} special_range;

/** All of them, sorted. */
const special_range *special_ranges(size_t *count);

/** True if `cp` is one of them that `needs` asks for. */
bool special_is(uint32_t cp, unsigned needs);

#endif
