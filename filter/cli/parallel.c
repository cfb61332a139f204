#include "parallel.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "base/status.h"
#include "inputs.h"
#include "interrupt.h"
#include "pool.h"

enum {
    AHEAD_BYTES = 2 << 20,  /* a document up to this size is read whole before it is cleaned; some need 30 times that */
    WINDOW_BYTES = 8 << 20, /* for each cleaner, of documents read and not yet delivered */
    WINDOW_JOBS = 16,       /* for each cleaner */
    SHOW_BYTES = 64 << 10,  /* a large document's output goes out in parts of about this size */
    HOLD_BYTES = 1 << 20,   /* a common one's waits for its turn up to this size, then goes out in such parts */
    KEEP_BYTES = 256 << 10  /* what is left of an output up to this size is kept for the next document */
};

/* A document, then what came of it. */
typedef struct job job;
struct job {
    document doc;
    outcome sum;
    buffer text, notes;
    bool lost; /* no memory for its output */
    job *next; /* in the list of spare ones */
};

/* What a document's cleaner shows of it before it is done. */
typedef struct {
    slice text, notes;
    bool flush;
} part;

typedef struct crew crew;

/* A cleaner at work. */
typedef struct {
    crew *crew;
    size_t index;
    worker worker;
    job *job;
} hand;

struct crew {
    const options *o;
    delivery *to;
    pool *pool;
    hand *hands;
    size_t count; /* of hands that are ready */
    inputs in;
    pthread_t reader;
    chunk_store chunks;   /* of the documents read */
    pthread_mutex_t lock; /* of `spare` */
    job *spare;
};

/* ---- spare jobs ---- */

static job *job_new(void)
{
    job *j = calloc(1, sizeof *j);
    if (!j) return NULL;
    document_init(&j->doc);
    buffer_init(&j->text, SIZE_MAX);
    buffer_init(&j->notes, SIZE_MAX);
    return j;
}

static void job_free(job *j)
{
    document_clear(&j->doc);
    buffer_free(&j->text);
    buffer_free(&j->notes);
    free(j);
}

static void buffer_reuse(buffer *b)
{
    if (b->cap > KEEP_BYTES) buffer_free(b);
    b->len = 0;
}

static void put_back(crew *c, job *j)
{
    chunk_list_clear(&j->doc.head, &c->chunks);
    document_clear(&j->doc);
    buffer_reuse(&j->text);
    buffer_reuse(&j->notes);
    j->lost = false;
    pthread_mutex_lock(&c->lock);
    j->next = c->spare;
    c->spare = j;
    pthread_mutex_unlock(&c->lock);
}

static job *take_spare(crew *c)
{
    pthread_mutex_lock(&c->lock);
    job *j = c->spare;
    if (j) c->spare = j->next;
    pthread_mutex_unlock(&c->lock);
    return j ? j : job_new();
}

/* ---- the thread that reads ---- */

static document *blank(void *ctx)
{
    job *j = take_spare(ctx);
    return j ? &j->doc : NULL;
}

static job *job_of(document *doc)
{
    return (job *)(void *)doc; /* its first member */
}

/* Copy what was read, as long as there is room. */
static bool hold(crew *c, document *doc, slice bytes)
{
    bool room = doc->head.bytes + bytes.len <= AHEAD_BYTES;
    return room && chunk_list_add(&doc->head, &c->chunks, bytes);
}

/* Read on until the document ends, or what it may hold is full. */
static void read_ahead(crew *c, document *doc)
{
    while (doc->rest) {
        slice bytes;
        size_t before = doc->head.bytes;
        dechaff_status status = inputs_read_bytes(&c->in, doc->rest, &bytes, &doc->damage);
        if (status != DECHAFF_OK) doc->damage.status = status;
        if (status != DECHAFF_OK || !bytes.len)
            doc->rest = NULL;
        else if (!hold(c, doc, bytes)) {
            (void)slice_take(&bytes, doc->head.bytes - before);
            doc->next = bytes;
            return;
        }
    }
}

