#include "base/utf8.h"
#include "input/charset.h"
#include "input/codec.h"
#include "input/detect.h"
#include "suite.h"

#include <stdio.h>

/* ---- a sink that collects ---- */

static dechaff_status collect(void *ctx, slice utf8)
{
    return buffer_append_slice(ctx, utf8) ? DECHAFF_OK : DECHAFF_NO_MEMORY;
}

typedef struct {
    const char *transport, *user;
    bool html;
} hints;

/* Decode `bytes` in pieces of `step` bytes; the result is in `out`. */
static void decode_stepped(charset_decoder *d, hints h, slice bytes, size_t step, buffer *out)
{
    out->len = 0;
    charset_decoder_begin(d, slice_of(h.transport), slice_of(h.user), h.html);
    while (bytes.len) {
        size_t len = bytes.len < step ? bytes.len : step;
        MUST(charset_decoder_feed(d, (slice){bytes.at, len}, collect, out) == DECHAFF_OK);
        bytes = (slice){bytes.at + len, bytes.len - len};
    }
    ck_assert_int_eq(charset_decoder_finish(d, collect, out), DECHAFF_OK);
}

/* Decode whole and byte by byte; both must be `expected`, by encoding `name` for `reason` with `bad` sequences. */
static void check(hints h, slice bytes, const char *expected, const char *name, const char *reason, unsigned bad)
{
    charset_decoder *d = charset_decoder_new();
    buffer out;
    buffer_init(&out, 1 << 24);
    ck_assert_ptr_nonnull(d);
    for (int round = 0; round < 2; round++) {
        decode_stepped(d, h, bytes, round ? 1 : bytes.len + 1, &out);
        ck_assert(buffer_append_byte(&out, '\0'));
        ck_assert_str_eq(out.at, expected);
        ck_assert_str_eq(charset_decoder_name(d), name);
        ck_assert_str_eq(charset_decoder_reason(d), reason);
        ck_assert_uint_eq(charset_decoder_bad(d), bad);
    }
    buffer_free(&out);
    charset_decoder_free(d);
}

#define BYTES(text) ((slice){text, sizeof(text) - 1})
#define CONSTANT(text)                                                                                                 \
    {                                                                                                                  \
        text, sizeof(text) - 1                                                                                         \
    }

static const hints NONE = {NULL, NULL, false}, HTML = {NULL, NULL, true};

/* ---- labels ---- */

START_TEST(labels_are_those_of_the_standard)
{
    static const char *const PAIRS[][2] = {
        {"iso-8859-1", "windows-1252"},
        {"latin1", "windows-1252"},
        {"US-ASCII", "windows-1252"},
        {"gb2312", "gbk"},
        {"Shift_JIS", "shift_jis"},
        {"ms_kanji", "shift_jis"},
        {"ks_c_5601-1987", "euc-kr"},
        {"tis-620", "windows-874"},
        {"iso-8859-9", "windows-1254"},
        {" UTF8\t\n", "utf-8"},
        {"utf-16", "utf-16le"},
        {"unicodefffe", "utf-16be"},
        {"iso-8859-8-i", "iso-8859-8-i"},
        {"koi8-ru", "koi8-u"},
        {"big5-hkscs", "big5"},
        {"hz-gb-2312", "replacement"},
        {"x-user-defined", "x-user-defined"},
        {"visual", "iso-8859-8"},
        {"866", "ibm866"},
        {"x-x-big5", "big5"},
    };
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++)
        ck_assert_str_eq(charset_of_label(slice_of(PAIRS[i][0])), PAIRS[i][1]);
    for (int e = ENCODING_UTF_8; e < ENCODING_COUNT; e++)
        ck_assert_int_eq(encoding_of_label(slice_of(encoding_name((encoding)e))), e);
    static const char *const BAD[] = {"",        " ",           "utf-7",
                                      "utf-32",  "iso-8859-12", "utf 8",
                                      "latin-1", "none",        "a-label-much-longer-than-any-that-the-standard-has"};
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) ck_assert_ptr_null(charset_of_label(slice_of(BAD[i])));
}
END_TEST

/* ---- each decoder, with its errors ---- */

typedef struct {
    const char *label;
    slice bytes;
    const char *expected;
    unsigned bad;
} sample;

