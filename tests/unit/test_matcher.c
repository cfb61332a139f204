/* The text side of "What the words mean", sentence by sentence. kit_check() runs every case in several splits too. */
#include "rulekit.h"

typedef struct {
    const char *rules, *text, *expected;
} row;

static void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) kit_check(rows[i].rules, rows[i].text, rows[i].expected);
}

#define CHECK(...)                                                                                                     \
    do {                                                                                                               \
        const row rows[] = {__VA_ARGS__};                                                                              \
        check_rows(rows, sizeof rows / sizeof *rows);                                                                  \
    } while (0)

START_TEST(matchers_are_alternatives_and_guards_all_hold)
{
    const char *rules = "rule x drop line\n  is one ok\n  starts two\n  and has ok\n  not has no\n";
    CHECK({rules, "one ok\ntwo\ntwo ok no\nTwo so ok\nthree ok\n", "two\ntwo ok no\nthree ok\n"});
}
END_TEST

START_TEST(len_counts_code_points)
{
    CHECK({"rule x drop line\n  has é\n  len 3..5\n", "éé\né é\nééé é\né é é é\né é éé\n", "éé\né é é é\né é éé\n"});
}
END_TEST

START_TEST(literals_compare_folded_text)
{
    CHECK({"rule x drop line\n  is L’article — suite\n",
           "l'ARTICLE - Suite\nL\u2018article\u00A0\u2014  suite\nL'arti\u00ADcle - sui\u200Bte\nL'article suite\n",
           "L'article suite\n"},
          {"rule x drop line\n  is Publicité\n",
           "PUBLICITÉ\nPUBLICITE\npublicite\nPublicite\u0301\nPÜBLICITE\npüblicite\n PUBLICITE : \n",
           "PÜBLICITE\npüblicite\n"},
          {"rule x drop line\n  has mañana\n", "HASTA MANANA AMIGO\nHasta manana\nAdiós, hasta manana\n",
           "Adiós, hasta manana\n"},
          {"rule x drop line\n  is новый\n", "НОВЫЙ\nНОВЫИ\nновыи\nновїи\n", "новїи\n"},
          {"rule x drop line\n  is Știri\n", "Ştiri\nȘTIRI\nstiri\nŝtiri\n", "ŝtiri\n"});
}
END_TEST

START_TEST(is_trims_what_stands_around)
{
    CHECK({"rule x drop line\n  is Publicité\n",
           "[Publicité]\n— Publicité —\n(« Publicité »)\nPublicité :\nPublicité…\nPublicité »\n: Publicité\nPublicité "
           "?\n¡Publicité!\n• Publicité\n📲 Publicité →\n",
           ": Publicité\nPublicité ?\n"},
          {"rule x drop line\n  starts Lea también\n",
           "• Lea también: X\n👉🏻 Lea también: X\n* Lea también\n- Lea también\n(Lea también)\n",
           "- Lea también\n(Lea también)\n"},
          {"rule x drop line\n  starts → Más\n", "→ Más de X\nMás de X\n» → Más de X\n", "Más de X\n» → Más de X\n"},
          {"rule x drop line\n  is ---\n", "---\n- - -\n—\n—--\n", "- - -\n—\n"});
}
END_TEST

START_TEST(a_literal_ends_at_word_edges_of_spaced_scripts)
{
    CHECK({"rule x drop line\n  starts Photo\n", "Photo: X\nPhotography\nPhoto\nPhoto2\nPhoto写真\nPhoto_1\n",
           "Photography\nPhoto2\n"},
          {"rule x drop line\n  ends ad\n", "an ad\nread\nan ad.\n写ad\n", "read\nan ad.\n"},
          {"rule x drop line\n  has ad\n", "an ad here\nreads\nad-free\nbad ads ad\nadapt\n", "reads\nadapt\n"},
          {"rule x drop line\n  has 广告\n", "这是广告吗\n广告\n告广\n", "告广\n"},
          {"rule x drop line\n  starts (c)\n", "(c)2024\n(c) X\n", ""});
}
END_TEST

START_TEST(regexes_see_the_raw_unit)
{
    CHECK({"rule x drop line\n  re /^Ad$/\n", "Ad\r\nad\n-Ad\nAd.\n", "ad\n-Ad\nAd.\n"},
          {"rule x drop line\n  re /^É\\w+$/i\n", "États\nétats\nEtats\n", "Etats\n"},
          {"rule x drop line\n  re /b\\z/\n  and has b\n", "a b\nb\r\nb c", "b c"},
          {"rule x drop line\n  re /^A d\\ e/x\n", "Ad e\nAd  e\nA d e\n", "Ad  e\nA d e\n"},
          {"rule x drop line\n  re /^a|b$/\n  and has x\n", "a x\nx b\nx a\n", "x a\n"});
}
END_TEST

