"""Where in a long text a costly pattern is worth trying: around the words without which it cannot match."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from extractor.document import Span

_BEFORE: Final = 120
_AFTER: Final = 220


@lru_cache(maxsize=2)
def lowered(plain: str) -> str:
    """Give a text in lower case with the same offsets: letters that would grow in lower case are left."""
    lower = plain.lower()
    return lower if len(lower) == len(plain) else "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)


def find_windows(plain: str, words: Iterable[str], before: int = _BEFORE, after: int = _AFTER) -> list[Span]:
    """Give the stretches around every occurrence of any of the words (lower case), those that touch put together.

    >>> find_windows("A remote role. " + "x" * 500 + " Remotely.", ["remote"], before=2, after=12)
    [Span(start=0, end=14), Span(start=514, end=525)]
    """
    text = lowered(plain)
    at = sorted(start for word in words for start in _occurrences(text, word))
    windows: list[Span] = []
    for start in at:
        low, high = max(0, start - before), min(len(plain), start + after)
        if windows and low <= windows[-1].end:
            windows[-1] = Span(windows[-1].start, max(high, windows[-1].end))
        else:
            windows.append(Span(low, high))
    return windows


def find_near(
    pattern: re.Pattern[str], plain: str, words: Iterable[str], before: int = _BEFORE, after: int = _AFTER
) -> Iterator[re.Match[str]]:
    """Find a pattern around the words alone."""
    for window in find_windows(plain, words, before, after):
        yield from pattern.finditer(plain, window.start, window.end)


def _occurrences(text: str, word: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + len(word))
