#include "fault.h"

#include <archive.h>
#include <errno.h>
#include <libdeflate.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utf8proc.h>
#include <zlib.h>
#include <zstd.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "../unit/suite.h"

/* The leak check of AddressSanitizer, where it is linked in. */
__attribute__((weak)) int __lsan_do_recoverable_leak_check(void);

static struct {
    bool on, lasting, hit;
    fault_kind kind;
    size_t left;    /* calls of this kind until one fails */
    size_t parsers; /* of libxml2 that are not freed */
    size_t unclean; /* runs that hid a failure */
} fault;

/* True if this call has to fail; errno says how. */
static bool fails(fault_kind kind)
{
    if (!fault.on || fault.kind != kind) return false;
    if (fault.left > 1) {
        fault.left--;
        return false;
    }
    if (fault.hit && !fault.lasting) return false;
    errno = kind == FAULT_MEMORY ? ENOMEM : kind == FAULT_READ ? EIO : ENOSPC;
    return fault.hit = true;
}

/* ---- our own code, by --wrap ---- */

/* Declares the real function and opens the definition of the one that the linker puts in its place. */
#define WRAPPED(type, name, parameters)                                                                                \
    type __real_##name parameters;                                                                                     \
    type __wrap_##name parameters;                                                                                     \
    type __wrap_##name parameters

WRAPPED(void *, malloc, (size_t size))
{
    return fails(FAULT_MEMORY) ? NULL : __real_malloc(size);
}

WRAPPED(void *, calloc, (size_t count, size_t size))
{
    return fails(FAULT_MEMORY) ? NULL : __real_calloc(count, size);
}

WRAPPED(void *, realloc, (void *old, size_t size))
{
    return fails(FAULT_MEMORY) ? NULL : __real_realloc(old, size);
}

WRAPPED(void *, aligned_alloc, (size_t alignment, size_t size))
{
    return fails(FAULT_MEMORY) ? NULL : __real_aligned_alloc(alignment, size);
}

WRAPPED(char *, strdup, (const char *text))
{
    return fails(FAULT_MEMORY) ? NULL : __real_strdup(text);
}

WRAPPED(struct archive *, archive_read_new, (void))
{
    return fails(FAULT_MEMORY) ? NULL : __real_archive_read_new();
}

WRAPPED(struct archive *, archive_write_new, (void))
{
    return fails(FAULT_MEMORY) ? NULL : __real_archive_write_new();
}

WRAPPED(struct archive_entry *, archive_entry_new, (void))
{
    return fails(FAULT_MEMORY) ? NULL : __real_archive_entry_new();
}

WRAPPED(struct libdeflate_decompressor *, libdeflate_alloc_decompressor, (void))
{
    return fails(FAULT_MEMORY) ? NULL : __real_libdeflate_alloc_decompressor();
}

WRAPPED(ZSTD_DCtx *, ZSTD_createDCtx, (void))
{
    return fails(FAULT_MEMORY) ? NULL : __real_ZSTD_createDCtx();
}

WRAPPED(int, inflateInit2_, (z_stream * z, int bits, const char *version, int size))
{
    return fails(FAULT_MEMORY) ? Z_MEM_ERROR : __real_inflateInit2_(z, bits, version, size);
}

WRAPPED(utf8proc_ssize_t, utf8proc_map,
        (const utf8proc_uint8_t *text, utf8proc_ssize_t len, utf8proc_uint8_t **out, utf8proc_option_t options))
{
    if (!fails(FAULT_MEMORY)) return __real_utf8proc_map(text, len, out, options);
    *out = NULL;
    return UTF8PROC_ERROR_NOMEM;
}

/* Reads are short as well, so that there are many. */
WRAPPED(ssize_t, read, (int fd, void *to, size_t len))
{
    if (fails(FAULT_READ)) return -1;
    return __real_read(fd, to, fault.on && len > 700 ? 700 : len);
}

WRAPPED(ssize_t, pread, (int fd, void *to, size_t len, off_t from))
{
    return fails(FAULT_READ) ? -1 : __real_pread(fd, to, len, from);
}

WRAPPED(ssize_t, write, (int fd, const void *from, size_t len))
{
    if (fails(FAULT_WRITE)) return -1;
    return __real_write(fd, from, fault.on && len > 700 ? 700 : len);
}

WRAPPED(ssize_t, writev, (int fd, const struct iovec *parts, int count))
{
    return fails(FAULT_WRITE) ? -1 : __real_writev(fd, parts, count);
}

/* ---- PCRE2 ---- */

static void *pcre_malloc(size_t size, void *ctx)
{
    (void)ctx;
    return fails(FAULT_MEMORY) ? NULL : __real_malloc(size);
}

static void pcre_free(void *at, void *ctx)
{
    (void)ctx;
    free(at);
}

/* The context whose memory fails; it never dies. */
static pcre2_general_context *failing_context(void)
{
    static pcre2_general_context *context;
    bool on = fault.on;
    fault.on = false;
    if (!context) context = pcre2_general_context_create(pcre_malloc, pcre_free, NULL);
    fault.on = on;
    return context;
}

