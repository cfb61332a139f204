#include "option.h"

#include <errno.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

enum { JOBS_MAX = 256 };

typedef struct {
    options *o;
    char *usage;
} parse_state;

/* Takes the option's argument (NULL if it has none); false after a usage error. */
typedef bool (*option_fn)(parse_state *s, const char *value);

static bool wrong(parse_state *s, const char *format, ...) __attribute__((format(printf, 2, 3)));

static bool wrong(parse_state *s, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(s->usage, USAGE_BYTES, format, args);
    va_end(args);
    return false;
}

static bool list_add(parse_state *s, string_list *list, const char *item)
{
    if (!array_reserve((void *)&list->items, &list->cap, list->count + 1, sizeof *list->items, INT32_MAX))
        return wrong(s, "out of memory");
    list->items[list->count++] = item;
    return true;
}

/* ---- handlers ---- */

/* Index of `value` in "a|b|c", or -1. */
static int index_of(const char *values, const char *value)
{
    size_t len = strlen(value);
    int index = 0;
    for (const char *at = values;; index++) {
        size_t span = strcspn(at, "|");
        if (span == len && strncmp(at, value, len) == 0) return index;
        if (!at[span]) return -1;
        at += span + 1;
    }
}

/* A whole number with an optional K, M or G (powers of 1024), within 1..max. */
static bool parse_number(const char *value, uint64_t max, uint64_t *out)
{
    static const char SUFFIXES[] = "KMG";
    char *end;
    errno = 0;
    if (*value < '0' || *value > '9') return false;
    unsigned long long number = strtoull(value, &end, 10);
    const char *suffix = *end ? strchr(SUFFIXES, *end & ~0x20) : NULL;
    unsigned shift = suffix && *suffix ? 10 * (unsigned)(suffix - SUFFIXES + 1) : 0;
    if (errno || (*end && (!shift || end[1])) || number == 0 || number > max >> shift) return false;
    *out = (uint64_t)number << shift;
    return true;
}

static bool set_input(parse_state *s, const char *value)
{
    static const input_type TYPES[] = {INPUT_AUTO, INPUT_HTML, INPUT_TEXT, INPUT_ARCHIVE, INPUT_WARC, INPUT_JSONL};
    s->o->input = TYPES[index_of("auto|html|text|archive|warc|jsonl", value)];
    return true;
}

static bool set_extract(parse_state *s, const char *value)
{
    s->o->extract = *value == 'm' ? DECHAFF_EXTRACT_MAIN : DECHAFF_EXTRACT_ALL;
    return true;
}

static bool set_format(parse_state *s, const char *value)
{
    s->o->format = (output_format)index_of("text|markdown|jsonl|tar", value);
    return true;
}

static bool set_stats(parse_state *s, const char *value)
{
    s->o->stats = value && *value == 'j' ? STATS_JSON : STATS_TABLE;
    return true;
}

static bool set_risk(parse_state *s, const char *value)
{
    s->o->risk = (dechaff_risk)index_of("low|mid|high", value);
    return true;
}

static bool set_generate(parse_state *s, const char *value)
{
    s->o->show = SHOW_GENERATED;
    s->o->generate = value;
    return true;
}

static bool add_rules(parse_state *s, const char *value)
{
    return list_add(s, &s->o->rules, value);
}

static bool add_toggle(parse_state *s, char sign, const char *glob)
{
    size_t len = strlen(glob);
    if (!len)
        return wrong(s, "--%s needs a glob over rule ids, for instance 'fr.ad.*'", sign == '+' ? "enable" : "disable");
    char *toggle = malloc(len + 2);
    if (!toggle) return wrong(s, "out of memory");
    toggle[0] = sign;
    memcpy(toggle + 1, glob, len + 1);
    if (list_add(s, &s->o->toggles, toggle)) return true;
    free(toggle);
    return false;
}

static bool enable(parse_state *s, const char *value)
{
    return add_toggle(s, '+', value);
}

