#include <stdlib.h>

#include "prefilter_parts.h"

enum { BUCKETS = 8 };

/* ---- building: nibbles ---- */

/* Lets a byte pass at a place in a bucket. */
static void allow(nibble_table *t, unsigned place, unsigned char byte, unsigned char bucket)
{
    t->low[place][byte & 15] |= bucket;
    t->high[place][byte >> 4] |= bucket;
}

/* Lets every byte pass at the places from `place` on. */
static void allow_any(nibble_table *t, unsigned place, unsigned char bucket)
{
    for (; place < FRAGMENT_BYTES; place++)
        for (unsigned nibble = 0; nibble < 16; nibble++) {
            t->low[place][nibble] |= bucket;
            t->high[place][nibble] |= bucket;
        }
}

/*
 * Gives the bucket of a special character by its first bytes: so that quotes, dashes, wide signs and the letters of
 * Arabic and Hebrew stay out.
 */
static unsigned char special_bucket(const char *bytes)
{
    static const struct {
        unsigned last;
        unsigned char bucket;
    } ROWS[] = {{0xD5FF, 1}, {0xD6FF, 2},  {0xD7FF, 32}, {0xD98F, 4},  {0xDFFF, 2},
                {0xE1FF, 8}, {0xE2FF, 16}, {0xE3FF, 64}, {0xEFAF, 32}, {0xFFFF, 128}};
    unsigned start = (unsigned)(unsigned char)bytes[0] << 8 | (unsigned char)bytes[1], row = 0;
    while (start > ROWS[row].last) row++;
    return ROWS[row].bucket;
}

/* Lets the special characters pass that the fragments need. */
static void add_specials(prefilter *p)
{
    size_t count;
    const special_range *ranges = special_ranges(&count);
    for (size_t i = 0; i < count; i++) {
        if (ranges[i].needs != 0 && !(ranges[i].needs & p->needs)) continue;
        for (uint32_t cp = ranges[i].first; cp <= ranges[i].last; cp++) {
            char bytes[4];
            size_t len = utf8_put(bytes, cp);
            unsigned char bucket = special_bucket(bytes);
            if (len == 4) { /* one of each 64 shows the others: their last byte is any */
                len = 3;
                cp |= 63;
            }
            for (unsigned k = 0; k < len; k++) allow(&p->specials, k, (unsigned char)bytes[k], bucket);
            allow_any(&p->specials, (unsigned)len, bucket);
        }
    }
}

/* Adds a fragment to a bucket. */
static void add_to_bucket(nibble_table *t, const fragment *f, unsigned char bucket)
{
    for (unsigned k = 0; k < f->len; k++)
        for (unsigned form = 0; form < 2; form++) {
            unsigned char byte = f->bytes[k][form];
            bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
            allow(t, k, byte, bucket);
            if (letter) allow(t, k, byte ^ 0x20, bucket);
        }
    allow_any(t, f->len, bucket);
}

/* Gives about what share of text's bytes have a high nibble of `highs` and a low one of `lows`. */
static double share_of_bytes(unsigned lows, unsigned highs, const double *frequency)
{
    double sum = 0;
    for (unsigned high = 0; high < 16; high++)
        for (unsigned low = 0; (highs >> high & 1) && low < 16; low++)
            if (lows >> low & 1) sum += frequency[high * 16 + low];
    return sum;
}

/* Gives the share that passes a bucket with one more fragment. */
static double share_with(const nibble_table *t, unsigned char bucket, const fragment *f, const double *frequency)
{
    nibble_table one = {{{0}}, {{0}}};
    double share = 1;
    add_to_bucket(&one, f, bucket);
    for (unsigned place = 0; place < FRAGMENT_BYTES; place++) {
        unsigned lows = 0, highs = 0;
        for (unsigned nibble = 0; nibble < 16; nibble++) {
            lows |= (unsigned)(((t->low[place][nibble] | one.low[place][nibble]) & bucket) != 0) << nibble;
            highs |= (unsigned)(((t->high[place][nibble] | one.high[place][nibble]) & bucket) != 0) << nibble;
        }
        share *= share_of_bytes(lows, highs, frequency);
    }
    return share;
}

