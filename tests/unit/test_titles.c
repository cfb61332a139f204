#include "score/titles.h"
#include "suite.h"

static uint64_t seed = 20261124;

static uint32_t rnd(uint32_t below)
{
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return (uint32_t)(seed >> 33) % below;
}

static slice of(const char *text)
{
    return (slice){text, strlen(text)};
}

static word_sets sets;

/* Title and description into the sets. */
static void set_words(const char *title, const char *description)
{
    word_sets_init(&sets);
    word_sets_add(&sets, 0, of(title));
    word_sets_add(&sets, 1, of(description));
}

/* Put `count` random characters of several scripts into `text`; its length. */
static size_t write_text(char *text, uint32_t count)
{
    static const char *const SIGNS[] = {"a", "B",  "é", " ",      " ", ".",  "’", "–", "\u00a0", "«",
                                        "ж", "漢", "ไ", "ກ",      "ក", "가", "_", "7", "Z",      "b",
                                        " ", "…",  "ß", "\u2c60", "É", "-",  "a", "b", "😀",      "\u1e00"};
    size_t len = 0;
    for (uint32_t i = 0; i < count; i++) {
        const char *sign = SIGNS[rnd(sizeof SIGNS / sizeof *SIGNS)];
        memcpy(text + len, sign, strlen(sign));
        len += strlen(sign);
    }
    text[len] = '\0';
    return len;
}

START_TEST(wide_and_plain_code_agree)
{
    char title[200], text[400];
    for (int round = 0; round < 20000; round++) {
        uint32_t wide[2] = {1, 2}, plain[2] = {1, 2};
        write_text(title, rnd(40));
        set_words(title, "a ab b aa");
        size_t len = write_text(text, rnd(80));
        if (rnd(2)) /* most texts have no signs that are words by themselves */
            for (size_t i = 0; i < len; i++)
                if ((unsigned char)text[i] >= 0xe0) text[i] = 'a';
        word_sets_count(&sets, (slice){text, len}, wide);
        word_sets_count_plain(&sets, (slice){text, len}, plain);
        MUST(wide[0] == plain[0] && wide[1] == plain[1]);
    }
}
END_TEST

START_TEST(words_are_counted_each_time)
{
    uint32_t found[2] = {0};
    set_words("Bells of Kleinau", "The clockmaker’s bells");
    word_sets_count(&sets, of("BELLS, bells – and more bells of “Kleinau” near the clockmaker"), found);
    ck_assert_uint_eq(found[0], 5);
    ck_assert_uint_eq(found[1], 5);
}
END_TEST

START_TEST(signs_of_scripts_without_blanks_count_alone)
{
    uint32_t found[2] = {0};
    set_words("東京の鐘", "");
    word_sets_count(&sets, of("東京で鐘が鳴る"), found);
    ck_assert_uint_eq(found[0], 3);
    ck_assert_uint_eq(found[1], 0);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {wide_and_plain_code_agree, words_are_counted_each_time,
                                  signs_of_scripts_without_blanks_count_alone, NULL};
    return suite_run(suite_of("titles", tests));
}
