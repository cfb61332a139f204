/* Runs a fuzz target over files and folders of them: committed seeds are tests in every build. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t files;

/** Give the target one file's bytes in a block of just their size, so that a read behind them is caught. */
static int replay_file(const char *path)
{
    static uint8_t read[1 << 20];
    FILE *in = fopen(path, "rb");
    if (!in) return -1;
    size_t size = fread(read, 1, sizeof read, in);
    fclose(in);
    uint8_t *data = malloc(size ? size : 1);
    if (!data) return -1;
    memcpy(data, read, size);
    LLVMFuzzerTestOneInput(data, size);
    free(data);
    files++;
    return 0;
}

/** Every file of a folder. */
static int replay_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder) return -1;
    int failed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        char name[4096];
        if (entry->d_name[0] == '.') continue;
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        failed |= replay_file(name);
    }
    closedir(folder);
    return failed;
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++) failed |= replay_folder(argv[i]);
    printf("%zu seeds\n", files);
    return failed || files == 0 ? 1 : 0;
}
