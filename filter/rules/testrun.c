#include "testrun.h"

#include "../base/buffer.h"
#include "../base/utf8.h"
#include "matcher.h"

enum { OUTPUT_MAX_BYTES = 16 * 1024 * 1024, MEMORY_MAX_BYTES = 64 * 1024 * 1024, FILLERS_MAX = 1000 };

/* One rule under test. */
typedef struct {
    test_run *run;
    const rule *rule;
    ruleset *set;
    matcher *matcher;
    arena memory; /* reset for each test */
    buffer in, out;
    bool html; /* the rule has css: its tests are HTML */
    bool hit;
    bool no_memory;
} session;

/* Lines that put a test's text where {head n} or {tail n} says. */
typedef struct {
    uint32_t before, behind;
} fillers;

/* ---- the document around a test's text ---- */

/* The widest zone of a kind in the rule. */
static uint32_t reach(const rule *r, zone_kind kind)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < r->zone_count; i++) {
        if (r->zones[i].kind == kind && r->zones[i].n > most) most = r->zones[i].n;
    }
    return most < FILLERS_MAX ? most : FILLERS_MAX;
}

/* {head 3}: two lines before, and more behind than any `tail` reaches; {tail 3} the other way round. */
static fillers fillers_of(const rule *r, const rule_test *t)
{
    if (!t->has_zone) return (fillers){0, 0};
    uint32_t near = t->zone.n - 1 < FILLERS_MAX ? t->zone.n - 1 : FILLERS_MAX;
    uint32_t far = reach(r, t->zone.kind == ZONE_HEAD ? ZONE_TAIL : ZONE_HEAD);
    return t->zone.kind == ZONE_HEAD ? (fillers){near, far} : (fillers){far, near};
}

/* A filler ends in a full stop, so that no list takes it along. */
static bool append_fillers(const session *s, buffer *b, uint32_t count)
{
    slice filler = slice_of(s->html ? "<p>~.</p>\n" : "~.\n");
    bool done = true;
    for (uint32_t i = 0; i < count && done; i++) done = buffer_append_slice(b, filler);
    return done;
}

static bool make_document(session *s, const rule_test *t, fillers f)
{
    slice text = rule_test_unescape(t->text, &s->memory);
    s->in.len = 0;
    return text.at && append_fillers(s, &s->in, f.before) && buffer_append_slice(&s->in, text) &&
           (f.behind == 0 || buffer_append_byte(&s->in, '\n')) && append_fillers(s, &s->in, f.behind);
}

/* ---- running it ---- */

static bool keep_bytes(void *ctx, slice bytes)
{
    session *s = ctx;
    if (!buffer_append_slice(&s->out, bytes)) s->no_memory = true;
    return !s->no_memory;
}

static bool note_drop(void *ctx, const cut *c)
{
    session *s = ctx;
    (void)c;
    s->hit = true;
    return true;
}

static dechaff_status run_text(session *s)
{
    dechaff_status status = text_filter_begin(s->matcher, (text_sink){keep_bytes, note_drop, s});
    if (status == DECHAFF_OK) status = text_filter_feed(s->matcher, buffer_slice(&s->in));
    return status == DECHAFF_OK ? text_filter_finish(s->matcher) : status;
}

/* A lone `keep` takes nothing away: its lines are asked one by one. */
static dechaff_status run_keep(session *s)
{
    slice rest = buffer_slice(&s->in);
    while (rest.len) {
        const char *end = memchr(rest.at, '\n', rest.len);
        slice line = {rest.at, end ? (size_t)(end - rest.at) : rest.len};
        if (matcher_rule_hits(s->matcher, 0, line)) s->hit = true;
        size_t step = line.len + (end ? 1 : 0);
        rest = (slice){rest.at + step, rest.len - step};
    }
    return !matcher_no_memory(s->matcher) && buffer_append_slice(&s->out, buffer_slice(&s->in)) ? DECHAFF_OK
                                                                                                : DECHAFF_NO_MEMORY;
}

/* Append what the cuts leave of a block; a block that goes whole leaves no line. */
static bool append_block(session *s, const block *b, uint32_t index, const cut_list *cuts)
{
    uint32_t at = 0;
    size_t start = s->out.len;
    bool done = true;
    for (size_t i = 0; i < cuts->count && done; i++) {
        const cut *c = &cuts->items[i];
        if (c->block != index) continue;
        done = buffer_append(&s->out, b->text.at + at, c->text_start - at);
        at = c->text_end;
    }
    done = done && buffer_append(&s->out, b->text.at + at, b->text.len - at);
    if (done && s->out.len > start) done = buffer_append_byte(&s->out, '\n');
    return done;
}

/* For a `keep` nothing is chosen at first, so that what it keeps shows. */
static dechaff_status run_html(session *s)
{
    page p = {0};
    cut_list cuts = {0};
    bool keep = s->rule->verb == RULE_KEEP, done = true;
    dechaff_status status = s->run->parse_html(s->run->ctx, buffer_slice(&s->in), &s->memory, &p);
    if (status != DECHAFF_OK) return status;
    for (size_t i = 0; i < p.block_count; i++) p.blocks[i].chosen = !keep && !(p.blocks[i].flags & BLOCK_HIDDEN);
    status = matcher_judge_page(s->matcher, &p, &s->memory, &cuts);
    if (status != DECHAFF_OK) return status;
    s->hit = cuts.count > 0;
    for (size_t i = 0; i < p.block_count && done; i++) {
        if (keep && p.blocks[i].chosen) s->hit = true;
        if (p.blocks[i].chosen) done = append_block(s, &p.blocks[i], (uint32_t)i, &cuts);
    }
    return done ? DECHAFF_OK : DECHAFF_NO_MEMORY;
}

