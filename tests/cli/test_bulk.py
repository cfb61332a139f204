"""What bulk work needs beside threads: lists of files, globs on members, going on where a run was cut off."""
import io
import json
import os
import pty
import random
import re
import select
import select
import signal
import tarfile
import time

import bulk
import cli


class Lists(cli.Case):
    def setUp(self):
        super().setUp()
        for name in ("a.txt", "b c.txt", "d.txt", "line\nend.txt"):
            self.write(name, name.replace("\n", " ") + "\n")

    def test_names_by_line(self):
        self.write("list", "a.txt\n\nb c.txt\nd.txt")
        self.assertEqual(self.clean("--files-from", "list"), "a.txt\n\nb c.txt\n\nd.txt\n")
        self.assertEqual(self.clean("--files-from", "list", "d.txt"), "d.txt\n\na.txt\n\nb c.txt\n\nd.txt\n")
        self.assertEqual(self.clean("-j", "2", "--files-from", "list", "--files-from", "list").count("\n\n"), 5)

    def test_names_between_nul(self):
        self.write("list", "line\nend.txt\0a.txt\0")
        self.assertEqual(self.clean("--files-from", "list"), "line end.txt\n\na.txt\n")

    def test_a_list_on_stdin(self):
        self.assertEqual(self.clean("--files-from", "-", stdin="d.txt\na.txt\n"), "d.txt\n\na.txt\n")
        self.assertEqual(self.clean("--files-from", "-", stdin=""), "")

    def test_a_file_is_cleaned_before_the_next_is_named(self):
        for jobs in ("1", "2"):
            with self.start("-j", jobs, "-f", "jsonl", "--line-buffered", "--files-from", "-") as process:
                for name in ("a.txt", "d.txt", "a.txt"):
                    process.stdin.write(name.encode() + b"\n")
                    process.stdin.flush()
                    self.assertTrue(select.select([process.stdout], [], [], 60)[0], f"{name} waits, -j {jobs}")
                    self.assertEqual(json.loads(process.stdout.readline())["id"], name)

    def test_a_long_list(self):
        names = ["a.txt", "d.txt"] * 4000
        self.assertEqual(self.clean("--files-from", "-", stdin="\n".join(names)), "\n".join(n + "\n" for n in names))
        self.assertEqual(self.clean("--files-from", "-", stdin="\0".join(names)), "\n".join(n + "\n" for n in names))

    def test_what_cannot_be_read(self):
        code, out, err = self.run_it("--files-from", "missing", "a.txt")
        self.assertEqual((code, out), (1, b"a.txt\n"))
        self.assertIn("missing: the list of files cannot be opened: No such file", err)
        code, out, err = self.run_it("--files-from", "-", stdin="a.txt\nnone\nd.txt\n")
        self.assertEqual((code, out), (1, b"a.txt\n\nd.txt\n"))
        self.assertIn("none", err)
        code, out, err = self.run_it("--files-from", "-", stdin=b"x" * (2 << 20))
        self.assertEqual((code, out), (1, b""))
        self.assertIn("no list of files", err)

    def test_the_output_is_not_read(self):
        with open(self.path("out"), "wb") as out:
            code, _, err = self.run_it("--files-from", "-", stdin="a.txt\nout\nd.txt\n", stdout=out)
        self.assertEqual((code, self.read("out")), (1, b"a.txt\n\nd.txt\n"))
        self.assertIn("out: it is the output, too", err)


