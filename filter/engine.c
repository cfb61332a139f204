/* dechaff_engine: compiled rules and the model, immutable, shared by threads. */
#include "engine.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

enum { MODEL_MAX_BYTES = 64 * 1024 * 1024, READ_BYTES = 64 * 1024 };

/* The only part of an engine that changes: from nothing to the model, once. */
struct model_slot {
    pthread_mutex_t lock;
    _Atomic(scorer *) loaded;
};

const char *dechaff_version(void)
{
    return DECHAFF_VERSION;
}

static model_slot *model_slot_new(void)
{
    model_slot *slot = calloc(1, sizeof *slot);
    if (slot && pthread_mutex_init(&slot->lock, NULL) != 0) {
        free(slot);
        return NULL;
    }
    return slot;
}

static void model_slot_free(model_slot *slot)
{
    if (!slot) return;
    scorer_free(atomic_load(&slot->loaded));
    pthread_mutex_destroy(&slot->lock);
    free(slot);
}

dechaff_status engine_scorer(const dechaff_engine *engine, const scorer **out, dechaff_error *err)
{
    model_slot *slot = engine->model;
    scorer *s = atomic_load_explicit(&slot->loaded, memory_order_acquire);
    dechaff_status status = DECHAFF_OK;
    if (!s) {
        pthread_mutex_lock(&slot->lock);
        s = atomic_load_explicit(&slot->loaded, memory_order_relaxed);
        if (!s) status = scorer_new((slice){NULL, 0}, (slice){NULL, 0}, &s, err);
        if (status == DECHAFF_OK) atomic_store_explicit(&slot->loaded, s, memory_order_release);
        pthread_mutex_unlock(&slot->lock);
    }
    if (status == DECHAFF_OK) *out = s;
    return status;
}

const char *engine_rule_id(const dechaff_engine *engine, uint32_t index)
{
    return index == UINT32_MAX ? "model" : engine->ids[index];
}

/* ---- a model of the user's ---- */

static dechaff_status cannot_read(const char *path, dechaff_error *err)
{
    dechaff_status status = error_set(err, DECHAFF_IO, "cannot read the model file");
    if (err) snprintf(err->source, sizeof err->source, "%s", path);
    return status;
}

static dechaff_status read_all(FILE *file, const char *path, buffer *out, dechaff_error *err)
{
    for (size_t got = 1; got;) {
        if (out->len + READ_BYTES > MODEL_MAX_BYTES) return cannot_read(path, err);
        if (!buffer_reserve(out, READ_BYTES)) return error_no_memory(err);
        got = fread(out->at + out->len, 1, READ_BYTES, file);
        out->len += got;
    }
    return ferror(file) ? cannot_read(path, err) : DECHAFF_OK;
}

/* A wrong file is an error now, not with the first HTML document. */
static dechaff_status load_model(dechaff_engine *e, const char *path, dechaff_error *err)
{
    buffer text;
    scorer *s = NULL;
    FILE *file = fopen(path, "re");
    if (!file) return cannot_read(path, err);
    buffer_init(&text, MODEL_MAX_BYTES);
    dechaff_status status = read_all(file, path, &text, err);
    if (status == DECHAFF_OK) status = scorer_new(slice_of(path), buffer_slice(&text), &s, err);
    if (status == DECHAFF_OK) atomic_store(&e->model->loaded, s);
    buffer_free(&text);
    fclose(file);
    return status;
}

/* ---- made and freed ---- */

/* Rule ids as C strings, for the callbacks. */
static bool name_rules(dechaff_engine *e)
{
    size_t count = ruleset_count(e->rules);
    e->ids = arena_take_array(&e->memory, count, sizeof *e->ids);
    for (size_t i = 0; e->ids && i < count; i++) {
        e->ids[i] = arena_copy(&e->memory, ruleset_rule(e->rules, (uint32_t)i)->id).at;
        if (!e->ids[i]) return false;
    }
    return e->ids != NULL;
}

