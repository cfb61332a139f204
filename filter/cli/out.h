/*
 * A stream to a descriptor that only ever ends at a line's end. In: bytes. Out: large writes; a file by temporary
 * and rename. Never prints a message: the caller asks `error`.
 */
#ifndef DECHAFF_CLI_OUT_H
#define DECHAFF_CLI_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { OUT_BUFFER_BYTES = 256 * 1024 };

typedef struct {
    int fd;
    char *at; /* OUT_BUFFER_BYTES, made at the first write */
    size_t len;
    int error;          /* errno of the first failure, 0: none; EPIPE: the reader has gone */
    char last;          /* last byte taken; '\0' before the first */
    uint64_t bytes;     /* taken so far */
    char *path, *draft; /* the file to appear and the temporary; NULL: straight to fd */
    int folder;         /* where both are; AT_FDCWD: the names say it */
    bool own_input;     /* the error: what would be replaced is an input */
    bool whole;         /* bytes wait that are no lines: all of them may go out at any time */
} out_stream;

/** A stream to an open descriptor, which stays the caller's. */
void out_init(out_stream *out, int fd);

/**
 * A stream to a file. A regular or new file is written as a temporary beside it; anything else directly.
 * @return false: error is set.
 */
bool out_open(out_stream *out, const char *path);

/**
 * A stream to a file in an open folder, which becomes the stream's. `name` has no slash. What is there by this name, be
 * it a link, is replaced. @return false: error is set.
 */
bool out_open_in(out_stream *out, int folder, const char *name);

/** A stream to a file that is there or made now, written directly, at the position that the caller sets. */
bool out_open_to_add(out_stream *out, const char *path);

/** Take bytes. A line may stay in the buffer until it ends; one longer than the buffer goes out in parts. */
bool out_write(out_stream *out, const char *data, size_t len);

/** Write the whole lines that are waiting. */
bool out_flush_lines(out_stream *out);

/** Write all that is waiting, an open line too. */
bool out_flush(out_stream *out);

/** Write all and, for a file, put it in its place. @return false: error is set and no file has appeared. */
bool out_close(out_stream *out);

/** Give up: what waits is forgotten, a temporary removed. */
void out_abandon(out_stream *out);

/** For a signal handler while no other call on `out` runs: whole lines out, a temporary removed. */
void out_rescue(out_stream *out);

#endif
