#include "custom.h"

#include "chars.h"

enum { LOOK_AHEAD_TOKENS = 32 };

static slice name_of(const scanner *scan, const token *t)
{
    return (slice){scanner_at(scan, t->start) + (t->kind == TOKEN_END ? 2 : 1), t->name_length};
}

bool custom_is(const scanner *scan, const token *t)
{
    if (t->tag != TAG_UNKNOWN || (t->kind != TOKEN_START && t->kind != TOKEN_END)) return false;
    slice name = name_of(scan, t);
    return memchr(name.at, '-', name.len) != NULL;
}

/* FNV-1a of the name in lower case. */
static uint32_t hash_of(slice name)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < name.len; i++) hash = (hash ^ (unsigned char)char_lower(name.at[i])) * 16777619u;
    return hash;
}

/* True if a block starts in the element of the start tag at `t`, soon. */
static bool holds_block(const scanner *scan, const token *t, size_t rest, uint32_t name)
{
    size_t depth = 1, most = rest < LOOK_AHEAD_TOKENS ? rest : LOOK_AHEAD_TOKENS;
    for (size_t i = 1; i < most; i++) {
        if (t[i].kind == TOKEN_START && tag_flags((html_tag)t[i].tag) & TAG_BLOCK) return true;
        if (!custom_is(scan, &t[i]) || hash_of(name_of(scan, &t[i])) != name) continue;
        depth += t[i].kind == TOKEN_START ? 1 : (size_t)-1;
        if (depth == 0) return false;
    }
    return false;
}

/* End the innermost element of this name, and those inside it; true if a block has started in it. */
static bool end_element(custom_elements *c, uint32_t name)
{
    for (uint32_t i = c->count; i-- > 0;) {
        if (c->name[i] != name) continue;
        c->count = i;
        return c->started > c->blocks[i];
    }
    return false;
}

bool custom_parts(custom_elements *c, const scanner *scan, const token *t, size_t rest)
{
    uint32_t name = hash_of(name_of(scan, t));
    if (t->kind == TOKEN_END) return end_element(c, name);
    if (c->count < CUSTOM_MAX_OPEN) {
        c->name[c->count] = name;
        c->blocks[c->count++] = c->started;
    }
    return holds_block(scan, t, rest, name);
}
