/* Mutated and random rule files: an answer with a place, or rules that keep the grammar's promises. Fixed seeds. */
#include "../unit/suite.h"
#include "base/utf8.h"
#include "rules/lint.h"
#include "rules/parser.h"

#include <stdint.h>

static const char SEED[] = "# comment\n"
                           "pack und version=1 title=\"All keys\" licence=CC0-1.0\n"
                           "rule und.ad.label drop line\n"
                           "  is Publicité\n"
                           "  starts Ad :\n"
                           "  and has x y\n"
                           "  not ends (ad)\n"
                           "  lang en fr-CA\n"
                           "  site example.com !blog.example.com\n"
                           "  len 3..60\n"
                           "  where head 40 tail 9\n"
                           "  risk mid\n"
                           "  why a label\n"
                           "  seen 2025-01-31 https://example.com/page\n"
                           "  + {lang=en site=example.com head 3} AD :\n"
                           "  - {tail 2} Ads work.\n"
                           "  ? \\{ad} a\\\\b\\nAd => a\n"
                           "rule und.ticker.inline drop span\n"
                           "  re /^\\((?:[A-Z]{1,5} ?[+−-]\\d{1,3})%\\)/ix\n"
                           "  + a (X+1%) => a\n"
                           "  - b\n"
                           "rule en.keep.note keep block\n"
                           "  css div#note > p\n"
                           "  except *.ad.*\n"
                           "  + <p>x\n"
                           "  - <p>y\n"
                           "rule en.end.rest drop rest\n"
                           "  re /a|b/\n"
                           "  and has ab\n"
                           "  risk high\n"
                           "  where tail 20\n"
                           "  + ab\n"
                           "  - b\n";

static uint64_t state;

static uint32_t next_random(uint32_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((state >> 33) % below);
}

typedef struct {
    size_t told, lines;
} heard;

static bool hear(void *ctx, const char *kind, slice id, const dechaff_error *error)
{
    heard *h = ctx;
    h->told++;
    ck_assert(*kind && *error->text);
    ck_assert_int_eq(error->status, DECHAFF_BAD_RULE);
    ck_assert_uint_ge(error->line, 1);
    ck_assert_uint_le(error->line, h->lines);
    ck_assert_uint_ge(error->column, 1);
    slice text = slice_of(error->text);
    if (id.len == 0 || utf8_valid_prefix(id) == id.len) ck_assert_uint_eq(utf8_valid_prefix(text), text.len);
    return true;
}

static bool has_kind(const rule *r, term_role role, term_kind kind)
{
    for (uint32_t i = 0; i < r->term_count; i++) {
        if (r->terms[i].role == role && r->terms[i].kind == kind) return true;
    }
    return false;
}

/* What a rule that loads promises, by the grammar and the words below it. */
static void check_rule(const rule *r)
{
    bool plus = false, minus = false, matcher = false;
    for (uint32_t i = 0; i < r->term_count; i++) {
        matcher = matcher || r->terms[i].role == TERM_MATCH;
        ck_assert_uint_gt(r->terms[i].text.len, 0);
        if (r->unit == UNIT_SPAN) ck_assert_int_ne(r->terms[i].kind, TERM_CSS);
    }
    for (uint32_t i = 0; i < r->test_count; i++) {
        plus = plus || r->tests[i].sign == '+';
        minus = minus || r->tests[i].sign == '-';
    }
    ck_assert(plus && minus && matcher);
    ck_assert_uint_le(r->len_min, r->len_max);
    if (r->unit == UNIT_SPAN) ck_assert(has_kind(r, TERM_MATCH, TERM_RE));
    if (r->unit == UNIT_REST) ck_assert(r->risk == RISK_HIGH && r->zone_count > 0);
    if (r->verb == RULE_KEEP)
        ck_assert(r->unit == UNIT_LINE || r->unit == UNIT_BLOCK);
    else
        ck_assert_uint_eq(r->except_count, 0);
    for (uint32_t i = 0; i < r->zone_count; i++)
        ck_assert(r->zones[i].n >= 1 && (r->zones[i].kind == ZONE_HEAD || r->zones[i].n <= RULE_TAIL_MAX));
}

static void check_file(slice text)
{
    arena memory;
    rule_list list = {0};
    heard h = {0, 1};
    for (size_t i = 0; i < text.len; i++) h.lines += text.at[i] == '\n';
    arena_init(&memory, SIZE_MAX);
    dechaff_status status = rules_parse_all(slice_of("f"), text, 0, &memory, &list, hear, &h);
    ck_assert_int_eq(status == DECHAFF_OK, h.told == 0);
    for (size_t i = 0; i < list.count; i++) check_rule(&list.items[i]);

    /* Stopping at the first error says the same error. */
    rule_list again = {0};
    dechaff_error err;
    ck_assert_int_eq(rules_parse(slice_of("f"), text, 0, &memory, &again, &err), status);
    rule_list_free(&again);
    rule_list_free(&list);
    arena_free(&memory);
}

static size_t mutate(char *text, size_t len, size_t cap)
{
    static const char *const PIECES[] = {
        "\n",   "  ",           "\t", "\r", "/", "{", "}", " => ",   "\\",      "..", "=", "rule a drop line\n",
        "\xC3", "\xE2\x80\xAE", "\"", "#",  "|", "(", "^", "head 3", "tail 99", "+ "};
    size_t at = next_random((uint32_t)len + 1);
    const char *piece = PIECES[next_random(sizeof PIECES / sizeof *PIECES)];
    size_t piece_len = strlen(piece), gone = next_random(8);
    if (gone > len - at) gone = len - at;
    switch (next_random(3)) {
    case 0:
        memmove(text + at, text + at + gone, len - at - gone);
        return len - gone;
    case 1:
        if (len + piece_len > cap) return len;
        memmove(text + at + piece_len, text + at, len - at);
        memcpy(text + at, piece, piece_len);
        return len + piece_len;
    default:
        if (at < len) text[at] = (char)next_random(256);
        return len;
    }
}

START_TEST(mutated_files_get_an_answer)
{
    for (uint32_t round = 0; round < 5000; round++) {
        char text[2 * sizeof SEED];
        size_t len = sizeof SEED - 1;
        state = round;
        memcpy(text, SEED, len);
        for (uint32_t edits = 1 + next_random(4); edits; edits--) len = mutate(text, len, sizeof text);
        char *exact = malloc(len + 1); /* so that a step over the end is seen */
        memcpy(exact, text, len);
        check_file((slice){exact, len});
        free(exact);
    }
}
END_TEST

START_TEST(random_bytes_get_an_answer)
{
    for (uint32_t round = 0; round < 5000; round++) {
        char text[300];
        state = round + 1000000;
        size_t len = next_random(sizeof text);
        bool words = round % 2;
        for (size_t i = 0; i < len; i++)
            text[i] = (char)(words ? "rule drop+-?{}/\n  is=>.\\^"[next_random(25)] : (int)next_random(256));
        check_file((slice){text, len});
    }
}
END_TEST

START_TEST(the_seed_itself_is_right)
{
    heard h = {0, 100};
    arena memory;
    rule_list list = {0};
    arena_init(&memory, SIZE_MAX);
    ck_assert_int_eq(rules_parse_all(slice_of("f"), slice_of(SEED), 0, &memory, &list, hear, &h), DECHAFF_OK);
    ck_assert_uint_eq(list.count, 4);
    rule_list_free(&list);
    arena_free(&memory);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {mutated_files_get_an_answer, random_bytes_get_an_answer, the_seed_itself_is_right, NULL};
    return suite_run(suite_of("rule_files", tests));
}
