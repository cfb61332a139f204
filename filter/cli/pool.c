#include "pool.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct {
    void *job;
    size_t size_bytes;
    bool done;
} slot;

typedef struct {
    pool *owner;
    size_t index;
    pthread_t thread;
} worker;

/*
 * A ring of slots. Positions grow without end and are taken modulo the ring: handed_back <= taken <= given.
 * One mutex guards all of it: a job is a whole document, so the lock is never hot.
 */
struct pool {
    pool_options options;
    pthread_mutex_t lock;
    pthread_cond_t work_there, work_done;
    slot *ring;
    size_t handed_back, taken, given;
    size_t bytes;
    size_t started; /* workers that run */
    worker *workers;
    bool ending;  /* under the lock: workers go home */
    bool stopped; /* giver's thread only: `done` said so */
};

static slot *slot_at(pool *p, size_t position)
{
    return &p->ring[position % p->options.window_jobs];
}

static void *worker_main(void *ctx)
{
    worker *w = ctx;
    pool *p = w->owner;
    pthread_mutex_lock(&p->lock);
    for (;;) {
        while (p->taken == p->given && !p->ending) pthread_cond_wait(&p->work_there, &p->lock);
        if (p->ending) break;
        slot *s = slot_at(p, p->taken++);
        pthread_mutex_unlock(&p->lock);
        p->options.work(p->options.ctx, w->index, s->job);
        pthread_mutex_lock(&p->lock);
        s->done = true;
        pthread_cond_signal(&p->work_done);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

pool *pool_new(const pool_options *options)
{
    pool *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->options = *options;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->work_there, NULL);
    pthread_cond_init(&p->work_done, NULL);
    p->ring = calloc(options->window_jobs, sizeof *p->ring);
    p->workers = calloc(options->workers, sizeof *p->workers);
    if (p->ring && p->workers) {
        for (; p->started < options->workers; p->started++) {
            worker *w = &p->workers[p->started];
            *w = (worker){.owner = p, .index = p->started};
            if (pthread_create(&w->thread, NULL, worker_main, w) != 0) break;
        }
    }
    if (p->started == options->workers) return p;
    pool_free(p);
    return NULL;
}

/* Take the next job in order off the ring if it is done, waiting for it if asked to. NULL: none. */
static void *take_back(pool *p, bool wait)
{
    void *job = NULL;
    pthread_mutex_lock(&p->lock);
    if (p->handed_back < p->given) {
        slot *s = slot_at(p, p->handed_back);
        while (wait && !s->done) pthread_cond_wait(&p->work_done, &p->lock);
        if (s->done) {
            job = s->job;
            p->bytes -= s->size_bytes;
            p->handed_back++;
        }
    }
    pthread_mutex_unlock(&p->lock);
    return job;
}

/* Hand one job back; false: there was none. */
static bool hand_back(pool *p, bool wait)
{
    void *job = take_back(p, wait);
    if (!job) return false;
    if (p->stopped)
        p->options.discard(p->options.ctx, job);
    else
        p->stopped = !p->options.done(p->options.ctx, job);
    return true;
}

/* True if another job of that size may be given. Only the giver changes what is read here. */
static bool fits(const pool *p, size_t size_bytes)
{
    size_t jobs = p->given - p->handed_back;
    if (jobs == 0) return true;
    return jobs < p->options.window_jobs && size_bytes <= p->options.window_bytes &&
           p->bytes <= p->options.window_bytes - size_bytes;
}

bool pool_give(pool *p, void *job, size_t size_bytes)
{
    while (!p->stopped && !fits(p, size_bytes)) hand_back(p, true);
    if (p->stopped) {
        p->options.discard(p->options.ctx, job);
        return false;
    }
    pthread_mutex_lock(&p->lock);
    *slot_at(p, p->given++) = (slot){.job = job, .size_bytes = size_bytes};
    p->bytes += size_bytes;
    pthread_cond_signal(&p->work_there);
    pthread_mutex_unlock(&p->lock);
    return pool_collect(p);
}

bool pool_collect(pool *p)
{
    while (hand_back(p, false)) {
    }
    return !p->stopped;
}

bool pool_finish(pool *p)
{
    while (hand_back(p, true)) {
    }
    return !p->stopped;
}

void pool_free(pool *p)
{
    if (!p) return;
    pthread_mutex_lock(&p->lock);
    p->ending = true;
    pthread_cond_broadcast(&p->work_there);
    pthread_mutex_unlock(&p->lock);
    for (size_t i = 0; i < p->started; i++) pthread_join(p->workers[i].thread, NULL);
    for (; p->handed_back < p->given; p->handed_back++)
        p->options.discard(p->options.ctx, slot_at(p, p->handed_back)->job);
    pthread_cond_destroy(&p->work_done);
    pthread_cond_destroy(&p->work_there);
    pthread_mutex_destroy(&p->lock);
    free(p->workers);
    free(p->ring);
    free(p);
}
