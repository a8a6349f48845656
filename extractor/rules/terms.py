"""Terms: how long a fixed term lasts, as an ISO 8601 period, and whether it may be extended."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.days.calendar import find_days
from extractor.rules.money.numbers import in_figures
from extractor.words import Pattern

_COUNT: Final = r"(?P<count>\d{1,3}|{NUMBER}|{TENS}(?:-{NUMBER})?|\ba)(?: ?\(\d{1,3}\))?"
_PERIOD: Final = r"(?<![\d.-])(?<!\bto )\b{COUNT}[ -]{1,2}(?P<unit>day|week|month|year)(?P<many>s?)\b"
_TERM: Final = r"(?:{TERM_NAME}|(?:fixed|limited)[- ]term\b|temporary\b|maternity cover\b)"
_LENGTH: Final = Pattern("{PERIOD}", COUNT=_COUNT, PERIOD=_PERIOD)
_BEFORE_TERM: Final = Pattern(
    r"{PERIOD}[ ,-]{1,2}(?:{TERM_ADJECTIVE}[ ,]{1,2}){0,4}{TERM}",
    COUNT=_COUNT,
    PERIOD=_PERIOD,
    TERM=_TERM,
)
_BEHIND_TERM: Final = Pattern(
    r"{TERM}(?: (?:{JOB}|{TERM}|{LENGTH_LEAD})){0,7} ?[(:]? ?(?:{LENGTH_LEAD} )?{PERIOD}",
    COUNT=_COUNT,
    PERIOD=_PERIOD,
    TERM=_TERM,
)
_BEHIND_MARK: Final = Pattern(
    r"{TERM}(?: (?:{JOB}|{TERM}|basis))? ?[,-] ?(?:{LENGTH_LEAD} )?{PERIOD}(?= ?(?:[(),.;|\n]|\Z|{EXTENSION}|with ))",
    COUNT=_COUNT,
    PERIOD=_PERIOD,
    TERM=_TERM,
)
"""Between marks, with nothing behind it that the time could be counted of: "Fixed-term appointment, one year"."""
_RANGE: Final = Pattern(r"\d ?(?:-|to|or) ?\d")
_NO_TERM: Final = Pattern("{=NO_TERM}")
_RENEWABLE: Final = Pattern(
    r"""
    (?P<no>\bnon-?renewable\b|\bnot (?:be )?{EXTENSION}
      |\b(?:no|without(?: the| any)?) {CHANCE} (?:of|to|for) (?:an? )?(?:contract )?{EXTENSION})
    |{CHANCE}[ \n](?:(?:of|to|for) |(?=be ))(?:[a-z-]+ ){0,3}?{EXTENSION}
    |\b(?:can|could|may|might|will|to) (?:{CHANCE} |later )?be (?:further )?{EXTENSION}
    |\bwith (?:an? )?(?:{CHANCE} )?{EXTENSION}|{EXTENSION} (?:is )?possible\b|{EXTENSION} (?:up )?(?:to|for)\b
    |(?:{TIME_UNIT}|{TERM_NAME}|annually|yearly)(?: is|,)? \(?renewable\b(?! (?:energy|power|resources?|fuels?|gas))
    |\brenewable (?:annually|yearly|contract|term|for|each|upon|based|subject|on)\b|\bextend(?:able|ible)\b
    """
)
_TERM_NEAR: Final = Pattern(r"{TERM_NAME}|{JOB}|{TIME_UNIT}|\bduration\b")
_OTHER: Final = Pattern("{NOTICE}|{APPLICATION}|{DEADLINE}|{OTHER_TERM}")
_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def find_terms(document: Document) -> Iterator[Candidate]:
    """Find the length of a fixed term and whether it may be extended. A range of lengths, and a probation, are no length."""
    yield from _in_labels(document)
    low = document.low
    for match in (match for pattern in (_BEFORE_TERM, _BEHIND_TERM, _BEHIND_MARK) for match in document.find(pattern)):
        around = low[max(0, match.start() - 30) : match.end() + 25]
        if not _NO_TERM.search(around) and not _RANGE.search(low, max(0, match.start("count") - 6), match.end("count") + 5):
            yield Candidate("duration", _render(match), Span(match.start("count"), match.end("many")), Trust.WORDING)
    for match in document.find(_RENEWABLE):
        near = Span(max(0, match.start() - 70), match.end() + 30)
        if _TERM_NEAR.search(low, *near) and not _OTHER.search(low, *_within_sentence(document, match, near)):
            yield Candidate("renewable", match["no"] is None, Span(*match.span()), Trust.WORDING)


def _within_sentence(document: Document, match: re.Match[str], around: Span) -> Span:
    """Narrow the stretch around a match to its sentence: the next line may be the heading on applications."""
    block = document.block_at(match.start())
    sentences = document.sentences(block.span) if block else ()
    own = next((one for one in sentences if one.start <= match.start() < one.end), around)
    return Span(max(around.start, own.start), min(around.end, own.end))


def _in_labels(document: Document) -> Iterator[Candidate]:
    for label in document.facts("duration"):
        days = [day for day in find_days(document.flat, label.value) if len(day.dates) == 1]
        if len(days) == 2:  # noqa: PLR2004 - the first and the last day, both counted
            count = (days[1].dates[0] - days[0].dates[0]).days + 1
            yield Candidate("duration", f"P{count}D", Span(days[0].span.start, days[1].span.end), Trust.LABEL)
        elif (match := _LENGTH.search(document.low, *label.value)) and not _is_no_length(document.low, label.value, match):
            yield Candidate("duration", _render(match), Span(*match.span()), Trust.LABEL)


def _is_no_length(low: str, value: Span, match: re.Match[str]) -> bool:
    return bool(_NO_TERM.search(low, match.end(), min(value.end, match.end() + 15)) or _RANGE.search(low, value.start, match.end()))


def _render(match: re.Match[str]) -> str:
    """Render a period: "six months" is P6M."""
    return f"P{in_figures(match['count'])}{_UNITS[match['unit']]}"
