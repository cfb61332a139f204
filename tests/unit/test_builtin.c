/* The built-in set lies compiled in the binary: it must do what the embedded packs do when they are compiled now. */
#include "base/buffer.h"
#include "rules/layers.h"
#include "rules/matcher.h"
#include "rules/program.h"
#include "suite.h"

#include <stdio.h>

/* What a set makes of a document: kept text, then "[rule]" for each cut. */
typedef struct {
    buffer out;
    const ruleset *set;
} answer;

static bool keep(void *ctx, slice bytes)
{
    answer *a = ctx;
    return buffer_append_slice(&a->out, bytes);
}

static bool drop(void *ctx, const cut *c)
{
    answer *a = ctx;
    for (uint32_t i = 0; i < c->also_count; i++) {
        slice id = ruleset_rule(a->set, c->also[i])->id;
        if (!buffer_append_byte(&a->out, '[') || !buffer_append_slice(&a->out, id)) return false;
    }
    return buffer_append_byte(&a->out, ']');
}

static void clean(const ruleset *set, slice text, slice host, slice lang, answer *a)
{
    matcher *m;
    ck_assert_int_eq(matcher_new(set, &m, NULL), DECHAFF_OK);
    *a = (answer){.set = set};
    buffer_init(&a->out, SIZE_MAX / 4);
    matcher_begin(m, host, lang);
    ck_assert_int_eq(text_filter_begin(m, (text_sink){keep, drop, a}), DECHAFF_OK);
    ck_assert_int_eq(text_filter_feed(m, text), DECHAFF_OK);
    ck_assert_int_eq(text_filter_finish(m), DECHAFF_OK);
    matcher_free(m);
}

/* A line for each literal of the packs, as it stands, in a longer line and with more behind it. */
static void lines_of(const rule_list *rules, buffer *text)
{
    for (size_t i = 0; i < rules->count; i++) {
        const rule *r = &rules->items[i];
        for (uint32_t t = 0; t < r->term_count; t++) {
            char line[1024];
            slice s = r->terms[t].text;
            if (r->terms[t].kind >= TERM_RE || s.len > 200) continue;
            int len = snprintf(line, sizeof line, "%.*s\nmore %.*s (AAA+1.25%%)\n%.*s of 12 comments:\n\n", (int)s.len,
                               s.at, (int)s.len, s.at, (int)s.len, s.at);
            ck_assert(buffer_append(text, line, (size_t)len));
        }
    }
}

START_TEST(it_does_what_the_packs_do)
{
    static const char *const TOGGLES[] = {"-fr.*", "+*.ui.*", "-und.ticker.*"};
    rule_layers layers;
    ck_assert_int_eq(layers_load(NULL, 0, true, &layers, NULL), DECHAFF_OK);
    buffer text;
    buffer_init(&text, SIZE_MAX / 4);
    lines_of(&layers.rules, &text);
    static const char *const LANGS[] = {"", "de", "pt-BR", "zh-Hant", "th", "en"};
    for (int round = 0; round < 6; round++) {
        ruleset_options how = {(rule_risk)(round % 3), TOGGLES, round == 3 ? 3 : 0};
        ruleset *built_in, *compiled;
        ck_assert_int_eq(ruleset_builtin(&how, &built_in, NULL), DECHAFF_OK);
        ck_assert_int_eq(ruleset_new(layers.rules.items, layers.rules.count, &how, &compiled, NULL), DECHAFF_OK);
        slice lang = slice_of(LANGS[round]), host = slice_of(round & 2 ? "www.example.org" : "");
        answer a, b;
        clean(built_in, buffer_slice(&text), host, lang, &a);
        clean(compiled, buffer_slice(&text), host, lang, &b);
        ck_assert_uint_gt(a.out.len, 1000);
        ck_assert_uint_lt(a.out.len, text.len * 2);
        ck_assert_msg(slice_equal(buffer_slice(&a.out), buffer_slice(&b.out)), "round %d", round);
        buffer_free(&a.out);
        buffer_free(&b.out);
        ruleset_free(built_in);
        ruleset_free(compiled);
    }
    buffer_free(&text);
    layers_free(&layers);
}
END_TEST

/* One rule that no index finds makes every line a candidate. */
START_TEST(every_rule_is_found_by_an_index)
{
    ruleset *set;
    ck_assert_int_eq(ruleset_builtin(&(ruleset_options){.risk = RISK_HIGH}, &set, NULL), DECHAFF_OK);
    for (size_t i = 0; i < set->index.always_count; i++) {
        slice id = set->rules[set->terms[set->index.always[i]].rule].source->id;
        fprintf(stderr, "asked of every line: %.*s\n", (int)id.len, id.at);
    }
    ck_assert_uint_eq(set->index.always_count, 0);
    ruleset_free(set);
}
END_TEST

/* True if the built-in set takes the line out of a document in the language. */
static bool goes(const ruleset *set, const char *line, const char *lang)
{
    answer a;
    clean(set, slice_of(line), slice_of(""), slice_of(lang), &a);
    bool gone = a.out.len > 0 && a.out.at[0] == '[';
    buffer_free(&a.out);
    return gone;
}

START_TEST(a_pack_counts_in_its_language)
{
    ruleset *set;
    ck_assert_int_eq(ruleset_builtin(&(ruleset_options){.risk = RISK_MID}, &set, NULL), DECHAFF_OK);
    static const char *const WHERE[] = {"fr", "fr-CA", "oc", ""}, *const NOWHERE[] = {"de", "en", "th", "ja"};
    for (size_t i = 0; i < 4; i++) ck_assert_msg(goes(set, "Publicité\n", WHERE[i]), "%s", WHERE[i]);
    for (size_t i = 0; i < 4; i++) ck_assert_msg(!goes(set, "Publicité\n", NOWHERE[i]), "%s", NOWHERE[i]);
    for (size_t i = 0; i < 4; i++) ck_assert_msg(goes(set, "Advertisement\n", NOWHERE[i]), "%s", NOWHERE[i]);
    ruleset_free(set);
}
END_TEST

START_TEST(a_users_rule_counts_everywhere)
{
    static const char RULE[] = "rule fr.ad.zebra drop line\n  is Zèbre\n  + Zèbre\n  - Le zèbre dort.\n";
    rule_layers layers;
    ck_assert_int_eq(layers_load(NULL, 0, true, &layers, NULL), DECHAFF_OK);
    ck_assert_int_eq(rules_parse(slice_of("my.rules"), slice_of(RULE), 0, &layers.memory, &layers.rules, NULL),
                     DECHAFF_OK);
    ruleset *set;
    ck_assert_int_eq(ruleset_new(layers.rules.items, layers.rules.count, NULL, &set, NULL), DECHAFF_OK);
    static const char *const LANGS[] = {"fr", "de", "th", ""};
    for (size_t i = 0; i < 4; i++) ck_assert_msg(goes(set, "Zèbre\n", LANGS[i]), "%s", LANGS[i]);
    ck_assert(goes(set, "Publicité\n", "fr"));
    ck_assert(!goes(set, "Publicité\n", "de"));
    ruleset_free(set);
    layers_free(&layers);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_pack_counts_in_its_language, a_users_rule_counts_everywhere, it_does_what_the_packs_do,
                            every_rule_is_found_by_an_index, NULL};
    return suite_run(suite_of("builtin", tests));
}
