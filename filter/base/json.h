/*
 * Names and strings of JSON text that may be broken. In: bytes. Out: members one after another, at any depth, and
 * their strings. No tree, no limits, linear time; what is no member is passed over.
 */
#ifndef DECHAFF_BASE_JSON_H
#define DECHAFF_BASE_JSON_H

#include <stdint.h>

#include "slice.h"

/** A `"name": value` of any object. */
typedef struct {
    slice name;   /* escapes as they stand */
    slice string; /* the value if it is a string, escapes as they stand; else at is NULL */
    char kind;    /* first byte of the value: '"', '{', '[', a digit ... */
} json_member;

/** The next member at or behind `*at`, which moves on; a value that is no string is entered. False: no more. */
bool json_next(slice text, size_t *at, json_member *member);

/**
 * Take the first member off `*rest`, the members of an object that is right, commas between them, and the comma behind
 * it. Gives its bytes without white space around; `*name` as json_member has it. Empty: no more.
 */
slice json_take_member(slice *rest, slice *name);

/** Write a string without its escapes to `out` (room for s.len); valid UTF-8 if `s` is. Its length. */
size_t json_unescape(slice s, char *out);

#endif
