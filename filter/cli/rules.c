#include "rules.h"

#include <stdio.h>
#include <string.h>

#include "help.h"
#include "layers.h"
#include "try.h"

/* ---- check and test ---- */

static void put_message(void *user, const dechaff_message *m)
{
    static const char *const SEVERITIES[] = {"note", "warning", "error"};
    out_stream *out = user;
    put_escaped(out, m->file, strlen(m->file));
    put_line(out, ":%zu:%zu: %s: ", m->line, m->column, SEVERITIES[m->severity]);
    if (*m->rule) put_line(out, "%s: ", m->rule);
    put_escaped(out, m->text, strlen(m->text));
    put_line(out, " [%s]\n", m->kind);
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void put_count(out_stream *out, const char *before, size_t count, const char *name)
{
    put_line(out, "%s%zu %s%s", before, count, name, plural(count));
}

static exit_code examine(const options *o, out_stream *out, reporter *r)
{
    dechaff_rules_summary sum = {0};
    dechaff_error err = {0};
    bool test = o->action == ACTION_RULES_TEST;
    dechaff_status (*job)(const char *const *, size_t, dechaff_message_fn, void *, dechaff_rules_summary *,
                          dechaff_error *) = test ? dechaff_rules_test : dechaff_rules_check;
    if (job(o->files.items, o->files.count, put_message, out, &sum, &err) != DECHAFF_OK) {
        report_error(r, NULL, &err);
        return EXIT_STOPPED;
    }
    put_count(out, "", sum.rules, "rule");
    put_count(out, ", ", sum.tests, "test");
    put_count(out, ", ", sum.errors, "error");
    put_count(out, ", ", sum.warnings, "warning");
    put_count(out, ", ", sum.known_gaps, "known gap");
    put_text(out, "\n");
    return sum.errors ? EXIT_STOPPED : EXIT_ALL_READ;
}

/* ---- list ---- */

enum { COLUMN_COUNT = 7, PLACE_BYTES = 512 };

typedef struct {
    const options *options;
    out_stream *out;
    size_t widths[COLUMN_COUNT], rows;
} table;

static const char *const HEAD[COLUMN_COUNT] = {"STATE", "ID", "ACTION", "RISK", "LANG", "FILE", "WHY"};

/* The cells of a rule; `place` holds one of them. */
static void cells_of(const dechaff_rule_info *info, char place[PLACE_BYTES], const char *cells[COLUMN_COUNT])
{
    snprintf(place, PLACE_BYTES, "%s:%zu", info->file, info->line);
    cells[0] = info->enabled ? "on" : "off";
    cells[1] = info->id;
    cells[2] = info->action;
    cells[3] = info->risk;
    cells[4] = *info->langs ? info->langs : "-";
    cells[5] = place;
    cells[6] = info->why;
}

static void widen(table *t, const char *const cells[COLUMN_COUNT])
{
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        size_t width = strlen(cells[i]);
        if (width > t->widths[i]) t->widths[i] = width;
    }
}

/* A row; what is empty at its end leaves no blanks behind. */
static void put_cells(table *t, const char *const cells[COLUMN_COUNT])
{
    size_t count = COLUMN_COUNT, pad = 0;
    while (count && !*cells[count - 1]) count--;
    for (size_t i = 0; i < count; i++) {
        put_line(t->out, "%*s", (int)pad, "");
        put_escaped(t->out, cells[i], strlen(cells[i]));
        pad = t->widths[i] - strlen(cells[i]) + 2;
    }
    put_text(t->out, "\n");
}

/* True if the `index`-th part of a rule's id, from 0, is `name`. */
static bool part_is(const char *id, unsigned index, const char *name)
{
    for (; index > 0; index--) {
        id = strchr(id, '.');
        if (!id++) return false;
    }
    size_t len = strlen(name);
    return strncmp(id, name, len) == 0 && (id[len] == '.' || !id[len]);
}

/* True if the first part of a rule's id is the language, or one of its scripts: zh-Hans is Chinese. */
static bool is_in(const char *id, const char *lang)
{
    size_t len = strlen(lang);
    return part_is(id, 0, lang) || (strncmp(id, lang, len) == 0 && id[len] == '-');
}

/* True if --lang and --category leave the rule in the list. */
static bool is_listed(const table *t, const dechaff_rule_info *info)
{
    const options *o = t->options;
    return (!o->lang || is_in(info->id, o->lang)) && (!o->category || part_is(info->id, 1, o->category));
}

static void measure(void *user, const dechaff_rule_info *info)
{
    if (!is_listed(user, info)) return;
    char place[PLACE_BYTES];
    const char *cells[COLUMN_COUNT];
    cells_of(info, place, cells);
    widen(user, cells);
    ((table *)user)->rows++;
}

static void put_info(void *user, const dechaff_rule_info *info)
{
    if (!is_listed(user, info)) return;
    char place[PLACE_BYTES];
    const char *cells[COLUMN_COUNT];
    cells_of(info, place, cells);
    put_cells(user, cells);
}

/* The table is told twice: once for the widths, once for the rows. */
static exit_code list(const options *o, out_stream *out, reporter *r)
{
    table t = {.options = o, .out = out};
    rule_paths paths;
    dechaff_error err = {0};
    if (!rule_paths_find(&paths, o)) return EXIT_STOPPED;
    dechaff_engine_options e = engine_options(o, &paths);
    widen(&t, HEAD);
    dechaff_status status = dechaff_rules_list(&e, measure, &t, &err);
    if (status == DECHAFF_OK) put_cells(&t, HEAD);
    if (status == DECHAFF_OK) status = dechaff_rules_list(&e, put_info, &t, &err);
    if (status != DECHAFF_OK) report_error(r, NULL, &err);
    if (status == DECHAFF_OK && t.rows == 0 && !o->quiet) {
        put_text(r->notes, "dechaff: no rule is of this language and category; without them, rules list shows all\n");
        out_flush(r->notes);
    }
    rule_paths_free(&paths);
    return status == DECHAFF_OK ? EXIT_ALL_READ : EXIT_STOPPED;
}

exit_code rules_command(const options *o, out_stream *out, reporter *r)
{
    if (o->action == ACTION_RULES_TRY) return rules_try(o, out, r);
    return o->action == ACTION_RULES_LIST ? list(o, out, r) : examine(o, out, r);
}
