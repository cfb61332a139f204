/*
 * The names of the inputs, one after another: the operands, then the lists of --files-from, line by line or NUL by
 * NUL. In: options. Out: names; a list is never held whole. Never opens an input.
 */
#ifndef DECHAFF_CLI_NAMES_H
#define DECHAFF_CLI_NAMES_H

#include "input/source.h"
#include "option.h"

enum { SEPARATOR_UNKNOWN = -1 };

typedef struct {
    const options *o;
    size_t next_file, next_list;
    fd_source list; /* the one that is read; fd -1: none */
    window view;
    int separator; /* '\n', '\0' or SEPARATOR_UNKNOWN until the first name ends */
    buffer name;   /* the last one of a list */
} name_list;

void names_init(name_list *n, const options *o);

/**
 * The next name, valid until the next call.
 * @return DECHAFF_OK; DECHAFF_IO: a list cannot be read, `*name` is the list's; DECHAFF_END.
 */
dechaff_status names_next(name_list *n, const char **name, dechaff_error *err);

void names_free(name_list *n);

#endif
