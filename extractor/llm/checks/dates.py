"""Dates against their words: by the rules' own reader, else by the figures and the names of months in many languages."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from extractor.document import Document, Span, once
from extractor.llm.checks.names import months
from extractor.llm.checks.periods import read_lengths
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import phrases
from extractor.rules.days.calendar import find_days
from extractor.rules.days.order import find_order

_YEAR_FIRST: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.\u5e74]\s?(\d{1,2})\s?[-/.\u6708]\s?(\d{1,2})(?!\d)")
_YEAR_LAST: Final = re.compile(r"(?<![\d.,])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?!\d|[-/.]\d)")
_NO_YEAR: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?![\d/]|[.-]\d)")
_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_YEAR: Final = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")
_YEAR_BEHIND: Final = re.compile(r"\s{0,2},?\s{0,2}(?:de\s|del\s|of\s)?'?((?:19|20)\d\d|(?<=[/.-])\d\d)(?!\d)")
_AGE: Final = re.compile(r"(?<![\d.])(\d{1,3})\s?(h|d|w|mo)\b")
_LATEST_MONTH: Final = 12
_LAST_DAY: Final = 31
_CENTURY: Final = 2000
_FILLERS: Final = frozenset(
    {"of", "de", "del", "den", "der", "st", "nd", "rd", "th", "er", "e", "a", "o", "di", "d", "the", "do", "le", "am"}
)
_NEAR: Final = 3
_FARTHEST: Final = 400
"""Days from the day of reading to a day that is told by a word such as "next"."""
_AGE_DAYS: Final = {"h": 0, "d": 1, "w": 7, "mo": 30, "HOUR": 0, "DAY": 1, "WEEK": 7, "MONTH": 30}


class Printed(NamedTuple):
    """A day as figures and names give it; the year is None where none stands beside it."""

    year: int | None
    month: int
    day: int


def check_date(saying: Saying, value: object) -> Verdict:
    """Check a date."""
    date = cast("dt.date", value)
    own = {day for piece in saying.pieces for found in _days(saying.document, piece) for day in found}
    if date in own:
        return STANDS
    if not any(map(str.isdigit, saying.flat)):
        return _relative(saying, date)
    printed = list(_printed(saying))
    same_day = [one for one in printed if (one.month, one.day) == (date.month, date.day)]
    if not own and any(one.year == date.year for one in same_day):
        return STANDS
    if any(one.year is None for one in same_day):
        return _year_elsewhere(saying, date)
    return _other_day(saying, date, own, printed)


def _other_day(saying: Saying, date: dt.date, own: set[dt.date], printed: list[Printed]) -> Verdict:
    """Tell what words say that do not print a day; days that they count are none of another one."""
    days = {*map(str, own)} or {f"{one.year or ''}-{one.month:02}-{one.day:02}".lstrip("-") for one in printed}
    if days:
        return Verdict(f"the words say {' or '.join(sorted(days)[:3])}, not {date}")
    return STANDS if _is_counted(saying, date) else Verdict(f"the words do not say the day of {date}")


def _days(document: Document, piece: Span) -> Iterator[tuple[dt.date, ...]]:
    behind = _YEAR_BEHIND.match(document.flat, piece.end)
    whole = Span(piece.start, behind.end() if behind else piece.end)
    yield from (day.dates for day in find_days(document.flat, whole, find_order(document), labelled=True))


def _printed(saying: Saying) -> Iterator[Printed]:
    document = saying.document
    order = find_order(document)
    for piece in saying.pieces:
        behind = _YEAR_BEHIND.match(document.low, piece.end)
        low = document.low[piece.start : behind.end() if behind else piece.end]
        yield from (Printed(int(match[1]), int(match[2]), int(match[3])) for match in _YEAR_FIRST.finditer(low))
        for match in _YEAR_LAST.finditer(low):
            year = int(match[4]) + (_CENTURY if len(match[4]) == 2 else 0)  # noqa: PLR2004 - two figures
            yield from _either(year, int(match[1]), int(match[3]), match[2], order)
        for match in _NO_YEAR.finditer(low):
            yield from _either(None, int(match[1]), int(match[3]), match[2], order)
        yield from _named(low)


def _either(year: int | None, first: int, second: int, mark: str, order: str | None) -> Iterator[Printed]:
    if second <= _LATEST_MONTH and (order != "mdy" or mark == "." or first > _LATEST_MONTH):
        yield Printed(year, second, first)
    if first <= _LATEST_MONTH and mark != "." and (order != "dmy" or second > _LATEST_MONTH):
        yield Printed(year, first, second)


def _named(low: str) -> Iterator[Printed]:
    """Give the days beside the names of months."""
    words = [match.group() for match in _WORD.finditer(low)]
    years = [int(word) for word in words if _YEAR.fullmatch(word)]
    for place, word in enumerate(words):
        for month in months().get(word, ()):
            before = [one for one in words[max(0, place - 2 * _NEAR) : place] if one not in _FILLERS]
            behind = [one for one in words[place + 1 : place + 1 + _NEAR] if one not in _FILLERS]
            year = next((int(one) for one in behind if _YEAR.fullmatch(one)), years[0] if years else None)
            for day in {*before[-2:], *behind[:1]}:
                if day.isdecimal() and 1 <= int(day) <= _LAST_DAY and len(day) <= 2:  # noqa: PLR2004 - two figures
                    yield Printed(year, month, int(day))


def _year_elsewhere(saying: Saying, date: dt.date) -> Verdict:
    """Take a year that the words lack from another date of the posting, or from the day on which it was read."""
    years = _years(saying.document) | ({saying.document.read_on.year} if saying.document.read_on else set())
    if any(abs(year - date.year) <= 1 for year in years):
        return STANDS
    return Verdict("the words give no year, and another date of the posting rules it out" if years else "no year stands anywhere")


@once
def _years(document: Document) -> set[int]:
    days = find_days(document.flat, Span(0, len(document.flat)), find_order(document))
    return {int(match.group()) for match in _YEAR.finditer(document.flat)} | {date.year for day in days for date in day.dates}


def _is_counted(saying: Saying, date: dt.date) -> bool:
    """Tell whether words give an age ("10d", "3 weeks ago") that leads from the day of reading back to a day."""
    read_on = saying.document.read_on
    if read_on is None:
        return False
    ages = [int(match[1]) * _AGE_DAYS[match[2]] for match in _AGE.finditer(saying.low)]
    ages += [int(one.number * _AGE_DAYS[one.unit]) for one in read_lengths(saying.flat) if one.unit in _AGE_DAYS]
    return (read_on - date).days in ages


def _relative(saying: Saying, date: dt.date) -> Verdict:
    read_on, said = saying.document.read_on, phrases("relative").keys(saying.low)
    if read_on is None or not said:
        return Verdict("the words say no date")
    days = (date - read_on).days
    exact = {"today": 0, "yesterday": -1, "tomorrow": 1}
    if any(key in exact for key in said):
        return STANDS if any(exact.get(key) == days for key in said) else Verdict(f"the words, read on {read_on}, do not mean {date}")
    return UNREAD if abs(days) <= _FARTHEST else Verdict(f"{date} is far from the day on which the posting was read")
