/* Files of every kind through the reader, from a file and from a pipe's side, with each failure of memory and reading.
 */
#include "fault.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../hostile/archivekit.h"
#include "../unit/suite.h"
#include "cli/out.h"
#include "input/reader.h"
#include "output/tar.h"

/* ---- what is read ---- */

static const char PAGE[] = "<!DOCTYPE html><p>A page in an archive.";
static const char HTTP[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><p>A record.";
static const char LINES[] =
    "{\"id\":1,\"text\":\"one\",\"more\":[1,2]}\n{\"id\":\"b\",\"html\":\"<p>two\",\"url\":\"u\"}\n";

static kit_member members[] = {
    {"a.html", {NULL, 0}}, {"dir/b.txt", {"plain text\n", 11}}, {"photo.png", {"\x89PNG", 4}}};

typedef struct {
    const char *name;
    kit_step format, filter;
    bool piped;
} packing;

static const packing PACKINGS[] = {
    {"tar", archive_write_set_format_ustar, NULL, false},
    {"tar on a pipe", archive_write_set_format_pax, NULL, true},
    {"zip", archive_write_set_format_zip, NULL, false},
    {"zip on a pipe", archive_write_set_format_zip, NULL, true},
    {"7z", archive_write_set_format_7zip, NULL, false},
    {"7z on a pipe", archive_write_set_format_7zip, NULL, true},
    {"tar.gz", archive_write_set_format_ustar, archive_write_add_filter_gzip, false},
    {"tar.bz2", archive_write_set_format_ustar, archive_write_add_filter_bzip2, true},
    {"tar.xz", archive_write_set_format_ustar, archive_write_add_filter_xz, true},
    {"tar.zst", archive_write_set_format_ustar, archive_write_add_filter_zstd, false},
    {"tar.lz4", archive_write_set_format_ustar, archive_write_add_filter_lz4, true},
    {"page.gz", archive_write_set_format_raw, archive_write_add_filter_gzip, false},
    {"page.xz", archive_write_set_format_raw, archive_write_add_filter_xz, false},
    {"page.zst", archive_write_set_format_raw, archive_write_add_filter_zstd, true},
    {"page.bz2", archive_write_set_format_raw, archive_write_add_filter_bzip2, true},
    {"page.html", archive_write_set_format_raw, NULL, true},
};

typedef struct {
    const char *name;
    buffer bytes;
    bool piped;
    reader_options options;
} input;

/* ---- how ---- */

/* A descriptor at the start of the bytes: a file's, or a pipe's that holds them all. */
static int open_input(const input *in)
{
    int ends[2] = {-1, -1};
    slice all = buffer_slice(&in->bytes);
    if (!in->piped) {
        ends[0] = memfd_create("input", MFD_CLOEXEC);
        MUST(ends[0] >= 0 && ftruncate(ends[0], (off_t)all.len) == 0);
        void *at = mmap(NULL, all.len, PROT_WRITE, MAP_SHARED, ends[0], 0);
        MUST(at != MAP_FAILED);
        memcpy(at, all.at, all.len);
        munmap(at, all.len);
        return ends[0];
    }
    MUST(pipe(ends) == 0 &&
         vmsplice(ends[1], &(struct iovec){(char *)(uintptr_t)all.at, all.len}, 1, 0) == (ssize_t)all.len);
    close(ends[1]);
    return ends[0];
}

static dechaff_status read_document(reader *r, transcript *out)
{
    slice got;
    dechaff_status status;
    while ((status = reader_read(r, &got, NULL)) == DECHAFF_OK && got.len) transcript_put(out, got.at, got.len);
    return status;
}

/* Read all, as the command does: over what is damaged it goes on. Gives the first failure. */
static dechaff_status read_all(reader *r, transcript *out)
{
    reader_document doc;
    dechaff_status first = DECHAFF_OK, status;
    dechaff_error err;
    for (int turns = 0; (status = reader_next(r, &doc, &err)) != DECHAFF_END; turns++) {
        MUST(turns < 100); /* or it does not end */
        if (status == DECHAFF_OK) {
            transcript_put(out, doc.from.member.at, doc.from.member.len);
            transcript_put(out, doc.id.at, doc.id.len);
            for (size_t i = 0; i < doc.extra_count; i++) transcript_put(out, doc.extra[i].at, doc.extra[i].len);
            transcript_put(out, doc.from.url.at, doc.from.url.len);
            transcript_text(out, "=");
            status = read_document(r, out);
        }
        if (first == DECHAFF_OK) first = status;
        if (status == DECHAFF_NO_MEMORY || status == DECHAFF_IO) break;
    }
    return first;
}

static dechaff_status run_input(const void *what, transcript *out)
{
    const input *in = what;
    reader *r = NULL;
    int fd = open_input(in);
    dechaff_status status = reader_open_fd(fd, in->name, &in->options, &r, NULL);
    if (status == DECHAFF_OK) {
        status = read_all(r, out);
        reader_close(r);
    }
    close(fd);
    return status;
}

static void try_input(const input *in)
{
    scenario s = {in->name, run_input, in};
    fault_try(&s, FAULT_MEMORY);
    fault_try(&s, FAULT_READ);
}

START_TEST(archives)
{
    const packing *p = &PACKINGS[_i];
    input in = {.name = p->name, .piped = p->piped};
    bool raw = p->format == archive_write_set_format_raw;
    members[0].content = slice_of(PAGE);
    buffer_init(&in.bytes, 1 << 20);
    kit_write(&in.bytes, p->format, p->filter, NULL, members, raw ? 1 : 3);
    try_input(&in);
    scenario s = {in.name, run_input, &in};
    if (p->piped && (p->format == archive_write_set_format_zip || p->format == archive_write_set_format_7zip))
        fault_try(&s, FAULT_WRITE); /* to the temporary file */
    buffer_free(&in.bytes);
}
END_TEST

/* A WARC file of two records, each its own gzip member if `filter` says so. */
static void write_warc(buffer *out, kit_step filter)
{
    char text[1024];
    for (int i = 0; i < 2; i++) {
        int len = snprintf(text, sizeof text,
                           "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/%d\r\n"
                           "WARC-Record-ID: <urn:x:%d>\r\nContent-Type: application/http; msgtype=response\r\n"
                           "Content-Length: %zu\r\n\r\n%s\r\n\r\n",
                           i, i, sizeof HTTP - 1, HTTP);
        kit_member one = {"r", {text, (size_t)len}};
        buffer part;
        buffer_init(&part, 1 << 20);
        kit_write(&part, archive_write_set_format_raw, filter, NULL, &one, 1);
        MUST(buffer_append_slice(out, buffer_slice(&part)));
        buffer_free(&part);
    }
}

START_TEST(records)
{
    static const char *const NAMES[] = {"jsonl", "NUL between", "warc", "warc.gz", "warc.zst"};
    static const kit_step FILTERS[] = {NULL, NULL, NULL, archive_write_add_filter_gzip, archive_write_add_filter_zstd};
    static const char TWO[] = "first\0<html>second";
    input in = {.name = NAMES[_i], .options = {.nul_separated = _i == 1}};
    buffer_init(&in.bytes, 1 << 20);
    if (_i == 0)
        MUST(buffer_append(&in.bytes, LINES, sizeof LINES - 1));
    else if (_i == 1)
        MUST(buffer_append(&in.bytes, TWO, sizeof TWO - 1));
    else
        write_warc(&in.bytes, FILTERS[_i]);
    try_input(&in);
    buffer_free(&in.bytes);
}
END_TEST

/* ---- what is written ---- */

static bool take_tar(void *ctx, const void *data, size_t len)
{
    transcript_put(ctx, data, len);
    return true;
}

/* Members of plain and of long names. */
static dechaff_status run_tar(const void *what, transcript *out)
{
    static char long_name[300];
    memset(long_name, 'n', sizeof long_name - 1);
    const char *const NAMES[] = {"short.txt", long_name};
    tar_writer *t = tar_new(take_tar, out);
    bool ok = t != NULL;
    for (size_t i = 0; ok && i < sizeof NAMES / sizeof *NAMES; i++)
        ok = tar_begin(t, NAMES[i], strlen(what)) && tar_add(t, what, strlen(what)) && tar_end(t);
    ok = ok && tar_finish(t);
    tar_free(t);
    return ok ? DECHAFF_OK : DECHAFF_NO_MEMORY;
}

START_TEST(a_tar_archive)
{
    scenario s = {"tar archive", run_tar, "Its text.\n"};
    fault_try(&s, FAULT_MEMORY);
}
END_TEST

static char out_path[] = "/tmp/dechaff-fault-out-XXXXXX";

/* A file by temporary and rename; after a failure neither is there. */
static dechaff_status run_out(const void *what, transcript *out)
{
    static const char LINE[] = "A line that is written again and again until it no longer fits.\n";
    out_stream o;
    unlink(out_path);
    bool ok = out_open(&o, out_path);
    for (int i = 0; i < 9000 && ok; i++) ok = out_write(&o, what, strlen(what)) && out_write(&o, LINE, sizeof LINE - 1);
    ok = ok && out_flush_lines(&o);
    int error = o.error;
    if (!ok) out_abandon(&o);
    if (ok) ok = out_close(&o);
    if (!error) error = o.error;
    MUST((access(out_path, F_OK) == 0) == ok);
    transcript_text(out, "written");
    return ok ? DECHAFF_OK : error == ENOMEM ? DECHAFF_NO_MEMORY : DECHAFF_IO;
}

START_TEST(a_file_written)
{
    scenario s = {"output file", run_out, "More "};
    int fd = mkstemp(out_path);
    MUST(fd >= 0);
    close(fd);
    fault_try(&s, FAULT_MEMORY);
    fault_try(&s, FAULT_WRITE);
    unlink(out_path);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fault inputs");
    TCase *tcase = tcase_create("fault inputs");
    fault_init();
    tcase_set_timeout(tcase, 240);
    tcase_add_loop_test(tcase, archives, 0, sizeof PACKINGS / sizeof *PACKINGS);
    tcase_add_loop_test(tcase, records, 0, 5);
    tcase_add_test(tcase, a_tar_archive);
    tcase_add_test(tcase, a_file_written);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
