"""What a check looks at, and what it finds: words at their place in a document, and a verdict on the value that they are said to state."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from extractor.document import Document, Span
from extractor.fields import Field

_WIDEST: Final = 300
"""So many characters on each side of the words are their surroundings at most: a posting may have no line breaks."""


_OTHER_SCRIPTS: Final = 0x370
"""From here on letters are Greek, Cyrillic and others."""


class Verdict(NamedTuple):
    """What a check finds of a value."""

    reason: str = ""
    """Why it is refused, as a short plain sentence; empty where it stands."""
    unread: bool = False
    """Whether it stands only because nothing could be read from the words that it could contradict."""

    def also(self, other: "Verdict") -> "Verdict":
        """Give the verdict on a value of which both are parts: the first reason, and unread where either is."""
        return self if self.reason else other if other.reason else Verdict(unread=self.unread or other.unread)


STANDS: Final = Verdict()
UNREAD: Final = Verdict(unread=True)


def unread(*, elsewhere: bool) -> Verdict:
    """Judge words from which nothing can be read: they stand, unless other words of the posting say the same in so many words."""
    return Verdict("these words do not say it, others in the posting do") if elsewhere else UNREAD


@dataclass(frozen=True)
class Saying:
    """Words at one place of a document that are said to state a value of a field."""

    document: Document
    field: Field
    pieces: tuple[Span, ...]
    """The words: one stretch, or several that an ellipsis joins."""
    spans: tuple[Span, ...]
    """What is pointed at as evidence: the pieces, those that stand near one another as one."""
    at: tuple[Span, ...] = ()
    """The units that the claim names."""

    @cached_property
    def flat(self) -> str:
        """The words with typographic marks made plain and line breaks within paragraphs made blanks; a blank line between pieces."""
        return "\n\n".join(self.document.flat[piece.start : piece.end] for piece in self.pieces)

    @cached_property
    def low(self) -> str:
        """The same in lower case, and of the same length."""
        return "\n\n".join(self.document.low[piece.start : piece.end] for piece in self.pieces)

    @cached_property
    def around(self) -> tuple[Span, ...]:
        """The stretches in which the words stand: the units named, else the printed pieces around the words."""
        return tuple(_widened(self.document, piece) for piece in self.pieces) + self.at

    @cached_property
    def low_around(self) -> str:
        """The surroundings in lower case."""
        return "\n\n".join(self.document.low[span.start : span.end] for span in self.around)

    @cached_property
    def foreign(self) -> bool:
        """Whether the words are in a script of which no words are listed here."""
        return any(ord(char) >= _OTHER_SCRIPTS and char.isalpha() for char in self.low)

    @cached_property
    def above(self) -> str:
        """The line above the words and the heading of their section, in lower case: where labels and headings stand."""
        low, start = self.document.low, self.around[0].start if self.around else 0
        line = low[max(0, start - _WIDEST) : start].strip().rpartition("\n")[2]
        heading = next((one.heading for one in reversed(self.document.sections) if one.heading and one.heading.end <= start), None)
        return f"{line}\n{low[heading.start : heading.end] if heading else ''}"


def _widened(document: Document, piece: Span) -> Span:
    """Give the printed piece around words: its sentences, not further than one look reaches."""
    flat = document.flat
    start = max(flat.rfind("\n", 0, piece.start) + 1, piece.start - _WIDEST, 0)
    stop = flat.find("\n", piece.end)
    return Span(start, min(stop if stop >= 0 else len(flat), piece.end + _WIDEST))
