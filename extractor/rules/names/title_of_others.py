"""Positions in the text that are not the hire's: "support the Deputy Director", "the Director serves as Chief Widget Officer"."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Document, Span
from extractor.rules.names.title_in_prose import Mention
from extractor.rules.names.words import folded_words, has_role

_RANKS: Final = frozenset({"senior", "junior", "sr", "jr", "general", "vice", "ii", "iii", "iv", "level", "full", "part", "time"})
_BEFORE: Final = 40
_FAR: Final = 10_000
_SERVES: Final = re.compile(
    r"""
    \b(?: report (?:s|ing)?\ (?:\w+\ )?to | support (?:s|ing)? | assist (?:s|ing)? | advis (?:e|es|ing) | on\ behalf\ of
        | (?:supervision|direction|guidance)\ of | brief (?:s|ing)? )
    \s (?: (?:the|our|its)\s )? (?: [\w-]+'s?\s )? \Z
    """,
    re.VERBOSE,
)


def is_the_hire(document: Document, mention: Mention, title: str) -> bool:
    """Tell another name of the position from the position of somebody else: it is told of the hire, or shares a word with the title."""
    value = document.words(mention.span)
    shared = set(_content(value)) & set(_content(title))
    return bool(shared) or (mention.hired and not _is_served(document, mention.span))


def _content(name: str) -> Iterator[str]:
    return (word for word in folded_words(name) if not has_role(word) and word not in _RANKS)


def _is_served(document: Document, span: Span) -> bool:
    """Tell whether the posting has the hire report to this position, or support it."""
    name = document.low[span.start : span.end]
    at = document.low.find(name, 0, _FAR)
    while at >= 0:
        if _SERVES.search(document.low, max(0, at - _BEFORE), at):
            return True
        at = document.low.find(name, at + len(name), _FAR)
    return False
