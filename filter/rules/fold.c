#include "fold.h"

#include <stdlib.h>
#include <utf8proc.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef struct {
    uint32_t first, last, to;
} fold_range;

/*
 * Dashes and curly quotes, by code point; `first` to `last` all become `to`, digits the one at their place from it on.
 * The two Turkish letters become i: a rule written "reklamı" must meet REKLAMI, which without knowledge of the language
 * is "reklami". The cedilla that old Romanian fonts have in place of the comma becomes the comma. Arabic letters that
 * people type in several ways become one: an alef, waw or yeh without its hamza or madda, the heh without its dots, the
 * Arabic yeh and kaf for those of Persian.
 */
static const fold_range PLAIN_FORMS[] = {
    {0x0130, 0x0131, 'i'},    {0x015E, 0x015F, 0x0219}, {0x0162, 0x0163, 0x021B}, {0x02BC, 0x02BC, '\''},
    {0x05BE, 0x05BE, '-'},    {0x05F3, 0x05F3, '\''},   {0x05F4, 0x05F4, '"'},    {0x0622, 0x0623, 0x0627},
    {0x0624, 0x0624, 0x0648}, {0x0625, 0x0625, 0x0627}, {0x0626, 0x0626, 0x064A}, {0x0629, 0x0629, 0x0647},
    {0x0649, 0x0649, 0x064A}, {0x0660, 0x0669, '0'},    {0x0671, 0x0671, 0x0627}, {0x06A9, 0x06A9, 0x0643},
    {0x06C0, 0x06C3, 0x0647}, {0x06CC, 0x06CC, 0x064A}, {0x06D3, 0x06D3, 0x06D2}, {0x06D5, 0x06D5, 0x0647},
    {0x06F0, 0x06F9, '0'},    {0x2010, 0x2015, '-'},    {0x2018, 0x201B, '\''},   {0x201C, 0x201F, '"'},
    {0x2032, 0x2032, '\''},   {0x2033, 0x2033, '"'},    {0x2212, 0x2212, '-'},    {0x2E3A, 0x2E3B, '-'},
    {0xFE58, 0xFE58, '-'},    {0xFE63, 0xFE63, '-'},    {0xFF0D, 0xFF0D, '-'},
};

/*
 * Marks that are seldom written: the points of Hebrew, the tatweel that stretches Arabic words, the vowels of Arabic
 * and what tells a hamza or madda from its bare letter. They vanish, and PLAIN_FORMS has the letters that NFC makes of
 * them, so that it does not matter whether a text was normalised.
 */
static const fold_range VANISHING[] = {
    {0x05B0, 0x05BD, 0}, {0x05BF, 0x05BF, 0}, {0x05C1, 0x05C2, 0},
    {0x0640, 0x0640, 0}, {0x064B, 0x0655, 0}, {0x0670, 0x0670, 0},
};

/*
 * Characters that NFC may join with the one before them or replace (NFC_Quick_Check other than Yes, as far as
 * decompositions do not tell it), and all of U+0300..036F. A test goes through all of Unicode.
 */
static const fold_range JOINING[] = {
    {0x0300, 0x036F, 0},   {0x093C, 0x093C, 0},   {0x09BE, 0x09BE, 0},   {0x09D7, 0x09D7, 0},   {0x0B3E, 0x0B3E, 0},
    {0x0B56, 0x0B57, 0},   {0x0BBE, 0x0BBE, 0},   {0x0BD7, 0x0BD7, 0},   {0x0C56, 0x0C56, 0},   {0x0CC2, 0x0CC2, 0},
    {0x0CD5, 0x0CD6, 0},   {0x0D3E, 0x0D3E, 0},   {0x0D57, 0x0D57, 0},   {0x0DCA, 0x0DCA, 0},   {0x0DCF, 0x0DCF, 0},
    {0x0DDF, 0x0DDF, 0},   {0x0F71, 0x0F84, 0},   {0x102E, 0x102E, 0},   {0x1100, 0x11FF, 0},   {0x1B35, 0x1B35, 0},
    {0x3099, 0x309A, 0},   {0x110BA, 0x110BA, 0}, {0x11127, 0x11127, 0}, {0x1133E, 0x1133E, 0}, {0x11357, 0x11357, 0},
    {0x114B0, 0x114BD, 0}, {0x115AF, 0x115AF, 0}, {0x11930, 0x11930, 0},
};

