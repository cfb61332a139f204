/* dechaff_cleaner: one document after another, from bytes to text. */
#include "engine.h"

#include <stdlib.h>
#include <time.h>

#include "base/utf8.h"
#include "input/sniff.h"
#include "lang/lang.h"

enum {
    DEFAULT_MAX_BYTES = 64 * 1024 * 1024,
    DEFAULT_MAX_DEPTH = 512,
    HEAD_BYTES = LANG_SAMPLE_BYTES + SNIFF_BYTES,
    KEEP_FOR_MARKUP_BYTES = 24 * 1024 * 1024, /* of elements, attributes and cuts, beside the text */
    KEEP_TEXT_BYTES = 4 * 1024 * 1024,
    REMOVED_MAX = 262144,
    KEEP_PARSER_BYTES = 1024 * 1024 /* a page over this leaves a parser with ten times its size in arrays */
};

static const uint64_t MAX_BYTES_CEILING = UINT32_MAX - 1; /* offsets into a page are 32 bits wide */

/* ---- made and freed ---- */

static dechaff_status check_options(const dechaff_options *o, dechaff_error *err)
{
    if (o->size < sizeof *o) return error_set(err, DECHAFF_BAD_OPTION, "set size by DECHAFF_OPTIONS_INIT");
    if (o->format > DECHAFF_FORMAT_MARKDOWN) return error_set(err, DECHAFF_BAD_OPTION, "format has no such value");
    if (!(o->shift >= -1 && o->shift <= 1)) return error_set(err, DECHAFF_BAD_OPTION, "shift must be from -1 to 1");
    if (o->input > DECHAFF_INPUT_TEXT || o->extract > DECHAFF_EXTRACT_ALL)
        return error_set(err, DECHAFF_BAD_OPTION, "input or extract has no such value");
    if (o->max_bytes > MAX_BYTES_CEILING)
        return error_set(err, DECHAFF_BAD_OPTION, "max_bytes must be less than 4 GiB");
    return DECHAFF_OK;
}

static void set_defaults(dechaff_options *o)
{
    if (!o->max_bytes) o->max_bytes = DEFAULT_MAX_BYTES;
    if (!o->max_depth) o->max_depth = DEFAULT_MAX_DEPTH;
}

dechaff_status dechaff_cleaner_new(const dechaff_engine *engine, const dechaff_options *options,
                                   dechaff_cleaner **cleaner, dechaff_error *err)
{
    dechaff_options o = DECHAFF_OPTIONS_INIT;
    if (options) o = *options;
    dechaff_status status = check_options(&o, err);
    if (status != DECHAFF_OK) return status;
    set_defaults(&o);
    dechaff_cleaner *c = calloc(1, sizeof *c);
    if (!c) return error_no_memory(err);
    c->engine = engine;
    c->options = o;
    buffer_init(&c->head, HEAD_BYTES);
    buffer_init(&c->text, (size_t)o.max_bytes + 1);
    c->decoder = charset_decoder_new();
    status = c->decoder ? matcher_new(engine->rules, &c->matcher, err) : error_no_memory(err);
    if (status != DECHAFF_OK) {
        dechaff_cleaner_free(c);
        return status;
    }
    *cleaner = c;
    return DECHAFF_OK;
}

void dechaff_cleaner_free(dechaff_cleaner *c)
{
    if (!c) return;
    html_parser_free(c->parser);
    matcher_free(c->matcher);
    stream_free(c);
    charset_decoder_free(c->decoder);
    buffer_free(&c->head);
    buffer_free(&c->text);
    arena_free(&c->memory);
    lines_clear(&c->lines, 0);
    free(c->removed);
    free(c->also);
    free(c);
}

/* ---- shared by the files of the cleaner ---- */

dechaff_status cleaner_stop(dechaff_cleaner *c, dechaff_status status)
{
    if (c->stop == DECHAFF_OK || (c->stop == DECHAFF_LIMIT && status != DECHAFF_STOPPED)) c->stop = status;
    return c->stop;
}

