"""The choice of filter/score/select.c again, over many pages, to measure a model before it is one."""
import numpy as np

import pages

COPY_WORDS = 6
COPY_RUN = 3
EMPTY_WORDS, EMPTY_MEASURE = 15, .55


def drop_copies(page, p):
    """Probabilities with those of copies taken away, as filter/score/select.c does."""
    number, winner, count = {}, {}, 0
    long = [i for i, w in enumerate(page.count) if w >= COPY_WORDS]
    for i in long:
        t, main = page.texts[i], page.inside[i]
        count += main
        if main and t not in number:
            number[t], winner[t] = count, i
        elif t not in winner or (t not in number and p[i] > p[winner[t]]):
            winner[t] = i
    copies = [i for i in long if winner[page.texts[i]] != i and not page.inside[i]]
    p = p.copy()
    p[[i for i in copies if not page.in_body[i]]] = 0
    copies, run, last = set(copies), [], 0
    for i in long + [-1]:
        found = number.get(page.texts[i], 0) if i in copies else 0
        if not found or found != last + 1:
            if len(run) >= COPY_RUN:
                p[run] = 0
            run = []
        if found:
            run.append(i)
        last = found
    return p


def choose(page, p, rule):
    """Indices of the chosen blocks. rule: sure probability, sure share, beta of clear pages, beta of others."""
    if not len(p):
        return np.zeros(0, int)
    p = drop_copies(page, p)
    w = page.count.astype(float)
    expected = p * w
    clear = expected[p > rule[0]].sum() > rule[1] * expected.sum()
    beta2 = (rule[2] if clear else rule[3]) ** 2
    order = np.argsort(-p, kind='stable')
    order = order[p[order] > 0]
    if not len(order):
        return order
    f = (1 + beta2) * np.cumsum(expected[order]) / np.maximum(1e-9, np.cumsum(w[order]) + beta2 * expected.sum())
    if expected.sum() < EMPTY_WORDS and f.max() < EMPTY_MEASURE:
        return order[:0]
    return np.sort(order[:int(np.argmax(f)) + 1])


class WordScore:
    """Precision, recall and F1 over words of any choice of a page's blocks."""

    def __init__(self, blocks, truth):
        number = {}
        self.truth = np.bincount([number.setdefault(w, len(number)) for w in truth], minlength=1) if truth else None
        self.ids = [np.array([number.setdefault(w, len(number)) for w in b], int) for b in blocks]
        self.size = len(number)
        self.gold = len(truth)

    def __call__(self, chosen):
        got = [self.ids[i] for i in chosen]
        n = sum(map(len, got))
        if not self.gold:
            return (1., 1., 1.) if not n else (0., 0., 0.)
        if not n:
            return 0., 0., 0.
        c = np.bincount(np.concatenate(got), minlength=self.size)[:len(self.truth)]
        same = np.minimum(c, self.truth[:len(c)]).sum()
        a, r = same / n, same / self.gold
        return a, r, 2 * a * r / (a + r) if same else 0.


def wcxb_rows(all_pages, probability, rule):
    """One (P, R, F1, kind) a labelled page."""
    return [(*x.score(choose(x, probability[x.number], rule)), x.kind) for x in all_pages if x.kind != 'snippets']


def snippet_counts(all_pages, probability, rule):
    """(found, missed, wrong) snippets of each page that has them."""
    out = []
    for x in all_pages:
        if x.kind == 'snippets':
            chosen = set(choose(x, probability[x.number], rule).tolist())
            yes = sum(bool(chosen & s) for s in x.yes_in)
            out.append((yes, len(x.yes_in) - yes, sum(bool(chosen & s) for s in x.no_in)))
    return np.array(out).reshape(-1, 3)


def report(all_pages, probability, rule, title=''):
    """Print the measures of a rule as evaluate.py does, and return (F1 of WCXB, F1 of snippets)."""
    rows = wcxb_rows(all_pages, probability, rule)
    mean = np.mean([r[:3] for r in rows], axis=0) if rows else np.zeros(3)
    kinds = sorted({r[3] for r in rows})
    by = ' '.join('%s %.3f' % (k[:7], np.mean([r[2] for r in rows if r[3] == k])) for k in kinds)
    art = np.mean([r[:3] for r in rows if r[3] == 'article'], axis=0) if rows else np.zeros(3)
    t = snippet_counts(all_pages, probability, rule).sum(0)
    p, r = t[0] / max(1, t[0] + t[2]), t[0] / max(1, t[0] + t[1])
    f = 2 * p * r / max(1e-9, p + r)
    print('%s wcxb P %.4f R %.4f F1 %.4f (articles P %.4f R %.4f F1 %.4f) %s | snippets P %.4f R %.4f F1 %.4f' % (
        title, *mean, *art, by, p, r, f), flush=True)
    return mean[2], f


def prepare(page):
    """Give a page what the measures need."""
    blocks = [pages.words(t) for t in page.texts]
    page.tokens = blocks
    if page.kind != 'snippets':
        page.score = WordScore(blocks, pages.words(page.content))
    else:
        page.yes_in = [{i for i, t in enumerate(page.raw) if s in t} for s in page.yes]
        page.no_in = [{i for i, t in enumerate(page.raw) if s in t} for s in page.no]
