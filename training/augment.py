"""Changes of writing that news has and treebanks lack: headlines, capitals, missing full stops."""

from __future__ import annotations

import random
from typing import List, Optional, Sequence

import numpy as np

from batches import Example, Soft
from lexicon import Lexicon

_SMALL = frozenset("a an the of in on at to for by and or but as with from over into".split())
_SIGNS = {"...": "…", "--": "—", "-": "–"}


def title_case(forms: Sequence[str]) -> List[str]:
    """Writes a sentence the way headlines often are."""
    return [w if w in _SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(forms)]


class Source:
    """Sentences together with their forms, so that each epoch can write some of them differently."""

    def __init__(self, forms: Sequence[List[str]], examples: Sequence[Example], lexicon: Lexicon, upos: List[str]) -> None:
        self._forms = forms
        self._examples = examples
        self._lexicon = lexicon
        self._names = upos.index("PROPN")
        self._punct = upos.index("PUNCT")

    def epoch(self, rng: random.Random, rate: float) -> List[Example]:
        """All sentences once; about `rate` of them rewritten in some way."""
        return [self._rewrite(f, e, rng) if rng.random() < rate else e for f, e in zip(self._forms, self._examples)]

    def _rewrite(self, forms: List[str], example: Example, rng: random.Random) -> Example:
        choice = rng.random()
        if choice < 0.3:
            return self._without_stop(example)
        if choice < 0.5:
            written = title_case(forms)
        elif choice < 0.65:
            written = [w.lower() for w in forms]
        elif choice < 0.75:
            written = [w.upper() for w in forms]
        elif choice < 0.9:
            written = [w.upper() if u == self._names else w for w, u in zip(forms, example.upos)]
        else:
            written = [_SIGNS.get(w, w) for w in forms]
        written_example = example._replace(types=self._lexicon.types(written))
        return self._without_stop(written_example) if rng.random() < 0.3 else written_example

    def _without_stop(self, example: Example) -> Example:
        """Drops a last sign on which nothing depends."""
        n = len(example.heads)
        if n < 4 or example.upos[-1] != self._punct or (example.heads == n).any() or example.heads[-1] == 0:
            return example
        return Example(
            example.types[:-1],
            example.upos[:-1],
            example.xpos[:-1],
            example.heads[:-1],
            example.labels[:-1],
            _cut(example.soft),
            example.gold,
        )


def _cut(soft: Optional[Soft]) -> Optional[Soft]:
    if soft is None:
        return None
    arcs = soft.arcs[:-1, :-1].astype(np.float32)
    arcs = (arcs / np.maximum(arcs.sum(1, keepdims=True), 1e-6)).astype(np.float16)
    return Soft(arcs, soft.labels[:-1], soft.upos[:-1], soft.xpos[:-1])
