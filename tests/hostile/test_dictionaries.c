/* Archives that ask for more memory than there is: 7z directories, zip members, zstd windows. Each is refused by name,
 * or read within its bound. */
#include "archivekit.h"

#include <lzma.h>
#include <stdio.h>
#include <zlib.h>
#include <zstd.h>

enum { MIB = 1 << 20, START_BYTES = 32 };

/* ---- a 7z made by hand ---- */

typedef struct {
    const char *coder; /* flags, method, properties as the format has them */
    size_t coder_len;
    uint64_t size, pack_size; /* of the member */
    uint64_t members;         /* the first has the content, the others are empty */
    uint32_t attributes;      /* of the first; 0: none are told */
} seven;

#define CODER(bytes) .coder = bytes, .coder_len = sizeof(bytes) - 1

static void put(buffer *out, const char *bytes, size_t len)
{
    MUST(buffer_append(out, bytes, len));
}

static void put_little(buffer *out, uint64_t value, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++, value >>= 8) MUST(buffer_append_byte(out, (char)(value & 0xFF)));
}

static void put_number(buffer *out, uint64_t value)
{
    put(out, "\xFF", 1);
    put_little(out, value, 8);
}

/* PackInfo and UnpackInfo of one folder that stands at `at`. */
static void put_streams(buffer *out, const char *coder, size_t coder_len, uint64_t at, uint64_t packed, uint64_t plain)
{
    put(out, "\x06", 1);
    put_number(out, at);
    put(out, "\x01\x09", 2);
    put_number(out, packed);
    put(out, "\x00\x07\x0B\x01\x00\x01", 6);
    put(out, coder, coder_len);
    put(out, "\x0C", 1);
    put_number(out, plain);
    put(out, "\x00", 1);
}

/* The members: the first one's name is "m", the others have none where there are many. */
static void put_members(buffer *out, const seven *s)
{
    uint64_t bits = (s->members + 7) / 8;
    put(out, "\x05", 1);
    put_number(out, s->members);
    if (s->members > 1) {
        put(out, "\x0E", 1);
        put_number(out, bits);
        for (uint64_t i = 0; i < bits; i++) put(out, i ? "\xFF" : "\x7F", 1);
    } else {
        put(out, "\x11\x05\x00m\0\0\0", 7);
    }
    if (s->attributes) {
        put(out, "\x15\x06\x01\x00", 4);
        put_little(out, s->attributes, 4);
    }
    put(out, "\x00\x00", 2);
}

static void put_directory(buffer *out, const seven *s)
{
    put(out, "\x01\x04", 2);
    put_streams(out, s->coder, s->coder_len, 0, s->pack_size, s->size);
    put(out, "\x08\x00\x00", 3); /* substreams, one a folder */
    put_members(out, s);
}

/* The first bytes: where the directory stands, how long it is, its checksum. */
static void put_start(char *at, uint64_t directory_at, uint64_t len, uint32_t directory_crc)
{
    buffer b;
    buffer_init(&b, START_BYTES);
    put(&b, "7z\xBC\xAF\x27\x1C\0\x04\0\0\0\0", 12);
    put_little(&b, directory_at, 8);
    put_little(&b, len, 8);
    put_little(&b, directory_crc, 4);
    uint32_t crc = (uint32_t)crc32(0, (const Bytef *)b.at + 12, 20);
    memcpy(b.at + 8, &crc, 4);
    memcpy(at, b.at, START_BYTES);
    buffer_free(&b);
}

static uint32_t crc_of(slice s)
{
    return (uint32_t)crc32(0, (const Bytef *)s.at, (uInt)s.len);
}

/* A 7z of `content`, packed as `s` says, and a plain directory. */
static void make_seven(buffer *out, const seven *s, slice content)
{
    out->len = 0;
    MUST(buffer_reserve(out, START_BYTES));
    out->len = START_BYTES;
    MUST(buffer_append_slice(out, content));
    put_directory(out, s);
    slice directory = {out->at + START_BYTES + content.len, out->len - START_BYTES - content.len};
    put_start(out->at, content.len, directory.len, crc_of(directory));
}

