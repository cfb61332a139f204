/**
 * @file dechaff.h
 * dechaff strips advertising and boilerplate from web text.
 *
 * Read it in this order: dechaff_clean() for a document in memory; dechaff_engine and dechaff_cleaner for many
 * documents or streams; the options; errors; dechaff_rules_*() for tools around rule files.
 *
 * The library never prints, exits, aborts, reads the environment or keeps global state. All text that comes out is
 * valid UTF-8. A `const char *` in a struct given to the library is borrowed for the call unless it says otherwise.
 */
#ifndef DECHAFF_H
#define DECHAFF_H

#include <stddef.h>
#include <stdint.h>

#define DECHAFF_VERSION_MAJOR 0
#define DECHAFF_VERSION_MINOR 1
#define DECHAFF_VERSION_PATCH 0
#define DECHAFF_VERSION       "0.1.0"

#if defined(DECHAFF_STATIC) || !defined(__GNUC__)
#define DECHAFF_API
#else
#define DECHAFF_API __attribute__((visibility("default")))
#endif
#if defined(__GNUC__)
#define DECHAFF_MUST_USE __attribute__((warn_unused_result))
#else
#define DECHAFF_MUST_USE
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What a call came to. */
typedef enum {
    DECHAFF_OK = 0,
    DECHAFF_END,        /**< nothing more to read; not an error */
    DECHAFF_LIMIT,      /**< a bound was met: the text is best effort and still delivered */
    DECHAFF_STOPPED,    /**< a callback of yours asked to stop */
    DECHAFF_BAD_INPUT,  /**< this document could not be read; the next one may */
    DECHAFF_BAD_RULE,   /**< a rule or model file is wrong; the error has line and column */
    DECHAFF_BAD_OPTION, /**< an option has no meaning */
    DECHAFF_IO,         /**< a file could not be opened, read or written */
    DECHAFF_NO_MEMORY
} dechaff_status;

/** A static English phrase for a status; never NULL. */
DECHAFF_API const char *dechaff_status_text(dechaff_status status);

/** Which bound a document met. */
typedef enum {
    DECHAFF_LIMIT_NONE = 0,
    DECHAFF_LIMIT_BYTES,  /**< max_bytes */
    DECHAFF_LIMIT_TIME,   /**< max_time_ms */
    DECHAFF_LIMIT_DEPTH,  /**< max_depth */
    DECHAFF_LIMIT_PARTS,  /**< extract main: 524,288 elements or 262,144 blocks; other lists of a page */
    DECHAFF_LIMIT_MEMORY, /**< max_bytes and 24 MiB, a quarter more for the stages behind the parser */
    DECHAFF_LIMIT_REMOVED /**< 262,144 removed pieces are collected; the text is whole */
} dechaff_limit;

/** What a bound left out and the remedy, in a static English phrase; never NULL. */
DECHAFF_API const char *dechaff_limit_text(dechaff_limit limit);

/** "0.1.0", the version of the library that runs. */
DECHAFF_API const char *dechaff_version(void);

/** Owned by the caller; filled when a call does not return DECHAFF_OK. */
typedef struct {
    dechaff_status status;
    char source[256];    /**< file or member name, "" if none; cut at a code point's edge */
    size_t line, column; /**< from 1; 0: does not apply */
    uint64_t byte;       /**< offset from 0, where line is 0 */
    char text[256];      /**< what is wrong and the remedy, without the position */
} dechaff_error;

/** @name Options
 * Each struct starts with its size, so that later versions can add fields: set it with the _INIT macro. @{ */

typedef enum { DECHAFF_RISK_LOW, DECHAFF_RISK_MID, DECHAFF_RISK_HIGH } dechaff_risk;
typedef enum { DECHAFF_INPUT_AUTO, DECHAFF_INPUT_HTML, DECHAFF_INPUT_TEXT } dechaff_input;
typedef enum { DECHAFF_EXTRACT_MAIN, DECHAFF_EXTRACT_ALL } dechaff_extract;
typedef enum { DECHAFF_FORMAT_TEXT, DECHAFF_FORMAT_MARKDOWN } dechaff_format;

