"""Help, usage errors, hints and formats."""
import json
import os
import pty

import cli


class Help(cli.Case):
    def test_help_starts_with_examples_and_names_every_option(self):
        text = self.clean("--help")
        self.assertLess(text.index("Examples:"), text.index("Usage:"))
        for name in ("--input", "--null", "--rules", "--explain", "--max-time", "--line-buffered", "Exit codes"):
            self.assertIn(name, text)
        self.assertTrue(all(len(line) <= 110 for line in text.splitlines()), text)

    def test_short_help_has_a_line_for_each_option(self):
        short = self.clean("-h")
        self.assertLess(len(short.splitlines()), 50)
        self.assertIn("--explain", short)
        self.assertNotIn("--generate", short)

    def test_version(self):
        self.assertRegex(self.clean("--version"), r"^dechaff \d+\.\d+\.\d+\n$")

    def test_terminal_without_arguments_gets_the_short_help(self):
        master, slave = pty.openpty()
        process = self.start(own=False, stdin=slave)
        out, err = process.communicate(timeout=60)
        os.close(master)
        os.close(slave)
        self.assertEqual((process.returncode, err), (0, b""))
        self.assertIn(b"Usage:", out)

    def test_man_page_and_completions_know_the_options(self):
        for kind in ("man", "bash", "zsh", "fish"):
            text = self.clean("--generate", kind).replace("\\-", "-")
            for name in ("explain", "max-bytes", "no-default-rules"):
                self.assertIn(name, text, kind)
            self.assertNotIn("generate", text, kind)
        self.assertIn("bad_sequences", self.clean("--generate=man"))


class Usage(cli.Case):
    def test_errors_say_what_would_be_right(self):
        rows = [
            (["--nonsense"], "unknown option --nonsense"),
            (["-Z"], "unknown option -Z"),
            (["-j", "many"], "--jobs takes a number from 0 (all processors) to 256, not 'many'"),
            (["-f", "html"], "--format takes text|markdown|jsonl|tar, not 'html'"),
            (["-f", "ta"], "--format takes text|markdown|jsonl|tar, not 'ta'"),
            (["-i", "pdf"], "--input takes auto|html|text|archive|warc|jsonl, not 'pdf'"),
            (["-f"], "--format needs an argument: text|markdown|jsonl|tar"),
            (["--output"], "--output needs an argument: FILE"),
            (["-q=1"], "unknown option -="),
            (["--quiet=1"], "--quiet takes no argument"),
            (["--max-bytes", "0"], "--max-bytes takes a number"),
            (["--max-bytes", "5G"], "--max-bytes takes a number"),
            (["--max-depth", "x"], "--max-depth takes a number"),
            (["--max-time", "-1"], "--max-time takes seconds"),
            (["--lang", "français"], "--lang takes a language tag"),
            (["--removed", "-f", "jsonl"], "--removed writes text"),
            (["--enable", ""], "--enable needs a glob"),
            (["rules"], "dechaff rules takes check, test, try or list"),
            (["rules", "make"], "dechaff rules takes check, test, try or list"),
            (["rules", "test"], "dechaff rules test needs a FILE"),
            (["rules", "try"], "dechaff rules try needs a file of rules"),
        ]
        for args, message in rows:
            code, out, err = self.run_it(*args, own=False)
            self.assertEqual((code, out), (2, b""), args)
            self.assertIn(message, err)
            self.assertTrue(err.endswith("Try 'dechaff --help'.\n"), err)

    def test_spellings(self):
        self.write("in.txt", cli.TEXT)
        self.write("-odd", cli.TEXT)
        for args in (["-ftext", "in.txt"], ["-f", "text", "in.txt"], ["--format=text", "in.txt"],
                     ["in.txt", "--format", "text"], ["-q0", "in.txt"], ["--", "-odd"]):
            self.assertEqual(self.clean(*args), cli.CLEAN, args)
        self.assertEqual(self.clean("-", stdin=cli.TEXT), cli.CLEAN)


