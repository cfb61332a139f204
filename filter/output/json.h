/* JSON values in pieces. In: valid UTF-8 and numbers. Out: RFC 8259 text, never dependent on the locale. False: the
 * sink takes no more. */
#ifndef DECHAFF_OUTPUT_JSON_H
#define DECHAFF_OUTPUT_JSON_H

#include <stdint.h>

#include "gather.h"

/** Put `s` (valid UTF-8) as a quoted string. */
bool json_put_string(gather *out, slice s);

/** The same for bytes of unknown origin, a file name say: each byte that is not UTF-8 becomes U+FFFD. */
bool json_put_name(gather *out, const char *name);

bool json_put_number(gather *out, uint64_t value);

/** A fraction of 0..1, four digits behind the point. */
bool json_put_fraction(gather *out, double value);

/** Length of the longest prefix that needs no escape (SSE2 where the machine has it). */
size_t json_plain_prefix(slice s);

/** The same by plain code; the oracle of json_plain_prefix(). */
size_t json_plain_prefix_scalar(slice s);

#endif
