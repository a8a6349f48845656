"""A table that every report can show, whatever its figures are of."""

from typing import Final, NamedTuple

from eval.stats import Interval


class Figure(NamedTuple):
    """A share or a score between 0 and 1, with its 95 % interval; None where it is undefined."""

    value: float | None
    interval: Interval | None = None


Cell = str | int | float | Figure | None
"""A name, a number, a figure that is drawn with its interval, or nothing."""

_LEAST: Final = 0.0001


class Table(NamedTuple):
    """Rows under named columns: of every row the first cell names it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """What the reader has to know to read the figures, in a sentence or two."""


def write_number(number: float) -> str:
    """Write a number as tables show it: a count with commas, anything else with four decimals.

    >>> write_number(12345), write_number(0.04), write_number(1e-9)
    ('12,345', '0.0400', '<0.0001')
    """
    if isinstance(number, int):
        return f"{number:,}"
    return f"<{_LEAST}" if 0 < number < _LEAST else f"{number:.4f}"
