#include "names.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum {
    NAME_MAX_BYTES = 1024 * 1024 /* no path is so long: such a file is no list */
};

void names_init(name_list *n, const options *o)
{
    *n = (name_list){.o = o, .list = {.fd = -1}};
    buffer_init(&n->name, NAME_MAX_BYTES);
}

static void close_list(name_list *n)
{
    if (n->list.fd < 0) return;
    window_free(&n->view);
    if (n->list.fd != STDIN_FILENO) close(n->list.fd);
    n->list.fd = -1;
}

static dechaff_status open_list(name_list *n, const char *path, dechaff_error *err)
{
    int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return error_set(err, DECHAFF_IO, "the list of files cannot be opened: %s", strerror(errno));
    n->list = (fd_source){.fd = fd};
    window_init(&n->view, fd_source_bytes(&n->list), NAME_MAX_BYTES);
    n->separator = SEPARATOR_UNKNOWN;
    return DECHAFF_OK;
}

/* Where the first name ends says how all end: by NUL if one has come by then. Never waits for more than that. */
static const char *find_separator(name_list *n, slice view, size_t looked)
{
    if (n->separator == SEPARATOR_UNKNOWN && view.len && memchr(view.at, '\0', view.len)) n->separator = '\0';
    if (n->separator == SEPARATOR_UNKNOWN && view.len && memchr(view.at, '\n', view.len)) n->separator = '\n';
    if (n->separator == SEPARATOR_UNKNOWN || view.len <= looked) return NULL;
    return memchr(view.at + looked, n->separator, view.len - looked);
}

/* The next name of the open list as it stands, empty ones too. */
static dechaff_status next_in_list(name_list *n, dechaff_error *err)
{
    size_t looked = 0;
    for (;;) {
        slice view = window_view(&n->view);
        const char *end = find_separator(n, view, looked);
        if (!end && n->view.ended && !view.len) return DECHAFF_END;
        if (end || n->view.ended) {
            slice name = {view.at, end ? (size_t)(end - view.at) : view.len};
            n->name.len = 0;
            bool room = buffer_append_slice(&n->name, name) && buffer_append_byte(&n->name, '\0');
            window_drop(&n->view, name.len + (end != NULL));
            return room ? DECHAFF_OK : error_no_memory(err);
        }
        looked = view.len;
        dechaff_status status = window_want(&n->view, view.len + 1, err);
        if (status == DECHAFF_LIMIT) error_set(err, status, "no list of files: a name of over 1 MiB");
        if (status != DECHAFF_OK) return status;
    }
}

static dechaff_status next_listed(name_list *n, const char **name, dechaff_error *err)
{
    dechaff_status status = n->list.fd < 0 ? open_list(n, *name, err) : DECHAFF_OK;
    do {
        if (status == DECHAFF_OK) status = next_in_list(n, err);
    } while (status == DECHAFF_OK && !*n->name.at);
    if (status == DECHAFF_OK) *name = n->name.at;
    return status;
}

dechaff_status names_next(name_list *n, const char **name, dechaff_error *err)
{
    const string_list *files = &n->o->files, *lists = &n->o->files_from;
    if (!files->count && !lists->count && !n->next_file++) return *name = "-", DECHAFF_OK;
    if (n->next_file < files->count) return *name = files->items[n->next_file++], DECHAFF_OK;
    while (n->next_list < lists->count) {
        *name = lists->items[n->next_list];
        dechaff_status status = next_listed(n, name, err);
        if (status == DECHAFF_OK) return status;
        close_list(n);
        n->next_list++;
        if (status != DECHAFF_END) return DECHAFF_IO;
    }
    return DECHAFF_END;
}

void names_free(name_list *n)
{
    close_list(n);
    buffer_free(&n->name);
}
