#include "interrupt.h"

#include <signal.h>

static out_stream *guarded[2];
static volatile sig_atomic_t waiting, came;

static void die(int sig)
{
    out_rescue(guarded[0]);
    out_rescue(guarded[1]);
    signal(sig, SIG_DFL);
    raise(sig);
}

static void handle(int sig)
{
    came = sig;
    if (waiting) die(sig);
}

void interrupt_guard(out_stream *out, out_stream *notes)
{
    static const int SIGNALS[] = {SIGTERM, SIGINT, SIGHUP};
    /* A second signal kills at once, even while a write hangs. */
    struct sigaction action = {.sa_handler = handle, .sa_flags = (int)SA_RESETHAND}, old;
    guarded[0] = out;
    guarded[1] = notes;
    signal(SIGPIPE, SIG_IGN);
    for (size_t i = 0; i < sizeof SIGNALS / sizeof *SIGNALS; i++)
        if (sigaction(SIGNALS[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(SIGNALS[i], &action, NULL);
}

void interrupt_wait(void)
{
    waiting = 1;
    interrupt_check();
}

void interrupt_resume(void)
{
    waiting = 0;
}

void interrupt_check(void)
{
    if (came) die(came);
}
