/* The model that the build puts into the library: rules/main-content.model, by filter/embed/model.cmake. */
#ifndef DECHAFF_SCORE_EMBEDDED_H
#define DECHAFF_SCORE_EMBEDDED_H

#include "../base/slice.h"

/** Its text; lives as long as the library. */
slice score_embedded_model(void);

#endif
