#include "rules/fold.h"
#include "suite.h"

#include <stdlib.h>
#include <utf8proc.h>

static buffer folded;

static const char *fold(const char *raw)
{
    buffer_init(&folded, 10000);
    ck_assert(fold_append(&folded, slice_of(raw)));
    ck_assert(buffer_append_byte(&folded, 0));
    static char out[1000];
    memcpy(out, folded.at, folded.len);
    buffer_free(&folded);
    return out;
}

START_TEST(folding_by_example)
{
    static const char *const rows[][2] = {
        {"", ""},
        {"Publicité", "publicité"},
        {"PUBLICITE\u0301", "publicité"},
        {"ΟΔΟΣ οδός", "οδοσ οδόσ"},
        {"STRASSE Straße STRAẞE", "strasse strasse strasse"},
        {"  a \t\u00A0\u202F\u3000 b\r\v\f", "a b"},
        {"l\u2019\u00E9t\u00E9 \u201Cx\u201D \u201Ey\u201F", "l'été \"x\" \"y\""},
        {"a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h", "a-b-c-d-e-f-g-h"},
        {"Pub\u00ADli\u200Bci\u200D\uFEFFt\u2060é", "publicité"},
        {"\u212Ain \u017Fo", "kin so"},
        {"\u0130lan I\u0307lan \u0131 ILIK ılık", "ilan ilan i ilik ilik"},
        {"\uFB01n o\uFB03ce", "fin office"},
        {"\u1100\u1161\u11A8", "각"},
        {"か\u3099", "が"},
        {"\u0390", "\u0390"},
        {"\u03B9\u0308\u0301", "\u0390"},
        {"e\u0323\u0302 e\u0302\u0323", "\u1EC7 \u1EC7"},
        {"\u2126 \u212B", "ω å"},
        {"\u015Ei \u0163i", "\u0219i \u021Bi"},
        {"« A »", "« a »"},
        {"أخبار إعلان آخر ٱلآن", "اخبار اعلان اخر الان"},
        {"\u0627\u0653\u062E\u0631 \u0627\u0654\u0627\u0655", "اخر اا"},
        {"علی على كتاب کتاب مكتبة", "علي علي كتاب كتاب مكتبه"},
        {"\u0645\u0624\u0645\u0646 شئون", "مومن شيون"},
        {"إعـــلانٌ مُمَوَّلٌ هٰذا", "اعلان ممول هذا"},
        {"خانۀ خانهٔ خانه\u200C", "خانه خانه خانه"},
        {"٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789"},
        {"דו״ח צ׳ק שָׁלוֹם \uFB2Aלום תל\u05BEאביב", "דו\"ח צ'ק שלום שלום תל-אביב"},
        {"\u0345", "\u03B9"},
        {"a\u034Fb", "ab"},
        {"\u00AD \u200B", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_str_eq(fold(rows[i][0]), rows[i][1]);
        ck_assert_str_eq(fold(rows[i][1]), rows[i][1]); /* folding folded text changes nothing */
    }
}
END_TEST

/* True if utf8proc leaves `text` as it is in NFC. */
static bool is_nfc(const char *text, size_t len)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t got =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    bool same = got == (utf8proc_ssize_t)len && memcmp(out, text, len) == 0;
    free(out);
    return same;
}

START_TEST(a_code_point_that_folds_by_itself_is_in_normal_form)
{
    for (uint32_t cp = 1; cp < 0x110000; cp++) {
        if (cp == 0xD800) cp = 0xE000;
        uint32_t out[FOLD_CP_MAX];
        unsigned count;
        char text[40];
        if (fold_cp(cp, out, &count) != FOLD_TEXT) continue;
        if (!is_nfc(text, utf8_put(text, cp))) ck_abort_msg("U+%04X is not in NFC", (unsigned)cp);
        size_t len = 0;
        for (unsigned i = 0; i < count; i++) len += utf8_put(text + len, out[i]);
        if (!is_nfc(text, len)) ck_abort_msg("U+%04X folds to what is not in NFC", (unsigned)cp);
        for (unsigned i = 0; i < count; i++) {
            uint32_t again[FOLD_CP_MAX];
            unsigned more;
            if (fold_cp(out[i], again, &more) != FOLD_TEXT || more != 1 || again[0] != out[i])
                ck_abort_msg("U+%04X folds to what folds again", (unsigned)cp);
        }
    }
}
END_TEST

