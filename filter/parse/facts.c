#include "facts.h"

#include "../base/json.h"

enum { FACT_BYTES_MAX = 1000 };

/** True if `s` starts as a URL does: some pages give an author's page in place of a name. */
static bool is_url(slice s)
{
    return s.len > 4 && memcmp(s.at, "http", 4) == 0;
}

/** Put a JSON string into `to` unless that has a value: escapes undone, white space collapsed. */
static void take(slice *to, slice string, arena *memory)
{
    if (to->len || string.len == 0 || string.len > FACT_BYTES_MAX || is_url(string)) return;
    char *text = arena_take(memory, string.len);
    if (!text) return;
    size_t len = json_unescape(string, text), kept = 0;
    for (size_t i = 0; i < len; i++) {
        bool blank = (unsigned char)text[i] <= ' ';
        if (blank && (kept == 0 || text[kept - 1] == ' ')) continue;
        text[kept++] = blank ? ' ' : text[i];
    }
    if (kept && text[kept - 1] == ' ') kept--;
    *to = (slice){text, kept};
}

#define NAME(text)                                                                                                     \
    {                                                                                                                  \
        text, sizeof text - 1                                                                                          \
    }

/** Take what one script says. */
static void read_script(page *p, slice script, arena *memory)
{
    const struct {
        slice name;
        slice *to;
        bool named; /* its value may be an object with a name */
    } facts[] = {{NAME("headline"), &p->og_title, false},
                 {NAME("datePublished"), &p->date, false},
                 {NAME("author"), &p->byline, true},
                 {NAME("creator"), &p->byline, true},
                 {NAME("publisher"), &p->site, true}};
    slice *owner = NULL;
    json_member m;
    for (size_t at = 0; json_next(script, &at, &m);) {
        if (owner && slice_is(m.name, "name")) {
            take(owner, m.string, memory);
            owner = NULL;
        }
        for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
            if (!slice_equal(m.name, facts[i].name)) continue;
            owner = facts[i].named && !m.string.at ? facts[i].to : NULL;
            take(facts[i].to, m.string, memory);
        }
    }
}

void facts_fill(page *p, arena *memory)
{
    for (size_t i = 0; i < p->jsonld_count; i++) read_script(p, p->jsonld[i], memory);
}
