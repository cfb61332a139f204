/* The tools around rule files, and engines from all kinds of layers, with each failure of memory and reading. */
#include "fault.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../unit/suite.h"

static const char RULES[] =
    "pack und version=1\n\n"
    "rule und.ad.label drop line\n  is Advertisement\n  starts Ad:\n  len ..60\n  why labels\n"
    "  + Advertisement\n  - Advertisement rates rose.\n\n"
    "rule fr.ad.label drop block\n  is Publicité\n  lang fr\n  + {lang=fr} PUBLICITÉ\n  - {lang=fr} Publicités\n\n"
    "rule und.ticker.inline drop span\n  re / ?\\([A-Z]{4}\\+[0-9.]+%\\)/\n  and has %)\n"
    "  + Microsoft (MSFT+2.73%) rose. => Microsoft rose.\n  - Growth (GDP +2.1%) slowed.\n\n"
    "rule und.more.list drop list\n  is Read more\n  site example.org !www.example.org\n"
    "  + {site=example.org} Read more\\nOne\n  - Read more of it.\n\n"
    "rule und.promo.css drop block\n  css .promo > p\n  + <div class=promo><p>Buy now.</p></div>\n"
    "  - <div><p>Buy now.</p></div>\n\n"
    "rule und.slow.re drop line\n  re /^By (\\w+ ?)+$/\n  + By a writer\n  - A text by a writer.\n\n"
    "rule und.ad.again drop line\n  is Advertisement\n  + Advertisement\n  - Rates.\n\n"
    "rule und.ad.rates keep line\n  has rates\n  except und.ad.*\n  + The rates rose.\n  - Nothing rose.\n  ? A gap\n";
static const char WRONG[] =
    "rule und.wrong drop line\n  is Nothing\n\nrule und.broken drop line\n  re /(/\n  + x\n  - y\n";

static char directory[] = "/tmp/dechaff-fault-rules-XXXXXX";
static char good[128], wrong[128];
static const char *const GOOD[] = {good}, *const ALL[] = {good, wrong}, *const DIRECTORY[] = {directory};

static void write_file(char *path, size_t size, const char *name, const char *text)
{
    snprintf(path, size, "%s/%s", directory, name);
    FILE *file = fopen(path, "w");
    MUST(file && fputs(text, file) >= 0 && fclose(file) == 0);
}

static void tell(void *user, const dechaff_message *m)
{
    char place[64];
    snprintf(place, sizeof place, ":%zu:%zu: ", m->line, m->column);
    transcript_text(user, place);
    transcript_text(user, m->rule);
    transcript_text(user, m->kind);
    transcript_text(user, m->text);
}

static void tell_rule(void *user, const dechaff_rule_info *info)
{
    transcript_text(user, info->id);
    transcript_text(user, info->langs);
    transcript_text(user, info->enabled ? "+" : "-");
}

typedef struct {
    const char *const *paths;
    size_t count;
} files;

static dechaff_status run_check(const void *what, transcript *out)
{
    const files *f = what;
    transcript_text(out, "checked");
    return dechaff_rules_check(f->paths, f->count, tell, out, NULL, NULL);
}

static dechaff_status run_test(const void *what, transcript *out)
{
    const files *f = what;
    transcript_text(out, "tested");
    return dechaff_rules_test(f->paths, f->count, tell, out, NULL, NULL);
}

static dechaff_engine_options options_of(const files *f)
{
    static const char *const TOGGLES[] = {"-und.*", "+und.ad.*"};
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    o.rule_paths = f->paths;
    o.rule_path_count = f->count;
    o.no_default_rules = 1;
    o.toggles = TOGGLES;
    o.toggle_count = 2;
    return o;
}

static dechaff_status run_list(const void *what, transcript *out)
{
    dechaff_engine_options o = options_of(what);
    return dechaff_rules_list(&o, tell_rule, out, NULL);
}

static dechaff_status run_load(const void *what, transcript *out)
{
    dechaff_engine_options o = options_of(what);
    dechaff_engine *e = NULL;
    dechaff_status status = dechaff_engine_new(&o, &e, NULL);
    dechaff_engine_free(e);
    transcript_text(out, "loaded");
    return status;
}

static dechaff_status run_model(const void *what, transcript *out)
{
    dechaff_engine_options o = options_of(what);
    dechaff_engine *e = NULL;
    o.rule_path_count = 0;
    o.model_path = DECHAFF_SOURCE_DIR "/rules/main-content.model";
    dechaff_status status = dechaff_engine_new(&o, &e, NULL);
    dechaff_engine_free(e);
    transcript_text(out, "loaded");
    return status;
}

static dechaff_status run_clean(const void *what, transcript *out)
{
    char *text = NULL;
    size_t len = 0;
    dechaff_status status = dechaff_clean(what, strlen(what), &text, &len, NULL);
    if (status == DECHAFF_OK) transcript_put(out, text, len);
    free(text);
    return status;
}

static const files ONE = {GOOD, 1}, BOTH = {ALL, 2}, LAYER = {DIRECTORY, 1}, BUILT_IN = {NULL, 0};

static const struct {
    scenario what;
    bool reads;
} SCENARIOS[] = {
    {{"rules check", run_check, &ONE}, true},
    {{"rules check, wrong file", run_check, &BOTH}, true},
    {{"rules test", run_test, &ONE}, true},
    {{"rules test, wrong file", run_test, &BOTH}, true},
    {{"rules list", run_list, &ONE}, true},
    {{"rules load", run_load, &ONE}, true},
    {{"rules load, directory", run_load, &LAYER}, true},
    {{"model load", run_model, &BUILT_IN}, false},
    {{"one call, built-in rules", run_clean, "A line.\n\nAdvertisement\n"}, false},
};

START_TEST(scenarios)
{
    fault_try(&SCENARIOS[_i].what, FAULT_MEMORY);
    if (SCENARIOS[_i].reads) fault_try(&SCENARIOS[_i].what, FAULT_READ);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fault rules");
    TCase *tcase = tcase_create("fault rules");
    fault_init();
    MUST(mkdtemp(directory));
    write_file(good, sizeof good, "good.rules", RULES);
    write_file(wrong, sizeof wrong, "wrong.txt", WRONG);
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(tcase, scenarios, 0, sizeof SCENARIOS / sizeof *SCENARIOS);
    suite_add_tcase(suite, tcase);
    int code = suite_run(suite);
    unlink(good);
    unlink(wrong);
    rmdir(directory);
    return code;
}
