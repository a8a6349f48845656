"""E-mail addresses, web addresses and phone numbers: where they stand in a text, and what they read as."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.document import Document, Span
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import join_windows

EMAIL: Final = re.compile(
    r"""
    (?<![\w.%+-])
    (?: [A-Za-z0-9][\w.%+-]{0,63} @ (?:[A-Za-z0-9-]{1,63}\.){1,4} [a-z]{2,10} (?![a-z])   # and on in a capital: "a@b.orgPlease"
      | [A-Z0-9][A-Z0-9._%+-]{0,63} @ (?:[A-Z0-9-]{1,63}\.){1,4} [A-Z]{2,6} \b )
    """,
    re.VERBOSE,
)
MASKED: Final = re.compile(r"(?<![\w.%+-])[A-Za-z0-9][\w.%+-]{0,63}(?:@|\ at\ ?)(?:\.{2,}|\u2026)")
URL: Final = re.compile(
    r"""
    https?:/{0,2} [^\s<>"'\[\]{}|]{4,300}
    | (?<![\w@./-]) www\. [^\s<>"'\[\]{}|]{3,300}
    | (?<![\w@./-]) (?:[a-z0-9-]{1,40}\.){1,3} (?:com|org|gov|net|edu|io|co|jobs|us|ai|am|uk|ca|de|eu|info|app) / [^\s<>"'()\[\]{}|]{1,200}
    | (?<![\w@./-]) (?:[a-z0-9-]{1,40}\.){1,3} (?:com|org|gov|net|edu|io|jobs) \b (?![\w@/-])
    """,
    re.VERBOSE,
)
_PHONE: Final = re.compile(r"(?<![\w+./-])(?:\+|\(\+?|\[)?\d[\d ()\[\]./\r\n-]{4,18}\d(?![\w/])")
_CUE: Final = re.compile(
    r"\b(?:(?:tel(?:ephone)?s?|phones?|call(?:ing)?|text|cell|mobile|whatsapp|at|by|or)\b[^\d\n@]{0,24}|contact\b[^\d\n@]{0,44}"
    r"|(?:telephone|phone|mobile|cell)(?: number)?:?\s{0,2}\n)\Z",
    re.IGNORECASE,
)
"""Words that announce a number; on the line above it, its label alone."""
_GOES_ON: Final = re.compile(r"[ ./-]?\d")
_FAX: Final = re.compile(r"\bfax(?:ed)?\b[^\d\n]{0,40}\Z", re.IGNORECASE)
_OF_HOST: Final = "abcdefghijklmnopqrstuvwxyz0123456789.-"
_LONGEST_HOST: Final = 124
_MOST_CUES: Final = 1_000
_MOST: Final = 200
"""What gives more addresses than this is no posting."""


class Phone(NamedTuple):
    """A phone number as printed."""

    span: Span
    printed: str


def trim_url(plain: str, span: Span) -> Span:
    """Leave out the marks of the sentence that an address stands in."""
    address = plain[span.start : span.end].rstrip(".,;:!?*\\")
    while address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(".,;:!?")
    return Span(span.start, span.start + len(address))


def find_phones(plain: str, span: Span) -> Iterator[Phone]:
    """Find the phone numbers of a stretch of text: those that a word announces, fax numbers left out."""
    for match in _PHONE.finditer(plain, span.start, span.end):
        before = plain[max(span.start, match.start() - 48) : match.start()]
        cut = match.end() == span.end and _GOES_ON.match(plain, span.end)
        if (match.group()[0] == "+" or _CUE.search(before)) and not _FAX.search(before) and not cut:
            yield Phone(Span(*match.span()), " ".join(match.group().split()))


def parse_phone(printed: str, country: str) -> str | None:
    """Read a number as E.164; None where it lacks its area code. `country` is the alpha-2 code for numbers without one.

    >>> parse_phone("(212) 555-0100", "US"), parse_phone("374 1 555860", "AM"), parse_phone("27-31-75", "AM")
    ('+12125550100', '+3741555860', None)
    """
    import phonenumbers  # 40 ms, paid where a number is found

    try:
        number = phonenumbers.parse(printed.replace("[", "(").replace("]", ")"), country)
    except phonenumbers.NumberParseException:
        return None
    international = printed.lstrip("([ ").startswith(("+", str(number.country_code)))
    if not international and phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    if country == "US" and printed.lstrip("([ ").startswith("0"):
        return None  # no number of the United States begins so: one of a country that is not known
    if country == "US" and number.country_code == 1 and not phonenumbers.is_possible_number(number):
        return None
    if phonenumbers.is_valid_number(number):
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return f"+{number.country_code}{number.national_number}"


def find_urls(document: Document) -> Iterator[re.Match[str]]:
    """Find the web addresses of a posting, in order: each begins with a cue, or with the host's name before one."""
    plain, end = document.flat, 0
    for at in find_cues(document, Cue.DOMAIN)[:_MOST_CUES]:
        start = at if plain.startswith(("http", "www."), at) else _start_of_host(plain, at) if plain[at - 1 : at] == "." else -1
        if start >= end and (match := URL.match(plain, start)):
            end = match.end()
            yield match


def _start_of_host(plain: str, at: int) -> int:
    low = max(0, at - _LONGEST_HOST)
    return low + len(plain[low:at].rstrip(_OF_HOST))


def find_emails(document: Document) -> Iterator[re.Match[str]]:
    """Find e-mail addresses (matches of EMAIL) and those that were masked (matches of MASKED), in order."""
    plain = document.flat
    found: list[re.Match[str]] = []
    signs = list(islice(_occurrences(plain, "@"), _MOST))
    found += [match for window in join_windows(signs, len(plain), 80, 140) for match in EMAIL.finditer(plain, *window)]
    if ".." in plain or "\u2026" in plain:
        masks = [*signs, *document.offsets_of("at")[:_MOST]]
        found += [match for window in join_windows(sorted(masks), len(plain), 70, 8) for match in MASKED.finditer(plain, *window)]
    yield from sorted(found, key=lambda match: match.start())


def _occurrences(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)