static slice own_site(const rule *r)
{
    for (uint32_t i = 0; i < r->site_count; i++) {
        if (!r->sites[i].negated) return r->sites[i].host;
    }
    return (slice){"", 0};
}

static dechaff_status run_document(session *s, const rule_test *t)
{
    const rule *r = s->rule;
    slice lang = t->lang.len ? t->lang : r->lang_count ? r->langs[0] : (slice){"", 0};
    s->out.len = 0;
    s->hit = false;
    matcher_begin(s->matcher, t->site.len ? t->site : own_site(r), lang);
    if (s->html) return run_html(s);
    return r->verb == RULE_KEEP ? run_keep(s) : run_text(s);
}

/* ---- judging it ---- */

static slice without_newline(slice s)
{
    return s.len && s.at[s.len - 1] == '\n' ? (slice){s.at, s.len - 1} : s;
}

/* What stands between the fillers of the output, without its last line end. */
static slice output_of(const session *s, fillers f)
{
    slice out = buffer_slice(&s->out);
    size_t before = (size_t)f.before * 3, behind = (size_t)f.behind * 3; /* "~.\n" */
    if (before && out.len >= before) out = (slice){out.at + before, out.len - before};
    if (s->rule->unit != UNIT_REST && out.len >= behind) out.len -= behind;
    return without_newline(out);
}

static bool output_is(session *s, const rule_test *t, fillers f)
{
    slice expected = rule_test_unescape(t->expected, &s->memory);
    if (!expected.at) s->no_memory = true;
    return slice_equal(output_of(s, f), without_newline(expected));
}

/* At most 80 bytes of a text, on one line. */
static const char *quoted(slice s, char out[96])
{
    size_t len = s.len < 80 ? s.len : 80;
    if (len) memcpy(out, s.at, len);
    for (size_t i = 0; i < len; i++) {
        if ((unsigned char)out[i] < ' ') out[i] = ' ';
    }
    len = utf8_valid_prefix((slice){out, len});
    memcpy(out + len, s.len > len ? "…" : "", s.len > len ? sizeof "…" : 1);
    return out;
}

static void tell_failure(const session *s, const rule_test *t, fillers f)
{
    char got[96];
    const finding_sink *sink = &s->run->sink;
    if (t->sign == '-') {
        finding_tell(sink, DECHAFF_ERROR, "test-failed", s->rule, t->place,
                     "the rule matches this `-` line; narrow a matcher or add a guard such as `not has TEXT`");
    } else if (!s->hit) {
        finding_tell(sink, DECHAFF_ERROR, "test-failed", s->rule, t->place,
                     "the rule does not match this `+` line; widen a matcher, or mark the line `?` as a known gap");
    } else {
        finding_tell(sink, DECHAFF_ERROR, "test-failed", s->rule, t->place,
                     "the output is `%s`; mend the rule, or the text behind ` => `", quoted(output_of(s, f), got));
    }
}

static void judge(session *s, const rule_test *t, fillers f)
{
    bool right = s->hit && (!t->has_expected || output_is(s, t, f));
    if (t->sign == '-') right = !s->hit;
    if (t->sign == '?') {
        s->run->known_gaps++;
        if (right) {
            finding_tell(&s->run->sink, DECHAFF_WARNING, "gap-closed", s->rule, t->place,
                         "this known gap is closed; make the line a `+`");
        }
    } else if (!right) {
        tell_failure(s, t, f);
    }
    if (matcher_limit_hits(s->matcher) > 0) {
        finding_tell(&s->run->sink, DECHAFF_WARNING, "slow", s->rule, t->place,
                     "a regex met its match limit on this line; nest fewer quantifiers");
    }
}

static dechaff_status run_test(session *s, const rule_test *t)
{
    fillers f = fillers_of(s->rule, t);
    arena_reset(&s->memory);
    if (!make_document(s, t, f)) return DECHAFF_NO_MEMORY;
    dechaff_status status = run_document(s, t);
    if (s->no_memory) return DECHAFF_NO_MEMORY;
    if (status != DECHAFF_OK) return status;
    s->run->tests++;
    judge(s, t, f);
    return s->no_memory ? DECHAFF_NO_MEMORY : DECHAFF_OK;
}

static bool has_css(const rule *r)
{
    for (uint32_t i = 0; i < r->term_count; i++) {
        if (r->terms[i].kind == TERM_CSS) return true;
    }
    return false;
}

dechaff_status test_run_rule(test_run *t, const rule *r, dechaff_error *err)
{
    session s = {.run = t, .rule = r, .html = has_css(r)};
    arena_init(&s.memory, MEMORY_MAX_BYTES);
    buffer_init(&s.in, OUTPUT_MAX_BYTES);
    buffer_init(&s.out, OUTPUT_MAX_BYTES);
    ruleset_options options = {RISK_HIGH, NULL, 0};
    dechaff_status status = ruleset_new(r, 1, &options, &s.set, err);
    if (status == DECHAFF_OK) status = matcher_new(s.set, &s.matcher, err);
    for (uint32_t i = 0; i < r->test_count && status == DECHAFF_OK; i++) {
        status = run_test(&s, &r->tests[i]);
        if (status != DECHAFF_OK) error_set(err, status, "a rule's test cannot be run");
    }
    matcher_free(s.matcher);
    ruleset_free(s.set);
    arena_free(&s.memory);
    buffer_free(&s.in);
    buffer_free(&s.out);
    return status;
}
