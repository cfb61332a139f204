#include "resume.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "output/record.h"

enum { READ_BYTES = 256 * 1024, FIRST_SLOTS = 1024 };
enum { SLOT_FREE = 0, SLOT_USED_UP = 1, SLOT_FIRST = 2 };

/* A set of 64-bit keys by open addressing, at most three quarters full. */
struct resume {
    uint64_t *slots;
    size_t size, taken; /* size: a power of two; taken: slots not free */
    size_t failed;      /* records that do not count */
    buffer scratch;
    gather gathered;
};

/* ---- JSON as our writer makes it ---- */

static bool skip_string(slice *s)
{
    for (size_t i = 1; i < s->len; i++) {
        if (s->at[i] == '\\')
            i++;
        else if (s->at[i] == '"') {
            *s = (slice){s->at + i + 1, s->len - i - 1};
            return true;
        }
    }
    return false;
}

/* Over one value, up to the comma or bracket behind it. */
static bool skip_value(slice *s)
{
    for (size_t depth = 0; s->len;) {
        char c = *s->at;
        if (c == '"') {
            if (!skip_string(s)) return false;
            continue;
        }
        bool closes = c == '}' || c == ']';
        if (!depth && (closes || c == ',')) return true;
        if (c == '{' || c == '[') depth++;
        if (closes) depth--;
        *s = (slice){s->at + 1, s->len - 1};
    }
    return false;
}

/* The value of a member of the object `s` as it stands; empty: it has none of that name. */
static slice member_of(slice s, const char *name)
{
    const slice none = {NULL, 0};
    while (s.len && (*s.at == '{' || *s.at == ',')) {
        s = (slice){s.at + 1, s.len - 1};
        slice key = s;
        if (!s.len || *s.at != '"' || !skip_string(&s) || !s.len || *s.at != ':') return none;
        key = (slice){key.at + 1, (size_t)(s.at - key.at) - 2};
        s = (slice){s.at + 1, s.len - 1};
        slice value = s;
        if (!skip_value(&s)) return none;
        value.len = (size_t)(s.at - value.at);
        if (slice_is(key, name)) return value;
    }
    return none;
}

/* ---- keys ---- */

static uint64_t mix(uint64_t h)
{
    h ^= h >> 33;
    h *= UINT64_C(0xff51afd7ed558ccd);
    h ^= h >> 33;
    h *= UINT64_C(0xc4ceb9fe1a85ec53);
    return h ^ h >> 33;
}

static uint64_t hash(uint64_t h, slice s)
{
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.at[i]) * UINT64_C(0x100000001b3);
    return mix(h + s.len);
}

/* What tells a record from others; false: the line is no record. */
static bool key_of(slice line, uint64_t *key)
{
    slice src = member_of(line, "src"), id = member_of(line, "id"), offset = member_of(src, "offset");
    if (!id.len || !offset.len) return false;
    *key = hash(hash(hash(hash(UINT64_C(0xcbf29ce484222325), id), member_of(src, "archive")), member_of(src, "member")),
                offset);
    return true;
}

/* The key of the n-th record that is otherwise alike. */
static uint64_t nth_key(uint64_t key, uint64_t n)
{
    uint64_t k = mix(key + n * UINT64_C(0x9e3779b97f4a7c15));
    return k < SLOT_FIRST ? k + SLOT_FIRST : k;
}

/* ---- the set ---- */

/* The slot of `key`, or the free one where it would go. */
static uint64_t *find(const resume *r, uint64_t key)
{
    size_t at = (size_t)key & (r->size - 1);
    while (r->slots[at] != key && r->slots[at] != SLOT_FREE) at = (at + 1) & (r->size - 1);
    return &r->slots[at];
}

/* How many records of this key there are: the numbers from 0 to that are in the set. */
static uint64_t count_of(const resume *r, uint64_t key)
{
    uint64_t in = 0, out = 1;
    for (; *find(r, nth_key(key, out - 1)) != SLOT_FREE; out *= 2) in = out;
    while (in < out - 1) {
        uint64_t middle = in + (out - in) / 2;
        if (*find(r, nth_key(key, middle - 1)) != SLOT_FREE)
            in = middle;
        else
            out = middle;
    }
    return in;
}

static bool grow(resume *r)
{
    resume bigger = {.size = r->size ? r->size * 2 : FIRST_SLOTS, .taken = r->taken};
    bigger.slots = calloc(bigger.size, sizeof *bigger.slots);
    if (!bigger.slots) return false;
    for (size_t i = 0; i < r->size; i++)
        if (r->slots[i] != SLOT_FREE) *find(&bigger, r->slots[i]) = r->slots[i];
    free(r->slots);
    r->slots = bigger.slots;
    r->size = bigger.size;
    return true;
}

static bool add(resume *r, uint64_t key)
{
    if (r->taken >= r->size / 4 * 3 && !grow(r)) return false;
    uint64_t next = nth_key(key, count_of(r, key));
    *find(r, next) = next;
    r->taken++;
    return true;
}

bool resume_take(resume *r, const document *doc)
{
    record blank = {.id = doc->id, .archive = doc->archive, .member = doc->member, .offset = doc->offset, .status = ""};
    uint64_t key;
    r->scratch.len = 0;
    gather_init_into(&r->gathered, &r->scratch);
    if (!r->taken || !record_write(&blank, &r->gathered) || !key_of(buffer_slice(&r->scratch), &key)) return false;
    uint64_t count = count_of(r, key);
    if (count) *find(r, nth_key(key, count - 1)) = SLOT_USED_UP;
    return count != 0;
}

