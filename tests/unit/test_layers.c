/* Rule files and directories in layers. */
#include "rules/layers.h"
#include "rules/ruleset.h"
#include "suite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define TESTS "  + x\n  - y\n"

static char root[64];

static const char *path_of(const char *name)
{
    static char paths[8][160];
    static unsigned next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", root, name);
    return path;
}

static void put(const char *name, const char *text)
{
    FILE *f = fopen(path_of(name), "w");
    ck_assert_ptr_nonnull(f);
    fputs(text, f);
    fclose(f);
}

static void make_root(void)
{
    strcpy(root, "/tmp/dechaff-layers-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(root));
}

static void remove_root(void)
{
    char command[100];
    snprintf(command, sizeof command, "rm -r %s", root);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(a_directory_gives_its_rule_files_by_name)
{
    make_root();
    put("b.rules", "rule b drop line\n  is x\n" TESTS);
    put("a.rules", "rule a drop line\n  is x\n" TESTS);
    put(".hidden.rules", "nonsense\n");
    put("c.rules~", "nonsense\n");
    put(".rules", "nonsense\n");
    const char *paths[] = {root};
    rule_layers l;
    dechaff_error err;
    ck_assert_int_eq(layers_load(paths, 1, false, &l, &err), DECHAFF_OK);
    ck_assert_uint_eq(l.rules.count, 2);
    ck_assert(slice_is(l.rules.items[0].id, "a") && slice_is(l.rules.items[1].id, "b"));
    ck_assert(slice_is(l.rules.items[1].file, path_of("b.rules")));
    layers_free(&l);
    remove_root();
}
END_TEST

START_TEST(a_higher_layer_replaces_a_rule)
{
    make_root();
    put("low.rules", "rule a drop line\n  is low\n" TESTS "rule b drop line\n  is x\n" TESTS);
    put("high.rules", "rule a drop block\n  is high\n" TESTS);
    const char *paths[] = {path_of("low.rules"), path_of("high.rules")};
    rule_layers l;
    ruleset *set = NULL;
    dechaff_error err;
    ck_assert_int_eq(layers_load(paths, 2, false, &l, &err), DECHAFF_OK);
    ck_assert_int_eq(ruleset_new(l.rules.items, l.rules.count, NULL, &set, &err), DECHAFF_OK);
    ck_assert_uint_eq(ruleset_count(set), 2);
    ck_assert(slice_is(ruleset_rule(set, 0)->terms[0].text, "high"));
    ruleset_free(set);
    layers_free(&l);
    remove_root();
}
END_TEST

START_TEST(an_id_twice_in_a_directory_is_an_error)
{
    make_root();
    put("a.rules", "rule a drop line\n  is x\n" TESTS);
    put("b.rules", "\nrule a drop line\n  is x\n" TESTS);
    const char *paths[] = {root};
    rule_layers l;
    dechaff_error err;
    ck_assert_int_eq(layers_load(paths, 1, true, &l, &err), DECHAFF_BAD_RULE);
    ck_assert_str_eq(err.source, path_of("b.rules"));
    ck_assert_uint_eq(err.line, 2);
    ck_assert_ptr_nonnull(strstr(err.text, "a.rules:1; rename or delete"));
    layers_free(&l);
    remove_root();
}
END_TEST

START_TEST(paths_that_cannot_be_read_are_named)
{
    make_root();
    const char *missing[] = {path_of("none.rules")};
    rule_layers l;
    dechaff_error err;
    ck_assert_int_eq(layers_load(missing, 1, false, &l, &err), DECHAFF_IO);
    ck_assert_str_eq(err.source, missing[0]);
    ck_assert_ptr_nonnull(strstr(err.text, "No such file"));
    layers_free(&l);
    put("bad.rules", "rule a drop line\n  is x\n  bad\n");
    const char *bad[] = {path_of("bad.rules")};
    ck_assert_int_eq(layers_load(bad, 1, false, &l, &err), DECHAFF_BAD_RULE);
    ck_assert_str_eq(err.source, bad[0]);
    ck_assert_uint_eq(err.line, 3);
    ck_assert_uint_eq(err.column, 3);
    layers_free(&l);
    remove_root();
}
END_TEST

START_TEST(a_pipe_is_read_to_its_end)
{
    int ends[2];
    char path[32];
    static const char text[] = "rule a drop line\n  is x\n" TESTS;
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(write(ends[1], text, sizeof text - 1), sizeof text - 1);
    close(ends[1]);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
    const char *paths[] = {path};
    rule_layers l;
    dechaff_error err;
    ck_assert_int_eq(layers_load(paths, 1, false, &l, &err), DECHAFF_OK);
    ck_assert_uint_eq(l.rules.count, 1);
    layers_free(&l);
    close(ends[0]);
}
END_TEST

START_TEST(built_in_rules_are_compiled_without_an_error)
{
    rule_layers l;
    ruleset *set = NULL;
    dechaff_error err;
    ck_assert_int_eq(layers_load(NULL, 0, true, &l, &err), DECHAFF_OK);
    ck_assert_int_eq(ruleset_new(l.rules.items, l.rules.count, NULL, &set, &err), DECHAFF_OK);
    for (size_t i = 0; i < l.rules.count; i++) ck_assert(l.rules.items[i].builtin);
    ruleset_free(set);
    layers_free(&l);
}
END_TEST

START_TEST(built_in_rules_are_those_of_the_folder)
{
    const char *paths[] = {DECHAFF_SOURCE_DIR "/rules"};
    rule_layers built, files;
    dechaff_error err;
    ck_assert_int_eq(layers_load(NULL, 0, true, &built, &err), DECHAFF_OK);
    ck_assert_int_eq(layers_load(paths, 1, false, &files, &err), DECHAFF_OK);
    ck_assert_uint_eq(built.rules.count, files.rules.count);
    for (size_t i = 0; i < files.rules.count; i++) {
        const rule *a = &built.rules.items[i], *b = &files.rules.items[i];
        ck_assert(slice_equal(a->id, b->id));
        ck_assert(a->verb == b->verb && a->unit == b->unit && a->risk == b->risk && slice_equal(a->why, b->why));
        ck_assert(a->place.line == b->place.line && a->term_count == b->term_count);
        ck_assert_uint_eq(a->test_count, 0);
        for (uint32_t t = 0; t < a->term_count; t++) ck_assert(slice_equal(a->terms[t].text, b->terms[t].text));
        ck_assert(a->len_min == b->len_min && a->len_max == b->len_max && a->lang_count == b->lang_count);
    }
    layers_free(&built);
    layers_free(&files);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_directory_gives_its_rule_files_by_name,
                            a_higher_layer_replaces_a_rule,
                            an_id_twice_in_a_directory_is_an_error,
                            paths_that_cannot_be_read_are_named,
                            a_pipe_is_read_to_its_end,
                            built_in_rules_are_compiled_without_an_error,
                            built_in_rules_are_those_of_the_folder,
                            NULL};
    return suite_run(suite_of("layers", tests));
}
