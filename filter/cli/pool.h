/*
 * Ordered work on several threads. In: jobs from one thread, in order. Out: the same jobs, done, in the same order,
 * on the thread that gave them. Holds at most a window of jobs and bytes: a slow job or a slow consumer stops the
 * giver, never fills memory. Knows nothing of documents.
 */
#ifndef DECHAFF_CLI_POOL_H
#define DECHAFF_CLI_POOL_H

#include <stdbool.h>
#include <stddef.h>

typedef struct pool pool;

typedef struct {
    size_t workers;      /* threads, at least 1 */
    size_t window_jobs;  /* jobs given and not yet handed back, at least 1 */
    size_t window_bytes; /* sum of their sizes; one job larger than it is still taken, alone */
    /** Do a job. `worker` is 0 .. workers - 1 and never two at once. Runs on a worker's thread. */
    void (*work)(void *ctx, size_t worker, void *job);
    /** Take a done job back, in order; false stops: the jobs behind it are given to `discard`. Giver's thread. */
    bool (*done)(void *ctx, void *job);
    /** Free a job that will not be done. Giver's thread. */
    void (*discard)(void *ctx, void *job);
    void *ctx;
} pool_options;

/** Start the threads. NULL: no memory or no threads. */
pool *pool_new(const pool_options *options);

/**
 * Give a job of `size_bytes`; while the window is full, done jobs are handed back first.
 * @return false after `done` asked to stop; the job is then discarded.
 */
bool pool_give(pool *p, void *job, size_t size_bytes);

/** Hand back done jobs that are next in order, without waiting. False as above. */
bool pool_collect(pool *p);

/** Wait for all jobs and hand them back. False as above. */
bool pool_finish(pool *p);

/** Stop the threads; jobs not handed back are discarded. NULL is fine. */
void pool_free(pool *p);

#endif
