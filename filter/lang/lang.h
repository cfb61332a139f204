/*
 * Which language a text is in: a vote of scripts and stop words. In: the first visible text, at most 8 KiB.
 * Out: a BCP 47 primary tag ("fr", "zh-Hans"), or nothing when the vote is not clear. Never reads <html lang>.
 */
#ifndef DECHAFF_LANG_LANG_H
#define DECHAFF_LANG_LANG_H

#include "../base/slice.h"

enum { LANG_SAMPLE_BYTES = 8 * 1024 };

/** The language of valid UTF-8; an empty slice if not clear. The result is static. Thread-safe. */
slice lang_vote(slice text);

/** The same without vectors; the oracle of lang_vote(). */
slice lang_vote_plain(slice text);

/** True if `have` (any case, "fr-CA") is the wanted tag or a part of it: "fr" covers "fr-CA", "zh" covers "zh-Hans". */
bool lang_covers(slice wanted, slice have);

#endif
