"""Times of day in text, and the time zones that stand beside them."""

import re
from dataclasses import dataclass
from typing import Final

from extractor.document import Span
from extractor.rules.days.zones import zone_of
from extractor.words import Pattern


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed, with its zone."""

    span: Span
    time: str | None
    """HH:MM on 24 hours."""
    timezone: str | None
    """IANA name."""


_LAST_MINUTE: Final = "23:59"
"""What midnight means as the end of a day: the last minute of the day that is named, not its first."""
_CLOCK: Final = Pattern(
    r"""
    (?<![\d:])(?:
       (?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<min12>[0-5]\d))?(?::[0-5]\d)? ?(?P<half>[aApP])\.? ?[mM]\b\.?  # 5:00 p.m.
      |(?P<midnight>(?:12(?:[:.]00)? ?)?\b[mM]idnight\b|24[:.]00)
      |(?P<noon>(?:12(?:[:.]00)? ?)?\b(?:[nN]oon|[mM]id-?day)\b)
      |(?P<h24>[01]?\d|2[0-3]):(?P<min24>[0-5]\d)(?!\d)(?: ?{HOUR_SIGN}\b|:[0-5]\d(?:\.\d{1,6})?(?!\d))?  # 17:00
      |(?P<hour>[01]?\d|2[0-3]) ?(?:[hH]|[uU]hr)(?: ?(?P<past>[0-5]\d))?{NO_LENGTH}  # 17h00, 18h
      |(?P<four>[01]\d|2[0-3])(?P<min4>[0-5]\d) ?{HOUR_SIGN}{NO_LENGTH}  # 1700 hrs
      |(?:(?<=at )|(?<=by )|(?<=till )|(?<=until )|(?<=before )|(?<=than )|(?<=, )|(?<=: ))  # at 23.59
       (?P<dotted>[01]\d|2[0-3])\.(?P<min>[0-5]\d)(?!\d|\.\d| ?[%€£])(?: ?{HOUR_SIGN}\b)?{NO_LENGTH})
    """,
    cased=True,
    HOUR_SIGN="hrs?|HRS?|hours|h|H|[uU]hr",
    NO_LENGTH=r"(?![\w/]| (?:per|an?|of|week|month)\b)",  # 20 h per week, 2000 hours of practice
)
_BETWEEN: Final = Pattern(r"T?\W{0,6}(?:(?:{TIME_LEAD}|{UNTIL}|{WEEKDAY}|deadline)\W{0,6}){0,7}", cased=True)
_REACH: Final = 30
_WIDEST_ZONE: Final = 30


def find_clock(plain: str, span: Span) -> Clock | None:
    """Find the first time of day within a span.

    >>> find_clock("at 9:00AM ET", Span(0, 12))
    Clock(span=Span(start=3, end=12), time='09:00', timezone='America/New_York')
    """
    match = _CLOCK.search(plain, span.start, span.end)
    return _read(plain, match, span) if match else None


def find_clocks(plain: str, span: Span) -> list[Clock]:
    """Find every time of day within a span, in order."""
    return [_read(plain, match, span) for match in _CLOCK.finditer(plain, span.start, span.end)]


def clock_before(plain: str, day: Span, start: int) -> Clock | None:
    """Find the time that stands right before a day: "5 pm ET on Friday, 3 May"."""
    span = Span(max(start, day.start - _REACH - _WIDEST_ZONE), day.start)
    for match in reversed(list(_CLOCK.finditer(plain, *span))):
        clock = _read(plain, match, span)
        return clock if _BETWEEN.fullmatch(plain, clock.span.end, day.start) else None
    return None


def clock_behind(plain: str, day: Span, end: int) -> Clock | None:
    """Find the time that stands right behind a day: "3 May 2024, 5 pm ET"."""
    match = _CLOCK.search(plain, day.end, min(end, day.end + _REACH))
    if match is None or not _BETWEEN.fullmatch(plain, day.end, match.start()):
        return None
    return _read(plain, match, Span(day.end, end))


def _read(plain: str, match: re.Match[str], span: Span) -> Clock:
    zone, end = zone_of(plain, match.end(), span.end)
    return Clock(Span(match.start(), end), _time(match), zone)


def _time(match: re.Match[str]) -> str:
    if match["midnight"]:
        return _LAST_MINUTE
    if match["h12"]:
        hour, minute = int(match["h12"]) % 12 + (12 if match["half"].lower() == "p" else 0), int(match["min12"] or 0)
    else:
        hour = int(match["h24"] or match["hour"] or match["four"] or match["dotted"] or 12)
        minute = int(match["min24"] or match["past"] or match["min4"] or match["min"] or 0)
    return f"{hour:02}:{minute:02}"
