"""From a quote to its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Span

TEXT = "The Aide\u2019s pay \u2013 $20\nan hour \u2026 and more. The aide sorts mail."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("the aide's pay - $20 an hour", "The Aide\u2019s pay \u2013 $20\nan hour"),
        ("SORTS  MAIL", "sorts mail"),
        ("pay ... sorts", "pay \u2013 $20\nan hour \u2026 and more. The aide sorts"),
        ("pay [\u2026] more", "pay \u2013 $20\nan hour \u2026 and more"),
        ("an hour \u2026 and", "an hour \u2026 and"),
    ],
)
def test_a_quote_is_found_white_space_case_marks_and_ellipses_aside(quote: str, found: str) -> None:
    document = Document(TEXT)
    span = document.locate(quote)
    assert span is not None
    assert document.quote(span) == found


@pytest.mark.parametrize("quote", ["", " \n", "...", "pay $30", "sorts ... pay"])
def test_what_the_text_does_not_say_is_not_found(quote: str) -> None:
    assert Document(TEXT.replace("\u2026", "")).locate(quote) is None


@given(st.text(min_size=1), st.data())
def test_the_quote_of_any_span_is_found_with_equal_words(text: str, data: st.DataObject) -> None:
    document = Document(text)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = document.locate(document.quote(span))
    if not document.plain[span.start : span.end].strip():
        assert found is None
    else:
        assert found is not None
        assert fold(document.plain[found.start : found.end]) == fold(document.plain[span.start : span.end])


def fold(text: str) -> str:
    return "".join(char.lower() for char in text if not char.isspace())


def test_an_ellipsis_leaves_out_as_little_as_may_be() -> None:
    text = "Splice ropes on Monday. Paint ramps. Splice ropes at dawn, on Friday. Splice ropes on Sunday."
    document = Document(text)
    span = document.locate("Splice ropes ... on Friday")
    assert span is not None
    assert document.quote(span) == "Splice ropes at dawn, on Friday"


def test_an_ellipsis_does_not_stand_for_half_a_posting() -> None:
    far = "Paint the ramps and grease the winches. " * 30
    near = Document(f"Splice ropes. {far}Splice nets on Friday.").locate("Splice ... Friday")
    assert near is not None
    assert Document(f"Splice ropes. {far}Mend nets on Friday.").locate("Splice ... Friday") is None
