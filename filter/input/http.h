/*
 * An HTTP response as a WARC record holds it → its status, type and plain body.
 * In: the record's block in memory. Out: slices of it, or of the caller's buffer where the body was encoded.
 * Transfer and content codings that do not hold (crawlers often store decoded bodies under the old headers) are
 * taken as already undone.
 */
#ifndef DECHAFF_INPUT_HTTP_H
#define DECHAFF_INPUT_HTTP_H

#include "../base/buffer.h"
#include "../base/status.h"

typedef struct {
    unsigned code; /* 200 ... */
    slice type;    /* "text/html", without parameters; empty: not said */
    slice charset; /* parameter of Content-Type; empty: not said */
    slice content_coding, transfer_coding;
    slice body; /* as stored */
} http_response;

/** A header line found by http_header_next(). */
typedef struct {
    slice name, value; /* value trimmed; folded lines keep their line ends */
} http_header;

/**
 * Take the next header off `*rest`, which starts behind the first line.
 * @return false at the empty line or the end; `*rest` is then what follows the empty line.
 */
bool http_header_next(slice *rest, http_header *header);

/** True if both names are equal but for ASCII case. */
bool http_name_is(slice have, const char *name);

/** Split "text/html; charset=utf-8" into type and charset, both lower-level slices of `value`. */
void http_content_type(slice value, slice *type, slice *charset);

/** Split a response. False: it does not start with "HTTP/". */
bool http_response_parse(slice block, http_response *out);

/**
 * The plain body: chunks joined, gzip, deflate and br undone. A large body that is undone is forgotten.
 * @param first, second  Memory for it; their maxima bound the body. Emptied here.
 * @return DECHAFF_OK; DECHAFF_LIMIT: `*body` is the part within the bound; DECHAFF_BAD_INPUT: `*body` is what could
 *         be decoded; DECHAFF_NO_MEMORY.
 */
dechaff_status http_response_body(const http_response *r, buffer *first, buffer *second, slice *body,
                                  dechaff_error *err);

#endif
