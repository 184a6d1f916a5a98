"""Writes a few sentences and the network's scores for them, so that the run-time can be compared with PyTorch.

usage: reference.py CHECKPOINT --out DIR

`reference.json` holds, for each sentence of `sentences.json`, features and scores: of the weights as trained ("float")
and as rounded in the model file ("rounded"; sums in float32, activations not rounded).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
import torch

from batches import Example, inputs
from checkpoint import Loaded, load
from evaluate import decode
from export import round_network
from features import ngram_buckets, shape, word_key

SENTENCES = [
    ["Kenya", "expelled", "two", "of", "Ruritania", "’s", "diplomats", "on", "12", "March", "2021", "."],
    ["“", "We", "have", "n’t", "agreed", "to", "anything", "–", "yet", ",", "”", "he", "said", "."],
    ["STOCKHOLM", ",", "Nov.", "3", "--", "ENVOYS", "MEET", "in", "e-mail", "row"],
    ["Čaputová", "İstanbul", "ΟΔΟΣ", "😀", "ﬁnance", "x" * 40, "3.5bn", "iPhone-11s", "``", "…"],
    ["Go"],
]


def scores(loaded: Loaded, forms: List[str]) -> Dict[str, Any]:
    """Scores and decisions for one sentence."""
    empty = np.zeros(len(forms), np.int64)
    example = Example(loaded.lexicon.types(forms), empty, empty, empty, empty)
    net = loaded.net
    with torch.no_grad():
        given = inputs([example], loaded.lexicon, None)
        layers = net.encode(*given)
        out = net(*given)
        heads = decode(out.arcs)
        labels = net.label_scores(out, torch.from_numpy(heads))

    def plain(x: torch.Tensor) -> List[Any]:
        return np.round(x.numpy().astype(float), 5).tolist()

    return {
        "layer1": plain(layers[0][:, 0]),
        "layer2": plain(layers[1][:, 0]),
        "upos": plain(out.upos[:, 0]),
        "xpos": plain(out.xpos[:, 0]),
        "arcs": plain(out.arcs[0]),
        "heads": heads[0].tolist(),
        "labels": plain(labels[0]),
    }


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkpoint", type=Path)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--embedding-bits", type=int, choices=(4, 8), default=4)
    chosen = options.parse_args()
    loaded = load(chosen.checkpoint)
    buckets = loaded.net.config.buckets
    rows = loaded.vocabulary.labels()
    features = [
        [
            {"key": word_key(w), "row": rows.get(word_key(w), 0), "shape": shape(w), "ngrams": ngram_buckets(w, buckets)}
            for w in forms
        ]
        for forms in SENTENCES
    ]
    exact = [scores(loaded, forms) for forms in SENTENCES]
    round_network(loaded, chosen.embedding_bits)
    rounded = [scores(loaded, forms) for forms in SENTENCES]
    reference = [{"features": f, "float": e, "rounded": r} for f, e, r in zip(features, exact, rounded)]
    chosen.out.mkdir(parents=True, exist_ok=True)
    (chosen.out / "sentences.json").write_text(json.dumps(SENTENCES, ensure_ascii=False), encoding="utf8")
    (chosen.out / "reference.json").write_text(json.dumps(reference, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
