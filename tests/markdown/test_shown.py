"""Markdown shows what -f text says: rendered by cmark-gfm, word for word, on the golden pages and on random ones.
DECHAFF_ROUNDS: random pages (200)."""
import glob
import io
import os
import random
import subprocess
import sys
import tarfile
import tempfile
import unittest

from shown import CMARK, difference, shown, words

DECHAFF = os.environ["DECHAFF"]
SOURCE = os.environ["SOURCE"]
ROUNDS = int(os.environ.get("DECHAFF_ROUNDS", "200"))

RULES = """\
rule und.cut.mark drop span
  re /QQ[^Q]*QQ/
  and has QQ
  + a QQ b QQ c => a c
  - a Q b

rule und.cut.line drop block
  is Advertisement
  + Advertisement
  - Advertisements
"""

SCRAPS = ["word", "Some words.", "two words", "*star*", "**", "_under_", "snake_case", "__init__", "`tick`", "```", "~~~", "~5", "[x]",
          "[a](b)", "![i](j)", "&amp;amp;", "&amp;lt;", "AT&amp;T", "&lt;b&gt;", "#", "# x", "1.", "12) x", "1986. A year", "-",
          "- x", "+ x", "+", "=", "===", "---", "|", "a | b", "|---|", ":-:", "\\", "\\*", "!", "(", ")", "\"q\"", "“q”", "—",
          "é", "été", "漢字", "€", "…", "http://a.b/c", "https://a.b/c_d_", "http://a.b/~u/*", "www.a.b/_c_.", "a@b.org",
          "http://x.y/[z]", "QQ", "QQ", "Advertisement", "x:", "::", "~", "^1", "$x$", "&amp;#35;", ".", ",", "😀", "<br>", "<br>",
          "<br><br>"]
INLINE = ["em", "i", "b", "strong", "code", "a", "span", "kbd", "s", "span hidden"]
HREFS = ["/x", "y?a=1&amp;b=(2)", "#f", "javascript:x()", "http://h.i/j k", "//o.p/q", "", "mailto:a@b.org", "../../z", "?q", "|"]
BLOCKS = ["p", "h1", "h3", "h6", "div", "blockquote", "ul", "ol", "li", "pre", "table", "section", "dd", "figcaption"]


class Page:
    """A random page from one seed."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def inline(self, depth=0):
        parts = []
        for _ in range(self.dice.randint(1, 4)):
            if depth < 3 and self.dice.random() < 0.4:
                tag = self.dice.choice(INLINE)
                href = f' href="{self.dice.choice(HREFS)}"' if tag == "a" else ""
                parts.append(f"<{tag}{href}>{self.inline(depth + 1)}</{tag.split()[0]}>")
            else:
                parts.append(self.dice.choice(SCRAPS))
            parts.append(self.dice.choice(["", " ", " ", " ", "\n"]))
        return "".join(parts)

    def rows(self, depth):
        rows = []
        for _ in range(self.dice.randint(1, 4)):
            cells = [f"<td>{self.blocks(depth + 2) if self.dice.random() < 0.15 else self.inline()}</td>"
                     for _ in range(self.dice.randint(1, 4))]
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return "".join(rows)

    def block(self, depth):
        tag = self.dice.choice(BLOCKS)
        if tag == "table":
            return f"<table>{self.rows(depth)}</table>"
        if tag in ("ul", "ol"):
            start = f" start={self.dice.randint(0, 12)}" if tag == "ol" and self.dice.random() < 0.3 else ""
            items = (f"<li>{self.inline() if self.dice.random() < 0.7 else ''}"
                     f"{self.blocks(depth + 1) if self.dice.random() < 0.5 else ''}</li>" for _ in range(self.dice.randint(1, 3)))
            return f"<{tag}{start}>{''.join(items)}</{tag}>"
        if tag == "pre":
            return f'<pre class="lang-x"><code>{self.inline()}\n\n    {self.inline()}</code></pre>'
        if tag in ("blockquote", "div", "li", "section") and depth < 4:
            return f"<{tag}>{self.blocks(depth + 1)}</{tag}>"
        return f"<{tag}>{self.inline()}</{tag}>"

    def blocks(self, depth=0):
        count = self.dice.randint(1, 3 if depth else 8)
        return "\n".join(self.block(depth) if depth < 4 else self.inline() for _ in range(count))


def random_pages():
    return [(f"page {seed}", f"<!doctype html><body>{Page(seed).blocks()}</body>".encode()) for seed in range(ROUNDS)]


def golden_pages():
    found = [path for pattern in ("tests/golden-pages/pages/*/input.html", "tests/golden/*/input.html", "samples/*.html")
             for path in sorted(glob.glob(os.path.join(SOURCE, pattern)))]
    pages = []
    for path in found:
        with open(path, "rb") as file:
            pages.append((path, b"<!doctype html>" + file.read()))
    return pages


class Shown(unittest.TestCase):
    def setUp(self):
        self.rules = tempfile.NamedTemporaryFile("w", suffix=".rules")
        self.addCleanup(self.rules.close)
        self.rules.write(RULES)
        self.rules.flush()

    def clean(self, pages, *args):
        """The output for each page, all by one run over an archive of them."""
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w") as archive:
            for name, page in pages:
                member = tarfile.TarInfo(name.replace(SOURCE, "").strip("/"))
                member.size = len(page)
                archive.addfile(member, io.BytesIO(page))
        command = [DECHAFF, "-0", "--no-default-rules", "-r", self.rules.name, "--url", "http://h.org/d/e?f", *args]
        run = subprocess.run(command, input=packed.getvalue(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual((run.returncode, run.stderr.decode()), (0, ""))
        texts = run.stdout.split(b"\0")
        self.assertEqual(len(texts), len(pages))
        return texts

    def check(self, pages, *args):
        tags = {}
        for (name, page), text, markdown in zip(pages, self.clean(pages, *args), self.clean(pages, "-f", "markdown", *args)):
            seen, found = shown(markdown)
            apart = difference(seen, words(text.decode()))
            self.assertEqual(apart, "", f"{name}:\n{page.decode(errors='replace')[:3000]}\n{markdown.decode()[:3000]}")
            for tag, count in found.items():
                tags[tag] = tags.get(tag, 0) + count
        return tags

    def test_random_pages(self):
        tags = self.check(random_pages(), "-x", "all")
        # Words that came without any markup would pass above.
        for tag in ("a", "em", "strong", "code", "h1", "h3", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "td", "br"):
            self.assertGreater(tags.get(tag, 0), ROUNDS // 20, tag)

    def test_golden_pages(self):
        self.check(golden_pages(), "-x", "all")

    def test_main_content(self):
        self.check(golden_pages(), "-x", "main")


if __name__ == "__main__":
    if not CMARK:
        print("skipped: cmark-gfm is not installed")
        sys.exit(77)
    unittest.main()
