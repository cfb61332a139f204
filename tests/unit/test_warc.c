#include "input/members.h"
#include "input/warc.h"
#include "suite.h"

#include <stdio.h>
#include <zlib.h>
#include <zstd.h>

/* A source over memory that hands out at most `step` bytes a call. */
typedef struct {
    slice left;
    size_t step;
} memory_source;

static dechaff_status memory_more(void *ctx, buffer *into, dechaff_error *err)
{
    memory_source *m = ctx;
    size_t take = m->left.len < m->step ? m->left.len : m->step;
    if (take == 0) return DECHAFF_END;
    if (!buffer_append(into, m->left.at, take)) return error_set(err, DECHAFF_LIMIT, "full");
    m->left = (slice){m->left.at + take, m->left.len - take};
    return DECHAFF_OK;
}

static void add_record(buffer *out, const char *type, const char *url, const char *block)
{
    char head[512];
    snprintf(head, sizeof head,
             "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Target-URI: %s\r\n"
             "Content-Type: application/http; msgtype=response\r\nContent-Length: %zu\r\n\r\n",
             type, type, url, strlen(block));
    ck_assert(buffer_append(out, head, strlen(head)));
    ck_assert(buffer_append(out, block, strlen(block)));
    ck_assert(buffer_append(out, "\r\n\r\n", 4));
}

#define PAGE(body) "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"koi8-r\"\r\n\r\n" body

static void sample(buffer *out)
{
    add_record(out, "warcinfo", "", "software: test");
    add_record(out, "response", "http://a.example/", PAGE("<p>one"));
    add_record(out, "request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n");
    add_record(out, "response", "http://b.example/missing", "HTTP/1.1 404 Not Found\r\n\r\n<p>gone");
    add_record(out, "response", "http://c.example/dir/",
               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"
               "4\r\n<p>t\r\nb;x=y\r\nwo and more\r\n0\r\n\r\n");
    add_record(out, "conversion", "http://d.example/", "plain text");
}

/* Read all documents as "url|charset|body;" and check how it ended. */
static void read_all(byte_source plain, char *out, size_t size, int *bad)
{
    warc_reader *w = warc_reader_new(plain);
    ck_assert_ptr_nonnull(w);
    size_t len = 0;
    out[0] = '\0';
    *bad = 0;
    for (int guard = 0; guard < 1000; guard++) {
        warc_record record;
        dechaff_error err = {0};
        dechaff_status status = warc_next(w, &record, &err);
        if (status == DECHAFF_END) break;
        if (status == DECHAFF_BAD_INPUT) {
            ++*bad;
            continue;
        }
        ck_assert_int_eq(status, DECHAFF_OK);
        len += (size_t)snprintf(out + len, size - len, "%.*s|%.*s|%.*s;", (int)record.url.len, record.url.at,
                                (int)record.charset.len, record.charset.at, (int)record.body.len, record.body.at);
    }
    warc_reader_free(w);
}

static const char SAMPLE_TEXT[] = "http://a.example/|koi8-r|<p>one;http://c.example/dir/||<p>two and more;"
                                  "http://d.example/||plain text;";

START_TEST(records_are_the_same_at_any_read_size)
{
    buffer file;
    buffer_init(&file, 1 << 20);
    sample(&file);
    for (size_t step = 1; step < 4096; step = step * 3 + 1) {
        memory_source m = {buffer_slice(&file), step};
        char text[4096];
        int bad;
        read_all((byte_source){memory_more, &m}, text, sizeof text, &bad);
        ck_assert_str_eq(text, SAMPLE_TEXT);
        ck_assert_int_eq(bad, 0);
    }
    buffer_free(&file);
}
END_TEST

START_TEST(a_bad_record_is_reported_and_passed_over)
{
    buffer file;
    buffer_init(&file, 1 << 20);
    add_record(&file, "response", "http://a.example/", PAGE("first"));
    const char *broken = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nxx\r\n\r\n";
    size_t offset = file.len;
    ck_assert(buffer_append(&file, broken, strlen(broken)));
    add_record(&file, "response", "http://b.example/", PAGE("second"));
    memory_source m = {buffer_slice(&file), 100};
    warc_reader *w = warc_reader_new((byte_source){memory_more, &m});
    warc_record record;
    dechaff_error err = {0};
    ck_assert_int_eq(warc_next(w, &record, &err), DECHAFF_OK);
    ck_assert_int_eq(warc_next(w, &record, &err), DECHAFF_BAD_INPUT);
    ck_assert_uint_eq(err.byte, offset);
    ck_assert_int_eq(warc_next(w, &record, &err), DECHAFF_OK);
    ck_assert(slice_is(record.body, "second"));
    ck_assert_int_eq(warc_next(w, &record, &err), DECHAFF_END);
    warc_reader_free(w);
    buffer_free(&file);
}
END_TEST

