"""dechaff rules try, the texts that --explain gives for tests, and dechaff-rules(5)."""
import os
import pty
import re
from pathlib import Path

import cli

README = Path(__file__).resolve().parents[2] / "rules" / "README.md"
RISKY = "rule und.ad.label drop line\n  is Advertisement\n  risk high\n  + Advertisement\n  - Advertising\n"


class Try(cli.Case):
    def tried(self, *args, stdin=""):
        """What `rules try` says of own.rules."""
        code, out, err = self.run_it("rules", "try", "own.rules", *args, stdin=stdin, own=False)
        self.assertEqual((code, err), (0, ""))
        return out.decode()

    def test_each_hit_is_a_line_with_place_rules_and_text(self):
        self.write("a.txt", cli.TEXT)
        self.write("b.txt", "Advertisement\n")
        first, second, third = self.tried("a.txt", "b.txt").splitlines()
        self.assertEqual(first, "a.txt:3\tund.ad.label,und.ad.sponsored\tAdvertisement")
        self.assertRegex(second, r"^a\.txt:5\tund\.ticker\.inline\t ?\(MSFT\+2\.73%\) ?$")
        self.assertEqual(third, "b.txt:1\tund.ad.label,und.ad.sponsored\tAdvertisement")
        self.assertEqual(self.tried(stdin=cli.TEXT).replace("-:", "a.txt:"), "%s\n%s\n" % (first, second))

    def test_only_the_file_counts_with_rules_of_every_risk(self):
        self.write("own.rules", RISKY)
        self.assertEqual(self.tried(stdin="Advertisement\nSubscribe to our newsletter\n"),
                         "-:1\tund.ad.label\tAdvertisement\n")

    def test_html_is_seen_whole(self):
        page = "<!doctype html><html><body><nav>\n<p>Advertisement</p></nav><p>Text.</p></body></html>"
        self.assertEqual(self.tried(stdin=page), "-:2\tund.ad.label,und.ad.sponsored\tAdvertisement\n")

    def test_hints_turn_on_rules_of_a_language_and_a_site(self):
        self.write("own.rules", "rule fr.ad.label drop line\n  is Pub\n  lang fr\n  site example.org\n  + Pub\n  - Publi\n")
        self.assertEqual(self.tried("--lang", "fr", stdin="Pub\n"), "")
        self.assertEqual(self.tried("--lang", "fr", "--url", "https://www.example.org/a", stdin="Pub\n"),
                         "-:1\tfr.ad.label\tPub\n")

    def test_a_terminal_shows_all_text_with_the_hits_in_colour(self):
        self.write("own.rules", "rule und.ad.label drop line\n  is Pub\n  where tail 2\n  + Pub\n  - Public\n")
        hit = "\033[31mPub\033[0;2m [und.ad.label]\033[0m"
        page = "<!doctype html><html><body><p>Pub</p><p>One.</p><p>Pub</p><p>Two \u00e9.</p></body></html>"
        for text, shown in (("Pub\nOne.\nPub\nTwo \u00e9.\n", "Pub\nOne.\n%s\nTwo \u00e9.\n" % hit),
                            ("Pub\nTwo\x1b.", "%s\nTwo\\u{1B}.\n" % hit),
                            (page, "Pub\n\nOne.\n\n%s\n\nTwo \u00e9.\n" % hit)):
            master, slave = pty.openpty()
            process = self.start("rules", "try", "own.rules", own=False, stdout=slave, env=dict(self.env, TERM="xterm"))
            process.communicate(text.encode(), timeout=60)
            os.close(slave)
            self.assertEqual(os.read(master, 65536).decode().replace("\r\n", "\n"), shown)
            os.close(master)

    def test_what_is_wrong_is_told(self):
        self.write("bad.rules", "rule a drop line\n  is x\n")
        for args, code, message in ((["bad.rules"], 2, "bad.rules:1"), (["none.rules"], 2, "none.rules"),
                                    ([], 2, "dechaff rules try needs a file of rules"),
                                    (["own.rules", "none.txt"], 1, "none.txt")):
            got, out, err = self.run_it("rules", "try", *args, own=False)
            self.assertEqual((got, out), (code, b""), args)
            self.assertIn(message, err)


