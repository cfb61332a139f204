/* Small archives cut at every byte, with flipped bits, and each trap of libarchive that the design names. */
#include "archivekit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const kit_member MEMBERS[] = {
    {"a.html", {"<!DOCTYPE html><p>first page", 28}}, {"dir/photo.png", {"\x89PNG\r\n\x1a\nrest", 12}},
    {"dir/b.txt", {"second, plain text\n", 19}},      {"empty.txt", {"", 0}},
    {"caf\xC3\xA9.txt", {"the last one", 12}},
};
enum { MEMBER_COUNT = sizeof MEMBERS / sizeof *MEMBERS };
/* libarchive's writer of 7z puts empty members last. */
static const char ALL_7Z[] = "a.html=<!DOCTYPE html><p>first page;dir/b.txt=second, plain text\n;"
                             "caf\xC3\xA9.txt=the last one;empty.txt=;";
static const char ALL[] = "a.html=<!DOCTYPE html><p>first page;dir/b.txt=second, plain text\n;empty.txt=;"
                          "caf\xC3\xA9.txt=the last one;";

/* ---- the archives ---- */

typedef struct {
    const char *name;
    kit_step format, filter, again; /* again: a second compression around the first */
    const char *options;
} recipe;

#define TAR_ROWS(filter_name, filter)                                                                                  \
    {"ustar" filter_name, archive_write_set_format_ustar, filter, NULL, NULL},                                         \
        {"gnutar" filter_name, archive_write_set_format_gnutar, filter, NULL, NULL},                                   \
        {"pax" filter_name, archive_write_set_format_pax, filter, NULL, NULL},                                         \
    {                                                                                                                  \
        "v7" filter_name, archive_write_set_format_v7tar, filter, NULL, NULL                                           \
    }

static const recipe RECIPES[] = {
    TAR_ROWS("", NULL),
    TAR_ROWS(".gz", archive_write_add_filter_gzip),
    TAR_ROWS(".bz2", archive_write_add_filter_bzip2),
    TAR_ROWS(".xz", archive_write_add_filter_xz),
    TAR_ROWS(".zst", archive_write_add_filter_zstd),
    TAR_ROWS(".lz4", archive_write_add_filter_lz4),
    {"tar.gz.gz", archive_write_set_format_ustar, archive_write_add_filter_gzip, archive_write_add_filter_gzip, NULL},
    {"tar.xz.zst", archive_write_set_format_ustar, archive_write_add_filter_xz, archive_write_add_filter_zstd, NULL},
    {"tar.lz4.bz2", archive_write_set_format_ustar, archive_write_add_filter_lz4, archive_write_add_filter_bzip2, NULL},
    {"zip", archive_write_set_format_zip, NULL, NULL, NULL},
    {"zip store", archive_write_set_format_zip, NULL, NULL, "zip:compression=store"},
    {"zip64", archive_write_set_format_zip, NULL, NULL, "zip:zip64"},
    {"zip.gz", archive_write_set_format_zip, archive_write_add_filter_gzip, NULL, NULL},
    {"zip.xz", archive_write_set_format_zip, archive_write_add_filter_xz, NULL, NULL},
    {"7z lzma2", archive_write_set_format_7zip, NULL, NULL, "7zip:compression=lzma2"},
    {"7z lzma1", archive_write_set_format_7zip, NULL, NULL, "7zip:compression=lzma1"},
    {"7z bzip2", archive_write_set_format_7zip, NULL, NULL, "7zip:compression=bzip2"},
    {"7z deflate", archive_write_set_format_7zip, NULL, NULL, "7zip:compression=deflate"},
    {"7z ppmd", archive_write_set_format_7zip, NULL, NULL, "7zip:compression=ppmd"},
    {"7z store", archive_write_set_format_7zip, NULL, NULL, "7zip:compression=store"},
    {"7z.zst", archive_write_set_format_7zip, archive_write_add_filter_zstd, NULL, NULL},
    {"tar.bz2.gz", archive_write_set_format_pax, archive_write_add_filter_bzip2, archive_write_add_filter_gzip, NULL},
    {"7z.gz", archive_write_set_format_7zip, archive_write_add_filter_gzip, NULL, NULL},
};
enum { RECIPE_COUNT = sizeof RECIPES / sizeof *RECIPES };

static void make(const recipe *r, buffer *out)
{
    kit_write(out, r->format, r->filter, r->options, MEMBERS, MEMBER_COUNT);
    if (r->again) kit_pack(out, r->again);
}

