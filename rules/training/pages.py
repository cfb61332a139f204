"""The pages of the two sets, as UTF-8 files for dechaff-features, with what is known of their content."""
import collections
import dataclasses
import hashlib
import json
import os
import pathlib
import re
from urllib.parse import urlparse

WORD = re.compile(r'\w+')
CHARSET = re.compile(rb'<meta[^>]+charset\s*=\s*["\']?\s*([\w-]+)', re.I)
WIDER = {'iso-8859-1': 'windows-1252', 'latin1': 'windows-1252', 'gb2312': 'gb18030', 'shift_jis': 'cp932'}
FOLDS = 5


@dataclasses.dataclass
class Page:
    name: str
    url: str
    kind: str            # page type, 'snippets' for the set that only has snippets
    content: str = ''    # labelled main content (WCXB)
    yes: tuple = ()      # snippets that must be extracted, and that must not be
    no: tuple = ()
    path: str = ''       # its UTF-8 file
    data: bytes = dataclasses.field(default=b'', repr=False)

    @property
    def domain(self):
        host = urlparse(self.url).netloc.lower()
        return '.'.join(host.split('.')[-2:])

    @property
    def fold(self):
        return int(hashlib.sha1(self.domain.encode()).hexdigest(), 16) % FOLDS


def decode(data):
    """The text of a page: UTF-8, else what the page says, else what the bytes look like, else windows-1252."""
    named = CHARSET.search(data[:4096])
    for name in ('utf-8', named.group(1).decode() if named else 'utf-8'):
        try:
            return data.decode(WIDER.get(name.lower(), name))
        except (UnicodeDecodeError, LookupError):
            pass
    import charset_normalizer
    best = charset_normalizer.from_bytes(data[:200000]).best()
    return data.decode(best.encoding if best else 'windows-1252', 'replace')


def words(text):
    return WORD.findall(text.lower())


def wcxb(root):
    """Pages of a WCXB checkout: ground-truth/*.json beside html/*.html."""
    root = pathlib.Path(root)
    for path in sorted((root / 'ground-truth').glob('*.json')):
        d = json.loads(path.read_text())
        kind = (d.get('_internal') or {}).get('page_type') or {}
        kind = kind.get('primary', 'article') if isinstance(kind, dict) else kind
        html = (root / 'html' / (path.stem + '.html')).read_bytes()
        yield Page('w' + path.stem, d.get('url') or '', 'collection' if kind == 'category' else kind,
                   content=d['ground_truth'].get('main_content') or '', data=html)


def snippets(root):
    """Pages of trafilatura's evaluation set: evaldata.json beside eval/ and cache/."""
    root = pathlib.Path(root)
    for number, (url, d) in enumerate(json.loads((root / 'evaldata.json').read_text()).items()):
        for folder in ('eval', 'cache'):
            path = root / folder / d['file']
            if path.exists():
                yield Page('s%04d' % number, url, 'snippets', yes=tuple(d['with']), no=tuple(d['without']),
                           data=path.read_bytes())
                break


def store(page, folder):
    """Write a page's UTF-8 file unless it is there; the bytes stay with the file only."""
    page.path = os.path.join(folder, page.name + '.html')
    if not os.path.exists(page.path):
        text = decode(page.data).removeprefix('\ufeff').replace('\0', '\ufffd')
        pathlib.Path(page.path).write_bytes(text.encode('utf-8', 'replace'))
    page.data = b''
    return page


def f1(got, truth):
    """Precision, recall and F1 over words."""
    p, g = words(got), words(truth)
    if not g:
        return (1., 1., 1.) if not p else (0., 0., 0.)
    if not p:
        return 0., 0., 0.
    same = sum((collections.Counter(p) & collections.Counter(g)).values())
    a, r = same / len(p), same / len(g)
    return a, r, 2 * a * r / (a + r) if same else 0.
