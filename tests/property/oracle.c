#include "oracle.h"

#include "oracle_fold.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

enum { LONG = 65536 };

/* ---- the document ---- */

typedef struct {
    const char *at;
    size_t len, full; /* without and with its ending */
    bool blank, is_long, stays;
    uint64_t index; /* of the unit, from 0 */
    const rule **drops;
    size_t drop_count;
    const rule **keeps;
    size_t keep_count;
} line;

typedef struct {
    const rule *rules;
    size_t rule_count;
    slice host, lang, text;
    line *lines;
    size_t line_count;
    uint64_t units;
    oracle_result result;
} document;

static void split_lines(document *d)
{
    d->lines = oracle_take((d->text.len + 1) * sizeof(line));
    for (size_t at = 0; at < d->text.len;) {
        line *l = &d->lines[d->line_count++];
        l->at = d->text.at + at;
        while (at + l->full < d->text.len && l->at[l->full] != '\n') l->full++;
        l->len = l->full;
        if (at + l->full < d->text.len) {
            if (l->len > 0 && l->at[l->len - 1] == '\r') l->len--;
            l->full++;
        }
        at += l->full;
        l->is_long = l->len > LONG;
        cps folded = l->is_long ? (cps){0} : oracle_fold(l->at, l->len);
        l->blank = !l->is_long && folded.len == 0;
        free(folded.at);
        l->index = d->units;
        d->units += !l->blank;
        l->drops = oracle_take((d->rule_count + 1) * sizeof *l->drops);
        l->keeps = oracle_take((d->rule_count + 1) * sizeof *l->keeps);
    }
}

/* Compiled patterns, kept for the next document. */
static pcre2_code *compiled(const rule_term *t)
{
    static struct {
        char *text;
        uint32_t options;
        pcre2_code *code;
    } cache[256];
    static size_t count;
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | (t->caseless ? PCRE2_CASELESS : 0) |
                       (t->extended ? PCRE2_EXTENDED : 0);
    for (size_t i = 0; i < count; i++)
        if (cache[i].options == options && slice_is(t->text, cache[i].text)) return cache[i].code;
    int error;
    size_t offset;
    if (count == 256) abort();
    cache[count].text = oracle_take(t->text.len);
    memcpy(cache[count].text, t->text.at, t->text.len);
    cache[count].options = options;
    cache[count].code = pcre2_compile((PCRE2_SPTR)t->text.at, t->text.len, options, &error, &offset, NULL);
    if (!cache[count].code) abort();
    return cache[count++].code;
}

/* Start of the code point that ends at `at`. */
static size_t code_point_before(const char *s, size_t at)
{
    do at--;
    while (at > 0 && ((unsigned char)s[at] & 0xC0) == 0x80);
    return at;
}

static bool folds_to_nothing(const char *s, size_t len)
{
    cps c = oracle_fold(s, len);
    free(c.at);
    return c.len == 0;
}

/* Where the text begins and ends that is more than blanks; an inner edge of a window stays. */
static void show(const char *s, size_t len, uint32_t options, size_t *first, size_t *last)
{
    *first = 0;
    *last = len;
    for (size_t next = 0; next < len && !(options & PCRE2_NOTBOL); *first = next) {
        do next++;
        while (next < len && ((unsigned char)s[next] & 0xC0) == 0x80);
        if (!folds_to_nothing(s + *first, next - *first)) break;
    }
    while (*last > *first && !(options & PCRE2_NOTEOL)) {
        size_t before = code_point_before(s, *last);
        if (!folds_to_nothing(s + before, *last - before)) break;
        *last = before;
    }
}

static bool regex_fits(const rule_term *t, const char *s, size_t len, size_t from, uint32_t options, size_t *start,
                       size_t *end)
{
    pcre2_code *code = compiled(t);
    size_t first, last;
    show(s, len, options, &first, &last);
    if (from > last) return false;
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    int rc =
        pcre2_match(code, (PCRE2_SPTR)s + first, last - first, from > first ? from - first : 0, options, data, NULL);
    *start = first + pcre2_get_ovector_pointer(data)[0];
    *end = first + pcre2_get_ovector_pointer(data)[1];
    pcre2_match_data_free(data);
    return rc >= 0;
}

