/*
 * What a zip member's compression asks for, as libarchive has no bound on it. In: the format's name as libarchive says
 * it, and the packed bytes. Out: bytes of memory. Never decompresses.
 */
#ifndef DECHAFF_INPUT_ZIP_METHOD_H
#define DECHAFF_INPUT_ZIP_METHOD_H

#include <stdint.h>

#include "../base/slice.h"

enum { ZIP_METHOD_LOOK_BYTES = 9 };

/**
 * Bytes of the dictionary or model: what the first packed bytes say for LZMA and PPMd, UINT64_MAX for xz, each block of
 * which says its own; 0 for the methods that need little.
 */
uint64_t zip_method_memory(const char *format, slice packed);

#endif
