"""Saves and restores a network with all that is needed to run it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, NamedTuple, Optional

import torch

from evaluate import Inventory
from lexicon import Lexicon, Vocabulary
from model import Config, Parser
from quantise import Quantised


class Loaded(NamedTuple):
    """A network with its vocabulary, tag names and the options and scores it was saved with."""

    net: Parser
    lexicon: Lexicon
    vocabulary: Vocabulary
    inventory: Inventory
    notes: Dict[str, Any]


def save(path: Path, net: Parser, vocabulary: Vocabulary, inventory: Inventory, notes: Dict[str, Any],
         state: Optional[Dict[str, torch.Tensor]] = None) -> None:
    """Writes a checkpoint; `state` stands in for the network's own weights when given (averaged ones)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(
        {
            "config": net.config.to_dict(),
            "state": {k: v.clone() for k, v in (state or net.state_dict()).items()},
            "vocabulary": [vocabulary.keys, vocabulary.trained, vocabulary.counts, list(vocabulary.vectors)],
            "inventory": list(inventory),
            "notes": notes,
        },
        path,
    )


def load(path: Path) -> Loaded:
    """Reads a checkpoint; the network is in evaluation mode."""
    file = torch.load(path)
    keys, trained, counts, vectors = file["vocabulary"]
    vocabulary = Vocabulary(keys, trained, counts, Quantised(*vectors))
    config = Config(**file["config"])
    net = Parser(config, torch.from_numpy(vocabulary.vectors.values()))
    net.load_state_dict(file["state"])
    net.eval()
    return Loaded(net, Lexicon(vocabulary, config.buckets), vocabulary, Inventory(*file["inventory"]), file["notes"])