/* Pack `plain` by LZMA with a dictionary of 64 KiB, as 7z holds it. */
static void pack_lzma(slice plain, buffer *out)
{
    lzma_options_lzma o;
    lzma_lzma_preset(&o, 0);
    o.dict_size = 64 << 10;
    lzma_filter filters[] = {{LZMA_FILTER_LZMA1, &o}, {LZMA_VLI_UNKNOWN, NULL}};
    size_t len = 0;
    MUST(buffer_reserve(out, plain.len / 2 + 4096));
    ck_assert_int_eq(
        lzma_raw_buffer_encode(filters, NULL, (const uint8_t *)plain.at, plain.len, (uint8_t *)out->at, &len, out->cap),
        LZMA_OK);
    out->len = len;
}

/* The same 7z with its directory packed; `dictionary`: what the properties of that say. */
static void make_packed_seven(buffer *out, const seven *s, uint32_t dictionary)
{
    buffer plain, packed, directory;
    char coder[] = "\x23\x03\x01\x01\x05\x5D\0\0\0\0";
    buffer_init(&plain, 64 * MIB);
    buffer_init(&packed, 64 * MIB);
    buffer_init(&directory, 4096);
    put_directory(&plain, s);
    pack_lzma(buffer_slice(&plain), &packed);
    memcpy(coder + 6, &dictionary, 4);
    put(&directory, "\x17", 1);
    put_streams(&directory, coder, sizeof coder - 1, 0, packed.len, plain.len);
    put(&directory, "\x00", 1);
    out->len = 0;
    MUST(buffer_reserve(out, START_BYTES));
    out->len = START_BYTES;
    MUST(buffer_append_slice(out, buffer_slice(&packed)));
    MUST(buffer_append_slice(out, buffer_slice(&directory)));
    put_start(out->at, packed.len, directory.len, crc_of(buffer_slice(&directory)));
    buffer_free(&plain);
    buffer_free(&packed);
    buffer_free(&directory);
}

/* ---- 7z ---- */

/* The archive is refused at once, by an error that holds `word`. */
static void expect_refused(slice bytes, const char *word)
{
    kit_result out = {0};
    kit_read(bytes, &out);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_uint_eq(out.documents, 0);
    ck_assert_int_eq(out.last.status, DECHAFF_BAD_INPUT);
    ck_assert_str_eq(out.last.source, "a.tar");
    ck_assert_msg(strstr(out.last.text, word) != NULL, "%s", out.last.text);
    buffer_free(&out.text);
}

static const seven GREEDY[] = {
    {CODER("\x23\x03\x01\x01\x05\x5D\xFF\xFF\xFF\xFF"), .size = 4, .pack_size = 4, .members = 1},
    {CODER("\x23\x03\x01\x01\x05\x5D\x01\x00\x00\x08"), .size = 4, .pack_size = 4, .members = 1},
    {CODER("\x24\x00\x03\x01\x01\x05\x5D\xFF\xFF\xFF\xFF"), .size = 4, .pack_size = 4, .members = 1},
    {CODER("\x21\x21\x01\x28"), .size = 4, .pack_size = 4, .members = 1},
    {CODER("\x21\x21\x01\x1F"), .size = 4, .pack_size = 4, .members = 1},
    {CODER("\x23\x03\x04\x01\x05\x10\x00\x00\x00\x80"), .size = 4, .pack_size = 4, .members = 1},
};

START_TEST(a_7z_dictionary_over_its_bound_is_refused)
{
    buffer bytes;
    buffer_init(&bytes, 4096);
    for (size_t i = 0; i < sizeof GREEDY / sizeof *GREEDY; i++) {
        make_seven(&bytes, &GREEDY[i], slice_of("data"));
        expect_refused(buffer_slice(&bytes), "dictionary over 128 MiB");
        make_packed_seven(&bytes, &GREEDY[i], 64 << 10);
        expect_refused(buffer_slice(&bytes), "dictionary over 128 MiB");
    }
    seven modest = {CODER("\x01\x00"), .size = 4, .pack_size = 4, .members = 1};
    make_packed_seven(&bytes, &modest, UINT32_MAX);
    expect_refused(buffer_slice(&bytes), "dictionary over 128 MiB");
    buffer_free(&bytes);
}
END_TEST

