"""Predicts with a network and measures it."""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence

import numpy as np
import torch

from batches import Example, group, inputs, stack
from lexicon import Lexicon
from model import Parser
from tree import best_tree


class Inventory(NamedTuple):
    """Names of tags and labels in the order of the network's outputs."""

    upos: List[str]
    xpos: List[str]
    labels: List[str]

    def universal(self) -> np.ndarray:
        """For each label, a number that labels with the same universal part share."""
        names = [label.split(":")[0] for label in self.labels]
        return np.array([names.index(name) for name in names])


class Prediction(NamedTuple):
    """Predicted numbers of one batch, all [sentences, words]."""

    upos: np.ndarray
    xpos: np.ndarray
    heads: np.ndarray
    labels: np.ndarray


def decode(arcs: torch.Tensor) -> np.ndarray:
    """Heads [sentences, words] from arc scores; a word is never its own head."""
    words = torch.arange(arcs.shape[1])
    arcs = arcs.clone()
    arcs[:, words, words + 1] = -1e9
    logs = torch.log_softmax(arcs, 2).numpy()
    return np.stack([best_tree(sentence) for sentence in logs])


def predict(net: Parser, batch: Sequence[Example], lexicon: Lexicon, root_label: int) -> Prediction:
    """Tags, heads and labels; the label root goes with head 0 and with no other."""
    with torch.no_grad():
        scores = net(*inputs(batch, lexicon, None))
        heads = decode(scores.arcs)
        labels = net.label_scores(scores, torch.from_numpy(heads))
        labels[:, :, root_label] = -1e9
        chosen = np.where(heads == 0, root_label, labels.argmax(2).numpy())
        return Prediction(scores.upos.argmax(2).T.numpy(), scores.xpos.argmax(2).T.numpy(), heads, chosen)


def evaluate(net: Parser, examples: Sequence[Example], lexicon: Lexicon, inventory: Inventory) -> Dict[str, float]:
    """Percentages over words: upos, xpos, uas, las (labels without subtypes) and full (labels with them)."""
    was_training = net.training
    net.eval()
    same = inventory.universal()
    root = inventory.labels.index("root")
    hits = dict.fromkeys(("upos", "xpos", "uas", "las", "full"), 0)
    words = 0
    for batch in group(examples, 3000, None):
        said = predict(net, batch, lexicon, root)
        upos, xpos, heads, labels = (stack(batch, n).numpy() for n in ("upos", "xpos", "heads", "labels"))
        right = said.heads == heads
        words += heads.size
        hits["upos"] += int((said.upos == upos).sum())
        hits["xpos"] += int((said.xpos == xpos).sum())
        hits["uas"] += int(right.sum())
        hits["las"] += int((right & (same[said.labels] == same[labels]) & (labels >= 0)).sum())
        hits["full"] += int((right & (said.labels == labels)).sum())
    net.train(was_training)
    return {name: round(100 * count / words, 2) for name, count in hits.items()}
