#include "pool.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct {
    void *job;
    size_t size_bytes;
    void *part; /* shown and not yet let go */
    bool done;
} slot;

typedef struct {
    pool *owner;
    size_t index, position; /* of its job */
    pthread_t thread;
} worker;

/*
 * A ring of slots. Positions grow without end and are taken modulo the ring: handed_back <= begun <= given.
 * One mutex guards all of it: a job is a whole document, so the lock is never hot.
 */
struct pool {
    pool_options options;
    pthread_mutex_t lock;
    pthread_cond_t for_workers, for_giver, for_taker, for_shown;
    slot *ring;
    size_t handed_back, begun, given;
    size_t bytes;
    size_t started; /* workers that run */
    worker *workers;
    bool ended, stopped;
    bool taking; /* the taker holds a part, or a job that is done, at `handed_back` */
};

static slot *slot_at(pool *p, size_t position)
{
    return &p->ring[position % p->options.window_jobs];
}

/* A worker's next job; false: there will be none. Called and left with the lock held. */
static bool begin_job(pool *p, worker *w)
{
    while (p->begun == p->given && !p->ended && !p->stopped) pthread_cond_wait(&p->for_workers, &p->lock);
    if (p->stopped || p->begun == p->given) return false;
    w->position = p->begun++;
    return true;
}

static void *worker_main(void *ctx)
{
    worker *w = ctx;
    pool *p = w->owner;
    pthread_mutex_lock(&p->lock);
    while (begin_job(p, w)) {
        slot *s = slot_at(p, w->position);
        pthread_mutex_unlock(&p->lock);
        p->options.work(p->options.ctx, w->index, s->job);
        pthread_mutex_lock(&p->lock);
        s->done = true;
        if (w->position == p->handed_back) pthread_cond_signal(&p->for_taker);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

static bool start_workers(pool *p)
{
    for (; p->started < p->options.workers; p->started++) {
        worker *w = &p->workers[p->started];
        *w = (worker){.owner = p, .index = p->started};
        if (pthread_create(&w->thread, NULL, worker_main, w) != 0) return false;
    }
    return true;
}

pool *pool_new(const pool_options *options)
{
    pool *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->options = *options;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->for_workers, NULL);
    pthread_cond_init(&p->for_giver, NULL);
    pthread_cond_init(&p->for_taker, NULL);
    pthread_cond_init(&p->for_shown, NULL);
    p->ring = calloc(options->window_jobs, sizeof *p->ring);
    p->workers = calloc(options->workers, sizeof *p->workers);
    if (p->ring && p->workers && start_workers(p)) return p;
    pool_free(p);
    return NULL;
}

/* ---- the giver ---- */

static bool fits(const pool *p, size_t size_bytes)
{
    size_t jobs = p->given - p->handed_back;
    if (jobs == 0) return true;
    return jobs < p->options.window_jobs && size_bytes <= p->options.window_bytes &&
           p->bytes <= p->options.window_bytes - size_bytes;
}

bool pool_give(pool *p, void *job, size_t size_bytes)
{
    pthread_mutex_lock(&p->lock);
    while (!p->stopped && !fits(p, size_bytes)) pthread_cond_wait(&p->for_giver, &p->lock);
    bool given = !p->stopped;
    if (given) {
        *slot_at(p, p->given++) = (slot){.job = job, .size_bytes = size_bytes};
        p->bytes += size_bytes;
        pthread_cond_signal(&p->for_workers);
    }
    pthread_mutex_unlock(&p->lock);
    return given;
}

bool pool_settle(pool *p)
{
    pthread_mutex_lock(&p->lock);
    while (!p->stopped && p->handed_back < p->given) pthread_cond_wait(&p->for_giver, &p->lock);
    bool settled = !p->stopped;
    pthread_mutex_unlock(&p->lock);
    return settled;
}

void pool_end(pool *p)
{
    pthread_mutex_lock(&p->lock);
    p->ended = true;
    pthread_cond_broadcast(&p->for_workers);
    pthread_cond_signal(&p->for_taker);
    pthread_mutex_unlock(&p->lock);
}

/* ---- a worker, out of its job ---- */

bool pool_show(pool *p, size_t index, void *part)
{
    size_t position = p->workers[index].position;
    pthread_mutex_lock(&p->lock);
    slot *s = slot_at(p, position);
    s->part = part;
    if (position == p->handed_back) pthread_cond_signal(&p->for_taker);
    while (s->part && !p->stopped) pthread_cond_wait(&p->for_shown, &p->lock);
    bool taken = !p->stopped;
    pthread_mutex_unlock(&p->lock);
    return taken;
}

/* ---- the taker ---- */

/* Let go of what the last call gave. */
static void let_go(pool *p)
{
    slot *s = slot_at(p, p->handed_back);
    if (!p->taking) return;
    p->taking = false;
    if (s->part) {
        s->part = NULL;
        pthread_cond_broadcast(&p->for_shown);
        return;
    }
    p->bytes -= s->size_bytes;
    p->handed_back++;
    pthread_cond_signal(&p->for_giver);
}

/* True if there is something for the taker at its position. */
static bool is_ready(pool *p, slot *s)
{
    return p->handed_back < p->given ? s->done || s->part : p->ended;
}

pool_event pool_next(pool *p, void **job, void **part)
{
    pthread_mutex_lock(&p->lock);
    let_go(p);
    slot *s = slot_at(p, p->handed_back);
    while (!p->stopped && !is_ready(p, s)) pthread_cond_wait(&p->for_taker, &p->lock);
    pool_event event = POOL_END;
    if (!p->stopped && p->handed_back < p->given) {
        event = s->part ? POOL_PART : POOL_DONE;
        *job = s->job;
        *part = s->part;
        p->taking = true;
    }
    pthread_mutex_unlock(&p->lock);
    return event;
}

/* ---- the end ---- */

void pool_stop(pool *p)
{
    pthread_mutex_lock(&p->lock);
    p->stopped = true;
    pthread_cond_broadcast(&p->for_workers);
    pthread_cond_broadcast(&p->for_giver);
    pthread_cond_broadcast(&p->for_taker);
    pthread_cond_broadcast(&p->for_shown);
    pthread_mutex_unlock(&p->lock);
}

void pool_abandon(pool *p)
{
    pool_stop(p);
    for (size_t i = 0; i < p->started; i++) pthread_detach(p->workers[i].thread);
}

void pool_free(pool *p)
{
    if (!p) return;
    pool_stop(p);
    for (size_t i = 0; i < p->started; i++) pthread_join(p->workers[i].thread, NULL);
    pthread_cond_destroy(&p->for_shown);
    pthread_cond_destroy(&p->for_taker);
    pthread_cond_destroy(&p->for_giver);
    pthread_cond_destroy(&p->for_workers);
    pthread_mutex_destroy(&p->lock);
    free(p->workers);
    free(p->ring);
    free(p);
}
