#include "fragment.h"

#include "fold.h"

#include <utf8proc.h>

/* ---- characters that hide a literal ---- */

static const special_range SPECIALS[] = {
    {0x00AD, 0x00AD, 0},                 /* soft hyphen */
    {0x00B5, 0x00B5, FRAGMENT_GREEK},    /* µ, micro */
    {0x00DF, 0x00DF, FRAGMENT_SHARP_S},  /* ß */
    {0x0130, 0x0131, 0},                 /* İ ı */
    {0x0149, 0x0149, 0},                 /* ŉ */
    {0x017F, 0x017F, 0},                 /* ſ */
    {0x0307, 0x0307, 0},                 /* dot above: I with it is İ */
    {0x034F, 0x034F, 0},                 /* combining grapheme joiner */
    {0x03D6, 0x03D6, FRAGMENT_GREEK},    /* ϖ */
    {0x05B0, 0x05BD, 0},                 /* Hebrew points */
    {0x05BF, 0x05BF, 0},                 /* rafe */
    {0x05C1, 0x05C2, 0},                 /* points of shin and sin */
    {0x061C, 0x061C, 0},                 /* Arabic letter mark */
    {0x0640, 0x0640, 0},                 /* tatweel */
    {0x064B, 0x0655, 0},                 /* Arabic vowels, hamza and madda */
    {0x0660, 0x0669, FRAGMENT_DIGIT},    /* Arabic digits */
    {0x0670, 0x0670, 0},                 /* alef above */
    {0x06F0, 0x06F9, FRAGMENT_DIGIT},    /* Persian digits */
    {0x0958, 0x095F, FRAGMENT_INDIC},    /* letters with nukta */
    {0x1100, 0x115E, FRAGMENT_JAMO},     /* jamo */
    {0x115F, 0x1160, 0},                 /* jamo fillers */
    {0x1161, 0x11FF, FRAGMENT_JAMO},     /* jamo */
    {0x17B4, 0x17B5, 0},                 /* Khmer inherent vowels */
    {0x180B, 0x180F, 0},                 /* Mongolian selectors */
    {0x1C80, 0x1C8F, FRAGMENT_CYRILLIC}, /* old forms of Cyrillic letters */
    {0x1E9A, 0x1E9A, 0},                 /* ẚ */
    {0x1E9E, 0x1E9E, 0},                 /* ẞ */
    {0x1F80, 0x1FFF, FRAGMENT_GREEK},    /* with iota below */
    {0x200B, 0x200F, 0},                 /* zero-width characters, direction marks */
    {0x202A, 0x202E, 0},                 /* embeddings */
    {0x2060, 0x206F, 0},                 /* word joiner, isolates */
    {0x212A, 0x212A, 0},                 /* K, Kelvin */
    {0x3099, 0x309A, FRAGMENT_KANA},     /* voicing marks */
    {0x3164, 0x3164, 0},                 /* Hangul filler */
    {0xF900, 0xFAFF, FRAGMENT_HAN},      /* compatibility ideographs */
    {0xFB00, 0xFB06, 0},                 /* Latin ligatures */
    {0xFB1D, 0xFB4F, FRAGMENT_HEBREW},   /* Hebrew presentation forms */
    {0xFE00, 0xFE0F, 0},                 /* variation selectors */
    {0xFEFF, 0xFEFF, 0},                 /* zero-width no-break space */
    {0xFFA0, 0xFFA0, 0},                 /* half-width Hangul filler */
    {0xFFF0, 0xFFF8, 0},                 /* unassigned, ignorable */
    {0x1BCA0, 0x1BCA3, 0},               /* shorthand format controls */
    {0x1D173, 0x1D17A, 0},               /* musical format controls */
    {0x2F800, 0x2FA1F, FRAGMENT_HAN},    /* compatibility ideographs */
    {0xE0000, 0xE0FFF, 0},               /* tags, more variation selectors */
};

const special_range *special_ranges(size_t *count)
{
    *count = sizeof SPECIALS / sizeof *SPECIALS;
    return SPECIALS;
}