static bool term_fits(const rule_term *t, const char *s, size_t len, uint32_t options)
{
    size_t start, end;
    if (t->kind == TERM_RE) return regex_fits(t, s, len, 0, options, &start, &end);
    if (t->kind == TERM_CSS) return false;
    cps lit = oracle_fold(t->text.at, t->text.len), unit = oracle_fold(s, len);
    bool fits = oracle_literal_fits(t->kind, lit, unit, false) ||
                (oracle_leaves_marks(s, len) && oracle_literal_fits(t->kind, lit, unit, true));
    free(lit.at);
    free(unit.at);
    return fits;
}

static bool lang_fits(slice tag, slice lang)
{
    return lang.len >= tag.len && strncasecmp(tag.at, lang.at, tag.len) == 0 &&
           (lang.len == tag.len || lang.at[tag.len] == '-');
}

static bool host_fits(slice suffix, slice host)
{
    return host.len >= suffix.len && strncasecmp(suffix.at, host.at + host.len - suffix.len, suffix.len) == 0 &&
           (host.len == suffix.len || host.at[host.len - suffix.len - 1] == '.');
}

static bool scopes_fit(const document *d, const rule *r, const line *l)
{
    bool lang = r->lang_count == 0, wanted = false, found = false;
    for (uint32_t i = 0; i < r->lang_count; i++) lang = lang || lang_fits(r->langs[i], d->lang);
    for (uint32_t i = 0; i < r->site_count; i++) {
        bool fits = host_fits(r->sites[i].host, d->host);
        if (r->sites[i].negated && fits) return false;
        wanted = wanted || !r->sites[i].negated;
        found = found || (!r->sites[i].negated && fits);
    }
    if (!lang || (wanted && !found)) return false;
    if (l->is_long) {
        if (r->len_max != UINT32_MAX) return false;
    } else {
        cps c = oracle_decode(l->at, l->len);
        free(c.at);
        if (c.len < r->len_min || c.len > r->len_max) return false;
    }
    bool zone = r->zone_count == 0;
    uint64_t behind = d->units - l->index - 1, bytes = (uint64_t)(d->text.at + d->text.len - l->at);
    for (uint32_t i = 0; i < r->zone_count; i++) {
        if (r->zones[i].kind == ZONE_HEAD) zone = zone || l->index < r->zones[i].n;
        if (r->zones[i].kind == ZONE_TAIL) zone = zone || (behind < r->zones[i].n && bytes <= LONG);
    }
    return zone;
}

/* True if the rule hits the stretch of the line. */
static bool rule_fits(const document *d, const rule *r, const line *l, const char *s, size_t len, uint32_t options)
{
    bool any = false;
    if (!scopes_fit(d, r, l)) return false;
    for (uint32_t i = 0; i < r->term_count; i++) {
        const rule_term *t = &r->terms[i];
        bool fits = term_fits(t, s, len, options);
        if (t->role == TERM_AND && !fits) return false;
        if (t->role == TERM_NOT && fits) return false;
        any = any || (t->role == TERM_MATCH && fits);
    }
    return any;
}

static void add(const rule **list, size_t *count, const rule *r)
{
    for (size_t i = 0; i < *count; i++)
        if (list[i] == r) return;
    list[(*count)++] = r;
}

static bool is_item(const line *l)
{
    if (l->is_long) return false;
    cps c = oracle_decode(l->at, l->len);
    size_t to = c.len;
    while (to > 0 && (oracle_is_space(c.at[to - 1]) || oracle_in(c.at[to - 1], "\"')]}«»‘’“”‹›》」』】〕）］"))) to--;
    bool sentence = to > 0 && oracle_in(c.at[to - 1], ".!?…。！？؟।");
    free(c.at);
    return c.len <= 120 && !sentence;
}