static bool disable(parse_state *s, const char *value)
{
    return add_toggle(s, '-', value);
}

static bool set_lang(parse_state *s, const char *value)
{
    size_t letters = strspn(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    size_t len = letters + strspn(value + letters, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    if (letters < 2 || letters > 8 || value[len])
        return wrong(s, "--lang takes a language tag like fr or pt-BR, not '%s'", value);
    s->o->lang = value;
    return true;
}

static bool set_category(parse_state *s, const char *value)
{
    s->o->category = value;
    return *value || wrong(s, "--category takes the second part of rule ids, for instance ad");
}

static bool set_charset(parse_state *s, const char *value)
{
    s->o->charset = value;
    return *value || wrong(s, "--charset takes a label like utf-8 or windows-1252");
}

static bool set_max_bytes(parse_state *s, const char *value)
{
    return parse_number(value, UINT32_MAX - 1, &s->o->max_bytes) ||
           wrong(s, "--max-bytes takes a number from 1 to 4294967294, or with K, M or G; not '%s'", value);
}

static bool set_max_depth(parse_state *s, const char *value)
{
    uint64_t depth;
    if (!parse_number(value, 65535, &depth))
        return wrong(s, "--max-depth takes a number from 1 to 65535, not '%s'", value);
    s->o->max_depth = (uint32_t)depth;
    return true;
}

/* Seconds with up to three digits behind the point. */
static bool set_max_time(parse_state *s, const char *value)
{
    char *end;
    double seconds = strtod(value, &end);
    bool digits = *value >= '0' && *value <= '9';
    if (!digits || *end || !(seconds == 0 || (seconds >= 0.001 && seconds <= 86400)))
        return wrong(s, "--max-time takes seconds from 0.001 to 86400, or 0 for no limit, not '%s'", value);
    s->o->max_time_ms = (uint32_t)(seconds * 1000 + 0.5);
    s->o->max_time_said = true;
    return true;
}

static bool add_files_from(parse_state *s, const char *value)
{
    return list_add(s, &s->o->files_from, value);
}

static bool add_include(parse_state *s, const char *value)
{
    return list_add(s, &s->o->include, value);
}

static bool add_exclude(parse_state *s, const char *value)
{
    return list_add(s, &s->o->exclude, value);
}

static bool set_resume(parse_state *s, const char *value)
{
    s->o->resume = value;
    return *value || wrong(s, "--resume needs the name of a file");
}

/* As many cleaners as this process may use processors. */
static size_t processors(void)
{
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count > 0 ? (size_t)count : 1;
}

static bool set_jobs(parse_state *s, const char *value)
{
    uint64_t jobs = 0;
    if (strcmp(value, "0") != 0 && !parse_number(value, JOBS_MAX, &jobs))
        return wrong(s, "--jobs takes a number from 0 (all processors) to %d, not '%s'", JOBS_MAX, value);
    s->o->jobs = jobs ? (size_t)jobs : processors();
    return true;
}

/* "-" is stdout, as on the input's side. */
static bool set_output(parse_state *s, const char *value)
{
    s->o->output = strcmp(value, "-") == 0 ? NULL : value;
    return *value || wrong(s, "--output needs the name of a file");
}

#define SET_WORD(name, field)                                                                                          \
    static bool name(parse_state *s, const char *value)                                                                \
    {                                                                                                                  \
        s->o->field = value;                                                                                           \
        return true;                                                                                                   \
    }
#define SET_FLAG(name, field, constant)                                                                                \
    static bool name(parse_state *s, const char *value)                                                                \
    {                                                                                                                  \
        (void)value;                                                                                                   \
        s->o->field = constant;                                                                                        \
        return true;                                                                                                   \
    }
SET_WORD(set_url, url)
SET_WORD(set_model, model)
SET_FLAG(set_precision, shift, -1)
SET_FLAG(set_recall, shift, 1)
SET_FLAG(set_null, null_separated, true)
SET_FLAG(set_no_default_rules, no_default_rules, true)
SET_FLAG(set_explain, explain, true)
SET_FLAG(set_removed, removed, true)
SET_FLAG(set_line_buffered, line_buffered, true)
SET_FLAG(set_quiet, quiet, true)
SET_FLAG(show_version, show, SHOW_VERSION)
SET_FLAG(show_short_help, show, SHOW_SHORT_HELP)
SET_FLAG(show_help, show, SHOW_HELP)
#undef SET_WORD
#undef SET_FLAG

/* ---- the table ---- */

typedef struct {
    option_help row;
    option_fn set;
} option;

static const option OPTIONS[] = {
    {{'i', "input", "TYPE", "auto|html|text|archive|warc|jsonl", "What the input is; auto looks at its first bytes.",
      "Input", 0},
     set_input},
    {{'0', "null", NULL, NULL, "Documents are separated by NUL instead of a blank line, on input and output.", "Input",
      0},
     set_null},
    {{0, "files-from", "FILE", NULL,
      "Read the files that FILE names, one a line or NUL-terminated; - is stdin. May be repeated.", "Input", 0},
     add_files_from},
    {{0, "include", "GLOB", NULL,
      "Read only archive members whose name matches, records whose URL does; * matches / too, braces only themselves. "
      "May be repeated.",
      "Input", 0},
     add_include},
    {{0, "exclude", "GLOB", NULL, "Pass over members and records whose name or URL matches; may be repeated.", "Input",
      0},
     add_exclude},
    {{0, "url", "URL", NULL, "Where the document came from; rules for its site apply.", "Input", 0}, set_url},
    {{0, "charset", "LABEL", NULL, "Charset of the input, where neither a BOM nor UTF-8 says it.", "Input", 0},
     set_charset},
    {{0, "lang", "TAG", NULL, "Language of the text, for instance fr; without it the text decides.", "Input", 0},
     set_lang},
    {{'x', "extract", "WHAT", "main|all", "Keep the main content of HTML pages, or all visible text.", "Cleaning", 0},
     set_extract},
    {{0, "precision", NULL, NULL, "Keep less of a page where that is likely to be cleaner.", "Cleaning", 0},
     set_precision},
    {{0, "recall", NULL, NULL, "Keep more of a page where that is likely to be more complete.", "Cleaning", 0},
     set_recall},
    {{0, "model", "FILE", NULL, "Choose main content by the model in FILE in place of the built-in one.", "Cleaning",
      0},
     set_model},
    {{'r', "rules", "PATH", NULL,
      "Add the rules of a file, or of the *.rules in a directory; may be repeated, later ones win.", "Cleaning", 0},
     add_rules},
    {{0, "no-default-rules", NULL, NULL, "Without the built-in rules and those of the rules.d directories.", "Cleaning",
      0},
     set_no_default_rules},
    {{0, "enable", "GLOB", NULL, "Turn rules on by id, whatever their risk; may be repeated.", "Cleaning", 0}, enable},
    {{0, "disable", "GLOB", NULL, "Turn rules off by id; may be repeated.", "Cleaning", 0}, disable},
    {{0, "risk", "LEVEL", "low|mid|high", "Rules above this risk are off; mid unless said.", "Cleaning", 0}, set_risk},
    {{'f', "format", "FORMAT", "text|markdown|jsonl|tar",
      "Write text, pages as Markdown, one JSON record a document, or a tar archive with a text a document.", "Output",
      0},
     set_format},
    {{'o', "output", "FILE", NULL,
      "Write to FILE; it appears when all is done, never half. In a folder, or NAME/, each document has its own file.",
      "Output", 0},
     set_output},
    {{0, "resume", "FILE", NULL,
      "With -f jsonl: add to FILE the records that it lacks, behind its last whole line; so begin with it, too. "
      "Records whose status begins with unreadable or truncated are taken out first, and their documents tried again.",
      "Output", 0},
     set_resume},
    {{0, "explain", NULL, NULL,
      "Tell on stderr what went: source:line, the rules that hit or the model with the probability that it was main "
      "content, the text, by tabs.",
      "Output", 0},
     set_explain},
    {{0, "removed", NULL, NULL, "Write what went instead of what stays.", "Output", 0}, set_removed},
    {{0, "stats", "FORMAT", "table|json", "Tell on stderr how much was read, written and removed, and what failed.",
      "Output", ROW_OPTIONAL},
     set_stats},
    {{0, "line-buffered", NULL, NULL,
      "Write each line or record at once. A line of text is judged alone, its language guessed anew with each line of "
      "the "
      "first 8 KiB: say --lang where it is known.",
      "Output", 0},
     set_line_buffered},
    {{'j', "jobs", "N", NULL,
      "Clean N documents at once; 0: as many as there are processors. 1 unless said. The output stays the same.",
      "Limits", 0},
     set_jobs},
    {{0, "max-bytes", "N", NULL,
      "Size of a page, or of a record's text; K, M and G stand for powers of 1024. 64M unless said.", "Limits", 0},
     set_max_bytes},
    {{0, "max-depth", "N", NULL, "Open elements of a page; the text of deeper ones stays. 512 unless said.", "Limits",
      0},
     set_max_depth},
    {{0, "max-time", "SECONDS", NULL,
      "CPU time a document; what was read until then is written. 5 unless said, none for text that streams; 0: none.",
      "Limits", 0},
     set_max_time},
    {{0, "category", "NAME", NULL, "With rules list: only this category; --lang TAG: only this language.", "Other", 0},
     set_category},
    {{'q', "quiet", NULL, NULL, "No messages about documents that could not be read.", "Other", 0}, set_quiet},
    {{0, "version", NULL, NULL, "Show the version.", "Other", 0}, show_version},
    {{'h', NULL, NULL, NULL, "Show the options in short.", "Other", 0}, show_short_help},
    {{0, "help", NULL, NULL, "Show examples and all options.", "Other", 0}, show_help},
    {{0, "generate", "WHAT", "man|rules-man|bash|zsh|fish", "Write a man page or the completions of a shell.", "Other",
      1},
     set_generate},
};

enum { OPTION_COUNT = sizeof OPTIONS / sizeof *OPTIONS };

const option_help *option_row(size_t index)
{
    return index < OPTION_COUNT ? &OPTIONS[index].row : NULL;
}

/* ---- the parser ---- */

/* An option as the user knows it: "-x", or "--extract" where it has no letter. */
static const char *spelling(const option *o, char out[40])
{
    if (o->row.name)
        snprintf(out, 40, "--%s", o->row.name);
    else
        snprintf(out, 40, "-%c", o->row.flag);
    return out;
}

static bool apply(parse_state *s, const option *o, const char *value)
{
    char name[40];
    if (value && o->row.values && index_of(o->row.values, value) < 0)
        return wrong(s, "%s takes %s, not '%s'", spelling(o, name), o->row.values, value);
    return o->set(s, value);
}

static const option *find_flag(char flag)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (OPTIONS[i].row.flag == flag) return &OPTIONS[i];
    return NULL;
}

static const option *find_name(const char *name, size_t len)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const char *known = OPTIONS[i].row.name;
        if (known && strlen(known) == len && strncmp(known, name, len) == 0) return &OPTIONS[i];
    }
    return NULL;
}

