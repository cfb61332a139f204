/* dechaff rules check, test, try and list. In: options. Out: findings or a table on `out`, an exit code. */
#ifndef DECHAFF_CLI_RULES_H
#define DECHAFF_CLI_RULES_H

#include "report.h"
#include "run.h"

/** Run the action that the options name. */
exit_code rules_command(const options *o, out_stream *out, reporter *r);

#endif
