#include "input/jsonl.h"
#include "suite.h"

/** True if the extras are those, with commas between. */
static bool extra_is(const jsonl_document *d, const char *text)
{
    for (size_t i = 0; i < d->extra_count; i++) {
        size_t len = d->extra[i].len;
        if (i && *text++ != ',') return false;
        if (strncmp(text, d->extra[i].at, len) != 0) return false;
        text += len;
    }
    return !*text;
}

START_TEST(documents_are_read_and_other_keys_stand_as_they_came)
{
    static const struct {
        const char *line, *id, *url, *body, *extra;
        bool html;
    } ROWS[] = {
        {"{\"id\":\"a\",\"url\":\"http://x/\",\"html\":\"<p>hi\"}", "\"a\"", "http://x/", "<p>hi", "", true},
        {" { \"text\" : \"t\" , \"n\" : 12345678901234567890.10e+400 , \"o\":{\"a\":[1,{}]} } ", "", "", "t",
         "\"n\" : 12345678901234567890.10e+400,\"o\":{\"a\":[1,{}]}", false},
        {"{\"id\":7,\"text\":\"t\",\"html\":\"h\"}", "7", "", "h", "", true},
        {"{\"html\":\"h\",\"text\":\"t\"}", "", "", "h", "", true},
        {"{\"text\":\"a\\n\\t\\\"\\\\\\/\\u00e9\\ud83d\\ude00\\ud800x\"}", "", "",
         "a\n\t\"\\/\xc3\xa9\xf0\x9f\x98\x80\xef\xbf\xbdx", "", false},
        {"{\"text\":\"\",\"x\":null,\"y\":true,\"z\":[]}", "", "", "", "\"x\":null,\"y\":true,\"z\":[]", false},
        {"{\"url\":null,\"text\":\"t\"}", "", "", "t", "", false},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        static jsonl_document d;
        char *line = strdup(ROWS[i].line);
        dechaff_error err = {0};
        ck_assert_msg(jsonl_parse(line, strlen(line), &d, &err) == DECHAFF_OK, "row %zu: %s", i, err.text);
        ck_assert_msg(slice_is(d.id, ROWS[i].id) && slice_is(d.url, ROWS[i].url), "row %zu", i);
        ck_assert_msg(slice_is(d.body, ROWS[i].body) && d.is_html == ROWS[i].html, "row %zu", i);
        ck_assert_msg(extra_is(&d, ROWS[i].extra), "row %zu", i);
        free(line);
    }
}
END_TEST

START_TEST(a_bad_line_is_named_with_its_byte)
{
    static const struct {
        const char *line;
        uint64_t byte;
        const char *text;
    } ROWS[] = {
        {"", 0, "no JSON object"},
        {"[1]", 0, "no JSON object"},
        {"{\"text\":\"t\"} x", 13, "behind the object"},
        {"{\"text\":\"t\"", 11, "not closed"},
        {"{\"text\":\"t", 10, "not closed"},
        {"{\"text\" \"t\"}", 8, "colon"},
        {"{\"text\":}", 8, "value"},
        {"{\"id\":01,\"text\":\"\"}", 6, "value"},
        {"{\"id\":1.,\"text\":\"\"}", 8, "decimal"},
        {"{\"text\":\"\\x\"}", 10, "escape"},
        {"{\"text\":\"\\u12g4\"}", 10, "four"},
        {"{\"text\":\"a\tb\"}", 10, "control"},
        {"{\"id\":1}", 8, "neither"},
        {"{\"html\":5}", 10, "neither"},
        {"{\"a\":[1,2}", 9, "array"},
        {"{\"id\":1,}", 8, "string"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        static jsonl_document d;
        char *line = strdup(ROWS[i].line);
        dechaff_error err = {0};
        ck_assert_msg(jsonl_parse(line, strlen(line), &d, &err) == DECHAFF_BAD_INPUT, "row %zu", i);
        ck_assert_msg(err.byte == ROWS[i].byte && strstr(err.text, ROWS[i].text), "row %zu: byte %zu, %s", i,
                      (size_t)err.byte, err.text);
        free(line);
    }
}
END_TEST

START_TEST(depth_is_bounded)
{
    enum { LEVELS = 100000 };
    char *line = malloc(LEVELS + 16);
    ck_assert_ptr_nonnull(line);
    memcpy(line, "{\"a\":", 5);
    memset(line + 5, '[', LEVELS);
    static jsonl_document d;
    dechaff_error err = {0};
    ck_assert_int_eq(jsonl_parse(line, LEVELS + 5, &d, &err), DECHAFF_BAD_INPUT);
    ck_assert_ptr_nonnull(strstr(err.text, "128 levels"));
    free(line);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {documents_are_read_and_other_keys_stand_as_they_came, a_bad_line_is_named_with_its_byte,
                            depth_is_bounded, NULL};
    return suite_run(suite_of("jsonl", tests));
}