class Globs(cli.Case):
    def ids(self, *args, **how):
        return [json.loads(line)["id"] for line in self.clean("-f", "jsonl", *args, **how).splitlines()]

    def test_members(self):
        with tarfile.open(self.path("a.tar"), "w") as tar:
            for name in ("x/a.txt", "x/b.html", "y/c.txt", "z.txt"):
                info = tarfile.TarInfo(name)
                info.size = 6
                tar.addfile(info, io.BytesIO(b"Words\n"))
        self.write("plain.txt", "Words\n")
        for jobs in ("1", "3"):
            args = ["-j", jobs, "a.tar", "plain.txt"]
            self.assertEqual(self.ids("--include", "*.txt", *args), ["x/a.txt", "y/c.txt", "z.txt", "plain.txt"])
            self.assertEqual(self.ids("--exclude", "x/*", *args), ["y/c.txt", "z.txt", "plain.txt"])
            self.assertEqual(self.ids("--include", "x/*", "--include", "z*", "--exclude", "*.html", *args),
                             ["x/a.txt", "z.txt", "plain.txt"])
            self.assertEqual(self.ids("--exclude", "*", *args), ["plain.txt"])
        _, _, err = self.run_it("--stats", "--exclude", "x/*", "a.tar")
        self.assertRegex(err, r"members excluded:? +2\n")

    def test_records_by_their_url(self):
        lines = "".join(json.dumps({"id": i, "url": "http://%s.org/" % site, "text": "Words"}) + "\n"
                        for i, site in enumerate(["a", "b", "a"]))
        self.assertEqual(self.ids("--include", "http://a.*", stdin=lines), [0, 2])