/* Have the memory for a large document: all before it are delivered, and nobody is at work. */
static bool make_room(crew *c)
{
    if (!pool_settle(c->pool)) return false;
    chunk_store_shrink(&c->chunks);
    for (size_t i = 0; i < c->count; i++) worker_forget(&c->hands[i].worker);
    return true;
}

static bool take(void *ctx, document *doc)
{
    crew *c = ctx;
    if (!doc->live) read_ahead(c, doc);
    /* A large one is alone: its cleaner reads on, which this thread must not do, and needs much memory. */
    size_t bytes = document_bytes(doc);
    doc->alone = doc->rest || doc->strings_bytes > HOLD_BYTES;
    bool alone = doc->alone;
    if ((!alone || make_room(c)) && pool_give(c->pool, job_of(doc), bytes)) return !alone || pool_settle(c->pool);
    put_back(c, job_of(doc));
    return false;
}

static void *reader_main(void *ctx)
{
    crew *c = ctx;
    inputs_read(&c->in);
    if (c->in.unused) put_back(c, job_of(c->in.unused));
    pool_end(c->pool);
    return NULL;
}

/* ---- the threads that clean ---- */

static bool show(hand *h, slice text, bool flush)
{
    part p = {text, buffer_slice(&h->job->notes), flush};
    bool taken = pool_show(h->crew->pool, h->index, &p);
    h->job->notes.len = 0;
    return taken;
}

static bool show_waiting(hand *h, bool flush)
{
    bool taken = show(h, buffer_slice(&h->job->text), flush);
    h->job->text.len = 0;
    return taken;
}

static bool keep(hand *h, buffer *in, const char *text, size_t len)
{
    if (buffer_append(in, text, len)) return true;
    h->job->lost = true;
    return false;
}

/* How much of the output of the document at work may wait. */
static size_t may_wait(const hand *h)
{
    return h->job->doc.alone ? SHOW_BYTES : HOLD_BYTES;
}

static bool give_text(void *ctx, const char *text, size_t len)
{
    hand *h = ctx;
    buffer *waiting = &h->job->text;
    if (waiting->len + len < may_wait(h)) return keep(h, waiting, text, len);
    return (!waiting->len || show_waiting(h, false)) && show(h, (slice){text, len}, false);
}

static bool give_notes(void *ctx, const char *lines, size_t len)
{
    hand *h = ctx;
    buffer *waiting = &h->job->notes;
    return keep(h, waiting, lines, len) && (waiting->len < may_wait(h) || show_waiting(h, false));
}

static bool flush(void *ctx)
{
    hand *h = ctx;
    bool waiting = h->job->notes.len || (h->crew->o->line_buffered && h->job->text.len);
    return !h->job->doc.alone || !waiting || show_waiting(h, true);
}

static dechaff_status read_rest(void *ctx, reader *rest, slice *bytes, dechaff_error *err)
{
    hand *h = ctx;
    return inputs_read_bytes(&h->crew->in, rest, bytes, err);
}

static void clean(void *ctx, size_t index, void *given)
{
    crew *c = ctx;
    hand *h = &c->hands[index];
    const worker_calls calls = {give_text, give_notes, flush, read_rest, h};
    h->job = given;
    worker_clean(&h->worker, &h->job->doc, &calls, &h->job->sum);
    chunk_list_clear(&h->job->doc.head, &c->chunks);
}

/* ---- the main thread ---- */

static void report_lost(crew *c, job *j)
{
    dechaff_error err = {.status = DECHAFF_NO_MEMORY, .text = "out of memory; the document's output is incomplete"};
    progress_hide(&c->to->progress);
    report_error(c->to->report, j->doc.place, &err);
    j->sum.failed = true;
    stats_failed(&j->sum.stats, err.text);
}

static void deliver_part(crew *c, const part *p)
{
    (void)deliver_text(c->to, p->text.at, p->text.len);
    deliver_notes(c->to, p->notes.at, p->notes.len);
    if (p->flush) (void)deliver_flush(c->to);
    deliver_progress(c->to);
}

