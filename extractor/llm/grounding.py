"""From what a model claims to candidates: the quote must stand in the posting, and the value must follow from the quote."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Kind, Span
from extractor.fields import FIELDS
from extractor.llm.follows import read_words
from extractor.llm.speaks import speaks_of
from extractor.llm.wire import Claim

_MOST_LINES: Final = 60
"""A range of more lines than this is no list of items but the whole posting."""
_LEAST_ITEM: Final = 3
_GAP: Final = re.compile(r"\.{3}|\u2026")


def ground(document: Document, claim: Claim) -> Iterator[Candidate]:
    """Yield what of a claim stands in the posting; a candidate without a span for what does not."""
    field = FIELDS[claim.field]
    if field.by_line:
        yield from _items(document, claim)
        return
    span = _find(document, claim)
    stated = span is not None and not document.is_order(span) and speaks_of(document, field, span)
    values = list(read_words(document, field, span)) if span and stated else []
    for value in values:
        yield Candidate(claim.field, value, span, Trust.WORDING, "llm")
    if not values:
        yield Candidate(claim.field, claim.words, None, Trust.GUESS, "llm")


def _find(document: Document, claim: Claim) -> Span | None:
    """Find the words that a claim points at: on its line or those beside it, else wherever they stand."""
    if not claim.words:
        return None
    near = _lines(document, claim.first - 1, claim.last + 1)
    places = (document.locate(claim.words, near) if near else None, document.locate(claim.words))
    return next((span for span in places if span and _says(document, span, claim.words)), None)


def _says(document: Document, span: Span, words: str) -> bool:
    """Tell whether a place says these words and not others that hold them: whole words, and the same figures ("12 345" is not "12345")."""
    text, (start, end) = document.text, span
    cuts = (text[start - 1 : start] + text[start], text[end - 1] + text[end : end + 1])
    figures = re.findall(r"\d+", document.quote(span))
    return not any(len(cut) > 1 and cut.isalnum() for cut in cuts) and (bool(_GAP.search(words)) or figures == re.findall(r"\d+", words))


def _lines(document: Document, first: int, last: int) -> Span | None:
    """Give the span from one numbered line to another, as far as there are such lines."""
    lines = document.lines[max(first, 1) - 1 : max(last, 0)]
    return Span(lines[0].span.start, lines[-1].span.end) if lines else None


def _items(document: Document, claim: Claim) -> Iterator[Candidate]:
    """Take the items from the lines that a claim names: each item of a list, each sentence of prose; headings are none."""
    lines = _lines(document, claim.first, claim.last) if claim.last - claim.first < _MOST_LINES else None
    if lines is None or claim.first < 1:
        yield Candidate(claim.field, f"lines {claim.first} to {claim.last}", None, Trust.GUESS, "llm")
        return
    headings = [block.span for block in document.blocks if block.kind is Kind.HEADING and block.span.meets(lines)]
    for statement in document.statements:
        span = statement.span
        if not lines.holds(span) or any(heading.holds(span) for heading in headings) or span.end - span.start < _LEAST_ITEM:
            continue
        if not document.is_order(span) and not document.is_boilerplate(span, *Boilerplate):
            yield Candidate(claim.field, document.words(span), span, Trust.WORDING, "llm")
