/*
 * dechaff_rules_check(), _test(), _list() and _word(): rule files → messages. Joins rules/ and, for tests that are
 * HTML, parse/.
 */
#include <stdlib.h>

#include "parse/html.h"
#include "rules/finding.h"
#include "rules/layers.h"
#include "rules/lint.h"
#include "rules/ruleset.h"
#include "rules/testrun.h"
#include "rules/vocabulary.h"

/* One call of check or test. */
typedef struct {
    rule_layers layers;
    dechaff_message_fn report;
    void *user;
    dechaff_rules_summary sum;
    arena strings; /* NUL-terminated copies for one message */
    html_parser *parser;
    bool lint_files;
} job;

/* ---- messages ---- */

static void tell_finding(void *ctx, const finding *f)
{
    job *j = ctx;
    if (f->severity == DECHAFF_ERROR) j->sum.errors++;
    if (f->severity == DECHAFF_WARNING) j->sum.warnings++;
    if (!j->report) return;
    arena_reset(&j->strings);
    const char *file = arena_copy(&j->strings, f->file).at, *id = arena_copy(&j->strings, f->rule).at;
    dechaff_message message = {f->severity,  file ? file : "", f->place.line, f->place.column,
                               id ? id : "", f->kind,          f->text};
    j->report(j->user, &message);
}

static void tell_error(job *j, const char *kind, slice id, const dechaff_error *e)
{
    rule_place place = {(uint32_t)e->line, (uint32_t)e->column};
    tell_finding(j, &(finding){DECHAFF_ERROR, kind, slice_of(e->source), id, place, e->text});
}

static bool hear_error(void *ctx, const char *kind, slice id, const dechaff_error *e)
{
    tell_error(ctx, kind, id, e);
    return true;
}

static void see_file(void *ctx, slice file, slice text)
{
    job *j = ctx;
    if (j->lint_files) lint_text(file, text, (finding_sink){tell_finding, j});
}

/* ---- the frame of both ---- */

static void job_init(job *j, dechaff_message_fn report, void *user)
{
    *j = (job){.report = report, .user = user};
    layers_init(&j->layers);
    arena_init(&j->strings, SIZE_MAX);
}

static void job_free(job *j)
{
    layers_free(&j->layers);
    arena_free(&j->strings);
    html_parser_free(j->parser);
}

/* Read the paths, or the built-in packs if there are none; wrong rules are told and left out. */
static dechaff_status job_read(job *j, const char *const *paths, size_t count, dechaff_error *err)
{
    if (count == 0) return layers_add_builtin(&j->layers, err);
    for (size_t i = 0; i < count; i++) {
        dechaff_status status = layers_add(&j->layers, paths[i], hear_error, see_file, j, err);
        if (status != DECHAFF_OK && status != DECHAFF_BAD_RULE) return status;
    }
    return DECHAFF_OK;
}

/* ---- check ---- */

dechaff_status dechaff_rules_check(const char *const *paths, size_t count, dechaff_message_fn report, void *user,
                                   dechaff_rules_summary *summary, dechaff_error *err)
{
    job j;
    job_init(&j, report, user);
    j.lint_files = true;
    dechaff_status status = job_read(&j, paths, count, err);
    j.sum.rules = j.layers.rules.count;
    if (status == DECHAFF_OK) status = lint_rules(&j.layers.rules, (finding_sink){tell_finding, &j}, err);
    if (summary) *summary = j.sum;
    job_free(&j);
    return status;
}

/* ---- test ---- */

static dechaff_status parse_html(void *ctx, slice html, arena *memory, page *out)
{
    job *j = ctx;
    static const html_limits LIMITS = {512, 256, 64 * 1024, 0};
    if (!j->parser) j->parser = html_parser_new();
    if (!j->parser) return DECHAFF_NO_MEMORY;
    dechaff_status status = html_parser_begin(j->parser, &LIMITS, memory);
    if (status == DECHAFF_OK) status = html_parser_feed(j->parser, html);
    return status == DECHAFF_OK ? html_parser_finish(j->parser, out) : status;
}

/* Run all rules; one that does not compile is told and passed over. */
static dechaff_status run_tests(job *j, dechaff_error *err)
{
    test_run tests = {parse_html, j, {tell_finding, j}, 0, 0};
    dechaff_status status = DECHAFF_OK;
    for (size_t i = 0; i < j->layers.rules.count && status == DECHAFF_OK; i++) {
        const rule *r = &j->layers.rules.items[i];
        dechaff_error wrong = {0};
        status = test_run_rule(&tests, r, &wrong);
        if (status == DECHAFF_BAD_RULE) {
            tell_error(j, "compile", r->id, &wrong);
            status = DECHAFF_OK;
        } else if (status != DECHAFF_OK && err) {
            *err = wrong;
        }
    }
    j->sum.tests = tests.tests;
    j->sum.known_gaps = tests.known_gaps;
    return status;
}

