"""Deadlines: their date, time of day and time zone against the words."""

import datetime as dt
import re
from typing import Final, cast
from zoneinfo import ZoneInfo

from extractor.folding import fold
from extractor.llm.checks.dates import check_date
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import phrases
from extractor.rules.days.clock import Clock, find_clocks
from extractor.schema import Deadline

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_FIGURES: Final = re.compile(r"(?<![\d.,/-])(\d{1,2})(?![\d/-])")
_LAST_MINUTES: Final = frozenset({"23:59", "00:00"})
_HALF_DAY: Final = 12


def check_deadline(saying: Saying, value: object) -> Verdict:
    """Check the last moment to apply."""
    deadline = cast("Deadline", value)
    clocks = [clock for piece in saying.pieces for clock in find_clocks(saying.document.flat, piece)]
    near = clocks or [clock for span in saying.around for clock in find_clocks(saying.document.flat, span)]
    return check_date(saying, deadline.date).also(_time(saying, deadline.time, near)).also(_zone(saying, deadline, near))


def _time(saying: Saying, time: str | None, clocks: list[Clock]) -> Verdict:
    if time is None:
        return STANDS
    if not _TIME.fullmatch(time):
        return Verdict(f"{time!r} is no time of day: HH:MM")
    said = {clock.time for clock in clocks if clock.time}
    words = phrases("day_ends").keys(saying.low_around)
    said |= {"12:00"} if "noon" in words else set()
    said |= _LAST_MINUTES if "midnight" in words or said & _LAST_MINUTES else set()
    if time in said:
        return STANDS
    if said:
        return Verdict(f"the words say {' or '.join(sorted(said))}, not {time}")
    hours = {int(match[1]) for match in _FIGURES.finditer(saying.low)}
    if words or (int(time[:2]) in hours or (int(time[:2]) % _HALF_DAY or _HALF_DAY) in hours):
        return UNREAD
    return Verdict("the words say no time of day")


def _zone(saying: Saying, deadline: Deadline, clocks: list[Clock]) -> Verdict:
    if deadline.timezone is None:
        return STANDS
    said = {clock.timezone for clock in clocks if clock.timezone}
    if said:
        same = any(_is_same(zone, deadline.timezone, deadline.date) for zone in said)
        return STANDS if same else Verdict(f"the words say the time of {' or '.join(sorted(said))}, not of {deadline.timezone}")
    city = fold(deadline.timezone.rpartition("/")[2].replace("_", " "))
    return UNREAD if city and city in fold(saying.low_around) else Verdict("the words name no time zone")


def _is_same(zone: str, other: str, date: dt.date) -> bool:
    """Tell whether two zones show the same time on a day."""
    if zone == other:
        return True
    noon = dt.datetime.combine(date, dt.time(12))
    try:
        return ZoneInfo(zone).utcoffset(noon) == ZoneInfo(other).utcoffset(noon)
    except (ValueError, OSError, KeyError):  # no such zone
        return False
