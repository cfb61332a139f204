/* Where rules come from: the environment resolved for the library. In: options. Out: paths, lowest layer first. */
#ifndef DECHAFF_CLI_LAYERS_H
#define DECHAFF_CLI_LAYERS_H

#include "option.h"

typedef struct {
    const char **paths; /* borrowed but for `user` */
    size_t count;
    char *user; /* $XDG_CONFIG_HOME/dechaff/rules.d */
} rule_paths;

/**
 * /etc/dechaff/rules.d, $XDG_CONFIG_HOME/dechaff/rules.d (default ~/.config) where they are, then --rules; never the
 * working directory. @return false: no memory.
 */
bool rule_paths_find(rule_paths *p, const options *o);
void rule_paths_free(rule_paths *p);

/** The library's options for these paths, borrowed from both. */
dechaff_engine_options engine_options(const options *o, const rule_paths *p);

#endif
