"""Figures of a text: every run of digits, whatever stands beside it."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document
from extractor.rules.money.figures import find_figures


@given(st.text(alphabet="0123456789 a.", max_size=60))
def test_figures_are_the_runs_of_digits(text: str) -> None:
    document = Document(text)
    assert [document.text[start:end] for start, end in find_figures(document)] == "".join(
        char if char.isdigit() else " " for char in text
    ).split()