WRAPPED(pcre2_code *, pcre2_compile_8,
        (PCRE2_SPTR pattern, PCRE2_SIZE len, uint32_t options, int *code, PCRE2_SIZE *at,
         pcre2_compile_context *context))
{
    static pcre2_compile_context *failing;
    bool on = fault.on;
    MUST(!context); /* our code has none of its own, or this would hide it */
    fault.on = false;
    if (!failing) failing = pcre2_compile_context_create(failing_context());
    fault.on = on;
    return __real_pcre2_compile_8(pattern, len, options, code, at, failing);
}

WRAPPED(pcre2_match_data *, pcre2_match_data_create_8, (uint32_t pairs, pcre2_general_context *context))
{
    MUST(!context);
    return __real_pcre2_match_data_create_8(pairs, failing_context());
}

WRAPPED(pcre2_match_context *, pcre2_match_context_create_8, (pcre2_general_context * context))
{
    MUST(!context);
    return __real_pcre2_match_context_create_8(failing_context());
}

WRAPPED(pcre2_jit_stack *, pcre2_jit_stack_create_8, (size_t least, size_t most, pcre2_general_context *context))
{
    MUST(!context);
    return __real_pcre2_jit_stack_create_8(least, most, failing_context());
}

/* ---- libxml2 ---- */

/* libxml2 2.9 loses parts of a parser that it cannot complete. Ours to free are whole ones: they are counted instead.
 */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libxml2.so\n";
}

WRAPPED(htmlParserCtxtPtr, htmlCreatePushParserCtxt,
        (htmlSAXHandlerPtr sax, void *user, const char *chunk, int size, const char *name, xmlCharEncoding encoding))
{
    htmlParserCtxtPtr made = __real_htmlCreatePushParserCtxt(sax, user, chunk, size, name, encoding);
    if (made) fault.parsers++;
    return made;
}

WRAPPED(void, htmlFreeParserCtxt, (htmlParserCtxtPtr parser))
{
    if (parser) fault.parsers--;
    __real_htmlFreeParserCtxt(parser);
}

static void *xml_malloc(size_t size)
{
    return fails(FAULT_MEMORY) ? NULL : __real_malloc(size);
}

static void *xml_realloc(void *old, size_t size)
{
    return fails(FAULT_MEMORY) ? NULL : __real_realloc(old, size);
}

static char *xml_strdup(const char *text)
{
    return fails(FAULT_MEMORY) ? NULL : __real_strdup(text);
}

void fault_init(void)
{
    MUST(xmlMemSetup(free, xml_malloc, xml_realloc, xml_strdup) == 0);
    xmlInitParser();
}

/* ---- runs ---- */

void transcript_put(transcript *t, const char *text, size_t len)
{
    if (!len) return;
    MUST(len <= sizeof t->at - t->len);
    memcpy(t->at + t->len, text, len);
    t->len += len;
}

void transcript_text(transcript *t, const char *text)
{
    transcript_put(t, text, strlen(text));
}

bool fault_pause(void)
{
    fault.on = false;
    return fault.hit;
}

/* True if `status` is what a failure of this kind may come to. */
static bool is_clean(fault_kind kind, dechaff_status status)
{
    return kind == FAULT_MEMORY ? status == DECHAFF_NO_MEMORY : status == DECHAFF_IO || status == DECHAFF_BAD_INPUT;
}

/* Run with the n-th call failing, or all from it on. True if one failed. */
static bool run_with(const scenario *s, fault_kind kind, size_t n, bool lasting, const transcript *wanted)
{
    static transcript got;
    got.len = 0;
    fault.kind = kind;
    fault.left = n;
    fault.lasting = lasting;
    fault.hit = false;
    fault.on = true;
    dechaff_status status = s->run(s->what, &got);
    bool hit = fault_pause(), same = got.len == wanted->len && memcmp(got.at, wanted->at, got.len) == 0;
    ck_assert_msg(!fault.parsers, "%s: libxml2's parser is not freed", s->name);
    if (status == DECHAFF_OK ? same : hit && is_clean(kind, status)) return hit;
    fprintf(stderr, "%s: kind %d, %s call %zu failed: status %d, \"%.*s\"\n", s->name, (int)kind,
            lasting ? "each from" : "only", n, (int)status, (int)(got.len < 200 ? got.len : 200), got.at);
    fault.unclean++;
    return hit;
}

void fault_try(const scenario *s, fault_kind kind)
{
    static transcript wanted;
    wanted.len = 0;
    dechaff_status status = s->run(s->what, &wanted);
    ck_assert_msg(status == DECHAFF_OK && wanted.len, "%s: status %d", s->name, (int)status);
    size_t n = 1, runs = 0;
    fault.unclean = 0;
    /* Every call up to the 200th, then in growing steps. */
    while (run_with(s, kind, n, runs % 3 == 2, &wanted)) {
        n += n < 200 ? 1 : n / 16;
        runs++;
    }
    ck_assert_msg(runs, "%s has nothing of kind %d that could fail", s->name, (int)kind);
    ck_assert_msg(!fault.unclean, "%s: %zu runs hid a failure", s->name, fault.unclean);
    if (__lsan_do_recoverable_leak_check) ck_assert_msg(!__lsan_do_recoverable_leak_check(), "%s leaks", s->name);
}