START_TEST(a_7z_made_by_hand_is_read)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 4096);
    seven copied = {CODER("\x01\x00"), .size = 4, .pack_size = 4, .members = 1};
    make_seven(&bytes, &copied, slice_of("text"));
    kit_read(buffer_slice(&bytes), &out);
    ck_assert_msg(slice_is(buffer_slice(&out.text), "m=text;"), "%.*s", (int)out.text.len, out.text.at);
    ck_assert_uint_eq(out.errors, 0);
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

/* A 7z of a few KiB that says that it has ten million empty members, one bit each. */
START_TEST(a_7z_of_too_many_members_is_refused)
{
    buffer bytes;
    buffer_init(&bytes, 4 * MIB);
    seven many = {CODER("\x01\x00"), .size = 0, .pack_size = 0, .members = 10000000};
    long before = peak_kib();
    make_packed_seven(&bytes, &many, 64 << 10);
    ck_assert_uint_lt(bytes.len, 64 << 10);
    expect_refused(buffer_slice(&bytes), "1,000,000 members");
    if (MEMORY_COUNTS) ck_assert_int_le(peak_kib() - before, 64 * 1024);
    many.members = 400000000;
    make_packed_seven(&bytes, &many, 64 << 10);
    expect_refused(buffer_slice(&bytes), "over 32 MiB");
    buffer_free(&bytes);
}
END_TEST

START_TEST(a_7z_link_to_a_large_target_is_refused)
{
    buffer bytes, target;
    kit_result out = {0};
    buffer_init(&bytes, 4 * MIB);
    buffer_init(&target, 4 * MIB);
    for (size_t i = 0; i < 100000; i++) MUST(buffer_append_byte(&target, 'a'));
    seven link = {CODER("\x01\x00"), .size = target.len, .pack_size = target.len, .members = 1};
    link.attributes = 0xA1FF8000u;
    make_seven(&bytes, &link, buffer_slice(&target));
    expect_refused(buffer_slice(&bytes), "symbolic link");
    link.attributes = 0x81A48000u; /* the same as a file */
    make_seven(&bytes, &link, buffer_slice(&target));
    kit_read(buffer_slice(&bytes), &out);
    ck_assert_uint_eq(out.documents, 1);
    ck_assert_uint_eq(out.errors, 0);
    buffer_free(&bytes);
    buffer_free(&target);
    buffer_free(&out.text);
}
END_TEST

START_TEST(a_7z_packed_for_programs_is_refused)
{
    buffer bytes;
    buffer_init(&bytes, 4096);
    seven s = {CODER("\x14\x03\x03\x01\x1B\x01\x01"), .size = 4, .pack_size = 4, .members = 1};
    make_seven(&bytes, &s, slice_of("data"));
    expect_refused(buffer_slice(&bytes), "BCJ2");
    buffer_free(&bytes);
}
END_TEST

/* libarchive would ask for memory by the size that the start says, not by what the file has. */
START_TEST(a_7z_with_its_directory_behind_the_end_is_refused)
{
    static const uint64_t AT[] = {4, 4, 1000, UINT64_MAX, UINT64_MAX - START_BYTES};
    static const uint64_t LEN[] = {1000, UINT64_C(1) << 60, 10, 10, UINT64_MAX};
    buffer bytes;
    buffer_init(&bytes, 4096);
    seven copied = {CODER("\x01\x00"), .size = 4, .pack_size = 4, .members = 1};
    for (size_t i = 0; i < sizeof AT / sizeof *AT; i++) {
        make_seven(&bytes, &copied, slice_of("text"));
        put_start(bytes.at, AT[i], LEN[i], 0);
        expect_refused(buffer_slice(&bytes), "cut short");
    }
    buffer_free(&bytes);
}
END_TEST

