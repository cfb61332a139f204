/*
 * The stages joined behind the public API. In: options, then bytes. Out: text, removed pieces, a result.
 * Never prints, exits, reads the environment or a file other than the rule and model files it is given.
 */
#ifndef DECHAFF_ENGINE_H
#define DECHAFF_ENGINE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/lines.h"
#include "base/page.h"
#include "base/status.h"
#include "input/charset.h"
#include "output/page_writer.h"
#include "parse/html.h"
#include "parse/text.h"
#include "rules/layers.h"
#include "rules/matcher.h"
#include "score/score.h"

typedef struct model_slot model_slot;

struct dechaff_engine {
    arena memory; /* ids below */
    rule_layers layers;
    ruleset *rules;
    const char **ids;  /* of the rules of the set, NUL-terminated */
    model_slot *model; /* loaded with the first HTML document, under its own lock */
};

/** The model, loaded at the first call of any thread. */
dechaff_status engine_scorer(const dechaff_engine *engine, const scorer **out, dechaff_error *err);

/** Id of a cut's rule: "model" for UINT32_MAX. */
const char *engine_rule_id(const dechaff_engine *engine, uint32_t index);

typedef enum {
    CLEANER_IDLE,     /* no document */
    CLEANER_SNIFFING, /* html or text is not decided yet: bytes wait in `head` */
    CLEANER_VOTING,   /* text, its language not decided yet: decoded text waits in `head` */
    CLEANER_TEXT,
    CLEANER_HTML,
    CLEANER_DONE
} cleaner_phase;

/* An HTML document that goes out while it comes. */
typedef struct {
    bool judging; /* the language is known */
    bool full;    /* the collected text has no more room */
    page_writer writer;
    arena scratch; /* of one round, or of the model */
} page_stream;

struct dechaff_cleaner {
    const dechaff_engine *engine;
    dechaff_options options;
    arena memory; /* all of one document */
    matcher *matcher;
    charset_decoder *decoder;
    html_parser *parser; /* made for the first HTML document */
    buffer head;         /* see cleaner_phase */
    buffer text;         /* what stays, where it is collected; HTML's text before it goes out */
    line_index lines;    /* of an HTML document */
    page_stream stream;
    dechaff_removed *removed; /* collected */
    size_t removed_cap;
    const char **also; /* of the piece that on_removed is told */
    size_t also_cap;

    cleaner_phase phase;
    dechaff_status stop;      /* the first bound or failure of this document, else DECHAFF_OK */
    limit_note limit;         /* the bound, where it is known */
    limit_note removed_limit; /* of the collected pieces, which stops nothing */
    bool html, finishing;
    slice lang, host;
    uint64_t decoded;     /* bytes of the document as UTF-8 so far */
    uint64_t deadline_ns; /* of a text: CPU time of the thread; 0: none */
    dechaff_source source;
    dechaff_result result;
};

/* ---- what the files of the cleaner call of each other ---- */

/** Keep the first reason to stop; returns the one that stands. */
dechaff_status cleaner_stop(dechaff_cleaner *c, dechaff_status status);

/** Stop at a bound that was met at a byte of the decoded document; UINT64_MAX: not known where. */
dechaff_status cleaner_limit(dechaff_cleaner *c, dechaff_limit which, uint64_t byte);

/** DECHAFF_LIMIT or DECHAFF_NO_MEMORY, whichever made a request to the arena fail. */
dechaff_status cleaner_memory_failure(const dechaff_cleaner *c);

/** True if the document's CPU time is over. */
bool cleaner_is_late(const dechaff_cleaner *c);

/** Give text to on_text or to the collected text. */
bool cleaner_put_text(dechaff_cleaner *c, slice text);

/** Give a removed piece to on_removed or to the collected ones. */
bool cleaner_put_removed(dechaff_cleaner *c, const cut *removed);

/** A slice as NUL-terminated string of the document's memory; "" if that fails. */
const char *cleaner_string(dechaff_cleaner *c, slice s);

dechaff_status text_begin(dechaff_cleaner *c);
dechaff_status text_take(dechaff_cleaner *c, slice utf8);
dechaff_status text_end(dechaff_cleaner *c);

dechaff_status page_begin(dechaff_cleaner *c);
dechaff_status page_take(dechaff_cleaner *c, slice utf8);
dechaff_status page_end(dechaff_cleaner *c);

/* ---- shared by pages that are judged whole and those that stream ---- */

/** True if a block is text that a reader of the page sees. */
bool page_block_is_visible(const block *b);

/** The first visible text, for the vote; valid until c->head changes. */
slice page_sample(dechaff_cleaner *c, const page *p);

/** Fill c->lang, unless there is a hint: by the vote, else by <html lang>. */
void page_find_language(dechaff_cleaner *c, const page *p);

/** Tell of something that goes, with its line; false: stop. */
bool page_report(dechaff_cleaner *c, cut gone);

dechaff_status stream_begin(dechaff_cleaner *c);
dechaff_status stream_take(void *cleaner, page *p);
dechaff_status stream_end(dechaff_cleaner *c, page *p);
void stream_forget(dechaff_cleaner *c);
void stream_free(dechaff_cleaner *c);

#endif
