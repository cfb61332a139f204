/*
 * Outputs in which each document has a place of its own: a tar archive, a folder of files. In: documents and their
 * output, in order. Out: members on stdout or in the file; files, each of them whole. Main thread only.
 */
#ifndef DECHAFF_CLI_CONTAINER_H
#define DECHAFF_CLI_CONTAINER_H

#include "document.h"
#include "option.h"
#include "out.h"

typedef struct container container;

/** True if each document becomes a file: -o names a folder that is there, or its name ends in "/". */
bool writes_files(const options *o);

/** Make the one that the options ask for; `*c` is NULL where they ask for none. @return false: out->error is set. */
bool container_open(const options *o, out_stream *out, container **c);

/** A part of the document's output. @return false: out->error is set. */
bool container_text(container *c, const document *doc, const char *text, size_t len);

/** The document is complete; it has its place even if it gave no text, unless it could not be read. */
bool container_end(container *c, const document *doc);

/** False: a member has begun whose end is still to come. */
bool container_is_whole(const container *c);

/** All is complete, or given up after an error. @return false: out->error is set. */
bool container_close(container *c);

#endif
