"""The time that an amount is paid for: an hour, a day, a week, a month, a year."""

import re
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.schema import PayUnit


class Unit(NamedTuple):
    """A time, and the offset behind its words."""

    unit: PayUnit
    end: int


_UNIT: Final = re.compile(
    r"""
    \s* (?:USD|gross|net|base)? \s* [(\[]? \s*
    (?: (?: / \s* | \b(?:per|an?|each|every)\s+ ) (?:one\s|1\s|calendar\s|work(?:ing)?\s)? (?P<noun> hours?|hrs?|h|days?|diem
        |weeks?|wks?|months?|mos?|years?|yrs?|annum ) (?-i:(?![a-z]))
      | \b(?P<adverb> hourly|daily|weekly|monthly|annual(?:ly|i[sz]ed)?|yearly ) (?-i:(?![a-z])) (?!\s+(?:bonus|incentive|commission))
      | \b(?P<short> p\.?\s?a\b\.? | p\.?h\b\.? | pcm\b )
    ) (?: \s* [)\]] )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNITS: Final[dict[str, PayUnit]] = {
    "h": "HOUR", "hour": "HOUR", "hr": "HOUR", "hourly": "HOUR", "ph": "HOUR", "day": "DAY", "diem": "DAY", "daily": "DAY",
    "week": "WEEK", "wk": "WEEK", "weekly": "WEEK", "month": "MONTH", "mo": "MONTH", "monthly": "MONTH", "pcm": "MONTH",
    "year": "YEAR", "yr": "YEAR", "annum": "YEAR", "annual": "YEAR", "annually": "YEAR", "annualized": "YEAR", "annualised": "YEAR",
    "yearly": "YEAR", "pa": "YEAR",
}  # fmt: skip
_TIME: Final = re.compile(
    r"(?:/\s*|\b(?:per|an?)\s+)(?P<noun>hour|hr|day|diem|week|wk|month|mo|year|yr|annum)(?-i:(?![a-z]))|\b(?P<adverb>hourly|daily"
    r"|weekly|monthly|annual(?:ly|i[sz]ed)?|yearly)(?-i:(?![a-z]))",
    re.IGNORECASE,
)


def match_unit(plain: str, span: Span) -> Unit | None:
    """Read the time that stands at the start of a span, right behind an amount.

    >>> match_unit("$25.50/hr plus tips", Span(6, 19))
    Unit(unit='HOUR', end=9)
    """
    match = _UNIT.match(plain, *span)
    if match is None:
        return None
    word = re.sub(r"[\s.]", "", match.group("noun") or match.group("adverb") or match.group("short")).lower()
    return Unit(_UNITS.get(word) or _UNITS[word.removesuffix("s")], match.end())


def find_unit(words: str) -> list[PayUnit]:
    """Find the times that words name, in order.

    >>> find_unit("The annualized base, paid per hour")
    ['YEAR', 'HOUR']
    """
    return [_UNITS[(match.group("noun") or match.group("adverb")).lower()] for match in _TIME.finditer(words)]
