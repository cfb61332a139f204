#include "collapse.h"

#include "../base/utf8.h"
#include "chars.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* ---- classes ---- */

enum {
    IS_WORD = 1,
    IS_UNSPACED = 2, /* a word by itself */
    IS_UPPER = 4,
    IS_DIGIT = 8,
    IS_STOP = 16,      /* . ! ? and kin: ends a sentence if white space follows */
    IS_FULL_STOP = 32, /* the stops of scripts without spaces: end one by themselves */
    IS_CLOSER = 64,    /* quotes and brackets that may stand behind a stop */
    IS_JOINER = 128    /* soft hyphen, zero-width joiners: as if not there */
};

static unsigned ascii_class(char c)
{
    if (char_is(c, CHAR_ALPHA)) return c < 'a' ? IS_WORD | IS_UPPER : IS_WORD;
    if (c >= '0' && c <= '9') return IS_WORD | IS_DIGIT;
    if (c == '.' || c == '!' || c == '?') return IS_STOP;
    if (c == '"' || c == '\'' || c == ')' || c == ']') return IS_CLOSER;
    return c == '_' ? IS_WORD : 0;
}

/* Marks of U+2000 to U+206F and of other scripts that mean something here. */
static unsigned mark_class(uint32_t cp)
{
    switch (cp) {
    case 0xAD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
        return IS_JOINER;
    case 0xBB:
    case 0x2019:
    case 0x201D:
    case 0x300D:
    case 0x300F:
        return IS_CLOSER;
    case 0x2026: /* … */
    case 0x061F: /* Arabic question mark */
    case 0x06D4: /* Urdu full stop */
    case 0x0964:
        return IS_STOP; /* danda */
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
        return IS_FULL_STOP;
    default:
        return 0;
    }
}

static unsigned wide_class(uint32_t cp)
{
    if (cp >= 0x4E00 && cp <= 0x9FFF) return IS_WORD | IS_UNSPACED; /* most of Chinese and Japanese */
    unsigned mark = mark_class(cp);
    if (mark || (cp >= 0x2000 && cp <= 0x206F) || cp == 0xA0) return mark;
    unsigned kinds = cp_kinds(cp);
    if (!(kinds & CP_WORD)) return 0;
    if (kinds & CP_UNSPACED) return IS_WORD | IS_UNSPACED;
    return IS_WORD | (kinds & CP_UPPER ? IS_UPPER : 0u) | (kinds & CP_DIGIT ? IS_DIGIT : 0u);
}

/* Count one character that is no white space. */
static void count(collapse_state *s, unsigned c)
{
    s->code_points++;
    s->space = false;
    if (c & IS_JOINER) return;
    s->visible = true;
    if (c & IS_WORD) s->words += (c & IS_UNSPACED) || !s->word;
    s->word = (c & IS_WORD) && !(c & IS_UNSPACED);
    s->uppercase += (c & IS_UPPER) != 0;
    s->digits += (c & IS_DIGIT) != 0;
    s->sentence_ends += (c & IS_FULL_STOP) != 0;
    s->sentence = (c & IS_STOP) || ((c & IS_CLOSER) && s->sentence);
}

/* Count white space, and the sentence it ends. */
static void count_space(collapse_state *s)
{
    s->code_points++;
    s->sentence_ends += s->sentence;
    s->sentence = s->word = false;
}

/* Bytes of the white space at `at` that collapses: 1 in ASCII, 2 for a no-break space, 0 if it is something else. */
static inline size_t blank_len(const char *at, const char *end)
{
    if (char_is(*at, CHAR_SPACE)) return 1;
    return (unsigned char)at[0] == 0xC2 && end - at > 1 && (unsigned char)at[1] == 0xA0 ? 2 : 0;
}

/* True at a no-break space or a soft hyphen, which never go through as they are. */
static inline bool is_layout(const char *at, const char *end)
{
    return (unsigned char)at[0] == 0xC2 && end - at > 1 &&
           ((unsigned char)at[1] == 0xA0 || (unsigned char)at[1] == 0xAD);
}

