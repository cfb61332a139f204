/*
 * Usage: bench.matcher TEXT [RULES]...: the text path alone, from memory, without reading, decoding or writing. With no
 * RULES the built-in packs. Prints rules, compile time, CPU time and speed of the best of several runs, and lines cut.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "rules/layers.h"
#include "rules/matcher.h"

enum { PIECE_BYTES = 256 * 1024, COMPILE_RUNS = 20 };

typedef struct {
    size_t kept, cuts;
} tally;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool count_kept(void *ctx, slice bytes)
{
    ((tally *)ctx)->kept += bytes.len;
    return true;
}

static bool count_cut(void *ctx, const cut *c)
{
    (void)c;
    ((tally *)ctx)->cuts++;
    return true;
}

static slice read_file(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f || fseek(f, 0, SEEK_END) != 0) exit(1);
    size_t len = (size_t)ftell(f);
    char *at = malloc(len + 1);
    rewind(f);
    if (!at || fread(at, 1, len, f) != len) exit(1);
    fclose(f);
    return (slice){at, len};
}

/* Compiles the rules; prints the best time. */
static ruleset *compile(const rule_layers *layers)
{
    ruleset_options options = {RISK_MID, NULL, 0};
    ruleset *set = NULL;
    dechaff_error err = {0};
    double best = 1e9;
    for (int i = 0; i < COMPILE_RUNS; i++) {
        ruleset_free(set);
        double start = cpu_seconds();
        if (ruleset_new(layers->rules.items, layers->rules.count, &options, &set, &err) != DECHAFF_OK) {
            printf("%s\n", err.text);
            exit(1);
        }
        double took = cpu_seconds() - start;
        best = took < best ? took : best;
    }
    printf("%zu rules, compiled in %.3f ms, ", ruleset_count(set), best * 1e3);
    return set;
}

/* Filters the text once; gives the CPU time. */
static double filter_once(matcher *m, slice text, const char *lang, tally *sum)
{
    *sum = (tally){0, 0};
    double start = cpu_seconds();
    matcher_begin(m, (slice){NULL, 0}, slice_of(lang));
    if (text_filter_begin(m, (text_sink){count_kept, count_cut, sum}) != DECHAFF_OK) exit(1);
    for (size_t at = 0; at < text.len;) {
        size_t end = at + PIECE_BYTES < text.len ? at + PIECE_BYTES : text.len;
        while (end < text.len && ((unsigned char)text.at[end] & 0xC0) == 0x80) end++;
        if (text_filter_feed(m, (slice){text.at + at, end - at}) != DECHAFF_OK) exit(1);
        at = end;
    }
    if (text_filter_finish(m) != DECHAFF_OK) exit(1);
    return cpu_seconds() - start;
}

int main(int argc, char **argv)
{
    if (argc < 2) return 2;
    const char *runs = getenv("DECHAFF_RUNS"), *lang = getenv("DECHAFF_LANG");
    slice text = read_file(argv[1]);
    rule_layers layers;
    dechaff_error err = {0};
    if (layers_load((const char *const *)argv + 2, (size_t)argc - 2, argc == 2, &layers, &err) != DECHAFF_OK) {
        printf("%s:%zu: %s\n", err.source, err.line, err.text);
        return 1;
    }
    ruleset *set = compile(&layers);
    matcher *m;
    if (matcher_new(set, &m, &err) != DECHAFF_OK) return 1;
    double best = 1e9;
    tally sum;
    for (int i = 0; i < (runs ? atoi(runs) : 5); i++) {
        double took = filter_once(m, text, lang ? lang : "en", &sum);
        best = took < best ? took : best;
    }
    printf("%.0f ms, %.0f MB/s, %zu cuts, %zu bytes stay\n", best * 1e3, (double)text.len / best / 1e6, sum.cuts,
           sum.kept);
    matcher_free(m);
    ruleset_free(set);
    layers_free(&layers);
    free((char *)text.at);
    return 0;
}
