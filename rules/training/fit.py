"""Rows, labels, weights, boosting."""
import lightgbm
import numpy as np

PARAMETERS = dict(objective='cross_entropy', learning_rate=.1, num_leaves=32, max_bin=63, feature_fraction=.4,
                  bagging_fraction=.7, bagging_freq=1, min_data_in_leaf=80, lambda_l2=2, seed=1, verbose=-1,
                  force_col_wise=True, deterministic=True)
ROUNDS = 100
VOTES = (1, .5, .8, 1.7)      # of trafilatura, its precision mode, rs-trafilatura, a model of labelled pages
TRUST_POWER = 4


def content_weights(page, share):
    """Weights of a labelled page's blocks: its content weighs about one, the rest by its words, at most six in sum."""
    w = page.count.astype(float)
    gold = (w * (share > .5)).sum()
    if gold == 0:
        return np.zeros(len(w))
    q = np.minimum(w, 200) / max(50, gold)
    return q * min(1, 6 / q.sum())


def trust(page, chosen):
    """How far to trust a choice of blocks: the share of the page's snippets that it gets right, one more taken as right."""
    got = set(np.flatnonzero(chosen).tolist())
    right = [bool(got & s) for s in page.yes_in if s] + [not got & s for s in page.no_in if s]
    return ((sum(right) + 1) / (len(right) + 1)) ** TRUST_POWER


def snippet_labels(page, model):
    """(labels, weights) of a page with snippets only: votes of several extractors, snippets above them.

    page.agreement: shares in the texts of trafilatura, its precision mode and rs-trafilatura; model: probabilities of
    a model that saw labelled pages only, or None. A vote counts by what its choice makes of the page's snippets.
    """
    votes = [(s > .5).astype(float) for s in page.agreement] + ([] if model is None else [model])
    say = [v * trust(page, vote > .5) for v, vote in zip(VOTES, votes)]
    y = sum(s * vote for s, vote in zip(say, votes)) / sum(say)
    yes = np.zeros(len(y), bool)
    no = np.zeros(len(y), bool)
    for s in page.yes_in:
        yes[list(s)] = True
    for s in page.no_in:
        no[list(s)] = True
    both, no, yes = yes & no, no & ~yes, yes & ~no
    w = page.count.astype(float)
    q = np.minimum(w, 200) / max(50, (w * ((y > .5) | yes)).sum()) * np.abs(2 * y - 1)
    q = q * min(1, 6 / max(1e-9, q.sum()))
    y = np.where(yes, .98, np.where(no, .01, y))
    known = yes | no
    q = np.where(known, np.maximum(q, .6 * min(1, 6 / max(1, known.sum()))), q)
    return y, np.where(both, 0, q)


def thin(x, y, w, seed=5):
    """Most blocks are plainly no content and weigh little: a random part of them stands for all."""
    plain = y < .05
    keep = np.where(plain, np.clip(w / (2 * w[plain].mean()), .2, 1), 1) if plain.any() else np.ones(len(y))
    use = (w > 0) & (np.random.RandomState(seed).rand(len(y)) < keep)
    return x[use], y[use], (w / keep)[use]


def train(x, y, w, rounds=ROUNDS, names=None, threads=2, **more):
    """A booster over the rows."""
    parameters = {**PARAMETERS, 'num_threads': threads, **more}
    data = lightgbm.Dataset(x, y, weight=w / w.mean(), feature_name=names or 'auto', params=parameters)
    return lightgbm.train(parameters, data, rounds)
