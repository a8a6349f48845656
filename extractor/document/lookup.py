"""What stands at an offset: one of the pieces of a posting, found without looking at the others."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from extractor.document.span import Span


class Piece(Protocol):
    """A piece of a posting."""

    @property
    def span(self) -> Span:
        """Where it stands."""


_T = TypeVar("_T", bound=Piece)


class Lookup(Generic[_T]):
    """Pieces in the order of the text, none within another, by the offsets that they cover."""

    def __init__(self, pieces: Sequence[_T]) -> None:
        """Take the pieces."""
        self._pieces = pieces
        self._starts = [piece.span.start for piece in pieces]

    def at(self, offset: int) -> _T | None:
        """Give the piece that an offset stands in; None between two of them."""
        number = bisect_right(self._starts, offset) - 1
        return self._pieces[number] if number >= 0 and offset < self._pieces[number].span.end else None
