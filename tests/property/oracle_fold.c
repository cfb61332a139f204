#include "oracle_fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { NONE = -1 };

void *oracle_take(size_t size)
{
    void *p = calloc(1, size + 1);
    if (!p) abort();
    return p;
}

cps oracle_decode(const char *s, size_t len)
{
    cps c = {oracle_take((len + 1) * sizeof(int32_t)), 0};
    for (size_t i = 0; i < len;) {
        utf8proc_int32_t cp;
        i += (size_t)utf8proc_iterate((const utf8proc_uint8_t *)s + i, (utf8proc_ssize_t)(len - i), &cp);
        c.at[c.len++] = cp;
    }
    return c;
}

bool oracle_is_space(int32_t c)
{
    return (c >= 9 && c <= 13) || c == 32 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool oracle_in(int32_t c, const char *set)
{
    cps all = oracle_decode(set, strlen(set));
    bool found = false;
    for (size_t i = 0; i < all.len; i++) found = found || all.at[i] == c;
    free(all.at);
    return found;
}

static int32_t plain(int32_t c)
{
    if (c < 0x80) return c;
    if (oracle_in(c, "‘’‚‛ʼ′")) return '\'';
    if (oracle_in(c, "“”„‟″")) return '"';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B || c == 0xFE58 || c == 0xFE63 ||
        c == 0xFF0D)
        return '-';
    if (c == 0x15E || c == 0x15F) return 0x219;
    if (c == 0x162 || c == 0x163) return 0x21B;
    if (c == 0x5BE) return '-';
    if (c == 0x5F3) return '\'';
    if (c == 0x5F4) return '"';
    if (oracle_in(c, "أإآٱ")) return 0x627;
    if (oracle_in(c, "ئىی")) return 0x64A;
    if (oracle_in(c, "ةۀہۂۃە")) return 0x647;
    if (c == 0x624) return 0x648;
    if (c == 0x6A9) return 0x643;
    if (c == 0x6D3) return 0x6D2;
    if (c >= 0x660 && c <= 0x669) return '0' + c - 0x660;
    if (c >= 0x6F0 && c <= 0x6F9) return '0' + c - 0x6F0;
    return c;
}

/* Points of Hebrew, vowels of Arabic, tatweel, hamza and madda apart from their letter. */
static bool vanishes(int32_t c)
{
    return utf8proc_get_property(c)->ignorable || (c >= 0x5B0 && c <= 0x5BF && c != 0x5BE) || c == 0x5C1 ||
           c == 0x5C2 || c == 0x640 || (c >= 0x64B && c <= 0x655) || c == 0x670;
}

