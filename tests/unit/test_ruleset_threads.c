/* One set of rules shared by threads that all meet its regexes first: run under ThreadSanitizer (preset tsan). */
#include "rulekit.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 25 };

static const char RULES[] = "rule a drop line\n  is Publicité\n  starts Photo :\n"
                            "rule b drop span\n  re / ?\\([A-Z]+[+-][0-9.]+%\\)/\n  and has %)\n"
                            "rule c drop line\n  re /^Par \\w+ \\d+$/\n"
                            "rule d drop list\n  re /^Lire aussi/i\n"
                            "rule e drop line\n  re /(?<=a)b+c/\n  and has abbc\n";
static const char TEXT[] =
    "Un titre\n\nPUBLICITE\n\nHausse (MSFT+2.73%) hier.\nPar Marie 12\nabbc\nLIRE AUSSI\n- un\n- deux\n\nFin.\n";
static const char EXPECTED[] = "Un titre\n\nHausse hier.\n\nFin.\n";

typedef struct {
    const ruleset *set;
    pthread_barrier_t *start;
    char out[256];
    size_t len;
    bool failed;
} worker;

static bool take(void *ctx, slice bytes)
{
    worker *w = ctx;
    if (w->len + bytes.len > sizeof w->out) return false;
    memcpy(w->out + w->len, bytes.at, bytes.len);
    w->len += bytes.len;
    return true;
}

static void *work(void *ctx)
{
    worker *w = ctx;
    matcher *m = NULL;
    w->failed = matcher_new(w->set, &m, NULL) != DECHAFF_OK;
    pthread_barrier_wait(w->start);
    if (w->failed) return NULL;
    matcher_begin(m, slice_of(""), slice_of("fr"));
    w->len = 0;
    w->failed = text_filter_begin(m, (text_sink){take, NULL, w}) != DECHAFF_OK ||
                text_filter_feed(m, slice_of(TEXT)) != DECHAFF_OK || text_filter_finish(m) != DECHAFF_OK ||
                !slice_is((slice){w->out, w->len}, EXPECTED);
    matcher_free(m);
    return NULL;
}

START_TEST(threads_share_a_set_and_compile_its_regexes_once)
{
    kit k = {0};
    kit_parse(&k, RULES);
    for (size_t i = 0; i < k.rule_count; i++) k.rules[i].builtin = true; /* compiled at the first candidate */
    for (int round = 0; round < ROUNDS; round++) {
        pthread_barrier_t start;
        pthread_t threads[THREADS];
        worker workers[THREADS];
        ruleset *set;
        ruleset_options options = {RISK_HIGH, NULL, 0};
        ck_assert_int_eq(ruleset_new(k.rules, k.rule_count, &options, &set, NULL), DECHAFF_OK);
        pthread_barrier_init(&start, NULL, THREADS);
        for (int i = 0; i < THREADS; i++) {
            workers[i] = (worker){.set = set, .start = &start};
            ck_assert_int_eq(pthread_create(&threads[i], NULL, work, &workers[i]), 0);
        }
        for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
        for (int i = 0; i < THREADS; i++) ck_assert(!workers[i].failed);
        pthread_barrier_destroy(&start);
        ruleset_free(set);
    }
    arena_free(&k.memory);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {threads_share_a_set_and_compile_its_regexes_once, NULL};
    return suite_run(suite_of("ruleset threads", tests));
}
