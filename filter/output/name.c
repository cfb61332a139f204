#include "name.h"

#include <stdio.h>
#include <stdlib.h>

#include "../base/utf8.h"

enum { PART_MAX = 200, PATH_MAX_BYTES = 1000, SETS_FROM = 64, MAX_NAMES = 1 << 28 };

void name_set_init(name_set *set)
{
    *set = (name_set){NULL, 0, 0};
}

void name_set_free(name_set *set)
{
    free(set->slots);
    name_set_init(set);
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

/* FNV-1a over the name in lower case; never 0. */
static uint64_t hash_of(slice name)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < name.len; i++) hash = (hash ^ (unsigned char)lower(name.at[i])) * UINT64_C(0x100000001B3);
    return hash ? hash : 1;
}

/* ---- names given out ---- */

static struct used_name *find(const name_set *set, uint64_t hash)
{
    size_t at = (size_t)(hash ^ hash >> 32) & (set->cap - 1);
    while (set->slots[at].hash && set->slots[at].hash != hash) at = (at + 1) & (set->cap - 1);
    return &set->slots[at];
}

static bool grow(name_set *set)
{
    name_set wider = {NULL, set->count, set->cap ? set->cap * 2 : SETS_FROM};
    if (set->cap >= MAX_NAMES) return false;
    wider.slots = calloc(wider.cap, sizeof *wider.slots);
    if (!wider.slots) return false;
    for (size_t i = 0; i < set->cap; i++)
        if (set->slots[i].hash) *find(&wider, set->slots[i].hash) = set->slots[i];
    free(set->slots);
    *set = wider;
    return true;
}

/* The entry of a name, a new one with count 0; NULL: no memory. */
static struct used_name *entry_of(name_set *set, slice name)
{
    if ((set->count + 1) * 2 > set->cap && !grow(set)) return NULL;
    struct used_name *used = find(set, hash_of(name));
    if (!used->hash) {
        used->hash = hash_of(name);
        set->count++;
    }
    return used;
}

/* ---- one part of a path ---- */

static bool is_harmless(unsigned char c)
{
    return c >= ' ' && c != 0x7F && c != '\\';
}

static bool put_escaped(slice part, buffer *out)
{
    for (size_t at = 0; at < part.len;) {
        slice rest = {part.at + at, part.len - at};
        size_t good = utf8_valid_prefix(rest), plain = 0;
        while (plain < good && is_harmless((unsigned char)rest.at[plain])) plain++;
        if (!buffer_append(out, rest.at, plain)) return false;
        at += plain;
        if (at == part.len) break;
        char code[4];
        snprintf(code, sizeof code, "%%%02X", (unsigned)(unsigned char)part.at[at++]);
        if (!buffer_append(out, code, 3)) return false;
    }
    return true;
}

/* Cut what stands from `start` on to `max` bytes, the last 17 of them "~" and the hash of all of it. */
static bool shorten(buffer *out, size_t start, size_t max)
{
    char mark[18];
    if (out->len - start <= max) return true;
    snprintf(mark, sizeof mark, "~%016llx", (unsigned long long)hash_of((slice){out->at + start, out->len - start}));
    out->len = start + max - 17;
    while (out->len > start && ((unsigned char)out->at[out->len] & 0xC0) == 0x80) out->len--;
    return buffer_append(out, mark, 17);
}

static bool ends_with(slice name, const char *extension)
{
    size_t len = strlen(extension);
    if (name.len < len) return false;
    for (size_t i = 0; i < len; i++)
        if (lower(name.at[name.len - len + i]) != extension[i]) return false;
    return true;
}

static bool is_dots(slice part)
{
    return part.len == 0 || slice_is(part, ".") || slice_is(part, "..");
}

/* A folder never ends as files do, so that none has the name of a file. */
static bool put_folder(slice part, const char *extension, buffer *out)
{
    size_t start = out->len;
    if (!put_escaped(part, out) || !shorten(out, start, PART_MAX)) return false;
    slice written = {out->at + start, out->len - start};
    return (!ends_with(written, extension) || buffer_append_byte(out, '_')) && buffer_append_byte(out, '/');
}

/* The parts of `name` before the last; `*last` gets that, empty if there is none. */
static bool put_folders(slice name, const char *extension, buffer *out, slice *last)
{
    *last = (slice){NULL, 0};
    while (name.len) {
        const char *slash = memchr(name.at, '/', name.len);
        slice part = {name.at, slash ? (size_t)(slash - name.at) : name.len};
        name = (slice){part.at + part.len, name.len - part.len};
        if (name.len) name = (slice){name.at + 1, name.len - 1};
        if (is_dots(part)) continue;
        if (last->len && !put_folder(*last, extension, out)) return false;
        *last = part;
    }
    return true;
}

/* ---- all of it ---- */

/* The path without extension and number. */
static bool put_stem(slice name, const char *extension, buffer *out)
{
    size_t start = out->len;
    slice last;
    if (!put_folders(name, extension, out, &last)) return false;
    size_t file = out->len;
    if (ends_with(last, extension)) last.len -= strlen(extension);
    if (!last.len) last = slice_of("unnamed");
    if (!put_escaped(last, out) || !shorten(out, file, PART_MAX)) return false;
    if (out->len - start <= PATH_MAX_BYTES) return true;
    /* Too deep: its last part with a hash of the whole will do. */
    slice whole = {out->at + start, out->len - start};
    char mark[18];
    snprintf(mark, sizeof mark, "~%016llx", (unsigned long long)hash_of(whole));
    memmove(out->at + start, out->at + file, out->len - file);
    out->len -= file - start;
    return buffer_append(out, mark, 17);
}

bool name_make(name_set *set, slice name, const char *extension, buffer *out)
{
    size_t start = out->len;
    if (!put_stem(name, extension, out)) return false;
    size_t stem = out->len;
    for (uint32_t number = 1;; number++) {
        char mark[16] = "";
        if (number > 1) snprintf(mark, sizeof mark, "~%u", (unsigned)number);
        out->len = stem;
        if (!buffer_append(out, mark, strlen(mark)) || !buffer_append(out, extension, strlen(extension) + 1))
            return false;
        struct used_name *used = entry_of(set, (slice){out->at + start, out->len - 1 - start});
        if (!used) return false;
        used->count++;
        if (used->count == 1) return true;
        if (number == 1) number = used->count - 1;
    }
}