#define ROW(label, bytes, expected, bad)                                                                               \
    {                                                                                                                  \
        label, {bytes, sizeof(bytes) - 1}, expected, bad                                                               \
    }

static const sample SAMPLES[] = {
    ROW("utf-8", "caf\xC3\xA9 \xFF\xC3 \xE2\x82 \xED\xA0\x80", "café \uFFFD\uFFFD \uFFFD \uFFFD\uFFFD\uFFFD", 6),
    ROW("utf-8", "\xF0\x9F\x98\x80\xF0\x9F\x98", "\U0001F600\uFFFD", 1),
    ROW("windows-1252",
        "\x93"
        "caf\xE9\x94 \x80\x81",
        "“café” €\xC2\x81", 0),
    ROW("iso-8859-15", "\xA4\xBD", "€œ", 0),
    ROW("windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", "Привет", 0),
    ROW("koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", "Привет", 0),
    ROW("koi8-u", "\xF0\xD2\xC9\xA4\xA6", "Приєі", 0),
    ROW("ibm866", "\x8F\xE0\xA8", "При", 0),
    ROW("windows-1255", "\xF9\xEC\xE5\xED\xD9", "שלום\uFFFD", 1),
    ROW("iso-8859-6", "\xE3\xA1", "ك\uFFFD", 1),
    ROW("windows-874", "\xCA\xC7\xD1\xCA\xB4\xD5", "สวัสดี", 0),
    ROW("macintosh", "\x8E\xDB", "é€", 0),
    ROW("gb2312", "\xD6\xD0\xCE\xC4 \x80 \xA3\xA0", "中文 € \u3000", 0),
    ROW("gb18030", "\x94\x39\xFC\x36 \x81\x35\xF4\x37 \xA8\xBC", "\U0001F600 \uE7C7 \u1E3F", 0),
    ROW("gb18030", "\x81\x30\x81\x41 \xFF \xD6\x20 \x81\x30", "\uFFFD0丄 \uFFFD \uFFFD  \uFFFD", 4),
    ROW("big5", "\xA4\xA4\xA4\xE5 \x88\x62 \x87\x40", "中文 \u00CA\u0304 \u43F0", 0),
    ROW("big5", "\xA4 \xFF\x81", "\uFFFD \uFFFD\uFFFD", 3),
    ROW("shift_jis", "\x93\xFA\x96{\x8C\xEA \xB1 \xF0\x40 \x80", "日本語 ｱ \uE000 \xC2\x80", 0),
    ROW("shift_jis", "\x93 \xFD\x81", "\uFFFD \uFFFD\uFFFD", 3),
    ROW("euc-jp", "\xC6\xFC\xCB\xDC\xB8\xEC \x8E\xB1 \x8F\xB0\xA1", "日本語 ｱ 丂", 0),
    ROW("euc-jp", "\xC6 \x8F\xA1 \x8E\xFF\x8F", "\uFFFD \uFFFD \uFFFD\uFFFD", 4),
    ROW("iso-2022-jp", "\x1B$B\x46\x7C\x4B\x5C\x1B(B ok \x1B(J\x5C\x1B(I\x31\x1B(B", "日本 ok ¥ｱ", 0),
    ROW("iso-2022-jp", "a\x1B[b\x1B$B\x46\x1B(B\xE9", "a\uFFFD[b\uFFFD\uFFFD", 3),
    ROW("euc-kr", "\xC7\xD1\xB1\xDB \x81\x41 \xC9", "한글 갂 \uFFFD", 1),
    ROW("utf-16le",
        "\x3D\xD8\x00\xDE"
        "a\0\x00\xD8"
        "b\0\0\0c",
        "\U0001F600a\uFFFDb\uFFFD\uFFFD", 3),
    ROW("utf-16be", "\0a\xDC\x00\x20\xAC", "a\uFFFD€", 1),
    ROW("x-user-defined", "a\x80\xFF", "a\uF780\uF7FF", 0),
    ROW("iso-2022-kr", "never mind", "\uFFFD", 1),
};

START_TEST(decoders_follow_the_standard)
{
    for (size_t i = 0; i < sizeof SAMPLES / sizeof *SAMPLES; i++) {
        const sample *s = &SAMPLES[i];
        const char *name = charset_of_label(slice_of(s->label));
        check((hints){s->label, NULL, false}, s->bytes, s->expected, name, "transport", s->bad);
        check((hints){NULL, s->label, true}, s->bytes, s->expected, name, "user", s->bad);
    }
}
END_TEST

