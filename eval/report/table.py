"""A table that every report can show, whatever its figures are of."""

from typing import NamedTuple

from eval.stats import Interval


class Figure(NamedTuple):
    """A share or a score between 0 and 1, with its 95 % interval; None where it is undefined."""

    value: float | None
    interval: Interval | None = None


Cell = str | int | float | Figure | None
"""A name, a number, a figure that is drawn with its interval, or nothing."""


class Table(NamedTuple):
    """Rows under named columns: of every row the first cell names it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """What the reader has to know to read the figures, in a sentence or two."""
