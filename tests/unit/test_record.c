#include "base/buffer.h"
#include "output/json.h"
#include "output/record.h"
#include "suite.h"

#include <jansson.h>
#include <stdint.h>

static bool written_to(buffer *out, const record *r)
{
    static gather pieces;
    gather_init_into(&pieces, out);
    return record_write(r, &pieces);
}

static buffer written(const record *r)
{
    buffer out;
    buffer_init(&out, SIZE_MAX);
    ck_assert(written_to(&out, r));
    return out;
}

static const dechaff_result *sample(void)
{
    static const char *const ALSO[] = {"fr.ad.label"};
    static const dechaff_removed REMOVED[] = {{.rule = "fr.ad.label",
                                               .also = ALSO,
                                               .also_count = 1,
                                               .start = 10,
                                               .end = 20,
                                               .text = "Publicit\303\251\n",
                                               .text_len = 11}};
    static const dechaff_result RESULT = {.text = "a \"b\"\\\n\x01\xE2\x82\xAC",
                                          .text_len = 11,
                                          .removed = REMOVED,
                                          .removed_count = 1,
                                          .title = "T",
                                          .byline = "",
                                          .date = "2024-01-02",
                                          .site = "",
                                          .url = "https://example.org/",
                                          .lang = "fr",
                                          .charset = "utf-8",
                                          .charset_reason = "valid",
                                          .bad_sequences = 3,
                                          .score = 0.98765};
    return &RESULT;
}

START_TEST(every_field_comes_back)
{
    buffer out = written(&(record){
        .archive = "a.tar", .member = "dir/x.html", .offset = 512, .length = 99, .status = "ok", .result = sample()});
    ck_assert_ptr_eq(memchr(out.at, '\n', out.len), out.at + out.len - 1);
    json_t *root = json_loadb(out.at, out.len, JSON_REJECT_DUPLICATES, NULL);
    ck_assert_ptr_nonnull(root);
    const char *text;
    size_t text_len;
    const char *id, *url, *title, *date, *lang, *charset, *reason, *status, *rule, *gone, *archive, *member;
    int bad, start, end, offset, length;
    double score;
    json_t *byline, *site;
    ck_assert_int_eq(json_unpack(root,
                                 "{s:s,s:s,s:s,s:o,s:s,s:o,s:s,s:s,s:s,s:i,s:s,s:f,s:s%,s:[{s:s,s:i,s:i,s:s}],"
                                 "s:{s:s,s:s,s:i,s:i}}",
                                 "id", &id, "url", &url, "title", &title, "byline", &byline, "date", &date, "site",
                                 &site, "lang", &lang, "charset", &charset, "charset_reason", &reason, "bad_sequences",
                                 &bad, "status", &status, "score", &score, "text", &text, &text_len, "removed", "rule",
                                 &rule, "start", &start, "end", &end, "text", &gone, "src", "archive", &archive,
                                 "member", &member, "offset", &offset, "length", &length),
                     0);
    ck_assert_str_eq(id, "dir/x.html");
    ck_assert_str_eq(url, "https://example.org/");
    ck_assert_str_eq(title, "T");
    ck_assert(json_is_null(byline) && json_is_null(site));
    ck_assert_str_eq(date, "2024-01-02");
    ck_assert_str_eq(lang, "fr");
    ck_assert_str_eq(charset, "utf-8");
    ck_assert_str_eq(reason, "valid");
    ck_assert_str_eq(status, "ok");
    ck_assert_int_eq(bad, 3);
    ck_assert(score == 0.9877);
    ck_assert_uint_eq(text_len, 11);
    ck_assert_mem_eq(text, sample()->text, 11);
    ck_assert_str_eq(rule, "fr.ad.label");
    ck_assert_int_eq(start, 10);
    ck_assert_int_eq(end, 20);
    ck_assert_str_eq(gone, "Publicit\303\251\n");
    ck_assert_str_eq(archive, "a.tar");
    ck_assert_str_eq(member, "dir/x.html");
    ck_assert_int_eq(offset, 512);
    ck_assert_int_eq(length, 99);
    json_decref(root);
    buffer_free(&out);
}
END_TEST

START_TEST(fields_are_those_of_the_table_in_order)
{
    buffer out = written(&(record){.status = "ok", .result = sample()});
    size_t count;
    const record_field_help *fields = record_fields(&count);
    json_t *root = json_loadb(out.at, out.len, 0, NULL);
    ck_assert_uint_eq(json_object_size(root), count);
    const char *key;
    json_t *value;
    size_t i = 0;
    json_object_foreach(root, key, value)
    {
        ck_assert_str_eq(key, fields[i].name);
        ck_assert_uint_gt(strlen(fields[i++].help), 10);
    }
    json_decref(root);
    buffer_free(&out);
}
END_TEST

