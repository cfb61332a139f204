/* Globs over rule ids. In: a pattern with `*` (any characters) and `?` (one). Out: whether an id fits. */
#ifndef DECHAFF_RULES_GLOB_H
#define DECHAFF_RULES_GLOB_H

#include "../base/slice.h"

/** True if the whole of `text` fits `pattern`; bytes compare as they are. */
bool glob_fits(slice pattern, slice text);

#endif
