/*
 * SIGTERM, SIGINT and SIGHUP in the middle: whole lines in the output, no temporary left, then death by the signal.
 * While the command waits for input the handler does it at once; else the next interrupt_check() does.
 */
#ifndef DECHAFF_CLI_INTERRUPT_H
#define DECHAFF_CLI_INTERRUPT_H

#include "out.h"

/** Guard `out` and `notes` from now on; SIGPIPE becomes an error of write(). */
void interrupt_guard(out_stream *out, out_stream *notes);

/** The command is about to wait for input: nothing touches the streams until interrupt_resume(). */
void interrupt_wait(void);
void interrupt_resume(void);

/** Die here if a signal has come. */
void interrupt_check(void);

#endif