/* Count and copy the characters beyond ASCII at `at`, up to layout unless `verbatim`; gives what follows. */
static const char *copy_wide(collapse_state *s, const char *at, const char *end, char **out, bool verbatim)
{
    const char *from = at;
    while (at < end && (unsigned char)*at >= 0x80 && (verbatim || !is_layout(at, end))) {
        uint32_t cp = utf8_next(&at, end);
        bool blank = cp_is_space(cp), before = s->visible;
        if (blank) {
            count_space(s);
            s->space = false; /* thin and wide spaces stay, and so does what follows them */
        } else
            count(s, wide_class(cp));
        s->visible = before || !blank;
    }
    memcpy(*out, from, (size_t)(at - from));
    *out += at - from;
    return at;
}

/* ---- white space ---- */

typedef struct {
    const char *in, *end;
    char *out;
    const char *in_start, *out_start;
    collapse_gap_fn gap;
    void *ctx;
} stream;

/* At white space: one ' ' if none stands there, whatever it was; the rest is left out. */
static bool copy_space(collapse_state *s, stream *t)
{
    size_t same = 0, len; /* bytes in as out */
    const char *from = t->in;
    if (!s->space) {
        *t->out++ = ' ';
        count_space(s);
        s->space = true;
        same = 1;
    }
    while (t->in < t->end && (len = blank_len(t->in, t->end))) t->in += len;
    if (t->in == from + same || t->in == t->end) return true;
    return t->gap(t->ctx, (size_t)(t->out - t->out_start), (size_t)(t->in - t->in_start));
}

/* At a soft hyphen, which says where a line may break: out it goes. */
static bool skip_hyphen(stream *t)
{
    t->in += 2;
    return t->in == t->end || t->gap(t->ctx, (size_t)(t->out - t->out_start), (size_t)(t->in - t->in_start));
}

/* At white space or what is beyond ASCII: copy it, collapse it, or leave it out. */
static bool copy_special(collapse_state *s, stream *t)
{
    if (blank_len(t->in, t->end)) return copy_space(s, t);
    if (is_layout(t->in, t->end)) return skip_hyphen(t);
    t->in = copy_wide(s, t->in, t->end, &t->out, false);
    return true;
}

static bool copy_plain(collapse_state *s, stream *t, const char *stop)
{
    while (t->in < stop) {
        if (char_is(*t->in, CHAR_SPACE) || (unsigned char)*t->in >= 0x80) {
            if (!copy_special(s, t)) return false;
        } else {
            count(s, ascii_class(*t->in));
            *t->out++ = *t->in++;
        }
    }
    return true;
}

static stream stream_open(slice in, char *out, collapse_gap_fn gap, void *ctx)
{
    return (stream){in.at, in.at + in.len, out, in.at, out, gap, ctx};
}

bool collapse_text_scalar(collapse_state *state, slice in, char *out, size_t *written, collapse_gap_fn gap, void *ctx)
{
    stream t = stream_open(in, out, gap, ctx);
    bool go_on = copy_plain(state, &t, t.end);
    *written = (size_t)(t.out - out);
    return go_on;
}

#if defined(__SSE2__)

/* One bit a byte: what stands in 16 bytes. */
typedef struct {
    uint32_t space, blank, high, upper, digit, word, stop, closer;
} masks;

static __m128i in_range(__m128i v, char low, int count_of)
{
    __m128i shifted = _mm_sub_epi8(v, _mm_set1_epi8((char)(low + 128)));
    return _mm_cmplt_epi8(shifted, _mm_set1_epi8((char)(count_of - 128)));
}

static __m128i equal(__m128i v, char c)
{
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(c));
}

static uint32_t bits(__m128i v)
{
    return (uint32_t)_mm_movemask_epi8(v);
}

static masks look(__m128i v)
{
    masks m;
    __m128i blank = equal(v, ' '), digit = in_range(v, '0', 10), upper = in_range(v, 'A', 26);
    __m128i control = _mm_andnot_si128(equal(v, '\v'), in_range(v, '\t', 5));
    __m128i letter = in_range(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 26);
    m.blank = bits(blank);
    m.space = bits(_mm_or_si128(blank, control));
    m.high = bits(v);
    m.upper = bits(upper);
    m.digit = bits(digit);
    m.word = bits(_mm_or_si128(_mm_or_si128(letter, digit), equal(v, '_')));
    m.stop = bits(_mm_or_si128(_mm_or_si128(equal(v, '.'), equal(v, '!')), equal(v, '?')));
    m.closer =
        bits(_mm_or_si128(_mm_or_si128(equal(v, '"'), equal(v, '\'')), _mm_or_si128(equal(v, ')'), equal(v, ']'))));
    return m;
}

