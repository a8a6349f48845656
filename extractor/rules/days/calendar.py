"""Dates in text: what a posting prints for a day, and the days that it can mean. Nothing is completed from today's date.

ISO 8601, named months in either order, and figures. Figures whose order of day and month nothing tells keep both readings.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from extractor.document import Span
from extractor.words import Pattern, in_force, of_lexicon

Order = Literal["mdy", "dmy"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed."""

    span: Span
    """The words that state it, its weekday included."""
    dates: tuple[dt.date, ...]
    """The days that it can mean: one; two where day and month may change places; none where the year is missing or no such day exists."""


_NAMED: Final = Pattern(
    r"""
    (?:{WEEKDAY}\.?,? ?)?
    (?:(?<!\d)(?P<d1>\d{1,2})(?: ?{ORDINAL}|\.(?= ?[A-Za-z]{3,9}\.?,? {YEAR}))? ?(?:of |-|/)? ?  # 01April 2024
        (?P<m1>{=MONTH})(?![a-z])\.?
        (?:[ ,/-]{1,3}(?P<y1>{YEAR}|'?\d\d(?= ?(?:[.,;)] |\n|\Z))|(?<=[A-Za-z][/-])\d\d(?!\d|:|[/-]\d| ?{=MONTH})))?
      |\b(?P<m2>{=MONTH})(?![a-z])\.? ?(?P<d2>\d{1,2})(?!\d|:\d)(?: ?{ORDINAL}\b)?(?: ?,? ?(?P<y2>{YEAR}))?  # April 1, 2024
      |\b{=MONTH}(?![a-z])\.?(?: of)?,? {YEAR}\b)  # April 2024
    """,
    cased=True,
    YEAR=r"(?:19|20)\d\d(?!\d)",
    ORDINAL="st|nd|rd|th|ST|ND|RD|TH",
)
FIGURES: Final = Pattern(
    r"""
    (?:(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})  # 2024-05-06
      |(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<last>(?:19|20)\d\d|\d\d))  # 03/04/2024
    (?!\d|[/.-]\d)
    """
)
TO: Final = r" ?(?:[-\u2013\u2014]|to|through|until|till|and) ?"
"""What stands between the first and the last day of a span of time."""
_TO: Final = Pattern(TO)
_WEEKDAY: Final = Pattern(r"[ ,(]{0,3}(?P<name>{WEEKDAY})\.?,? ?", cased=True)
_WIDEST_WEEKDAY: Final = 14
_CENTURY: Final = 2000


def find_days(plain: str, span: Span, order: Order | None = None, *, labelled: bool = False) -> Iterator[Day]:
    """Find the days that a span of plain text names, in order. `order` is how the posting writes figures, where that is known.

    `labelled` says that a label announces a day: only then are three pairs of figures a day whatever stands between them.

    >>> [[str(date) for date in day.dates] for day in find_days("Monday, April 1, 2024 or 03/04/2024 or May 5", Span(0, 44))]
    [['2024-04-01'], ['2024-03-04', '2024-04-03'], []]
    """
    found = [Day(Span(*match.span()), _named(match)) for match in _NAMED.finditer(plain, span.start, span.end)]
    found += [_in_figures(match, span, order) for match in _find_figures(plain, span) if labelled or _may_be_day(match)]
    end = span.start
    for day in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if day.span.start >= end:
            yield day
            end = day.span.end


def _named(match: re.Match[str]) -> tuple[dt.date, ...]:
    """Give the day that names a month; none where it has no year, or the month no day."""
    month, day, year = match["m1"] or match["m2"], match["d1"] or match["d2"], match["y1"] or match["y2"] or _year_of_range(match)
    return _dates(_year(year), _places("MONTH")[month[:3].lower()] + 1, int(day)) if year and day else ()


@of_lexicon(2)
def _places(name: str) -> dict[str, int]:
    """Give the places of months or weekdays by their first three letters: their class has them in order."""
    return {start: number for number, start in enumerate(dict.fromkeys(word[:3] for word in in_force().forms(name)))}


def _year_of_range(match: re.Match[str]) -> str | None:
    """Take the year of "July 1 - August 1, 2024" for its first day."""
    to = _TO.match(match.string, match.end())
    other = _NAMED.match(match.string, to.end()) if to else None
    return (other["y1"] or other["y2"]) if other else None


def _in_figures(match: re.Match[str], around: Span, order: Order | None) -> Day:
    """Read a day in figures, with the weekday beside it: that tells which of two readings is right."""
    dates, plain = _figures(match, order), match.string
    start = max(around.start, match.start() - _WIDEST_WEEKDAY)
    before = next((day for day in _WEEKDAY.finditer(plain, start, match.start()) if day.end() == match.start()), None)
    weekday = before or _WEEKDAY.match(plain, match.end(), around.end)
    if weekday and len(dates) > 1:
        number = _places("WEEKDAY")[weekday["name"][:3].lower()]
        dates = tuple(date for date in dates if date.weekday() == number) or dates
    return Day(Span(before.start("name") if before else match.start(), match.end()), dates)


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