/** What an engine is made of. Zero-initialised fields mean the default. */
typedef struct {
    size_t size; /**< sizeof(dechaff_engine_options) */
    const char *const
        *rule_paths; /**< rule files or directories of *.rules, lowest layer first, above the built-in rules */
    size_t rule_path_count;
    int no_default_rules;       /**< nonzero: without the built-in rules */
    dechaff_risk risk;          /**< rules above this risk are off; DECHAFF_ENGINE_OPTIONS_INIT says mid */
    const char *const *toggles; /**< "+GLOB" turns rules on by id, "-GLOB" off; applied in order */
    size_t toggle_count;
    const char *model_path; /**< model file in place of the built-in one; NULL: built in */
} dechaff_engine_options;

#define DECHAFF_ENGINE_OPTIONS_INIT                                                                                    \
    {                                                                                                                  \
        sizeof(dechaff_engine_options), NULL, 0, 0, DECHAFF_RISK_MID, NULL, 0, NULL                                    \
    }

/** A piece of text that was taken out. Everything it points to lives until the callback or the result ends. */
typedef struct {
    const char *rule;        /**< id, or "model" */
    const char *const *also; /**< ids of all rules that hit, `rule` included */
    size_t also_count;
    uint64_t start, end; /**< bytes of the document as UTF-8 behind its BOM */
    uint64_t line;       /**< of start, from 1; 0 unless want_lines */
    const char *text;    /**< not NUL-terminated */
    size_t text_len;
    double probability; /**< of being main content, where rule is "model"; else -1 */
} dechaff_removed;

/**
 * Gets text in order, in pieces that may end anywhere between code points; return 0 to go on, anything else to stop
 * with DECHAFF_STOPPED. Called from within feed and finish, on their thread; it must not call the cleaner.
 */
typedef int (*dechaff_text_fn)(void *user, const char *text, size_t len);
/** Gets each removed piece in order; return as above. */
typedef int (*dechaff_removed_fn)(void *user, const dechaff_removed *removed);

/** How documents are cleaned. Zero-initialised fields mean the default. */
typedef struct {
    size_t size;                   /**< sizeof(dechaff_options) */
    dechaff_input input;           /**< AUTO looks at the first bytes */
    dechaff_extract extract;       /**< HTML: main content, which is known at the page's end; or all visible text, which
                                      goes out while it comes, so that memory does not grow with the page */
    dechaff_format format;         /**< of HTML's text */
    double shift;                  /**< HTML: -1 for precision to 1 for recall; 0 as trained */
    uint64_t max_bytes;            /**< of an HTML document or of collected text; 0: 64 MiB */
    uint32_t max_depth;            /**< of open HTML elements; 0: 512 */
    uint32_t max_time_ms;          /**< CPU time a document, read each 64 KiB of a page; 0: none */
    int want_lines;                /**< nonzero: count lines for dechaff_removed.line */
    int at_once;                   /**< nonzero: of text each line goes out as soon as the rules permit: its charset is
                                      judged by the first lines alone, its language anew with each line of 8 KiB */
    dechaff_text_fn on_text;       /**< NULL: the text is collected in the result */
    dechaff_removed_fn on_removed; /**< NULL: removed pieces are collected in the result */
    void *user;                    /**< first argument of both */
} dechaff_options;

#define DECHAFF_OPTIONS_INIT                                                                                           \
    {                                                                                                                  \
        sizeof(dechaff_options), DECHAFF_INPUT_AUTO, DECHAFF_EXTRACT_MAIN, DECHAFF_FORMAT_TEXT, 0, 0, 0, 0, 0, 0,      \
            NULL, NULL, NULL                                                                                           \
    }

