/*
 * A text document: the language from its first 8 KiB, then line by line through the rules. Where lines are wanted at
 * once, none waits for the language: it is voted anew with each line, until the 8 KiB have come.
 */
#include "engine.h"

#include "lang/lang.h"

static bool keep_text(void *ctx, slice bytes)
{
    return cleaner_put_text(ctx, bytes);
}

static bool drop_text(void *ctx, const cut *removed)
{
    return cleaner_put_removed(ctx, removed);
}

/* A filter that a callback stopped reports what the cleaner already knows better. */
static dechaff_status filtered(dechaff_cleaner *c, dechaff_status status)
{
    return status == DECHAFF_OK ? DECHAFF_OK : cleaner_stop(c, status);
}

static dechaff_status start_filter(dechaff_cleaner *c)
{
    c->phase = CLEANER_TEXT;
    matcher_begin(c->matcher, c->host, c->lang);
    return filtered(c, text_filter_begin(c->matcher, (text_sink){keep_text, drop_text, c}));
}

dechaff_status text_begin(dechaff_cleaner *c)
{
    c->head.len = 0;
    if (c->lang.len) return start_filter(c);
    dechaff_status status = c->options.at_once ? start_filter(c) : DECHAFF_OK;
    c->phase = CLEANER_VOTING;
    return status;
}

/* The sample's length without a code point that its end cuts. */
static size_t whole_code_points(slice s)
{
    size_t len = s.len, tail = 0;
    while (tail < 3 && tail < len && ((unsigned char)s.at[len - 1 - tail] & 0xC0) == 0x80) tail++;
    if (tail == len) return len;
    unsigned char lead = (unsigned char)s.at[len - 1 - tail];
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return need > tail + 1 ? len - tail - 1 : len;
}

/* The first 8 KiB decide, whatever pieces they came in. */
static dechaff_status vote(dechaff_cleaner *c, slice sample)
{
    sample.len = whole_code_points(sample);
    c->lang = lang_vote(sample);
    return start_filter(c);
}

static dechaff_status feed_filter(dechaff_cleaner *c, slice utf8)
{
    return utf8.len ? filtered(c, text_filter_feed(c->matcher, utf8)) : DECHAFF_OK;
}

/* Judge what comes by the language of all up to now. */
static void vote_again(dechaff_cleaner *c)
{
    slice sample = buffer_slice(&c->head);
    sample.len = whole_code_points(sample);
    c->lang = lang_vote(sample);
    matcher_set_lang(c->matcher, c->lang);
}

/* The language is that of the text up to the end of a line, wherever pieces end. */
static dechaff_status take_by_line(dechaff_cleaner *c, slice utf8)
{
    dechaff_status status = DECHAFF_OK;
    while (utf8.len && status == DECHAFF_OK && c->head.len < LANG_SAMPLE_BYTES) {
        const char *lf = memchr(utf8.at, '\n', utf8.len);
        slice part = {utf8.at, lf ? (size_t)(lf + 1 - utf8.at) : utf8.len};
        size_t room = LANG_SAMPLE_BYTES - c->head.len;
        if (!buffer_append(&c->head, part.at, part.len < room ? part.len : room))
            return cleaner_stop(c, DECHAFF_NO_MEMORY);
        if (lf || c->head.len == LANG_SAMPLE_BYTES) vote_again(c);
        status = feed_filter(c, part);
        utf8 = (slice){utf8.at + part.len, utf8.len - part.len};
    }
    if (c->head.len == LANG_SAMPLE_BYTES) c->phase = CLEANER_TEXT;
    return status == DECHAFF_OK ? feed_filter(c, utf8) : status;
}

static dechaff_status take_voting(dechaff_cleaner *c, slice utf8)
{
    if (!c->head.len && utf8.len >= LANG_SAMPLE_BYTES) {
        dechaff_status status = vote(c, (slice){utf8.at, LANG_SAMPLE_BYTES});
        return status == DECHAFF_OK ? feed_filter(c, utf8) : status;
    }
    size_t room = LANG_SAMPLE_BYTES - c->head.len, held = utf8.len < room ? utf8.len : room;
    if (!buffer_append(&c->head, utf8.at, held)) return cleaner_stop(c, DECHAFF_NO_MEMORY);
    if (c->head.len < LANG_SAMPLE_BYTES) return DECHAFF_OK;
    /* The sample may end inside a code point, the filter must not see that: the held bytes go on in one piece with
       those that complete it. */
    size_t rest = held;
    while (rest < utf8.len && ((unsigned char)utf8.at[rest] & 0xC0) == 0x80) rest++;
    dechaff_status status = vote(c, (slice){c->head.at, LANG_SAMPLE_BYTES});
    if (status != DECHAFF_OK) return status;
    if (!buffer_append(&c->head, utf8.at + held, rest - held)) return cleaner_stop(c, DECHAFF_NO_MEMORY);
    status = feed_filter(c, buffer_slice(&c->head));
    c->head.len = 0;
    return status == DECHAFF_OK ? feed_filter(c, (slice){utf8.at + rest, utf8.len - rest}) : status;
}

dechaff_status text_take(dechaff_cleaner *c, slice utf8)
{
    c->decoded += utf8.len;
    if (cleaner_is_late(c)) return cleaner_limit(c, DECHAFF_LIMIT_TIME, c->decoded);
    if (c->phase != CLEANER_VOTING) return feed_filter(c, utf8);
    return c->options.at_once ? take_by_line(c, utf8) : take_voting(c, utf8);
}

dechaff_status text_end(dechaff_cleaner *c)
{
    dechaff_status status = DECHAFF_OK;
    if (c->phase == CLEANER_VOTING && c->options.at_once) {
        vote_again(c);
    } else if (c->phase == CLEANER_VOTING) {
        status = vote(c, buffer_slice(&c->head));
        if (status == DECHAFF_OK) status = feed_filter(c, buffer_slice(&c->head));
    }
    return status == DECHAFF_OK ? filtered(c, text_filter_finish(c->matcher)) : status;
}