bool special_is(uint32_t cp, unsigned needs)
{
    for (size_t i = 0; i < sizeof SPECIALS / sizeof *SPECIALS && SPECIALS[i].first <= cp; i++)
        if (cp <= SPECIALS[i].last && (SPECIALS[i].needs == 0 || (SPECIALS[i].needs & needs))) return true;
    return false;
}

/* ---- letters that can be relied on ---- */

typedef struct {
    uint32_t first, last;
    unsigned needs;
} usable_range;

/*
 * Folded letters beyond ASCII that only themselves, their capital and SPECIALS fold to, and that no mark is part of.
 * A test goes through all of Unicode.
 */
static const usable_range USABLE[] = {
    {0x00A1, 0x00A7, 0},
    {0x00A9, 0x00A9, 0},
    {0x00AB, 0x00AC, 0},
    {0x00AE, 0x00AE, 0},
    {0x00B0, 0x00B1, 0},
    {0x00B6, 0x00B6, 0},
    {0x00BB, 0x00BB, 0},
    {0x00E6, 0x00E6, 0},
    {0x00F8, 0x00F8, 0},
    {0x0111, 0x0111, 0},
    {0x0142, 0x0142, 0},
    {0x03B3, 0x03B4, 0},
    {0x03B6, 0x03B7, FRAGMENT_GREEK},
    {0x03BC, 0x03BC, FRAGMENT_GREEK},
    {0x03BD, 0x03BF, 0},
    {0x03C0, 0x03C0, FRAGMENT_GREEK},
    {0x03C4, 0x03C5, 0},
    {0x03C7, 0x03C8, 0},
    {0x0430, 0x0438, FRAGMENT_CYRILLIC},
    {0x043A, 0x044F, FRAGMENT_CYRILLIC},
    {0x05D0, 0x05EA, FRAGMENT_HEBREW},
    {0x0628, 0x0628, 0},
    {0x062A, 0x063A, 0},
    {0x0641, 0x0642, 0},
    {0x0644, 0x0646, 0},
    {0x0915, 0x0928, FRAGMENT_INDIC},
    {0x092A, 0x0930, FRAGMENT_INDIC},
    {0x0932, 0x0933, FRAGMENT_INDIC},
    {0x0935, 0x0939, FRAGMENT_INDIC},
    {0x0E01, 0x0E30, 0},
    {0x0E40, 0x0E46, 0},
    {0x2020, 0x2023, 0},
    {0x2026, 0x2026, 0},
    {0x2030, 0x2031, 0},
    {0x2039, 0x203A, 0},
    {0x20A0, 0x20BF, 0},
    {0x2190, 0x2199, 0},
    {0x2460, 0x2473, 0},
    {0x24D0, 0x24E9, 0},
    {0x25A0, 0x27BF, 0},
    {0x3001, 0x3003, 0},
    {0x3010, 0x3011, 0},
    {0x3041, 0x3096, FRAGMENT_KANA},
    {0x30A1, 0x30FA, FRAGMENT_KANA},
    {0x3400, 0x4DBF, FRAGMENT_HAN},
    {0x4E00, 0x9FFF, FRAGMENT_HAN},
    {0xAC00, 0xD7A3, FRAGMENT_JAMO},
    {0xFF01, 0xFF0C, 0},
    {0xFF0E, 0xFF20, 0},
    {0xFF3B, 0xFF5E, 0},
    {0x1F300, 0x1F64F, 0},
};

/* True if a folded code point can be part of a fragment; `needs` gets what it asks to be looked for too. */
static bool is_usable(uint32_t cp, unsigned *needs)
{
    if (cp >= '0' && cp <= '9') *needs |= FRAGMENT_DIGIT;
    if (cp < 0x80) return cp > ' ' && !memchr("'\"-;`", (int)cp, 5);
    for (size_t i = 0; i < sizeof USABLE / sizeof *USABLE; i++) {
        if (cp < USABLE[i].first || cp > USABLE[i].last) continue;
        *needs |= USABLE[i].needs;
        return true;
    }
    return false;
}

/*
 * True if the s at `at` can be a part of what ß folds to: another s stands beside it. At the literal's edges none does:
 * a letter there needs a word edge.
 */
static bool may_be_sharp(slice literal, const char *at)
{
    return (at > literal.at && at[-1] == 's') || (at + 1 < literal.at + literal.len && at[1] == 's');
}

