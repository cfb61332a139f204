/* Where -j holds what it read: part of the command, and built into this test. */
#include "cli/chunks.c"

#include "suite.h"

enum { BYTES = 3 * CHUNK_BYTES + 17 };

/* Take the list's bytes apart; how many chunks they stood in. */
static size_t joined(const chunk_list *l, char *out)
{
    size_t count = 0;
    const chunk *c = NULL;
    while ((c = chunk_next(l, c))) {
        slice bytes = chunk_bytes(c);
        memcpy(out, bytes.at, bytes.len);
        out += bytes.len;
        count++;
    }
    return count;
}

static void fill(char *bytes, size_t seed)
{
    for (size_t i = 0; i < BYTES; i++) bytes[i] = (char)(i * 7 + i / 300 + seed);
}

START_TEST(bytes_come_back_whatever_the_steps)
{
    static const size_t STEPS[] = {1, 1000, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, BYTES};
    char *in = malloc(BYTES), *out = malloc(BYTES);
    chunk_store store;
    chunk_store_init(&store);
    for (size_t s = 0; s < sizeof STEPS / sizeof *STEPS; s++) {
        chunk_list list = {0};
        fill(in, s);
        for (slice rest = {in, BYTES}; rest.len;) ck_assert(chunk_list_add(&list, &store, slice_take(&rest, STEPS[s])));
        ck_assert_uint_eq(list.bytes, BYTES);
        ck_assert_uint_eq(joined(&list, out), 4);
        ck_assert_mem_eq(in, out, BYTES);
        chunk_list_clear(&list, &store);
        ck_assert_uint_eq(list.bytes, 0);
        ck_assert_ptr_null(chunk_next(&list, NULL));
    }
    chunk_store_free(&store);
    free(in);
    free(out);
}
END_TEST

START_TEST(the_next_document_has_the_memory_of_the_last)
{
    char *in = calloc(1, BYTES);
    chunk_store store;
    chunk_store_init(&store);
    chunk_list a = {0}, b = {0};
    ck_assert(chunk_list_add(&a, &store, (slice){in, BYTES}));
    const chunk *first = chunk_next(&a, NULL);
    chunk_list_clear(&a, &store);
    ck_assert_ptr_eq(store.spare, first);
    ck_assert(chunk_list_add(&b, &store, (slice){in, BYTES}));
    ck_assert_ptr_eq(chunk_next(&b, NULL), first);
    ck_assert_ptr_null(store.spare);
    chunk_list_clear(&b, &store);
    chunk_store_shrink(&store);
    ck_assert_ptr_null(store.spare);
    chunk_store_free(&store);
    free(in);
}
END_TEST

START_TEST(an_empty_list_gives_nothing)
{
    chunk_store store;
    chunk_store_init(&store);
    chunk_list list = {0};
    ck_assert(chunk_list_add(&list, &store, (slice){NULL, 0}));
    ck_assert_ptr_null(chunk_next(&list, NULL));
    chunk_list_clear(&list, &store);
    chunk_store_free(&store);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {bytes_come_back_whatever_the_steps, the_next_document_has_the_memory_of_the_last,
                            an_empty_list_gives_nothing, NULL};
    return suite_run(suite_of("document chunks", tests));
}
