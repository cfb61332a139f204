/* Collects what dechaff_rules_check() and _test() say, one line a message: "line:column kind rule: text". */
#ifndef DECHAFF_TESTS_MESSAGES_H
#define DECHAFF_TESTS_MESSAGES_H

#include <dechaff/dechaff.h>

#include <stdio.h>
#include <unistd.h>

#include "suite.h"

typedef struct {
    char text[1 << 16];
    size_t len;
    dechaff_rules_summary sum;
} messages;

static void messages_add(void *user, const dechaff_message *m)
{
    messages *all = user;
    static const char *const SEVERITIES[] = {"note", "warning", "error"};
    int len = snprintf(all->text + all->len, sizeof all->text - all->len, "%zu:%zu %s %s %s: %s\n", m->line, m->column,
                       SEVERITIES[m->severity], m->kind, m->rule, m->text);
    ck_assert_uint_lt(all->len + (size_t)len, sizeof all->text);
    all->len += (size_t)len;
}

typedef dechaff_status (*messages_job)(const char *const *, size_t, dechaff_message_fn, void *, dechaff_rules_summary *,
                                       dechaff_error *);

/* Runs check or test over a rule file with this text; free() the result. */
static messages *messages_of(messages_job job, const char *rules)
{
    messages *all = calloc(1, sizeof *all);
    char path[] = "/tmp/dechaff-messages-XXXXXX";
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, rules, strlen(rules)), (ssize_t)strlen(rules));
    close(fd);
    const char *paths[] = {path};
    dechaff_error err = {0};
    dechaff_status status = job(paths, 1, messages_add, all, &all->sum, &err);
    unlink(path);
    ck_assert_msg(status == DECHAFF_OK, "%s", err.text);
    return all;
}

#endif
