"""Spans and the plain text that patterns run on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Span, trim
from extractor.document.span import plain


@given(st.text())
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text())
def test_plain_text_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the team\u2019s \u201cbest\u201d", 'the team\'s "best"'),
        ("9 \u2013 5 \u2014 daily", "9 - 5 - daily"),
        ("two\u00a0words\u200b", "two words "),
        ("\ufeffTitle", " Title"),
    ],
)
def test_typographic_marks_become_their_look_alikes(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_trimming_leaves_no_outer_white_space(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = trim(text, start, min(start + length, len(text)))
    piece = text[span.start : span.end]
    assert piece == piece.strip()


def test_a_span_holds_what_lies_within_it_and_meets_what_shares_a_character() -> None:
    assert Span(2, 8).holds(Span(2, 8))
    assert not Span(2, 8).holds(Span(1, 3))
    assert Span(2, 8).meets(Span(7, 9))
    assert not Span(2, 8).meets(Span(8, 9))


def test_words_are_verbatim_but_for_white_space() -> None:
    document = Document("Plan \n  the\u00a0week\u2019s work")
    span = Span(0, len(document.text))
    assert document.words(span) == "Plan the week\u2019s work"
    assert document.quote(span) == document.text