dechaff_status dechaff_rules_test(const char *const *paths, size_t count, dechaff_message_fn report, void *user,
                                  dechaff_rules_summary *summary, dechaff_error *err)
{
    if (count == 0) return error_set(err, DECHAFF_BAD_OPTION, "built-in rules carry no tests; name a rule file");
    job j;
    job_init(&j, report, user);
    dechaff_status status = job_read(&j, paths, count, err);
    j.sum.rules = j.layers.rules.count;
    if (status == DECHAFF_OK) status = run_tests(&j, err);
    if (summary) *summary = j.sum;
    job_free(&j);
    return status;
}

/* ---- list ---- */

static int by_id(const void *a, const void *b)
{
    return rule_compare(*(const rule *const *)a, *(const rule *const *)b);
}

/* "fr de" for the callback; "" for none. */
static const char *join_langs(const rule *r, arena *memory)
{
    size_t len = 0;
    for (uint32_t i = 0; i < r->lang_count; i++) len += r->langs[i].len + 1;
    char *out = arena_take(memory, len + 1), *at = out;
    for (uint32_t i = 0; out && i < r->lang_count; i++) {
        memcpy(at, r->langs[i].at, r->langs[i].len);
        at += r->langs[i].len;
        if (i + 1 < r->lang_count) *at++ = ' ';
    }
    return out;
}

/* Tell one rule; false: no memory. */
static bool tell_rule(const rule *r, bool enabled, dechaff_rule_fn tell, void *user, arena *memory)
{
    static const char *const ACTIONS[][5] = {[RULE_DROP] = {[UNIT_SPAN] = "drop span",
                                                            [UNIT_LINE] = "drop line",
                                                            [UNIT_BLOCK] = "drop block",
                                                            [UNIT_LIST] = "drop list",
                                                            [UNIT_REST] = "drop rest"},
                                             [RULE_KEEP] = {[UNIT_LINE] = "keep line", [UNIT_BLOCK] = "keep block"}};
    static const char *const RISKS[] = {[RISK_LOW] = "low", [RISK_MID] = "mid", [RISK_HIGH] = "high"};
    arena_reset(memory);
    dechaff_rule_info info = {.id = arena_copy(memory, r->id).at,
                              .action = ACTIONS[r->verb][r->unit],
                              .risk = RISKS[r->risk],
                              .langs = join_langs(r, memory),
                              .why = arena_copy(memory, r->why).at,
                              .file = arena_copy(memory, r->file).at,
                              .line = r->place.line,
                              .enabled = enabled};
    if (!info.id || !info.langs || !info.why || !info.file) return false;
    tell(user, &info);
    return true;
}

/* Walk all rules and those that are on side by side, both sorted by id. */
static bool tell_all(const rule_list *list, const ruleset *on, dechaff_rule_fn tell, void *user)
{
    const rule **sorted = malloc((list->count + 1) * sizeof *sorted);
    arena memory;
    bool done = sorted != NULL;
    uint32_t next = 0;
    arena_init(&memory, SIZE_MAX);
    for (size_t i = 0; done && i < list->count; i++) sorted[i] = &list->items[i];
    if (done) qsort(sorted, list->count, sizeof *sorted, by_id);
    for (size_t i = 0; done && i < list->count; i++) {
        if (i + 1 < list->count && slice_equal(sorted[i]->id, sorted[i + 1]->id)) continue; /* replaced */
        bool enabled = next < ruleset_count(on) && ruleset_rule(on, next) == sorted[i];
        if (enabled) next++;
        done = tell_rule(sorted[i], enabled, tell, user, &memory);
    }
    arena_free(&memory);
    free(sorted);
    return done;
}

dechaff_status dechaff_rules_list(const dechaff_engine_options *options, dechaff_rule_fn tell, void *user,
                                  dechaff_error *err)
{
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    if (options) o = *options;
    rule_layers layers;
    ruleset *set = NULL;
    ruleset_options how = {(rule_risk)o.risk, o.toggles, o.toggle_count};
    dechaff_status status = layers_load(o.rule_paths, o.rule_path_count, !o.no_default_rules, &layers, err);
    if (status == DECHAFF_OK) status = ruleset_new(layers.rules.items, layers.rules.count, &how, &set, err);
    if (status == DECHAFF_OK && !tell_all(&layers.rules, set, tell, user)) status = error_no_memory(err);
    ruleset_free(set);
    layers_free(&layers);
    return status;
}

/* ---- words ---- */

#define UNIT_ROW(name, unit, for_keep, help)             {name, (for_keep) ? "drop, keep" : "drop", "Units", help},
#define KEY_ROW(name, read, kind, argument, group, help) {name, argument, group, help},
static const dechaff_rule_word WORDS[] = {RULE_UNITS(UNIT_ROW) RULE_KEYS(KEY_ROW)};
#undef UNIT_ROW
#undef KEY_ROW

const dechaff_rule_word *dechaff_rules_word(size_t index)
{
    return index < sizeof WORDS / sizeof *WORDS ? &WORDS[index] : NULL;
}
