"""Run with: python3 -m unittest, in this folder."""

import json
import shutil
import subprocess
import unittest

from features import fnv1a, ngram_hashes, shape, units, word_key
from features_fixture import FIXTURE, FORMS, describe

JAVASCRIPT = """
const fixture = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'));
const wrong = fixture.filter(({ form, key, shape }) => {
  const plain = form.replace(/[\\u2018\\u2019\\u0060]/g, "'").replace(/[\\u201c\\u201d]/g, '"')
    .replace(/[\\u2013\\u2014]/g, '-').replace(/[0-9]/g, '0');
  const all = plain.split('');
  const upper = all.map((u) => u.toLowerCase() !== u);
  const lower = all.map((u, i) => !upper[i] && u.toUpperCase() !== u);
  const kind = (u, i) => (upper[i] ? 'U' : lower[i] ? 'L' : u === '0' ? '0' : u === '-' ? '-' : '?');
  const pattern = all.map(kind).join('');
  const flags = [/^U/, /U.*U/, /L/, /0/, /-/, /[?]/, /^[^U]+U/, /^.$/].map((p) => p.test(pattern));
  return plain.toLowerCase() !== key || flags.reduce((n, f, i) => n + (f ? 1 << i : 0), 0) !== shape;
});
console.log(JSON.stringify(wrong.map((w) => w.form)));
"""


class FeaturesTest(unittest.TestCase):
    """What the network reads of a word."""

    def test_words_that_differ_in_quotes_digits_or_case_share_a_key(self) -> None:
        self.assertEqual(word_key("Ruritania’s"), word_key("ruritania's"))
        self.assertEqual(word_key("2021"), "0000")
        self.assertEqual(word_key("EU–wide"), "eu-wide")

    def test_capitals_digits_and_signs_set_their_flags(self) -> None:
        self.assertEqual(shape("word"), 4)
        self.assertEqual(shape("Word"), 1 | 4)
        self.assertEqual(shape("NATO"), 1 | 2)
        self.assertEqual(shape("iPhone-12"), 4 | 8 | 16 | 64)
        self.assertEqual(shape("."), 32 | 128)

    def test_hashes_follow_the_published_fnv1a_vectors(self) -> None:
        self.assertEqual(fnv1a([]), 0x811C9DC5)
        self.assertEqual(fnv1a(units("a")), 0xE40C292C)
        self.assertEqual(fnv1a(units("foobar")), 0xBF9CF968)

    def test_a_short_word_has_affixes_and_few_grams_and_a_long_one_is_cut(self) -> None:
        self.assertEqual(len(ngram_hashes("a")), 2 + 1)
        self.assertEqual(len(ngram_hashes("the")), 2 + 3 + 2 + 1)
        self.assertEqual(ngram_hashes("x" * 31), ngram_hashes("x" * 50))

    def test_signs_outside_the_basic_plane_count_as_two_units(self) -> None:
        self.assertEqual(units("😀"), [0xD83D, 0xDE00])

    def test_the_fixture_says_what_the_code_does(self) -> None:
        self.assertEqual(json.loads(FIXTURE.read_text(encoding="utf8")), [describe(form) for form in FORMS])

    def test_javascript_agrees_on_case_and_shape(self) -> None:
        node = shutil.which("node")
        if node is None:
            self.skipTest("node is not installed")
        out = subprocess.run([node, "-e", JAVASCRIPT, str(FIXTURE)], capture_output=True, text=True, check=True)
        self.assertEqual(json.loads(out.stdout), [])


if __name__ == "__main__":
    unittest.main()
