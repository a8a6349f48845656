"""Dates in text: what a posting prints for a day, and the days that it can mean. Nothing is completed from today's date.

ISO 8601, named months in either order, and figures. Figures whose order of day and month nothing tells keep both readings.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from extractor.document import Span

Order = Literal["mdy", "dmy"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed."""

    span: Span
    """The words that state it, its weekday included."""
    dates: tuple[dt.date, ...]
    """The days that it can mean: one; two where day and month may change places; none where the year is missing or no such day exists."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed, with its zone."""

    span: Span
    time: str | None
    """HH:MM on 24 hours."""
    timezone: str | None
    """IANA name."""


_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
    r"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?-i:(?![a-z]))\.?"
)
_NAMED: Final = re.compile(
    rf"""
    (?: \b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\.? ,? \s* )?            # Monday,
    # 01April 2024
    (?: (?<!\d) (?P<d1>\d{{1,2}}) (?:st|nd|rd|th)? \s? (?:of\s|-|/)? \s? {_MONTH.format("m1")} (?: [\s,/-]{{1,3}} (?P<y1> (?:19
        |20)\d\d (?!\d) | '?\d\d (?= \s*(?:[.,;)]\s | \n | \Z) ) ) )?
      # April 1, 2024
      | \b {_MONTH.format("m2")} \s? (?P<d2>\d{{1,2}}) (?!\d|:\d) (?:st|nd|rd|th)? (?: \s*,?\s* (?P<y2> (?:19|20)\d\d ) (?!\d) )?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
FIGURES: Final = re.compile(
    r"""
    (?: (?P<year>(?:19|20)\d\d) (?P<mark>[-/.]) (?P<month>\d{1,2}) (?P=mark) (?P<day>\d{1,2})   # 2024-05-06
      | (?P<first>\d{1,2}) (?P<sep>[-/.]) (?P<second>\d{1,2}) (?P=sep) (?P<last>(?:19|20)\d\d | \d\d)         # 03/04/2024
    ) (?! \d | [/.-]\d )
    """,
    re.VERBOSE,
)
_MONTH_ONLY: Final = re.compile(rf"\b{_MONTH.format('m')}(?:\s+of)?,?\s+(?P<y>(?:19|20)\d\d)\b", re.IGNORECASE)
_TO: Final = re.compile(r"\s*(?:-|to|through|until|till)\s*", re.IGNORECASE)
_CENTURY: Final = 2000

_CLOCK: Final = re.compile(
    r"""
    (?<![\d:]) (?: (?P<h12>1[0-2]|0?[1-9]) (?:[:.](?P<min12>[0-5]\d))? (?::[0-5]\d)? \s? (?P<half>[ap])\.?\s?m\b\.?    # 5:00 p.m.
      | (?P<h24>[01]?\d|2[0-3]) : (?P<min24>[0-5]\d) (?! [\d] ) (?:\s?(?:hrs?|hours)\b)?                             # 17:00
      | (?P<noon>\bnoon\b)
    )
    (?: \s? \(? \b (?P<zone> (?:Eastern|Central|Mountain|Pacific|Alaska|Hawaii)(?:\ (?:Standard|Daylight))?(?:\ Time)?
        | [ECMP][SD]?T | AK[SD]?T | HST | GMT | UTC | BST | CES?T | EES?T
      | AE[SD]?T | JST | SGT | HKT | NZ[SD]?T ) \b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ZONES: Final = {
    "eastern": "America/New_York", "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
    "central": "America/Chicago", "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "mountain": "America/Denver", "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
    "pacific": "America/Los_Angeles", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "alaska": "America/Anchorage", "akt": "America/Anchorage", "akst": "America/Anchorage", "akdt": "America/Anchorage",
    "hawaii": "Pacific/Honolulu", "hst": "Pacific/Honolulu", "gmt": "Etc/GMT", "utc": "Etc/UTC", "bst": "Europe/London",
    "cet": "Europe/Brussels", "cest": "Europe/Brussels", "eet": "Europe/Athens", "eest": "Europe/Athens",
    "aet": "Australia/Sydney", "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "jst": "Asia/Tokyo", "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong", "nzt": "Pacific/Auckland", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
}  # fmt: skip


def find_days(plain: str, span: Span, order: Order | None = None) -> Iterator[Day]:
    """Find the days that a span of plain text names, in order. `order` is how the posting writes figures, where that is known.

    >>> [[str(date) for date in day.dates] for day in find_days("Monday, April 1, 2024 or 03/04/2024 or May 5", Span(0, 44))]
    [['2024-04-01'], ['2024-03-04', '2024-04-03'], []]
    """
    found = [Day(Span(*match.span()), _named(match)) for match in _NAMED.finditer(plain, span.start, span.end)]
    found += [Day(Span(*match.span()), _figures(match, order)) for match in _find_figures(plain, span) if _may_be_day(match)]
    found += [Day(Span(*match.span()), ()) for match in _MONTH_ONLY.finditer(plain, span.start, span.end)]
    end = span.start
    for day in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if day.span.start >= end:
            yield day
            end = day.span.end


def find_clock(plain: str, span: Span) -> Clock | None:
    """Find the first time of day within a span.

    >>> find_clock("at 9:00AM ET", Span(0, 12))
    Clock(span=Span(start=3, end=12), time='09:00', timezone='America/New_York')
    """
    match = _CLOCK.search(plain, span.start, span.end)
    if match is None:
        return None
    if match.group("noon"):
        hour, minute = 12, 0
    elif match.group("h12"):
        hour, minute = int(match.group("h12")) % 12 + (12 if match.group("half").lower() == "p" else 0), int(match.group("min12") or 0)
    else:
        hour, minute = int(match.group("h24")), int(match.group("min24"))
    zone = (match.group("zone") or "").split(" ")[0].lower()
    return Clock(Span(*match.span()), f"{hour:02}:{minute:02}", _ZONES.get(zone))


def _named(match: re.Match[str]) -> tuple[dt.date, ...]:
    number = "1" if match.group("m1") else "2"
    year = match.group("y" + number) or _year_of_range(match)
    if not year:
        return ()
    month = _MONTHS.index(match.group("m" + number)[:3].lower()) + 1
    return _dates(_year(year), month, int(match.group("d" + number)))


def _year_of_range(match: re.Match[str]) -> str | None:
    """Take the year of "July 1 - August 1, 2024" for its first day."""
    to = _TO.match(match.string, match.end())
    other = _NAMED.match(match.string, to.end()) if to else None
    return (other.group("y1") or other.group("y2")) if other else None


def _figures(match: re.Match[str], order: Order | None) -> tuple[dt.date, ...]:
    if match.group("year"):
        return _dates(int(match.group("year")), int(match.group("month")), int(match.group("day")))
    year, first, second = _year(match.group("last")), int(match.group("first")), int(match.group("second"))
    if match.group("sep") == ".":  # a full stop stands between figures where the day comes first
        return _dates(year, second, first)
    readings = {"mdy": _dates(year, first, second), "dmy": _dates(year, second, first)}
    if order and readings[order]:
        return readings[order]
    return tuple(dict.fromkeys(readings["mdy"] + readings["dmy"]))


def _find_figures(plain: str, span: Span) -> Iterator[re.Match[str]]:
    """Find figures with two marks between them that are not part of a longer number."""
    for match in FIGURES.finditer(plain, span.start, span.end):
        if match.start() == 0 or plain[match.start() - 1] not in "0123456789/.-":
            yield match


def _may_be_day(match: re.Match[str]) -> bool:
    """Turn away telephone and section numbers: two figures for the year only between strokes."""
    return match.group("last") is None or len(match.group("last")) > 2 or match.group("sep") == "/"  # noqa: PLR2004 - two figures


def _year(text: str) -> int:
    number = int(text.strip("'"))
    return number if number >= 100 else _CENTURY + number  # noqa: PLR2004 - two figures


def _dates(year: int, month: int, day: int) -> tuple[dt.date, ...]:
    try:
        return (dt.date(year, month, day),)
    except ValueError:
        return ()
