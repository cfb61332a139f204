#include "finding.h"

#include <stdarg.h>
#include <stdio.h>

void finding_tell(const finding_sink *sink, dechaff_severity severity, const char *kind, const rule *r,
                  rule_place place, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    sink->tell(sink->ctx, &(finding){severity, kind, r->file, r->id, place, text});
}
