"""Where in a long text a costly pattern is worth trying: around the cues without which it cannot match."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from extractor.document import Document, Span
from extractor.rules.search.cues import Cue, find_cues

_BEFORE: Final = 120
_AFTER: Final = 220


def join_windows(offsets: Iterable[int], length: int, before: int = _BEFORE, after: int = _AFTER) -> list[Span]:
    """Give the stretches around offsets in a text of some length, those that touch put together.

    >>> join_windows([2, 8, 500], 505, before=2, after=12)
    [Span(start=0, end=20), Span(start=498, end=505)]
    """
    windows: list[Span] = []
    for at in offsets:
        low, high = max(0, at - before), min(length, at + after)
        if windows and low <= windows[-1].end:
            windows[-1] = Span(windows[-1].start, max(high, windows[-1].end))
        else:
            windows.append(Span(low, high))
    return windows


def find_windows(document: Document, cue: Cue, before: int = _BEFORE, after: int = _AFTER) -> list[Span]:
    """Give the stretches around every cue of a family."""
    return join_windows(find_cues(document, cue), len(document.flat), before, after)


def find_near(
    pattern: re.Pattern[str], document: Document, cue: Cue, before: int = _BEFORE, after: int = _AFTER
) -> Iterator[re.Match[str]]:
    """Find a pattern in lower case around the cues alone."""
    for window in find_windows(document, cue, before, after):
        yield from pattern.finditer(document.low, window.start, window.end)


def begins_word(plain: str, at: int) -> bool:
    """Tell whether a word begins here: behind no letter or figure, or at a capital behind a small letter, where a line break was lost.

    >>> begins_word("Job typeFull-time", 8), begins_word("Carefull", 4)
    (True, False)
    """
    return at == 0 or not plain[at - 1].isalnum() or (plain[at].isupper() and plain[at - 1].islower())
