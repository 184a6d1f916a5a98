"""The network: word features, two BiLSTM layers, tag heads, arc and label scorers.

All tensors are time-major: [words, sentences, …], word 0 being the root.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import List, NamedTuple, Tuple

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import SHAPES
from recurrent import run


@dataclass
class Config:
    """Sizes of a network. Only two layers and the "sum" label scorer can be exported; the rest is for teachers."""

    words: int
    upos: int
    xpos: int
    labels: int
    vectors: Tuple[int, int]
    word_dim: int = 100
    ngram_dim: int = 64
    shape_dim: int = 16
    buckets: int = 1 << 14
    hidden: List[int] = field(default_factory=lambda: [128, 128])
    arc_dim: int = 128
    label_dim: int = 64
    label_scorer: str = "sum"
    tag_layer: int = 1
    drop_input: float = 0.15
    drop_hidden: float = 0.33
    drop_word: float = 0.2
    drop_ngram: float = 0.1
    drop_vector: float = 0.2

    def to_dict(self) -> dict:
        """As plain data, for checkpoints."""
        return asdict(self)


class Scores(NamedTuple):
    """Unnormalised scores of one batch, without the root as a dependent."""

    upos: torch.Tensor  # [words, sentences, upos]
    xpos: torch.Tensor  # [words, sentences, xpos]
    arcs: torch.Tensor  # [sentences, words, heads], head 0 is the root
    dependents: torch.Tensor  # [sentences, words, label_dim]
    heads: torch.Tensor  # [sentences, heads, label_dim]


def locked_dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    """Drops the same units at all words of a sentence."""
    if not training or p == 0:
        return x
    return x * (torch.rand(1, x.shape[1], x.shape[2]) >= p).float().div_(1 - p)


def channel_dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    """Drops a whole feature channel of single words, so that the others learn to stand in for it."""
    if not training or p == 0:
        return x
    return x * (torch.rand(x.shape[0], x.shape[1], 1) >= p).float().div_(1 - p)


class Parser(nn.Module):
    """Joint tagger and parser."""

    def __init__(self, config: Config, vectors: torch.Tensor) -> None:
        super().__init__()
        c = self.config = config
        self.word = nn.Embedding(c.words, c.word_dim)
        self.ngram = nn.EmbeddingBag(c.buckets + 1, c.ngram_dim, mode="mean")
        self.shape = nn.Embedding(SHAPES, c.shape_dim)
        nn.init.normal_(self.word.weight, 0, 0.1)
        nn.init.normal_(self.ngram.weight, 0, 0.3)
        nn.init.normal_(self.shape.weight, 0, 0.1)
        self.register_buffer("vector", vectors, persistent=False)
        size = c.word_dim + c.ngram_dim + c.shape_dim + vectors.shape[1]
        layers = []
        for hidden in c.hidden:
            layers.append(nn.LSTM(size, hidden, bidirectional=True))
            size = 2 * hidden
        self.layers = nn.ModuleList(layers)
        tag_size = 2 * c.hidden[c.tag_layer - 1]
        self.upos = nn.Linear(tag_size, c.upos)
        self.xpos = nn.Linear(tag_size, c.xpos)
        self.arc_dep = nn.Linear(size, c.arc_dim)
        self.arc_head = nn.Linear(size, c.arc_dim)
        self.arc_pair = nn.Linear(c.arc_dim, c.arc_dim)
        nn.init.xavier_uniform_(self.arc_pair.weight)
        nn.init.zeros_(self.arc_pair.bias)
        self.label_dep = nn.Linear(size, c.label_dim)
        self.label_head = nn.Linear(size, c.label_dim, bias=c.label_scorer != "sum")
        if c.label_scorer == "sum":
            self.label_out = nn.Linear(c.label_dim, c.labels)
        else:
            self.label_pair = nn.Parameter(torch.empty(c.labels, c.label_dim + 1, c.label_dim + 1).normal_(0, 0.02))

    def encode(self, words, types, buckets, offsets, shapes, vectors) -> List[torch.Tensor]:
        """Outputs of each layer, [words, sentences, 2 × hidden].

        `words` [words, sentences] are rows of the word table; `types` of the same shape point into the batch's distinct
        forms, for which `buckets` and `offsets` (a bag each), `shapes` and `vectors` (rows) are given.
        """
        c = self.config
        word = channel_dropout(self.word(words), c.drop_word, self.training)
        ngram = channel_dropout(F.embedding(types, self.ngram(buckets, offsets)), c.drop_ngram, self.training)
        shape = F.embedding(types, self.shape(shapes))
        vector = channel_dropout(F.embedding(types, self.vector[vectors]), c.drop_vector, self.training)
        x = locked_dropout(torch.cat([word, ngram, shape, vector], 2), c.drop_input, self.training)
        outputs = []
        for layer in self.layers:
            x = locked_dropout(run(layer, x), c.drop_hidden, self.training)
            outputs.append(x)
        return outputs

    def forward(self, *inputs: torch.Tensor) -> Scores:
        """Scores of a batch, see `encode` for the inputs."""
        c = self.config
        outputs = self.encode(*inputs)
        tagged, top = outputs[c.tag_layer - 1][1:], outputs[-1]

        def side(layer: nn.Linear, x: torch.Tensor) -> torch.Tensor:
            return locked_dropout(F.relu(layer(x)), c.drop_hidden, self.training).transpose(0, 1)

        dependents, heads = side(self.arc_dep, top[1:]), side(self.arc_head, top)
        arcs = self.arc_pair(dependents) @ heads.transpose(1, 2)
        if c.label_scorer == "sum":
            label_dep = self.label_dep(top[1:]).transpose(0, 1)
            label_head = self.label_head(top).transpose(0, 1)
        else:
            label_dep, label_head = side(self.label_dep, top[1:]), side(self.label_head, top)
        return Scores(self.upos(tagged), self.xpos(tagged), arcs, label_dep, label_head)

    def label_scores(self, scores: Scores, heads: torch.Tensor) -> torch.Tensor:
        """Label scores [sentences, words, labels] of each word under the given head [sentences, words]."""
        c = self.config
        picked = torch.gather(scores.heads, 1, heads.unsqueeze(2).expand(-1, -1, c.label_dim))
        if c.label_scorer == "sum":
            hidden = F.relu(scores.dependents + picked)
            if self.training:
                hidden = F.dropout(hidden, c.drop_hidden)
            return self.label_out(hidden)
        one = torch.ones(*heads.shape, 1)
        left = torch.cat([scores.dependents, one], 2)
        right = torch.cat([picked, one], 2)
        middle = torch.einsum("bni,lij->bnlj", left, self.label_pair)
        return (middle * right.unsqueeze(2)).sum(3)


