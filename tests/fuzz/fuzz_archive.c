/* Any bytes as a file: the reader ends, within its bounds, after at most one document or error for each 16 bytes. */
#include "input/reader.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MEMBER_MAX_BYTES = 1 << 20 };

/* Read the current document; false: it broke. */
static bool read_document(reader *r)
{
    for (;;) {
        slice bytes;
        dechaff_error err;
        if (reader_read(r, &bytes, &err) != DECHAFF_OK) return false;
        if (bytes.len == 0) return true;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int fd = -1;
    reader *r;
    dechaff_error err;
    if (fd < 0) fd = memfd_create("input", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) != (ssize_t)size || lseek(fd, 0, SEEK_SET) != 0)
        return 0;
    reader_options options = {.max_member_bytes = MEMBER_MAX_BYTES};
    if (reader_open_fd(fd, "input", &options, &r, &err) != DECHAFF_OK) return 0;
    for (size_t left = 1000 + size / 16;; left--) {
        reader_document doc;
        dechaff_status status = reader_next(r, &doc, &err);
        if (status == DECHAFF_END) break;
        if (left == 0) abort();
        if (status == DECHAFF_OK) (void)read_document(r);
    }
    reader_close(r);
    return 0;
}
