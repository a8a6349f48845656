"""How long ago a posting was published: "10d", "3 weeks ago"."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.words import Pattern

_COUNT: Final = r"(?P<count>\d{1,3}|an?|one)(?P<more>\+)? ?(?P<unit>[hdw]|m(?!in))[a-z]{0,5}"
_POSTED_AGO: Final = Pattern(
    r"""
    (?:^|(?<=[|·•,(\t-] )|(?<=[|·•,(\t-])|(?P<before>[^\W\d_]{1,20},?) )
    (?:(?:{POSTED}|re-?posted|active) ?:? ?(?P<bound>(?:more than|less than|over|under|at least|about|almost|nearly|around|approximately) )?
        (?:{COUNT} ago\b|(?P<word>today|yesterday|just now)\b)
      |(?P<just>just (?:posted|listed))(?= ?(?:$|[|·•,)\t!])))
    """,
    COUNT=_COUNT,
)
_BARE: Final = Pattern(rf"(?:{_COUNT} ago|(?P<short>\d{{1,3}})(?P<of>[hdw]|mo))(?P<plus>\+)?")
_HEADER_PART: Final = re.compile(r"[^|·•,;()\t\n]+")
_NO_POSTING: Final = Pattern(r"(?:is|are|was|were|be|been|being|have|has|we|gets?|got|and)\Z")
"""Words before "posted" where something else than the posting is: a menu is posted too."""
_DAYS: Final = {"h": 0, "d": 1, "w": 7, "m": 30}


def find_age(document: Document) -> Iterator[Candidate]:
    """Find the age that a posting gives itself; a date only where the day of reading is known, and never for "30+ days"."""
    for match in document.find(_POSTED_AGO):
        if not (match["before"] and _NO_POSTING.match(match["before"])):
            start = match.end("before") + 1 if match["before"] else match.start()
            yield Candidate("date_posted", _day(document, match), Span(start, match.end()), Trust.WORDING)
    for line in document.header.lines:
        for part in _HEADER_PART.finditer(document.low, *line.span):
            words = part.group().strip()
            if words[:1].isdigit() and (age := _BARE.fullmatch(words)):
                start = part.start() + part.group().index(words)
                yield Candidate("date_posted", _day(document, age), Span(start, start + len(words)), Trust.GUESS)


def _day(document: Document, match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    if document.read_on is None or groups.get("more") or groups.get("plus") or groups.get("bound"):
        return None
    count, unit = groups["count"] or groups.get("short"), groups["unit"] or groups.get("of")
    if count is None or unit is None:
        return document.read_on - dt.timedelta(days=int(groups["word"] == "yesterday"))
    return document.read_on - dt.timedelta(days=(int(count) if count.isdigit() else 1) * _DAYS[unit[0]])