/* ---- the file ---- */

typedef dechaff_status (*line_fn)(void *ctx, slice line, size_t number, dechaff_error *err);

/* Give the whole lines of `text` to `each`; what is behind the last stays in it. */
static dechaff_status take_lines(buffer *text, size_t looked, size_t *number, line_fn each, void *ctx,
                                 dechaff_error *err)
{
    size_t start = 0;
    dechaff_status status = DECHAFF_OK;
    for (const char *end; status == DECHAFF_OK && (end = memchr(text->at + looked, '\n', text->len - looked));) {
        size_t next = (size_t)(end - text->at) + 1;
        status = each(ctx, (slice){text->at + start, next - 1 - start}, ++*number, err);
        start = looked = next;
    }
    buffer_consume(text, start);
    return status;
}

/* Give each line of the file to `each`. `*whole`: bytes up to the end of the last. */
static dechaff_status read_lines(int fd, line_fn each, void *ctx, uint64_t *whole, dechaff_error *err)
{
    buffer text;
    uint64_t bytes = 0;
    dechaff_status status = DECHAFF_OK;
    buffer_init(&text, SIZE_MAX);
    for (size_t number = 0; status == DECHAFF_OK;) {
        if (!buffer_reserve(&text, READ_BYTES)) {
            status = error_no_memory(err);
            break;
        }
        ssize_t got = read(fd, text.at + text.len, READ_BYTES);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) status = error_set(err, DECHAFF_IO, "cannot be read: %s", strerror(errno));
        if (got <= 0) break;
        size_t looked = text.len;
        text.len += (size_t)got;
        bytes += (uint64_t)got;
        status = take_lines(&text, looked, &number, each, ctx, err);
    }
    *whole = bytes - text.len;
    buffer_free(&text);
    return status;
}

/* True if the record's document, or its end, could not be read: it is tried again. */
static bool has_failed(slice line)
{
    static const char *const FAILURES[] = {"\"unreadable", "\"truncated"};
    slice status = member_of(line, "status");
    for (size_t i = 0; i < sizeof FAILURES / sizeof *FAILURES; i++) {
        size_t len = strlen(FAILURES[i]);
        if (status.len > len && memcmp(status.at, FAILURES[i], len) == 0) return true;
    }
    return false;
}

static dechaff_status add_record(void *ctx, slice line, size_t number, dechaff_error *err)
{
    resume *r = ctx;
    uint64_t key;
    if (!key_of(line, &key)) {
        error_set(err, DECHAFF_BAD_INPUT,
                  "not a record of dechaff; --resume goes on with a file that -f jsonl has written");
        err->line = number;
        return DECHAFF_BAD_INPUT;
    }
    if (has_failed(line))
        r->failed++;
    else if (!add(r, key))
        return error_no_memory(err);
    return DECHAFF_OK;
}

static dechaff_status cannot_rewrite(dechaff_error *err, int error)
{
    return error_set(err, DECHAFF_IO, "cannot be rewritten without the records that failed: %s", strerror(error));
}

static dechaff_status copy_good(void *ctx, slice line, size_t number, dechaff_error *err)
{
    (void)number;
    if (has_failed(line) || (out_write(ctx, line.at, line.len) && out_write(ctx, "\n", 1))) return DECHAFF_OK;
    return cannot_rewrite(err, ((out_stream *)ctx)->error);
}

/* Put a file without the failed records in the place of this one: both are whole at any time. */
static dechaff_status drop_failed(out_stream *out, dechaff_error *err)
{
    out_stream copy;
    uint64_t whole;
    if (lseek(out->fd, 0, SEEK_SET) != 0 || !out_open(&copy, out->path)) return cannot_rewrite(err, errno);
    dechaff_status status = read_lines(out->fd, copy_good, &copy, &whole, err);
    if (status != DECHAFF_OK) {
        out_abandon(&copy);
        return status;
    }
    int fd = out_close(&copy) ? open(out->path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0 || close(out->fd) != 0) return cannot_rewrite(err, errno);
    out->fd = fd;
    return DECHAFF_OK;
}

/* Leave the position behind the last whole line, and nothing there. */
static dechaff_status cut_file(int fd, uint64_t whole, dechaff_error *err)
{
    off_t end = lseek(fd, 0, SEEK_END);
    if (end == (off_t)whole || (end > 0 && ftruncate(fd, (off_t)whole) == 0 && lseek(fd, 0, SEEK_END) == (off_t)whole))
        return DECHAFF_OK;
    return error_set(err, DECHAFF_IO, "the cut last line cannot be removed: %s", strerror(errno));
}

dechaff_status resume_read(out_stream *out, resume **made, dechaff_error *err)
{
    uint64_t whole;
    resume *r = calloc(1, sizeof *r);
    if (!r) return error_no_memory(err);
    buffer_init(&r->scratch, SIZE_MAX);
    dechaff_status status = read_lines(out->fd, add_record, r, &whole, err);
    if (status == DECHAFF_OK) status = cut_file(out->fd, whole, err);
    if (status == DECHAFF_OK && r->failed) {
        status = drop_failed(out, err);
        if (status == DECHAFF_OK) (void)lseek(out->fd, 0, SEEK_END);
    }
    if (status == DECHAFF_OK)
        *made = r;
    else
        resume_free(r);
    return status;
}

void resume_free(resume *r)
{
    if (!r) return;
    buffer_free(&r->scratch);
    free(r->slots);
    free(r);
}
