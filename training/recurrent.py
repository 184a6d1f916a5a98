"""A bidirectional LSTM layer that learns faster on a CPU than PyTorch's own.

Both directions go through one loop, and the gradient of the recurrent weights is one product over all words instead of
one a word. The parameters stay in an nn.LSTM, which computes the same and serves outside training.
"""

from __future__ import annotations

from typing import Any, Tuple

import torch
import torch.nn as nn


class _Bidirectional(torch.autograd.Function):
    """Time runs backwards in the second direction: step t of its tensors is word T − 1 − t."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor, *weights: torch.Tensor) -> torch.Tensor:
        """[T, B, D] to [T, B, 2H]; weights are input, recurrent, bias for each direction."""
        steps, batch, size = x.shape
        flat = x.reshape(-1, size)
        hidden = weights[1].shape[1]
        gates = torch.empty(steps, 2, batch, 4 * hidden)
        for d in (0, 1):
            projected = torch.addmm(weights[3 * d + 2], flat, weights[3 * d].t()).view(steps, batch, -1)
            gates[:, d] = projected.flip(0) if d else projected
        cells = torch.zeros(steps + 1, 2, batch, hidden)
        outputs = torch.zeros(steps + 1, 2, batch, hidden)
        squashed = torch.empty(steps, 2, batch, hidden)
        recurrent = (weights[1].t().contiguous(), weights[4].t().contiguous())
        for t in range(steps):
            step, before = gates[t], outputs[t]
            if t:
                step[0].addmm_(before[0], recurrent[0])
                step[1].addmm_(before[1], recurrent[1])
            i, f, g, o = step.split(hidden, 2)
            step[:, :, : 2 * hidden].sigmoid_()
            g.tanh_()
            o.sigmoid_()
            torch.mul(f, cells[t], out=cells[t + 1]).addcmul_(i, g)
            torch.tanh(cells[t + 1], out=squashed[t])
            torch.mul(o, squashed[t], out=outputs[t + 1])
        ctx.save_for_backward(flat, gates, cells, outputs, squashed, *weights)
        return torch.cat([outputs[1:, 0], outputs[1:, 1].flip(0)], 2)

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> Tuple[torch.Tensor, ...]:
        """Back-propagation through time; what does not depend on later steps is computed for all words at once."""
        flat, gates, cells, outputs, squashed, *weights = ctx.saved_tensors
        steps, _, batch, width = gates.shape
        hidden = width // 4
        i, f, g, o = gates.split(hidden, 3)
        slopes = torch.empty_like(gates)
        slopes[..., :hidden] = g * i * (1 - i)
        slopes[..., hidden : 2 * hidden] = cells[:-1] * f * (1 - f)
        slopes[..., 2 * hidden : 3 * hidden] = i * (1 - g * g)
        slopes[..., 3 * hidden :] = squashed * o * (1 - o)
        into_cell = o * (1 - squashed * squashed)
        into_output = torch.stack([grad[..., :hidden], grad[..., hidden:].flip(0)], 1)
        cell = torch.zeros(2, batch, hidden)
        for t in range(steps - 1, -1, -1):
            out = into_output[t]
            cell.addcmul_(out, into_cell[t])
            step = slopes[t]
            step[:, :, : 3 * hidden].view(2, batch, 3, hidden).mul_(cell.unsqueeze(2))
            step[:, :, 3 * hidden :].mul_(out)
            if t:
                cell.mul_(f[t])
                into_output[t - 1, 0].addmm_(step[0], weights[1])
                into_output[t - 1, 1].addmm_(step[1], weights[4])
        gradients = []
        into_x = torch.zeros_like(flat)
        for d in (0, 1):
            at_gates = slopes[:, d].reshape(-1, width)
            at_recurrent = at_gates.t() @ outputs[:-1, d].reshape(-1, hidden)
            if d:
                at_gates = slopes[:, 1].flip(0).reshape(-1, width)
            gradients += [at_gates.t() @ flat, at_recurrent, at_gates.sum(0)]
            into_x.addmm_(at_gates, weights[3 * d])
        return (into_x.view(steps, batch, -1), *gradients)


def run(layer: nn.LSTM, x: torch.Tensor) -> torch.Tensor:
    """Outputs [T, B, 2H] of a one-layer bidirectional LSTM for x [T, B, D]."""
    if not (layer.training and torch.is_grad_enabled()):
        return layer(x)[0]
    return _Bidirectional.apply(
        x,
        layer.weight_ih_l0,
        layer.weight_hh_l0,
        layer.bias_ih_l0 + layer.bias_hh_l0,
        layer.weight_ih_l0_reverse,
        layer.weight_hh_l0_reverse,
        layer.bias_ih_l0_reverse + layer.bias_hh_l0_reverse,
    )
