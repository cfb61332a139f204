#include "report.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "notes.h"

void reporter_init(reporter *r, const options *o, out_stream *notes, out_stream *out)
{
    const char *terminal = getenv("TERM"), *no_colour = getenv("NO_COLOR");
    *r = (reporter){.options = o, .notes = notes};
    r->colour =
        o->removed && isatty(out->fd) && !(no_colour && *no_colour) && terminal && strcmp(terminal, "dumb") != 0;
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
