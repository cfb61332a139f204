/*
 * One kind of input each: a driver turns a stream of plain bytes into documents. reader.c picks the driver; a new
 * kind of input is a new file with a driver_*() function here and a row in reader.c.
 */
#ifndef DECHAFF_INPUT_DRIVER_H
#define DECHAFF_INPUT_DRIVER_H

#include "reader.h"
#include "window.h"

typedef struct {
    /** As reader_next() and reader_read(); the names in `from` are filled by the driver as far as it knows them. */
    dechaff_status (*next)(void *state, reader_document *doc, dechaff_error *err);
    dechaff_status (*read)(void *state, slice *bytes, dechaff_error *err);
    uint64_t (*skipped)(const void *state); /* NULL: never any */
    void (*free)(void *state);
} driver_calls;

typedef struct {
    const driver_calls *calls;
    void *state; /* NULL: no memory */
} driver;

/** What a driver is made from. */
typedef struct {
    window *plain;    /* the stream, its head in view; lives as long as the driver */
    int fd;           /* a seekable file that holds the same bytes from its start; -1: there is none */
    input_kind kind;  /* of the stream */
    const char *name; /* of the file, for messages; lives as long */
    const reader_options *options;
    size_t filters_left; /* compressions that a member may still have */
    size_t *held;        /* as of unpacker_new() */
} driver_input;

driver driver_single(const driver_input *in);  /* one document, or several with NUL between */
driver driver_archive(const driver_input *in); /* tar, zip, 7z */
driver driver_warc(const driver_input *in);
driver driver_jsonl(const driver_input *in);

/** `status` with the place filled in: "member" (may be empty) of the file, and the byte. */
dechaff_status driver_error(dechaff_error *err, dechaff_status status, const char *file, slice member, uint64_t byte);

#endif
