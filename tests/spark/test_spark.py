"""samples/spark/clean_warc.py on a standalone master with two workers, each with its own executor, on the loopback."""
import collections
import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

import pyarrow.parquet as parquet
import pyspark

DECHAFF = os.environ["DECHAFF"]
JOB = os.path.join(os.environ["DECHAFF_SOURCE"], "samples", "spark", "clean_warc.py")

PROSE = {
    "en": "The ferry left the island before the storm, and the captain said that it was the last one of the year. ",
    "de": "Die Fähre hat die Insel vor dem Sturm verlassen, und der Kapitän sagte, es war die letzte in diesem Jahr. ",
    "fr": "Le bac a quitté l'île avant la tempête, et le capitaine a dit que c'était le dernier de cette année-là. ",
}

# Stands before dechaff and runs as one of its kind: at its second call it kills the executor above it in the middle of
# a file; later it kills itself where it meets a file named "deadly".
WRAPPER = """\
#!{python}
import os, signal, subprocess, sys
state = {state!r}
def first_time(name):
    try:
        os.mkdir(os.path.join(state, name))
        return True
    except FileExistsError:
        return False
def kill_executor():
    pid = os.getppid()
    while pid > 1:
        with open(f"/proc/{{pid}}/cmdline", "rb") as f:
            if b"CoarseGrainedExecutorBackend" in f.read():
                os.kill(pid, signal.SIGKILL)
                return
        with open(f"/proc/{{pid}}/stat") as f:
            pid = int(f.read().rsplit(")", 1)[1].split()[1])
kills = not first_time("call") and first_time("kill")
child = subprocess.Popen([{dechaff!r}, *sys.argv[1:]], stdout=subprocess.PIPE)
for number, line in enumerate(child.stdout):
    if kills and number == 5:
        kill_executor()
    if b'deadly' in line:
        child.kill()
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
sys.exit(child.wait())
"""


def page(lang, number):
    body = "".join(f"<p>{number}.{i} {PROSE[lang] * 3}</p>" for i in range(8))
    return f"<html lang={lang}><head><title>Page {number}</title></head><body><article>{body}</article></body></html>"


def warc_record(number, lang):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(lang, number).encode()
    head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Target-URI: http://example.org/{number}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    return gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)


class Spark(unittest.TestCase):
    """One run over nine archives, of which one is cut, one is missing and one kills its dechaff."""

    @classmethod
    def setUpClass(cls):
        cls.dir = tempfile.mkdtemp(prefix="dechaff-spark-test-")
        cls.addClassCleanup(shutil.rmtree, cls.dir, ignore_errors=True)
        cls.make_archives()
        cls.plain = cls.run_plainly()
        cls.job = cls.run_job()
        cls.rows = cls.read_rows()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.dir, name)

    @classmethod
    def make_archives(cls):
        cls.good = []
        for w in range(6):
            lang = ("en", "de", "fr")[w % 3]
            cls.good.append(cls.path(f"{w}.warc.gz"))
            with open(cls.good[-1], "wb") as file:
                file.writelines(warc_record(100 * w + i, lang) for i in range(40))
        cls.good.append(cls.path("pages.tar"))
        with tarfile.open(cls.good[-1], "w") as tar:
            for i in range(20):
                content = page("en", 1000 + i).encode()
                info = tarfile.TarInfo(f"site/{i}.html")
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
        cls.cut = cls.path("cut.warc.gz")
        with open(cls.good[0], "rb") as whole, open(cls.cut, "wb") as file:
            file.write(whole.read()[:5000])
        cls.deadly = cls.path("deadly.warc.gz")
        shutil.copy(cls.good[1], cls.deadly)
        cls.missing = cls.path("missing.warc.gz")

    @classmethod
    def run_plainly(cls):
        files = [*cls.good, cls.cut, cls.missing]
        found = subprocess.run([DECHAFF, "-f", "jsonl", *files], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert found.returncode == 1, found
        return [json.loads(line) for line in found.stdout.splitlines()]

    @classmethod
    def run_job(cls):
        state = cls.path("state")
        os.mkdir(state)
        wrapper = cls.path("dechaff-wrapper")
        with open(wrapper, "w") as file:
            file.write(WRAPPER.format(python=sys.executable, state=state, dechaff=DECHAFF))
        os.chmod(wrapper, 0o755)
        cls.state = state
        with open(cls.path("paths.txt"), "w") as file:
            file.writelines(f"{path}\n" for path in [*cls.good[:4], cls.cut, cls.deadly, cls.missing, *cls.good[4:]])
        env = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_HOSTNAME="127.0.0.1",
                   PYSPARK_PYTHON=sys.executable, SPARK_HOME=os.path.dirname(pyspark.__file__),
                   SPARK_LOCAL_DIRS=cls.path("spark"))
        command = [os.path.join(env["SPARK_HOME"], "bin", "spark-submit"), "--master", "local-cluster[2,1,1024]",
                   "--conf", "spark.ui.enabled=false", "--driver-memory", "1g", JOB, cls.path("paths.txt"),
                   cls.path("clean"), "--partitions", "5", "--dechaff", wrapper]
        return subprocess.run(command, env=env, cwd=cls.dir, capture_output=True, timeout=1200)

    @classmethod
    def read_rows(cls):
        if cls.job.returncode:
            raise AssertionError(cls.job.stderr[-8000:].decode(errors="replace"))
        return parquet.read_table(cls.path("clean")).to_pylist()

    def test_rows_are_those_of_the_plain_command(self):
        def key(row):
            return row["offset"], row["id"], row["status"], row["text"]
        rows = collections.Counter((r["archive"], *key(r)) for r in self.rows if r["archive"] != self.deadly)
        plain = collections.Counter((r["src"]["archive"], *key(r | r["src"])) for r in self.plain)
        self.assertEqual(rows, plain)
        self.assertGreater(len(rows), 6 * 40 + 20)

    def test_an_executor_was_killed_and_its_work_done_again(self):
        self.assertIn("kill", os.listdir(self.state))
        self.assertRegex(self.job.stderr.decode(errors="replace"), "Lost executor")

    def test_no_row_stands_twice(self):
        keys = collections.Counter((r["archive"], r["offset"], r["id"]) for r in self.rows if r["id"])
        self.assertEqual([key for key, count in keys.items() if count > 1], [])

    def test_a_poisoned_file_marks_its_own_rows(self):
        status = {archive: {r["status"].split(":")[0] for r in self.rows if r["archive"] == archive}
                  for archive in (*self.good, self.cut, self.deadly, self.missing)}
        for archive in self.good:
            self.assertEqual(status[archive], {"ok"}, archive)
        self.assertIn("failed", status[self.deadly])
        self.assertEqual(status[self.missing], {"unreadable"})
        self.assertEqual(status[self.cut] - {"ok", "truncated", "unreadable"}, set())
        self.assertGreater(len(status[self.cut]), 1)

    def test_languages_are_directories_and_counters_add_up(self):
        self.assertGreaterEqual(set(os.listdir(self.path("clean"))), {"language=en", "language=de", "language=fr"})
        counters = [json.loads(line) for line in self.job.stdout.splitlines() if line.startswith(b"{")]
        self.assertEqual(sum(c["documents"] for c in counters), len(self.rows))
        self.assertEqual(sum(c["documents"] for c in counters if c["state"] == "ok"),
                         sum(r["status"] == "ok" for r in self.rows))


if __name__ == "__main__":
    unittest.main(verbosity=2)
