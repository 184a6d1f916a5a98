"""The best tree with one root (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

from typing import List

import numpy as np

NEVER = -1e9


def is_tree(heads: np.ndarray) -> bool:
    """Whether the heads (of words 1…n, 0 the root) form a tree with exactly one word under the root."""
    if int((heads == 0).sum()) != 1:
        return False
    reaches = [True] + [False] * len(heads)
    for start in range(1, len(heads) + 1):
        path, node = [], start
        while not reaches[node]:
            if node in path:
                return False
            path.append(node)
            node = int(heads[node - 1])
        for step in path:
            reaches[step] = True
    return True


def _cycle(heads: np.ndarray) -> List[int]:
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        node, path = start, []
        while node != 0 and state[node] == 0:
            state[node] = start
            path.append(node)
            node = int(heads[node])
        if node != 0 and state[node] == start:
            return path[path.index(node) :]
    return []


def _arborescence(scores: np.ndarray) -> np.ndarray:
    """Heads of the best tree; scores[i, j] is that of head j for node i, node 0 the root."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [k for k in range(len(scores)) if k not in inside]
    new = len(rest)
    small = np.full((new + 1, new + 1), NEVER)
    small[:new, :new] = scores[np.ix_(rest, rest)]
    gain = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    enter = gain[:, rest].argmax(0)
    small[new, :new] = gain[:, rest].max(0)
    leave = scores[np.ix_(rest, cycle)].argmax(1)
    small[:new, new] = scores[np.ix_(rest, cycle)].max(1)
    small[0] = NEVER
    small[np.arange(new + 1), np.arange(new + 1)] = NEVER
    outer = _arborescence(small)
    for i in range(1, new):
        heads[rest[i]] = cycle[leave[i]] if outer[i] == new else rest[outer[i]]
    entered = int(outer[new])
    heads[cycle[enter[entered]]] = rest[entered]
    return heads


def best_tree(log_probabilities: np.ndarray, roots: int = 4) -> np.ndarray:
    """Heads of words 1…n from log-probabilities [words, heads], trying the likeliest `roots` words as the only root."""
    if is_tree(log_probabilities.argmax(1)):
        return log_probabilities.argmax(1)
    size = len(log_probabilities) + 1
    scores = np.full((size, size), NEVER)
    scores[1:] = log_probabilities
    scores[np.arange(size), np.arange(size)] = NEVER
    best, best_score = None, -np.inf
    for root in np.argsort(-scores[1:, 0], kind="stable")[:roots] + 1:
        trial = scores.copy()
        trial[1:, 0] = NEVER
        trial[root] = NEVER
        trial[root, 0] = scores[root, 0]
        heads = _arborescence(trial)
        score = scores[np.arange(1, size), heads[1:]].sum()
        if score > best_score:
            best, best_score = heads, score
    assert best is not None
    return best[1:]
