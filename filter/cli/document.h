/*
 * One document on its way from the reader to a cleaner: where it came from, and its bytes, here or still to be read.
 * In: what the reader says. Out: copies that live as long as the document. Never reads, never cleans.
 */
#ifndef DECHAFF_CLI_DOCUMENT_H
#define DECHAFF_CLI_DOCUMENT_H

#include "chunks.h"
#include "input/reader.h"

typedef struct {
    input_kind kind;
    const char *archive, *member;     /* NULL: none */
    const char *url, *charset, *lang; /* NULL: not known */
    const char *place;                /* "file" or "archive:member", for messages */
    slice id, extra;                  /* JSONL, as reader_document has them */
    uint64_t offset;
    char *strings; /* what the pointers above point into */
    size_t strings_bytes;
    /* The bytes, in this order; `rest` is NULL where all are here. */
    chunk_list head; /* the chunks are of a store, which who fills it knows */
    slice next;      /* the reader's; only where `rest` is set */
    reader *rest;
    bool alone;           /* too large to be cleaned beside others: its output goes out in parts */
    bool live;            /* the bytes may come slowly: nothing waits for more of them than it needs */
    dechaff_error damage; /* status DECHAFF_OK: none; else why it, or what follows its bytes, could not be read */
    bool unreadable;      /* there are no bytes */
    /* What the cleaner says before the first byte of output: how many there will be. */
    bool gives_known;
    size_t gives_bytes;
} document;

void document_init(document *d);

/** Bytes that the document holds, its strings included. */
size_t document_bytes(const document *d);

/** Copy what the reader says of a document. False: no memory. */
bool document_describe(document *d, const reader_document *from);

/**
 * Make it one that could not be read, in the file `path`, which is borrowed where there is no memory. Its member, id
 * and offset are what the reader could `said`; NULL: nothing.
 */
void document_fail(document *d, const char *path, const reader_document *said, const dechaff_error *err);

/** Forget the document, whose head is empty. */
void document_clear(document *d);

#endif
