"""From a quote to the place where the posting says it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.document.span import Span, plain

_GAP: Final = re.compile(r"\.{3}|\[\.{3}\]|\u2026|\[\u2026\]")


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

    def _between(self, span: Span) -> tuple[int, int]:
        """Give the range of folded characters that come from a span."""
        return bisect_left(self._offsets, span.start), bisect_left(self._offsets, span.end)

    def _locate_parts(self, parts: list[str], low: int, high: int) -> Span | None:
        first = end = -1
        for part in parts:
            at = self._folded.find(part, max(end, low), high)
            if at < 0:
                return None
            first, end = (at if first < 0 else first), at + len(part)
        return self._span(first, end)

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
