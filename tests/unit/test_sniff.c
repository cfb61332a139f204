#include "input/detect.h"
#include "input/sniff.h"
#include "suite.h"

#include <stdio.h>
#include <uchar.h>

typedef struct {
    slice head;
    input_kind kind;
} sample;

#define ROW(bytes, kind)                                                                                               \
    {                                                                                                                  \
        {bytes, sizeof(bytes) - 1}, kind                                                                               \
    }

static const sample SAMPLES[] = {
    ROW("", KIND_EMPTY),
    ROW("Plain words.\n", KIND_TEXT),
    ROW("a\0b\n", KIND_TEXT),
    ROW("caf\xE9 \x93quoted\x94 \x1B$B", KIND_TEXT),
    ROW("x < y and y > z", KIND_TEXT),
    ROW("<3 this article", KIND_TEXT),
    ROW("A tutorial says: write <html> first, then <!doctype html>.", KIND_TEXT),
    ROW("BZh is no archive by itself", KIND_TEXT),
    ROW("{not json}\n", KIND_TEXT),
    ROW("{\n  \"pretty\": 1\n}\n", KIND_TEXT),
    ROW("{\"a\": 1}\n{\"a\": 2}\n", KIND_JSONL),
    ROW("<!DOCTYPE html><p>", KIND_HTML),
    ROW("\xEF\xBB\xBF \n<HTML lang=fr>", KIND_HTML),
    ROW("<div class=x>text", KIND_HTML),
    ROW("<!-- saved from --><p>text", KIND_HTML),
    ROW("Warning: something in line 3\n <!doctype HTML>\n<title>", KIND_HTML),
    ROW("<\0p\0>\0t\0e\0x\0t\0", KIND_HTML),
    ROW("\xFE\xFF\0<\0p\0>\0\xE9", KIND_HTML),
    ROW("\xFF\xFEt\0e\0x\0t\0", KIND_TEXT),
    ROW("\x1F\x8B\x08\0", KIND_GZIP),
    ROW("BZh91AY&SY", KIND_BZIP2),
    ROW("\xFD"
        "7zXZ\0",
        KIND_XZ),
    ROW("\x28\xB5\x2F\xFD", KIND_ZSTD),
    ROW("\x04\x22\x4D\x18", KIND_LZ4),
    ROW("PK\3\4", KIND_ZIP),
    ROW("PK\5\6", KIND_ZIP),
    ROW("7z\xBC\xAF\x27\x1C", KIND_7ZIP),
    ROW("WARC/1.1\r\n", KIND_WARC),
    ROW("WARC/0.18\r\n", KIND_WARC),
    ROW("\x89PNG\r\n", KIND_BINARY),
    ROW("%PDF-1.7", KIND_BINARY),
    ROW("\1\2\3\4\5\6\7\1\2\3\4\5\6\7\1\2\3\4\5\6\7", KIND_BINARY),
};

START_TEST(content_decides)
{
    for (size_t i = 0; i < sizeof SAMPLES / sizeof *SAMPLES; i++)
        ck_assert_msg(input_sniff(SAMPLES[i].head, slice_of("")) == SAMPLES[i].kind, "sample %zu: %d, not %d", i,
                      input_sniff(SAMPLES[i].head, slice_of("")), SAMPLES[i].kind);
}
END_TEST

/* UTF-16 without a mark: as it stands, and with a label. u"" literals give the units of this machine's order. */
typedef struct {
    const char16_t *text;
    size_t units;
    const char *label;
    input_kind kind;
} wide_sample;

#define WIDE(text, label, kind)                                                                                        \
    {                                                                                                                  \
        u##text, sizeof(u##text) / sizeof(char16_t) - 1, label, kind                                                   \
    }

static const wide_sample WIDE_SAMPLES[] = {
    WIDE("昨天下午，城里的图书馆重新开放。", "", KIND_TEXT),
    WIDE("<p>昨天下午，城里的图书馆重新开放。很多孩子在门口排队等候。", "", KIND_HTML),
    WIDE("昨日、町の図書館が再び開きました。子どもたちは入口で並んで待っていました。", "", KIND_TEXT),
    WIDE("어제 오후 시내 도서관이 다시 문을 열었다.", "", KIND_TEXT),
    WIDE("Старый мост через реку закрыли на ремонт.", "", KIND_TEXT),
    WIDE("Η παλιά γέφυρα έκλεισε για επισκευή.", "", KIND_TEXT),
    WIDE("<!doctype html><title>Мост</title>", "", KIND_HTML),
    /* Nothing that is certain: only the label says it. */
    WIDE("图书馆重新开放图书馆重新开放很多孩子在门口排队等候", "", KIND_BINARY),
    WIDE("图书馆重新开放图书馆重新开放很多孩子在门口排队等候", "windows-1252", KIND_BINARY),
    WIDE("图书馆重新开放图书馆重新开放很多孩子在门口排队等候", "UTF-16", KIND_TEXT),
    /* Units of small numbers are no text, nor is ASCII with stray NULs. */
    WIDE("\1 \2 \3 \4 \5 \6 \7 \1 \2 \3 \4 \5 \6 \7 \1 \2", "", KIND_BINARY),
    WIDE("\x6f6e\x206e\x6f6e\x206e\x6f6e\x206e\x6f6e\x0061\x6f6e\x206e\x6f6e\x206e\x6f6e", "", KIND_TEXT),
};

