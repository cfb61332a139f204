#include "output/link.h"
#include "suite.h"

#include <stdint.h>

static void expect_resolved(const char *base, const char *href, const char *expected)
{
    buffer out;
    buffer_init(&out, SIZE_MAX);
    ck_assert_msg(link_leads(slice_of(href)), "%s", href);
    ck_assert(link_resolve(slice_of(base), slice_of(href), &out));
    ck_assert(buffer_append_byte(&out, '\0'));
    ck_assert_str_eq(out.at, expected);
    buffer_free(&out);
}

/* The examples of RFC 3986, 5.4, those without a meaning for a reader aside. */
START_TEST(addresses_resolve_as_the_standard_says)
{
    static const char *const ROWS[][2] = {
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"g;x?y#s", "http://a/b/c/g;x?y#s"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {".g", "http://a/b/c/.g"},
        {"g..", "http://a/b/c/g.."},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
        {"g?y/./x", "http://a/b/c/g?y/./x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        expect_resolved("http://a/b/c/d;p?q", ROWS[i][0], ROWS[i][1]);
}
END_TEST

START_TEST(other_bases)
{
    expect_resolved("https://example.org", "x", "https://example.org/x");
    expect_resolved("https://example.org?q", "../x", "https://example.org/x");
    expect_resolved("", "a/b?c", "a/b?c");
    expect_resolved("not an address", "a/b", "a/b");
    expect_resolved("https://example.org/", " HTTPS://other.org/ \n", "HTTPS://other.org/");
    expect_resolved("https://example.org/", "mailto:a@b.org", "mailto:a@b.org");
}
END_TEST

START_TEST(some_links_lead_nowhere)
{
    static const char *const ROWS[] = {
        "", " ", "#top", "javascript:x", " JavaScript:x", "data:text/html,x", "vbscript:x", "file:///x"};
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        ck_assert_msg(!link_leads(slice_of(ROWS[i])), "%s", ROWS[i]);
    ck_assert(link_leads(slice_of("x")) && link_leads(slice_of("12:30")) && link_leads(slice_of("?q")));
}
END_TEST

START_TEST(destinations_end_where_they_should)
{
    static const char *const ROWS[][2] = {
        {"http://a/b?c=d&e=(f)", "http://a/b?c=d&e=%28f%29"},
        {"a b<c>\\`|\"", "a%20b%3Cc%3E%5C%60%7C%22"},
        {"x\t\x7F\x01", "x%09%7F%01"},
        {"?a&copy;b&#1;c&d&;", "?a\\&copy;b\\&#1;c&d&;"},
        {"/\xC3\xA9_*[]", "/\xC3\xA9_*[]"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        buffer out;
        buffer_init(&out, SIZE_MAX);
        ck_assert(link_put(slice_of(ROWS[i][0]), &out) && buffer_append_byte(&out, '\0'));
        ck_assert_str_eq(out.at, ROWS[i][1]);
        buffer_free(&out);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {addresses_resolve_as_the_standard_says, other_bases, some_links_lead_nowhere,
                            destinations_end_where_they_should, NULL};
    return suite_run(suite_of("link", tests));
}
