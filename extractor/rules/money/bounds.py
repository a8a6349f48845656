"""The words and signs that make an amount a bound: "up to", "at least", "or more", a plus."""

import re
from enum import Enum, auto
from typing import Final, NamedTuple

_AT_MOST: Final = re.compile(
    r"(?:\bup ?to|\bmaximum(?: \w+){0,2}|\bmax\.?|\b(?:no|not) (?:more|higher) than|\b(?<!no )(?<!not )less than"
    r"|\bnot (?:to )?exceed(?:ing)?|\bas much as|\bas high as"
    r"|[:(] ?to)(?: a| an)?[:\s]*\Z",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(
    r"(?:\b(?:starts?|starting|begins?|beginning)(?: (?:at|from))?|\bfrom|\bat least|\bminimum(?: \w+){0,2}|\bmin\.?"
    r"|\b(?:no|not) (?:less|lower) than|\b(?<!no )(?<!not )more than|\bover|\babove|\bupwards of)(?: a| an)?[:\s]*\Z",
    re.IGNORECASE,
)
_BOUNDS: Final = ("to", "max", "more", "exceed", "as ", "start", "begin", "from", "least", "min", "over", "above", "upward", " than")
"""Of which every word for a bound has one."""
_OR_MORE: Final = re.compile(r"\s*(?:or more\b|and up\b|and above\b|minimum\b|upwards\b)", re.IGNORECASE)
_ON_TOP: Final = (
    r"(?:(?!(?:per|base|OTE|DOE|and|plus|an?)\b)[a-z]+\s)?(?:bonus(?:es)?|benefits?|commissions?|tips?|super\w*|car|vehicle|equity|stock"
    r"|options|pensions?|vat|overtime|ot|package|incentives?|allowances?|mileage|perks|holidays?|gratuity|gratuities|accommodation"
    r"|differentials?|expenses|insurance|health\w*|profit|medical)\b"
)
PLUS: Final = re.compile(
    rf"\+(?!\s?(?:[$€£₹\d]|{_ON_TOP}))"
    r"|\ \+(?!\s?(?:[$€£₹\d]|(?!(?:per|doe|depending|based|gross|net|annually|hourly|monthly|an?\s(?:hour|day|week|month|year))\b)[a-z]))",
    re.IGNORECASE,
)
"""A plus that opens a bound upwards: none that is followed by what comes on top ("$95k + bonus")."""
_AFFIX: Final = 24


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
    before = max(0, start - _AFFIX)
    words = plain[before:start].lower()
    if any(word in words for word in _BOUNDS):
        if match := _AT_MOST.search(plain, before, start):
            return Bounded(Bound.MOST, match.start())
        if match := _AT_LEAST.search(plain, before, start):
            return Bounded(Bound.LEAST, match.start())
    return Bounded(Bound.LEAST, start) if _OR_MORE.match(plain, end) else None
