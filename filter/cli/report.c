#include "report.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "notes.h"

/* True if a stream is a terminal that shows colours. */
static bool has_colour(const out_stream *out)
{
    const char *terminal = getenv("TERM"), *no_colour = getenv("NO_COLOR");
    return isatty(out->fd) && !(no_colour && *no_colour) && terminal && strcmp(terminal, "dumb") != 0;
}

void reporter_init(reporter *r, const options *o, out_stream *notes, out_stream *out)
{
    *r = (reporter){.options = o, .notes = notes};
    r->colour = (o->removed || o->action == ACTION_RULES_TRY) && has_colour(out);
}

static void put_buffer(out_stream *out, buffer *text)
{
    (void)out_write(out, text->at, text->len);
    buffer_free(text);
}

void put_escaped(out_stream *out, const char *text, size_t len)
{
    buffer escaped;
    buffer_init(&escaped, SIZE_MAX);
    note_escaped(&escaped, text, len);
    put_buffer(out, &escaped);
}

void report_error(reporter *r, const char *place, const dechaff_error *err)
{
    buffer line;
    buffer_init(&line, SIZE_MAX);
    note_error(&line, place, err);
    put_buffer(r->notes, &line);
    (void)out_flush(r->notes);
}

void put_removed(out_stream *out, const char *place, const dechaff_removed *gone)
{
    buffer line;
    buffer_init(&line, SIZE_MAX);
    note_removed(&line, place, gone);
    put_buffer(out, &line);
}
