/* The pool of -j is part of the command: it is built into this test. Run under ThreadSanitizer (preset tsan). */
#include "cli/pool.c"

#include <sched.h>

#include "suite.h"

enum { JOBS = 400, WORKERS = 4, WINDOW_JOBS = 6, WINDOW_BYTES = 100, STOP_AT = 50, MOST_BYTES = 40 };

typedef struct {
    size_t number, size, parts; /* parts: shown before it is done */
    size_t result, shown;
} item;

typedef struct {
    pool *pool;
    item items[JOBS];
    size_t given; /* giver's */
    bool busy[WORKERS];
    pthread_mutex_t lock;
    size_t held, held_bytes, most_held, most_bytes; /* under the lock */
    bool refused;
} bench;

static size_t mix(size_t n)
{
    return n * 2654435761u >> 7;
}

/* Counted from before a job is given until before its room is free: one more than the window may be seen. */
static void hold(bench *b, const item *i, bool in)
{
    size_t size = i->size > WINDOW_BYTES ? 0 : i->size;
    pthread_mutex_lock(&b->lock);
    b->held += in ? 1 : (size_t)-1;
    b->held_bytes += in ? size : (size_t)0 - size;
    if (b->held > b->most_held) b->most_held = b->held;
    if (b->held_bytes > b->most_bytes) b->most_bytes = b->held_bytes;
    pthread_mutex_unlock(&b->lock);
}

static void work(void *ctx, size_t index, void *job)
{
    bench *b = ctx;
    item *i = job;
    ck_assert(!b->busy[index]);
    b->busy[index] = true;
    for (size_t n = mix(i->number) % 8; n; n--) sched_yield();
    for (size_t n = 0; n < i->parts && pool_show(b->pool, index, i); n++) i->shown++;
    i->result = i->number * 3;
    b->busy[index] = false;
}

static void *give_all(void *ctx)
{
    bench *b = ctx;
    for (; b->given < JOBS; b->given++) {
        item *i = &b->items[b->given];
        hold(b, i, true);
        if (!pool_give(b->pool, i, i->size)) {
            b->refused = true;
            return NULL;
        }
        if (i->parts && !pool_settle(b->pool)) b->refused = true;
        if (i->parts && !b->refused) ck_assert_uint_eq(i->result, i->number * 3);
    }
    pool_end(b->pool);
    return NULL;
}

static void begin(bench *b, size_t workers, pthread_t *giver)
{
    const pool_options how = {workers, WINDOW_JOBS, WINDOW_BYTES, work, b};
    *b = (bench){.given = 0};
    for (size_t n = 0; n < JOBS; n++)
        b->items[n] = (item){.number = n, .size = mix(n) % MOST_BYTES, .parts = mix(n) % 13 == 0 ? mix(n) % 5 : 0};
    b->items[JOBS / 2].size = 10 * WINDOW_BYTES;
    pthread_mutex_init(&b->lock, NULL);
    b->pool = pool_new(&how);
    ck_assert_ptr_nonnull(b->pool);
    ck_assert_int_eq(pthread_create(giver, NULL, give_all, b), 0);
}

/* Take `count` jobs, which must be the first ones in order, with all their parts. */
static void take(bench *b, size_t count)
{
    for (size_t n = 0; n < count; n++) {
        void *job = NULL, *part = NULL;
        size_t parts = 0;
        pool_event event;
        while ((event = pool_next(b->pool, &job, &part)) == POOL_PART) {
            ck_assert_ptr_eq(part, &b->items[n]);
            parts++;
        }
        ck_assert_int_eq(event, POOL_DONE);
        ck_assert_ptr_eq(job, &b->items[n]);
        ck_assert_uint_eq(b->items[n].result, n * 3);
        ck_assert_uint_eq(parts, b->items[n].parts);
        if (n % 64 == 0) /* a slow taker */
            for (int i = 0; i < 200; i++) sched_yield();
        hold(b, &b->items[n], false);
    }
}

START_TEST(jobs_come_back_in_order_within_the_window)
{
    for (size_t workers = 1; workers <= WORKERS; workers++) {
        bench b;
        pthread_t giver;
        void *job, *part;
        begin(&b, workers, &giver);
        take(&b, JOBS);
        ck_assert_int_eq(pool_next(b.pool, &job, &part), POOL_END);
        pthread_join(giver, NULL);
        pool_free(b.pool);
        ck_assert(!b.refused);
        ck_assert_uint_le(b.most_held, WINDOW_JOBS + 1);
        ck_assert_uint_le(b.most_bytes, WINDOW_BYTES + MOST_BYTES);
        pthread_mutex_destroy(&b.lock);
    }
}
END_TEST

START_TEST(stopping_lets_everybody_go)
{
    bench b;
    pthread_t giver;
    void *job, *part;
    begin(&b, WORKERS, &giver);
    take(&b, STOP_AT);
    pool_stop(b.pool);
    ck_assert_int_eq(pool_next(b.pool, &job, &part), POOL_END);
    pthread_join(giver, NULL);
    ck_assert(b.refused);
    ck_assert_uint_lt(b.given, STOP_AT + WINDOW_JOBS + 2);
    pool_free(b.pool);
    pthread_mutex_destroy(&b.lock);
}
END_TEST

START_TEST(a_pool_without_jobs_ends)
{
    bench b = {.given = JOBS};
    const pool_options how = {2, 1, 0, work, &b};
    void *job, *part;
    b.pool = pool_new(&how);
    ck_assert_ptr_nonnull(b.pool);
    give_all(&b);
    ck_assert_int_eq(pool_next(b.pool, &job, &part), POOL_END);
    pool_free(b.pool);
    pool_free(NULL);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {jobs_come_back_in_order_within_the_window, stopping_lets_everybody_go,
                            a_pool_without_jobs_ends, NULL};
    return suite_run(suite_of("pool", tests));
}
