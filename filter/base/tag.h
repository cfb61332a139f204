/*
 * The HTML element names dechaff knows, one row each: name and how the parser treats it.
 * Read by parse/ (scanner, tree), rules/ (css) and score/ (features). Unknown names are TAG_UNKNOWN.
 */
#ifndef DECHAFF_BASE_TAG_H
#define DECHAFF_BASE_TAG_H

#include <stdint.h>

#include "slice.h"

enum {
    TAG_BLOCK = 1,    /* its edges end a block; nests and becomes an element */
    TAG_INLINE = 2,   /* a run or a count inside a block */
    TAG_VOID = 4,     /* has no content */
    TAG_SKIP = 8,     /* its content is not text of the page and is not tokenised */
    TAG_HEAD = 16,    /* belongs into <head> */
    TAG_CLOSES_P = 32 /* its start tag ends an open <p> (HTML Standard, 13.2.6.4.7) */
};

/* X(name, flags); in the order of the enum. After a change run tag_slots.py, which prints the table of tag.c. */
/* clang-format off */
#define DECHAFF_TAGS(X)                                                                                             \
    /* document */                                                                                                  \
    X(html, TAG_BLOCK) X(head, TAG_HEAD) X(body, TAG_BLOCK) X(title, TAG_HEAD) X(meta, TAG_HEAD | TAG_VOID)         \
    X(link, TAG_HEAD | TAG_VOID) X(base, TAG_HEAD | TAG_VOID)                                                       \
    /* blocks that end a paragraph */                                                                               \
    X(p, TAG_BLOCK | TAG_CLOSES_P) X(div, TAG_BLOCK | TAG_CLOSES_P) X(section, TAG_BLOCK | TAG_CLOSES_P)            \
    X(article, TAG_BLOCK | TAG_CLOSES_P) X(main, TAG_BLOCK | TAG_CLOSES_P) X(header, TAG_BLOCK | TAG_CLOSES_P)      \
    X(footer, TAG_BLOCK | TAG_CLOSES_P) X(nav, TAG_BLOCK | TAG_CLOSES_P) X(aside, TAG_BLOCK | TAG_CLOSES_P)         \
    X(h1, TAG_BLOCK | TAG_CLOSES_P) X(h2, TAG_BLOCK | TAG_CLOSES_P) X(h3, TAG_BLOCK | TAG_CLOSES_P)                 \
    X(h4, TAG_BLOCK | TAG_CLOSES_P) X(h5, TAG_BLOCK | TAG_CLOSES_P) X(h6, TAG_BLOCK | TAG_CLOSES_P)                 \
    X(ul, TAG_BLOCK | TAG_CLOSES_P) X(ol, TAG_BLOCK | TAG_CLOSES_P) X(menu, TAG_BLOCK | TAG_CLOSES_P)               \
    X(dir, TAG_BLOCK | TAG_CLOSES_P) X(li, TAG_BLOCK | TAG_CLOSES_P) X(dl, TAG_BLOCK | TAG_CLOSES_P)                \
    X(dt, TAG_BLOCK | TAG_CLOSES_P) X(dd, TAG_BLOCK | TAG_CLOSES_P) X(blockquote, TAG_BLOCK | TAG_CLOSES_P)         \
    X(pre, TAG_BLOCK | TAG_CLOSES_P) X(listing, TAG_BLOCK | TAG_CLOSES_P) X(figure, TAG_BLOCK | TAG_CLOSES_P)       \
    X(figcaption, TAG_BLOCK | TAG_CLOSES_P) X(table, TAG_BLOCK | TAG_CLOSES_P) X(form, TAG_BLOCK | TAG_CLOSES_P)    \
    X(fieldset, TAG_BLOCK | TAG_CLOSES_P) X(details, TAG_BLOCK | TAG_CLOSES_P) X(summary, TAG_BLOCK | TAG_CLOSES_P) \
    X(dialog, TAG_BLOCK | TAG_CLOSES_P) X(address, TAG_BLOCK | TAG_CLOSES_P) X(center, TAG_BLOCK | TAG_CLOSES_P)    \
    X(hgroup, TAG_BLOCK | TAG_CLOSES_P) X(search, TAG_BLOCK | TAG_CLOSES_P)                                         \
    X(hr, TAG_BLOCK | TAG_VOID | TAG_CLOSES_P) X(xmp, TAG_BLOCK | TAG_CLOSES_P)                                     \
    X(plaintext, TAG_BLOCK | TAG_CLOSES_P)                                                                          \
    /* other blocks */                                                                                              \
    X(caption, TAG_BLOCK) X(thead, TAG_BLOCK) X(tbody, TAG_BLOCK) X(tfoot, TAG_BLOCK) X(tr, TAG_BLOCK)              \
    X(td, TAG_BLOCK) X(th, TAG_BLOCK) X(legend, TAG_BLOCK) X(label, TAG_BLOCK) X(button, TAG_BLOCK)                 \
    X(noscript, TAG_BLOCK) X(ins, TAG_BLOCK) X(frameset, TAG_BLOCK)                                                 \
    /* inline */                                                                                                    \
    X(br, TAG_INLINE | TAG_VOID) X(wbr, TAG_INLINE | TAG_VOID) X(a, TAG_INLINE) X(span, TAG_INLINE)                 \
    X(b, TAG_INLINE) X(strong, TAG_INLINE) X(em, TAG_INLINE) X(i, TAG_INLINE) X(u, TAG_INLINE)                      \
    X(small, TAG_INLINE) X(big, TAG_INLINE) X(sup, TAG_INLINE) X(sub, TAG_INLINE) X(code, TAG_INLINE)               \
    X(kbd, TAG_INLINE) X(samp, TAG_INLINE) X(var, TAG_INLINE) X(tt, TAG_INLINE) X(cite, TAG_INLINE)                 \
    X(q, TAG_INLINE) X(dfn, TAG_INLINE) X(abbr, TAG_INLINE) X(mark, TAG_INLINE) X(del, TAG_INLINE)                  \
    X(s, TAG_INLINE) X(strike, TAG_INLINE) X(font, TAG_INLINE) X(time, TAG_INLINE) X(data, TAG_INLINE)              \
    X(bdi, TAG_INLINE) X(bdo, TAG_INLINE) X(ruby, TAG_INLINE) X(rt, TAG_INLINE) X(rp, TAG_INLINE)                   \
    X(img, TAG_INLINE | TAG_VOID) X(picture, TAG_INLINE) X(source, TAG_INLINE | TAG_VOID)                           \
    X(input, TAG_INLINE | TAG_VOID) X(output, TAG_INLINE) X(embed, TAG_INLINE | TAG_VOID)                           \
    X(param, TAG_INLINE | TAG_VOID) X(track, TAG_INLINE | TAG_VOID) X(col, TAG_INLINE | TAG_VOID)                   \
    X(area, TAG_INLINE | TAG_VOID) X(frame, TAG_INLINE | TAG_VOID) X(map, TAG_INLINE) X(object, TAG_INLINE)         \
    X(math, TAG_INLINE)                                                                                             \
    /* content skipped */                                                                                           \
    X(script, TAG_SKIP) X(style, TAG_SKIP) X(template, TAG_SKIP) X(svg, TAG_SKIP) X(iframe, TAG_SKIP)               \
    X(textarea, TAG_SKIP) X(select, TAG_SKIP) X(option, TAG_SKIP) X(datalist, TAG_SKIP) X(canvas, TAG_SKIP)         \
    X(video, TAG_SKIP) X(audio, TAG_SKIP) X(noframes, TAG_SKIP) X(noembed, TAG_SKIP) X(annotation, TAG_SKIP)
/* clang-format on */

typedef enum {
    TAG_UNKNOWN,
#define DECHAFF_TAG_ENUM(name, flags) TAG_##name,
    DECHAFF_TAGS(DECHAFF_TAG_ENUM)
#undef DECHAFF_TAG_ENUM
        TAG_COUNT
} html_tag;

/** The tag of a name in any case; TAG_UNKNOWN if it is none of the table. Constant time. */
html_tag tag_find(slice name);

/** The same for a name behind which eight bytes can be read. */
html_tag tag_find_padded(slice name);

/** Lower-case name; "" for TAG_UNKNOWN. */
const char *tag_name(html_tag tag);

extern const uint8_t TAG_FLAGS[TAG_COUNT];

/** TAG_* flags; TAG_INLINE for TAG_UNKNOWN. */
static inline unsigned tag_flags(html_tag tag)
{
    return TAG_FLAGS[tag < TAG_COUNT ? tag : TAG_UNKNOWN];
}

#endif
