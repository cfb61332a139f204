#include "model.h"

#include "features.h"

#include <stdlib.h>

/* Where the reader stands. */
typedef struct {
    slice file, text;
    size_t at;   /* byte */
    size_t line; /* from 1 */
    size_t line_start;
    dechaff_error *err;
    uint16_t feature_of[MODEL_FEATURES_MAX]; /* the file's number → this build's */
    size_t feature_count;
} model_reader;

/** Fill the error with the reader's place; DECHAFF_BAD_RULE. */
static dechaff_status refuse(model_reader *r, const char *what, slice word)
{
    dechaff_status status =
        error_set(r->err, DECHAFF_BAD_RULE, "%s%s%.*s%s", what, word.len ? ": '" : "",
                  (int)(word.len > 60 ? 60 : word.len), word.len ? word.at : "", word.len ? "'" : "");
    if (!r->err) return status;
    size_t len = r->file.len < sizeof r->err->source ? r->file.len : sizeof r->err->source - 1;
    if (len) memcpy(r->err->source, r->file.at, len);
    r->err->source[len] = '\0';
    r->err->line = r->line;
    r->err->column = r->at - r->line_start + 1;
    return status;
}

/** The next word; an empty one at the end. Blanks, line ends and lines that start with '#' are passed. */
static slice next_word(model_reader *r)
{
    while (r->at < r->text.len) {
        char c = r->text.at[r->at];
        if (c == '#' && r->at == r->line_start)
            while (r->at < r->text.len && r->text.at[r->at] != '\n') r->at++;
        else if (c != ' ' && c != '\n' && c != '\r')
            break;
        else if (++r->at, c == '\n') {
            r->line++;
            r->line_start = r->at;
        }
    }
    size_t start = r->at;
    while (r->at < r->text.len && r->text.at[r->at] > ' ') r->at++;
    if (r->at == start && r->at < r->text.len) r->at++; /* a control byte is a word of its own: refused by the caller */
    return (slice){r->text.at + start, r->at - start};
}

/** Read the number in the next word into `value`; false: it is none, or not within low and high. */
static bool next_number(model_reader *r, double low, double high, double *value)
{
    char digits[48], *end;
    slice word = next_word(r);
    if (word.len == 0 || word.len >= sizeof digits) return false;
    memcpy(digits, word.at, word.len);
    digits[word.len] = '\0';
    *value = strtod(digits, &end);
    return end == digits + word.len && *value >= low && *value <= high;
}

/** Read a whole number; false: it is none, or not within low and high. */
static bool next_whole(model_reader *r, long low, long high, long *value)
{
    double number;
    if (!next_number(r, (double)low, (double)high, &number)) return false;
    *value = (long)number;
    return (double)*value == number;
}

/** Read a float of at most `size` either way. */
static bool next_float(model_reader *r, double size, float *value)
{
    double number;
    if (!next_number(r, -size, size, &number)) return false;
    *value = (float)number;
    return true;
}

/** Read the four numbers of `select`. */
static dechaff_status read_selection(model_reader *r, selection *s)
{
    float *fields[] = {&s->sure_probability, &s->sure_share, &s->beta_clear, &s->beta_unclear};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        double number;
        if (!next_number(r, 0, 8, &number)) return refuse(r, "'select' needs four numbers from 0 to 8", (slice){0});
        *fields[i] = (float)number;
    }
    return DECHAFF_OK;
}

/** Read the name of a feature. */
static dechaff_status read_feature(model_reader *r)
{
    slice name = next_word(r);
    if (r->feature_count == MODEL_FEATURES_MAX) return refuse(r, "too many features", name);
    for (size_t i = 0; i < FEATURE_COUNT; i++)
        if (slice_is(name, feature_name(i))) {
            r->feature_of[r->feature_count++] = (uint16_t)i;
            return DECHAFF_OK;
        }
    return refuse(r, "this dechaff computes no such feature: take the model that came with it, or train it anew", name);
}

