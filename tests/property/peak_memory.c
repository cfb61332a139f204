/*
 * Usage: peak_memory SMALL LARGE COMMAND [ARG]... Feeds SMALL and then LARGE MiB of text to the command on a pipe and
 * fails if the two peaks of memory differ by more than 1 MiB: the design's invariant 9.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static char block[1 << 20];

/** Fill the block with prose, tickers, waste, blank lines, and a line too long for line rules. */
static void fill_block(void)
{
    static const char text[] = "The ferry came back with salt (MSFT+2.73%), rope and news.\n\nAdvertisement\n\n";
    size_t at = 0;
    for (; at + sizeof text < sizeof block - 100000; at += sizeof text - 1) memcpy(block + at, text, sizeof text - 1);
    memset(block + at, 'r', sizeof block - at);
    block[sizeof block - 1] = '\n';
}

/** Write `mib` blocks into the pipe; 0 or -1. */
static int feed(int pipe_end, long mib)
{
    for (; mib > 0; mib--) {
        size_t at = 0;
        while (at < sizeof block) {
            ssize_t put = write(pipe_end, block + at, sizeof block - at);
            if (put < 0) return -1;
            at += (size_t)put;
        }
    }
    return 0;
}

/** Peak memory of the command over `mib` MiB of text, in KiB; ends the program if the command fails. */
static long peak_kib(char **command, long mib)
{
    int ends[2];
    if (pipe(ends) != 0) exit(1);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[0], 0);
        close(ends[0]);
        close(ends[1]);
        if (!freopen("/dev/null", "w", stdout)) _exit(126);
        execv(command[0], command);
        _exit(127);
    }
    close(ends[0]);
    int fed = feed(ends[1], mib), status = 0;
    close(ends[1]);
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child || fed != 0 || status != 0) {
        fprintf(stderr, "%s failed after %ld MiB (wait status %d)\n", command[0], mib, status);
        exit(1);
    }
    return usage.ru_maxrss;
}

int main(int argc, char **argv)
{
    if (argc < 4) return 2;
    signal(SIGPIPE, SIG_IGN);
    fill_block();
    long small_mib = atol(argv[1]), large_mib = atol(argv[2]);
    long small = peak_kib(argv + 3, small_mib), large = peak_kib(argv + 3, large_mib);
    printf("peak memory: %ld KiB for %ld MiB, %ld KiB for %ld MiB\n", small, small_mib, large, large_mib);
    return labs(large - small) <= 1024 ? 0 : 1;
}