/* The next word as argument of `o`; NULL after a usage error. */
static const char *next_word(parse_state *s, const option *o, char **argv, int *at)
{
    char name[40];
    if (argv[*at + 1]) return argv[++*at];
    wrong(s, "%s needs an argument: %s", spelling(o, name), o->row.values ? o->row.values : o->row.argument);
    return NULL;
}

static bool parse_long(parse_state *s, char **argv, int *at)
{
    const char *name = argv[*at] + 2;
    size_t len = strcspn(name, "=");
    const option *o = find_name(name, len);
    if (!o) return wrong(s, "unknown option --%.*s", (int)(len < 64 ? len : 64), name);
    if ((o->row.flags & ROW_OPTIONAL) && !name[len]) return apply(s, o, NULL);
    if (!o->row.argument) return name[len] ? wrong(s, "--%s takes no argument", o->row.name) : apply(s, o, NULL);
    const char *value = name[len] ? name + len + 1 : next_word(s, o, argv, at);
    return value && apply(s, o, value);
}

/* "-0q", "-fjsonl", "-f jsonl". */
static bool parse_flags(parse_state *s, char **argv, int *at)
{
    for (const char *flag = argv[*at] + 1; *flag; flag++) {
        const option *o = find_flag(*flag);
        if (!o) return wrong(s, "unknown option -%c", *flag);
        if (o->row.argument) {
            const char *value = flag[1] ? flag + 1 : next_word(s, o, argv, at);
            return value && apply(s, o, value);
        }
        if (!apply(s, o, NULL)) return false;
    }
    return true;
}