/* The text of a dictionary of 128 MiB that is used whole: 100 letters in a MiB are random, so the ratio is honest. */
static void pack_large(buffer *out, size_t mib)
{
    lzma_options_lzma o;
    lzma_stream z = LZMA_STREAM_INIT;
    lzma_filter filters[] = {{LZMA_FILTER_LZMA1, &o}, {LZMA_VLI_UNKNOWN, NULL}};
    static char chunk[MIB];
    uint32_t state = 7;
    lzma_lzma_preset(&o, 0);
    ck_assert_int_eq(lzma_raw_encoder(&z, filters), LZMA_OK);
    MUST(buffer_reserve(out, mib * 64 * 1024));
    z.next_out = (uint8_t *)out->at;
    z.avail_out = out->cap;
    for (size_t i = 0; i < mib; i++) {
        for (size_t k = 0; k < sizeof chunk; k++) {
            if (k % 64 == 0) state = state * 1664525 + 1013904223;
            chunk[k] = k % 64 ? chunk[k - k % 64] : (char)('a' + (state >> 16) % 26);
        }
        z.next_in = (const uint8_t *)chunk;
        z.avail_in = sizeof chunk;
        while (z.avail_in) MUST(lzma_code(&z, LZMA_RUN) == LZMA_OK);
    }
    ck_assert_int_eq(lzma_code(&z, LZMA_FINISH), LZMA_STREAM_END);
    out->len = out->cap - z.avail_out;
    lzma_end(&z);
}

START_TEST(the_largest_7z_dictionary_stays_within_memory)
{
    enum { LARGE_MIB = 160 };
    if (!MEMORY_COUNTS) return;
    buffer bytes, packed;
    kit_result out = {0};
    buffer_init(&bytes, 64 * MIB);
    buffer_init(&packed, 64 * MIB);
    pack_large(&packed, LARGE_MIB);
    seven s = {CODER("\x23\x03\x01\x01\x05\x5D\x00\x00\x00\x08"), .size = (uint64_t)LARGE_MIB * MIB, .members = 1};
    s.pack_size = packed.len;
    make_seven(&bytes, &s, buffer_slice(&packed));
    buffer_free(&packed);
    int fd = memfd_create("archive", MFD_CLOEXEC);
    ck_assert_int_eq(write(fd, bytes.at, bytes.len), (ssize_t)bytes.len);
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    buffer_free(&bytes);
    long before = peak_kib();
    kit_result_init(&out, false);
    kit_read_fd(fd, &out, 10);
    ck_assert_msg(out.errors == 0, "%s", out.last.text);
    ck_assert_uint_ge(out.bytes, (uint64_t)LARGE_MIB * MIB);
    ck_assert_int_le(peak_kib() - before, 200 * 1024);
    close(fd);
}
END_TEST

/* ---- zip ---- */

/* A zip of one member, packed by `method`, with its directory; libarchive reads it from there. */
static void make_zip(buffer *out, unsigned method, slice packed, uint32_t plain)
{
    out->len = 0;
    for (int central = 0; central < 2; central++) {
        size_t at = out->len;
        put(out, central ? "PK\1\2" : "PK\3\4", 4);
        put(out, "\x3F\x03", central ? 2 : 0);
        put_little(out, 63, 2);
        put_little(out, 0, 2);
        put_little(out, method, 2);
        put_little(out, 0, 8); /* time, checksum: not looked at before the data is */
        put_little(out, packed.len, 4);
        put_little(out, plain, 4);
        put_little(out, 1, 2);
        put_little(out, 0, central ? 16 : 2);
        put(out, "m", 1);
        if (!central) put(out, packed.at, packed.len);
        if (!central) continue;
        size_t size = out->len - at;
        put(out, "PK\5\6\0\0\0\0\1\0\1\0", 12);
        put_little(out, size, 4);
        put_little(out, at, 4);
        put_little(out, 0, 2);
    }
}