START_TEST(regexes_do_not_see_the_blanks_around_a_unit)
{
    CHECK({"rule x drop line\n  re /^Photo: \\w+$/\n",
           "  Photo: one\n\tPhoto: two\u00A0\nPhoto: three \r\nA Photo: four\n", "A Photo: four\n"},
          {"rule x drop span\n  re / ?\\(AFP\\)$/\n  and has (AFP\n", "  A bridge (AFP) \n(AFP) A bridge\n",
           "  A bridge \n(AFP) A bridge\n"});
}
END_TEST

START_TEST(a_span_leaves_no_double_space_and_joins_no_words)
{
    const char *rules = "rule x drop span\n  re /\\(\\w+\\)/\n  and has )\n";
    CHECK({rules, "a (b) c\n", "a c\n"}, {rules, "a(b)c\n", "a c\n"}, {rules, "a (b), c\n", "a , c\n"},
          {rules, "(b) c\n", " c\n"}, {rules, "a (b)\n", "a \n"}, {rules, "a (b) (c) d\n", "a d\n"},
          {rules, "写(b)字\n", "写字\n"}, {rules, "a(b)字\n", "a字\n"}, {rules, "a\u00A0(b) c\n", "a\u00A0c\n"},
          {rules, "a(b)(c)d(e)\n", "a d\n"}, {rules, "x\n\n (b) (c) \n\ny\n", "x\n\ny\n"}, {rules, "(b)\n", ""},
          {rules, "5(b)6\n", "5 6\n"});
}
END_TEST

START_TEST(a_list_takes_eight_items_that_are_no_sentences)
{
    const char *rules = "rule x drop list\n  is Read also\n";
    char text[400] = "Read also\n", expected[100] = "";
    for (int i = 1; i <= 9; i++) sprintf(text + strlen(text), "item %d\n", i);
    sprintf(expected, "item 9\n");
    kit_check(rules, text, expected);
    char long_item[200];
    memset(long_item, 'i', 121);
    strcpy(long_item + 121, "\n");
    sprintf(text, "Read also\n%.120s\n%sx\n", long_item, long_item);
    sprintf(expected, "%s", "");
    kit *k = kit_new(rules);
    kit_run(k, text);
    ck_assert_uint_eq(k->out_len, 124); /* the item of 121 code points and what follows stay */
    kit_free(k);
}
END_TEST

START_TEST(a_list_ends_at_a_sentence)
{
    static const char *const ends[] = {".", "!", "?", "…", "。", "！", "？", "؟", "।", ".»", "!\"", ".)", "?”", ". "};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char text[100], expected[100];
        sprintf(text, "Read also\none\ntwo%s\nthree\n", ends[i]);
        sprintf(expected, "two%s\nthree\n", ends[i]);
        kit_check("rule x drop list\n  is Read also\n", text, expected);
    }
    CHECK({"rule x drop list\n  is Read also\n", "Read also\none:\ntwo, a\"\nEnd.\n", "End.\n"});
}
END_TEST

START_TEST(a_list_passes_blanks_unless_its_first_item_follows_directly)
{
    const char *rules = "rule x drop list\n  is Read also\n";
    CHECK({rules, "a\nRead also\none\n\ntwo\n", "a\n\ntwo\n"},
          {rules, "a\nRead also\n\none\n\n\ntwo\n\nEnd.\n", "a\n\nEnd.\n"}, {rules, "Read also", ""},
          {rules, "Read also\none\nRead also\ntwo\n\nthree\n", "three\n"});
}
END_TEST

START_TEST(rest_takes_all_that_follows)
{
    const char *rules = "rule x drop rest\n  is End\n  where tail 3\n";
    CHECK({rules, "a\nEnd\nb\n\nc\nd\n", "a\nEnd\nb\n\nc\nd\n"}, {rules, "a\n\nEnd\nb\n\nc\n", "a\n"});
}
END_TEST

