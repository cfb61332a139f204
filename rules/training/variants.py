"""Pages made from pages: foreign boxes after the article, other names, other tags, another script.

A variant's blocks are those of the page it was made from, with a run of foreign ones in between whose label is known.
"""
import random
import re

import lxml.html

NAMES = re.compile(rb'(\s(?:class|id|itemprop|role)\s*=\s*)("[^"]*"|\'[^\']*\')', re.I)
TOKEN = re.compile(rb'[\w-]+')
CLOSING = re.compile(rb'</(?:p|div|ul|ol|section|h[1-6]|figure|blockquote|table)\s*>', re.I)
LANDMARK = re.compile(rb'<(/?)(?:article|main|section|aside|nav|header|footer)(?=[\s>])', re.I)
MARKUP = re.compile(r'(<script.*?</script\s*>|<style.*?</style\s*>|<!--.*?-->|<[^>]*>|&#?\w+;)', re.S | re.I)
LETTERS = re.compile(r'[A-Za-z\u00c0-\u024f]+')


class Script:
    """A script that stands in for Latin letters: made-up words, the same for the same word."""

    def __init__(self, letters, share, most, spaced=True, stop='.', comma=', ', cased=False):
        self.letters = letters      # what its words are made of
        self.share = share          # its letters for a Latin one
        self.most = most            # letters of a word
        self.spaced = spaced
        self.stop, self.comma = stop, comma
        self.cased = cased
        first, last = re.escape(letters[0]), re.escape(letters[-1])
        self.gap = re.compile('(?<=[%s-%s])[ \t]+(?=[%s-%s])' % (first, last, first, last))

    def word(self, latin):
        h = sum(ord(c) * 31 ** k for k, c in enumerate(latin.lower())) % 1000003
        n = max(1, min(self.most, round(len(latin) * self.share)))
        made = ''.join(self.letters[h * (k + 3) * 13 % 10007 % len(self.letters)] for k in range(n))
        return made if not self.cased or latin.islower() else made.upper() if latin.isupper() else made.capitalize()

    def text(self, latin):
        t = LETTERS.sub(lambda m: self.word(m.group()), latin)
        t = t if self.spaced else self.gap.sub('', t)
        return re.sub(r'[.](?=\s|$)', self.stop, t).replace(', ', self.comma)


def letters(*ranges):
    return ''.join(chr(c) for first, last, step in ranges for c in range(first, last, step))


HAN = Script(letters((0x4e00, 0x9f00, 37)), .34, 3, False, '。', '，')
KANA = Script(letters((0x3041, 0x3094, 1), (0x4e00, 0x9f00, 211)), .5, 4, False, '。', '、')
THAI = Script(letters((0x0e01, 0x0e2f, 1)), .8, 9, False, ' ', ' ')
HANGUL = Script(letters((0xac00, 0xd700, 29)), .4, 4)
CYRILLIC = Script(letters((0x0430, 0x0450, 1)), 1, 20, cased=True)
ARABIC = Script(letters((0x0627, 0x063b, 1), (0x0641, 0x064b, 1)), .85, 12, comma='، ')
DEVANAGARI = Script(letters((0x0905, 0x0939, 1)), .7, 10, stop=' ।')
SCRIPTS = (HAN, HAN, KANA, THAI, HANGUL, CYRILLIC, CYRILLIC, ARABIC, DEVANAGARI)

def chaff(data, blocks, share, rng):
    """A balanced piece of a page: 3 to 30 blocks in a row that are not its content; None if there is none."""
    n = len(blocks)
    runs, start = [], None
    for i in range(n + 1):
        good = i < n and share[i] < .1
        if good and start is None:
            start = i
        if not good and start is not None:
            if i - start >= 3:
                runs.append((start, i))
            start = None
    if not runs:
        return None
    behind = [r for r in runs if r[0] > n * .3 and (share[:r[0]] > .5).any()]
    a, b = rng.choice(behind if behind and rng.random() < .8 else runs)
    size = min(b - a, rng.randint(3, 30))
    a = rng.randint(a, b - size)
    piece = data[blocks[a]['start']:blocks[a + size - 1]['end']]
    if not 30 < len(piece) < 60000 or b'<script' in piece:
        return None
    try:
        tree = lxml.html.fragment_fromstring(piece.decode('utf-8', 'replace'), create_parent='div')
        return lxml.html.tostring(tree, encoding='unicode').encode('utf-8', 'replace')
    except Exception:
        return None


def insert(data, blocks, share, piece, rng):
    """The page with the piece put behind a closing tag after one of its content blocks; None if no place is fit."""
    content = [i for i in range(len(blocks)) if share[i] > .5 and blocks[i]['words'] >= 5]
    if not content:
        return None
    i = content[-1] if rng.random() < .65 else rng.choice(content)
    gap_end = blocks[i + 1]['start'] if i + 1 < len(blocks) else min(len(data), blocks[i]['end'] + 2000)
    gap = data[blocks[i]['end']:gap_end]
    script = gap.lower().find(b'<script')
    comment = gap.find(b'<!--')
    limit = min(x for x in (script, comment, len(gap)) if x >= 0)
    places = [m.end() for m in CLOSING.finditer(gap, 0, limit)]
    if not places:
        return None
    at = blocks[i]['end'] + rng.choice(places)
    return data[:at] + piece + data[at:]


def rename(data, rng, rate):
    """Replace a share of the names in class, id, itemprop and role, the same name everywhere alike."""
    names = {}

    def token(m):
        t = m.group()
        if t not in names:
            made = ''.join(rng.choice('bcdfghklmnprstvwxz') for _ in range(rng.randint(3, 8))).encode()
            names[t] = made if rng.random() < rate else t
        return names[t]
    return NAMES.sub(lambda m: m.group(1) + TOKEN.sub(token, m.group(2)), data)


def to_script(data, script):
    """The page with each word of its text in another script; markup stays."""
    parts = MARKUP.split(data.decode('utf-8', 'replace'))
    return ''.join(p if k % 2 else script.text(p) for k, p in enumerate(parts)).encode()


def disguise(data, rng):
    """The page with other names and perhaps without landmark tags."""
    if rng.random() < .7:
        data = rename(data, rng, rng.choice((.15, .3, .6, 1.)))
    return LANDMARK.sub(rb'<\1div', data) if rng.random() < .2 else data


def make(data, blocks, share, pieces, seed):
    """(variant, kind): 'same' blocks in the same order, or 'more' with foreign ones among them."""
    rng = random.Random(seed)
    kind = 'same'
    if rng.random() < .75 and pieces:
        foreign = b''.join(rng.choice(pieces) for _ in range(rng.choice((1, 1, 2, 4))))
        more = insert(data, blocks, share, foreign, rng)
        if more:
            data, kind = more, 'more'
    return disguise(data, rng), kind


def translate(data, seed):
    """The page in another script, with other names."""
    rng = random.Random('script ' + seed)
    return disguise(to_script(data, rng.choice(SCRIPTS)), rng)


def transfer(texts, share, variant_texts, kind):
    """Labels of a variant's blocks from its page's, or None where the blocks do not fit together."""
    n, m = len(texts), len(variant_texts)
    if kind == 'same':
        return list(share) if n == m else None
    a = 0
    while a < min(n, m) and texts[a] == variant_texts[a]:
        a += 1
    z = 0
    while z < min(n, m) - a and texts[n - 1 - z] == variant_texts[m - 1 - z]:
        z += 1
    if m <= n or a + z < n:
        return None
    return list(share[:a]) + [0.] * (m - n) + list(share[a:])
