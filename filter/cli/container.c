#include "container.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output/name.h"
#include "output/tar.h"

struct container {
    const options *o;
    out_stream *out;
    name_set names;
    buffer name; /* of the document's file or member */
    bool begun;  /* the document has given output */
    tar_writer *tar;
    bool sized;  /* tar: the member has begun, as its size is known */
    buffer body; /* tar: else the member so far */
    int folder;  /* -1: not one */
};

static bool fail(container *c, int error)
{
    if (!c->out->error) c->out->error = error ? error : ENOMEM;
    return false;
}

bool writes_files(const options *o)
{
    struct stat st;
    size_t len = o->output && o->format != FORMAT_TAR ? strlen(o->output) : 0;
    return len && (o->output[len - 1] == '/' || (stat(o->output, &st) == 0 && S_ISDIR(st.st_mode)));
}

/* ---- names ---- */

static const char *extension(const options *o)
{
    static const char *const BY_FORMAT[] = {
        [FORMAT_TEXT] = ".txt", [FORMAT_MARKDOWN] = ".md", [FORMAT_JSONL] = ".json", [FORMAT_TAR] = ".txt"};
    return BY_FORMAT[o->format];
}

/* A record's id without its quotes. */
static slice name_in_id(slice id)
{
    bool quoted = id.len >= 2 && *id.at == '"';
    return quoted ? (slice){id.at + 1, id.len - 2} : id;
}

static slice name_of(const document *doc)
{
    if (doc->member) return slice_of(doc->member);
    if (doc->id.len) return name_in_id(doc->id);
    return slice_of(doc->archive && strcmp(doc->archive, "-") != 0 ? doc->archive : "stdin");
}

static bool make_name(container *c, const document *doc)
{
    c->name.len = 0;
    return name_make(&c->names, name_of(doc), extension(c->o), &c->name) || fail(c, ENOMEM);
}

/* ---- a folder ---- */

/* The folder `name` below `at`, made if need be, never through a link. `at` is closed unless it is the first. */
static int enter(int first, int at, const char *name)
{
    int made = mkdirat(at, name, 0777) == 0 || errno == EEXIST;
    int next = made ? openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
    int error = errno;
    if (at != first) close(at);
    errno = error;
    return next;
}

/* The folder of the file `path`; `*name` is set to the path's last part. -1: errno says why. */
static int enter_folders(const container *c, char *path, const char **name)
{
    int at = c->folder;
    for (char *slash; at >= 0 && (slash = strchr(path, '/')); path = slash + 1) {
        *slash = '\0';
        at = enter(c->folder, at, path);
    }
    *name = path;
    return at == c->folder ? fcntl(at, F_DUPFD_CLOEXEC, 0) : at;
}

/* What is read must not be replaced by what is written. */
static bool is_own_source(int folder, const char *name, const document *doc)
{
    struct stat target, read;
    if (fstatat(folder, name, &target, AT_SYMLINK_NOFOLLOW) != 0 || !doc->archive) return false;
    return stat(doc->archive, &read) == 0 && read.st_dev == target.st_dev && read.st_ino == target.st_ino;
}

static bool begin_file(container *c, const document *doc)
{
    const char *name = NULL;
    int folder = enter_folders(c, c->name.at, &name);
    if (folder < 0) return fail(c, errno);
    if (!is_own_source(folder, name, doc)) return out_open_in(c->out, folder, name);
    close(folder);
    c->out->own_input = true;
    return fail(c, EEXIST);
}

/* ---- documents ---- */

static bool begin(container *c, const document *doc)
{
    c->begun = true;
    c->body.len = 0;
    if (!make_name(c, doc)) return false;
    if (!c->tar) return begin_file(c, doc);
    c->sized = doc->gives_known;
    return !c->sized || tar_begin(c->tar, c->name.at, doc->gives_bytes) || fail(c, ENOMEM);
}

bool container_text(container *c, const document *doc, const char *text, size_t len)
{
    if (c->out->error || (!c->begun && !begin(c, doc))) return false;
    if (!c->tar) return out_write(c->out, text, len);
    return (c->sized ? tar_add(c->tar, text, len) : buffer_append(&c->body, text, len)) || fail(c, ENOMEM);
}

static bool end_member(container *c)
{
    bool put = c->sized || (tar_begin(c->tar, c->name.at, c->body.len) && tar_add(c->tar, c->body.at, c->body.len));
    return (put && tar_end(c->tar)) || fail(c, ENOMEM);
}

bool container_is_whole(const container *c)
{
    return !c->begun || !c->sized;
}

bool container_end(container *c, const document *doc)
{
    bool given = c->begun;
    if (c->out->error || (!given && (doc->unreadable || !begin(c, doc)))) return !c->out->error;
    c->begun = false;
    return c->tar ? end_member(c) : out_close(c->out);
}

/* ---- made and closed ---- */

static bool put_archive(void *ctx, const void *data, size_t len)
{
    return out_write(ctx, data, len);
}

static bool open_folder(container *c)
{
    if (mkdir(c->o->output, 0777) != 0 && errno != EEXIST) return fail(c, errno);
    c->folder = open(c->o->output, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return c->folder >= 0 || fail(c, errno);
}

static bool open_tar(container *c)
{
    c->out->whole = true;
    c->tar = tar_new(put_archive, c->out);
    return c->tar || fail(c, ENOMEM);
}

static void release(container *c)
{
    if (c->folder >= 0) close(c->folder);
    tar_free(c->tar);
    name_set_free(&c->names);
    buffer_free(&c->name);
    buffer_free(&c->body);
    free(c);
}

bool container_open(const options *o, out_stream *out, container **made)
{
    bool tar = o->format == FORMAT_TAR;
    *made = NULL;
    if (!tar && !writes_files(o)) return true;
    container *c = calloc(1, sizeof *c);
    if (!c) {
        out->error = ENOMEM;
        return false;
    }
    *c = (container){.o = o, .out = out, .folder = -1};
    name_set_init(&c->names);
    buffer_init(&c->name, SIZE_MAX);
    buffer_init(&c->body, SIZE_MAX);
    if (tar ? open_tar(c) : open_folder(c)) {
        *made = c;
        return true;
    }
    release(c);
    return false;
}

bool container_close(container *c)
{
    if (!c) return true;
    bool ok = !c->out->error && (!c->tar || tar_finish(c->tar) || fail(c, ENOMEM));
    release(c);
    return ok;
}
