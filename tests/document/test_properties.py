"""What holds for any text, posting or not."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Document, Span

PIECES = st.sampled_from([
    "Responsibilities", "Requirements:", "Nice to have", "Job ID: 7", "Salary", "- ", "\u2022 ", "* ", "1. ", "2) ", "a) ", "\n", "\n\n",
    " ", "\t", ". ",
    ": ", "; or ", "Sort the mail", "You will answer calls", "must have a diploma", "TEAM:", "\u2019", "\u200b",
    "$20", "Apply now", "equal opportunity",
])  # fmt: skip
TEXTS = st.text() | st.lists(PIECES, max_size=40).map("".join)


def spans_of(document: Document) -> Iterator[Span]:
    for line in document.lines:
        yield from (line.span, line.content)
    yield from (paragraph.span for paragraph in document.paragraphs)
    yield from (block.span for block in document.blocks)
    for label in document.labels:
        yield from (label.printed, label.value)
    yield from (section.heading for section in document.sections if section.heading)
    yield from (statement.span for statement in document.statements)
    yield from (mark.span for mark in document.boilerplate)
    yield from (line.span for line in document.header.lines)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_is_read_and_every_span_lies_within_it(text: str) -> None:
    document = Document(text)
    for span in spans_of(document):
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=300)
@given(TEXTS)
def test_blocks_and_statements_are_in_order_and_do_not_overlap(text: str) -> None:
    document = Document(text)
    for spans in ([block.span for block in document.blocks], [statement.span for statement in document.statements]):
        assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(max_examples=300)
@given(TEXTS)
def test_every_statement_lies_within_a_block(text: str) -> None:
    document = Document(text)
    assert all(any(block.span.holds(statement.span) for block in document.blocks) for statement in document.statements)


@given(TEXTS)
def test_the_sentences_of_a_span_lie_within_it_in_order(text: str) -> None:
    document = Document(text)
    sentences = document.sentences(Span(0, len(document.text)))
    assert all(one.end <= other.start for one, other in pairwise(sentences))


LETTERS = re.compile(r"[^\W_]")


@settings(max_examples=300)
@given(TEXTS)
def test_no_letter_falls_between_the_blocks(text: str) -> None:
    document = Document(text)
    covered = [False] * len(text)
    for block in document.blocks:
        covered[block.span.start : block.span.end] = [True] * (block.span.end - block.span.start)
    marks = [line.span.start for line in document.lines if line.marked]
    lost = [match.start() for match in LETTERS.finditer(document.plain) if not covered[match.start()]]
    assert all(any(0 <= at - mark < 10 for mark in marks) or document.plain[at] in "0123456789" for at in lost)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "- ",
        "\u2022 x ",
        "Word: ",
        "Responsibilities",
        "Salary\n",
        "AB CD: ",
        "1. A ",
        "wordsWord ",
        "a. - B",
        "(",
        '"',
        "x:",
        "Annual ",
        ". ",
        "A/",
    ],
)
def test_one_piece_repeated_makes_no_more_blocks_than_it_has_characters(piece: str) -> None:
    document = Document(piece * (20_000 // len(piece)))
    assert len(document.blocks) + len(document.labels) + len(document.statements) + len(document.boilerplate) <= 3 * len(document.text)
