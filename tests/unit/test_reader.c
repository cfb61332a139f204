#include "input/reader.h"
#include "suite.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

/* ---- archives made by libarchive ---- */

typedef struct {
    const char *name, *content;
} member;

static const member MEMBERS[] = {
    {"a.html", "<!DOCTYPE html><p>first page"},
    {"dir/photo.png", "\x89PNG\r\n\x1a\nrest"},
    {"dir/b.txt", "second, plain text\n"},
    {"empty.txt", ""},
};
static const char ALL[] = "a.html(H)=<!DOCTYPE html><p>first page;dir/b.txt(T)=second, plain text\n;empty.txt(T)=;";

static void write_archive(const char *path, int (*format)(struct archive *), int (*filter)(struct archive *))
{
    struct archive *a = archive_write_new();
    ck_assert_int_eq(format(a), ARCHIVE_OK);
    if (filter) ck_assert_int_eq(filter(a), ARCHIVE_OK);
    ck_assert_int_eq(archive_write_open_filename(a, path), ARCHIVE_OK);
    for (size_t i = 0; i < sizeof MEMBERS / sizeof *MEMBERS; i++) {
        struct archive_entry *e = archive_entry_new();
        archive_entry_set_pathname(e, MEMBERS[i].name);
        archive_entry_set_size(e, (la_int64_t)strlen(MEMBERS[i].content));
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        ck_assert_int_eq(archive_write_header(a, e), ARCHIVE_OK);
        ck_assert_int_ge(archive_write_data(a, MEMBERS[i].content, strlen(MEMBERS[i].content)), 0);
        archive_entry_free(e);
    }
    ck_assert_int_eq(archive_write_close(a), ARCHIVE_OK);
    archive_write_free(a);
}

/* ---- reading ---- */

/* Everything the reader gives, as "name(kind)=bytes;", with "!" for an error. */
static void read_documents(reader *r, char *out, size_t size)
{
    reader_document doc;
    dechaff_error err;
    size_t len = 0;
    out[0] = '\0';
    for (int guard = 0; guard < 100; guard++) {
        dechaff_status status = reader_next(r, &doc, &err);
        if (status == DECHAFF_END) return;
        if (status != DECHAFF_OK) {
            len += (size_t)snprintf(out + len, size - len, "!");
            continue;
        }
        len += (size_t)snprintf(out + len, size - len, "%.*s(%c)=", (int)doc.from.member.len,
                                doc.from.member.len ? doc.from.member.at : "", doc.kind == KIND_HTML ? 'H' : 'T');
        for (;;) {
            slice bytes;
            status = reader_read(r, &bytes, &err);
            if (status != DECHAFF_OK) len += (size_t)snprintf(out + len, size - len, "!");
            if (status != DECHAFF_OK || bytes.len == 0) break;
            len += (size_t)snprintf(out + len, size - len, "%.*s", (int)bytes.len, bytes.at);
        }
        len += (size_t)snprintf(out + len, size - len, ";");
    }
    ck_abort_msg("the reader does not end: %s", out);
}

static const char *read_path(const char *path, char *out, size_t size)
{
    reader *r;
    dechaff_error err;
    ck_assert_int_eq(reader_open(path, &(reader_options){0}, &r, &err), DECHAFF_OK);
    read_documents(r, out, size);
    reader_close(r);
    return out;
}

typedef struct {
    int from, to;
} pump_ends;

static void *pump(void *ctx)
{
    pump_ends *ends = ctx;
    char some[100];
    for (ssize_t got; (got = read(ends->from, some, sizeof some)) > 0;)
        if (write(ends->to, some, (size_t)got) != got) break;
    close(ends->to);
    return NULL;
}

static const char *read_pipe(const char *path, const reader_options *options, char *out, size_t size)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pump_ends p = {open(path, O_RDONLY), ends[1]};
    pthread_t thread;
    ck_assert_int_eq(pthread_create(&thread, NULL, pump, &p), 0);
    reader *r;
    dechaff_error err;
    ck_assert_int_eq(reader_open_fd(ends[0], "-", options, &r, &err), DECHAFF_OK);
    read_documents(r, out, size);
    reader_close(r);
    pthread_join(thread, NULL);
    close(ends[0]);
    close(p.from);
    return out;
}

static char *temporary(const char *content, size_t len)
{
    static char path[64];
    snprintf(path, sizeof path, "/tmp/dechaff-reader-XXXXXX");
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, content, len), (ssize_t)len);
    close(fd);
    return path;
}

START_TEST(archives_give_their_pages_and_texts)
{
    static int (*const FORMATS[])(struct archive *) = {archive_write_set_format_ustar, archive_write_set_format_pax,
                                                       archive_write_set_format_zip, archive_write_set_format_7zip};
    static int (*const FILTERS[])(struct archive *) = {NULL,
                                                       archive_write_add_filter_gzip,
                                                       archive_write_add_filter_bzip2,
                                                       archive_write_add_filter_xz,
                                                       archive_write_add_filter_zstd,
                                                       archive_write_add_filter_lz4};
    for (size_t f = 0; f < 4; f++) {
        for (size_t z = 0; z < 6; z++) {
            char *path = temporary("", 0), text[4096];
            write_archive(path, FORMATS[f], FILTERS[z]);
            ck_assert_msg(strcmp(read_path(path, text, sizeof text), ALL) == 0, "file %zu %zu: %s", f, z, text);
            read_pipe(path, &(reader_options){0}, text, sizeof text);
            ck_assert_msg(strcmp(text, ALL) == 0, "pipe %zu %zu: %s", f, z, text);
            unlink(path);
        }
    }
}
END_TEST

START_TEST(single_documents_and_documents_with_nul_between)
{
    static const char TWO[] = "first\0<html>second";
    char *path = temporary(TWO, sizeof TWO - 1), text[256];
    reader_options nul = {.nul_separated = true};
    ck_assert_str_eq(read_pipe(path, &nul, text, sizeof text), "(T)=first;(H)=<html>second;");
    unlink(path);
    path = temporary("", 0);
    ck_assert_str_eq(read_path(path, text, sizeof text), "(T)=;");
    unlink(path);
    path = temporary("\x89PNG\r\n\x1a\n", 8);
    ck_assert_str_eq(read_path(path, text, sizeof text), "!");
    unlink(path);
}
END_TEST

START_TEST(jsonl_lines_are_documents)
{
    static const char LINES[] =
        "{\"id\":1,\"text\":\"one\"}\n\n{\"id\":2,\"html\":\"<p>two\"}\n{bad\n{\"id\":3,\"text\":\"\"}";
    char *path = temporary(LINES, sizeof LINES - 1), text[256];
    ck_assert_str_eq(read_path(path, text, sizeof text), "(T)=one;(H)=<p>two;!(T)=;");
    unlink(path);
}
END_TEST

START_TEST(errors_name_the_file)
{
    reader *r;
    dechaff_error err;
    ck_assert_int_eq(reader_open("/no/such/file", &(reader_options){0}, &r, &err), DECHAFF_IO);
    ck_assert_str_eq(err.source, "/no/such/file");
    ck_assert_int_eq(reader_open("/tmp", &(reader_options){0}, &r, &err), DECHAFF_IO);
    ck_assert_ptr_nonnull(strstr(err.text, "directory"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {archives_give_their_pages_and_texts, single_documents_and_documents_with_nul_between,
                            jsonl_lines_are_documents, errors_name_the_file, NULL};
    return suite_run(suite_of("reader", tests));
}
