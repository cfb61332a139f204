/*
 * Usage: measure RUNS INPUT COMMAND [ARG]... Runs the command with INPUT on its stdin and no stdout, RUNS times, and
 * prints the best times and the highest peak: "CPU_MS WALL_MS PEAK_KIB". CPU is user and system time of the whole
 * process.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    double cpu_ms, wall_ms;
    long peak_kib;
} cost;

/** Milliseconds of a monotonic clock. */
static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double milliseconds(struct timeval t)
{
    return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

/** Become the command. */
static void become(const char *input, char **command)
{
    int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);
    if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0) _exit(126);
    execvp(command[0], command);
    _exit(127);
}

/** What one run takes; ends the program if the command cannot run. A code of 1 is rg's for "nothing left". */
static cost run_once(const char *input, char **command)
{
    double start = now_ms();
    pid_t child = fork();
    if (child == 0) become(input, command);
    int status = 0;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        fprintf(stderr, "measure: %s: wait status %d\n", command[0], status);
        exit(1);
    }
    return (cost){milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), now_ms() - start, usage.ru_maxrss};
}

int main(int argc, char **argv)
{
    if (argc < 4) return 2;
    cost best = run_once(argv[2], argv + 3);
    for (int run = atoi(argv[1]); run > 1; run--) {
        cost next = run_once(argv[2], argv + 3);
        if (next.cpu_ms < best.cpu_ms) best.cpu_ms = next.cpu_ms;
        if (next.wall_ms < best.wall_ms) best.wall_ms = next.wall_ms;
        if (next.peak_kib > best.peak_kib) best.peak_kib = next.peak_kib;
    }
    printf("%.2f %.2f %ld\n", best.cpu_ms, best.wall_ms, best.peak_kib);
    return 0;
}
