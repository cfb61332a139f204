#include "parse/entity.h"
#include "suite.h"

static void decodes(const char *text, bool in_attribute, const char *wanted)
{
    char out[256];
    size_t len = entity_decode_all(slice_of(text), in_attribute, out);
    ck_assert_msg(slice_is((slice){out, len}, wanted), "%s: [%.*s], not [%s]", text, (int)len, out, wanted);
}

START_TEST(names)
{
    decodes("", false, "");
    decodes("a&amp;b", false, "a&b");
    decodes("&Amp;&AMP;", false, "&Amp;&");
    decodes("&CounterClockwiseContourIntegral;", false, "\xE2\x88\xB3");
    decodes("&CounterClockwiseContourIntegrals;", false, "&CounterClockwiseContourIntegrals;");
    decodes("&nGt;&nLt;&nGt;", false, "\xE2\x89\xAB\xE2\x83\x92\xE2\x89\xAA\xE2\x83\x92\xE2\x89\xAB\xE2\x83\x92");
    decodes("&fjlig;", false, "fj");
}
END_TEST

START_TEST(names_without_semicolon)
{
    decodes("&notit; &notin; &notin &amp&lt", false, "\xC2\xACit; \xE2\x88\x89 \xC2\xACin &<");
    decodes("&hellip &alpha", false, "&hellip &alpha");
    decodes("?a=1&copy=2&lt=3&ltx&lt;&lt", true, "?a=1&copy=2&lt=3&ltx<<");
}
END_TEST

START_TEST(numbers)
{
    decodes("&#65;&#x42;&#X43&#68e", false, "ABCDe");
    decodes("&#0;&#xD800;&#x110000;&#4294967361;", false, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    decodes("&#128;&#x9F;&#x81;", false, "\xE2\x82\xAC\xC5\xB8\xC2\x81");
    decodes("&#;&#x;&#xg;&# 1;", false, "&#;&#x;&#xg;&# 1;");
    decodes("&", false, "&");
    decodes("&#", false, "&#");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names, names_without_semicolon, numbers, NULL};
    return suite_run(suite_of("entity", tests));
}
