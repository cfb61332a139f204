"""LightGBM trees as the text of filter/score/model.h."""
import numpy as np


def below(threshold):
    """The largest float32 that is not above a double: comparing floats with it gives what LightGBM gives."""
    t = np.float32(threshold)
    return float(t if float(t) <= threshold else np.nextafter(t, np.float32(-np.inf)))


def flatten(node, splits, leaves):
    """Number a tree's splits from the root on; the number of `node`, or ~n for leaf n."""
    if 'leaf_value' in node:
        leaves.append(node['leaf_value'])
        return -len(leaves)
    me = len(splits)
    splits.append(None)
    left = flatten(node['left_child'], splits, leaves)
    right = flatten(node['right_child'], splits, leaves)
    splits[me] = (node['split_feature'], below(node['threshold']), left, right)
    return me


def write(path, booster, features, rule, note):
    """Write a model file; `note` goes into its comment lines. The number of splits."""
    trees = booster.dump_model()['tree_info']
    used = sorted({s[0] for t in trees for s in _splits(t)})
    number = {f: k for k, f in enumerate(used)}
    out = ['dechaff-model 1'] + ['# ' + line for line in note.splitlines()]
    out.append('select ' + ' '.join('%g' % x for x in rule))
    out += ['feature ' + features[f] for f in used]
    body, total, count = [], 0, 0
    for t in trees:
        splits, leaves = [], []
        flatten(t['tree_structure'], splits, leaves)
        if not splits:
            continue
        count += 1
        total += len(splits)
        body.append('tree %d' % len(leaves))
        body += ['split %d %.9g %d %d' % (number[f], x, a, b) for f, x, a, b in splits]
        body.append('leaf ' + ' '.join('%.9g' % v for v in leaves))
    out.append('trees %d' % count)
    with open(path, 'w') as f:
        f.write('\n'.join(out + body) + '\n')
    return total


def _splits(tree):
    splits, leaves = [], []
    flatten(tree['tree_structure'], splits, leaves)
    return splits
