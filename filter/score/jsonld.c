#include "jsonld.h"

#include "../base/json.h"
#include "../base/utf8.h"

enum { BODY_WORDS_MIN = 60, PROSE_FACTOR = 2, TAG_BYTES_MAX = 300 };

/** The longest value of an "articleBody" in one script, escapes as they stand; empty if it has none. */
static slice find_body(slice script)
{
    slice best = {script.at, 0};
    json_member m;
    for (size_t at = 0; json_next(script, &at, &m);)
        if (m.string.len > best.len && slice_is(m.name, "articleBody")) best = m.string;
    return best;
}

/* Names of characters that article texts are written with; others stay as they are. */
static const struct {
    const char *name, *text;
} ENTITIES[] = {{"&amp;", "&"},   {"&lt;", "<"},    {"&gt;", ">"},    {"&quot;", "\""},  {"&#39;", "'"},
                {"&#039;", "'"},  {"&nbsp;", " "},  {"&rsquo;", "’"}, {"&lsquo;", "‘"},  {"&rdquo;", "”"},
                {"&ldquo;", "“"}, {"&ndash;", "–"}, {"&mdash;", "—"}, {"&hellip;", "…"}, {"&apos;", "'"}};

/** True if a tag's name is that of a block or of <br>. */
static bool is_break(const char *name, const char *end)
{
    int first = name < end ? *name | 0x20 : 0, second = name + 1 < end ? name[1] | 0x20 : 0;
    if (first == 'b') return second == 'r' || second == 'l';
    return first == 'p' || first == 'd' || first == 'l' || first == 'h';
}

/** Write what stands at `*at` as text, entities decoded and tags turned into line ends; its end in `to`. */
static char *put_text(char *to, const char **at, const char *end)
{
    if (**at == '<') {
        const char *stop = memchr(*at, '>', (size_t)(end - *at) < TAG_BYTES_MAX ? (size_t)(end - *at) : TAG_BYTES_MAX);
        if (stop) {
            bool breaks = is_break((*at)[1] == '/' ? *at + 2 : *at + 1, stop);
            *at = stop + 1;
            *to = breaks ? '\n' : ' ';
            return to + 1;
        }
    }
    for (size_t i = 0; **at == '&' && i < sizeof ENTITIES / sizeof *ENTITIES; i++) {
        size_t len = strlen(ENTITIES[i].name), size = strlen(ENTITIES[i].text);
        if ((size_t)(end - *at) < len || memcmp(*at, ENTITIES[i].name, len) != 0) continue;
        memcpy(to, ENTITIES[i].text, size);
        *at += len;
        return to + size;
    }
    *to = *(*at)++;
    return to + 1;
}

/** Turn markup inside the text into text, in place; the new length. */
static size_t strip_markup(char *text, size_t len)
{
    char *to = text;
    const char *at = text, *end = text + len;
    while (at < end) to = put_text(to, &at, end);
    return (size_t)(to - text);
}

/** Cut the next non-blank line off `*at`, its white space collapsed in place; empty at the end. */
static slice cut_line(char **at, const char *end)
{
    char *start = *at, *to = start;
    while (*at < end) {
        char c = *(*at)++;
        if (c == '\n' && to > start) break;
        bool blank = (unsigned char)c <= ' ';
        if (blank && (to == start || to[-1] == ' ')) continue;
        *to++ = blank ? ' ' : c;
    }
    while (to > start && to[-1] == ' ') to--;
    return (slice){start, (size_t)(to - start)};
}

/** CP_* bits of an ASCII character, or of another one. */
static unsigned kinds_of(uint32_t cp)
{
    if (cp >= 0x80) return cp_kinds(cp);
    if (cp - '0' < 10) return CP_WORD | CP_DIGIT;
    if ((cp | 0x20) - 'a' < 26) return cp < 'a' ? CP_WORD | CP_UPPER : CP_WORD;
    return cp == '_' ? CP_WORD : 0;
}

/** Count words and code points as parse/ does. */
static block_counts count_text(slice s)
{
    block_counts c = {.pieces = 1};
    const char *at = s.at, *end = s.at + s.len;
    bool inside = false;
    while (at < end) {
        unsigned kinds = kinds_of(utf8_next(&at, end));
        bool alone = kinds & CP_UNSPACED, word = kinds & CP_WORD;
        c.words += alone || (word && !inside);
        inside = word && !alone;
        c.code_points++;
        c.uppercase += (kinds & CP_UPPER) != 0;
        c.digits += (kinds & CP_DIGIT) != 0;
    }
    c.ends_sentence = s.len && strchr(".!?", s.at[s.len - 1]) != NULL;
    c.sentence_ends = c.ends_sentence;
    return c;
}

/** Put the lines of the body behind the blocks in `blocks`. */
static void add_lines(page *p, block *blocks, piece *pieces, char *text, size_t len)
{
    const char *end = text + len;
    uint32_t at_end = p->block_count ? p->blocks[p->block_count - 1].src_end : 0;
    for (slice line; (line = cut_line(&text, end)).len; pieces++) {
        block *b = &blocks[p->block_count++];
        *pieces = (piece){0, (uint32_t)line.len, at_end};
        *b = (block){.text = line, .element = -1, .flags = BLOCK_JSONLD, .src_start = at_end, .src_end = at_end};
        b->pieces = pieces;
        b->piece_count = 1;
        b->counts = count_text(line);
    }
}

/** The longest article body of all scripts. */
static slice longest_body(const page *p)
{
    slice best = {NULL, 0};
    for (size_t i = 0; i < p->jsonld_count; i++) {
        slice body = find_body(p->jsonld[i]);
        if (body.len > best.len) best = body;
    }
    return best;
}

dechaff_status jsonld_add(page *p, uint32_t prose_words, arena *memory)
{
    slice body = longest_body(p);
    if (body.len < BODY_WORDS_MIN) return DECHAFF_OK;
    char *text = arena_take(memory, body.len + 4);
    if (!text) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    size_t len = strip_markup(text, json_unescape(body, text)), lines = 1;
    for (size_t i = 0; i < len; i++) lines += text[i] == '\n';
    uint32_t words = count_text((slice){text, len}).words;
    if (words < BODY_WORDS_MIN || words / PROSE_FACTOR <= prose_words) return DECHAFF_OK;
    block *blocks = arena_take_array(memory, p->block_count + lines, sizeof *blocks);
    piece *pieces = blocks ? arena_take_array(memory, lines, sizeof *pieces) : NULL;
    if (!pieces) return memory->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
    if (p->block_count) memcpy(blocks, p->blocks, p->block_count * sizeof *blocks);
    add_lines(p, blocks, pieces, text, len);
    p->blocks = blocks;
    return DECHAFF_OK;
}
