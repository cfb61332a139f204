#!/usr/bin/env python3
"""Quality of main content, dechaff beside its peers, as the README's table has it.

usage: quality.py --wcxb DIR --snippets DIR --dechaff build/release/dechaff --models DIR [PEER...]

--models has fold-0.model to fold-4.model from `train.py --cv --models DIR`: each page goes through the model that saw
no page of its domain. PEER: trafilatura, rs-trafilatura, resiliparse, turbohtml (from the Python package index).
dechaff and the peers that take bytes get the pages as they came, others get text.
WCXB: mean over pages of word precision, recall, F1. Snippets: trafilatura's evaluation set.
"""
import argparse
import io
import json
import pathlib
import resource
import subprocess
import sys
import tarfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'rules' / 'training'))
import pages  # noqa: E402


def peer(name):
    """A function from bytes and text of a page to what the peer takes for its content."""
    if name == 'trafilatura':
        import trafilatura
        return lambda data, text: trafilatura.extract(data, include_comments=False)
    if name == 'rs-trafilatura':
        import rs_trafilatura
        return lambda data, text: rs_trafilatura.extract(text).main_content
    if name == 'resiliparse':
        from resiliparse.extract.html2text import extract_plain_text
        return lambda data, text: extract_plain_text(text, main_content=True, alt_texts=False, noscript=False)
    if name == 'turbohtml':
        import turbohtml
        return lambda data, text: turbohtml.parse(data).main_text()
    sys.exit('no such peer: ' + name)


def run_peer(name, docs):
    call, got = peer(name), {}
    for x in docs:
        try:
            got[x.name] = call(x.data, pages.decode(x.data)) or ''
        except Exception as e:
            print('%s: %s: %s' % (name, x.name, e), file=sys.stderr)
            got[x.name] = ''
    return got


def archive(docs):
    """A tar of the pages as they came: finding their charset is part of the work."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as tar:
        for x in docs:
            member = tarfile.TarInfo(x.name)
            member.size = len(x.data)
            tar.addfile(member, io.BytesIO(x.data))
    return out.getvalue()


def run_dechaff(command, models, docs):
    """Texts of all pages, each by the model of its fold."""
    got = {}
    for fold in range(pages.FOLDS):
        model = str(pathlib.Path(models) / ('fold-%d.model' % fold))
        out = subprocess.run(command + ['-q', '--model', model, '-f', 'jsonl'],
                             input=archive([x for x in docs if x.fold == fold]), stdout=subprocess.PIPE, check=True).stdout
        got.update({r['id']: r.get('text') or '' for r in map(json.loads, out.splitlines())})
    return got


def wcxb_row(docs, got):
    rows = [(*pages.f1(got.get(x.name, ''), x.content), x.kind) for x in docs]
    p, r, f = (sum(row[k] for row in rows) / len(rows) for k in range(3))
    articles = [row[2] for row in rows if row[3] == 'article']
    return '%.3f | %.3f | %.3f | %.3f' % (p, r, f, sum(articles) / max(1, len(articles)))


def snippet_row(docs, got):
    hit = miss = wrong = 0
    for x in docs:
        text = got.get(x.name, '')
        hit += sum(s in text for s in x.yes)
        miss += sum(s not in text for s in x.yes)
        wrong += sum(s in text for s in x.no)
    p, r = hit / max(1, hit + wrong), hit / max(1, hit + miss)
    return '%.3f | %.3f | %.3f' % (p, r, 2 * p * r / max(1e-9, p + r))


def cpu_seconds():
    both = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in both)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--wcxb', required=True)
    ap.add_argument('--snippets', required=True)
    ap.add_argument('--dechaff', help='the command')
    ap.add_argument('--models', help='folder of fold-N.model')
    ap.add_argument('peer', nargs='*')
    args = ap.parse_args()
    sets = list(pages.wcxb(args.wcxb)), list(pages.snippets(args.snippets))
    print('| | WCXB dev: P | R | F1 | articles F1 | snippets: P | R | F1 | CPU s |')
    print('|---|---|---|---|---|---|---|---|---|')
    for name in (['dechaff'] if args.dechaff else []) + args.peer:
        before = cpu_seconds()
        if name == 'dechaff':
            got = [run_dechaff([args.dechaff], args.models, docs) for docs in sets]
        else:
            got = [run_peer(name, docs) for docs in sets]
        print('| %s | %s | %s | %.1f |' % (name, wcxb_row(sets[0], got[0]), snippet_row(sets[1], got[1]),
                                           cpu_seconds() - before), flush=True)


if __name__ == '__main__':
    main()
