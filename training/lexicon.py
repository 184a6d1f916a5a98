"""The vocabulary and the cached features of each distinct form."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple, Sequence, Tuple

import numpy as np

from data import Sentence
from features import ROOT, ROOT_SHAPE, UNKNOWN, ngram_buckets, shape, word_key
from quantise import Quantised, quantise

ROOT_TYPE = 0


class Vocabulary(NamedTuple):
    """Keys in order of their rows. The first `trained` have a word embedding, all have a row of word vectors (zeros
    where there is none); rows 0 and 1 are the unknown word and the root."""

    keys: List[str]
    trained: int
    counts: List[int]
    vectors: Quantised

    def labels(self) -> Dict[str, int]:
        """Row of each key."""
        return {key: row for row, key in enumerate(self.keys)}


def load_vectors(path: Path) -> Tuple[List[str], np.ndarray]:
    """Keys, most frequent first, and float vectors as written by vectors.py."""
    with np.load(path) as file:
        return str(file["keys"]).split("\n"), file["vectors"]


def build_vocabulary(
    sentences: Iterable[Sentence], vectors: Tuple[List[str], np.ndarray], rows: int, bits: int, least: int = 2
) -> Vocabulary:
    """Words seen at least `least` times, then the first `rows` words of the vector list; vectors are rounded here, so
    that the network learns with exactly the numbers that ship."""
    counts = Counter(word_key(form) for sentence in sentences for form in sentence.forms)
    keys = ["<unknown>", "<root>"] + [key for key, count in counts.most_common() if count >= least]
    trained = len(keys)
    known = set(keys)
    source_keys, source = vectors
    keys += [key for key in source_keys[:rows] if key not in known]
    where = {key: row for row, key in enumerate(source_keys)}
    table = np.zeros((len(keys), source.shape[1]), np.float32)
    for row, key in enumerate(keys[2:], 2):
        if key in where:
            table[row] = source[where[key]]
    return Vocabulary(keys, trained, [counts[key] for key in keys], quantise(table, bits, axis=1))


class Lexicon:
    """Numbers each distinct form (a type) and keeps its features in flat arrays."""

    def __init__(self, vocabulary: Vocabulary, buckets: int) -> None:
        self._rows = vocabulary.labels()
        self._counts = vocabulary.counts
        self._trained = vocabulary.trained
        self._buckets = buckets
        self._types: Dict[str, int] = {}
        self._word = [ROOT]
        self._vector = [ROOT]
        self._shape = [ROOT_SHAPE]
        self._count = [1 << 30]
        self._ngrams = [[buckets]]
        self._frozen: Tuple[np.ndarray, ...] = ()

    def type(self, form: str) -> int:
        """Number of a form, given at its first use."""
        number = self._types.get(form)
        if number is None:
            number = self._types[form] = len(self._word)
            row = self._rows.get(word_key(form), UNKNOWN)
            self._vector.append(row)
            self._word.append(row if row < self._trained else UNKNOWN)
            self._count.append(self._counts[row] if 0 < row < self._trained else 1 << 30)
            self._shape.append(shape(form))
            self._ngrams.append(ngram_buckets(form, self._buckets))
        return number

    def types(self, forms: Sequence[str]) -> np.ndarray:
        """Numbers of a sentence's words, the root first."""
        return np.array([ROOT_TYPE] + [self.type(form) for form in forms], np.int64)

    def arrays(self) -> Tuple[np.ndarray, ...]:
        """Per type: word row, vector row, shape, training count; then n-gram rows in one array, and where each starts."""
        if not self._frozen or len(self._frozen[0]) != len(self._word):
            starts = np.cumsum([0] + [len(n) for n in self._ngrams])
            grams = np.concatenate([np.asarray(n, np.int64) for n in self._ngrams])
            columns = (self._word, self._vector, self._shape, self._count)
            self._frozen = (*(np.asarray(c, np.int64) for c in columns), grams, starts)
        return self._frozen
