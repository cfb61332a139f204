#include "chars.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define SPACE (CHAR_SPACE | CHAR_NAME_END | CHAR_ATTR_END | CHAR_UNQUOTED_END)
#define A     CHAR_ALPHA

const uint8_t CHAR_CLASS[256] = {
    ['\t'] = SPACE,
    ['\n'] = SPACE,
    ['\f'] = SPACE,
    ['\r'] = SPACE,
    [' '] = SPACE,
    ['/'] = CHAR_NAME_END | CHAR_ATTR_END,
    ['>'] = CHAR_NAME_END | CHAR_ATTR_END | CHAR_UNQUOTED_END,
    ['='] = CHAR_ATTR_END,
    ['A'] = A,
    ['B'] = A,
    ['C'] = A,
    ['D'] = A,
    ['E'] = A,
    ['F'] = A,
    ['G'] = A,
    ['H'] = A,
    ['I'] = A,
    ['J'] = A,
    ['K'] = A,
    ['L'] = A,
    ['M'] = A,
    ['N'] = A,
    ['O'] = A,
    ['P'] = A,
    ['Q'] = A,
    ['R'] = A,
    ['S'] = A,
    ['T'] = A,
    ['U'] = A,
    ['V'] = A,
    ['W'] = A,
    ['X'] = A,
    ['Y'] = A,
    ['Z'] = A,
    ['a'] = A,
    ['b'] = A,
    ['c'] = A,
    ['d'] = A,
    ['e'] = A,
    ['f'] = A,
    ['g'] = A,
    ['h'] = A,
    ['i'] = A,
    ['j'] = A,
    ['k'] = A,
    ['l'] = A,
    ['m'] = A,
    ['n'] = A,
    ['o'] = A,
    ['p'] = A,
    ['q'] = A,
    ['r'] = A,
    ['s'] = A,
    ['t'] = A,
    ['u'] = A,
    ['v'] = A,
    ['w'] = A,
    ['x'] = A,
    ['y'] = A,
    ['z'] = A,
};

bool chars_are_blank_scalar(const char *at, const char *end)
{
    while (at < end && char_is(*at, CHAR_SPACE)) at++;
    return at == end;
}

#if defined(__SSE2__)

/* One bit a byte: which of 16 bytes are white space. */
static unsigned blank_bits(const char *at)
{
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i control = _mm_cmplt_epi8(_mm_sub_epi8(v, _mm_set1_epi8('\t' + -128)), _mm_set1_epi8(5 - 128));
    __m128i blank = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')), control);
    return (unsigned)_mm_movemask_epi8(_mm_andnot_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\v')), blank));
}

bool chars_are_blank(const char *at, const char *end)
{
    if (at < end && !(char_is(*at, CHAR_SPACE) && char_is(end[-1], CHAR_SPACE))) return false;
    for (; end - at >= 16; at += 16)
        if (blank_bits(at) != 0xFFFF) return false;
    return chars_are_blank_scalar(at, end);
}

#else

bool chars_are_blank(const char *at, const char *end)
{
    return chars_are_blank_scalar(at, end);
}

#endif
