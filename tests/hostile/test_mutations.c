/* 3,000 pages made by bytes flipped, cut out and spliced in pages of our own: nothing breaks, the text is UTF-8. */
#include "../cleaning.h"
#include "../property/generate.h"
#include "../unit/suite.h"
#include "base/utf8.h"

#include <glob.h>
#include <stdio.h>
#include <time.h>

enum { PAGES = 3000, PARENTS_MAX = 400, PARENT_BYTES_MAX = 1 << 16, CHANGES_MAX = 24 };

typedef struct {
    buffer pages[PARENTS_MAX];
    size_t count;
} parents;

/* Read the files of a pattern below the source folder. */
static void read_parents(parents *p, const char *pattern)
{
    glob_t found;
    MUST(glob(pattern, 0, NULL, &found) == 0);
    for (size_t i = 0; i < found.gl_pathc && p->count < PARENTS_MAX; i++) {
        buffer *page = &p->pages[p->count++];
        FILE *file = fopen(found.gl_pathv[i], "r");
        buffer_init(page, PARENT_BYTES_MAX);
        MUST(file && buffer_reserve(page, PARENT_BYTES_MAX));
        page->len = fread(page->at, 1, PARENT_BYTES_MAX, file);
        fclose(file);
    }
    globfree(&found);
}

/* ---- changes ---- */

static size_t place_in(dice *d, const buffer *page)
{
    return roll(d, page->len + 1);
}

/* Another byte, more often than not one that means something in HTML or in an encoding. */
static void flip(dice *d, buffer *page, const parents *p)
{
    static const char MARKS[] = "<>/=\"'&;!-?[]#\0\r\n\t \x80\xC3\xE2\xF0\xFE\xFF\x1B";
    (void)p;
    if (!page->len) return;
    size_t at = roll(d, page->len);
    char turned = (char)(page->at[at] ^ (1 << roll(d, 8)));
    page->at[at] = turned;
    if (roll(d, 3)) page->at[at] = MARKS[roll(d, sizeof MARKS - 1)];
}

static void cut_out(dice *d, buffer *page, const parents *p)
{
    (void)p;
    size_t at = place_in(d, page), len = roll(d, 400);
    if (len > page->len - at) len = page->len - at;
    memmove(page->at + at, page->at + at + len, page->len - at - len);
    page->len -= len;
}

static void put_in(buffer *page, size_t at, slice part)
{
    size_t behind = page->len - at;
    if (!part.len || page->len + part.len > PARENT_BYTES_MAX) return;
    MUST(buffer_append_slice(page, part)); /* for the room */
    memmove(page->at + at + part.len, page->at + at, behind);
    memcpy(page->at + at, part.at, part.len);
}

/* A stretch of any page. */
static void splice(dice *d, buffer *page, const parents *p)
{
    const buffer *other = &p->pages[roll(d, p->count)];
    size_t from = place_in(d, other), len = roll(d, 2000);
    if (len > other->len - from) len = other->len - from;
    put_in(page, place_in(d, page), (slice){other->at + from, len});
}

/* The same tag many times. */
static void repeat(dice *d, buffer *page, const parents *p)
{
    static const char *const TAGS[] = {"<table>",   "<select>", "<!--", "</p>", "<svg>",
                                       "<a href='", "<li>",     "&#x",  "<b>"};
    size_t at = place_in(d, page);
    const char *tag = TAGS[roll(d, sizeof TAGS / sizeof *TAGS)];
    (void)p;
    for (size_t i = roll(d, 60); i; i--) put_in(page, at, slice_of(tag));
}

static void mutate(dice *d, buffer *page, const parents *p)
{
    static void (*const CHANGES[])(dice *, buffer *, const parents *) = {flip, flip, flip, cut_out, splice, repeat};
    const buffer *parent = &p->pages[roll(d, p->count)];
    page->len = 0;
    MUST(buffer_append_slice(page, buffer_slice(parent)));
    for (size_t i = 1 + roll(d, CHANGES_MAX); i; i--) CHANGES[roll(d, sizeof CHANGES / sizeof *CHANGES)](d, page, p);
}

/* ---- the test ---- */

static size_t split_somewhere(void *ctx, size_t at, size_t len)
{
    size_t size = 1 + roll(ctx, 5000);
    return size < len - at ? size : len - at;
}

static void check_result(const dechaff_result *r, uint32_t round)
{
    const char *const facts[] = {r->title, r->byline, r->date, r->site, r->url, r->lang};
    ck_assert_msg(utf8_valid_prefix((slice){r->text, r->text_len}) == r->text_len, "page %u: no UTF-8", round);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        ck_assert_msg(utf8_valid_prefix(slice_of(facts[i])) == strlen(facts[i]), "page %u: fact %zu", round, i);
}

/* True if the page was taken for one, or for text. */
static bool clean_mutant(dechaff_cleaner *c, slice page, dice *d, uint32_t round)
{
    const dechaff_result *result = NULL;
    dechaff_status status = dechaff_cleaner_begin(c, NULL, NULL);
    for (size_t at = 0, size; at < page.len && status == DECHAFF_OK; at += size) {
        size = split_somewhere(d, at, page.len);
        status = dechaff_cleaner_feed(c, page.at + at, size, NULL);
    }
    if (status == DECHAFF_OK || status == DECHAFF_LIMIT) status = dechaff_cleaner_finish(c, &result, NULL);
    ck_assert_msg(status == DECHAFF_OK || status == DECHAFF_LIMIT || status == DECHAFF_BAD_INPUT, "page %u: status %d",
                  round, (int)status);
    if (result) check_result(result, round);
    return result != NULL;
}

/* CPU seconds of this thread. */
static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

START_TEST(mutated_pages_do_no_harm)
{
    static parents p;
    buffer page;
    dice d = {20240611};
    dechaff_engine *engine = engine_of(NULL);
    dechaff_options all = DECHAFF_OPTIONS_INIT;
    all.extract = DECHAFF_EXTRACT_ALL;
    dechaff_cleaner *cleaners[] = {cleaner_of(engine, NULL), cleaner_of(engine, &all)};
    read_parents(&p, DECHAFF_SOURCE_DIR "/tests/golden-pages/pages/*/input.html");
    read_parents(&p, DECHAFF_SOURCE_DIR "/samples/*.html");
    read_parents(&p, DECHAFF_SOURCE_DIR "/samples/*.txt");
    buffer_init(&page, PARENT_BYTES_MAX * 2);
    size_t read = 0;
    for (uint32_t round = 0; round < PAGES; round++) {
        mutate(&d, &page, &p);
        double start = cpu_seconds();
        read += clean_mutant(cleaners[round % 2], buffer_slice(&page), &d, round);
        /* No page here is over 64 KiB: a second means that something grows faster than the page, sanitizers or not. */
        ck_assert_msg(cpu_seconds() - start < 1, "page %u of %zu bytes takes too long", round, page.len);
    }
    ck_assert_msg(read > PAGES * 9 / 10, "only %zu pages of %d were read", read, PAGES);
    for (size_t i = 0; i < p.count; i++) buffer_free(&p.pages[i]);
    for (size_t i = 0; i < 2; i++) dechaff_cleaner_free(cleaners[i]);
    dechaff_engine_free(engine);
    buffer_free(&page);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {mutated_pages_do_no_harm, NULL};
    return suite_run(suite_of("mutations", tests));
}