class Hints(cli.Case):
    def test_lang_turns_rules_of_that_language_on(self):
        self.write("own.rules", "rule fr.ad.label drop line\n  is Pub\n  lang fr\n  + {lang=fr} Pub\n  - Public\n")
        self.assertEqual(self.clean(stdin="x\nPub\n"), "x\nPub\n")
        self.assertEqual(self.clean("--lang", "fr", stdin="x\nPub\n"), "x\n")
        self.assertEqual(self.clean("--lang", "fr-CA", stdin="x\nPub\n"), "x\n")
        self.assertEqual(self.clean("--lang", "de", stdin="x\nPub\n"), "x\nPub\n")

    def test_url_turns_rules_of_that_site_on(self):
        self.write("own.rules", "rule und.ad.label drop line\n  is Pub\n  site example.org\n"
                                "  + {site=example.org} Pub\n  - Public\n")
        self.assertEqual(self.clean(stdin="x\nPub\n"), "x\nPub\n")
        self.assertEqual(self.clean("--url", "https://me@WWW.Example.org:8080/a?b", stdin="x\nPub\n"), "x\n")
        self.assertEqual(self.clean("--url", "https://example.com/example.org", stdin="x\nPub\n"), "x\nPub\n")

    def test_charset(self):
        self.assertEqual(self.clean("--charset", "windows-1251", stdin="Привет\n".encode("cp1251")), "Привет\n")

    def test_input_type_overrides_what_the_bytes_look_like(self):
        page = "<!doctype html><html><body><p>One two three.</p></body></html>\n"
        self.assertEqual(self.clean("-i", "text", stdin=page), page)
        self.assertEqual(self.clean("-i", "html", "-x", "all", stdin="One <b>two</b>\n"), "One two\n")

    def test_extract_all_keeps_what_main_drops(self):
        words = "A sentence of the article, long enough to be one, with commas, and a full stop at its end. " * 4
        page = ("<!doctype html><html><body><nav><a href=/a>Home</a> <a href=/b>News</a></nav><article><h1>Head</h1>"
                "<p>%s</p><p>%s</p></article></body></html>" % (words, words))
        everything, main = self.clean("-x", "all", stdin=page), self.clean("-x", "main", stdin=page)
        self.assertIn("Home", everything)
        self.assertNotIn("Home", main)
        self.assertIn("A sentence of the article", main)


class RuleChoice(cli.Case):
    RISKY = "rule und.ad.label drop line\n  is Pub\n  risk high\n  + Pub\n  - Public\n"

    def test_risk_and_toggles(self):
        self.write("own.rules", self.RISKY)
        self.assertEqual(self.clean(stdin="x\nPub\n"), "x\nPub\n")
        self.assertEqual(self.clean("--risk", "high", stdin="x\nPub\n"), "x\n")
        self.assertEqual(self.clean("--enable", "und.ad.*", stdin="x\nPub\n"), "x\n")
        self.assertEqual(self.clean("--risk", "high", "--disable", "und.*", stdin="x\nPub\n"), "x\nPub\n")

    def test_layers(self):
        """The same id in a higher layer replaces the rule; the working directory is no layer."""
        rule = "rule und.test.word drop line\n  is %s\n  + %s\n  - Word\n"
        self.write("x.rules", rule % ("here", "here"))
        self.write("rules.d/x.rules", rule % ("here", "here"))
        text = "here\nlow\nhigh\nstay\n"
        self.assertEqual(self.clean(stdin=text, own=False), text)
        self.write(".config/dechaff/rules.d/x.rules", rule % ("low", "low"))
        self.assertEqual(self.clean(stdin=text, own=False), "here\nhigh\nstay\n")
        self.env["XDG_CONFIG_HOME"] = self.path("config")
        self.assertEqual(self.clean(stdin=text, own=False), text)
        self.write("config/dechaff/rules.d/y.rules", rule % ("low", "low"))
        self.assertEqual(self.clean(stdin=text, own=False), "here\nhigh\nstay\n")
        self.write("top.rules", rule % ("high", "high"))
        self.assertEqual(self.clean("-r", "top.rules", stdin=text, own=False), "here\nlow\nstay\n")
        self.assertEqual(self.clean("--no-default-rules", stdin=text, own=False), text)


