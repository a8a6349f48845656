"""Which words a text holds, and where: rules look here first, so that a pattern runs only where it can match."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Final

_WORD: Final = re.compile(r"[a-z]+")


class WordIndex:
    """The words of a text (runs of ASCII letters, in lower case) with their offsets.

    Reading them costs one pass; asking costs only as much as there are answers.
    """

    def __init__(self, low: str) -> None:
        """Index a text in lower case."""
        self._low = low

    @cached_property
    def offsets(self) -> dict[str, list[int]]:
        """Every word with the offsets at which it stands."""
        offsets: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(self._low):
            offsets[match[0]].append(match.start())
        return dict(offsets)

    def has(self, words: Iterable[str]) -> bool:
        """Tell whether the text holds any of these words."""
        return any(word in self.offsets for word in words)

    def find(self, words: Iterable[str]) -> list[int]:
        """Give the offsets of these words, in order."""
        return sorted(offset for word in words for offset in self.offsets.get(word, ()))
