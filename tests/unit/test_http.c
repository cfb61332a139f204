#include "input/http.h"
#include "suite.h"

#include <stdio.h>
#include <zlib.h>

/* "the plain body, the plain body" and so on, compressed by zlib with the given window bits. */
static size_t packed_body(const char *text, int bits, char *out, size_t size)
{
    z_stream z = {0};
    ck_assert_int_eq(deflateInit2(&z, 6, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY), Z_OK);
    z.next_in = (const Bytef *)text;
    z.avail_in = (uInt)strlen(text);
    z.next_out = (Bytef *)out;
    z.avail_out = (uInt)size;
    ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
    size_t made = z.total_out;
    deflateEnd(&z);
    return made;
}

/* Body of a response with the given header lines; checks the status. */
static void check_body(const char *headers, slice stored, size_t max, dechaff_status status, const char *expected)
{
    buffer block, first, second;
    buffer_init(&block, 1 << 20);
    buffer_init(&first, max);
    buffer_init(&second, max);
    ck_assert(buffer_append_slice(&block, slice_of("HTTP/1.1 200 OK\r\n")));
    ck_assert(buffer_append_slice(&block, slice_of(headers)));
    ck_assert(buffer_append_slice(&block, slice_of("\r\n")));
    ck_assert(buffer_append_slice(&block, stored));
    http_response r;
    ck_assert(http_response_parse(buffer_slice(&block), &r));
    slice body;
    ck_assert_int_eq(http_response_body(&r, &first, &second, &body, NULL), status);
    ck_assert_msg(slice_is(body, expected), "%s: %.*s", headers, (int)body.len, body.at);
    buffer_free(&block);
    buffer_free(&first);
    buffer_free(&second);
}

START_TEST(codings_are_undone)
{
    static const char TEXT[] = "a body, a body, a body";
    char packed[256];
    size_t len = packed_body(TEXT, 31, packed, sizeof packed);
    check_body("Content-Encoding: gzip\r\n", (slice){packed, len}, 4096, DECHAFF_OK, TEXT);
    char chunked[512];
    int head = snprintf(chunked, sizeof chunked, "%zX;ext=1\r\n", len);
    memcpy(chunked + head, packed, len);
    memcpy(chunked + head + len, "\r\n0\r\n\r\n", 7);
    check_body("Transfer-Encoding: chunked\r\nContent-Encoding: x-GZIP\r\n", (slice){chunked, (size_t)head + len + 7},
               4096, DECHAFF_OK, TEXT);
    len = packed_body(TEXT, 15, packed, sizeof packed);
    check_body("Content-Encoding: deflate\r\n", (slice){packed, len}, 4096, DECHAFF_OK, TEXT);
    len = packed_body(TEXT, -15, packed, sizeof packed);
    check_body("content-encoding: identity, deflate\r\n", (slice){packed, len}, 4096, DECHAFF_OK, TEXT);
    /* "a body" as one uncompressed brotli meta-block and an empty last one (RFC 7932, 9.2) */
    static const char BROTLI[] = "\x8b\x02\x80"
                                 "a body"
                                 "\x03";
    check_body("Content-Encoding: br\r\n", (slice){BROTLI, sizeof BROTLI - 1}, 4096, DECHAFF_OK, "a body");
}
END_TEST

START_TEST(headers_that_no_longer_hold_leave_the_body)
{
    check_body("Content-Encoding: gzip\r\n", slice_of("<p>plain"), 4096, DECHAFF_OK, "<p>plain");
    check_body("Content-Encoding: br\r\n", slice_of("<p>plain"), 4096, DECHAFF_OK, "<p>plain");
    check_body("Content-Encoding: deflate\r\n", slice_of("<p>plain"), 4096, DECHAFF_OK, "<p>plain");
    check_body("Transfer-Encoding: chunked\r\n", slice_of("<p>plain"), 4096, DECHAFF_OK, "<p>plain");
}
END_TEST

START_TEST(what_can_be_decoded_comes_out)
{
    static const char TEXT[] = "a body, a body, a body";
    char packed[256];
    size_t len = packed_body(TEXT, 31, packed, sizeof packed);
    check_body("Content-Encoding: gzip\r\n", (slice){packed, len - 4}, 4096, DECHAFF_BAD_INPUT, TEXT);
    check_body("Content-Encoding: gzip\r\n", (slice){packed, len}, 6, DECHAFF_LIMIT, "a body");
    check_body("Transfer-Encoding: chunked\r\n", slice_of("6\r\na body\r\n6\r\na b"), 4096, DECHAFF_BAD_INPUT,
               "a bodya b");
}
END_TEST

START_TEST(chunks_of_wrong_sizes_are_told)
{
    static const struct {
        const char *chunks;
        dechaff_status status;
        const char *body;
    } ROWS[] = {
        {"2\r\na \r\n4\r\nbody\r\n0\r\n\r\n", DECHAFF_OK, "a body"},
        {"6\r\na body\r\n", DECHAFF_OK, "a body"}, /* nothing is missing */
        {"6\r\na body", DECHAFF_OK, "a body"},
        {"0\r\n\r\n", DECHAFF_OK, ""},
        {"6\r\na body\r\nx\r\nmore\r\n0\r\n\r\n", DECHAFF_BAD_INPUT, "a body"},
        {"3\r\na body\r\n0\r\n\r\n", DECHAFF_BAD_INPUT, "a b"},
        {"7\r\na body", DECHAFF_BAD_INPUT, "a body"},
        {"ffffffffffffffff\r\na body", DECHAFF_BAD_INPUT, "a body"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        check_body("Transfer-Encoding: chunked\r\n", slice_of(ROWS[i].chunks), 4096, ROWS[i].status, ROWS[i].body);
    char packed[256], chunks[512];
    size_t len = packed_body("a body, a body", 31, packed, sizeof packed);
    int head = snprintf(chunks, sizeof chunks, "%zX\r\n", len + 1);
    memcpy(chunks + head, packed, len);
    check_body("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", (slice){chunks, (size_t)head + len}, 4096,
               DECHAFF_BAD_INPUT, "a body, a body");
}
END_TEST

START_TEST(content_type_is_split)
{
    static const struct {
        const char *value, *type, *charset;
    } ROWS[] = {
        {"text/html", "text/html", ""},
        {"text/html; charset=utf-8", "text/html", "utf-8"},
        {" text/html ;boundary=x; Charset=\"KOI8-R\" ", "text/html", "KOI8-R"},
        {"text/html;charset='x'", "text/html", "x"},
        {"", "", ""},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        slice type, charset;
        http_content_type(slice_of(ROWS[i].value), &type, &charset);
        ck_assert_msg(slice_is(type, ROWS[i].type) && slice_is(charset, ROWS[i].charset), "row %zu", i);
    }
}
END_TEST

START_TEST(folded_lines_belong_to_their_header)
{
    slice rest = slice_of("A: one\r\n two\r\nb:three\n\nbody");
    http_header h;
    ck_assert(http_header_next(&rest, &h));
    ck_assert(slice_is(h.name, "A") && slice_is(h.value, "one\r\n two"));
    ck_assert(http_header_next(&rest, &h));
    ck_assert(slice_is(h.name, "b") && slice_is(h.value, "three"));
    ck_assert(!http_header_next(&rest, &h));
    ck_assert(slice_is(rest, "body"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {codings_are_undone,
                            headers_that_no_longer_hold_leave_the_body,
                            what_can_be_decoded_comes_out,
                            chunks_of_wrong_sizes_are_told,
                            content_type_is_split,
                            folded_lines_belong_to_their_header,
                            NULL};
    return suite_run(suite_of("http", tests));
}