unsigned fragment_rareness(unsigned char byte)
{
    static const char COMMON[] = "eatinosrldcumpgfhbvyqwkxjz";
    const char *place = byte < 0x80 ? memchr(COMMON, byte | 0x20, sizeof COMMON - 1) : NULL;
    if (place) return 3 + (unsigned)(place - COMMON) / 4;
    return byte < 0x80 ? 8 : 5;
}

/* Gives what a fragment is worth: how rare it is; a possible ß costs, because every ß in the text is a special then. */
static unsigned worth(const fragment *f)
{
    unsigned sum = 0;
    for (unsigned i = 0; i < f->len; i++) sum += fragment_rareness(f->bytes[i][0]);
    return sum + (f->starts_word ? 4 : 0) + (f->len > 1 ? 5 : 0) + 30 - (f->needs & FRAGMENT_SHARP_S ? 30 : 0);
}

/* Adds the bytes of a letter in both cases behind those of all forms, as far as they have room. */
static bool add_to_core(fragment *f, const char *lower, const char *upper, size_t len, bool two)
{
    if (f->core_len >= FRAGMENT_CORE) return true;
    if (two && f->form_count * 2 > FRAGMENT_FORMS) return false;
    for (unsigned i = 0; two && i < f->form_count; i++) memcpy(f->forms[f->form_count + i], f->forms[i], FRAGMENT_CORE);
    unsigned single = f->form_count, room = FRAGMENT_CORE - f->core_len;
    if (two) f->form_count *= 2;
    for (unsigned i = 0; i < f->form_count; i++)
        memcpy(f->forms[i] + f->core_len, i < single ? lower : upper, len < room ? len : room);
    f->core_len += (unsigned)(len < room ? len : room);
    return true;
}

/* Adds a letter; false: it cannot be a part. Bytes beyond the fragment are cut off. */
static bool add_letter(fragment *f, slice literal, const char *at, uint32_t cp)
{
    char lower[4], upper[4];
    unsigned needs = 0;
    if (!is_usable(cp, &needs)) return false;
    if (cp == 's' && may_be_sharp(literal, at)) {
        if (f->len > 0) return false; /* every ß in the text would be a special */
        needs |= FRAGMENT_SHARP_S;
    }
    uint32_t capital = cp < 0x80 ? cp : (uint32_t)utf8proc_toupper((utf8proc_int32_t)cp); /* ASCII's is a bit */
    size_t len = utf8_put(lower, cp);
    if (utf8_put(upper, capital) != len || !add_to_core(f, lower, upper, len, capital != cp)) return false;
    for (size_t i = 0; i < len && f->len < FRAGMENT_BYTES; i++) {
        f->bytes[f->len][0] = (unsigned char)lower[i];
        f->bytes[f->len++][1] = (unsigned char)upper[i];
    }
    f->needs |= needs;
    return true;
}

/* True if no raw text that holds the literal has an ASCII letter or digit right before `at`. */
static bool starts_word_at(slice literal, const char *at, bool edge)
{
    if (at == literal.at) return edge;
    const char *before = utf8_before(literal.at, at);
    uint32_t base = fold_base(utf8_next(&before, at));
    return base >= ' ' && !(base < 0x80 && cp_is_spaced_word(base));
}

/* Makes the fragment that starts at `at`; false: no letter there is usable. */
static bool make_fragment(slice literal, const char *at, bool edge, fragment *f)
{
    *f = (fragment){.form_count = 1, .at = (size_t)(at - literal.at), .starts_word = starts_word_at(literal, at, edge)};
    for (const char *end = literal.at + literal.len; at < end && f->len < FRAGMENT_BYTES;) {
        const char *letter = at;
        if (!add_letter(f, literal, letter, utf8_next(&at, end))) break;
    }
    return f->len > 0;
}

bool fragment_choose(slice folded, bool edge, fragment *f)
{
    bool found = false;
    const char *end = folded.at + folded.len;
    for (const char *at = folded.at; at < end; utf8_next(&at, end)) {
        fragment candidate;
        if (!make_fragment(folded, at, edge, &candidate) || (found && worth(&candidate) <= worth(f))) continue;
        *f = candidate;
        found = true;
    }
    return found;
}
