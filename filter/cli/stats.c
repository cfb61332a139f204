#include "stats.h"

#include <stdio.h>
#include <string.h>

#include "notes.h"

static category *category_named(statistics *s, const char *name)
{
    for (size_t i = 0; i < s->category_count; i++)
        if (strcmp(s->categories[i].name, name) == 0) return &s->categories[i];
    if (s->category_count == CATEGORY_COUNT) return &s->categories[CATEGORY_COUNT - 1];
    bool last = s->category_count == CATEGORY_COUNT - 1;
    category *c = &s->categories[s->category_count++];
    *c = (category){.count = 0};
    snprintf(c->name, sizeof c->name, "%s", last ? "other" : name);
    return c;
}

/* "fr.ad.label" counts as "ad" */
void stats_removed(statistics *s, const char *rule)
{
    const char *dot = strchr(rule, '.'), *name = dot ? dot + 1 : rule;
    char key[sizeof s->categories->name];
    snprintf(key, sizeof key, "%.*s", (int)strcspn(name, "."), name);
    s->removed++;
    category_named(s, key)->count++;
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
    s->documents += more->documents;
    s->failures += more->failures;
    s->limits += more->limits;
    s->skipped += more->skipped;
    s->excluded += more->excluded;
    s->resumed += more->resumed;
    s->bytes_in += more->bytes_in;
    s->bytes_out += more->bytes_out;
    s->bad_sequences += more->bad_sequences;
    s->regex_limit_hits += more->regex_limit_hits;
    s->oversized_tags += more->oversized_tags;
    s->removed += more->removed;
    for (size_t i = 0; i < more->category_count; i++)
        category_named(s, more->categories[i].name)->count += more->categories[i].count;
}

void stats_tell(const statistics *s, buffer *notes)
{
    const struct {
        const char *name;
        uint64_t value;
    } ROWS[] = {
        {"documents", s->documents},
        {"failures", s->failures},
        {"over a limit", s->limits},
        {"members skipped", s->skipped},
        {"members excluded", s->excluded},
        {"already there", s->resumed},
        {"bytes in", s->bytes_in},
        {"bytes out", s->bytes_out},
        {"bad sequences", s->bad_sequences},
        {"regex limit hits", s->regex_limit_hits},
        {"oversized tags", s->oversized_tags},
        {"removed", s->removed},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        note_format(notes, "%s: %llu\n", ROWS[i].name, (unsigned long long)ROWS[i].value);
    for (size_t i = 0; i < s->category_count; i++)
        note_format(notes, "  %s: %llu\n", s->categories[i].name, (unsigned long long)s->categories[i].count);
}
