"""Run with: python3 -m unittest, in this folder."""

import unittest

from data import split_word


class SplitWordTest(unittest.TestCase):
    """News words that come less split than the treebanks' words."""

    def test_clitics_quotes_and_currency_come_off(self) -> None:
        self.assertEqual(split_word("nation's"), ["nation", "'s"])
        self.assertEqual(split_word('"don\'t"'), ['"', "do", "n't", '"'])
        self.assertEqual(split_word("$40"), ["$", "40"])

    def test_abbreviations_and_bare_signs_stay_whole(self) -> None:
        for word in ("U.S.", "Mr.", "'s", "n't", '"', "$", "...", "o'clock"):
            self.assertEqual(split_word(word), [word])


if __name__ == "__main__":
    unittest.main()
