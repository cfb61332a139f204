/* Documents through the public API, for the tests that look at whole outputs. */
#ifndef DECHAFF_TESTS_CLEANING_H
#define DECHAFF_TESTS_CLEANING_H

#include <check.h>
#include <dechaff/dechaff.h>
#include <stdlib.h>

#include "base/buffer.h"

/** Where the next piece ends: gets the offset and the length of the whole, gives a size of at least 1. */
typedef size_t (*split_fn)(void *ctx, size_t at, size_t len);

/** The whole in one piece. */
static inline size_t split_nowhere(void *ctx, size_t at, size_t len)
{
    (void)ctx;
    return len - at;
}

/** Pieces of `*ctx` bytes, a size_t. */
static inline size_t split_evenly(void *ctx, size_t at, size_t len)
{
    size_t size = *(size_t *)ctx;
    return size < len - at ? size : len - at;
}

/** Append "rule TAB text LF", so that what went can be compared too. */
static inline int note_removed(void *user, const dechaff_removed *removed)
{
    buffer *log = user;
    return !(buffer_append_slice(log, slice_of(removed->rule)) && buffer_append_byte(log, '\t') &&
             buffer_append(log, removed->text, removed->text_len) && buffer_append_byte(log, '\n'));
}

/** Clean `data`; the text goes to `out`. Fails the test on an error. */
static inline void clean_document(dechaff_cleaner *cleaner, slice data, split_fn split, void *ctx, buffer *out)
{
    dechaff_error err = {0};
    const dechaff_result *result = NULL;
    ck_assert_msg(dechaff_cleaner_begin(cleaner, NULL, &err) == DECHAFF_OK, "begin: %s", err.text);
    for (size_t at = 0, size; at < data.len; at += size) {
        size = split(ctx, at, data.len);
        dechaff_status status = dechaff_cleaner_feed(cleaner, data.at + at, size, &err);
        ck_assert_msg(status == DECHAFF_OK || status == DECHAFF_LIMIT, "feed: %s", err.text);
    }
    dechaff_status status = dechaff_cleaner_finish(cleaner, &result, &err);
    ck_assert_msg(status == DECHAFF_OK || status == DECHAFF_LIMIT, "finish: %s", err.text);
    out->len = 0;
    ck_assert(buffer_append(out, result->text, result->text_len));
}

/** An engine by `options`, or a failed test. */
static inline dechaff_engine *engine_of(const dechaff_engine_options *options)
{
    dechaff_engine *engine = NULL;
    dechaff_error err = {0};
    dechaff_status status = dechaff_engine_new(options, &engine, &err);
    ck_assert_msg(status == DECHAFF_OK, "%s:%zu:%zu: %s", err.source, err.line, err.column, err.text);
    return engine;
}

/** A cleaner by `options`, or a failed test. */
static inline dechaff_cleaner *cleaner_of(const dechaff_engine *engine, const dechaff_options *options)
{
    dechaff_cleaner *cleaner = NULL;
    dechaff_error err = {0};
    ck_assert_msg(dechaff_cleaner_new(engine, options, &cleaner, &err) == DECHAFF_OK, "%s", err.text);
    return cleaner;
}

#endif
