#include "deliver.h"

#include <stdatomic.h>

#include "notes.h"

/* Documents are kept apart by a blank line; a text without a last line end gets that too. */
static void begin_output(delivery *d)
{
    d->wrote = true;
    if (d->separate && !d->o->null_separated && d->o->format != FORMAT_JSONL)
        (void)out_write(d->out, "\n\n", d->out->last == '\n' ? 1 : 2);
}

void deliver_progress(delivery *d)
{
    progress_state now = {atomic_load_explicit(d->position, memory_order_relaxed), d->stats.documents,
                          d->stats.failures};
    progress_show(&d->progress, now);
}

void deliver_begin(delivery *d, const document *doc)
{
    d->doc = doc;
    d->wrote = false;
    if (doc->unreadable || d->places) return;
    if (d->o->null_separated && d->o->format != FORMAT_JSONL && d->number) (void)out_write(d->out, "", 1);
    d->number++;
}

bool deliver_text(delivery *d, const char *text, size_t len)
{
    if (!len) return !d->out->error;
    if (d->places) return container_text(d->places, d->doc, text, len);
    if (!d->wrote) begin_output(d);
    return out_write(d->out, text, len);
}

bool deliver_is_whole(const delivery *d)
{
    if (d->places) return container_is_whole(d->places);
    return d->o->format != FORMAT_JSONL || !d->wrote || d->out->last == '\n';
}

void deliver_notes(delivery *d, const char *lines, size_t len)
{
    if (len) progress_hide(&d->progress);
    (void)out_write(d->report->notes, lines, len);
}

bool deliver_flush(delivery *d)
{
    if (d->o->line_buffered) (void)out_flush_lines(d->out);
    (void)out_flush_lines(d->report->notes);
    deliver_progress(d);
    return !d->out->error;
}

/* A word about the first document whose regexes were given up. */
static void warn_of_regex(delivery *d, const outcome *sum)
{
    dechaff_error note = {.status = DECHAFF_LIMIT, .text = "a regex met its match limit and was taken as no match"};
    if (!sum->stats.regex_limit_hits || d->stats.regex_limit_hits || d->o->quiet) return;
    progress_hide(&d->progress);
    report_error(d->report, d->doc->place, &note);
}

void deliver_end(delivery *d, const outcome *sum)
{
    if (d->places) (void)container_end(d->places, d->doc);
    d->separate = d->separate || d->wrote;
    if (d->o->line_buffered) (void)out_flush(d->out);
    (void)out_flush(d->report->notes);
    warn_of_regex(d, sum);
    stats_add(&d->stats, &sum->stats);
    deliver_progress(d);
    if (sum->failed && d->code == EXIT_ALL_READ) d->code = EXIT_SOME_FAILED;
}
