#include "base/json.h"
#include "parse/facts.h"
#include "suite.h"

static arena memory;

START_TEST(members_come_in_order_at_any_depth)
{
    slice text = slice_of("[{\"a\": \"x\\\"y\", \"b\" :{\"c\":[1, \"loose\"], \"d\":\"\"}}, {\"e\": tru");
    static const struct {
        const char *name, *string;
        char kind;
    } EXPECTED[] = {{"a", "x\\\"y", '"'}, {"b", NULL, '{'}, {"c", NULL, '['}, {"d", "", '"'}, {"e", NULL, 't'}};
    size_t at = 0;
    json_member m;
    for (size_t i = 0; i < sizeof EXPECTED / sizeof *EXPECTED; i++) {
        ck_assert(json_next(text, &at, &m));
        ck_assert(slice_is(m.name, EXPECTED[i].name));
        ck_assert_int_eq(m.kind, EXPECTED[i].kind);
        ck_assert_int_eq(m.string.at != NULL, EXPECTED[i].string != NULL);
        if (m.string.at) ck_assert(slice_is(m.string, EXPECTED[i].string));
    }
    ck_assert(!json_next(text, &at, &m));
}
END_TEST

START_TEST(broken_text_ends)
{
    static const char *const BROKEN[] = {
        "", "\"", "\"a", "\"a\"", "\"a\":", "\"a\": ", "\"a\":\"", "\"a\":\"\\", "{{{\"\"\"\""};
    for (size_t i = 0; i < sizeof BROKEN / sizeof *BROKEN; i++) {
        size_t at = 0, count = 0;
        json_member m;
        while (json_next(slice_of(BROKEN[i]), &at, &m)) ck_assert_uint_lt(count++, 2);
        ck_assert_uint_eq(at, strlen(BROKEN[i]));
    }
}
END_TEST

START_TEST(escapes_are_undone)
{
    static const char *const PAIRS[][2] = {
        {"plain é", "plain é"},
        {"a\\nb\\tc\\/d\\\\", "a\nb c/d\\"},
        {"\\u00e9\\u4e2d", "é中"},
        {"\\ud83d\\ude00", "😀"},
        {"\\ud83d x", "\xef\xbf\xbd x"},
        {"\\udc00", "\xef\xbf\xbd"},
        {"\\ud83d\\u0041", "\xef\xbf\xbd"
                           "A"},
        {"\\u12", " 12"},
        {"\\", "\\"},
        {"\\u0000", "\xef\xbf\xbd"},
    };
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        char out[64];
        size_t len = json_unescape(slice_of(PAIRS[i][0]), out);
        ck_assert_msg(slice_is((slice){out, len}, PAIRS[i][1]), "%s: %.*s", PAIRS[i][0], (int)len, out);
        ck_assert_uint_le(len, strlen(PAIRS[i][0]));
    }
}
END_TEST

START_TEST(facts_fill_what_is_open)
{
    slice script =
        slice_of("{\"@type\":\"NewsArticle\",\"headline\":\" Old \\n bridge\",\"datePublished\":\"2024-05-06\","
                 "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Daily\"},"
                 "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"}],\"name\":\"no one\"}");
    page p = {.date = slice_of("2020-01-01"), .jsonld = &script, .jsonld_count = 1};
    arena_init(&memory, 1 << 16);
    facts_fill(&p, &memory);
    ck_assert(slice_is(p.og_title, "Old bridge"));
    ck_assert(slice_is(p.date, "2020-01-01"));
    ck_assert(slice_is(p.site, "The Daily"));
    ck_assert(slice_is(p.byline, "Ann Lee"));
    arena_free(&memory);
}
END_TEST

START_TEST(an_author_given_as_a_url_is_no_name)
{
    slice scripts[] = {slice_of("{\"author\":\"https://example.org/ann\"}"), slice_of("{\"author\":\"Ann\"}")};
    page p = {.jsonld = scripts, .jsonld_count = 2};
    arena_init(&memory, 1 << 16);
    facts_fill(&p, &memory);
    ck_assert(slice_is(p.byline, "Ann"));
    ck_assert_uint_eq(p.site.len, 0);
    arena_free(&memory);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {members_come_in_order_at_any_depth,
                            broken_text_ends,
                            escapes_are_undone,
                            facts_fill_what_is_open,
                            an_author_given_as_a_url_is_no_name,
                            NULL};
    return suite_run(suite_of("json", tests));
}
