"""-j 2 stays under 256 MiB: large pages, large members, very many members, large windows of compressions, an output that
nobody hurries to read."""
import gzip
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import zipfile

import bulk
import cli

LIMIT_KIB = 256 << 10


def fill(piece):
    """A page of 63 MiB of this."""
    return b"<!doctype html><html><body><article>" + piece * ((63 << 20) // len(piece)) + b"</article>"


def prose():
    """Long paragraphs."""
    return fill(("<p>%s</p>\n" % " ".join(bulk.SENTENCES * 4)).encode())


def mixed():
    """The same, less easily packed."""
    return ("<!doctype html>" + "".join(
        "<p>%s</p>\n" % " ".join(bulk.generator(at).choices(bulk.SENTENCES, k=2000)) for at in range(300))).encode()


def lines():
    """A page that is one block of short lines, each with something to escape."""
    return b"<!doctype html><pre>" + b'"\t*_"\n' * ((63 << 20) // 6)


def breaks():
    """One block of nothing but line ends."""
    return b"<!doctype html><p>Some words, to begin with.</p><pre>a" + b"\n" * (63 << 20) + b"a</pre>"


def words():
    """More blocks than a page may have."""
    return fill(b"<p>a b c.</p>")


class Memory(cli.Case):
    """What the tests below share."""

    def peak(self, *args, consume=None, code=0):
        """KiB, and the bytes that came out."""
        with tempfile.TemporaryFile() as notes:
            return self.peak_and_notes(args, consume, notes, code)

    def peak_and_notes(self, args, consume, notes, code):
        process = self.start("-j", "2", *args, stdin=subprocess.DEVNULL, stderr=notes)
        # wait4() would count the memory of this process before exec, too.
        seen = [0]
        watch = threading.Thread(target=self.watch, args=(process.pid, seen))
        watch.start()
        got = 0
        while data := process.stdout.read(1 << 20):
            got += len(data)
            if consume:
                consume()
        watch.join()
        process.communicate(timeout=60)
        notes.seek(0)
        self.assertEqual((process.returncode, notes.read(1000) if "--explain" not in args else b""), (code, b""))
        return seen[0], got

    @staticmethod
    def watch(pid, seen):
        while True:
            with open("/proc/%d/status" % pid, encoding="utf-8") as status:
                peak = re.search(r"VmHWM:\s*([0-9]+)", status.read())
            if not peak:
                return  # it has ended and waits to be waited for
            seen[0] = int(peak[1])
            time.sleep(0.005)

    def tar(self, bodies):
        """A tar whose members have these bodies, made one after another."""
        with tarfile.open(self.path("a.tar"), "w") as archive:
            for i, (kind, body) in enumerate(bodies):
                info = tarfile.TarInfo("%06d.%s" % (i, kind))
                info.size = len(body)
                archive.addfile(info, io.BytesIO(body))
        return "a.tar"

    def check(self, bodies, *args, limit=LIMIT_KIB, **how):
        peak, got = self.peak(*args, self.tar(bodies), **how)
        self.assertLess(peak, limit, "KiB")
        self.assertGreater(peak, 1000)
        return got

    def bound(self, what, *args, **how):
        peak, got = self.peak(*args, **how)
        self.assertLess(peak, LIMIT_KIB, (what, args))
        self.assertTrue(got > 10000 or "--explain" in args, (what, args))  # all of a page may go


class Members(Memory):
    def test_pages_of_64_mib(self):
        page = bulk.page(bulk.generator(1), 63 << 20)
        self.check([("html", page)] * 3, "-q")  # has more blocks than a page may

    def test_a_huge_member_of_text(self):
        text = bulk.text(bulk.generator(2), 16 << 20)
        self.check([("txt", text), ("txt", text * 20), ("txt", text)], limit=64 << 10)

    def test_very_many_members(self):
        got = self.check((("txt", b"Some words.\n") for _ in range(100000)), "-f", "jsonl", limit=64 << 10)
        self.assertGreater(got, 100000 * 100)

    def test_an_output_that_is_read_slowly(self):
        page = bulk.page(bulk.generator(3), 300 << 10)
        self.check([("html", page)] * 300, "-f", "jsonl", limit=128 << 10, consume=lambda: time.sleep(0.02))

    def test_a_slow_document_among_quick_ones(self):
        rng = bulk.generator(4)
        quick, slow = bulk.page(rng, 20 << 10), bulk.page(rng, 1900 << 10)
        self.check(([("html", slow)] + [("html", quick)] * 300) * 10, limit=128 << 10)


class Bodies(Memory):
    """Documents of nearly 64 MiB, which is the most, in every packing."""

    def test_pages_in_every_format(self):
        for make in (prose, lines, breaks, words):
            self.write("a.html", make())
            for how in (["-f", "jsonl"], ["-x", "all", "-f", "jsonl"], ["--explain"]):
                self.bound(make, "-q", *how, "a.html")
        for how in ("text", "markdown", "tar"):
            self.bound(make, "-q", "-f", how, "a.html")

    def test_lines_of_jsonl(self):
        for make in (prose, lines):
            # What is not the body is carried through: it must not be held more often than once.
            line = json.dumps({"id": 1, "html": make().decode()[:40 << 20], "more": "x" * (16 << 20)}) + "\n"
            self.write("a.jsonl", line * 2)
            for how in ("jsonl", "tar"):
                self.bound(make, "-q", "-f", how, "a.jsonl")
        self.write("a.jsonl", (json.dumps({"id": 1, "text": "Words.", "more": "x" * (80 << 20)}) + "\n") * 3)
        self.bound("others", "-f", "jsonl", "a.jsonl")

    def test_records_of_warc(self):
        page = prose()[:62 << 20]
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(page[at:at + 65536]), page[at:at + 65536])
                          for at in range(0, len(page), 65536)) + b"0\r\n\r\n"
        packed = gzip.compress(page, 1)
        for header, body in ((b"", page), (b"Transfer-Encoding: chunked\r\n", chunks),
                             (b"Content-Encoding: gzip\r\n", packed),
                             (b"Content-Encoding: br\r\n", bulk.unpacked_brotli(page))):
            record = bulk.record(header, body)
            for name, data in (("a.warc", record * 2), ("a.warc.gz", gzip.compress(record, 1) * 2)):
                self.write(name, data)
                self.bound((name, header), "-q", "-f", "jsonl", name)

    def test_members_of_archives(self):
        page = mixed()
        with zipfile.ZipFile(self.path("a.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            for at in range(2):
                archive.writestr("%d.html" % at, page)
        with tarfile.open(self.path("a.tar.xz"), "w:xz", preset=9) as archive:  # needs 64 MiB to be unpacked
            page = page[:46 << 20]  # beside that, a document has so much room
            for at in range(2):
                info = tarfile.TarInfo("%d.html" % at)
                info.size = len(page)
                archive.addfile(info, io.BytesIO(page))
        for name in ("a.zip", "a.tar.xz"):
            for how in ("jsonl", "tar"):
                self.bound(name, "-q", "-f", how, name)

    def test_windows_of_128_mib(self):
        """Beside them a document has less room, and is told so; common ones are whole."""
        archive = io.BytesIO()
        pages = [mixed(), lines()[:62 << 20], mixed()]
        with tarfile.open(fileobj=archive, mode="w") as tar:
            for at, page in enumerate(pages):
                info = tarfile.TarInfo("%d.html" % at)
                info.size = len(page)
                tar.addfile(info, io.BytesIO(page))
        record = bulk.record(b"", pages[1][:60 << 20])
        line = json.dumps({"html": mixed().decode()}).encode() + b"\n"
        for name, data in (("a.tar.zst", bulk.unpacked_zstd(archive.getvalue())),
                           ("a.tar.xz", bulk.large_xz(archive.getvalue())),
                           ("a.7z", bulk.large_7z(pages)),
                           ("a.html.zst", bulk.unpacked_zstd(pages[1])),
                           ("a.warc.zst", bulk.unpacked_zstd(bulk.record(b"", pages[1][:30 << 20]) + record * 2)),
                           ("a.jsonl.zst", bulk.unpacked_zstd(line * 3))):
            self.write(name, data)
            seen, got = self.peak("-q", "-f", "jsonl", name, code=1)
            self.assertLess(seen, LIMIT_KIB, name)
            self.assertGreater(got, 20 << 20 if "json" not in name else 100, name)

    def test_pages_that_are_read_ahead(self):
        """Two at once, each as large as those may be: one that has little but tags takes thirty times its size."""
        for make in (lines, words):
            self.check([("html", make()[:(2 << 20) - 100])] * 8, "-q", "-f", "jsonl", limit=192 << 10)

    def test_a_text_that_is_removed_whole(self):
        self.write("a.txt", b"Advertisement\n" * (4 << 20))
        self.bound("txt", "-q", "-f", "jsonl", "a.txt")
        self.write("a.html", b"<!doctype html><p>" + b"Advertisement<br>" * (3 << 20))
        self.bound("html", "-q", "-f", "jsonl", "a.html")

    def test_large_pages_read_slowly(self):
        self.write("a.html", prose())
        self.bound("slow", "-q", "-f", "jsonl", "a.html", "a.html", consume=lambda: time.sleep(0.01))


if __name__ == "__main__":
    if cli.SANITIZED:
        print("skipped: sanitizers take memory of their own")
        sys.exit(77)
    cli.main()
