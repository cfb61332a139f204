/* What the reader makes of a file, for test_warc.py: `records READ_BYTES FILE` prints a line for each document, "doc
 * URL CHARSET KIND LENGTH CRC32", and for each error, "error BYTE TEXT", parted by tabs. No read(2) gives more than
 * READ_BYTES. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "input/reader.h"

static size_t read_most;

ssize_t __real_read(int fd, void *to, size_t len);
ssize_t __wrap_read(int fd, void *to, size_t len);

/* The library's read(), in small pieces. */
ssize_t __wrap_read(int fd, void *to, size_t len)
{
    return __real_read(fd, to, len < read_most ? len : read_most);
}

static void print_error(const dechaff_error *err)
{
    printf("error\t%llu\t%s\n", (unsigned long long)err->byte, err->text);
}

/* Read a document to its end; its length and checksum. */
static dechaff_status read_document(reader *r, uint64_t *len, uLong *crc, dechaff_error *err)
{
    *crc = crc32(0, NULL, 0);
    *len = 0;
    for (;;) {
        slice bytes;
        dechaff_status status = reader_read(r, &bytes, err);
        if (status != DECHAFF_OK || !bytes.len) return status;
        *crc = crc32_z(*crc, (const Bytef *)bytes.at, bytes.len);
        *len += bytes.len;
    }
}

int main(int argc, char **argv)
{
    reader *r = NULL;
    reader_document doc;
    dechaff_error err = {0};
    if (argc != 3) return 2;
    read_most = strtoul(argv[1], NULL, 10);
    if (reader_open(argv[2], &(reader_options){.type = INPUT_WARC}, &r, &err) != DECHAFF_OK) return 2;
    for (dechaff_status status; (status = reader_next(r, &doc, &err)) != DECHAFF_END;) {
        uint64_t len;
        uLong crc;
        if (status != DECHAFF_OK) {
            print_error(&err);
            continue;
        }
        printf("doc\t%.*s\t%.*s\t%s\t", (int)doc.from.url.len, doc.from.url.at, (int)doc.from.charset.len,
               doc.from.charset.len ? doc.from.charset.at : "", doc.kind == KIND_HTML ? "html" : "text");
        status = read_document(r, &len, &crc, &err);
        printf("%llu\t%08lx\n", (unsigned long long)len, crc);
        if (status != DECHAFF_OK) print_error(&err);
    }
    reader_close(r);
    return 0;
}