/* "dechaff rules check FILE": the first two operands name the action. */
static bool take_action(parse_state *s)
{
    static const char *const NAMES = "check|test|try|list";
    static const command_action ACTIONS[] = {ACTION_RULES_CHECK, ACTION_RULES_TEST, ACTION_RULES_TRY,
                                             ACTION_RULES_LIST};
    string_list *files = &s->o->files;
    if (!files->count || strcmp(files->items[0], "rules") != 0) return true;
    int index = files->count > 1 ? index_of(NAMES, files->items[1]) : -1;
    if (index < 0) return wrong(s, "dechaff rules takes check, test, try or list (a file of that name: ./rules)");
    s->o->action = ACTIONS[index];
    files->count -= 2;
    memmove(files->items, files->items + 2, files->count * sizeof *files->items);
    return true;
}

/* Options that contradict each other. */
static bool check_together(parse_state *s)
{
    const options *o = s->o;
    if (o->removed && o->format == FORMAT_JSONL)
        return wrong(s, "--removed writes text; a record of -f jsonl has it in `removed` already");
    if (o->resume && o->format != FORMAT_JSONL) return wrong(s, "--resume goes with -f jsonl");
    if (o->resume && o->output) return wrong(s, "--resume names the output already; leave -o away");
    if (o->action == ACTION_RULES_TEST && !o->files.count) return wrong(s, "dechaff rules test needs a FILE");
    if (o->action == ACTION_RULES_TRY && !o->files.count) return wrong(s, "dechaff rules try needs a file of rules");
    if (o->category && o->action != ACTION_RULES_LIST) return wrong(s, "--category goes with dechaff rules list");
    if (o->action == ACTION_RULES_LIST && o->files.count)
        return wrong(s, "dechaff rules list shows the rules in use; add a file by --rules FILE");
    return true;
}

bool options_parse(options *o, int argc, char **argv, char usage[USAGE_BYTES])
{
    parse_state s = {o, usage};
    *o = (options){.risk = DECHAFF_RISK_MID, .jobs = 1, .max_time_ms = 5000};
    bool only_files = false, ok = true;
    for (int i = 1; ok && i < argc; i++) {
        const char *word = argv[i];
        if (only_files || word[0] != '-' || !word[1])
            ok = list_add(&s, &o->files, word);
        else if (strcmp(word, "--") == 0)
            only_files = true;
        else
            ok = word[1] == '-' ? parse_long(&s, argv, &i) : parse_flags(&s, argv, &i);
    }
    if (!ok || o->show) return ok;
    return take_action(&s) && check_together(&s);
}

void options_free(options *o)
{
    for (size_t i = 0; i < o->toggles.count; i++) free((void *)o->toggles.items[i]);
    free(o->toggles.items);
    free(o->rules.items);
    free(o->files.items);
    free(o->files_from.items);
    free(o->include.items);
    free(o->exclude.items);
}
