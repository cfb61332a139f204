#!/usr/bin/env python3
"""From a WCXB checkout to rules/main-content.model.

usage: train.py --wcxb DIR [--snippets DIR] --tool build/release/dechaff-features [--cv | --across] [--out FILE]

DIR of --wcxb has ground-truth/*.json and html/*.html; DIR of --snippets is trafilatura's evaluation set (evaldata.json,
eval/, cache/). Everything made on the way stays in --work and is used again. See README.md.
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys

import numpy as np

import align
import choose
import fit
import model_file
import pages
import variants

VARIANT_WEIGHTS = (1., .5)
RULE = (.9, .6, .85, 1.05)
HERE = pathlib.Path(__file__).resolve().parent


def dump(tool, paths, out):
    """Run dechaff-features over files unless its output is there: (lines of blocks, features, names)."""
    if not os.path.exists(out + '.done'):
        subprocess.run([tool, out], input=''.join(p + '\n' for p in paths).encode(), check=False)
        open(out + '.done', 'w').close()
    names = pathlib.Path(out + '.names').read_text().split()
    features = np.fromfile(out + '.f32', np.float32).reshape(-1, len(names))
    with open(out + '.jsonl') as f:
        lines = {d['page']: d['blocks'] for d in map(json.loads, f)}
    return lines, features, names


def attach(all_pages, lines, features):
    """Give each page its blocks and features; pages that the tool could not read have none."""
    at = 0
    blocks_of = {}
    for path, blocks in lines.items():
        blocks_of[path] = (blocks, features[at:at + len(blocks)])
        at += len(blocks)
    assert at == len(features)
    for x in all_pages:
        x.blocks, x.x = blocks_of.get(x.path, ([], features[:0]))
        x.raw = [b['text'] for b in x.blocks]
        x.texts = [t.lower() for t in x.raw]
        x.count = np.array([b['words'] for b in x.blocks], int)
        x.inside = np.array([b['dom'] for b in x.blocks], bool)
        x.in_body = np.array([b['body'] for b in x.blocks], bool)


def agreement(all_pages, cache):
    """Texts that three extractors give for the pages with snippets, kept in a file."""
    if not os.path.exists(cache):
        import rs_trafilatura
        import trafilatura
        texts = {}
        for x in all_pages:
            if x.kind != 'snippets':
                continue
            data = pathlib.Path(x.path).read_bytes()
            calls = (lambda: trafilatura.extract(data, include_comments=False),
                     lambda: trafilatura.extract(data, include_comments=False, favor_precision=True),
                     lambda: rs_trafilatura.extract(data.decode()).main_content)
            texts[x.name] = []
            for call in calls:
                try:
                    texts[x.name].append(call() or '')
                except Exception:
                    texts[x.name].append('')
        pathlib.Path(cache).write_text(json.dumps(texts))
    return json.loads(pathlib.Path(cache).read_text())


def label(all_pages, work):
    """Shares of the blocks in the known content, or in what other extractors give."""
    texts = agreement(all_pages, os.path.join(work, 'agreement.json')) if any(
        x.kind == 'snippets' for x in all_pages) else {}
    for x in all_pages:
        choose.prepare(x)
        if x.kind != 'snippets':
            x.share = align.align(x.tokens, pages.words(x.content))
        else:
            x.agreement = [align.align(x.tokens, pages.words(t)) for t in texts[x.name]]


def foreign_pieces(all_pages, guess):
    """Pieces of pages that are no content, by fold."""
    rng = random.Random(11)
    pieces = {f: [] for f in range(pages.FOLDS)}
    for x in all_pages:
        if x.kind in ('article', 'snippets', 'service', 'forum') and len(x.blocks) > 10:
            data = pathlib.Path(x.path).read_bytes()
            found = (variants.chaff(data, x.blocks, guess[x.name], rng) for _ in range(3))
            pieces[x.fold] += [p for p in found if p]
    return pieces


def write_variants(all_pages, folder):
    """Write two variants of each page, one of them in another script; whether the first has foreign blocks, by page."""
    guess = {x.name: np.asarray(x.share if x.kind != 'snippets' else sum(x.agreement) / len(x.agreement))
             for x in all_pages}
    pieces, kinds = foreign_pieces(all_pages, guess), {}
    for x in all_pages:
        if not x.blocks:
            continue
        data = pathlib.Path(x.path).read_bytes()
        varied, kinds[x.name] = variants.make(data, x.blocks, guess[x.name], pieces[x.fold], x.name)
        pathlib.Path(folder, x.name + '.html').write_bytes(varied)
        pathlib.Path(folder, x.name + '.script.html').write_bytes(variants.translate(data, x.name))
    return kinds


def make_variants(all_pages, args):
    """Give each page its variants: features, words, the block of the page that each block comes from (-1: foreign)."""
    folder = os.path.join(args.work, 'variants')
    kinds_path = os.path.join(args.work, 'variants.json')
    os.makedirs(folder, exist_ok=True)
    if not os.path.exists(kinds_path):
        kinds = write_variants(all_pages, folder)
        pathlib.Path(kinds_path).write_text(json.dumps(kinds))
    kinds = json.loads(pathlib.Path(kinds_path).read_text())
    paths = {(x.name, ending): os.path.join(folder, x.name + ending) for x in all_pages if x.name in kinds
             for ending in ('.html', '.script.html')}
    lines, features, _ = dump(args.tool, paths.values(), os.path.join(args.work, 'variants'))
    starts, at, lost = {}, 0, 0
    for path, blocks in lines.items():
        starts[path] = at
        at += len(blocks)
    for x in all_pages:
        x.variants = []
        for ending in ('.html', '.script.html'):
            path = paths.get((x.name, ending))
            if path not in starts:
                continue
            blocks = lines[path]
            texts = [k['text'].lower() for k in blocks]
            kind = kinds[x.name] if ending == '.html' else 'same'
            origin = variants.transfer(x.texts, range(1, len(x.texts) + 1), texts, kind)
            if origin is None:
                lost += 1
                continue
            a = starts[path]
            x.variants.append((features[a:a + len(blocks)], np.array([k['words'] for k in blocks], int),
                               np.array(origin, int) - 1))
    print('variants: of %d pages, %d do not fit' % (len(kinds), lost), flush=True)


def rows_of(x, y, w, noise):
    """Rows, labels, weights of a page and its variants."""
    rows = [(x.x, y, w)]
    for k, (features, count, origin) in enumerate(x.variants):
        own = origin >= 0
        vy = np.where(own, y[np.maximum(origin, 0)], .01)
        foreign = np.minimum(count, 200) / max(50., (x.count * (y > .5)).sum())
        foreign *= min(1., 2 / max(1e-9, foreign[~own].sum())) * (w.sum() > 0)
        vw = VARIANT_WEIGHTS[k] * np.where(own, w[np.maximum(origin, 0)], foreign)
        rows.append((noise(features, x.name + str(k)), vy, vw))
    return rows


def page_noise(names):
    """A function that shakes the page features of one page."""
    columns = [k for k, n in enumerate(names) if n.startswith('P_')]

    def shake(features, name):
        rng = np.random.RandomState(sum(map(ord, name)) * 7919 % 2**31)
        out = features.copy()
        out[:, columns] *= np.exp(rng.normal(0, .2, len(columns))).astype(np.float32)
        return out
    return shake


def gather(parts, columns):
    """Stack rows, most of the plain ones left out."""
    x = np.vstack([p[0][:, columns] for p in parts])
    return fit.thin(x, np.concatenate([p[1] for p in parts]), np.concatenate([p[2] for p in parts]))


def fit_once(labelled, snippet, columns, names, args, keep=lambda x: True):
    """A booster over the pages that `keep` allows: first over labelled pages for the snippet pages' labels, then all."""
    noise = page_noise(names)
    parts = []
    for x in labelled:
        if keep(x) and len(x.blocks):
            w = fit.content_weights(x, x.share)
            parts += rows_of(x, x.share, w, noise)
    x0, y0, w0 = gather(parts, columns) if parts else (np.zeros((0, len(columns)), np.float32), np.zeros(0), np.zeros(0))
    more = []
    own = fit.train(x0, y0, w0, rounds=60, threads=args.threads) if parts and snippet else None
    for x in snippet:
        if keep(x) and len(x.blocks):
            guess = own.predict(x.x[:, columns], num_threads=args.threads) if own else None
            more += rows_of(x, *fit.snippet_labels(x, guess), noise)
    if more:
        x1, y1, w1 = gather(more, columns)
        w1 = w1 * (args.snippet_weight * (w0.sum() or 1) / w1.sum())
        x0, y0, w0 = np.vstack([x0, x1]), np.concatenate([y0, y1]), np.concatenate([w0, w1])
    return fit.train(x0, y0, w0, rounds=args.rounds, names=[names[c] for c in columns], threads=args.threads,
                     num_leaves=args.leaves)


