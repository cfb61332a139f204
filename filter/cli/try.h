/* dechaff rules try: what the rules of one file find in documents. In: a rule file, inputs. Out: hits on `out`. */
#ifndef DECHAFF_CLI_TRY_H
#define DECHAFF_CLI_TRY_H

#include "report.h"
#include "run.h"

/** Run the rules of the first operand on the others, or on stdin: in colour, or a line a hit. */
exit_code rules_try(const options *o, out_stream *out, reporter *r);

#endif
