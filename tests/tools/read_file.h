/* Whole files for the tools. */
#ifndef DECHAFF_TOOLS_READ_FILE_H
#define DECHAFF_TOOLS_READ_FILE_H

#include <stdio.h>
#include <stdlib.h>

/** Read a whole file; free() it. NULL: it cannot be read. */
static inline char *read_file(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    char *data = NULL;
    size_t room = 0, got = 1;
    *len = 0;
    while (f && got) {
        if (*len + (1 << 16) > room) {
            char *bigger = realloc(data, room = 2 * room + (1 << 17));
            if (!bigger) break;
            data = bigger;
        }
        got = fread(data + *len, 1, 1 << 16, f);
        *len += got;
    }
    if (f) fclose(f);
    if (!got) return data;
    free(data);
    return NULL;
}

#endif
