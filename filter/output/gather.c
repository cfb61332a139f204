#include "gather.h"

#include <string.h>

void gather_init(gather *g, bool (*take)(void *ctx, const char *bytes, size_t len), void *ctx)
{
    g->take = take;
    g->ctx = ctx;
    g->cut = false;
    g->len = 0;
}

static bool append(void *ctx, const char *bytes, size_t len)
{
    return buffer_append(ctx, bytes, len);
}

void gather_init_into(gather *g, buffer *out)
{
    gather_init(g, append, out);
}

bool gather_flush(gather *g)
{
    g->cut = g->cut || (g->len && !g->take(g->ctx, g->room, g->len));
    g->len = 0;
    return !g->cut;
}

bool gather_put(gather *g, const char *bytes, size_t len)
{
    if (len > GATHER_BYTES - g->len && !gather_flush(g)) return false;
    if (len >= GATHER_BYTES) {
        g->cut = g->cut || !g->take(g->ctx, bytes, len);
        return !g->cut;
    }
    if (len) memcpy(g->room + g->len, bytes, len);
    g->len += len;
    return !g->cut;
}
