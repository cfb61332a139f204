/*
 * One line of JSONL → a document. In: a line without its end. Out: the document's strings, and every other key as
 * it stands, to be carried through byte for byte: a JSON library would round numbers and forget spellings.
 */
#ifndef DECHAFF_INPUT_JSONL_H
#define DECHAFF_INPUT_JSONL_H

#include "../base/slice.h"
#include "../base/status.h"

enum { JSONL_DEPTH_MAX = 128, JSONL_KEYS_MAX = 1024 };

typedef struct {
    slice url, charset, lang; /* decoded; empty: not there or not a string */
    slice body;               /* value of "html" or "text", decoded; what was no UTF-8 stands as it came */
    bool has_body, is_html;
    slice id; /* value of "id" as raw JSON; empty: not there */
    size_t extra_count;
    slice extra[JSONL_KEYS_MAX]; /* other members as raw JSON: "\"k\":1", "\"l\":[]" */
} jsonl_document;

/**
 * Read a line. Strings live in the line, where they are decoded in place.
 * @return DECHAFF_OK; DECHAFF_BAD_INPUT with err->byte where the line stops being JSON or lacks what is needed;
 * `out->id` is filled as far as it was read.
 */
dechaff_status jsonl_parse(char *line, size_t len, jsonl_document *out, dechaff_error *err);

#endif