class ExplainedText(cli.Case):
    TEXTS = ["Ad", "{Ad} at the start", "Ad => b", "Ad \t tab \x1b \\ \u202e \\n", "Ad =>", "{Ad => {b => c"]

    def test_it_stands_in_a_rule_file_as_it_is(self):
        self.write("own.rules", "rule und.ad.label drop line\n  has Ad\n  + Ad\n  - b\n")
        for text in self.TEXTS:
            _, _, err = self.run_it("--explain", stdin="x\n%s\n" % text)
            pasted = err.rstrip("\n").split("\t", 2)[2]
            for sign, code in (("+", 0), ("-", 2)):
                self.write("new.rules", "rule und.ad.label drop line\n  has Ad\n  + Ad\n  - b\n  %s %s\n" % (sign, pasted))
                got, out, _ = self.run_it("rules", "test", "new.rules", own=False)
                self.assertEqual(got, code, (text, pasted, out))
                self.assertEqual(b"test-failed" in out, sign == "-", (text, out))

    def test_an_escape_that_is_none_is_refused(self):
        for text in (r"\q", r"\u{}", r"\u{0}", r"\u{D800}", r"\u{110000}", r"\u{41", r"\u41", "a\\"):
            self.write("new.rules", "rule und.ad.label drop line\n  has a\n  + a%s\n  - b\n" % text)
            _, out, _ = self.run_it("rules", "check", "new.rules", own=False)
            self.assertIn(b"a test knows", out, text)


class List(cli.Case):
    def ids(self, *args):
        """The ids in a table of rules, its head left out."""
        return [line.split()[1] for line in self.clean("rules", "list", *args, own=False).splitlines()[1:]]

    def test_language_and_category_choose(self):
        french = self.ids("--lang", "fr", "--category", "ad")
        self.assertIn("fr.ad.label", french)
        self.assertTrue(all(rule.startswith("fr.ad.") for rule in french))

    def test_a_language_has_its_scripts(self):
        chinese = {rule.split(".")[0] for rule in self.ids("--lang", "zh")}
        self.assertEqual(chinese, {"zh-Hans", "zh-Hant"})

    def test_an_empty_table_says_why(self):
        code, out, err = self.run_it("rules", "list", "--category", "adds", own=False)
        self.assertEqual((code, out.split()[0], len(out.splitlines())), (0, b"STATE", 1))
        self.assertIn("no rule is of this language and category", err)


class ManPage(cli.Case):
    def test_manual_and_guide_name_the_same_words(self):
        page = self.clean("--generate", "rules-man").replace("\\-", "-")
        words = re.findall(r"^\.TP\n\\fB(\S+)\\fR", page, re.M)
        self.assertIn("line", words)
        self.assertIn("starts", words)
        self.assertIn("?", words)
        readme = README.read_text(encoding="utf-8")
        named = re.findall(r"`(?:(?:drop|keep) )?([^` ]+)[^`]*`", re.sub(r"```.*?```", "", readme, flags=re.S))
        for word in words:
            self.assertIn(word, named)

    def test_each_word_is_one_that_the_parser_knows(self):
        page = self.clean("--generate", "rules-man").replace("\\-", "-")
        keys = re.findall(r"^\.TP\n\\fB(\S+)\\fR", page[page.index("Matchers and guards"):], re.M)
        for key in keys:
            self.write("new.rules", "rule und.ad.label drop line\n  %s x\n" % key)
            _, out, _ = self.run_it("rules", "check", "new.rules", own=False)
            self.assertNotIn(b"unknown key", out, key)
        self.assertEqual(len(keys), 19)


if __name__ == "__main__":
    cli.main()
