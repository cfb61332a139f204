#include "charset.h"

#include <stdlib.h>

#include "../base/utf8.h"
#include "detect.h"

enum { HEAD_BYTES = UTF16_LOOK_BYTES, WINDOW_BYTES = 64 * 1024, ESCAPE_BYTES = 3 };

/* HEAD: collecting the first bytes. ASCII: nothing is decided, ASCII passes. WINDOW: collecting from the first
 * byte that is not ASCII. UTF8 and CODEC: decided. */
typedef enum { PHASE_HEAD, PHASE_ASCII, PHASE_WINDOW, PHASE_UTF8, PHASE_CODEC } phase;

struct charset_decoder {
    phase now;
    encoding which, transport, user;
    const char *reason;
    size_t head_bytes;
    bool html, by_line;
    buffer held;   /* of the phase; UTF8: an open sequence */
    uint64_t bad;  /* the codec's aside */
    codec machine; /* PHASE_CODEC */
    charset_sink sink;
    void *ctx;
    dechaff_status status; /* the first failure */
};

static const char REPLACEMENT[] = "\xEF\xBF\xBD";

charset_decoder *charset_decoder_new(void)
{
    charset_decoder *d = malloc(sizeof *d);
    if (!d) return NULL;
    memset(d, 0, sizeof *d);
    buffer_init(&d->held, WINDOW_BYTES);
    charset_decoder_begin(d, slice_of(""), slice_of(""), false);
    return d;
}

void charset_decoder_free(charset_decoder *d)
{
    if (!d) return;
    buffer_free(&d->held);
    free(d);
}

void charset_decoder_begin(charset_decoder *d, slice transport, slice user, bool html)
{
    d->now = PHASE_HEAD;
    d->which = ENCODING_NONE;
    d->transport = encoding_of_label(transport);
    d->user = encoding_of_label(user);
    d->reason = "";
    d->head_bytes = html ? META_BYTES : HEAD_BYTES;
    d->html = html;
    d->by_line = false;
    d->held.len = 0;
    d->bad = 0;
    d->machine.bad = 0;
    d->status = DECHAFF_OK;
}

void charset_decoder_by_line(charset_decoder *d)
{
    d->by_line = true;
}

/* Hand bytes on, as long as nothing has failed. */
static void emit(charset_decoder *d, slice utf8)
{
    if (utf8.len && d->status == DECHAFF_OK) d->status = d->sink(d->ctx, utf8);
}

static void emit_bad(charset_decoder *d)
{
    d->bad++;
    emit(d, slice_of(REPLACEMENT));
}

static slice behind(slice s, size_t len)
{
    return (slice){s.at + len, s.len - len};
}

static void hold(charset_decoder *d, slice bytes)
{
    if (!buffer_append_slice(&d->held, bytes)) d->status = DECHAFF_NO_MEMORY;
}

static void decide(charset_decoder *d, encoding which, const char *reason)
{
    d->which = which;
    d->reason = reason;
    d->now = which == ENCODING_UTF_8 ? PHASE_UTF8 : PHASE_CODEC;
    if (d->now == PHASE_CODEC) codec_begin(&d->machine, which);
}

/* Valid text without NUL as it stands; stops in front of a sequence that is open at the end of `s`. */
static size_t pass_valid(charset_decoder *d, slice s, bool last)
{
    size_t at = 0;
    while (at < s.len) {
        slice now = behind(s, at);
        size_t valid = utf8_valid_prefix(now);
        emit(d, (slice){now.at, valid});
        at += valid;
        if (at == s.len) break;
        bool open;
        size_t broken = utf8_broken_length(behind(s, at), &open);
        if (open && !last) break;
        emit_bad(d);
        at += broken;
    }
    return at;
}

/* The stretches between NULs; returns how much of `s` is done. */
static size_t pass_utf8(charset_decoder *d, slice s, bool last)
{
    size_t at = 0;
    while (at < s.len && d->status == DECHAFF_OK) {
        slice now = behind(s, at);
        const char *nul = memchr(now.at, 0, now.len);
        if (!nul) return at + pass_valid(d, now, last);
        pass_valid(d, (slice){now.at, (size_t)(nul - now.at)}, true);
        emit_bad(d);
        at += (size_t)(nul - now.at) + 1;
    }
    return at;
}

