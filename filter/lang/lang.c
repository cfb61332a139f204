#include "lang.h"

#include <stdint.h>

#include "../base/utf8.h"
#include "stopwords.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef enum {
    SCRIPT_NONE, /* no letter */
    SCRIPT_OTHER,
    SCRIPT_LATIN,
    SCRIPT_CYRILLIC,
    SCRIPT_DEVANAGARI,
    SCRIPT_GREEK,
    SCRIPT_HEBREW,
    SCRIPT_ARABIC,
    SCRIPT_THAI,
    SCRIPT_HAN,
    SCRIPT_KANA,
    SCRIPT_HANGUL,
    SCRIPT_COUNT
} script;

typedef struct {
    uint32_t first, last; /* code points */
    script script;
} script_range;

/* Sorted; what lies between two rows is no letter. The last row ends the search. */
static const script_range RANGES[] = {
    {0x00C0, 0x00D6, SCRIPT_LATIN},      {0x00D8, 0x00F6, SCRIPT_LATIN},    {0x00F8, 0x024F, SCRIPT_LATIN},
    {0x0370, 0x03FF, SCRIPT_GREEK},      {0x0400, 0x052F, SCRIPT_CYRILLIC}, {0x0531, 0x0587, SCRIPT_OTHER},
    {0x05D0, 0x05F2, SCRIPT_HEBREW},     {0x0620, 0x064A, SCRIPT_ARABIC},   {0x066E, 0x06D3, SCRIPT_ARABIC},
    {0x06D5, 0x06D5, SCRIPT_ARABIC},     {0x0700, 0x08FF, SCRIPT_OTHER},    {0x0900, 0x0963, SCRIPT_DEVANAGARI},
    {0x0971, 0x097F, SCRIPT_DEVANAGARI}, {0x0980, 0x0DFF, SCRIPT_OTHER},    {0x0E01, 0x0E3A, SCRIPT_THAI},
    {0x0E40, 0x0E4E, SCRIPT_THAI},       {0x0E80, 0x10FF, SCRIPT_OTHER},    {0x1100, 0x11FF, SCRIPT_HANGUL},
    {0x1200, 0x1DFF, SCRIPT_OTHER},      {0x1E00, 0x1EFF, SCRIPT_LATIN},    {0x1F00, 0x1FFF, SCRIPT_GREEK},
    {0x2C00, 0x2DFF, SCRIPT_OTHER},      {0x3005, 0x3007, SCRIPT_HAN},      {0x3041, 0x3096, SCRIPT_KANA},
    {0x309D, 0x309F, SCRIPT_KANA},       {0x30A1, 0x30FA, SCRIPT_KANA},     {0x30FC, 0x30FF, SCRIPT_KANA},
    {0x3105, 0x312F, SCRIPT_HAN},        {0x3131, 0x318E, SCRIPT_HANGUL},   {0x3400, 0x4DBF, SCRIPT_HAN},
    {0x4E00, 0x9FFF, SCRIPT_HAN},        {0xA000, 0xABFF, SCRIPT_OTHER},    {0xAC00, 0xD7FF, SCRIPT_HANGUL},
    {0xF900, 0xFAFF, SCRIPT_HAN},        {0xFB50, 0xFDFB, SCRIPT_ARABIC},   {0xFE70, 0xFEFC, SCRIPT_ARABIC},
    {0xFF66, 0xFF9D, SCRIPT_KANA},       {0x10000, 0x1EEFF, SCRIPT_OTHER},  {0x20000, 0x323AF, SCRIPT_HAN},
    {0x10FFFF, 0x10FFFF, SCRIPT_NONE},
};

/* What one character weighs beside a letter of an alphabet: about the letters that the same word takes there. */
static const uint8_t WEIGHTS[SCRIPT_COUNT] = {0, 1, 1, 1, 1, 1, 1, 1, 1, 3, 2, 2};

/* Lower-case letters of Arabic script that only one of its languages writes, with their weight. */
enum { IN_ARABIC, IN_PERSIAN, IN_ANOTHER, ARABIC_COUNT };
typedef struct {
    uint8_t in, weight; /* weight 0: all of them write it */
} arabic_letter;

enum { ARABIC_FIRST = 0x0620, ARABIC_END = 0x06D6 };