START_TEST(a_zip_member_with_a_huge_dictionary_is_refused)
{
    static const struct {
        unsigned method;
        slice packed;
        bool refused;
    } MEMBERS[] = {
        {14, {"\x1A\x02\x05\x00\x5D\xFF\xFF\xFF\xFF\x00\x00\x00\x00", 13}, true},
        {14, {"\x1A\x02\x05\x00\x5D\x01\x00\x00\x08\x00\x00\x00\x00", 13}, true},
        {14, {"\x1A\x02\x05\x00\x5D\x00\x00\x00\x08\x00\x00\x00\x00", 13}, false},
        {98, {"\xF7\x0F\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", 13}, true},
        {98, {"\x07\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", 13}, true},
    };
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 4096);
    for (size_t i = 0; i < sizeof MEMBERS / sizeof *MEMBERS; i++) {
        make_zip(&bytes, MEMBERS[i].method, MEMBERS[i].packed, 4);
        kit_read(buffer_slice(&bytes), &out);
        ck_assert_uint_eq(out.errors, 1);
        ck_assert_str_eq(out.last.source, "a.tar:m");
        ck_assert_msg((strstr(out.last.text, "over 128 MiB") != NULL) == MEMBERS[i].refused, "row %zu: %s", i,
                      out.last.text);
    }
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

/* xz says its dictionary in each block, so the length of the member is the bound. */
START_TEST(a_zip_member_in_xz_ends_at_64_mib)
{
    buffer packed, bytes;
    kit_result out = {0};
    buffer_init(&packed, 16 * MIB);
    buffer_init(&bytes, 16 * MIB);
    buffer text;
    buffer_init(&text, 80 * MIB);
    MUST(buffer_reserve(&text, 70 * MIB));
    for (size_t i = 0; i < 70 * MIB; i++) text.at[i] = (char)('a' + i / 50 % 26);
    text.len = 70 * MIB;
    size_t len = 0;
    MUST(buffer_reserve(&packed, 2 * MIB));
    ck_assert_int_eq(lzma_easy_buffer_encode(0, LZMA_CHECK_CRC32, NULL, (const uint8_t *)text.at, text.len,
                                             (uint8_t *)packed.at, &len, packed.cap),
                     LZMA_OK);
    packed.len = len;
    make_zip(&bytes, 95, buffer_slice(&packed), (uint32_t)text.len);
    buffer_free(&text);
    buffer_free(&packed);
    int fd = memfd_create("archive", MFD_CLOEXEC);
    ck_assert_int_eq(write(fd, bytes.at, bytes.len), (ssize_t)bytes.len);
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    kit_result_init(&out, false);
    kit_read_fd(fd, &out, 10);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_msg(strstr(out.last.text, "a member over 67108864 bytes") || strstr(out.last.text, "200:1"), "%s",
                  out.last.text);
    ck_assert_uint_le(out.bytes, 66 * MIB);
    close(fd);
    buffer_free(&bytes);
}
END_TEST

/* ---- zstd ---- */

START_TEST(a_zstd_window_over_its_bound_is_refused)
{
    ZSTD_CCtx *c = ZSTD_createCCtx();
    char text[1000], packed[2000];
    memset(text, 'a', sizeof text);
    /* The frame's header says 1 GiB: without the content's size, by hand, as a small input would make it small. */
    ZSTD_CCtx_setParameter(c, ZSTD_c_contentSizeFlag, 0);
    size_t len = ZSTD_compress2(c, packed, sizeof packed, text, sizeof text);
    ck_assert(!ZSTD_isError(len));
    ck_assert_int_eq(packed[4] & 0x20, 0); /* not a single segment: byte 5 is the window */
    packed[5] = (char)(20 << 3);
    kit_result out = {0};
    kit_read((slice){packed, len}, &out);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_msg(strstr(out.last.text, "in need of a window over 128 MiB") != NULL, "%s", out.last.text);
    ZSTD_freeCCtx(c);
    buffer_free(&out.text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_largest_7z_dictionary_stays_within_memory,
                            a_7z_dictionary_over_its_bound_is_refused,
                            a_7z_made_by_hand_is_read,
                            a_7z_of_too_many_members_is_refused,
                            a_7z_link_to_a_large_target_is_refused,
                            a_7z_packed_for_programs_is_refused,
                            a_7z_with_its_directory_behind_the_end_is_refused,
                            a_zip_member_with_a_huge_dictionary_is_refused,
                            a_zip_member_in_xz_ends_at_64_mib,
                            a_zstd_window_over_its_bound_is_refused,
                            NULL};
    return suite_run(suite_of("dictionaries", tests));
}
