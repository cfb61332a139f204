/* Bytes as a rule file: read, checked and compiled; then the first rule's tests as texts. */
#include "rules/lint.h"
#include "rules/matcher.h"
#include "rules/testrun.h"

#include <stdlib.h>

enum { FILE_MAX_BYTES = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool hear(void *ctx, const char *kind, slice id, const dechaff_error *error)
{
    size_t *told = ctx;
    (void)id;
    /* A message without place, kind or words is a fault too. */
    if (!*kind || error->line == 0 || error->column == 0 || !*error->text) abort();
    return ++*told < 100;
}

static void ignore(void *ctx, const finding *f)
{
    (void)ctx;
    if (f->place.line == 0 || !*f->text) abort();
}

static dechaff_status no_html(void *ctx, slice html, arena *memory, page *out)
{
    (void)ctx;
    (void)html;
    (void)memory;
    (void)out;
    return DECHAFF_BAD_INPUT;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > FILE_MAX_BYTES) return 0;
    slice text = {(const char *)data, size};
    arena memory;
    rule_list list = {0};
    size_t told = 0;
    dechaff_error err = {0};
    finding_sink sink = {ignore, NULL};
    arena_init(&memory, SIZE_MAX);
    dechaff_status status = rules_parse_all(slice_of("fuzz"), text, 0, &memory, &list, hear, &told);
    if ((status == DECHAFF_OK) != (told == 0)) abort();
    lint_text(slice_of("fuzz"), text, sink);
    if (lint_rules(&list, sink, &err) != DECHAFF_OK) abort();
    test_run tests = {.parse_html = no_html, .sink = sink};
    if (list.count) (void)test_run_rule(&tests, &list.items[0], &err);
    rule_list_free(&list);
    arena_free(&memory);
    return 0;
}
