/*
 * One line of JSONL → a document. In: a line without its end. Out: the document's strings, and every other key as
 * it stands, to be carried through byte for byte: a JSON library would round numbers and forget spellings.
 */
#ifndef DECHAFF_INPUT_JSONL_H
#define DECHAFF_INPUT_JSONL_H

#include "../base/arena.h"
#include "../base/status.h"

enum { JSONL_DEPTH_MAX = 128, JSONL_KEYS_MAX = 1024 };

typedef struct {
    slice url, charset, lang; /* decoded; empty: not there or not a string */
    slice body;               /* value of "html" or "text", decoded; what was no UTF-8 stands as it came */
    bool has_body, is_html;
    slice id;    /* value of "id" as raw JSON; empty: not there */
    slice extra; /* other members as raw JSON, comma-separated: "\"k\":1,\"l\":[]"; empty: none */
} jsonl_document;

/**
 * Read a line. Strings live in `memory` or in the line.
 * @return DECHAFF_OK; DECHAFF_BAD_INPUT with err->byte where the line stops being JSON or lacks what is needed;
 *         DECHAFF_LIMIT or DECHAFF_NO_MEMORY. `out->id` is filled as far as it was read.
 */
dechaff_status jsonl_parse(slice line, arena *memory, jsonl_document *out, dechaff_error *err);

#endif
