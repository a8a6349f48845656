"""Folding: what of a text counts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from extractor import folding


@given(st.text(alphabet="aB9.+#&' _-/’é\n", max_size=12))
def test_words_are_what_the_pattern_finds_by_the_short_way_too(text: str) -> None:
    folded = folding.fold(text).replace("&", " and ").replace("'", "")
    assert folding.words(text) == " ".join(re.findall(r"\.?[^\W_]+[+#]*", folded))