START_TEST(keep_saves_its_unit_from_every_drop)
{
    const char *drops =
        "rule a.x drop line\n  has x\nrule a.list drop list\n  is Read also\nrule b.rest drop rest\n  starts End\n"
        "  where tail 9\nrule b.span drop span\n  re /\\(\\w\\)/\n  and has )\n";
    char rules[600];
    sprintf(rules, "%srule k keep line\n  has keep\n", drops);
    CHECK({rules, "x\nx keep (a)\nx (a)\n(a) b\n", "x keep (a)\n b\n"},
          {rules, "Read also\none\none keep\ntwo\n", "one keep\n"}, {rules, "a\nEnd\nb\nkeep\nc\n", "a\nkeep\n"},
          {rules, "End keep\nb\n", "End keep\n"});
    sprintf(rules, "%srule k keep line\n  has keep\n  except a.*\n", drops);
    CHECK({rules, "x keep (a)\nRead also\nkeep\nEnd\nkeep\n", "x keep \nkeep\n"});
}
END_TEST

START_TEST(the_widest_drop_names_the_cut_ties_by_id)
{
    kit *k = kit_new("rule z drop line\n  has x\nrule b drop block\n  has xx\nrule a drop line\n  has x\n"
                     "rule l drop list\n  is xxx\nrule s drop span\n  re /x/\n  and has x y\n");
    kit_run(k, "x y\nxx x\nxxx\ni\n");
    ck_assert_str_eq(k->cuts, "0-3:1 a=a,s,z x y\n4-8:2 b=a,b,z xx x\n9-12:3 l=l xxx\n13-14:4 l=l i\n");
    kit_free(k);
    k = kit_new("rule b drop span\n  re /\\d+/\n  and has 1\nrule a drop span\n  re /2\\w+/\n  and has 12z\n");
    kit_run(k, "q 12z 1.\n");
    ck_assert_str_eq(k->out, "q .\n");
    ck_assert_str_eq(k->cuts, "2-7:1 a=a,b 12z 1\n");
    kit_free(k);
}
END_TEST

START_TEST(rules_see_the_original_unit_and_their_order_means_nothing)
{
    CHECK({"rule b drop line\n  is a b\nrule a drop span\n  re /\\(x\\) /\n  and has x\n", "a (x) b\n", "a b\n"},
          {"rule a drop span\n  re /\\(x\\) /\n  and has x\nrule b drop line\n  is a b\n", "a (x) b\n", "a b\n"});
}
END_TEST

START_TEST(blank_lines_close_around_holes)
{
    const char *rules = "rule x drop line\n  is x\n";
    CHECK({rules, "", ""}, {rules, "x", ""}, {rules, "\n\nx\n\n", ""}, {rules, "\n\na\n\n\n", "\n\na\n\n\n"},
          {rules, "a\nx\nb\n", "a\nb\n"}, {rules, "a\n\nx\n\nb\n", "a\n\nb\n"}, {rules, "a\nx\n\n\nb", "a\n\nb"},
          {rules, "a\n\n\nx\nb", "a\n\nb"}, {rules, "a\n \n\nx\n\nx\n\n\nb\n\n\nc", "a\n \nb\n\n\nc"},
          {rules, "\n\nx\n\na", "a"}, {rules, "a\n\nx\n\n", "a\n"},
          {rules, "a\r\n\r\nx\r\n\r\nb\r\n", "a\r\n\r\nb\r\n"}, {rules, "a\nx", "a\n"});
}
END_TEST

START_TEST(a_document_without_a_hit_stays_byte_for_byte)
{
    const char *text = "\n \r\na\rb\t\n\n\n\u00A0\n\u200B\nlast \r";
    kit_check("rule x drop line\n  is x\n", text, text);
    kit_check("", text, text);
}
END_TEST

START_TEST(zones_count_units_that_are_not_blank)
{
    CHECK({"rule x drop line\n  is x\n  where head 2\n", "\nx\n\nx\nx\n", "x\n"},
          {"rule x drop line\n  is x\n  where tail 2\n", "x\nx\na\n", "x\na\n"},
          {"rule x drop line\n  is x\n  where tail 2\n", "x\n\nx\n\nx\n\na\n", "x\n\nx\n\na\n"},
          {"rule x drop line\n  is x\n  where tail 2\n", "a\nx\n\n\n", "a\n"},
          {"rule x drop line\n  is x\n  where head 1 tail 1\n", "x\nx\nx\n", "x\n"},
          {"rule x drop line\n  is x\n  where tail 2\nrule y drop line\n  is y\n", "x\ny\ny\nx\n", "x\n"});
}
END_TEST

