"""What goes to stdout and what to stderr: documents, --explain, --removed, --stats, -0, -o."""
import json
import os
import pty
import select
import stat
import subprocess
import tarfile
import threading
import zipfile

import cli


class Documents(cli.Case):
    def test_a_blank_line_stands_between(self):
        self.write("a.txt", "A.\n")
        self.write("b.txt", "B.")
        self.write("empty.txt", "")
        self.assertEqual(self.clean("a.txt", "b.txt", "empty.txt", "a.txt"), "A.\n\nB.\n\nA.\n")

    def test_a_text_without_a_hit_leaves_as_it_came(self):
        for text in ("", "\n", "\n\n x \n\n\n", "no end", "a\r\nb\r\n", "  \n"):
            self.assertEqual(self.clean(stdin=text), text)

    def test_nul_between_documents_in_and_out(self):
        self.assertEqual(self.clean("-0", stdin="A.\nAdvertisement\n\0B.\n\0\0C."), "A.\n\0B.\n\0\0C.")
        self.write("a.txt", "A.\n")
        self.assertEqual(self.clean("-0", "a.txt", "a.txt"), "A.\n\0A.\n")
        self.assertNotIn("\0", self.clean("-0", "-f", "jsonl", "a.txt", "a.txt"))


class Archives(cli.Case):
    def test_members_come_out_one_after_another(self):
        names = ["a.txt", "b/page.html", "c.txt"]
        words = "A sentence of the article, long enough to be one, with commas, and a full stop at its end. " * 4
        self.write("a.txt", cli.TEXT)
        self.write("b/page.html", "<!doctype html><html><body><article><p>%s</p></article></body></html>" % words)
        self.write("c.txt", "C.\n")
        self.write("rubbish", bytes([0x7F]) + b"ELF\x02\x01\x01\0\0\0\0" * 50)
        expected = self.clean(*names)
        self.assertEqual(expected, "%s\n%s\n\nC.\n" % (cli.CLEAN, words.strip()))
        with tarfile.open(self.path("all.tar.gz"), "w:gz") as tar:
            for name in [*names, "rubbish"]:
                tar.add(self.path(name), name)
        with zipfile.ZipFile(self.path("all.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            for name in [*names, "rubbish"]:
                archive.write(self.path(name), name)
        for name in ("all.tar.gz", "all.zip"):
            self.assertEqual(self.clean(name), expected)
            self.assertEqual(self.clean(stdin=self.read(name)), expected)
            with open(self.path(name), "rb") as file:
                self.assertEqual(self.clean(stdin=file), expected)
            records = [json.loads(line) for line in self.clean("-f", "jsonl", name).splitlines()]
            self.assertEqual([(r["id"], r["src"]["archive"], r["src"]["member"]) for r in records],
                             [(member, name, member) for member in names])
            _, _, err = self.run_it("--explain", "--stats", name)
            self.assertRegex(err, r"\n  ad +1\n")
            self.assertRegex(err, r"\nmembers skipped +1\n")
            self.assertIn("%s:a.txt:3\tund.ad.label" % name, err)


class Slow(cli.Case):
    """What comes slowly on a pipe goes out before the end of the input."""

    def read_until(self, process, wanted):
        """Output up to and with `wanted`; a command that waits for more input fails the test."""
        out = b""
        while wanted not in out:
            self.assertTrue(select.select([process.stdout], [], [], 120)[0], "waits after %r" % out[-100:])
            part = os.read(process.stdout.fileno(), 1 << 16)
            self.assertTrue(part, "ended after %r" % out[-100:])
            out += part
        return out

    def begin(self, *args):
        process = self.start(*args, stderr=subprocess.DEVNULL)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.stdin.close)
        return process

    def send(self, process, data):
        process.stdin.write(data)
        process.stdin.flush()

    def finish(self, process):
        process.stdin.close()
        rest = process.stdout.read()
        self.assertEqual(process.wait(), 0)
        return rest

    def test_the_first_half_of_a_page(self):
        blocks = b"".join(b"<p>Paragraph %d of a page%s.</p>\n<p>Advertisement</p>\n" % (i, b", word" * 20) for i in range(4000))
        page = b"<!doctype html><html lang=en><body>" + blocks + b"<p>The end.</p></body></html>"
        whole = self.clean("-x", "all", stdin=page).encode()
        self.assertEqual(whole.count(b"\n\n"), 4000)
        for args in (("-x", "all"), ("-x", "all", "--line-buffered"), ("-x", "all", "--explain")):
            process = self.begin(*args)
            half = threading.Thread(target=self.send, args=(process, page[:len(page) // 2]))
            half.start()
            out = self.read_until(process, b"Paragraph 1000 ")
            rest = threading.Thread(target=lambda: (half.join(), self.send(process, page[len(page) // 2:]),
                                                    process.stdin.close()))
            rest.start()
            out += process.stdout.read()
            rest.join()
            self.assertEqual((process.wait(), out), (0, whole))

    def test_each_line_by_itself(self):
        lines = ["First line.\n", "Second line, d\u00e9j\u00e0 vu.\n", "\n", "Third line (MSFT+2.73%).\n"]
        process = self.begin("--line-buffered")
        for line in lines[:2]:
            self.send(process, line.encode())
            self.assertEqual(self.read_until(process, b"\n").decode(), line)
        self.send(process, "".join(lines[2:]).encode() + b"Advertisement\n")
        self.assertEqual(self.read_until(process, b"Third line.\n"), b"\nThird line.\n")
        self.send(process, b"no end")
        self.assertEqual(self.finish(process), b"no end")

    def test_the_language_of_the_lines_so_far(self):
        self.write("own.rules", "rule fr.ad.label drop line\n  is Publicit\u00e9\n  lang fr\n"
                                "  + {lang=fr} Publicit\u00e9\n  - {lang=fr} Publicit\u00e9s\n")
        line = "La mairie a dit hier que les travaux de la rue sont finis et que le march\u00e9 est dans la rue.\n"
        waste = "Publicit\u00e9\n"
        process = self.begin("--line-buffered")
        for text in (waste, line):  # nothing is known yet: the first label stays
            self.send(process, text.encode())
            self.assertEqual(self.read_until(process, b"\n").decode(), text)
        for _ in range(3):
            self.send(process, (waste + line).encode())
            self.assertEqual(self.read_until(process, b"\n").decode(), line)
        self.assertEqual(self.finish(process), b"")
        process = self.begin("--line-buffered", "--lang", "fr")
        self.send(process, (waste + line).encode())
        self.assertEqual(self.read_until(process, b"\n").decode(), line)
        self.assertEqual(self.finish(process), b"")

    def test_a_short_first_line_is_still_known_for_what_it_is(self):
        process = self.begin("--line-buffered", "-x", "all")
        self.send(process, b"<!doctype html>\n")
        self.send(process, b"<p>One &amp; two.")
        self.assertEqual(self.finish(process), b"One & two.\n")
        process = self.begin("--line-buffered", "-f", "jsonl")
        self.send(process, b'{"text": "One.\\nAdvertisement\\n"}\n')
        self.send(process, b'{"text": "Two."}\n')
        records = [json.loads(line) for line in self.finish(process).splitlines()]
        self.assertEqual([r["text"] for r in records], ["One.\n", "Two."])


class Explain(cli.Case):
    def test_lines_name_place_rules_and_text(self):
        self.write("a.txt", cli.TEXT)
        code, out, err = self.run_it("--explain", "a.txt")
        self.assertEqual((code, out.decode()), (0, cli.CLEAN))
        first, second = err.splitlines()
        self.assertRegex(first, r"^a\.txt:3\tund\.ad\.label,und\.ad\.sponsored\tAdvertisement")
        self.assertRegex(second, r"^a\.txt:5\tund\.ticker\.inline\t ?\(MSFT\+2\.73%\) ?$")

    def test_control_characters_come_out_escaped(self):
        self.write("own.rules", "rule und.ad.label drop line\n  has Advertisement\n  + Advertisement\n  - Advert\n")
        _, out, err = self.run_it("--explain", stdin="x\nAdvertisement\t\x1b[31m\\ \u202e\x85!\n")
        self.assertEqual(out, b"x\n")
        self.assertTrue(err.startswith("-:2\tund.ad.label\tAdvertisement\\t\\u{1B}[31m\\\\ \\u{202E}\\u{85}!"), err)
        self.assertEqual(err.count("\n"), 1)

    def test_html_blocks_dropped_by_the_model_are_told(self):
        words = "A sentence of the article, long enough to be one, with commas, and a full stop at its end. " * 4
        page = ("<!doctype html><html><body>\n<nav><a href=/a>Home</a> <a href=/b>News</a></nav>\n<article>"
                "<p>%s</p>\n<p>Advertisement</p>\n<p>%s</p></article></body></html>" % (words, words))
        code, out, err = self.run_it("--explain", stdin=page)
        self.assertEqual(code, 0)
        self.assertEqual(out.decode(), "%s\n\n%s\n" % (words.strip(), words.strip()))
        self.assertRegex(err, r"(?m)^-:2\tmodel 0\.[0-4]\d\tHome News$")
        self.assertRegex(err, r"(?m)^-:4\tund\.ad\.label,und\.ad\.sponsored\tAdvertisement$")


class Removed(cli.Case):
    def test_shows_what_went_instead_of_what_stays(self):
        self.assertEqual(self.clean("--removed", stdin=cli.TEXT).replace(" (", "("), "Advertisement\n(MSFT+2.73%)\n")

    def terminal_output(self, **env):
        master, slave = pty.openpty()
        process = self.start("--removed", stdout=slave, env={**self.env, **env})
        process.communicate(cli.TEXT.encode(), timeout=60)
        os.close(slave)
        out = os.read(master, 4096)
        os.close(master)
        return out

    def test_colour_on_a_terminal_unless_it_is_not_wanted(self):
        self.assertIn(b"\x1b[31mAdvertisement\x1b[0m", self.terminal_output(TERM="xterm"))
        self.assertNotIn(b"\x1b", self.terminal_output(TERM="xterm", NO_COLOR="1"))
        self.assertNotIn(b"\x1b", self.terminal_output(TERM="dumb"))


class Stats(cli.Case):
    def test_counts(self):
        self.write("a.txt", cli.TEXT.encode() + b"bad \xff\xff\n")
        code, out, err = self.run_it("--stats", "--charset", "utf-8", "a.txt", "missing.txt")
        self.assertEqual(code, 1)
        rows = {"documents": 1, "failures": 1, "  cannot be opened: No such file or directory": 1,
                "bytes in": len(self.read("a.txt")), "bytes out": len(out), "bad sequences": 2, "members skipped": 0,
                "regex limit hits": 0, "removed": 2, "  ad": 1, "  ticker": 1}
        lines = err.splitlines()[1:]
        for name, count in rows.items():
            self.assertTrue(any(line.startswith(name + "  ") and line.split()[-1] == str(count) for line in lines), name)
        self.assertEqual(len({len(line) for line in lines}), 1, "numbers are aligned")

    def test_json(self):
        self.write("a.txt", cli.TEXT)
        _, _, err = self.run_it("-q", "--stats=json", "a.txt", "missing.txt", "missing2.txt", "-", stdin="\x7fELF\1\1\1" * 90)
        stats = json.loads(err)
        self.assertEqual((stats["documents"], stats["removed"], stats["removed_by_category"]), (1, 2, {"ad": 1, "ticker": 1}))
        self.assertEqual(stats["failures"], 3)
        self.assertEqual(stats["failures_by_reason"],
                         {"cannot be opened: No such file or directory": 2, "neither HTML nor text": 1})


class Output(cli.Case):
    def test_a_file_appears_with_common_rights(self):
        os.umask(0o022)
        self.write("a.txt", cli.TEXT)
        self.assertEqual(self.clean("-o", "out.txt", "a.txt"), "")
        self.assertEqual(self.read("out.txt").decode(), cli.CLEAN)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("out.txt")).st_mode), 0o644)

    def test_a_replaced_file_keeps_rights_and_link(self):
        self.write("real/out.txt", "old")
        os.chmod(self.path("real/out.txt"), 0o640)
        os.symlink("real/out.txt", self.path("link.txt"))
        self.clean("-o", "link.txt", stdin=cli.TEXT)
        self.assertTrue(os.path.islink(self.path("link.txt")))
        self.assertEqual(self.read("real/out.txt").decode(), cli.CLEAN)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("real/out.txt")).st_mode), 0o640)

    def test_a_failure_leaves_the_old_file_and_no_other(self):
        self.write("out.txt", "old")
        before = sorted(os.listdir(self.dir))
        code, _, err = self.run_it("-o", "out.txt", "-r", "missing.rules", stdin=cli.TEXT)
        self.assertEqual((code, self.read("out.txt")), (2, b"old"))
        self.assertIn("missing.rules", err)
        self.assertEqual(sorted(os.listdir(self.dir)), before)

    def test_devices_are_written_directly(self):
        self.assertEqual(self.clean("-o", "/dev/stdout", stdin=cli.TEXT), cli.CLEAN)
        self.assertEqual(self.clean("-o", "/dev/null", stdin=cli.TEXT), "")
        self.assertFalse(os.path.isfile("/dev/null"))
        self.assertEqual(self.clean("-o", "-", stdin=cli.TEXT), cli.CLEAN)

    def test_a_directory_that_is_not_there(self):
        code, _, err = self.run_it("-o", "no/out.txt", stdin=cli.TEXT)
        self.assertEqual(code, 2)
        self.assertIn("no/out.txt: cannot write: No such file", err)

    def test_input_and_output_must_differ(self):
        self.write("a.txt", cli.TEXT)
        with open(self.path("a.txt"), "rb") as same:
            for how in (dict(args=["-o", "a.txt", "a.txt"]), dict(args=["-o", "./a.txt"], stdin=same)):
                code, _, err = self.run_it(*how.pop("args"), **how)
                self.assertEqual(code, 2)
                self.assertIn("input and output are the same file", err)
        with open(self.path("a.txt"), "ab") as same:
            code, _, err = self.run_it("a.txt", stdout=same)
        self.assertEqual((code, self.read("a.txt").decode()), (2, cli.TEXT))


