"""Rounds weights to few bits the way the model file stores them, and back."""

from __future__ import annotations

from typing import NamedTuple, Tuple

import numpy as np


class Quantised(NamedTuple):
    """Whole numbers and the scales of their rows (axis 0) or columns (axis 1); value = whole × scale."""

    whole: np.ndarray  # int8, −127…127 or −7…7
    scale: np.ndarray  # float32
    axis: int
    bits: int

    def values(self) -> np.ndarray:
        """The rounded weights as float32."""
        scale = self.scale[:, None] if self.axis == 0 else self.scale[None, :]
        return self.whole.astype(np.float32) * scale


def quantise(weights: np.ndarray, bits: int = 8, axis: int = 0) -> Quantised:
    """Rounds a matrix to 8 bits (scaled to the largest weight) or 4 bits (to the clip that loses least)."""
    if bits not in (4, 8):
        raise ValueError(f"quantise to 4 or 8 bits, not {bits}")
    top = 127 if bits == 8 else 7
    lines = weights if axis == 0 else weights.T
    largest = np.maximum(np.abs(lines).max(1), 1e-12)
    best, best_loss = largest / top, np.full(len(lines), np.inf)
    for clip in [1.0] if bits == 8 else np.arange(0.4, 1.01, 0.05):
        scale = largest * clip / top
        rounded = np.clip(np.rint(lines / scale[:, None]), -top, top) * scale[:, None]
        loss = ((rounded - lines) ** 2).sum(1)
        best = np.where(loss < best_loss, scale, best)
        best_loss = np.minimum(loss, best_loss)
    best = best.astype(np.float32)
    whole = np.clip(np.rint(lines / best[:, None]), -top, top).astype(np.int8)
    return Quantised(np.ascontiguousarray(whole if axis == 0 else whole.T), best, axis, bits)


def pack4(whole: np.ndarray) -> np.ndarray:
    """Two numbers −8…7 a byte, each plus 8: even columns in the low half, odd ones in the high half."""
    rows, columns = whole.shape
    if columns % 2:
        raise ValueError("4-bit tables need an even number of columns")
    shifted = (whole.astype(np.int16) + 8).astype(np.uint8)
    return shifted[:, 0::2] | (shifted[:, 1::2] << 4)


def unpack4(packed: np.ndarray, shape: Tuple[int, int]) -> np.ndarray:
    """The opposite of `pack4`."""
    whole = np.empty(shape, np.int8)
    whole[:, 0::2] = (packed & 15).astype(np.int8) - 8
    whole[:, 1::2] = (packed >> 4).astype(np.int8) - 8
    return whole
