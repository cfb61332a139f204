/* Bytes as a text through the rules: fed in pieces of random lengths it must leave what it leaves in one piece, and
 * what stays and what goes must be the text again. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "rules/matcher.h"
#include "rules/parser.h"

#include <stdlib.h>

enum { HEAD_BYTES = 5, TEXT_MAX_BYTES = 16 * 1024, OUT_MAX_BYTES = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* One rule of every action, matcher, guard and scope that text knows. */
static const char RULES[] = "rule und.a.is drop line\n  is ad\n  is 广告\n  + ad\n  - add\n"
                            "rule und.a.starts drop line\n  starts Ad:\n  len ..40\n  + Ad: x\n  - Add: x\n"
                            "rule und.a.ends drop block\n  ends (ad)\n  not has news\n  + x (ad)\n  - x\n"
                            "rule und.a.has drop line\n  has sponsored\n  where head 5 tail 5\n  + sponsored\n  - x\n"
                            "rule und.a.re drop line\n  re /^ad ?\\d+$/i\n  + Ad 1\n  - x\n"
                            "rule und.b.span drop span\n  re / ?\\([A-Z]+[+-]\\d%\\)/\n  and has %)\n"
                            "  + x (AB+1%) y => x y\n  - x\n"
                            "rule und.c.list drop list\n  is more\n  + more\n  - x\n"
                            "rule und.d.rest drop rest\n  is the end\n  where tail 9\n  risk high\n  + the end\n  - x\n"
                            "rule und.k.keep keep line\n  has keep\n  except und.a.*\n  + keep\n  - x\n"
                            "rule fr.a.is drop line\n  is pub\n  lang fr\n  + {lang=fr} pub\n  - {lang=fr} x\n"
                            "rule und.s.site drop line\n  is here\n  site example.org\n"
                            "  + {site=example.org} here\n  - x\n";

static const char *const LANGUAGES[] = {"", "en", "fr", "de", "es", "ru", "zh", "ja"};

/* What a run leaves and what it takes. */
typedef struct {
    buffer kept, cuts;
    uint64_t cut_bytes, cut_end, cut_count;
} outcome;

/* The rules stay for all inputs. */
static struct {
    arena memory;
    rule_list list;
    matcher *own, *built_in;
} kit;

static bool tell_fault(void *ctx, const char *kind, slice id, const dechaff_error *error)
{
    (void)ctx;
    (void)kind;
    (void)id;
    (void)error;
    abort();
}

static void set_up(void)
{
    ruleset *own, *built_in;
    ruleset_options all = {.risk = RISK_HIGH};
    arena_init(&kit.memory, SIZE_MAX);
    slice text = {RULES, sizeof RULES - 1};
    if (rules_parse_all(slice_of("own"), text, 0, &kit.memory, &kit.list, tell_fault, NULL) != DECHAFF_OK) abort();
    if (ruleset_new(kit.list.items, kit.list.count, &all, &own, NULL) != DECHAFF_OK) abort();
    if (ruleset_builtin(&all, &built_in, NULL) != DECHAFF_OK) abort();
    if (matcher_new(own, &kit.own, NULL) != DECHAFF_OK) abort();
    if (matcher_new(built_in, &kit.built_in, NULL) != DECHAFF_OK) abort();
}

static bool keep(void *ctx, slice bytes)
{
    outcome *o = ctx;
    return buffer_append_slice(&o->kept, bytes) || (abort(), false);
}

/* A cut by its place, its rule and its text; they come in order. */
static bool drop(void *ctx, const cut *c)
{
    outcome *o = ctx;
    uint64_t facts[] = {c->start, c->end, c->rule, c->line, c->also_count};
    if (c->start < o->cut_end || c->end < c->start || c->end - c->start < c->text.len) abort();
    o->cut_end = c->end;
    o->cut_count++;
    o->cut_bytes += c->end - c->start;
    return (buffer_append(&o->cuts, facts, sizeof facts) && buffer_append_slice(&o->cuts, c->text)) || (abort(), false);
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

/* Feed `text` in random pieces, whole code points each; `state` NULL: in one. */
static void filter(matcher *m, slice host, slice lang, slice text, uint32_t *state, outcome *out)
{
    out->kept.len = out->cuts.len = 0;
    out->cut_bytes = out->cut_end = out->cut_count = 0;
    matcher_begin(m, host, lang);
    if (text_filter_begin(m, (text_sink){keep, drop, out}) != DECHAFF_OK) abort();
    while (text.len) {
        size_t step = state ? 1 + next_random(state) % (next_random(state) % 2 ? 9 : 700) : text.len;
        if (step > text.len) step = text.len;
        while (step < text.len && ((uint8_t)text.at[step] & 0xC0) == 0x80) step++;
        /* In memory of its own, so that a read behind the piece is caught. */
        char *chunk = malloc(step);
        if (!chunk) abort();
        memcpy(chunk, text.at, step);
        if (text_filter_feed(m, (slice){chunk, step}) != DECHAFF_OK) abort();
        free(chunk);
        text = (slice){text.at + step, text.len - step};
    }
    if (text_filter_finish(m) != DECHAFF_OK) abort();
}

/* The text as the stage before the rules gives it: valid UTF-8 without NUL. */
static size_t clean(char *text, size_t len)
{
    for (size_t at = 0; at < len; at++)
        if (!text[at]) text[at] = ' ';
    for (size_t at = 0; (at += utf8_valid_prefix((slice){text + at, len - at})) < len;) text[at] = '?';
    return len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static char text[TEXT_MAX_BYTES];
    static outcome whole, split;
    if (!kit.own) {
        set_up();
        buffer_init(&whole.kept, OUT_MAX_BYTES);
        buffer_init(&whole.cuts, OUT_MAX_BYTES);
        buffer_init(&split.kept, OUT_MAX_BYTES);
        buffer_init(&split.cuts, OUT_MAX_BYTES);
    }
    if (size < HEAD_BYTES || size > HEAD_BYTES + TEXT_MAX_BYTES) return 0;
    matcher *m = data[0] & 1 ? kit.built_in : kit.own;
    slice lang = slice_of(LANGUAGES[data[0] >> 1 & 7]), host = slice_of(data[0] & 16 ? "www.example.org" : "");
    uint32_t state = data[1] | (uint32_t)data[2] << 8 | (uint32_t)data[3] << 16 | (uint32_t)data[4] << 24;
    if (size > HEAD_BYTES) memcpy(text, data + HEAD_BYTES, size - HEAD_BYTES);
    slice s = {text, clean(text, size - HEAD_BYTES)};
    filter(m, host, lang, s, NULL, &whole);
    filter(m, host, lang, s, &state, &split);
    if (!slice_equal(buffer_slice(&whole.kept), buffer_slice(&split.kept))) abort();
    if (!slice_equal(buffer_slice(&whole.cuts), buffer_slice(&split.cuts))) abort();
    if (utf8_valid_prefix(buffer_slice(&whole.kept)) != whole.kept.len) abort();
    /* Where a span was between two letters, a space is added; nothing else is. */
    if (whole.kept.len + whole.cut_bytes > s.len + whole.cut_count) abort();
    return 0;
}
