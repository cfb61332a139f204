/*
 * Addresses of links. In: what `href` says and where the page came from. Out: the address it means (RFC 3986, 5.2), and
 * the same as a Markdown destination. Never gives out an address that runs a script.
 */
#ifndef DECHAFF_OUTPUT_LINK_H
#define DECHAFF_OUTPUT_LINK_H

#include "../base/buffer.h"

/** False where `href` leads nowhere: empty, a place in the same page, or a scheme but http, https, ftp, mailto, tel. */
bool link_leads(slice href);

/**
 * Append the address that `href`, which leads somewhere, means on a page at `base` (empty: not known, then it stays as
 * it is). @return false: `out` is full or memory is out.
 */
bool link_resolve(slice base, slice href, buffer *out);

/** Append an address as Markdown: what would end it is written as %XX. */
bool link_put(slice target, buffer *out);

#endif
