"""Measures a checkpoint on the development treebank, also written in other ways.

usage: measure.py CHECKPOINT [--data data] [--embedding-bits 4]

Prints percentages of the weights as trained and as rounded in the model file; then, for the rounded ones, of the same
sentences in small letters, capitals and title case, and by sentence length.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Callable, Dict, List

import torch

from augment import title_case
from checkpoint import Loaded, load
from data import Sentence, read_conllu
from evaluate import evaluate
from export import round_network
from train import to_example

Rewrite = Callable[[List[str]], List[str]]

WAYS: Dict[str, Rewrite] = {
    "small letters": lambda forms: [w.lower() for w in forms],
    "capitals": lambda forms: [w.upper() for w in forms],
    "title case": title_case,
}


def score(loaded: Loaded, sentences: List[Sentence]) -> Dict[str, float]:
    """Percentages, see evaluate.py."""
    examples = [to_example(s, loaded.lexicon, loaded.inventory) for s in sentences]
    return evaluate(loaded.net, examples, loaded.lexicon, loaded.inventory)


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkpoint", type=Path)
    options.add_argument("--data", type=Path, default=Path(__file__).parent / "data")
    options.add_argument("--embedding-bits", type=int, choices=(4, 8), default=4)
    chosen = options.parse_args()
    torch.set_num_threads(1)
    loaded = load(chosen.checkpoint)
    dev = read_conllu(chosen.data / "ewt-dev.conllu")
    print("as trained   ", score(loaded, dev))
    round_network(loaded, chosen.embedding_bits)
    print("rounded      ", score(loaded, dev))
    for name, rewrite in WAYS.items():
        print(f"{name:13}", score(loaded, [s._replace(forms=rewrite(s.forms)) for s in dev]))
    for low, high in ((1, 9), (10, 19), (20, 29), (30, 39), (40, 999)):
        part = [s for s in dev if low <= len(s.forms) <= high]
        print(f"{low}–{high} words, {len(part)} sentences", score(loaded, part))


if __name__ == "__main__":
    main()
