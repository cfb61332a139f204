/* Archives that grow: each is stopped by its bound, within the memory the design allows. */
#include "archivekit.h"

#include <stdio.h>
#include <sys/time.h>
#include <zlib.h>

enum { MIB = 1 << 20 };

static double cpu_seconds(void)
{
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return (double)use.ru_utime.tv_sec + (double)use.ru_utime.tv_usec / 1e6;
}

/* Read a file without collecting its text. */
static void read_counting(slice bytes, kit_result *out, unsigned most)
{
    int fd = memfd_create("archive", MFD_CLOEXEC);
    ck_assert_int_eq(write(fd, bytes.at, bytes.len), (ssize_t)bytes.len);
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    kit_result_init(out, false);
    kit_read_fd(fd, out, most);
    close(fd);
}

/* `mib` MiB of one letter, packed by `filter` piece by piece. */
static void pack_letters(buffer *out, kit_step filter, const char *options, size_t mib)
{
    static char letters[MIB];
    struct archive *a = archive_write_new();
    struct archive_entry *e = archive_entry_new();
    memset(letters, 'a', sizeof letters);
    out->len = 0;
    ck_assert_int_eq(archive_write_set_format_raw(a), ARCHIVE_OK);
    ck_assert_int_eq(filter(a), ARCHIVE_OK);
    if (options) ck_assert_int_eq(archive_write_set_options(a, options), ARCHIVE_OK);
    ck_assert_int_eq(archive_write_open(a, out, NULL, kit_append, NULL), ARCHIVE_OK);
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_pathname(e, "data");
    ck_assert_int_eq(archive_write_header(a, e), ARCHIVE_OK);
    for (size_t i = 0; i < mib; i++) MUST(archive_write_data(a, letters, sizeof letters) == MIB);
    archive_entry_free(e);
    ck_assert_int_eq(archive_write_close(a), ARCHIVE_OK);
    archive_write_free(a);
}

START_TEST(a_compression_ratio_over_200_stops)
{
    static const kit_step FILTERS[] = {archive_write_add_filter_gzip, archive_write_add_filter_bzip2,
                                       archive_write_add_filter_xz, archive_write_add_filter_zstd,
                                       archive_write_add_filter_lz4};
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 64 * MIB);
    for (size_t i = 0; i < sizeof FILTERS / sizeof *FILTERS; i++) {
        pack_letters(&bytes, FILTERS[i], NULL, 80);
        read_counting(buffer_slice(&bytes), &out, 10);
        ck_assert_uint_eq(out.errors, 1);
        ck_assert_ptr_nonnull(strstr(out.last.text, "200:1"));
        ck_assert_uint_ge(out.bytes, 64 * MIB);
        ck_assert_uint_le(out.bytes, 66 * MIB);
    }
    buffer_free(&bytes);
}
END_TEST

START_TEST(three_compressions_are_too_many)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, MIB);
    ck_assert(buffer_append(&bytes, "some text", 9));
    for (int i = 0; i < 3; i++) kit_pack(&bytes, archive_write_add_filter_gzip);
    read_counting(buffer_slice(&bytes), &out, 10);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_uint_eq(out.documents, 0);
    ck_assert_ptr_nonnull(strstr(out.last.text, "two compressions"));
    buffer_free(&bytes);
}
END_TEST

START_TEST(a_huge_xz_dictionary_is_refused)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, MIB);
    pack_letters(&bytes, archive_write_add_filter_xz, "compression-level=0", 1);
    /* Say 1.5 GiB in the block header's LZMA2 property: stream header 12 bytes, then size, flags, filter id, size. */
    ck_assert_int_eq(bytes.at[14], 0x21);
    bytes.at[16] = 39;
    uint32_t crc = (uint32_t)crc32(0, (const Bytef *)bytes.at + 12, (uInt)((unsigned char)bytes.at[12] + 1) * 4 - 4);
    memcpy(bytes.at + 12 + ((unsigned char)bytes.at[12] + 1) * 4 - 4, &crc, 4);
    read_counting(buffer_slice(&bytes), &out, 10);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_msg(strstr(out.last.text, "128 MiB") != NULL, "%s", out.last.text);
    ck_assert_uint_eq(out.bytes, 0);
    buffer_free(&bytes);
}
END_TEST

