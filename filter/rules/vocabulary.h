/*
 * The words of the rule language: one table that feeds the parser and dechaff-rules(5). In: nothing. Out: rows for a
 * macro X, to be expanded where they are needed.
 */
#ifndef DECHAFF_RULES_VOCABULARY_H
#define DECHAFF_RULES_VOCABULARY_H

/* X(name, unit, `keep` knows it, meaning) */
#define RULE_UNITS(X)                                                                                                  \
    X("line", UNIT_LINE, true, "The line: of plain text, or the part of a paragraph of HTML between <br>.")            \
    X("block", UNIT_BLOCK, true, "The paragraph of HTML. In plain text the same as line.")                             \
    X("span", UNIT_SPAN, false, "Only what the regex matches, out of a line that stays. Needs re.")                    \
    X("list", UNIT_LIST, false,                                                                                        \
      "The unit and up to 8 short ones behind it that do not end a sentence, such as \"Related:\" and its links.")     \
    X("rest", UNIT_REST, false, "The unit and everything behind it. Needs risk high and where.")

/* X(name, reader in parse_key.c or NULL for a term, kind of the term, argument, group, meaning) */
#define RULE_KEYS(X)                                                                                                   \
    X("is", NULL, TERM_IS, "TEXT", "Matchers and guards",                                                              \
      "The whole unit is TEXT; brackets, dashes around it and : . \xE2\x80\xA6 \xC2\xBB at its end do not count.")     \
    X("starts", NULL, TERM_STARTS, "TEXT", "Matchers and guards", "The unit begins with TEXT.")                        \
    X("has", NULL, TERM_HAS, "TEXT", "Matchers and guards", "TEXT stands somewhere in the unit.")                      \
    X("ends", NULL, TERM_ENDS, "TEXT", "Matchers and guards", "The unit ends with TEXT.")                              \
    X("re", NULL, TERM_RE, "/PATTERN/ix", "Matchers and guards",                                                       \
      "A Perl-compatible regex finds something in the text as it stands, blanks around it aside. i: any case; x: "     \
      "blanks and comments inside. "                                                                                   \
      "It starts with ^ and plain text, or `and has TEXT` stands beside it.")                                          \
    X("css", NULL, TERM_CSS, "SELECTORS", "Matchers and guards",                                                       \
      "HTML only: the block or an element around it matches. Type, id, class, attribute, descendant, child and "       \
      ":has-text(TEXT).")                                                                                              \
    X("and", read_guard, TERM_IS, "MATCHER", "Matchers and guards", "A guard: a matcher that must hold too.")          \
    X("not", read_guard, TERM_IS, "MATCHER", "Matchers and guards", "A guard: a matcher that must not hold.")          \
    X("len", read_len, TERM_IS, "MIN..MAX", "Scope", "Only units of so many characters; ..60 and 3.. are fine.")       \
    X("lang", read_lang, TERM_IS, "TAG...", "Scope", "Only in these languages; off where the language is unknown.")    \
    X("where", read_where, TERM_IS, "head N tail N", "Scope",                                                          \
      "Only among the first or last N units of the document; tail is 64 at most.")                                     \
    X("site", read_site, TERM_IS, "[!]HOST...", "Scope",                                                               \
      "Only on these hosts and their subdomains, with ! not there; off where the site is unknown.")                    \
    X("risk", read_risk, TERM_IS, "low|mid|high", "Scope",                                                             \
      "How much is lost if the rule is wrong; low unless said. Rules above --risk are off.")                           \
    X("except", read_except, TERM_IS, "GLOB", "Scope", "Of a keep rule: the ids that it saves from; all unless said.") \
    X("why", read_why, TERM_IS, "TEXT", "For people", "One sentence, shown by dechaff rules list.")                    \
    X("seen", read_seen, TERM_IS, "YYYY-MM-DD URL", "For people", "When and where the waste was met.")                 \
    X("+", read_test, TERM_IS, "[{SCENE}] TEXT [ => TEXT]", "Tests", "The rule must find TEXT, and leave this of it.") \
    X("-", read_test, TERM_IS, "[{SCENE}] TEXT", "Tests", "The rule must leave TEXT alone.")                           \
    X("?", read_test, TERM_IS, "[{SCENE}] TEXT", "Tests", "A known gap: TEXT ought to be found, but is not yet.")

#endif
