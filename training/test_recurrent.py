"""Run with: python3 -m unittest, in this folder."""

import unittest

import torch

from recurrent import run


class RecurrentTest(unittest.TestCase):
    """The quick LSTM against PyTorch's."""

    def test_outputs_and_gradients_are_those_of_pytorch(self) -> None:
        torch.manual_seed(1)
        layer = torch.nn.LSTM(6, 5, bidirectional=True)
        weight = torch.randn(7, 3, 10)
        results = []
        for compute in (lambda x: run(layer, x), lambda x: layer(x)[0]):
            x = torch.randn(7, 3, 6, generator=torch.Generator().manual_seed(2), requires_grad=True)
            layer.zero_grad()
            out = compute(x)
            (out * weight).sum().backward()
            results.append([out.detach(), x.grad, *(p.grad.clone() for p in layer.parameters())])
        for ours, theirs in zip(*results):
            torch.testing.assert_close(ours, theirs, atol=1e-5, rtol=1e-4)


if __name__ == "__main__":
    unittest.main()
