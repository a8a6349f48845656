"""Where words stand: in the units that a claim names, then near them, then anywhere; whole words, and the same figures."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from extractor.document import Document, Span
from extractor.document.cuts import is_name

_GAP: Final = re.compile(r" ?(?:\[?\.{3,9}\]?|\[?\u2026\]?) ?")
_FIGURES: Final = re.compile(r"\d+")
_MOST_PLACES: Final = 12
"""Words that stand in more places than this are no pointer to one."""
_MOST_PIECES: Final = 12
_MOST_TRIES: Final = 2_000
"""A single letter stands in many words."""
_ADDRESSES: Final = ("http://", "https://", "www.")
_SHOUTED: Final = 4
_NEAR: Final = 400
"""Characters that an ellipsis may leave out for its pieces to be one stretch."""
_SCALES: Final = frozenset("km")
_OF_NUMBERS: Final = frozenset(".,'")
_NAME_MARKS: Final = frozenset("+#")
_UNSPACED_FROM: Final = 0x2E80
"""From here on scripts write words without blanks."""


Placed = tuple[tuple[Span, ...], tuple[Span, ...]]
"""The pieces of the words, and the same with near ones made one stretch."""


def find_places(document: Document, words: str, at: tuple[Span, ...]) -> Iterator[Placed]:
    """Yield every place that says these words, the best first, up to a bound."""
    words = " ".join(words.split())
    pieces = [piece for piece in _GAP.split(words) if any(map(str.isalnum, piece))][:_MOST_PIECES]
    if not pieces:
        return
    whole = list(islice(_whole(document, words, at), _MOST_PLACES)) if len(pieces) == 1 else []
    yield from (((span,), (span,)) for span in whole)
    if whole:
        return
    for first in islice(_whole(document, pieces[0], at), _MOST_PLACES):
        if placed := _follow(document, first, pieces[1:], at):
            yield placed


def _follow(document: Document, first: Span, pieces: list[str], at: tuple[Span, ...]) -> Placed | None:
    """Find the other pieces: right behind the one before, else in the units named, else anywhere."""
    found, joined = [first], [first]
    for piece in pieces:
        last = joined[-1]
        near = Span(last.end, min(len(document.text), last.end + _NEAR + 2 * len(piece)))
        behind = next(_in(document, piece, near), None)
        span = behind or next(_whole(document, piece, at), None)
        if span is None:
            return None
        found.append(span)
        joined[-1:] = [Span(last.start, span.end)] if behind else [last, span]
    return tuple(found), tuple(joined)


def _whole(document: Document, words: str, at: tuple[Span, ...]) -> Iterator[Span]:
    near = document.units.near(at) if at else None
    seen: set[Span] = set()
    for within in (*at, near, Span(0, len(document.text))):
        for span in _in(document, words, within) if within else ():
            if span not in seen:
                seen.add(span)
                yield span


def _in(document: Document, words: str, within: Span) -> Iterator[Span]:
    """Yield the places within a stretch that say just these words, those of the same case first."""
    figures = _FIGURES.findall(words)
    raw = islice(document.places(words, within), _MOST_TRIES)
    fitting = (span for span in raw if not _is_cut(document.text, span) and _FIGURES.findall(document.text, *span) == figures)
    found = list(islice(fitting, _MOST_PLACES))
    return iter(sorted(found, key=lambda span: document.quote(span) != words) if len(found) > 1 else found)


def _is_cut(text: str, span: Span) -> bool:
    return _cuts(text, span.start) or _cuts(text, span.end)


def _cuts(text: str, at: int) -> bool:
    """Tell whether an offset lies within a word, a number or a name."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if before.isalnum() and behind in _NAME_MARKS:
        return behind == "#" or text.startswith("++", at)
    if before.isdigit() and behind in _OF_NUMBERS:
        return text[at + 1 : at + 2].isdigit()
    if behind.isdigit() and before in _OF_NUMBERS:
        return text[at - 2 : at - 1].isdigit()
    return before.isalnum() and behind.isalnum() and not _is_joint(text, at, before, behind)


def _is_joint(text: str, at: int, before: str, behind: str) -> bool:
    """Tell whether a line break was lost between two letters or figures: at a capital, or between figures and letters."""
    if before.isdigit() != behind.isdigit():
        return not (before.isdigit() and behind.lower() in _SCALES and not text[at + 1 : at + 2].isalnum())
    if before.isdigit():
        return False
    if ord(before) >= _UNSPACED_FROM or ord(behind) >= _UNSPACED_FROM:
        return True
    shouted = text[max(0, at - _SHOUTED) : at].isupper() and text[at - _SHOUTED : at].isalpha() and text[at + 1 : at + 2].islower()
    if behind.isupper() and (before.islower() or (at >= _SHOUTED and shouted)):
        return not is_name(text, at)
    return text.startswith(_ADDRESSES, at)
