#include "tag_scan.h"

#include "near.h"

enum { BEFORE_NAME = TAG_STATE_NAME + 1, IN_NAME, AFTER_NAME, BEFORE_VALUE, IN_DOUBLE, IN_SINGLE, IN_UNQUOTED };

/* ---- the end of a tag that comes in pieces ---- */

/* The state behind a character that is neither inside quotes nor the '>' of the tag. */
static uint8_t next_state(uint8_t state, char c)
{
    bool space = char_is(c, CHAR_SPACE), slash = c == '/';
    switch (state) {
    case TAG_STATE_NAME:
        return space || slash ? BEFORE_NAME : TAG_STATE_NAME;
    case BEFORE_NAME:
        return space || slash ? BEFORE_NAME : IN_NAME;
    case IN_NAME:
        return space ? AFTER_NAME : slash ? BEFORE_NAME : c == '=' ? BEFORE_VALUE : IN_NAME;
    case AFTER_NAME:
        return space ? AFTER_NAME : slash ? BEFORE_NAME : c == '=' ? BEFORE_VALUE : IN_NAME;
    case BEFORE_VALUE:
        return space ? BEFORE_VALUE : c == '"' ? IN_DOUBLE : c == '\'' ? IN_SINGLE : IN_UNQUOTED;
    default:
        return space ? BEFORE_NAME : IN_UNQUOTED;
    }
}

const char *tag_end_find(const char *at, const char *end, uint8_t *state)
{
    while (at < end) {
        if (*state == IN_DOUBLE || *state == IN_SINGLE) {
            at = memchr(at, *state == IN_DOUBLE ? '"' : '\'', (size_t)(end - at));
            if (!at) return NULL;
            *state = BEFORE_NAME;
        } else if (*at == '>')
            return at;
        else
            *state = next_state(*state, *at);
        at++;
    }
    return NULL;
}

/* ---- attributes of a tag that is there as a whole ---- */

static const char *skip_space(const char *at, const char *end)
{
    while (at < end && char_is(*at, CHAR_SPACE)) at++;
    return at;
}

/* Read "= value" at `at` into `a`; gives what follows it, NULL if the bytes end inside. */
static const char *read_value(const char *at, const char *end, span_attribute *a, const char *origin)
{
    at = skip_space(at + 1, end);
    if (at == end) return NULL;
    bool quoted = *at == '"' || *at == '\'';
    const char *value = at + quoted, *stop = value;
    if (quoted)
        stop = near_char(value, end, *at);
    else
        stop = near_class_plain(value, end, CHAR_UNQUOTED_END);
    if (!stop || stop == end) return NULL;
    a->value = (uint32_t)(value - origin);
    a->value_length = (uint32_t)(stop - value);
    return stop + quoted;
}

/* Read one attribute at `at` into `a` (offsets from `origin`); gives what follows it, NULL if the bytes end inside. */
static const char *read_attribute(const char *at, const char *end, span_attribute *a, const char *origin)
{
    const char *name = at; /* even a '=' starts a name here */
    at = near_attribute_end(at + 1, end);
    *a = (span_attribute){.name = (uint32_t)(name - origin), .name_length = (uint32_t)(at - name)};
    a->value = a->name;
    const char *next = skip_space(at, end);
    if (next == end) return NULL;
    return *next == '=' ? read_value(next, end, a, origin) : next;
}

const char *tag_read(scanner *s, token *t, const char *at, const char *end)
{
    span_attribute spare, *first = s->attributes + s->attribute_count;
    uint32_t count = 0;
    bool over = false;
    const char *origin = s->bytes.at - s->base;
    while (at && (at = skip_space(at, end)) < end) {
        if (*at == '>') {
            t->attr_count = (uint16_t)count;
            s->long_tags += over;
            s->attribute_count += count;
            return at;
        }
        if (*at == '/') {
            at++;
            if (at < end && *at == '>') t->flags |= TOKEN_SELF_CLOSING;
            continue;
        }
        bool room = count < s->max_attributes;
        at = read_attribute(at, end, room ? &first[count] : &spare, origin);
        count += room;
        over |= !room;
    }
    return NULL;
}