static void spread_list(document *d, size_t hit, const rule *r)
{
    if (hit + 1 >= d->line_count) return;
    bool direct = !d->lines[hit + 1].blank;
    int items = 0;
    for (size_t i = hit + 1; i < d->line_count && items < 8; i++) {
        line *l = &d->lines[i];
        if (l->blank && direct) return;
        if (l->blank) continue;
        if (!is_item(l)) return;
        add(l->drops, &l->drop_count, r);
        items++;
    }
}

static void find_hits(document *d)
{
    for (size_t i = 0; i < d->line_count; i++) {
        line *l = &d->lines[i];
        if (l->blank || l->is_long) continue;
        for (size_t k = 0; k < d->rule_count; k++) {
            const rule *r = &d->rules[k];
            if (!rule_fits(d, r, l, l->at, l->len, 0)) continue;
            if (r->verb == RULE_KEEP) {
                add(l->keeps, &l->keep_count, r);
                continue;
            }
            add(l->drops, &l->drop_count, r);
            if (r->unit == UNIT_LIST) spread_list(d, i, r);
            for (size_t n = i + 1; r->unit == UNIT_REST && n < d->line_count; n++)
                if (!d->lines[n].blank) add(d->lines[n].drops, &d->lines[n].drop_count, r);
        }
    }
}

static bool glob(slice p, slice s)
{
    if (p.len == 0) return s.len == 0;
    slice rest = {p.at + 1, p.len - 1};
    if (*p.at != '*') return s.len > 0 && (*p.at == '?' || *p.at == *s.at) && glob(rest, (slice){s.at + 1, s.len - 1});
    for (size_t skip = 0; skip <= s.len; skip++)
        if (glob(rest, (slice){s.at + skip, s.len - skip})) return true;
    return false;
}

static bool saved(const line *l, const rule *drop)
{
    for (size_t i = 0; i < l->keep_count; i++) {
        if (l->keeps[i]->except_count == 0) return true;
        for (uint32_t k = 0; k < l->keeps[i]->except_count; k++)
            if (glob(l->keeps[i]->excepts[k], drop->id)) return true;
    }
    return false;
}

/* ---- what comes out ---- */

static int by_id(const void *left, const void *right)
{
    slice a = (*(const rule *const *)left)->id, b = (*(const rule *const *)right)->id;
    int order = memcmp(a.at, b.at, a.len < b.len ? a.len : b.len);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static void put(document *d, const char *s, size_t len)
{
    memcpy(d->result.out + d->result.out_len, s, len);
    d->result.out_len += len;
}

static void put_cut(document *d, const char *s, size_t len, const rule **rules, size_t count)
{
    oracle_result *r = &d->result;
    r->cuts = realloc(r->cuts, (r->cut_count + 1) * sizeof *r->cuts);
    oracle_cut *c = &r->cuts[r->cut_count++];
    c->start = (uint64_t)(s - d->text.at);
    c->end = c->start + len;
    c->also = oracle_take((count + 1) * sizeof *c->also);
    memcpy(c->also, rules, count * sizeof *rules);
    c->also_count = count;
    qsort(c->also, count, sizeof *c->also, by_id);
    c->by = c->also[0];
    for (size_t i = 1; i < count; i++)
        if (c->also[i]->unit > c->by->unit) c->by = c->also[i];
}

/* What spans cut out of a stretch: for each byte, whether it goes. */
typedef struct {
    bool *gone;
    struct mark {
        size_t start, end;
        const rule *by;
    } * marks;
    size_t count;
} holes;

static holes find_holes(const line *l, const rule *const *drops, size_t drop_count, const char *s, size_t len,
                        uint32_t options)
{
    holes h = {oracle_take(len + 1), NULL, 0};
    (void)l;
    for (size_t i = 0; i < drop_count; i++) {
        if (drops[i]->unit != UNIT_SPAN) continue;
        for (uint32_t t = 0; t < drops[i]->term_count; t++) {
            const rule_term *term = &drops[i]->terms[t];
            if (term->role != TERM_MATCH || term->kind != TERM_RE) continue;
            size_t start, end;
            for (size_t from = 0; from <= len && regex_fits(term, s, len, from, options, &start, &end);) {
                from = end;
                if (start == end) {
                    do from++;
                    while (from < len && ((unsigned char)s[from] & 0xC0) == 0x80);
                    continue;
                }
                h.marks = realloc(h.marks, (h.count + 1) * sizeof *h.marks);
                h.marks[h.count++] = (struct mark){start, end, drops[i]};
                memset(h.gone + start, true, end - start);
            }
        }
    }
    return h;
}

static int32_t cp_at(const char *s, size_t len, size_t *n)
{
    utf8proc_int32_t cp;
    *n = (size_t)utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &cp);
    return cp;
}

