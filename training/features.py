"""Turns word forms into the numbers the network reads.

Everything here works on UTF-16 code units, because the run-time side is JavaScript and both must agree to the bit.
A change in this file is a change of the model format.
"""

from __future__ import annotations

import re
from array import array
from typing import List

UNKNOWN = 0
"""Row of a word that has no embedding or vector of its own."""

ROOT = 1
"""Row of the pseudo-word that stands before each sentence and governs its root."""

ROOT_SHAPE = 256
SHAPES = 257

NGRAM_UNITS = 30
"""N-grams are taken from this many first units of a word, so that a URL costs no more than a long word."""

_PLAIN = {0x2018: "'", 0x2019: "'", 0x60: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"}
_DIGIT = re.compile("[0-9]")


def normalise(form: str) -> str:
    """Straightens quotes and dashes and masks each ASCII digit as 0. Length in UTF-16 units does not change."""
    return _DIGIT.sub("0", form.translate(_PLAIN))


def word_key(form: str) -> str:
    """The key under which a form is looked up in the vocabulary."""
    return normalise(form).lower()


def units(text: str) -> List[int]:
    """The UTF-16 code units of a text; surrogate pairs come apart as they do in JavaScript."""
    codes = array("H")
    codes.frombytes(text.encode("utf-16-le", "surrogatepass"))
    return codes.tolist()


def fnv1a(codes: List[int], state: int = 0x811C9DC5) -> int:
    """32-bit FNV-1a, one step a code unit (not a byte)."""
    for code in codes:
        state = ((state ^ code) * 0x01000193) & 0xFFFFFFFF
    return state


def ngram_hashes(form: str) -> List[int]:
    """Unreduced hashes of a form's prefix, suffix and 3- to 5-grams, in this order, repeats kept.

    The prefix is "^" and the first two units, the suffix "$" and the last two; the grams are those of "<word>",
    shorter ones first, cut after NGRAM_UNITS units of the word.
    """
    key = units(word_key(form))
    hashes = [fnv1a([0x5E] + key[:2]), fnv1a([0x24] + key[-2:])]
    framed = [0x3C] + key[:NGRAM_UNITS] + [0x3E]
    for size in (3, 4, 5):
        hashes.extend(fnv1a(framed[i : i + size]) for i in range(len(framed) - size + 1))
    return hashes


def ngram_buckets(form: str, buckets: int) -> List[int]:
    """Rows of the n-gram table; its last row, number `buckets`, belongs to the root."""
    return [h % buckets for h in ngram_hashes(form)]


def shape(form: str) -> int:
    """Eight flags on the capitals, digits and signs of a form, 0 to 255."""
    upper = lower = digits = hyphens = others = 0
    first_is_upper = False
    codes = units(normalise(form))
    for i, code in enumerate(codes):
        unit = chr(code)
        if unit.lower() != unit:
            upper += 1
            first_is_upper = first_is_upper or i == 0
        elif unit.upper() != unit:
            lower += 1
        elif code == 0x30:
            digits += 1
        elif code == 0x2D:
            hyphens += 1
        else:
            others += 1
    flags = (
        first_is_upper,
        upper > 1,
        lower > 0,
        digits > 0,
        hyphens > 0,
        others > 0,
        upper > 0 and not first_is_upper,
        len(codes) == 1,
    )
    return sum(1 << bit for bit, flag in enumerate(flags) if flag)