static cps compose(cps c)
{
    /* utf8proc normalises in place: the result is never longer than three times the input */
    cps out = {oracle_take((c.len * 4 + 1) * sizeof(int32_t)), 0};
    utf8proc_ssize_t len = 0;
    int bound = 0;
    for (size_t i = 0; i < c.len; i++)
        len += utf8proc_decompose_char(c.at[i], out.at + len, 100, UTF8PROC_DECOMPOSE, &bound);
    /* canonical order */
    for (utf8proc_ssize_t i = 1; i < len; i++)
        for (utf8proc_ssize_t k = i; k > 0; k--) {
            int a = utf8proc_get_property(out.at[k - 1])->combining_class;
            int b = utf8proc_get_property(out.at[k])->combining_class;
            if (b == 0 || a <= b) break;
            int32_t swap = out.at[k];
            out.at[k] = out.at[k - 1];
            out.at[k - 1] = swap;
        }
    out.len = (size_t)utf8proc_normalize_utf32(out.at, len, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return out;
}

cps oracle_fold(const char *s, size_t len)
{
    cps raw = oracle_decode(s, len), nfc = compose(raw), mapped = {oracle_take((nfc.len * 4 + 1) * sizeof(int32_t)), 0};
    for (size_t i = 0; i < nfc.len; i++) {
        int32_t c = nfc.at[i], folded[8];
        int bound = 0;
        if (oracle_is_space(c)) {
            if (mapped.len > 0 && mapped.at[mapped.len - 1] != ' ') mapped.at[mapped.len++] = ' ';
        } else if (c == 0x130 || c == 0x131) {
            mapped.at[mapped.len++] = 'i';
        } else if (plain(c) != c) {
            mapped.at[mapped.len++] = plain(c);
        } else if (!vanishes(c)) {
            utf8proc_ssize_t n = utf8proc_decompose_char(c, folded, 8, UTF8PROC_CASEFOLD, &bound);
            for (utf8proc_ssize_t k = 0; k < n; k++) mapped.at[mapped.len++] = plain(folded[k]);
        }
    }
    while (mapped.len > 0 && mapped.at[mapped.len - 1] == ' ') mapped.len--;
    cps out = compose(mapped);
    free(raw.at);
    free(nfc.at);
    free(mapped.at);
    return out;
}

/* Bullets, arrows and pictures; the generator makes no others. */
static bool is_bullet(int32_t c)
{
    return oracle_in(c, "*>|#~/=_¡·»•‣›※→▶・＊｜") || (c > 0x21FF && utf8proc_category(c) == UTF8PROC_CATEGORY_SO);
}

/* What `is` does not look at on either side. */
static bool is_around(int32_t c)
{
    utf8proc_category_t category = utf8proc_category(c);
    bool bracket = category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PE;
    return bracket || oracle_in(c, " -<«‹") || is_bullet(c);
}

/* Takes off what `is` does not look at; `stars`: those at the end, too. */
static cps trimmed(cps c, bool stars)
{
    size_t from = 0, to = c.len;
    while (from < to && is_around(c.at[from])) from++;
    for (; to > from; to--) {
        int32_t last = c.at[to - 1];
        if (oracle_in(last, "*#＊") ? !stars : !is_around(last) && !oracle_in(last, ":.…：!！")) break;
    }
    return from < to ? (cps){c.at + from, to - from} : c;
}

/* Takes off what `starts` passes over: no angle that quotes. */
static cps behind_bullets(cps c)
{
    for (; c.len > 0; c = (cps){c.at + 1, c.len - 1}) {
        bool quotes = oracle_in(c.at[0], "»›") && c.len > 1 && c.at[1] != ' ';
        if (c.at[0] != ' ' && (quotes || !is_bullet(c.at[0]))) break;
    }
    return c;
}

/* Letter, mark or digit of a script with spaces. */
bool oracle_is_word(int32_t c)
{
    utf8proc_category_t k = utf8proc_category(c);
    bool word = (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_NO);
    bool unspaced = (c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
                    (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x312F) ||
                    (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFF66 && c <= 0xFF9F);
    return word && !unspaced;
}

static int32_t base(int32_t c)
{
    int32_t parts[8];
    int bound = 0;
    if (c >= 0x300 && c <= 0x36F) return 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(c, parts, 8, UTF8PROC_DECOMPOSE, &bound);
    if (n < 2) return c;
    for (utf8proc_ssize_t i = 1; i < n; i++)
        if (parts[i] < 0x300 || parts[i] > 0x36F) return c;
    return parts[0];
}

bool oracle_leaves_marks(const char *s, size_t len)
{
    cps c = oracle_decode(s, len);
    bool upper = false, lower = false, marked = false;
    for (size_t i = 0; i < c.len; i++) {
        utf8proc_category_t k = utf8proc_category(c.at[i]);
        upper = upper || k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LT;
        lower = lower || k == UTF8PROC_CATEGORY_LL;
        marked = marked || base(c.at[i]) != c.at[i];
    }
    free(c.at);
    return lower ? !marked : upper;
}

/* Gives how many code points of `unit` from `at` the literal takes, NONE if it does not fit there. */
static long fits_at(cps lit, cps unit, size_t at, bool loose)
{
    size_t u = at;
    for (size_t i = 0; i < lit.len; i++) {
        int32_t found = u < unit.len ? unit.at[u] : -1;
        if (found == lit.at[i] || (loose && found == base(lit.at[i])))
            u++;
        else if (!loose || base(lit.at[i]) != 0)
            return NONE;
    }
    return (long)(u - at);
}

/* True if a literal, without what its kind does not look at, stands in a unit. */
static bool stands_in(term_kind kind, cps lit, cps unit, bool loose)
{
    if (lit.len == 0 || unit.len == 0) return false;
    for (size_t at = 0; at < unit.len; at++) {
        long n = fits_at(lit, unit, at, loose);
        if (n == NONE) continue;
        size_t end = at + (size_t)n;
        bool start_ok = at == 0 || !oracle_is_word(lit.at[0]) || !oracle_is_word(unit.at[at - 1]);
        bool end_ok = end == unit.len || !oracle_is_word(lit.at[lit.len - 1]) || !oracle_is_word(unit.at[end]);
        if ((kind == TERM_IS || kind == TERM_STARTS) && at != 0) continue;
        if ((kind == TERM_IS || kind == TERM_ENDS) && end != unit.len) continue;
        if (start_ok && end_ok) return true;
    }
    return false;
}

bool oracle_literal_fits(term_kind kind, cps lit, cps unit, bool loose)
{
    if (kind == TERM_IS) {
        lit = trimmed(lit, false);
        return stands_in(kind, lit, trimmed(unit, false), loose) || stands_in(kind, lit, trimmed(unit, true), loose);
    }
    bool plain = kind == TERM_STARTS && lit.len > 0 && !is_around(lit.at[0]);
    return stands_in(kind, lit, unit, loose) || (plain && stands_in(kind, lit, behind_bullets(unit), loose));
}