/*
 * Letters that fold to themselves, or to the one `to` behind them, and stand alone: the bulk of Han, Hangul, Cyrillic,
 * Hebrew, Arabic and Latin text.
 */
static const fold_range SIMPLE[] = {
    {0x00C0, 0x00D6, 0x20}, {0x00D8, 0x00DE, 0x20}, {0x00E0, 0x00FF, 0}, {0x0410, 0x042F, 0x20}, {0x0430, 0x044F, 0},
    {0x05D0, 0x05EA, 0},    {0x0627, 0x0628, 0},    {0x062A, 0x063A, 0}, {0x0641, 0x0648, 0},    {0x064A, 0x064A, 0},
    {0x3001, 0x3002, 0},    {0x3041, 0x3096, 0},    {0x30A1, 0x30FA, 0}, {0x3400, 0x4DBF, 0},    {0x4E00, 0x9FFF, 0},
    {0xAC00, 0xD7A3, 0},    {0xFF0C, 0xFF0C, 0},
};

/* Gives the row of a sorted table that holds `cp`, or NULL. */
static const fold_range *range_find(const fold_range *rows, size_t count, uint32_t cp)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (cp > rows[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && cp >= rows[low].first ? &rows[low] : NULL;
}

#define IN(table, cp) range_find(table, sizeof(table) / sizeof *(table), cp)

/* Gives the plain form of a code point, mostly itself. */
static uint32_t plain_form(uint32_t cp)
{
    const fold_range *row = cp < 0x0130 ? NULL : IN(PLAIN_FORMS, cp);
    if (!row) return cp;
    return row->to == '0' ? row->to + (cp - row->first) : row->to;
}

/* Gives what `cp` becomes: nothing, a space or its case-folded form. Normal forms are not looked at. */
static fold_kind map_cp(uint32_t cp, const utf8proc_property_t *property, uint32_t out[FOLD_CP_MAX], unsigned *count)
{
    *count = 1;
    out[0] = plain_form(cp);
    if (out[0] != cp) return FOLD_TEXT;
    if (cp_is_space(cp)) return FOLD_SPACE;
    if (property->ignorable || IN(VANISHING, cp)) return FOLD_SKIP;
    int bound = UTF8PROC_BOUNDCLASS_START;
    utf8proc_int32_t folded[FOLD_CP_MAX];
    utf8proc_ssize_t got =
        utf8proc_decompose_char((utf8proc_int32_t)cp, folded, FOLD_CP_MAX, UTF8PROC_CASEFOLD, &bound);
    if (got < 1 || got > FOLD_CP_MAX) return FOLD_TEXT;
    *count = (unsigned)got;
    for (unsigned i = 0; i < *count; i++) out[i] = plain_form((uint32_t)folded[i]);
    return FOLD_TEXT;
}

/* True if NFC leaves `cp` as it is: taken apart and joined again it is the same. */
static bool survives_nfc(uint32_t cp, const utf8proc_property_t *property)
{
    if (property->decomp_type != 0) return true; /* a compatibility decomposition is none here */
    int bound = UTF8PROC_BOUNDCLASS_START;
    utf8proc_int32_t parts[FOLD_CP_MAX];
    utf8proc_ssize_t got =
        utf8proc_decompose_char((utf8proc_int32_t)cp, parts, FOLD_CP_MAX, UTF8PROC_DECOMPOSE, &bound);
    if (got < 1 || got > FOLD_CP_MAX) return false;
    if (got > 1) got = utf8proc_normalize_utf32(parts, got, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return got == 1 && parts[0] == (utf8proc_int32_t)cp;
}

/* True if a code point can change with its neighbours, or folds to one that can. */
static bool is_unstable(uint32_t cp, const utf8proc_property_t *property, const uint32_t *out, unsigned count)
{
    if (property->combining_class != 0 || IN(JOINING, cp) || !survives_nfc(cp, property)) return true;
    if (count == 1 && out[0] == cp) return false;
    for (unsigned i = 0; i < count; i++) {
        const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)out[i]);
        if (p->combining_class != 0 || IN(JOINING, out[i])) return true;
    }
    return false;
}

