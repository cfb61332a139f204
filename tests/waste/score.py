#!/usr/bin/env python3
"""How much waste the built-in rules take out of labelled articles, and whether they lose a good line.

usage: score.py DECHAFF [--risk LEVEL] [--show] [LANG...]     --show: list what stays and what is lost
Articles stand in LANG.txt beside this script, one line a label and a text:
  ### title of an article      = a good line           ~ a good line that looks like waste
  - category | a waste line    [[what goes]] marks a span inside a good line; an empty line is an empty line
Fails on any good line lost or changed outside its marks, and on a share of waste below the aim.
"""
import argparse
import collections
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
AIMS = {**dict.fromkeys(['ad', 'affiliate', 'translation', 'ticker'], .90),
        **dict.fromkeys(['newsletter', 'share', 'comment', 'paywall', 'consent', 'rights', 'player', 'credit'], .80)}
ALL_AIM, SPAN_AIM = .75, .70


def read_articles(path):
    """Yield articles: lists of (kind, category, text, spans), spans as byte ranges in the text."""
    article = None
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        if line.startswith('### '):
            if article:
                yield article
            article = []
        elif not line:
            if article is not None:
                article.append(('blank', '', b'', []))
        elif line[:2] in ('= ', '~ '):
            article.append(('good' if line[0] == '=' else 'tricky', '', *without_marks(line[2:])))
        elif line.startswith('- ') and ' | ' in line:
            category, text = line[2:].split(' | ', 1)
            article.append(('waste', category, text.encode(), []))
        else:
            sys.exit(f'{path}:{number}: a line starts with ###, =, ~ or "- category | "')
    if article:
        yield article


def without_marks(text):
    out, spans = b'', []
    for part in re.split(r'(\[\[.*?\]\])', text):
        if part.startswith('[['):
            spans.append((len(out), len(out) + len(part[2:-2].encode())))
            out += part[2:-2].encode()
        else:
            out += part.encode()
    return out, spans


def clean(command, documents):
    """The removed byte ranges of each document."""
    got = subprocess.run([*command, '-0', '-i', 'text', '-f', 'jsonl'], input=b'\0'.join(documents),
                         stdout=subprocess.PIPE, check=True).stdout
    records = [json.loads(line) for line in got.replace(b'\0', b'').splitlines()]
    if len(records) != len(documents):
        sys.exit(f'{len(documents)} documents in, {len(records)} records out')
    return [[(r['start'], r['end']) for r in record['removed']] for record in records]


def gone(start, text, cuts):
    """How many bytes of a text are cut, blanks aside."""
    return sum(byte not in b' \t' and any(a <= start + i < b for a, b in cuts) for i, byte in enumerate(text))


def solid(text):
    return len(text) - text.count(b' ') - text.count(b'\t')


def judge(article, cuts, tell):
    """Count the lines of one article: {what: [met, of]}."""
    counts, at = collections.defaultdict(lambda: [0, 0]), 0

    def count(key, met):
        counts[key][0] += met
        counts[key][1] += 1
        return met

    for kind, category, text, spans in article:
        lost = gone(at, text, cuts)
        if kind == 'waste':
            count('all', lost == solid(text))
            if not count(category, lost == solid(text)):
                tell(f'stays: {category} | {text.decode()}')
        elif kind != 'blank':
            inside = [(gone(at + a, text[a:b], cuts), solid(text[a:b])) for a, b in spans]
            for got, all_of_it in inside:
                if not count('span', got == all_of_it):
                    tell(f'span stays: {text.decode()}')
            if not count(kind, lost == sum(got for got, _ in inside)):
                tell(f'LOST: {text.decode()}')
        at += len(text) + 1
    return counts


def share(pair):
    return pair[0] / pair[1] if pair[1] else 1.


def verdict(lang, counts):
    """What misses its aim."""
    bad = [f'{lang}: {kind} lines lost' for kind in ('good', 'tricky') if share(counts[kind]) < 1]
    aims = {**AIMS, 'all': ALL_AIM, 'span': SPAN_AIM}
    return bad + [f'{lang}: {key} {share(counts[key]):.0%}, aim {aim:.0%}' for key, aim in aims.items()
                  if share(counts[key]) < aim]


def score(command, path, show):
    articles = list(read_articles(path))
    documents = [b'\n'.join(text for _, _, text, _ in a) + b'\n' for a in articles]
    total = collections.defaultdict(lambda: [0, 0])
    for number, (article, cuts) in enumerate(zip(articles, clean(command, documents)), 1):
        tell = (lambda text: print(f'  {path.stem}.{number} {text}')) if show else (lambda text: None)
        for key, (met, of) in judge(article, cuts, tell).items():
            total[key][0] += met
            total[key][1] += of
    return total


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('dechaff')
    ap.add_argument('--risk', default='mid')
    ap.add_argument('--show', action='store_true')
    ap.add_argument('--rule', action='append', default=[], help='rule files in place of the built-in ones')
    ap.add_argument('lang', nargs='*')
    a = ap.parse_args()
    command = [a.dechaff, '--risk', a.risk]
    if a.rule:
        command += ['--no-default-rules', *(x for r in a.rule for x in ('-r', r))]
    bad = []
    for path in sorted(HERE.glob('*.txt')):
        if a.lang and path.stem not in a.lang:
            continue
        counts = score(command, path, a.show)
        rows = sorted((k for k in counts if k not in ('all', 'good', 'tricky', 'span')))
        print(f'{path.stem}: good {counts["good"][0]}/{counts["good"][1]} tricky {counts["tricky"][0]}/{counts["tricky"][1]}'
              f' spans {counts["span"][0]}/{counts["span"][1]} waste {counts["all"][0]}/{counts["all"][1]}: '
              + ' '.join(f'{k} {counts[k][0]}/{counts[k][1]}' for k in rows))
        bad += verdict(path.stem, counts)
    print('\n'.join(bad))
    sys.exit(bool(bad))


main()
