"""Run with: python3 -m unittest, in this folder."""

import itertools
import unittest

import numpy as np

from quantise import pack4, quantise, unpack4
from tree import best_tree, is_tree


class BestTreeTest(unittest.TestCase):
    """The tree search against trying out all trees."""

    def test_the_tree_found_is_the_best_of_all_with_one_root(self) -> None:
        rng = np.random.default_rng(1)
        for words in (1, 2, 3, 4):
            trees = [np.array(h) for h in itertools.product(range(words + 1), repeat=words) if is_tree(np.array(h))]
            for _ in range(40):
                scores = np.log(rng.dirichlet(np.full(words + 1, 0.4), words) + 1e-9)
                scores[np.arange(words), np.arange(words) + 1] = -1e9
                best = max(scores[np.arange(words), tree].sum() for tree in trees)
                found = best_tree(scores)
                self.assertTrue(is_tree(found))
                self.assertAlmostEqual(scores[np.arange(words), found].sum(), best)

    def test_loops_and_second_roots_are_no_trees(self) -> None:
        self.assertTrue(is_tree(np.array([2, 0, 2])))
        self.assertFalse(is_tree(np.array([2, 1, 0])))
        self.assertFalse(is_tree(np.array([0, 0])))


class QuantiseTest(unittest.TestCase):
    """Rounded weights."""

    def test_rounding_moves_no_weight_by_more_than_half_a_step(self) -> None:
        weights = np.random.default_rng(2).normal(size=(5, 8)).astype(np.float32)
        rounded = quantise(weights)
        self.assertLessEqual(float((np.abs(rounded.values() - weights) / rounded.scale[:, None]).max()), 0.5001)

    def test_two_numbers_fit_in_a_byte_and_come_back(self) -> None:
        whole = quantise(np.random.default_rng(3).normal(size=(3, 6)), bits=4, axis=1).whole
        self.assertEqual(unpack4(pack4(whole), whole.shape).tolist(), whole.tolist())
        self.assertEqual(pack4(np.array([[-7, 7]], np.int8)).tolist(), [[0x01 | 0xF0]])


if __name__ == "__main__":
    unittest.main()