class Resume(cli.Case):
    def inputs(self, seed, bad=False):
        rng = bulk.generator(seed)
        self.write("a.tar.gz", bulk.tar(rng, 120))
        self.write("b.warc.gz", bulk.warc(rng, 40, damage=bad))
        self.write("c.jsonl", bulk.jsonl(rng, 80, damage=bad))
        self.write("d.zip", bulk.zip_file(rng, 30))
        missing = ["missing"] if bad else []
        return ["-q", "-f", "jsonl", "a.tar.gz", *missing, "b.warc.gz", "c.jsonl", "a.tar.gz", "d.zip"]

    def test_a_file_cut_anywhere_is_made_whole(self):
        args = self.inputs(1)
        code, whole, _ = self.run_it(*args)
        self.assertEqual(code, 0)
        rng = random.Random(3)
        lengths = [0, len(whole), len(whole) - 1] + [rng.randrange(len(whole)) for _ in range(5 if cli.SANITIZED else 20)]
        for length in lengths:
            self.write("out.jsonl", whole[:length])
            code, out, err = self.run_it("-j", str(rng.choice([1, 2])), "--resume", "out.jsonl", *args)
            self.assertEqual((code, out, err), (0, b"", ""))
            self.assertTrue(self.read("out.jsonl") == whole, length)

    def test_killed_and_taken_up_again(self):
        args = self.inputs(2)
        whole = self.run_it(*args)[1]
        rng = random.Random(4)
        for sig in [signal.SIGKILL, signal.SIGTERM, signal.SIGINT] * (1 if cli.SANITIZED else 3):
            if os.path.exists(self.path("out.jsonl")):
                os.remove(self.path("out.jsonl"))
            for _ in range(3):
                process = self.start("-j", "2", "--resume", "out.jsonl", *args)
                time.sleep(rng.random() * (0.6 if cli.SANITIZED else 0.15))
                process.send_signal(sig)
                process.communicate(timeout=60)
                if os.path.exists(self.path("out.jsonl")):
                    self.assertTrue(whole.startswith(self.read("out.jsonl")))
            self.run_it("--resume", "out.jsonl", *args)
            self.assertTrue(self.read("out.jsonl") == whole)

    def test_records_that_are_there_need_no_order(self):
        args = self.inputs(3)
        whole = self.run_it(*args)[1].splitlines(keepends=True)
        random.Random(5).shuffle(whole)
        self.write("out.jsonl", b"".join(whole[:150]))
        self.run_it("--resume", "out.jsonl", *args)
        self.assertTrue(sorted(self.read("out.jsonl").splitlines(keepends=True)) == sorted(whole))

    def test_what_failed_is_tried_again(self):
        args = self.inputs(6, bad=True)
        code, whole, _ = self.run_it(*args)
        self.assertEqual(code, 1)
        self.write("out.jsonl", whole)
        for jobs in ("1", "2"):  # the failures have one record each time
            self.assertEqual(self.run_it("-j", jobs, "--resume", "out.jsonl", *args)[0], 1)
            self.assertTrue(sorted(self.read("out.jsonl").splitlines()) == sorted(whole.splitlines()))
        archive = self.read("a.tar.gz")
        self.write("missing", cli.TEXT)
        self.write("a.tar.gz", archive[:len(archive) // 2])
        self.write("cut.jsonl", self.run_it(*args)[1])
        self.write("a.tar.gz", archive)
        self.run_it("--resume", "cut.jsonl", *args)
        self.assertTrue(sorted(self.read("cut.jsonl").splitlines()) == sorted(self.run_it(*args)[1].splitlines()))
        self.assertEqual([name for name in os.listdir(self.dir) if name.startswith(".")], [])

    def test_another_file_is_left_alone(self):
        args = self.inputs(4)
        for content in ("Some text.\n", '{"id":1}\n', "[]\n", '{"id":"x","src":{"archive":null}}\n{"id'):
            self.write("out.jsonl", content)
            code, _, err = self.run_it("--resume", "out.jsonl", *args)
            self.assertEqual((code, self.read("out.jsonl").decode()), (2, content))
            self.assertIn("out.jsonl:1: not a record of dechaff", err)

    def test_alike_records_are_counted(self):
        self.write("a.txt", "A.\n")
        for there in range(4):
            record = self.clean("-f", "jsonl", "a.txt")
            self.write("out.jsonl", record * there)
            self.clean("-f", "jsonl", "--resume", "out.jsonl", "a.txt", "a.txt", "a.txt")
            self.assertEqual(self.read("out.jsonl").decode(), record * 3)

    def test_usage(self):
        for args, said in ((["--resume", "x"], "--resume goes with -f jsonl"),
                           (["-f", "jsonl", "--resume", "x", "-o", "y"], "leave -o away")):
            code, _, err = self.run_it(*args)
            self.assertEqual(code, 2)
            self.assertIn(said, err)


class Progress(cli.Case):
    def terminal(self, *args, files=("a.tar", "missing"), code=1, **env):
        """What a terminal on stderr gets while stdout is read slowly."""
        if not os.path.exists(self.path("a.tar")):
            page = bulk.page(bulk.generator(6), 200 << 10)
            with tarfile.open(self.path("a.tar"), "w") as tar:
                for i in range(25):
                    info = tarfile.TarInfo("%d.html" % i)
                    info.size = len(page)
                    tar.addfile(info, io.BytesIO(page))
        self.env.update({"TERM": "xterm", **env})
        ours, theirs = pty.openpty()
        process = self.start(*args, "-f", "jsonl", *files, stderr=theirs)
        process.stdin.close()
        os.close(theirs)
        while process.stdout.read(64 << 10):
            time.sleep(0.02)
        process.stdout.close()
        said = b""
        while select.select([ours], [], [], 10)[0]:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            said += part
        os.close(ours)
        self.assertEqual(process.wait(timeout=60), code)
        process.stdin = process.stdout = None
        return said.decode()

    def test_a_line_on_a_terminal(self):
        for jobs in ("1", "2"):
            said = self.terminal("-j", jobs)
            lines = re.findall(r"\r([^\r\n]*)\x1b\[K", said)
            shown = [line for line in lines if line]
            self.assertGreater(len(shown), 1, said)
            for line in shown:
                self.assertRegex(line, r"^[0-9.]+ [KMG]?i?B, [0-9]+ documents, [0-9]+/s, [0-9.]+ MB/s(, [0-9]+ failed)?$")
            # It is gone before a message and at the end.
            self.assertRegex(said, r"\r\x1b\[Kdechaff: missing: [^\n]*\n")
            self.assertTrue(said.endswith("\n") or said.endswith("\r\x1b[K"))

    def test_percent_where_the_size_is_known(self):
        said = self.terminal(files=["a.tar"], code=0)
        self.assertRegex(said, r"\r[0-9.]+ [KM]iB of [0-9.]+ MiB, [0-9]+%, [0-9]+ documents, [0-9]+/s, [0-9.]+ MB/s, 0:[0-9]+ left")

    def test_none_where_nobody_wants_it(self):
        self.assertNotIn("documents", self.terminal("-q"))
        self.assertNotIn("documents,", self.terminal("--explain"))
        self.assertNotIn("documents", self.terminal(TERM="dumb"))
        _, _, err = self.run_it("-f", "jsonl", "a.tar")
        self.assertEqual(err, "")


if __name__ == "__main__":
    cli.main()
