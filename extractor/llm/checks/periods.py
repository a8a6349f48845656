"""Lengths of time: how long a term lasts, and the years that words count."""

import datetime as dt
import re
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from extractor.compare import read_period
from extractor.llm.checks.figures import Figure, all_numbers, is_range
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import phrases
from extractor.rules.days.calendar import find_days

_FILLING: Final = re.compile(
    r"\(\s*\d+\+?\s*\)|\+|-|\b(?:or more|plus|full|solid|consecutive|calendar|volle|vollen|weitere|additional|further|minimum)\b"
)
_FIGURES: Final = re.compile(r"\d{1,9}")
_BEHIND: Final = 36
_DAYS: Final = {"WEEK": 7, "DAY": 1}
_MONTHS: Final = {"YEAR": 12, "MONTH": 1}
_A_MONTH: Final = (28, 31)
_YEAR_MONTHS: Final = 12
_YEAR_WEEKS: Final = 52


class Length(NamedTuple):
    """A counted length of time."""

    number: float
    unit: str
    figure: Figure
    upper: bool
    """Whether it is the upper end of a range."""
    ranged: bool

    @property
    def years(self) -> float:
        """The length in years; weeks and days as parts of one."""
        parts = {"YEAR": 1, "MONTH": _YEAR_MONTHS, "WEEK": _YEAR_WEEKS, "DAY": 365, "HOUR": 8760}
        return round(self.number / parts[self.unit], 2)


def read_lengths(flat: str) -> list[Length]:
    """Give every length of time that plain text counts, the ends of a range one by one."""
    numbers = [one for one in all_numbers(flat, articles=True) if not _is_said_again(flat, one)]
    ranges = {(one, other) for one, other in pairwise(numbers) if _are_ends(flat, one, other)}
    upper, lower = {other for _, other in ranges}, dict(ranges)
    found = []
    for number in numbers:
        unit = _unit_behind(flat, lower.get(number, number)) or _unit_behind(flat, number)
        if unit:
            found += [Length(value, unit, number, number in upper, number in upper or number in lower) for value in number.values]
    return found


def _are_ends(flat: str, one: Figure, other: Figure) -> bool:
    between = flat[one.end : other.start]
    return is_range(flat, one, other) or re.fullmatch(r"\s?(?:or|oder|ou|o|of)\s", between) is not None


def _is_said_again(flat: str, number: Figure) -> bool:
    """Tell whether a number is in brackets behind itself: "five (5)"."""
    return flat[max(0, number.start - 2) : number.start].strip() == "(" and flat[number.end : number.end + 2].strip(" +")[:1] == ")"


def _unit_behind(flat: str, number: Figure) -> str | None:
    behind = flat[number.end : number.end + _BEHIND].lower()
    units = phrases("units").find(behind)
    if not units or _FILLING.sub("", behind[: units[0].start]).strip(" +\n)('"):
        return None
    return next(iter(sorted(units[0].keys)))


def check_duration(saying: Saying, value: object) -> Verdict:
    """Check the length of a fixed term."""
    given = read_period(str(value))
    if isinstance(given, str):
        return Verdict(f"{value!r} is no ISO 8601 period")
    numbers, lengths = all_numbers(saying.flat, articles=True), read_lengths(saying.flat)
    single = [one for one in lengths if not one.ranged]
    if given in _sums(single) or _is_between(saying, given):
        return STANDS
    if single:
        return Verdict(f"the words say {_told(single)}, not {value}")
    if lengths:
        return Verdict("the words give a range, and no one length")
    counts = {given[0], given[0] / _YEAR_MONTHS, *map(float, _FIGURES.findall(str(value)))}
    return UNREAD if any(one.says(count) for one in numbers for count in counts if count) else Verdict(f"the words do not say {value}")


def _sums(lengths: list[Length]) -> set[tuple[float, float]]:
    """Give every length as (months, days), and the sum of any two: "one year and six months"."""
    plain = {(one.number * _MONTHS.get(one.unit, 0), one.number * _DAYS.get(one.unit, 0)) for one in lengths}
    return plain | {(one[0] + other[0], one[1] + other[1]) for one, other in combinations(sorted(plain), 2)}


def _told(lengths: list[Length]) -> str:
    return ", ".join(dict.fromkeys(f"{one.number:g} {one.unit.lower()}s" for one in lengths[:3]))


def _is_between(saying: Saying, given: tuple[float, float]) -> bool:
    """Tell whether a length is that from one date of the words to another."""
    days = [day.dates[0] for piece in saying.pieces for day in find_days(saying.document.flat, piece) if len(day.dates) == 1]
    return any(_fits(one, other, given) for one, other in pairwise(sorted(days)))


def _fits(one: dt.date, other: dt.date, given: tuple[float, float]) -> bool:
    count = (other - one).days
    least, most = given[0] * _A_MONTH[0] + given[1], given[0] * _A_MONTH[1] + given[1]
    return least - 1 <= count + 1 <= most + 1 if given[0] else given[1] in {count, count + 1}
