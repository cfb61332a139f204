#include "layers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/buffer.h"
#include "embedded.h"

enum { MEMORY_MAX_BYTES = 1024 * 1024 * 1024, NAMES_MAX = 10000, READ_BYTES = 64 * 1024 };

struct layers_text {
    buffer bytes;
    struct layers_text *next;
};

/* What goes with one layers_add(). */
typedef struct {
    rule_layers *layers;
    rules_error_fn tell;
    layers_file_fn saw;
    void *ctx;
    dechaff_error *err;
} loading;

static dechaff_status no_memory(dechaff_error *err)
{
    return error_set(err, DECHAFF_NO_MEMORY, "out of memory while reading rules");
}

static dechaff_status io_error(dechaff_error *err, const char *path, const char *what)
{
    char reason[128];
    int number = errno;
    error_set(err, DECHAFF_IO, "%s: %s; check the path", what, strerror_r(number, reason, sizeof reason));
    error_source(err, slice_of(path));
    return DECHAFF_IO;
}

/* ---- one file ---- */

/* Read to the end; a byte over the maximum is enough for the parser to refuse the file. */
static dechaff_status read_all(int fd, const char *path, buffer *bytes, dechaff_error *err)
{
    struct stat st;
    if (fstat(fd, &st) == 0 && st.st_size > 0 && st.st_size <= RULES_FILE_MAX_BYTES) {
        if (!buffer_reserve(bytes, (size_t)st.st_size + 1)) return no_memory(err);
    }
    while (bytes->len <= RULES_FILE_MAX_BYTES) {
        size_t room = bytes->cap - bytes->len;
        if (room == 0) {
            room = bytes->max_bytes - bytes->len < READ_BYTES ? bytes->max_bytes - bytes->len : READ_BYTES;
            if (!buffer_reserve(bytes, room)) return no_memory(err);
        }
        ssize_t got = read(fd, bytes->at + bytes->len, room);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return io_error(err, path, "cannot be read");
        if (got == 0) break;
        bytes->len += (size_t)got;
    }
    return DECHAFF_OK;
}

/* Read a file into memory that the layers own. */
static dechaff_status read_file(rule_layers *l, const char *path, slice *text, dechaff_error *err)
{
    struct layers_text *t = arena_take(&l->memory, sizeof *t);
    if (!t) return no_memory(err);
    buffer_init(&t->bytes, RULES_FILE_MAX_BYTES + 1);
    t->next = l->texts;
    l->texts = t;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return io_error(err, path, "cannot be opened");
    dechaff_status status = read_all(fd, path, &t->bytes, err);
    close(fd);
    *text = buffer_slice(&t->bytes);
    return status;
}

static dechaff_status add_file(const loading *a, const char *path)
{
    slice text, file = arena_copy(&a->layers->memory, slice_of(path));
    if (!file.at) return no_memory(a->err);
    dechaff_status status = read_file(a->layers, path, &text, a->err);
    if (status != DECHAFF_OK) return status;
    if (a->saw) a->saw(a->ctx, file, text);
    status = rules_parse_all(file, text, 0, &a->layers->memory, &a->layers->rules, a->tell, a->ctx);
    return status == DECHAFF_NO_MEMORY ? no_memory(a->err) : status;
}

/* ---- one directory ---- */

typedef struct {
    char **items;
    size_t count, cap;
} name_list;