START_TEST(a_code_point_that_joins_another_is_unstable)
{
    for (uint32_t cp = 0x80; cp < 0x110000; cp++) {
        utf8proc_int32_t parts[8], joined[8];
        int bound = 0;
        if (cp >= 0xAC00 && cp <= 0xD7A3) continue; /* Hangul is made by rule, of jamo */
        utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &bound);
        if (n < 2) continue;
        memcpy(joined, parts, sizeof joined);
        if (utf8proc_normalize_utf32(joined, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE) == n) continue;
        uint32_t out[FOLD_CP_MAX];
        unsigned count;
        fold_kind kind = fold_cp((uint32_t)parts[n - 1], out, &count);
        if (kind == FOLD_SKIP) {
            ck_assert_int_eq(fold_cp(cp, out, &count), FOLD_TEXT); /* the whole has the fold of what it stands on */
            uint32_t whole = out[0];
            ck_assert_int_eq(fold_cp((uint32_t)parts[0], out, &count), FOLD_TEXT);
            ck_assert_uint_eq(out[0], whole);
        } else if (kind != FOLD_UNSTABLE) {
            ck_abort_msg("U+%04X joins others and is not unstable", (unsigned)parts[n - 1]);
        }
    }
    for (uint32_t cp = 0x1161; cp < 0x1200; cp++) {
        uint32_t out[FOLD_CP_MAX];
        unsigned count;
        if ((cp < 0x1176 || cp > 0x11A7) && cp < 0x11C3) ck_assert_int_eq(fold_cp(cp, out, &count), FOLD_UNSTABLE);
    }
}
END_TEST

START_TEST(a_mark_with_a_place_in_the_order_is_unstable)
{
    for (uint32_t cp = 1; cp < 0x110000; cp++) {
        uint32_t out[FOLD_CP_MAX];
        unsigned count;
        if (utf8proc_get_property((utf8proc_int32_t)cp)->combining_class == 0) continue;
        fold_kind kind = fold_cp(cp, out, &count);
        if (kind != FOLD_UNSTABLE && kind != FOLD_SKIP) ck_abort_msg("U+%04X may change places", (unsigned)cp);
    }
}
END_TEST

START_TEST(base_letters_lose_latin_marks_only)
{
    ck_assert_uint_eq(fold_base('a'), 'a');
    ck_assert_uint_eq(fold_base(0xE9), 'e');
    ck_assert_uint_eq(fold_base(0x1EC7), 'e');
    ck_assert_uint_eq(fold_base(0x0439), 0x0438);
    ck_assert_uint_eq(fold_base(0x301), 0);
    ck_assert_uint_eq(fold_base(0x304C), 0x304C); /* ga is not ka */
    ck_assert_uint_eq(fold_base(0xAC01), 0xAC01);
    ck_assert_uint_eq(fold_base(0xF8), 0xF8); /* ø has no mark */
}
END_TEST

START_TEST(tables_say_what_utf8proc_says)
{
    for (uint32_t cp = 0xC0; cp < 0x110000; cp++) {
        if (cp == 0xD800) cp = 0xE000;
        utf8proc_int32_t parts[8];
        int bound = UTF8PROC_BOUNDCLASS_START;
        utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &bound);
        bool latin = n > 1;
        for (utf8proc_ssize_t i = 1; i < n; i++) latin = latin && parts[i] >= 0x300 && parts[i] <= 0x36F;
        uint32_t base = cp >= 0x300 && cp <= 0x36F ? 0 : latin ? (uint32_t)parts[0] : cp, out[FOLD_CP_MAX];
        if (fold_base(cp) != base) ck_abort_msg("U+%04X has the base U+%04X", (unsigned)cp, (unsigned)base);
        unsigned count;
        n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_CASEFOLD, &bound);
        if (n != 1 || cp == 0x130 || cp == 0x131 || cp == 0x15E || cp == 0x15F || cp == 0x162 || cp == 0x163 ||
            (cp >= 0x620 && cp <= 0x6FF) || fold_cp(cp, out, &count) != FOLD_TEXT)
            continue;
        bool plain = out[0] == '\'' || out[0] == '"' || out[0] == '-'; /* quotes and dashes */
        if (!plain && (count != 1 || out[0] != (uint32_t)parts[0])) ck_abort_msg("U+%04X folds wrong", (unsigned)cp);
    }
}
END_TEST

