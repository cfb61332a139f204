/*
 * Text as it streams: windows of whole lines in, ranges that stay and cuts out. Memory: one line, the lines that wait
 * for the document's end, and the blank lines that may stay or go, each at most 64 KiB.
 */
#include "state.h"

static const char SPACE[] = " ";

/* ---- what goes out ---- */

/* Hands bytes that stay to the sink. */
static void hand_out(matcher *m, const char *from, const char *to)
{
    text_state *t = &m->text;
    if (from < to && !t->stopped) t->stopped = !t->sink.keep(t->sink.ctx, (slice){from, (size_t)(to - from)});
}

/* Hands out what stays of the window up to `to`, and goes on behind it. */
static void keep_until(matcher *m, const char *to)
{
    hand_out(m, m->text.kept, to);
    m->text.kept = to;
}

/* Tells the sink of a cut. */
static void tell_cut(matcher *m, uint64_t start, slice text, uint32_t by, const uint32_t *also, size_t also_count)
{
    text_state *t = &m->text;
    if (!t->sink.drop || t->stopped) return;
    cut c = {.start = start,
             .end = start + text.len,
             .line = t->line,
             .rule = by,
             .probability = -1,
             .text = text,
             .also = also,
             .also_count = (uint32_t)also_count};
    t->stopped = !t->sink.drop(t->sink.ctx, &c);
}

/* Puts blank lines aside until it is known whether they stay. */
static void put_aside(matcher *m, const char *from, const char *to)
{
    if (from < to && !buffer_append(&m->text.blanks, from, (size_t)(to - from))) m->context.no_memory = true;
}

/* Hands out what stays up to `end`, but for the run of blank lines that is open there: that is put aside. */
static void close_run(matcher *m, const char *end)
{
    text_state *t = &m->text;
    keep_until(m, t->blank ? t->blank : end);
    if (t->blank) put_aside(m, t->blank, end);
    t->blank = NULL;
}

/* Hands out the blank lines that were put aside. */
static void keep_blanks(matcher *m)
{
    slice blanks = buffer_slice(&m->text.blanks);
    if (blanks.len > 0) hand_out(m, blanks.at, blanks.at + blanks.len);
    m->text.blanks.len = 0;
}

/* A line that stays starts at `start`: whatever blank lines were open stay too. */
static void line_stays(matcher *m, const char *start)
{
    text_state *t = &m->text;
    if (t->blanks.len > 0) keep_blanks(m);
    if (t->hole) t->kept = start;
    t->blank = NULL;
    t->blank_bytes = 0;
    t->hole = false;
    t->started = true;
}

/* A blank line: inside a hole the first one is put aside; else the run goes on, and one that is too long stays. */
static void line_is_blank(matcher *m, const char *start, const char *behind)
{
    text_state *t = &m->text;
    size_t len = (size_t)(behind - start);
    if (t->hole) {
        if (t->blanks.len == 0 && t->started) put_aside(m, start, behind);
        t->kept = behind;
        return;
    }
    if (t->blank_bytes + len > UNIT_MAX_BYTES) line_stays(m, start);
    if (!t->blank) t->blank = start;
    t->blank_bytes += len;
}

/* Leaves of the blank lines put aside the first one, or none at the document's start. */
static void first_blank_only(matcher *m)
{
    buffer *blanks = &m->text.blanks;
    const char *end = blanks->len > 0 ? memchr(blanks->at, '\n', blanks->len) : NULL;
    blanks->len = end && m->text.started ? (size_t)(end + 1 - blanks->at) : 0;
}

/* A line from `start` to `behind` goes: what stood before it goes out, the blanks around it close. */
static void line_goes(matcher *m, const char *start, const char *behind)
{
    text_state *t = &m->text;
    if (!t->hole) {
        close_run(m, start);
        first_blank_only(m);
    }
    t->blank_bytes = 0;
    t->hole = true;
    t->kept = behind;
}

/* ---- one line ---- */

/* Gives one past the unit: the line without LF or CRLF. */
static const char *unit_end(const char *start, const char *behind)
{
    if (behind > start && behind[-1] == '\n') {
        behind--;
        if (behind > start && behind[-1] == '\r') behind--;
    }
    return behind;
}

/* Gives the byte in the document of a place in the window. */
static uint64_t offset_of(const matcher *m, const text_window *w, const char *at)
{
    return m->text.offset + (uint64_t)(at - w->line_start);
}

/* Tells the cut of a whole unit. */
static void cut_unit(matcher *m, const text_window *w, slice raw, verdict v)
{
    tell_cut(m, offset_of(m, w, raw.at), raw, v.rule, m->also, m->also_count);
}