/* Many directory entries that share one packed member: libarchive keeps one entry for each place. */
static void make_overlapping_zip(buffer *out, unsigned entries)
{
    buffer letters;
    buffer_init(&letters, 16 * MIB);
    ck_assert(buffer_reserve(&letters, 8 * MIB));
    memset(letters.at, 'a', 8 * MIB);
    kit_member one = {"m", {letters.at, 8 * MIB}};
    kit_write(out, archive_write_set_format_zip, NULL, NULL, &one, 1);
    buffer_free(&letters);
    const char *directory = memmem(out->at, out->len, "PK\1\2", 4), *end = memmem(out->at, out->len, "PK\5\6", 4);
    size_t at = (size_t)(directory - out->at), size = (size_t)(end - directory);
    char entry[200], record[22];
    ck_assert_uint_le(size, sizeof entry);
    memcpy(entry, directory, size);
    memcpy(record, end, sizeof record);
    out->len = at;
    for (unsigned i = 0; i < entries; i++) ck_assert(buffer_append(out, entry, size));
    uint16_t count = (uint16_t)entries;
    uint32_t all = (uint32_t)(size * entries);
    memcpy(record + 8, &count, 2);
    memcpy(record + 10, &count, 2);
    memcpy(record + 12, &all, 4);
    ck_assert(buffer_append(out, record, sizeof record));
}

START_TEST(an_overlapping_zip_gives_a_member_once)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 4 * MIB);
    make_overlapping_zip(&bytes, 200);
    read_counting(buffer_slice(&bytes), &out, 1000);
    ck_assert_uint_eq(out.documents, 1);
    ck_assert_uint_eq(out.errors, 0);
    buffer_free(&bytes);
}
END_TEST

/* Twelve honest members of 8 MiB that pack to a thousandth. */
START_TEST(an_archive_over_200_stops)
{
    static const kit_step FORMATS[] = {archive_write_set_format_zip, archive_write_set_format_7zip};
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 4 * MIB);
    char *letters = malloc(8 * MIB);
    memset(letters, 'a', 8 * MIB);
    kit_member members[12];
    for (size_t i = 0; i < 12; i++) members[i] = (kit_member){"m.txt", {letters, 8 * MIB}};
    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        kit_write(&bytes, FORMATS[i], NULL, NULL, members, 12);
        read_counting(buffer_slice(&bytes), &out, 100);
        ck_assert_uint_eq(out.errors, 1);
        ck_assert_ptr_nonnull(strstr(out.last.text, "200:1"));
        ck_assert_uint_ge(out.bytes, 64 * MIB);
        ck_assert_uint_le(out.bytes, 66 * MIB);
    }
    free(letters);
    buffer_free(&bytes);
}
END_TEST

/* An old GNU sparse header: 8 bytes of data behind a hole of 100 GiB. */
START_TEST(a_sparse_member_stops_at_its_hole)
{
    char tar[512 * 4] = "hole.txt";
    snprintf(tar + 100, 8, "0000644");
    snprintf(tar + 124, 12, "00000000020"); /* stored size: 16 */
    memcpy(tar + 148, "        ", 8);
    tar[156] = 'S';
    memcpy(tar + 257, "ustar  ", 8);
    snprintf(tar + 386, 12, "00000000000"); /* 8 bytes at 0 */
    snprintf(tar + 398, 12, "00000000010");
    snprintf(tar + 410, 12, "%011o", 0);
    memcpy(tar + 410, "\x80\0\0\0\0\0\0\x19\0\0\0\0", 12); /* 8 bytes at 100 GiB, in base 256 */
    snprintf(tar + 422, 12, "00000000010");
    memcpy(tar + 483, "\x80\0\0\0\0\0\0\x19\0\0\0\x08", 12);
    unsigned sum = 0;
    for (int i = 0; i < 512; i++) sum += (unsigned char)tar[i];
    snprintf(tar + 148, 8, "%06o", sum);
    memcpy(tar + 512, "the textbehind.\n", 16);
    kit_result out = {0};
    kit_read((slice){tar, sizeof tar}, &out);
    ck_assert_uint_eq(out.errors, 1);
    ck_assert_msg(strstr(out.last.text, "sparse") != NULL, "%s", out.last.text);
    ck_assert(slice_is(buffer_slice(&out.text), "hole.txt=the text"));
    buffer_free(&out.text);
}
END_TEST

/* A tar (zip) of `count` members of one word each. */
static void make_many(buffer *out, kit_step format, unsigned count)
{
    kit_member *members = calloc(count, sizeof *members);
    char(*names)[16] = calloc(count, sizeof *names);
    for (unsigned i = 0; i < count; i++) {
        snprintf(names[i], sizeof names[i], "%08u.txt", i);
        members[i] = (kit_member){names[i], slice_of("word")};
    }
    kit_write(out, format, NULL, format == archive_write_set_format_zip ? "zip:compression=store" : NULL, members,
              count);
    free(members);
    free(names);
}