START_TEST(nul_is_a_bad_character_in_every_encoding)
{
    check(NONE, BYTES("a\0b\0\0"), "a\uFFFDb\uFFFD\uFFFD", "utf-8", "ascii", 3);
    check(NONE, BYTES("\xC3\xA9\0b\xC3\0"), "é\uFFFDb\uFFFD\uFFFD", "utf-8", "valid", 3);
    for (int e = ENCODING_IBM866; e < ENCODING_REPLACEMENT; e++)
        check((hints){encoding_name((encoding)e), NULL, false}, BYTES("a\0b"), "a\uFFFDb", encoding_name((encoding)e),
              "transport", 1);
}
END_TEST

/* ---- who decides ---- */

START_TEST(a_mark_wins_over_every_hint)
{
    hints wrong = {"windows-1251", "koi8-r", true};
    check(wrong, BYTES("\xEF\xBB\xBF<meta charset=big5>\xC3\xA9"), "<meta charset=big5>é", "utf-8", "bom", 0);
    check(wrong,
          BYTES("\xFF\xFE"
                "a\0\xE9\0"),
          "aé", "utf-16le", "bom", 0);
    check(wrong, BYTES("\xFE\xFF\0a\0\xE9"), "aé", "utf-16be", "bom", 0);
    check(wrong, BYTES("\xEF\xBB\xBF"), "", "utf-8", "bom", 0);
}
END_TEST

START_TEST(hints_come_before_declarations)
{
    hints both = {"koi8-r", "windows-1251", true};
    check(both, BYTES("<meta charset=utf-8>\xF0"), "<meta charset=utf-8>П", "koi8-r", "transport", 0);
    hints user = {"no such label", "windows-1251", true};
    check(user, BYTES("<meta charset=utf-8>\xCF"), "<meta charset=utf-8>П", "windows-1251", "user", 0);
}
END_TEST

START_TEST(pages_declare_their_encoding)
{
    static const struct {
        slice page;
        const char *name; /* NULL: nothing is declared */
    } PAGES[] = {
        {CONSTANT("<meta charset=windows-1251>"), "windows-1251"},
        {CONSTANT("<META CHARSET = 'koi8-r' >"), "koi8-r"},
        {CONSTANT("<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Big5\">"), "big5"},
        {CONSTANT("<meta content='text/html;charset=\"gb2312\"' http-equiv=content-type>"), "gbk"},
        {CONSTANT("<meta/charset=euc-kr/>"), NULL},
        {CONSTANT("<meta/charset=euc-kr />"), "euc-kr"},
        {CONSTANT("<meta content='text/html; charset=big5'>"), NULL},
        {CONSTANT("<!-- <meta charset=big5> --><meta charset=sjis>"), "shift_jis"},
        {CONSTANT("<a title='<meta charset=big5>'><meta charset=euc-jp>"), "euc-jp"},
        {CONSTANT("<!doctype html><?x ><meta charset=nonsense><meta charset=ibm866>"), "ibm866"},
        {CONSTANT("<meta charset=utf-16le>"), "utf-8"},
        {CONSTANT("<meta charset=x-user-defined>"), "windows-1252"},
        {CONSTANT("<?xml version='1.0' encoding='iso-8859-2'?><html>"), "iso-8859-2"},
        {CONSTANT("<?xml version='1.0'?><html>"), NULL},
        {CONSTANT("<metadata charset=big5>"), NULL},
        {CONSTANT("<meta charset=big5"), NULL},
        {CONSTANT("<meta charset='big5"), NULL},
        {CONSTANT("<!--"), NULL},
        {CONSTANT("<"), NULL},
        {CONSTANT("<meta http-equiv=content-type content='charset charset = \"koi8-u'>"), NULL},
    };
    for (size_t i = 0; i < sizeof PAGES / sizeof *PAGES; i++) {
        const char *name = encoding_name(detect_meta(PAGES[i].page));
        ck_assert_msg(strcmp(name, PAGES[i].name ? PAGES[i].name : "") == 0, "page %zu: %s", i, name);
    }
    check(HTML, BYTES("<meta charset=windows-1251>\xCF"), "<meta charset=windows-1251>П", "windows-1251", "meta", 0);
    check(NONE, BYTES("<meta charset=windows-1251>\xC3\xA9"), "<meta charset=windows-1251>é", "utf-8", "valid", 0);
}
END_TEST