/* Cuts the holes out of a unit that stays otherwise. */
static void cut_holes(matcher *m, const text_window *w, slice raw)
{
    for (size_t i = 0; i < m->spans.hole_count; i++) {
        const hole *h = &m->spans.holes[i];
        const char *start = raw.at + h->start;
        keep_until(m, start);
        size_t count = matcher_rules_of_hole(m, h, m->hits); /* the hits have served */
        tell_cut(m, offset_of(m, w, start), (slice){start, h->end - h->start}, m->hits[0], m->hits, count);
        m->text.kept = raw.at + h->end;
        if (h->space) hand_out(m, SPACE, SPACE + 1);
    }
}

/* Says what becomes of a unit by its hits and what is open, and takes over what its regexes could not finish. */
static verdict weigh(matcher *m, unit *u)
{
    verdict v = {false, 0};
    if (m->hit_count > 0 || matcher_has_open(m)) {
        matcher_open(m, u);
        v = matcher_weigh(m, u);
    }
    m->limit_hits += m->context.scratch.limit_hits;
    m->context.scratch.limit_hits = 0;
    return v;
}

/* Judges a unit that is not blank; false: it must wait for what follows. */
static bool judge_line(matcher *m, const text_window *w, slice raw)
{
    unit u = {.raw = raw, .kind = UNIT_IS_TEXT_LINE};
    m->index++;
    m->context.scratch.limit_hits = 0;
    matcher_clear_hits(m);
    if (!matcher_find_line_hits(m, &u)) {
        m->index--;
        return false;
    }
    verdict v = weigh(m, &u);
    if (v.drop) {
        line_goes(m, w->line_start, w->line_end);
        cut_unit(m, w, raw, v);
    } else {
        line_stays(m, w->line_start);
        cut_holes(m, w, raw);
    }
    return true;
}

/* ---- lines over the maximum ---- */

/* Gives the length of the next window of a long line: 64 KiB, or less so that no code point is cut. */
static size_t long_window_len(slice content)
{
    if (content.len <= UNIT_MAX_BYTES) return content.len;
    size_t len = UNIT_MAX_BYTES;
    while (len > 0 && ((unsigned char)content.at[len] & 0xC0) == 0x80) len--;
    return len;
}

/* A long line starts: lists end, it counts as a unit, it stays unless `rest` takes it. */
static void long_line_starts(matcher *m, const char *start)
{
    m->index++;
    m->list_count = 0;
    if (m->rest_count == 0) line_stays(m, start);
}

/* Judges one window of a long line by spans alone. */
static void judge_long_window(matcher *m, const text_window *w, slice raw, uint32_t regex_edges)
{
    unit u = {.raw = raw, .kind = UNIT_IS_WINDOW, .regex_edges = regex_edges};
    m->context.scratch.limit_hits = 0;
    matcher_clear_hits(m);
    matcher_find_hits(m, &u);
    verdict v = weigh(m, &u);
    if (v.drop) {
        line_goes(m, raw.at, raw.at + raw.len);
        cut_unit(m, w, raw, v);
    } else {
        cut_holes(m, w, raw);
    }
}

/* Judges a stretch of a long line; `first`: it starts the line, `last`: it ends it. Gives the bytes that are done. */
static size_t judge_long(matcher *m, const text_window *w, slice content, bool first, bool last)
{
    size_t done = 0;
    while (done < content.len) {
        slice rest = {content.at + done, content.len - done};
        bool ends = last && rest.len <= UNIT_MAX_BYTES;
        if (!last && rest.len <= UNIT_MAX_BYTES) break;
        slice part = {rest.at, long_window_len(rest)};
        judge_long_window(m, w, part, (first ? 0 : PCRE2_NOTBOL) | (ends ? 0 : PCRE2_NOTEOL));
        first = false;
        done += part.len;
    }
    return done;
}

/* ---- lines in a window ---- */

/* Gives the window's bytes. */
static slice window_slice(const text_window *w)
{
    return (slice){w->begin, (size_t)(w->end - w->begin)};
}

/* Counts units behind the line that is judged, as far as the window goes and no further than `n` of them. */
static void look_ahead(text_state *t, uint64_t index, uint32_t n)
{
    const text_window *w = &t->window;
    if (t->ahead < (size_t)(w->line_end - w->begin)) {
        t->ahead = (size_t)(w->line_end - w->begin);
        t->ahead_units = index;
    }
    const char *at = w->begin + t->ahead;
    while (at < w->end && t->ahead_units - index < n) {
        const char *lf = memchr(at, '\n', (size_t)(w->end - at)), *behind = lf ? lf + 1 : w->end;
        if (!fold_is_blank((slice){at, (size_t)(behind - at)})) t->ahead_units++;
        at = behind;
    }
    t->ahead = (size_t)(at - w->begin);
}

