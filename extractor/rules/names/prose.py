"""Prose as patterns read it: the places where sentences begin, and where a pattern is worth trying."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from extractor.document import Document, once

_START: Final = re.compile(r"[\n.!?:*][ \t\"'*#]{0,6}(?=[A-Z0-9])")
_MARKS: Final = " \t\"'*#"


def prose(*parts: str) -> re.Pattern[str]:
    r"""Compile a verbose pattern for `document.flat`: an escaped blank stands for one to three blanks, as a wrapped line leaves them.

    >>> bool(prose(r"Widget\ Fund").fullmatch("Widget  Fund"))
    True
    """
    pattern = "".join(parts).replace("\\ ?", "[ ]{0,3}").replace("\\ ", "[ ]{1,3}")
    return re.compile(pattern, re.VERBOSE | re.MULTILINE)


@once
def sentence_starts(document: Document) -> tuple[int, ...]:
    """Find where sentences, lines and blocks begin; a block's start is one even where the line break before it was lost."""
    text = document.flat
    starts = {match.end() for match in _START.finditer(text)}
    starts.add(len(text) - len(text.lstrip(_MARKS)))
    return tuple(sorted(starts.union(block.span.start for block in document.blocks)))


def matches_at(pattern: re.Pattern[str], text: str, offsets: Iterable[int], far: int) -> Iterator[re.Match[str]]:
    """Match a pattern where the words that it begins with stand, up to a distance from the beginning."""
    for offset in offsets:
        if offset >= far:
            return
        if match := pattern.match(text, offset, far):
            yield match