/* Works out where fragments go. */
typedef struct {
    double frequency[256];
    double shares[LETTER_TABLES * BUCKETS], foreign_shares[BUCKETS]; /* of all text that passes */
    unsigned words, behind; /* buckets of letters: those before `words` are for starts of words */
} bucket_planner;

/* Gives the bucket that a fragment opens least, of those from `first` on; eight belong to a table. */
static unsigned best_bucket(const bucket_planner *b, const nibble_table *tables, const double *shares, unsigned first,
                            unsigned behind, const fragment *f)
{
    unsigned best = first;
    double least = 2;
    for (unsigned i = first; i < behind; i++) {
        double more = share_with(&tables[i / BUCKETS], (unsigned char)(1u << i % BUCKETS), f, b->frequency) - shares[i];
        if (more >= least) continue;
        least = more;
        best = i;
    }
    return best;
}

/* Puts a fragment into a bucket. */
static void plan_fragment(bucket_planner *b, prefilter *p, const fragment *f)
{
    bool ascii = f->bytes[0][0] < 0x80;
    nibble_table *tables = ascii ? p->letters : &p->foreign;
    double *shares = ascii ? b->shares : b->foreign_shares;
    unsigned first = ascii && !f->starts_word ? b->words : 0;
    unsigned behind = !ascii ? BUCKETS : f->starts_word ? b->words : b->behind;
    unsigned bucket = best_bucket(b, tables, shares, first, behind, f);
    unsigned char bit = (unsigned char)(1u << bucket % BUCKETS);
    shares[bucket] = share_with(&tables[bucket / BUCKETS], bit, f, b->frequency);
    add_to_bucket(&tables[bucket / BUCKETS], f, bit);
}

/* Shares the buckets of letters out: first those of fragments that start words, then the others'. */
static void share_buckets(bucket_planner *b, prefilter *p, const prefilter_item *items, size_t count)
{
    enum { ONE_TABLE_FRAGMENTS = 16, TWO_TABLES_FRAGMENTS = 100 };
    size_t words = 0, others = 0;
    for (size_t i = 0; i < count; i++) {
        bool ascii = items[i].what.bytes[0][0]<0x80, same = i> 0 && slice_equal(items[i].folded, items[i - 1].folded);
        words += ascii && !same && items[i].what.starts_word;
        others += ascii && !same && !items[i].what.starts_word;
    }
    p->letter_tables = words + others <= ONE_TABLE_FRAGMENTS ? 1 : words + others <= TWO_TABLES_FRAGMENTS ? 2 : 4;
    b->behind = p->letter_tables * BUCKETS;
    b->words = others == 0 ? b->behind : words == 0 ? 0 : b->behind * 5 / 8;
    for (unsigned i = 0; i < b->words; i++) p->word_buckets[i / BUCKETS] |= (unsigned char)(1u << i % BUCKETS);
}

/* ---- building: words ---- */

/*
 * Gives what a raw ASCII byte must be where a folded letter is wanted: itself; for a letter with marks its base, if at
 * all; none for letters of other scripts; and anything for marks, which a text may leave out, and controls.
 */
static unsigned char letter_of(uint32_t cp)
{
    uint32_t base = fold_base(cp);
    if (cp < 0x80) return cp < ' ' ? UNCLEAR : (unsigned char)cp;
    return base >= 0x7F ? FOREIGN : (unsigned char)(MARKED | base);
}

/* Puts what of an item's literal stands around its fragment behind p->around, which has room. */
static prefilter_word word_of(prefilter *p, const prefilter_item *item)
{
    const char *begin = item->folded.at, *end = begin + item->folded.len;
    const char *before = begin + item->what.at, *behind = before;
    prefilter_word w = {.around = p->around_len};
    while (w.before_len < AROUND_MAX && before > begin) {
        const char *at = before = utf8_before(begin, before);
        p->around[p->around_len++] = letter_of(utf8_next(&at, end));
        w.before_len++;
    }
    w.edge_before = item->edge_start && before == begin;
    while (w.behind_len < AROUND_MAX && behind < end) {
        p->around[p->around_len++] = letter_of(utf8_next(&behind, end));
        w.behind_len++;
    }
    w.edge_behind = item->edge_end && behind == end;
    return w;
}

