"""Terms: how long a fixed term lasts, as an ISO 8601 period, and whether it may be extended."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.days.calendar import find_days
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_near, join_windows

_NUMBERS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "eighteen": 18, "twenty-four": 24,
}  # fmt: skip
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:\s?\(\d{{1,3}}\))?"
_PERIOD: Final = rf"(?<![\d.-])(?<!\bto\s)\b{_COUNT}[\s-]{{1,2}}(?P<unit>day|week|month|year)(?P<many>s?)(?![a-z])"
_IN_LABEL: Final = re.compile(_PERIOD)
_RANGE: Final = re.compile(r"\d\s?(?:-|to|or)\s?\d")
_BEFORE_TERM: Final = re.compile(
    rf"{_PERIOD}[\s,-]{{1,2}}(?:(?:long|paid|unpaid|summer|winter|full[- ]time|part[- ]time|fixed[- ]term|fixed|temporary|renewable"
    rf"|initial|intensive|contract|hybrid|remote|consulting)[\s,]+){{0,4}}"
    r"(?:contract|fixed[- ]term|term\b|assignment|internship|appointment|engagement|consultancy|fellowship|placement|temporary"
    r"|secondment|maternity cover)",
)
_BEHIND_TERM: Final = re.compile(
    rf"\b(?:fixed[- ]term|limited[- ]term|contract|temporary|term|appointment|assignment|internship|consultancy|engagement|fellowship"
    rf"|secondment)\b(?:\s(?:contract|position|role|appointment|period|assignment|employment|basis|job|duration|is|lasts|lasting|will"
    rf"|last|run|runs|be|for|of|an?|the|initial|period|up to|about|approximately|approx\.?|around)\b)"
    rf"{{0,7}}\s*[(:]?\s*(?:about\s|approximately\s|approx\.?\s|up to\s)?{_PERIOD}",
)
_BEHIND_MARK: Final = re.compile(
    rf"\b(?:fixed[- ]term|limited[- ]term|contract|temporary|term|appointment|secondment)(?:\s(?:contract|position|appointment|basis))?"
    rf"\s?[,-]\s?(?:(?:not\sto\sexceed|nte|for|up to|initially)\s)?{_PERIOD}(?=\s?(?:[(),.;|\n]|\Z|renewable|extendable|with\s))",
)
"""Between marks, with nothing behind it that the time could be counted of: "Fixed-term appointment, one year"."""
_NO_TERM: Final = re.compile(r"probation|trial|experience|notice|warranty|vesting|previous|prior|completed|at least|minimum")
_NAME: Final = re.compile(
    r"^(?:(?:contract|position|assignment|project|employment|programme?|job|internship|appointment) )?(?:duration|length|period)$"
    r"|length of (?:contract|assignment|appointment|term)|(?:contract|employment) term$|^term$",
)
_RENEWABLE: Final = re.compile(
    r"""
    \b(?: (?P<no> non-?renewable | not\s(?:be\s)?(?:renewable|renewed|extended|extendable)
        | (?:no|without(?:\sthe|\sany)?)\s(?:possibility|option|opportunity)\s(?:of|to|for)\s(?:an?\s|contract\s)?
            (?:exten(?:d\b|sion)|renew) )
      | (?:possib\w+|opportunit\w+|option\w*|potential\w*|chance|likelihood|prospects?)\s(?:(?:of|to|for)\s|(?=be\s))
          (?:[a-z-]+\s){0,3}?(?:exten(?:d|ded|ding|sions?)|renew(?:al|ed|ing)?)\b
      | (?:can|could|may|might|will|to)\s(?:possibly\s|potentially\s|later\s)?be\s(?:further\s)?(?:extended|renewed)
      | with\s(?:a\s|an\s|possible\s|likely\s|potential\s){0,2}(?:extension|renewal|prolongation)s?\b
      | (?:extension|renewal)\s(?:is\s)?possible\b
      | (?:annually\s|yearly\s|contract\sis\s|term,?\s|months?,?\s\(?|years?,?\s\(?)renewable(?!\s(?:energy|power|resources?|fuels?|gas))
      | renewable\s(?:annually|yearly|contract|term|for|each|upon|based|subject|on) | extend(?:able|ible)
      | (?:extended|renewed)\s(?:up\s)?(?:to|for)
    )
    """,
    re.VERBOSE,
)
_TERM_NEAR: Final = re.compile(
    r"\b(?:contract|term|month|year|week|assignment|appointment|position|duration|temporary|internship|consultan\w+|employment"
    r"|engagement)s?\b",
)
_NOT_A_TERM: Final = re.compile(
    r"deadline|posting|applications?\b|visa|licen[sc]e|lease|policy|certificat|subscription|customer|client|warrant|membership|hours"
    r"|project with|probationary",
)
_STOP: Final = re.compile(r"[.;!?](?=\s)|\n(?=\s*[A-Z\d*\u2022-])|\n\s*\n")
_COUNT_BEFORE: Final = re.compile(rf"(?:\d|\)|\b(?:{'|'.join(sorted(_NUMBERS))}))[\s-]{{1,2}}\Z")
_LONGEST_COUNT: Final = 14
_TERM_BEFORE: Final = 150
_TERM_BEHIND: Final = 100
_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def find_terms(document: Document) -> Iterator[Candidate]:
    """Find the length of a fixed term and whether it may be extended. A range of lengths, and a probation, are no length."""
    yield from _in_labels(document)
    low = document.low
    for window in _windows(document):
        yield from _in_window(low, window)
    for match in find_near(_RENEWABLE, document, Cue.RENEWAL, 60, 50):
        around = Span(max(0, match.start() - 70), match.end() + 30)
        if _TERM_NEAR.search(low, *around) and not _NOT_A_TERM.search(low, *_within_sentence(document.flat, match, around)):
            yield Candidate("renewable", match.group("no") is None, Span(*match.span()), Trust.WORDING)


def _within_sentence(plain: str, match: re.Match[str], around: Span) -> Span:
    """Narrow the stretch around a match to its sentence: the next line may be the heading on applications."""
    before = [stop.end() for stop in _STOP.finditer(plain, around.start, match.start())]
    behind = _STOP.search(plain, match.end(), around.end)
    return Span(before[-1] if before else around.start, behind.start() if behind else around.end)


def _windows(document: Document) -> Iterator[Span]:
    """Give the stretches around counts of days, weeks, months or years that stand near the name of a term."""
    terms, low = find_cues(document, Cue.TERM), document.low
    lengths = [at for at in find_cues(document, Cue.TIME_UNIT) if terms and _COUNT_BEFORE.search(low, max(0, at - _LONGEST_COUNT), at)]
    for window in join_windows(lengths, len(low), _TERM_BEFORE, _TERM_BEHIND):
        if bisect_left(terms, window.start) < bisect_left(terms, window.end):
            yield window


def _in_window(plain: str, window: Span) -> Iterator[Candidate]:
    for pattern in (_BEFORE_TERM, _BEHIND_TERM, _BEHIND_MARK):
        for match in pattern.finditer(plain, *window):
            around = plain[max(0, match.start() - 30) : match.end() + 25]
            if not _NO_TERM.search(around) and not _RANGE.search(plain, max(0, match.start("count") - 6), match.end("count") + 5):
                yield Candidate("duration", _render(match), Span(match.start("count"), match.end("many")), Trust.WORDING)


def _in_labels(document: Document) -> Iterator[Candidate]:
    for label in document.labels:
        if not _NAME.search(label.name):
            continue
        days = [day for day in find_days(document.flat, label.value) if len(day.dates) == 1]
        if len(days) == 2:  # noqa: PLR2004 - the first and the last day, both counted
            count = (days[1].dates[0] - days[0].dates[0]).days + 1
            yield Candidate("duration", f"P{count}D", Span(days[0].span.start, days[1].span.end), Trust.LABEL)
        elif (match := _IN_LABEL.search(document.low, *label.value)) and not _is_no_length(document.low, label.value, match):
            yield Candidate("duration", _render(match), Span(*match.span()), Trust.LABEL)


def _is_no_length(plain: str, value: Span, match: re.Match[str]) -> bool:
    return bool(_NO_TERM.search(plain, match.end(), min(value.end, match.end() + 15)) or _RANGE.search(plain, value.start, match.end()))


def _render(match: re.Match[str]) -> str:
    """Render a period: "six months" is P6M."""
    count = match.group("count").lower()
    return f"P{int(count) if count.isdigit() else _NUMBERS[count]}{_UNITS[match.group('unit').lower()]}"
