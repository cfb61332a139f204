#include "source.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* Room to read into: a block, or what is left below the maximum. 0: none. */
static size_t room_in(buffer *into)
{
    size_t left = into->max_bytes - into->len;
    size_t room = left < SOURCE_BLOCK_BYTES ? left : SOURCE_BLOCK_BYTES;
    return room && buffer_reserve(into, room) ? room : 0;
}

static dechaff_status fd_more(void *ctx, buffer *into, dechaff_error *err)
{
    fd_source *s = ctx;
    size_t room = room_in(into);
    if (!room)
        return into->len == into->max_bytes ? error_set(err, DECHAFF_LIMIT, "a record is too large")
                                            : error_no_memory(err);
    while (!s->failed) {
        ssize_t got = read(s->fd, into->at + into->len, room);
        if (got == 0) return DECHAFF_END;
        if (got > 0) {
            into->len += (size_t)got;
            s->position += (uint64_t)got;
            return DECHAFF_OK;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            struct pollfd wait = {.fd = s->fd, .events = POLLIN};
            (void)poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            s->failed = errno;
        }
    }
    dechaff_status status = error_set(err, DECHAFF_IO, "cannot be read: %s", strerror(s->failed));
    if (err) err->byte = s->position;
    return status;
}

byte_source fd_source_bytes(fd_source *s)
{
    return (byte_source){fd_more, s};
}
