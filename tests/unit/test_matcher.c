#include "rulekit.h"

START_TEST(seed_shapes)
{
    kit_check("rule fr.ad drop line\n  is Publicité\n  starts Photo :\n",
              "Un\n\nPublicité\n\nDeux\nphoto : X\nTrois\n\nPUBLICITE\n", "Un\n\nDeux\nTrois\n");
    kit_check("rule und.t drop span\n  re / ?\\([A-Z]+\\+[0-9.]+%\\)/\n  and has %)\n", "A (MS+2.7%) b\n(X+1%)c\n",
              "A b\nc\n");
}
END_TEST

START_TEST(blank_lines_close_around_holes)
{
    const char *rules = "rule x drop line\n  is x\n";
    static const char *const rows[][2] = {
        {"", ""},
        {"x", ""},
        {"\n\nx\n\n", ""},
        {"\n\na\n\n\n", "\n\na\n\n\n"},
        {"a\nx\nb\n", "a\nb\n"},
        {"a\n\nx\n\nb\n", "a\n\nb\n"},
        {"a\nx\n\n\nb", "a\n\nb"},
        {"a\n\n\nx\nb", "a\n\nb"},
        {"a\n \n\nx\n\nx\n\n\nb\n\n\nc", "a\n \nb\n\n\nc"},
        {"\n\nx\n\na", "a"},
        {"a\n\nx\n\n", "a\n"},
        {"a\r\n\r\nx\r\n\r\nb\r\n", "a\r\n\r\nb\r\n"},
        {"a\nx", "a\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) kit_check(rules, rows[i][0], rows[i][1]);
}
END_TEST

START_TEST(tail_zone_waits_for_the_end)
{
    const char *rules = "rule x drop line\n  is x\n  where tail 2\n";
    kit_check(rules, "x\nx\na\n", "x\na\n");
    kit_check(rules, "x\n\nx\n\nx\n\na\n", "x\n\nx\n\na\n");
    kit_check(rules, "a\nx\n\n\n", "a\n");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {seed_shapes, blank_lines_close_around_holes, tail_zone_waits_for_the_end, NULL};
    return suite_run(suite_of("matcher", tests));
}
