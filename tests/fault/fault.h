/*
 * Fails the n-th allocation, read or write of a scenario, for n = 1, 2, 3 ... until a run meets no failure.
 * Our own code is wrapped by the linker (tests.cmake), libxml2 by xmlMemSetup(), PCRE2 by a context of the test's.
 */
#ifndef DECHAFF_TESTS_FAULT_H
#define DECHAFF_TESTS_FAULT_H

#include <dechaff/dechaff.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum { FAULT_MEMORY, FAULT_READ, FAULT_WRITE } fault_kind;

enum { TRANSCRIPT_BYTES = 1 << 18 };

/* What a run gave, kept without an allocation. */
typedef struct {
    size_t len;
    char at[TRANSCRIPT_BYTES];
} transcript;

void transcript_put(transcript *t, const char *text, size_t len);
void transcript_text(transcript *t, const char *text);

typedef struct {
    const char *name;
    /** Do the whole thing from nothing and free all. A status other than DECHAFF_OK ends it. */
    dechaff_status (*run)(const void *what, transcript *out);
    const void *what;
} scenario;

/** Let the allocators of libxml2 fail too; once, before all else. */
void fault_init(void);

/** From here to the run's end nothing fails any more; true if something did before. */
bool fault_pause(void);

/**
 * Run the scenario with every failure of this kind. A run that met one and says DECHAFF_OK must have given the very
 * same; else its status must be the failure's. Nothing may leak.
 */
void fault_try(const scenario *s, fault_kind kind);

#endif