/** What is known of a document before its first byte. Any field may be NULL. */
typedef struct {
    size_t size;              /**< sizeof(dechaff_source) */
    const char *url;          /**< turns `site` rules on */
    const char *charset;      /**< a user's word for the charset: below a BOM, above <meta> */
    const char *http_charset; /**< of the HTTP or WARC header: below a BOM, above `charset` */
    const char *lang;         /**< BCP 47 tag: no vote is taken */
    dechaff_input input;      /**< of this document; AUTO: as dechaff_options says */
} dechaff_source;

#define DECHAFF_SOURCE_INIT                                                                                            \
    {                                                                                                                  \
        sizeof(dechaff_source), NULL, NULL, NULL, NULL, DECHAFF_INPUT_AUTO                                             \
    }
/** @} */

/** What is known of a document after it; lives until the cleaner's next begin or free. Strings are "" if unknown. */
typedef struct {
    dechaff_status status; /**< DECHAFF_OK or DECHAFF_LIMIT */
    dechaff_limit limit;   /**< the bound that was met first */
    uint64_t limit_byte;   /**< of the document as UTF-8, where that was; 0: not known */
    const char *text;      /**< NUL-terminated; NULL if on_text took it */
    size_t text_len;
    const dechaff_removed *removed; /**< NULL if on_removed took them */
    size_t removed_count;
    int is_html;
    const char *title, *byline, *date, *site, *url, *lang;
    const char *charset;        /**< WHATWG name */
    const char *charset_reason; /**< "bom", "transport", "user", "meta", "valid", "detected", "default", "ascii" */
    uint64_t bad_sequences;     /**< byte sequences that became U+FFFD */
    uint64_t bytes_in, bytes_out;
    uint64_t regex_limit_hits; /**< regex matches given up at the match limit */
    uint64_t oversized_tags;   /**< HTML: tags over 64 KiB or 256 attributes; they lose attributes, never text */
    double score;              /**< expected F-measure of the main content; -1: not HTML, or not computed */
} dechaff_result;

/** Compiled rules and model. Immutable: any number of threads may share one. */
typedef struct dechaff_engine dechaff_engine;

/**
 * Make an engine.
 * @param options  NULL: the built-in rules at risk mid.
 * @param engine   Set on DECHAFF_OK; free with dechaff_engine_free().
 * @param err      May be NULL.
 * @return DECHAFF_OK, DECHAFF_BAD_RULE, DECHAFF_BAD_OPTION, DECHAFF_IO or DECHAFF_NO_MEMORY.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_engine_new(const dechaff_engine_options *options,
                                                               dechaff_engine **engine, dechaff_error *err);

/** Free an engine after its last cleaner. NULL is fine. */
DECHAFF_API void dechaff_engine_free(dechaff_engine *engine);

/** Cleans one document after another. One per thread: max_time_ms counts the time of the thread that calls. */
typedef struct dechaff_cleaner dechaff_cleaner;

/**
 * Make a cleaner.
 * @param engine   Must outlive the cleaner.
 * @param options  Copied; NULL: defaults.
 * @return DECHAFF_OK, DECHAFF_BAD_OPTION or DECHAFF_NO_MEMORY.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_cleaner_new(const dechaff_engine *engine,
                                                                const dechaff_options *options,
                                                                dechaff_cleaner **cleaner, dechaff_error *err);

/** Free a cleaner and its last result. NULL is fine. */
DECHAFF_API void dechaff_cleaner_free(dechaff_cleaner *cleaner);

