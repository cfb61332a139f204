/* What the first bytes are. In: the head of a file or member. Out: its kind, by content, never by name. */
#ifndef DECHAFF_INPUT_SNIFF_H
#define DECHAFF_INPUT_SNIFF_H

#include "../base/slice.h"

typedef enum {
    KIND_EMPTY,
    KIND_TEXT,
    KIND_HTML,
    KIND_BINARY, /* neither HTML nor text: skipped and counted inside an archive, an error alone */
    KIND_TAR,
    KIND_ZIP,
    KIND_7ZIP,
    KIND_GZIP,
    KIND_BZIP2,
    KIND_XZ,
    KIND_ZSTD,
    KIND_LZ4,
    KIND_WARC,
    KIND_JSONL
} input_kind;

enum { SNIFF_BYTES = 4096 }; /* enough for a decision; fewer bytes mean the whole input */

/** `label`: what is said of the charset from outside, as its decoder will be told; empty or unknown: nothing. */
input_kind input_sniff(slice head, slice label);

/** True if the first 512 bytes are a tar header by its own checksum. */
bool sniff_tar_header(slice head);

/** Bytes of UTF-8's byte order mark at the start: 3 or 0. */
size_t sniff_utf8_mark(slice head);

/** True if `stump`, the rest of which is lost, could be the start of something that is no text; not empty. */
bool sniff_is_undecided(slice stump);

#endif