START_TEST(a_cut_file_gives_the_records_before_the_cut)
{
    buffer file;
    buffer_init(&file, 1 << 20);
    sample(&file);
    for (size_t cut = 0; cut < file.len; cut++) {
        memory_source m = {{file.at, cut}, 4096};
        char text[4096];
        int bad;
        read_all((byte_source){memory_more, &m}, text, sizeof text, &bad);
        ck_assert_msg(strncmp(text, SAMPLE_TEXT, strlen(text)) == 0, "cut at %zu: %s", cut, text);
        ck_assert_int_le(bad, 1);
    }
    buffer_free(&file);
}
END_TEST

/* One gzip member; `level` 0 stores. */
static void gzip_member(slice plain, buffer *out)
{
    z_stream z = {0};
    ck_assert_int_eq(deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
    ck_assert(buffer_reserve(out, deflateBound(&z, plain.len)));
    z.next_in = (const Bytef *)plain.at;
    z.avail_in = (uInt)plain.len;
    z.next_out = (Bytef *)out->at + out->len;
    z.avail_out = (uInt)(out->cap - out->len);
    ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
    out->len += z.total_out;
    deflateEnd(&z);
}

static void read_members(slice packed, members_kind kind, size_t step, char *text, size_t size, int *bad)
{
    memory_source m = {packed, step};
    size_t held = 0;
    members *unpack = members_new((byte_source){memory_more, &m}, kind, &held);
    ck_assert_ptr_nonnull(unpack);
    read_all(members_source(unpack), text, size, bad);
    members_free(unpack);
}

START_TEST(gzip_members_one_a_record_and_all_in_one)
{
    buffer plain, packed;
    buffer_init(&plain, 1 << 20);
    buffer_init(&packed, 1 << 20);
    sample(&plain);
    gzip_member(buffer_slice(&plain), &packed);
    char text[4096];
    int bad;
    for (size_t step = 1; step < 4096; step = step * 5 + 2) {
        read_members(buffer_slice(&packed), MEMBERS_GZIP, step, text, sizeof text, &bad);
        ck_assert_str_eq(text, SAMPLE_TEXT);
        ck_assert_int_eq(bad, 0);
    }
    packed.len = 0;
    for (int i = 0; i < 3; i++) {
        plain.len = 0;
        add_record(&plain, "response", "http://a.example/", PAGE("x"));
        gzip_member(buffer_slice(&plain), &packed);
    }
    read_members(buffer_slice(&packed), MEMBERS_GZIP, 7, text, sizeof text, &bad);
    ck_assert_str_eq(text, "http://a.example/|koi8-r|x;http://a.example/|koi8-r|x;http://a.example/|koi8-r|x;");
    buffer_free(&plain);
    buffer_free(&packed);
}
END_TEST

START_TEST(a_damaged_member_costs_its_own_record_only)
{
    buffer plain, packed;
    buffer_init(&plain, 1 << 20);
    buffer_init(&packed, 1 << 20);
    size_t starts[4];
    for (int i = 0; i < 3; i++) {
        char url[] = "http://0.example/";
        url[7] = (char)('0' + i);
        starts[i] = packed.len;
        plain.len = 0;
        add_record(&plain, "response", url, PAGE("<p>a text with some length to it"));
        gzip_member(buffer_slice(&plain), &packed);
    }
    starts[3] = packed.len;
    for (size_t at = starts[1] + 10; at < starts[2]; at++) {
        packed.at[at] ^= 0x40;
        char text[4096];
        int bad;
        read_members(buffer_slice(&packed), MEMBERS_GZIP, 1 << 16, text, sizeof text, &bad);
        ck_assert_msg(strstr(text, "http://0.example/") && strstr(text, "http://2.example/"), "byte %zu: %s", at, text);
        ck_assert_ptr_null(strstr(text, "http://1.example/"));
        ck_assert_int_ge(bad, 1);
        packed.at[at] ^= 0x40;
    }
    buffer_free(&plain);
    buffer_free(&packed);
}
END_TEST

START_TEST(a_large_member_goes_through_in_pieces)
{
    enum { BODY_BYTES = 40 << 20 };
    buffer plain, packed;
    buffer_init(&plain, 128 << 20);
    buffer_init(&packed, 128 << 20);
    char *body = malloc(BODY_BYTES + 1);
    ck_assert_ptr_nonnull(body);
    uint32_t seed = 1;
    for (size_t i = 0; i < BODY_BYTES; i++) {
        seed = seed * 1664525 + 1013904223;
        body[i] = (char)('a' + (seed >> 28));
    }
    body[BODY_BYTES] = '\0';
    add_record(&plain, "conversion", "http://big.example/", body);
    gzip_member(buffer_slice(&plain), &packed);
    memory_source m = {buffer_slice(&packed), 1 << 18};
    size_t held = 0;
    members *unpack = members_new((byte_source){memory_more, &m}, MEMBERS_GZIP, &held);
    warc_reader *w = warc_reader_new(members_source(unpack));
    warc_record record;
    dechaff_error err = {0};
    ck_assert_int_eq(warc_next(w, &record, &err), DECHAFF_OK);
    ck_assert_uint_eq(record.body.len, BODY_BYTES);
    ck_assert_int_eq(memcmp(record.body.at, body, BODY_BYTES), 0);
    ck_assert_int_eq(warc_next(w, &record, &err), DECHAFF_END);
    warc_reader_free(w);
    members_free(unpack);
    free(body);
    buffer_free(&plain);
    buffer_free(&packed);
}
END_TEST

static void zstd_frame(ZSTD_CCtx *c, slice plain, buffer *out)
{
    ck_assert(buffer_reserve(out, ZSTD_compressBound(plain.len)));
    size_t made = ZSTD_compress2(c, out->at + out->len, out->cap - out->len, plain.at, plain.len);
    ck_assert(!ZSTD_isError(made));
    out->len += made;
}

START_TEST(zstd_with_a_dictionary_frame)
{
    static const char DICTIONARY[] = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"koi8-r\"\r\n\r\n<p>";
    buffer plain, packed, small;
    buffer_init(&plain, 1 << 20);
    buffer_init(&packed, 1 << 20);
    buffer_init(&small, 1 << 20);
    for (int compressed = 0; compressed < 2; compressed++) {
        packed.len = small.len = 0;
        ZSTD_CCtx *c = ZSTD_createCCtx();
        if (compressed) zstd_frame(c, slice_of(DICTIONARY), &small);
        slice dictionary = compressed ? buffer_slice(&small) : slice_of(DICTIONARY);
        char head[8] = {'\x5d', '\x2a', '\x4d', '\x18', (char)dictionary.len};
        ck_assert(buffer_append(&packed, head, 8) && buffer_append_slice(&packed, dictionary));
        ck_assert(!ZSTD_isError(ZSTD_CCtx_loadDictionary(c, DICTIONARY, strlen(DICTIONARY))));
        for (int i = 0; i < 2; i++) {
            plain.len = 0;
            add_record(&plain, "response", "http://z.example/", PAGE("<p>zstd"));
            zstd_frame(c, buffer_slice(&plain), &packed);
        }
        ZSTD_freeCCtx(c);
        char text[4096];
        int bad;
        for (size_t step = 1; step < 4096; step = step * 5 + 2) {
            read_members(buffer_slice(&packed), MEMBERS_ZSTD, step, text, sizeof text, &bad);
            ck_assert_str_eq(text, "http://z.example/|koi8-r|<p>zstd;http://z.example/|koi8-r|<p>zstd;");
            ck_assert_int_eq(bad, 0);
        }
    }
    buffer_free(&plain);
    buffer_free(&packed);
    buffer_free(&small);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {records_are_the_same_at_any_read_size,
                            a_bad_record_is_reported_and_passed_over,
                            a_cut_file_gives_the_records_before_the_cut,
                            gzip_members_one_a_record_and_all_in_one,
                            a_damaged_member_costs_its_own_record_only,
                            a_large_member_goes_through_in_pieces,
                            zstd_with_a_dictionary_frame,
                            NULL};
    return suite_run(suite_of("warc", tests));
}
