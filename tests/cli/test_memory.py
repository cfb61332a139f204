"""-j 2 stays under 256 MiB: large pages, large members, very many members, an output that nobody hurries to read."""
import io
import re
import subprocess
import sys
import tarfile
import threading
import time

import bulk
import cli

LIMIT_KIB = 256 << 10


class Memory(cli.Case):
    def peak(self, *args, consume=None):
        """KiB, and the bytes that came out."""
        process = self.start("-j", "2", *args, stdin=subprocess.DEVNULL)
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
        err = process.stderr.read().decode()
        process.communicate(timeout=60)
        self.assertEqual((process.returncode, err), (0, ""))
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


if __name__ == "__main__":
    if cli.SANITIZED:
        print("skipped: sanitizers take memory of their own")
        sys.exit(77)
    cli.main()
