"""Which words a text holds, and where: rules look here first, so that a pattern runs only where it can match."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final

from extractor.document.span import Span

_WORD: Final = re.compile(r"[a-z]+")


class WordIndex:
    """The words of a text (runs of ASCII letters, in lower case) with their offsets.

    Reading them costs one pass; asking costs only as much as there are answers.
    """

    def __init__(self, low: str, pieces: Callable[[], tuple[Span, ...]]) -> None:
        """Index a text in lower case. `pieces` gives the stretches that `pieces_with` gives out: sentences, in order."""
        self._low = low
        self._make_pieces = pieces

    @cached_property
    def offsets(self) -> dict[str, list[int]]:
        """Every word with the offsets at which it stands."""
        offsets: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(self._low):
            offsets[match[0]].append(match.start())
        return dict(offsets)

    @cached_property
    def _pieces(self) -> tuple[Span, ...]:
        return self._make_pieces()

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self._pieces]

    def has(self, words: Iterable[str]) -> bool:
        """Tell whether the text holds any of these words."""
        return any(word in self.offsets for word in words)

    def find(self, words: Iterable[str]) -> list[int]:
        """Give the offsets of these words, in order."""
        return sorted(offset for word in words for offset in self.offsets.get(word, ()))

    def pieces_with(self, words: Iterable[str]) -> tuple[Span, ...]:
        """Give the sentences that hold any of these words, in order."""
        found = self.find(words)
        numbers = {bisect_right(self._starts, offset) - 1 for offset in found} if found else ()
        return tuple(self._pieces[number] for number in sorted(numbers) if number >= 0)
