#include "../base/utf8.h"
#include "lint.h"

enum { HIDE_BIDI, HIDE_UNSEEN };

/* Characters that a reviewer of a rule does not see, or that change the order of what he sees. */
static const struct {
    uint32_t first, last;
    int how;
} HIDDEN[] = {{0x01, 0x08, HIDE_UNSEEN},      {0x0B, 0x0C, HIDE_UNSEEN},     {0x0E, 0x1F, HIDE_UNSEEN},
              {0x7F, 0x9F, HIDE_UNSEEN},      {0xAD, 0xAD, HIDE_UNSEEN},     {0x034F, 0x034F, HIDE_UNSEEN},
              {0x061C, 0x061C, HIDE_UNSEEN},  {0x115F, 0x1160, HIDE_UNSEEN}, {0x180E, 0x180E, HIDE_UNSEEN},
              {0x200B, 0x200F, HIDE_UNSEEN},  {0x2028, 0x2029, HIDE_UNSEEN}, {0x202A, 0x202E, HIDE_BIDI},
              {0x2060, 0x2064, HIDE_UNSEEN},  {0x2066, 0x2069, HIDE_BIDI},   {0x206A, 0x206F, HIDE_UNSEEN},
              {0x3164, 0x3164, HIDE_UNSEEN},  {0xFEFF, 0xFEFF, HIDE_UNSEEN}, {0xFFA0, 0xFFA0, HIDE_UNSEEN},
              {0xE0000, 0xE0FFF, HIDE_UNSEEN}};

/* HIDE_*, or -1. */
static int hides(uint32_t cp)
{
    for (size_t i = 0; i < sizeof HIDDEN / sizeof *HIDDEN && cp >= HIDDEN[i].first; i++) {
        if (cp <= HIDDEN[i].last) return HIDDEN[i].how;
    }
    return -1;
}

static bool is_test_line(slice line)
{
    size_t i = 0;
    while (i < line.len && line.at[i] == ' ') i++;
    return i > 0 && i < line.len && memchr("+-?", line.at[i], 3);
}

static void tell_hidden(const finding_sink *sink, slice file, rule_place place, int how)
{
    static const finding FINDINGS[] = {
        [HIDE_BIDI] = {DECHAFF_ERROR,
                       "bidi",
                       {0},
                       {0},
                       {0, 0},
                       "a bidi control shows the line in another order than it is read; delete it, in a regex write "
                       "\\x{202E} and the like"},
        [HIDE_UNSEEN] = {DECHAFF_WARNING,
                         "invisible",
                         {0},
                         {0},
                         {0, 0},
                         "an invisible character; delete it (texts are compared without), in a regex write \\x{200B} "
                         "and the like"}};
    finding f = FINDINGS[how];
    f.file = file;
    f.rule = (slice){"", 0};
    f.place = place;
    sink->tell(sink->ctx, &f);
}

/* Joiners belong to the spelling of Arabic and Indic scripts and of emoji; tests show pages as they are. */
static bool is_allowed(int how, uint32_t cp, uint32_t before, bool test)
{
    bool joiner = (cp == 0x200C || cp == 0x200D) && before >= 0x0600;
    return how != HIDE_BIDI && (test || joiner);
}

static void lint_line(const finding_sink *sink, slice file, slice line, uint32_t number)
{
    const char *at = line.at, *end = line.at + line.len;
    bool test = is_test_line(line);
    uint32_t column = 1, before = 0;
    if (number == 1 && line.len >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) at += 3;
    for (; at < end; column++) {
        uint32_t cp = utf8_next(&at, end);
        int how = cp == '\r' && at == end ? -1 : hides(cp);
        if (how >= 0 && !is_allowed(how, cp, before, test)) tell_hidden(sink, file, (rule_place){number, column}, how);
        before = cp;
    }
}

/* True if every byte of a line is plain ASCII: most lines are, and need no look at their characters. */
static bool is_plain(slice line)
{
    unsigned odd = 0;
    for (size_t i = 0; i < line.len; i++) {
        unsigned char c = (unsigned char)line.at[i];
        odd |= (c < ' ') | (c >= 0x7F);
    }
    return !odd;
}

void lint_text(slice file, slice text, finding_sink sink)
{
    if (utf8_valid_prefix(text) < text.len) return;
    for (uint32_t number = 1; text.len; number++) {
        const char *end = memchr(text.at, '\n', text.len);
        slice line = {text.at, end ? (size_t)(end - text.at) : text.len};
        if (!is_plain(line)) lint_line(&sink, file, line, number);
        size_t step = line.len + (end ? 1 : 0);
        text = (slice){text.at + step, text.len - step};
    }
}
