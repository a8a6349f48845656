"""A text that was made of another one, and where each stretch of it comes from."""

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from extractor.document.span import Span


@dataclass(frozen=True, slots=True)
class Rendering:
    """A text and the source that it was made of."""

    text: str
    source: str
    _at: "array[int]" = field(default_factory=lambda: array("l"))
    """Where in `text` each run begins."""
    _from: "array[int]" = field(default_factory=lambda: array("l"))
    """Where in `source` each run comes from."""
    _to: "array[int]" = field(default_factory=lambda: array("l"))
    """Where in `source` each run ends; a run as long as its source is a copy of it, one of another length stands for all of it."""
    below: "Rendering | None" = None
    """How `source` was itself made of what was given."""

    @property
    def given(self) -> str:
        """The posting as it was given."""
        return self.below.given if self.below else self.source

    def origin(self, span: Span) -> Span:
        """Give the stretch of the posting as it was given that shows as this stretch of the text."""
        if span.start < span.end and self._at:
            span = self._own_origin(span)
        return self.below.origin(span) if self.below else span

    def shown(self, given: Span) -> Span:
        """Give the stretch of the text that shows a stretch of the posting as it was given; an empty one where nothing of it is seen."""
        offsets = range(len(self.text))
        start = bisect_left(offsets, given.start, key=lambda at: self.origin(Span(at, at + 1)).start)
        return Span(start, max(start, bisect_right(offsets, given.end, key=lambda at: self.origin(Span(at, at + 1)).end)))

    def _own_origin(self, span: Span) -> Span:
        first, last = bisect_right(self._at, span.start) - 1, bisect_right(self._at, span.end - 1) - 1
        start = self._from[first] + (span.start - self._at[first] if self._is_copy(first) else 0)
        end = self._from[last] + span.end - self._at[last] if self._is_copy(last) else self._to[last]
        # An address stands before the words of its link, and is seen behind them.
        within = range(first + 1, last)
        return Span(min(start, end, *(self._from[run] for run in within)), max(start, end, *(self._to[run] for run in within)))

    def _is_copy(self, run: int) -> bool:
        length = (self._at[run + 1] if run + 1 < len(self._at) else len(self.text)) - self._at[run]
        return self._to[run] - self._from[run] == length


class Writer:
    """Text that is put together piece by piece, each with its place in the source."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.length = 0
        self._parts: list[str] = []
        self._at, self._from, self._to = array("l"), array("l"), array("l")
        self._grows = False

    def write(self, words: str, place: Span) -> None:
        """Add words that stand for this stretch of the source."""
        copied = len(words) == place.end - place.start
        if self._grows and copied and self._to[-1] == place.start:
            self._to[-1] = place.end
        else:
            self._at.append(self.length)
            self._from.append(place.start)
            self._to.append(place.end)
        self._grows = copied
        self._parts.append(words)
        self.length += len(words)

    def rendering(self, source: str) -> Rendering:
        """Give what was written, made of this source."""
        return Rendering("".join(self._parts), source, self._at, self._from, self._to)