START_TEST(marks_are_left_out_by_capitals_and_by_text_that_has_none)
{
    ck_assert(fold_leaves_marks(slice_of("PUBLICITÉ 12")) && fold_leaves_marks(slice_of("Siguenos “aqui” 📲")));
    ck_assert(!fold_leaves_marks(slice_of("PUBLICITé")) && !fold_leaves_marks(slice_of("12 %")) &&
              !fold_leaves_marks(slice_of("広告")));
}
END_TEST

START_TEST(blank_is_what_folds_to_nothing)
{
    ck_assert(fold_is_blank(slice_of("")) && fold_is_blank(slice_of(" \t\u00A0\u200B\u00AD\uFEFF")));
    ck_assert(!fold_is_blank(slice_of("  .")) && !fold_is_blank(slice_of("\u0301")));
}
END_TEST

START_TEST(is_trims_brackets_dashes_and_trailing_points)
{
    static const char *const rows[][2] = {
        {"[publicité]", "publicité"},
        {"- - publicité - -", "publicité"},
        {"(« publicité » :)", "publicité"},
        {"publicité …", "publicité"},
        {"【広告】", "広告"},
        {"広告：", "広告"},
        {": publicité", ": publicité"},
        {"...", "..."},
        {"(-)", "(-)"},
        {"a.b", "a.b"},
        {"<a>", "a"},
        {"a?", "a?"},
        {"¡a!", "a"},
        {"• publicité", "publicité"},
        {"📲 publicité →", "publicité"},
        {"* publicité →", "publicité"},
        {"=== publicité ===", "publicité"},
        {"| publicité |", "publicité"},
        {"・publicité", "publicité"},
        {"nom *", "nom *"},
        {"© publicité", "© publicité"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(slice_is(fold_trim(slice_of(rows[i][0])), rows[i][1]), "%s", rows[i][0]);
}
END_TEST

START_TEST(stars_behind_a_unit_are_taken_too)
{
    ck_assert(slice_is(fold_trim_stars(slice_of("publicité *")), "publicité"));
    ck_assert(slice_is(fold_trim_stars(slice_of("publicité: **")), "publicité"));
    ck_assert(slice_is(fold_trim_stars(slice_of("*")), "*"));
}
END_TEST

START_TEST(bullets_are_skipped_but_no_quotation_mark)
{
    static const char *const rows[][2] = {
        {"• foto", "foto"},
        {"» foto", "foto"},
        {"»foto« sagt er", "»foto« sagt er"},
        {"📷 → foto", "foto"},
        {"- foto", "- foto"},
        {"# foto", "foto"},
        {"(foto)", "(foto)"},
        {"▶", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(slice_is(fold_skip_bullets(slice_of(rows[i][0])), rows[i][1]), "%s", rows[i][0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {folding_by_example,
                            a_code_point_that_folds_by_itself_is_in_normal_form,
                            a_code_point_that_joins_another_is_unstable,
                            a_mark_with_a_place_in_the_order_is_unstable,
                            base_letters_lose_latin_marks_only,
                            tables_say_what_utf8proc_says,
                            marks_are_left_out_by_capitals_and_by_text_that_has_none,
                            blank_is_what_folds_to_nothing,
                            is_trims_brackets_dashes_and_trailing_points,
                            stars_behind_a_unit_are_taken_too,
                            bullets_are_skipped_but_no_quotation_mark,
                            NULL};
    return suite_run(suite_of("fold", tests));
}
