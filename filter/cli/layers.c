#include "layers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool is_directory(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

/* The user's directory of rules, malloc'd; a relative $XDG_CONFIG_HOME does not count, as its standard says. */
static char *user_directory(void)
{
    static const char *const TAIL = "/dechaff/rules.d";
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME"), *middle = "";
    if (!config || *config != '/') {
        config = home;
        middle = "/.config";
    }
    if (!config || *config != '/') return NULL;
    size_t size = strlen(config) + strlen(middle) + strlen(TAIL) + 1;
    char *path = malloc(size);
    if (path) snprintf(path, size, "%s%s%s", config, middle, TAIL);
    return path;
}

bool rule_paths_find(rule_paths *p, const options *o)
{
    static const char *const SYSTEM = "/etc/dechaff/rules.d";
    *p = (rule_paths){.paths = malloc((o->rules.count + 2) * sizeof *p->paths)};
    if (!p->paths) return false;
    if (!o->no_default_rules) {
        p->user = user_directory();
        if (is_directory(SYSTEM)) p->paths[p->count++] = SYSTEM;
        if (p->user && is_directory(p->user)) p->paths[p->count++] = p->user;
    }
    for (size_t i = 0; i < o->rules.count; i++) p->paths[p->count++] = o->rules.items[i];
    return true;
}

void rule_paths_free(rule_paths *p)
{
    free(p->paths);
    free(p->user);
}

dechaff_engine_options engine_options(const options *o, const rule_paths *p)
{
    dechaff_engine_options e = DECHAFF_ENGINE_OPTIONS_INIT;
    e.rule_paths = p->paths;
    e.rule_path_count = p->count;
    e.no_default_rules = o->no_default_rules;
    e.risk = o->risk;
    e.toggles = o->toggles.items;
    e.toggle_count = o->toggles.count;
    e.model_path = o->model;
    return e;
}
