"""Writes a checkpoint as the file that the run-time reads.

usage: export.py runs/NAME.pt --out ../models/en.bin [--reference DIR]

Layout: "DMCH", uint32 (little-endian) length of the header, the header as UTF-8 JSON padded with spaces so that the
data begin at a multiple of 16, then the data, each block at a multiple of 16 counted from their begin.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Dict, List, Optional

import numpy as np
import torch

from checkpoint import Loaded, load
from quantise import Quantised, pack4, quantise

MAGIC = b"DMCH"
VERSION = 1


class Data:
    """The data section while it grows."""

    def __init__(self) -> None:
        self._blocks: List[bytes] = []
        self.length = 0

    def add(self, block: bytes) -> int:
        """Appends a block and tells its offset."""
        offset = self.length
        padded = block + bytes(-len(block) % 16)
        self._blocks.append(padded)
        self.length += len(padded)
        return offset

    def bytes(self) -> bytes:
        """All blocks."""
        return b"".join(self._blocks)


def matrices(loaded: Loaded, embedding_bits: int) -> Dict[str, Any]:
    """All tensors by their names in the file: Quantised matrices and float32 vectors."""
    state = {name: value.numpy() for name, value in loaded.net.state_dict().items()}
    out: Dict[str, Any] = {
        "emb.word": quantise(state["word.weight"], embedding_bits),
        "emb.ngram": quantise(state["ngram.weight"], embedding_bits),
        "emb.shape": quantise(state["shape.weight"], 8),
        "emb.vector": loaded.vocabulary.vectors,
    }
    for layer in (0, 1):
        for torch_name, name in (("", "forward"), ("_reverse", "backward")):
            prefix = f"lstm{layer + 1}.{name}"
            at = f"layers.{layer}."
            out[f"{prefix}.input"] = quantise(state[f"{at}weight_ih_l0{torch_name}"])
            out[f"{prefix}.recurrent"] = quantise(state[f"{at}weight_hh_l0{torch_name}"])
            out[f"{prefix}.bias"] = state[f"{at}bias_ih_l0{torch_name}"] + state[f"{at}bias_hh_l0{torch_name}"]
    for ours, name in (
        ("upos", "tag.upos"),
        ("xpos", "tag.xpos"),
        ("arc_dep", "arc.dependent"),
        ("arc_head", "arc.head"),
        ("arc_pair", "arc.pair"),
        ("label_dep", "label.dependent"),
        ("label_head", "label.head"),
        ("label_out", "label.out"),
    ):
        out[f"{name}.weight"] = quantise(state[f"{ours}.weight"])
        if f"{ours}.bias" in state:
            out[f"{name}.bias"] = state[f"{ours}.bias"]
    return out


def round_network(loaded: Loaded, embedding_bits: int) -> None:
    """Replaces the network's weights by the rounded ones that the file holds."""
    state = loaded.net.state_dict()
    for name, value in state.items():
        if value.dim() == 2:
            bits = embedding_bits if name in ("word.weight", "ngram.weight") else 8
            state[name] = torch.from_numpy(quantise(value.numpy(), bits).values())
    loaded.net.load_state_dict(state)


def write(loaded: Loaded, path: Path, embedding_bits: int, card: Dict[str, Any]) -> int:
    """Writes the model file and tells its size in bytes."""
    config = loaded.net.config
    if len(config.hidden) != 2 or config.label_scorer != "sum":
        raise ValueError("only networks of two layers with the sum label scorer can be exported")
    data = Data()
    tensors: Dict[str, Any] = {}
    for name, value in matrices(loaded, embedding_bits).items():
        if isinstance(value, Quantised):
            packed = pack4(value.whole) if value.bits == 4 else value.whole
            tensors[name] = {
                "dtype": f"i{value.bits}",
                "shape": list(value.whole.shape),
                "offset": data.add(packed.tobytes()),
                "scale": {"axis": ("row", "column")[value.axis], "offset": data.add(value.scale.astype("<f4").tobytes())},
            }
        else:
            tensors[name] = {"dtype": "f32", "shape": list(value.shape), "offset": data.add(value.astype("<f4").tobytes())}
    words = "\n".join(loaded.vocabulary.keys).encode("utf8")
    header = {
        "format": VERSION,
        "language": "en",
        "sizes": {
            "word": config.word_dim,
            "ngram": config.ngram_dim,
            "shape": config.shape_dim,
            "vector": config.vectors[1],
            "buckets": config.buckets,
            "trainedWords": config.words,
            "vocabulary": len(loaded.vocabulary.keys),
            "hidden": config.hidden,
            "arc": config.arc_dim,
            "label": config.label_dim,
        },
        "tagLayer": config.tag_layer,
        "upos": loaded.inventory.upos,
        "xpos": loaded.inventory.xpos,
        "labels": loaded.inventory.labels,
        "vocabulary": {"offset": data.add(words), "length": len(words)},
        "tensors": tensors,
        "card": card,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    text += b" " * (-(len(text) + 8) % 16)
    content = MAGIC + len(text).to_bytes(4, "little") + text + data.bytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return len(content)


def main(arguments: Optional[List[str]] = None) -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkpoint", type=Path)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--embedding-bits", type=int, choices=(4, 8), default=4, help="for words and n-grams")
    options.add_argument("--version", default="en-1", help="name that rows give as the model's version")
    chosen = options.parse_args(arguments)
    loaded = load(chosen.checkpoint)
    notes = loaded.notes
    card = {
        "version": chosen.version,
        "licence": "CC-BY-SA-4.0",
        "data": notes["data"],
        "seed": notes["seed"],
        "dev": notes["dev"],
    }
    size = write(loaded, chosen.out, chosen.embedding_bits, card)
    print(f"{chosen.out}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
