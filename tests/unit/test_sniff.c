#include "input/sniff.h"
#include "suite.h"

#include <stdio.h>

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
    ROW("\x89PNG\r\n", KIND_BINARY),
    ROW("%PDF-1.7", KIND_BINARY),
    ROW("\1\2\3\4\5\6\7\1\2\3\4\5\6\7\1\2\3\4\5\6\7", KIND_BINARY),
};

START_TEST(content_decides)
{
    for (size_t i = 0; i < sizeof SAMPLES / sizeof *SAMPLES; i++)
        ck_assert_msg(input_sniff(SAMPLES[i].head) == SAMPLES[i].kind, "sample %zu: %d, not %d", i,
                      input_sniff(SAMPLES[i].head), SAMPLES[i].kind);
}
END_TEST

START_TEST(tar_is_known_by_its_checksum)
{
    char head[1024] = "name";
    memcpy(head + 148, "        ", 8);
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}), KIND_BINARY);
    unsigned sum = 8 * ' ';
    for (const char *c = "name"; *c; c++) sum += (unsigned char)*c;
    snprintf(head + 148, 8, "%06o", sum);
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}), KIND_TAR);
    head[0] = 'N';
    ck_assert(!sniff_tar_header((slice){head, sizeof head}));
    memcpy(head + 257, "ustar", 5); /* by its magic too: a damaged header is not text */
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}), KIND_TAR);
    memset(head, 0, sizeof head);
    ck_assert_int_eq(input_sniff((slice){head, sizeof head}), KIND_TAR);
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
    const TTest *tests[] = {content_decides, tar_is_known_by_its_checksum, a_stump_may_be_anything, NULL};
    return suite_run(suite_of("sniff", tests));
}