START_TEST(undeclared_bytes_decide_themselves)
{
    check(NONE, BYTES(""), "", "utf-8", "ascii", 0);
    check(NONE, BYTES("plain \x1B[1mbold\x1B"), "plain \x1B[1mbold\x1B", "utf-8", "ascii", 0);
    check(NONE, BYTES("English with one curly quote: it\xE2\x80\x99s."), "English with one curly quote: it’s.", "utf-8",
          "valid", 0);
    check(NONE, BYTES("caf\xC3\xA9, d\xC3\xA9j\xC3\xA0 \xFF"), "café, déjà \uFFFD", "utf-8", "valid", 1);
    check(NONE, BYTES("text \x1B$B\x46\x7C\x1B(B"), "text 日", "iso-2022-jp", "detected", 0);
    check(NONE, BYTES("<\0h\0t\0m\0l\0>\0\xE9\0"), "<html>é", "utf-16le", "detected", 0);
    check(NONE, BYTES("\0<\0h\0t\0m\0l\0>\x20\xAC"), "<html>€", "utf-16be", "detected", 0);
}
END_TEST

START_TEST(utf16_of_another_alphabet_is_seen_without_a_mark)
{
    static const char TEXT[] = "\x1F\x04\x40\x04\x38\x04\x32\x04\x35\x04\x42\x04 \0\x1F\x04\x40\x04\x38\x04\x32\x04\x35"
                               "\x04\x42\x04 \0\x1F\x04\x40\x04\x38\x04\x32\x04\x35\x04\x42\x04";
    static const char CHINESE[] = "\x66\x28\x59\x29\x4E\x0B\x53\x48\xFF\x0C\x57\xCE\x91\xCC\x76\x84"
                                  "\x56\xFE\x4E\x66\x99\x86\x91\xCD\x65\xB0\x5F\x00\x65\x3E\x30\x02";
    check(NONE, BYTES(TEXT), "Привет Привет Привет", "utf-16le", "detected", 0);
    check(NONE, BYTES(CHINESE), "昨天下午，城里的图书馆重新开放。", "utf-16be", "detected", 0);
}
END_TEST

/* An article's worth of text in one language, in a legacy encoding, nothing declared. */
START_TEST(legacy_text_is_detected)
{
    check(NONE,
          BYTES("L'\xE9t\xE9 dernier, la soci\xE9t\xE9 a d\xE9"
                "cid\xE9 d'arr\xEAter la publicit\xE9. \xAB Nous n'avions "
                "pas le choix \xBB, a expliqu\xE9 le pr\xE9sident\x85 C'\xE9tait \x93pr\xE9vu\x94, dit-il."),
          "L'été dernier, la société a décidé d'arrêter la publicité. « Nous n'avions pas le choix », a expliqué le "
          "président… C'était “prévu”, dit-il.",
          "windows-1252", "detected", 0);
    check(NONE,
          BYTES("\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE0 \xEE \xED\xEE\xE2\xEE\xEC "
                "\xEF\xF0\xEE\xE5\xEA\xF2\xE5, \xEA\xEE\xF2\xEE\xF0\xFB\xE9 \xED\xE0\xF7\xED\xE5\xF2\xF1\xFF."),
          "Компания сообщила о новом проекте, который начнется.", "windows-1251", "detected", 0);
    check(
        NONE,
        BYTES(
            "\xC6\xFC\xCB\xDC\xB8\xEC\xA4\xCE\xCA\xB8\xBE\xCF\xA4\xF2\xA4\xB3\xA4\xB3\xA4\xCB\xBD\xF1\xA4\xAF\xA1\xA3"),
        "日本語の文章をここに書く。", "euc-jp", "detected", 0);
}
END_TEST

/* ---- the border of the window ---- */

/* `ascii` letters, then é in UTF-8 `pairs` times, then a byte that is not UTF-8. */
static slice long_text(buffer *text, size_t ascii, size_t pairs)
{
    text->len = 0;
    for (size_t i = 0; i < ascii; i++) MUST(buffer_append_byte(text, 'a'));
    for (size_t i = 0; i < pairs; i++) MUST(buffer_append(text, "\xC3\xA9", 2));
    MUST(buffer_append_byte(text, '\xFF'));
    return buffer_slice(text);
}

