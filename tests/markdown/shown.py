"""What a reader sees of Markdown: rendered by cmark-gfm, which is none of ours, and the HTML's text taken."""
import html.parser
import shutil
import subprocess

CMARK = shutil.which("cmark-gfm")
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "table", "tr", "td", "th",
          "thead", "tbody", "br", "hr"}


class Text(html.parser.HTMLParser):
    """Text of an HTML page, words apart where a browser shows them apart."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.tags = {}

    def handle_starttag(self, tag, attrs):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_data(self, data):
        self.parts.append(data)


def render(markdown):
    """HTML of Markdown as bytes."""
    return subprocess.run([CMARK, "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"],
                          input=markdown, stdout=subprocess.PIPE, check=True).stdout.decode()


def shown(markdown):
    """(words, counts of tags) of the rendered Markdown."""
    text = Text()
    text.feed(render(markdown))
    text.close()
    return words("".join(text.parts)), text.tags


def words(text):
    """Words of a text; the bullets of -f text are none, so lone dashes do not count."""
    return [word for word in text.split() if word != "-"]


def difference(got, wanted):
    """Where two lists of words part, to be read by a person; "" where they do not."""
    for at in range(max(len(got), len(wanted))):
        if got[at:at + 1] != wanted[at:at + 1]:
            return f"word {at}: {got[max(0, at - 4):at + 6]} instead of {wanted[max(0, at - 4):at + 6]}"
    return ""