def cross_validate(all_pages, columns, names, args):
    """Probabilities of every page by a model that saw no page of its domain."""
    labelled = [x for x in all_pages if x.kind != 'snippets']
    snippet = [x for x in all_pages if x.kind == 'snippets']
    probability = [np.zeros(len(x.blocks)) for x in all_pages]
    for f in getattr(args, 'folds', range(pages.FOLDS)):
        booster = fit_once(labelled, snippet, columns, names, args, lambda x: x.fold != f)
        if getattr(args, 'models', None):
            os.makedirs(args.models, exist_ok=True)
            model_file.write(os.path.join(args.models, 'fold-%d.model' % f), booster, [names[c] for c in columns], RULE,
                             'Saw no page of fold %d; for measuring only.' % f)
        test = [x for x in all_pages if x.fold == f and len(x.blocks)]
        p = booster.predict(np.vstack([x.x for x in test])[:, columns], num_threads=args.threads)
        at = 0
        for x in test:
            probability[x.number] = p[at:at + len(x.blocks)]
            at += len(x.blocks)
        print('fold %d done' % f, flush=True)
    return probability


def across(all_pages, columns, names, args):
    """Print what a model of one set makes of the other; domains of both are left out of the training."""
    sets = [x for x in all_pages if x.kind != 'snippets'], [x for x in all_pages if x.kind == 'snippets']
    for here, there in ((0, 1), (1, 0)):
        domains = {x.domain for x in sets[there]}
        known = [[], []]
        known[here] = sets[here]
        booster = fit_once(*known, columns, names, args, lambda x: x.domain not in domains)
        probability = [np.zeros(len(x.blocks)) for x in all_pages]
        for x in sets[there]:
            if len(x.blocks):
                probability[x.number] = booster.predict(x.x[:, columns], num_threads=args.threads)
        choose.report(sets[there], probability, RULE, 'trained on the other set:')


