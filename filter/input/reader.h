/*
 * Files, stdin, archives → documents one after another. In: a path or a descriptor. Out: for each document its
 * source and its bytes as they stand (charset untouched). Never parses HTML, never writes but to an unlinked
 * temporary file for zip and 7z on a pipe. Bounds: 64 MiB a document, 1 GiB a member, ratio 200:1 beyond 64 MiB,
 * two nested filters with windows of 128 MiB together.
 */
#ifndef DECHAFF_INPUT_READER_H
#define DECHAFF_INPUT_READER_H

#include "../base/page.h"
#include "../base/status.h"
#include "sniff.h"

typedef struct reader reader;

typedef enum { INPUT_AUTO, INPUT_HTML, INPUT_TEXT, INPUT_ARCHIVE, INPUT_WARC, INPUT_JSONL } input_type;

typedef struct {
    input_type type;
    bool nul_separated;        /* -0: NUL between documents */
    bool by_line;              /* a stream that comes slowly is judged by its first line */
    uint64_t max_member_bytes; /* 0: 1 GiB */
    const char *tmp_dir;       /* for zip and 7z on a pipe; NULL: /tmp */
    const char *charset;       /* --charset, by which UTF-16 is known from binary; NULL: not said */
} reader_options;

typedef struct {
    source from;        /* slices valid until reader_read() has told the end */
    input_kind kind;    /* KIND_TEXT or KIND_HTML */
    uint64_t offset;    /* of the member in the archive's bytes, where known */
    uint64_t size_hint; /* bytes, 0: not known */
    slice id;           /* JSONL: raw JSON of "id" */
    const slice *extra; /* JSONL: the other members as raw JSON, to be carried through */
    size_t extra_count;
} reader_document;

/** Open a path ("-": stdin). Errors name the file and the remedy. */
dechaff_status reader_open(const char *path, const reader_options *options, reader **r, dechaff_error *err);

/** Read from a descriptor, which stays the caller's; `name` is for messages. */
dechaff_status reader_open_fd(int fd, const char *name, const reader_options *options, reader **r, dechaff_error *err);

/**
 * Go to the next document, skipping what is left of the one before.
 * @return DECHAFF_OK; DECHAFF_END after the last; DECHAFF_BAD_INPUT when a member or the rest could not be read
 *         (err and `doc->from` name the member, err the byte; calling again goes on where that is possible, else gives
 * DECHAFF_END); DECHAFF_NO_MEMORY.
 */
dechaff_status reader_next(reader *r, reader_document *doc, dechaff_error *err);

/**
 * Bytes of the current document. `*bytes` is borrowed until the next call; empty at its end.
 * DECHAFF_BAD_INPUT: cut or damaged here; what came before is good.
 */
dechaff_status reader_read(reader *r, slice *bytes, dechaff_error *err);

/**
 * The most bytes that the current document may have where it is held whole: fewer beside the large window of a
 * compression. Like its bytes, for one thread at a time.
 */
size_t reader_room(const reader *r);

/** The error of a document that has more. */
dechaff_status reader_no_room(const reader *r, dechaff_error *err);

/** Bytes consumed from the outermost file, for progress; members skipped as neither HTML nor text. */
uint64_t reader_position(const reader *r);
uint64_t reader_skipped(const reader *r);

void reader_close(reader *r);

#endif
