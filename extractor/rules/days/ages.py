"""How long ago a posting was published: "10d", "3 weeks ago"."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.days.wording import is_by_others
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_near

_UNIT: Final = r"(?P<unit>h(?:ours?|rs?)?|d(?:ays?)?|w(?:eeks?|ks?)?|mo(?:nths?|s)?|m)"
_BOUND: Final = r"(?P<bound>(?:more|less)\ than|over|under|at\ least|about|almost|nearly|around|approximately)\s+"
"""What makes an age a bound, and no day."""
_POSTED_AGO: Final = re.compile(
    rf"""
    \b(?:re)?(?:posted|published|listed|advertised|active) \s*:?\s* (?:{_BOUND})?
        (?: (?P<count>\d{{1,3}}|an?|one)(?P<more>\+)?\s*{_UNIT}\s*ago\b | (?P<word>today|yesterday|just\ now)\b )
    # a line, or a part of one, that says nothing else
    | (?: (?<=[\n|·•,(\t]) | \A ) \s?(?P<just>just\ (?:posted|listed))
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(
    rf"(?<![\w$.,])(?:(?P<count>\d{{1,3}})(?P<more>\+)?(?:\s?{_UNIT}\s+ago|(?P<short>[hdw]|mo)))(?![\w+])",
    re.IGNORECASE,
)
_ENDS: Final = ("", "\n", "|", "·", "•", ",", ")", "\t", "!")
_WIDEST_SUBJECT: Final = 40
_DIGIT: Final = re.compile("[0-9]")
_HEADER_PART: Final = re.compile(r"[^|·•,;()\t\n]+")
_DAYS: Final = {"h": 0, "d": 1, "w": 7}
_MONTH: Final = 30


def find_age(document: Document) -> Iterator[Candidate]:
    """Find the age that a posting gives itself; a date only where the day of reading is known, and never for "30+ days"."""
    if find_cues(document, Cue.POSTED):
        for match in find_near(_POSTED_AGO, document, Cue.AGE, 40, 12):
            if _is_of_posting(document.low, match):
                yield Candidate("date_posted", _day(document, match), Span(*match.span()), Trust.WORDING)
    for line in document.header:
        if not _DIGIT.search(document.flat, *line.span):
            continue
        for part in _HEADER_PART.finditer(document.flat, line.span.start, line.span.end):
            words = part.group().strip()
            if age := _BARE.fullmatch(words):
                start = part.start() + part.group().index(words)
                yield Candidate("date_posted", _day(document, age), Span(start, start + len(words)), Trust.GUESS)


def _is_of_posting(low: str, match: re.Match[str]) -> bool:
    """Tell an age of the posting from what others post: "just posted" is all that its line says, and a menu is posted too."""
    if match["just"]:
        return low[match.end() : match.end() + 2].lstrip(" ")[:1] in _ENDS
    return not is_by_others(low[max(0, match.start() - _WIDEST_SUBJECT) : match.start()])


def _day(document: Document, match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    if document.read_on is None or groups.get("more") or groups.get("bound"):
        return None
    if word := groups.get("word") or groups.get("just"):
        return document.read_on - dt.timedelta(days=int(word.lower() == "yesterday"))
    unit = (groups.get("unit") or groups.get("short") or "").lower()
    count = int(groups["count"]) if groups["count"].isdigit() else 1
    return document.read_on - dt.timedelta(days=count * _DAYS.get(unit[0], _MONTH))
