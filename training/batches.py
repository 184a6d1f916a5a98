"""Groups sentences of one length into tensors, so that no step is spent on padding."""

from __future__ import annotations

import random
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
import torch

from features import UNKNOWN
from lexicon import Lexicon


class Soft(NamedTuple):
    """What teachers say of a sentence, as probabilities in float16."""

    arcs: np.ndarray  # [words, heads]
    labels: np.ndarray  # [words, labels], given the example's heads
    upos: np.ndarray  # [words, upos]
    xpos: np.ndarray  # [words, xpos]


class Example(NamedTuple):
    """A sentence as numbers. `types` starts with the root, the others with the first word."""

    types: np.ndarray
    upos: np.ndarray
    xpos: np.ndarray
    heads: np.ndarray
    labels: np.ndarray
    soft: Optional[Soft] = None
    gold: bool = True


def group(examples: Sequence[Example], words: int, rng: Optional[random.Random]) -> List[List[Example]]:
    """Batches of equally long sentences with about `words` words each, shuffled when `rng` is given."""
    order = list(range(len(examples)))
    if rng:
        rng.shuffle(order)
    by_length: Dict[int, List[Example]] = {}
    for i in order:
        by_length.setdefault(len(examples[i].types), []).append(examples[i])
    batches = []
    for length, same in by_length.items():
        step = max(1, words // length)
        batches += [same[i : i + step] for i in range(0, len(same), step)]
    if rng:
        rng.shuffle(batches)
    return batches


def inputs(batch: Sequence[Example], lexicon: Lexicon, rng: Optional[np.random.Generator]) -> Tuple[torch.Tensor, ...]:
    """The network's inputs. With `rng`, rare words are now and then read as unknown, 1 in 1 + 4 × count."""
    word, vector, shape, count, grams, starts = lexicon.arrays()
    types = np.stack([e.types for e in batch], 1)
    distinct, inverse = np.unique(types, return_inverse=True)
    words = word[types]
    if rng is not None:
        words = np.where(rng.random(types.shape) * (1 + 4 * count[types]) < 1, UNKNOWN, words)
    lengths = starts[distinct + 1] - starts[distinct]
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    take = np.arange(lengths.sum()) + np.repeat(starts[distinct] - offsets, lengths)
    arrays = (words, inverse.reshape(types.shape), grams[take], offsets, shape[distinct], vector[distinct])
    return tuple(torch.from_numpy(np.ascontiguousarray(a, dtype=np.int64)) for a in arrays)


def stack(batch: Sequence[Example], name: str) -> torch.Tensor:
    """One of the examples' arrays as [sentences, words]."""
    return torch.from_numpy(np.stack([getattr(e, name) for e in batch]).astype(np.int64))
