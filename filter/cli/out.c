#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

void out_init(out_stream *out, int fd)
{
    *out = (out_stream){.fd = fd, .folder = AT_FDCWD};
}

/* ---- a file ---- */

static bool fail(out_stream *out, int error)
{
    if (!out->error) out->error = error;
    return false;
}

/* "dir/name" → "dir/.name.XXXXXX" */
static char *draft_name(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    size_t size = strlen(path) + sizeof "..XXXXXX";
    char *draft = malloc(size);
    if (draft) snprintf(draft, size, "%.*s.%s.XXXXXX", (int)(name - path), path, name);
    return draft;
}

/* The new file has the rights of the one it replaces, else those that open() would give. */
static mode_t rights_for(const struct stat *old)
{
    mode_t mask = umask(0);
    umask(mask);
    return old ? old->st_mode & 07777 : 0666 & ~mask;
}

static bool open_draft(out_stream *out, const struct stat *old)
{
    out->draft = draft_name(out->path);
    out->fd = out->draft ? mkstemp(out->draft) : -1;
    if (out->fd >= 0 && fchmod(out->fd, rights_for(old)) == 0) return true;
    int error = errno;
    if (out->fd < 0) {
        free(out->draft);
        out->draft = NULL;
    }
    return fail(out, error);
}

/* A new file of a name that nobody has, in out->folder. */
static bool open_draft_in(out_stream *out)
{
    enum { TRIES = 1000, NAME_BYTES = 48 };
    out->draft = malloc(NAME_BYTES);
    for (int i = 0; out->draft && i < TRIES; i++) {
        snprintf(out->draft, NAME_BYTES, ".dechaff-%ld-%d", (long)getpid(), i);
        out->fd = openat(out->folder, out->draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (out->fd >= 0) return true;
        if (errno != EEXIST) break;
    }
    int error = errno;
    free(out->draft);
    out->draft = NULL;
    return fail(out, error);
}

bool out_open_in(out_stream *out, int folder, const char *name)
{
    out_init(out, -1);
    out->folder = folder;
    out->path = strdup(name);
    return out->path ? open_draft_in(out) : fail(out, errno);
}

bool out_open(out_stream *out, const char *path)
{
    struct stat old;
    out_init(out, -1);
    bool exists = stat(path, &old) == 0, draft = !exists || S_ISREG(old.st_mode);
    /* A link stays a link: the file behind it is replaced. */
    out->path = exists && draft ? realpath(path, NULL) : strdup(path);
    if (!out->path) return fail(out, errno);
    if (draft) return open_draft(out, exists ? &old : NULL);
    out->fd = open(path, O_WRONLY | O_CLOEXEC);
    return out->fd >= 0 || fail(out, errno);
}

bool out_open_to_add(out_stream *out, const char *path)
{
    out_init(out, open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    out->path = out->fd >= 0 ? strdup(path) : NULL;
    return out->path || fail(out, errno);
}

/* ---- writing ---- */

/* A descriptor in non-blocking mode is waited for. */
static bool wait_writable(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLOUT};
    return poll(&p, 1, -1) >= 0 || errno == EINTR;
}

static void advance(struct iovec **parts, int *count, size_t done)
{
    while (*count && done >= (*parts)->iov_len) {
        done -= (*parts)->iov_len;
        ++*parts;
        --*count;
    }
    if (!*count) return;
    (*parts)->iov_base = (char *)(*parts)->iov_base + done;
    (*parts)->iov_len -= done;
}

static bool write_parts(out_stream *out, struct iovec *parts, int count)
{
    advance(&parts, &count, 0);
    while (count) {
        ssize_t done = writev(out->fd, parts, count);
        if (done >= 0)
            advance(&parts, &count, (size_t)done);
        else if (errno == EAGAIN ? !wait_writable(out->fd) : errno != EINTR)
            return fail(out, errno);
    }
    return true;
}

/* Length of `data` up to and with its last line's end. */
static size_t whole_lines(const char *data, size_t len)
{
    const char *end = len ? memrchr(data, '\n', len) : NULL;
    return end ? (size_t)(end + 1 - data) : 0;
}

static bool write_waiting(out_stream *out, size_t len)
{
    struct iovec part = {out->at, len};
    if (!len) return true;
    if (!write_parts(out, &part, 1)) return false;
    memmove(out->at, out->at + len, out->len - len);
    out->len -= len;
    return true;
}

bool out_flush_lines(out_stream *out)
{
    return !out->error && write_waiting(out, whole_lines(out->at, out->len));
}

bool out_flush(out_stream *out)
{
    return !out->error && write_waiting(out, out->len);
}

/* More than the buffer holds: what waits and the whole lines of `data` go out in one call, uncopied. */
static bool write_through(out_stream *out, const char *data, size_t *len)
{
    size_t lines = whole_lines(data, *len), waiting = out->len;
    if (!lines) {
        size_t ended = whole_lines(out->at, out->len);
        if (ended)
            waiting = ended;
        else
            lines = *len; /* a line longer than the buffer */
    }
    struct iovec parts[] = {{out->at, waiting}, {NULL, lines}};
    memcpy(&parts[1].iov_base, &data, sizeof data); /* writev() only reads, but its type does not say so */
    if (!write_parts(out, parts, 2)) return false;
    memmove(out->at, out->at + waiting, out->len - waiting);
    out->len -= waiting;
    *len -= lines;
    return true;
}

bool out_write(out_stream *out, const char *data, size_t len)
{
    if (out->error) return false;
    if (!len) return true;
    if (!out->at && !(out->at = malloc(OUT_BUFFER_BYTES))) return fail(out, ENOMEM);
    out->bytes += len;
    out->last = data[len - 1];
    const char *end = data + len;
    while (len > OUT_BUFFER_BYTES - out->len)
        if (!write_through(out, end - len, &len)) return false;
    memcpy(out->at + out->len, end - len, len);
    out->len += len;
    return true;
}

/* ---- the end ---- */

static void release(out_stream *out)
{
    free(out->at);
    free(out->path);
    free(out->draft);
    if (out->folder != AT_FDCWD) close(out->folder);
    out->folder = AT_FDCWD;
    out->at = out->path = out->draft = NULL;
    out->len = 0;
}

bool out_close(out_stream *out)
{
    bool ok = out_flush(out);
    if (out->path && close(out->fd) != 0) ok = fail(out, errno);
    if (ok && out->draft && renameat(out->folder, out->draft, out->folder, out->path) != 0) ok = fail(out, errno);
    if (!ok && out->draft) unlinkat(out->folder, out->draft, 0);
    release(out);
    return ok;
}

void out_abandon(out_stream *out)
{
    if (out->draft) unlinkat(out->folder, out->draft, 0);
    if (out->path && out->fd >= 0) close(out->fd);
    release(out);
}

void out_rescue(out_stream *out)
{
    if (out->draft)
        unlinkat(out->folder, out->draft, 0);
    else
        (void)(out->whole ? out_flush(out) : out_flush_lines(out));
}