/* Runs one big document in pieces of `step`; gives what stays. */
static size_t run_big(const char *rules, slice text, size_t step, char *tail, size_t tail_len)
{
    kit *k = kit_new(rules);
    kit_run_split(k, "", "", text, step);
    size_t len = k->out_len, from = len > tail_len - 1 ? len - (tail_len - 1) : 0;
    memcpy(tail, k->out + from, len - from);
    tail[len - from] = 0;
    kit_free(k);
    return len;
}

START_TEST(the_tail_lies_in_the_last_64_kib)
{
    const char *rules = "rule x drop line\n  is x\n  where tail 2\n";
    char tail[16];
    for (size_t filler = 65530; filler < 65540; filler++) {
        char *text = malloc(filler + 10);
        memcpy(text, "x\n", 2);
        memset(text + 2, 'a', filler);
        size_t dropped = filler + 2 <= 65536 ? 2 : 0;
        for (size_t step = 1000; step < 200000; step *= 7)
            ck_assert_uint_eq(run_big(rules, (slice){text, filler + 2}, step, tail, 2), filler + 2 - dropped);
        free(text);
    }
}
END_TEST

START_TEST(scopes_of_site_and_language)
{
    static const struct {
        const char *scope, *host, *lang;
        bool on;
    } cases[] = {
        {"site example.org", "example.org", "", true},
        {"site example.org", "www.EXAMPLE.org", "", true},
        {"site example.org", "notexample.org", "", false},
        {"site example.org", "example.org.", "", true},
        {"site example.org", "", "", false},
        {"site !example.org", "", "", true},
        {"site !example.org", "a.example.org", "", false},
        {"site org !example.org", "example.org", "", false},
        {"site org !example.org", "other.org", "", true},
        {"lang zh", "", "zh-Hans", true},
        {"lang zh-Hans", "", "zh", false},
        {"lang zh", "", "zho", false},
        {"lang fr en", "", "EN", true},
        {"lang fr", "", "", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char rules[100];
        sprintf(rules, "rule x drop line\n  is x\n  %s\n", cases[i].scope);
        kit *k = kit_new(rules);
        kit_run_split(k, cases[i].host, cases[i].lang, slice_of("x\n"), 100);
        ck_assert_msg((k->out_len == 0) == cases[i].on, "%s on %s, %s", cases[i].scope, cases[i].host, cases[i].lang);
        kit_free(k);
    }
}
END_TEST

/* A line of `len` bytes with a ticker at `at`. */
static char *long_line(size_t len, size_t at)
{
    char *text = malloc(len + 40);
    memset(text, 'a', len);
    memcpy(text + at, " (X+1%) ", 8);
    text[len] = 0;
    return text;
}

START_TEST(lines_over_64_kib_are_seen_by_spans_alone)
{
    const char *rules =
        "rule t drop span\n  re / \\([A-Z]\\+\\d%\\)/\n  and has %)\nrule l drop line\n  starts aaa\n  has %)\n"
        "rule e drop span\n  re /a$/\n  re /^a/\n  and has %)\n";
    enum { LEN = 200000 };
    char tail[16];
    for (size_t step = 777; step < 300000; step *= 5) {
        char *text = long_line(LEN, 70000);
        strcpy(text + LEN, "\nb\n");
        /* the window around the ticker has neither the line's start nor its end */
        ck_assert_uint_eq(run_big(rules, (slice){text, LEN + 3}, step, tail, 4), LEN + 3 - 7);
        ck_assert_str_eq(tail, "\nb\n");
        memcpy(text + 10, " (X+1%) ", 8);
        ck_assert_uint_eq(run_big(rules, (slice){text, LEN + 3}, step, tail, 4), LEN + 3 - 7 - 7 - 1);
        free(text);
    }
}
END_TEST

START_TEST(a_line_of_64_kib_is_still_a_unit)
{
    char tail[8];
    for (size_t len = 65534; len < 65540; len++)
        for (size_t step = 999; step < 200000; step *= 11) {
            char *text = malloc(len + 10);
            memset(text, 'a', len);
            strcpy(text + len, "\r\nb");
            size_t left = run_big("rule x drop line\n  re /^aaa/\n", (slice){text, len + 3}, step, tail, 8);
            ck_assert_uint_eq(left, len <= 65536 ? 1 : len + 3);
            free(text);
        }
}
END_TEST

START_TEST(a_long_run_of_blank_lines_stays_before_a_hole)
{
    enum { BLANKS = 150000 };
    char *text = malloc(BLANKS + 10), tail[8];
    memset(text, '\n', BLANKS);
    memcpy(text, "a\n", 2);
    strcpy(text + BLANKS, "x\nb\n");
    for (size_t step = 500; step < 300000; step *= 13) {
        /* runs over 64 KiB are not held: whole 64 KiB of them stay, the rest closes */
        size_t left = run_big("rule x drop line\n  is x\n", (slice){text, BLANKS + 4}, step, tail, 4);
        ck_assert_uint_eq(left, 2 + 2 * 65536 + 1 + 2);
        ck_assert_str_eq(tail, "\nb\n");
    }
    free(text);
}
END_TEST

static bool stop_at_once(void *ctx, slice bytes)
{
    (void)bytes;
    ++*(int *)ctx;
    return false;
}

START_TEST(a_sink_can_stop_the_filter)
{
    kit *k = kit_new("rule x drop line\n  is x\n");
    int calls = 0;
    matcher_begin(k->m, slice_of(""), slice_of(""));
    ck_assert_int_eq(text_filter_begin(k->m, (text_sink){stop_at_once, NULL, &calls}), DECHAFF_OK);
    ck_assert_int_eq(text_filter_feed(k->m, slice_of("a\nx\nb\nx\n")), DECHAFF_STOPPED);
    ck_assert_int_eq(text_filter_feed(k->m, slice_of("a\n")), DECHAFF_STOPPED);
    ck_assert_int_eq(text_filter_finish(k->m), DECHAFF_STOPPED);
    ck_assert_int_eq(calls, 1);
    kit_free(k);
}
END_TEST

START_TEST(a_regex_at_its_match_limit_is_no_match_and_counted)
{
    kit *k = kit_new("rule x drop line\n  re /^a(?:a+)+(?:a+)+(?:a+)+$/\nrule y drop line\n  is y\n");
    char text[300];
    memset(text, 'a', 200);
    strcpy(text + 200, "b\ny\n");
    kit_run_split(k, "", "", slice_of(text), 1000);
    ck_assert_uint_eq(k->out_len, 202);
    ck_assert_uint_eq(matcher_limit_hits(k->m), 1);
    kit_run_split(k, "", "", slice_of("aaaa\n"), 1000);
    ck_assert_uint_eq(k->out_len, 0);
    ck_assert_uint_eq(matcher_limit_hits(k->m), 0);
    kit_free(k);
}
END_TEST

START_TEST(a_rule_is_asked_about_one_unit)
{
    kit *k = kit_new("rule x drop line\n  is Pub\n  lang fr\n  where tail 1\n");
    matcher_begin(k->m, slice_of(""), slice_of("fr"));
    ck_assert(matcher_rule_hits(k->m, 0, slice_of("PUB :")));
    ck_assert(!matcher_rule_hits(k->m, 0, slice_of("Pubs")));
    matcher_begin(k->m, slice_of(""), slice_of("en"));
    ck_assert(!matcher_rule_hits(k->m, 0, slice_of("PUB :")));
    kit_free(k);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {matchers_are_alternatives_and_guards_all_hold,
                            len_counts_code_points,
                            literals_compare_folded_text,
                            is_trims_what_stands_around,
                            a_literal_ends_at_word_edges_of_spaced_scripts,
                            regexes_see_the_raw_unit,
                            regexes_do_not_see_the_blanks_around_a_unit,
                            a_span_leaves_no_double_space_and_joins_no_words,
                            a_list_takes_eight_items_that_are_no_sentences,
                            a_list_ends_at_a_sentence,
                            a_list_passes_blanks_unless_its_first_item_follows_directly,
                            rest_takes_all_that_follows,
                            keep_saves_its_unit_from_every_drop,
                            the_widest_drop_names_the_cut_ties_by_id,
                            rules_see_the_original_unit_and_their_order_means_nothing,
                            blank_lines_close_around_holes,
                            a_document_without_a_hit_stays_byte_for_byte,
                            zones_count_units_that_are_not_blank,
                            the_tail_lies_in_the_last_64_kib,
                            scopes_of_site_and_language,
                            lines_over_64_kib_are_seen_by_spans_alone,
                            a_line_of_64_kib_is_still_a_unit,
                            a_long_run_of_blank_lines_stays_before_a_hole,
                            a_sink_can_stop_the_filter,
                            a_regex_at_its_match_limit_is_no_match_and_counted,
                            a_rule_is_asked_about_one_unit,
                            NULL};
    return suite_run(suite_of("matcher", tests));
}
