#include "real_pages.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>

#include "page_text.h"

struct real_pages {
    struct archive *from;
};

real_pages *real_pages_open(const char *set)
{
    char path[4096];
    const char *shared = getenv("DECHAFF_SHARED");
    snprintf(path, sizeof path, "%s/data/%s.tar.xz", shared ? shared : DECHAFF_SOURCE_DIR "/../shared", set);
    struct archive *from = archive_read_new();
    if (!from || archive_read_support_filter_xz(from) || archive_read_support_format_tar(from)) abort();
    if (archive_read_open_filename(from, path, 1 << 16) != ARCHIVE_OK) {
        printf("skipped: %s is not there\n", path);
        archive_read_free(from);
        return NULL;
    }
    real_pages *r = malloc(sizeof *r);
    if (!r) abort();
    r->from = from;
    return r;
}

static bool is_page(const char *name)
{
    size_t len = strlen(name);
    return len > 5 && strcmp(name + len - 5, ".html") == 0;
}

const char *real_pages_next(real_pages *r, buffer *out)
{
    struct archive_entry *entry;
    out->len = 0;
    while (archive_read_next_header(r->from, &entry) == ARCHIVE_OK) {
        if (!is_page(archive_entry_pathname(entry))) continue;
        char part[65536];
        for (la_ssize_t len; (len = archive_read_data(r->from, part, sizeof part)) > 0;)
            if (!buffer_append(out, part, (size_t)len)) abort();
        make_clean(out->at, out->len);
        return archive_entry_pathname(entry);
    }
    return NULL;
}

void real_pages_close(real_pages *r)
{
    if (!r) return;
    archive_read_free(r->from);
    free(r);
}