/* The number of ones in each 16 bits of `m`, in those 16 bits; without an instruction that not all machines have. */
static uint64_t ones_by_16(uint64_t m)
{
    m -= (m >> 1) & 0x5555555555555555u;
    m = (m & 0x3333333333333333u) + ((m >> 2) & 0x3333333333333333u);
    m = (m + (m >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (m + (m >> 8)) & 0x00FF00FF00FF00FFu;
}

/* Count the first `n` bytes (1 to 16), which hold ASCII and single blanks. */
static void count_masks(collapse_state *s, const masks *m, unsigned n)
{
    uint32_t valid = (1u << n) - 1, word = m->word & valid, closer = m->closer & valid, space = m->space & valid;
    uint32_t words = word & ~(word << 1 | (uint32_t)s->word);
    /* A bit for each place behind a stop; where closers follow, adding carries it to the end of their run. */
    uint32_t behind = (m->stop & valid) << 1 | (uint32_t)s->sentence;
    uint32_t waits = ((closer + (behind & closer)) & ~closer) | (behind & ~closer);
    uint64_t counts = ones_by_16((uint64_t)words | (uint64_t)(m->upper & valid) << 16 |
                                 (uint64_t)(m->digit & valid) << 32 | (uint64_t)(waits & space) << 48);
    s->code_points += n;
    s->words += (uint16_t)counts;
    s->uppercase += (uint16_t)(counts >> 16);
    s->digits += (uint16_t)(counts >> 32);
    s->sentence_ends += (uint16_t)(counts >> 48);
    s->sentence = waits >> n & 1;
    s->word = word >> (n - 1) & 1;
    s->space = space >> (n - 1) & 1;
    s->visible |= space != valid;
}

/* The next bytes of `t` up to 16: copied and counted as far as they are plain. */
static bool copy_wide_step(collapse_state *s, stream *t)
{
    size_t left = (size_t)(t->end - t->in);
    unsigned n = left < 16 ? (unsigned)left : 16;
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)t->in);
    masks m = look(v);
    uint32_t again = m.space & (m.space << 1 | (uint32_t)s->space), valid = (1u << n) - 1;
    uint32_t odd = (m.high | (m.space ^ m.blank) | again) & valid;
    if (odd) n = (unsigned)__builtin_ctz(odd);
    if (n) {
        _mm_storeu_si128((__m128i *)(void *)t->out, v);
        count_masks(s, &m, n);
        t->in += n;
        t->out += n;
    }
    return !odd || copy_special(s, t);
}

bool collapse_text(collapse_state *state, slice in, char *out, size_t *written, collapse_gap_fn gap, void *ctx)
{
    stream t = stream_open(in, out, gap, ctx);
    bool go_on = true;
    while (t.in < t.end && go_on) go_on = copy_wide_step(state, &t);
    *written = (size_t)(t.out - out);
    return go_on;
}

#else

bool collapse_text(collapse_state *state, slice in, char *out, size_t *written, collapse_gap_fn gap, void *ctx)
{
    return collapse_text_scalar(state, in, out, written, gap, ctx);
}

#endif

/* ---- the rest ---- */

void collapse_verbatim(collapse_state *state, slice in, char *out)
{
    const char *at = in.at, *end = in.at + in.len;
    while (at < end) {
        if ((unsigned char)*at >= 0x80) {
            at = copy_wide(state, at, end, &out, true);
            continue;
        }
        if (char_is(*at, CHAR_SPACE))
            count_space(state);
        else
            count(state, ascii_class(*at));
        *out++ = *at++;
    }
}

void collapse_line_end(collapse_state *state)
{
    state->sentence_ends += state->sentence;
    state->sentence = state->word = false;
}

bool ends_sentence(slice text)
{
    const char *at = text.at + text.len;
    while (at > text.at) {
        const char *start = utf8_before(text.at, at), *next = start;
        uint32_t cp = utf8_next(&next, at);
        unsigned c = cp < 0x80 ? ascii_class((char)cp) : mark_class(cp);
        if (!(c & (IS_CLOSER | IS_JOINER))) return (c & (IS_STOP | IS_FULL_STOP)) || cp == ':' || cp == ';';
        at = start;
    }
    return false;
}