static const arabic_letter ARABIC_LETTERS[ARABIC_END - ARABIC_FIRST] = {
    [0x0623 - ARABIC_FIRST] = {IN_ARABIC, 1},  [0x0625 - ARABIC_FIRST] = {IN_ARABIC, 1},
    [0x0629 - ARABIC_FIRST] = {IN_ARABIC, 8},  [0x0643 - ARABIC_FIRST] = {IN_ARABIC, 1},
    [0x064A - ARABIC_FIRST] = {IN_ARABIC, 1},  [0x0679 - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x067E - ARABIC_FIRST] = {IN_PERSIAN, 8}, [0x0686 - ARABIC_FIRST] = {IN_PERSIAN, 8},
    [0x0688 - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x0691 - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x0693 - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x0695 - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x0698 - ARABIC_FIRST] = {IN_PERSIAN, 8}, [0x069A - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x06A9 - ARABIC_FIRST] = {IN_PERSIAN, 1}, [0x06AF - ARABIC_FIRST] = {IN_PERSIAN, 8},
    [0x06B5 - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x06BA - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x06BE - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x06C1 - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x06C6 - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x06CC - ARABIC_FIRST] = {IN_PERSIAN, 1},
    [0x06CE - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x06D0 - ARABIC_FIRST] = {IN_ANOTHER, 1},
    [0x06D2 - ARABIC_FIRST] = {IN_ANOTHER, 1}, [0x06D5 - ARABIC_FIRST] = {IN_ANOTHER, 1},
};

/** What one pass over the text has counted. */
typedef struct {
    uint32_t letters[SCRIPT_COUNT];
    uint32_t stops[LANG_COUNT];   /* words that speak for a language */
    uint32_t written[LANG_COUNT]; /* letters beyond a-z that it writes */
    uint32_t special;             /* letters beyond a-z */
    uint32_t words, voters;       /* all, and those that speak for some language */
    uint32_t arabic[ARABIC_COUNT];
    uint64_t key;   /* of the open word; 0: none is open */
    uint64_t ascii; /* its other key; 0: it has none */
    const script_range *last;
} ballot;

/* Letters of all three decide nothing between them. */
static const uint32_t CYRILLIC = LANG_BIT(ru) | LANG_BIT(uk) | LANG_BIT(bg);

static const char *const TAGS[LANG_COUNT] = {
#define LANG_ROW(name, tag) [LANG_##name] = tag,
    LANG_ROWS(LANG_ROW)
#undef LANG_ROW
};

/** The key of a word that goes on with `cp`. */
static uint64_t word_key_add(uint64_t key, uint32_t cp)
{
    return (key << 9 | key >> 55) ^ cp;
}

/* A word of up to eight ASCII letters has its bytes as a key, and a bit that letters do not have. */
enum { ASCII_KEY_BYTES = 8 };
static const uint64_t ASCII_MARK = UINT64_C(1) << 63;

/** The languages a word or Chinese character speaks for, as LANG_BITs. */
static uint32_t stopword_find(uint64_t key)
{
    uint64_t hash = key * stopword_multiplier;
    size_t at = (size_t)(hash >> (64 - STOPWORD_SLOT_BITS));
    uint8_t mark = (uint8_t)(hash >> (56 - STOPWORD_SLOT_BITS)) | 1;
    for (; stopword_marks[at]; at = (at + 1) % ((size_t)1 << STOPWORD_SLOT_BITS))
        if (stopword_marks[at] == mark && stopwords[at].key == key) return stopwords[at].languages;
    return 0;
}

/** Count one more for each language of a mask. */
static void count_each(uint32_t *counts, uint32_t languages)
{
    for (; languages; languages &= languages - 1) counts[__builtin_ctz(languages)]++;
}

/** ASCII letters join the open word, or open one: what becomes of its ASCII key. */
static void join_ascii(ballot *b, const char *letters_of, size_t len)
{
    if (b->key && !b->ascii) return;
    size_t have = b->key ? (71 - (size_t)__builtin_clzll(b->ascii & ~ASCII_MARK)) / 8 : 0;
    b->ascii |= ASCII_MARK;
    for (size_t i = 0; i < len && have + len <= ASCII_KEY_BYTES; i++)
        b->ascii |= (uint64_t)((unsigned char)letters_of[i] | 0x20u) << 8 * (have + i);
    if (have + len > ASCII_KEY_BYTES) b->ascii = 0;
}