/* Without rules of the user's the built-in set is ready; else all layers are compiled together. */
static dechaff_status load_rules(dechaff_engine *e, const dechaff_engine_options *o, const ruleset_options *how,
                                 dechaff_error *err)
{
    if (!o->rule_path_count && !o->no_default_rules) return ruleset_builtin(how, &e->rules, err);
    dechaff_status status = layers_load(o->rule_paths, o->rule_path_count, !o->no_default_rules, &e->layers, err);
    if (status != DECHAFF_OK) return status;
    return ruleset_new(e->layers.rules.items, e->layers.rules.count, how, &e->rules, err);
}

static dechaff_status load(dechaff_engine *e, const dechaff_engine_options *o, dechaff_error *err)
{
    ruleset_options how = {(rule_risk)o->risk, o->toggles, o->toggle_count};
    dechaff_status status = load_rules(e, o, &how, err);
    if (status != DECHAFF_OK) return status;
    e->model = model_slot_new();
    if (!e->model || !name_rules(e)) return error_no_memory(err);
    return o->model_path ? load_model(e, o->model_path, err) : DECHAFF_OK;
}

static dechaff_status check_options(const dechaff_engine_options *o, dechaff_error *err)
{
    if (o->size < sizeof *o) return error_set(err, DECHAFF_BAD_OPTION, "set size by DECHAFF_ENGINE_OPTIONS_INIT");
    if (o->risk > DECHAFF_RISK_HIGH) return error_set(err, DECHAFF_BAD_OPTION, "risk has no such value");
    for (size_t i = 0; i < o->toggle_count; i++)
        if (!strchr("+-", o->toggles[i][0]) || !o->toggles[i][0] || !o->toggles[i][1])
            return error_set(err, DECHAFF_BAD_OPTION, "a toggle is \"+GLOB\" or \"-GLOB\"");
    return DECHAFF_OK;
}

dechaff_status dechaff_engine_new(const dechaff_engine_options *options, dechaff_engine **engine, dechaff_error *err)
{
    dechaff_engine_options o = DECHAFF_ENGINE_OPTIONS_INIT;
    if (options) o = *options;
    dechaff_status status = check_options(&o, err);
    if (status != DECHAFF_OK) return status;
    dechaff_engine *e = calloc(1, sizeof *e);
    if (!e) return error_no_memory(err);
    arena_init(&e->memory, SIZE_MAX);
    status = load(e, &o, err);
    if (status == DECHAFF_OK)
        *engine = e;
    else
        dechaff_engine_free(e);
    return status;
}

void dechaff_engine_free(dechaff_engine *e)
{
    if (!e) return;
    ruleset_free(e->rules);
    layers_free(&e->layers);
    model_slot_free(e->model);
    arena_free(&e->memory);
    free(e);
}

/* ---- one call ---- */

static dechaff_status clean(dechaff_cleaner *c, const char *data, size_t len, char **text, size_t *text_len,
                            dechaff_error *err)
{
    const dechaff_result *result = NULL;
    dechaff_status status = dechaff_cleaner_begin(c, NULL, err);
    if (status == DECHAFF_OK) status = dechaff_cleaner_feed(c, data, len, err);
    if (status == DECHAFF_OK || status == DECHAFF_LIMIT) status = dechaff_cleaner_finish(c, &result, err);
    if (status != DECHAFF_OK && status != DECHAFF_LIMIT) return status;
    char *copy = malloc(result->text_len + 1);
    if (!copy) return error_no_memory(err);
    memcpy(copy, result->text, result->text_len + 1);
    *text = copy;
    if (text_len) *text_len = result->text_len;
    return status;
}

dechaff_status dechaff_clean(const char *data, size_t len, char **text, size_t *text_len, dechaff_error *err)
{
    dechaff_engine *engine = NULL;
    dechaff_cleaner *cleaner = NULL;
    dechaff_status status = dechaff_engine_new(NULL, &engine, err);
    if (status == DECHAFF_OK) status = dechaff_cleaner_new(engine, NULL, &cleaner, err);
    if (status == DECHAFF_OK) status = clean(cleaner, data, len, text, text_len, err);
    dechaff_cleaner_free(cleaner);
    dechaff_engine_free(engine);
    return status;
}