dechaff_status cleaner_limit(dechaff_cleaner *c, dechaff_limit which, uint64_t byte)
{
    limit_note_first(&c->limit, which, byte);
    return cleaner_stop(c, DECHAFF_LIMIT);
}

dechaff_status cleaner_memory_failure(const dechaff_cleaner *c)
{
    return c->memory.limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
}

static uint64_t cpu_time_ns(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

bool cleaner_is_late(const dechaff_cleaner *c)
{
    return c->deadline_ns && cpu_time_ns() > c->deadline_ns;
}

const char *cleaner_string(dechaff_cleaner *c, slice s)
{
    slice copy = s.len ? arena_copy(&c->memory, s) : (slice){"", 0};
    if (!copy.at) cleaner_stop(c, cleaner_memory_failure(c));
    return copy.at ? copy.at : "";
}

/* As much of `text` as the bound leaves room for, cut at a code point's edge. */
static bool collect_what_fits(dechaff_cleaner *c, slice text)
{
    size_t room = (size_t)c->options.max_bytes - c->text.len, len = room < text.len ? room : text.len;
    while (len && len < text.len && ((unsigned char)text.at[len] & 0xC0) == 0x80) len--;
    if (!buffer_append(&c->text, text.at, len)) return cleaner_stop(c, DECHAFF_NO_MEMORY), false;
    c->result.bytes_out += len;
    return len == text.len || (cleaner_limit(c, DECHAFF_LIMIT_BYTES, UINT64_MAX), false);
}

bool cleaner_put_text(dechaff_cleaner *c, slice text)
{
    if (c->stop == DECHAFF_STOPPED || c->stop == DECHAFF_NO_MEMORY) return false;
    if (!c->options.on_text) return collect_what_fits(c, text);
    c->result.bytes_out += text.len;
    if (c->options.on_text(c->options.user, text.at, text.len) == 0) return true;
    cleaner_stop(c, DECHAFF_STOPPED);
    return false;
}

static dechaff_removed removed_of(const dechaff_cleaner *c, const cut *k)
{
    return (dechaff_removed){.rule = engine_rule_id(c->engine, k->rule),
                             .also_count = k->also_count,
                             .start = k->start,
                             .end = k->end,
                             .line = c->options.want_lines ? k->line : 0,
                             .text = k->text.at,
                             .text_len = k->text.len,
                             .probability = k->rule == UINT32_MAX ? (double)k->probability : -1};
}

static void name_also(const dechaff_cleaner *c, const cut *k, const char **also)
{
    for (uint32_t i = 0; i < k->also_count; i++) also[i] = engine_rule_id(c->engine, k->also[i]);
}

static dechaff_status tell_removed(dechaff_cleaner *c, const cut *k)
{
    if (!array_reserve((void *)&c->also, &c->also_cap, k->also_count, sizeof *c->also, SIZE_MAX / sizeof *c->also))
        return DECHAFF_NO_MEMORY;
    dechaff_removed gone = removed_of(c, k);
    name_also(c, k, c->also);
    gone.also = c->also;
    return c->options.on_removed(c->options.user, &gone) == 0 ? DECHAFF_OK : DECHAFF_STOPPED;
}

/* The piece's text for as long as the result lives: a page that is judged whole keeps it anyway. */
static slice kept_text_of(dechaff_cleaner *c, const cut *k)
{
    bool stays = c->html && c->options.extract == DECHAFF_EXTRACT_MAIN && k->text.at;
    return stays ? k->text : arena_copy(&c->memory, k->text);
}

static dechaff_status collect_removed(dechaff_cleaner *c, const cut *k)
{
    dechaff_removed gone = removed_of(c, k);
    size_t count = c->result.removed_count;
    if (count == REMOVED_MAX) return DECHAFF_LIMIT;
    const char **also = arena_take_array(&c->memory, k->also_count, sizeof *also);
    slice text = also ? kept_text_of(c, k) : (slice){NULL, 0};
    if (!text.at) return cleaner_memory_failure(c);
    if (!array_reserve((void *)&c->removed, &c->removed_cap, count + 1, sizeof *c->removed, REMOVED_MAX))
        return DECHAFF_NO_MEMORY;
    name_also(c, k, also);
    gone.also = also;
    gone.text = text.at;
    c->removed[c->result.removed_count++] = gone;
    return DECHAFF_OK;
}

bool cleaner_put_removed(dechaff_cleaner *c, const cut *removed)
{
    if (c->stop == DECHAFF_STOPPED || c->stop == DECHAFF_NO_MEMORY) return false;
    dechaff_status status = c->options.on_removed ? tell_removed(c, removed) : collect_removed(c, removed);
    if (status == DECHAFF_LIMIT) {
        /* Over the bound the list of removed pieces ends; the text goes on. */
        limit_note_first(&c->removed_limit, DECHAFF_LIMIT_REMOVED, removed->start);
        return true;
    }
    return status == DECHAFF_OK || cleaner_stop(c, status) == DECHAFF_LIMIT;
}

/* ---- begin ---- */

/* Memory that a large document left behind goes, a common one's stays. */
static void forget(dechaff_cleaner *c)
{
    uint64_t bytes = c->options.max_bytes;
    arena_reset(&c->memory);
    c->memory.max_bytes = (size_t)(bytes + KEEP_FOR_MARKUP_BYTES);
    stream_forget(c);
    if (c->text.cap > KEEP_TEXT_BYTES) buffer_free(&c->text);
    if (c->html && c->decoded > KEEP_PARSER_BYTES) {
        html_parser_free(c->parser);
        c->parser = NULL;
    }
    if (c->removed_cap * sizeof *c->removed > KEEP_TEXT_BYTES) {
        free(c->removed);
        c->removed = NULL;
        c->removed_cap = 0;
    }
    lines_clear(&c->lines, KEEP_TEXT_BYTES);
    c->head.len = c->text.len = 0;
    c->stop = DECHAFF_OK;
    c->limit = c->removed_limit = (limit_note){0};
    c->html = c->finishing = false;
    c->decoded = 0;
    c->host = c->lang = (slice){NULL, 0};
    c->result = (dechaff_result){.title = "", .byline = "", .date = "", .site = "", .url = "", .lang = "", .score = -1};
}

/* "https://user@WWW.Example.org:8080/x" → "www.example.org"; without a scheme the first part. */
static slice host_of(dechaff_cleaner *c, slice url)
{
    const char *scheme = url.len ? memmem(url.at, url.len, "://", 3) : NULL;
    if (scheme) url = (slice){scheme + 3, url.len - (size_t)(scheme + 3 - url.at)};
    size_t len = 0;
    while (len < url.len && !strchr("/?#", url.at[len])) len++;
    const char *user = len ? memrchr(url.at, '@', len) : NULL;
    slice host = user ? (slice){user + 1, len - (size_t)(user + 1 - url.at)} : (slice){url.at, len};
    const char *port = host.len && *host.at != '[' ? memchr(host.at, ':', host.len) : NULL;
    if (port) host.len = (size_t)(port - host.at);
    char *lower = arena_take(&c->memory, host.len + 1);
    if (!lower) cleaner_stop(c, cleaner_memory_failure(c));
    for (size_t i = 0; lower && i < host.len; i++)
        lower[i] = (char)(host.at[i] >= 'A' && host.at[i] <= 'Z' ? host.at[i] | 0x20 : host.at[i]);
    return (slice){lower, lower ? host.len : 0};
}

/* A hint of the caller: what is not UTF-8 would make the output invalid, so it ends there. */
static const char *hint(dechaff_cleaner *c, const char *text)
{
    slice s = slice_of(text);
    s.len = utf8_valid_prefix(s);
    return cleaner_string(c, s);
}

static void copy_source(dechaff_cleaner *c, const dechaff_source *src)
{
    dechaff_source none = DECHAFF_SOURCE_INIT;
    if (!src) src = &none;
    c->source = (dechaff_source){sizeof c->source,           hint(c, src->url),  hint(c, src->charset),
                                 hint(c, src->http_charset), hint(c, src->lang), src->input};
    c->lang = slice_of(c->source.lang);
    c->host = host_of(c, slice_of(c->source.url));
    c->result.url = c->source.url;
}

static dechaff_status start(dechaff_cleaner *c, bool html)
{
    charset_decoder_begin(c->decoder, slice_of(c->source.http_charset), slice_of(c->source.charset), html);
    if (c->options.at_once && !html) charset_decoder_by_line(c->decoder);
    if (html) return page_begin(c); /* whose parser looks after the time */
    c->deadline_ns = c->options.max_time_ms ? cpu_time_ns() + c->options.max_time_ms * UINT64_C(1000000) : 0;
    return text_begin(c);
}

dechaff_status dechaff_cleaner_begin(dechaff_cleaner *c, const dechaff_source *src, dechaff_error *err)
{
    if (src && (src->size < sizeof *src || src->input > DECHAFF_INPUT_TEXT))
        return error_set(err, DECHAFF_BAD_OPTION, "set size by DECHAFF_SOURCE_INIT, input to one of its values");
    forget(c);
    copy_source(c, src);
    dechaff_input input = c->source.input ? c->source.input : c->options.input;
    c->phase = CLEANER_SNIFFING;
    dechaff_status status = c->stop;
    if (status == DECHAFF_OK && input) status = start(c, input == DECHAFF_INPUT_HTML);
    return status == DECHAFF_OK ? DECHAFF_OK : error_set(err, status, "%s", dechaff_status_text(status));
}

/* ---- feed and finish ---- */

static dechaff_status take_decoded(void *ctx, slice utf8)
{
    dechaff_cleaner *c = ctx;
    return c->phase == CLEANER_HTML ? page_take(c, utf8) : text_take(c, utf8);
}

static dechaff_status decode(dechaff_cleaner *c, slice bytes)
{
    dechaff_status status = bytes.len ? charset_decoder_feed(c->decoder, bytes, take_decoded, c) : DECHAFF_OK;
    return status == DECHAFF_OK ? DECHAFF_OK : cleaner_stop(c, status);
}

/* Decide between HTML and text by the first bytes, then hand them on. */
static dechaff_status decide(dechaff_cleaner *c, slice sniffed)
{
    const char *transport = c->source.http_charset;
    slice label = slice_of(charset_of_label(slice_of(transport)) ? transport : c->source.charset);
    input_kind kind = input_sniff(sniffed, label);
    if (kind != KIND_EMPTY && kind != KIND_TEXT && kind != KIND_HTML && kind != KIND_JSONL)
        return cleaner_stop(c, DECHAFF_BAD_INPUT);
    buffer bytes = c->head; /* `head` is needed for decoded text at once */
    buffer_init(&c->head, HEAD_BYTES);
    dechaff_status status = start(c, kind == KIND_HTML);
    if (status == DECHAFF_OK) status = decode(c, buffer_slice(&bytes));
    buffer_free(&bytes);
    return status;
}

static dechaff_status sniff(dechaff_cleaner *c, slice bytes)
{
    size_t room = SNIFF_BYTES - c->head.len, held = bytes.len < room ? bytes.len : room;
    const char *lf = c->options.at_once && held ? memchr(bytes.at, '\n', held) : NULL;
    if (lf) held = (size_t)(lf + 1 - bytes.at);
    if (!buffer_append(&c->head, bytes.at, held)) return cleaner_stop(c, DECHAFF_NO_MEMORY);
    if (c->head.len < SNIFF_BYTES && !lf) return DECHAFF_OK;
    dechaff_status status = decide(c, buffer_slice(&c->head));
    return status == DECHAFF_OK ? decode(c, (slice){bytes.at + held, bytes.len - held}) : status;
}

/* What a status of this document means in words. */
static const char *meaning(const dechaff_cleaner *c, dechaff_status status)
{
    if (status == DECHAFF_BAD_INPUT) return "neither HTML nor text; set input to read it as one of them";
    /* A bound that the parser met is known by name when the document ends. */
    bool named = status == DECHAFF_LIMIT && c->limit.which != DECHAFF_LIMIT_NONE;
    return named ? dechaff_limit_text(c->limit.which) : dechaff_status_text(status);
}

/* Fill the error of a call. */
static dechaff_status reported(const dechaff_cleaner *c, dechaff_status status, dechaff_error *err)
{
    if (status == DECHAFF_OK) return status;
    error_set(err, status, "%s", meaning(c, status));
    if (err) err->byte = c->decoded;
    return status;
}

dechaff_status dechaff_cleaner_feed(dechaff_cleaner *c, const char *data, size_t len, dechaff_error *err)
{
    if (c->phase == CLEANER_IDLE || c->phase == CLEANER_DONE)
        return error_set(err, DECHAFF_BAD_OPTION, "call dechaff_cleaner_begin() first");
    if (c->stop != DECHAFF_OK) return reported(c, c->stop, err);
    c->result.bytes_in += len;
    slice bytes = {data, len};
    return reported(c, c->phase == CLEANER_SNIFFING ? sniff(c, bytes) : decode(c, bytes), err);
}

/* A stage that stops at a bound without a note of its own has met the arena's. */
static void tell_limit(dechaff_cleaner *c)
{
    limit_note_first(&c->limit, DECHAFF_LIMIT_MEMORY, UINT64_MAX);
    c->result.limit = c->limit.which;
    c->result.limit_byte = c->limit.byte == UINT64_MAX ? 0 : c->limit.byte;
}

static void fill_result(dechaff_cleaner *c)
{
    dechaff_result *r = &c->result;
    r->is_html = c->html;
    r->lang = cleaner_string(c, c->lang);
    r->charset = charset_decoder_name(c->decoder);
    r->charset_reason = charset_decoder_reason(c->decoder);
    r->bad_sequences = charset_decoder_bad(c->decoder);
    r->regex_limit_hits = matcher_limit_hits(c->matcher);
    r->removed = c->options.on_removed ? NULL : c->removed;
    if (!c->options.on_text) {
        r->text_len = c->text.len;
        r->text = buffer_append_byte(&c->text, '\0') ? c->text.at : NULL;
        if (!r->text) cleaner_stop(c, DECHAFF_NO_MEMORY);
    }
    if (c->stop == DECHAFF_OK && c->removed_limit.which)
        cleaner_limit(c, c->removed_limit.which, c->removed_limit.byte);
    r->status = c->stop;
    if (c->stop == DECHAFF_LIMIT) tell_limit(c);
}

/* A bound stops the reading, not what was read: the stages behind it are ended in any case. */
static dechaff_status end(dechaff_cleaner *c)
{
    if (c->phase == CLEANER_SNIFFING && decide(c, buffer_slice(&c->head)) != DECHAFF_OK && c->stop != DECHAFF_LIMIT)
        return c->stop;
    if (c->stop == DECHAFF_OK) {
        dechaff_status status = charset_decoder_finish(c->decoder, take_decoded, c);
        if (status != DECHAFF_OK) cleaner_stop(c, status);
    }
    if (c->stop == DECHAFF_OK || c->stop == DECHAFF_LIMIT) c->phase == CLEANER_HTML ? page_end(c) : text_end(c);
    return c->stop;
}

dechaff_status dechaff_cleaner_finish(dechaff_cleaner *c, const dechaff_result **result, dechaff_error *err)
{
    if (c->phase == CLEANER_IDLE || c->phase == CLEANER_DONE)
        return error_set(err, DECHAFF_BAD_OPTION, "call dechaff_cleaner_begin() first");
    if (c->stop == DECHAFF_OK || c->stop == DECHAFF_LIMIT) end(c);
    c->phase = CLEANER_DONE;
    if (c->stop == DECHAFF_OK || c->stop == DECHAFF_LIMIT) fill_result(c);
    bool delivered = c->stop == DECHAFF_OK || c->stop == DECHAFF_LIMIT;
    if (delivered && result) *result = &c->result;
    return reported(c, c->stop, err);
}
