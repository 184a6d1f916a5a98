"""Labels the treebanks and unlabelled news with the averaged opinion of several networks.

usage: teach.py runs/teacher1.pt runs/teacher2.pt --out runs/soft.pt [--data data]

A student trained with `train.py --soft` on this learns from the teachers' probabilities, which say more than one right
answer does (Hinton and others 2015), and from sentences nobody has annotated.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
import torch

from batches import Example, Soft, inputs
from checkpoint import Loaded, load
from data import read_conllu, read_news
from train import to_example
from tree import best_tree


class Opinion(NamedTuple):
    """Averaged probabilities for sentences of one length, without labels."""

    arcs: np.ndarray  # [sentences, words, heads]
    upos: np.ndarray
    xpos: np.ndarray


def _batches(forms: Sequence[List[str]], words: int = 2500) -> List[List[int]]:
    by_length: Dict[int, List[int]] = {}
    for i, sentence in enumerate(forms):
        by_length.setdefault(len(sentence), []).append(i)
    out = []
    for length, same in by_length.items():
        step = max(1, words // (length + 1))
        out += [same[i : i + step] for i in range(0, len(same), step)]
    return out


def _plain(teacher: Loaded, forms: Sequence[List[str]]) -> Tuple[torch.Tensor, ...]:
    empty = np.zeros(len(forms[0]), np.int64)
    batch = [Example(teacher.lexicon.types(f), empty, empty, empty, empty) for f in forms]
    return inputs(batch, teacher.lexicon, None)


@torch.no_grad()
def ask(teachers: Sequence[Loaded], forms: Sequence[List[str]], heads: Optional[np.ndarray]) -> Tuple[np.ndarray, List[Soft]]:
    """Heads (those given, or the teachers' best trees) and distributions for sentences of one length."""
    scores = [teacher.net(*_plain(teacher, forms)) for teacher in teachers]

    def mean(parts: List[torch.Tensor]) -> torch.Tensor:
        return torch.stack([torch.softmax(p, -1) for p in parts]).mean(0)

    words = torch.arange(len(forms[0]))
    for s in scores:
        s.arcs[:, words, words + 1] = -1e9
    arcs = mean([s.arcs for s in scores])
    if heads is None:
        logs = torch.log(arcs.clamp_min(1e-9)).numpy()
        heads = np.stack([best_tree(sentence) for sentence in logs])
    at = torch.from_numpy(heads)
    labels = mean([t.net.label_scores(s, at) for t, s in zip(teachers, scores)])
    upos = mean([s.upos.transpose(0, 1) for s in scores])
    xpos = mean([s.xpos.transpose(0, 1) for s in scores])
    parts = [p.numpy().astype(np.float16) for p in (arcs, labels, upos, xpos)]
    return heads, [Soft(*(p[i] for p in parts)) for i in range(len(forms))]


def teach(teachers: Sequence[Loaded], forms: Sequence[List[str]], heads: Optional[Sequence[np.ndarray]]):
    """Heads and distributions for all sentences, in their order."""
    all_heads: List[Optional[np.ndarray]] = [None] * len(forms)
    all_soft: List[Optional[Soft]] = [None] * len(forms)
    for ids in _batches(forms):
        given = np.stack([heads[i] for i in ids]) if heads is not None else None
        said, soft = ask(teachers, [forms[i] for i in ids], given)
        for i, h, s in zip(ids, said, soft):
            all_heads[i], all_soft[i] = h, s
    return all_heads, all_soft


def measure(teachers: Sequence[Loaded], path: Path) -> Dict[str, float]:
    """How good the averaged teachers are on a treebank, as in evaluate.py."""
    inventory = teachers[0].inventory
    sentences = read_conllu(path)
    gold = [to_example(s, teachers[0].lexicon, inventory) for s in sentences]
    heads, soft = teach(teachers, [s.forms for s in sentences], None)
    same = inventory.universal()
    root = inventory.labels.index("root")
    hits = {"upos": 0, "uas": 0, "las": 0}
    words = sum(len(g.heads) for g in gold)
    for g, h, s in zip(gold, heads, soft):
        labels = s.labels.astype(np.float32)
        labels[:, root] = -1
        labels = np.where(h == 0, root, labels.argmax(1))
        hits["upos"] += int((s.upos.argmax(1) == g.upos).sum())
        hits["uas"] += int((h == g.heads).sum())
        hits["las"] += int(((h == g.heads) & (same[labels] == same[g.labels]) & (g.labels >= 0)).sum())
    return {name: round(100 * count / words, 2) for name, count in hits.items()}


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("teachers", type=Path, nargs="+")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--data", type=Path, default=Path(__file__).parent / "data")
    options.add_argument("--train", default="ewt-train,gum-train")
    options.add_argument("--news", default="ecb.jsonl")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    teachers = [load(path) for path in chosen.teachers]
    inventory = teachers[0].inventory
    assert all(t.inventory == inventory for t in teachers), "teachers must know the same tags and labels"
    print("teachers together on ewt-dev", measure(teachers, chosen.data / "ewt-dev.conllu"), flush=True)
    gold = [s for n in chosen.train.split(",") for s in read_conllu(chosen.data / f"{n}.conllu") if len(s.forms) <= 90]
    _, gold_soft = teach(teachers, [s.forms for s in gold], [np.array(s.heads) for s in gold])
    news = [s.forms for s in read_news(chosen.data / chosen.news)]
    heads, soft = teach(teachers, news, None)
    root = inventory.labels.index("root")
    hard = []
    for h, s in zip(heads, soft):
        labels = s.labels.astype(np.float32)
        labels[:, root] = -1
        labels = np.where(h == 0, root, labels.argmax(1))
        hard.append((s.upos.argmax(1), s.xpos.argmax(1), h, labels))
    torch.save(
        {"inventory": list(inventory), "gold": gold_soft, "silver_forms": news, "silver_hard": hard, "silver": soft},
        chosen.out,
    )
    print(f"{len(gold)} annotated and {len(news)} news sentences of {sum(map(len, news))} words")


if __name__ == "__main__":
    main()
