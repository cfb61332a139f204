#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const double FIRST_SECONDS = 0.5, EVERY_SECONDS = 0.2;
enum { LINE_BYTES = 256, COLUMNS = 80 };

static double now_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Size of a regular file; false: it is none. */
static bool file_size(const char *path, uint64_t *size)
{
    struct stat st;
    int failed = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &st) : stat(path, &st);
    if (failed || !S_ISREG(st.st_mode)) return false;
    *size += (uint64_t)st.st_size;
    return true;
}

static uint64_t total_size(const options *o)
{
    uint64_t total = 0;
    bool known = !o->files_from.count;
    if (!o->files.count) known = known && file_size("-", &total);
    for (size_t i = 0; known && i < o->files.count; i++) known = file_size(o->files.items[i], &total);
    return known ? total : 0;
}

void progress_init(progress *p, const options *o, int out_fd)
{
    const char *terminal = getenv("TERM");
    *p = (progress){.on = isatty(STDERR_FILENO) && !isatty(out_fd) && !o->quiet && !o->explain && terminal &&
                          strcmp(terminal, "dumb") != 0};
    if (!p->on) return;
    p->total = total_size(o);
    p->began = now_seconds();
    p->shown = p->began + FIRST_SECONDS - EVERY_SECONDS;
}

/* ---- the line ---- */

/* "1.5 GiB" */
static void put_size(uint64_t bytes, char out[24])
{
    static const char *const UNITS[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    double size = (double)bytes;
    size_t unit = 0;
    for (; size >= 1000 && unit + 1 < sizeof UNITS / sizeof *UNITS; unit++) size /= 1024;
    snprintf(out, 24, unit ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
}

/* "1:02:03" or "2:03" */
static void put_time(double seconds, char out[24])
{
    uint64_t s = seconds < 359999 ? (uint64_t)(seconds + 0.5) : 359999;
    if (s >= 3600)
        snprintf(out, 24, "%" PRIu64 ":%02" PRIu64 ":%02" PRIu64, s / 3600, s / 60 % 60, s % 60);
    else
        snprintf(out, 24, "%" PRIu64 ":%02" PRIu64, s / 60, s % 60);
}

static void append(char *line, size_t size, const char *text)
{
    size_t len = strlen(line);
    snprintf(line + len, size - len, "%s", text);
}

/* "34% of 1.5 GiB" and how long it will still take, where the size is known. */
static void append_total(const progress *p, progress_state now, char *line, size_t size)
{
    char text[64], total[24];
    double share = now.bytes < p->total ? (double)now.bytes / (double)p->total : 1;
    put_size(p->total, total);
    snprintf(text, sizeof text, " of %s, %.0f%%", total, share * 100);
    append(line, size, text);
}

static void append_left(const progress *p, progress_state now, double seconds, char *line, size_t size)
{
    char text[64], left[24];
    uint64_t rest = now.bytes < p->total ? p->total - now.bytes : 0;
    put_time(seconds * (double)rest / (double)now.bytes, left);
    snprintf(text, sizeof text, ", %s left", left);
    append(line, size, text);
}

void progress_format(const progress *p, progress_state now, double seconds, char *line, size_t size)
{
    char text[96], bytes[24];
    put_size(now.bytes, bytes);
    snprintf(line, size, "%s", bytes);
    if (p->total) append_total(p, now, line, size);
    snprintf(text, sizeof text, ", %" PRIu64 " documents, %.0f/s, %.1f MB/s", now.documents,
             (double)now.documents / seconds, (double)now.bytes / 1e6 / seconds);
    append(line, size, text);
    if (p->total && now.bytes) append_left(p, now, seconds, line, size);
    snprintf(text, sizeof text, ", %" PRIu64 " failed", now.failures);
    if (now.failures) append(line, size, text);
}

/* ---- the terminal ---- */

static size_t columns(void)
{
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : COLUMNS;
}

static void put(const char *text, size_t len)
{
    ssize_t written = write(STDERR_FILENO, text, len);
    (void)written; /* a lost line is no loss */
}

void progress_show(progress *p, progress_state now)
{
    char line[LINE_BYTES] = "\r", *text = line + 1;
    double time = p->on ? now_seconds() : 0;
    if (!p->on || time - p->shown < EVERY_SECONDS) return;
    p->shown = time;
    progress_format(p, now, time - p->began, text, sizeof line - 8);
    size_t len = strlen(text), room = columns() - 1;
    if (len > room) len = room;
    memcpy(text + len, "\033[K", 3);
    put(line, len + 4);
    p->visible = true;
}

void progress_hide(progress *p)
{
    if (p->visible) put("\r\033[K", 4);
    p->visible = false;
}