/* The sample's bytes in one order. */
static slice wide_bytes(const wide_sample *s, bool big_endian, char *out)
{
    for (size_t i = 0; i < s->units; i++) {
        out[2 * i + !big_endian] = (char)(s->text[i] >> 8);
        out[2 * i + big_endian] = (char)(s->text[i] & 0xFF);
    }
    return (slice){out, 2 * s->units};
}

START_TEST(utf16_is_known_by_its_units_or_its_label)
{
    char bytes[512];
    for (size_t i = 0; i < sizeof WIDE_SAMPLES / sizeof *WIDE_SAMPLES; i++) {
        const wide_sample *s = &WIDE_SAMPLES[i];
        bool labelled = strcmp(s->label, "UTF-16") == 0;
        for (int big = 0; big < 2; big++) {
            slice head = wide_bytes(s, big, bytes);
            input_kind kind = input_sniff(head, slice_of(labelled && big ? "utf-16be" : s->label));
            ck_assert_msg(kind == s->kind, "sample %zu, order %d: %d, not %d", i, big, kind, s->kind);
        }
    }
    slice png = {"\x89PNG\r\n\0\0", 8};
    ck_assert_int_eq(input_sniff(png, slice_of("utf-16")), KIND_BINARY);
}
END_TEST

START_TEST(random_bytes_are_no_utf16)
{
    char head[SNIFF_BYTES];
    uint32_t state = 1;
    for (size_t size = 16; size <= sizeof head; size *= 2) {
        for (size_t round = 0; round < 200; round++) {
            for (size_t i = 0; i < size; i++) {
                state = state * 1664525 + 1013904223;
                head[i] = (char)(state >> 24);
            }
            ck_assert_int_eq(detect_utf16((slice){head, size}), ENCODING_NONE);
        }
    }
}
END_TEST

START_TEST(ascii_with_many_nuls_is_no_utf16)
{
    static const char *const PATTERNS[] = {"@x ", "x@ ", "ab@", "one@two three ", "@@x ", "x@@"};
    char head[3000];
    for (size_t p = 0; p < sizeof PATTERNS / sizeof *PATTERNS; p++) {
        for (size_t i = 0; i < sizeof head; i++) {
            char c = PATTERNS[p][i % strlen(PATTERNS[p])];
            head[i] = c == '@' ? '\0' : c;
        }
        ck_assert_msg(detect_utf16((slice){head, sizeof head}) == ENCODING_NONE, "%s", PATTERNS[p]);
    }
}
END_TEST

START_TEST(a_page_full_of_controls_is_a_page)
{
    char head[3000] = "<html><body><p>text before";
    memset(head + strlen(head), 1, sizeof head - strlen(head));
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}, slice_of("")), KIND_HTML);
    head[0] = 'x';
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}, slice_of("")), KIND_BINARY);
}
END_TEST

START_TEST(tar_is_known_by_its_checksum)
{
    char head[1024] = "name";
    memcpy(head + 148, "        ", 8);
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}, slice_of("")), KIND_BINARY);
    unsigned sum = 8 * ' ';
    for (const char *c = "name"; *c; c++) sum += (unsigned char)*c;
    snprintf(head + 148, 8, "%06o", sum);
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}, slice_of("")), KIND_TAR);
    head[0] = 'N';
    ck_assert(!sniff_tar_header((slice){head, sizeof head}));
    memcpy(head + 257, "ustar", 5); /* by its magic too: a damaged header is not text */
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}, slice_of("")), KIND_TAR);
    memset(head, 0, sizeof head);
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}, slice_of("")), KIND_TAR);
}
END_TEST

START_TEST(a_stump_may_be_anything)
{
    ck_assert(sniff_is_undecided(slice_of("\x89P")));
    ck_assert(sniff_is_undecided(slice_of("P")));
    ck_assert(!sniff_is_undecided(slice_of("Plain")));
    ck_assert(!sniff_is_undecided(slice_of("<p>")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {content_decides,
                            utf16_is_known_by_its_units_or_its_label,
                            random_bytes_are_no_utf16,
                            ascii_with_many_nuls_is_no_utf16,
                            a_page_full_of_controls_is_a_page,
                            tar_is_known_by_its_checksum,
                            a_stump_may_be_anything,
                            NULL};
    return suite_run(suite_of("sniff", tests));
}
