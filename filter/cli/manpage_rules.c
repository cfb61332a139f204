/* dechaff-rules(5), its words from the table of the rule parser. */
#include <dechaff/dechaff.h>
#include <string.h>

#include "help.h"

static const char HEAD[] =
    ".TH DECHAFF\\-RULES 5 \"\" \"dechaff " DECHAFF_VERSION "\" \"File Formats\"\n"
    ".SH NAME\ndechaff\\-rules \\- rule files of dechaff\n"
    ".SH DESCRIPTION\n"
    "A rule names a piece of waste that stands around articles, such as an ad label or a newsletter prompt, and what\n"
    "goes with it. A rule file is UTF\\-8. A rule is a head line and lines below it that are indented by two blanks:\n"
    ".PP\n.nf\n.RS\n"
    "rule fr.ad.label drop line\n"
    "  is Publicit\xC3\xA9\n"
    "  len ..20\n"
    "  + PUBLICIT\xC3\x89 :\n"
    "  \\- La publicit\xC3\xA9 en ligne progresse de 5 %.\n"
    ".RE\n.fi\n.PP\n"
    "The head is \\fBrule\\fR \\fIID\\fR (\\fBdrop\\fR | \\fBkeep\\fR) \\fIUNIT\\fR. An id has three parts, "
    "LANG.CATEGORY.name, "
    "and stands\nonce in a file; in a higher layer it replaces the rule. A rule hits if one of its matchers holds and "
    "all of "
    "its\nguards and scopes do. What \\fBlang\\fR, \\fBsite\\fR and \\fBwhere\\fR list are alternatives.\n"
    "\\fBkeep\\fR saves its unit from every \\fBdrop\\fR. The order of rules means nothing.\n"
    ".PP\n"
    "The built\\-in rules of a language count in documents in it or in a language close to it, and where the\n"
    "language is unknown; those of en and und, and a user's rules, count everywhere.\n"
    ".PP\n"
    "A line whose first character that is not a blank is # is a comment. A file may begin with\n"
    "\\fBpack\\fR \\fIID\\fR \\fIKEY\\fR=\\fIVALUE\\fR...; the keys are version, title, licence and url.\n";

static const char TAIL[] =
    ".SH COMPARING\n"
    "is, starts, has and ends compare letters without case, and do not tell curly from straight quotes, long from "
    "short\n"
    "dashes, or no\\-break from plain blanks; soft hyphens and zero\\-width characters do not count. A unit without\n"
    "lower\\-case letters, or without any marks, is also compared without marks. is leaves out brackets, dashes, "
    "bullets,\n"
    "arrows and pictures around the unit and : . ! … at its end; starts leaves out bullets, arrows and pictures. Where "
    "TEXT begins or ends with a letter or digit of a "
    "script\n"
    "that puts blanks between words, a word must begin or end there too. A regex sees the text as it stands; ^ and $\n"
    "are the ends of the unit.\n"
    ".PP\n"
    "Of Arabic and Persian they take any alef for the bare one, waw and yeh with a hamza for those without, all yehs,\n"
    "both kafs, and heh with dots and without for the same, and their digits for 0 to 9; of Hebrew gershayim, geresh\n"
    "and maqaf for \\(dq, \\(aq and \\-. Tatweel and the vowels and points of both scripts do not count.\n"
    ".SH SCENES AND ESCAPES\n"
    "A test may begin with a scene in braces: {lang=de}, {site=example.com}, {head 3} (the third unit of a long\n"
    "document), {tail 2} (the last but one). Without it the rule's first language and site hold and the text is the\n"
    "whole document. The tests of a rule with css are HTML.\n"
    ".PP\n"
    "In a test \\en is a line end, \\et a tab, \\er a carriage return, \\eu{1F} the character of that hexadecimal "
    "number, "
    "\\e\\e\na backslash, \\e{ a brace at the start and \\e= an equals sign that does not begin \" => \". The third "
    "column of\n"
    "dechaff \\-\\-explain and of dechaff rules try is written so: it can stand behind + or \\- as it is.\n"
    ".SH SEE ALSO\n\\fBdechaff\\fR(1)\n";

static void put_word(out_stream *out, const dechaff_rule_word *row)
{
    put_text(out, ".TP\n");
    put_bold(out, row->word);
    put_text(out, " \\fI");
    put_roff(out, row->argument);
    put_text(out, "\\fR\n");
    put_roff(out, row->help);
    put_text(out, "\n");
}

void put_rules_man_page(out_stream *out)
{
    const char *group = "";
    put_text(out, HEAD);
    for (size_t i = 0; dechaff_rules_word(i); i++) {
        const dechaff_rule_word *row = dechaff_rules_word(i);
        if (strcmp(group, row->group) != 0) put_line(out, ".SH \"%s\"\n", group = row->group);
        put_word(out, row);
    }
    put_text(out, TAIL);
}
