/*
 * A matcher from inside: what one thread remembers of the document it is in. matcher.c makes it, verdict.c judges a
 * unit with it, stream.c and judge.c bring the units of text and of pages. Nobody else includes this.
 */
#ifndef DECHAFF_RULES_STATE_H
#define DECHAFF_RULES_STATE_H

#include "matcher.h"
#include "memo.h"
#include "spans.h"
#include "unit.h"

typedef enum { ZONE_NO, ZONE_YES, ZONE_LATER } zone_answer;

typedef enum { LIST_FRESH, LIST_DIRECT, LIST_PASSING } list_mode;

/** A `drop list` that goes on: how many items it may still take, and whether a blank line ends it. */
typedef struct {
    uint32_t rule, left;
    list_mode mode;
} open_list;

/** What becomes of a unit. */
typedef struct {
    bool drop;     /* the whole unit; else the holes of matcher.spans */
    uint32_t rule; /* that names the cut */
} verdict;

/** A stretch of whole lines in memory. */
typedef struct {
    const char *begin, *end;
    const char *line_start, *line_end; /* the line that is judged, its ending included */
    bool last;                         /* the document ends at `end` */
    bool more;                         /* more than TAIL_MAX_BYTES follow behind `end` */
} text_window;

/** The text filter's own state. */
typedef struct {
    text_sink sink;
    buffer carry;          /* a line that is not complete yet */
    buffer hold;           /* lines from one that waits for the document's end */
    buffer blanks;         /* blank lines that may stay or go */
    uint64_t offset, line; /* of the next byte that is judged; line from 1 */
    size_t blank_bytes;    /* of the run of blank lines that is open */
    bool hole;             /* something was dropped since the last line that stayed */
    bool started;          /* a line has stayed */
    bool long_line;        /* carry stands inside a line over the maximum */
    bool stopped;
    text_window window;
    size_t next_has;      /* byte of the window where a literal of `has` may stand next */
    uint32_t wait_units;  /* hold's first line waits for this many units behind it */
    size_t ahead;         /* bytes of the window in which units were counted ahead */
    uint64_t ahead_units; /* units up to there */
    const char *kept;     /* first byte of the window that is not handed out yet */
    const char *blank;    /* start of the run of blank lines at the window's open end, or NULL */
} text_state;

struct matcher {
    const ruleset *set;
    const rule_index *terms; /* of the set, for the document's language */
    unit_context context;
    buffer names;               /* host and language, copied */
    uint32_t *seen, generation; /* one a rule: the unit in which it was found */
    uint32_t *tried, tries;     /* one a term: the search in which it was tried */
    uint32_t *more;             /* terms found with a block that are asked of lines */
    size_t more_count;
    bool keeps_only;       /* searches are for `keep` rules */
    bool searched, placed; /* the last search tried a term; it asked where in the document the unit stands */
    memo known;            /* lines of text and what hits them wherever they stand */
    uint32_t *hits, *also; /* rules that hit the unit; drops that hold, by id */
    size_t hit_count, also_count;
    uint32_t *block_hits; /* of the block whose lines are judged */
    span_list spans;
    open_list *lists, *lists_before; /* open now; when the block that is judged began */
    size_t list_count;
    uint32_t *rests; /* `drop rest` rules that hit */
    size_t rest_count;
    uint64_t index;                                     /* of the unit, from 1, among those that are not blank */
    zone_answer (*tail)(struct matcher *m, uint32_t n); /* is the unit among the last n? */
    uint32_t wait_units;                                /* asked in vain: the largest n */
    size_t limit_hits;
    const struct judge *judge; /* the page that is judged */
    uint16_t last_tag;         /* of the chosen block before */
    text_state text;
};

/** Start a unit: no rule has been seen in it. */
void matcher_clear_hits(matcher *m);

/** Note a rule once a unit. */
void matcher_add_hit(matcher *m, uint32_t index);

/**
 * Add the rules that look at this kind of unit and hit it, zones included, to m->hits. Changes nothing else.
 * @return false: a tail rule would hit and the end is not known (m->wait_units).
 */
bool matcher_find_hits(matcher *m, unit *u);

/** As matcher_find_hits() for a line of text that may have come before. */
bool matcher_find_line_hits(matcher *m, unit *u);

/**
 * As matcher_find_hits() for a line that is all of the block that was searched before, by what was found there: `u` is
 * the block's unit but for its kind.
 */
bool matcher_find_more_hits(matcher *m, unit *u);

/** Add what open lists and `rest` say of the unit, and open what its own hits open. Once a unit that is not blank. */
void matcher_open(matcher *m, unit *u);

/** Take away what `keep` saves and say what becomes of the unit; m->also and m->spans have the rest. */
verdict matcher_weigh(matcher *m, unit *u);

/** As matcher_weigh() for drops that are known to hold. */
verdict matcher_weigh_drops(matcher *m);

/** Collect the rules of a hole, by id; `rules` has room for all of m->also. Gives their number. */
size_t matcher_rules_of_hole(const matcher *m, const hole *h, uint32_t *rules);

/** Tell open lists of a blank line. */
void matcher_pass_blank(matcher *m);

/** True if a list or `rest` is open, so that a unit without a hit needs a verdict too. */
static inline bool matcher_has_open(const matcher *m)
{
    return m->list_count + m->rest_count > 0;
}

#endif
