/*
 * Names of documents → names of files. In: any bytes, as an archive or a URL has them. Out: a relative path in valid
 * UTF-8 that stays below the folder it is put in, and is not given twice. Never looks at the file system.
 */
#ifndef DECHAFF_OUTPUT_NAME_H
#define DECHAFF_OUTPUT_NAME_H

#include <stdint.h>

#include "../base/buffer.h"

/** Names that were given out, by their hashes: 16 bytes a name. */
typedef struct {
    struct used_name {
        uint64_t hash; /* 0: free */
        uint32_t count;
    } * slots;
    size_t count, cap;
} name_set;

void name_set_init(name_set *set);
void name_set_free(name_set *set);

/**
 * Append the file's name for a document and '\0'. Empty parts, "." and ".." go; control characters, backslashes and
 * bytes that are not UTF-8 become %XX; a part over 200 bytes, and a path over 1,000, ends in a hash; `extension`
 * (".txt") comes behind, unless it is there, and a number before it where the same name, case aside, was given before.
 * @return false: no memory.
 */
bool name_make(name_set *set, slice name, const char *extension, buffer *out);

#endif