START_TEST(the_window_counts_from_the_first_byte_that_is_not_ascii)
{
    charset_decoder *d = charset_decoder_new();
    buffer text, whole, pieces;
    buffer_init(&text, 1 << 24);
    buffer_init(&whole, 1 << 24);
    buffer_init(&pieces, 1 << 24);
    static const size_t PAIRS[] = {1, 32767, 32768, 32769}, ASCII[] = {0, 1023, 1024};
    for (size_t i = 0; i < 4 * 3; i++) {
        slice in = long_text(&text, ASCII[i / 4], PAIRS[i % 4]);
        decode_stepped(d, NONE, in, in.len, &whole);
        ck_assert_str_eq(charset_decoder_name(d), "utf-8");
        ck_assert_uint_eq(charset_decoder_bad(d), 1);
        ck_assert_uint_eq(whole.len, in.len + 2);
        for (size_t step = 1; step < 100000; step = step * 31 + 2) {
            decode_stepped(d, NONE, in, step, &pieces);
            ck_assert(slice_equal(buffer_slice(&whole), buffer_slice(&pieces)));
        }
    }
    buffer_free(&text);
    buffer_free(&whole);
    buffer_free(&pieces);
    charset_decoder_free(d);
}
END_TEST

/* ---- splits ---- */

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Bytes that hit the decoders' corners: escapes, leads, digits, ASCII, NUL. */
static void random_bytes(buffer *out, size_t len, uint32_t *seed)
{
    static const char CORNERS[] =
        "\x1B\x1B$B(J(I@BAZ09\x80\x81\x8E\x8F\xA1\xA4\xC3\xA9\xE2\x82\xAC\xF0\x9F\xFE\xFF\0\n ";
    out->len = 0;
    uint32_t ascii = next_random(seed) % 8;
    while (out->len < len) {
        uint32_t r = next_random(seed);
        char byte = (r & 7) < ascii ? (char)('a' + (r >> 3) % 26) : CORNERS[(r >> 3) % sizeof CORNERS];
        MUST(buffer_append_byte(out, r % 11 == 0 ? (char)(r >> 5) : byte));
    }
}

static void decode_split(charset_decoder *d, hints h, slice bytes, buffer *out, uint32_t *seed)
{
    out->len = 0;
    charset_decoder_begin(d, slice_of(h.transport), slice_of(h.user), h.html);
    while (bytes.len) {
        size_t len = 1 + next_random(seed) % (next_random(seed) % 2 ? 5 : 900);
        if (len > bytes.len) len = bytes.len;
        char *copy = malloc(len); /* its own memory, so that a sanitizer sees a read beyond the piece */
        memcpy(copy, bytes.at, len);
        MUST(charset_decoder_feed(d, (slice){copy, len}, collect, out) == DECHAFF_OK);
        free(copy);
        bytes = (slice){bytes.at + len, bytes.len - len};
    }
    ck_assert_int_eq(charset_decoder_finish(d, collect, out), DECHAFF_OK);
}

START_TEST(splits_change_nothing)
{
    charset_decoder *d = charset_decoder_new();
    buffer in, whole, pieces;
    buffer_init(&in, 1 << 20);
    buffer_init(&whole, 1 << 22);
    buffer_init(&pieces, 1 << 22);
    uint32_t seed = 20240501;
    for (int round = 0; round < 12; round++) {
        for (int e = ENCODING_NONE; e < ENCODING_COUNT; e++) {
            hints h = {encoding_name((encoding)e), NULL, round & 1};
            random_bytes(&in, next_random(&seed) % 6000, &seed);
            decode_stepped(d, h, buffer_slice(&in), in.len + 1, &whole);
            uint64_t bad = charset_decoder_bad(d);
            const char *name = charset_decoder_name(d);
            ck_assert_uint_eq(utf8_valid_prefix_scalar(buffer_slice(&whole)), whole.len);
            ck_assert(!whole.len || !memchr(whole.at, 0, whole.len));
            decode_split(d, h, buffer_slice(&in), &pieces, &seed);
            ck_assert_msg(slice_equal(buffer_slice(&whole), buffer_slice(&pieces)), "%s, round %d", name, round);
            ck_assert_uint_eq(charset_decoder_bad(d), bad);
            ck_assert_str_eq(charset_decoder_name(d), name);
        }
    }
    buffer_free(&in);
    buffer_free(&whole);
    buffer_free(&pieces);
    charset_decoder_free(d);
}
END_TEST