/** Let a word vote. */
static void vote(ballot *b, uint64_t key)
{
    b->words++;
    uint32_t languages = stopword_find(key);
    b->voters += languages != 0;
    count_each(b->stops, languages);
}

/** End the open word, if there is one, and let it vote. */
static void close_word(ballot *b)
{
    if (!b->key) return;
    vote(b, b->ascii ? b->ascii : b->key);
    b->key = b->ascii = 0;
}

/** The lower-case form of a Latin or Cyrillic letter beyond ASCII, as far as our languages need it. */
static uint32_t lower(uint32_t cp)
{
    if (cp < 0x100) return cp <= 0xDE ? cp + 0x20 : cp;
    if (cp == 0x130) return 'i';
    if ((cp >= 0x139 && cp <= 0x148) || (cp >= 0x179 && cp <= 0x17E)) return cp + (cp & 1);
    if (cp < 0x220 || (cp >= 0x460 && cp < 0x500) || (cp >= 0x1E00 && cp < 0x1F00)) return cp | 1;
    if (cp >= 0x400 && cp < 0x410) return cp + 0x50;
    if (cp >= 0x410 && cp < 0x430) return cp + 0x20;
    return cp;
}

/** Languages that write with this lower-case Latin or Cyrillic letter. */
static uint32_t languages_of(uint32_t cp)
{
    if (cp >= 0x1EA0 && cp < 0x1F00) return LANG_BIT(vi);
    return cp >= LETTER_FIRST && cp < LETTER_END ? letters[cp - LETTER_FIRST] : 0;
}

/** Let a Latin or Cyrillic letter beyond ASCII vote and join the open word. */
static void add_letter(ballot *b, uint32_t cp)
{
    cp = lower(cp);
    if (cp < 0x80)
        join_ascii(b, &(char){(char)cp}, 1);
    else
        b->ascii = 0;
    b->key = word_key_add(b->key, cp);
    uint32_t languages = cp < 0x80 ? 0 : languages_of(cp);
    if (cp < 0x80 || languages == CYRILLIC) return;
    b->special++;
    count_each(b->written, languages);
}

/** Let a letter of Arabic script vote. */
static void add_arabic(ballot *b, uint32_t cp)
{
    if (cp < ARABIC_FIRST || cp >= ARABIC_END) return;
    const arabic_letter *l = &ARABIC_LETTERS[cp - ARABIC_FIRST];
    b->arabic[l->in] += l->weight;
}

/** The script of a code point beyond ASCII. */
static script script_of(ballot *b, uint32_t cp)
{
    const script_range *r = b->last;
    if (cp < r->first || cp > r->last)
        for (r = RANGES; cp > r->last;) r++;
    b->last = r;
    return cp >= r->first ? r->script : SCRIPT_NONE;
}

/** Count a code point beyond ASCII. */
static void add_wide(ballot *b, uint32_t cp)
{
    script s = script_of(b, cp);
    b->letters[s]++;
    if (s == SCRIPT_LATIN || s == SCRIPT_CYRILLIC) {
        add_letter(b, cp);
    } else if (s == SCRIPT_DEVANAGARI) {
        b->key = word_key_add(b->key, cp);
        b->ascii = 0;
    } else {
        if (s == SCRIPT_ARABIC) add_arabic(b, cp);
        if (s == SCRIPT_HAN) count_each(b->stops, stopword_find(cp));
        close_word(b);
    }
}

static bool is_ascii_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

/** Count ASCII letters, which join the open word, or one byte that ends it; gives what follows. */
static const char *add_ascii(ballot *b, const char *at, const char *end)
{
    const char *start = at;
    uint64_t key = b->key;
    for (; at < end && is_ascii_letter(*at); at++) key = word_key_add(key, (unsigned char)*at | 0x20u);
    size_t len = (size_t)(at - start);
    if (len) join_ascii(b, start, len);
    b->key = key;
    b->letters[SCRIPT_LATIN] += (uint32_t)len;
    if (at == end || (unsigned char)*at >= 0x80) return at;
    close_word(b);
    return at + 1;
}

/** Count what stands at `at`, as plain code does; gives what follows. */
static const char *add_next(ballot *b, const char *at, const char *end)
{
    if ((unsigned char)*at < 0x80) return add_ascii(b, at, end);
    add_wide(b, utf8_next(&at, end));
    return at;
}

#if defined(__SSE2__)

