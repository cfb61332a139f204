"""-j: any number of threads gives the same bytes, the same messages and the same exit code."""
import io
import json
import os
import select
import signal
import subprocess
import tarfile
import time

import bulk
import cli

OPTIONS = [[], ["-f", "jsonl"], ["--explain"], ["--removed"], ["--stats"], ["-0"], ["-f", "jsonl", "--explain", "--stats"],
           ["--line-buffered", "-x", "all"]]
SCALE = 1 if cli.SANITIZED else 3
if cli.SANITIZED:  # slow
    OPTIONS = OPTIONS[1:2] + OPTIONS[5:7] if os.environ["DECHAFF_SANITIZE"] != "thread" else OPTIONS[6:7]


class Same(cli.Case):
    def check(self, *args, stdin=None, options=OPTIONS, code=None):
        """The runs with other numbers of threads give what the run with one gives."""
        for more in options:
            def run(jobs):
                if stdin is None:
                    return self.run_it("-j", jobs, *more, *args)
                with open(self.path(stdin), "rb") as file:
                    return self.run_it("-j", jobs, *more, *args, stdin=file)
            expected = run("1")
            if code is not None:
                self.assertEqual(expected[0], code, expected[2])
            for jobs in ("2", "8"):
                got = run(jobs)
                self.assertEqual((got[0], got[2]), (expected[0], expected[2]), (jobs, more))
                self.assertTrue(got[1] == expected[1], (jobs, more))

    def test_archives(self):
        rng = bulk.generator(1)
        self.write("a.tar.gz", bulk.tar(rng, 60 * SCALE))
        self.write("b.zip", bulk.zip_file(rng, 40 * SCALE))
        self.write("c.tar", bulk.tar(rng, 30, mode="w")[:-700])
        self.check("a.tar.gz", "missing", "b.zip", "c.tar", code=1)
        self.check(stdin="a.tar.gz", code=0, options=OPTIONS[:2])

    def test_large_members_among_small_ones(self):
        rng = bulk.generator(2)
        self.write("a.tar.gz", bulk.tar(rng, 14 * SCALE, large=0.2))
        self.check("a.tar.gz", options=OPTIONS[:1] if cli.SANITIZED else OPTIONS, code=0)

    def test_warc(self):
        self.write("a.warc.gz", bulk.warc(bulk.generator(3), 60 * SCALE))
        self.check("a.warc.gz", code=1)

    def test_jsonl(self):
        self.write("a.jsonl", bulk.jsonl(bulk.generator(4), 100 * SCALE))
        self.check("a.jsonl", code=1)
        self.check(stdin="a.jsonl", options=OPTIONS[:2])

    def test_many_files(self):
        self.check(*bulk.files(self, bulk.generator(5), 60 * SCALE, large=0.02), code=1)

    def test_documents_between_nul(self):
        rng = bulk.generator(6)
        self.write("list", b"\0".join(bulk.text(rng, rng.choice([0, 40, 5000])) for _ in range(50)))
        self.check("-0", stdin="list", options=[[], ["-f", "jsonl"]], code=0)

    def test_a_text_from_a_pipe(self):
        data = bulk.text(bulk.generator(7), 6 << 20)
        expected = self.run_it("-j", "1", "--explain", stdin=data)
        self.assertTrue(self.run_it("-j", "3", "--explain", stdin=data) == expected)


class Streams(cli.Case):
    def test_text_goes_out_while_its_end_is_not_there_yet(self):
        process = self.start("-j", "2", "--lang", "en", "-i", "text", "--line-buffered")
        for word in (b"A first line.\n" * 1000, b"two\n"):
            process.stdin.write(word)
            process.stdin.flush()
            got = b""
            while len(got) < len(word) and select.select([process.stdout], [], [], 60)[0]:
                got += os.read(process.stdout.fileno(), 1 << 16)
            self.assertTrue(got == word)
        self.assertEqual(process.communicate(timeout=60), (b"", b""))

    def test_a_record_is_answered_before_the_next_is_asked(self):
        process = self.start("-j", "2", "-f", "jsonl", "-i", "jsonl", "--line-buffered")
        for number in range(3):
            process.stdin.write(b'{"id":%d,"text":"Some words.\\n"}\n' % number)
            # A line is taken up when 64 KiB of input are there, or its end: the reader looks that far ahead.
            process.stdin.write(b"\n" * (64 << 10))
            process.stdin.flush()
            self.assertTrue(select.select([process.stdout], [], [], 60)[0])
            self.assertTrue(os.read(process.stdout.fileno(), 65536).startswith(b'{"id":%d,' % number))
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0)


