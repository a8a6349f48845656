"""The header as it is told, its cells, and what it is read from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from extractor.document.boilerplate import Boilerplate
from extractor.document.labels import Label
from extractor.document.lines import Line
from extractor.document.span import Span


class CellKind(StrEnum):
    """What a cell of the header names."""

    TITLE = "title"
    EMPLOYER = "employer"
    UNIT = "unit"
    """A part of the employer, or the function that is hired for."""
    PARENT = "parent"
    """The larger body that the employer belongs to."""
    PLACE = "place"
    FACT = "fact"
    """An employment type, a mode, pay, a date, a number."""
    CHROME = "chrome"
    """Words that announce any posting, and buttons of the page."""
    NAME = "name"
    """A name of which the header does not tell whose."""


class Cell(NamedTuple):
    """One cell, the number of its line among the header's, whether a blank line stands before it, and whether its kind is beyond doubt."""

    kind: CellKind
    span: Span
    line: int = 0
    after_blank: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Header:
    """The top of a posting: its lines, and its cells with what each of them names."""

    lines: tuple[Line, ...]
    cells: tuple[Cell, ...]

    def first(self, kind: CellKind) -> Cell | None:
        """Give the first cell of a kind."""
        return next((cell for cell in self.cells if cell.kind is kind), None)


class Page(Protocol):
    """What is read of a document to know its header."""

    @property
    def flat(self) -> str:
        """The text, wrapped lines joined."""

    @property
    def low(self) -> str:
        """The same in lower case."""

    @property
    def labels(self) -> tuple[Label, ...]:
        """Every labelled fact."""

    @property
    def title_labels(self) -> tuple[Label, ...]:
        """The labels that name the position."""

    def words(self, span: Span) -> str:
        """Give the words of a span."""

    def facts(self, *fields: str) -> tuple[Label, ...]:
        """Give the labels that name any of these fields."""

    def is_boilerplate(self, span: Span, *kinds: Boilerplate) -> bool:
        """Tell whether a span meets boilerplate of these kinds."""
