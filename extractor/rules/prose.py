"""Prose as patterns read it: text without wrapped lines, the places where sentences begin, and blanks that may be several."""

import re
from functools import lru_cache
from typing import Final

from extractor.document import Document

_BREAKS: Final = {ord("\r"): " ", ord("\n"): " ", ord("\t"): " "}
_START: Final = re.compile(r"(?:^|(?<=[.!?:*]))[ \t\"'*#]{0,6}(?=[A-Z0-9])", re.MULTILINE)


def prose(*parts: str) -> re.Pattern[str]:
    r"""Compile a verbose pattern for `flat` text: an escaped blank stands for one to three blanks, as a wrapped line leaves them.

    >>> bool(prose(r"Widget\ Fund").fullmatch("Widget  Fund"))
    True
    """
    pattern = "".join(parts).replace("\\ ?", "[ ]{0,3}").replace("\\ ", "[ ]{1,3}")
    return re.compile(pattern, re.VERBOSE | re.MULTILINE)


@lru_cache(maxsize=2)
def flat(document: Document) -> str:
    """Give the plain text with the line breaks within paragraphs made blanks: same length, same offsets."""
    parts, at = [], 0
    for paragraph in document.paragraphs:
        if len(paragraph.lines) > 1:
            span = paragraph.span
            parts += [document.plain[at : span.start], document.plain[span.start : span.end].translate(_BREAKS)]
            at = span.end
    return "".join([*parts, document.plain[at:]])


@lru_cache(maxsize=2)
def sentence_starts(document: Document) -> tuple[int, ...]:
    """Find where sentences, lines and blocks begin; a block's start is one even where the line break before it was lost."""
    starts = {match.end() for match in _START.finditer(flat(document))}
    return tuple(sorted(starts | {block.span.start for block in document.blocks}))