static int32_t cp_before(const char *s, size_t at)
{
    size_t n, from = at - 1;
    while (((unsigned char)s[from] & 0xC0) == 0x80) from--;
    return cp_at(s + from, at - from, &n);
}

/* Closes one of two spaces that meet at a hole, from left to right. */
static void close_spaces(holes *h, const char *s, size_t len)
{
    for (size_t at = 0; at < len;) {
        if (!h->gone[at]) {
            at++;
            continue;
        }
        size_t end = at, n;
        while (end < len && h->gone[end]) end++;
        if (at > 0 && end < len && oracle_is_space(cp_before(s, at)) &&
            oracle_is_space(cp_at(s + end, len - end, &n))) {
            memset(h->gone + end, true, n);
            if (end + n < len && h->gone[end + n]) continue; /* it has met the next hole */
            end += n;
        }
        at = end;
    }
}

static bool blank_but_for(const holes *h, const char *s, size_t len)
{
    char *left = oracle_take(len);
    size_t n = 0;
    for (size_t i = 0; i < len; i++)
        if (!h->gone[i]) left[n++] = s[i];
    cps c = oracle_fold(left, n);
    bool blank = c.len == 0;
    free(c.at);
    free(left);
    return blank;
}

static void put_with_holes(document *d, const holes *h, const char *s, size_t len)
{
    for (size_t at = 0; at < len;) {
        if (!h->gone[at]) {
            put(d, s + at++, 1);
            continue;
        }
        size_t end = at, n, count = 0;
        while (end < len && h->gone[end]) end++;
        const rule **rules = oracle_take((h->count + 1) * sizeof *rules);
        for (size_t i = 0; i < h->count; i++)
            if (h->marks[i].start < end && h->marks[i].end > at) add(rules, &count, h->marks[i].by);
        put_cut(d, s + at, end - at, rules, count);
        free(rules);
        if (at > 0 && end < len && oracle_is_word(cp_before(s, at)) && oracle_is_word(cp_at(s + end, len - end, &n)))
            put(d, " ", 1);
        at = end;
    }
}

static void free_holes(holes *h)
{
    free(h->gone);
    free(h->marks);
}

/* Decides a line, puts it and its cuts; a dropped line only notes that. */
static void put_unit(document *d, line *l, bool writing)
{
    const rule **left = oracle_take((d->rule_count + 1) * sizeof *left);
    size_t count = 0;
    bool whole = false;
    for (size_t i = 0; i < l->drop_count; i++)
        if (!saved(l, l->drops[i])) left[count++] = l->drops[i];
    holes h = find_holes(l, left, count, l->at, l->len, 0);
    size_t kept = 0; /* spans that match nothing but empty text do not count */
    for (size_t i = 0; i < count; i++) {
        bool real = left[i]->unit != UNIT_SPAN;
        whole = whole || real;
        for (size_t k = 0; k < h.count && !real; k++) real = h.marks[k].by == left[i];
        if (real) left[kept++] = left[i];
    }
    close_spaces(&h, l->at, l->len);
    l->stays = !whole && !(h.count > 0 && blank_but_for(&h, l->at, l->len));
    if (writing && !l->stays) put_cut(d, l->at, l->len, left, kept);
    if (writing && l->stays) {
        put_with_holes(d, &h, l->at, l->len);
        put(d, l->at + l->len, l->full - l->len);
    }
    free_holes(&h);
    free(left);
}