/* Tells whether the unit `index` that the window's line is can be among the last n. */
static zone_answer tail_answer(text_state *t, uint64_t index, uint32_t n)
{
    const text_window *w = &t->window;
    if (w->more || w->end - w->line_start > TAIL_MAX_BYTES) return ZONE_NO;
    look_ahead(t, index, n);
    if (t->ahead_units - index >= n) return ZONE_NO;
    return w->last ? ZONE_YES : ZONE_LATER;
}

/* The matcher's question for the unit it is at. */
static zone_answer tail_of_text(matcher *m, uint32_t n)
{
    return tail_answer(&m->text, m->index, n);
}

/* True if the line stays whatever else: it is a unit that no term can hit, and nothing is open before it. */
static inline bool line_is_plain(matcher *m, const text_window *w, slice raw)
{
    text_state *t = &m->text;
    const rule_index *x = m->terms;
    if (raw.len == 0 || raw.len > UNIT_MAX_BYTES || matcher_has_open(m)) return false;
    if (*raw.at <= ' ' && fold_is_blank(raw)) return false;
    if (x->has.any) {
        size_t start = (size_t)(w->line_start - w->begin);
        if (t->next_has < start) t->next_has = prefilter_next(&x->has, window_slice(w), start);
        if (t->next_has < start + raw.len) return false;
    }
    return !rule_index_may_hit(x, raw);
}

/* Judges a line; false: it must wait for what follows. */
static bool take_line(matcher *m, const text_window *w)
{
    const char *start = w->line_start;
    slice raw = {start, (size_t)(unit_end(start, w->line_end) - start)};
    if (line_is_plain(m, w, raw)) {
        m->index++;
        line_stays(m, start);
        return true;
    }
    if (raw.len > UNIT_MAX_BYTES) {
        long_line_starts(m, start);
        judge_long(m, w, raw, true, true);
        if (m->rest_count > 0) line_goes(m, start, w->line_end);
        return true;
    }
    if (fold_is_blank(raw)) {
        if (m->list_count > 0) matcher_pass_blank(m);
        line_is_blank(m, start, w->line_end);
        return true;
    }
    return judge_line(m, w, raw);
}

/* Judges lines and gives the bytes that are done: all, unless a line must wait. */
static size_t take_window(matcher *m, slice bytes, bool last, bool more)
{
    text_state *t = &m->text;
    text_window *w = &t->window;
    if (bytes.len == 0) return 0;
    *w = (text_window){bytes.at, bytes.at + bytes.len, bytes.at, bytes.at, last, more};
    t->kept = bytes.at;
    t->blank = NULL;
    if (m->terms->has.any) t->next_has = prefilter_next(&m->terms->has, bytes, 0);
    while (w->line_start < w->end && !t->stopped) {
        const char *lf = memchr(w->line_start, '\n', (size_t)(w->end - w->line_start));
        w->line_end = lf ? lf + 1 : w->end;
        if (!take_line(m, w)) break;
        t->offset += (uint64_t)(w->line_end - w->line_start);
        t->line++;
        w->line_start = w->line_end;
    }
    close_run(m, t->hole ? t->kept : w->line_start); /* in a hole no run is open */
    size_t done = (size_t)(w->line_start - w->begin);
    t->ahead = t->ahead > done ? t->ahead - done : 0;
    t->wait_units = m->wait_units;
    return done;
}

/* ---- lines that wait for the end ---- */

/* Judges the lines that wait, knowing more; those that still have to wait stay. */
static void take_hold(matcher *m, bool last, bool more)
{
    buffer_consume(&m->text.hold, take_window(m, buffer_slice(&m->text.hold), last, more));
}

/* True if more lines have come but the first line that waits must go on waiting. */
static bool still_waits(matcher *m)
{
    text_state *t = &m->text;
    slice hold = buffer_slice(&t->hold);
    const char *end = hold.at + hold.len, *lf = memchr(hold.at, '\n', hold.len);
    t->window = (text_window){hold.at, end, hold.at, lf ? lf + 1 : end, false, false};
    return tail_answer(t, m->index + 1, t->wait_units) == ZONE_LATER;
}

/* Gives how many bytes of whole lines to take next: at most the maximum of a unit, but at least one line. */
static size_t next_lines(slice lines)
{
    if (lines.len <= UNIT_MAX_BYTES) return lines.len;
    const char *lf = memrchr(lines.at, '\n', UNIT_MAX_BYTES);
    if (!lf) lf = memchr(lines.at, '\n', lines.len);
    return lf ? (size_t)(lf + 1 - lines.at) : lines.len;
}

