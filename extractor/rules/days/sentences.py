"""Sentences that name a day: most of a posting does not."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.document import Document, Span
from extractor.rules.money.figures import find_figures
from extractor.rules.search.cues import Cue, find_cues

_DAY_BESIDE: Final = re.compile(r"[a-z]{3,9}\.?,?\s?\d")
_DAY_BEFORE: Final = re.compile(r"\d(?:st|nd|rd|th)?[\s,/-]{0,3}(?:of\s)?\Z")
_FIGURES: Final = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d\d")
_COUNTED: Final = re.compile(r"\d\s+(?:\w+\s)?\Z")
_WIDEST_COUNT: Final = 24
_WIDEST_MONTH: Final = 10
_MARKS: Final = frozenset("/.-")
_MOST_DAYS: Final = 200
"""What names more days is no posting."""


def find_day_sentences(document: Document) -> Iterator[Span]:
    """Give the sentences that may name a day or count days, each once: most of a posting does neither."""
    anchors = sorted(_anchors(document))[:_MOST_DAYS]
    if not anchors:
        return
    for block in document.blocks:
        first = bisect_left(anchors, block.span.start)
        if first == len(anchors):
            return
        if anchors[first] >= block.span.end:
            continue
        for sentence in document.sentences(block.span):
            number = bisect_left(anchors, sentence.start)
            if number < len(anchors) and anchors[number] < sentence.end:
                yield sentence


def _anchors(document: Document) -> Iterator[int]:
    """Give where a month stands beside a figure, where figures read as a day, and where days are counted."""
    low = document.low
    for at in find_cues(document, Cue.MONTH):
        if _DAY_BESIDE.match(low, at) or _DAY_BEFORE.search(low, max(0, at - _WIDEST_MONTH), at):
            yield at
    for start, end in find_figures(document):
        if low[end : end + 1] in _MARKS and _FIGURES.match(low, start):
            yield start
    yield from (at for at in find_cues(document, Cue.DAYS) if _COUNTED.search(low, max(0, at - _WIDEST_COUNT), at))
