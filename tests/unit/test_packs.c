/* Which packs count in which languages. */
#include "rules/embedded.h"
#include "rules/packs.h"
#include "suite.h"

static uint8_t of(const char *lang)
{
    return packs_of_lang(slice_of(lang));
}

START_TEST(languages_have_families)
{
    ck_assert_uint_eq(of(""), PACKS_ALL);
    ck_assert_uint_eq(of("en"), PACKS_EVERYWHERE);
    ck_assert_uint_eq(of("th"), PACKS_EVERYWHERE);
    ck_assert_uint_ne(of("de"), PACKS_EVERYWHERE);
    ck_assert_uint_eq(of("DE-at"), of("de"));
    ck_assert_uint_eq(of("de_CH"), of("de"));
    ck_assert_uint_ne(of("de"), of("fr"));
    ck_assert_uint_eq(of("d"), PACKS_EVERYWHERE);
    ck_assert_uint_eq(of("-"), PACKS_EVERYWHERE);
}
END_TEST

/* Those that the vote, or a page's own tag, may take for each other. */
START_TEST(close_languages_are_one_family)
{
    static const char *const CLOSE[][2] = {{"nb", "da"}, {"nb", "sv"},    {"nb", "no"},      {"cs", "sk"}, {"pt", "es"},
                                           {"es", "gl"}, {"es", "ca"},    {"id", "ms"},      {"ru", "uk"}, {"ru", "bg"},
                                           {"he", "iw"}, {"zh-CN", "zh"}, {"zh-Hant", "zh"}, {"ar", "fa"}};
    for (size_t i = 0; i < sizeof CLOSE / sizeof *CLOSE; i++) {
        ck_assert_msg(of(CLOSE[i][0]) == of(CLOSE[i][1]), "%s %s", CLOSE[i][0], CLOSE[i][1]);
        ck_assert_uint_ne(of(CLOSE[i][0]), PACKS_EVERYWHERE);
    }
}
END_TEST

/* A pack that the table does not know would be asked in every language. */
START_TEST(every_pack_has_a_family)
{
    for (size_t i = 0; i < EMBEDDED_PACK_COUNT; i++) {
        slice name = slice_of(strchr(EMBEDDED_PACKS[i].name, ':') + 1); /* "fr.rules" begins as the ids in it do */
        bool everywhere = !strncmp(name.at, "en.", 3) || !strncmp(name.at, "und.", 4);
        ck_assert_msg((packs_of_id(name) == PACKS_EVERYWHERE) == everywhere, "%s", name.at);
    }
}
END_TEST

START_TEST(families_count_where_they_should)
{
    uint8_t de = of("de"), fr = of("fr");
    ck_assert(packs_count(de, de) && packs_count(de, PACKS_ALL) && packs_count(PACKS_EVERYWHERE, fr));
    ck_assert(packs_count(PACKS_EVERYWHERE, PACKS_EVERYWHERE) && packs_count(PACKS_EVERYWHERE, PACKS_ALL));
    ck_assert(!packs_count(de, fr) && !packs_count(de, PACKS_EVERYWHERE));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {languages_have_families, close_languages_are_one_family, every_pack_has_a_family,
                            families_count_where_they_should, NULL};
    return suite_run(suite_of("packs", tests));
}
