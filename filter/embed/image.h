/* The rules compiled for rules/builtin.c. In: checked rules. Out: the bytes that go into the binary. */
#ifndef DECHAFF_EMBED_IMAGE_H
#define DECHAFF_EMBED_IMAGE_H

#include "../base/buffer.h"
#include "../rules/rule.h"

/** Append the image to `out`, which is empty. False: a rule does not compile, or no memory. */
bool image_make(const rule *rules, size_t count, buffer *out);

#endif
