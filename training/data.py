"""Reads the training data: CoNLL-U treebanks and tokenised news without labels."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import List, NamedTuple


class Sentence(NamedTuple):
    """One tree. Heads count from 1 and 0 is the root; an unlabelled sentence has no tags, heads and labels."""

    forms: List[str]
    upos: List[str]
    xpos: List[str]
    heads: List[int]
    labels: List[str]


def read_conllu(path: Path) -> List[Sentence]:
    """The syntactic words of a CoNLL-U file; multiword ranges and empty nodes are passed over."""
    sentences: List[Sentence] = []
    rows: List[List[str]] = []
    with open(path, encoding="utf8") as lines:
        for line in list(lines) + [""]:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(
                        Sentence(
                            [r[1] for r in rows],
                            [r[3] for r in rows],
                            [r[4] for r in rows],
                            [int(r[6]) for r in rows],
                            [r[7] for r in rows],
                        )
                    )
                rows = []
            elif line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    return sentences


_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}


_PARTS = (
    re.compile(r"""^(["“”(\[]|[$£€](?=\d))(.+)$"""),
    re.compile(r"""^(.+?)(["“”)\],;?!]|['’](?:s|re|m|ve|d|ll)|n['’]t)$""", re.I),
)


def split_word(word: str) -> List[str]:
    """Splits quotes, brackets, currency signs and clitics off, as the treebanks do."""
    for pattern in _PARTS:
        match = pattern.match(word)
        if match:
            return [part for half in match.groups() for part in split_word(half)]
    return [word]


def read_news(path: Path, longest: int = 60) -> List[Sentence]:
    """Distinct sentences of 3 to `longest` words from a file of {"sentences": [[form, …], …]} lines."""
    seen = set()
    sentences: List[Sentence] = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            for words in json.loads(line)["sentences"]:
                forms = [part for w in words for part in split_word(_BRACKETS.get(w, w))]
                key = " ".join(forms)
                if 3 <= len(forms) <= longest and key not in seen:
                    seen.add(key)
                    sentences.append(Sentence(forms, [], [], [], []))
    return sentences