fold_kind fold_cp(uint32_t cp, uint32_t out[FOLD_CP_MAX], unsigned *count)
{
    *count = 1;
    out[0] = cp;
    if (cp < 0x80) {
        if (cp >= 'A' && cp <= 'Z') out[0] = cp | 0x20;
        return cp == ' ' || (cp >= '\t' && cp <= '\r') ? FOLD_SPACE : FOLD_TEXT;
    }
    if (cp >= 0x2010 && cp <= 0x2027) { /* dashes, quotes, bullets and dots */
        out[0] = plain_form(cp);
        return FOLD_TEXT;
    }
    const fold_range *simple = IN(SIMPLE, cp);
    if (simple) {
        out[0] = cp + simple->to;
        return FOLD_TEXT;
    }
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)cp);
    fold_kind kind = map_cp(cp, property, out, count);
    if (kind == FOLD_TEXT && is_unstable(cp, property, out, *count)) return FOLD_UNSTABLE;
    return kind;
}

/* Takes folded pieces; spaces wait until text follows, so that none are left at the edges. */
typedef struct {
    char *out;
    size_t len;
    bool space;
} fold_writer;

/* Puts the fold of one code point. */
static void writer_put(fold_writer *w, fold_kind kind, const uint32_t *cps, unsigned count)
{
    if (kind == FOLD_SKIP) return;
    if (kind == FOLD_SPACE) {
        w->space = w->len > 0;
        return;
    }
    if (w->space) w->out[w->len++] = ' ';
    w->space = false;
    for (unsigned i = 0; i < count; i++) w->len += utf8_put(w->out + w->len, cps[i]);
}

#ifdef __SSE2__
/*
 * Folds 16 bytes at a time as long as they are ASCII letters, signs and single blanks; gives how far it came. Reads and
 * writes 16 bytes: the buffer has room for twice the text.
 */
static const char *fold_ascii(const char *at, const char *end, fold_writer *w)
{
    const __m128i blank = _mm_set1_epi8(' '), before_a = _mm_set1_epi8('A' - 1), behind_z = _mm_set1_epi8('Z' + 1);
    for (; end - at >= 16 && !w->space && w->len > 0; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, blank));
        unsigned other = (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(bytes, blank)); /* control, or beyond ASCII */
        if (other || (spaces & spaces << 1)) break;
        __m128i capital = _mm_and_si128(_mm_cmpgt_epi8(bytes, before_a), _mm_cmplt_epi8(bytes, behind_z));
        bytes = _mm_or_si128(bytes, _mm_and_si128(capital, blank)); /* the blank is the bit of lower case */
        _mm_storeu_si128((__m128i *)(void *)(w->out + w->len), bytes);
        w->space = (spaces & 0x8000) != 0;
        w->len += w->space ? 15 : 16;
    }
    return at;
}
#else
static const char *fold_ascii(const char *at, const char *end, fold_writer *w)
{
    (void)end;
    (void)w;
    return at;
}
#endif

/* Folds code point by code point; false when one of them is unstable. */
static bool fold_simple(slice raw, fold_writer *w)
{
    const char *at = raw.at, *end = raw.at + raw.len;
    while (at < end) {
        at = fold_ascii(at, end, w);
        if (at == end) break;
        uint32_t cps[FOLD_CP_MAX];
        unsigned count;
        fold_kind kind = fold_cp(utf8_next(&at, end), cps, &count);
        if (kind == FOLD_UNSTABLE) return false;
        writer_put(w, kind, cps, count);
    }
    return true;
}

/* Gives `text` in NFC, malloc'd; NULL: no memory. */
static char *nfc_of(slice text, size_t *len)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t got = utf8proc_map((const utf8proc_uint8_t *)text.at, (utf8proc_ssize_t)text.len, &out,
                                        UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    *len = got > 0 ? (size_t)got : 0;
    return got < 0 ? NULL : (char *)out;
}