/* Complete the sequence that the last piece left open; returns how many bytes of `s` went into it. */
static size_t mend_open(charset_decoder *d, slice s)
{
    size_t taken = 0;
    while (d->held.len && taken < s.len && d->status == DECHAFF_OK) {
        hold(d, (slice){s.at + taken, 1});
        taken++;
        size_t done = pass_utf8(d, buffer_slice(&d->held), false);
        buffer_consume(&d->held, done);
    }
    return taken;
}

static void feed_utf8(charset_decoder *d, slice s)
{
    s = behind(s, mend_open(d, s));
    if (!s.len || d->status != DECHAFF_OK) return;
    size_t done = pass_utf8(d, s, false);
    if (d->status == DECHAFF_OK) hold(d, behind(s, done));
}

static void feed_codec(charset_decoder *d, slice s)
{
    while (s.len && d->status == DECHAFF_OK) {
        s = behind(s, codec_feed(&d->machine, s));
        emit(d, (slice){d->machine.out, d->machine.len});
        d->machine.len = 0;
    }
}

static void feed_decided(charset_decoder *d, slice s)
{
    if (d->now == PHASE_UTF8)
        feed_utf8(d, s);
    else
        feed_codec(d, s);
}

/* Choose by mark, hints and declarations; returns the length of the mark. */
static size_t decide_head(charset_decoder *d, slice head)
{
    size_t mark;
    struct {
        encoding which;
        const char *reason;
    } found[] = {{detect_bom(head, &mark), "bom"},
                 {d->transport, "transport"},
                 {d->user, "user"},
                 {detect_utf16(head), "detected"},
                 {d->html ? detect_meta(head) : ENCODING_NONE, "meta"}};
    d->now = PHASE_ASCII;
    for (size_t i = 0; i < sizeof found / sizeof *found && d->now == PHASE_ASCII; i++)
        if (found[i].which != ENCODING_NONE) decide(d, found[i].which, found[i].reason);
    return mark;
}

/* Choose by the bytes from the first one on that is not ASCII. */
static void decide_window(charset_decoder *d, slice window, bool last)
{
    if (window.at[0] == 0x1B) {
        decide(d, ENCODING_ISO_2022_JP, "detected");
    } else if (detect_utf8(window, last)) {
        decide(d, ENCODING_UTF_8, "valid");
    } else {
        encoding which = detect_statistics(window);
        if (which == ENCODING_NONE)
            decide(d, ENCODING_WINDOWS_1252, "default");
        else
            decide(d, which, "detected");
    }
}

/* True if the escape at the start of `s` switches to JIS X 0208, as undeclared ISO-2022-JP does. */
static bool is_jis_escape(slice s)
{
    return s.len >= ESCAPE_BYTES && s.at[0] == 0x1B && s.at[1] == '$' && (s.at[2] == '@' || s.at[2] == 'B');
}

/* Pass ASCII until a byte asks for a decision or an escape is cut off by the end; returns how much is done. */
static size_t pass_ascii(charset_decoder *d, slice s, bool last)
{
    size_t at = 0;
    while (at < s.len && d->status == DECHAFF_OK) {
        slice now = behind(s, at);
        size_t run = ascii_prefix(now);
        emit(d, (slice){now.at, run});
        at += run;
        if (at == s.len) break;
        now = behind(s, at);
        if ((unsigned char)now.at[0] >= 0x80 || is_jis_escape(now)) {
            d->now = PHASE_WINDOW;
            break;
        }
        if (now.at[0] == 0x1B && now.len < ESCAPE_BYTES && !last) break;
        if (now.at[0] == 0)
            emit_bad(d);
        else
            emit(d, (slice){now.at, 1});
        at++;
    }
    return at;
}

/* Bytes the current phase collects before it decides, where the next are those of `s`; 0: it does not. */
static size_t wanted(const charset_decoder *d, slice s)
{
    size_t want = d->now == PHASE_HEAD ? d->head_bytes : d->now == PHASE_WINDOW ? WINDOW_BYTES : 0;
    const char *lf = d->by_line && s.len ? memchr(s.at, '\n', s.len < want ? s.len : want) : NULL;
    return lf ? (size_t)(lf + 1 - s.at) : want;
}