enum { LOOK_BYTES = 16 };

/** The same as add_next() and more, where LOOK_BYTES stand at `at`: a short word in ASCII, or all up to the next
 * letter. */
static const char *add_near(ballot *b, const char *at, const char *end)
{
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i above_z = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)), _mm_set1_epi8((char)('a' + 128)));
    unsigned letters_at = (unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(above_z, _mm_set1_epi8(26 - 128)));
    unsigned wide_at = (unsigned)_mm_movemask_epi8(v);
    if (letters_at & 1) {
        unsigned len = (unsigned)__builtin_ctz(~letters_at);
        if (b->key || len > ASCII_KEY_BYTES || wide_at >> len & 1) return add_ascii(b, at, end);
        b->letters[SCRIPT_LATIN] += len;
        vote(b, load_lower(at, len) | ASCII_MARK);
        return at + len + 1;
    }
    if (wide_at & 1) return add_next(b, at, end);
    close_word(b);
    return at + __builtin_ctz(letters_at | wide_at | 1u << LOOK_BYTES);
}

/** Count the beginning of the text; gives what is left to count. */
static const char *add_most(ballot *b, const char *at, const char *end)
{
    while (end - at >= LOOK_BYTES) at = add_near(b, at, end);
    return at;
}

#else

static const char *add_most(ballot *b, const char *at, const char *end)
{
    (void)b, (void)end;
    return at;
}

#endif

/** Count the rest of the text. */
static void add_rest(ballot *b, const char *at, const char *end)
{
    while (at < end) at = add_next(b, at, end);
    close_word(b);
}

/** What speaks for a language less what speaks against it: words count twice, letters once. */
static int64_t score_of(const ballot *b, int language)
{
    return 2 * ((int64_t)b->stops[language] + b->written[language]) - b->special;
}

/** The clear winner among the languages from `first` up to `end`; NULL without one. */
static const char *winner_by_words(const ballot *b, int first, int end)
{
    int best = first;
    int64_t second = 0;
    for (int i = first + 1; i < end; i++) {
        int64_t score = score_of(b, i), lead = score_of(b, best);
        if (score > lead) best = i;
        int64_t loser = score > lead ? lead : score;
        if (loser > second) second = loser;
    }
    int64_t score = score_of(b, best), margin = score - second;
    bool enough = b->stops[best] >= 2 && score >= 7 && score * 10 >= (int64_t)b->words * 3;
    bool alone = margin >= 4 && margin * 16 >= score && b->stops[best] * 10 >= b->voters * 6;
    return enough && alone ? TAGS[best] : NULL;
}

/** The winner among the languages of one alphabet with words. */
static const char *winner_latin(const ballot *b)
{
    return winner_by_words(b, LANG_LATIN_FIRST, LANG_CYRILLIC_FIRST);
}

static const char *winner_cyrillic(const ballot *b)
{
    return winner_by_words(b, LANG_CYRILLIC_FIRST, LANG_DEVANAGARI_FIRST);
}

static const char *winner_devanagari(const ballot *b)
{
    return winner_by_words(b, LANG_DEVANAGARI_FIRST, LANG_CHINESE_FIRST);
}

/** Arabic or Persian; NULL for others that write Arabic letters. */
static const char *winner_arabic(const ballot *b)
{
    uint32_t ar = b->arabic[IN_ARABIC], fa = b->arabic[IN_PERSIAN];
    if (b->arabic[IN_ANOTHER] * 50 > b->letters[SCRIPT_ARABIC]) return NULL;
    if (ar >= 3 && ar >= 2 * fa) return "ar";
    return fa >= 3 && fa >= 2 * ar ? "fa" : NULL;
}

/** Japanese by its kana, Korean by Hangul, Chinese by characters that only one way of writing has. */
static const char *winner_east(const ballot *b)
{
    uint32_t han = b->letters[SCRIPT_HAN], kana = b->letters[SCRIPT_KANA], hangul = b->letters[SCRIPT_HANGUL];
    if (hangul > han + kana) return "ko";
    if (kana * 10 >= han) return kana >= 3 ? "ja" : NULL;
    uint32_t hans = b->stops[LANG_zh_Hans], hant = b->stops[LANG_zh_Hant];
    if (hans >= 3 && hans >= 4 * hant) return TAGS[LANG_zh_Hans];
    return hant >= 3 && hant >= 4 * hans ? TAGS[LANG_zh_Hant] : NULL;
}

