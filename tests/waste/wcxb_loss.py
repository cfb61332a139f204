#!/usr/bin/env python3
"""Lines of labelled main content that the built-in rules take out: each one to be read.

usage: wcxb_loss.py DECHAFF [--risk LEVEL] [--list]      --list: print each line with its rule
Needs the WCXB development set (wcxb-dev.tar.xz) in $DECHAFF_SHARED/data or ../shared/data; without it, exit code 77.
The labels hold waste too (buttons, "Read more", cookie notices). What a reader found to be waste stands in
reviewed.sha1 as the first 12 hex digits of the line's SHA-1; fails if more than 1 line in 20,000 is neither.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LINES_PER_LOSS = 20000


def archive():
    for base in (os.environ.get('DECHAFF_SHARED'), HERE.parents[1] / '..' / 'shared'):
        if base and (Path(base) / 'data' / 'wcxb-dev.tar.xz').exists():
            return Path(base) / 'data' / 'wcxb-dev.tar.xz'
    print('no wcxb-dev.tar.xz: skipped')
    sys.exit(77)


def contents(path):
    """Yield the main content of each page, as text."""
    with tarfile.open(path) as t:
        for member in t:
            if '/ground-truth/' in member.name and member.name.endswith('.json'):
                text = json.load(t.extractfile(member))['ground_truth'].get('main_content') or ''
                if text.strip():
                    yield text.replace('\0', ' ')


def removed(command, texts):
    """Yield (rule, text) of all that goes."""
    got = subprocess.run([*command, '-0', '-i', 'text', '-f', 'jsonl'], input='\0'.join(texts).encode(),
                         stdout=subprocess.PIPE, check=True).stdout
    for line in got.replace(b'\0', b'').splitlines():
        for r in json.loads(line)['removed']:
            yield r['rule'], r['text']


def digest(text):
    return hashlib.sha1(' '.join(text.split()).encode()).hexdigest()[:12]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('dechaff')
    ap.add_argument('--risk', default='mid')
    ap.add_argument('--list', action='store_true')
    ap.add_argument('--rule', action='append', default=[], help='rule files in place of the built-in ones')
    a = ap.parse_args()
    command = [a.dechaff, '--risk', a.risk]
    if a.rule:
        command += ['--no-default-rules', *(x for r in a.rule for x in ('-r', r))]
    texts = list(contents(archive()))
    lines = sum(1 for t in texts for line in t.split('\n') if line.strip())
    reviewed = set((HERE / 'reviewed.sha1').read_text().split())
    lost = [(rule, text) for rule, text in removed(command, texts)]
    unread = [(rule, text) for rule, text in lost if digest(text) not in reviewed]
    for rule, text in lost if a.list else unread:
        print(digest(text), rule, text.strip()[:200], sep='\t')
    allowed = lines // LINES_PER_LOSS
    print(f'{lines} lines, {len(lost)} taken out, {len(unread)} of them not read as waste; {allowed} allowed')
    sys.exit(len(unread) > allowed)


main()
