#include "status.h"

#include <stdarg.h>
#include <stdio.h>

const char *dechaff_status_text(dechaff_status status)
{
    static const char *const TEXTS[] = {
        [DECHAFF_OK] = "ok",
        [DECHAFF_END] = "nothing more to read",
        [DECHAFF_LIMIT] = "a limit was met",
        [DECHAFF_STOPPED] = "stopped by the caller",
        [DECHAFF_BAD_INPUT] = "the input cannot be read",
        [DECHAFF_BAD_RULE] = "a rule or model file is wrong",
        [DECHAFF_BAD_OPTION] = "an option has no meaning",
        [DECHAFF_IO] = "a file cannot be opened, read or written",
        [DECHAFF_NO_MEMORY] = "out of memory",
    };
    size_t index = (size_t)status;
    return index < sizeof TEXTS / sizeof *TEXTS && TEXTS[index] ? TEXTS[index] : "unknown status";
}

const char *dechaff_limit_text(dechaff_limit limit)
{
    static const char *const TEXTS[] = {
        [DECHAFF_LIMIT_NONE] = "no bound was met",
        [DECHAFF_LIMIT_BYTES] = "more bytes than max_bytes (--max-bytes); the rest is left out",
        [DECHAFF_LIMIT_TIME] = "more CPU time than max_time_ms (--max-time); the rest is left out",
        [DECHAFF_LIMIT_DEPTH] =
            "nested deeper than max_depth (--max-depth); deeper tags are passed over, not their text",
        [DECHAFF_LIMIT_PARTS] = "more elements or blocks than a page may have; tags are passed over, not their text",
        [DECHAFF_LIMIT_MEMORY] = "more memory than max_bytes (--max-bytes) allows; the rest is left out",
        [DECHAFF_LIMIT_REMOVED] = "more than 262,144 removed pieces; the list of them ends there, the text is whole",
    };
    size_t index = (size_t)limit;
    return index < sizeof TEXTS / sizeof *TEXTS ? TEXTS[index] : "an unknown bound was met";
}

/* Cut a text that filled its field at the start of the code point that may be broken. */
static void trim_broken_end(char *text, size_t size)
{
    size_t len = strlen(text);
    if (len + 1 < size) return;
    while (len && ((unsigned char)text[len - 1] & 0xC0) == 0x80) len--;
    if (len && ((unsigned char)text[len - 1] & 0x80)) len--;
    text[len] = '\0';
}

dechaff_status error_set(dechaff_error *err, dechaff_status status, const char *format, ...)
{
    if (!err) return status;
    va_list args;
    va_start(args, format);
    *err = (dechaff_error){.status = status};
    vsnprintf(err->text, sizeof err->text, format, args);
    va_end(args);
    trim_broken_end(err->text, sizeof err->text);
    return status;
}

dechaff_status error_no_memory(dechaff_error *err)
{
    return error_set(err, DECHAFF_NO_MEMORY, "%s", dechaff_status_text(DECHAFF_NO_MEMORY));
}

void error_source(dechaff_error *err, slice source)
{
    if (!err) return;
    size_t len = source.len < sizeof err->source - 1 ? source.len : sizeof err->source - 1;
    if (len) memcpy(err->source, source.at, len);
    err->source[len] = '\0';
    trim_broken_end(err->source, sizeof err->source);
}
