"""What the network learns from: gold trees, teachers' distributions, or both."""

from __future__ import annotations

from typing import Optional, Sequence

import numpy as np
import torch
import torch.nn.functional as F

from batches import Example, inputs, stack
from lexicon import Lexicon
from model import Parser

WEIGHTS = {"arcs": 1.0, "labels": 1.0, "xpos": 0.5, "upos": 0.3}


def hard_loss(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    """Cross entropy with one right answer a word."""
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten())


def batch_loss(
    net: Parser, batch: Sequence[Example], lexicon: Lexicon, rng: Optional[np.random.Generator], hard: float
) -> torch.Tensor:
    """Weighted sum of the losses of arcs, labels and tags. With teachers, gold counts `hard` and they the rest;
    sentences without gold learn from teachers alone."""
    scores = net(*inputs(batch, lexicon, rng))
    heads = stack(batch, "heads")
    parts = {
        "arcs": scores.arcs,
        "labels": net.label_scores(scores, heads),
        "xpos": scores.xpos.transpose(0, 1),
        "upos": scores.upos.transpose(0, 1),
    }
    gold = [i for i, e in enumerate(batch) if e.gold]
    taught = [i for i, e in enumerate(batch) if e.soft is not None]
    total = torch.zeros(())
    for name, part in parts.items():
        loss = torch.zeros(())
        if gold:
            rows = part[gold] if len(gold) < len(batch) else part
            answers = stack([batch[i] for i in gold], "heads" if name == "arcs" else name)
            loss = loss + hard_loss(rows, answers) * (len(gold) / len(batch)) * (hard if taught else 1)
        if taught:
            soft = torch.from_numpy(np.stack([getattr(batch[i].soft, name) for i in taught])).float()
            weights = torch.tensor([1 - hard if batch[i].gold else 1.0 for i in taught])
            rows = part[taught] if len(taught) < len(batch) else part
            each = -(soft * torch.log_softmax(rows, -1)).sum(-1).mean(1)
            loss = loss + (each * weights).sum() / len(batch)
        total = total + WEIGHTS[name] * loss
    return total