/* Folds normalised text; what comes out may need to be normalised again. */
static void fold_normalised(slice nfc, fold_writer *w)
{
    const char *at = nfc.at, *end = nfc.at + nfc.len;
    while (at < end) {
        uint32_t cps[FOLD_CP_MAX];
        unsigned count;
        uint32_t cp = utf8_next(&at, end);
        fold_kind kind = map_cp(cp, utf8proc_get_property((utf8proc_int32_t)cp), cps, &count);
        writer_put(w, kind, cps, count);
    }
}

/* Folds text that has to be normalised, before and after; false: no memory. */
static bool fold_whole(buffer *out, slice raw)
{
    size_t nfc_len, len;
    char *nfc = nfc_of(raw, &nfc_len), *again = NULL;
    bool done = nfc && buffer_reserve(out, nfc_len * 2 + 8);
    if (done) {
        fold_writer w = {out->at + out->len, 0, false};
        fold_normalised((slice){nfc, nfc_len}, &w);
        again = nfc_of((slice){w.out, w.len}, &len);
        done = again && buffer_append(out, again, len);
    }
    free(nfc);
    free(again);
    return done;
}

bool fold_append(buffer *out, slice raw)
{
    if (!buffer_reserve(out, raw.len * 2 + 8)) return false;
    fold_writer w = {out->at + out->len, 0, false};
    if (!fold_simple(raw, &w)) return fold_whole(out, raw);
    out->len += w.len;
    return true;
}

/* Bases of U+00C0..017F; a blank: itself. */
static const char LATIN_BASES[] = "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy y"
                                  "AaAaAaCcCcCcCcDd  EeEeEeEeEeGgGgGgGgHh  IiIiIiIiI   JjKk LlLlLl "
                                  "   NnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTt  UuUuUuUuUuUuWwYyYZzZzZz ";

/* Code points above Latin that stand for themselves: whatever marks they have are none of U+0300..036F. */
static const fold_range BASES[] = {
    {0x0410, 0x0418, 0}, {0x041A, 0x0438, 0}, {0x043A, 0x044F, 0},
    {0x0500, 0x1DFF, 0}, {0x2C00, 0xD7FF, 0}, {0xF900, 0x10FFFF, 0},
};

uint32_t fold_base(uint32_t cp)
{
    if (cp < 0xC0) return cp;
    if (cp < 0x180) return LATIN_BASES[cp - 0xC0] == ' ' ? cp : (uint32_t)LATIN_BASES[cp - 0xC0];
    if (cp >= 0x0300 && cp <= 0x036F) return 0;
    if (IN(BASES, cp)) return cp;
    utf8proc_int32_t parts[8];
    int bound = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t got = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &bound);
    if (got < 2 || got > 8) return cp;
    for (utf8proc_ssize_t i = 1; i < got; i++)
        if (parts[i] < 0x0300 || parts[i] > 0x036F) return cp;
    return (uint32_t)parts[0];
}

bool fold_leaves_marks(slice raw)
{
    bool upper = false, lower = false, marked = false;
    for (const char *at = raw.at, *end = raw.at + raw.len; at < end && !(lower && marked);) {
        uint32_t cp = utf8_next(&at, end);
        if (cp < 0x80) {
            lower = lower || (cp >= 'a' && cp <= 'z');
            upper = upper || (cp >= 'A' && cp <= 'Z');
            continue;
        }
        utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
        lower = lower || category == UTF8PROC_CATEGORY_LL;
        upper = upper || category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
        marked = marked || fold_base(cp) != cp;
    }
    return (upper || lower) && !(lower && marked);
}

bool fold_is_blank(slice raw)
{
    for (const char *at = raw.at, *end = raw.at + raw.len; at < end;) {
        if (*at > ' ') return false;
        uint32_t cps[FOLD_CP_MAX], cp = utf8_next(&at, end);
        unsigned count;
        fold_kind kind = fold_cp(cp, cps, &count);
        if (kind == FOLD_TEXT || kind == FOLD_UNSTABLE) return false;
    }
    return true;
}

