#include "page_writer.h"

static bool is_markdown(const page_writer *w)
{
    return w->format == DECHAFF_FORMAT_MARKDOWN;
}

void page_writer_init(page_writer *w, dechaff_format format, buffer *out)
{
    w->format = format;
    if (is_markdown(w))
        markdown_init(&w->markdown, out);
    else
        text_writer_init(&w->text, out);
}

bool page_writer_locate(page_writer *w, slice url, slice base)
{
    return !is_markdown(w) || markdown_set_base(&w->markdown, url, base);
}

bool page_writer_block(page_writer *w, const element *elements, const block *b, const cut *cuts, size_t cut_count)
{
    if (is_markdown(w)) return markdown_block(&w->markdown, elements, b, cuts, cut_count);
    return text_writer_block(&w->text, b, cuts, cut_count);
}

bool page_writer_finish(page_writer *w)
{
    return is_markdown(w) ? markdown_finish(&w->markdown) : text_writer_finish(&w->text);
}

void page_writer_free(page_writer *w)
{
    if (is_markdown(w))
        markdown_free(&w->markdown);
    else
        text_writer_free(&w->text);
}

static bool write_blocks(page_writer *w, const judged_page *in)
{
    const page *p = in->page;
    size_t next = 0;
    if (!page_writer_locate(w, in->url, p->base)) return false;
    for (size_t i = 0; i < p->block_count; i++) {
        size_t first = next;
        while (next < in->cut_count && in->cuts[next].block == i) next++;
        const block *b = &p->blocks[i];
        if (b->chosen && !page_writer_block(w, p->elements, b, in->cuts + first, next - first)) return false;
    }
    return page_writer_finish(w);
}

dechaff_status write_page(const judged_page *in, dechaff_format format, buffer *out)
{
    page_writer w;
    page_writer_init(&w, format, out);
    bool ok = write_blocks(&w, in);
    page_writer_free(&w);
    if (ok) return DECHAFF_OK;
    return out->limit_hit ? DECHAFF_LIMIT : DECHAFF_NO_MEMORY;
}