/* Puts lines behind those that wait until none waits; gives the bytes it took. */
static size_t feed_hold(matcher *m, slice lines)
{
    size_t taken = 0;
    while (m->text.hold.len > 0 && taken < lines.len && !m->text.stopped) {
        slice rest = {lines.at + taken, lines.len - taken};
        size_t len = next_lines(rest);
        if (len > CARRY_MAX_BYTES) { /* a long line: what waits is too far from the end */
            take_hold(m, false, true);
            break;
        }
        if (!buffer_append(&m->text.hold, rest.at, len)) m->context.no_memory = true;
        taken += len;
        if (!still_waits(m)) take_hold(m, false, false);
    }
    return taken;
}

/* Judges whole lines. */
static void take_lines(matcher *m, slice lines)
{
    size_t taken = feed_hold(m, lines);
    slice rest = {lines.at + taken, lines.len - taken};
    if (rest.len == 0 || m->text.stopped) return;
    size_t done = take_window(m, rest, false, false);
    if (m->text.stopped) return;
    if (!buffer_append(&m->text.hold, rest.at + done, rest.len - done)) m->context.no_memory = true;
}

/* ---- pieces ---- */

/* Judges what carry holds of a long line, up to a few bytes or, if `last`, all of it. */
static void take_long(matcher *m, bool last)
{
    text_state *t = &m->text;
    slice bytes = buffer_slice(&t->carry);
    const char *end = bytes.at + bytes.len;
    bool first = !t->long_line;
    if (first) take_hold(m, false, true);
    t->window = (text_window){bytes.at, end, bytes.at, end, false, true};
    t->kept = bytes.at;
    if (first) long_line_starts(m, bytes.at);
    slice content = {bytes.at, (size_t)(last ? unit_end(bytes.at, end) - bytes.at : end - bytes.at)};
    size_t done = judge_long(m, &t->window, content, first, last);
    if (last) done = bytes.len;
    if (m->rest_count > 0)
        line_goes(m, bytes.at, bytes.at + done);
    else
        keep_until(m, bytes.at + done);
    t->offset += done;
    t->line += last;
    t->long_line = !last;
    buffer_consume(&t->carry, done);
}

/* Puts the next bytes of an open line into carry and judges it when it is complete or too long. */
static slice fill_carry(matcher *m, slice bytes)
{
    text_state *t = &m->text;
    size_t room = CARRY_MAX_BYTES - t->carry.len, take = bytes.len < room ? bytes.len : room;
    const char *lf = memchr(bytes.at, '\n', take);
    if (lf) take = (size_t)(lf + 1 - bytes.at);
    if (!buffer_append(&t->carry, bytes.at, take)) m->context.no_memory = true;
    if (lf && !t->long_line) {
        take_lines(m, buffer_slice(&t->carry));
        t->carry.len = 0;
    } else if (lf || t->carry.len == CARRY_MAX_BYTES) {
        take_long(m, lf != NULL);
    }
    return (slice){bytes.at + take, bytes.len - take};
}

/* Gives what the filter came to so far. */
static dechaff_status text_status(const matcher *m)
{
    if (matcher_no_memory(m)) return DECHAFF_NO_MEMORY;
    return m->text.stopped ? DECHAFF_STOPPED : DECHAFF_OK;
}

dechaff_status text_filter_begin(matcher *m, text_sink sink)
{
    text_state *t = &m->text;
    buffer carry = t->carry, hold = t->hold, blanks = t->blanks;
    carry.len = hold.len = blanks.len = 0;
    *t = (text_state){.sink = sink, .carry = carry, .hold = hold, .blanks = blanks, .line = 1};
    m->tail = tail_of_text;
    return DECHAFF_OK;
}

dechaff_status text_filter_feed(matcher *m, slice utf8)
{
    while (utf8.len > 0 && text_status(m) == DECHAFF_OK) {
        const char *lf = m->text.carry.len == 0 ? memrchr(utf8.at, '\n', utf8.len) : NULL;
        if (lf) {
            size_t len = (size_t)(lf + 1 - utf8.at);
            take_lines(m, (slice){utf8.at, len});
            utf8 = (slice){utf8.at + len, utf8.len - len};
        } else {
            utf8 = fill_carry(m, utf8);
        }
    }
    return text_status(m);
}

dechaff_status text_filter_finish(matcher *m)
{
    text_state *t = &m->text;
    if (t->long_line) {
        take_long(m, true);
    } else if (t->hold.len > 0) {
        if (!buffer_append_slice(&t->hold, buffer_slice(&t->carry))) m->context.no_memory = true;
        take_hold(m, true, false);
    } else {
        take_window(m, buffer_slice(&t->carry), true, false);
    }
    t->carry.len = 0;
    if (!t->hole) keep_blanks(m);
    return text_status(m);
}
