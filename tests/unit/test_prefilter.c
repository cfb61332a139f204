#include "rules/fold.h"
#include "rules/fragment.h"
#include "rules/key.h"
#include "rules/prefilter.h"
#include "suite.h"

#include <utf8proc.h>

static uint32_t seed = 99;

static uint32_t next_random(uint32_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed % below;
}

/* The fold of one code point as text. */
static slice fold_one(uint32_t cp, buffer *out)
{
    char raw[4];
    out->len = 0;
    ck_assert(fold_append(out, (slice){raw, utf8_put(raw, cp)}));
    return buffer_slice(out);
}

/* True if the fragment of the letter `cp` alone is whole: it can be relied on. */
static bool is_relied_on(uint32_t cp, fragment *f)
{
    char bytes[4];
    return fragment_choose((slice){bytes, utf8_put(bytes, cp)}, false, f);
}

START_TEST(only_capitals_and_specials_hide_a_letter)
{
    enum { ALL = 0xFFFF };
    buffer folded;
    buffer_init(&folded, 1000);
    for (uint32_t cp = 0x21; cp < 0x110000; cp++) {
        if (cp == 0xD800) cp = 0xE000;
        if (special_is(cp, ALL)) continue;
        slice fold = fold_one(cp, &folded);
        for (const char *at = fold.at, *end = fold.at + fold.len; at < end;) {
            uint32_t letter = utf8_next(&at, end);
            fragment f;
            if (!is_relied_on(letter, &f)) continue;
            bool itself = letter == cp || (uint32_t)utf8proc_toupper((utf8proc_int32_t)letter) == cp;
            if (!itself || utf8_count(fold) != 1)
                ck_abort_msg("U+%04X folds to U+%04X and would be missed", (unsigned)cp, (unsigned)letter);
        }
    }
    buffer_free(&folded);
}
END_TEST

START_TEST(no_pair_joins_to_a_letter_that_is_relied_on)
{
    for (uint32_t cp = 0x21; cp < 0x110000; cp++) {
        if (cp == 0xD800) cp = 0xE000;
        fragment f;
        utf8proc_int32_t parts[8];
        int bound = 0;
        utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &bound);
        if (n < 2 || !is_relied_on(cp, &f)) continue; /* a letter with marks: its parts must be looked for */
        if (!special_is((uint32_t)parts[n - 1], f.needs)) ck_abort_msg("U+%04X in parts would be missed", (unsigned)cp);
    }
}
END_TEST

