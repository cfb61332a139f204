/*
 * Golden pages: a folder each, input.html and expected.blocks. Every page is parsed whole and byte by byte.
 * Usage: golden_pages FOLDER   (run all)  |  golden_pages --dump FILE   (print a page)
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "page_text.h"

static bool read_file(const char *path, buffer *out)
{
    FILE *f = fopen(path, "rb");
    if (!f) return false;
    char part[65536];
    for (size_t len; (len = fread(part, 1, sizeof part, f));)
        if (!buffer_append(out, part, len)) abort();
    fclose(f);
    return true;
}

static int dump(const char *path)
{
    buffer in, out;
    buffer_init(&in, 1u << 30);
    buffer_init(&out, 1u << 30);
    if (!read_file(path, &in)) return 2;
    (void)html_to_text(buffer_slice(&in), (html_split){0}, &out);
    if (out.len) fwrite(out.at, 1, out.len, stdout);
    buffer_free(&in);
    buffer_free(&out);
    return 0;
}

static bool check(const char *name, slice html, slice expected, uint32_t step)
{
    buffer got;
    buffer_init(&got, 1u << 30);
    dechaff_status status = html_to_text(html, (html_split){.step = step}, &got);
    bool same = status == DECHAFF_OK && slice_equal(buffer_slice(&got), expected);
    if (!same) printf("%s (pieces of %u): status %d, got:\n%.*s\n", name, step, (int)status, (int)got.len, got.at);
    buffer_free(&got);
    return same;
}

static int run_folder(const char *folder, const char *name)
{
    char path[4096];
    buffer html, expected;
    buffer_init(&html, 1u << 30);
    buffer_init(&expected, 1u << 30);
    snprintf(path, sizeof path, "%s/%s/input.html", folder, name);
    int failed = !read_file(path, &html);
    snprintf(path, sizeof path, "%s/%s/expected.blocks", folder, name);
    failed |= !read_file(path, &expected);
    if (failed)
        printf("%s: input.html or expected.blocks cannot be read\n", name);
    else
        failed = !check(name, buffer_slice(&html), buffer_slice(&expected), 0) ||
                 !check(name, buffer_slice(&html), buffer_slice(&expected), 1);
    buffer_free(&html);
    buffer_free(&expected);
    return failed;
}

int main(int argc, char **argv)
{
    if (argc == 3) return dump(argv[2]);
    struct dirent **names;
    int count = argc == 2 ? scandir(argv[1], &names, NULL, alphasort) : -1, pages = 0, failed = 0;
    if (count < 0) return 2;
    for (int i = 0; i < count; i++) {
        if (names[i]->d_name[0] != '.' && names[i]->d_type == DT_DIR) {
            pages++;
            failed += run_folder(argv[1], names[i]->d_name);
        }
        free(names[i]);
    }
    free(names);
    printf("%d pages, %d failed\n", pages, failed);
    return failed || pages == 0;
}