class LineBuffered(cli.Case):
    """Without the option 256 KiB are collected; 4 KiB are looked at before anything happens in any case."""

    LINES = b"".join(b"Line %d of many.\n" % i for i in range(1000))

    def arrived(self, *args):
        """What comes out while the input is still open."""
        process = self.start("-i", "text", "--lang", "en", *args)
        process.stdin.write(self.LINES + b"open")
        process.stdin.flush()
        got = b""
        while len(got) < len(self.LINES) and select.select([process.stdout], [], [], 20 if args else 2)[0]:
            got += os.read(process.stdout.fileno(), 1 << 16)
        rest, _ = process.communicate(timeout=60)
        self.assertEqual(got + rest, self.LINES + b"open")
        return got

    def test_lines_come_out_before_the_input_ends(self):
        self.assertEqual(self.arrived("--line-buffered"), self.LINES)
        self.assertEqual(self.arrived(), b"")


class Alone(cli.Case):
    def test_the_binary_works_in_an_empty_directory(self):
        copy = self.path("alone/dechaff")
        os.makedirs(os.path.dirname(copy))
        subprocess.check_call(["cp", cli.DECHAFF, copy])
        run = subprocess.run([copy, "--lang", "fr"], input="Un.\n\nPublicité\n\nDeux.\n".encode(), cwd=self.path("alone"),
                             env=self.env, capture_output=True, timeout=60)
        self.assertEqual((run.returncode, run.stdout.decode(), run.stderr), (0, "Un.\n\nDeux.\n", b""))


if __name__ == "__main__":
    cli.main()