static bool is_rule_file(const char *name)
{
    size_t len = strlen(name);
    return *name != '.' && len > 6 && strcmp(name + len - 6, ".rules") == 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool add_name(rule_layers *l, name_list *names, const char *directory, const char *name)
{
    size_t dir_len = strlen(directory), len = strlen(name);
    char *path = arena_take(&l->memory, dir_len + len + 2);
    if (!path || !array_reserve(&names->items, &names->cap, names->count + 1, sizeof *names->items, NAMES_MAX)) {
        return false;
    }
    memcpy(path, directory, dir_len);
    if (dir_len && path[dir_len - 1] != '/') path[dir_len++] = '/';
    memcpy(path + dir_len, name, len);
    names->items[names->count++] = path;
    return true;
}

static dechaff_status list_names(const loading *a, DIR *d, const char *directory, name_list *names)
{
    for (struct dirent *entry; (entry = readdir(d));) {
        if (is_rule_file(entry->d_name) && !add_name(a->layers, names, directory, entry->d_name)) {
            return no_memory(a->err);
        }
    }
    if (names->count) qsort(names->items, names->count, sizeof *names->items, by_name);
    return DECHAFF_OK;
}

/* The worse of two: what cannot go on beats what is wrong. */
static dechaff_status worse(dechaff_status a, dechaff_status b)
{
    return a > b ? a : b;
}

static dechaff_status add_directory(const loading *a, const char *path)
{
    DIR *d = opendir(path);
    if (!d) return io_error(a->err, path, "cannot be opened");
    name_list names = {0};
    size_t first = a->layers->rules.count;
    dechaff_status status = list_names(a, d, path, &names);
    closedir(d);
    for (size_t i = 0; i < names.count && status <= DECHAFF_BAD_RULE; i++) {
        status = worse(status, add_file(a, names.items[i]));
    }
    free(names.items);
    if (status != DECHAFF_OK) return status;
    status = rules_find_duplicates(&a->layers->rules, first, a->tell, a->ctx);
    return status == DECHAFF_NO_MEMORY ? no_memory(a->err) : status;
}

/* ---- layers ---- */

void layers_init(rule_layers *l)
{
    *l = (rule_layers){0};
    arena_init(&l->memory, MEMORY_MAX_BYTES);
}

dechaff_status layers_add_builtin(rule_layers *l, dechaff_error *err)
{
    size_t count = l->rules.count;
    for (size_t i = 0; i < EMBEDDED_PACK_COUNT; i++) count += EMBEDDED_PACKS[i].rules;
    if (!array_reserve(&l->rules.items, &l->rules.cap, count, sizeof *l->rules.items, RULES_COUNT_MAX)) {
        return no_memory(err);
    }
    for (size_t i = 0; i < EMBEDDED_PACK_COUNT; i++) {
        const embedded_pack *pack = &EMBEDDED_PACKS[i];
        slice text = {(const char *)EMBEDDED_RULES + pack->start, pack->len};
        dechaff_status status = rules_parse(slice_of(pack->name), text, RULES_EMBEDDED, &l->memory, &l->rules, err);
        if (status != DECHAFF_OK) return status;
    }
    return DECHAFF_OK;
}

dechaff_status layers_add(rule_layers *l, const char *path, rules_error_fn tell, layers_file_fn saw, void *ctx,
                          dechaff_error *err)
{
    loading a = {l, tell, saw, ctx, err};
    struct stat st;
    if (stat(path, &st) != 0) return io_error(err, path, "cannot be opened");
    return S_ISDIR(st.st_mode) ? add_directory(&a, path) : add_file(&a, path);
}

/* Keeps the first error for layers_load(). */
static bool keep_first(void *ctx, const char *kind, slice id, const dechaff_error *error)
{
    (void)kind;
    (void)id;
    dechaff_error *first = ctx;
    if (first->status == DECHAFF_OK) *first = *error;
    return false;
}

dechaff_status layers_load(const char *const *paths, size_t count, bool builtin, rule_layers *l, dechaff_error *err)
{
    layers_init(l);
    dechaff_status status = builtin ? layers_add_builtin(l, err) : DECHAFF_OK;
    for (size_t i = 0; i < count && status == DECHAFF_OK; i++) {
        dechaff_error first = {0};
        status = layers_add(l, paths[i], keep_first, NULL, &first, err);
        if (status == DECHAFF_BAD_RULE && err) *err = first;
    }
    return status;
}

void layers_free(rule_layers *l)
{
    for (struct layers_text *t = l->texts; t; t = t->next) buffer_free(&t->bytes);
    rule_list_free(&l->rules);
    arena_free(&l->memory);
    *l = (rule_layers){0};
}
