#include "stats.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "notes.h"
#include "output/json.h"

/* ---- the rows ---- */

/* A sum, and what it is made up of where that is counted. */
typedef struct {
    const char *name, *key; /* in the table, in JSON */
    size_t sum;             /* offset in statistics */
    size_t kinds, count;    /* offsets of the kinds and their number; count 0: none */
    const char *kinds_key;
} stats_row;

#define SUM(name, key, field)                                                                                          \
    {                                                                                                                  \
        name, key, offsetof(statistics, field), 0, 0, NULL                                                             \
    }
static const stats_row ROWS[] = {
    SUM("documents", "documents", documents),
    {"failures", "failures", offsetof(statistics, failures), offsetof(statistics, reasons),
     offsetof(statistics, reason_count), "failures_by_reason"},
    SUM("over a limit", "over_a_limit", limits),
    SUM("members skipped", "members_skipped", skipped),
    SUM("members excluded", "members_excluded", excluded),
    SUM("already there", "already_there", resumed),
    SUM("bytes in", "bytes_in", bytes_in),
    SUM("bytes out", "bytes_out", bytes_out),
    SUM("bad sequences", "bad_sequences", bad_sequences),
    SUM("regex limit hits", "regex_limit_hits", regex_limit_hits),
    SUM("oversized tags", "oversized_tags", oversized_tags),
    {"removed", "removed", offsetof(statistics, removed), offsetof(statistics, categories),
     offsetof(statistics, category_count), "removed_by_category"},
};
#undef SUM
enum { ROW_COUNT = sizeof ROWS / sizeof *ROWS };

static uint64_t sum_of(const statistics *s, const stats_row *row)
{
    uint64_t sum;
    memcpy(&sum, (const char *)s + row->sum, sizeof sum);
    return sum;
}

static const kind_count *kinds_of(const statistics *s, const stats_row *row, size_t *count)
{
    *count = 0;
    if (row->count) memcpy(count, (const char *)s + row->count, sizeof *count);
    return (const kind_count *)(const void *)((const char *)s + row->kinds);
}

/* ---- counting ---- */

void stats_init(statistics *s)
{
    memset(s, 0, offsetof(statistics, categories)); /* the arrays have no items yet */
}

static void count_kind(kind_count *kinds, size_t *used, size_t max, const char *name, uint64_t count)
{
    size_t i = 0;
    while (i < *used && strcmp(kinds[i].name, name) != 0) i++;
    if (i >= max - 1) {
        i = max - 1;
        name = "other";
    }
    if (i >= *used) {
        kinds[i].count = 0;
        snprintf(kinds[i].name, sizeof kinds[i].name, "%s", name);
        *used = i + 1;
    }
    kinds[i].count += count;
}

/* "fr.ad.label" counts as "ad" */
void stats_removed(statistics *s, const char *rule)
{
    const char *dot = strchr(rule, '.'), *name = dot ? dot + 1 : rule;
    char key[KIND_NAME_BYTES];
    snprintf(key, sizeof key, "%.*s", (int)strcspn(name, "."), name);
    s->removed++;
    count_kind(s->categories, &s->category_count, CATEGORY_COUNT, key, 1);
}

void stats_failed(statistics *s, const char *message)
{
    char key[KIND_NAME_BYTES];
    size_t len = strcspn(message, ";(");
    while (len && message[len - 1] == ' ') len--;
    snprintf(key, sizeof key, "%.*s", (int)len, message);
    s->failures++;
    count_kind(s->reasons, &s->reason_count, REASON_COUNT, key, 1);
}

void stats_result(statistics *s, const dechaff_result *result)
{
    s->limits += result->status == DECHAFF_LIMIT;
    s->bytes_in += result->bytes_in;
    s->bytes_out += result->bytes_out;
    s->bad_sequences += result->bad_sequences;
    s->regex_limit_hits += result->regex_limit_hits;
    s->oversized_tags += result->oversized_tags;
}

void stats_add(statistics *s, const statistics *more)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        uint64_t sum = sum_of(s, &ROWS[i]) + sum_of(more, &ROWS[i]);
        memcpy((char *)s + ROWS[i].sum, &sum, sizeof sum);
    }
    for (size_t i = 0; i < more->category_count; i++)
        count_kind(s->categories, &s->category_count, CATEGORY_COUNT, more->categories[i].name,
                   more->categories[i].count);
    for (size_t i = 0; i < more->reason_count; i++)
        count_kind(s->reasons, &s->reason_count, REASON_COUNT, more->reasons[i].name, more->reasons[i].count);
}

/* ---- telling ---- */

static int width_of(uint64_t number)
{
    return snprintf(NULL, 0, "%" PRIu64, number);
}

/* Columns: as wide as the longest name and the longest number. */
static void measure(const statistics *s, int *names, int *numbers)
{
    *names = *numbers = 0;
    for (size_t i = 0; i < ROW_COUNT; i++) {
        size_t count;
        const kind_count *kinds = kinds_of(s, &ROWS[i], &count);
        int name = (int)strlen(ROWS[i].name), number = width_of(sum_of(s, &ROWS[i]));
        *names = name > *names ? name : *names;
        *numbers = number > *numbers ? number : *numbers;
        for (size_t k = 0; k < count; k++) {
            name = (int)strlen(kinds[k].name) + 2;
            *names = name > *names ? name : *names;
        }
    }
}

void stats_put_table(const statistics *s, buffer *out)
{
    int names, numbers;
    measure(s, &names, &numbers);
    for (size_t i = 0; i < ROW_COUNT; i++) {
        size_t count;
        const kind_count *kinds = kinds_of(s, &ROWS[i], &count);
        note_format(out, "%-*s  %*" PRIu64 "\n", names, ROWS[i].name, numbers, sum_of(s, &ROWS[i]));
        for (size_t k = 0; k < count; k++)
            note_format(out, "  %-*s  %*" PRIu64 "\n", names - 2, kinds[k].name, numbers, kinds[k].count);
    }
}

static void put_key(gather *out, const char *key)
{
    (void)json_put_name(out, key);
    (void)gather_byte(out, ':');
}

static void put_kinds(const statistics *s, const stats_row *row, gather *out)
{
    size_t count;
    const kind_count *kinds = kinds_of(s, row, &count);
    (void)gather_byte(out, ',');
    put_key(out, row->kinds_key);
    (void)gather_byte(out, '{');
    for (size_t k = 0; k < count; k++) {
        if (k) (void)gather_byte(out, ',');
        put_key(out, kinds[k].name);
        (void)json_put_number(out, kinds[k].count);
    }
    (void)gather_byte(out, '}');
}

void stats_put_json(const statistics *s, gather *out)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        (void)gather_byte(out, i ? ',' : '{');
        put_key(out, ROWS[i].key);
        (void)json_put_number(out, sum_of(s, &ROWS[i]));
        if (ROWS[i].count) put_kinds(s, &ROWS[i], out);
    }
    (void)gather_put(out, "}\n", 2);
    (void)gather_flush(out);
}
