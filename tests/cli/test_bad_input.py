"""Bad input gets a clear answer and nothing is lost."""
import io
import json
import os
import random
import re
import resource
import signal
import subprocess
import tarfile
import time
import zipfile

import cli

LINE = b"A line of plain text that stays as it is, number %07d.\n"


class BadInput(cli.Case):
    def test_empty(self):
        self.assertEqual(self.clean(stdin=b""), "")
        self.write("empty.txt", "")
        self.assertEqual(self.clean("empty.txt"), "")

    def test_binary_rubbish(self):
        rubbish = bytes([0x7F]) + b"ELF\x02\x01\x01" + random.Random(4).randbytes(20000)
        self.write("rubbish", rubbish)
        for how in (dict(args=["rubbish"]), dict(args=[], stdin=rubbish)):
            code, out, err = self.run_it(*how.pop("args"), **how)
            self.assertEqual((code, out), (1, b""))
            self.assertRegex(err, r"^dechaff: (rubbish|-): .+\n$")

    def test_missing_file_among_several(self):
        self.write("a.txt", "A.\n")
        self.write("b.txt", "B.\n")
        code, out, err = self.run_it("a.txt", "missing.txt", "b.txt")
        self.assertEqual((code, out), (1, b"A.\n\nB.\n"))
        self.assertIn("missing.txt", err)
        self.assertEqual(err.count("\n"), 1)
        self.assertEqual(self.run_it("-q", "a.txt", "missing.txt", "b.txt"), (1, b"A.\n\nB.\n", ""))

    def test_a_directory(self):
        os.mkdir(self.path("folder"))
        code, out, err = self.run_it("folder", "-", stdin="x\n")
        self.assertEqual((code, out), (1, b"x\n"))
        self.assertIn("folder", err)

    def test_wrong_rule_file_before_any_input_is_read(self):
        self.write("bad.rules", "rule und.ad.label drop line\n  is Pub\n  colour red\n  + Pub\n  - Public\n")
        process = self.start("-r", "bad.rules")
        _, err = process.stdout.read(), process.stderr.read().decode()  # stdin stays open and empty
        self.assertEqual(process.wait(timeout=60), 2)
        self.assertRegex(err, r"^dechaff: bad\.rules:3:\d+: .+\n$")
        process.communicate()

    def test_nul_bytes_and_invalid_utf8(self):
        self.assertEqual(self.clean("-i", "text", stdin=b"a\0b\n"), "a\ufffdb\n")
        self.assertEqual(self.clean("--charset", "utf-8", stdin=b"x \xff\xc3 y\nAdvertisement\nz\xe2\x82"),
                         "x \ufffd\ufffd y\nz\ufffd")

    def test_a_cut_archive_gives_what_is_there(self):
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w:gz") as tar:
            for name in ("a.txt", "b.txt"):
                info = tarfile.TarInfo(name)
                text = b"".join(b"%s line %d %d\n" % (name.encode(), i, i * 7919 % 1000) for i in range(20000))
                info.size = len(text)
                tar.addfile(info, io.BytesIO(text))
        code, out, err = self.run_it(stdin=data.getvalue()[:-20000])
        self.assertEqual(code, 1)
        self.assertIn(b"a.txt line 19999", out)
        self.assertRegex(err, "^dechaff: .+")


    def test_one_message_with_member_and_byte(self):
        text = b"".join(b"line %d %d\n" % (i, i * 7919 % 1000) for i in range(2000))
        self.write("t.tar", b"")
        with tarfile.open(self.path("t.tar"), "w") as tar:
            for name in ("a.txt", "b.txt"):
                info = tarfile.TarInfo(name)
                info.size = len(text)
                tar.addfile(info, io.BytesIO(text))
        self.write("z.zip", b"")
        with zipfile.ZipFile(self.path("z.zip"), "w") as archive:
            for name in ("a.txt", "b.txt"):
                archive.writestr(name, text)
        for name, damage in (("t.tar", lambda d: d[:3 * 512 + 2 * len(text) - 700]),
                             ("z.zip", lambda d: d.replace(b"line 1999 ", b"line 9991 "))):
            with self.subTest(name=name):
                self.write(name, damage(self.read(name)))
                code, out, err = self.run_it(name)
                lines = err.splitlines()
                self.assertEqual(code, 1)
                self.assertIn(b"line 1000 ", out)
                self.assertEqual(len(lines), 1 if name == "t.tar" else 2, err)
                self.assertRegex(lines[-1], r"^dechaff: %s:b\.txt: .+ \(at byte \d+\)$" % re.escape(name))


