"""Which blocks of a page make up a known text: a share from 0 to 1 for each block."""
import collections

import numpy as np

GRAM = 4        # words in a row that count as the same passage
LONG = 6        # blocks of so many words are placed by themselves, shorter ones between them
STARTS = 6      # places in the text that are tried for a block
LOOSE = 3       # words of a block that counts wherever its words still stand unused
SLACK = 3       # words that a short block may stand beside the gap where it belongs


def positions(truth):
    """Where each gram of the text starts."""
    at = collections.defaultdict(list)
    for i in range(len(truth) - GRAM + 1):
        at[tuple(truth[i:i + GRAM])].append(i)
    return at


def match(blocks, at):
    """For each block the share of its words that stand in passages of the text, and where in the text it could start.

    Passages run across blocks: a list of one-word items is found by its neighbours.
    """
    stream = [w for b in blocks for w in b]
    owner = np.repeat(np.arange(len(blocks)), [len(b) for b in blocks])
    first = np.cumsum([0] + [len(b) for b in blocks])
    covered, starts = np.zeros(len(stream)), [set() for _ in blocks]
    for i in range(len(stream) - GRAM + 1):
        places = at.get(tuple(stream[i:i + GRAM]))
        if not places:
            continue
        covered[i:i + GRAM] = 1
        for block in range(owner[i], owner[i + GRAM - 1] + 1):
            if len(starts[block]) < STARTS:
                starts[block].update(max(0, f + int(first[block]) - i) for f in places[:STARTS])
    share = [covered[first[i]:first[i + 1]].mean() if b else 0. for i, b in enumerate(blocks)]
    return share, [sorted(s) for s in starts]


def chain(items):
    """Heaviest run of (block, start, weight) that rises in both; the indices of its items."""
    if not items:
        return []
    starts = np.array([s for _, s, _ in items])
    blocks = np.array([b for b, _, _ in items])
    best, back = np.zeros(len(items)), np.full(len(items), -1)
    for k, (block, start, weight) in enumerate(items):
        before = np.where((blocks[:k] < block) & (starts[:k] < start), best[:k], -1.)
        j = int(before.argmax()) if k else -1
        best[k] = weight
        if k and before[j] >= 0:
            best[k] += before[j]
            back[k] = j
    k, out = int(best.argmax()), []
    while k >= 0:
        out.append(k)
        k = back[k]
    return out[::-1]


def free_place(block, truth, used, low, high):
    """The first place from low to high where the block's words stand unused, or -1."""
    n = len(block)
    for i in range(max(0, low), min(high, len(truth)) - n + 1):
        if truth[i] == block[0] and truth[i:i + n] == block and not used[i:i + n].any():
            return i
    return -1


def align(blocks, truth):
    """Shares of the blocks (lists of words, in page order) in the text `truth` (a list of words)."""
    share = np.zeros(len(blocks))
    if not truth:
        return share
    at, used = positions(truth), np.zeros(len(truth), bool)
    shares, starts = match(blocks, at)
    items = [(i, s, c * len(blocks[i])) for i, c in enumerate(shares) if c >= .5 for s in starts[i]]
    placed = {}
    for k in chain(items):
        i, start, _ = items[k]
        placed[i] = start
        used[start:start + len(blocks[i])] = True
        share[i] = shares[i]
    for i, c in enumerate(shares):      # text that stands elsewhere than on the page, each passage once
        n = len(blocks[i])
        if i in placed or c < .2 or n < LONG:
            continue
        for start in starts[i]:
            if not used[start:start + n].any():
                used[start:start + n] = True
                share[i] = c
                break
    order = sorted(placed)
    bounds = [(-1, 0, 0)] + [(i, placed[i], placed[i] + len(blocks[i])) for i in order]
    bounds.append((len(blocks), len(truth), len(truth)))
    for (a, _, low), (b, high, _) in zip(bounds, bounds[1:]):
        low = max(0, low - SLACK)
        for i in range(a + 1, b):
            if i in placed or share[i] or not blocks[i]:
                continue
            place = free_place(blocks[i], truth, used, low, high + SLACK)
            if place >= 0:
                used[place:place + len(blocks[i])] = True
                share[i] = 1
                low = max(low, place + len(blocks[i]) - SLACK)
    for i, block in enumerate(blocks):
        if share[i] == 0 and len(block) >= LOOSE:
            place = free_place(block, truth, used, 0, len(truth))
            if place >= 0:
                used[place:place + len(block)] = True
                share[i] = 1
    return share
