/*
 * dechaff inside a program. Cleans standard input twice: whole, with one call; then piece by piece, saying on stderr
 * which rule took what.
 *
 *     cc embed.c $(pkg-config --cflags --libs dechaff) -o embed && ./embed < article-en.txt
 */
#include <dechaff/dechaff.h>

#include <stdio.h>
#include <stdlib.h>

/** All of standard input, malloc'd; NULL if it does not fit in memory. */
static char *read_input(size_t *len)
{
    char *text = NULL;
    size_t cap = 0;
    *len = 0;
    do {
        char *more = realloc(text, cap += 65536);
        if (!more) {
            free(text);
            return NULL;
        }
        text = more;
        *len += fread(text + *len, 1, cap - *len, stdin);
    } while (*len == cap);
    return text;
}

/** Gets the text that stays, in order. */
static int write_text(void *user, const char *text, size_t len)
{
    return fwrite(text, 1, len, user) != len;
}

/** Gets what goes, in order. */
static int name_removed(void *user, const dechaff_removed *removed)
{
    (void)user;
    fprintf(stderr, "%s\t%.*s\n", removed->rule, (int)removed->text_len, removed->text);
    return 0;
}

/** Clean `data` in small pieces with an engine and a cleaner that would serve any number of documents. */
static dechaff_status clean_in_pieces(const char *data, size_t len, FILE *out, dechaff_error *err)
{
    dechaff_engine *engine = NULL;
    dechaff_cleaner *cleaner = NULL;
    dechaff_options options = DECHAFF_OPTIONS_INIT;
    options.on_text = write_text;
    options.on_removed = name_removed;
    options.user = out;

    dechaff_status status = dechaff_engine_new(NULL, &engine, err);
    if (status == DECHAFF_OK) status = dechaff_cleaner_new(engine, &options, &cleaner, err);
    if (status == DECHAFF_OK) status = dechaff_cleaner_begin(cleaner, NULL, err);
    for (size_t at = 0; status == DECHAFF_OK && at < len; at += 1000)
        status = dechaff_cleaner_feed(cleaner, data + at, len - at < 1000 ? len - at : 1000, err);
    if (status == DECHAFF_OK || status == DECHAFF_LIMIT) status = dechaff_cleaner_finish(cleaner, NULL, err);

    dechaff_cleaner_free(cleaner);
    dechaff_engine_free(engine);
    return status;
}

int main(void)
{
    dechaff_error err = {0};
    size_t len, clean_len;
    char *clean = NULL, *data = read_input(&len);
    if (!data) return 1;

    dechaff_status status = dechaff_clean(data, len, &clean, &clean_len, &err);
    if (status == DECHAFF_OK || status == DECHAFF_LIMIT) { /* over a bound: the text is there as far as it goes */
        fprintf(stderr, "one call: %zu bytes in, %zu bytes out\n", len, clean_len);
        status = clean_in_pieces(data, len, stdout, &err);
    }
    if (status != DECHAFF_OK) fprintf(stderr, "%s: %s\n", dechaff_status_text(status), err.text);
    free(clean);
    free(data);
    return status == DECHAFF_OK || status == DECHAFF_LIMIT ? 0 : 1;
}