START_TEST(a_failed_document_has_a_record)
{
    buffer out = written(&(record){.archive = "bad\xFF.gz", .status = "unreadable: no gzip"});
    json_t *root = json_loadb(out.at, out.len, 0, NULL);
    ck_assert_ptr_nonnull(root);
    ck_assert_str_eq(json_string_value(json_object_get(root, "status")), "unreadable: no gzip");
    ck_assert_str_eq(json_string_value(json_object_get(root, "id")), "bad\xEF\xBF\xBD.gz");
    ck_assert_str_eq(json_string_value(json_object_get(root, "text")), "");
    ck_assert_uint_eq(json_array_size(json_object_get(root, "removed")), 0);
    ck_assert(json_is_null(json_object_get(root, "score")));
    json_decref(root);
    buffer_free(&out);
}
END_TEST

START_TEST(an_id_of_the_input_is_carried_through)
{
    buffer out = written(&(record){.id = slice_of("12.50"), .archive = "a.jsonl", .status = "ok"});
    ck_assert_mem_eq(out.at, "{\"id\":12.50,", 12);
    buffer_free(&out);
}
END_TEST

START_TEST(a_sink_that_takes_no_more_ends_the_record)
{
    buffer out;
    buffer_init(&out, 40);
    ck_assert(!written_to(&out, &(record){.status = "ok", .result = sample()}));
    buffer_free(&out);
}
END_TEST

/** Counts what it is given; no piece is large. */
static bool count_pieces(void *ctx, const char *bytes, size_t len)
{
    size_t *sums = ctx;
    sums[0]++;
    sums[1] += len;
    return bytes && len && len <= GATHER_BYTES;
}

START_TEST(a_large_text_goes_out_in_pieces)
{
    enum { QUOTES = 1 << 20 };
    static gather pieces;
    static char text[QUOTES];
    size_t sums[2] = {0, 0};
    memset(text, '"', sizeof text);
    dechaff_result result = *sample();
    result.text = text;
    result.text_len = sizeof text;
    gather_init(&pieces, count_pieces, sums);
    ck_assert(record_write(&(record){.status = "ok", .result = &result}, &pieces));
    ck_assert_uint_gt(sums[1], 2 * QUOTES);
    ck_assert_uint_ge(sums[0], 2 * QUOTES / GATHER_BYTES);
}
END_TEST

START_TEST(what_is_gathered_comes_out_in_order)
{
    static gather pieces;
    static char whole[4 * GATHER_BYTES];
    static const size_t LENGTHS[] = {1, 0, GATHER_BYTES - 2, 1, 2, GATHER_BYTES, 3, GATHER_BYTES + 1, GATHER_BYTES - 1};
    size_t at = 0;
    buffer out;
    buffer_init(&out, SIZE_MAX);
    for (size_t i = 0; i < sizeof whole; i++) whole[i] = (char)(i * 7 + i / 251);
    gather_init_into(&pieces, &out);
    for (size_t i = 0; i < sizeof LENGTHS / sizeof *LENGTHS && at + LENGTHS[i] < sizeof whole; at += LENGTHS[i++])
        ck_assert(gather_put(&pieces, whole + at, LENGTHS[i]));
    ck_assert(gather_byte(&pieces, whole[at]) && gather_flush(&pieces));
    ck_assert_uint_eq(out.len, at + 1);
    ck_assert_mem_eq(out.at, whole, out.len);
    buffer_free(&out);
}
END_TEST

START_TEST(simd_and_scalar_agree_on_what_is_plain)
{
    char text[80];
    srand(7);
    for (int round = 0; round < 20000; round++) {
        size_t len = (size_t)rand() % sizeof text, at = len ? (size_t)rand() % len : 0;
        memset(text, 'a' + rand() % 26, sizeof text);
        if (len) text[at] = (char)rand();
        slice s = {text + rand() % 8, len > 8 ? len - 8 : 0};
        ck_assert_uint_eq(json_plain_prefix(s), json_plain_prefix_scalar(s));
    }
}
END_TEST

START_TEST(numbers_and_fractions)
{
    static gather g;
    buffer out;
    buffer_init(&out, SIZE_MAX);
    gather_init_into(&g, &out);
    ck_assert(json_put_number(&g, 0) && gather_byte(&g, ' '));
    ck_assert(json_put_number(&g, UINT64_MAX) && gather_byte(&g, ' '));
    ck_assert(json_put_fraction(&g, 0) && gather_byte(&g, ' '));
    ck_assert(json_put_fraction(&g, 0.00005) && gather_byte(&g, ' '));
    ck_assert(json_put_fraction(&g, 0.5) && gather_byte(&g, ' '));
    ck_assert(json_put_fraction(&g, 1) && gather_byte(&g, '\0') && gather_flush(&g));
    ck_assert_str_eq(out.at, "0 18446744073709551615 0.0000 0.0001 0.5000 1.0000");
    buffer_free(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_field_comes_back,
                            fields_are_those_of_the_table_in_order,
                            a_failed_document_has_a_record,
                            an_id_of_the_input_is_carried_through,
                            a_sink_that_takes_no_more_ends_the_record,
                            a_large_text_goes_out_in_pieces,
                            what_is_gathered_comes_out_in_order,
                            simd_and_scalar_agree_on_what_is_plain,
                            numbers_and_fractions,
                            NULL};
    return suite_run(suite_of("record", tests));
}