class Ends(cli.Case):
    def feed(self, process, data):
        """A process that writes `data` for ever into stdin."""
        path = self.write("data", data)
        feeder = subprocess.Popen(["sh", "-c", 'while cat "$0"; do :; done', path], stdout=process.stdin,
                                  stderr=subprocess.DEVNULL)
        process.stdin.close()
        process.stdin = None
        return feeder

    def output_until(self, process, feeder, enough, sig):
        """All that comes out of a process that gets a signal once it has written so much; it ends by the signal."""
        out = b""
        while len(out) < enough:
            out += os.read(process.stdout.fileno(), 1 << 16)
        process.send_signal(sig)
        rest, err = process.communicate(timeout=60)
        feeder.kill()
        feeder.wait()
        self.assertEqual((process.returncode, err), (-sig, b""))
        return out + rest

    def test_signals_leave_whole_records(self):
        data = bulk.jsonl(bulk.generator(8), 300)
        for sig in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            process = self.start("-q", "-j", "2", "-f", "jsonl")
            feeder = self.feed(process, data)
            out = self.output_until(process, feeder, 1 << 20, sig)
            self.assertTrue(out.endswith(b"}\n"))
            for line in out.splitlines():
                self.assertIn("src", json.loads(line))

    def test_signals_leave_whole_members(self):
        rng = bulk.generator(12)
        large = json.dumps({"id": "large", "html": bulk.page(rng, 3 << 20).decode()}) + "\n"  # goes out in parts
        data = bulk.jsonl(rng, 30) + large.encode() + bulk.jsonl(rng, 30)
        for jobs, sig, enough in (("1", signal.SIGTERM, 1), ("2", signal.SIGINT, 1 << 20), ("2", signal.SIGTERM, 5 << 20)):
            process = self.start("-q", "-j", jobs, "-f", "tar")
            feeder = self.feed(process, data)
            out = self.output_until(process, feeder, enough, sig)
            with tarfile.open(fileobj=io.BytesIO(out)) as archive:
                last = archive.getmembers()[-1]
            self.assertEqual(len(out), last.offset_data + (last.size + 511) // 512 * 512)

    def test_a_signal_while_waiting_for_input(self):
        process = self.start("-j", "2", "-f", "jsonl", "-o", "out.jsonl")
        process.stdin.write(b'{"id":1,"text":"Words."}\n')
        process.stdin.flush()
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, -signal.SIGTERM)
        self.assertEqual(os.listdir(self.dir), ["own.rules"])

    def test_a_reader_that_goes_early_is_no_error(self):
        process = self.start("-q", "-j", "2", "-f", "jsonl")
        feeder = self.feed(process, bulk.jsonl(bulk.generator(9), 200))
        self.assertTrue(process.stdout.read(1000))
        process.stdout.close()
        process.stdout = None
        err = process.stderr.read()
        self.assertEqual((process.wait(timeout=60), err), (0, b""))
        process.stderr.close()
        feeder.wait(timeout=60)

    def test_full_disk(self):
        self.write("a.jsonl", bulk.jsonl(bulk.generator(10), 200))
        with open("/dev/full", "wb") as full:
            code, _, err = self.run_it("-q", "-j", "2", "-f", "jsonl", "a.jsonl", stdout=full)
        self.assertEqual((code, err), (2, "dechaff: stdout: cannot write: No space left on device\n"))


if __name__ == "__main__":
    cli.main()