static const char *expected(const recipe *r)
{
    return r->format == archive_write_set_format_7zip ? ALL_7Z : ALL;
}

static bool is_prefix(slice part, slice whole)
{
    return part.len <= whole.len && memcmp(part.at ? part.at : "", whole.at, part.len) == 0;
}

START_TEST(whole_archives_give_every_member)
{
    const recipe *r = &RECIPES[_i];
    buffer bytes;
    kit_result all = {0};
    buffer_init(&bytes, 1 << 20);
    make(r, &bytes);
    kit_read(buffer_slice(&bytes), &all);
    ck_assert_msg(slice_is(buffer_slice(&all.text), expected(r)), "%s: %.*s", r->name, (int)all.text.len, all.text.at);
    ck_assert_msg(all.errors == 0, "%s: %s", r->name, all.last.text);
    ck_assert_uint_eq(all.skipped, 1);
    kit_read_pipe(buffer_slice(&bytes), 97, &all);
    ck_assert_msg(slice_is(buffer_slice(&all.text), expected(r)), "%s on a pipe: %.*s", r->name, (int)all.text.len,
                  all.text.at);
    ck_assert_uint_eq(all.errors, 0);
    buffer_free(&bytes);
    buffer_free(&all.text);
}
END_TEST

/* A plain tar has thousands of bytes, nearly all padding: with the sanitizers on only every seventh cut of one is
 * tried, and those next to a block's edge. */
static size_t next_cut(size_t len, size_t whole)
{
#ifdef __SANITIZE_ADDRESS__
    if (whole > 2500) do
            len++;
        while (len % 7 && (len + 2) % 512 > 4);
    else
        len++;
#else
    (void)whole;
    len++;
#endif
    return len;
}

/* What was readable comes out, then at most one error; nothing is lost without one. */
START_TEST(a_cut_archive_gives_a_prefix)
{
    const recipe *r = &RECIPES[_i];
    buffer bytes;
    kit_result part = {0};
    buffer_init(&bytes, 1 << 20);
    make(r, &bytes);
    for (size_t len = 1; len < bytes.len; len = next_cut(len, bytes.len)) {
        kit_read((slice){bytes.at, len}, &part);
        slice text = buffer_slice(&part.text);
        if (part.documents == 1 && text.len && text.at[0] == '=') continue; /* a stump that reads as text */
        ck_assert_msg(is_prefix(text, slice_of(expected(r))), "%s cut at %zu: %.*s", r->name, len, (int)text.len,
                      text.at);
        ck_assert_msg(part.errors <= 1, "%s cut at %zu: %u errors", r->name, len, part.errors);
        bool lost = text.len < sizeof ALL - 1;
        ck_assert_msg(part.errors == 1 || !lost, "%s cut at %zu of %zu: lost without a word", r->name, len, bytes.len);
        if (part.errors) ck_assert_int_eq(part.last.status, DECHAFF_BAD_INPUT);
    }
    buffer_free(&bytes);
    buffer_free(&part.text);
}
END_TEST

START_TEST(flipped_bits_end_in_order)
{
    const recipe *r = &RECIPES[_i];
    buffer bytes;
    kit_result part = {0};
    buffer_init(&bytes, 1 << 20);
    make(r, &bytes);
    uint32_t seed = 4711;
    for (int round = 0; round < 60; round++) {
        seed = seed * 1664525u + 1013904223u;
        size_t bit = (seed >> 4) % (bytes.len * 8);
        bytes.at[bit / 8] = (char)(bytes.at[bit / 8] ^ (1 << bit % 8));
        kit_read(buffer_slice(&bytes), &part);
        ck_assert_uint_le(part.documents, MEMBER_COUNT + 1);
        ck_assert_uint_le(part.errors, MEMBER_COUNT + 1);
        bytes.at[bit / 8] = (char)(bytes.at[bit / 8] ^ (1 << bit % 8));
    }
    buffer_free(&bytes);
    buffer_free(&part.text);
}
END_TEST

