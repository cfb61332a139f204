/*
 * What zip and 7z need a file for. In: a stream, or a descriptor. Out: an unlinked temporary file with the same
 * bytes; whether a zip has its directory. Never leaves a name behind.
 */
#ifndef DECHAFF_INPUT_SPOOL_H
#define DECHAFF_INPUT_SPOOL_H

#include "window.h"

enum { SPOOL_MAX_BYTES = 1 << 30 };

/**
 * Copy `in` to an unlinked file in `dir`, at most SPOOL_MAX_BYTES. What a damaged stream gave before its damage is
 * kept, and `*cut` holds that error; its status is DECHAFF_OK otherwise.
 * @param fd  Set on DECHAFF_OK; the caller closes it.
 */
dechaff_status spool_stream(window *in, const char *dir, int *fd, dechaff_error *cut, dechaff_error *err);

/** True if the end record of a zip's directory stands where libarchive looks for it. */
bool zip_has_directory(int fd);

#endif
