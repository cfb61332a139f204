/* Archives in memory, and all that the reader makes of them. For test_archives.c, test_bombs.c, test_dictionaries.c. */
#ifndef DECHAFF_TESTS_ARCHIVEKIT_H
#define DECHAFF_TESTS_ARCHIVEKIT_H

#include "../unit/suite.h"
#include "base/buffer.h"
#include "input/reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* Where the sanitizers are on, memory is theirs: its bound is tested without them. */
#ifdef __SANITIZE_ADDRESS__
enum { MEMORY_COUNTS = false };
#else
enum { MEMORY_COUNTS = true };
#endif

/** The most that this process has had in memory. */
static inline long peak_kib(void)
{
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss;
}

typedef struct {
    const char *name;
    slice content;
} kit_member;

typedef int (*kit_step)(struct archive *);

static la_ssize_t kit_append(struct archive *a, void *ctx, const void *data, size_t len)
{
    (void)a;
    return buffer_append(ctx, data, len) ? (la_ssize_t)len : -1;
}

/** Write the members by `format` and `filter` (NULL: none) with libarchive's `options` (NULL: none). */
static inline void kit_write(buffer *out, kit_step format, kit_step filter, const char *options,
                             const kit_member *members, size_t count)
{
    struct archive *a = archive_write_new();
    setlocale(LC_CTYPE, "C.UTF-8"); /* the writer needs it for names; the reader must not */
    out->len = 0;
    ck_assert_int_eq(format(a), ARCHIVE_OK);
    if (filter) ck_assert_int_eq(filter(a), ARCHIVE_OK);
    if (options) ck_assert_int_eq(archive_write_set_options(a, options), ARCHIVE_OK);
    archive_write_set_bytes_per_block(a, 512);
    archive_write_set_bytes_in_last_block(a, 1);
    ck_assert_int_eq(archive_write_open(a, out, NULL, kit_append, NULL), ARCHIVE_OK);
    for (size_t i = 0; i < count; i++) {
        struct archive_entry *e = archive_entry_new();
        archive_entry_set_pathname(e, members[i].name);
        archive_entry_set_size(e, (la_int64_t)members[i].content.len);
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        ck_assert_int_ge(archive_write_header(a, e), ARCHIVE_WARN);
        if (members[i].content.len)
            ck_assert_int_eq(archive_write_data(a, members[i].content.at, members[i].content.len),
                             (la_ssize_t)members[i].content.len);
        archive_entry_free(e);
    }
    ck_assert_int_eq(archive_write_close(a), ARCHIVE_OK);
    archive_write_free(a);
    setlocale(LC_CTYPE, "C");
}

/** What came of reading: "name=content;" for each document, an open end where one broke off. */
typedef struct {
    buffer text;
    unsigned documents, errors;
    dechaff_error last; /* error */
    uint64_t skipped, bytes;
    bool keep; /* collect the text */
} kit_result;

static inline void kit_note(kit_result *out, const dechaff_error *err)
{
    out->errors++;
    out->last = *err;
}

static inline void kit_keep(kit_result *out, slice s)
{
    out->bytes += s.len;
    if (out->keep) MUST(buffer_append_slice(&out->text, s));
}

static inline void kit_read_document(reader *r, kit_result *out)
{
    dechaff_error err = {0};
    for (;;) {
        slice got;
        dechaff_status status = reader_read(r, &got, &err);
        kit_keep(out, got);
        if (status != DECHAFF_OK) {
            kit_note(out, &err);
            return;
        }
        if (got.len == 0) break;
    }
    kit_keep(out, slice_of(";"));
}

/** Read everything; more than `most` documents and errors together mean an endless loop. */
static inline void kit_read_all(reader *r, kit_result *out, unsigned most)
{
    reader_document doc;
    dechaff_error err = {0};
    for (;;) {
        dechaff_status status = reader_next(r, &doc, &err);
        if (status == DECHAFF_END) break;
        MUST(out->documents + out->errors < most); /* or the reader does not end */
        if (status != DECHAFF_OK) {
            kit_note(out, &err);
            continue;
        }
        out->documents++;
        kit_keep(out, doc.from.member);
        kit_keep(out, slice_of("="));
        kit_read_document(r, out);
    }
    out->skipped = reader_skipped(r);
}

static inline void kit_result_init(kit_result *out, bool keep)
{
    buffer text = out->text;
    *out = (kit_result){.text = text, .keep = keep};
    if (!text.max_bytes) buffer_init(&out->text, (size_t)1 << 30);
    out->text.len = 0;
}

/** Read from a descriptor. */
static inline void kit_read_fd(int fd, kit_result *out, unsigned most)
{
    reader *r;
    dechaff_error err;
    ck_assert_int_eq(reader_open_fd(fd, "a.tar", &(reader_options){0}, &r, &err), DECHAFF_OK);
    kit_read_all(r, out, most);
    reader_close(r);
}

/** Read `bytes` as a file that can be sought in. */
static inline void kit_read(slice bytes, kit_result *out)
{
    int fd = memfd_create("archive", MFD_CLOEXEC);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, bytes.at, bytes.len), (ssize_t)bytes.len);
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    kit_result_init(out, true);
    kit_read_fd(fd, out, 100000);
    close(fd);
}

typedef struct {
    int fd;
    slice bytes;
    size_t step;
} kit_pump;

static void *kit_pump_run(void *ctx)
{
    kit_pump *p = ctx;
    while (p->bytes.len) {
        size_t len = p->bytes.len < p->step ? p->bytes.len : p->step;
        if (write(p->fd, p->bytes.at, len) != (ssize_t)len) break;
        p->bytes = (slice){p->bytes.at + len, p->bytes.len - len};
    }
    close(p->fd);
    return NULL;
}

/** Read `bytes` from a pipe that gives `step` bytes at a time. */
static inline void kit_read_pipe(slice bytes, size_t step, kit_result *out)
{
    int ends[2];
    pthread_t thread;
    ck_assert_int_eq(pipe(ends), 0);
    kit_pump p = {ends[1], bytes, step};
    ck_assert_int_eq(pthread_create(&thread, NULL, kit_pump_run, &p), 0);
    kit_result_init(out, true);
    kit_read_fd(ends[0], out, 100000);
    close(ends[0]);
    pthread_join(thread, NULL);
}

/** Replace the content of `data` by what `filter` packs it to. */
static inline void kit_pack(buffer *data, kit_step filter)
{
    buffer packed;
    buffer_init(&packed, (size_t)1 << 30);
    kit_member one = {"data", buffer_slice(data)};
    kit_write(&packed, archive_write_set_format_raw, filter, NULL, &one, 1);
    buffer_free(data);
    *data = packed;
}

#endif