class Growth(cli.Case):
    """Peak memory does not depend on the size of the input."""

    def peak_kib(self, size, make):
        process = self.start("--lang", "en", stdout=subprocess.DEVNULL)
        written = 0
        for chunk in make():
            process.stdin.write(chunk[:size - written])
            written += len(chunk)
            if written >= size:
                break
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        err = process.stderr.read().decode()
        process.stderr.close()
        self.assertEqual((process.returncode, err), (0, ""))
        return usage.ru_maxrss

    def compare(self, small, large, make):
        first, second = self.peak_kib(small, make), self.peak_kib(large, make)
        self.assertLess(second - first, 1024 if not cli.SANITIZED else 16 * 1024, "KiB grew")

    def test_a_line_of_4_gib(self):
        chunk = b"word " * (1 << 18)

        def make():
            while True:
                yield chunk

        self.compare(8 << 20, 4 << 30 if not cli.SANITIZED else 128 << 20, make)

    def test_many_lines(self):
        chunk = b"".join(LINE % i for i in range(20000))

        def make():
            while True:
                yield chunk

        self.compare(8 << 20, 1 << 30 if not cli.SANITIZED else 64 << 20, make)


class BadOutput(cli.Case):
    def test_full_disk(self):
        for size in (10, 1 << 20):
            with open("/dev/full", "wb") as full:
                code, _, err = self.run_it(stdin=b"x\n" * size, stdout=full)
            self.assertEqual(code, 2)
            self.assertEqual(err, "dechaff: stdout: cannot write: No space left on device\n")
        code, _, err = self.run_it("-o", "/dev/full", stdin=b"x\n")
        self.assertEqual((code, err), (2, "dechaff: /dev/full: cannot write: No space left on device\n"))
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.run_it("--help", stdout=full)[0], 2)

    def test_closed_stdout(self):
        self.write("a.txt", cli.TEXT)
        for args in (["a.txt"], ["--version"], ["rules", "list"]):
            line = '"$@" >&-'
            run = subprocess.run(["sh", "-c", line, "sh", *self.command(*args)], cwd=self.dir, env=self.env,
                                 stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual((run.returncode, run.stderr), (2, b"dechaff: stdout: cannot write: Bad file descriptor\n"))

    def test_closed_stdout_is_fine_with_o(self):
        self.write("a.txt", cli.TEXT)
        subprocess.check_call(["sh", "-c", '"$@" >&- <&-', "sh", *self.command("-o", "out.txt", "a.txt")], cwd=self.dir,
                              env=self.env)
        self.assertEqual(self.read("out.txt").decode(), cli.CLEAN)

    def test_a_reader_that_goes_early_is_no_error(self):
        data = b"".join(LINE % i for i in range(100000))
        process = self.start()
        head = subprocess.Popen(["head", "-1"], stdin=process.stdout, stdout=subprocess.PIPE)
        process.stdout.close()
        try:
            process.stdin.write(data)
            process.stdin.close()
        except BrokenPipeError:
            pass
        self.assertEqual(head.communicate(timeout=60)[0], LINE % 0)
        process.stdin = None
        process.stdout = None
        err = process.stderr.read()
        self.assertEqual((process.wait(timeout=60), err), (0, b""))
        process.stderr.close()


class Signals(cli.Case):
    def test_sigterm_while_waiting_leaves_whole_lines(self):
        for sig in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            process = self.start("--lang", "en", "-i", "text")
            process.stdin.write(b"".join(LINE % i for i in range(3000)) + b"an open line")
            process.stdin.flush()
            time.sleep(1)
            process.send_signal(sig)
            out, err = process.communicate(timeout=60)
            self.assertEqual((process.returncode, err), (-sig, b""))
            self.assertEqual(out, b"".join(LINE % i for i in range(3000)))

    def test_sigterm_while_working_leaves_whole_lines(self):
        data = b"".join(LINE % i for i in range(400000))
        process = self.start("--lang", "en", stdin=subprocess.PIPE)
        feeder = subprocess.Popen(["cat", self.write("big.txt", data)], stdout=process.stdin)
        process.stdin.close()
        process.stdin = None
        out = b""
        while len(out) < 1 << 20:
            out += os.read(process.stdout.fileno(), 1 << 16)
        process.send_signal(signal.SIGTERM)
        rest, err = process.communicate(timeout=60)
        out += rest
        feeder.wait(timeout=60)
        self.assertEqual((process.returncode, err), (-signal.SIGTERM, b""))
        self.assertLess(len(out), len(data))
        self.assertTrue(data.startswith(out) and out.endswith(b"\n"))

    def test_sigterm_leaves_no_half_file(self):
        process = self.start("--lang", "en", "-i", "text", "-o", "out.txt")
        process.stdin.write(LINE % 1)
        process.stdin.flush()
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, -signal.SIGTERM)
        self.assertEqual(os.listdir(self.dir), ["own.rules"])