/* Scripts that decide together, and how; a script of one language names it. */
typedef struct {
    uint32_t scripts; /* bits */
    const char *only; /* the one language, or NULL */
    const char *(*winner)(const ballot *b);
} script_group;

#define SCRIPT_BIT(s) (UINT32_C(1) << SCRIPT_##s)

static const script_group GROUPS[] = {
    {SCRIPT_BIT(LATIN), NULL, winner_latin},
    {SCRIPT_BIT(CYRILLIC), NULL, winner_cyrillic},
    {SCRIPT_BIT(DEVANAGARI), NULL, winner_devanagari},
    {SCRIPT_BIT(ARABIC), NULL, winner_arabic},
    {SCRIPT_BIT(HAN) | SCRIPT_BIT(KANA) | SCRIPT_BIT(HANGUL), NULL, winner_east},
    {SCRIPT_BIT(GREEK), "el", NULL},
    {SCRIPT_BIT(HEBREW), "he", NULL},
    {SCRIPT_BIT(THAI), "th", NULL},
};

/** Weight of the letters of a set of scripts. */
static uint32_t weight_of(const ballot *b, uint32_t scripts)
{
    uint32_t sum = 0;
    for (int s = SCRIPT_OTHER; s < SCRIPT_COUNT; s++)
        if (scripts >> s & 1) sum += b->letters[s] * WEIGHTS[s];
    return sum;
}

/** The part of a text that votes. */
static slice sample_of(slice text)
{
    if (text.len <= LANG_SAMPLE_BYTES) return text;
    text.len = LANG_SAMPLE_BYTES;
    while (text.len > 0 && ((unsigned char)text.at[text.len] & 0xC0) == 0x80) text.len--;
    return text;
}

/** Who has won. */
static slice winner(const ballot *b)
{
    uint32_t all = weight_of(b, UINT32_MAX);
    for (size_t i = 0; i < sizeof GROUPS / sizeof *GROUPS; i++) {
        const script_group *g = &GROUPS[i];
        uint32_t weight = weight_of(b, g->scripts);
        if (weight < 6 || weight * 10 < all * 6) continue;
        return slice_of(g->winner ? g->winner(b) : g->only);
    }
    return (slice){NULL, 0};
}

slice lang_vote(slice text)
{
    ballot b = {.last = RANGES};
    text = sample_of(text);
    const char *end = text.at + text.len;
    add_rest(&b, add_most(&b, text.at, end), end);
    return winner(&b);
}

slice lang_vote_plain(slice text)
{
    ballot b = {.last = RANGES};
    text = sample_of(text);
    add_rest(&b, text.at, text.at + text.len);
    return winner(&b);
}

/** True if two bytes are the same letter, digit or hyphen of a language tag. */
static bool same_tag_byte(char a, char b)
{
    unsigned char x = (unsigned char)a, y = (unsigned char)b;
    if (x >= 'A' && x <= 'Z') x |= 0x20;
    if (y >= 'A' && y <= 'Z') y |= 0x20;
    return x == y || ((x == '-' || x == '_') && (y == '-' || y == '_'));
}

/** True if `tag` is `prefix` or goes on behind it with a hyphen. */
static bool tag_starts(slice tag, slice prefix)
{
    if (prefix.len == 0 || tag.len < prefix.len) return false;
    for (size_t i = 0; i < prefix.len; i++)
        if (!same_tag_byte(prefix.at[i], tag.at[i])) return false;
    return tag.len == prefix.len || same_tag_byte(tag.at[prefix.len], '-');
}

bool lang_covers(slice wanted, slice have)
{
    /* Tags that pages carry for what the vote names otherwise. */
    static const char *const SAME[][2] = {{"zh-CN", "zh-Hans"}, {"zh-SG", "zh-Hans"}, {"zh-TW", "zh-Hant"},
                                          {"zh-HK", "zh-Hant"}, {"zh-MO", "zh-Hant"}, {"no", "nb"},
                                          {"iw", "he"},         {"in", "id"}};
    if (tag_starts(have, wanted)) return true;
    for (size_t i = 0; i < sizeof SAME / sizeof *SAME; i++)
        if (tag_starts(have, slice_of(SAME[i][0])) && tag_starts(slice_of(SAME[i][1]), wanted)) return true;
    return false;
}
