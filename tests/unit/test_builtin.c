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
    for (int round = 0; round < 4; round++) {
        ruleset_options how = {(rule_risk)(round % 3), TOGGLES, round == 3 ? 3 : 0};
        ruleset *built_in, *compiled;
        ck_assert_int_eq(ruleset_builtin(&how, &built_in, NULL), DECHAFF_OK);
        ck_assert_int_eq(ruleset_new(layers.rules.items, layers.rules.count, &how, &compiled, NULL), DECHAFF_OK);
        slice lang = slice_of(round & 1 ? "de" : ""), host = slice_of(round & 2 ? "www.example.org" : "");
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

int main(void)
{
    const TTest *tests[] = {it_does_what_the_packs_do, every_rule_is_found_by_an_index, NULL};
    return suite_run(suite_of("builtin", tests));
}
