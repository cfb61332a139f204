/*
 * Host tool: embed OUT.c OUT.image FILE.rules... turns rule files into data. In: rule files. Out: a C file with
 * filter/rules/embedded.h's data, with a blank line for each comment, test and `seen` line, and the same rules compiled
 * (rules/image.h). Ends the build with a compiler's message if a file is
 * wrong, so that what is embedded needs no check when dechaff starts.
 */
#include <stdio.h>
#include <stdlib.h>

#include "../base/buffer.h"
#include "../rules/parser.h"
#include "image.h"

typedef struct {
    arena memory;
    rule_list rules;
    buffer data;
    FILE *out;
} embedder;

static bool tell(void *ctx, const char *kind, slice id, const dechaff_error *e)
{
    (void)ctx;
    (void)kind;
    (void)id;
    fprintf(stderr, "%s:%zu:%zu: error: %s\n", e->source, e->line, e->column, e->text);
    return true;
}

static bool read_file(const char *path, buffer *bytes)
{
    FILE *f = fopen(path, "rb");
    bool done = f && buffer_reserve(bytes, RULES_FILE_MAX_BYTES + 1);
    if (done) bytes->len = fread(bytes->at, 1, RULES_FILE_MAX_BYTES + 1, f);
    done = done && !ferror(f);
    if (f) fclose(f);
    if (!done) fprintf(stderr, "%s: cannot be read\n", path);
    return done;
}

/* True for what only people and tests need. */
static bool is_left_out(slice line)
{
    size_t i = 0;
    while (i < line.len && (line.at[i] == ' ' || line.at[i] == '\t')) i++;
    slice rest = {line.at + i, line.len - i};
    if (rest.len == 0 || *rest.at == '#') return true;
    return i && (memchr("+-?", *rest.at, 3) || (rest.len > 4 && memcmp(rest.at, "seen", 4) == 0));
}

static bool strip(embedder *e, slice text)
{
    bool done = true;
    while (text.len && done) {
        const char *end = memchr(text.at, '\n', text.len);
        slice line = {text.at, end ? (size_t)(end - text.at) : text.len};
        size_t step = line.len + (end ? 1 : 0);
        if (!is_left_out(line)) done = buffer_append_slice(&e->data, line);
        done = done && buffer_append_byte(&e->data, '\n');
        text.at += step;
        text.len -= step;
    }
    return done;
}

/* Check one file, append it to the data and write its row of the table. */
static bool add(embedder *e, const char *path)
{
    buffer bytes;
    buffer_init(&bytes, RULES_FILE_MAX_BYTES + 1);
    size_t start = e->data.len, first = e->rules.count;
    bool done = read_file(path, &bytes);
    slice text = arena_copy(&e->memory, buffer_slice(&bytes)); /* the rules point into it */
    buffer_free(&bytes);
    done = done && text.at;
    if (done) done = rules_parse_all(slice_of(path), text, 0, &e->memory, &e->rules, tell, NULL) == DECHAFF_OK;
    for (size_t i = first; i < e->rules.count; i++) e->rules.items[i].builtin = true;
    if (done && text.len >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0) {
        text.at += 3;
        text.len -= 3;
    }
    done = done && strip(e, text);
    const char *name = strrchr(path, '/');
    fprintf(e->out, "    {\"embedded:%s\", %zu, %zu, %zu},\n", name ? name + 1 : path, start, e->data.len - start,
            e->rules.count - first);
    return done;
}

static void write_data(const embedder *e)
{
    fprintf(e->out, "const unsigned char EMBEDDED_RULES[] = {");
    for (size_t i = 0; i < e->data.len; i++) {
        fprintf(e->out, "%s%u,", i % 32 ? "" : "\n", (unsigned)(unsigned char)e->data.at[i]);
    }
    fprintf(e->out, "0};\n");
}

/* Write OUT; the table ends in an empty row, as C has no empty arrays. */
static bool write_all(embedder *e, char **paths, int count)
{
    bool done = true;
    fprintf(e->out, "#include \"rules/embedded.h\"\n\nconst embedded_pack EMBEDDED_PACKS[] = {\n");
    for (int i = 0; i < count; i++) done = add(e, paths[i]) && done;
    fprintf(e->out, "    {\"\", 0, 0, 0}};\nconst size_t EMBEDDED_PACK_COUNT = %d;\n", count);
    /* A file's own duplicates are told already; this finds those between files, where the ones before are right. */
    if (done) done = rules_find_duplicates(&e->rules, 0, tell, NULL) == DECHAFF_OK;
    write_data(e);
    return done;
}

/* Write the compiled rules. */
static bool write_image(const embedder *e, const char *path)
{
    buffer image;
    buffer_init(&image, UINT32_MAX);
    FILE *f = fopen(path, "wb");
    bool done = f && image_make(e->rules.items, e->rules.count, &image);
    done = done && fwrite(image.at, 1, image.len, f) == image.len;
    if (f && fclose(f) != 0) done = false;
    if (!done) fprintf(stderr, "%s: cannot be made\n", path);
    buffer_free(&image);
    return done;
}

int main(int argc, char **argv)
{
    if (argc < 3) return 2;
    embedder e = {.out = fopen(argv[1], "wb")};
    if (!e.out) {
        perror(argv[1]);
        return 1;
    }
    arena_init(&e.memory, SIZE_MAX);
    buffer_init(&e.data, SIZE_MAX / 2);
    bool done = write_all(&e, argv + 3, argc - 3);
    done = done && write_image(&e, argv[2]);
    if (fclose(e.out) != 0) done = false;
    buffer_free(&e.data);
    rule_list_free(&e.rules);
    arena_free(&e.memory);
    if (!done) remove(argv[1]);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
