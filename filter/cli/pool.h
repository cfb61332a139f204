/*
 * Ordered work on several threads. In: jobs from one thread, the giver, in order. Out: the same jobs in the same order
 * on another thread, the taker: parts of them while they are at work, then the jobs, done. Holds at most a window of
 * jobs and bytes: a slow job or a slow taker stops the giver, never fills memory. Knows nothing of documents.
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
    void *ctx;
} pool_options;

/** Start the threads. NULL: no memory or no threads. */
pool *pool_new(const pool_options *options);

/** Giver: a job of `size_bytes`; waits for room in the window. False: stopped, the job stays the caller's. */
bool pool_give(pool *p, void *job, size_t size_bytes);

/** Giver: wait until every job given is handed back, and its room free. False: stopped. */
bool pool_settle(pool *p);

/** Giver: there are no more jobs. */
void pool_end(pool *p);

/**
 * Worker, out of `work`: show the taker a part of the job; returns when the job's turn had come and the taker is done
 * with the part. False: stopped.
 */
bool pool_show(pool *p, size_t worker, void *part);

typedef enum {
    POOL_PART, /* `*part` of `*job` was shown; it is the taker's until the next call */
    POOL_DONE, /* `*job` is done and the taker's */
    POOL_END   /* the giver has ended and all is handed back, or stopped */
} pool_event;

/** Taker: what comes next, in order; waits for it. The room of a job that is done is free with the next call. */
pool_event pool_next(pool *p, void **job, void **part);

/** Any thread: whoever waits returns at once, workers go home after their job. */
void pool_stop(pool *p);

/** Stop, and let the threads run out alone: the pool and all its jobs stay for them until the process ends. */
void pool_abandon(pool *p);

/** Stop, wait for the threads, free. Jobs not handed back stay the caller's. NULL is fine. */
void pool_free(pool *p);

#endif
