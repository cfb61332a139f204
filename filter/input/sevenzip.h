/*
 * What libarchive would need to read a 7z. In: the file. Out: whether that stays within bounds, as libarchive has none:
 * the directory of a few hundred bytes may ask for a dictionary of 4 GiB, for millions of entries, or for a member of
 * gigabytes in memory as the target of a link. Never gives out a member.
 */
#ifndef DECHAFF_INPUT_SEVENZIP_H
#define DECHAFF_INPUT_SEVENZIP_H

#include <stdint.h>

#include "../base/status.h"

enum {
    SEVENZIP_MEMORY_MAX_BYTES = 128 << 20,   /* dictionaries and models of one folder */
    SEVENZIP_DIRECTORY_MAX_BYTES = 32 << 20, /* the plain directory */
    SEVENZIP_FOLDERS_MAX = 100000,
    SEVENZIP_MEMBERS_MAX = 1000000,
    SEVENZIP_LINK_MAX_BYTES = 64 << 10
};

/**
 * Read the directory of the 7z in `fd`, which has `size` bytes, and add up what it asks for: `*memory` is what
 * the dictionaries and models of its largest folder need.
 * @return DECHAFF_OK: libarchive may read it; DECHAFF_BAD_INPUT: it must not, the error says why and the remedy;
 *         DECHAFF_NO_MEMORY.
 */
dechaff_status sevenzip_check(int fd, uint64_t size, uint64_t *memory, dechaff_error *err);

#endif