/* Bullets, pointers and stars that Unicode does not count among its other symbols. */
static const fold_range BULLETS[] = {
    {0x00A1, 0x00A1, 0}, {0x00B7, 0x00B7, 0}, {0x00BB, 0x00BB, 0},   {0x2022, 0x2023, 0},
    {0x203A, 0x203B, 0}, {0x2043, 0x2043, 0}, {0x2190, 0x21FF, 0},   {0x2219, 0x2219, 0},
    {0x25A0, 0x25FF, 0}, {0x27F0, 0x27FF, 0}, {0x30FB, 0x30FB, 0},   {0xFF0A, 0xFF0A, 0},
    {0xFF5C, 0xFF5C, 0}, {0xFF65, 0xFF65, 0}, {0x1F3FB, 0x1F3FF, 0}, /* tones of skin */
};

/* What the signs of ASCII are: 1 a bullet, 2 what else `is` trims. */
static const unsigned char SIGNS[0x80] = {
    ['*'] = 1, ['>'] = 1, ['|'] = 1, ['#'] = 1, ['~'] = 1, ['/'] = 1, ['='] = 1, ['_'] = 1,
    ['('] = 2, [')'] = 2, ['['] = 2, [']'] = 2, ['{'] = 2, ['}'] = 2, ['<'] = 2, ['-'] = 2,
};

enum { FIRST_WIDE_BRACKET = 0x0F3A };

bool fold_is_bullet(uint32_t cp)
{
    if (cp < 0x80) return SIGNS[cp] == 1;
    if (IN(BULLETS, cp)) return true;
    return cp > 0x21FF && utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_SO;
}

bool fold_trims_start(uint32_t cp)
{
    if (cp < 0x80) return SIGNS[cp] != 0;
    if (cp == 0xAB || cp == 0x2039 || fold_is_bullet(cp)) return true;
    if (cp < FIRST_WIDE_BRACKET) return false;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
    return category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PE;
}

bool fold_trims_end(uint32_t cp)
{
    /* U+FF01 and U+FF1A are those of Chinese and Japanese. */
    return cp == ':' || cp == '.' || cp == '!' || cp == 0x2026 || cp == 0xFF01 || cp == 0xFF1A || fold_trims_start(cp);
}

/* True if an angle that points may be the quotation mark of what follows. */
static bool opens_quotation(uint32_t cp, const char *behind, const char *end)
{
    return (cp == 0xBB || cp == 0x203A) && behind < end && *behind != ' ';
}

slice fold_skip_bullets(slice folded)
{
    const char *begin = folded.at, *end = folded.at + folded.len;
    for (const char *next = begin; begin < end; begin = next) {
        uint32_t cp = utf8_next(&next, end);
        if (cp != ' ' && (!fold_is_bullet(cp) || opens_quotation(cp, next, end))) break;
    }
    return (slice){begin, (size_t)(end - begin)};
}

/* Gives text without what `trims` takes away at its end, and blanks. */
static slice trim_end(slice text, bool (*trims)(uint32_t cp))
{
    const char *end = text.at + text.len;
    while (end > text.at) {
        const char *last = utf8_before(text.at, end), *at = last;
        uint32_t cp = utf8_next(&at, end);
        if (cp != ' ' && !trims(cp)) break;
        end = last;
    }
    return (slice){text.at, (size_t)(end - text.at)};
}

/* True for a sign that refers to a note or says that a field must be filled. */
static bool is_star(uint32_t cp)
{
    return cp == '*' || cp == '#' || cp == 0xFF0A;
}

/* True for what says nothing at the end of a literal, where a star does. */
static bool trims_plain_end(uint32_t cp)
{
    return !is_star(cp) && fold_trims_end(cp);
}

slice fold_trim(slice folded)
{
    slice rest = folded;
    for (const char *end = folded.at + folded.len, *next = folded.at; rest.len > 0;) {
        uint32_t cp = utf8_next(&next, end);
        if (cp != ' ' && !fold_trims_start(cp)) break;
        rest = (slice){next, (size_t)(end - next)};
    }
    rest = trim_end(rest, trims_plain_end);
    return rest.len > 0 ? rest : folded;
}

slice fold_trim_stars(slice trimmed)
{
    slice rest = trim_end(trimmed, fold_trims_end);
    return rest.len > 0 ? rest : trimmed;
}