/** True if every split and leaf of a tree is reached exactly once from split 0. */
static bool is_whole(const tree *t)
{
    bool split_seen[TREE_LEAVES_MAX] = {true}, leaf_seen[TREE_LEAVES_MAX] = {false};
    int count = (int)t->leaf_count - 1;
    for (int i = 0; i < count; i++) {
        int children[2] = {t->splits[i].left, t->splits[i].right};
        for (int k = 0; k < 2; k++) {
            int c = children[k];
            bool *seen = c < 0 ? &leaf_seen[~c] : &split_seen[c];
            if (*seen || (c >= 0 && c <= i)) return false; /* a child is written behind its parent: no cycles */
            *seen = true;
        }
    }
    return true;
}

/** Read the splits and leaves of one tree. */
static dechaff_status read_tree(model_reader *r, tree *t)
{
    long leaves, number, left, right;
    if (!next_whole(r, 2, TREE_LEAVES_MAX, &leaves)) return refuse(r, "a tree has 2 to 32 leaves", (slice){0});
    t->leaf_count = (uint32_t)leaves;
    for (long i = 0; i < leaves - 1; i++) {
        split *s = &t->splits[i];
        if (!slice_is(next_word(r), "split") || !next_whole(r, 0, (long)r->feature_count - 1, &number) ||
            !next_float(r, 3e38, &s->threshold) || !next_whole(r, -leaves, leaves - 2, &left) ||
            !next_whole(r, -leaves, leaves - 2, &right))
            return refuse(r, "expected 'split FEATURE THRESHOLD LEFT RIGHT'", (slice){0});
        s->feature = r->feature_of[number];
        s->left = (int16_t)left;
        s->right = (int16_t)right;
    }
    if (!is_whole(t)) return refuse(r, "the splits above make no tree", (slice){0});
    if (!slice_is(next_word(r), "leaf")) return refuse(r, "expected 'leaf' and the values of the leaves", (slice){0});
    for (long i = 0; i < leaves; i++)
        if (!next_float(r, 1e6, &t->leaves[i])) return refuse(r, "expected the value of a leaf", (slice){0});
    return DECHAFF_OK;
}

/** Make room for the trees that `trees N` announces. */
static dechaff_status read_tree_count(model_reader *r, model *m, size_t *room)
{
    long count;
    if (m->trees || !next_whole(r, 1, MODEL_TREES_MAX, &count))
        return refuse(r, "'trees' stands once, with their number, at most 1024", (slice){0});
    *room = (size_t)count;
    m->trees = calloc(*room, sizeof *m->trees);
    return m->trees ? DECHAFF_OK : error_set(r->err, DECHAFF_NO_MEMORY, "no memory for the model");
}

/** Read one statement that starts with `word`. */
static dechaff_status read_statement(model_reader *r, slice word, model *m, size_t *room)
{
    if (slice_is(word, "select")) return read_selection(r, &m->selection);
    if (slice_is(word, "feature")) return read_feature(r);
    if (slice_is(word, "trees")) return read_tree_count(r, m, room);
    if (!slice_is(word, "tree")) return refuse(r, "expected 'select', 'feature', 'trees' or 'tree'", word);
    if (m->tree_count == *room) return refuse(r, "more trees than 'trees' says", (slice){0});
    return read_tree(r, &m->trees[m->tree_count++]);
}

dechaff_status model_read(slice file, slice text, model *m, dechaff_error *err)
{
    model_reader r = {.file = file, .text = text, .line = 1, .err = err};
    size_t room = 0;
    long version;
    dechaff_status status = DECHAFF_OK;
    *m = (model){{0.8f, 0.7f, 0.8f, 1.1f}, 0, NULL};
    if (!slice_is(next_word(&r), "dechaff-model"))
        return refuse(&r, "not a model: the first word must be 'dechaff-model'", (slice){0});
    if (!next_whole(&r, MODEL_VERSION, MODEL_VERSION, &version))
        return refuse(&r, "a model of another version: this dechaff reads version 1", (slice){0});
    for (slice word; status == DECHAFF_OK && (word = next_word(&r)).len;) status = read_statement(&r, word, m, &room);
    if (status == DECHAFF_OK && (m->tree_count < room || room == 0))
        status = refuse(&r, "the model ends too early: fewer trees than 'trees' says", (slice){0});
    if (status != DECHAFF_OK) model_clear(m);
    return status;
}

void model_clear(model *m)
{
    free(m->trees);
    *m = (model){{0, 0, 0, 0}, 0, NULL};
}
