/*
 * Bytes in any charset → clean UTF-8 without NUL. In: pieces split anywhere. Out: pieces of valid UTF-8, each bad
 * sequence one U+FFFD, each NUL one U+FFFD, the BOM gone. Order: BOM, hint from HTTP or WARC, --charset, <meta>
 * (HTML), valid UTF-8, uchardet, windows-1252. Never parses HTML beyond the <meta> prescan.
 */
#ifndef DECHAFF_INPUT_CHARSET_H
#define DECHAFF_INPUT_CHARSET_H

#include "../base/buffer.h"
#include "../base/status.h"

typedef struct charset_decoder charset_decoder;

/** Gets decoded text; a status other than DECHAFF_OK stops the decoder and comes back from feed. */
typedef dechaff_status (*charset_sink)(void *ctx, slice utf8);

charset_decoder *charset_decoder_new(void); /* NULL: no memory */
void charset_decoder_free(charset_decoder *d);

/** Start a document. Hints may be empty; `transport` is HTTP's or WARC's charset, `user` is --charset. */
void charset_decoder_begin(charset_decoder *d, slice transport, slice user, bool html);
/** Behind begin: decide by the first line, and by the first that is not ASCII, rather than wait for more. */
void charset_decoder_by_line(charset_decoder *d);

dechaff_status charset_decoder_feed(charset_decoder *d, slice bytes, charset_sink sink, void *ctx);
dechaff_status charset_decoder_finish(charset_decoder *d, charset_sink sink, void *ctx);

/** WHATWG name ("utf-8", "windows-1252") once decided, else "". Static. */
const char *charset_decoder_name(const charset_decoder *d);
/** Why: "bom", "transport", "user", "meta", "valid", "detected", "default", "ascii". Static. */
const char *charset_decoder_reason(const charset_decoder *d);
/** Bad sequences replaced so far, NULs included. */
uint64_t charset_decoder_bad(const charset_decoder *d);

/** The WHATWG encoding of a label ("latin1" → "windows-1252"); NULL if it is none. Case and spaces do not count. */
const char *charset_of_label(slice label);

#endif