START_TEST(ascii_prefix_agrees_with_plain_code)
{
    char bytes[70];
    for (size_t at = 0; at < sizeof bytes; at++) {
        for (int value = 0; value < 256; value++) {
            memset(bytes, 'a', sizeof bytes);
            bytes[at] = (char)value;
            for (size_t skip = 0; skip < 3; skip++) {
                slice s = {bytes + skip, sizeof bytes - skip};
                MUST(ascii_prefix(s) == ascii_prefix_scalar(s));
            }
        }
    }
}
END_TEST

/* ---- sinks and copies ---- */

typedef struct {
    int calls_left;
    const char *at; /* of the last piece */
} stopper;

static dechaff_status stop_after(void *ctx, slice utf8)
{
    stopper *s = ctx;
    s->at = utf8.at;
    return s->calls_left-- > 0 ? DECHAFF_OK : DECHAFF_STOPPED;
}

START_TEST(the_status_of_the_sink_comes_back)
{
    static const char *const LABELS[] = {"", "utf-8", "windows-1252", "big5", "utf-16le", "iso-2022-jp"};
    charset_decoder *d = charset_decoder_new();
    char text[5000];
    memset(text, 'a', sizeof text);
    text[2000] = '\xE9';
    for (size_t i = 0; i < sizeof LABELS / sizeof *LABELS; i++) {
        stopper s = {0, NULL};
        charset_decoder_begin(d, slice_of(LABELS[i]), slice_of(NULL), false);
        ck_assert_int_eq(charset_decoder_feed(d, (slice){text, sizeof text}, stop_after, &s), DECHAFF_STOPPED);
        ck_assert_int_eq(charset_decoder_feed(d, (slice){text, sizeof text}, stop_after, &s), DECHAFF_STOPPED);
        ck_assert_int_eq(charset_decoder_finish(d, stop_after, &s), DECHAFF_STOPPED);
        ck_assert_int_eq(s.calls_left, -1);
    }
    charset_decoder_free(d);
}
END_TEST

START_TEST(valid_text_is_handed_on_where_it_stands)
{
    charset_decoder *d = charset_decoder_new();
    static const char TEXT[] = "plain ASCII, long enough for the head of a text: a decision is not waited for then ";
    buffer text;
    buffer_init(&text, 1 << 16);
    while (text.len < 2000) ck_assert(buffer_append(&text, TEXT, sizeof TEXT - 1));
    stopper s = {100, NULL};
    charset_decoder_begin(d, slice_of(""), slice_of(""), false);
    ck_assert_int_eq(charset_decoder_feed(d, buffer_slice(&text), stop_after, &s), DECHAFF_OK);
    ck_assert_ptr_eq(s.at, text.at);
    ck_assert_str_eq(charset_decoder_name(d), "");
    charset_decoder_begin(d, slice_of("utf-8"), slice_of(""), false);
    text.at[0] = '\xC3';
    text.at[1] = '\xA9';
    ck_assert_int_eq(charset_decoder_feed(d, buffer_slice(&text), stop_after, &s), DECHAFF_OK);
    ck_assert_ptr_eq(s.at, text.at);
    buffer_free(&text);
    charset_decoder_free(d);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {labels_are_those_of_the_standard,
                            decoders_follow_the_standard,
                            nul_is_a_bad_character_in_every_encoding,
                            a_mark_wins_over_every_hint,
                            hints_come_before_declarations,
                            pages_declare_their_encoding,
                            undeclared_bytes_decide_themselves,
                            utf16_of_another_alphabet_is_seen_without_a_mark,
                            legacy_text_is_detected,
                            the_window_counts_from_the_first_byte_that_is_not_ascii,
                            splits_change_nothing,
                            ascii_prefix_agrees_with_plain_code,
                            the_status_of_the_sink_comes_back,
                            valid_text_is_handed_on_where_it_stands,
                            NULL};
    return suite_run(suite_of("charset", tests));
}
