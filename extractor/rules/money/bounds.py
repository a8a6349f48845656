"""The words and signs that make an amount a bound: "up to", "at least", "or more", a plus."""

from enum import Enum, auto
from typing import Final, NamedTuple

from extractor.words import Pattern

_BEFORE: Final = Pattern(
    r"""
    (?:(?P<most>{AT_MOST}|[mM]aximum(?: \w+){1,2}|(?<=[:(]) ?to\b)|(?P<least>{AT_LEAST}|[mM]inimum(?: \w+){1,2}))
    (?: an?)?:?[ ]?\Z
    """,
    cased=True,
)
_OR_MORE: Final = Pattern(" ?{OR_MORE}", cased=True)
PLUS: Final = Pattern(r"\+(?! ?(?:[$€£₹\d]|(?:(?!{PER}|(?:and|plus)\b)[A-Za-z]+ )?{ON_TOP}))", cased=True)
"""A plus that opens a bound upwards: none that is followed by what comes on top ("$95k + bonus")."""
_FAR: Final = 24


class Bound(Enum):
    """Which bound of a range an amount is."""

    LEAST = auto()
    MOST = auto()


class Bounded(NamedTuple):
    """A bound, and the offset at which the words for it and the amount begin."""

    bound: Bound
    start: int


def find_bound(plain: str, start: int, end: int) -> Bounded | None:
    """Tell whether the words before an amount, or right behind it, make it a bound.

    >>> find_bound("not less than $20 an hour", 14, 25), find_bound("for $20 an hour", 4, 15)
    (Bounded(bound=<Bound.LEAST: 1>, start=0), None)
    """
    if match := _BEFORE.search(plain, max(0, start - _FAR), start):
        return Bounded(Bound.MOST if match["most"] else Bound.LEAST, match.start())
    return Bounded(Bound.LEAST, start) if _OR_MORE.match(plain, end) else None
