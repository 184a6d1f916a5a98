"""Writes features.fixture.json, by which the Python and the JavaScript side are held together.

usage: features_fixture.py
"""

import json
from pathlib import Path
from typing import Any, Dict

from features import ngram_hashes, normalise, shape, word_key

FORMS = [
    "a", "I", "’s", "“", "``", "–", "—", "…", "3.5bn", "2021", "+44", "N.B.", "U.S.", "iPhone", "McKay", "e-mail",
    "EU-wide", "Ruritania’s", "naïve", "ÉTAT", "Straße", "ẞ", "Čaputová", "İstanbul", "ıssız", "ΟΔΟΣ", "Київ", "ДОГОВОР",
    "北京", "ﬁnance", "ŉ", "😀", "x😀Y", "x" * 40, "https://example.org/" + "a/" * 20, "-", "0", "&", "ª", "Ǆ", "ǅ",
]


def describe(form: str) -> Dict[str, Any]:
    """All that the network reads of a form, before reduction to table rows."""
    return {
        "form": form,
        "normalised": normalise(form),
        "key": word_key(form),
        "shape": shape(form),
        "hashes": ngram_hashes(form),
    }


FIXTURE = Path(__file__).parent / "features.fixture.json"

if __name__ == "__main__":
    rows = ",\n".join(json.dumps(describe(form), ensure_ascii=False, separators=(",", ":")) for form in FORMS)
    FIXTURE.write_text(f"[\n{rows}\n]\n", encoding="utf8")