/* Adds a word under each form of its fragment's first bytes. */
static void add_forms(prefilter *p, const fragment *f, uint32_t word)
{
    for (unsigned form = 0; form < f->form_count; form++) {
        key_row row = {.count = f->core_len};
        for (unsigned k = 0; k < f->core_len; k++) row.letters[k] = f->forms[form][k] | 0x20;
        key_store_add(&p->fragments.store, &row, KEY_ANY, UINT32_MAX, 0, word);
        key_table_add(&p->fragments, &row, KEY_ANY);
        slice bytes = {(const char *)row.letters, f->core_len};
        uint32_t hash = core_hash(core_bytes(bytes, 0), f->core_len);
        p->cores[hash >> 6] |= (uint64_t)1 << (hash & 63);
        p->core_lengths |= 1u << f->core_len;
    }
}

/* Gives the order of two items by their literals. */
static int compare_items(const void *left, const void *right)
{
    const prefilter_item *a = left, *b = right;
    size_t shorter = a->folded.len < b->folded.len ? a->folded.len : b->folded.len;
    int order = memcmp(a->folded.at, b->folded.at, shorter);
    if (order != 0) return order;
    if (a->folded.len != b->folded.len) return a->folded.len < b->folded.len ? -1 : 1;
    return a->term < b->term ? -1 : a->term > b->term;
}

/* Fills a table of how frequent bytes are, whose sum is 1. */
static void count_bytes(double frequency[256])
{
    double sum = 0;
    for (unsigned byte = 0; byte < 256; byte++) {
        frequency[byte] = byte < ' ' ? 0 : byte == ' ' ? 0.17 : 1.0 / (1u << fragment_rareness((unsigned char)byte));
        if (byte >= 'A' && byte <= 'Z') frequency[byte] /= 16;
        if (byte >= 0x80) frequency[byte] /= 8;
        sum += frequency[byte];
    }
    for (unsigned byte = 0; byte < 256; byte++) frequency[byte] /= sum;
}

/* Adds the items, literal by literal; there is room. */
static void add_items(prefilter *p, const prefilter_item *items, size_t count)
{
    bucket_planner plan = {.words = 0};
    count_bytes(plan.frequency);
    share_buckets(&plan, p, items, count);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !slice_equal(items[i].folded, items[i - 1].folded)) {
            p->words[p->word_count] = word_of(p, &items[i]);
            p->words[p->word_count].terms = p->term_count;
            plan_fragment(&plan, p, &items[i].what);
            add_forms(p, &items[i].what, p->word_count++);
        }
        p->words[p->word_count - 1].term_count++;
        p->terms[p->term_count++] = items[i].term;
    }
}

bool prefilter_init(prefilter *p, prefilter_item *items, size_t count)
{
    *p = (prefilter){.width = prefilter_machine_width(), .any = count > 0};
    if (count == 0) return true;
    size_t around = 0;
    for (size_t i = 0; i < count; i++) {
        p->needs |= items[i].what.needs;
        around += items[i].folded.len < AROUND_MAX * 2 ? items[i].folded.len : AROUND_MAX * 2;
    }
    p->words = calloc(count, sizeof *p->words);
    p->around = malloc(around + 1);
    p->terms = calloc(count, sizeof *p->terms);
    key_store store;
    bool room = key_store_init(&store, count * FRAGMENT_FORMS);
    room = key_table_init(&p->fragments, &store, 0, count * FRAGMENT_FORMS) && room;
    if (!room || !p->words || !p->around || !p->terms) return false;
    qsort(items, count, sizeof *items, compare_items);
    add_specials(p);
    add_items(p, items, count);
    return true;
}

void prefilter_free(prefilter *p)
{
    key_store_free(&p->fragments.store);
    key_table_free(&p->fragments);
    free(p->words);
    free(p->around);
    free(p->terms);
    *p = (prefilter){0};
}
