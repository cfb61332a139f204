#include "tar.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct tar_writer {
    struct archive *archive;
    struct archive_entry *entry;
    tar_sink sink;
    void *ctx;
    bool cut; /* the sink takes no more */
};

/* libarchive 3.6 loses memory where this fails: it never does. */
static la_ssize_t take(struct archive *a, void *ctx, const void *data, size_t len)
{
    tar_writer *t = ctx;
    (void)a;
    t->cut = t->cut || !t->sink(t->ctx, data, len);
    return (la_ssize_t)len;
}

/* Plain headers where they do, GNU's long names where not; bytes go on at once. */
static bool open_archive(tar_writer *t)
{
    t->archive = archive_write_new();
    t->entry = archive_entry_new();
    return t->archive && t->entry && archive_write_set_format_gnutar(t->archive) == ARCHIVE_OK &&
           archive_write_set_bytes_per_block(t->archive, 0) == ARCHIVE_OK &&
           archive_write_open(t->archive, t, NULL, take, NULL) == ARCHIVE_OK;
}

tar_writer *tar_new(tar_sink sink, void *ctx)
{
    tar_writer *t = calloc(1, sizeof *t);
    if (!t) return NULL;
    t->sink = sink;
    t->ctx = ctx;
    if (open_archive(t)) return t;
    tar_free(t);
    return NULL;
}

bool tar_begin(tar_writer *t, const char *name, size_t len)
{
    archive_entry_clear(t->entry);
    archive_entry_set_pathname(t->entry, name);
    archive_entry_set_filetype(t->entry, AE_IFREG);
    archive_entry_set_perm(t->entry, 0644);
    archive_entry_set_mtime(t->entry, 0, 0);
    archive_entry_set_size(t->entry, (la_int64_t)len);
    return archive_write_header(t->archive, t->entry) >= ARCHIVE_WARN && !t->cut;
}

bool tar_add(tar_writer *t, const char *bytes, size_t len)
{
    return (!len || archive_write_data(t->archive, bytes, len) == (la_ssize_t)len) && !t->cut;
}

bool tar_end(tar_writer *t)
{
    return archive_write_finish_entry(t->archive) == ARCHIVE_OK && !t->cut;
}

bool tar_finish(tar_writer *t)
{
    return archive_write_close(t->archive) == ARCHIVE_OK && !t->cut;
}

void tar_free(tar_writer *t)
{
    if (!t) return;
    t->cut = true; /* libarchive closes what it frees */
    archive_entry_free(t->entry);
    archive_write_free(t->archive);
    free(t);
}
