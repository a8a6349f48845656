"""Dates: all of a posting moved by the same number of weeks, so that order, spans and weekdays hold."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.swap.edits import Edit
from eval.gold.swap.labels import records, strings

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBERS: Final = {name[:3].upper(): number for number, name in enumerate(_MONTHS, start=1)}
_MONTH: Final = (
    r"(?P<name>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6})"
)
_DAY: Final = r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<nth>st|nd|rd|th|ST|ND|RD|TH)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",  # 2024-05-31
        r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:20)?\d\d)(?![\d/])",  # 5/31/2024, 31/05/24
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)(?!\d)",  # 31.05.2024
        rf"(?<![\d–-]){_DAY}(?:[\s-](?:of\s)?)?{_MONTH}\.?(?:,?[\s-]{_YEAR})?(?![\w–-])",  # 31 May 2024, 31st of May, 31-May-2024, 31May
        rf"\b{_MONTH}\.?\s{_DAY}(?:,?\s{_YEAR})?(?![\d–-])(?!\s?[–-]\s?\d)",  # May 31, 2024; May 31st
        rf"\b{_MONTH}\s{_YEAR}\b",  # May 2024
    )
)
_WEEKS: Final = [*range(-26, 0), *range(1, 61)]
_NEW_YEAR, _CENTURY, _LAST_MONTH = 2025, 2000, 12


class Found(NamedTuple):
    """A date as the text prints it. The year is None where it is not printed, the day where a month alone is."""

    match: re.Match[str]
    year: int | None
    month: int
    day: int | None

    @property
    def is_ambiguous(self) -> bool | None:
        """Tell whether day and month could be read the other way; None for forms that cannot."""
        return None if "first" not in self.match.groupdict() or self.day is None else self.day <= _LAST_MONTH

    def on(self, years: Mapping[tuple[int, int], int], other: int) -> dt.date | None:
        """Give the date, a missing year taken from the labelled date of the same day, or else `other`; None for 31 June."""
        day = self.day or 15
        try:
            return dt.date(self.year or years.get((self.month, day), other), self.month, day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Dates:
    """How far dates move, and how the text means them."""

    weeks: int
    day_first: bool
    years: Mapping[tuple[int, int], int]
    year: int

    def edits(self, text: str) -> Iterator[Edit]:
        """Move every date of a text."""
        if self.weeks:
            for found in find_dates(text, day_first=self.day_first):
                if old := found.on(self.years, self.year):
                    yield Edit(*found.match.span(), render(found, self.move(old)))

    def value(self, field: str, value: JsonValue) -> JsonValue:
        """Move a labelled date."""
        if field in {"date_posted", "start_date"} and isinstance(value, str):
            return self._move(value)
        if field == "application_deadline" and isinstance(value, dict):
            return {key: self._move(part) if key == "date" else part for key, part in value.items()}
        return value

    def move(self, date: dt.date) -> dt.date:
        """Move a date by whole weeks."""
        return date + dt.timedelta(weeks=self.weeks)

    def _move(self, value: JsonValue) -> JsonValue:
        return self.move(dt.date.fromisoformat(value)).isoformat() if isinstance(value, str) else value


def plan_dates(case: Case, random: Random) -> Dates:
    """Draw a number of weeks that keeps the shape of the dates; 0 where a labelled date is not printed in a form that can be moved."""
    labelled = [dt.date.fromisoformat(date) for date in _labelled(case)]
    years = {(date.month, date.day): date.year for date in labelled}
    for day_first in (False, True):
        found = find_dates(case.text, day_first=day_first)
        year = next((one.year for one in found if one.year), max(years.values(), default=_NEW_YEAR))
        stays = Dates(0, day_first, years, year)
        days = {date: one for one in found if (date := one.on(years, year))}
        if days and set(labelled) <= days.keys():
            shuffled = random.sample(_WEEKS, len(_WEEKS))
            return min((Dates(weeks, day_first, years, year) for weeks in shuffled), key=lambda plan: _strain(plan, days))
    return stays


def find_dates(text: str, *, day_first: bool) -> list[Found]:
    """Find every date in a text, none twice."""
    found: list[Found] = []
    for form in _FORMS:
        for match in form.finditer(text):
            one = _read(match, day_first=day_first)
            if one and all(match.end() <= other.match.start() or other.match.end() <= match.start() for other in found):
                found.append(one)
    return found


def render(found: Found, new: dt.date) -> str:
    """Print a date in the form of another.

    >>> [render(one, dt.date(2025, 7, 3)) for one in find_dates("2024-05-31, MAY 21ST; 05/31/24 and 31 Jan. 2024", day_first=False)]
    ['2025-07-03', '07/03/25', '3 Jul. 2025', 'JULY 3RD']
    """
    match, groups = found.match, found.match.groupdict()
    parts = {
        "year": f"{new:%Y}"[-len(groups["year"] or "") :],
        "name": _month_like(groups.get("name") or "", new.month),
        "nth": _nth_like(groups.get("nth") or "", new.day),
    }
    swapped = "first" in groups and groups["first"] != "" and int(groups["first"]) == found.day and int(groups["second"]) == found.month
    first, second = (new.day, new.month) if swapped else (new.month, new.day)
    numbers = {"month": new.month, "day": new.day, "first": first, "second": second}
    padded = any((groups.get(key) or "").startswith("0") for key in numbers) or not groups.keys() & {"name", "first"}
    parts |= {key: f"{number:02}" if padded else str(number) for key, number in numbers.items()}
    text, shift = match.group(), match.start()
    for key in sorted((key for key, old in groups.items() if old), key=match.start, reverse=True):
        text = text[: match.start(key) - shift] + parts[key] + text[match.end(key) - shift :]
    return text


def _read(match: re.Match[str], *, day_first: bool) -> Found | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    year = year + _CENTURY if year is not None and year < _CENTURY // 20 else year
    if name := groups.get("name"):
        known = any(month.startswith(name.title().removesuffix("t") if name.title() == "Sept" else name.title()) for month in _MONTHS)
        return Found(match, year, _NUMBERS[name[:3].upper()], int(groups["day"]) if groups.get("day") else None) if known else None
    if "first" in groups:
        one, two = int(groups["first"]), int(groups["second"])
        month, day = (two, one) if (day_first and two <= _LAST_MONTH) or one > _LAST_MONTH else (one, two)
    else:
        month, day = int(groups["month"]), int(groups["day"])
    return Found(match, year, month, day) if 1 <= month <= _LAST_MONTH else None


def _strain(plan: Dates, days: Mapping[dt.date, Found]) -> int:
    """Count what a move would change in the shape of the dates: which are ambiguous, and which share a year with one that prints none."""
    turned = sum(one.is_ambiguous is not None and one.is_ambiguous != (plan.move(date).day <= _LAST_MONTH) for date, one in days.items())
    if all(one.year for one in days.values()):
        return turned
    pairs = {(date.year, plan.move(date).year) for date in days}
    return turned + len(pairs) - len({old for old, _ in pairs})


def _labelled(case: Case) -> Sequence[str]:
    closes = [record["date"] for record in records(case, "application_deadline")]
    return [date for date in (*strings(case, "date_posted"), *strings(case, "start_date"), *closes) if isinstance(date, str)]


def _month_like(old: str, month: int) -> str:
    """Print a month as another is printed: whole or short, capitals or not. "May" counts as whole."""
    name = _MONTHS[month - 1]
    short = name[:3] if len(old) <= 4 and old.title() not in {"May", "June", "July"} else name  # noqa: PLR2004 - "Sept"
    return short.upper() if old.isupper() else short


def _nth_like(old: str, day: int) -> str:
    """Give a day's ending, in capitals where the old one is."""
    ending = "th" if day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return ending.upper() if old.isupper() else ending