static void put_long(document *d, line *l, bool writing)
{
    l->stays = l->drop_count == 0; /* only `rest` gets at it as a whole */
    for (size_t at = 0; at < l->len && writing;) {
        size_t len = l->len - at;
        if (len > LONG)
            for (len = LONG; ((unsigned char)l->at[at + len] & 0xC0) == 0x80;) len--;
        uint32_t options = (at > 0 ? PCRE2_NOTBOL : 0) | (at + len < l->len ? PCRE2_NOTEOL : 0);
        const rule **hits = oracle_take((d->rule_count + 1) * sizeof *hits);
        size_t count = 0;
        for (size_t i = 0; i < l->drop_count; i++) add(hits, &count, l->drops[i]);
        for (size_t i = 0; i < d->rule_count; i++)
            if (d->rules[i].verb == RULE_DROP && d->rules[i].unit == UNIT_SPAN &&
                rule_fits(d, &d->rules[i], l, l->at + at, len, options))
                add(hits, &count, &d->rules[i]);
        holes h = find_holes(l, hits, count, l->at + at, len, options);
        size_t kept = 0;
        for (size_t i = 0; i < count; i++) {
            bool real = hits[i]->unit != UNIT_SPAN;
            for (size_t k = 0; k < h.count && !real; k++) real = h.marks[k].by == hits[i];
            if (real) hits[kept++] = hits[i];
        }
        close_spaces(&h, l->at + at, len);
        if (l->stays)
            put_with_holes(d, &h, l->at + at, len);
        else
            put_cut(d, l->at + at, len, hits, kept);
        free_holes(&h);
        free(hits);
        at += len;
    }
    if (writing && l->stays) put(d, l->at + l->len, l->full - l->len);
}

static void put_line(document *d, line *l, bool writing)
{
    if (l->is_long)
        put_long(d, l, writing);
    else
        put_unit(d, l, writing);
}

/* Puts a run of blank and dropped lines. */
static void put_run(document *d, size_t from, size_t to)
{
    bool hit = false, first = from > 0 && to < d->line_count;
    for (size_t i = from; i < to; i++) hit = hit || !d->lines[i].blank;
    for (size_t i = from; i < to; i++) {
        line *l = &d->lines[i];
        if (!l->blank) {
            put_line(d, l, true);
            continue;
        }
        if (!hit || first) put(d, l->at, l->full);
        first = false;
    }
}

oracle_result oracle_filter(const rule *rules, size_t rule_count, slice host, slice lang, slice text)
{
    document d = {.rules = rules, .rule_count = rule_count, .host = host, .lang = lang, .text = text};
    d.result.out = oracle_take(text.len * 2 + 1);
    split_lines(&d);
    find_hits(&d);
    for (size_t i = 0; i < d.line_count; i++)
        if (!d.lines[i].blank) put_line(&d, &d.lines[i], false);
    for (size_t i = 0; i < d.line_count;) {
        size_t end = i;
        while (end < d.line_count && (d.lines[end].blank || !d.lines[end].stays)) end++;
        if (end == i)
            put_line(&d, &d.lines[i++], true);
        else
            put_run(&d, i, end), i = end;
    }
    for (size_t i = 0; i < d.line_count; i++) {
        free(d.lines[i].drops);
        free(d.lines[i].keeps);
    }
    free(d.lines);
    return d.result;
}

void oracle_free(oracle_result *r)
{
    for (size_t i = 0; i < r->cut_count; i++) free(r->cuts[i].also);
    free(r->cuts);
    free(r->out);
}