/**
 * Start a document; whatever was unfinished is forgotten. The result before it ends its life.
 * @param src  Copied; NULL: nothing is known.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_cleaner_begin(dechaff_cleaner *cleaner, const dechaff_source *src,
                                                                  dechaff_error *err);

/**
 * Feed the next piece of a document.
 * @param data  Bytes in any charset, borrowed; may be NULL if len is 0. Pieces may split anywhere.
 * @return DECHAFF_OK; DECHAFF_LIMIT when a bound is met: feeding more does nothing, dechaff_cleaner_finish() gives
 *         what there is; DECHAFF_BAD_INPUT when AUTO finds neither HTML nor text; DECHAFF_STOPPED or DECHAFF_NO_MEMORY.
 *         After those three only begin and free are valid.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_cleaner_feed(dechaff_cleaner *cleaner, const char *data, size_t len,
                                                                 dechaff_error *err);

/**
 * End the document.
 * @param result  Set on DECHAFF_OK and DECHAFF_LIMIT; may be NULL.
 * @return DECHAFF_OK; DECHAFF_LIMIT: the result is best effort; DECHAFF_BAD_INPUT, DECHAFF_BAD_RULE (a wrong model),
 *         DECHAFF_STOPPED or DECHAFF_NO_MEMORY.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_cleaner_finish(dechaff_cleaner *cleaner,
                                                                   const dechaff_result **result, dechaff_error *err);

/**
 * Clean one document in memory with the built-in rules and defaults.
 * @param data  Text or HTML in any charset.
 * @param text  Set to malloc'd, NUL-terminated UTF-8; free() it.
 * @param text_len  Set to its length in bytes; may be NULL.
 * @return DECHAFF_OK, DECHAFF_LIMIT (text is best effort) or DECHAFF_NO_MEMORY.
 * Thread use: any. Makes an engine per call (a few milliseconds); for many documents keep one.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_clean(const char *data, size_t len, char **text, size_t *text_len,
                                                          dechaff_error *err);

/** @name Tools around rule files @{ */

typedef enum { DECHAFF_NOTE, DECHAFF_WARNING, DECHAFF_ERROR } dechaff_severity;

/** One finding of the lint or the tests, in the shape of a compiler's message. */
typedef struct {
    dechaff_severity severity;
    const char *file;
    size_t line, column;
    const char *rule; /**< id, or "" */
    const char *kind; /**< "never-matches", "shadowed", "test-failed" ... */
    const char *text; /**< what is wrong and the remedy */
} dechaff_message;

typedef void (*dechaff_message_fn)(void *user, const dechaff_message *message);

typedef struct {
    size_t rules, tests, errors, warnings, known_gaps;
} dechaff_rules_summary;

/**
 * Lint rule files: everything dechaff_engine_new() would refuse, and rules that can never match, are shadowed by
 * another, have no usable literal, nest unbounded quantifiers, are slow on an attack string, or hide bidi controls.
 * @param paths  Files or directories of *.rules; count 0: the built-in rules.
 * @return DECHAFF_OK even with findings; DECHAFF_IO, DECHAFF_NO_MEMORY.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_rules_check(const char *const *paths, size_t count,
                                                                dechaff_message_fn report, void *user,
                                                                dechaff_rules_summary *summary, dechaff_error *err);

/** Run the `+`, `-` and `?` lines of rule files. Parameters and return as dechaff_rules_check(); count 0 is an error.
 */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_rules_test(const char *const *paths, size_t count,
                                                               dechaff_message_fn report, void *user,
                                                               dechaff_rules_summary *summary, dechaff_error *err);

/** A rule as `dechaff rules list` shows it; strings live for the callback. */
typedef struct {
    const char *id, *action, *risk, *langs, *why, *file;
    size_t line;
    int enabled;
} dechaff_rule_info;

typedef void (*dechaff_rule_fn)(void *user, const dechaff_rule_info *info);

/** Tell the rules of the layers that `options` (NULL: defaults) describes, sorted by id, those that are off too. */
DECHAFF_API DECHAFF_MUST_USE dechaff_status dechaff_rules_list(const dechaff_engine_options *options,
                                                               dechaff_rule_fn tell, void *user, dechaff_error *err);

/** A word of the rule language. */
typedef struct {
    const char *word;
    const char *argument; /**< what follows it; of a unit: the verbs that take it */
    const char *group;    /**< "Units", "Matchers and guards", "Scope", "For people" or "Tests" */
    const char *help;     /**< one or more sentences */
} dechaff_rule_word;

/** The words that a rule may hold, in the order of dechaff-rules(5); NULL behind the last. */
DECHAFF_API const dechaff_rule_word *dechaff_rules_word(size_t index);
/** @} */

#ifdef __cplusplus
}
#endif

#endif
