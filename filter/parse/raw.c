#include "raw.h"

#include "chars.h"

enum { NO_OFFSET = UINT32_MAX };
enum { ESCAPE_NONE, ESCAPE_COMMENT, ESCAPE_DOUBLE };

bool raw_is(html_tag tag)
{
    return (tag_flags(tag) & TAG_SKIP) || tag == TAG_title || tag == TAG_xmp || tag == TAG_plaintext;
}

void raw_begin(raw_search *s, html_tag tag, uint32_t offset, const raw_memory *memory)
{
    *s = (raw_search){.tag = tag, .at = offset, .first_end = NO_OFFSET, .depth = 1, .plain = memory->plain[tag]};
}

/* What stands at a '<': "<name" or "</name" with a name end behind it, neither, or too few bytes to say. */
typedef enum { HERE_NOTHING, HERE_START, HERE_END, HERE_SHORT } here;

static here look(const char *at, const char *end, const char *name, size_t name_len)
{
    bool slash = end - at > 1 && at[1] == '/';
    const char *name_at = at + 1 + slash;
    size_t have = (size_t)(end - name_at) < name_len ? (size_t)(end - name_at) : name_len;
    if (!chars_are(name_at, name, have)) return HERE_NOTHING;
    if ((size_t)(end - name_at) <= name_len) return HERE_SHORT;
    if (!char_is(name_at[name_len], CHAR_NAME_END)) return HERE_NOTHING;
    return slash ? HERE_END : HERE_START;
}

/* The end of the document was met: take the first end tag, or remember that there is none. */
static raw_result give_up(raw_search *s, raw_memory *memory)
{
    if (s->first_end == NO_OFFSET) {
        memory->no_end[s->tag] = true;
        return RAW_NONE;
    }
    memory->plain[s->tag] = true;
    s->at = s->first_end;
    return RAW_FOUND;
}

/* Follow "<!--" and "-->" in a script; false if the mark at `at` is cut by `end`. */
static bool follow_escape(raw_search *s, const char *at, const char *end)
{
    const char *mark = *at == '-' ? "-->" : "<!--";
    size_t len = strlen(mark), have = (size_t)(end - at) < len ? (size_t)(end - at) : len;
    if (memcmp(at, mark, have) != 0) return true;
    if (have < len) return false;
    if (*at == '-')
        s->escape = ESCAPE_NONE;
    else if (s->escape == ESCAPE_NONE)
        s->escape = ESCAPE_COMMENT;
    return true;
}

/* The next '<', or in an escaped script the next '-' too. */
static const char *next_mark(const raw_search *s, const char *at, const char *end)
{
    if (s->escape == ESCAPE_NONE) return memchr(at, '<', (size_t)(end - at));
    while (at < end && *at != '<' && *at != '-') at++;
    return at < end ? at : NULL;
}

/* True if a script ends at this tag, after the rules for "<!-- <script> </script> -->". */
static bool script_ends(raw_search *s, here h)
{
    if (s->escape == ESCAPE_NONE) return h == HERE_END;
    if (s->escape == ESCAPE_COMMENT && h == HERE_START)
        s->escape = ESCAPE_DOUBLE;
    else if (s->escape == ESCAPE_DOUBLE && h == HERE_END)
        s->escape = ESCAPE_COMMENT;
    else
        return s->escape == ESCAPE_COMMENT;
    return false;
}

/* True if a template ends at this tag: those inside it have ended. */
static bool template_ends(raw_search *s, here h)
{
    if (h == HERE_START)
        s->depth++;
    else
        s->depth--;
    return s->depth == 0;
}

/* True if the content ends at the tag that stands at `s->at`. */
static bool ends_here(raw_search *s, here h)
{
    if (h == HERE_END && s->first_end == NO_OFFSET) s->first_end = s->at;
    if (s->plain) return h == HERE_END;
    if (s->tag == TAG_script) return script_ends(s, h);
    if (s->tag == TAG_template) return template_ends(s, h);
    return h == HERE_END;
}

raw_result raw_find(raw_search *s, slice bytes, uint32_t base, bool ended, raw_memory *memory)
{
    const char *end = bytes.at + bytes.len, *name = tag_name(s->tag);
    size_t name_len = strlen(name);
    if (s->tag == TAG_plaintext) {
        s->at = base + (uint32_t)bytes.len;
        return ended ? RAW_FOUND : RAW_MORE;
    }
    if (memory->no_end[s->tag]) return RAW_NONE;
    for (const char *at = bytes.at + (s->at - base);; at++) {
        const char *mark = next_mark(s, at, end);
        s->at = base + (uint32_t)((mark ? mark : end) - bytes.at);
        if (!mark) return ended ? give_up(s, memory) : RAW_MORE;
        at = mark;
        if (s->tag == TAG_script && !s->plain && !follow_escape(s, at, end) && !ended) return RAW_MORE;
        here h = *at == '<' ? look(at, end, name, name_len) : HERE_NOTHING;
        if (h == HERE_SHORT && !ended) return RAW_MORE;
        if ((h == HERE_START || h == HERE_END) && ends_here(s, h)) return RAW_FOUND;
    }
}
