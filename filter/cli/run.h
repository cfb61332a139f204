/* The main job: inputs one after another through one cleaner. In: options and an engine. Out: an exit code. */
#ifndef DECHAFF_CLI_RUN_H
#define DECHAFF_CLI_RUN_H

#include "report.h"

typedef enum { EXIT_ALL_READ = 0, EXIT_SOME_FAILED = 1, EXIT_STOPPED = 2 } exit_code;

/** Clean all inputs into `out`. Messages have been given; `out` is not yet closed. */
exit_code clean_inputs(const options *o, const dechaff_engine *engine, out_stream *out, reporter *r);

/** True if an input is the file that would be written; `err` says which. */
bool is_own_input(const options *o, dechaff_error *err);

#endif