def load(args):
    """All pages with blocks, features, labels and variants."""
    folder = os.path.join(args.work, 'pages')
    os.makedirs(folder, exist_ok=True)
    all_pages = [pages.store(x, folder) for x in pages.wcxb(args.wcxb)]
    if args.snippets:
        all_pages += [pages.store(x, folder) for x in pages.snippets(args.snippets)]
    for number, x in enumerate(all_pages):
        x.number = number
    lines, features, names = dump(args.tool, [x.path for x in all_pages], os.path.join(args.work, 'base'))
    attach(all_pages, lines, features)
    label(all_pages, args.work)
    make_variants(all_pages, args)
    return all_pages, names


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--wcxb', required=True)
    ap.add_argument('--snippets')
    ap.add_argument('--tool', required=True)
    ap.add_argument('--work', default='training-work')
    ap.add_argument('--out', default=str(HERE.parent / 'main-content.model'))
    ap.add_argument('--cv', action='store_true', help='measure by cross-validation instead of writing a model')
    ap.add_argument('--across', action='store_true', help='measure each set by a model of the other')
    ap.add_argument('--models', help='with --cv: folder for the model of each fold')
    ap.add_argument('--rounds', type=int, default=fit.ROUNDS)
    ap.add_argument('--leaves', type=int, default=32)
    ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--snippet-weight', type=float, default=1.)
    args = ap.parse_args()
    os.makedirs(args.work, exist_ok=True)
    all_pages, names = load(args)
    columns = list(range(len(names)))
    if args.across:
        across(all_pages, columns, names, args)
        return
    if args.cv:
        probability = cross_validate(all_pages, columns, names, args)
        choose.report(all_pages, probability, RULE)
        return
    labelled = [x for x in all_pages if x.kind != 'snippets']
    snippet = [x for x in all_pages if x.kind == 'snippets']
    booster = fit_once(labelled, snippet, columns, names, args)
    note = 'Made by rules/training/train.py from %d labelled pages and %d pages with snippets; not edited by hand.' % (
        len(labelled), len(snippet))
    splits = model_file.write(args.out, booster, [names[c] for c in columns], RULE, note)
    print('%s: %d splits' % (args.out, splits))


if __name__ == '__main__':
    sys.exit(main())
