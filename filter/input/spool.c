#include "spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_unlinked(const char *dir)
{
    static const char PATTERN[] = "/dechaff-XXXXXX";
    int fd = open(dir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0) return fd;
    size_t len = strlen(dir);
    char *path = malloc(len + sizeof PATTERN);
    if (!path) return -1;
    memcpy(path, dir, len);
    memcpy(path + len, PATTERN, sizeof PATTERN);
    fd = mkostemp(path, O_CLOEXEC);
    if (fd >= 0) unlink(path);
    free(path);
    return fd;
}

static bool write_all(int fd, slice s)
{
    while (s.len) {
        ssize_t put = write(fd, s.at, s.len);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return false;
        s = (slice){s.at + put, s.len - (size_t)put};
    }
    return true;
}

static dechaff_status spool_failed(dechaff_error *err, const char *dir)
{
    return error_set(err, DECHAFF_IO,
                     "no temporary file of this size in %s: %s; unpack the archive first, or set TMPDIR", dir,
                     strerror(errno));
}

static dechaff_status copy_stream(window *in, const char *dir, int fd, dechaff_error *cut, dechaff_error *err)
{
    uint64_t size = 0;
    dechaff_status status = DECHAFF_OK;
    for (;;) {
        slice view = window_view(in);
        if (view.len && !write_all(fd, view)) return spool_failed(err, dir);
        size += view.len;
        if (size > SPOOL_MAX_BYTES)
            return error_set(err, DECHAFF_BAD_INPUT, "a zip or 7z over 1 GiB on a pipe; give it as a file");
        window_drop(in, view.len);
        if (status != DECHAFF_OK || in->ended) return DECHAFF_OK;
        status = window_want(in, 1, err);
        if (status == DECHAFF_BAD_INPUT && err) *cut = *err;
        cut->status = status;
        if (status != DECHAFF_OK && status != DECHAFF_BAD_INPUT) return status;
    }
}

dechaff_status spool_stream(window *in, const char *dir, int *fd, dechaff_error *cut, dechaff_error *err)
{
    *cut = (dechaff_error){0};
    *fd = open_unlinked(dir);
    if (*fd < 0) return spool_failed(err, dir);
    dechaff_status status = copy_stream(in, dir, *fd, cut, err);
    if (status == DECHAFF_OK) return DECHAFF_OK;
    close(*fd);
    *fd = -1;
    return status;
}

bool zip_has_directory(int fd)
{
    enum { LOOK_BYTES = 16 * 1024, RECORD_BYTES = 22 }; /* as far as libarchive 3.6 looks */
    struct stat st;
    if (fstat(fd, &st) != 0) return false;
    off_t start = st.st_size > LOOK_BYTES ? st.st_size - LOOK_BYTES : 0;
    char *tail = malloc(LOOK_BYTES);
    if (!tail) return false;
    ssize_t len = pread(fd, tail, LOOK_BYTES, start);
    bool found = false;
    for (ssize_t at = 0; at + RECORD_BYTES <= len && !found; at++) found = memcmp(tail + at, "PK\005\006", 4) == 0;
    free(tail);
    return found;
}
