"""Spans: half-open ranges of character offsets into a text."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.words import in_force

_WORD_AT_END: Final = re.compile(r"[^\W_][\w.]*\Z")


class Span(NamedTuple):
    """`text[start:end]`."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def find_all(text: str, words: str) -> Iterator[Span]:
    """Give every place where a text holds words verbatim, one behind the other; none for no words.

    >>> list(find_all("to and fro, to and fro", "to"))
    [Span(start=0, end=2), Span(start=12, end=14)]
    """
    at = text.find(words) if words else -1
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + len(words))


def trim(text: str, start: int, end: int) -> Span:
    """Narrow a range to what stands between its outer white space."""
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, start + max(left, len(piece.rstrip())))


# One character for one, so that offsets hold: typographic marks as their ASCII look-alikes, invisible characters and odd spaces as a space.
WIDTHLESS: Final = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters that are not seen: words that hold them look like those without."""
ODD_BLANKS: Final = f"\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000{WIDTHLESS}"
"""Spaces of other widths, and characters that are not seen."""
_LOOKALIKES: Final = {
    "'": "\u2018\u2019\u201a\u201b\u2032",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    ":": "\uff1a",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043",
    " ": ODD_BLANKS,
}
_SIMPLE: Final = {mark: simple for simple, marks in _LOOKALIKES.items() for mark in marks}
_MARK: Final = re.compile(f"[{''.join(_SIMPLE)}]")

WORD: Final = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    r"""Give the text with typographic marks made plain, character by character: same length, same offsets.

    >>> plain("Mayor’s\u00a0Office – NYC")
    "Mayor's Office - NYC"
    """
    return text if text.isascii() else _MARK.sub(lambda mark: _SIMPLE[mark.group()], text)


def stripped(plain: str, span: Span, marks: str = " \t\r\n,;:.-*_|") -> Span:
    """Leave out marks and white space around a name; the full stop of "Inc." stays."""
    span = trim(plain, span.start, span.end)
    text = plain[span.start : span.end]
    left = len(text) - len(text.lstrip(marks))
    right = len(text.rstrip(marks))
    if text[right : right + 1] == "." and _is_short_form(_WORD_AT_END.search(text[:right])):
        right += 1
    return Span(span.start + left, span.start + max(left, right))


def _is_short_form(found: re.Match[str] | None) -> bool:
    return found is not None and any(
        found.group().lower() in in_force().words(name) for name in ("SHORT_FORM", "CLOSING_SHORT_FORM", "LEGAL_FORM")
    )


def begins_word(plain: str, at: int) -> bool:
    """Tell whether a word begins here: behind no letter or figure, or at a capital behind a small letter, where a line break was lost.

    >>> begins_word("Job typeFull-time", 8), begins_word("Carefull", 4)
    (True, False)
    """
    return at == 0 or not plain[at - 1].isalnum() or (plain[at].isupper() and plain[at - 1].islower())
