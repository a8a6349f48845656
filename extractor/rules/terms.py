"""Terms: how long a fixed term lasts, as an ISO 8601 period, and whether it may be extended."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.calendar import find_days
from extractor.rules.windows import find_near, find_windows

_NUMBERS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "eighteen": 18, "twenty-four": 24,
}  # fmt: skip
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:\s?\(\d{{1,3}}\))?"
_PERIOD: Final = rf"(?<![\d.-])(?<!\bto\s)\b{_COUNT}[\s-]{{1,2}}(?P<unit>day|week|month|year)(?P<many>s?)(?-i:(?![a-z]))"
_IN_LABEL: Final = re.compile(_PERIOD, re.IGNORECASE)
_RANGE: Final = re.compile(r"\d\s?(?:-|to|or)\s?\d", re.IGNORECASE)
_BEFORE_TERM: Final = re.compile(
    rf"{_PERIOD}[\s,-]{{1,2}}(?:(?:long|paid|unpaid|summer|winter|full[- ]time|part[- ]time|fixed[- ]term|fixed|temporary|renewable"
    rf"|initial|intensive|contract|hybrid|remote|consulting)[\s,]+){{0,4}}"
    r"(?P<what>contract|fixed[- ]term|term\b|assignment|internship|appointment|engagement|consultancy|fellowship|placement|temporary"
    r"|secondment|maternity cover)",
    re.IGNORECASE,
)
_BEHIND_TERM: Final = re.compile(
    rf"\b(?:fixed[- ]term|limited[- ]term|contract|temporary|term|appointment|assignment|internship|consultancy|engagement|fellowship"
    rf"|secondment)\b(?:\s(?:contract|position|role|appointment|period|assignment|employment|basis|job|duration|is|lasts|lasting|will"
    rf"|last|run|runs|be|for|of|an?|the|initial|period|up to|about|approximately|approx\.?|around)\b)"
    rf"{{0,7}}\s*[(:]?\s*(?:about\s|approximately\s|approx\.?\s|up to\s)?{_PERIOD}",
    re.IGNORECASE,
)
_NO_TERM: Final = re.compile(r"probation|trial|experience|notice|warranty|vesting|previous|prior|completed|at least|minimum", re.IGNORECASE)
_NAME: Final = re.compile(
    r"^(?:(?:contract|position|assignment|project|employment|programme?|job|internship|appointment) )?(?:duration|length|period)$"
    r"|length of (?:contract|assignment|appointment|term)|(?:contract|employment) term$|^term$",
    re.IGNORECASE,
)
_RENEWABLE: Final = re.compile(
    r"""
    \b(?: (?P<no> non-?renewable | not\ (?:be\ )?(?:renewable|renewed|extended|extendable)
        | no\ (?:possibility|option)\ of\ (?:an?\ )?(?:extension|renewal) )
      | (?:possib\w+|opportunit\w+|option\w*|potential\w*|chance|likelihood|prospects?)\ (?:of|to|for|be)
          \ (?:an?\ |its\ |the\ |being\ |be\ |contract\ |further\ |yearly\ |annual\ ){0,2}(?:exten\w+|renew(?:al|ed|ing)?)\b
      | (?:can|could|may|might|will|to)\ (?:possibly\ |potentially\ |later\ )?be\ (?:further\ )?(?:extended|renewed)
      | with\ (?:a\ |an\ |possible\ |likely\ |potential\ ){0,2}(?:extension|renewal|prolongation)s?\b
      | (?:annually\ |yearly\ |contract\ is\ |term,?\ |months?,?\ \(?|years?,?\ \(?)renewable(?!\ (?:energy|power|resources?|fuels?|gas))
      | renewable\ (?:annually|yearly|contract|term|for|each|upon|based|subject|on) | extend(?:able|ible) | (?:extended
          |renewed)\ (?:up\ )?(?:to|for)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TERM_NEAR: Final = re.compile(
    r"\b(?:contract|term|month|year|week|assignment|appointment|position|duration|temporary|internship|consultan\w+|employment"
    r"|engagement)s?\b",
    re.IGNORECASE,
)
_NOT_A_TERM: Final = re.compile(
    r"deadline|posting|applications?\b|visa|licen[sc]e|lease|policy|certificat|subscription|customer|client|warrant|membership|hours"
    r"|project with|probationary",
    re.IGNORECASE,
)
_TERM: Final = (
    "contract", "fixed", "term", "temporary", "assignment", "internship", "appointment", "engagement", "consultancy", "fellowship",
    "placement", "secondment", "maternity",
)  # fmt: skip
_LENGTH: Final = re.compile(r"[\d\w][\s-]{1,2}(?:day|week|month|year)|\d\)", re.IGNORECASE)
_MORE: Final = ("renew", "exten", "prolong")
_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def find_terms(document: Document) -> Iterator[Candidate]:
    """Find the length of a fixed term and whether it may be extended. A range of lengths, and a probation, are no length."""
    yield from _in_labels(document)
    plain = document.plain
    for window in find_windows(plain, _TERM, 80, 120):
        if _LENGTH.search(plain, *window):
            yield from _in_window(plain, window)
    for match in find_near(_RENEWABLE, plain, _MORE, 60, 50):
        around = plain[max(0, match.start() - 70) : match.end() + 30]
        if _TERM_NEAR.search(around) and not _NOT_A_TERM.search(around):
            yield Candidate("renewable", match.group("no") is None, Span(*match.span()), Trust.WORDING)


def _in_window(plain: str, window: Span) -> Iterator[Candidate]:
    for pattern in (_BEFORE_TERM, _BEHIND_TERM):
        for match in pattern.finditer(plain, *window):
            around = plain[max(0, match.start() - 30) : match.end() + 25]
            if not _NO_TERM.search(around) and not _RANGE.search(plain, max(0, match.start("count") - 6), match.end("count") + 5):
                yield Candidate("duration", _render(match), Span(match.start("count"), match.end("many")), Trust.WORDING)


def _in_labels(document: Document) -> Iterator[Candidate]:
    for label in document.labels:
        if not _NAME.search(label.name):
            continue
        days = [day for day in find_days(document.plain, label.value) if len(day.dates) == 1]
        if len(days) == 2:  # noqa: PLR2004 - the first and the last day, both counted
            count = (days[1].dates[0] - days[0].dates[0]).days + 1
            yield Candidate("duration", f"P{count}D", Span(days[0].span.start, days[1].span.end), Trust.LABEL)
        elif (match := _IN_LABEL.search(document.plain, *label.value)) and not _is_no_length(document.plain, label.value, match):
            yield Candidate("duration", _render(match), Span(*match.span()), Trust.LABEL)


def _is_no_length(plain: str, value: Span, match: re.Match[str]) -> bool:
    return bool(_NO_TERM.search(plain, match.end(), min(value.end, match.end() + 15)) or _RANGE.search(plain, value.start, match.end()))


def _render(match: re.Match[str]) -> str:
    """Render a period: "six months" is P6M."""
    count = match.group("count").lower()
    return f"P{int(count) if count.isdigit() else _NUMBERS[count]}{_UNITS[match.group('unit').lower()]}"