/* Where a checksum stands over a member's bytes, a bit of them that is wrong is told: once, with the member. */
START_TEST(wrong_content_is_told)
{
    static const char *const CHECKED[] = {"zip", "zip store", "7z lzma2", "7z ppmd", "7z store"};
    char text[4000];
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    for (size_t i = 0, state = 1; i < sizeof text; i++) {
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF;
        text[i] = (char)('a' + (state >> 16) % 26);
    }
    kit_member two[] = {{"one.txt", {text, sizeof text}}, MEMBERS[2]};
    for (size_t i = 0; i < RECIPE_COUNT; i++) {
        const recipe *r = &RECIPES[i];
        bool checked = false;
        for (size_t k = 0; k < sizeof CHECKED / sizeof *CHECKED; k++) checked |= strcmp(r->name, CHECKED[k]) == 0;
        if (!checked) continue;
        for (size_t at = 200; at < 500; at += 60) {
            kit_write(&bytes, r->format, r->filter, r->options, two, 2);
            bytes.at[at] ^= 0x04;
            kit_read(buffer_slice(&bytes), &out);
            ck_assert_msg(out.errors >= 1, "%s, byte %zu: wrong content without a word", r->name, at);
            ck_assert_int_eq(out.last.status, DECHAFF_BAD_INPUT);
            ck_assert_msg(strncmp(out.last.source, "a.tar:", 6) == 0, "%s: %s", r->name, out.last.source);
        }
    }
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

/* A member that says another size than it has. */
START_TEST(lying_sizes_are_told)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    for (int more = -3; more <= 3; more += 6) {
        kit_write(&bytes, archive_write_set_format_zip, NULL, NULL, MEMBERS + 2, 1);
        for (char *at = bytes.at; at + 46 < bytes.at + bytes.len; at++) {
            bool central = memcmp(at, "PK\1\2", 4) == 0, local = memcmp(at, "PK\3\4", 4) == 0;
            if (central) at[24] = (char)(at[24] + more);
            if (local) at[22] = (char)(at[22] + more);
        }
        kit_read(buffer_slice(&bytes), &out);
        ck_assert_uint_eq(out.errors, 1);
        ck_assert_str_eq(out.last.source, "a.tar:dir/b.txt");
    }
    /* A tar's size runs over the next member, which is then no member any more, or over the end. */
    kit_write(&bytes, archive_write_set_format_ustar, NULL, NULL, MEMBERS, 1);
    memcpy(bytes.at + 124, "00000777777", 11);
    unsigned sum = 0;
    memcpy(bytes.at + 148, "        ", 8);
    for (int i = 0; i < 512; i++) sum += (unsigned char)bytes.at[i];
    snprintf(bytes.at + 148, 8, "%06o", sum);
    kit_read(buffer_slice(&bytes), &out);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_str_eq(out.last.source, "a.tar:a.html");
    ck_assert_uint_eq(out.last.byte, bytes.len - 512);
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

/* ---- the traps ---- */

START_TEST(scripts_and_lists_are_text)
{
    static const char *const TEXTS[] = {"#!/bin/sh\necho hello\n", "#mtree\n/set type=file\nfile size=3\n",
                                        "!<arch>\nfile            0  0  0  100644  3  `\nabc\n"};
    kit_result out = {0};
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        kit_read(slice_of(TEXTS[i]), &out);
        ck_assert_uint_eq(out.documents, 1);
        ck_assert_uint_eq(out.errors, 0);
        ck_assert(slice_equal((slice){out.text.at + 1, out.text.len - 2}, slice_of(TEXTS[i])));
    }
    buffer_free(&out.text);
}
END_TEST

START_TEST(a_wrong_gzip_checksum_is_told)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    for (size_t back = 1; back <= 8; back++) { /* CRC, then length */
        kit_write(&bytes, archive_write_set_format_ustar, archive_write_add_filter_gzip, NULL, MEMBERS, MEMBER_COUNT);
        bytes.at[bytes.len - back] ^= 1;
        kit_read(buffer_slice(&bytes), &out);
        ck_assert_uint_eq(out.errors, 1);
        ck_assert(slice_is(buffer_slice(&out.text), ALL));
        ck_assert_int_eq(out.last.status, DECHAFF_BAD_INPUT);
        ck_assert_ptr_nonnull(strstr(out.last.text, "gzip"));
    }
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

START_TEST(a_bad_tar_header_is_no_text)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    kit_write(&bytes, archive_write_set_format_ustar, NULL, NULL, MEMBERS, MEMBER_COUNT);
    bytes.at[150] ^= 1; /* the first header's checksum */
    kit_read(buffer_slice(&bytes), &out);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_ptr_nonnull(strstr(out.last.text, "header"));
    ck_assert(slice_is(buffer_slice(&out.text), strstr(ALL, "dir/b.txt")));
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