static double time_of_many(kit_step format, unsigned count)
{
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, (size_t)2048 * MIB);
    make_many(&bytes, format, count);
    double before = cpu_seconds();
    read_counting(buffer_slice(&bytes), &out, count + 1);
    double spent = cpu_seconds() - before;
    ck_assert_uint_eq(out.documents, count);
    ck_assert_uint_eq(out.errors, 0);
    buffer_free(&bytes);
    return spent;
}

/* The least of three runs: a busy machine adds time, never takes it. */
static double least_time_of_many(kit_step format, unsigned count)
{
    double least = time_of_many(format, count);
    for (int i = 1; i < 3; i++) {
        double spent = time_of_many(format, count);
        if (spent < least) least = spent;
    }
    return least;
}

START_TEST(many_members_are_linear)
{
    enum { COUNT = 20000 };
    static const kit_step FORMATS[] = {archive_write_set_format_ustar, archive_write_set_format_zip,
                                       archive_write_set_format_7zip};
    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        double once = least_time_of_many(FORMATS[i], COUNT), twice = least_time_of_many(FORMATS[i], 2 * COUNT);
        ck_assert_msg(twice <= 2.5 * once + 0.05, "format %zu: %f s for %d, %f for twice as many", i, once, COUNT,
                      twice);
    }
}
END_TEST

/* A tar of `count` members of one word, written to a pipe as it is read. */
static void *pump_many(void *ctx)
{
    const unsigned *job = ctx; /* descriptor, count */
    char blocks[2][512] = {{0}};
    FILE *out = fdopen((int)job[0], "wb");
    memcpy(blocks[1], "word", 4);
    for (unsigned i = 0; i < job[1]; i++) {
        unsigned sum = 0;
        memset(blocks[0], 0, sizeof blocks[0]);
        snprintf(blocks[0], 100, "%07u.txt", i);
        snprintf(blocks[0] + 100, 8, "0000644");
        snprintf(blocks[0] + 124, 12, "00000000004");
        memcpy(blocks[0] + 148, "        ", 8);
        blocks[0][156] = '0';
        memcpy(blocks[0] + 257, "ustar\00000", 8);
        for (int k = 0; k < 512; k++) sum += (unsigned char)blocks[0][k];
        snprintf(blocks[0] + 148, 8, "%06o", sum);
        if (fwrite(blocks, sizeof blocks, 1, out) != 1) break;
    }
    memset(blocks, 0, sizeof blocks);
    if (fwrite(blocks, sizeof blocks, 1, out) != 1) perror("pipe");
    fclose(out);
    return NULL;
}

START_TEST(a_million_members_are_read_in_little_memory)
{
    const unsigned count = MEMORY_COUNTS ? 1000000 : 20000;
    int ends[2];
    pthread_t thread;
    kit_result out = {0};
    ck_assert_int_eq(pipe(ends), 0);
    unsigned job[2] = {(unsigned)ends[1], count};
    long before = peak_kib();
    ck_assert_int_eq(pthread_create(&thread, NULL, pump_many, job), 0);
    kit_result_init(&out, false);
    kit_read_fd(ends[0], &out, count + 1);
    pthread_join(thread, NULL);
    close(ends[0]);
    ck_assert_uint_eq(out.documents, count);
    ck_assert_uint_eq(out.errors, 0);
    if (MEMORY_COUNTS) ck_assert_int_le(peak_kib() - before, 16 * 1024);
}
END_TEST

START_TEST(memory_stays_within_its_bound)
{
    if (!MEMORY_COUNTS) return;
    buffer bytes;
    kit_result out = {0};
    buffer_init(&bytes, 64 * MIB);
    long before = peak_kib();
    pack_letters(&bytes, archive_write_add_filter_zstd, "compression-level=19", 80);
    read_counting(buffer_slice(&bytes), &out, 10);
    ck_assert_int_le(peak_kib() - before, 256 * 1024);
    buffer_free(&bytes);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_million_members_are_read_in_little_memory,
                            memory_stays_within_its_bound,
                            a_compression_ratio_over_200_stops,
                            three_compressions_are_too_many,
                            a_huge_xz_dictionary_is_refused,
                            an_overlapping_zip_gives_a_member_once,
                            an_archive_over_200_stops,
                            a_sparse_member_stops_at_its_hole,
                            many_members_are_linear,
                            NULL};
    return suite_run(suite_of("bombs", tests));
}