class Limits(cli.Case):
    PAGE = "<!doctype html><html><body>" + "".join(
        "<p>Paragraph number %d of an article that has many of them, each with a full stop.</p>\n" % i
        for i in range(2000)) + "</body></html>"

    def test_a_page_over_max_bytes_gives_its_beginning(self):
        code, out, err = self.run_it("--max-bytes", "20K", "-x", "all", stdin=self.PAGE)
        self.assertEqual(code, 0)
        self.assertIn("more bytes than max_bytes (--max-bytes)", err)
        self.assertIn("(at byte 20480)", err)
        self.assertIn(b"Paragraph number 100 ", out)
        self.assertNotIn(b"Paragraph number 1000 ", out)

    def test_deep_nesting_keeps_its_text(self):
        page = "<!doctype html><html><body>" + "<div>" * 3000 + "<p>Deep text.</p></body></html>"
        code, out, _ = self.run_it("--max-depth", "100", "-x", "all", stdin=page)
        self.assertEqual((code, out), (0, b"Deep text.\n"))

    def test_the_record_says_which_limit_and_where(self):
        page = "<!doctype html><html><body>" + "<div>" * 3000 + "<p>Deep text.</p></body></html>"
        code, out, err = self.run_it("--max-depth", "100", "-x", "all", "-f", "jsonl", stdin=page)
        record = json.loads(out)
        place = "(at byte %d)" % (len("<!doctype html><html><body>") + len("<div>") * 98)
        self.assertEqual((code, record["text"]), (0, "Deep text.\n"))
        self.assertRegex(record["status"], r"^limit: nested deeper than max_depth \(--max-depth\); ")
        self.assertTrue(record["status"].endswith(place), record["status"])
        self.assertIn(place, err)

    def test_tags_that_lose_attributes_are_counted_and_no_limit(self):
        """All their text is there: the status is ok."""
        many = " ".join("a%d=1" % i for i in range(300))
        page = "<!doctype html><p id='%s'>One.</p><p %s>Two.</p>" % ("x" * 70000, many)
        code, out, err = self.run_it("-x", "all", "-f", "jsonl", "--stats", stdin=page)
        record = json.loads(out)
        self.assertEqual((code, record["text"], record["status"]), (0, "One.\n\nTwo.\n", "ok"))
        self.assertRegex(err, r"(?m)^\s*(oversized tags\D*2|2\s+oversized tags)\s*$")

    def test_text_that_streams_has_no_time_unless_it_is_said(self):
        """5 seconds are a page's; a text of any length goes through."""
        data = LINE % 7 * 20000
        self.assertEqual(self.run_it("--lang", "en", stdin=data), (0, data, ""))
        code, out, err = self.run_it("--lang", "en", "--max-time", "0.001", stdin=data)
        self.assertIn("--max-time", err)
        self.assertLess(len(out), len(data))

    def test_time(self):
        code, out, err = self.run_it("--max-time", "0.001", "-x", "all", stdin=self.PAGE * 40)
        self.assertEqual(code, 0)
        self.assertRegex(err, r"more CPU time than max_time_ms \(--max-time\); .* \(at byte [0-9]+\)")
        self.assertLess(len(out), len(self.PAGE) * 40)


if __name__ == "__main__":
    cli.main()
