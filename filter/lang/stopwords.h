/*
 * Tables of the vote: the languages, a bit each, and the words and letters that speak for them.
 * In: nothing. Out: constant tables. stopwords.c is written by stopwords.py.
 */
#ifndef DECHAFF_LANG_STOPWORDS_H
#define DECHAFF_LANG_STOPWORDS_H

#include <stdint.h>

#include "../base/slice.h"

/* X(name in C, BCP 47 tag): languages told apart by words and letters. By script: the vote is within one. */
#define LANG_ROWS(X)                                                                                                   \
    X(en, "en")                                                                                                        \
    X(fr, "fr")                                                                                                        \
    X(de, "de")                                                                                                        \
    X(es, "es")                                                                                                        \
    X(it, "it")                                                                                                        \
    X(pt, "pt")                                                                                                        \
    X(nl, "nl")                                                                                                        \
    X(sv, "sv")                                                                                                        \
    X(da, "da")                                                                                                        \
    X(nb, "nb")                                                                                                        \
    X(fi, "fi")                                                                                                        \
    X(pl, "pl")                                                                                                        \
    X(cs, "cs")                                                                                                        \
    X(sk, "sk")                                                                                                        \
    X(hu, "hu")                                                                                                        \
    X(ro, "ro")                                                                                                        \
    X(tr, "tr")                                                                                                        \
    X(id, "id")                                                                                                        \
    X(vi, "vi")                                                                                                        \
    X(ca, "ca")                                                                                                        \
    X(hr, "hr")                                                                                                        \
    X(sl, "sl")                                                                                                        \
    X(et, "et")                                                                                                        \
    X(lv, "lv")                                                                                                        \
    X(lt, "lt")                                                                                                        \
    X(ru, "ru")                                                                                                        \
    X(uk, "uk")                                                                                                        \
    X(bg, "bg")                                                                                                        \
    X(hi, "hi")                                                                                                        \
    X(zh_Hans, "zh-Hans")                                                                                              \
    X(zh_Hant, "zh-Hant")

enum {
#define LANG_ROW(name, tag) LANG_##name,
    LANG_ROWS(LANG_ROW)
#undef LANG_ROW
        LANG_COUNT,
    LANG_LATIN_FIRST = LANG_en,
    LANG_CYRILLIC_FIRST = LANG_ru,
    LANG_DEVANAGARI_FIRST = LANG_hi,
    LANG_CHINESE_FIRST = LANG_zh_Hans
};

#define LANG_BIT(name) (UINT32_C(1) << LANG_##name)

typedef struct {
    uint64_t key;       /* of the word, as join_ascii() or word_key_add() makes it */
    uint32_t languages; /* LANG_BITs; 0: an empty slot */
} stopword;

enum { STOPWORD_SLOT_BITS = 12 };

extern const uint64_t stopword_multiplier;
extern const stopword stopwords[1 << STOPWORD_SLOT_BITS];

/** The next eight bits of each slot's hash, the lowest set; 0: an empty slot. Small enough to stay in the nearest
 * cache. */
extern const uint8_t stopword_marks[1 << STOPWORD_SLOT_BITS];

enum { LETTER_FIRST = 0xC0, LETTER_END = 0x500 };

/** Languages (LANG_BITs) that write their own words with a lower-case Latin or Cyrillic letter; 0: none of ours. */
extern const uint32_t letters[LETTER_END - LETTER_FIRST];

#endif