class Records(cli.Case):
    def test_a_record_for_each_document(self):
        self.write("a.txt", cli.TEXT)
        self.write("b.txt", "Nothing to do.\n")
        lines = self.clean("-f", "jsonl", "a.txt", "b.txt").splitlines()
        first, second = (json.loads(line) for line in lines)
        self.assertEqual(first["text"], cli.CLEAN)
        self.assertEqual([(gone["rule"], gone["text"].strip()) for gone in first["removed"]],
                         [("und.ad.label", "Advertisement"), ("und.ticker.inline", "(MSFT+2.73%)")])
        for gone in first["removed"]:
            self.assertEqual(cli.TEXT.encode()[gone["start"]:gone["end"]].decode(), gone["text"])
        self.assertEqual(first["id"], "a.txt")
        self.assertEqual(first["src"]["length"], len(cli.TEXT))
        self.assertEqual((first["status"], first["charset"]), ("ok", "utf-8"))
        self.assertEqual((second["text"], second["removed"]), ("Nothing to do.\n", []))

    def test_a_failed_document_has_a_record(self):
        code, out, err = self.run_it("-f", "jsonl", "missing.txt", "-", stdin="Here.\n")
        first, second = (json.loads(line) for line in out.decode().splitlines())
        self.assertEqual(code, 1)
        self.assertRegex(first["status"], "^unreadable: ")
        self.assertEqual((first["id"], first["text"]), ("missing.txt", ""))
        self.assertEqual((second["status"], second["text"]), ("ok", "Here.\n"))

    def test_records_in_give_records_out(self):
        lines = "".join(json.dumps({"id": i, "text": "Text %d.\nAdvertisement\n" % i}) + "\n" for i in range(3))
        got = [json.loads(line) for line in self.clean("-f", "jsonl", stdin=lines).splitlines()]
        self.assertEqual([(r["id"], r["text"]) for r in got], [(i, "Text %d.\n" % i) for i in range(3)])

    def test_other_members_of_a_record_are_carried_through(self):
        lines = (r'{"n":1.0e+2,"id":"a","title":"theirs","\u0074itle2":"\u00e9 é","text":"T.\n", "deep" :{"a":[1,{"b":"c,}\""}]} , "x":[]}'
                 '\n{"text":"only"}\n{"id":3,"text":"cut\n\n{"t\\u0065xt":1,"\\u0075rl":"u","text":"U.","null":null}\n')
        code, out, err = self.run_it("-f", "jsonl", stdin=lines)
        got = out.decode().splitlines()
        self.assertEqual(code, 1)
        self.assertEqual(len(got), 4)
        self.assertTrue(got[0].endswith(r'},"n":1.0e+2,"\u0074itle2":"\u00e9 é","deep" :{"a":[1,{"b":"c,}\""}]},"x":[]}'), got[0])
        self.assertEqual([got[0].count('"title"'), json.loads(got[0])["title"]], [1, None])
        self.assertTrue(got[1].endswith('}}'), got[1])
        self.assertEqual(json.loads(got[2])["id"], 3)
        self.assertRegex(json.loads(got[2])["status"], "^unreadable: line 3: ")
        self.assertIn(":3:", err)
        self.assertTrue(got[3].endswith('},"null":null}'), got[3])
        self.assertNotIn('"u"', got[3])

    def test_every_field_is_in_the_man_page(self):
        record = json.loads(self.clean("-f", "jsonl", stdin="Text.\n"))
        man = self.clean("--generate", "man")
        for name in record:
            self.assertIn(".TP\n\\fB%s\\fR (" % name, man)


class Rules(cli.Case):
    def test_check_and_test(self):
        text = self.clean("rules", "test", "own.rules", own=False)
        self.assertRegex(text, r"3 rules, 6 tests, 0 errors")
        self.assertRegex(self.clean("rules", "check", "own.rules", own=False), r"3 rules, .*0 errors")

    def test_a_failing_test_is_an_error_with_its_place(self):
        self.write("bad.rules", "rule und.ad.label drop line\n  is Pub\n  + Pub\n  - Pub\n")
        code, out, _ = self.run_it("rules", "test", "bad.rules", own=False)
        self.assertEqual(code, 2)
        self.assertRegex(out.decode(), r"bad\.rules:4:\d+: error: und\.ad\.label: .* \[test-failed\]")

    def test_list_is_a_table(self):
        lines = self.clean("rules", "list", "--no-default-rules", "-r", "own.rules", "--disable", "und.ticker.*",
                           own=False).splitlines()
        self.assertEqual(len(lines), 4)
        self.assertRegex(lines[0], "^STATE +ID +ACTION +RISK +LANG +FILE +WHY$")
        self.assertRegex(lines[1], r"^on +und\.ad\.label +drop line +low .*own\.rules:1$")
        self.assertRegex(lines[3], r"^off +und\.ticker\.inline +drop span")
        self.assertEqual(len({line.index("low") for line in lines[1:]}), 1)

    def test_list_takes_a_language_and_a_category(self):
        lines = self.clean("rules", "list", "--lang", "fr", "--category", "ad", own=False).splitlines()[1:]
        self.assertGreater(len(lines), 1)
        for line in lines:
            self.assertRegex(line, r"^o(n|ff) +fr\.ad\.")
        self.assertEqual(self.run_it("--category", "ad", "a.txt", own=False)[0], 2)


if __name__ == "__main__":
    cli.main()