START_TEST(gzip_members_follow_each_other_and_garbage_behind_is_ignored)
{
    buffer one, all;
    kit_result out = {0};
    buffer_init(&one, 1 << 20);
    buffer_init(&all, 1 << 20);
    ck_assert(buffer_append(&one, "first half, ", 12));
    kit_pack(&one, archive_write_add_filter_gzip);
    ck_assert(buffer_append_slice(&all, buffer_slice(&one)));
    ck_assert(buffer_append_slice(&all, buffer_slice(&one)));
    ck_assert(buffer_append(&all, "\0\0garbage", 9));
    kit_read(buffer_slice(&all), &out);
    ck_assert(slice_is(buffer_slice(&out.text), "=first half, first half, ;"));
    ck_assert_uint_eq(out.errors, 0);
    buffer_free(&one);
    buffer_free(&all);
    buffer_free(&out.text);
}
END_TEST

/* A zip whose directory does not list its first member: a reader of streams would bring it back. */
START_TEST(deleted_zip_entries_stay_deleted_on_a_pipe)
{
    buffer bytes, whole;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    buffer_init(&whole, 1 << 20);
    kit_write(&whole, archive_write_set_format_zip, NULL, NULL, MEMBERS, 1);
    size_t deleted = (size_t)((char *)memmem(whole.at, whole.len, "PK\001\002", 4) - whole.at);
    kit_write(&bytes, archive_write_set_format_zip, NULL, NULL, MEMBERS + 2, 1);
    char *directory = memmem(bytes.at, bytes.len, "PK\001\002", 4), *end = memmem(bytes.at, bytes.len, "PK\005\006", 4);
    uint32_t at = (uint32_t)(directory - bytes.at + (ptrdiff_t)deleted), local = (uint32_t)deleted;
    memcpy(directory + 42, &local, 4);
    memcpy(end + 16, &at, 4);
    whole.len = deleted;
    ck_assert(buffer_append_slice(&whole, buffer_slice(&bytes)));
    kit_read_pipe(buffer_slice(&whole), 50, &out);
    ck_assert_msg(slice_is(buffer_slice(&out.text), "dir/b.txt=second, plain text\n;"), "%.*s", (int)out.text.len,
                  out.text.at);
    ck_assert_uint_eq(out.errors, 0);
    buffer_free(&bytes);
    buffer_free(&whole);
    buffer_free(&out.text);
}
END_TEST

