"""From a quote to the place where the posting says it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.document.span import Span, plain

_GAP: Final = re.compile(r"\.{3}|\[\.{3}\]|\u2026|\[\u2026\]")
_LONGEST_GAP: Final = 400
"""So many characters that count may an ellipsis leave out: some sentences, not half a posting."""
_MOST_TRIES: Final = 50
"""Bounded: parts that stand everywhere and never near one another must not cost more than a look at each."""


class Locator:
    """Finds quotes in one text: white space, case and typographic marks aside, parts left out by an ellipsis skipped."""

    def __init__(self, text: str) -> None:
        """Fold the text once; `text` is what spans will index."""
        folded, offsets = [], []
        for offset, char in _fold(text):
            folded.append(char)
            offsets.append(offset)
        self._folded = "".join(folded)
        self._offsets = offsets

    def locate(self, quote: str, within: Span | None = None) -> Span | None:
        """Find the first place that holds the quote, its ellipses taken for parts left out if need be; None where no place does.

        Only places that lie in `within` count, where it is given.
        """
        whole = _folded(quote)
        if not whole:
            return None
        low, high = self._between(within) if within else (0, len(self._folded))
        at = self._folded.find(whole, low, high)
        if at >= 0:
            return self._span(at, at + len(whole))
        parts = [part for part in map(_folded, _GAP.split(quote)) if part]
        return self._locate_parts(parts, low, high) if len(parts) > 1 or (parts and parts[0] != whole) else None

    def places(self, quote: str, within: Span) -> Iterator[Span]:
        """Yield every place in a span that holds the whole quote, ellipses as they stand, in order; places may meet one another."""
        whole = _folded(quote)
        low, high = self._between(within)
        at = self._folded.find(whole, low, high) if whole else -1
        while at >= 0:
            yield self._span(at, at + len(whole))
            at = self._folded.find(whole, at + 1, high)

    def _between(self, span: Span) -> tuple[int, int]:
        """Give the range of folded characters that come from a span."""
        return bisect_left(self._offsets, span.start), bisect_left(self._offsets, span.end)

    def _locate_parts(self, parts: list[str], low: int, high: int) -> Span | None:
        """Find the parts one after the other, with no more left out between two of them than an ellipsis stands for."""
        for _ in range(_MOST_TRIES):
            ends = self._follow(parts, low, high)
            if not ends:
                return None
            # From the end backwards: each part as late as it may stand, so that nothing is taken in that need not be.
            at = ends[-1] - len(parts[-1])
            widest = 0
            for part in reversed(parts[:-1]):
                before = self._folded.rfind(part, low, at)
                widest, at = max(widest, at - before - len(part)), before
            if widest <= _LONGEST_GAP:
                return self._span(at, ends[-1])
            low = at + 1
        return None

    def _follow(self, parts: list[str], low: int, high: int) -> list[int]:
        """Give where the parts end that stand one after the other, each as early as it may; nothing where one is not found."""
        ends: list[int] = []
        for part in parts:
            at = self._folded.find(part, ends[-1] if ends else low, high)
            if at < 0:
                return []
            ends.append(at + len(part))
        return ends

    def _span(self, start: int, end: int) -> Span:
        return Span(self._offsets[start], self._offsets[end - 1] + 1)


def _fold(text: str) -> Iterator[tuple[int, str]]:
    """Give the characters that count, each with its offset: a capital may fold to more than one."""
    for offset, char in enumerate(plain(text)):
        if not char.isspace():
            for low in char.lower():
                yield offset, low


def _folded(text: str) -> str:
    return "".join(char for _, char in _fold(text))
