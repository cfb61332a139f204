/* Bytes of a descriptor. In: a descriptor. Out: a byte source. Retries what a signal interrupted. */
#ifndef DECHAFF_INPUT_SOURCE_H
#define DECHAFF_INPUT_SOURCE_H

#include "window.h"

enum { SOURCE_BLOCK_BYTES = 256 << 10 };

typedef struct {
    int fd;            /* the caller's to close */
    uint64_t position; /* bytes read */
    int failed;        /* errno of a failed read, which is final; 0: none */
} fd_source;

/** The bytes of `*s`, which must stay where it is. */
byte_source fd_source_bytes(fd_source *s);

#endif
