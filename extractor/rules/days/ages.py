"""How long ago a posting was published ("10d", "3 weeks ago"), and whether it stays open until filled."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_near

_UNIT: Final = r"(?P<unit>h(?:ours?|rs?)?|d(?:ays?)?|w(?:eeks?|ks?)?|mo(?:nths?|s)?|m)"
_POSTED_AGO: Final = re.compile(
    rf"\b(?:re)?(?:posted|published|listed|advertised|active)\s*:?\s*(?:(?P<count>\d{{1,3}}|an?)(?P<more>\+)?\s*{_UNIT}\s*ago\b"
    rf"|(?P<word>today|yesterday|just now)\b)"
)
_BARE: Final = re.compile(
    rf"(?<![\w$.,])(?:(?P<count>\d{{1,3}})(?P<more>\+)?(?:\s?{_UNIT}\s+ago|(?P<short>[hdw]|mo)))(?![\w+])",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile("[0-9]")
_HEADER_PART: Final = re.compile(r"[^|·•,;()\t\n]+")
_OPEN: Final = re.compile(
    r"""
    # open until filled
    \b(?: (?:open|until|till|posted|remain\w*|accepted|continuous\w*)\b [\w\s,-]{0,40}? \b(?:until|till)\ (?:it\ is\ |the\ )?
        (?:\w+\ ){0,2}?(?:is\ |has\ been\ |are\ |being\ )?filled
      # until the position is filled
      | until\ (?:the\ |this\ )?(?:\w+\ ){0,3}?(?:is\ |has\ been\ |are\ )?filled
      | (?:applica(?:nts?|tions?)|candidates?|resumes?|submissions?|review\w*|considered|accepted
          |evaluated) \b [^.:;\n]{0,60}? \b(?:on\ a\ |on\ an\ )?rolling(?:\ (?:bas[ei]s|review|admission\w*))?
      | rolling\ (?:basis|review|deadline|applications?)\b
    )
    """,
    re.VERBOSE,
)
_NOT_OPEN: Final = re.compile(
    r"listed as|interviews?\b[^.;\n]{0,40}rolling|start(?:s|ing)? (?:dates? )?(?:on a )?rolling|orders?\b|vacancy notices"
)
_DEADLINE_NAME: Final = re.compile(r"deadline|clos(?:ing|es?)\b|post(?:ing)? until|apply by|open until|filing date")
_OPEN_VALUE: Final = re.compile(
    r"(?:open(?:[- ]ended)?|ongoing|on-going|continuous|rolling|none|until filled|open until filled)\b(?! to\b)"
)
_DAYS: Final = {"h": 0, "d": 1, "w": 7}
_MONTH: Final = 30


def find_age(document: Document) -> Iterator[Candidate]:
    """Find the age that a posting gives itself; a date only where the day of reading is known, and never for "30+ days"."""
    if find_cues(document, Cue.POSTED):
        for match in find_near(_POSTED_AGO, document, Cue.AGE, 40, 12):
            yield Candidate("date_posted", _day(document, match), Span(*match.span()), Trust.WORDING)
    for line in document.header:
        if not _DIGIT.search(document.flat, *line.span):
            continue
        for part in _HEADER_PART.finditer(document.flat, line.span.start, line.span.end):
            words = part.group().strip()
            if age := _BARE.fullmatch(words):
                start = part.start() + part.group().index(words)
                yield Candidate("date_posted", _day(document, age), Span(start, start + len(words)), Trust.GUESS)


def _day(document: Document, match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    if document.read_on is None or groups.get("more"):
        return None
    if word := groups.get("word"):
        return document.read_on - dt.timedelta(days=int(word.lower() == "yesterday"))
    unit = (groups.get("unit") or groups.get("short") or "").lower()
    count = int(groups["count"]) if groups["count"].isdigit() else 1
    return document.read_on - dt.timedelta(days=count * _DAYS.get(unit[0], _MONTH))


@lru_cache(maxsize=2_000)
def _names_deadline(label: str) -> bool:
    return _DEADLINE_NAME.search(label) is not None


def find_open(document: Document) -> Iterator[Candidate]:
    """Find where a posting says that it stays open until filled, or that applications are reviewed as they come."""
    low = document.low
    for label in document.labels:
        if _names_deadline(label.name) and (match := _OPEN_VALUE.match(low, *label.value)):
            yield Candidate("open_until_filled", True, Span(*match.span()), Trust.LABEL)
    for match in find_near(_OPEN, document, Cue.OPEN, 110, 36):
        if not _NOT_OPEN.search(low, max(0, match.start() - 60), match.end() + 20):
            yield Candidate("open_until_filled", True, Span(*match.span()), Trust.WORDING)