/* Bytes to hold before it is worth going on. */
static size_t wanted_held(const charset_decoder *d)
{
    return d->now == PHASE_ASCII ? (size_t)ESCAPE_BYTES : wanted(d, buffer_slice(&d->held));
}

/* Take `s`, which is all the phase wants (or all there is, if `last`), and go on until it is used up. */
static void advance(charset_decoder *d, slice s, bool last)
{
    while (s.len && d->status == DECHAFF_OK) {
        size_t want = wanted(d, s);
        if (s.len < want && !last) break;
        if (d->now == PHASE_HEAD) {
            s = behind(s, decide_head(d, (slice){s.at, s.len < want ? s.len : want}));
        } else if (d->now == PHASE_WINDOW) {
            decide_window(d, (slice){s.at, s.len < want ? s.len : want}, last && s.len <= want);
        } else if (d->now == PHASE_ASCII) {
            s = behind(s, pass_ascii(d, s, last));
            if (d->now == PHASE_ASCII) break;
        } else {
            feed_decided(d, s);
            return;
        }
    }
    if (s.len && d->status == DECHAFF_OK) hold(d, s);
}

/* Add to what is held only as much as the phase needs, so that the rest is never copied. */
static slice fill_held(charset_decoder *d, slice bytes)
{
    size_t room = wanted_held(d) - d->held.len, take = room < bytes.len ? room : bytes.len;
    const char *lf = d->by_line && d->now != PHASE_ASCII ? memchr(bytes.at, '\n', take) : NULL;
    if (lf) take = (size_t)(lf + 1 - bytes.at);
    hold(d, (slice){bytes.at, take});
    return behind(bytes, take);
}

/* Move the held bytes out of the way, decide on them, and keep what is still undecided. */
static void advance_held(charset_decoder *d, bool last)
{
    buffer full = d->held;
    buffer_init(&d->held, WINDOW_BYTES);
    advance(d, buffer_slice(&full), last);
    if (d->held.len == 0) {
        buffer_free(&d->held);
        d->held = full;
        d->held.len = 0;
    } else {
        buffer_free(&full);
    }
}

dechaff_status charset_decoder_feed(charset_decoder *d, slice bytes, charset_sink sink, void *ctx)
{
    d->sink = sink;
    d->ctx = ctx;
    while (bytes.len && d->status == DECHAFF_OK) {
        if (d->now >= PHASE_UTF8) {
            feed_decided(d, bytes);
            break;
        }
        if (d->held.len == 0) {
            advance(d, bytes, false);
            break;
        }
        bytes = fill_held(d, bytes);
        if (d->status != DECHAFF_OK || d->held.len < wanted_held(d)) break;
        advance_held(d, false);
    }
    return d->status;
}

dechaff_status charset_decoder_finish(charset_decoder *d, charset_sink sink, void *ctx)
{
    d->sink = sink;
    d->ctx = ctx;
    if (d->now < PHASE_UTF8 && d->held.len && d->status == DECHAFF_OK) advance_held(d, true);
    if (d->now == PHASE_UTF8) {
        pass_utf8(d, buffer_slice(&d->held), true);
        d->held.len = 0;
    } else if (d->now == PHASE_CODEC) {
        codec_end(&d->machine);
        emit(d, (slice){d->machine.out, d->machine.len});
        d->machine.len = 0;
    }
    if (d->which == ENCODING_NONE) {
        d->which = ENCODING_UTF_8;
        d->reason = "ascii";
    }
    return d->status;
}

const char *charset_decoder_name(const charset_decoder *d)
{
    return encoding_name(d->which);
}

const char *charset_decoder_reason(const charset_decoder *d)
{
    return d->reason;
}

uint64_t charset_decoder_bad(const charset_decoder *d)
{
    return d->bad + (d->now == PHASE_CODEC ? d->machine.bad : 0);
}

const char *charset_of_label(slice label)
{
    encoding which = encoding_of_label(label);
    return which == ENCODING_NONE ? NULL : encoding_name(which);
}