static void deliver_rest(crew *c, job *j)
{
    (void)deliver_text(c->to, j->text.at, j->text.len);
    deliver_notes(c->to, j->notes.at, j->notes.len);
    if (j->lost) report_lost(c, j);
    deliver_end(c->to, &j->sum);
    put_back(c, j);
}

static pool_event next_event(crew *c, job **j, part **shown)
{
    void *of = NULL, *with = NULL;
    /* A signal is heard between records, not inside: the rest of one comes at once. */
    bool heard = deliver_is_whole(c->to);
    if (heard) interrupt_wait();
    pool_event event = pool_next(c->pool, &of, &with);
    if (heard) interrupt_resume();
    if (heard) interrupt_check();
    *j = of;
    *shown = with;
    return event;
}

/* Deliver in order until all is done. False: the output takes no more. */
static bool deliver_all(crew *c)
{
    job *now = NULL, *j;
    part *shown;
    pool_event event;
    while (!c->to->out->error && (event = next_event(c, &j, &shown)) != POOL_END) {
        if (j != now) deliver_begin(c->to, &j->doc);
        now = event == POOL_PART ? j : NULL;
        if (event == POOL_PART)
            deliver_part(c, shown);
        else
            deliver_rest(c, j);
    }
    return !c->to->out->error;
}

/* ---- made and freed ---- */

static dechaff_status hire(crew *c, const dechaff_engine *engine, dechaff_error *err)
{
    c->hands = calloc(c->o->jobs, sizeof *c->hands);
    if (!c->hands) return error_no_memory(err);
    for (; c->count < c->o->jobs; c->count++) {
        hand *h = &c->hands[c->count];
        *h = (hand){.crew = c, .index = c->count};
        dechaff_status status = worker_init(&h->worker, c->o, engine, c->to->report->colour, err);
        if (status == DECHAFF_OK) continue;
        worker_free(&h->worker);
        return status;
    }
    return DECHAFF_OK;
}

/* Signals are the main thread's alone: the others start with all of them blocked. */
static dechaff_status start(crew *c, dechaff_error *err)
{
    const pool_options how = {.workers = c->count,
                              .window_jobs = c->count * WINDOW_JOBS,
                              .window_bytes = c->count * (size_t)WINDOW_BYTES,
                              .work = clean,
                              .ctx = c};
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    c->pool = pool_new(&how);
    bool started = c->pool && pthread_create(&c->reader, NULL, reader_main, c) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (started) return DECHAFF_OK;
    return error_set(err, DECHAFF_NO_MEMORY, "cannot start %zu threads; try a smaller --jobs", c->count + 1);
}

static void dismiss(crew *c)
{
    pool_free(c->pool);
    for (size_t i = 0; i < c->count; i++) worker_free(&c->hands[i].worker);
    while (c->spare) {
        job *j = c->spare;
        c->spare = j->next;
        job_free(j);
    }
    free(c->hands);
    chunk_store_free(&c->chunks);
    pthread_mutex_destroy(&c->lock);
    free(c);
}

dechaff_status clean_in_parallel(const options *o, const dechaff_engine *engine, delivery *to, dechaff_error *err)
{
    crew *c = calloc(1, sizeof *c);
    if (!c) return error_no_memory(err);
    c->o = o;
    c->to = to;
    to->position = &c->in.position;
    c->in = (inputs){.o = o, .already = to->already, .blank = blank, .take = take, .ctx = c};
    pthread_mutex_init(&c->lock, NULL);
    chunk_store_init(&c->chunks);
    dechaff_status status = hire(c, engine, err);
    if (status == DECHAFF_OK) status = start(c, err);
    if (status == DECHAFF_OK && !deliver_all(c)) {
        /* The reader may wait for input for ever: nobody waits for it. */
        pool_abandon(c->pool);
        pthread_detach(c->reader);
        to->report->threads_left = true;
        return DECHAFF_OK;
    }
    if (status == DECHAFF_OK) {
        pthread_join(c->reader, NULL);
        inputs_count(&c->in, &to->stats);
    }
    dismiss(c);
    return status;
}
