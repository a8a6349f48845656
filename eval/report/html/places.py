"""Where in a posting its gold and its extracted values stand, as offsets that a browser counts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from pydantic import JsonValue

from eval.score import items, readings
from extractor.document.locate import Locator
from extractor.document.span import Span
from extractor.fields import Field


class Located(NamedTuple):
    """The places of some quotes, and the quotes that have none."""

    spans: tuple[tuple[int, int], ...]
    lost: tuple[str, ...]


class Places:
    """Finds quotes in one text; the offsets it gives count UTF-16 units, as JavaScript's strings do."""

    def __init__(self, text: str) -> None:
        """Note the characters that count as two units; the text is folded when a quote does not stand in it exactly."""
        self._text = text
        self._wide = [] if text.isascii() else [offset for offset, char in enumerate(text) if char > "\uffff"]

    def locate(self, quotes: Iterable[str]) -> Located:
        """Find quotes, each at its first place: exactly or, where no place holds it so, white space, case and typographic marks aside."""
        spans, lost = [], []
        for quote in dict.fromkeys(quotes):
            if found := self._find(quote):
                spans.append(self.units(*found))
            else:
                lost.append(quote)
        return Located(tuple(spans), tuple(lost))

    def holds(self, start: int, end: int) -> bool:
        """Tell whether two offsets are a span of this text."""
        return 0 <= start < end <= len(self._text)

    def units(self, start: int, end: int) -> tuple[int, int]:
        """Turn offsets of characters into offsets of UTF-16 units."""
        return start + bisect_left(self._wide, start), end + bisect_left(self._wide, end)

    def _find(self, quote: str) -> Span | None:
        at = self._text.find(quote) if quote else -1
        return Span(at, at + len(quote)) if at >= 0 else self._locator.locate(quote)

    @cached_property
    def _locator(self) -> Locator:
        return Locator(self._text)


def find_words(field: Field, label: JsonValue) -> Iterator[str]:
    """Give the words to search for where gold has no quotes: values that are the posting's own words, in all their readings."""
    if field.type is str:
        for reading in readings(label):
            for item in items(reading):
                yield from (one for one in readings(item) if isinstance(one, str))
