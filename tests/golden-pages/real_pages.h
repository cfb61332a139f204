/* Pages of the development sets, straight from their archives. In: a set's name. Out: clean UTF-8, one by one. */
#ifndef DECHAFF_TESTS_REAL_PAGES_H
#define DECHAFF_TESTS_REAL_PAGES_H

#include "base/buffer.h"

typedef struct real_pages real_pages;

/** Open "wcxb-dev" or "trafilatura-eval"; NULL: the data is not there (says so on stdout). */
real_pages *real_pages_open(const char *set);

/** Read the next page into `out`; its name, valid until the next call, or NULL at the end. */
const char *real_pages_next(real_pages *r, buffer *out);

void real_pages_close(real_pages *r);

#endif
