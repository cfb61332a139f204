/*
 * dechaff-features: what the model sees of pages, for training and study.
 *
 *   dechaff-features OUT < LIST        LIST: path of a UTF-8 HTML file on each line
 *
 * Writes OUT.jsonl, one page a line: {"page", "blocks": [{text, words, chars, flags, start, end, element, dom, body}]},
 * in the order of LIST, and OUT.f32, the features of all blocks one after another. OUT.names has the features' names.
 */
#include "score/features.h"
#include "base/arena.h"
#include "parse/html.h"

#include "read_file.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    FILE *pages, *features;
    html_parser *parser;
    groups *groups;
    arena memory;
} dump;

/** Write the features of all blocks, block by block. */
static void write_features(dump *d, const scene *s)
{
    static _Alignas(32) float tile[FEATURE_COUNT * FEATURE_LANES];
    feature_run draw;
    features_start(&draw, s);
    features_page(&draw, tile);
    for (size_t first = 0; first < s->block_count; first += FEATURE_LANES) {
        size_t count = s->block_count - first < FEATURE_LANES ? s->block_count - first : FEATURE_LANES;
        features_tile(&draw, first, count, tile);
        for (size_t lane = 0; lane < count; lane++) {
            float row[FEATURE_COUNT];
            for (size_t k = 0; k < FEATURE_COUNT; k++) row[k] = tile[k * FEATURE_LANES + lane];
            fwrite(row, sizeof row, 1, d->features);
        }
    }
}

/** Write the blocks of a page as one line. */
static void write_page(dump *d, const char *path, const scene *s)
{
    json_t *blocks = json_array();
    for (size_t i = 0; i < s->block_count; i++) {
        const block *b = &s->page->blocks[i];
        json_array_append_new(blocks, json_pack("{s:s%, s:i, s:i, s:i, s:i, s:i, s:i, s:b, s:b}", "text", b->text.at,
                                                b->text.len, "words", (int)b->counts.words, "chars",
                                                (int)b->counts.code_points, "flags", (int)b->flags, "start",
                                                (int)b->src_start, "end", (int)b->src_end, "element", (int)b->element,
                                                "dom", (int)scene_inside(s, scene_place(b), s->all.dom), "body",
                                                (int)(scene_inside(s, scene_place(b), s->all.most) &&
                                                      s->marks[i].signature == s->all.main_signature)));
    }
    json_t *line = json_pack("{s:s, s:o}", "page", path, "blocks", blocks);
    json_dumpf(line, d->pages, JSON_COMPACT);
    fputc('\n', d->pages);
    json_decref(line);
}

/** Parse one file and write what is to be known of it; false: it cannot be read. */
static bool dump_file(dump *d, const char *path)
{
    size_t len;
    char *data = read_file(path, &len);
    const html_limits limits = {512, 256, 64 * 1024, 0};
    page p = {0};
    scene s;
    if (!data) return false;
    arena_reset(&d->memory);
    bool fine = html_parser_begin(d->parser, &limits, &d->memory) == DECHAFF_OK &&
                html_parser_feed(d->parser, (slice){data, len}) == DECHAFF_OK &&
                html_parser_finish(d->parser, &p) == DECHAFF_OK &&
                scene_look(&s, d->groups, &p, &d->memory) == DECHAFF_OK;
    free(data);
    if (!fine) return false;
    write_features(d, &s);
    write_page(d, path, &s);
    return true;
}

/** Open OUT with an ending, or end the program. */
static FILE *open_part(const char *out, const char *ending)
{
    char path[4096];
    snprintf(path, sizeof path, "%s%s", out, ending);
    FILE *f = fopen(path, "wb");
    if (f) return f;
    perror(path);
    exit(2);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: dechaff-features OUT < LIST\n");
        return 2;
    }
    dump d = {open_part(argv[1], ".jsonl"), open_part(argv[1], ".f32"), html_parser_new(), groups_new(), {0}};
    FILE *names = open_part(argv[1], ".names");
    for (size_t i = 0; i < FEATURE_COUNT; i++) fprintf(names, "%s\n", feature_name(i));
    arena_init(&d.memory, (size_t)1 << 30);
    char path[4096];
    int failed = 0;
    while (d.parser && d.groups && fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = '\0';
        if (dump_file(&d, path)) continue;
        fprintf(stderr, "%s: cannot be read\n", path);
        failed = 1;
    }
    bool written = fclose(names) == 0 && fclose(d.pages) == 0 && fclose(d.features) == 0;
    html_parser_free(d.parser);
    groups_free(d.groups);
    arena_free(&d.memory);
    return written ? failed : 2;
}
