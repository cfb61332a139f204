#include "document.h"

#include <stdlib.h>
#include <string.h>

void document_init(document *d)
{
    *d = (document){.kind = KIND_TEXT};
}

size_t document_bytes(const document *d)
{
    return d->head.bytes + d->strings_bytes;
}

/* Copies to `*at` with a NUL behind, and moves it on. */
static char *copy(char **at, slice s)
{
    char *copied = *at;
    if (s.len) memcpy(copied, s.at, s.len);
    copied[s.len] = '\0';
    *at += s.len + 1;
    return copied;
}

static const char *copy_known(char **at, slice s)
{
    return s.len ? copy(at, s) : NULL;
}

/* "archive:member", or the one that there is. */
static const char *copy_place(char **at, const source *from)
{
    char *place = *at;
    copy(at, from->archive);
    if (!from->member.len) return place;
    if (from->archive.len) (*at)[-1] = ':';
    if (!from->archive.len) *at = place;
    copy(at, from->member);
    return place;
}

/* The members with commas between. */
static slice copy_extra(char **at, const reader_document *from)
{
    char *extra = *at;
    for (size_t i = 0; i < from->extra_count; i++) {
        copy(at, from->extra[i]);
        (*at)[-1] = ',';
    }
    return (slice){extra, from->extra_count ? (size_t)(*at - extra) - 1 : 0};
}

bool document_describe(document *d, const reader_document *from)
{
    const source *s = &from->from;
    size_t size = 2 * (s->archive.len + s->member.len) + s->url.len + s->charset.len + s->lang.len + from->id.len + 8;
    for (size_t i = 0; i < from->extra_count; i++) size += from->extra[i].len + 1;
    char *at = malloc(size);
    if (!at) return false;
    free(d->strings);
    d->strings = at;
    d->strings_bytes = size;
    d->kind = from->kind;
    d->offset = from->offset;
    d->archive = copy_known(&at, s->archive);
    d->member = copy_known(&at, s->member);
    d->url = copy_known(&at, s->url);
    d->charset = copy_known(&at, s->charset);
    d->lang = copy_known(&at, s->lang);
    d->place = copy_place(&at, s);
    d->id = (slice){copy(&at, from->id), from->id.len};
    d->extra = copy_extra(&at, from);
    return true;
}

void document_fail(document *d, const char *path, const reader_document *said, const dechaff_error *err)
{
    reader_document from = {.from = {.archive = slice_of(path)}};
    if (said) {
        from.from.member = said->from.member;
        from.id = said->id;
        from.offset = said->offset;
    }
    if (!document_describe(d, &from)) d->place = d->archive = path;
    d->damage = *err;
    d->unreadable = true;
}

void document_clear(document *d)
{
    free(d->strings);
    document_init(d);
}
