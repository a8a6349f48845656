"""From a quote to the place where the posting says it."""

import re
from typing import Final

from extractor.document.span import Span, plain

_GAP: Final = re.compile(r"\s*(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*")


class Locator:
    """Finds quotes in one text: white space, case and typographic marks aside, parts left out by an ellipsis skipped."""

    def __init__(self, text: str) -> None:
        """Fold the text once; `text` is what spans will index."""
        folded, offsets = [], []
        for offset, char in enumerate(plain(text)):
            if not char.isspace():
                low = char.lower()
                folded.append(low)
                offsets.extend([offset] * len(low))
        self._folded = "".join(folded)
        self._offsets = offsets

    def locate(self, quote: str) -> Span | None:
        """Find the first place that holds the quote; None where the text does not say it."""
        parts = ["".join(plain(part).lower().split()) for part in _GAP.split(quote)]
        parts = [part for part in parts if part]
        if not parts:
            return None
        first = at = self._folded.find(parts[0])
        end = at + len(parts[0])
        for part in parts[1:]:
            if at < 0:
                break
            at = self._folded.find(part, end)
            end = at + len(part)
        return None if at < 0 else Span(self._offsets[first], self._offsets[end - 1] + 1)
