/*
 * Documents on several threads: one reads, `jobs` clean, the main thread delivers in the documents' order. In: options,
 * an engine. Out: all documents delivered, byte for byte what one thread gives. Small documents are read whole before
 * they are cleaned; a large one, or one that comes slowly, is read by its cleaner, while nothing else is read or
 * cleaned.
 */
#ifndef DECHAFF_CLI_PARALLEL_H
#define DECHAFF_CLI_PARALLEL_H

#include "deliver.h"

/**
 * Clean all inputs with `o->jobs` cleaners; errors as dechaff_cleaner_new(). If the output failed, threads may still
 * run, which `to->report->threads_left` says.
 */
dechaff_status clean_in_parallel(const options *o, const dechaff_engine *engine, delivery *to, dechaff_error *err);

#endif