START_TEST(compressed_pages_inside_an_archive_are_read)
{
    static const kit_step FILTERS[] = {archive_write_add_filter_gzip, archive_write_add_filter_bzip2,
                                       archive_write_add_filter_xz, archive_write_add_filter_zstd,
                                       archive_write_add_filter_lz4};
    buffer packed, bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    for (size_t i = 0; i < 5 * 3; i++) {
        buffer_init(&packed, 1 << 20);
        ck_assert(buffer_append(&packed, "<p>a page", 9));
        kit_pack(&packed, FILTERS[i % 5]);
        kit_member two[] = {{"p.html.gz", buffer_slice(&packed)}, MEMBERS[2]};
        kit_write(&bytes, i / 5 == 2 ? archive_write_set_format_zip : archive_write_set_format_pax,
                  i / 5 == 1 ? FILTERS[i % 5] : NULL, NULL, two, 2);
        kit_read(buffer_slice(&bytes), &out);
        ck_assert(slice_is(buffer_slice(&out.text), "p.html.gz=<p>a page;dir/b.txt=second, plain text\n;"));
        ck_assert_uint_eq(out.errors, 0);
        buffer_free(&packed);
    }
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

START_TEST(archives_inside_archives_are_skipped)
{
    buffer inner, bytes;
    kit_result out = {0};
    buffer_init(&inner, 1 << 20);
    buffer_init(&bytes, 1 << 20);
    kit_write(&inner, archive_write_set_format_pax, archive_write_add_filter_gzip, NULL, MEMBERS, MEMBER_COUNT);
    kit_member two[] = {{"inner.tar.gz", buffer_slice(&inner)}, MEMBERS[2]};
    kit_write(&bytes, archive_write_set_format_pax, NULL, NULL, two, 2);
    kit_read(buffer_slice(&bytes), &out);
    ck_assert(slice_is(buffer_slice(&out.text), "dir/b.txt=second, plain text\n;"));
    ck_assert_uint_eq(out.skipped, 1);
    buffer_free(&inner);
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

START_TEST(errors_name_member_and_byte)
{
    char text[3000];
    memset(text, 'x', sizeof text);
    kit_member one = {"dir/e\x1B[31m.txt", {text, sizeof text}};
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    kit_write(&bytes, archive_write_set_format_ustar, NULL, NULL, &one, 1);
    kit_read((slice){bytes.at, 512 + 2000}, &out);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_str_eq(out.last.source, "a.tar:dir/e\\x1b[31m.txt");
    ck_assert_uint_eq(out.last.byte, 2000);
    ck_assert_uint_eq(out.text.len, strlen(one.name) + 1 + 2000);
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

/* ---- a descriptor that fails ---- */

static int reads_left = -1, reads_errno;
ssize_t __real_read(int fd, void *to, size_t len);
ssize_t __wrap_read(int fd, void *to, size_t len);

/* The library's read(): fails once when the count is up, with short and interrupted reads before. */
ssize_t __wrap_read(int fd, void *to, size_t len)
{
    if (reads_left < 0) return __real_read(fd, to, len);
    if (reads_left-- == 0) {
        errno = reads_errno;
        return -1;
    }
    return __real_read(fd, to, len < 700 ? len : 700);
}

static void read_failing(slice bytes, int after, int error, kit_result *out)
{
    int fd = memfd_create("archive", MFD_CLOEXEC);
    ck_assert_int_eq(write(fd, bytes.at, bytes.len), (ssize_t)bytes.len);
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    kit_result_init(out, true);
    reads_left = after;
    reads_errno = error;
    kit_read_fd(fd, out, 1000);
    reads_left = -1;
    close(fd);
}

START_TEST(the_nth_read_fails)
{
    static const recipe *const SOME[] = {&RECIPES[0],  &RECIPES[4],  &RECIPES[8], &RECIPES[12],
                                         &RECIPES[16], &RECIPES[20], &RECIPES[24]};
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    for (size_t i = 0; i < sizeof SOME / sizeof *SOME; i++) {
        make(SOME[i], &bytes);
        for (int after = 0; after < (int)(bytes.len / 700) + 2; after++) {
            read_failing(buffer_slice(&bytes), after, EIO, &out);
            ck_assert_msg(is_prefix(buffer_slice(&out.text), slice_of(ALL)), "%s, read %d", SOME[i]->name, after);
            ck_assert_msg(out.errors == 1 && out.last.status == DECHAFF_IO, "%s, read %d: %u errors, %s", SOME[i]->name,
                          after, out.errors, out.last.text);
            read_failing(buffer_slice(&bytes), after, EINTR, &out);
            ck_assert_msg(slice_is(buffer_slice(&out.text), ALL) && out.errors == 0, "%s, read %d", SOME[i]->name,
                          after);
        }
    }
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

START_TEST(a_pipe_that_does_not_block_is_waited_for)
{
    int ends[2];
    pthread_t thread;
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 1 << 20);
    make(&RECIPES[4], &bytes);
    ck_assert_int_eq(pipe2(ends, O_CLOEXEC), 0);
    ck_assert_int_eq(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    kit_pump p = {ends[1], buffer_slice(&bytes), 1};
    ck_assert_int_eq(pthread_create(&thread, NULL, kit_pump_run, &p), 0);
    kit_result_init(&out, true);
    kit_read_fd(ends[0], &out, 100);
    pthread_join(thread, NULL);
    close(ends[0]);
    ck_assert(slice_is(buffer_slice(&out.text), ALL));
    buffer_free(&bytes);
    buffer_free(&out.text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {wrong_content_is_told,
                            lying_sizes_are_told,
                            scripts_and_lists_are_text,
                            a_wrong_gzip_checksum_is_told,
                            a_bad_tar_header_is_no_text,
                            gzip_members_follow_each_other_and_garbage_behind_is_ignored,
                            deleted_zip_entries_stay_deleted_on_a_pipe,
                            compressed_pages_inside_an_archive_are_read,
                            archives_inside_archives_are_skipped,
                            errors_name_member_and_byte,
                            the_nth_read_fails,
                            a_pipe_that_does_not_block_is_waited_for,
                            NULL};
    Suite *suite = suite_of("archives", tests);
    TCase *each = tcase_create("each archive");
    tcase_set_timeout(each, 240);
    tcase_add_loop_test(each, whole_archives_give_every_member, 0, RECIPE_COUNT);
    tcase_add_loop_test(each, a_cut_archive_gives_a_prefix, 0, RECIPE_COUNT);
    tcase_add_loop_test(each, flipped_bits_end_in_order, 0, RECIPE_COUNT);
    suite_add_tcase(suite, each);
    signal(SIGPIPE, SIG_IGN);
    return suite_run(suite);
}
