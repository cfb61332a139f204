"""What the tests of the command share: a fresh directory, a rule file, and the command in a clean environment."""
import os
import shutil
import subprocess
import tempfile
import unittest

DECHAFF = os.environ["DECHAFF"]
SANITIZED = bool(os.environ.get("DECHAFF_SANITIZE"))

RULES = """\
rule und.ad.label drop line
  is Advertisement
  + Advertisement
  - Advertisement rates rose.

rule und.ad.sponsored drop line
  starts Advertisement
  len ..20
  + Advertisement
  - Advertisement rates rose in the last year.

rule und.ticker.inline drop span
  re / ?\\([A-Z]{4}\\+[0-9.]+%\\)/
  and has %)
  + Microsoft (MSFT+2.73%) rose. => Microsoft rose.
  - Growth (GDP +2.1%) slowed.
"""

TEXT = "First line.\n\nAdvertisement\n\nMicrosoft (MSFT+2.73%) rose.\n"
CLEAN = "First line.\n\nMicrosoft rose.\n"


class Case(unittest.TestCase):
    """A test in a directory of its own that holds own.rules."""

    def setUp(self):
        self.dir = tempfile.mkdtemp(prefix="dechaff-cli-")
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.write("own.rules", RULES)
        keep = {name: value for name, value in os.environ.items() if name.startswith(("ASAN_", "UBSAN_", "TSAN_"))}
        self.env = dict(keep, PATH=os.environ["PATH"], HOME=self.dir, TMPDIR=self.dir)

    def path(self, name):
        return os.path.join(self.dir, name)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def command(self, *args, own=True):
        """The command line, with own.rules alone unless `own` is false."""
        return [DECHAFF, *(("--no-default-rules", "-r", self.path("own.rules")) if own else ()), *args]

    def start(self, *args, own=True, **how):
        pipe = subprocess.PIPE
        how = {"stdin": pipe, "stdout": pipe, "stderr": pipe, "cwd": self.dir, "env": self.env, **how}
        return subprocess.Popen(self.command(*args, own=own), **how)

    def run_it(self, *args, stdin=b"", own=True, **how):
        """(exit code, stdout, stderr as text)."""
        if not isinstance(stdin, (bytes, str)):
            process, data = self.start(*args, own=own, **{"stdin": stdin, **how}), None
        else:
            process = self.start(*args, own=own, **how)
            data = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = process.communicate(data, timeout=300)
        return process.returncode, out, (err or b"").decode()

    def clean(self, *args, stdin=b"", **how):
        """stdout of a run that must succeed without a message."""
        code, out, err = self.run_it(*args, stdin=stdin, **how)
        self.assertEqual((code, err), (0, ""))
        return out.decode()


main = unittest.main
