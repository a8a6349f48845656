"""The time that an amount is paid for: an hour, a day, a week, a month, a year."""

import re
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.schema import PayUnit


class Unit(NamedTuple):
    """A time, and the offset behind its words."""

    unit: PayUnit
    end: int
    loose: bool = False
    """Whether it is "pm", which may be a time of day as well, or "hour" without a "per", which may be a length of time."""


_UNIT: Final = re.compile(
    r"""
    (?: \s*,?\s* (?:USD|gross|net|brutto|netto|base|basic|salary|cash|in[ ]hand|DOE|CTC
        |(?:before|after)[ ]tax(?:es)?|(?:\+[ ]?|plus[ ])VAT) \b )
    {0,3} \s* [(\[]? \s*
    (?: (?: p? / \s* | \b(?:per|an?|each|every)\s+ ){1,2} (?:one\s|1\s|calendar\s|work(?:ing)?\s)? (?P<noun> hours?|hrs?|h|days?|diem
        |weeks?|wks?|months?|mos?|years?|yrs?|annum ) (?-i:(?![a-z]))
      | (?P<adverb> hourly|daily|weekly|monthly|annual(?:ly|i[sz]ed)?|yearly ) (?-i:(?![a-z])) (?!\s*:|\s+(?:bonus|incentive|commission))
      | (?P<short> p\.?\s?a\b\.? | p\.?h\b\.? | pcm\b | p/[hdwma]\b | p\.[dw]\b\.? | (?-i:p[dw])\b )
      | (?P<month> p\.?m\b\.? ) (?!\s*(?:shift|position|role|to\b|-))
      | (?P<bare> hr\b | hour\b ) (?!-)
    ) (?: \s* [)\]] )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNITS: Final[dict[str, PayUnit]] = {
    "h": "HOUR", "hour": "HOUR", "hr": "HOUR", "hourly": "HOUR", "ph": "HOUR", "day": "DAY", "diem": "DAY", "daily": "DAY",
    "week": "WEEK", "wk": "WEEK", "weekly": "WEEK", "month": "MONTH", "mo": "MONTH", "monthly": "MONTH", "pcm": "MONTH",
    "pd": "DAY", "pw": "WEEK", "pm": "MONTH",
    "year": "YEAR", "yr": "YEAR", "annum": "YEAR", "annual": "YEAR", "annually": "YEAR", "annualized": "YEAR", "annualised": "YEAR",
    "yearly": "YEAR", "pa": "YEAR",
}  # fmt: skip
_OTHER_TIME: Final = re.compile(
    r"""
    \s* (?:USD|gross|net)? \s*
    (?: (?: / \s? | (?:per|an?|each|every|for[ ](?:each|every))\s )
        (?: shift | session | class | course | visit | semester | term | mile | km | kilomet(?:er|re) | project | assignment | article
          | word | page | lesson | game | match | event | night | trip | load | stop | delivery | piece | student | credit | quarter
          | pay[ ]?(?:period|check) | (?:two|2|other|second)\s(?:week|month)s? | fortnight | call | sprint | case | sale | unit | season
          | appointment | hire | placement | lead | report | contract | block | half[ -]?day | track | episode | video )\b
      | for[ ](?:the|an?)[ ](?:whole[ ]|entire[ ])?(?:summer|season|project|semester|term|course|event|contract|assignment)\b
      | \(? (?:bi|semi|twice)[ -]?(?:weekly|monthly|annual|a\s) | fortnightly | quarterly )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIME: Final = re.compile(
    r"(?:/\s*|\b(?:per|an?)\s+)(?P<noun>hour|hr|day|diem|week|wk|month|mo|year|yr|annum)(?-i:(?![a-z]))|\b(?P<adverb>hourly|daily"
    r"|weekly|monthly|annual(?:ly|i[sz]ed)?|yearly)(?-i:(?![a-z]))",
    re.IGNORECASE,
)


def match_unit(plain: str, span: Span) -> Unit | None:
    """Read the time that stands at the start of a span, right behind an amount.

    >>> match_unit("$25.50/hr plus tips", Span(6, 19))
    Unit(unit='HOUR', end=9, loose=False)
    """
    match = _UNIT.match(plain, *span)
    if match is None:
        return None
    word = re.sub(r"[\s./]", "", next(filter(None, match.groups()))).lower()
    return Unit(_UNITS.get(word) or _UNITS[word.removesuffix("s")], match.end(), bool(match.group("month") or match.group("bare")))


def is_other_time(words: str) -> bool:
    """Tell whether the words behind an amount say that it is for something else than an hour, a day, a week, a month or a year.

    >>> is_other_time(" per shift"), is_other_time(" bi-weekly"), is_other_time(" per hour")
    (True, True, False)
    """
    return _OTHER_TIME.match(words) is not None


def find_unit(words: str) -> list[PayUnit]:
    """Find the times that words name, in order.

    >>> find_unit("The annualized base, paid per hour")
    ['YEAR', 'HOUR']
    """
    return [_UNITS[(match.group("noun") or match.group("adverb")).lower()] for match in _TIME.finditer(words)]
