#include "zip_method.h"

/* Behind two bytes of version and two of length stand LZMA's properties: a byte, and the dictionary's size. */
static uint64_t of_lzma(slice packed)
{
    const unsigned char *b = (const unsigned char *)packed.at;
    if (packed.len < ZIP_METHOD_LOOK_BYTES) return 0;
    return b[5] | (uint64_t)b[6] << 8 | (uint64_t)b[7] << 16 | (uint64_t)b[8] << 24;
}

/* Four bits of order, eight of MiB less one, four of what to do when they are full. */
static uint64_t of_ppmd(slice packed)
{
    const unsigned char *b = (const unsigned char *)packed.at;
    if (packed.len < 2) return 0;
    return (uint64_t)((((unsigned)b[0] | (unsigned)b[1] << 8) >> 4 & 0xFF) + 1) << 20;
}

static uint64_t of_xz(slice packed)
{
    (void)packed;
    return UINT64_MAX;
}

uint64_t zip_method_memory(const char *format, slice packed)
{
    static const struct {
        const char *name; /* as libarchive calls it */
        uint64_t (*memory)(slice packed);
    } METHODS[] = {{"(lzma)", of_lzma}, {"(ppmd", of_ppmd}, {"(xz)", of_xz}};
    for (size_t i = 0; format && i < sizeof METHODS / sizeof *METHODS; i++)
        if (strstr(format, METHODS[i].name)) return METHODS[i].memory(packed);
    return 0;
}
