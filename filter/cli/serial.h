/*
 * Documents one after another in this thread. In: options, an engine. Out: all documents delivered. Text streams:
 * what of it stays goes out before the rest is read.
 */
#ifndef DECHAFF_CLI_SERIAL_H
#define DECHAFF_CLI_SERIAL_H

#include "deliver.h"

/** Clean all inputs; errors as dechaff_cleaner_new(). */
dechaff_status clean_serially(const options *o, const dechaff_engine *engine, delivery *to, dechaff_error *err);

#endif