START_TEST(the_rarest_part_is_chosen)
{
    static const struct {
        const char *literal, *fragment;
    } rows[] = {{"the quick fox", "quick"},
                {"%)", "%)"},
                {"a", "a"},
                {"\xC2\xA9", "\xC2\xA9"},
                {"photo: x", "photo:"},
                {"é", NULL},
                {"- '", NULL},
                {"publicité", "public"},
                {"sss x", "x"},
                {"été kz", "kz"},
                {"全文", "全文"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fragment f = {0};
        bool found = fragment_choose(slice_of(rows[i].literal), true, &f);
        ck_assert_msg(found == (rows[i].fragment != NULL), "%s", rows[i].literal);
        if (!found) continue;
        char got[8] = "";
        for (unsigned k = 0; k < f.len; k++) got[k] = (char)f.bytes[k][0];
        ck_assert_int_eq(memcmp(got, f.forms[0], f.core_len), 0);
        ck_assert_str_eq(got, rows[i].fragment);
    }
}
END_TEST

/* A prefilter over a few literals; term i is literal i. */
static prefilter make(const char *const *literals, size_t count)
{
    prefilter_item items[64];
    prefilter p;
    for (size_t i = 0; i < count; i++) {
        items[i] = (prefilter_item){slice_of(literals[i]), (uint32_t)i, false, false, {.len = 0}};
        ck_assert(fragment_choose(slice_of(literals[i]), false, &items[i].what));
    }
    ck_assert(prefilter_init(&p, items, count));
    return p;
}

static const char *const LITERALS[] = {"advertisement", "%)",   "x",     "reklama", "реклама",
                                       "广告",          "광고", "photo", "γδζ",     "sponsored"};

START_TEST(each_case_and_place_is_found)
{
    prefilter p = make(LITERALS, 10);
    static const char *const texts[] = {"ADVERTISEMENT", "aDvErTiSeMeNt", "%)",   "X",     "РЕКЛАМА",
                                        "РеКлАмА",       "广告",          "광고", "ΓΔΖ",   "Sponſored",
                                        "pho\u00adto",   "\u212A",        "ſ",    "\uFB01"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t before = 0; before < 80; before++) {
            char text[256];
            memset(text, '-', sizeof text);
            memcpy(text + before, texts[i], strlen(texts[i]));
            size_t len = before + strlen(texts[i]) + next_random(80), at = prefilter_next(&p, (slice){text, len}, 0);
            ck_assert_msg(at >= before && at < before + strlen(texts[i]), "%s at %zu: %zu", texts[i], before, at);
        }
    prefilter_free(&p);
}
END_TEST

START_TEST(all_widths_agree)
{
    prefilter p = make(LITERALS, 10);
    prefilter_width machine = p.width;
    static const char *const words[] = {
        "advertisement", "adver", "%", ")",  "x",   "rekl", "реклама", "р", "广告",   "广", "ſ",
        "\u00ad",        "é",     " ", "\n", "the", "。",   "’",       "ß", "\u200b", "q"};
    for (int round = 0; round < 8000; round++) {
        char text[600];
        size_t len = 0;
        while (len < 500 && next_random(40) > 0) {
            const char *word = words[next_random(sizeof words / sizeof *words)];
            memcpy(text + len, word, strlen(word));
            len += strlen(word);
        }
        for (prefilter_width width = PREFILTER_SCALAR; width <= machine; width++) {
            p.width = width;
            for (size_t at = 0, plain = 0; at < len; at++, plain++) {
                at = prefilter_next(&p, (slice){text, len}, at);
                plain = prefilter_next_scalar(&p, (slice){text, len}, plain);
                if (at != plain) ck_abort_msg("width %d: %zu, not %zu", (int)width, at, plain);
            }
        }
    }
    prefilter_free(&p);
}
END_TEST

START_TEST(an_empty_prefilter_finds_nothing)
{
    prefilter p;
    ck_assert(prefilter_init(&p, NULL, 0));
    ck_assert_uint_eq(prefilter_next(&p, slice_of("anything"), 0), 8);
    prefilter_free(&p);
}
END_TEST

START_TEST(ascii_keys_are_the_keys_that_folding_gives)
{
    size_t same_rows = 0;
    for (int round = 0; round < 300000; round++) {
        char text[24];
        size_t len = 1 + next_random(23);
        for (size_t i = 0; i < len; i++)
            text[i] = round % 2 ? (char)(0x20 + next_random(0x5F)) : "a B-("[next_random(5)];
        for (int at_end = 0; at_end < 2; at_end++) {
            key_row quick, folded, raw;
            buffer out;
            buffer_init(&out, 100);
            if (!key_find_ascii((slice){text, len}, at_end, &quick)) continue;
            ck_assert(fold_append(&out, (slice){text, len}));
            key_find_folded(buffer_slice(&out), at_end ? KEY_END : KEY_START, &folded);
            /* a blank at the far end may be the unit's edge: then there is one letter more, which harms none */
            bool same = folded.count <= quick.count && folded.count + 1 >= quick.count;
            if (!same || memcmp(quick.letters, folded.letters, folded.count) != 0) ck_abort_msg("%.*s", (int)len, text);
            ck_assert(key_find((slice){text, len}, at_end ? KEY_END : KEY_START, KEY_LETTERS, &raw));
            ck_assert_int_eq(memcmp(&raw, &folded, sizeof raw), 0);
            buffer_free(&out);
            same_rows++;
        }
    }
    ck_assert_uint_gt(same_rows, 100000);
}
END_TEST

START_TEST(a_letter_has_the_key_of_its_fold)
{
    buffer out;
    buffer_init(&out, 1000);
    for (uint32_t cp = 0x21; cp < 0x110000; cp++) {
        if (cp == 0xD800) cp = 0xE000;
        char text[8];
        size_t len = utf8_put(text, cp);
        key_row raw, folded;
        out.len = 0;
        ck_assert(fold_append(&out, (slice){text, len}));
        for (int at_end = 0; at_end < 2; at_end++) {
            if (!key_find((slice){text, len}, at_end ? KEY_END : KEY_START, KEY_LETTERS, &raw)) continue;
            key_find_folded(buffer_slice(&out), at_end ? KEY_END : KEY_START, &folded);
            if (memcmp(&raw, &folded, sizeof raw) != 0) ck_abort_msg("U+%04X", (unsigned)cp);
        }
    }
    buffer_free(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {only_capitals_and_specials_hide_a_letter,
                            no_pair_joins_to_a_letter_that_is_relied_on,
                            the_rarest_part_is_chosen,
                            each_case_and_place_is_found,
                            all_widths_agree,
                            an_empty_prefilter_finds_nothing,
                            ascii_keys_are_the_keys_that_folding_gives,
                            a_letter_has_the_key_of_its_fold,
                            NULL};
    return suite_run(suite_of("prefilter", tests));
}
