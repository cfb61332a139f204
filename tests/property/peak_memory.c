/*
 * Usage: peak_memory text|html SMALL LARGE ALLOWED COMMAND [ARG]... Feeds SMALL and then LARGE MiB to the command on a
 * pipe and fails if the second peak of memory is more than ALLOWED KiB over the first: the design's invariant 9, and
 * its like for pages of which all text stays.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static char block[1 << 20];

/** Repeat `text` over the block, up to `room` bytes before its end, which `fill` fills; the last byte is a line end. */
static void repeat(const char *text, size_t room, char fill)
{
    size_t at = 0, len = strlen(text);
    for (; at + len < sizeof block - room; at += len) memcpy(block + at, text, len);
    memset(block + at, fill, sizeof block - at);
    block[sizeof block - 1] = '\n';
}

/** Prose, tickers, waste, blank lines, and a line too long for line rules. */
static void fill_text(void)
{
    repeat("The ferry came back with salt (MSFT+2.73%), rope and news.\n\nAdvertisement\n\n", 100000, 'r');
}

/** Blocks to keep and to drop, hidden ones, links, empty elements, JSON-LD, and a long paragraph. */
static void fill_html(void)
{
    static const char doctype[] = "<!doctype html>";
    repeat("<article class='story day' data-n=12><p>The ferry <a href='/salt/and/rope'>came back</a> with news.\n"
           "<p>Advertisement</p><p hidden>Not seen.</p><div></div><ul><li>One<li>Two</ul></article>\n"
           "<script type='application/ld+json'>{\"headline\":\"The ferry\",\"name\":\"Salt\"}</script>",
           100000, 'r');
    memcpy(block, doctype, sizeof doctype - 1);
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
    if (argc < 6) return 2;
    signal(SIGPIPE, SIG_IGN);
    if (strcmp(argv[1], "html") == 0)
        fill_html();
    else
        fill_text();
    long small_mib = atol(argv[2]), large_mib = atol(argv[3]), allowed = atol(argv[4]);
    long small = peak_kib(argv + 5, small_mib), large = peak_kib(argv + 5, large_mib);
    printf("peak memory: %ld KiB for %ld MiB, %ld KiB for %ld MiB\n", small, small_mib, large, large_mib);
    return large - small <= allowed ? 0 : 1;
}
