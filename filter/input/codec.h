/*
 * The decoders of the WHATWG Encoding Standard, UTF-8 aside. In: bytes split anywhere. Out: UTF-8 in a fixed
 * buffer, each bad sequence and each NUL one U+FFFD. Never decides which encoding it is.
 */
#ifndef DECHAFF_INPUT_CODEC_H
#define DECHAFF_INPUT_CODEC_H

#include <stdint.h>
#include <uchar.h>

#include "../base/slice.h"

/* Every encoding but UTF-8, UTF-16 and the last three below is a row of codec.c. Order: label.c's names. */
typedef enum {
    ENCODING_NONE,
    ENCODING_UTF_8,
    ENCODING_IBM866,
    ENCODING_ISO_8859_2,
    ENCODING_ISO_8859_3,
    ENCODING_ISO_8859_4,
    ENCODING_ISO_8859_5,
    ENCODING_ISO_8859_6,
    ENCODING_ISO_8859_7,
    ENCODING_ISO_8859_8,
    ENCODING_ISO_8859_8_I,
    ENCODING_ISO_8859_10,
    ENCODING_ISO_8859_13,
    ENCODING_ISO_8859_14,
    ENCODING_ISO_8859_15,
    ENCODING_ISO_8859_16,
    ENCODING_KOI8_R,
    ENCODING_KOI8_U,
    ENCODING_MACINTOSH,
    ENCODING_WINDOWS_874,
    ENCODING_WINDOWS_1250,
    ENCODING_WINDOWS_1251,
    ENCODING_WINDOWS_1252,
    ENCODING_WINDOWS_1253,
    ENCODING_WINDOWS_1254,
    ENCODING_WINDOWS_1255,
    ENCODING_WINDOWS_1256,
    ENCODING_WINDOWS_1257,
    ENCODING_WINDOWS_1258,
    ENCODING_X_MAC_CYRILLIC,
    ENCODING_GBK,
    ENCODING_GB18030,
    ENCODING_BIG5,
    ENCODING_EUC_JP,
    ENCODING_ISO_2022_JP,
    ENCODING_SHIFT_JIS,
    ENCODING_EUC_KR,
    ENCODING_REPLACEMENT,
    ENCODING_UTF_16BE,
    ENCODING_UTF_16LE,
    ENCODING_X_USER_DEFINED,
    ENCODING_COUNT
} encoding;

/** The encoding of a label, in any case and with white space around; ENCODING_NONE if it is none. */
encoding encoding_of_label(slice label);

/** WHATWG name in lower case; "" for ENCODING_NONE. Static. */
const char *encoding_name(encoding which);

enum {
    CODEC_OUT_BYTES = 16 * 1024,
    CODEC_STEP_BYTES = 32 /* more than one input byte can make: four U+FFFD or characters of gb18030 put back */
};

typedef struct codec codec;

struct codec {
    void (*step)(codec *c, uint8_t byte);
    void (*end)(codec *c); /* NULL: nothing can be left over but `lead` */
    const char16_t *single;
    bool ascii_runs;    /* in its ground state the encoding passes ASCII as it stands */
    bool big_endian;    /* UTF-16 */
    uint8_t lead[3];    /* bytes of an open sequence; lead[0] == 0: none */
    uint8_t mode, base; /* ISO-2022-JP */
    bool flag;          /* ISO-2022-JP: an escape came last; EUC-JP: JIS X 0212; replacement: said */
    uint16_t surrogate; /* UTF-16: an open one */
    uint64_t bad;       /* sequences replaced so far */
    size_t len;         /* bytes in `out` */
    char out[CODEC_OUT_BYTES];
};

/** Start decoding `which`, which is neither ENCODING_NONE nor ENCODING_UTF_8. */
void codec_begin(codec *c, encoding which);

/** Decode from `in` until it is used up or `out` is full; returns how many bytes were taken. */
size_t codec_feed(codec *c, slice in);

/** The input has ended: an open sequence is a bad one. `out` has room for it. */
void codec_end(codec *c);

/** Append a code point to `out`; NUL counts as a bad sequence. */
void codec_emit(codec *c, uint32_t cp);

/** Append U+FFFD for a bad sequence. */
void codec_bad(codec *c);

/** Length of the longest prefix of ASCII without NUL and ESC (SIMD where the machine has it). */
size_t ascii_prefix(slice s);

/** The same by plain code; the oracle of ascii_prefix(). */
size_t ascii_prefix_scalar(slice s);

/* One step a byte, by the standard's "decoder" sections. */
void step_single(codec *c, uint8_t byte);
void step_user_defined(codec *c, uint8_t byte);
void step_replacement(codec *c, uint8_t byte);
void step_utf16(codec *c, uint8_t byte);
void end_utf16(codec *c);
void step_gb18030(codec *c, uint8_t byte);
void step_big5(codec *c, uint8_t byte);
void step_euc_kr(codec *c, uint8_t byte);
void step_euc_jp(codec *c, uint8_t byte);
void step_shift_jis(codec *c, uint8_t byte);
void step_iso_2022_jp(codec *c, uint8_t byte);
void end_iso_2022_jp(codec *c);

/* What follows is generated from the standard's indexes; a value below 0x80 is a hole. */
enum { GB18030_RANGE_COUNT = 207 };

typedef struct {
    uint32_t pointer, code_point;
} gb18030_range;

extern const gb18030_range GB18030_RANGES[GB18030_RANGE_COUNT];
extern const char16_t INDEX_GB18030[126][191], INDEX_EUC_KR[126][191], INDEX_JIS0208[120][95], INDEX_JIS0212[94][95];
extern const char32_t INDEX_BIG5[126][158];
extern const char16_t SINGLE_IBM866[129], SINGLE_ISO_8859_2[129], SINGLE_ISO_8859_3[129], SINGLE_ISO_8859_4[129],
    SINGLE_ISO_8859_5[129], SINGLE_ISO_8859_6[129], SINGLE_ISO_8859_7[129], SINGLE_ISO_8859_8[129],
    SINGLE_ISO_8859_10[129], SINGLE_ISO_8859_13[129], SINGLE_ISO_8859_14[129], SINGLE_ISO_8859_15[129],
    SINGLE_ISO_8859_16[129], SINGLE_KOI8_R[129], SINGLE_KOI8_U[129], SINGLE_MACINTOSH[129], SINGLE_WINDOWS_874[129],
    SINGLE_WINDOWS_1250[129], SINGLE_WINDOWS_1251[129], SINGLE_WINDOWS_1252[129], SINGLE_WINDOWS_1253[129],
    SINGLE_WINDOWS_1254[129], SINGLE_WINDOWS_1255[129], SINGLE_WINDOWS_1256[129], SINGLE_WINDOWS_1257[129],
    SINGLE_WINDOWS_1258[129], SINGLE_X_MAC_CYRILLIC[129];

#endif
