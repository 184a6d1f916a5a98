"""Averages the weights of networks that began with the same ones.

usage: merge.py runs/s1.pt runs/s2.pt --out runs/mean.pt [--data data]

Networks trained on from one start lie close together, and their mean is often better than each (Wortsman and others
2022). It prints the scores of each and of the mean, since this is not certain.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from checkpoint import load, save
from data import read_conllu
from measure import score


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkpoints", type=Path, nargs="+")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--data", type=Path, default=Path(__file__).parent / "data")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    dev = read_conllu(chosen.data / "ewt-dev.conllu")
    networks = [load(path) for path in chosen.checkpoints]
    first = networks[0]
    assert all(n.vocabulary.keys == first.vocabulary.keys for n in networks), "networks with different words"
    for path, network in zip(chosen.checkpoints, networks):
        print(path, score(network, dev))
    states = [n.net.state_dict() for n in networks]
    first.net.load_state_dict({k: torch.stack([s[k] for s in states]).mean(0) for k in states[0]})
    dev_score = score(first, dev)
    print("mean", dev_score)
    notes = {**first.notes, "dev": dev_score, "seed": [n.notes["seed"] for n in networks]}
    save(chosen.out, first.net, first.vocabulary, first.inventory, notes)


if __name__ == "__main__":
    main()
